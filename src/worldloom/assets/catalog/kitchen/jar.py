"""A storage jar: clear glass filled with pasta, jam, sweets or spices under a lid, or a glazed crock."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, copies, tints
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import hollow, staves, tabletop
from worldloom.geometry import lathe, sheet, sphere
CARD = Card("kitchen/jar", 1, "jar", ("mason jar", "glass jar", "jam jar", "canister", "preserving jar", "spice jar"), ("vessel",), ("indoor", "kitchen", "shop", "studio"), "table")


class Params(Base):
    """Dials."""

    material: Literal["glass", "ceramic"] = "glass"
    contents: Literal["jam", "flour", "candy", "beans", "pickles", "empty"] = "jam"
    height: Annotated[float, metres(0.08, 0.32)] = 0.17
    color: Color = "cream"
    """Of the crock, and of the lid of glass jars."""
    lid: bool = True


HOLDING = {"lid": False}
"""Its dials where things are put into it."""


PRESETS = {"candy": Params(contents="candy", height=0.24, color="red"), "crock": Params(material="ceramic", height=0.2), "beans": Params(contents="beans", height=0.22), "pickles": Params(contents="pickles", color="gold"), "flour": Params(contents="flour")}
_TONE = {"jam": (0.3, 0.02, 0.03), "flour": (0.72, 0.68, 0.58), "beans": (0.2, 0.07, 0.03), "pickles": (0.13, 0.17, 0.03), "candy": (0.5, 0.1, 0.1)}


def build(p: Params, kit: Kit) -> Part:
    """Shouldered body, lid with a rim, what is in it as a body or as many pieces."""
    out, n, h = Collector(), kit.n(30, 12), p.height
    r = 0.3 * h if h < 0.2 else 0.06
    prof = [(0, 0), (0.9 * r, 0), (r, 0.04 * h), (r, 0.78 * h), (0.94 * r, 0.84 * h), (0.8 * r, 0.88 * h), (0.8 * r, 0.95 * h)]
    open_ = p.contents == "empty" and not p.lid
    if p.material == "ceramic":
        out.add("body", finish.ceramic(p.color), hollow(prof, 0.006, n, 0.7) if open_ else lathe([*prof, (0, 0.95 * h)], n, 0.7))
        if open_:
            return replace(tabletop(out.surfaces(), 0.9, supports=(well(0.86 * r - 0.004, 0.008, 0.78 * h),)), colliders=staves(r, h, 0.008))
        out.add("lid", finish.wood("oak"), lathe([(0, 0.95 * h), (0.88 * r, 0.95 * h), (0.88 * r, 0.99 * h), (0.2 * r, h), (0.24 * r, 1.04 * h), (0.2 * r, 1.08 * h), (0, 1.09 * h)], n, 0.7))
        return tabletop(out.surfaces(), 0.9)
    out.add("body", finish.glass(), hollow(prof, 0.002, n, 0.7))
    if p.lid:
        out.add("lid", finish.paint(p.color, 0.1, 0.3), lathe([(0.84 * r, 0.9 * h), (0.85 * r, 0.985 * h), (0.8 * r, h), (0, h)], n, 0.5))
    if p.contents in ("jam", "flour"):
        out.add("fill", finish.of("food", _TONE[p.contents], 0.3 if p.contents == "jam" else 0.95), lathe([(0, 0.004), (0.88 * r, 0.004), (0.955 * r, 0.05 * h), (0.955 * r, 0.7 * h), (0, 0.71 * h)], n, 0.6))
    elif p.contents != "empty":
        g, k = kit.rng("fill"), kit.n(90, 20)
        q = np.sqrt(g.uniform(0, 1, k)) * (r - 0.014)
        a = g.uniform(0, 6.3, k)
        spots = np.c_[q * np.cos(a), q * np.sin(a), g.uniform(0.016, 0.72 * h, k)]
        piece = sphere((0.014, 0.009, 0.009), 8) if p.contents == "beans" else sphere((0.011, 0.011, 0.03), 8) if p.contents == "pickles" else sphere(0.011, 8)
        tone = g.uniform(0.2, 1.6, (k, 3)) if p.contents == "candy" else tints(g, k, 0.3)
        out.add("fill", finish.of("food", _TONE[p.contents], 0.3), copies(piece, spots, g.uniform(0, 6, k), 1.0, tone))
    a = np.linspace(-0.7, 0.7, 9) - np.pi / 2
    out.add("label", finish.of("paper", "ivory"), sheet(np.stack(np.broadcast_arrays(1.006 * r * np.cos(a)[:, None], 1.006 * r * np.sin(a)[:, None], np.array([[0.3, 0.55]]) * h), -1)))
    if p.contents == "empty":
        return replace(tabletop(out.surfaces(), 0.5, supports=(well(0.86 * r, 0.004, 0.78 * h),)), colliders=staves(r, h, 0.004))
    return tabletop(out.surfaces(), 0.8)
