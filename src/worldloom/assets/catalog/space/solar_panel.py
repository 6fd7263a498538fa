"""A ground-mounted solar array: dark cells under glass in aluminium frames, tilted on legs, with a junction box and cable."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Field, Kit, Params as Base, Part, Wear, box_collider, finish, hull_collider, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.geometry import Mesh, beam, box, fbm, rot_x, spline, tube

CARD = Card("space/solar_panel", 1, "solar_panel", ("solar array", "photovoltaic panel", "solar panels", "solar cell", "pv panel"), ("panel",), ("mars", "moon", "space", "roof", "outdoor"))


class Params(Base):
    """Dials; `wear` is dust."""

    columns: Annotated[int, Field(ge=1, le=6)] = 3
    rows: Annotated[int, Field(ge=1, le=3)] = 2
    module: Annotated[float, metres(0.6, 1.3)] = 0.9
    tilt: Annotated[float, number(5, 70, "deg")] = 32.0
    wear: Wear = 0.35


PRESETS = {"single": Params(columns=1, rows=1, module=1.2), "wide": Params(columns=5, rows=1), "steep": Params(tilt=60), "dusty": Params(wear=1.0, rows=3)}
_DUST = np.array([0.4, 0.17, 0.09])


def build(p: Params, kit: Kit) -> Part:
    """Cells face -Y and up."""
    out = Collector()
    cw, ch = p.module, p.module * 1.5
    w, d = p.columns * cw, p.rows * ch
    a = np.radians(p.tilt)
    foot = 0.28
    c = np.array([0, 0, foot + d / 2 * np.sin(a)])
    turn = rot_x(a)

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(c)

    alu = finish.metal("aluminium", p.wear)
    gx, gy = (g.ravel() for g in np.meshgrid((np.arange(p.columns) - (p.columns - 1) / 2) * cw, (np.arange(p.rows) - (p.rows - 1) / 2) * ch, indexing="ij"))
    mids = np.c_[gx, gy, 0 * gx]
    cells = boards((cw - 0.05, ch - 0.05, 0.02), mids, 0.004)
    dust = np.clip(0.35 + 0.9 * fbm(cells.vertices * 1.4 + kit.seed % 30, 1.0, 3, 5) - 0.35 * cells.vertices[:, 1] / d, 0, 1) * p.wear
    out.add("cell", finish.of("glass", (0.012, 0.018, 0.06), 0.08 + 0.3 * p.wear, 0.1), put(cells.tinted(1 + dust[:, None] * (_DUST / np.array([0.012, 0.018, 0.06]) - 1) * 0.5)))
    out.add("frame", alu, put(_frames(mids, cw, ch)))
    k = max(3, int(6 * min(kit.detail, 1)))
    lines = [boards((0.004, ch - 0.06, 0.002), np.c_[gx + (q - 0.5) * (cw - 0.06), gy, np.full(len(gx), 0.011)], 0.0005) for q in np.linspace(0, 1, k + 1)[1:-1]]
    lines += [boards((cw - 0.06, 0.004, 0.002), np.c_[gx, gy + (q - 0.5) * (ch - 0.06), np.full(len(gx), 0.011)], 0.0005) for q in np.linspace(0, 1, k + 4)[1:-1]]
    out.add("line", finish.metal("silver", 0.2), put(_merge(lines)))
    out.add("rail", alu, *(put(box((w, 0.05, 0.05), 0.006, (0, y, -0.045))) for y in (-0.3 * d, 0.3 * d)))
    steel = finish.metal("galvanised", p.wear)
    n = max(2, int(w / 1.6) + 1)
    for x in np.linspace(-w / 2 + 0.25, w / 2 - 0.25, n):
        lo, hi = (c + turn @ np.array([x, y, -0.07]) for y in (-0.3 * d, 0.3 * d))
        out.add("leg", steel, beam((x, lo[1], 0), lo, 0.05, 0.05), beam((x, hi[1], 0), hi, 0.05, 0.05), beam((x, lo[1], 0.12), (x, hi[1], float(hi[2]) * 0.55), 0.035, 0.035), *(box((0.24, 0.24, 0.03), 0.006, (x, y, 0.015)) for y in (float(lo[1]), float(hi[1]))))
    back = c + turn @ np.array([0.2 * w, 0.1 * d, -0.1])
    out.add("box", finish.plastic("charcoal", 0.4), put(box((0.16, 0.2, 0.06), 0.01, (0.2 * w, 0.1 * d, -0.05))))
    out.add("cable", finish.rubber(), tube(spline([back, back * [1, 1, 0.5] + [0, 0.1, 0], (back[0], back[1] + 0.15, 0.03), (w / 2 + 0.2, float(back[1]) + 0.4, 0.012)], 20), 0.012, 6))
    corners = [c + turn @ np.array([x, y, z]) for x in (-w / 2, w / 2) for y in (-d / 2, d / 2) for z in (-0.05, 0.03)]
    far = float(c[1] + (turn @ np.array([0, 0.3 * d, 0]))[1])
    return Part(out.surfaces(), colliders=(hull_collider(corners), box_collider((-w / 2 + 0.1, -far - 0.1, 0), (w / 2 - 0.1, far + 0.1, foot))), mass=22 * p.columns * p.rows + 30, anchors={"top": (0, 0, float(c[2]))})


def _frames(mids: np.ndarray, cw: float, ch: float) -> Mesh:
    o = np.zeros(3)
    _ = o
    return _merge([boards(s, mids + np.array(q), 0.003) for s, q in (((cw - 0.02, 0.03, 0.036), (0, -ch / 2 + 0.02, 0)), ((cw - 0.02, 0.03, 0.036), (0, ch / 2 - 0.02, 0)), ((0.03, ch - 0.02, 0.036), (-cw / 2 + 0.02, 0, 0)), ((0.03, ch - 0.02, 0.036), (cw / 2 - 0.02, 0, 0)))])


def _merge(ms: list[Mesh]) -> Mesh:
    from worldloom.geometry import join

    return join(ms)
