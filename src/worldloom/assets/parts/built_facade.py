"""The grammar of a street front: a plan of bays and storeys, then ground floor, upper walls, balconies, crown and trimmings by style."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_cloth import awning
from worldloom.assets.parts.built_front import Plan
from worldloom.assets.parts.built_pieces import Collector, boards, copies, dirty_low, tints, wires
from worldloom.assets.parts.built_roof import beams, chimney, gable, under
from worldloom.assets.parts.built_signs import lattice
from worldloom.assets.parts.built_wall import Rect, Window, cornice, door_of, downpipe, panel, roller_shutter, shutters_of, wall, windows
from worldloom.geometry import Mesh, box, cylinder, join, slab


def ground_floor(out: Collector, plan: Plan, kind: str, kit: Kit) -> list[float]:
    """Shop, shutter, door or blank wall; returns the x of the lit shop windows."""
    y, h, hw = plan.face(0), plan.ground, plan.width / 2
    door_w, door_h = 0.98, 2.1
    holes: list[Rect] = [(plan.door_x - door_w / 2, 0.02, plan.door_x + door_w / 2, door_h)] if kind != "wall" else []
    left, right = -hw + 0.35, (plan.door_x - door_w / 2 - 0.3 if kind != "wall" else hw - 0.35)
    opening = right - left > 0.9 and kind in ("shop", "shutter", "lattice")
    if opening:
        holes.append((left, 0.45 if kind == "shop" else 0.02, right, min(2.55, h - 0.75)))
    elif kind == "door":
        w = plan.style.window
        tall = min(w.height, h - plan.style.sill - 0.5)
        xs = [x for x in plan.bays if x + w.width / 2 < plan.door_x - door_w / 2 - 0.15]
        holes += [(x - w.width / 2, plan.style.sill, x + w.width / 2, plan.style.sill + tall) for x in xs]
        windows(
            out,
            Window(w.width, tall, w.depth, w.columns, w.rows, w.frame, w.sash),
            np.array([(x, y, plan.style.sill) for x in xs]).reshape(-1, 3),
            kit,
            plan.lit,
            plan.frame,
            plan.trim,
            "ground",
        )
    out.add("wall", plan.wall, dirty_low(wall(plan.width, h, 0.3, holes).moved((0, y, 0)), 0.0, 1.1, (0.7, 0.67, 0.6)))
    _sides(out, plan)
    if kind != "wall":
        _door(out, plan, kit, door_w, door_h)
    out.add("plinth", finish.stone("granite", plan.wear), *_plinth(plan, holes))
    if plan.style.roof == "gable":
        out.add("beam", plan.trim, _ground_timbers(plan, holes, kit))
    if not opening:
        return []
    front = {"shop": _shop, "shutter": _shutter, "lattice": lattice}[kind]
    return front(out, plan, (left, right, min(2.55, h - 0.75)), kit)


def _ground_timbers(plan: Plan, holes: list[Rect], kit: Kit) -> Mesh:
    """Posts at the corners and beside every opening, a head rail, a rail at half height and braces, on the ground floor."""
    hw, h = plan.width / 2 - 0.09, plan.ground - 0.12
    posts = sorted({-hw, hw, *(round(float(x), 3) for a, _, c, _ in holes for x in (a - 0.1, c + 0.1) if abs(x) < hw - 0.1)})
    lines = [((x, 0.4), (x, h)) for x in posts] + [((-hw, h), (hw, h))]
    for a, b in zip(posts[:-1], posts[1:], strict=True):
        if any(c < (a + b) / 2 < e for c, _, e, _ in holes):
            continue
        lines += [((a, 1.3), (b, 1.3))] + ([((a, 1.3), (b, h))] if b - a > 0.7 else [])
    lines += [((a - 0.1, d + 0.07), (c + 0.1, d + 0.07)) for a, _, c, d in holes] + [((a - 0.1, b - 0.07), (c + 0.1, b - 0.07)) for a, b, c, _ in holes if b > 0.3]
    return beams(lines, plan.face(0) - 0.01, 0.16, 0.05, kit.rng("ground beams"))


def _sides(out: Collector, plan: Plan) -> None:
    """Side and back walls, floors and the lining that closes the rooms behind the front."""
    hw, hd, top = plan.width / 2, plan.depth / 2, plan.height
    side = join(
        [slab((s * hw, plan.face(0) + 0.01, 0), (s * (hw - 0.25), hd, top), 0.004) for s in (1, -1)]
        + [slab((-hw, hd - 0.25, 0), (hw, hd, top), 0.004)]
    )
    out.add("side", plan.wall, dirty_low(side.tinted(0.92), 0.0, 0.8, (0.75, 0.72, 0.66)))
    if plan.style.jetty:
        floors = [(plan.face(k) + 0.02, plan.floor(k)) for k in range(1, plan.storeys)]
        cheeks = [
            slab((s * hw, y, z), (s * (hw - 0.25), -hd + 0.1, z + plan.style.storey), 0.004) for y, z in floors for s in (1, -1)
        ]
        out.add("side", plan.wall, *cheeks)
    lining = [box((plan.width - 0.5, 0.02, top - 0.1), 0.001, (0, -hd + 0.85, top / 2))]
    lining += [box((plan.width - 0.5, 0.8, 0.05), 0.002, (0, -hd + 0.6, plan.floor(k) + 0.0)) for k in range(1, plan.storeys)]
    out.add("inside", finish.plaster((0.16, 0.13, 0.1)), *lining)


def _plinth(plan: Plan, holes: list[Rect]) -> list[Mesh]:
    cuts = sorted((a, c) for a, b, c, _ in holes if b < 0.3)
    edges = [-plan.width / 2, *(v for pair in cuts for v in pair), plan.width / 2]
    spans = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    return [slab((a, plan.face(0) - 0.045, 0), (b, plan.face(0) + 0.05, 0.42), 0.012) for a, b in spans if b - a > 0.06]


def _door(out: Collector, plan: Plan, kit: Kit, w: float, h: float) -> None:
    at = (plan.door_x, plan.face(0), 0.02)
    leaf, frame, knob = door_of(w, h)
    colors = ((0.02, 0.07, 0.03), (0.2, 0.02, 0.018), (0.014, 0.03, 0.09), (0.05, 0.024, 0.012), (0.018, 0.018, 0.02))
    out.add("door", finish.paint(colors[int(kit.rng("door").integers(len(colors)))], plan.wear, 0.3), leaf.moved(at))
    out.add("window_frame", plan.frame, frame.moved(at))
    out.add("metal", finish.metal("brass", plan.wear), knob.moved(at))
    out.add(
        "plinth", finish.stone("granite", plan.wear), slab((at[0] - 0.7, at[1] - 0.42, 0), (at[0] + 0.7, at[1] + 0.1, 0.1), 0.015)
    )
    if plan.style.hoods or plan.style.shutters:
        out.add(
            "trim",
            plan.trim,
            box((w + 0.5, 0.34, 0.09), 0.015, (at[0], at[1] - 0.1, h + 0.2)),
            *(box((0.12, 0.2, 0.3), 0.02, (at[0] + s * (w / 2 + 0.14), at[1] - 0.07, h + 0.02)) for s in (1, -1)),
        )


def _shop(out: Collector, plan: Plan, span: tuple[float, float, float], kit: Kit) -> list[float]:
    left, right, top = span
    y, w, x = plan.face(0), right - left, (left + right) / 2
    pane = Window(w, top - 0.45, 0.06, max(2, int(w / 1.1)), 1, 0.07, False)
    windows(
        out,
        pane,
        np.array([(x, y, 0.45)]),
        kit,
        1.0 if plan.lit > 0 else 0.0,
        finish.paint(plan.style.trim if plan.style.trim[0] < 0.2 else (0.03, 0.05, 0.045), plan.wear),
        plan.trim,
        "shop",
    )
    colors = ((0.02, 0.06, 0.05), (0.2, 0.025, 0.02), (0.02, 0.035, 0.09), (0.04, 0.03, 0.025), (0.42, 0.27, 0.035))
    paint = finish.paint(colors[int(kit.rng("shop").integers(len(colors)))], plan.wear, 0.35)
    fascia = [
        box((plan.width - 0.3, 0.14, 0.46), 0.02, (0, y - 0.06, top + 0.34)),
        box((plan.width - 0.2, 0.26, 0.07), 0.015, (0, y - 0.1, top + 0.6)),
    ]
    fascia += [box((0.2, 0.1, top + 0.1), 0.015, (s, y - 0.05, (top + 0.1) / 2)) for s in (left - 0.14, right + 0.14)]
    out.add(
        "shopfront",
        paint,
        *fascia,
        box((w, 0.06, 0.4), 0.01, (x, y - 0.01, 0.22)),
        boards((max(0.3, w / 4 - 0.12), 0.03, 0.28), [(left + w * (k + 0.5) / 4, y - 0.045, 0.24) for k in range(4)], 0.012),
    )
    _goods(out, plan, (left, right), kit)
    if kit.rng("awning").random() < 0.6:
        a, b = awning(w + 0.3, 1.0, 0.42, 0.18, kit)
        out.add("awning_a", paint, a.moved((x, y - 0.1, top + 0.14)))
        out.add("awning_b", finish.fabric("cream", plan.wear, "canvas"), b.moved((x, y - 0.1, top + 0.14)))
        out.add(
            "metal",
            finish.iron(plan.wear),
            wires(
                [(s, y, top - 0.4) for s in (left - 0.1, right + 0.1)],
                [(s, y - 1.05, top - 0.28) for s in (left - 0.1, right + 0.1)],
                0.012,
                6,
            ),
        )
    return [x]


def _goods(out: Collector, plan: Plan, span: tuple[float, float], kit: Kit) -> None:
    """Silhouettes of wares on a shelf behind the glass."""
    rng, y = kit.rng("goods"), plan.face(0) + 0.2
    n = max(3, int((span[1] - span[0]) / 0.24))
    x = np.linspace(span[0] + 0.15, span[1] - 0.15, n)
    size = np.c_[rng.uniform(0.08, 0.2, n), np.full(n, 0.06), rng.uniform(0.12, 0.5, n)]
    hue = rng.uniform(0.25, 1.2, (n, 3))
    out.add(
        "goods",
        finish.paint((0.2, 0.15, 0.1)),
        boards(size, np.c_[x, np.full(n, y), 0.52 + size[:, 2] / 2], 0.02, hue),
        box((span[1] - span[0], 0.1, 0.04), 0.006, ((span[0] + span[1]) / 2, y, 0.5)),
    )


def _shutter(out: Collector, plan: Plan, span: tuple[float, float, float], kit: Kit) -> list[float]:
    left, right, top = span
    y, x = plan.face(0), (left + right) / 2
    steel = finish.of("corrugated", (0.3, 0.31, 0.32), 0.45, plan.wear)
    out.add(
        "shutter", finish.of("metal", (0.34, 0.35, 0.36), 0.45, plan.wear), roller_shutter(right - left, top).moved((x, y, 0.02))
    )
    out.add(
        "shutter_box",
        steel,
        box((right - left + 0.16, 0.26, 0.3), 0.02, (x, y - 0.08, top + 0.14)),
        *(slab((s - 0.04, y - 0.03, 0), (s + 0.04, y + 0.1, top), 0.006) for s in (left, right)),
    )
    return []


def upper_walls(out: Collector, plan: Plan, kit: Kit) -> None:
    """Every storey above the ground: wall with openings, windows, hoods, shutters, timbers, string course."""
    st, w = plan.style, plan.style.window
    tall = min(w.height, st.storey - st.sill - 0.3)
    win = Window(w.width, tall, w.depth, w.columns, w.rows, w.frame, w.sash)
    spots = []
    for k in range(1, plan.storeys):
        y, z = plan.face(k), plan.floor(k)
        holes = [(float(x) - w.width / 2, z + st.sill, float(x) + w.width / 2, z + st.sill + tall) for x in plan.bays]
        out.add(
            "wall",
            plan.wall,
            panel(
                [(-plan.width / 2, z), (plan.width / 2, z), (plan.width / 2, z + st.storey), (-plan.width / 2, z + st.storey)],
                0.3,
                holes,
            ).moved((0, y, 0)),
        )
        spots += [(float(x), y, z + st.sill) for x in plan.bays]
        if st.roof == "gable":
            out.add("beam", plan.trim, _timbers(plan, k, kit))
        elif st.cornice:
            out.add("trim", plan.trim, box((plan.width, 0.09, 0.16), 0.012, (0, y - 0.025, z)))
    at = np.array(spots).reshape(-1, 3)
    windows(out, win, at, kit, plan.lit, plan.frame, plan.trim if st.roof != "gable" else None, "upper")
    if not len(at):
        return
    if st.hoods:
        hood = join(
            [
                box((w.width + 0.3, 0.12, 0.2), 0.012, (0, -0.03, tall + 0.1)),
                box((w.width + 0.44, 0.22, 0.07), 0.014, (0, -0.07, tall + 0.23)),
            ]
        )
        out.add("trim", plan.trim, copies(hood, at))
    if st.shutters and plan.width / len(plan.bays) > 2 * w.width + 0.12:
        out.add("shutters", finish.paint((0.03, 0.1, 0.07), plan.wear), copies(shutters_of(win), at))


def _timbers(plan: Plan, k: int, kit: Kit) -> Mesh:
    """Posts, rails and braces of one storey, clear of the windows."""
    st, hw = plan.style, plan.width / 2
    z0, z1 = plan.floor(k) + 0.08, plan.floor(k) + st.storey - 0.08
    w, n = st.window, len(plan.bays)
    cuts = np.linspace(-hw, hw, n + 1)
    lines = [((-hw, z0), (hw, z0)), ((-hw, z1), (hw, z1))] + [
        ((float(np.clip(x, -hw + 0.09, hw - 0.09)), z0), (float(np.clip(x, -hw + 0.09, hw - 0.09)), z1)) for x in cuts
    ]
    for i, x in enumerate(plan.bays):
        a, b, s = x - w.width / 2 - 0.07, x + w.width / 2 + 0.07, plan.floor(k) + st.sill
        lines += [
            ((a, s - 0.06), (b, s - 0.06)),
            ((a, s + w.height + 0.06), (b, s + w.height + 0.06)),
            ((a, s - 0.06), (a, s + w.height + 0.06)),
            ((b, s - 0.06), (b, s + w.height + 0.06)),
        ]
        if i % 2 == 0:
            lines += [((float(cuts[i]) + 0.1, z0), (float(x), s - 0.1)), ((float(cuts[i + 1]) - 0.1, z0), (float(x), s - 0.1))]
    frame = beams(lines, plan.face(k) - 0.01, 0.16, 0.05, kit.rng(f"beams{k}"))
    m = int(plan.width / 0.45)
    ends = boards(
        (0.14, plan.style.jetty + 0.2, 0.16),
        [((i + 0.5) / m * plan.width - hw, plan.face(k) + 0.12, plan.floor(k) - 0.02) for i in range(m)],
        0.02,
    )
    return join([frame, ends])


def balconies(out: Collector, plan: Plan, kit: Kit) -> None:
    """A shallow balcony before every other bay of the upper storeys."""
    st, rng = plan.style, kit.rng("balconies")
    iron = finish.iron(plan.wear, (0.03, 0.03, 0.032))
    for k in range(1, plan.storeys):
        for i, x in enumerate(plan.bays):
            if rng.random() > 0.6 and i:
                continue
            y, z, w = plan.face(k), plan.floor(k) + 0.02, st.window.width / 2 + 0.25
            out.add(
                "balcony",
                finish.of("concrete", (0.33, 0.32, 0.3), 0.8, plan.wear),
                slab((x - w, y - 0.8, z - 0.12), (x + w, y + 0.02, z), 0.015),
            )
            line = np.array(
                [(x - w + 0.03, y, z), (x - w + 0.03, y - 0.77, z), (x + w - 0.03, y - 0.77, z), (x + w - 0.03, y, z)]
            )
            n = max(4, int(2 * w / 0.12))
            posts = np.concatenate(
                [np.linspace(line[0], line[1], 7), np.linspace(line[1], line[2], n), np.linspace(line[2], line[3], 7)]
            )
            out.add(
                "railing",
                iron,
                wires(posts, posts + [0, 0, 1.0], 0.008, 4),
                wires(line[:-1] + [0, 0, 1.0], line[1:] + [0, 0, 1.0], 0.02, 6),
                wires(line[:-1] + [0, 0, 0.08], line[1:] + [0, 0, 0.08], 0.012, 4),
            )


def crown(out: Collector, plan: Plan, kit: Kit) -> float:
    """Cornice, parapet or roof; returns the height of the highest roof point."""
    st, top, hd = plan.style, plan.height, plan.depth / 2
    rng, y = kit.rng("roof"), plan.face(plan.storeys - 1)
    if st.cornice:
        out.add("trim", plan.trim, cornice(plan.width, plan.depth, top - 0.05, st.cornice).moved((0, y, 0)))
    if st.roof == "flat":
        wall_top = [
            slab((-plan.width / 2, y, top), (plan.width / 2, y + 0.22, top + 0.7), 0.01),
            slab((-plan.width / 2, hd - 0.22, top), (plan.width / 2, hd, top + 0.7), 0.01),
        ]
        wall_top += [slab((s * plan.width / 2, y, top), (s * (plan.width / 2 - 0.22), hd, top + 0.7), 0.01) for s in (1, -1)]
        out.add("side", plan.wall, *wall_top)
        out.add(
            "trim",
            plan.trim,
            box((plan.width + 0.1, 0.34, 0.07), 0.012, (0, y + 0.11, top + 0.73)),
            *(box((0.34, plan.depth, 0.07), 0.012, (s * (plan.width / 2 - 0.11), (y + hd) / 2, top + 0.73)) for s in (1, -1)),
        )
        out.add(
            "roof",
            finish.of("gravel", (0.2, 0.19, 0.18), 0.9, plan.wear),
            slab((-plan.width / 2 + 0.1, y + 0.1, top - 0.2), (plan.width / 2 - 0.1, hd - 0.1, top + 0.02), 0.004),
        )
        _roof_clutter(out, plan, top, rng)
        return float(top + 0.77)
    return _pitched(out, plan, top, y, rng)


def _pitched(out: Collector, plan: Plan, top: float, y: float, rng: np.random.Generator) -> float:
    hd = plan.depth / 2
    deep, mid = hd - y, (hd + y) / 2
    along = plan.style.roof != "gable"
    mat = (
        finish.of("shingle", (0.1, 0.1, 0.11), 0.7, plan.wear)
        if plan.style.recipe == "brick"
        else finish.of("roof_tile", (0.3, 0.11, 0.06), 0.8, plan.wear)
    )
    w, d = (plan.width, deep) if along else (deep, plan.width)
    rise = 0.32 * d if along else 0.6 * d
    tiles, barge = gable(
        w, d, top + (plan.style.cornice if along else 0.12), rise, rng, 0.15 if along else 0.4, 0.02 if along else 0.3
    )
    soffit = under(w, d, top + (plan.style.cornice if along else 0.12), rise, 0.15 if along else 0.4, 0.02 if along else 0.3)
    quarter = np.eye(3) if along else np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    out.add("roof", mat, tiles.turned(quarter).moved((0, mid, 0)))
    out.add(
        "barge",
        plan.trim if not along else plan.frame,
        barge.turned(quarter).moved((0, mid, 0)),
        soffit.turned(quarter).moved((0, mid, 0)),
    )
    ends = panel(
        [
            (-d / 2, top),
            (d / 2, top),
            (d / 2, top + plan.style.cornice),
            (0, top + rise + plan.style.cornice - 0.02),
            (-d / 2, top + plan.style.cornice),
        ]
        if along
        else [(-d / 2, top - 0.02), (d / 2, top - 0.02), (0, top + rise - 0.03)],
        0.2,
    )
    if along:
        turn = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
        out.add("side", plan.wall, *(ends.turned(turn if s > 0 else turn.T).moved((s * plan.width / 2, mid, 0)) for s in (1, -1)))
    else:
        half = np.diag([-1.0, -1.0, 1.0])
        out.add("wall", plan.wall, ends.moved((0, y, 0)), ends.turned(half).moved((0, hd, 0)))
        lines = [
            ((-d / 2, top), (0, top + rise - 0.1)),
            ((d / 2, top), (0, top + rise - 0.1)),
            ((0, top), (0, top + rise - 0.1)),
            ((-d * 0.22, top + 0.55 * rise), (d * 0.22, top + 0.55 * rise)),
            ((-d / 4, top), (-d / 4, top + 0.45 * rise)),
            ((d / 4, top), (d / 4, top + 0.45 * rise)),
        ]
        out.add("beam", plan.trim, beams(lines, y - 0.01, 0.16, 0.05, rng))
    peak = top + rise + plan.style.cornice * along
    stack, pots = chimney(0.9, 1.5 + 0.35 * rise, 3)
    at = (
        -0.36 * plan.width if along else 0.22 * plan.width,
        mid + 0.15 * deep,
        peak - 0.35 * rise - (0.0 if along else 0.2 * rise),
    )
    out.add("chimney", finish.brick((0.24, 0.09, 0.055), plan.wear), stack.moved(at))
    out.add("pots", finish.of("ceramic", (0.36, 0.13, 0.07), 0.7), pots.moved(at))
    return float(peak)


def _roof_clutter(out: Collector, plan: Plan, top: float, rng: np.random.Generator) -> None:
    """Tank, vents and an aerial on a flat roof."""
    x = float(rng.uniform(-0.3, 0.3) * plan.width)
    steel = finish.metal("galvanised", plan.wear)
    out.add(
        "metal",
        steel,
        cylinder(0.6, 1.2, 20, 0.02, (x, 0.2 * plan.depth, top + 0.4)),
        *(box((0.08, 0.08, 0.42), 0.005, (x + a, 0.2 * plan.depth + b, top + 0.2)) for a in (-0.4, 0.4) for b in (-0.3, 0.3)),
    )
    mast = np.array([(-x, -0.2 * plan.depth, top)])
    bars = [(-x + d, -0.2 * plan.depth, top + 2.2) for d in (-0.3, -0.1, 0.1, 0.3)]
    out.add(
        "metal",
        steel,
        wires(mast, mast + [0, 0, 2.4], 0.018, 6),
        wires(np.asarray(bars) - [0, 0.25, 0], np.asarray(bars) + [0, 0.25, 0], 0.006, 4),
        wires([bars[0]], [bars[-1]], 0.008, 4),
    )


def trimmings(out: Collector, plan: Plan, kit: Kit) -> None:
    """Rain pipes, and by style conduits, meters and air conditioners."""
    rng, y = kit.rng("trimmings"), plan.face(0)
    side = -1 if rng.random() < 0.5 else 1
    if plan.style.jetty == 0:
        out.add(
            "pipe",
            finish.paint((0.08, 0.085, 0.085), plan.wear),
            downpipe(side * (plan.width / 2 - 0.14), 0, plan.height - 0.1).moved((0, y, 0)),
        )
    if plan.style.storey > 2.95 or plan.storeys < 2 or plan.style.jetty:
        return
    from worldloom.assets.kit import moved

    unit = kit.make("street/air_conditioner", "ac", wear=plan.wear)
    for k in range(1, plan.storeys):
        for x in plan.bays:
            if rng.random() < 0.45:
                for s in moved(unit, (float(x) + rng.uniform(-0.2, 0.2), plan.face(k), plan.floor(k) + 0.2)).surfaces:
                    out.add("ac_" + s.role, s.material, s.mesh)
    z = np.sort(rng.uniform(2.6, plan.height - 0.4, 3))
    hw = plan.width / 2
    out.add(
        "pipe",
        finish.paint((0.08, 0.085, 0.085), plan.wear),
        wires([(-hw, y - 0.03, k) for k in z], [(hw, y - 0.03, k) for k in z], 0.014, 5),
        wires(
            [(-side * (hw - 0.3) + d, y - 0.03, 0.3) for d in (0, 0.06)],
            [(-side * (hw - 0.3) + d, y - 0.03, float(z[1])) for d in (0, 0.06)],
            0.016,
            5,
        ),
    )
    out.add(
        "metal",
        finish.paint((0.3, 0.31, 0.3), plan.wear),
        boards((0.24, 0.14, 0.34), [(-side * (hw - 0.55 - 0.3 * k), y - 0.07, 1.5) for k in range(2)], 0.02, tints(rng, 2)),
    )
