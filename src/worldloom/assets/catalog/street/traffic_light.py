"""A traffic light with red, amber and green lenses under visors on a post or a mast arm, with a pedestrian signal and a push button."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.geometry import Floats, Mesh, box, cylinder, join, lathe, rot_x, sheet, spline, torus, tube
from worldloom.world import RGB

CARD = Card("street/traffic_light", 1, "traffic_light", ("stoplight", "traffic signal", "stop light"), ("street furniture", "lamp"), ("street", "city", "crossroads", "new york", "tokyo", "outdoor"), "ground")
LENS: dict[str, RGB] = {"red": (1.0, 0.06, 0.03), "amber": (1.0, 0.5, 0.04), "green": (0.08, 0.9, 0.45)}


class Params(Base):
    """Dials."""

    style: Literal["post", "arm"] = "post"
    state: Literal["red", "amber", "green", "off"] = "red"
    height: Annotated[float, metres(2.4, 6.5)] = 3.5
    color: Color = "charcoal"
    pedestrian: bool = True
    wear: Wear = 0.35


PRESETS = {"green": Params(state="green"), "arm": Params(style="arm", height=5.8), "yellow": Params(color="yellow", state="amber", pedestrian=False)}


def build(p: Params, kit: Kit) -> Part:
    """The head faces the front (-Y); an arm reaches to -X over the road."""
    out, h, steel = Collector(), p.height, finish.metal("galvanised", p.wear)
    n = kit.n(16, 8)
    out.add("post", steel, lathe([(0, 0), (0.13, 0), (0.13, 0.02), (0.085, 0.03), (0.085, 0.5), (0.065, 0.53), (0.055, h), (0, h + 0.01)], n, 0.4), bolts([(0.11 * np.cos(a), 0.11 * np.sin(a), 0.02) for a in np.arange(4) * np.pi / 2 + 0.7], 0.014, 0.025))
    spots = [(0.0, -0.17, h - 1.05)]
    if p.style == "arm":
        path = spline([(0, 0, h - 0.7), (-0.4, 0, h - 0.28), (-1.6, 0, h - 0.08), (-3.6, 0, h)], 18)
        out.add("post", steel, tube(path, np.linspace(0.055, 0.035, 18), n))
        spots = [(-3.4, -0.17, h - 0.78), (0.0, -0.17, h - 2.2)]
    lights: list[Light] = []
    for k, at in enumerate(spots):
        _head(out, p, kit, at)
        out.add("brackets", steel, *(box((0.06, 0.14, 0.05), 0.008, (at[0], -0.07, at[2] + q)) for q in (0.12, 0.8)))
        if p.state != "off":
            z = at[2] + 0.17 + 0.28 * ("green", "amber", "red").index(p.state)
            lights.append(Light(name=f"signal{k}", kind="spot", position=(at[0], at[1] - 0.2, z), direction=(0, -1, -0.1), color=LENS[p.state], power=4.0, radius=0.1, angle=1.0))
    if p.pedestrian:
        _walk(out, p, kit)
    head = spots[0]
    boxes = (cylinder_collider(0.1, h), *(box_collider((x - 0.17, y - 0.15, z), (x + 0.17, 0, z + 0.92)) for x, y, z in spots))
    return Part(out.surfaces(), colliders=boxes, mass=140.0, lights=tuple(lights), affordances=("press",), anchors={"lamp": head, "top": (0, 0, h), "button": (0, -0.1, 1.1)})


def _head(out: Collector, p: Params, kit: Kit, at: tuple[float, float, float]) -> None:
    """Three sections with round lenses under half-tube visors, on a backing board with a pale edge."""
    x, y, z = at
    shell, n = finish.plastic(p.color, 0.45, p.wear), kit.n(28, 12)
    out.add("head", shell, *(box((0.3, 0.2, 0.275), 0.025, (x, y, z + 0.17 + 0.28 * k)) for k in range(3)))
    out.add("board", finish.plastic("black", 0.5), box((0.52, 0.012, 1.06), 0.004, (x, y + 0.09, z + 0.45)))
    out.add("edge", finish.paint("white", p.wear), *(box((0.03, 0.014, 1.06), 0.002, (x + s * 0.245, y + 0.089, z + 0.45)) for s in (-1, 1)), *(box((0.46, 0.014, 0.03), 0.002, (x, y + 0.089, z + 0.45 + s * 0.515)) for s in (-1, 1)))
    for k, name in enumerate(("green", "amber", "red")):
        c = (x, y - 0.1, z + 0.17 + 0.28 * k)
        lens = lathe([(0.105, 0), (0.09, 0.012), (0.05, 0.022), (0, 0.026)], n, True).turned(rot_x(np.pi / 2)).moved(c)
        out.add(f"lens_{name}", _lens(name, p.state == name), lens)
        out.add("head", shell, torus(0.112, 0.01, n, 6).turned(rot_x(np.pi / 2)).moved(c), _visor(n).moved(c))


def _lens(name: str, on: bool) -> Material:
    r, g, b = LENS[name]
    return finish.glow(LENS[name], 3.6) if on else finish.of("glass", (0.09 * r + 0.008, 0.09 * g + 0.008, 0.09 * b + 0.008), 0.15)


def _visor(n: int) -> Mesh:
    a = np.linspace(-0.25 * np.pi, 1.25 * np.pi, n)

    def rim(y: float, r: float) -> Floats:
        return np.stack([r * np.cos(a), np.full(n, y) + 0.05 * (np.sin(a) < 0) * (y < -0.05), r * np.sin(a)], 1)

    grid = np.stack([rim(0.0, 0.118), rim(-0.19, 0.114)])
    return join([sheet(grid), sheet(grid[::-1] * [0.97, 1, 0.97])])


def _walk(out: Collector, p: Params, kit: Kit) -> None:
    """A small two-lamp box with a standing and a walking man, and a button box."""
    z = 2.1
    out.add("walk", finish.plastic(p.color, 0.45, p.wear), box((0.24, 0.16, 0.44), 0.02, (0, -0.14, z)), box((0.1, 0.09, 0.16), 0.015, (0, -0.09, 1.1)))
    stop = p.state != "red"
    for k, (name, on) in enumerate((("green", not stop), ("red", stop))):
        c = z - 0.1 + 0.2 * k
        figure = join([cylinder(0.018, 0.008, 10, 0.002).turned(rot_x(np.pi / 2)).moved((0, -0.22, c + 0.055)), box((0.035, 0.008, 0.06), 0.003, (0, -0.224, c + 0.005)), *(box((0.014, 0.008, 0.06), 0.003, (s * (0.012 if name == "red" else 0.02), -0.224, c - 0.045)) for s in (-1, 1))])
        out.add(f"man_{name}", finish.glow(LENS[name], 2.6) if on and p.state != "off" else finish.plastic((0.02, 0.02, 0.02)), figure)
    out.add("button", finish.metal("steel"), cylinder(0.024, 0.02, 16, 0.004).turned(rot_x(np.pi / 2)).moved((0, -0.133, 1.09)))
