"""A blacksmith's anvil with horn and heel on an iron-bound tree stump, a hammer and tongs on it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, SoundSource, Support, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import box, cylinder, fbm, lathe, prism, rot_x, rot_y, sheet, torus, tube

CARD = Card("village/anvil", 1, "anvil", ("blacksmith's anvil", "smith's anvil"), ("tool",), ("medieval", "village", "workshop", "smithy", "outdoor"), "ground", (0.6, 0.3, 0.4, 0.4))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.26, 1.0)] = 0.82
    """To its face; of the iron alone where it has no stump."""
    stump: bool = True
    hammer: bool = True
    wear: Wear = 0.6


LAID = {"stump": False, "height": 0.28}
"""Its dials where it is on a block of its own."""
PRESETS = {"bare": Params(hammer=False), "on_the_floor": Params(stump=False, height=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """London pattern: face 36 x 10 cm, horn at the left (-X), waisted body, four feet."""
    out = Collector()
    iron, bright = finish.iron(p.wear), finish.metal("steel", p.wear)
    z = max(p.height - 0.28, 0.12) if p.stump else 0.0
    tall = 0.28 if p.stump else p.height
    k = tall / 0.28
    if p.stump:
        _stump(out, p, kit, z)
    side = [(-0.13, 0), (0.15, 0), (0.16, 0.04), (0.075, 0.1), (0.07, 0.15), (0.2, 0.21), (0.24, 0.24), (0.24, 0.272), (-0.12, 0.272), (-0.12, 0.2), (-0.06, 0.15), (-0.065, 0.1), (-0.14, 0.04)]
    body = prism([(x, q * k) for x, q in side], 0.1, 0.008).turned(rot_x(np.pi / 2)).moved((0, 0.05, z))
    feet = box((0.3, 0.2, 0.045 * k), 0.012, (0.01, 0, z + 0.024 * k))
    out.add("body", iron, body, feet)
    out.add("face", bright, box((0.34, 0.098, 0.012), 0.003, (0.06, 0, z + 0.274 * k)))
    horn = lathe([(0.052, 0), (0.05, 0.06), (0.038, 0.15), (0.018, 0.22), (0, 0.245)], kit.n(20, 8), True).turned(rot_y(-np.pi / 2))
    out.add("body", iron, horn.moved((-0.115, 0, z + 0.222 * k)))
    if p.hammer:
        _tools(out, z + 0.28 * k, kit)
    boxes = (box_collider((-0.36, -0.06, z + 0.15 * k), (0.24, 0.06, z + tall)), cylinder_collider(0.26 if p.stump else 0.14, max(z, 0.1)))
    return Part(out.surfaces(), colliders=boxes, mass=150, anchors={"top": (0.05, 0, z + tall), "stand": (0, -0.6, 0)}, functional_sides=("front", "back"), affordances=("use",),
                supports=(Support(name="face", center=(0.06, 0, z + tall), size=(0.34, 0.12)),), sounds=(SoundSource(sound="anvil", position=(0, 0, z + tall), loop=False, every=2.5, gain=-6),))


def _stump(out: Collector, p: Params, kit: Kit, z: float) -> None:
    """Bark with cracks, growth rings on top, two iron hoops."""
    n, rows = kit.n(40, 12), max(3, kit.n(7, 3))
    a, h = np.linspace(0, 2 * np.pi, n + 1), np.linspace(0, z, rows)
    base = np.stack([np.cos(a), np.sin(a)], 1)
    bump = 0.012 * fbm(np.c_[base * 3, np.zeros(n + 1)], 0.6, 3, kit.seed % 53)
    bump[-1] = bump[0]
    r = (0.25 + 0.03 * (1 - h / z)[:, None] ** 3) + bump[None]
    wall = np.stack([r * np.cos(a), r * np.sin(a), np.broadcast_to(h[:, None], r.shape)], -1)
    out.add("bark", finish.of("bark", (0.16, 0.11, 0.075), 0.9, p.wear, scale=0.4), sheet(wall[:, ::-1]))
    out.add("rings", finish.wood("oak", p.wear), lathe([(0.262, z - 0.004), (0.25, z), (0, z)], n, 0.3))
    for q in (0.16, 0.8):
        out.add("hoops", finish.iron(p.wear), torus(0.275 - 0.012 * q, 0.011, n, 6).moved((0, 0, q * z)))


def _tools(out: Collector, z: float, kit: Kit) -> None:
    yaw = float(kit.rng("tools").uniform(-0.4, 0.4))
    c, s = np.cos(yaw), np.sin(yaw)
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    handle = cylinder(0.013, 0.34, 10, 0.004, top=0.011).turned(rot_y(np.pi / 2)).moved((-0.02, 0, 0.02))
    head = box((0.045, 0.11, 0.045), 0.008, (-0.03, 0, 0.022))
    out.add("handle", finish.wood("oak"), handle.turned(turn).moved((0.06, 0, z)))
    out.add("hammer", finish.iron(0.3), head.turned(turn).moved((0.06, 0, z)))
    jaws = [tube([(0.14, s * 0.012, z + 0.008), (0.02, -s * 0.018, z + 0.01), (-0.1, -s * 0.02, z + 0.008)], 0.006, 6) for s in (-1, 1)]
    out.add("hammer", finish.iron(0.3), *(m.moved((0.07, 0.025, 0)) for m in jaws))
