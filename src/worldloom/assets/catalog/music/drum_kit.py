"""A drum kit: bass drum with pedal, snare, two toms, floor tom, hi-hat, crash and ride cymbals on stands, and a round stool, in lacquer or sparkle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, stamp, torus
CARD = Card("music/drum_kit", 1, "drum_kit", ("drum set", "drums", "drumkit", "drum", "percussion set", "drum kit with cymbals"), ("instrument",), ("indoor", "studio", "recording_studio", "bar", "bedroom"), "floor", (0.3, 0.3, 0.2, 0.2))


class Params(Base):
    """Dials."""

    color: Color = "#7a1216"
    """Of the shells."""
    material: Literal["lacquer", "wood", "sparkle"] = "lacquer"
    metal: Literal["chrome", "gunmetal", "brass"] = "chrome"
    size: Annotated[float, number(0.7, 1.1)] = 1.0
    stool: bool = True
    wear: Wear = 0.2


PRESETS = {"wood": Params(material="wood", color="#8a5426"), "black": Params(color="#121214", metal="gunmetal"), "blue": Params(material="sparkle", color="#164a8a", stool=False)}


def build(p: Params, kit: Kit) -> Part:
    """The audience is at -Y; the drummer sits behind at +Y."""
    out, n, s = Collector(), kit.n(44, 18), p.size
    shell = {"lacquer": finish.paint(p.color, p.wear, 0.1), "wood": finish.wood(p.color, p.wear, 0.2), "sparkle": finish.of("metal", p.color, 0.3, p.wear, metallic=0.55)}[p.material]
    bass = rot_x(np.pi / 2)
    _drum(out, p, shell, n, 0.28, 0.42, bass, np.array([0, 0.0, 0.285]), s, "logo")
    for sx in (-1, 1):
        out.add("stand", finish.metal(p.metal, p.wear), rod(np.array((sx * 0.22, -0.28, 0.19)) * s, np.array((sx * 0.36, -0.37, 0.0)) * s, 0.008))
        tilt = rot_x(0.42) @ rot_y(-sx * 0.12)
        _drum(out, p, shell, n, 0.15 + 0.012 * (sx > 0), 0.2, tilt, np.array([sx * 0.19, -0.12, 0.64]), s)
        out.add("stand", finish.metal(p.metal, p.wear), rod(np.array((sx * 0.02, -0.17, 0.55)) * s, np.array((sx * 0.12, -0.12, 0.7)) * s, 0.011))
    out.add("stand", finish.metal(p.metal, p.wear), rod(np.array((0, -0.17, 0.54)) * s, np.array((0, -0.17, 0.72)) * s, 0.013))
    _drum(out, p, shell, n, 0.205, 0.38, np.eye(3), np.array([-0.56, 0.4, 0.24]), s)
    out.add("stand", finish.metal(p.metal, p.wear), *(rod(np.array((-0.56 + 0.215 * np.cos(a), 0.4 + 0.215 * np.sin(a), 0.0)) * s, np.array((-0.56 + 0.215 * np.cos(a), 0.4 + 0.215 * np.sin(a), 0.4)) * s, 0.008) for a in (0.4, 2.5, 4.6)))
    _drum(out, p, finish.metal(p.metal, p.wear), n, 0.178, 0.14, rot_x(-0.1), np.array([0.38, 0.42, 0.56]), s)
    _tripod(out, p, np.array([0.38, 0.42, 0.0]), 0.55, s, 0.24)
    _cymbals(out, p, n, s)
    _pedal(out, p, s)
    solids = [box_collider(np.array((-0.29, -0.24, 0)) * s, np.array((0.29, 0.22, 0.57)) * s), box_collider(np.array((-0.36, -0.3, 0.5)) * s, np.array((0.36, 0.06, 0.8)) * s), cylinder_collider(0.22 * s, 0.57 * s, np.array((-0.56, 0.4, 0)) * s), cylinder_collider(0.2 * s, 0.66 * s, np.array((0.38, 0.42, 0)) * s)]
    solids += [box_collider(np.array((x - 0.24, y - 0.24, 0)) * s, np.array((x + 0.24, y + 0.24, z + 0.05)) * s) for x, y, z, _ in _PLATES]
    if p.stool:
        out.add("seat", finish.leather((0.02, 0.02, 0.02), p.wear), lathe([(0, 0), (0.16, 0), (0.178, 0.02), (0.178, 0.06), (0.15, 0.085), (0, 0.09)], n, 0.9).moved((-0.02 * s, 0.82 * s, 0.44)))
        _tripod(out, p, np.array([-0.02, 0.82, 0.0]), 0.44 / s, s, 0.26)
        solids.append(cylinder_collider(0.18, 0.53, (-0.02 * s, 0.82 * s, 0)))
    return Part(out.surfaces(), tuple(solids), mass=60.0, functional_sides=("back",), affordances=("play", "sit"), anchors={"seat": (0, 0.82 * s, 0.53), "stool": (0, 0.82 * s, 0.53)})


_PLATES = ((0.72, 0.22, 0.86, 0.18), (0.5, -0.32, 1.28, 0.22), (-0.6, -0.18, 1.16, 0.26))
"""x, y, height and radius of hi-hat, crash and ride."""


def _drum(out: Collector, p: Params, shell: Material, n: int, r: float, high: float, turn: Floats, at: Floats, s: float, front: str = "") -> None:
    """A shell between two hoops with heads, lugs and rods; its axis is turned, its centre at `at`."""
    h = high / 2

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(at).scaled(s)

    out.add("snare" if shell.recipe in ("chrome",) else "shell", shell, put(lathe([(r - 0.012, -h), (r, -h), (r, h), (r - 0.012, h), (r - 0.012, -h)], n, 0.4)))
    steel = finish.metal(p.metal, p.wear)
    hoop = [(r + 0.002, -0.016), (r + 0.011, -0.016), (r + 0.013, 0.0), (r + 0.009, 0.018), (r + 0.002, 0.016), (r + 0.002, -0.016)]
    out.add("hoop", steel if not front else shell, *(put(lathe([(a, z + q * (h + 0.004)) for a, z in hoop], n, 0.5)) for q in (-1, 1)))
    out.add("head", finish.of("paper", (0.74, 0.73, 0.7), 0.5, 0.15), put(lathe([(0, h + 0.004), (r, h + 0.004), (r + 0.003, h - 0.004)], n, 0.4)), put(lathe([(r + 0.003, -h + 0.004), (r, -h - 0.004), (0, -h - 0.004)], n, 0.4)))
    lugs = max(6, int(r * 38) // 2 * 2)
    a = np.linspace(0, 2 * np.pi, lugs, endpoint=False)
    place = np.c_[(r + 0.008) * np.cos(a), (r + 0.008) * np.sin(a), 0 * a]
    out.add("lug", steel, *(put(stamp(box((0.022, 0.016, min(0.05, 0.5 * high)), 0.005), place + [0, 0, z], a)) for z in ((0.0,) if high < 0.3 else (-0.5 * h, 0.5 * h))))
    out.add("rod", steel, put(stamp(cylinder(0.003, high, 6, 0.0005, (0, 0, -h)), place + np.c_[0.004 * np.cos(a), 0.004 * np.sin(a), 0 * a], a)))
    if front:
        out.add("logo", finish.paint("#17171a", 0.1, 0.5), text("LOOM", 0.085 * s, (0, at[2] * s), (at[1] - h - 0.0052) * s, 0.16), torus(0.62 * r * s, 0.004 * s, n, 5).scaled((1, 1, 0.2)).turned(rot_x(np.pi / 2)).moved((0, (at[1] - h - 0.004) * s, at[2] * s)))


def _tripod(out: Collector, p: Params, at: Floats, top: float, s: float, reach: float) -> None:
    """Three braced legs and a tube up to `top`."""
    steel, at = finish.metal(p.metal, p.wear), at * s
    out.add("stand", steel, rod(at + [0, 0, 0.1 * s], at + [0, 0, top * s], 0.0115), cylinder(0.017, 0.05, 14, 0.004, at + [0, 0, min(0.34, 0.7 * top) * s]))
    for a in (0.5, 2.6, 4.7):
        tip = at + np.array([reach * np.cos(a), reach * np.sin(a), 0.0]) * s + [0, 0, 0.012]
        out.add("stand", steel, rod(at + [0, 0, min(0.34, 0.7 * top) * s], tip, 0.0085), rod(at + [0, 0, 0.12 * s], 0.5 * (tip + at) + [0, 0, 0.16 * s * min(1, top / 0.5)], 0.006))
        out.add("foot", finish.rubber(), cylinder(0.014, 0.024, 10, 0.003, tip - [0, 0, 0.012]))


def _cymbals(out: Collector, p: Params, n: int, s: float) -> None:
    """Bronze discs with a bell, tilted on their stands; the hi-hat is a pair."""
    bronze = finish.metal("brass", p.wear, 0.32)
    for k, (x, y, z, r) in enumerate(_PLATES):
        plate = lathe([(0.006, 0.002), (0.2 * r, -0.006), (0.24 * r, -0.014), (0.98 * r, -0.032), (r, -0.034), (0.98 * r, -0.0305), (0.24 * r, -0.012), (0.19 * r, -0.003), (0.05 * r, 0.004), (0.006, 0.004)], n, 0.6)
        q = np.hypot(plate.vertices[:, 0], plate.vertices[:, 1]) / r
        plate = plate.tinted(1 + 0.12 * np.sin(q * 90))
        at = np.array([x, y, z])
        tilt = np.eye(3) if k == 0 else rot_z(float(np.arctan2(y - 0.5, x))) @ rot_y(-0.28)
        out.add("cymbal", bronze, plate.turned(tilt).moved(at).scaled(s))
        if k == 0:
            out.add("cymbal", bronze, plate.scaled((1, 1, -1)).moved(at - [0, 0, 0.075]).scaled(s))
        out.add("felt", finish.fabric("#2a2a2c"), *(cylinder(0.018, 0.012, 16, 0.004, (0, 0, q2)).turned(tilt).moved(at).scaled(s) for q2 in (0.004, -0.016)))
        out.add("nut", finish.metal(p.metal), rod(at * s, (at + tilt @ np.array([0, 0, 0.06])) * s, 0.005))
        _tripod(out, p, np.array([x, y, 0.0]), z - 0.01, s, 0.27)


def _pedal(out: Collector, p: Params, s: float) -> None:
    steel = finish.metal(p.metal, p.wear)
    out.add("pedal", steel, slab(np.array((-0.05, 0.22, 0.0)) * s, np.array((0.05, 0.5, 0.012)) * s, 0.003), box(np.array((0.075, 0.27, 0.012)) * s, 0.003).turned(rot_x(-0.28)).moved(np.array((0, 0.37, 0.06)) * s), rod(np.array((-0.07, 0.25, 0.17)) * s, np.array((0.07, 0.25, 0.17)) * s, 0.008), *(rod(np.array((q * 0.06, 0.26, 0.0)) * s, np.array((q * 0.06, 0.25, 0.17)) * s, 0.008) for q in (-1, 1)), rod(np.array((0, 0.25, 0.17)) * s, np.array((0, 0.27, 0.33)) * s, 0.005))
    out.add("beater", finish.fabric("#c9c2b0", 0.1, "velvet"), cylinder(0.026 * s, 0.04 * s, 20, 0.01).turned(rot_x(np.pi / 2)).moved(np.array((0, 0.28, 0.335)) * s))
    hat = np.array([_PLATES[0][0], _PLATES[0][1], 0.0])
    out.add("pedal", steel, box(np.array((0.07, 0.22, 0.01)) * s, 0.003).turned(rot_x(-0.2)).moved((hat + [0, 0.14, 0.045]) * s))
    out.add("stick", finish.wood("birch", 0.1), *(rod(np.array((0.28 + 0.05 * k, 0.34, 0.647 + 0.004 * k)) * s, np.array((0.46, 0.52 - 0.03 * k, 0.64)) * s, 0.0072, 10, top=0.005) for k in (0, 1)))
