"""A neon sign that spells up to 12 letters, figures or kana and kanji in glowing glass tubes on a dark board, upright or lying."""

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
    Params as Base,
    Part,
    SoundSource,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    rgb,
)
from worldloom.assets.parts.built_glyphs import extent, known, write
from worldloom.assets.parts.built_pieces import Collector, copies, wires
from worldloom.geometry import Mesh, box, cylinder, join, rot_x, rounded_rect, tube

CARD = Card(
    "street/neon_sign",
    1,
    "neon_sign",
    ("neon", "neon light", "neon lights", "neon signs", "illuminated sign", "shop sign", "bar sign", "sign"),
    ("sign", "lamp"),
    ("street", "tokyo", "cyberpunk", "night", "bar", "alley"),
    "wall",
)


def _text(value: str) -> str:
    if not value.strip() or not known(value):
        raise ValueError(f"{value!r} has characters that the sign maker cannot draw (A-Z, 0-9, some kana and kanji)")
    return value


Text = Annotated[str, Field(min_length=1, max_length=12), AfterValidator(_text)]


class Params(Base):
    """Dials. `mount` "side" juts out from the wall like a street sign; "flat" lies on it."""

    text: Text = "ラーメン"
    color: Color = "pink"
    vertical: bool = True
    size: Annotated[float, metres(0.12, 1.5)] = 0.42
    mount: Literal["flat", "side"] = "flat"
    border: bool = True
    lit: bool = True
    wear: Wear = 0.3


VARIETY = {
    "text": ("ラーメン", "BAR", "居酒屋", "HOTEL", "夢", "カラオケ", "寿司", "茶", "OPEN", "龍", "ホテル", "CAFE"),
    "color": ("pink", "cyan", "red", "violet", "amber", "green", "blue", "orange"),
    "mount": ("side", "side", "flat"),
    "size": (0.36, 0.46, 0.56),
}
"""Dials that differ from sign to sign where words do not set them."""
PRESETS = {
    "bar": Params(text="BAR", vertical=False, color="red"),
    "hotel": Params(text="HOTEL", color="red", mount="side"),
    "izakaya": Params(text="居酒屋", color="cyan", size=0.6, mount="side"),
    "open": Params(text="OPEN", vertical=False, color="green", size=0.22),
    "dream": Params(text="夢", color="violet", size=0.7),
    "sushi": Params(text="寿司", color="amber", mount="side"),
}


def build(p: Params, kit: Kit) -> Part:
    """Tubes stand 5 cm off the board on glass posts; z = 0 is the bottom edge."""
    w, h = extent(p.text, p.size, p.vertical)
    pad = 0.22 * p.size
    w, h = w + 2 * pad, h + 1.4 * pad
    out, c = Collector(), _hue(p.color)
    r = float(np.clip(0.026 * p.size, 0.006, 0.022))
    faces = [(_face(p, w, h, r, kit), False)]
    board = box((w, 0.09, h), 0.012)
    for (tubes, posts), _ in faces:
        flip = [join([tubes, tubes.scaled((-1, -1, 1))])] if p.mount == "side" else [tubes]
        glow = finish.glow(c, 14.0) if p.lit else finish.of("glass", (0.6, 0.6, 0.58), 0.1, 0.2)
        _put(out, "tube", glow, flip, p, w, h)
        _put(
            out,
            "post",
            finish.plastic("charcoal"),
            [join([posts, posts.scaled((-1, -1, 1))])] if p.mount == "side" else [posts],
            p,
            w,
            h,
        )
    _put(out, "board", finish.paint((0.022, 0.02, 0.026), p.wear, 0.35), [board, _frame(w, h)], p, w, h)
    _brackets(out, p, w, h)
    y = -0.3 if p.mount == "flat" else -w / 2 - 0.2
    bulk = (
        box_collider((-w / 2, -0.13, 0), (w / 2, 0, h))
        if p.mount == "flat"
        else box_collider((-0.09, -w - 0.18, 0), (0.09, -0.1, h))
    )
    return Part(
        out.surfaces(),
        colliders=(bulk,),
        mass=18 * w * h + 4,
        anchors={"top": (0, y, h)},
        affordances=("switch",),
        lights=(
            Light(
                name="neon",
                position=(0, y, h / 2),
                color=c,
                power=6 + 14 * p.size * len(p.text) ** 0.5,
                radius=0.15,
                flicker=0.04,
                on=p.lit,
            ),
        ),
        sounds=(SoundSource(sound="neon_buzz", position=(0, y, h / 2), gain=-18),),
    )


def _hue(name: str) -> tuple[float, float, float]:
    """The colour of the gas: as saturated as a tube is, brightest channel 1."""
    c = np.asarray(rgb(name))
    c = np.maximum(c / c.max(), 0.02) ** 1.9
    return (float(c[0]), float(c[1]), float(c[2]))


def _face(p: Params, w: float, h: float, r: float, kit: Kit) -> tuple[Mesh, Mesh]:
    """Tubes and posts of one face in the plane XZ, in front (-Y) of a board centred on the origin."""
    lines = write(p.text, p.size * 0.92, p.vertical)
    y = -0.1
    tubes = [tube(np.c_[s[:, 0], np.full(len(s), y), s[:, 1]], r, kit.n(7, 4)) for s in lines]
    if p.border:
        q = rounded_rect(w - 0.09, h - 0.09, 0.06)
        tubes.append(tube(np.c_[q[:, 0], np.full(len(q), y + 0.025), q[:, 1]], r * 0.7, kit.n(6, 4), closed=True))
    ends = np.array([[e[0], -0.045, e[1]] for s in lines for e in (s[0], s[-1])])
    posts = copies(cylinder(0.6 * r, 0.05, 6, 0.001).turned(rot_x(np.pi / 2)), ends)
    return join(tubes), posts


def _frame(w: float, h: float) -> Mesh:
    t = 0.03
    return join(
        [box((w + t, 0.12, t), 0.008, (0, 0, s * h / 2)) for s in (1, -1)]
        + [box((t, 0.12, h), 0.008, (s * w / 2, 0, 0)) for s in (1, -1)]
    )


def _put(out: Collector, role: str, material: object, meshes: list[Mesh], p: Params, w: float, h: float) -> None:
    from worldloom.assets.kit import Material
    from worldloom.geometry import place, rot_z

    assert isinstance(material, Material)
    turn = rot_z(-np.pi / 2) if p.mount == "side" else np.eye(3)
    at = (0, -0.14 - w / 2, h / 2) if p.mount == "side" else (0, -0.06, h / 2)
    out.add(role, material, *(place(m, at, turn) for m in meshes))


def _brackets(out: Collector, p: Params, w: float, h: float) -> None:
    steel = finish.iron(p.wear)
    if p.mount == "side":
        z = np.array([0.2, 0.8]) * h
        a = [(0, 0, k) for k in z]
        b = [(0, -0.2, k) for k in z]
        out.add(
            "bracket",
            steel,
            wires(a, b, 0.018, 8),
            *(box((0.1, 0.012, 0.16), 0.003, (0, -0.006, k)) for k in z),
            wires([(0, 0, h + 0.35)], [(0, -0.6 * w, h)], 0.008, 5),
        )
    else:
        out.add(
            "bracket",
            steel,
            box((0.6 * w, 0.02, 0.6 * h), 0.004, (0, -0.01, h / 2)),
            wires([(0.4 * w, -0.02, 0)], [(0.4 * w, -0.02, -0.18)], 0.008, 6),
        )
