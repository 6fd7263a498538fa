"""A round or long paper lantern, ribbed and glowing, hung by a cord under a bracket, branch or line."""

from __future__ import annotations

from typing import Literal

from pydantic import AfterValidator

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Light,
    Motion,
    Params as Base,
    Part,
    cylinder_collider,
    finish,
    metres,
    np,
    rgb,
)
from worldloom.assets.parts.built_glyphs import known, write
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import Floats, cylinder, lathe, torus, tube

CARD = Card(
    "street/paper_lantern",
    1,
    "paper_lantern",
    ("chinese lantern", "japanese lantern", "lantern", "chochin", "red lantern", "lanterns"),
    ("lamp", "light"),
    ("street", "tokyo", "festival", "alley", "garden", "temple"),
    "ceiling",
)


def _text(value: str) -> str:
    if not known(value):
        raise ValueError(f"{value!r} has characters that cannot be drawn")
    return value


class Params(Base):
    """Dials. z = 0 is the top of the cord; the lantern hangs below."""

    style: Literal["long", "round"] = "long"
    height: Annotated[float, metres(0.2, 1.2)] = 0.48
    color: Color = "red"
    text: Annotated[str, Field(max_length=2), AfterValidator(_text)] = "酒"
    cord: Annotated[float, metres(0.05, 3.0)] = 0.25
    lit: bool = True


PRESETS = {
    "white": Params(style="round", color="cream", text=""),
    "festival": Params(style="round", color="orange", text="中"),
    "large": Params(height=0.9, text="龍"),
}


def build(p: Params, kit: Kit) -> Part:
    """Ribs ripple the paper; brightest at the lamp's height; black caps and characters."""
    out, h = Collector(), p.height
    half = 0.36 * h if p.style == "long" else 0.5 * h
    top = -p.cord - 0.03
    rings = 26
    z = np.linspace(0, 1, rings * 2 + 1)
    r = _profile(p, half, z) * (1 - 0.025 * (np.arange(len(z)) % 2))
    m = lathe(np.c_[r, top - h + z * h], kit.n(32, 14), 0.9)
    k = (m.vertices[:, 2] - top + h) / h
    shade = 0.45 + 0.75 * np.exp(-(((k - 0.45) / 0.34) ** 2))
    c = np.asarray(rgb(p.color))
    glow = tuple(float(x) for x in np.clip(c / c.max() * [1.0, 0.85, 0.7] + 0.04, 0, 1))
    paper = finish.glow((glow[0], glow[1], glow[2]), 2.4) if p.lit else finish.of("paper", p.color, 0.85, thin=True)
    out.add("paper", paper, m.tinted(shade))
    black = finish.paint((0.012, 0.012, 0.013), 0.2)
    rim = float(r[0])
    out.add(
        "cap",
        black,
        cylinder(rim * 1.04, 0.035, 20, 0.005, (0, 0, top - h - 0.025)),
        cylinder(rim * 1.04, 0.035, 20, 0.005, (0, 0, top - 0.01)),
        torus(0.02, 0.004, 12, 5).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((0, 0, top + 0.04)),
    )
    _writing(out, p, half, top)
    out.add("cord", black, wires([(0, 0, 0)], [(0, 0, top)], 0.004, 5))
    mid = (0.0, 0.0, top - h / 2)
    return Part(
        out.surfaces(),
        colliders=(cylinder_collider(half, h, (0, 0, top - h)),),
        mass=0.6,
        anchors={"lamp": mid},
        affordances=("switch",),
        lights=(
            Light(
                name="lamp",
                position=(0, -half - 0.05, mid[2]),
                color=(glow[0], glow[1], glow[2]),
                power=5 * h / 0.5,
                radius=half,
                flicker=0.05,
                on=p.lit,
            ),
        ),
        motions=(Motion(kind="swing", amplitude=0.05, period=2.6, center=(0, 0, 0), axis=(1, 0, 0), seed=kit.seed % 43),),
    )


def _profile(p: Params, half: float, z: Floats) -> Floats:
    s = 2 * z - 1
    if p.style == "round":
        return np.asarray(np.sqrt(np.maximum(1 - (0.92 * s) ** 2, 0.05)) * half)
    return np.asarray(half * (0.56 + 0.44 * np.maximum(1 - np.abs(s) ** 3.2, 0) ** 0.5))


def _writing(out: Collector, p: Params, half: float, top: float) -> None:
    h = p.height
    size = 0.34 * h if len(p.text) > 1 else 0.46 * h
    for s in write(p.text, size, True, 0.12) if p.text else []:
        x, z = s[:, 0] * 0.9, s[:, 1] + top - h / 2
        r = _profile(p, half, np.clip((z - top + h) / h, 0, 1)) + 0.001
        for side in (1, -1):
            a = x / half
            q = np.stack([side * r * np.sin(a), -side * r * np.cos(a), z], 1)
            out.add("writing", finish.of("paint", (0.01, 0.008, 0.008), 0.8), tube(q, 0.045 * size, 4))
