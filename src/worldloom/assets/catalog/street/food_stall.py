"""A Japanese street-food stall (yatai) with counter, stools, noren curtain, striped awning, lanterns, steaming pots and shelves of bottles."""

from __future__ import annotations

from pydantic import AfterValidator

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Effect,
    Field,
    Kit,
    Light,
    Params as Base,
    Part,
    SoundSource,
    Support,
    Wear,
    box_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_cloth import awning, noren
from worldloom.assets.parts.built_glyphs import known
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints, wires
from worldloom.assets.parts.built_wares import bottle
from worldloom.geometry import cylinder, lathe, slab, sphere, torus

CARD = Card(
    "street/food_stall",
    1,
    "food_stall",
    ("ramen stall", "yatai", "noodle stall", "street food stall", "food stand", "food cart", "noodle bar", "izakaya stall"),
    ("stall", "shop", "kiosk"),
    ("street", "tokyo", "market", "alley", "festival"),
    "ground",
    (1.2, 0.0, 0.2, 0.2),
)


def _text(value: str) -> str:
    if not known(value):
        raise ValueError(f"{value!r} has characters that cannot be drawn")
    return value


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.8, 5.0)] = 2.8
    color: Color = "red"
    curtain_color: Color = "navy"
    text: Annotated[str, Field(min_length=1, max_length=8), AfterValidator(_text)] = "ラーメン"
    stools: Annotated[int, Field(ge=0, le=6)] = 4
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {
    "sushi": Params(text="寿司", color="dark_green", curtain_color="white"),
    "bar": Params(text="酒", curtain_color="dark_red", width=2.2, stools=3),
    "closed": Params(lit=False, stools=0),
}


def build(p: Params, kit: Kit) -> Part:
    """Front -Y: guests sit there; the cook stands behind the counter."""
    out, w = Collector(), p.width
    _carcass(out, p, kit)
    top, cloth_mats = (
        awning(w + 0.7, 1.75, 0.44, 0.24, kit),
        (finish.fabric(p.color, p.wear, "canvas"), finish.fabric("cream", p.wear, "canvas")),
    )
    for k, m in enumerate(top):
        out.add(f"awning_{'ab'[k]}", cloth_mats[k], m.moved((0, 0.78, 2.66)))
    out.add(
        "frame",
        finish.metal("galvanised", p.wear),
        wires([(-w / 2 - 0.33, -0.95, 2.21)], [(w / 2 + 0.33, -0.95, 2.21)], 0.014, 8),
    )
    _curtain(out, p)
    _kitchen(out, p, kit)
    _counter_ware(out, p, kit)
    _stools(out, p, kit)
    lights = _lamps(out, p, kit)
    hw = w / 2
    return Part(
        out.surfaces(),
        colliders=(
            box_collider((-hw, -0.5, 0), (hw, -0.1, 0.99)),
            box_collider((-hw, 0.68, 0), (hw, 0.8, 2.3)),
            box_collider((-hw - 0.3, -0.9, 2.2), (hw + 0.3, 0.8, 2.7)),
            *(box_collider((s * hw - 0.04, -0.3, 0), (s * hw + 0.04, 0.8, 2.2)) for s in (1, -1)),
        ),
        mass=320,
        functional_sides=("front", "back"),
        affordances=("eat", "buy"),
        lights=lights,
        anchors={"counter": (0, -0.3, 0.99), "cook": (0, 0.25, 0), "lamp": (0, -0.95, 1.85)},
        effects=tuple(Effect(kind="steam", position=(x, 0.1, 1.22), size=(0.35, 0.35, 0.9)) for x in (-0.25, 0.35))
        if p.lit
        else (),
        sounds=(
            SoundSource(sound="fire", position=(0, 0.1, 0.9), gain=-26),
            SoundSource(sound="kettle_boil", position=(0.3, 0.1, 1.0), gain=-22),
        )
        if p.lit
        else (),
        supports=(Support(name="counter", center=(0, -0.42, 0.99), size=(w - 0.2, 0.2), clearance=0.6),),
    )


def _carcass(out: Collector, p: Params, kit: Kit) -> None:
    w, hw, rng = p.width, p.width / 2, kit.rng("boards")
    dark = finish.wood("mahogany", p.wear)
    posts = [(s * hw, y, 1.14) for s in (1, -1) for y in (-0.28, 0.74)]
    out.add(
        "frame",
        dark,
        boards((0.08, 0.08, 2.28), posts, 0.008),
        boards(
            [(w + 0.1, 0.07, 0.1)] * 2 + [(0.07, 1.1, 0.1)] * 2,
            [(0, -0.28, 2.26), (0, 0.74, 2.3), (-hw, 0.23, 2.28), (hw, 0.23, 2.28)],
            0.008,
        ),
    )
    n = max(6, int(w / 0.13))
    x = (np.arange(n) + 0.5) / n * w - hw
    out.add(
        "front",
        dark,
        boards(
            np.c_[np.full(n, w / n - 0.006), np.full(n, 0.018), np.full(n, 0.86)],
            np.c_[x, -0.3 - 0.004 * (np.arange(n) % 2), np.full(n, 0.51)],
            0.004,
            tints(rng, n, 0.3),
        ),
    )
    m = 8
    y = -0.22 + (np.arange(m) + 0.5) * 0.92 / m
    for s in (1, -1):
        out.add(
            "front", dark, boards((0.018, 0.109, 0.86), np.c_[np.full(m, s * hw), y, np.full(m, 0.51)], 0.004, tints(rng, m, 0.3))
        )
    out.add("counter", finish.wood("walnut", p.wear * 0.6, 0.25), slab((-hw - 0.1, -0.56, 0.94), (hw + 0.1, -0.14, 0.99), 0.012))
    back = 16
    bx = (np.arange(back) + 0.5) / back * w - hw
    out.add(
        "back",
        finish.wood("pine", p.wear),
        boards(
            (w / back - 0.004, 0.016, 2.2),
            np.c_[bx, np.full(back, 0.77), np.full(back, 1.15)],
            0.003,
            tints(rng, back, 0.16) * 0.7,
        ),
    )


def _curtain(out: Collector, p: Params) -> None:
    n = min(max(len(p.text), 3), max(3, int(p.width / 0.45)))
    text = (p.text * 3)[:n] if len(p.text) < 3 else p.text[:n]
    cloth, ink = noren(p.width - 0.16, 0.44, text)
    out.add("curtain", finish.of("fabric", p.curtain_color, 0.9, p.wear, thin=True), cloth.moved((0, -0.33, 2.18)))
    light = p.curtain_color not in ("white", "cream", "ivory", "beige", "yellow")
    out.add("curtain_text", finish.of("fabric", "cream" if light else "black", 0.9), *(m.moved((0, -0.335, 2.18)) for m in ink))
    out.add(
        "frame", finish.wood("mahogany", p.wear), wires([(-p.width / 2, -0.33, 2.18)], [(p.width / 2, -0.33, 2.18)], 0.013, 8)
    )


def _kitchen(out: Collector, p: Params, kit: Kit) -> None:
    hw, rng = p.width / 2, kit.rng("kitchen")
    steel = finish.metal("brushed", p.wear)
    out.add("stove", steel, slab((-0.62 * hw, -0.1, 0.02), (0.62 * hw, 0.32, 0.8), 0.012))
    pot = lathe(
        [(0, 0), (0.19, 0), (0.2, 0.02), (0.2, 0.36), (0.212, 0.37), (0.19, 0.37), (0.188, 0.3), (0, 0.29)], kit.n(32, 14)
    )
    spots = [(-0.25, 0.1, 0.8), (0.35, 0.1, 0.8)]
    out.add(
        "pot",
        finish.metal("steel", 0.3),
        copies(pot, spots, [0.3, 1.1], [1.0, 1.12]),
        *(torus(0.03, 0.006, 12, 5).moved((x + 0.22 * s, y, 1.06)) for x, y, _ in spots for s in (1, -1)),
    )
    out.add(
        "broth", finish.of("food", (0.28, 0.13, 0.04), 0.2), copies(cylinder(0.187, 0.01, 24), np.asarray(spots) + [0, 0, 0.3])
    )
    shelf = finish.wood("pine", p.wear)
    for level in (1.02, 1.4, 1.76):
        out.add("back", shelf, slab((-hw + 0.05, 0.56, level), (hw - 0.05, 0.76, level + 0.022), 0.004))
    n = int(p.width * 12)
    x = np.linspace(-hw + 0.12, hw - 0.12, n)
    z = np.array([1.042, 1.422, 1.782])[np.arange(n) % 3]
    for role, color, pick in (
        ("bottle_green", (0.02, 0.09, 0.03), 0),
        ("bottle_brown", (0.1, 0.04, 0.012), 1),
        ("bottle_clear", (0.42, 0.42, 0.38), 2),
        ("bottle_red", (0.25, 0.03, 0.02), 3),
    ):
        mine = rng.integers(0, 4, n) == pick if pick < 3 else np.arange(n) % 7 == 0
        at = np.c_[x, 0.66 + rng.uniform(-0.04, 0.04, n), z][mine]
        out.add(role, finish.of("glass", color, 0.07, 0.1), copies(bottle(), at, None, rng.uniform(0.75, 1.05, len(at)))) if len(
            at
        ) else None


def _counter_ware(out: Collector, p: Params, kit: Kit) -> None:
    rng = kit.rng("ware")
    n = max(2, int(p.width / 0.6))
    x = (np.arange(n) + 0.5) / n * (p.width - 0.3) - (p.width - 0.3) / 2 + rng.normal(0, 0.05, n)
    at = np.c_[x, np.full(n, -0.36), np.full(n, 0.99)]
    bowl = lathe(
        [(0, 0), (0.034, 0), (0.036, 0.012), (0.062, 0.03), (0.088, 0.072), (0.084, 0.072), (0.058, 0.034), (0, 0.02)],
        kit.n(22, 10),
    )
    out.add("bowl", finish.ceramic("white"), copies(bowl, at, None, 1.0, tints(rng, n, 0.12)))
    out.add(
        "noodles", finish.of("food", (0.45, 0.26, 0.08), 0.4), copies(lathe([(0.078, 0.055), (0.04, 0.064), (0, 0.06)], 16), at)
    )
    out.add("noodles", finish.of("food", (0.45, 0.26, 0.08), 0.4), copies(torus(0.03, 0.008, 14, 5), at + [0.01, 0, 0.063]))
    sticks = at + [0.11, 0, 0.006]
    out.add(
        "chopsticks",
        finish.wood("cherry"),
        wires(
            np.concatenate([sticks, sticks + [0.012, 0, 0]]) - [0, 0.11, 0],
            np.concatenate([sticks, sticks + [0.016, 0, 0]]) + [0, 0.11, 0],
            0.0035,
            5,
        ),
    )
    jars = at[::2] + [-0.14, 0.14, 0]
    out.add(
        "jar",
        finish.ceramic((0.08, 0.03, 0.015)),
        copies(lathe([(0, 0), (0.03, 0), (0.034, 0.08), (0.02, 0.1), (0.012, 0.115), (0, 0.118)], 14), jars),
        copies(cylinder(0.036, 0.1, 14, 0.004), jars + [0.09, 0.01, 0]),
    )


def _stools(out: Collector, p: Params, kit: Kit) -> None:
    if not p.stools:
        return
    rng = kit.rng("stools")
    x = (np.arange(p.stools) + 0.5) / p.stools * (p.width - 0.1) - (p.width - 0.1) / 2
    at = np.c_[x + rng.normal(0, 0.05, p.stools), -0.98 + rng.normal(0, 0.07, p.stools), 0 * x]
    out.add(
        "stool_seat",
        finish.leather((0.25, 0.025, 0.02)),
        copies(lathe([(0, 0.445), (0.15, 0.445), (0.165, 0.46), (0.165, 0.485), (0.15, 0.5), (0, 0.505)], kit.n(26, 12)), at),
    )
    a = np.arange(4) * np.pi / 2 + 0.5
    top, foot = (
        np.stack([0.1 * np.cos(a), 0.1 * np.sin(a), 0 * a + 0.45], 1),
        np.stack([0.18 * np.cos(a), 0.18 * np.sin(a), 0 * a], 1),
    )
    out.add(
        "stool_leg",
        finish.metal("chrome", p.wear),
        copies(wires(foot, top, 0.011, 7), at),
        copies(torus(0.152, 0.007, 24, 6).moved((0, 0, 0.18)), at),
    )


def _lamps(out: Collector, p: Params, kit: Kit) -> tuple[Light, ...]:
    w, n = p.width, max(3, int(p.width / 0.6))
    glow = finish.glow((1.0, 0.16, 0.06), 2.2) if p.lit else finish.of("paper", "red", 0.85)
    z = np.linspace(0, 1, 33)
    r = 0.15 * (0.56 + 0.44 * np.maximum(1 - np.abs(2 * z - 1) ** 3.2, 0) ** 0.5) * (1 - 0.03 * (np.arange(33) % 2))
    one = lathe(np.c_[r, (z - 0.5) * 0.4], kit.n(24, 12), 0.9)
    one = one.tinted(0.5 + 0.8 * np.exp(-((one.vertices[:, 2] / 0.13) ** 2)))
    at = np.c_[np.linspace(-w / 2 - 0.15, w / 2 + 0.15, n), np.full(n, -0.98), np.full(n, 1.93)]
    out.add("lantern", glow, copies(one, at))
    out.add(
        "lantern_cap",
        finish.paint((0.012, 0.012, 0.013)),
        copies(cylinder(0.085, 0.03, 18), at + [0, 0, 0.19]),
        copies(cylinder(0.085, 0.03, 18), at - [0, 0, 0.22]),
    )
    bulbs = [(x, -0.05, 1.98) for x in np.linspace(-0.3 * w, 0.3 * w, 3)]
    out.add(
        "bulb",
        finish.glow((1.0, 0.66, 0.32), 24.0) if p.lit else finish.glass(),
        copies(sphere((0.034, 0.034, 0.044), 12), bulbs),
    )
    out.add("shade", finish.paint("dark_green"), copies(lathe([(0.14, 0.02), (0.09, 0.06), (0.03, 0.09), (0, 0.095)], 20), bulbs))
    out.add("shade", finish.paint("black"), wires(bulbs, np.asarray(bulbs) + [0, 0, 0.34], 0.004, 4))
    inner = tuple(Light(name=f"bulb{k}", position=b, power=9, radius=0.05, on=p.lit) for k, b in enumerate(bulbs))
    return (*inner, Light(name="lanterns", position=(0, -1.2, 1.85), color=(1.0, 0.3, 0.14), power=9, radius=0.3, on=p.lit))
