"""A potter's wheel: a tub with its turning head, seat and pedal, and clay being thrown into a bowl or vase."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.kind_pieces import Piece, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow, smooth_wall
from worldloom.geometry import Mesh, cylinder, fbm, lathe, rock, rod, slab

CARD = Card("craft/pottery_wheel", 1, "pottery_wheel", ("potter's wheel", "potters wheel", "throwing wheel", "ceramic wheel"), ("machine", "tool"), ("indoor", "workshop", "studio", "pottery"), "floor", (0.5, 0.2, 0.2, 0.2))


class Params(Base):
    """Dials."""

    load: Literal["bowl", "vase", "lump", "empty"] = "bowl"
    style: Literal["electric", "kick"] = "electric"
    height: Annotated[float, metres(0.45, 0.85)] = 0.56
    color: Color = "#2f5a7a"
    state: Literal["still", "turning"] = "still"
    wear: Wear = 0.3


PRESETS = {"kick": Params(style="kick", load="vase", height=0.8), "lump": Params(load="lump", color="#8a8d90"), "empty": Params(load="empty", state="turning")}


def build(p: Params, kit: Kit) -> Part:
    """The potter sits at -Y."""
    n, h = kit.n(44, 18), p.height
    clay, steel = finish.of("soil", "#9a6a4a", 0.75, 0.1), finish.metal("aluminium", p.wear)
    pieces: list[Piece] = [("head", steel, cylinder(0.15, 0.02, 2 * n, 0.003, (0, 0, h))), ("ring", finish.metal("steel"), lathe([(0.1, h + 0.0202), (0.103, h + 0.0206), (0.106, h + 0.0202)], n)), ("shaft", steel, cylinder(0.022, 0.12, 16, 0.002, (0, 0, h - 0.11)))]
    pieces += (_electric if p.style == "electric" else _kick)(p, n, h)
    pieces += [("clay", clay, m) for m in _clay(p, n, h + 0.02)]
    found = gathered(pieces, middle=False)
    link = "wheel" if p.state == "turning" else ""
    if link:
        found = tuple(type(s)(s.role, s.mesh, s.material, link if s.role in ("head", "clay", "ring") else "") for s in found)
    spin = (Motion(kind="spin", link="wheel", center=(0.0, 0.0, h), axis=(0.0, 0.0, 1.0), speed=9.0),) if link else ()
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    return Part(found, colliders=(box_collider((0.9 * lo[0], lo[1], 0), (0.9 * hi[0], hi[1], h - 0.06)), cylinder_collider(0.15, hi[2] - h + 0.06, (0, 0, h - 0.06))), mass=55.0, motions=spin, functional_sides=("front",), affordances=("turn",))


def _clay(p: Params, n: int, z: float) -> list[Mesh]:
    if p.load == "empty":
        return []
    if p.load == "lump":
        return [rock((0.17, 0.16, 0.1), 3, 20, 0.12).moved((0, 0, z + 0.045))]
    wall = {"bowl": [(0, 0), (0.05, 0.0), (0.06, 0.015), (0.095, 0.05), (0.115, 0.095), (0.12, 0.1)], "vase": [(0, 0), (0.055, 0.0), (0.062, 0.02), (0.085, 0.09), (0.06, 0.17), (0.036, 0.205), (0.048, 0.24), (0.05, 0.245)]}[p.load]
    m = hollow(smooth_wall(wall, 30), 0.008, n, 0.9, 0.012)
    v = m.vertices
    ripple = 1 + 0.012 * np.sin(v[:, 2] * 420) + 0.01 * fbm(v, 0.06, 2, 4)
    slop = lathe([(0, 0), (0.085, 0.0), (0.07, 0.008), (0.055, 0.01), (0, 0.01)], n, 0.8)
    return [Mesh(v * np.c_[ripple, ripple, np.ones(len(v))], m.faces, None, m.uv).moved((0, 0, z)), slop.moved((0, 0, z))]


def _electric(p: Params, n: int, h: float) -> list[Piece]:
    shell, dark = finish.paint(p.color, p.wear, 0.35), finish.plastic("#1b1d20", 0.5)
    tub = finish.plastic("#d8d4c6", 0.4, p.wear)
    wall = hollow([(0, 0), (0.26, 0.0), (0.28, 0.02), (0.29, 0.1), (0.295, 0.105)], 0.008, n, 0.6, 0.01).moved((0, 0, h - 0.075))
    out: list[Piece] = [("tub", tub, wall), ("body", shell, soft_box((0.5, 0.46, 0.2), 0.03, 0.08, center=(0, 0.02, h - 0.18))), ("shelf", finish.wood("birch", p.wear), slab((-0.42, 0.12, h - 0.085), (0.42, 0.42, h - 0.06), 0.006))]
    out += [("leg", finish.metal("steel", p.wear), rod((a * 0.2, 0.02 + b * 0.19, h - 0.26), (a * 0.26, 0.02 + b * 0.25, 0.0), 0.018, 12)) for a in (-1, 1) for b in (-1, 1)] + [("foot", finish.rubber(), cylinder(0.026, 0.022, 14, 0.004, (a * 0.26, 0.02 + b * 0.25, 0))) for a in (-1, 1) for b in (-1, 1)]
    out += [("pedal", dark, soft_box((0.12, 0.2, 0.06), 0.02, 0.04, center=(0.34, -0.32, 0.032))), ("switch", finish.plastic("#c2241c", 0.3), slab((0.17, -0.22, h - 0.16), (0.22, -0.207, h - 0.12), 0.003))]
    out += [("bucket", finish.plastic("#e0e0da", 0.35), hollow([(0, 0), (0.07, 0), (0.075, 0.01), (0.085, 0.12), (0.088, 0.125)], 0.004, n, 0.6).moved((-0.3, 0.28, h - 0.06))), ("water", finish.of("water", "#8a9a96", 0.05), cylinder(0.078, 0.002, n, 0.0005, (-0.3, 0.28, h + 0.02))), ("sponge", finish.of("fabric", "#d9b83a", 0.95), soft_box((0.08, 0.05, 0.035), 0.015, 0.02, center=(0.25, 0.24, h - 0.043))), *(("tool", finish.wood("birch"), rod((0.3 + 0.03 * k, 0.2, h - 0.055), (0.32 + 0.03 * k, 0.36, h - 0.055), 0.006, 8)) for k in range(3))]
    return out


def _kick(p: Params, n: int, h: float) -> list[Piece]:
    wood = finish.paint(p.color, p.wear) if p.color != "#2f5a7a" else finish.wood("oak", p.wear)
    out: list[Piece] = [("flywheel", finish.of("concrete", "#8a867e", 0.9), cylinder(0.36, 0.07, 2 * n, 0.01, (0, 0.05, 0.09))), ("axle", finish.metal("steel", p.wear), rod((0, 0.0, 0.02), (0, 0, h), 0.02, 14))]
    out += [("post", wood, slab((a * 0.42 - 0.035, 0.05 + b * 0.36 - 0.035, 0), (a * 0.42 + 0.035, 0.05 + b * 0.36 + 0.035, h + (0.02 if b > 0 else -0.12)), 0.006)) for a in (-1, 1) for b in (-1, 1)]
    out += [("beam", wood, slab((a * 0.42 - 0.025, -0.3, h - 0.2), (a * 0.42 + 0.025, 0.4, h - 0.12), 0.005)) for a in (-1, 1)] + [("beam", wood, slab((-0.42, y - 0.03, z - 0.04), (0.42, y + 0.03, z + 0.04), 0.005)) for y, z in ((0.41, h - 0.06), (0.41, 0.06), (0.0, 0.03), (0.0, h - 0.1))]
    return [*out, ("shelf", wood, slab((-0.46, 0.2, h + 0.0), (0.46, 0.46, h + 0.03), 0.006)), ("seat", wood, slab((-0.44, -0.5, h - 0.12), (0.44, -0.28, h - 0.085), 0.01)), *(("seatleg", wood, slab((a * 0.4 - 0.03, -0.47, 0), (a * 0.4 + 0.03, -0.41, h - 0.12), 0.005)) for a in (-1, 1)), ("bar", wood, rod((-0.42, -0.3, 0.25), (0.42, -0.3, 0.25), 0.022, 12))]
