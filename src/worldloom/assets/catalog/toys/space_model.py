"""A model of a spacecraft on a stand: a finned rocket, a satellite with solar wings, or a planet orrery."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, fronted, gathered, ring
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sphere
CARD = Card("toys/space_model", 1, "space_model", ("model rocket", "rocket model", "toy rocket", "model satellite", "satellite model", "toy satellite", "model spaceship", "toy spaceship", "spaceship model", "spacecraft model", "orrery", "solar system model", "planet model", "model of the solar system"), ("model", "toy"), ("indoor", "museum", "bedroom", "study", "space"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["rocket", "spaceship", "spacecraft", "satellite", "orrery", "solar", "planet"] = "rocket"
    height: Annotated[float, metres(0.15, 1.2)] = 0.45
    color: Color | None = None
    wear: Wear = 0.1


PRESETS = {"satellite": Params(kind="satellite", height=0.3), "orrery": Params(kind="orrery", height=0.35), "red": Params(color="#b3261e", height=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Stands on its own foot."""
    out = Collector()
    {"satellite": _satellite, "orrery": _orrery, "solar": _orrery, "planet": _orrery}.get(p.kind, _rocket)(out, p, kit)
    top = max(float(s.mesh.bounds[1, 2]) for s in out.surfaces())
    return gathered(out, 0.8, p.height / top)


def _rocket(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    body = dyed(finish.paint("#e6e4de", p.wear, 0.25), p.color)
    out.add("body", body, lathe([(0, 0.1), (0.034, 0.1), (0.05, 0.16), (0.062, 0.28), (0.058, 0.42), (0.045, 0.52), (0, 0.52)], n, 0.6))
    trim = finish.paint("#c22a1e" if p.color != "#b3261e" else "#e6e4de", p.wear, 0.25)
    out.add("trim", trim, lathe([(0, 0.515), (0.0455, 0.515), (0.03, 0.58), (0.012, 0.64), (0, 0.66)], n, 0.7), lathe([(0.0585, 0.2), (0.0595, 0.215), (0.0615, 0.23), (0.056, 0.23), (0.05, 0.2)], n, 0.4))
    fin = prism([(0.035, 0.2), (0.05, 0.13), (0.11, 0.03), (0.115, 0.0), (0.1, 0.0), (0.075, 0.06), (0.033, 0.1)], 0.008, 0.003).turned(rot_x(np.pi / 2)).moved((0, 0.004, 0))
    out.add("trim", trim, *(fin.turned(rot_z(k * np.pi / 2 + 0.4)) for k in range(4)))
    out.add("port", finish.metal("chrome"), fronted(ring(0.02, 0.004, segments=24), -0.0605).moved((0, 0, 0.36)), fronted(ring(0.012, 0.003, segments=20), -0.0555).moved((0, 0, 0.45)))
    out.add("glass", finish.plastic("#1f5fb0", 0.05), fronted(sphere((0.02, 0.02, 0.006), 16), -0.0595).moved((0, 0, 0.36)), fronted(sphere((0.012, 0.012, 0.004), 14), -0.0545).moved((0, 0, 0.45)))
    out.add("nozzle", finish.metal("gunmetal"), lathe([(0, 0.04), (0.03, 0.045), (0.022, 0.08), (0.03, 0.102), (0, 0.102)], n, 0.5))


def _satellite(out: Collector, p: Params, kit: Kit) -> None:
    z = 0.2
    out.add("foot", finish.wood("walnut"), cylinder(0.07, 0.018, kit.n(28, 14), 0.005), rod((0, 0, 0.015), (0, 0, z - 0.05), 0.004, 8))
    out.add("body", dyed(finish.metal("gold", p.wear, 0.3), p.color), box((0.08, 0.08, 0.1), 0.006, (0, 0, z)))
    out.add("metal", finish.metal("aluminium"), rod((-0.3, 0, z), (0.3, 0, z), 0.004, 8), *(box((0.19, 0.004, 0.1), 0.001, (s * 0.165, 0.002, z)) for s in (-1, 1)))
    out.add("cell", finish.plastic("#16275a", 0.12), boards((0.028, 0.002, 0.044), [(s * (0.085 + 0.0315 * i), -0.001, z + 0.023 * q) for s in (-1, 1) for i in range(6) for q in (-1, 1)], 0.0006))
    dish = lathe([(0, 0.0), (0.03, 0.006), (0.05, 0.02), (0.056, 0.03), (0.054, 0.031), (0.028, 0.009), (0, 0.003)], kit.n(32, 14), 0.7)
    turn = rot_x(0.5)
    out.add("dish", finish.paint("#e6e4de"), dish.turned(turn).moved((0, 0, z + 0.06)))
    out.add("metal", finish.metal("aluminium"), rod((0, 0, z + 0.05), (0, 0, z + 0.065), 0.005, 8), rod((0, 0, z + 0.062), (0, -0.02, z + 0.1), 0.002, 6), rod((0.03, 0, z - 0.05), (0.05, -0.01, z - 0.1), 0.002, 6), fronted(cylinder(0.018, 0.02, 18, 0.004), -0.04).moved((0, 0, z)))


def _orrery(out: Collector, p: Params, kit: Kit) -> None:
    brass = finish.metal("brass", p.wear)
    out.add("foot", finish.wood("walnut"), lathe([(0, 0), (0.11, 0), (0.11, 0.012), (0.08, 0.022), (0.02, 0.03), (0, 0.03)], kit.n(32, 14), 0.5))
    out.add("arm", brass, rod((0, 0, 0.02), (0, 0, 0.26), 0.006, 10))
    out.add("sun", dyed(finish.metal("gold", 0.05, 0.2), p.color), sphere(0.05, kit.n(24, 12), (0, 0, 0.3)))
    tones = ("#8a8078", "#d8b070", "#2f6fb0", "#b3452a", "#c9a070", "#d8c490")
    for k, (r, size) in enumerate(((0.085, 0.009), (0.125, 0.014), (0.17, 0.015), (0.21, 0.011), (0.27, 0.032), (0.34, 0.026))):
        a, z = 2.3 * k + 0.4, 0.2 - 0.022 * k
        d = np.array([np.cos(a), np.sin(a), 0])
        out.add("arm", brass, rod((0, 0, z), r * d + [0, 0, z], 0.0025, 6), rod(r * d + [0, 0, z], r * d + [0, 0, 0.29], 0.002, 6), cylinder(0.01, 0.012, 12, 0.002, (0, 0, z - 0.006)))
        out.add(f"planet.{k}", finish.paint(tones[k], 0.05, 0.3), sphere(size, kit.n(18, 10), r * d + [0, 0, 0.3]))
        if k == 5:
            out.add("rings", finish.paint("#c9b78a"), lathe([(0.034, -0.0008), (0.05, -0.0008), (0.05, 0.0008), (0.034, 0.0008), (0.034, -0.0008)], 36, 0.3).turned(rot_y(0.4)).moved(r * d + [0, 0, 0.3]))
