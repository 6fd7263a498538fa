"""An electric fan: on a pedestal, on a desk, or a square box fan on the floor, with its cage and blades, still or turning."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Material, Motion, Params as Base, Part, SoundSource, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, rod, sheet, slab, torus, tube

CARD = Card("appliance/fan", 1, "fan", ("electric fan", "pedestal fan", "standing fan", "floor fan", "desk fan", "table fan", "box fan"), ("appliance",), ("indoor", "bedroom", "office", "living_room", "workshop"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["pedestal", "desk", "box"] = "pedestal"
    height: Annotated[float, metres(0.8, 1.5)] = 1.2
    """Of the pedestal's head."""
    color: Color = "#e6e6e2"
    material: Literal["plastic", "chrome", "brass"] = "plastic"
    state: Literal["off", "running"] = "off"
    wear: Wear = 0.15



CALLED = {"desk fan": "desk", "table fan": "desk", "box fan": "box", "pedestal fan": "pedestal", "standing fan": "pedestal", "floor fan": "pedestal"}
"""Other names of its kinds."""
PRESETS = {"desk": Params(kind="desk", material="brass", color="#20301f"), "box": Params(kind="box", color="#d8d8d2"), "running": Params(state="running", color="#1c1d20")}


def build(p: Params, kit: Kit) -> Part:
    """It blows to -Y."""
    out, n = Collector(), kit.n(40, 16)
    r = {"pedestal": 0.2, "desk": 0.15, "box": 0.22}[p.kind]
    z = {"pedestal": p.height, "desk": 0.27, "box": 0.275}[p.kind]
    shell = finish.plastic(p.color, 0.3, p.wear)
    wire = {"plastic": finish.metal("chrome", p.wear), "chrome": finish.metal("chrome", p.wear), "brass": finish.metal("brass", p.wear)}[p.material]
    at = np.array([0, -0.06 if p.kind != "box" else 0.0, z])
    _blades(out, p, r, at, n)
    if p.kind == "box":
        _box(out, shell, wire, r, z)
        solids: tuple[Collider, ...] = (box_collider((-0.27, -0.06, 0), (0.27, 0.06, 0.55)),)
    else:
        _cage(out, wire, r, at, n)
        body = lathe([(0, -0.075), (0.045, -0.07), (0.056, -0.05), (0.056, 0.02), (0.05, 0.035), (0, 0.035)], n, 0.6).turned(AHEAD).moved(at + [0, 0.045, 0])
        out.add("motor", shell, body, cylinder(0.018, 0.05, n, 0.004, (0, 0.02, z - 0.09)))
        foot = 0.2 if p.kind == "pedestal" else 0.1
        out.add("base", shell, lathe([(0, 0), (0.96 * foot, 0), (foot, 0.008), (0.97 * foot, 0.022), (0.3 * foot, 0.04), (0.028, 0.06), (0, 0.06)], n, 0.6))
        out.add("pole", wire if p.material != "plastic" else finish.metal("steel", p.wear), cylinder(0.0125, z - 0.1, n, 0.002, (0, 0.02, 0.04)))
        if p.kind == "pedestal":
            out.add("panel", shell, box((0.07, 0.05, 0.16), 0.014, (0, 0.015, z - 0.27)))
        out.add("button", finish.plastic("#3a4a5a"), *(cylinder(0.008, 0.01, 14, 0.002).turned(AHEAD).moved((0, -0.01, z - 0.22 - 0.03 * k)) for k in range(4)) if p.kind == "pedestal" else (cylinder(0.01, 0.008, 14, 0.002, (0.035 * k, -0.06, 0.03)) for k in (-1, 0, 1)))
        solids = (cylinder_collider(foot, 0.05), cylinder_collider(0.03, z, (0, 0.02, 0)), box_collider((-r, -0.13, z - r), (r, 0.06, z + r)))
    on = p.state == "running"
    spin = (Motion(kind="spin", link="blades", center=(0.0, round(float(at[1]), 4), round(float(z), 4)), axis=(0.0, 1.0, 0.0), speed=14.0),) if on else ()
    return Part(out.surfaces(), colliders=solids, mass=5.0 if p.kind != "desk" else 2.0, dynamic=p.kind == "box", motions=spin, sounds=(SoundSource(sound="fan_hum", position=(0, 0, z), gain=-16.0),) if on else (), affordances=("switch",), functional_sides=("front",))


def _blades(out: Collector, p: Params, r: float, at: Floats, n: int) -> None:
    """Three to five twisted blades on a hub."""
    count, link = (4, "blades" if p.state == "running" else "")
    u, t = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(0.22, 0.88, 9), indexing="ij")
    wide = 0.62 * (0.5 + 0.5 * np.sin(np.pi * np.clip((t - 0.15) / 0.85, 0, 1)))
    a = u * wide
    twist = 0.32 * r * (0.5 - 0.25 * t) * u
    g = np.stack([t * r * np.sin(a), twist, t * r * np.cos(a)], -1)
    one = sheet(g)
    back = Mesh(one.vertices + [0, 0.002, 0], one.faces[:, ::-1])
    for k in range(count):
        turn = np.array([[np.cos(q := 2 * np.pi * k / count), 0, np.sin(q)], [0, 1, 0], [-np.sin(q), 0, np.cos(q)]])
        out.add("blade", finish.plastic("#9fb4c0" if p.color != "#1c1d20" else "#3a3d42", 0.15), one.turned(turn).moved(at), back.turned(turn).moved(at), link=link)
    out.add("hub", finish.plastic(p.color, 0.3), drum(0.2 * r, 0.06, at, n, 0.01, AHEAD), link=link)


def _cage(out: Collector, wire: Material, r: float, at: Floats, n: int) -> None:
    """Wires of two domes, with rings."""
    t = np.linspace(0, 1, 8)
    for front in (-1, 1):
        for k in range(n if n > 16 else 20):
            a = 2 * np.pi * k / (n if n > 16 else 20)
            rad, y = (0.2 + 0.8 * t) * r * 1.04, front * 0.055 * np.cos(t * np.pi / 2) ** 0.7
            out.add("cage", wire, tube(np.c_[rad * np.cos(a), y, rad * np.sin(a)] + at, 0.0013, 4, caps=False))
        out.add("cage", wire, torus(0.21 * r, 0.003, n, 6).turned(AHEAD).moved(at + [0, front * 0.055, 0]))
    out.add("rim", wire, torus(1.04 * r, 0.006, n, 8).turned(AHEAD).moved(at))
    out.add("badge", finish.plastic("#2a3a5a", 0.2), drum(0.2 * r, 0.008, at + [0, -0.055, 0], n, 0.002, AHEAD))


def _box(out: Collector, shell: Material, wire: Material, r: float, z: float) -> None:
    out.add("body", shell, *(slab(a, b, 0.006) for a, b in (((-0.27, -0.06, 0.0), (0.27, 0.06, 0.03)), ((-0.27, -0.06, 0.52), (0.27, 0.06, 0.55)), ((-0.27, -0.06, 0), (-0.24, 0.06, 0.55)), ((0.24, -0.06, 0), (0.27, 0.06, 0.55)))))
    out.add("cage", wire, *(rod((-0.245, y, q), (0.245, y, q), 0.002, 5) for y in (-0.052, 0.052) for q in np.linspace(0.05, 0.5, 15)), *(rod((q, y, 0.03), (q, y, 0.52), 0.003, 5) for y in (-0.052, 0.052) for q in (-0.1, 0.1)))
    out.add("motor", finish.plastic("#2a2c30"), drum(0.06, 0.07, (0, 0.01, z), 24, 0.008, AHEAD))
    out.add("handle", finish.plastic("#2a2c30"), tube([(-0.06, 0, 0.548), (-0.055, 0, 0.575), (0.055, 0, 0.575), (0.06, 0, 0.548)], 0.008, 8))
    out.add("button", finish.plastic("#2a2c30"), cylinder(0.02, 0.016, 18, 0.003, (0.18, 0, 0.548)))
