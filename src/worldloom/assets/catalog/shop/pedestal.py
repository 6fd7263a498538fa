"""A display pedestal: a plain white plinth, a fluted column or a stepped stand of wood or marble, to set one thing on."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.vehicle_solid import words
from worldloom.geometry import Mesh, box, lathe, prism, slab
CARD = Card("shop/pedestal", 1, "pedestal", ("display pedestal", "plinth", "museum plinth", "statue pedestal", "display plinth", "display column", "display podium", "sculpture stand", "pedestal stand"), ("furniture", "stand"), ("indoor", "museum", "gallery", "shop"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["plinth", "column", "stepped"] = "plinth"
    height: Annotated[float, metres(0.3, 1.4)] = 1.0
    width: Annotated[float, metres(0.2, 0.7)] = 0.36
    material: Literal["paint", "marble", "wood", "concrete"] = "paint"
    color: Color = "white"
    label: bool = True
    """A small plate with a name."""
    wear: Wear = 0.12


PRESETS = {"column": Params(style="column", material="marble", label=False), "wood": Params(style="stepped", material="wood", color="#5a3418", height=0.85), "concrete": Params(material="concrete", height=0.6, width=0.5), "black": Params(color="#17181a", width=0.3, height=1.15)}


def build(p: Params, kit: Kit) -> Part:
    """Stands square to the axes; its top carries."""
    out, w, h = Collector(), p.width / 2, p.height
    skin = {"paint": finish.paint(p.color, p.wear, 0.5), "marble": finish.stone("marble", p.wear), "wood": finish.wood(p.color if p.color != "white" else "oak", p.wear, 0.35), "concrete": finish.of("concrete", (0.36, 0.355, 0.34), 0.85, p.wear)}[p.material]
    if p.style == "plinth":
        out.add("body", skin, slab((-w, -w, 0.02), (w, w, h), 0.003))
        out.add("gap", finish.plastic("#101011", 0.7), slab((-w + 0.02, -w + 0.02, 0), (w - 0.02, w - 0.02, 0.022), 0.0))
    elif p.style == "column":
        out.add("body", skin, *_column(w, h, kit))
    else:
        steps = [(1.0, 0.0, 0.07), (0.92, 0.07, 0.1), (0.84, 0.1, 0.13), (0.76, 0.13, h - 0.11), (0.82, h - 0.11, h - 0.085), (0.9, h - 0.085, h - 0.05), (1.0, h - 0.05, h)]
        out.add("body", skin, *(slab((-k * w, -k * w, a), (k * w, k * w, b), 0.005) for k, a, b in steps))
        out.add("panel", skin, *(m for y in (-1, 1) for m in _panel(w * 0.76, h, y)))
    if p.label:
        y = -w * (0.76 if p.style == "stepped" else 0.86 if p.style == "column" else 1.0)
        z = h - 0.2
        out.add("label", finish.metal("brass", p.wear), box((0.11, 0.004, 0.05), 0.001, (0, y - 0.002, z)))
        out.add("ink", finish.paint("black", 0.0, 0.6), words("NO. 7", 0.018, (0, y - 0.0045, z + 0.006)), words("LOOM", 0.009, (0, y - 0.0045, z - 0.014)))
    return Part(out.surfaces(), (box_collider((-w, -w, 0), (w, w, h)),), mass=(900 if p.material in ("marble", "concrete") else 160) * p.width**2 * h, supports=(Support(name="top", center=(0, 0, h), size=(1.8 * w, 1.8 * w)),), anchors={"top": (0, 0, h)}, functional_sides=("front",), affordances=("look",))


def _panel(w: float, h: float, side: int) -> list[Mesh]:
    """A raised frame on the front and back."""
    y = side * (w + 0.003)
    lo, hi, x = 0.19, h - 0.16, 0.7 * w
    return [box((2 * x, 0.012, 0.022), 0.004, (0, y, z)) for z in (lo, hi)] + [box((0.022, 0.012, hi - lo), 0.004, (s * x, y, (lo + hi) / 2)) for s in (-1, 1)]


def _column(w: float, h: float, kit: Kit) -> list[Mesh]:
    """A fluted shaft between base mouldings and a square abacus."""
    n = 20
    a = np.linspace(0, 2 * np.pi, n * 8, endpoint=False)
    r = 0.72 * w
    shaft = prism(np.stack([r * np.cos(a), r * np.sin(a)], 1) * (1 - 0.075 * np.abs(np.sin(n * a / 2)) ** 0.8)[:, None], h - 0.2)
    foot = lathe([(0, 0.05), (0.98 * w, 0.05), (w, 0.065), (0.98 * w, 0.082), (0.84 * w, 0.09), (0.82 * w, 0.105), (0.88 * w, 0.118), (0.82 * w, 0.128), (0.74 * w, 0.13), (0, 0.13)], kit.n(44, 18), 0.8)
    head = lathe([(0, h - 0.11), (0.74 * w, h - 0.11), (0.78 * w, h - 0.1), (0.74 * w, h - 0.088), (0.8 * w, h - 0.07), (0.96 * w, h - 0.048), (0.96 * w, h - 0.045), (0, h - 0.045)], kit.n(44, 18), 0.8)
    return [slab((-w, -w, 0), (w, w, 0.05), 0.004), foot, shaft.moved((0, 0, 0.1)), head, slab((-w, -w, h - 0.046), (w, w, h), 0.004)]
