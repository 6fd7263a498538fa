"""A weaving loom: a wooden frame with warp threads, heddles, beater and half-woven cloth, on the floor or upright."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered, standing
from worldloom.geometry import Floats, Mesh, rod, sheet, slab, tube

CARD = Card("craft/loom", 1, "loom", ("weaving loom", "floor loom", "tapestry loom", "handloom"), ("machine", "tool"), ("indoor", "workshop", "studio", "village", "medieval"), "floor", (0.7, 0.2, 0.2, 0.2))


class Params(Base):
    """Dials."""

    kind: Literal["floor", "tapestry"] = "floor"
    width: Annotated[float, metres(0.7, 1.6)] = 1.15
    color: Color = "#8a2f3a"
    """Of the cloth's main yarn."""
    accent: Color = "#d9b25a"
    wood: Literal["oak", "walnut", "pine"] = "oak"
    wear: Wear = 0.3


CALLED = {"tapestry loom": "tapestry", "floor loom": "floor", "handloom": "floor"}
PRESETS = {"tapestry": Params(kind="tapestry", color="#2f5a7a"), "walnut": Params(wood="walnut", color="#3d6a4a")}


def build(p: Params, kit: Kit) -> Part:
    """The weaver sits at -Y."""
    wood = finish.wood(p.wood, p.wear)
    pieces = (_floor if p.kind == "floor" else _tapestry)(p, wood, kit)
    found = gathered(pieces, middle=False)
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    return standing(found, 60.0 if p.kind == "floor" else 14.0, colliders=(box_collider(lo, hi),), functional_sides=("front",), affordances=("weave",))


def _cloth(p: Params, grid: Floats, rows: int) -> Mesh:
    """Woven stripes and lozenges in vertex colours on a grid (rows, cols, 3)."""
    m = sheet(grid)
    u, t = np.meshgrid(np.linspace(0, 1, grid.shape[0]), np.linspace(-1, 1, grid.shape[1]), indexing="ij")
    main, gold, pale = (np.array(rgb(c)) for c in (p.color, p.accent, "#e8dfc8"))
    band = (u * rows) % 1
    zig = np.abs(((t * 4) % 1) - 0.5) * 2
    tone = np.where((band < 0.16)[..., None], gold, np.where((np.abs(band - 0.55) < 0.06 + 0.16 * zig)[..., None], pale, main))
    return Mesh(m.vertices, m.faces, m.normals, m.uv, tone.reshape(-1, 3))


def _threads(starts: Floats, ends: Floats) -> list[Mesh]:
    return [tube(np.stack([a, b]), 0.0011, 4, caps=False) for a, b in zip(starts, ends, strict=True)]


def _floor(p: Params, wood: Material, kit: Kit) -> list[Piece]:
    w, d, h = p.width / 2, 1.1, 1.25
    yarn = finish.fabric("#e6dcc4")
    out: list[Piece] = []
    for s in (-1, 1):
        x = s * (w + 0.06)
        out += [("post", wood, slab((x - 0.035, y - 0.04, 0), (x + 0.035, y + 0.04, z), 0.006)) for y, z in ((-d / 2, 0.78), (d / 2, 0.78), (0.05, h))]
        out += [("rail", wood, slab((x - 0.025, -d / 2, z - 0.04), (x + 0.025, d / 2, z + 0.04), 0.005)) for z in (0.14, 0.72)]
    out += [("beam", wood, drum(0.04, 2 * w + 0.2, (0, y, 0.79), 22, 0.005)) for y in (-d / 2, d / 2)] + [("beam", wood, slab((-w - 0.06, 0.01, h - 0.07), (w + 0.06, 0.09, h), 0.006)), ("beam", wood, slab((-w - 0.06, -d / 2 - 0.02, 0.12), (w + 0.06, -d / 2 + 0.02, 0.17), 0.005)), ("roll", wood, drum(0.045, 2 * w + 0.1, (0, -d / 2 + 0.1, 0.4), 20, 0.005)), ("beam", wood, slab((-w - 0.06, d / 2 - 0.02, 0.12), (w + 0.06, d / 2 + 0.02, 0.17), 0.005))]
    wide = w - 0.06
    fell = -0.22
    line = np.concatenate([np.c_[np.full(20, -d / 2 + 0.1 - 0.048), np.linspace(0.42, 0.76, 20)], np.c_[np.linspace(-d / 2 - 0.03, fell, 40), np.full(40, 0.832)]])
    xs = np.linspace(-wide, wide, 40)
    grid = np.stack(np.broadcast_arrays(xs[None, :], line[:, 0][:, None], line[:, 1][:, None]), -1)
    out.append(("cloth", finish.of("fabric", (1.0, 1.0, 1.0), 0.9, p.wear, thin=True), _cloth(p, grid, 9)))
    tx = np.linspace(-wide, wide, kit.n(72, 26))
    mid = np.c_[tx, np.full(len(tx), 0.1), 0.83 + 0.035 * (np.arange(len(tx)) % 2 * 2 - 1)]
    out += [("warp", yarn, m) for m in _threads(np.c_[tx, np.full(len(tx), fell), np.full(len(tx), 0.832)], mid)] + [("warp", yarn, m) for m in _threads(mid, np.c_[tx, np.full(len(tx), d / 2), np.full(len(tx), 0.832)])]
    for k, y in enumerate((0.07, 0.13)):
        lift = 0.03 if k else -0.03
        out += [("heddle", wood, slab((-w, y - 0.01, 0.83 + lift + q), (w, y + 0.01, 0.86 + lift + q), 0.003)) for q in (-0.2, 0.17)]
        out += [("string", yarn, rod((x, y, 0.66 + lift), (x, y, 1.0 + lift), 0.0009, 4)) for x in tx[k::2]]
        out += [("cord", yarn, rod((s * 0.6 * w, y, 1.02 + lift), (s * 0.6 * w, 0.05, h - 0.03), 0.004, 6)) for s in (-1, 1)]
    out += [("beater", wood, slab((s * w - 0.02, -0.09, 0.2), (s * w + 0.02, -0.05, 1.0), 0.004)) for s in (-1, 1)] + [("beater", wood, slab((-w - 0.02, -0.1, z), (w + 0.02, -0.04, z + 0.05), 0.005)) for z in (0.74, 0.92)] + [("reed", finish.metal("steel"), rod((x, -0.07, 0.79), (x, -0.07, 0.92), 0.0009, 4)) for x in np.linspace(-wide, wide, kit.n(60, 24))]
    out += [("treadle", wood, slab((x - 0.035, -0.42, 0.05), (x + 0.035, 0.4, 0.08), 0.004)) for x in (-0.18, -0.06, 0.06, 0.18)]
    return [*out, ("shuttle", finish.wood("walnut"), rod((-0.12, -0.16, 0.86), (0.14, -0.18, 0.86), 0.017, 12, 0.008)), ("bobbin", finish.fabric(p.accent), drum(0.014, 0.09, (0.0, -0.17, 0.872), 14, 0.003)), ("bench", wood, slab((-0.4, -0.98, 0.5), (0.4, -0.72, 0.54), 0.008)), *(("benchleg", wood, slab((s * 0.36 - 0.025, -0.95, 0), (s * 0.36 + 0.025, -0.75, 0.5), 0.005)) for s in (-1, 1))]


def _tapestry(p: Params, wood: Material, kit: Kit) -> list[Piece]:
    w, h = p.width / 2, 1.5
    out: list[Piece] = []
    for s in (-1, 1):
        out += [("post", wood, slab((s * w - 0.03, -0.03, 0.0), (s * w + 0.03, 0.03, h), 0.006)), ("foot", wood, slab((s * w - 0.035, -0.3, 0.0), (s * w + 0.035, 0.3, 0.07), 0.008)), ("peg", wood, drum(0.02, 0.1, (s * (w + 0.03), 0, h - 0.1), 14, 0.004))]
    out += [("beam", wood, drum(0.035, 2 * w + 0.1, (0, 0, z), 20, 0.004)) for z in (0.3, h - 0.1)] + [("beam", wood, slab((-w, -0.025, 0.1), (w, 0.025, 0.15), 0.005))]
    wide, fell = w - 0.07, 0.92
    tx = np.linspace(-wide, wide, kit.n(64, 24))
    out += [("warp", finish.fabric("#e6dcc4"), m) for m in _threads(np.c_[tx, np.full(len(tx), -0.036), np.full(len(tx), 0.3)], np.c_[tx, np.full(len(tx), -0.036), np.full(len(tx), h - 0.1)])]
    zs = np.linspace(0.3, fell, 60)
    ragged = 0.03 * np.sin(np.linspace(0, 9, 40))
    grid = np.stack(np.broadcast_arrays(np.linspace(-wide, wide, 40)[None, :], np.full((1, 1), -0.0385), zs[:, None] + ragged[None, :] * np.linspace(0, 1, 60)[:, None]), -1)
    out.append(("cloth", finish.of("fabric", (1.0, 1.0, 1.0), 0.9, p.wear, thin=True), _cloth(p, grid, 7)))
    out += [("stick", wood, drum(0.009, 2 * w - 0.02, (0, -0.05, 1.12), 10, 0.002)), ("bobbin", finish.fabric(p.accent), rod((0.12, -0.06, 0.95), (0.14, -0.07, 0.82), 0.014, 12)), ("bobbin2", finish.fabric(p.color), rod((-0.2, -0.06, 0.96), (-0.21, -0.07, 0.84), 0.014, 12))]
    return out
