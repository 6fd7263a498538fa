"""A jukebox: a round-topped cabinet with glowing arched tubes, a window on its records, selection buttons and a grille."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import fronted
from worldloom.assets.parts.record_disc import disc_of
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Floats, arc, prism, slab, stamp, tube
CARD = Card("music/jukebox", 1, "jukebox", ("juke box", "music box machine"), ("machine",), ("indoor", "bar", "diner", "arcade"), "floor", (0.6, 0, 0, 0))


class Params(Base):
    """Dials."""

    color: Color = "#8a2a14"
    glow: Color = "#ffb03a"
    height: Annotated[float, metres(1.2, 1.7)] = 1.5
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"blue": Params(color="#1f3a6b", glow="#ff5a8a"), "off": Params(lit=False, height=1.35)}


def _arch(half: float, low: float, high: float, n: int = 24) -> Floats:
    """A round-topped outline (k, 2)."""
    return np.concatenate([[(-half, low), (half, low)], arc(half, 0, np.pi, n, (0, high - half))])


def build(p: Params, kit: Kit) -> Part:
    """The front looks to -Y."""
    out, h = Collector(), p.height
    from worldloom.world.color import rgb

    wood, chrome = finish.paint(p.color, p.wear, 0.18), finish.metal("chrome", p.wear)
    out.add("body", wood, upright(prism(_arch(0.42, 0.0, h), 0.5, 0.012)).moved((0, -0.2, 0)))
    out.add("front", finish.wood("walnut", p.wear, 0.25), upright(prism(_arch(0.26, 0.06, h - 0.17), 0.03, 0.006)).moved((0, -0.225, 0)))
    tint = rgb(p.glow)
    for k, (r, tone) in enumerate(((0.385, tint), (0.32, (0.9, 0.12, 0.08)))):
        path = np.concatenate([[(-r, 0.1)], arc(r, np.pi, 0, 30, (0, h - 0.42)), [(r, 0.1)]])
        out.add(f"tube.{k}", finish.glow(tone, 3.0) if p.lit else finish.plastic(p.glow, 0.1), tube(np.c_[path[:, 0], np.full(len(path), -0.215), path[:, 1]], 0.028, 10))
        out.add("band", chrome, tube(np.c_[path[:, 0] * 0.915, np.full(len(path), -0.21), path[:, 1]], 0.009, 8))
    out.add("window", finish.of("screen", (0.05, 0.035, 0.03), 0.1), upright(prism(_arch(0.235, h - 0.68, h - 0.2), 0.004, 0.001)).moved((0, -0.231, 0)))
    row = np.linspace(-0.17, 0.17, 9)
    disc = disc_of(0.09, kit.n(28, 14))
    out.add("record", finish.plastic((0.016, 0.016, 0.017), 0.2), *(fronted(disc, -0.2335).moved((x, 0, h - 0.42)) for x in (-0.11, 0.11)))
    out.add("label", finish.of("paper", "#c23a2a", 0.7), *(fronted(prism(arc(0.032, 0, 2 * np.pi, 20)[:-1], 0.001), -0.2375).moved((x, 0, h - 0.42)) for x in (-0.11, 0.11)))
    out.add("card", finish.glow((1.0, 0.9, 0.7), 0.9) if p.lit else finish.paint("#e4dcc8"), slab((-0.235, -0.262, h - 0.77), (0.235, -0.22, h - 0.69), 0.005))
    out.add("button", finish.plastic("#e9e4da", 0.2), boards((0.03, 0.025, 0.018), [(x, -0.27, h - 0.8) for x in row], 0.004), boards((0.03, 0.025, 0.018), [(x, -0.27, h - 0.83) for x in row], 0.004).tinted((1, 0.25, 0.2)))
    out.add("band", chrome, slab((-0.25, -0.268, h - 0.845), (0.25, -0.22, h - 0.775), 0.006))
    out.add("grille", finish.metal("gold", p.wear), stamp(slab((-0.006, -0.006, 0.09), (0.006, 0.006, h - 0.88), 0.002), [(x, -0.237, 0) for x in np.linspace(-0.21, 0.21, 13)]), slab((-0.24, -0.242, 0.3), (0.24, -0.232, 0.32), 0.002))
    out.add("cloth", finish.fabric("#5a1a10"), slab((-0.22, -0.228, 0.09), (0.22, -0.224, h - 0.88), 0.001))
    lamp = light((0, -0.45, 0.6 * h), 6.0, p.lit, tint, 0.2)
    return Part(out.surfaces(), (box_collider((-0.42, -0.27, 0), (0.42, 0.3, h)),), mass=140.0, lights=(lamp,), functional_sides=("front",), affordances=("switch", "play"))
