"""A wooden jetty on piles: planked deck 0.6 m above the water, cross braces, mooring posts, a ladder and optional railing and lamps."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Kit,
    Light,
    Params as Base,
    Part,
    Support,
    Wear,
    box_collider,
    cylinder_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, copies, dirty_low, tints, wires
from worldloom.assets.parts.built_sea import ladder
from worldloom.geometry import cylinder, rot_z, sphere

CARD = Card(
    "harbour/pier",
    1,
    "pier",
    ("jetty", "dock", "wooden pier", "landing stage", "boardwalk", "wooden dock", "pontoon"),
    ("platform",),
    ("harbour", "lake", "sea", "beach"),
    "water",
)


class Params(Base):
    """Dials. It runs along Y: the far end is at -Y, the shore at +Y."""

    length: Annotated[float, metres(3.0, 60.0)] = 12.0
    width: Annotated[float, metres(1.0, 6.0)] = 2.2
    height: Annotated[float, metres(0.3, 2.5)] = 0.6
    depth: Annotated[float, metres(1.0, 8.0)] = 3.0
    railing: bool = False
    lamps: bool = False
    wear: Wear = 0.6


PRESETS = {
    "long": Params(length=30.0, width=3.0, height=1.2, railing=True, lamps=True),
    "small": Params(length=6.0, width=1.4, height=0.4),
}


def build(p: Params, kit: Kit) -> Part:
    """Deck boards across, joists along, pairs of piles every 2.6 m; every other pile rises as a mooring post."""
    out, rng, hl, hw = Collector(), kit.rng("deck"), p.length / 2, p.width / 2
    wood = finish.wood("weathered", p.wear, 0.75)
    n = int(round(p.length / 0.155))
    y = (np.arange(n) + 0.5) / n * p.length - hl
    turn = np.stack([rot_z(a) for a in rng.normal(0, 0.006, n)])
    out.add(
        "deck",
        wood,
        boards(
            np.c_[p.width + rng.uniform(-0.06, 0.06, n), np.full(n, p.length / n - 0.013), np.full(n, 0.04)],
            np.c_[rng.normal(0, 0.012, n), y, p.height - 0.02 + rng.normal(0, 0.003, n)],
            0.005,
            tints(rng, n, 0.26),
            turn,
        ),
    )
    rows = np.linspace(-hl + 0.25, hl - 0.25, max(2, int(round(p.length / 2.6)) + 1))
    joist = [(x, 0, p.height - 0.13) for x in (-hw + 0.16, 0, hw - 0.16)]
    cross = [(0, r, p.height - 0.3) for r in rows]
    out.add(
        "frame",
        finish.wood("dark", p.wear, 0.8),
        boards((0.09, p.length - 0.06, 0.17), joist, 0.008),
        boards((p.width + 0.1, 0.16, 0.18), cross, 0.01),
    )
    _piles(out, p, rows, rng)
    if p.railing:
        _railing(out, p, rows)
    lights = _lamps(out, p, rows) if p.lamps else ()
    out.add("metal", finish.iron(0.9), ladder(p.height + 1.0).moved((0, -hl - 0.06, p.height)))
    posts = tuple(cylinder_collider(0.13, p.depth + p.height, (s * hw, float(r), -p.depth)) for r in rows[:4] for s in (1, -1))
    return Part(
        out.surfaces(),
        colliders=(box_collider((-hw, -hl, p.height - 0.2), (hw, hl, p.height)), *posts),
        mass=180 * p.length * p.width,
        lights=lights,
        affordances=("walk",),
        anchors={"end": (0, -hl, p.height), "shore": (0, hl, p.height), "top": (0, 0, p.height)},
        supports=(Support(name="deck", center=(0, 0, p.height), size=(p.width - 0.3, p.length - 0.4)),),
    )


def _piles(out: Collector, p: Params, rows: np.ndarray, rng: np.random.Generator) -> None:
    at = np.array([(s * (p.width / 2 + 0.02), r, -p.depth) for r in rows for s in (1, -1)])
    short = cylinder(0.125, p.depth + p.height - 0.05, 12, 0.01, top=0.115)
    tall = cylinder(0.125, p.depth + p.height + 0.75, 12, 0.02, top=0.115)
    up = np.arange(len(at)) // 2 % 2 == 0
    wood = finish.wood("weathered", p.wear, 0.8)
    for mesh, pick in ((tall, up), (short, ~up)):
        if pick.any():
            out.add(
                "pile",
                wood,
                dirty_low(
                    copies(mesh, at[pick], rng.uniform(0, 6, pick.sum()), 1.0, tints(rng, int(pick.sum()), 0.2)),
                    0.0,
                    0.45,
                    (0.34, 0.38, 0.26),
                ),
            )
    t = np.linspace(0, 2 * np.pi, 13)
    ring = np.stack([0.135 * np.cos(t), 0.135 * np.sin(t), 0 * t], 1)
    loops = np.concatenate([at[up][:, None] + ring + [0, 0, p.depth + p.height + h] for h in (0.42, 0.45, 0.48)])
    out.add(
        "rope", finish.of("rope", (0.33, 0.26, 0.16)), wires(loops[:, :-1].reshape(-1, 3), loops[:, 1:].reshape(-1, 3), 0.014)
    )
    lo, hi = -0.5, p.height - 0.35
    a = np.array([(-p.width / 2, r, lo) for r in rows[::2]] + [(p.width / 2, r, lo) for r in rows[::2]])
    out.add("frame", finish.wood("dark", p.wear, 0.8), wires(a, a * [-1, 1, 1] + [0, 0, hi - lo], 0.05, 6))


def _railing(out: Collector, p: Params, rows: np.ndarray) -> None:
    hl, z = p.length / 2, p.height
    posts = [(s * (p.width / 2 - 0.06), r, z + 0.5) for r in np.linspace(-hl + 0.1, hl - 0.1, 2 * len(rows)) for s in (1, -1)]
    rails = [(s * (p.width / 2 - 0.06), 0, z + h) for s in (1, -1) for h in (0.5, 1.0)]
    out.add(
        "railing",
        finish.wood("weathered", p.wear),
        boards((0.08, 0.08, 1.0), posts, 0.01),
        boards((0.05, p.length - 0.1, 0.11), rails, 0.01),
    )


def _lamps(out: Collector, p: Params, rows: np.ndarray) -> tuple[Light, ...]:
    at = [(p.width / 2 - 0.02, float(r), p.height + 0.75) for r in rows[::2]]
    out.add("lamp", finish.glow((1.0, 0.66, 0.32), 10.0), copies(sphere((0.07, 0.07, 0.09), 12), np.asarray(at) + [0, 0, 0.12]))
    out.add(
        "metal",
        finish.iron(0.9),
        copies(cylinder(0.09, 0.03, 12), np.asarray(at) + [0, 0, 0.0]),
        copies(cylinder(0.09, 0.05, 12, top=0.02), np.asarray(at) + [0, 0, 0.21]),
    )
    return tuple(Light(name=f"lamp{k}", position=(x, y, z + 0.12), power=5, radius=0.07) for k, (x, y, z) in enumerate(at[:6]))
