"""A bookcase full of individual books in runs, stacks and gaps: a cornice Victorian case, a plain modern one or a low bookcase."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated,
    Card,
    Collider,
    Color,
    Kit,
    Literal,
    Params as Base,
    Part,
    Support,
    Surface,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    number,
    surface,
)
from worldloom.assets.parts.room_books import shelf
from worldloom.assets.parts.room_joinery import cornice, moulding
from worldloom.geometry import Mesh, slab

CARD = Card(
    "storage/bookshelf",
    1,
    "bookshelf",
    ("bookcase", "book case", "library shelf", "shelf of books", "shelves"),
    ("shelf", "storage", "furniture"),
    ("indoor", "library", "living_room", "study", "victorian", "office", "classroom"),
    "floor",
    (0.7, 0.0, 0.0, 0.0),
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 3.6)] = 1.1
    height: Annotated[float, metres(0.7, 3.4)] = 2.2
    depth: Annotated[float, metres(0.22, 0.5)] = 0.32
    style: Literal["victorian", "plain", "modern"] = "victorian"
    wood: Literal["oak", "walnut", "mahogany", "dark", "birch", "pine", "white"] = "walnut"
    fill: Annotated[float, number(0, 1)] = 0.92
    """Share of the shelves that holds books."""
    loose: Annotated[int, number(0, 4)] = 0
    """Shelves at the height of a hand that hold no books, for other things."""
    shelves: Annotated[int, number(0, 8)] = 0
    """Shelves one over another, evenly; 0 is as many as have room."""
    books: Literal["antique", "modern"] = "antique"
    color: Color | None = None
    """Painted this colour instead of bare wood."""
    wear: Wear = 0.3


PRESETS = {
    "low": Params(height=1.1, width=1.4, style="plain", wood="oak"),
    "modern": Params(style="modern", wood="white", books="modern", fill=0.7),
    "wall": Params(width=2.4, height=2.6, wood="dark"),
    "display": Params(loose=2),
    "children": Params(height=1.0, style="plain", wood="birch", books="modern", color="light_blue"),
}


SHOWS: dict[str, dict[str, Any]] = {"open": {}, "open_shelf": {}, "open_backed": {}, "low": {"height": 1.1}, "painted": {"color": "cream"}}
HAND = 1.15


def build(p: Params, kit: Kit) -> Part:
    """Carcass with plinth and cornice, shelves at uneven heights, a row of books on each."""
    old = p.style == "victorian"
    bays = max(1, round(p.width / 1.15))
    t, w, h = 0.036 if old else 0.024, p.width / 2, p.height
    front, back = -p.depth / 2, p.depth / 2
    plinth, head = (0.12, 0.1) if old else (0.06, 0.024)
    rng = kit.rng("shelves")
    levels = list(np.linspace(plinth, h - head, p.shelves + 1)[:-1]) if p.shelves else _levels(plinth, h - head, rng, p.style == "modern")
    wood = [slab((-w, back - 0.01, 0), (w, back, h), 0.001).tinted(0.8)]
    posts = np.linspace(-w + t / 2, w - t / 2, bays + 1)
    wood += [slab((x - t / 2, front, 0), (x + t / 2, back, h), 0.004).tinted(float(rng.uniform(0.85, 1.1))) for x in posts]
    wood += [
        slab((-w + t, front + 0.006, z - 0.024), (w - t, back - 0.01, z), 0.003).tinted(float(rng.uniform(0.85, 1.1)))
        for z in levels
    ]
    wood += _dress(p, w, h, front, plinth, head, posts)
    books: list[Mesh] = []
    supports = []
    empty = sorted(range(len(levels)), key=lambda i: abs(levels[i] - HAND))[: p.loose]
    for b in range(bays):
        x0, x1 = float(posts[b] + t / 2 + 0.004), float(posts[b + 1] - t / 2 - 0.004)
        for i, z in enumerate(levels):
            free = (levels[i + 1] - 0.026 if i + 1 < len(levels) else h - head) - z
            row = (
                shelf(x1 - x0, free, p.depth - 0.03, kit.rng(f"row.{b}.{i}"), p.fill, p.books == "modern")
                if p.fill > 0.02 and kit.detail > 0.2 and i not in empty
                else None
            )
            if row is not None:
                books.append(row.moved((x0, front + 0.012, z)))
            supports.append(
                Support(
                    name=f"shelf.{b}.{i}",
                    center=((x0 + x1) / 2, 0, float(z)),
                    size=(x1 - x0, p.depth - 0.05),
                    clearance=float(free),
                )
            )
    tone = (
        finish.paint(p.color, p.wear)
        if p.color
        else finish.paint("white", p.wear)
        if p.wood == "white"
        else finish.wood(p.wood, p.wear)
    )
    out: list[Surface] = [surface("case", wood, tone)]
    if books:
        out.append(surface("books", books, finish.of("plain", (1.0, 1.0, 1.0), 0.6, 0.2)))
    low = [u for u in supports if p.fill < 0.3 or int(u.name.split(".")[2]) in empty]
    top = Support(name="top", center=(0, 0, h), size=(p.width, p.depth))
    return Part(
        tuple(out),
        colliders=_colliders(p, w, h, front, back, levels, h - head) if low else (box_collider((-w, front, 0), (w, back, h)),),
        mass=60.0 * p.width * p.height,
        supports=(*low, top),
        functional_sides=("front",),
        affordances=("read", "pick_up"),
        anchors={"top": (0, 0, h), **{s.name: s.center for s in supports}},
    )


def _colliders(p: Params, w: float, h: float, front: float, back: float, levels: list[float], top: float) -> tuple[Collider, ...]:
    """Back, sides, boards, and the rows of books."""
    empty = sorted(range(len(levels)), key=lambda i: abs(levels[i] - HAND))[: p.loose]
    out = [box_collider((-w, back - 0.012, 0), (w, back, h)), box_collider((-w, front, top), (w, back, h))]
    out += [box_collider((s * w - (s > 0) * 0.04, front, 0), (s * w + (s < 0) * 0.04, back, h)) for s in (-1, 1)]
    for i, z in enumerate(levels):
        above = levels[i + 1] - 0.026 if i + 1 < len(levels) else top
        full = p.fill >= 0.3 and i not in empty
        out.append(box_collider((-w, front, 0.0 if i == 0 else z - 0.026), (w, back, above if full else z)))
    return tuple(out)


def _levels(first: float, last: float, rng: np.random.Generator, even: bool) -> list[float]:
    n = max(1, round((last - first) / 0.34))
    step = np.ones(n) if even else rng.uniform(0.9, 1.12, n)
    return [float(z) for z in first + np.concatenate([[0], np.cumsum(step)[:-1]]) / step.sum() * (last - first)]


def _dress(p: Params, w: float, h: float, front: float, plinth: float, head: float, posts: np.ndarray) -> list[Mesh]:
    out = [slab((-w, front - (0.012 if p.style == "victorian" else -0.02), 0), (w, front + 0.03, plinth), 0.004)]
    out.append(slab((-w, front, h - 0.024), (w, -front, h), 0.004))
    if p.style != "victorian":
        return out
    out.append(slab((-w, front - 0.01, h - head), (w, front + 0.03, h - 0.01), 0.004))
    for x in posts:
        a, b = max(x - 0.036, -w), min(x + 0.036, w)
        out += [slab((a, front - 0.014, plinth), (b, front + 0.004, h - head), 0.005)]
        out += [
            slab(
                (a + 0.012 + k * 0.018, front - 0.019, plinth + 0.1), (a + 0.02 + k * 0.018, front - 0.01, h - head - 0.08), 0.003
            )
            for k in range(int((b - a - 0.02) / 0.018))
        ]
    crown = cornice(0.09)
    out += [
        moulding(crown, (-w, front, h), (w, front, h)),
        moulding(crown, (w, front, h), (w, -front, h)),
        moulding(crown, (-w, -front, h), (-w, front, h)),
    ]
    return out
