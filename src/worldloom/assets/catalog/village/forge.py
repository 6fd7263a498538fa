"""A blacksmith's forge: a brick hearth with glowing coals under a hood and chimney, bellows beside it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Effect, Kit, Light, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import Floats, box, join, rock, sheet, stamp

CARD = Card("village/forge", 1, "forge", ("blacksmith's forge", "smith's hearth", "furnace", "kiln"), ("hearth",), ("medieval", "village", "workshop", "smithy", "outdoor"), "ground", (0.9, 0.2, 0.2, 0.2))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.9, 2.2)] = 1.4
    height: Annotated[float, metres(2.0, 4.0)] = 2.7
    heat: Annotated[float, number(0, 1)] = 0.8
    wear: Wear = 0.7


PRESETS = {"cold": Params(heat=0.0), "large": Params(width=2.0, height=3.4)}


def build(p: Params, kit: Kit) -> Part:
    """Hearth at 0.78 m, hood from 1.45 m."""
    out, w, d, top = Collector(), p.width / 2, 0.5, 0.78
    iron = finish.iron(p.wear)
    _bricks(out, kit, w, d, top, p.wear)
    out.add("slab", finish.stone("granite", p.wear), box((2 * w + 0.1, 2 * d + 0.1, 0.08), 0.015, (0, 0, top)))
    rng = kit.rng("coal")
    n = kit.n(90, 24)
    a, r = rng.uniform(0, 2 * np.pi, n), np.sqrt(rng.random(n))
    at = np.c_[0.62 * w * r * np.cos(a), 0.3 * r * np.sin(a), top + 0.05 + 0.09 * (1 - r)]
    coal = rock((0.075, 0.07, 0.06), 5, 8, 0.4)
    hot = (1 - r) * p.heat > 0.38
    dead = stamp(coal, at[~hot], a[~hot], rng.uniform(0.7, 1.3, int((~hot).sum())))
    out.add("coal", finish.of("rock", (0.02, 0.019, 0.018), 0.8), dead)
    if hot.any():
        out.add("embers", finish.glow((1.0, 0.25, 0.04), 9 * p.heat), stamp(coal, at[hot], a[hot], rng.uniform(0.7, 1.2, int(hot.sum()))))
    z0, z1 = 1.45, 2.05
    rings = [np.array([[-a_, -b_, z], [a_, -b_, z], [a_, b_, z], [-a_, b_, z], [-a_, -b_, z]]) for a_, b_, z in ((w, d, z0), (w, d, z0 + 0.1), (0.3, 0.26, z1), (0.27, 0.24, p.height))]
    out.add("hood", iron, join([sheet(np.stack([q[0] for q in (pair,)] + [q[1] for q in (pair,)])[:, ::-1], smooth=False) for pair in zip(rings[:-1], rings[1:], strict=True)]))
    out.add("posts", iron, boards((0.06, 0.06, z0 - top), [(sx * (w - 0.05), sy * (d - 0.05), (z0 + top) / 2) for sx in (-1, 1) for sy in (-1, 1)], 0.006))
    _bellows(out, p, w)
    lights = (Light(name="fire", position=(0, -0.1, top + 0.35), color=(1.0, 0.42, 0.12), power=26 * p.heat, radius=0.18, flicker=0.5),) if p.heat > 0.05 else ()
    effects = (Effect(kind="fire", position=(0, 0, top + 0.12), size=(0.5, 0.3, 0.35), rate=p.heat), Effect(kind="smoke", position=(0, 0, p.height), size=(0.4, 0.4, 2.5), color=(0.25, 0.24, 0.23), rate=0.7)) if p.heat > 0.05 else ()
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, top + 0.04)), box_collider((-w, -d, z0), (w, d, z1)), box_collider((-0.3, -0.26, z1), (0.3, 0.26, p.height)), box_collider((w, -0.3, 0), (w + 0.75, 0.3, 1.0))),
                mass=1500, lights=lights, effects=effects, sounds=(SoundSource(sound="fire", position=(0, 0, top)),) if p.heat > 0.05 else (), functional_sides=("front",), affordances=("use",),
                supports=(Support(name="slab", center=(0, -d + 0.1, top + 0.04), size=(1.6 * w, 0.16)),))


def _bricks(out: Collector, kit: Kit, w: float, d: float, top: float, wear: float) -> None:
    """Single bricks in running bond on four sides round a dark core."""
    mat, rng, course = finish.brick(wear=wear), kit.rng("bricks"), 0.075
    rows = int(top / course)
    out.add("core", finish.plaster((0.12, 0.1, 0.09)), box((2 * w - 0.04, 2 * d - 0.04, top - 0.02), 0.004, (0, 0, top / 2)))
    for along, across, turn in ((w, d, False), (d, w, True)):
        n = max(3, int(2 * along / 0.225))
        k, j = (g.ravel() for g in np.meshgrid(np.arange(n), np.arange(rows), indexing="ij"))
        x = (k + 0.5 + 0.25 * (j % 2) - 0.125) / n * 2 * along - along
        for s in (-1, 1):
            mid = np.c_[x, s * (across - 0.045 + rng.uniform(-0.004, 0.004, len(x))), (j + 0.5) * course]
            size = np.array([2 * along / n - 0.011, 0.1, course - 0.011])
            out.add("bricks", mat, boards(size[[1, 0, 2]] if turn else size, mid[:, [1, 0, 2]] if turn else mid, 0.006, tints(rng, len(x), 0.3)))


def _ring(x: float, k: float, z: float) -> Floats:
    return np.array([[x - k, -0.7 * k, z], [x + k, -0.7 * k, z], [x + k, 0.7 * k, z], [x - k, 0.7 * k, z], [x - k, -0.7 * k, z]])


def _bellows(out: Collector, p: Params, w: float) -> None:
    """Two boards and a pleated bag on a trestle at the right."""
    oak, hide = finish.wood("oak", p.wear), finish.leather((0.12, 0.06, 0.03), p.wear)
    x = w + 0.4
    for z, tilt in ((0.78, 0.0), (0.98, 0.14)):
        c, s = np.cos(tilt), np.sin(tilt)
        out.add("bellows", oak, boards((0.6, 0.42, 0.03), [(x, 0, z)], 0.008, None, np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]])))
    fold = np.array([[0.27, 0.8], [0.3, 0.84], [0.25, 0.88], [0.3, 0.92], [0.26, 0.96]])
    out.add("bag", hide, sheet(np.stack([_ring(x, k, z) for k, z in fold])[:, ::-1], smooth=False))
    legs = [(sx * 0.24 + x, sy * 0.16, 0.38) for sx in (-1, 1) for sy in (-1, 1)]
    out.add("legs", oak, boards((0.06, 0.06, 0.76), legs, 0.006))
    out.add("nozzle", finish.iron(p.wear), box((0.2, 0.06, 0.06), 0.01, (w + 0.06, 0, 0.82)))
