"""Pallet racking: blue perforated uprights with orange beams, loaded with pallets of boxes, drums or sacks on every level."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, copies, wires
from worldloom.assets.parts.room_marks import quad
from worldloom.assets.parts.vehicle_goods import cartons, film, pallet, stack
from worldloom.assets.parts.vehicle_solid import words
from worldloom.geometry import Floats, box, join, lathe, sphere

CARD = Card("industry/pallet_rack", 1, "pallet_rack",
            ("pallet racking", "warehouse rack", "warehouse shelf", "storage rack", "industrial shelving", "racking", "industrial rack"), ("shelving", "rack"),
            ("warehouse", "factory", "industrial", "indoor"), "floor", (1.6, 0.1, 0.1, 0.1))  # fmt: skip


class Params(Base):
    """Dials; `fill` is the share of places taken."""

    bays: Annotated[int, Field(ge=1, le=3)] = 2
    levels: Annotated[int, Field(ge=1, le=4)] = 3
    bay_width: Annotated[float, metres(1.8, 3.6)] = 2.7
    depth: Annotated[float, metres(0.8, 1.3)] = 1.05
    level_height: Annotated[float, metres(1.0, 2.0)] = 1.45
    contents: Literal["boxes", "drums", "sacks", "mixed", "empty"] = "boxes"
    loose: Annotated[int, Field(ge=0, le=3)] = 0
    """Levels from the ground up that stay free, boarded, for things put there."""
    fill: Annotated[float, number(0, 1)] = 0.92
    color: Color = "blue"
    beam_color: Color = "orange"
    wear: Wear = 0.35


VARIETY = {"bays": (3, 3)}
"""Several stand in long rows."""
PRESETS = {"loose": Params(loose=2, bays=3), "mixed": Params(contents="mixed", fill=0.8), "empty": Params(contents="empty", bays=1, color="teal"), "tall": Params(levels=4, bays=1, color="dark_green", beam_color="yellow"), "drums": Params(contents="drums", levels=2)}


def build(p: Params, kit: Kit) -> Part:
    """Uprights to just above the top level; ground level takes pallets too."""
    out = Collector()
    pitch, d = p.bay_width + 0.1, p.depth / 2
    w = (p.bays * pitch + 0.1) / 2
    high = p.levels * p.level_height + 0.75
    xs = np.asarray(-w + 0.05 + pitch * np.arange(p.bays + 1), np.float64)
    _uprights(out, p, xs, d, high)
    zs = np.asarray(np.arange(1, p.levels + 1) * p.level_height, np.float64)
    _beams(out, p, xs, d, zs)
    tops = np.concatenate([[0.0], zs])
    free = len(tops) if p.contents == "empty" else p.loose
    _load(out, p, kit, xs, tops[free:], free)
    _decks(out, p, xs, d, tops[1:free])
    supports = [Support(name=f"shelf.{k + 1}", center=(0, 0, float(z)), size=(2 * w - 0.3, p.depth), clearance=p.level_height - 0.2) for k, z in enumerate(tops[:free])]
    solids = [box_collider((x - 0.06, -d, 0), (x + 0.06, d, high)) for x in xs]
    for k, z in enumerate(tops):
        solids.append(box_collider((-w, -d, max(0.0, z - 0.14)), (w, d, z + (0.0 if k < free else 0.9))))
    return Part(out.surfaces(), colliders=tuple(solids), mass=260 * p.bays * (1 + p.levels), anchors={"top": (0.0, 0.0, high)} | {f"shelf.{k + 1}": (0.0, 0.0, float(z)) for k, z in enumerate(tops)},
                supports=tuple(supports), functional_sides=("front", "back"), affordances=("store",))  # fmt: skip


def _uprights(out: Collector, p: Params, xs: Floats, d: float, high: float) -> None:
    paint = finish.paint(p.color, p.wear)
    posts, slots, feet = [], [], []
    for x in xs:
        for y in (-d + 0.05, d - 0.05):
            posts.append(box((0.1, 0.09, high), 0.012, (x, y, high / 2)))
            feet.append(box((0.15, 0.14, 0.012), 0.003, (x, y, 0.006)))
        n = int(high / 0.1)
        z = 0.1 + 0.1 * np.arange(n - 1)
        for s in (-1, 1):
            slots += [quad(x + s * 0.024 - 0.007, x + s * 0.024 + 0.007, k - 0.017, k + 0.017, -d + 0.0044) for k in z]
        k = np.arange(int(high / 0.6))
        lo, hi = 0.25 + 0.6 * k, np.minimum(0.85 + 0.6 * k, high - 0.1)
        ys = np.where(k % 2 == 0, -1, 1) * (d - 0.06)
        out.add("brace", finish.metal("galvanised", p.wear), wires(np.c_[np.full(len(k), x), ys, lo], np.c_[np.full(len(k), x), -ys, hi], 0.016, 6), wires([(x, -d + 0.06, 0.25)], [(x, d - 0.06, 0.25)], 0.016, 6))
    out.add("post", paint, *posts)
    out.add("slot", finish.plastic((0.01, 0.012, 0.016), 0.8), *slots)
    out.add("foot", finish.metal("galvanised", p.wear), *feet)
    guard = [box((0.16, 0.05, 0.42), 0.02, (x, -d - 0.03, 0.21)) for x in (xs[0], xs[-1])]
    out.add("guard", finish.paint("yellow", 0.6), *guard)


def _beams(out: Collector, p: Params, xs: Floats, d: float, zs: Floats) -> None:
    paint, pale = finish.paint(p.beam_color, p.wear), finish.of("paper", (0.75, 0.72, 0.6), 0.7)
    mids = (xs[:-1] + xs[1:]) / 2
    m, z, y = (g.ravel() for g in np.meshgrid(mids, zs, (-d + 0.04, d - 0.04), indexing="ij"))
    out.add("beam", paint, boards((p.bay_width, 0.05, 0.12), np.c_[m, y, z - 0.06], 0.006))
    hooks = np.concatenate([np.c_[m + s * (p.bay_width / 2 - 0.02), y + np.sign(y) * 0.012, z - 0.07] for s in (-1, 1)])
    out.add("beam", paint, boards((0.05, 0.06, 0.2), hooks, 0.004))
    m2, z2, k = (g.ravel() for g in np.meshgrid(mids, zs, np.linspace(-0.4, 0.4, 4), indexing="ij"))
    out.add("bar", finish.metal("galvanised", p.wear), boards((0.05, 2 * d - 0.1, 0.03), np.c_[m2 + k * p.bay_width, 0 * m2, z2 - 0.018], 0.003))
    for i, x in enumerate(mids):
        for j, h in enumerate(zs):
            out.add("tag", pale, quad(x - 0.1, x + 0.1, h - 0.1, h - 0.03, -d + 0.0135))
            out.add("ink", finish.paint("black"), words(f"{chr(65 + i)}{j + 1}", 0.05, (x, -d + 0.012, h - 0.065)))


def _decks(out: Collector, p: Params, xs: Floats, d: float, zs: Floats) -> None:
    """Boards across the beams, on which single boxes stand."""
    n = max(3, int(p.bay_width / 0.2))
    m, z, k = (g.ravel() for g in np.meshgrid((xs[:-1] + xs[1:]) / 2, zs, (np.arange(n) + 0.5) / n - 0.5, indexing="ij"))
    size = (p.bay_width / n - 0.012, 2 * d - 0.02, 0.022)
    out.add("deck", finish.wood("pine", p.wear), boards(size, np.c_[m + k * p.bay_width, 0 * m, z - 0.011], 0.003, 1 + 0.12 * np.sin(7.3 * k + 3.1 * z)))


def _load(out: Collector, p: Params, kit: Kit, xs: Floats, tops: Floats, first: int) -> None:
    """Pallets with goods on the levels `tops`, the lowest of which is number `first`."""
    if p.contents == "empty":
        return
    wood = finish.wood("pine", 0.5).model_copy(update={"color": (0.36, 0.26, 0.16)})
    each = 2 if p.bay_width < 3.0 else 3
    kinds = {"boxes": ("boxes",), "drums": ("drums",), "sacks": ("sacks",), "mixed": ("boxes", "boxes", "drums", "sacks")}[p.contents]
    lots: list[tuple[Floats, Floats, Floats]] = []
    for b, x in enumerate((xs[:-1] + xs[1:]) / 2):
        for j, z in enumerate(tops, first):
            for k in range(each):
                rng = kit.rng(f"place.{b}.{j}.{k}")
                if rng.random() > p.fill:
                    continue
                long, deep = p.bay_width / each - 0.14, p.depth - 0.06
                at = np.array([x + (k - (each - 1) / 2) * p.bay_width / each + rng.normal(0, 0.015), rng.normal(0, 0.015), z])
                out.add("pallet", wood, pallet(rng, long, deep, True).moved(at))
                free = min(1.25, p.level_height - 0.36) * float(rng.uniform(0.72, 1.0))
                kind = kinds[int(rng.integers(len(kinds)))]
                if kind == "boxes":
                    s, q, yaw = stack(rng, long - 0.06, deep - 0.04, free, 0.86)
                    lots.append((s, q + at + [0, 0, 0.144], yaw))
                    if rng.random() < 0.25:
                        out.add("film", finish.glass((0.9, 0.93, 0.95), 0.3), film(long - 0.05, deep - 0.03, float((q[:, 2] + s[:, 2]).max())).moved(at + [0, 0, 0.144]))
                elif kind == "drums":
                    _drums(out, rng, at + [0, 0, 0.144], long, deep, min(0.86, free), p.bays * (1 + p.levels) * each)
                else:
                    _sacks(out, rng, at + [0, 0, 0.144], long, deep, free, p.bays * (1 + p.levels) * each)
    if lots:
        s, q, yaw = (np.concatenate(c) for c in zip(*lots, strict=True))
        card, tape, label = cartons(s, q, kit.rng("cartons"), yaw)
        out.add("card", finish.of("cardboard", (0.42, 0.28, 0.15), 0.85, 0.3), card)
        out.add("tape", finish.plastic((0.5, 0.36, 0.17), 0.25), tape)
        out.add("label", finish.of("paper", (0.75, 0.73, 0.68), 0.8), label)


def _drums(out: Collector, rng: np.random.Generator, at: Floats, long: float, deep: float, h: float, places: int) -> None:
    r = min(0.29, long / 4, deep / 4)
    one = lathe([(0, 0), (r, 0), (r, 0.33 * h), (r + 0.01, 0.35 * h), (r, 0.37 * h), (r, 0.64 * h), (r + 0.01, 0.66 * h), (r, 0.68 * h), (r, h), (0.94 * r, h), (0.92 * r, h - 0.015), (0, h - 0.015)], 20 if places <= 24 else 12, 0.5)
    p = [(x, y, 0) for x in (-long / 4, long / 4) for y in (-deep / 4, deep / 4)]
    out.add("drum", finish.paint("blue", 0.4), copies(one, np.array(p) + at, tint=1 + rng.uniform(-0.2, 0.2, 4)))


def _sacks(out: Collector, rng: np.random.Generator, at: Floats, long: float, deep: float, free: float, places: int) -> None:
    """A pile on one of so many pallets: the more there are, the lower and plainer."""
    bag = sphere((long * 0.26, deep * 0.27, 0.085), 12 if places <= 12 else 8)
    v = np.sign(bag.vertices) * np.abs(bag.vertices / [long * 0.26, deep * 0.27, 0.085]) ** 0.6 * [long * 0.25, deep * 0.26, 0.075]
    bag = join([type(bag)(v, bag.faces)])
    n = min(int(free / 0.14), max(300 // places, 3))
    p = [(x, y, 0.075 + 0.14 * k) for k in range(n) for x in (-long / 4, long / 4) for y in (-deep / 4, deep / 4)]
    yaw = rng.normal(0, 0.06, len(p))
    out.add("sack", finish.fabric((0.55, 0.5, 0.42), 0.3), copies(bag, np.array(p) + at, yaw, tint=1 + rng.uniform(-0.12, 0.1, len(p))))
