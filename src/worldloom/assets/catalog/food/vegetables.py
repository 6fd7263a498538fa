"""A shallow wooden crate or basket of vegetables: cabbages, carrots, tomatoes, potatoes and leaves."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.room_ware import tuft
from worldloom.geometry import lathe, rot_x
CARD = Card("food/vegetables", 1, "vegetable", ("vegetables", "cabbage", "carrot", "potato", "crate of vegetables", "pumpkin", "greens"), ("food",), ("indoor", "kitchen", "market", "farm", "shop"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.25, 0.7)] = 0.42
    depth: Annotated[float, metres(0.2, 0.5)] = 0.3
    contents: Literal["mixed", "cabbage", "carrots", "tomatoes", "potatoes"] = "mixed"
    wear: Wear = 0.4


PRESETS = {"cabbage": Params(contents="cabbage"), "carrots": Params(contents="carrots", width=0.36), "tomatoes": Params(contents="tomatoes")}


def build(p: Params, kit: Kit) -> Part:
    """Slatted crate, vegetables heaped by kind with leaves over the edge."""
    out, w, d, h, g = Collector(), p.width / 2, p.depth / 2, 0.13, kit.rng("heap")
    rows = [(0.014 + 0.05 * k, 0.04) for k in range(3)]
    slats = [((2 * w, 0.008, t), (0, s * d, z + t / 2)) for z, t in rows for s in (-1, 1)] + [((0.008, 2 * d, t), (s * w, 0, z + t / 2)) for z, t in rows for s in (-1, 1)]
    slats += [((2 * w, 0.045, 0.008), (0, y, 0.01)) for y in np.linspace(-d + 0.03, d - 0.03, 5)]
    out.add("crate", finish.wood("pine", p.wear), boards([a for a, _ in slats], [b for _, b in slats], 0.0015, tints(g, len(slats), 0.2)), boards((0.022, 0.022, h + 0.03), [(x, y, (h + 0.03) / 2) for x in (-w + 0.012, w - 0.012) for y in (-d + 0.012, d - 0.012)], 0.002))
    from worldloom.assets.parts.built_wares import fruit, leafy

    kinds = ("cabbage", "carrots", "tomatoes", "potatoes") if p.contents == "mixed" else (p.contents,)
    share = 2 * w / len(kinds)
    for k, kind in enumerate(kinds):
        x, sub = -w + share * (k + 0.5), kit.child(kind)
        area = (share - 0.02, 2 * d - 0.03)
        if kind == "cabbage":
            q = min(0.085, 0.5 * share)
            at = [(x + i, y, 0.07 + 0.3 * q + z) for i in (np.linspace(-0.5, 0.5, max(1, int(share / (2 * q)))) * (share - 2 * q) if share > 3 * q else [0.0]) for y, z in ((-0.5 * d, 0), (0.45 * d, 0.01))]
            out.add("cabbage", finish.of("leaf", (0.16, 0.28, 0.07), 0.6), *(leafy(kit, q).moved(a) for a in at))
        elif kind == "carrots":
            root = lathe([(0, 0), (0.005, 0.008), (0.016, 0.13), (0.012, 0.145), (0, 0.147)], 10, True).turned(rot_x(np.pi / 2)).moved((0, 0.07, 0))
            spots = np.array([(x + float(g.uniform(-0.42, 0.42)) * (share - 0.03), -0.3 * d + float(g.uniform(-0.03, 0.03)), 0.08 + 0.02 * (i // 4)) for i in range(max(6, int(share / 0.018)))])
            out.add("carrot", finish.of("food", (0.6, 0.17, 0.02), 0.5), copies(root, spots, g.normal(0, 0.15, len(spots)), 1.0, tints(g, len(spots), 0.12)))
            out.add("leaf", finish.of("leaf", (0.06, 0.17, 0.03), 0.6, thin=True), *(tuft(7, 0.12, 0.02, g, 0.3).moved(s + [0, 0.09, 0.0]) for s in spots[::2]))
        else:
            tone, q = ((0.5, 0.04, 0.02), 0.032) if kind == "tomatoes" else ((0.36, 0.24, 0.11), 0.036)
            out.add(kind, finish.of("food", tone, 0.25 if kind == "tomatoes" else 0.85), fruit(sub, area, q, 2).moved((x, 0, 0.045)))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, 0.2)),), mass=8.0, dynamic=True, affordances=("pick up",))
