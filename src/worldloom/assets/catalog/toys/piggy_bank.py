"""A piggy bank: a round glazed pig with snout, ears, curled tail and a coin slot on its back, maybe with coins beside it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.body_form import ball, blend, bone, skin
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.geometry import box, cylinder, rot_y, sphere, spline, tube
CARD = Card("toys/piggy_bank", 1, "piggy_bank", ("coin bank", "money box", "piggybank", "savings pig", "money bank", "moneybox"), ("ornament", "toy"), ("indoor", "bedroom", "office"), "table")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.08, 0.4)] = 0.18
    color: Color = "#d0808a"
    material: Literal["ceramic", "plastic", "gold"] = "ceramic"
    coins: bool = False
    wear: Wear = 0.1


PRESETS = {"gold": Params(material="gold", coins=True), "blue": Params(color="light_blue", material="plastic"), "white": Params(color="white", length=0.24, coins=True)}


def build(p: Params, kit: Kit) -> Part:
    """A soft solid of a body, four stubs, head and snout; slot, nostrils and eyes on top. It looks to -Y."""
    out, s = Collector(), p.length
    forms = [ball((0, 0.02, 0.4), (0.34, 0.42, 0.32)), ball((0, -0.3, 0.43), (0.22, 0.2, 0.21)), bone((0, -0.42, 0.41), (0, -0.53, 0.405), 0.115, 0.105)]
    for x in (-1, 1):
        forms += [bone((x * 0.17, y, 0.2), (x * 0.18, y, 0.07), 0.1, 0.082) for y in (-0.16, 0.2)]
        forms += [bone((x * 0.13, -0.3, 0.58), (x * 0.19, -0.4, 0.66), 0.07, 0.03)]
    cell = 0.06 if kit.detail < 0.5 else 0.036 if kit.detail < 1.5 else 0.026
    glaze = finish.metal("gold", p.wear, 0.18) if p.material == "gold" else finish.ceramic(p.color, 0.1) if p.material == "ceramic" else finish.plastic(p.color, 0.3, p.wear)
    out.add("pig", glaze, skin(blend(forms, 0.05), cell, shade=0.15).scaled(s))
    curl = spline([(0, 0.42, 0.46), (0.02, 0.47, 0.5), (0.05, 0.49, 0.46), (0.02, 0.5, 0.42), (-0.03, 0.52, 0.46), (0.0, 0.55, 0.5)], 20)
    out.add("pig", glaze, tube(curl, 0.022, 8).scaled(s))
    dark = finish.plastic((0.015, 0.012, 0.012), 0.15)
    out.add("slot", dark, box((0.022, 0.17, 0.01), 0.003, (0, 0.04, 0.7205)).scaled(s))
    out.add("eye", dark, *(sphere(0.026, 14, (x * 0.11, -0.475, 0.505)).scaled(s) for x in (-1, 1)), *(sphere((0.018, 0.012, 0.026), 10, (x * 0.042, -0.635, 0.41)).scaled(s) for x in (-1, 1)))
    if p.coins:
        rng = kit.rng("coins")
        one = cylinder(0.0115, 0.0019, kit.n(20, 8), 0.0004)
        at = [(0.32 * s + float(rng.uniform(-0.02, 0.02)), -0.45 * s + float(rng.uniform(-0.03, 0.03)), 0.0) for _ in range(4)] + [(0.42 * s, -0.2 * s + 0.0006 * float(rng.normal()), 0.0019 * k) for k in range(6)]
        out.add("coin", finish.metal("brass", 0.3), copies(one, at, None, 1.0, rng.uniform(0.75, 1.2, len(at))))
        out.add("coin", finish.metal("brass", 0.3), one.turned(rot_y(np.pi / 2)).moved((0, 0.05 * s, 0.728 * s)))
    lo, hi = np.array((-0.34, -0.64, 0)) * s, np.array((0.34, 0.45, 0.72)) * s
    return Part(out.surfaces(), (box_collider(lo, hi),), mass=90 * s**3 + 0.2, dynamic=True, affordances=("pick up",))
