"""Gear of a garage: a trolley jack, an axle stand, a jerry can for fuel, a car battery, a tyre on its rim or a stack of them, or a sawhorse."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.assets.parts.vehicle_wheels import alloy_wheel, road_tyre, steel_wheel
from worldloom.geometry import beam, box, cylinder, lathe, rod, rot_x, rot_y, slab, spline, tube

CARD = Card(
    "tools/garage_gear", 1, "garage_gear",
    ("car jack", "hydraulic jack", "floor jack", "trolley jack", "jack", "jack stand", "axle stand", "jerry can", "gas can", "petrol can", "fuel can", "gasoline can", "battery", "car battery", "tire", "tyre", "car tire", "spare tire", "wheel", "car wheel", "stack of tires", "sawhorse", "saw horse", "trestle"),
    ("equipment",), ("indoor", "workshop", "garage", "construction_site"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["jack", "stand", "can", "battery", "tire", "wheel", "stack", "sawhorse"] = "jack"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    material: Literal["metal", "plastic", "wood"] | None = None
    """Of a can or a sawhorse."""
    wear: Wear = 0.35


TONE = {"jack": "#b3241c", "stand": "#b3241c", "can": "#3a5a34", "battery": "#22262c", "tire": "#8a8d90", "wheel": "#b8babc", "stack": "#8a8d90", "sawhorse": "#d9a81c"}
CALLED = {"car jack": "jack", "hydraulic jack": "jack", "floor jack": "jack", "trolley jack": "jack", "jack stand": "stand", "axle stand": "stand", "jerry can": "can", "gas can": "can", "petrol can": "can", "fuel can": "can", "jerrycan": "can", "gasoline can": "can", "car battery": "battery",
          "tyre": "tire", "car tire": "tire", "spare tire": "wheel", "car wheel": "wheel", "stack of tire": "stack", "stack of tires": "stack", "saw horse": "sawhorse", "trestle": "sawhorse"}  # fmt: skip
"""Other names of its kinds."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in ("stand", "can", "battery", "tire", "wheel", "stack", "sawhorse")} | {"plastic can": Params(kind="can", color="#c2281c", material="plastic"), "steel horse": Params(kind="sawhorse", material="metal")}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y; long things along X."""
    hue, n = p.color or TONE[p.kind], kit.n(28, 12)
    if p.kind in ("tire", "wheel", "stack"):
        return _wheels(p, hue, kit)
    if p.kind == "sawhorse":
        return _sawhorse(p, hue, n)
    pieces = {"jack": _jack, "stand": _stand, "can": _can, "battery": _battery}[p.kind](p, finish.paint(hue, p.wear, 0.35), n)
    return small(gathered(pieces, scale=p.size), {"jack": 26.0, "stand": 4.0, "can": 6.0, "battery": 15.0}[p.kind], friction=1.0)


def _jack(p: Params, shell: Material, n: int) -> list[Piece]:
    steel, dark = finish.metal("steel", p.wear), finish.plastic("#1b1d20", 0.5)
    out: list[Piece] = [("side", shell, front_prism([(-0.32, 0.04), (0.24, 0.05), (0.3, 0.12), (0.16, 0.15), (-0.06, 0.09), (-0.32, 0.09)], y - 0.006, y + 0.006, 0.002)) for y in (-0.09, 0.09)]
    out += [("arm", shell, beam((0.2, 0, 0.1), (-0.26, 0, 0.16), 0.07, 0.045, 0.008)), ("saddle", steel, cylinder(0.05, 0.03, n, 0.006, (-0.27, 0, 0.165))), *(("tooth", steel, cylinder(0.012, 0.012, 10, 0.003, (-0.27 + 0.036 * np.cos(a), 0.036 * np.sin(a), 0.192))) for a in np.arange(6) * np.pi / 3), ("cross", shell, rod((-0.28, -0.09, 0.07), (-0.28, 0.09, 0.07), 0.014, 10)), ("ram", steel, rod((0.16, 0, 0.09), (-0.02, 0, 0.12), 0.026, n)), ("pump", dark, soft_box((0.12, 0.13, 0.08), 0.02, 0.04, center=(0.21, 0, 0.095)))]
    out += [("wheel", finish.iron(p.wear), drum(0.042, 0.045, (-0.28, s * 0.115, 0.042), n, 0.006, AHEAD)) for s in (-1, 1)] + [("castor", finish.iron(p.wear), drum(0.034, 0.026, (0.26, s * 0.1, 0.034), n, 0.005, AHEAD)) for s in (-1, 1)]
    return [*out, ("socket", steel, rod((0.22, 0, 0.12), (0.3, 0, 0.17), 0.022, 14)), ("handle", shell, rod((0.28, 0, 0.155), (0.62, 0, 0.52), 0.0145, 12)), ("grip", finish.rubber(), rod((0.52, 0, 0.412), (0.635, 0, 0.536), 0.019, 14)), ("bar", shell, rod((0.62, -0.06, 0.52), (0.62, 0.06, 0.52), 0.0125, 12))]


def _stand(p: Params, shell: Material, n: int) -> list[Piece]:
    steel = finish.metal("steel", p.wear)
    out: list[Piece] = [("leg", shell, beam((0.025 * a, 0.025 * b, 0.27), (0.12 * a, 0.12 * b, 0.005), 0.04, 0.012, 0.003)) for a in (-1, 1) for b in (-1, 1)]
    out += [("rail", shell, beam((0.1 * a, -0.1, 0.05), (0.1 * a, 0.1, 0.05), 0.012, 0.025, 0.003)) for a in (-1, 1)] + [("rail", shell, beam((-0.1, 0.1 * a, 0.05), (0.1, 0.1 * a, 0.05), 0.025, 0.012, 0.003)) for a in (-1, 1)]
    out += [("sleeve", shell, box((0.07, 0.07, 0.1), 0.008, (0, 0, 0.25))), ("post", steel, box((0.036, 0.026, 0.3), 0.004, (0, 0, 0.27))), *(("notch", steel, box((0.01, 0.03, 0.012), 0.002, (0.02, 0, 0.31 + 0.025 * k))) for k in range(5))]
    return [*out, ("saddle", steel, front_prism([(-0.05, 0.42), (0.05, 0.42), (0.055, 0.46), (0.03, 0.435), (-0.03, 0.435), (-0.055, 0.46)], -0.025, 0.025, 0.003)), ("lever", steel, rod((0.03, 0, 0.27), (0.14, 0, 0.24), 0.008, 10))]


def _can(p: Params, shell: Material, n: int) -> list[Piece]:
    body = shell if p.material != "plastic" else finish.plastic(p.color or TONE["can"], 0.4, p.wear)
    dark = finish.plastic("#17181b", 0.4)
    d = 0.165
    out: list[Piece] = [("body", body, soft_box((0.34, d, 0.4), 0.05, 0.06, center=(0, 0, 0.2))), ("seam", body, soft_box((0.352, 0.012, 0.412), 0.004, 0.1, center=(0, 0, 0.2)))]
    for s in (-1, 1):
        y = s * (d / 2 + 0.001)
        out += [("press", body, beam((-0.1, y, 0.08), (0.1, y, 0.3), 0.012, 0.02, 0.004)), ("press", body, beam((0.1, y, 0.08), (-0.1, y, 0.3), 0.012, 0.02, 0.004)), ("press", body, slab((-0.12, min(y, y - 0.004), 0.33), (0.12, max(y, y + 0.004), 0.345), 0.002))]
    for y in (-0.045, 0.0, 0.045):
        out.append(("handle", body, tube(spline([(-0.1, y, 0.385), (-0.095, y, 0.44), (0.02, y, 0.44), (0.03, y, 0.385)], 20), 0.0105, 9)))
    return [*out, ("spout", dark if p.material == "plastic" else finish.metal("steel", p.wear), rod((0.12, 0, 0.37), (0.165, 0, 0.445), 0.032, n)), ("cap", dark, rod((0.16, 0, 0.437), (0.176, 0, 0.463), 0.037, n)), ("lever", finish.metal("steel", p.wear), beam((0.13, 0, 0.46), (0.19, 0, 0.44), 0.02, 0.006, 0.002))]


def _battery(p: Params, shell: Material, n: int) -> list[Piece]:
    case, lid = finish.plastic(p.color or TONE["battery"], 0.45, p.wear), finish.plastic("#3a3f46", 0.4, p.wear)
    out: list[Piece] = [("case", case, soft_box((0.26, 0.17, 0.17), 0.01, 0.05, center=(0, 0, 0.085))), ("lid", lid, soft_box((0.266, 0.176, 0.03), 0.008, 0.05, center=(0, 0, 0.18)))]
    out += [("rib", case, box((0.006, 0.174, 0.12), 0.002, (x, 0, 0.075))) for x in np.linspace(-0.11, 0.11, 9)] + [("plug", finish.plastic("#d9b01c", 0.4), cylinder(0.013, 0.008, 16, 0.002, (x, 0.03, 0.193))) for x in np.linspace(-0.075, 0.075, 6)]
    for s, c, sign in ((-1, "#1a1b1e", "-"), (1, "#c2241c", "+")):
        out += [("post", finish.metal("lead"), cylinder(0.011, 0.024, 18, 0.002, (s * 0.1, -0.05, 0.193), 0.0095)), (f"ring.{c}", finish.plastic(c, 0.35), cylinder(0.02, 0.006, 20, 0.002, (s * 0.1, -0.05, 0.193))), ("sign", finish.paint("white", 0.0), text(sign, 0.03, (s * 0.08, 0.14), -0.0892))]
    return [*out, ("handle", lid, tube(spline([(-0.1, 0.0, 0.19), (-0.09, 0.0, 0.225), (0.09, 0.0, 0.225), (0.1, 0.0, 0.19)], 18), 0.006, 8)), ("label", finish.of("paper", "#e0b81c", 0.5), slab((-0.06, -0.0895, 0.03), (0.06, -0.086, 0.11), 0.001)), ("words", finish.paint("#15161a", 0.0), text("12V", 0.04, (0, 0.07), -0.0905))]


def _tyre(p: Params, hue: str, kit: Kit, rim: bool) -> list[Piece]:
    """Standing with its axle along X about the origin."""
    n, r, w = kit.n(44, 18), 0.31, 0.2
    out: list[Piece] = [("tyre", finish.rubber(), road_tyre(r, w, 0.205, n))]
    inner = lathe([(0.206, -0.08), (0.23, -0.09), (0.275, -0.06), (0.285, 0.0), (0.275, 0.06), (0.23, 0.09), (0.206, 0.08)], n, 0.8).turned(rot_y(np.pi / 2))
    out.append(("inside", finish.rubber(), type(inner)(inner.vertices, inner.faces[:, ::-1])))
    if rim:
        a, b = (alloy_wheel if p.wear < 0.5 else steel_wheel)(0.2, 0.19, n)
        alloy = finish.metal("aluminium", p.wear) if p.color is None else finish.paint(hue, p.wear, 0.3)
        out += [("rim", alloy, a), ("hub", finish.metal("gunmetal"), b)]
    return out


def _wheels(p: Params, hue: str, kit: Kit) -> Part:
    one = _tyre(p, hue, kit, p.kind == "wheel" or p.color is not None)
    if p.kind == "wheel":
        found = gathered([(r, m, q.turned(rot_y(-np.pi / 2))) for r, m, q in one], rot_x(np.pi / 2 - 0.22), p.size)
        return Part(found, colliders=small(found, 1.0).colliders, mass=16.0, affordances=("roll", "pick up"))
    flat = rot_y(-np.pi / 2)
    count = 4 if p.kind == "stack" else 1
    pieces = [(r, m, q.turned(flat).moved((0.012 * np.sin(2.3 * k), 0.012 * np.cos(1.7 * k), 0.198 * k))) for k in range(count) for r, m, q in one]
    return small(gathered(pieces, scale=p.size), 9.0 * count, friction=1.0, affordances=("roll", "pick up"))


def _sawhorse(p: Params, hue: str, n: int) -> Part:
    metal = p.material == "metal"
    wood = finish.paint(hue, p.wear) if metal or p.color else finish.plastic(hue, 0.4, p.wear) if p.material == "plastic" else finish.wood("pine", p.wear)
    h, s = 0.76, p.size
    out: list[Piece] = [("beam", wood, slab((-0.5, -0.045, h - 0.09), (0.5, 0.045, h), 0.006))]
    out += [("leg", wood, beam((0.38 * a, 0.05 * b, h - 0.03), (0.46 * a, 0.27 * b, 0.0), 0.08 if not metal else 0.04, 0.035, 0.005)) for a in (-1, 1) for b in (-1, 1)]
    out += [("brace", wood, beam((0.435 * a, -0.19, 0.28), (0.435 * a, 0.19, 0.28), 0.03, 0.07, 0.005)) for a in (-1, 1)]
    found = gathered(out, scale=s)
    solids = (box_collider((-0.5 * s, -0.05 * s, (h - 0.1) * s), (0.5 * s, 0.05 * s, h * s)), *(box_collider((0.36 * a * s, -0.28 * s, 0), (0.48 * a * s, 0.28 * s, (h - 0.1) * s)) for a in (-1, 1)))
    return Part(found, colliders=solids, mass=9.0, dynamic=True, friction=0.9, supports=(Support(name="top", center=(0, 0, h * s), size=(0.95 * s, 0.08 * s)),), affordances=("pick up",))
