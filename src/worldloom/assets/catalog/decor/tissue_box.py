"""A box of tissues, flat or cube, of printed card or in a wooden or leather cover, with a tissue drawn up through its slot."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, box, fbm, prism, rounded_rect

CARD = Card("decor/tissue_box", 1, "tissue_box", ("box of tissues", "tissues", "facial tissue", "tissue holder"), ("toiletry",), ("indoor", "bedroom", "bathroom", "office", "doctor", "living_room"), "table")


class Params(Base):
    """Dials."""

    shape: Literal["flat", "cube"] = "flat"
    material: Literal["card", "wood", "leather"] = "card"
    color: Color = "#7fa3ae"
    width: Annotated[float, metres(0.1, 0.28)] = 0.23


PRESETS = {"cube": Params(shape="cube", width=0.115, color="#c98f8f"), "wood": Params(material="wood", color="#8a5a33"), "leather": Params(material="leather", shape="cube", width=0.13, color="#5a3a26")}


def build(p: Params, kit: Kit) -> Part:
    """Walls and a top pierced by an oval, a crumpled tissue standing out of it."""
    out, w = Collector(), p.width / 2
    d, h = (0.5 * w, 0.24 * p.width) if p.shape == "flat" else (w, 1.06 * p.width)
    tone = finish.paint(p.color).color
    skin = {"card": finish.of("cardboard", tone, 0.5, 0.05), "wood": finish.wood(p.color, 0.15, 0.36), "leather": finish.leather(tone, 0.15)}[p.material]
    t = 0.001 if p.material == "card" else 0.006
    out.add("box", skin, *(box((2 * w, t, h), 0.0015, (0, s * (d - t / 2), h / 2)) for s in (-1, 1)), *(box((t, 2 * d - 2 * t, h), 0.0015, (s * (w - t / 2), 0, h / 2)) for s in (-1, 1)), box((2 * w, 2 * d, t), 0.0004, (0, 0, t / 2)))
    a = np.linspace(0, 2 * np.pi, kit.n(36, 16), endpoint=False)
    slot = np.stack([(0.6 if p.shape == "flat" else 0.42) * w * np.cos(a), (0.34 if p.shape == "flat" else 0.24) * d * np.sin(a)], 1)
    out.add("box", skin, prism(rounded_rect(2 * w, 2 * d, 0.003, 3), max(t, 0.0014), 0.0006, [slot]).moved((0, 0, h - t)))
    if p.material == "card":
        out.add("print", finish.paint("white", 0.02), prism(slot * 1.14, 0.0004, 0.0, [slot]).moved((0, 0, h + 0.0006)), *(box((2 * w - 0.01, 0.0006, 0.012), 0.0002, (0, s * (d + 0.0002), q * h)) for s in (-1, 1) for q in (0.3, 0.42)))
    out.add("film", finish.plastic("white", 0.15), prism(slot * 1.05, 0.0003).moved((0, 0, h - t - 0.0016)))
    out.add("tissue", finish.of("paper", (0.75, 0.75, 0.73), 0.95, 0.0), _tissue(w if p.shape == "flat" else 0.9 * w, h - t - 0.001, kit))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, h)),), mass=0.25, dynamic=True, affordances=("take", "pick up"))


def _tissue(w: float, z: float, kit: Kit) -> Mesh:
    """A sheet pinched in the slot that opens upwards in soft folds to two corners."""
    u, t = np.meshgrid(np.linspace(-1, 1, kit.n(30, 14)), np.linspace(0, 1, kit.n(16, 8)), indexing="ij")
    tall = 0.075
    wide = (0.26 + 0.36 * t**0.8) * w
    fold = 0.016 * t**0.7 * np.sin(5.2 * u + 0.8) + 0.012 * t * np.cos(2.6 * u)
    top = tall * (0.72 + 0.28 * np.abs(np.sin(1.9 * u + 0.5)))
    g = np.stack([wide * u, fold, z + top * t - 0.012 * (t * u) ** 2], -1)
    g = g + 0.004 * t[..., None] * np.stack([fbm(g + k, 0.03, 2, kit.seed % 47 + k) for k in range(3)], -1)
    return thick(g, 0.0006)
