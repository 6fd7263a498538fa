"""A pair of skates: roller skates with four wheels, or ice skates with steel blades, boots laced."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_y, rot_z, sd_capsule, sd_ellipsoid, smooth_union, solid, sphere
CARD = Card("sport/skates", 1, "skates", ("roller skates", "roller skate", "rollerblades", "inline skates", "pair of skates", "ice skates", "ice skate", "skate", "figure skates"), ("sports equipment", "shoe"), ("indoor", "outdoor", "sports", "entrance"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["roller", "rollerblades", "inline", "ice", "figure"] = "roller"
    color: Color = "#f1eee6"
    trim: Color = "#d8342a"
    """Of wheels or laces."""
    size: Annotated[float, number(0.7, 1.2)] = 1.0
    wear: Wear = 0.2


PRESETS = {"ice": Params(kind="ice", trim="#8fb4d8"), "inline": Params(kind="inline", color="#1b1c1f", trim="#7ac92a"), "pink": Params(color="#e08ab0", trim="#7a4ac8")}


def build(p: Params, kit: Kit) -> Part:
    """Toes to -Y, side by side."""
    out = Collector()
    for s in (-1, 1):
        _one(out, p, kit, s)
    return gathered(out, 2.4, p.size)


def _boot(step: float) -> Mesh:
    """A boot with its sole at z = 0, toe to -Y."""

    def f(q: np.ndarray) -> np.ndarray:
        toe = sd_ellipsoid(q, (0, -0.1, 0.035), (0.042, 0.055, 0.04))
        foot = sd_capsule(q, (0, -0.07, 0.035), (0, 0.055, 0.045), 0.036)
        leg = sd_capsule(q, (0, 0.04, 0.05), (0, 0.06, 0.2), 0.043)
        top = q[:, 2] - 0.215
        return np.maximum(np.maximum(smooth_union([toe, foot, leg], 0.03), top), 0.0 - q[:, 2])

    return solid(f, (-0.07, -0.17, -0.01), (0.07, 0.13, 0.24), step)


def _one(out: Collector, p: Params, kit: Kit, s: int) -> None:
    turn, x = rot_z(0.12 * s), s * 0.075
    base = 0.1

    def put(m: Mesh) -> Mesh:
        return m.moved((0, 0, base)).turned(turn).moved((x, 0.02 * s, 0))

    out.add("boot", finish.leather(p.color, p.wear), put(_boot(0.0085 if kit.detail > 0.5 else 0.016)))
    trim = finish.plastic(p.trim, 0.35)
    out.add("lace", finish.fabric(p.trim), *(put(rod((-0.024, -0.062 + 0.021 * k, 0.078 + 0.02 * k), (0.024, -0.052 + 0.021 * k, 0.084 + 0.02 * k), 0.0032, 6)) for k in range(3)), *(put(rod((-0.026, 0.012 + 0.002 * k, 0.12 + 0.022 * k), (0.026, 0.012 + 0.002 * k, 0.128 + 0.022 * k), 0.0032, 6)) for k in range(4)))
    out.add("lining", finish.fabric("#2a2a2e"), put(cylinder(0.036, 0.002, 20, 0.0005, (0, 0.059, 0.2145))))
    sole = np.array([(0.0, -0.152), (0.03, -0.135), (0.042, -0.1), (0.036, -0.02), (0.034, 0.07), (0.022, 0.098), (0, 0.104)])
    line = np.concatenate([sole, sole[-2:0:-1] * [-1, 1]])
    out.add("sole", finish.rubber(), put(prism(line, 0.012, 0.003).moved((0, 0, -0.006))))
    if p.kind in ("ice", "figure"):
        steel = finish.metal("steel", p.wear, 0.18)
        blade = [(-0.165, -0.078), (-0.15, -0.088), (-0.05, -0.094), (0.1, -0.092), (0.135, -0.088), (0.135, -0.075), (-0.14, -0.072), (-0.15, -0.062)]
        out.add("blade", steel, put(sideways(prism(blade, 0.004, 0.001)).moved((-0.002, 0, 0))), *(put(prism([(-0.016, y - w), (0.016, y - w), (0.016, y + w), (-0.016, y + w)], 0.006, 0.001).moved((0, 0, -0.011))) for y, w in ((-0.09, 0.04), (0.065, 0.03))), *(put(box((0.006, 0.02, 0.07), 0.001, (0, y, -0.042))) for y in (-0.115, -0.07, 0.05, 0.085)))
        return
    wheel = lathe([(0.008, -0.013), (0.024, -0.015), (0.028, -0.009), (0.028, 0.009), (0.024, 0.015), (0.008, 0.013)], kit.n(22, 12), 0.6).turned(rot_y(np.pi / 2))
    steel = finish.metal("aluminium", p.wear)
    if p.kind in ("inline", "rollerblades"):
        out.add("frame", finish.plastic("#2a2c30", 0.3), *(put(box((0.006, 0.25, 0.045), 0.002, (q * 0.016, -0.02, -0.04))) for q in (-1, 1)), put(box((0.05, 0.22, 0.02), 0.005, (0, -0.02, -0.014))))
        out.add("wheel", trim, *(put(wheel.scaled((0.75, 1.15, 1.15)).moved((0, y, -0.068))) for y in (-0.125, -0.055, 0.015, 0.085)))
        return
    for y in (-0.09, 0.06):
        out.add("frame", steel, put(box((0.05, 0.06, 0.014), 0.003, (0, y, -0.012))), put(rod((-0.062, y, -0.072), (0.062, y, -0.072), 0.006, 8)), put(box((0.026, 0.03, 0.05), 0.008, (0, y, -0.045))))
        out.add("wheel", trim, *(put(wheel.moved((q * 0.044, y, -0.072))) for q in (-1, 1)))
    out.add("stop", finish.rubber((0.5, 0.06, 0.04)), put(sphere((0.02, 0.024, 0.022), 14, (0, -0.155, -0.035))))
