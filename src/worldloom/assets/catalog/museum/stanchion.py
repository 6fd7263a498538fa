"""Stanchions: brass or steel posts on round feet with a velvet rope between them, or a belt barrier."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import cylinder, hang, lathe, slab, sphere, tube
CARD = Card("museum/stanchion", 1, "stanchion", ("stanchion with rope", "rope barrier", "velvet rope", "rope stanchion", "crowd barrier", "belt barrier", "queue barrier", "barrier post"), ("barrier",), ("indoor", "museum", "theater", "nightclub", "gallery"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["rope", "belt"] = "rope"
    metal: Literal["gold", "chrome", "gunmetal"] = "gold"
    color: Color = "#8a1220"
    """Of the rope or belt."""
    posts: Annotated[int, number(1, 4)] = 2
    gap: Annotated[float, metres(0.7, 2.0)] = 1.2
    wear: Wear = 0.1


PRESETS = {"belt": Params(style="belt", metal="gunmetal", color="#1f3f8a"), "one": Params(posts=1), "three": Params(posts=3, color="#1a1a1c", metal="chrome")}


def build(p: Params, kit: Kit) -> Part:
    """In a row along X."""
    out, n, m = Collector(), kit.n(32, 14), finish.metal(p.metal, p.wear)
    belt = p.style == "belt"
    top = [(0.02, 0.95), (0.05, 0.95), (0.05, 0.985), (0.03, 1.0), (0, 1.0)] if belt else [(0.024, 0.9), (0.036, 0.91), (0.024, 0.93), (0.024, 0.94), (0.044, 0.97), (0.046, 0.985), (0.036, 1.01), (0, 1.02)]
    post = lathe([(0, 0), (0.16, 0), (0.16, 0.02), (0.12, 0.035), (0.05, 0.05), (0.024, 0.07), (0.022, 0.9), *top], n, 0.5)
    xs = (np.arange(p.posts) - (p.posts - 1) / 2) * p.gap
    out.add("post", m, *(post.moved((x, 0, 0)) for x in xs))
    ends = [(a, b) for a, b in zip(xs[:-1], xs[1:], strict=True)] or [(0.0, 0.0)]
    for a, b in ends:
        if b > a:
            if belt:
                out.add("rope", finish.fabric(p.color, p.wear), slab((a, -0.002, 0.9), (b, 0.002, 0.95), 0.001))
            else:
                line = hang((a + 0.07, 0, 0.9), (b - 0.07, 0, 0.9), 0.22, 26)
                out.add("rope", finish.fabric(p.color, p.wear, "velvet"), tube(line, 0.021, kit.n(14, 8)))
                out.add("hook", m, *(tube(np.array([(x + s * 0.025, 0, 0.925), (x + s * 0.05, 0, 0.92), (x + s * 0.075, 0, 0.897)]), 0.011, 8) for x, s in ((a, 1), (b, -1))))
        elif not belt:
            line = hang((0.04, 0, 0.92), (0.075, 0.0, 0.3), 0.0, 10)
            out.add("rope", finish.fabric(p.color, p.wear, "velvet"), tube(line, 0.02, 10), sphere(0.026, 12, line[-1]))
        else:
            out.add("rope", finish.fabric(p.color, p.wear), cylinder(0.051, 0.03, n, 0.002, (0, 0, 0.953)))
    return gathered(out, 9.0 * p.posts, dynamic=False, cover="whole")
