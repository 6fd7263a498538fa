"""A wall shelf on brackets with one to four boards, empty or filled with boxes, cans, jars, books or toys."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.toy_row import toy_row
from worldloom.assets.parts.vehicle_goods import cartons
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.geometry import Floats, box, cylinder, lathe

CARD = Card("industry/shelf", 1, "shelf", ("shelves", "wall shelf", "shelving", "floating shelf", "shelving unit", "storage shelf", "ledge"), ("storage", "furniture"), ("workshop", "garage", "kitchen", "shop", "warehouse", "indoor"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 2.4)] = 1.2
    depth: Annotated[float, metres(0.15, 0.5)] = 0.28
    boards: Annotated[int, Field(ge=1, le=4)] = 2
    material: Literal["wood", "metal"] = "wood"
    color: Color = "charcoal"
    contents: Literal["none", "boxes", "cans", "jars", "books", "toys"] = "boxes"
    wear: Wear = 0.3


PRESETS = {"toys": Params(contents="toys", boards=3, width=1.6), "cans": Params(contents="cans", boards=3), "books": Params(contents="books", boards=1), "steel": Params(material="metal", color="grey", contents="none"), "pantry": Params(contents="jars", boards=4, width=0.9), "worn": Params(wear=0.9)}
SHOWS: dict[str, dict[str, object]] = {"industrial": {"material": "metal"}, "open": {}}


def build(p: Params, kit: Kit) -> Part:
    """Back at y = 0; the lowest board's underside lies near z = 0.15, brackets reach below it."""
    out, w, d = Collector(), p.width / 2, p.depth
    gap = 0.36
    wood = finish.wood("oak", p.wear) if p.material == "wood" else finish.paint(p.color, p.wear)
    iron = finish.paint(p.color, p.wear, 0.5)
    zs = 0.18 + gap * np.arange(p.boards)
    rng = kit.rng("shelf")
    for k, z in enumerate(zs):
        out.add("board", wood, box((p.width, d, 0.024), 0.004, (0, -d / 2, z - 0.012)).tinted(float(tints(rng, 1, 0.1)[0])))
        if p.material == "metal":
            out.add("board", wood, box((p.width, 0.006, 0.04), 0.002, (0, -d, z - 0.012)))
        for x in _brackets(w):
            arm = np.array([(-0.0, z - 0.13), (-0.8 * d, z - 0.034), (-0.74 * d, z - 0.03), (-0.0, z - 0.1)])
            out.add("bracket", iron, side_prism(np.array([(-0.012, z - 0.17), (0, z - 0.17), (0, z - 0.024), (-0.012, z - 0.024)]), x - 0.014, x + 0.014, 0.002), side_prism(np.array([(-0.86 * d, z - 0.036), (0, z - 0.036), (0, z - 0.024), (-0.86 * d, z - 0.024)]), x - 0.014, x + 0.014, 0.002), side_prism(arm, x - 0.008, x + 0.008, 0.002))
        if p.contents != "none":
            _fill(out, p, kit, k, float(z), w, d)
    if p.boards > 1:
        out.add("bracket", iron, *(box((0.03, 0.012, gap * (p.boards - 1) + 0.2), 0.003, (x, -0.006, 0.18 + gap * (p.boards - 1) / 2 - 0.06)) for x in _brackets(w)))
    top = float(zs[-1])
    supports = tuple(Support(name=f"shelf.{k + 1}", center=(0, -d / 2, float(z)), size=(p.width - 0.06, d - 0.04), clearance=round(gap - (0.04 if k == p.boards - 1 else 0.13), 4)) for k, z in enumerate(zs)) if p.contents == "none" else ()
    high = 0.0 if p.contents == "none" else 0.26
    return Part(out.surfaces(), colliders=tuple(box_collider((-w, -d, float(z) - 0.03), (w, 0, float(z) + high)) for z in zs), mass=6 * p.width * p.boards, anchors={"top": (0.0, -d / 2, top)} | {f"shelf.{k + 1}": (0.0, -d / 2, float(z)) for k, z in enumerate(zs)},
                supports=supports, functional_sides=("front",), affordances=("store",))  # fmt: skip


def _brackets(w: float) -> Floats:
    return np.linspace(-w + 0.12, w - 0.12, max(2, int(2 * w / 0.7) + 1))


def _fill(out: Collector, p: Params, kit: Kit, k: int, z: float, w: float, d: float) -> None:
    if p.contents == "toys":
        toy_row(out, kit, -w + 0.03, w - 0.03, -0.5 * d, z, min(0.27, 1.1 * d), f"toys.{k}")
        return
    rng = kit.rng(f"goods.{k}")
    xs: list[tuple[float, float]] = []
    x = -w + 0.04
    while x < w - 0.1:
        wide = {"boxes": rng.uniform(0.14, 0.34), "cans": 0.095, "jars": 0.11, "books": rng.uniform(0.018, 0.05)}[p.contents]
        if x + wide > w - 0.03:
            break
        if p.contents == "books" or rng.random() < 0.85:
            xs.append((x, float(wide)))
        x += float(wide) + (0.0005 if p.contents == "books" else float(rng.uniform(0.005, 0.05)))
        if p.contents == "books" and rng.random() < 0.05:
            x += 0.12
    if not xs:
        return
    c = np.array([(a + b / 2, b) for a, b in xs])
    n = len(c)
    if p.contents == "boxes":
        s = np.c_[c[:, 1], np.full(n, d * 0.8) * rng.uniform(0.75, 1, n), rng.uniform(0.12, 0.25, n)]
        card, tape, label = cartons(s, np.c_[c[:, 0], -d / 2 + 0 * c[:, 0], np.full(n, z)], rng, rng.normal(0, 0.03, n))
        out.add("card", finish.of("cardboard", (0.42, 0.28, 0.15), 0.85), card)
        out.add("tape", finish.plastic((0.5, 0.36, 0.17), 0.25), tape)
        out.add("label", finish.of("paper", (0.75, 0.73, 0.68), 0.8), label)
    elif p.contents == "books":
        h = rng.uniform(0.17, 0.26, n)
        colors = np.array([(0.5, 0.1, 0.08), (0.1, 0.2, 0.4), (0.12, 0.28, 0.14), (0.5, 0.4, 0.2), (0.25, 0.12, 0.3), (0.6, 0.55, 0.45)])[rng.integers(0, 6, n)]
        out.add("book", finish.fabric("white", 0.3), boards(np.c_[c[:, 1] * 0.96, np.full(n, min(0.18, d - 0.06)), h], np.c_[c[:, 0], np.full(n, -0.12), z + h / 2], 0.003, colors))
    else:
        jar = p.contents == "jars"
        r = 0.04 if jar else 0.037
        one = lathe([(0, 0), (r, 0.002), (r, 0.1), (0.8 * r, 0.125), (0.8 * r, 0.13), (0, 0.13)], kit.n(20, 10), 0.5) if jar else lathe([(0, 0), (r, 0), (r + 0.001, 0.004), (r, 0.007), (r, 0.104), (r + 0.001, 0.107), (r, 0.11), (0.94 * r, 0.11), (0.92 * r, 0.106), (0, 0.106)], kit.n(20, 10), 0.4)
        rows = [np.c_[c[:, 0], np.full(n, y), np.full(n, z)] for y in ((-0.36 * d, -0.7 * d) if d > 0.2 else (-0.5 * d,))]
        at = np.concatenate(rows)
        tone = np.array([(0.75, 0.2, 0.14), (0.2, 0.4, 0.62), (0.8, 0.62, 0.2), (0.3, 0.5, 0.25), (0.7, 0.66, 0.6)])[rng.integers(0, 5, len(at))]
        if jar:
            out.add("jar", finish.of("food", "white", 0.3), copies(one, at, tint=tone * [0.9, 0.7, 0.5]))
            out.add("lid", finish.metal("brass", 0.3), copies(cylinder(0.88 * r, 0.016, 18, 0.003), at + [0, 0, 0.128]))
        else:
            out.add("can", finish.of("paper", "white", 0.4), copies(one, at, tint=tone))
