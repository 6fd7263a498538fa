"""A loaf of bread: round country loaf, tin loaf, baguettes or rolls, floured and scored."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.built_wares import loaf
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, fbm, join, rot_z, smoothstep, sphere
CARD = Card("food/bread", 1, "bread", ("loaf", "baguette", "loaf of bread", "bread loaf", "cookie", "pastry", "food"), ("food",), ("indoor", "kitchen", "bakery", "market"), "table")


class Params(Base):
    """Dials."""

    style: Literal["round", "tin", "baguette", "rolls"] = "round"
    length: Annotated[float, metres(0.1, 0.7)] = 0.26
    color: Color = "#8a5a2b"


PRESETS = {"tin": Params(style="tin"), "baguette": Params(style="baguette", length=0.58), "rolls": Params(style="rolls", length=0.24)}


def build(p: Params, kit: Kit) -> Part:
    """Crust darker on top, pale cuts, a dusting of flour."""
    out, s = Collector(), p.length
    if p.style == "round":
        m = sphere((0.5 * s, 0.5 * s, 0.3 * s), kit.n(84, 16), (0, 0, 0.15 * s))
    elif p.style == "tin":
        m = soft_box((s, 0.45 * s, 0.42 * s), 0.07 * s, 0.12 * s, 0.05 * s, 0.0, kit.seed, (0, 0, 0.21 * s), 3)
    else:
        m = loaf(s).scaled((1, 0.72, 0.66)) if p.style == "baguette" else loaf(0.42 * s, True)
    low = m.vertices * [1, 1, 1]
    low[:, 2] = np.maximum(low[:, 2], 0.0)
    m = Mesh(low, m.faces, m.normals, m.uv)
    z = m.vertices[:, 2] / m.bounds[1, 2]
    x = m.vertices
    cuts = np.abs(np.sin((x[:, 0] + (0.5 * x[:, 1] if p.style != "round" else 0)) * np.pi / (0.19 * s))) if p.style != "rolls" else np.ones(len(x))
    score = smoothstep(cuts, 0.22, 0.1) * smoothstep(z, 0.6, 0.8) * smoothstep(np.abs(x[:, 1]), 0.3 * s, 0.1 * s)
    if p.style == "round":
        score = smoothstep(np.abs(np.abs(x[:, :2]) - 0.13 * s).min(1), 0.034 * s, 0.012 * s) * smoothstep(z, 0.6, 0.82)
        m = Mesh(x - np.outer(0.03 * s * score + 0.012 * s * fbm(x, 0.09 * s, 3, kit.seed % 60), [0, 0, 1]) * (z > 0.02)[:, None], m.faces, m.normals, m.uv)
    flour = smoothstep(fbm(x, 0.12 * s, 3, kit.seed % 70), 0.0, 0.35) * smoothstep(z, 0.3, 0.9)
    c = np.array([1.15, 1.1, 1.0]) + (np.array([0.8, 0.7, 0.6]) - [1.15, 1.1, 1.0]) * z[:, None]
    c = c + score[:, None] * np.array([0.7, 0.9, 1.1]) + flour[:, None] * np.array([0.35, 0.6, 0.9])
    m = m.tinted(c)
    crust = finish.of("food", rgb(p.color), 0.85, 0.1)
    if p.style == "rolls":
        at = [(0.42 * s * i, 0.42 * s * j, 0) for i in (-0.5, 0.5) for j in (-0.5, 0.5)] + [(0, 0, 0.2 * s)]
        m = copies(m, at, np.arange(5) * 1.3, 1.0, np.array([1, 0.9, 1.1, 0.95, 1.05]))
    elif p.style == "baguette":
        m = join([m.moved((0, -0.07, 0)), m.turned(rot_z(0.12)).moved((0.01, 0.06, 0)).tinted(0.92)])
    out.add("bread", crust, m)
    return tabletop(out.surfaces(), 0.8, p.style in ("round",), affordances=("pick up", "eat"))
