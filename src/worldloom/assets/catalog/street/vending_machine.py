"""A drinks vending machine with a lit front, rows of cans, buttons, coin slot and delivery flap."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Light,
    Params as Base,
    Part,
    SoundSource,
    Wear,
    box_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.geometry import box, lathe, slab

CARD = Card(
    "street/vending_machine",
    1,
    "vending_machine",
    ("drinks machine", "soda machine", "vending machines", "drink dispenser"),
    ("machine", "appliance"),
    ("street", "tokyo", "station", "alley", "indoor"),
    "ground",
    (0.8, 0.0, 0.05, 0.05),
)
_CANS = (
    (0.5, 0.03, 0.03),
    (0.04, 0.14, 0.45),
    (0.06, 0.3, 0.1),
    (0.6, 0.4, 0.04),
    (0.1, 0.05, 0.03),
    (0.62, 0.62, 0.62),
    (0.5, 0.2, 0.04),
)


class Params(Base):
    """Dials."""

    color: Color = "red"
    width: Annotated[float, metres(0.7, 1.4)] = 1.0
    rows: Annotated[int, Field(ge=2, le=4)] = 3
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"blue": Params(color="blue"), "white": Params(color="white", width=1.2), "off": Params(lit=False, wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """The display is a real recess with cans on shelves before a glowing back panel."""
    out, w, h, d = Collector(), p.width, 1.83, 0.68
    y, body = -d / 2, finish.paint(p.color, p.wear, 0.3)
    z0, z1 = 0.86, 1.74
    hw = w / 2
    pieces = [
        slab((-hw, y + 0.12, 0.08), (hw, d / 2, h), 0.02),
        slab((-hw, y, 0.08), (hw, y + 0.14, z0), 0.012),
        slab((-hw, y, z1), (hw, y + 0.14, h), 0.012),
    ]
    pieces += [slab((s * hw, y, z0 - 0.01), (s * (hw - 0.07), y + 0.14, z1 + 0.01), 0.01) for s in (1, -1)]
    out.add("body", body, *pieces)
    glow = finish.glow((0.82, 0.93, 1.0), 2.6) if p.lit else finish.plastic("white")
    out.add("panel", glow, slab((-hw + 0.07, y + 0.1, z0), (hw - 0.07, y + 0.115, z1), 0.002))
    out.add(
        "sign",
        finish.glow((0.9, 0.95, 1.0), 1.6) if p.lit else finish.plastic("white"),
        slab((-hw + 0.09, y - 0.004, z1 + 0.02), (hw - 0.09, y + 0.002, h - 0.025), 0.002),
    )
    _cans(out, p, kit, y, z0, z1)
    out.add("glass", finish.glass(), slab((-hw + 0.07, y + 0.008, z0), (hw - 0.07, y + 0.013, z1), 0.001))
    _controls(out, p, y)
    out.add("foot", finish.plastic("charcoal"), slab((-hw + 0.03, y + 0.04, 0), (hw - 0.03, d / 2 - 0.02, 0.09), 0.008))
    return Part(
        out.surfaces(),
        colliders=(box_collider((-hw, -d / 2, 0), (hw, d / 2, h)),),
        mass=280,
        anchors={"top": (0, 0, h)},
        functional_sides=("front",),
        affordances=("use",),
        lights=(
            Light(
                name="panel",
                kind="area",
                position=(0, y - 0.08, 1.3),
                direction=(0, -1, -0.1),
                color=(0.82, 0.93, 1.0),
                power=14,
                radius=0.4,
                on=p.lit,
            ),
        ),
        sounds=(SoundSource(sound="fridge_hum", position=(0, 0, 0.4), gain=-20),),
    )


def _cans(out: Collector, p: Params, kit: Kit, y: float, z0: float, z1: float) -> None:
    rng = kit.rng("cans")
    n = int((p.width - 0.2) / 0.083)
    xs = (np.arange(n) + 0.5) / n * (p.width - 0.17) - (p.width - 0.17) / 2
    pitch = (z1 - z0) / p.rows
    tall = min(0.17, pitch * 0.62)
    can = lathe([(0, 0), (0.026, 0), (0.031, 0.008), (0.031, tall - 0.014), (0.025, tall), (0, tall - 0.004)], kit.n(12, 8))
    at = np.array([(x, y + 0.06, z0 + pitch * k + 0.1) for k in range(p.rows) for x in xs])
    pick = np.repeat(rng.integers(0, len(_CANS), (len(at) + 1) // 2), 2)[: len(at)]
    out.add(
        "cans", finish.metal("aluminium", 0.1), copies(can, at, rng.uniform(0, 6, len(at)), 1.0, np.asarray(_CANS)[pick] * 1.6)
    )
    out.add(
        "cans",
        finish.metal("aluminium", 0.1),
        copies(lathe([(0.0315, 0.35 * tall), (0.0315, 0.62 * tall)], 12), at, None, 1.0, np.full(len(at), 1.1)),
    )
    shelves = [(0, y + 0.06, z0 + pitch * k + 0.09) for k in range(p.rows)]
    out.add(
        "shelf",
        finish.plastic("white"),
        boards((p.width - 0.15, 0.09, 0.014), shelves, 0.003),
        boards((0.05, 0.006, 0.026), at * [1, 0, 1] + [0, y + 0.014, -0.03], 0.002),
    )
    out.add(
        "button",
        finish.glow((1.0, 0.25, 0.12), 1.6) if p.lit else finish.plastic("red"),
        boards((0.03, 0.006, 0.014), at * [1, 0, 1] + [0, y + 0.009, -0.058], 0.002),
    )


def _controls(out: Collector, p: Params, y: float) -> None:
    hw = p.width / 2
    dark, steel = finish.plastic((0.015, 0.015, 0.017), 0.3), finish.metal("brushed", p.wear)
    out.add("flap", dark, slab((-0.34 * p.width, y - 0.012, 0.22), (0.2 * p.width, y + 0.004, 0.46), 0.01))
    out.add("flap", dark, slab((-0.31 * p.width, y - 0.022, 0.25), (0.17 * p.width, y - 0.01, 0.41), 0.006))
    out.add(
        "coin",
        steel,
        slab((hw - 0.24, y - 0.012, 0.56), (hw - 0.08, y + 0.004, 0.8), 0.006),
        slab((hw - 0.2, y - 0.018, 0.24), (hw - 0.1, y + 0.002, 0.34), 0.008),
    )
    out.add(
        "coin",
        dark,
        box((0.006, 0.008, 0.04), 0.001, (hw - 0.13, y - 0.013, 0.74)),
        box((0.06, 0.006, 0.025), 0.001, (hw - 0.18, y - 0.013, 0.64)),
    )
    out.add("trim", steel, slab((-hw + 0.06, y - 0.008, 0.838), (hw - 0.06, y + 0.004, 0.862), 0.004))
