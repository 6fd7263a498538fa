"""A small one- or two-storey shop with a panelled front of large lit windows showing goods, a lettered fascia, an awning and a recessed door."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_cloth import awning
from worldloom.assets.parts.built_pieces import Collector, boards, copies, dirty_low, tints
from worldloom.assets.parts.built_town import Text, around, lettering
from worldloom.assets.parts.built_wall import Rect, Window, cornice, door_of, panel, windows
from worldloom.assets.parts.built_wares import bottles, bread, fruit, loaf
from worldloom.geometry import Mesh, box, slab, tube

CARD = Card("buildings/storefront", 1, "storefront", ("shopfront", "shop front", "shop", "store", "boutique", "bakery front", "cafe", "corner shop"), ("building", "structure"),
            ("city", "street", "village", "victorian", "paris", "town", "outdoor"), "ground", (1.5, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials. `color` paints the wooden front, `wall_color` the storey above."""

    text: Text = "BAKERY"
    width: Annotated[float, metres(4.0, 12.0)] = 6.4
    depth: Annotated[float, metres(3.0, 12.0)] = 6.0
    storeys: Annotated[int, Field(ge=1, le=4)] = 2
    color: Color = "dark_green"
    wall_color: Color | Literal[""] = ""
    contents: Literal["bread", "bottles", "fruit", "gifts"] = "bread"
    awning: bool = True
    lit: Annotated[float, Field(ge=0, le=1)] = 0.6
    wear: Wear = 0.35


PRESETS = {"wine": Params(text="WINE & CO", contents="bottles", color="maroon", awning=False), "grocer": Params(text="GROCER", contents="fruit", color="navy"), "gifts": Params(text="TOYS", contents="gifts", color="red", storeys=1), "dark": Params(lit=0.0)}


def build(p: Params, kit: Kit) -> Part:
    """The door is in the middle, windows at both sides with goods on steps behind the glass."""
    out, w, d = Collector(), p.width / 2, p.depth / 2
    top = 3.7 + (p.storeys - 1) * 3.0
    body = finish.plaster(p.wall_color, p.wear) if p.wall_color else finish.brick(wear=p.wear)
    paint, trim = finish.paint(p.color, p.wear, 0.35), finish.stone("limestone", p.wear)
    _front(out, p, kit, paint, w, d)
    _upper(out, p, kit, body, trim, w, d, top)
    for k, q in ((1, p.depth), (2, p.width), (3, p.depth)):
        out.add("wall", body, around(dirty_low(slab((-q / 2, 0, 0), (q / 2, 0.25, top), 0.01), 0, 1.2, (0.74, 0.7, 0.64)), p.width, p.depth, k))
    out.add("trim", trim, cornice(p.width, p.depth, top - 0.05, 0.3).moved((0, -d, 0)))
    out.add("roof", finish.of("gravel", (0.2, 0.19, 0.18), 0.9, p.wear), slab((-w, -d, top - 0.15), (w, d, top + 0.02), 0.01))
    out.add("side", body, *(around(box((q, 0.24, 0.7), 0.012, (0, 0.13, top + 0.5)), p.width, p.depth, k) for k, q in enumerate((p.width, p.depth, p.width, p.depth))))
    out.add("coping", trim, *(around(box((q + 0.1, 0.34, 0.08), 0.015, (0, 0.12, top + 0.88)), p.width, p.depth, k) for k, q in enumerate((p.width, p.depth, p.width, p.depth))))
    if p.awning:
        a, b = awning(p.width - 0.5, 1.15, 0.45, 0.2, kit, 0.26)
        for role, color, m in (("cloth", p.color, a), ("cloth2", "cream", b)):
            out.add(role, finish.fabric(color, p.wear, "canvas").model_copy(update={"thin": True}), m.moved((0, -d - 0.2, 3.0)))
        out.add("arms", finish.iron(p.wear), *(tube([(s * (w - 0.4), -d - 0.15, 2.5), (s * (w - 0.4), -d - 1.33, 2.53)], 0.016, 6) for s in (-1, 1)))
    on = p.lit > 0
    lights = tuple(Light(name=f"shop{k}", position=(s * 0.55 * w, -d - 0.25, 2.1), power=14.0, radius=0.3, on=on) for k, s in enumerate((-1, 1)))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, top + 0.8)),), mass=2e5, lights=lights, functional_sides=("front",), affordances=("enter", "open"), anchors={"door": (0, -d - 0.4, 0), "sign": (0, -d - 0.15, 3.3), "roof": (0, 0, top)})


def _front(out: Collector, p: Params, kit: Kit, paint: Material, w: float, d: float) -> None:
    """Stall risers, pilasters, mullioned plate glass, fascia with gilt letters, recessed door."""
    y, door = -d, 0.62
    gold = finish.paint("gold", 0.1, 0.3)
    out.add("front", paint, *(box((0.34, 0.22, 3.0), 0.012, (s * (w - 0.17), y - 0.02, 1.5)) for s in (-1, 1)), *(box((0.16, 0.16, 2.6), 0.01, (s * (door + 0.08), y, 1.3)) for s in (-1, 1)))
    out.add("front", paint, box((2 * w, 0.3, 0.62), 0.015, (0, y + 0.02, 3.2)), box((2 * w + 0.1, 0.42, 0.1), 0.03, (0, y + 0.02, 3.54)), box((2 * w, 0.34, 0.08), 0.02, (0, y + 0.02, 2.88)), box((2 * door, 0.2, 0.24), 0.01, (0, y + 0.02, 2.72)))
    out.add("letters", gold, lettering(p.text, 0.72 * p.width, 0.36, y - 0.138, 0.09).moved((0, 0, 3.2)))
    glow = finish.glow((1.0, 0.72, 0.4), 1.3) if p.lit > 0 else finish.plaster((0.05, 0.045, 0.04))
    for s in (-1, 1):
        a, b = sorted((s * (door + 0.16), s * (w - 0.34)))
        mid, wide = (a + b) / 2, b - a
        out.add("front", paint, box((wide, 0.2, 0.62), 0.012, (mid, y, 0.31)), box((wide, 0.3, 0.06), 0.012, (mid, y - 0.02, 0.65)))
        n = max(2, int(wide / 0.8))
        out.add("panels", paint, boards((wide / n - 0.14, 0.03, 0.36), [(a + (k + 0.5) * wide / n, y - 0.105, 0.32) for k in range(n)], 0.012))
        bars = [((0.05, 0.06, 2.16), (a + k * wide / n, y - 0.02, 1.76)) for k in range(n + 1)] + [((wide, 0.06, 0.05), (mid, y - 0.02, 2.3))]
        out.add("front", paint, boards([q[0] for q in bars], [q[1] for q in bars], 0.008))
        out.add("glass", finish.glass(), box((wide, 0.008, 2.16), 0.001, (mid, y, 1.76)))
        out.add("display", finish.wood("pine", 0.2), box((wide, 0.6, 0.04), 0.006, (mid, y + 0.38, 0.7)), box((wide, 0.26, 0.26), 0.01, (mid, y + 0.56, 0.83)))
        out.add("back", glow, box((wide, 0.02, 2.2), 0.002, (mid, y + 0.75, 1.75)))
        _goods(out, p, kit, mid, wide, y, s)
    _, frame, knob = door_of(2 * door, 2.6, 2)
    out.add("door", paint, frame.moved((0, y + 0.3, 0.02)), box((2 * door - 0.14, 0.05, 0.7), 0.01, (0, y + 0.44, 0.42)), *(box((0.12, 0.05, 2.5), 0.01, (s * (door - 0.13), y + 0.44, 1.28)) for s in (-1, 1)), box((2 * door - 0.14, 0.05, 0.12), 0.01, (0, y + 0.44, 2.48)))
    out.add("glass", finish.glass(), box((2 * door - 0.3, 0.008, 1.7), 0.001, (0, y + 0.44, 1.6)))
    out.add("back", glow, box((2 * door, 0.02, 2.6), 0.002, (0, y + 0.62, 1.3)))
    out.add("knob", finish.metal("brass"), knob.moved((0, y + 0.32, 0.02)))
    out.add("card", finish.of("paper", "white", 0.8), box((0.26, 0.004, 0.14), 0.001, (0, y + 0.43, 1.75)))
    out.add("card_text", finish.paint("red", 0.1), lettering("OPEN", 0.2, 0.07, y + 0.426, 0.1).moved((0, 0, 1.75)))
    out.add("step", finish.stone("granite", p.wear), slab((-door - 0.1, y - 0.25, 0), (door + 0.1, y + 0.5, 0.04), 0.01))


def _goods(out: Collector, p: Params, kit: Kit, x: float, wide: float, y: float, s: int) -> None:
    """What stands in a window."""
    area, own = (wide - 0.3, 0.26), kit.child(f"goods{s}")
    if p.contents == "gifts":
        rng = own.rng("gifts")
        for k, color in enumerate(("red", "gold", "teal")):
            at = np.c_[x + rng.uniform(-0.42, 0.42, 3) * wide, y + 0.2 + rng.uniform(0, 0.2, 3), np.full(3, 0.86)]
            out.add(f"goods{k}", finish.of("paper", color, 0.4), boards(rng.uniform(0.16, 0.3, (3, 3)) * [1, 0.8, 1], at, 0.01, tints(rng, 3, 0.15)))
        return
    makes: dict[str, tuple[Material, list[Mesh]]] = {
        "bread": (finish.of("food", (0.5, 0.27, 0.1), 0.7), [bread(own, area)]), "bottles": (finish.of("glass", (0.03, 0.07, 0.03), 0.06), [bottles(own, area, 0.3)]),
        "fruit": (finish.of("food", (0.7, 0.18, 0.05), 0.4), [fruit(own, area, 0.05, 2)]),
    }  # fmt: skip
    mat, meshes = makes[p.contents]
    out.add("goods", mat, *(m.moved((x, y + 0.24, 0.72)) for m in meshes))
    row = np.array([(q, y + 0.56, 0.96) for q in np.linspace(x - wide / 2 + 0.2, x + wide / 2 - 0.2, max(2, int(wide / 0.3)))])
    if p.contents == "bread":
        out.add("goods", mat, copies(loaf(0.24, True), row))
    else:
        out.add("goods", mat, *(m.moved((x, y + 0.56, 0.96)) for m in meshes))


def _upper(out: Collector, p: Params, kit: Kit, body: Material, trim: Material, w: float, d: float, top: float) -> None:
    """Sash windows above, some lit."""
    sash = Window(1.0, 1.6, 0.12, 2, 2)
    n = max(2, int(p.width / 2.0))
    xs = (np.arange(n) + 0.5) / n * p.width - w
    spots = [(float(x), 0.0, 3.7 + k * 3.0 + 0.7) for k in range(p.storeys - 1) for x in xs]
    holes: list[Rect] = [(x - 0.5, z, x + 0.5, z + 1.6) for x, _, z in spots]
    wall = panel([(-w, 3.5), (w, 3.5), (w, top), (-w, top)], 0.25, holes)
    out.add("wall", body, wall.moved((0, -d, 0)))
    local = Collector()
    windows(local, sash, np.array(spots).reshape(-1, 3), kit, p.lit, finish.paint("white", p.wear), trim, "upper")
    for s in local.surfaces():
        out.add(s.role, s.material, s.mesh.moved((0, -d, 0)))
    if len(spots):
        out.add("trim", trim, boards((1.3, 0.14, 0.2), [(x, -d - 0.02, z + 1.72) for x, _, z in spots], 0.02))
    out.add("inside", finish.plaster((0.1, 0.08, 0.06)), box((p.width - 0.6, p.depth - 1.6, top - 0.3), 0.01, (0, 0.4, top / 2)))
