"""A stone fountain: a round or eight-sided basin with still water, a baluster carrying one to three bowls, and water that falls from bowl to bowl."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Effect, Field, Kit, Material, Params as Base, Part, SoundSource, Support, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import Floats, Mesh, fbm, lathe, rot_z, sheet, sphere, tube

CARD = Card("village/fountain", 1, "fountain", ("water fountain", "village fountain", "stone fountain"), ("water feature", "monument"), ("village", "town", "square", "park", "garden", "paris", "italian", "outdoor"), "ground", (1.0, 1.0, 1.0, 1.0))


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.8, 4.0)] = 2.0
    bowls: Annotated[int, Field(ge=1, le=3)] = 2
    material: Literal["limestone", "granite", "marble", "sandstone"] = "limestone"
    shape: Literal["round", "octagon"] = "octagon"
    state: Literal["running", "still", "dry"] = "running"
    wear: Wear = 0.5


PRESETS = {"marble": Params(material="marble", shape="round", bowls=3, radius=2.6), "still": Params(state="still", bowls=1), "dry": Params(state="dry", wear=0.9), "small": Params(radius=1.0, bowls=1)}


def build(p: Params, kit: Kit) -> Part:
    """Rim 0.55 m high: people sit on it."""
    out, r, rim = Collector(), p.radius, 0.56
    stone = finish.stone(p.material, p.wear)
    n = 8 if p.shape == "octagon" else kit.n(56, 20)
    flat = rot_z(np.pi / 8)
    prof = [(r + 0.16, 0), (r + 0.16, 0.09), (r + 0.06, 0.12), (r + 0.02, 0.16), (r - 0.02, 0.3), (r + 0.02, 0.42), (r + 0.12, 0.46), (r + 0.14, 0.49), (r + 0.14, rim - 0.02), (r + 0.11, rim), (r - 0.18, rim), (r - 0.2, rim - 0.03), (r - 0.2, 0.14), (0, 0.14)]
    out.add("basin", stone, lathe(prof, n, 0.4).turned(flat))
    _pilasters(out, p, kit, r, stone)
    out.add("steps", finish.stone("granite", p.wear), lathe([(r + 0.55, 0), (r + 0.55, 0.06), (r + 0.5, 0.075), (0, 0.075)], n, 0.3).turned(flat))
    top, lips = _stem(out, p, kit, r, stone)
    if p.state != "dry":
        _water(out, p, kit, r, rim, n, lips, top)
    else:
        out.add("leaves", finish.of("leaf", (0.2, 0.11, 0.03), 0.9), _leaves(kit, 0.8 * r))
    running = p.state == "running"
    effects = (Effect(kind="spray", position=(0, 0, top), size=(0.3, 0.3, 0.7), rate=1.0), *(Effect(kind="splash", position=(0, 0, z), size=(2 * q, 2 * q, 0.15), rate=0.6) for q, z in [(0.62 * r, rim - 0.12)])) if running else ()
    ring = tuple(Support(name=f"rim{k}", center=(float((r - 0.02) * np.cos(a)), float((r - 0.02) * np.sin(a)), rim), size=(0.26, 0.26)) for k, a in enumerate(np.arange(8) * np.pi / 4))
    return Part(out.surfaces(), colliders=(cylinder_collider(r + 0.12, rim), cylinder_collider(0.3 * r, top)), mass=3500 * r, supports=ring, effects=effects, affordances=("sit",), anchors={"seat": (0, -r, rim), "top": (0, 0, top)},
                sounds=(SoundSource(sound="water_splash", position=(0, 0, 0.8), gain=-2),) if running else ())


def _pilasters(out: Collector, p: Params, kit: Kit, r: float, stone: Material) -> None:
    a = np.arange(8) * np.pi / 4 + np.pi / 8
    turn = np.stack([rot_z(q) for q in a])

    def at(z: float, q: float) -> Floats:
        return np.stack([(r + q) * np.cos(a), (r + q) * np.sin(a), np.full(8, z)], 1)

    tone = tints(kit.rng("pilasters"), 8, 0.12)
    out.add("blocks", stone, boards((0.16, 0.3, 0.36), at(0.29, 0.02), 0.02, tone, turn), boards((0.1, 0.18, 0.2), at(0.29, 0.08), 0.03, tone, turn))


def _stem(out: Collector, p: Params, kit: Kit, r: float, stone: Material) -> tuple[float, list[tuple[float, float]]]:
    """Baluster and bowls; returns the height of the jet and (radius, height) of each lip."""
    n, k = kit.n(40, 16), r / 2.0
    z, lips, size = 0.14, [], 0.56 * r
    out.add("stem", stone, lathe([(0.34 * k, z), (0.34 * k, z + 0.2), (0.3 * k, z + 0.24), (0.2 * k, z + 0.28)], n, 0.4))
    for b in range(p.bowls):
        q, high = 0.7**b * k, (0.95 if b == 0 else 0.62) * (0.6 + 0.4 * k)
        stem = [(0.2 * q, z), (0.24 * q, z + 0.1 * high), (0.13 * q, z + 0.2 * high), (0.11 * q, z + 0.3 * high), (0.2 * q, z + 0.52 * high), (0.23 * q, z + 0.62 * high), (0.13 * q, z + 0.8 * high), (0.18 * q, z + 0.86 * high), (0.14 * q, z + 0.9 * high)]
        if b == 0:
            stem = [(0.2 * k, z + 0.27), *[(x, y + 0.1) for x, y in stem[1:]]]
        zb, rb = z + 0.9 * high + (0.1 if b == 0 else 0.0), size * 0.62**b
        bowl = [(0.14 * q, zb), (0.5 * rb, zb + 0.05 * rb), (0.85 * rb, zb + 0.2 * rb), (0.97 * rb, zb + 0.33 * rb), (rb, zb + 0.35 * rb), (rb, zb + 0.4 * rb), (0.94 * rb, zb + 0.41 * rb), (0.88 * rb, zb + 0.34 * rb), (0.5 * rb, zb + 0.2 * rb), (0, zb + 0.16 * rb)]
        shell = lathe(bowl, n, 0.5)
        v = shell.vertices
        a = np.arctan2(v[:, 1], v[:, 0])
        lobe = 1 + 0.035 * np.abs(np.sin(8 * a)) * np.clip((np.hypot(v[:, 0], v[:, 1]) / rb - 0.3) * 2, 0, 1) * (v[:, 2] < zb + 0.34 * rb)
        out.add("stem", stone, lathe(stem, n, 0.6), Mesh(v * np.stack([lobe, lobe, np.ones_like(a)], 1), shell.faces, None, shell.uv))
        lips.append((rb, zb + 0.4 * rb))
        z = zb + 0.16 * rb
    cone = [(0.11, 0), (0.09, 0.06), (0.05, 0.1), (0.09, 0.16), (0.12, 0.24), (0.1, 0.32), (0.04, 0.4), (0, 0.43)]
    out.add("stem", stone, lathe([(x * (0.6 + 0.4 * k), z + y * (0.6 + 0.4 * k)) for x, y in cone], n, True))
    return z + 0.43 * (0.6 + 0.4 * k), lips


def _water(out: Collector, p: Params, kit: Kit, r: float, rim: float, n: int, lips: list[tuple[float, float]], top: float) -> None:
    """Level surfaces, and when it runs thin curtains of falling water from each lip and a jet."""
    water = finish.of("water", (0.05, 0.12, 0.12), 0.04)
    level = rim - 0.12
    out.add("water", water, lathe([(r - 0.2, level - 0.004), (r - 0.2, level), (0, level)], n, 0.3).turned(rot_z(np.pi / 8)), *(lathe([(0.9 * q, z - 0.035), (0.9 * q, z - 0.03), (0, z - 0.03)], kit.n(32, 14), 0.3) for q, z in lips))
    if p.state != "running":
        return
    foam = finish.glass((0.9, 0.95, 0.97), 0.18)
    rng, m = kit.rng("fall"), kit.n(20, 10)
    for k, (q, z) in enumerate(lips):
        low = lips[k - 1][1] - 0.03 if k else level
        t = np.linspace(0, 1, 7)
        for a in np.arange(m) * 2 * np.pi / m + rng.uniform(-0.06, 0.06, m):
            wide = 0.35 * np.pi / m * (1 - 0.5 * t)
            rad, h = q + 0.02 + 0.13 * np.sqrt(t) * (z - low) ** 0.5, z + 0.01 - (z + 0.01 - low) * t**1.6
            grid = np.stack([np.stack([rad * np.cos(a + s * wide), rad * np.sin(a + s * wide), h], 1) for s in (-1.0, 1.0)])
            out.add("fall", foam, sheet(grid[::-1]), sheet(grid * [0.995, 0.995, 1]))
    t = np.linspace(0, 1, 8)
    for a in np.arange(8) * np.pi / 4:
        reach = 0.72 * lips[-1][0]
        arc = np.stack([reach * t * np.cos(a), reach * t * np.sin(a), top + 0.42 * (4 * t * (1 - t)) * 0.7 - (top - lips[-1][1]) * t**2], 1)
        out.add("fall", foam, tube(arc, np.linspace(0.012, 0.022, 8), 5), sphere(0.03, 6, arc[-1]))


def _leaves(kit: Kit, r: float) -> Mesh:
    rng = kit.rng("leaves")
    n = 40
    a, q = rng.uniform(0, 2 * np.pi, n), np.sqrt(rng.random(n)) * r
    turn = np.stack([rot_z(x) for x in rng.uniform(0, 6, n)])
    at = np.c_[q * np.cos(a), q * np.sin(a), np.full(n, 0.16) + 0.01 * fbm(np.c_[q, a, a], 0.5, 1, 3)]
    return boards((0.09, 0.06, 0.006), at, 0.002, tints(rng, n, 0.4), turn)
