"""A small thing of the bathroom: a bottle of nail polish, a loofah on its cord, or a bath puff."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import Mesh, fbm, lathe, rot_y, sphere, spline, tube
CARD = Card("bathroom/care_thing", 1, "bathroom_thing", ("nail polish", "nail varnish", "bottle of nail polish", "loofah", "loofah sponge", "bath sponge", "natural sponge", "bath puff", "shower puff"), ("toiletry",), ("indoor", "bathroom", "salon"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["nail", "loofah", "puff", "bath"] = "nail"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.05


PRESETS = {"loofah": Params(kind="loofah"), "puff": Params(kind="puff"), "pink": Params(color="#e07aa8")}
VARIETY = {"color": ("#b3161c", "#e07aa8", "#5a1a4a", "#e0b0a0")}
"""What several of them take in turn."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on a shelf."""
    out, n = Collector(), kit.n(36, 18)
    if p.kind == "nail":
        out.add("polish", finish.plastic(p.color or "#b3161c", 0.05, p.wear), lathe([(0, 0.002), (0.0145, 0.002), (0.016, 0.008), (0.015, 0.03), (0.007, 0.037), (0, 0.037)], n, 0.6))
        out.add("glass", finish.glass(), lathe([(0, 0), (0.016, 0), (0.0178, 0.004), (0.0168, 0.032), (0.008, 0.041), (0.0075, 0.046), (0, 0.046)], n, 0.6))
        out.add("cap", finish.plastic("#101012", 0.12), lathe([(0, 0.043), (0.0092, 0.043), (0.0088, 0.06), (0.0066, 0.088), (0.0045, 0.091), (0, 0.091)], n, 0.6))
        return gathered(out, 0.05, p.size)
    tone = p.color or ("#c9a45c" if p.kind == "loofah" else "#e08ab0")
    if p.kind == "loofah":
        m = lathe([(0, -0.1), (0.028, -0.098), (0.036, -0.08), (0.032, 0.0), (0.037, 0.08), (0.028, 0.098), (0, 0.1)], n, True).turned(rot_y(np.pi / 2)).moved((0, 0, 0.037))
    else:
        m = sphere(0.06, kit.n(44, 22), (0, 0, 0.057))
    v = m.vertices
    normal = m.normals if m.normals is not None else v
    f = fbm(v, 0.008 if p.kind == "loofah" else 0.016, 2, 4)
    out.add("sponge", finish.of("knit", tone, 0.95), Mesh(v + normal * ((0.002 if p.kind == "loofah" else 0.012) * f)[:, None], m.faces, None, m.uv).tinted(1 + 0.5 * f))
    x = 0.1 if p.kind == "loofah" else 0.055
    out.add("cord", finish.fabric("#f1eee6"), tube(spline([(x, 0, 0.04), (x + 0.04, 0.02, 0.012), (x + 0.07, 0.0, 0.004), (x + 0.04, -0.025, 0.006), (x, 0, 0.036)], 24), 0.0022, 6))
    return gathered(out, 0.06, p.size)
