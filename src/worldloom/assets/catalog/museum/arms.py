"""An arm of old times lying: a mace, a halberd, a flail, a trident, a crossbow with a bolt, a revolver, a flintlock pistol, a holster with its belt, or a bundle of dynamite."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import ALONG, drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, sphere, spline, tube

Kind = Literal["mace", "halberd", "flail", "trident", "crossbow", "revolver", "flintlock", "holster", "dynamite"]
CALLED = {"war mace": "mace", "morning star": "mace", "war hammer": "mace", "warhammer": "mace", "spiked club": "mace", "poleaxe": "halberd", "pole axe": "halberd", "pike": "halberd", "glaive": "halberd", "spiked flail": "flail", "ball and chain flail": "flail", "harpoon": "trident", "arbalest": "crossbow", "pistol": "revolver", "handgun": "revolver", "six-shooter": "revolver", "gun": "revolver", "colt revolver": "revolver", "flintlock pistol": "flintlock", "pirate pistol": "flintlock", "duelling pistol": "flintlock", "dueling pistol": "flintlock", "antique pistol": "flintlock",
          "gun holster": "holster", "gun belt": "holster", "gunbelt": "holster", "bundle of dynamite": "dynamite", "stick of dynamite": "dynamite", "dynamite stick": "dynamite", "sticks of dynamite": "dynamite", "tnt": "dynamite", "explosives": "dynamite"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("museum/arms", 1, "arms", spoken(get_args(Kind), CALLED), ("weapon",), ("indoor", "museum", "castle_hall", "medieval", "saloon", "ship"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "mace"
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Lies along X, its point to +X."""
    return drawn(KINDS, p, kit, friction=0.9)


def _x(m: Mesh) -> Mesh:
    """From +Z to +X."""
    return m.turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]]))


def _haft(out: Collector, p: Params, long: float, r: float, z: float) -> None:
    out.add("haft", dyed(finish.wood("oak", p.wear), p.color), rod((0, 0, z), (long, 0, z), r, 14))


def _mace(out: Collector, p: Params, kit: Kit) -> None:
    z, steel = 0.062, finish.metal("steel", p.wear)
    _haft(out, p, 0.52, 0.014, z)
    out.add("grip", finish.leather("#3a1c10", p.wear), *(_x(ring(0.0155, 0.004, (0, 0, 0.02 + 0.011 * k), 18, 6)).moved((0, 0, z)) for k in range(14)))
    out.add("head", steel, _x(lathe([(0, 0), (0.018, 0), (0.022, 0.02), (0.026, 0.08), (0.02, 0.14), (0.012, 0.16), (0, 0.185)], 24, 0.6)).moved((0.49, 0, z)))
    flange = prism([(0.0, 0.02), (0.02, 0.024), (0.045, 0.055), (0.075, 0.06), (0.1, 0.045), (0.13, 0.02)], 0.008, 0.002).moved((0.49, 0, -0.004))
    out.add("head", steel, *(flange.turned(rot_x(k * np.pi / 3 + 0.2)).moved((0, 0, z)) for k in range(6)))
    out.add("pommel", steel, sphere((0.022, 0.02, 0.02), 14, (-0.005, 0, z)))


def _halberd(out: Collector, p: Params, kit: Kit) -> None:
    z, steel = 0.022, finish.metal("steel", p.wear, 0.2)
    _haft(out, p, 1.75, 0.017, z)
    blade = [(0.0, 0.015), (0.05, 0.11), (0.0, 0.19), (0.12, 0.215), (0.2, 0.2), (0.26, 0.15), (0.2, 0.1), (0.16, 0.015)]
    out.add("blade", steel, prism(blade, 0.007, 0.002).moved((1.62, 0, z - 0.0035)), prism([(0.02, -0.015), (0.05, -0.1), (0.1, -0.155), (0.11, -0.09), (0.13, -0.015)], 0.007, 0.002).moved((1.62, 0, z - 0.0035)), prism([(0, -0.018), (0.08, -0.022), (0.3, 0), (0.08, 0.022), (0, 0.018)], 0.007, 0.002).moved((1.78, 0, z - 0.0035)))
    out.add("socket", finish.metal("brass", p.wear), _x(lathe([(0, 0), (0.021, 0), (0.023, 0.02), (0.02, 0.2), (0.014, 0.24), (0, 0.24)], 18, 0.5)).moved((1.58, 0, z)))
    out.add("tassel", finish.fabric("#8a1a1a"), _x(lathe([(0.018, 0), (0.03, 0.0), (0.024, 0.06), (0.019, 0.1)], 18, 0.7)).moved((1.46, 0, z)))


def _flail(out: Collector, p: Params, kit: Kit) -> None:
    z, iron = 0.06, finish.iron(p.wear)
    _haft(out, p, 0.46, 0.015, 0.016)
    out.add("cap", iron, _x(lathe([(0, 0), (0.018, 0), (0.018, 0.05), (0, 0.055)], 18, 0.4)).moved((0.42, 0, 0.018)), *(_x(lathe([(0.0155, 0), (0.017, 0.002), (0.017, 0.014), (0.0155, 0.016)], 18, 0.4)).moved((x, 0, 0.016)) for x in (0.02, 0.14)))
    path = spline([(0.48, 0, 0.014), (0.56, 0.03, 0.008), (0.66, 0.0, 0.02), (0.7, -0.01, 0.05)], 12)
    for k, (a, b) in enumerate(zip(path[:-1], path[1:], strict=True)):
        d = (b - a) / np.linalg.norm(b - a)
        side = np.array([-d[1], d[0], 0.0]) / max(float(np.hypot(d[0], d[1])), 1e-6)
        up = np.cross(d, side)
        out.add("chain", iron, ring((0.015, 0.0085), 0.0028, (0, 0, 0), 16, 6).turned(np.stack([d, side, up] if k % 2 else [d, up, -side], 1)).moved((a + b) / 2 + [0, 0, 0.003]))
    c = np.array([0.755, -0.02, z])
    out.add("ball", iron, sphere(0.046, 24, c))
    q = np.arange(20) + 0.5
    phi, th = np.arccos(1 - 2 * q / 20), np.pi * (1 + 5**0.5) * q
    for d in np.c_[np.cos(th) * np.sin(phi), np.sin(th) * np.sin(phi), np.cos(phi)]:
        out.add("spike", iron, rod(c + 0.042 * d, c + 0.06 * d * (1 if d[2] > -0.9 else 0.98), 0.009, 8, 0.001))


def _trident(out: Collector, p: Params, kit: Kit) -> None:
    z, gold = 0.02, finish.metal("bronze", p.wear)
    _haft(out, p, 1.35, 0.015, z)
    out.add("head", gold, _x(lathe([(0, 0), (0.02, 0), (0.022, 0.03), (0.016, 0.12), (0, 0.13)], 18, 0.5)).moved((1.28, 0, z)), *(tube(spline([(1.36, 0, z), (1.42, s * 0.09, z), (1.52, s * 0.1, z), (1.66, s * 0.085, z)], 18), np.linspace(0.012, 0.007, 18), 10) for s in (-1, 1)), rod((1.38, 0, z), (1.7, 0, z), 0.012, 10, 0.007))
    out.add("barb", gold, *(prism([(0, -0.024), (0.1, 0), (0, 0.024), (0.02, 0)], 0.006, 0.0015).moved((x, y, z - 0.003)) for x, y in ((1.66, 0.085), (1.66, -0.085), (1.7, 0))))


def _crossbow(out: Collector, p: Params, kit: Kit) -> None:
    wood, steel = dyed(finish.wood("walnut", p.wear), p.color), finish.metal("steel", p.wear)
    stock = [(-0.36, -0.018), (-0.34, -0.05), (-0.22, -0.034), (-0.05, -0.022), (0.42, -0.02), (0.44, 0.0), (0.42, 0.014), (-0.05, 0.018), (-0.2, 0.014), (-0.36, 0.02)]
    out.add("stock", wood, soft_prism(stock, 0.04, 0.008).turned(rot_x(np.pi / 2)).moved((0, 0.02, 0.055)))
    limb = spline([(0.3, -0.34, 0.05), (0.36, -0.2, 0.05), (0.4, 0, 0.05), (0.36, 0.2, 0.05), (0.3, 0.34, 0.05)], 40)
    out.add("limb", steel, tube(limb, 0.006 + 0.008 * np.sin(np.linspace(0, np.pi, 40)), 8))
    out.add("string", finish.of("rope", "#d8cba8", 0.9), rod((0.3, -0.34, 0.052), (0.05, 0, 0.072), 0.0025, 6), rod((0.3, 0.34, 0.052), (0.05, 0, 0.072), 0.0025, 6))
    out.add("nut", steel, drum(0.014, 0.03, (0.05, 0, 0.064), 18, 0.002, rot_x(np.pi / 2)), rod((-0.04, 0, 0.03), (-0.14, 0, 0.004), 0.005, 8), tube(spline([(0.42, -0.05, 0.05), (0.5, -0.05, 0.04), (0.52, 0, 0.04), (0.5, 0.05, 0.04), (0.42, 0.05, 0.05)], 26), 0.006, 8))
    out.add("bolt", finish.wood("birch"), rod((0.07, 0, 0.078), (0.42, 0, 0.078), 0.005, 10))
    out.add("tip", steel, rod((0.42, 0, 0.078), (0.47, 0, 0.078), 0.008, 8, 0.0005))
    out.add("fletch", finish.of("feather", "#8a1a1a", 0.8), *(prism([(0, 0), (0.09, 0), (0.07, 0.018), (0.01, 0.018)], 0.001).moved((0.07, 0, -0.0005)).turned(rot_x(a)).moved((0, 0, 0.078)) for a in (0.5, 2.6, 4.7)))


def _revolver(out: Collector, p: Params, kit: Kit) -> None:
    steel, wood = finish.metal("gunmetal", p.wear), dyed(finish.wood("walnut", p.wear), p.color)
    z = 0.018
    out.add("barrel", steel, rod((0.05, 0.045, z), (0.2, 0.045, z), 0.0085, 16), rod((0.05, 0.031, z), (0.15, 0.031, z), 0.005, 12), prism([(0.185, 0.053), (0.198, 0.053), (0.196, 0.062)], 0.004).moved((0, 0, z - 0.002)))
    out.add("frame", steel, prism([(-0.035, 0.012), (0.055, 0.018), (0.055, 0.06), (0.0, 0.062), (-0.03, 0.055), (-0.045, 0.03)], 0.018, 0.003, [[(0.0, 0.024), (0.045, 0.024), (0.045, 0.054), (0.0, 0.054)]]).moved((0, 0, z - 0.009)))
    out.add("cylinder", steel, drum(0.0185, 0.043, (0.0225, 0.04, z), 30, 0.003))
    out.add("flute", finish.paint("#0a0a0b"), *(rod((0.005, 0.04 + 0.0175 * np.sin(a), z + 0.0175 * np.cos(a)), (0.035, 0.04 + 0.0175 * np.sin(a), z + 0.0175 * np.cos(a)), 0.003, 8) for a in np.arange(6) * np.pi / 3))
    out.add("guard", steel, tube(spline([(-0.02, 0.014, z), (-0.015, -0.008, z), (0.012, -0.014, z), (0.035, 0.0, z), (0.036, 0.016, z)], 24), 0.0028, 8), tube(spline([(0.008, 0.016, z), (0.012, 0.004, z), (0.008, -0.005, z)], 10), 0.002, 6))
    out.add("hammer", steel, prism([(-0.04, 0.045), (-0.028, 0.05), (-0.032, 0.068), (-0.05, 0.072), (-0.046, 0.06)], 0.006, 0.001).moved((0, 0, z - 0.003)))
    out.add("grip", wood, prism(spline([(-0.035, 0.035), (-0.03, 0.014), (-0.05, -0.03), (-0.066, -0.062), (-0.098, -0.052), (-0.085, -0.01), (-0.055, 0.034)], 30, True), 0.028, 0.006).moved((0, 0, z - 0.014)))


def _flintlock(out: Collector, p: Params, kit: Kit) -> None:
    steel, brass, wood = finish.metal("steel", p.wear), finish.metal("brass", p.wear), dyed(finish.wood("walnut", p.wear), p.color)
    z = 0.02
    out.add("stock", wood, prism([(0.15, 0.028), (-0.04, 0.028), (-0.1, 0.018), (-0.15, -0.024), (-0.185, -0.07), (-0.222, -0.052), (-0.19, -0.004), (-0.16, 0.026), (-0.12, 0.048), (-0.04, 0.056), (0.15, 0.05), (0.165, 0.04)], 0.03, 0.006).moved((0, 0, z - 0.015)))
    out.add("barrel", steel, rod((-0.06, 0.054, z), (0.24, 0.05, z), 0.011, 16, 0.009), rod((0.0, 0.032, z), (0.22, 0.036, z), 0.003, 8))
    out.add("cap", brass, sphere((0.026, 0.026, 0.02), 18, (-0.202, -0.058, z)), _x(lathe([(0.0105, 0), (0.0125, 0.002), (0.0125, 0.012), (0.0105, 0.014)], 20, 0.4)).moved((0.2, 0.0508, z)), tube(spline([(-0.09, 0.026, z), (-0.085, -0.0, z), (-0.05, -0.006, z), (-0.02, 0.02, z)], 22), 0.003, 8))
    out.add("lock", steel, box((0.08, 0.022, 0.004), 0.0015, (-0.05, 0.043, z + 0.016)), tube(spline([(-0.075, 0.045, z + 0.018), (-0.09, 0.068, z + 0.018), (-0.07, 0.082, z + 0.018), (-0.055, 0.072, z + 0.018)], 18), 0.005, 8), prism([(-0.02, 0.05), (-0.005, 0.05), (-0.01, 0.085), (-0.02, 0.083)], 0.008, 0.001).moved((0, 0, z + 0.013)))


def _holster(out: Collector, p: Params, kit: Kit) -> None:
    hide = dyed(finish.leather("#5a2f16", p.wear), p.color)
    t = np.linspace(0, 2 * np.pi, 60)
    out.add("belt", hide, tube(np.c_[0.21 * np.cos(t[:-1]), 0.13 * np.sin(t[:-1]), np.full(59, 0.026)], 0.004, 6, closed=True).scaled((1, 1, 1)), lathe([(0.2, 0.002), (0.206, 0.002), (0.206, 0.05), (0.2, 0.05), (0.2, 0.002)], 60, 0.4).scaled((1.03, 0.64, 1)))
    out.add("pouch", hide, soft_prism([(-0.045, 0.0), (0.05, 0.0), (0.045, -0.12), (0.02, -0.19), (-0.015, -0.19), (-0.03, -0.12)][::-1], 0.045, 0.014).moved((0.1, -0.12, 0.002)))
    out.add("bullet", finish.metal("brass", p.wear), *(cylinder(0.005, 0.034, 10, 0.001, (0.216 * np.cos(a), 0.139 * np.sin(a), 0.009)) for a in np.linspace(0.9, 2.6, 14)))
    out.add("buckle", finish.metal("silver", p.wear), ring((0.03, 0.022), 0.004, (0, 0, 0), 24, 6).turned(rot_x(np.pi / 2)).moved((-0.08, -0.129, 0.026)))
    out.add("butt", finish.wood("walnut", p.wear), soft_prism([(0.0, 0.0), (0.03, 0.0), (0.06, 0.06), (0.035, 0.075), (0.01, 0.03)][::-1], 0.026, 0.009).moved((0.09, -0.125, 0.014)))


def _dynamite(out: Collector, p: Params, kit: Kit) -> None:
    red = dyed(finish.of("paper", "#a8201a", 0.7), p.color)
    r = 0.016
    at = [(0, r), (2 * r, r), (-2 * r, r), (r, r * 2.73), (-r, r * 2.73), (0, r * 4.46)]
    for k, (y, z) in enumerate(at):
        out.add("stick", red, cylinder(r, 0.2, 22, 0.002, (0, 0, -0.1)).turned(ALONG).moved((0.002 * (k % 3), y, z)))
        out.add("end", finish.of("cardboard", "#b08a5a", 0.9), cylinder(0.8 * r, 0.001, 20, 0.0).turned(ALONG).moved((0.1005 + 0.002 * (k % 3), y, z)))
        out.add("fuse", finish.of("rope", "#d8cba8", 0.9), tube(spline([(0.1, y, z), (0.14, y * 0.6, z + 0.01), (0.17, 0, 0.075)], 10), 0.002, 6))
    out.add("fuse", finish.of("rope", "#d8cba8", 0.9), tube(spline([(0.17, 0, 0.075), (0.22, 0.01, 0.06), (0.27, 0.03, 0.02), (0.33, 0.02, 0.003)], 22), 0.003, 6))
    hoop = spline([(0, -3.05 * r, 0.8 * r), (0, -2.2 * r, 3.0 * r), (0, 0, 5.55 * r), (0, 2.2 * r, 3.0 * r), (0, 3.05 * r, 0.8 * r), (0, 2 * r, 0.004), (0, -2 * r, 0.004)], 44, True)
    out.add("band", finish.leather("#1c1a18"), *(tube(hoop + [x, 0, 0], 0.003, 6, closed=True) for x in (-0.05, -0.044, 0.05, 0.056)))


KINDS: dict[str, Kin] = {
    "mace": Kin(_mace, 1.8), "halberd": Kin(_halberd, 2.6), "flail": Kin(_flail, 2.0), "trident": Kin(_trident, 1.8), "crossbow": Kin(_crossbow, 3.5), "revolver": Kin(_revolver, 1.1), "flintlock": Kin(_flintlock, 1.2), "holster": Kin(_holster, 0.8), "dynamite": Kin(_dynamite, 1.4),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
