"""A thing for evenings on the patio: a kettle barbecue, a gas grill, a mushroom-shaped patio heater, a tiki torch, or a fire bowl."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies, wires
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_lamp import flame
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import box, cylinder, lathe, prism, rock, rod, rot_x, rot_y, spline, tube
CARD = Card("yard/barbecue", 1, "barbecue", ("grill", "bbq", "barbecue grill", "kettle barbecue", "charcoal grill", "kettle grill", "gas grill", "gas barbecue", "patio heater", "tiki torch", "garden torch", "bamboo torch", "fire bowl", "fire basket", "brazier"),
            ("grill",), ("outdoor", "garden", "patio", "balcony", "terrace", "yard"), "ground", (0.5, 0.2, 0.2, 0.2))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["kettle", "gas", "heater", "torch", "fire_bowl"] = "kettle"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.3)] = 1.0
    wear: Wear = 0.15


CALLED = {"kettle barbecue": "kettle", "charcoal grill": "kettle", "kettle grill": "kettle", "gas grill": "gas", "gas barbecue": "gas", "patio heater": "heater", "tiki torch": "torch", "garden torch": "torch", "bamboo torch": "torch", "fire bowl": "fire_bowl", "fire basket": "fire_bowl", "brazier": "fire_bowl"}
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on the ground, its front to -Y."""
    out = Collector()
    make, mass, light = KINDS[p.kind]
    make(out, p, kit)
    lamps = (Light(name="fire", color=(1.0, 0.5, 0.2), power=light[1], position=(0, 0, light[0])),) if light else ()
    return gathered(out, mass, p.size, lights=lamps, cover="roles" if p.kind == "gas" else "whole", dynamic=False, functional_sides=("front",))


def _kettle(out: Collector, p: Params, kit: Kit) -> None:
    n, skin = kit.n(48, 18), dyed(finish.ceramic("#161719", 0.2), p.color)
    out.add("bowl", skin, hollow([(0, 0.56), (0.1, 0.565), (0.21, 0.62), (0.27, 0.7), (0.29, 0.79)], 0.006, n, True, 0.57), ring(0.29, 0.006, (0, 0, 0.79), n, 6))
    out.add("coal", finish.of("rock", (0.03, 0.03, 0.032), 0.95), lathe([(0, 0.68), (0.24, 0.68), (0.1, 0.715), (0, 0.72)], n, 0.5), copies(rock((0.05, 0.045, 0.04), 3, 8), [(0.2 * np.sqrt(k / 40) * np.cos(2.4 * k), 0.2 * np.sqrt(k / 40) * np.sin(2.4 * k), 0.715) for k in range(40)], np.arange(40) * 1.3))
    out.add("ember", finish.glow((1.0, 0.25, 0.04), 0.9), copies(rock((0.04, 0.035, 0.03), 5, 8), [(0.15 * np.cos(1.9 * k), 0.13 * np.sin(1.9 * k), 0.716) for k in range(9)]))
    x = np.linspace(-0.26, 0.26, 25)
    half = np.sqrt(np.maximum(0.28**2 - x**2, 1e-4))
    out.add("grate", finish.metal("chrome", p.wear), wires(np.c_[x, -half, np.full(25, 0.775)], np.c_[x, half, np.full(25, 0.775)], 0.0026), ring(0.282, 0.004, (0, 0, 0.775), n, 6))
    lid = lathe([(0.292, 0), (0.285, 0.05), (0.22, 0.13), (0.1, 0.175), (0, 0.18)], n, True)
    out.add("lid", skin, lid.turned(rot_x(-1.15)).moved((0, 0.36, 0.86)))
    out.add("grip", finish.wood("walnut", p.wear), tube(spline([(-0.06, 0, 0.18), (-0.055, 0, 0.22), (0.055, 0, 0.22), (0.06, 0, 0.18)], 14), 0.011, 8).turned(rot_x(-1.15)).moved((0, 0.36, 0.86)), *(rod((s * 0.34, -0.05, 0.75), (s * 0.34, 0.05, 0.75), 0.012, 10) for s in (-1, 1)))
    steel = finish.metal("aluminium", p.wear)
    out.add("leg", steel, *(rod((0.12 * np.cos(a), 0.12 * np.sin(a), 0.6), (0.3 * np.cos(a), 0.3 * np.sin(a), 0.0 if k == 0 else 0.07), 0.011, 10) for k, a in enumerate((-np.pi / 2, np.pi / 6, 5 * np.pi / 6))), *(rod((s * 0.28, 0, 0.75), (s * 0.34, y, 0.75), 0.005, 6) for s in (-1, 1) for y in (-0.04, 0.04)))
    out.add("leg", steel, rod((0, 0.26, 0.79), (0, 0.3, 0.86), 0.006, 8), lathe([(0, 0.3), (0.16, 0.3), (0.165, 0.31), (0, 0.305)], n, 0.4), rod((-0.3, 0.15, 0.075), (0.3, 0.15, 0.075), 0.007, 8))
    out.add("wheel", finish.rubber(), *(cylinder(0.075, 0.03, 24, 0.006).turned(rot_y(np.pi / 2)).moved((s * 0.3 - 0.015, 0.15, 0.075)) for s in (-1, 1)))


def _gas(out: Collector, p: Params, kit: Kit) -> None:
    steel, dark = finish.metal("brushed", p.wear), dyed(finish.paint("#1a1b1d", p.wear, 0.35), p.color)
    out.add("cart", dark, box((0.76, 0.5, 0.6), 0.008, (0, 0, 0.42)), *(box((0.36, 0.012, 0.52), 0.004, (s * 0.186, -0.256, 0.41)) for s in (-1, 1)))
    out.add("steel", steel, box((0.82, 0.54, 0.14), 0.01, (0, 0, 0.79)), *(box((0.3, 0.48, 0.025), 0.005, (s * 0.56, 0, 0.85)) for s in (-1, 1)), *(rod((s * 0.04, -0.285, 0.28), (s * 0.04, -0.285, 0.54), 0.007, 8) for s in (-1, 1)))
    x = np.linspace(-0.36, 0.36, 30)
    out.add("grate", finish.iron(p.wear), wires(np.c_[x, np.full(30, -0.24), np.full(30, 0.872)], np.c_[x, np.full(30, 0.22), np.full(30, 0.872)], 0.004), *(box((0.76, 0.012, 0.012), 0.002, (0, y, 0.866)) for y in (-0.23, 0.0, 0.21)))
    lid = np.array([(0.0, 0.0), (0.0, 0.34), (-0.1, 0.4), (-0.17, 0.36), (-0.14, 0.02)])
    out.add("lid", dark, prism(lid, 0.8, 0.012).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.4, 0.36, 0.87)))
    out.add("steel", steel, rod((-0.3, 0.15, 1.2), (0.3, 0.15, 1.2), 0.011, 10), *(rod((s * 0.28, 0.2, 1.2), (s * 0.28, 0.15, 1.2), 0.006, 8) for s in (-1, 1)))
    for k in range(4):
        out.add("knob", finish.plastic("#101113", 0.3), cylinder(0.026, 0.03, 20, 0.004).turned(rot_x(np.pi / 2)).moved((-0.24 + 0.16 * k, -0.27, 0.79)))
        out.add("steel", steel, cylinder(0.034, 0.006, 20, 0.001).turned(rot_x(np.pi / 2)).moved((-0.24 + 0.16 * k, -0.269, 0.79)))
    out.add("castor", finish.rubber(), *(cylinder(0.05, 0.03, 20, 0.004).turned(rot_y(np.pi / 2)).moved((x - 0.015, y, 0.05)) for x in (-0.34, 0.34) for y in (-0.2, 0.2)))
    out.add("cart", dark, *(box((0.03, 0.04, 0.1), 0.004, (x, y, 0.09)) for x in (-0.34, 0.34) for y in (-0.2, 0.2)))


def _heater(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(44, 18), dyed(finish.metal("brushed", p.wear), p.color)
    out.add("body", steel, cylinder(0.24, 0.06, n, 0.01), cylinder(0.21, 0.72, n, 0.01, (0, 0, 0.06)), lathe([(0, 0.78), (0.21, 0.78), (0.05, 0.86), (0, 0.86)], n, 0.4), rod((0, 0, 0.8), (0, 0, 1.75), 0.034, 18))
    out.add("burner", finish.metal("gunmetal", p.wear), cylinder(0.1, 0.08, n, 0.008, (0, 0, 1.72)), ring(0.105, 0.006, (0, 0, 2.02), n, 6))
    a = np.arange(40) * np.pi / 20
    out.add("burner", finish.metal("gunmetal", p.wear), wires(np.c_[0.105 * np.cos(a), 0.105 * np.sin(a), np.full(40, 1.8)], np.c_[0.105 * np.cos(a), 0.105 * np.sin(a), np.full(40, 2.02)], 0.0025))
    out.add("glow", finish.glow((1.0, 0.28, 0.05), 2.0), cylinder(0.085, 0.2, n, 0.01, (0, 0, 1.81)))
    out.add("shade", finish.metal("aluminium", p.wear), lathe([(0, 2.08), (0.1, 2.1), (0.41, 2.07), (0.415, 2.075), (0.15, 2.16), (0.05, 2.19), (0, 2.2)], n, 0.6), *(rod((0.1 * np.cos(t), 0.1 * np.sin(t), 2.02), (0.12 * np.cos(t), 0.12 * np.sin(t), 2.1), 0.006, 6) for t in np.arange(4) * np.pi / 2))


def _torch(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(20, 10)
    bamboo = dyed(finish.wood("bamboo", p.wear), p.color)
    out.add("pole", bamboo, rod((0, 0, 0.02), (0, 0, 1.3), 0.017, n), *(ring(0.0175, 0.0035, (0, 0, z), n, 6) for z in (0.25, 0.52, 0.8, 1.08)))
    a = np.arange(14) * 2 * np.pi / 14
    out.add("basket", bamboo, wires(np.c_[0.018 * np.cos(a), 0.018 * np.sin(a), np.full(14, 1.22)], np.c_[0.062 * np.cos(a), 0.062 * np.sin(a), np.full(14, 1.46)], 0.0055), *(ring(r, 0.004, (0, 0, z), n, 6) for r, z in ((0.032, 1.3), (0.045, 1.37), (0.059, 1.44))))
    out.add("tank", finish.metal("copper", p.wear), lathe([(0, 1.3), (0.028, 1.3), (0.045, 1.44), (0.03, 1.47), (0.01, 1.48), (0, 1.48)], n, 0.6))
    out.add("flame", finish.glow((1.0, 0.5, 0.15), 4.0), flame((0, 0, 1.48), 0.14))
    out.add("foot", finish.iron(p.wear), lathe([(0, 0), (0.15, 0), (0.15, 0.012), (0.03, 0.03), (0.022, 0.09), (0, 0.09)], n, 0.4))


def _bowl(out: Collector, p: Params, kit: Kit) -> None:
    n, iron = kit.n(48, 18), dyed(finish.iron(p.wear), p.color)
    out.add("bowl", iron, hollow([(0, 0.12), (0.18, 0.13), (0.33, 0.22), (0.38, 0.32), (0.4, 0.325)], 0.01, n, 0.7, 0.135), *(rod((0.2 * np.cos(a), 0.2 * np.sin(a), 0.16), (0.3 * np.cos(a), 0.3 * np.sin(a), 0), 0.02, 10) for a in np.arange(3) * 2.094 + 0.5))
    out.add("ash", finish.of("rock", (0.08, 0.075, 0.07), 0.95), lathe([(0, 0.2), (0.3, 0.2), (0.15, 0.23), (0, 0.235)], n, 0.5))
    out.add("log", finish.of("bark", (0.1, 0.07, 0.045), 0.95), *(rod((0.24 * np.cos(a), 0.24 * np.sin(a), 0.24), (-0.16 * np.cos(a + 0.3), -0.16 * np.sin(a + 0.3), 0.34 + 0.02 * k), 0.035, 10) for k, a in enumerate((0.2, 1.5, 2.8, 4.3))))
    out.add("flame", finish.glow((1.0, 0.45, 0.12), 4.0), *(flame((0.09 * np.cos(2.4 * k), 0.09 * np.sin(2.4 * k), 0.27), h) for k, h in enumerate((0.3, 0.22, 0.26, 0.18))))


Draw = Callable[[Collector, Params, Kit], None]
KINDS: dict[str, tuple[Draw, float, tuple[float, float] | None]] = {"kettle": (_kettle, 14.0, (0.82, 3.0)), "gas": (_gas, 45.0, None), "heater": (_heater, 30.0, (1.9, 40.0)), "torch": (_torch, 6.0, (1.6, 25.0)), "fire_bowl": (_bowl, 25.0, (0.5, 60.0))}
"""Each kind's drawing, its mass in kg, and the height and watts of its light."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "kettle"}
