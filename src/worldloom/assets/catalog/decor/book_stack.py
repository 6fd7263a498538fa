"""A pile of books, the upper ones turned a little, perhaps with reading glasses or a cup on top; several piles for the floor."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Support, box_collider, finish, moved, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import MODERN, PALETTE, book
from worldloom.geometry import rot_x, rot_z, spline, torus, tube
CARD = Card("decor/book_stack", 1, "book_stack", ("stack of books", "pile of books", "books"), ("book",), ("indoor", "library", "living_room", "office", "classroom"), "floor")


class Params(Base):
    """Dials."""

    count: Annotated[int, number(2, 16)] = 6
    piles: Annotated[int, number(1, 3)] = 1
    style: Literal["antique", "modern"] = "antique"
    contents: Literal["none", "glasses", "open"] = "none"
    """What lies on top: spectacles or an open book."""


PRESETS = {"floor": Params(count=11, piles=3), "modern": Params(style="modern", contents="glasses", count=4), "open": Params(contents="open")}


def build(p: Params, kit: Kit) -> Part:
    """Books lying flat, each of its own size, colour and slight turn."""
    out, g = Collector(), kit.rng("books")
    tones = MODERN if p.style == "modern" else PALETTE
    pages, cols, top = [], [], 0.0
    spots = [(0.0, 0.0), (0.33, 0.08), (-0.1, 0.33)][: p.piles]
    for k, (x, y) in enumerate(spots):
        z, n = 0.0, max(2, p.count - 3 * k)
        for i in range(n):
            tall, t = float(g.uniform(0.21, 0.31)) * (1.0 - 0.02 * i), float(g.uniform(0.02, 0.05))
            deep = tall * float(g.uniform(0.66, 0.76))
            m = book(t, deep, tall, tones[g.integers(len(tones))] * g.uniform(0.75, 1.25), bool(g.random() < 0.8))
            m = m.turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])
            lo, hi = m.bounds
            m = m.moved(-np.array([(lo[0] + hi[0]) / 2, (lo[1] + hi[1]) / 2, lo[2]]))
            pages.append(m.turned(rot_z(float(g.normal() * 0.16))).moved((x + float(g.normal() * 0.008), y + float(g.normal() * 0.008), z)))
            z += t + 0.0008
        cols.append(box_collider((x - 0.15, y - 0.12, 0), (x + 0.15, y + 0.12, z)))
        top = z if k == 0 else top
    out.add("books", finish.of("plain", (1.0, 1.0, 1.0), 0.6, 0.2), *pages)
    if p.contents == "glasses":
        wire = finish.metal("brass", 0.1)
        out.add("glasses", wire, *(torus(0.021, 0.0014, 22, 5).turned(rot_x(np.pi / 2)).moved((s * 0.028, -0.03, top + 0.021)) for s in (-1, 1)), tube(spline([(-0.008, -0.03, top + 0.025), (0, -0.033, top + 0.029), (0.008, -0.03, top + 0.025)], 8), 0.0013, 5), *(tube(spline([(s * 0.049, -0.03, top + 0.024), (s * 0.052, 0.04, top + 0.018), (s * 0.05, 0.09, top + 0.002)], 10), 0.0013, 5) for s in (-1, 1)))
    elif p.contents == "open":
        part = kit.make("decor/book", "top", state="open")
        for s in part.surfaces:
            out.add("open." + s.role, s.material, s.mesh.moved((0, 0, top)))
    c = np.mean(spots, 0)
    return Part(tuple(s for s in moved(Part(out.surfaces(), tuple(cols)), (-c[0], -c[1], 0)).surfaces), colliders=moved(Part(out.surfaces(), tuple(cols)), (-c[0], -c[1], 0)).colliders, mass=0.7 * p.count * p.piles, dynamic=True, affordances=("pick up", "read"), supports=(Support(name="top", center=(-c[0], -c[1], top), size=(0.16, 0.12)),) if p.contents == "none" else ())
