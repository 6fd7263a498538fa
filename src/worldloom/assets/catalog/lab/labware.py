"""Laboratory glass: a beaker, conical or round flask, test tube, rack of test tubes, measuring cylinder, Petri dish or pipette, with coloured liquid."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, finish, np, number, rgb
from worldloom.assets.parts.kind_pieces import ALONG, Piece, gathered, small
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, rod, slab, sphere, stamp

CARD = Card(
    "lab/labware", 1, "labware",
    ("beaker", "flask", "erlenmeyer flask", "conical flask", "round flask", "lab glassware", "glassware", "test tube", "test tubes", "test tube rack", "rack of test tubes", "graduated cylinder", "measuring cylinder", "petri dish", "pipette", "micropipette", "vial"),
    ("lab equipment",), ("indoor", "lab", "laboratory", "classroom", "hospital"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["beaker", "flask", "round", "tube", "rack", "cylinder", "petri", "pipette"] = "beaker"
    color: Color = "#2f8fd0"
    """Of what is in it."""
    fill: Annotated[float, number(0.0, 1.0)] = 0.55
    size: Annotated[float, number(0.7, 1.5)] = 1.0


VARIETY = {"kind": ("beaker", "flask", "cylinder", "rack"), "color": ("#2f8fd0", "#3fae5a", "#c2385a", "#e0a01c")}
"""What several of them take in turn."""
CALLED = {"erlenmeyer flask": "flask", "conical flask": "flask", "erlenmeyer": "flask", "round flask": "round", "test tube": "tube", "vial": "tube", "test tube rack": "rack", "rack of test tube": "rack", "graduated cylinder": "cylinder", "measuring cylinder": "cylinder", "petri dish": "petri", "micropipette": "pipette", "dropper": "pipette"}
"""Other names of its kinds."""
PRESETS = {k: Params.model_validate({"kind": k, "color": c}) for k, c in (("flask", "#3fae5a"), ("round", "#e0a01c"), ("tube", "#c2385a"), ("rack", "#3fae5a"), ("cylinder", "#7a4ad0"), ("petri", "#d9c07a"), ("pipette", "#2f8fd0"))}
VESSELS: dict[str, list[tuple[float, float]]] = {
    "beaker": [(0, 0), (0.036, 0.0), (0.04, 0.004), (0.04, 0.1), (0.0405, 0.108), (0.044, 0.111)],
    "flask": [(0, 0), (0.046, 0.0), (0.052, 0.006), (0.05, 0.016), (0.018, 0.104), (0.0165, 0.112), (0.0165, 0.142), (0.0205, 0.146)],
    "round": [(0, 0.001), (0.02, 0.003), (0.046, 0.025), (0.052, 0.052), (0.044, 0.084), (0.018, 0.106), (0.0155, 0.114), (0.0155, 0.16), (0.0195, 0.163)],
    "tube": [(0, 0), (0.0055, 0.002), (0.0085, 0.0085), (0.0085, 0.145), (0.0105, 0.148)],
    "cylinder": [(0, 0.014), (0.016, 0.014), (0.0165, 0.018), (0.0165, 0.24), (0.0195, 0.245)],
}  # fmt: skip
"""(radius, height) outside, in metres."""


def build(p: Params, kit: Kit) -> Part:
    """Standing, or lying where it does not stand."""
    n = kit.n(36, 14)
    pieces = {"rack": _rack, "petri": _petri, "pipette": _pipette}.get(p.kind, _vessel)(p, kit, n)
    return small(gathered(pieces, scale=p.size), {"beaker": 0.15, "rack": 0.3}.get(p.kind, 0.08), friction=1.0, affordances=("pick up", "pour"))


def liquid(hue: str) -> Material:
    """A clear coloured liquid."""
    return Material(recipe="glass", color=rgb(hue), roughness=0.05, transmission=0.45, wear=0.0)


def filled(wall: list[tuple[float, float]], share: float, n: int) -> Mesh:
    """What stands in a vessel up to a share of its height."""
    r, z = np.array(wall[1:]).T
    top = float(z[0] + 0.003 + share * (0.9 * z[-1] - z[0]))
    zs = np.unique(np.r_[z[(z < top) & (z > z[0] + 0.002)], np.linspace(z[0] + 0.002, top, 8)])
    rows = [(float(np.interp(q, z, r)) - 0.0017, float(q)) for q in zs]
    return lathe([(0, rows[0][1]), *rows, (0, top)], n, 0.7)


def _vessel(p: Params, kit: Kit, n: int) -> list[Piece]:
    wall = VESSELS[p.kind]
    out: list[Piece] = [("glass", finish.glass(), hollow(wall, 0.0013, n, 0.8, wall[0][1] + 0.0015 if p.kind != "cylinder" else 0.016))]
    if p.fill > 0.02:
        out.append(("liquid", liquid(p.color), filled(wall, p.fill, n)))
    if p.kind in ("beaker", "flask", "cylinder"):
        z, r = np.array(wall)[:, 1], np.array(wall)[:, 0]
        marks = []
        for k, h in enumerate(np.linspace(0.2, 0.75, 8) * wall[-1][1]):
            at = float(np.interp(h, z[1:], r[1:])) + 0.0005
            a = np.linspace(-0.35 if k % 2 else -0.55, 0.0, 8) - np.pi / 2
            marks.append(stamp(box((0.0035, 0.0005, 0.0009), 0.0001), np.c_[at * np.cos(a), at * np.sin(a), np.full(8, h)]))
        out += [("mark", finish.paint("#f4f6f6", 0.0), m) for m in marks]
    if p.kind == "cylinder":
        out.append(("foot", finish.plastic("#2f6fb0", 0.3), lathe([(0, 0), (0.036, 0), (0.038, 0.004), (0.034, 0.01), (0.02, 0.016), (0, 0.016)], 6 if n < 8 else n, 0.5)))
    if p.kind == "tube":
        block = lathe([(0.0, 0.0), (0.024, 0.0), (0.026, 0.003), (0.024, 0.028), (0.021, 0.031), (0.0088, 0.03)], n, 0.5)
        out = [(r, m, q.moved((0, 0, 0.009))) for r, m, q in out]
        out.append(("stand", finish.wood("birch", 0.2), block))
    if p.kind == "round":
        out.append(("ring", finish.of("wood", "#8a5a2a", 0.6), lathe([(0.026, 0.0), (0.044, 0.0), (0.044, 0.01), (0.036, 0.014), (0.028, 0.01), (0.026, 0.0)], n, 0.5)))
    return out


def _rack(p: Params, kit: Kit, n: int) -> list[Piece]:
    wood, m = finish.wood("birch", 0.2), 6
    xs = (np.arange(m) - (m - 1) / 2) * 0.034
    out: list[Piece] = [("rack", wood, slab((-0.12, -0.026, 0), (0.12, 0.026, 0.012), 0.003)), *(("rack", wood, slab((s * 0.12 - 0.006, -0.026, 0), (s * 0.12 + 0.006, 0.026, 0.1), 0.003)) for s in (-1, 1))]
    for s in (-1, 1):
        out.append(("rack", wood, slab((-0.12, s * 0.026 - 0.006 * (s > 0), 0.082), (0.12, s * 0.026 + 0.006 * (s < 0), 0.094), 0.002)))
        out += [("rack", wood, slab((x - 0.0085, s * 0.0115 if s > 0 else -0.026, 0.082), (x + 0.0085, 0.026 if s > 0 else -0.0115, 0.094), 0.001)) for x in (xs[1:] + xs[:-1]) / 2]
    tones = (p.color, "#3fae5a", "#c2385a", "#e0a01c", "#7a4ad0", "#d0d8dc")
    rng = kit.rng("fill")
    for k, x in enumerate(xs):
        out.append(("glass", finish.glass(), hollow(VESSELS["tube"], 0.0011, max(n // 2, 10), 0.8, 0.0015).moved((x, 0, 0.0125))))
        level = p.fill * float(rng.uniform(0.55, 1.2))
        if level > 0.02:
            out.append((f"liquid.{k}", liquid(tones[k]), filled(VESSELS["tube"], min(level, 0.95), max(n // 2, 10)).moved((x, 0, 0.0125))))
    return out


def _petri(p: Params, kit: Kit, n: int) -> list[Piece]:
    dish = hollow([(0, 0), (0.042, 0.0), (0.045, 0.001), (0.045, 0.014)], 0.0014, n, 0.4)
    lid = lathe([(0.0475, 0.005), (0.0475, 0.0165), (0, 0.0165), (0, 0.0151), (0.0461, 0.0151), (0.0461, 0.005)], n, 0.4)
    out: list[Piece] = [("glass", finish.glass(), dish), ("lid", finish.glass(), lid), ("agar", liquid(p.color), cylinder(0.0432, 0.002 + 0.006 * p.fill, n, 0.0005, (0, 0, 0.0016)))]
    rng = kit.rng("colonies")
    for _ in range(14):
        a, r = rng.uniform(0, 6.28), 0.038 * np.sqrt(rng.random())
        s = float(rng.uniform(0.0015, 0.005))
        ball = sphere((s, s, 0.0012), 12)
        out.append(("colony", finish.plastic("#f0ead2", 0.6), Mesh(ball.vertices * (1 + 0.2 * fbm(ball.vertices, 0.004, 2, 3))[:, None], ball.faces).moved((r * np.cos(a), r * np.sin(a), 0.0036 + 0.006 * p.fill))))
    return out


def _pipette(p: Params, kit: Kit, n: int) -> list[Piece]:
    white, dark = finish.plastic("#eceeee", 0.3), finish.plastic("#2a2d33", 0.35)
    body = lathe([(0, 0), (0.0055, 0.0), (0.007, 0.02), (0.0115, 0.045), (0.014, 0.075), (0.0135, 0.12), (0.016, 0.135), (0.013, 0.142), (0, 0.142)], n, 0.8)
    tip = lathe([(0.0006, -0.062), (0.001, -0.062), (0.0052, -0.004), (0.0062, 0.002), (0.0062, 0.008), (0.005, 0.008)], n, 0.5)
    hook = box((0.03, 0.012, 0.006), 0.0025, (0.02, 0, 0.132))
    out: list[Piece] = [("body", white, body), ("tip", finish.glass((0.85, 0.93, 0.98)), tip), ("plunger", dark, rod((0, 0, 0.14), (0, 0, 0.16), 0.004, 12)), ("button", finish.plastic(p.color, 0.3), lathe([(0, 0.158), (0.009, 0.158), (0.0105, 0.163), (0.009, 0.17), (0, 0.171)], n, 0.6)), ("hook", white, hook), ("window", dark, box((0.006, 0.003, 0.024), 0.001, (0, -0.0128, 0.09)))]
    if p.fill > 0.02:
        out.append(("liquid", liquid(p.color), lathe([(0, -0.06), (0.0007, -0.06), (0.0007 + 0.0038 * p.fill, -0.06 + 0.05 * p.fill), (0, -0.06 + 0.05 * p.fill)], n, 0.5)))
    return [(r, m, q.turned(ALONG)) for r, m, q in out]
