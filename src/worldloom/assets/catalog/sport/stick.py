"""Long sports gear lying ready: a baseball bat with its ball, a hockey stick with its puck, a golf club, a pool cue, a canoe paddle, an oar or a fishing rod with its reel."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, rot_y, sphere, spline, tube
CARD = Card("sport/stick", 1, "sports_stick", ("baseball bat", "cricket bat", "softball bat", "hockey stick", "ice hockey stick", "field hockey stick", "golf club", "putter", "golf iron", "pool cue", "cue stick", "billiard cue", "snooker cue", "cue", "paddle", "canoe paddle", "kayak paddle", "oar", "boat oar", "wooden oar", "fishing rod", "fishing pole", "rod and reel"),
            ("sports equipment",), ("indoor", "outdoor", "sports", "garage", "bedroom"), "floor")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["baseball", "softball", "cricket", "hockey", "golf", "putter", "pool", "cue", "billiard", "snooker", "paddle", "oar", "fishing", "rod"] = "baseball"
    size: Annotated[float, number(0.6, 1.3)] = 1.0
    ball: bool = True
    """Its ball or puck beside it."""
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in ("cricket", "hockey", "golf", "pool", "paddle", "oar", "fishing")} | {"alone": Params(ball=False, color="#1a1a1c")}


def build(p: Params, kit: Kit) -> Part:
    """Lies along Y, its grip at -Y."""
    return drawn(KINDS, p, kit, friction=0.9)


def _along(profile: list[tuple[float, float]], kit: Kit, smooth: float | bool = 0.6, n: int = 22) -> Mesh:
    """A turned piece (radius, distance from the grip's end) along +Y."""
    return lathe(profile, kit.n(n, 10), smooth).turned(rot_x(-np.pi / 2))


def _bat(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("#c08a4a", p.wear, 0.3), p.color)
    if p.kind == "cricket":
        blade = [(-0.054, 0.29), (0.054, 0.29), (0.054, 0.84), (0.04, 0.86), (-0.04, 0.86), (-0.054, 0.84)]
        out.add("bat", wood, soft_prism(blade, 0.04, 0.012), soft_prism([(-0.02, 0.2), (0.02, 0.2), (0.05, 0.31), (-0.05, 0.31)], 0.035, 0.008))
        out.add("grip", finish.rubber((0.1, 0.16, 0.4)), _along([(0, 0), (0.017, 0.0), (0.018, 0.01), (0.015, 0.03), (0.016, 0.24), (0, 0.25)], kit).moved((0, 0, 0.02)))
    else:
        prof = [(0, 0), (0.02, 0.0), (0.0245, 0.006), (0.023, 0.016), (0.0145, 0.03), (0.0125, 0.1), (0.014, 0.28), (0.022, 0.45), (0.031, 0.62), (0.0335, 0.75), (0.032, 0.82), (0.022, 0.842), (0, 0.846)]
        out.add("bat", wood, _along(prof, kit, True).moved((0, 0, 0.0335)))
        out.add("grip", finish.leather("#16161a"), _along([(0.0148, 0.03), (0.0142, 0.1), (0.0156, 0.26), (0.0148, 0.27)], kit).moved((0, 0, 0.0335)))
    if p.ball:
        at = np.array([0.13, 0.55, 0.036])
        out.add("ball", finish.leather("#e9e4d8" if p.kind != "cricket" else "#7a1414", 0.1), sphere(0.036, kit.n(24, 12), at))
        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        seam = np.stack([np.cos(t) * 0.8, np.sin(t) * 0.8, 0.6 * np.sin(2 * t)], 1)
        out.add("seam", finish.fabric("#b3261e"), tube(at + 0.0362 * seam / np.linalg.norm(seam, axis=1, keepdims=True), 0.0011, 5, closed=True))


def _hockey(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.paint("#d8b070", p.wear, 0.35), p.color)
    out.add("shaft", wood, box((0.03, 1.2, 0.02), 0.005, (0, 0.6, 0.014)))
    blade = spline([(-0.015, 1.16), (0.015, 1.16), (0.05, 1.24), (0.16, 1.31), (0.31, 1.325), (0.325, 1.35), (0.3, 1.39), (0.15, 1.4), (0.03, 1.34), (-0.012, 1.26)], 60, True)
    out.add("shaft", wood, soft_prism(blade, 0.016, 0.005).moved((0, 0, 0.005)))
    out.add("tape", finish.fabric("#151517"), soft_prism(spline([(0.14, 1.295), (0.31, 1.322), (0.328, 1.35), (0.302, 1.393), (0.14, 1.403)], 40, True), 0.0185, 0.006).moved((0, 0, 0.0038)), box((0.032, 0.16, 0.022), 0.006, (0, 0.08, 0.014)), sphere((0.02, 0.014, 0.014), 12, (0, 0.005, 0.014)))
    if p.ball:
        out.add("puck", finish.rubber(), cylinder(0.038, 0.025, kit.n(30, 14), 0.004, (0.28, 1.18, 0)))


def _golf(out: Collector, p: Params, kit: Kit) -> None:
    out.add("shaft", finish.metal("chrome", p.wear), rod((0, 0.2, 0.014), (0, 1.0, 0.02), 0.006, 12, 0.0045))
    out.add("grip", dyed(finish.rubber(), p.color), _along([(0, 0), (0.0135, 0.001), (0.014, 0.01), (0.0105, 0.26), (0, 0.262)], kit).moved((0, 0, 0.014)))
    head = finish.metal("gunmetal", p.wear, 0.25)
    if p.kind == "putter":
        out.add("head", head, box((0.11, 0.03, 0.025), 0.006, (0.045, 1.01, 0.0125)))
    else:
        out.add("head", head, sphere((0.052, 0.045, 0.03), kit.n(24, 12), (0.035, 1.02, 0.03)), rod((0, 0.98, 0.02), (0.015, 1.01, 0.026), 0.009, 12))
        out.add("face", finish.metal("steel"), box((0.06, 0.006, 0.035), 0.004, (0.04, 0.982, 0.03)))
    if p.ball:
        out.add("ball", finish.plastic("#f4f3ee", 0.25), sphere(0.0214, kit.n(20, 10), (0.12, 0.86, 0.0214)))


def _cue(out: Collector, p: Params, kit: Kit) -> None:
    out.add("shaft", finish.wood("#d9b47a", 0.1, 0.2), _along([(0, 0.7), (0.0105, 0.7), (0.0065, 1.42), (0, 1.425)], kit).moved((0, 0, 0.0145)))
    out.add("butt", dyed(finish.wood("#3a160c", 0.1, 0.15), p.color), _along([(0, 0), (0.0135, 0.002), (0.0145, 0.02), (0.0135, 0.3), (0.011, 0.7), (0, 0.701)], kit).moved((0, 0, 0.0145)))
    out.add("wrap", finish.fabric("#1c1c22"), _along([(0.0137, 0.18), (0.0139, 0.2), (0.0132, 0.42), (0.0128, 0.44)], kit).moved((0, 0, 0.0145)))
    out.add("ferrule", finish.plastic("#f1eee6", 0.2), _along([(0, 1.42), (0.0066, 1.42), (0.0064, 1.445), (0, 1.446)], kit).moved((0, 0, 0.0145)), _along([(0.0112, 0.695), (0.0114, 0.7), (0.0113, 0.715), (0.011, 0.716)], kit).moved((0, 0, 0.0145)))
    out.add("tip", finish.leather("#2f6fa8"), _along([(0, 1.445), (0.0062, 1.445), (0.005, 1.453), (0, 1.455)], kit).moved((0, 0, 0.0145)))
    if p.ball:
        out.add("ball", finish.plastic("#c2201a", 0.06), sphere(0.0286, kit.n(24, 12), (0.07, 1.3, 0.0286)))


def _paddle(out: Collector, p: Params, kit: Kit) -> None:
    oar = p.kind == "oar"
    long = 2.0 if oar else 1.4
    wood = dyed(finish.wood("#b07a40", p.wear, 0.3), p.color)
    out.add("shaft", wood, _along([(0, 0), (0.016, 0.0), (0.02, 0.01), (0.02, long - 0.5), (0.016, long - 0.2), (0, long - 0.12)], kit).moved((0, 0, 0.022)))
    half = [(0, 0), (0.03, 0.05), (0.085, 0.2), (0.09, 0.42), (0.06, 0.5), (0, 0.515)] if not oar else [(0, 0), (0.03, 0.04), (0.06, 0.16), (0.078, 0.5), (0.07, 0.56), (0, 0.575)]
    line = np.concatenate([spline(half, 26), spline(half, 26)[-2:0:-1] * [-1, 1]])
    out.add("shaft", wood, soft_prism(line + [0, long - 0.52], 0.016, 0.007).moved((0, 0, 0.014)))
    if oar:
        out.add("collar", finish.leather("#2a160c"), _along([(0.0205, 0.55), (0.024, 0.553), (0.024, 0.8), (0.0205, 0.803)], kit).moved((0, 0, 0.022)), _along([(0.024, 0.62), (0.04, 0.622), (0.04, 0.635), (0.024, 0.637)], kit).moved((0, 0, 0.022)))
    else:
        out.add("shaft", wood, rod((-0.05, 0.005, 0.022), (0.05, 0.005, 0.022), 0.018, 14), *(sphere(0.018, 12, (s * 0.05, 0.005, 0.022)) for s in (-1, 1)))
    if p.ball:
        out.add("stripe", finish.paint("#f1eee6", p.wear), box((0.15, 0.045, 0.0175), 0.003, (0, long - 0.26, 0.0219)))


def _fishing(out: Collector, p: Params, kit: Kit) -> None:
    rod_ = dyed(finish.plastic("#1f2f4a", 0.15, p.wear), p.color)
    out.add("rod", rod_, rod((0, 0.36, 0.03), (0, 2.0, 0.016), 0.0065, 10, 0.0015))
    out.add("cork", finish.of("wood", (0.55, 0.38, 0.2), 0.85), _along([(0, 0), (0.014, 0.002), (0.015, 0.02), (0.012, 0.04), (0.0125, 0.1), (0.011, 0.11)], kit).moved((0, 0, 0.03)), _along([(0.01, 0.2), (0.0135, 0.21), (0.0125, 0.3), (0.007, 0.36)], kit).moved((0, 0, 0.03)))
    out.add("seat", finish.plastic("#141416", 0.3), _along([(0.0115, 0.1), (0.0125, 0.105), (0.0125, 0.195), (0.0115, 0.205)], kit).moved((0, 0, 0.03)))
    metal = finish.metal("gunmetal", p.wear)
    out.add("reel", metal, lathe([(0, 0), (0.024, 0), (0.026, 0.008), (0.018, 0.014), (0.018, 0.03), (0.026, 0.034), (0.024, 0.042), (0, 0.044)], kit.n(28, 14), 0.5).turned(rot_x(-np.pi / 2)).moved((0.055, 0.15, 0.03)), box((0.045, 0.012, 0.01), 0.003, (0.03, 0.15, 0.03)), rod((0.06, 0.14, 0.03), (0.06, 0.14, 0.062), 0.004, 8), rod((0.06, 0.14, 0.062), (0.085, 0.13, 0.062), 0.004, 8))
    out.add("knob", finish.plastic("#141416", 0.3), sphere((0.009, 0.009, 0.011), 12, (0.09, 0.128, 0.062)))
    out.add("line", finish.plastic("#d8d4a0", 0.3), lathe([(0.0185, 0.014), (0.023, 0.018), (0.023, 0.027), (0.0185, 0.03)], kit.n(28, 14), 0.5).turned(rot_x(-np.pi / 2)).moved((0.055, 0.15, 0.03)), tube(spline([(0.07, 0.19, 0.03), (0.01, 0.6, 0.028), (0.008, 1.1, 0.024), (0.006, 1.6, 0.02), (0.004, 2.0, 0.016), (0.05, 1.95, 0.006), (0.09, 1.8, 0.004)], 50), 0.0006, 4))
    out.add("ring", metal, *(ring(0.011 - 0.0014 * k, 0.0012, (0, 0, 0), 16).turned(rot_x(np.pi / 2)).turned(rot_y(0.5)).moved((0.008, y, 0.03 - 0.0085 * (y - 0.36))) for k, y in enumerate((0.62, 0.95, 1.25, 1.52, 1.76, 1.96))))
    if p.ball:
        out.add("float", finish.plastic("#d8251d", 0.2), sphere(0.016, 16, (0.09, 1.8, 0.016)))
        out.add("float.top", finish.plastic("#f4f3ee", 0.2), sphere((0.0162, 0.0162, 0.009), 16, (0.09, 1.8, 0.0235)))


KINDS: dict[str, Kin] = {
    "baseball": Kin(_bat, 1.0), "softball": Kin(_bat, 1.0), "cricket": Kin(_bat, 1.3), "hockey": Kin(_hockey, 0.7), "golf": Kin(_golf, 0.5), "putter": Kin(_golf, 0.5), "pool": Kin(_cue, 0.6), "cue": Kin(_cue, 0.6), "billiard": Kin(_cue, 0.6), "snooker": Kin(_cue, 0.6),
    "paddle": Kin(_paddle, 1.2), "oar": Kin(_paddle, 2.5), "fishing": Kin(_fishing, 0.5), "rod": Kin(_fishing, 0.5),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
