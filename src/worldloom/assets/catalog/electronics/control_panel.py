"""A control console: a sloped desk of switches, gauges, lamps and screens for a control room or a spaceship."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import fronted
from worldloom.assets.parts.room_marks import ecg, strokes
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, slab, sphere, stamp
CARD = Card("electronics/control_panel", 1, "control_panel", ("control console", "instrument panel", "dashboard", "control desk", "control station", "control board", "command console"), ("machine", "furniture"), ("indoor", "laboratory", "factory", "space", "futuristic"), "floor", (0.8, 0, 0, 0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.8, 3.0)] = 1.5
    height: Annotated[float, metres(1.12, 1.6)] = 1.25
    color: Color = "#6b7a80"
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"white": Params(color="#d9dcdd"), "wide": Params(width=2.4, color="#3a4a3c"), "off": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """The operator stands at -Y."""
    out, w, h, g = Collector(), p.width / 2, p.height, kit.rng("lamps")
    shell = finish.paint(p.color, p.wear, 0.4)
    side = [(-0.26, 0.0), (0.3, 0.0), (0.3, h), (0.2, h), (0.12, 0.86), (-0.34, 0.76), (-0.34, 0.7), (-0.26, 0.66)]
    out.add("case", shell, sideways(prism(side, 2 * w, 0.012)).moved((-w, 0, 0)))
    out.add("kick", finish.plastic("#121315", 0.6), slab((-w + 0.03, -0.255, 0), (w - 0.03, -0.2, 0.1), 0.003))
    slope, rise = np.arctan2(0.1, 0.46), np.arctan2(h - 0.86, 0.08)
    dark = finish.plastic("#15171a", 0.35)

    def desk(m: Mesh) -> Mesh:
        return m.turned(rot_x(slope)).moved((0, -0.11, 0.813))

    def wall(m: Mesh) -> Mesh:
        return m.turned(rot_x(rise - np.pi / 2)).moved((0, 0.16, (0.86 + h) / 2))

    out.add("panel", dark, desk(box((2 * w - 0.08, 0.4, 0.008), 0.002)), wall(box((2 * w - 0.08, 0.012, h - 0.94), 0.003)))

    def glow(color: tuple[float, float, float], k: float) -> Material:
        return finish.glow(color, k) if p.lit else finish.plastic("#20262c", 0.2)

    n = max(2, int(p.width / 0.5))
    xs = np.linspace(-w + 0.25, w - 0.25, n)
    for k, x in enumerate(xs):
        if k % 2 == 0:
            out.add("screen", glow((0.08, 0.3, 0.2), 0.5), wall(box((0.34, 0.006, h - 1.02), 0.002, (x, -0.008, 0))))
            out.add("trace", glow((0.4, 1.0, 0.6), 2.5), wall(strokes([ecg(0.3, 0.5 * (h - 1.02), 3) + [x - 0.15, 0]], 0.003, -0.0125)))
        else:
            dial = lathe([(0, 0), (0.066, 0), (0.072, 0.006), (0.072, 0.012), (0.064, 0.012), (0.062, 0.004), (0, 0.004)], kit.n(32, 14), 0.4)
            for s in (-1, 1):
                out.add("gauge", finish.metal("chrome"), wall(fronted(dial, -0.005).moved((x + 0.09 * s, 0, 0))))
                out.add("face", finish.paint("#e9e6da"), wall(fronted(cylinder(0.062, 0.002, 28, 0.0005), -0.009).moved((x + 0.09 * s, 0, 0))))
                out.add("needle", finish.paint("#b3261e"), wall(box((0.004, 0.001, 0.05), 0.0, (0, 0, 0.02)).turned([[np.cos(s), 0, np.sin(s)], [0, 1, 0], [-np.sin(s), 0, np.cos(s)]]).moved((x + 0.09 * s, -0.012, 0))))
    cols = int((2 * w - 0.16) / 0.05)
    grid = np.array([(-w + 0.105 + 0.05 * i, -0.13 + 0.05 * j, 0.006) for j in range(4) for i in range(cols)])
    kind = g.integers(0, 6, len(grid))
    for k, tone in enumerate(((1.0, 0.15, 0.08), (0.2, 1.0, 0.35), (1.0, 0.7, 0.15))):
        out.add(f"lamp.{k}", glow(tone, 2.5), desk(boards((0.026, 0.026, 0.012), grid[kind == k], 0.004)))
    out.add("button", finish.plastic("#c9cacc", 0.35), desk(boards((0.026, 0.026, 0.014), grid[kind == 3], 0.004)))
    lever = rod((0, 0, 0), (0, 0.006, 0.028), 0.004, 8, 0.005)
    out.add("switch", finish.metal("steel"), *(desk(stamp(m, grid[kind == 4])) for m in (lever, cylinder(0.01, 0.004, 12, 0.001))) if (kind == 4).any() else ())
    knob = lathe([(0, 0), (0.016, 0), (0.014, 0.018), (0, 0.02)], 14, 0.5)
    out.add("knob", finish.plastic("#0c0c0e", 0.3), *((desk(stamp(knob, grid[kind == 5])),) if (kind == 5).any() else ()))
    out.add("throttle", finish.metal("steel"), desk(rod((w - 0.2, 0.11, 0), (w - 0.2, 0.14, 0.12), 0.009, 10)))
    out.add("grip", finish.plastic("#b3261e", 0.25), desk(sphere(0.026, 16, (w - 0.2, 0.143, 0.135))))
    cols_ = (box_collider((-w, -0.3, 0), (w, 0.3, 0.78)), box_collider((-w, 0.08, 0.78), (w, 0.3, h)))
    return Part(out.surfaces(), cols_, mass=80 * p.width, functional_sides=("front",), affordances=("switch",), supports=(Support(center=(0, 0.25, h), size=(2 * w - 0.1, 0.08)),))
