"""A dining table: long farmhouse table, oval Victorian one on carved pedestals, or a plain modern one, laid with a cloth if wished."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish,
    metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.geometry import Mesh, box, lathe, prism, rounded_rect, sheet, slab, smoothstep, spline, stamp, tube
CARD = Card("tables/dining_table", 1, "dining_table", ("dinner table", "kitchen table", "banquet table"), ("table", "furniture"), ("indoor", "dining_room", "kitchen", "restaurant", "castle_hall"), "floor", (0.7, 0.7, 0.7, 0.7))


class Params(Base):
    """Dials."""

    style: Literal["farmhouse", "victorian", "modern"] = "farmhouse"
    shape: Literal["rectangular", "square", "round", "oval"] = "rectangular"
    """Round and oval ones stand on pedestals; round and square ones are as large as the rectangle that width and depth give."""
    width: Annotated[float, metres(0.8, 4.0)] = 1.8
    depth: Annotated[float, metres(0.7, 1.6)] = 0.92
    height: Annotated[float, metres(0.7, 0.8)] = 0.76
    wood: Literal["oak", "pine", "walnut", "mahogany", "birch", "dark"] = "oak"
    cloth: bool = False
    color: Color = "white"
    """Of the table cloth, or of a runner when there is no cloth."""
    wear: Wear = 0.3


PRESETS = {"victorian": Params(style="victorian", wood="mahogany", color="dark_red"), "laid": Params(cloth=True), "modern": Params(style="modern", wood="birch", color="grey")}
SHOWS: dict[str, dict[str, object]] = {"rustic": {"style": "farmhouse", "wear": 0.6}, "mid_century": {"style": "modern", "wood": "walnut"}}


def build(p: Params, kit: Kit) -> Part:
    """Boards with breadboard ends or an oval moulded top; legs; a runner or a cloth with hanging folds."""
    side = (p.width * p.depth) ** 0.5
    wide, deep = (side, side) if p.shape in ("square", "round") else (p.width, p.depth)
    curved = p.style == "victorian" if p.shape == "rectangular" else p.shape in ("round", "oval")
    out, w, d, h, t = Collector(), wide / 2, deep / 2, p.height, 0.036
    turn = 0.85 * d if p.shape == "rectangular" else 0.98 * min(w, d)
    wood, g = finish.wood(p.wood, p.wear, 0.34), kit.rng("boards")
    cols = [box_collider((-w, -d, h - t - 0.08), (w, d, h))]
    if curved:
        outline = rounded_rect(2 * w, 2 * d, turn, kit.n(14, 6))
        out.add("top", wood, prism(outline, t, 0.01).moved((0, 0, h - t)), prism(rounded_rect(2 * w - 0.12, 2 * d - 0.12, turn - 0.06, kit.n(10, 5)), 0.06, 0.004).moved((0, 0, h - t - 0.06)))
        post = lathe([(0, 0.16), (0.05, 0.16), (0.08, 0.2), (0.085, 0.26), (0.05, 0.3), (0.04, 0.36), (0.07, 0.44), (0.075, 0.5), (0.045, 0.58), (0.06, h - t - 0.09), (0.1, h - t - 0.055), (0, h - t - 0.055)], kit.n(24, 12), 0.6)
        path = spline([(0.03, 0, 0.24), (0.16, 0, 0.22), (0.3, 0, 0.1), (0.4, 0, 0.03), (0.43, 0, 0.028)], 18)
        foot = tube(path, np.interp(np.linspace(0, 1, 18), [0, 0.3, 0.85, 1], [0.04, 0.036, 0.024, 0.028]), 10)
        for x in (-0.48 * w, 0.48 * w) if wide > 1.3 and p.shape != "round" else (0.0,):
            out.add("leg", wood, post.moved((x, 0, 0)), stamp(foot, np.tile([x, 0, 0], (4, 1)), np.arange(4) * np.pi / 2 + np.pi / 4))
            cols += [cylinder_collider(0.09, h - t, (x, 0, 0)), cylinder_collider(0.45, 0.2, (x, 0, 0))]
    else:
        k = max(4, round(deep / 0.15))
        ys = np.linspace(-d, d, k + 1)
        tone, end = tints(g, k, 0.14), 0.11 if p.style == "farmhouse" else 0.0
        out.add("top", wood, boards(np.c_[np.full(k, 2 * (w - end)), np.diff(ys), np.full(k, t)], np.c_[0 * tone, (ys[1:] + ys[:-1]) / 2, np.full(k, h - t / 2)], 0.003, tone))
        if end:
            out.add("top", wood, *(box((end, 2 * d + 0.004, t), 0.004, (s * (w - end / 2), 0, h - t / 2)) for s in (-1, 1)))
        one = leg("turned", h - t, 0.052, kit.n(20, 10)) if p.style == "farmhouse" else slab((-0.035, -0.035, 0), (0.035, 0.035, h - t), 0.005)
        out.add("leg", wood, four(one, w - 0.1, d - 0.1))
        out.add("apron", wood, *(slab((-w + 0.1, s * (d - 0.1) - 0.014, h - 0.14), (w - 0.1, s * (d - 0.1) + 0.014, h - t), 0.003) for s in (-1, 1)), *(slab((s * (w - 0.1) - 0.014, -d + 0.1, h - 0.14), (s * (w - 0.1) + 0.014, d - 0.1, h - t), 0.003) for s in (-1, 1)))
        cols += [box_collider((x * (w - 0.1) - 0.05, y * (d - 0.1) - 0.05, 0), (x * (w - 0.1) + 0.05, y * (d - 0.1) + 0.05, h - t)) for x in (-1, 1) for y in (-1, 1)]
    linen = finish.of("fabric", rgb(p.color), 0.9, 0.15, thin=True)
    z = h + 0.0015
    if p.cloth:
        out.add("cloth", linen, _cloth(w, d, z, kit, turn if curved else 0.04))
    else:
        r = min(0.2, 0.4 * d)
        run = np.linspace(-0.78 * w, 0.78 * w, 30)
        g2 = np.stack([np.stack([run, s * r + 0 * run, z + 0.001 * np.sin(9 * run)], 1) for s in (-1, 1)], 1)
        out.add("cloth", linen, sheet(g2), *(stamp(plate((0, -0.002, z), (0.05, 0.002, z + 0.0015)), [(0.78 * w, y, 0) for y in np.linspace(-r, r, 24)]) for _ in (0,)), *(stamp(plate((-0.05, -0.002, z), (0, 0.002, z + 0.0015)), [(-0.78 * w, y, 0) for y in np.linspace(-r, r, 24)]) for _ in (0,)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=42 * p.width * p.depth, dynamic=True, supports=(Support(name="top", center=(0, 0, h + 0.002), size=_top(w, d, p.shape, curved)),), functional_sides=("front", "back", "left", "right"), affordances=("eat",), anchors={"top": (0, 0, h)})


def _top(w: float, d: float, shape: str, curved: bool) -> tuple[float, float]:
    """What lies wholly on the top."""
    if shape == "round":
        return 1.4 * w, 1.4 * d
    return 2 * w - (0.9 * d if curved else 0.1), 2 * d - (0.6 * d if shape == "oval" else 0.1)


def _cloth(w: float, d: float, z: float, kit: Kit, turn: float) -> Mesh:
    """A cloth over the edges with folds that grow as it hangs."""
    ring = rounded_rect(2 * w + 0.012, 2 * d + 0.012, turn, kit.n(26, 8))
    step = np.concatenate([np.linspace(ring[k], ring[(k + 1) % len(ring)], 1 + max(1, int(np.linalg.norm(ring[(k + 1) % len(ring)] - ring[k]) / 0.035)), endpoint=False)[:] for k in range(len(ring))])
    step = np.concatenate([step, step[:1]])
    nrm = np.stack([np.gradient(step[:, 1]), -np.gradient(step[:, 0])], 1)
    nrm = nrm / np.maximum(np.linalg.norm(nrm, axis=1, keepdims=True), 1e-9)
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(step, axis=0), axis=1))])
    wave = np.sin(s * 2 * np.pi / 0.19 + 2 * np.sin(s * 1.9)) * np.cos(s * np.pi / s[-1] * 2) ** 0
    wave[-1] = wave[0]
    rows = [np.c_[0.02 * step, np.full(len(step), z)], np.c_[0.96 * step, np.full(len(step), z)], np.c_[step, np.full(len(step), z)]]
    for k in np.linspace(0.15, 1, 6):
        off = (0.008 + 0.028 * k * wave)[:, None] * nrm
        rows.append(np.c_[step + off + 0.012 * k * nrm, np.full(len(step), z - 0.29 * k)])
    m = sheet(np.stack(rows, 1)[:, ::-1])
    return m.tinted(1 - 0.22 * smoothstep(z - m.vertices[:, 2], 0.02, 0.3))
