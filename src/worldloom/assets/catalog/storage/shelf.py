"""Open shelves on the wall: boards on brackets with jars, books or toys on them, or left empty."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Support, Surface, Wear, box_collider, finish, metres, np, number, Collider,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import shelf
from worldloom.geometry import box, slab, spline, tube
CARD = Card("storage/shelf", 1, "shelf", ("shelves", "wall shelf", "floating shelf", "shelving", "shelving unit", "storage shelf", "ledge", "rack"), ("furniture", "storage"), ("indoor", "kitchen", "shop", "bakery", "workshop", "playroom", "laboratory", "bar", "cafe"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 3.0)] = 1.2
    levels: Annotated[int, number(1, 5)] = 2
    contents: Literal["mixed", "books", "bottles", "toys", "empty"] = "mixed"
    wood: Literal["oak", "walnut", "pine", "dark", "white"] = "oak"
    fill: Annotated[float, number(0, 1)] = 0.7
    wear: Wear = 0.25


PRESETS = {"books": Params(contents="books", wood="walnut"), "bottles": Params(contents="bottles", levels=3, wood="dark"), "toys": Params(contents="toys", levels=3, wood="white"), "empty": Params(contents="empty", levels=1)}
SHOWS: dict[str, dict[str, object]] = {"industrial": {}, "open": {}}

GAP = 0.125
"""Half the metres in the middle of a stocked shelf that stay free for other things."""


def build(p: Params, kit: Kit) -> Part:
    """Boards with iron brackets; goods in loose groups. Bottom at z = 0, back at y = 0."""
    out, w, d, gap = Collector(), p.width / 2, 0.24, 0.36
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear)
    iron, sup = finish.iron(p.wear), []
    for k in range(p.levels):
        z = 0.12 + gap * k
        out.add("board", wood, slab((-w, -d, z), (w, 0, z + 0.026), 0.004))
        for x in (-w + 0.12, w - 0.12) if p.width < 1.6 else (-w + 0.12, 0.0, w - 0.12):
            out.add("bracket", iron, tube(spline([(x, -0.006, z - 0.12), (x, -0.01, z - 0.03), (x, -0.05, z - 0.012), (x, -d + 0.03, z - 0.008)], 12), 0.007, 6), slab((x - 0.012, -0.006, z - 0.12), (x + 0.012, 0, z + 0.0), 0.002), slab((x - 0.01, -d + 0.02, z - 0.007), (x + 0.01, 0, z), 0.001))
        if not (p.contents == "books" and p.fill >= 0.15):
            sup.append(Support(name=f"shelf.{k}", center=(0, -d / 2, z + 0.026), size=(2 * w - 0.04, d - 0.04) if p.contents == "empty" or p.fill < 0.15 else (0.16, d - 0.06), clearance=gap - 0.04))
        if p.contents != "empty" and p.fill > 0.02:
            _goods(out, p, kit.child(f"row.{k}"), w, d, z + 0.026, gap - 0.06)
    return Part(out.surfaces(), colliders=_solid(p, w, d, gap), mass=6 * p.width * p.levels, supports=tuple(sup))


def _solid(p: Params, w: float, d: float, gap: float) -> tuple[Collider, ...]:
    """Boards, and the goods on them to the left and right of what stays free."""
    out = [box_collider((-w, -d, 0.1 + gap * k), (w, 0, 0.146 + gap * k)) for k in range(p.levels)]
    if p.contents == "empty" or p.fill <= 0.02:
        return tuple(out)
    spans = [(-w, w)] if p.contents == "books" else [(-w, -GAP), (GAP, w)]
    return (*out, *(box_collider((a, -d, 0.146 + gap * k), (b, 0, 0.406 + gap * k)) for k in range(p.levels) for a, b in spans))


_TOYS: tuple[tuple[str, dict[str, Any]], ...] = (("toys/ball", {"radius": 0.08}), ("toys/teddy_bear", {"height": 0.26}), ("toys/toy_block", {"count": 4}), ("toys/toy_car", {"length": 0.17, "color": "teal"}), ("toys/drum_toy", {"radius": 0.08}), ("toys/doll", {"height": 0.27}), ("toys/gift_box", {"size": 0.55}), ("toys/doll", {"style": "soldier", "height": 0.28}))


def _block(part: Part) -> Surface:
    """A far thing: its box in the finish of its largest surface."""
    lo, hi = part.bounds
    largest = max(part.surfaces, key=lambda s: float(np.prod(np.ptp(s.mesh.bounds, 0))))
    return Surface("far", box(hi - lo, 0.0, (lo + hi) / 2), largest.material)


def _goods(out: Collector, p: Params, kit: Kit, w: float, d: float, z: float, free: float) -> None:
    g = kit.rng("goods")
    if p.contents == "books":
        row = shelf(2 * w - 0.06, free, d - 0.02, g, 0.9 * p.fill + 0.08, True)
        if row is not None:
            out.add("books", finish.of("plain", (1.0, 1.0, 1.0), 0.6), row.moved((-w + 0.03, -d + 0.015, z)))
        return
    x, k = -w + 0.08, int(g.integers(8))
    name: str
    dials: dict[str, Any]
    while x < w - 0.1:
        if g.random() > p.fill:
            x += float(g.uniform(0.08, 0.2))
            continue
        if p.contents == "toys":
            name, dials = _TOYS[k % 8]
        elif p.contents == "bottles":
            name, dials = "kitchen/bottle", {"kind": ("wine", "spirits", "oil", "spirits")[k % 4], "color": ("#1b3a1c", "teal", "gold", "dark_red")[k % 4], "height": 0.28}
        else:
            name, dials = (("kitchen/jar", {"contents": "beans", "height": 0.2}), ("kitchen/jar", {"material": "ceramic", "height": 0.19}), ("food/bowl", {"radius": 0.09, "height": 0.06}), ("kitchen/cup", {"contents": "empty"}), ("food/herb", {}), ("kitchen/jar", {"contents": "jam"}), ("kitchen/bottle", {"kind": "oil", "height": 0.25}), ("kitchen/plate", {"count": 5, "radius": 0.1}))[k % 8]
        low = Kit(kit.seed, min(kit.detail, 0.3))
        part = low.make(name, f"thing.{k % 8}", **dials)
        b = part.bounds
        wide = float(b[1, 0] - b[0, 0])
        if x + wide > w - 0.02:
            break
        if x < GAP and x + wide > -GAP:
            x = GAP  # room is left in the middle
            continue
        if float(b[1, 1] - b[0, 1]) < d and float(b[1, 2]) < free + 0.03:
            at = (x - b[0, 0], -d / 2 - (b[0, 1] + b[1, 1]) / 2, z)
            for s in part.surfaces if kit.detail > 0.2 else (_block(part),):
                out.add(f"{name.split('/')[1]}.{k % 8}.{s.role}", s.material, s.mesh.moved(at))
        x += wide + float(g.uniform(0.01, 0.05))
        k += 1
