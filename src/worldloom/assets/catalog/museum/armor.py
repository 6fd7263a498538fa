"""A suit of armour on its stand: helmet with visor and plume, breastplate, plated arms, gauntlets and legs, holding a sword or halberd."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Mesh, box, lathe, prism, rod, rot_x, slab, sphere, spline, tube
CARD = Card("museum/armor", 1, "suit_of_armor", ("suit of armour", "armor", "armour", "knight armor", "knight's armor", "medieval armor", "suits of armor", "plate armor", "armor stand"), ("statue",), ("indoor", "museum", "castle", "castle_hall", "medieval"), "floor", (0.4, 0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.0, 2.1)] = 1.85
    color: Color | None = None
    """Of the steel."""
    plume: Color = "#a8161c"
    holds: Literal["sword", "halberd", "nothing"] = "halberd"
    wear: Wear = 0.25


PRESETS = {"black": Params(color="#1c1d20", plume="#e6e2d6", holds="sword"), "gold": Params(color="#c9962f", plume="#1f3f8a", holds="nothing")}


def build(p: Params, kit: Kit) -> Part:
    """It looks to -Y. Drawn 1.85 m tall."""
    out, n = Collector(), kit.n(28, 14)
    steel = dyed(finish.metal("steel", p.wear, 0.22), p.color)
    dark, gold = finish.plastic((0.015, 0.014, 0.014), 0.6), finish.metal("brass", p.wear)
    out.add("plinth", finish.wood("dark", p.wear), slab((-0.34, -0.26, 0), (0.34, 0.26, 0.07), 0.012))
    out.add("steel", steel, lathe([(0, 1.0), (0.14, 1.0), (0.16, 1.04), (0.19, 1.2), (0.2, 1.34), (0.15, 1.43), (0.07, 1.46), (0, 1.46)], n, 0.7).scaled((1, 0.74, 1)), lathe([(0.13, 0.86), (0.185, 0.86), (0.19, 0.9), (0.15, 1.03), (0.13, 1.03)], n, 0.5).scaled((1, 0.8, 1)), *(lathe([(r, z), (r + 0.012, z + 0.004), (r - 0.004, z + 0.05), (r - 0.014, z + 0.05)], n, 0.5).scaled((1, 0.8, 1)) for z, r in ((0.87, 0.19), (0.92, 0.178))))
    out.add("trim", gold, lathe([(0.143, 1.0), (0.152, 1.003), (0.156, 1.018), (0.148, 1.022)], n, 0.5).scaled((1, 0.76, 1)), slab((-0.006, -0.155, 1.04), (0.006, -0.13, 1.36), 0.003))
    out.add("steel", steel, lathe([(0, 1.46), (0.085, 1.46), (0.07, 1.5), (0.078, 1.52), (0.105, 1.56), (0.112, 1.64), (0.1, 1.72), (0.06, 1.785), (0, 1.8)], n, 0.8).scaled((0.92, 1.08, 1)), _visor(n), slab((-0.008, -0.115, 1.7), (0.008, 0.1, 1.815), 0.006))
    out.add("slit", dark, box((0.15, 0.02, 0.014), 0.004, (0, -0.118, 1.655)), *(box((0.006, 0.012, 0.03), 0.002, (x, -0.128 + 0.25 * abs(x), 1.585)) for x in np.linspace(-0.04, 0.04, 6)))
    out.add("plume", finish.of("feather", p.plume, 0.9), tube(spline([(0, -0.02, 1.81), (0, 0.0, 1.9), (0, 0.09, 1.94), (0, 0.2, 1.86), (0, 0.25, 1.72)], 24), np.interp(np.arange(24), [0, 4, 12, 20, 23], [0.014, 0.036, 0.05, 0.036, 0.01]), 10).scaled((0.6, 1, 1)))
    _limbs(out, steel, gold, n)
    if p.holds != "nothing":
        _weapon(out, p, gold)
    top = max(float(s.mesh.bounds[1, 2]) for s in out.surfaces() if not s.role.startswith("pole"))
    return gathered(out, 38.0, p.height / top, cover="whole", dynamic=False, functional_sides=("front",))


def _visor(n: int) -> Mesh:
    """A pointed face plate."""
    return lathe([(0.0, 1.535), (0.07, 1.54), (0.108, 1.575), (0.116, 1.62), (0.11, 1.69), (0.09, 1.71), (0.0, 1.712)], n, 0.6).scaled((0.9, 1.12, 1)).moved((0, -0.012, 0))


def _limbs(out: Collector, steel: Material, gold: Material, n: int) -> None:
    for s in (-1, 1):
        sh, el, ha = np.array([s * 0.24, 0, 1.36]), np.array([s * 0.3, 0.03, 1.1]), np.array([s * 0.28, -0.1, 0.88])
        out.add("steel", steel, sphere((0.095, 0.1, 0.085), n, sh), sphere((0.082, 0.086, 0.05), n, sh - [s * -0.01, 0, 0.07]), rod(sh, el, 0.05, n, 0.044), rod(el, ha, 0.048, n, 0.036), sphere(0.056, n, el), lathe([(0.036, 0), (0.058, 0.0), (0.045, 0.07), (0.036, 0.07)], n, 0.5).turned(rot_x(0.4)).moved(ha + [0, 0.005, 0.0]), sphere((0.042, 0.05, 0.055), 14, ha - [0, 0.01, 0.04]))
        out.add("trim", gold, *(sphere(0.008, 8, sh + [s * 0.06, -0.075, 0.03 * k]) for k in (-1, 1)), sphere((0.014, 0.014, 0.014), 10, el + [s * 0.05, 0, 0]))
        out.add("steel", steel, *(rod(ha + [0.016 * k, -0.045, -0.05], ha + [0.014 * k, -0.055, -0.1], 0.012, 8) for k in (-1.5, -0.5, 0.5, 1.5)))
        hip, kn, ft = np.array([s * 0.11, 0, 0.9]), np.array([s * 0.125, -0.015, 0.52]), np.array([s * 0.13, 0.02, 0.13])
        out.add("steel", steel, rod(hip, kn, 0.082, n, 0.062), rod(kn, ft, 0.066, n, 0.048), sphere((0.07, 0.075, 0.062), n, kn), sphere((0.1, 0.02, 0.05), 14, kn + [s * 0.02, 0, 0]), *(sphere((0.052 - 0.004 * k, 0.05, 0.04 - 0.004 * k), 14, (s * 0.13, -0.02 - 0.05 * k, 0.108 - 0.006 * k)) for k in range(4)))
        out.add("trim", gold, lathe([(0.066, 0), (0.071, 0.003), (0.071, 0.014), (0.066, 0.017)], n, 0.5).moved(kn - [0, 0, 0.075]))


def _weapon(out: Collector, p: Params, gold: Material) -> None:
    blade = finish.metal("steel", p.wear, 0.16)
    if p.holds == "halberd":
        x, y = 0.285, -0.16
        out.add("pole", finish.wood("walnut", p.wear), rod((x, y, 0.07), (x, y, 2.05), 0.016, 12))
        axe = spline([(0.0, 0.0), (-0.09, -0.06), (-0.15, -0.1), (-0.16, 0.06), (-0.15, 0.2), (-0.08, 0.14), (0.0, 0.1)], 40)
        out.add("pole.head", blade, upright(prism(np.concatenate([axe, [(0.0, 0.05)]]), 0.012, 0.004)).moved((x, y - 0.006, 1.82)), upright(prism([(0, 0), (0.11, 0.05), (0, 0.07)], 0.012, 0.004)).moved((x, y - 0.006, 1.84)), rod((x, y, 2.04), (x, y, 2.3), 0.017, 6, 0.001))
        return
    out.add("blade", blade, prism([(-0.022, 0), (0, -0.006), (0.022, 0), (0, 0.006)], 0.74).moved((0, -0.17, 0.11)), rod((0, -0.17, 0.07), (0, -0.17, 0.115), 0.001, 6, 0.014))
    out.add("trim", gold, box((0.2, 0.024, 0.022), 0.006, (0, -0.17, 0.85)), sphere(0.024, 14, (0, -0.17, 1.0)))
    out.add("grip", finish.leather("#2a160c"), rod((0, -0.17, 0.855), (0, -0.17, 0.985), 0.013, 12))
