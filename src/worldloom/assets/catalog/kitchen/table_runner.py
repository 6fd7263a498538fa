"""A table runner: a long strip of cloth for the middle of a table, plain, striped or embroidered, with fringed or pointed ends."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, fbm, stamp, torus

CARD = Card("kitchen/table_runner", 1, "table_runner", ("table runner", "table scarf", "dresser scarf"), ("textile",), ("indoor", "dining_room", "kitchen", "living_room"), "table")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.6, 2.2)] = 1.3
    width: Annotated[float, metres(0.2, 0.5)] = 0.32
    color: Color = "#b8a98a"
    trim: Color = "#8a3b2c"
    pattern: Literal["plain", "striped", "floral"] = "striped"
    ends: Literal["fringe", "pointed"] = "fringe"


PRESETS = {"plain": Params(pattern="plain", color="#6f7f76", ends="pointed", trim="cream"), "embroidered": Params(pattern="floral", color="#ded6c6", trim="#3f5a46", length=1.5)}


def build(p: Params, kit: Kit) -> Part:
    """Cloth that lies with a faint swell, bands woven across its ends, threads or a point beyond."""
    out, w, d = Collector(), p.length / 2, p.width / 2
    n = (kit.n(60, 24), kit.n(14, 6))
    point = 0.7 * d if p.ends == "pointed" else 0.0
    out.add("cloth", finish.fabric(p.color, 0.1), _strip(w, d, point, n, kit.seed % 67))
    for s in (-1, 1):
        if p.pattern == "striped":
            for x, wide in ((0.05, 0.02), (0.085, 0.006), (0.1, 0.003)):
                out.add("band", finish.fabric(p.trim, 0.1), _band(s * (w - point - x), wide, d, kit.seed % 67))
        if p.pattern == "floral":
            out.add("band", finish.fabric(p.trim, 0.1), *_sprays(s, w - point, d))
        if p.ends == "fringe":
            y = np.linspace(-d + 0.003, d - 0.003, kit.n(56, 20))
            z = 0 * y
            out.add("fringe", finish.fabric(p.color, 0.1), wires(np.c_[z + s * w, y, z + 0.0025], np.c_[z + s * (w + 0.035), y + 0.002 * np.sin(40 * y), z + 0.0012], 0.0011, 4))
        else:
            out.add("tassel", finish.fabric(p.trim, 0.1), *_tassel(s * (w + 0.002), s))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, 0.003)),), mass=0.25, friction=0.9, dynamic=True, affordances=("pick up",), supports=(Support(name="top", center=(0, 0, 0.003), size=(2 * (w - point) - 0.06, 2 * d - 0.03)),))


def _height(x: np.ndarray, y: np.ndarray, seed: int) -> np.ndarray:
    return np.asarray(0.0026 + 0.0009 * fbm(np.stack([x, y, 0 * x], -1), 0.2, 2, seed))


def _strip(w: float, d: float, point: float, n: tuple[int, int], seed: int) -> Mesh:
    """The cloth; a `point` gathers each end towards the middle."""
    x, v = np.meshgrid(np.linspace(-w, w, n[0]), np.linspace(-1, 1, n[1]), indexing="ij")
    half = d * np.clip((w - np.abs(x)) / point, 0.02, 1) if point else np.full_like(x, d)
    return thick(np.stack([x, v * half, _height(x, v * half, seed)], -1), 0.002)


def _band(x: float, wide: float, d: float, seed: int) -> Mesh:
    u, y = np.meshgrid(np.linspace(x - wide / 2, x + wide / 2, 3), np.linspace(-d, d, 12), indexing="ij")
    return thick(np.stack([u, y, _height(u, y, seed) + 0.0006], -1), 0.0005)


def _sprays(s: int, w: float, d: float) -> list[Mesh]:
    """Stitched rings of petals in a row along both ends."""
    ring = torus(0.012, 0.0016, 14, 5)
    ys = np.linspace(-0.7, 0.7, 5) * d
    petals = [stamp(ring.scaled((0.7, 0.35, 0.6)).moved((0.014, 0, 0)), np.c_[np.full(5, s * (w - 0.07)), ys, np.full(5, 0.0034)], np.full(5, a)) for a in np.arange(6) * np.pi / 3]
    rows = [wires([(s * (w - q), -0.94 * d, 0.0034)], [(s * (w - q), 0.94 * d, 0.0034)], 0.0013, 5) for q in (0.035, 0.105)]
    return [*petals, *rows]


def _tassel(x: float, s: int) -> list[Mesh]:
    y = np.linspace(-0.008, 0.008, 9)
    z = 0 * y
    strands = wires(np.c_[z + x, 0.4 * y, z + 0.004], np.c_[z + x + s * 0.05, y, z + 0.0015], 0.0013, 4)
    return [strands, torus(0.004, 0.0018, 12, 6).moved((x + s * 0.008, 0, 0.003))]
