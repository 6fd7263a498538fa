"""A folding A-board for the pavement: blackboard or painted panels in a wooden frame with chalked lettering."""

from __future__ import annotations

from pydantic import AfterValidator

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_glyphs import extent, known, write
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.geometry import Mesh, box, join, rot_x, rot_z, tube

CARD = Card(
    "street/sandwich_board",
    1,
    "sandwich_board",
    ("a-board", "pavement sign", "chalkboard", "blackboard sign", "signboard"),
    ("sign",),
    ("street", "cafe", "market", "alley"),
)


def _text(value: str) -> str:
    if not known(value):
        raise ValueError(f"{value!r} has characters that cannot be drawn")
    return value


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.6, 1.3)] = 0.95
    text: Annotated[str, Field(max_length=10), AfterValidator(_text)] = "OPEN"
    color: Color = "charcoal"
    wear: Wear = 0.4


PRESETS = {
    "cafe": Params(text="COFFEE"),
    "menu": Params(text="MENU", color="dark_green"),
    "sake": Params(text="酒", color="dark_red"),
}


def build(p: Params, kit: Kit) -> Part:
    """Two leaves hinged at the top, spread by cords; a headline and lines of chalk."""
    out, h, w = Collector(), p.height, 0.62 * p.height
    rng = kit.rng("chalk")
    lean, pale = 0.19, finish.of("plain", (0.75, 0.73, 0.66), 0.9)
    for s in (0, 1):
        turn = rot_z(np.pi * s) @ rot_x(-lean)
        at = np.array([0, -h * np.sin(lean) if s == 0 else h * np.sin(lean), 0])
        wood = boards(
            [(0.05, 0.028, h)] * 2 + [(w - 0.05, 0.028, 0.055)] * 2,
            [(w / 2 - 0.025, 0, h / 2), (-w / 2 + 0.025, 0, h / 2), (0, 0, h - 0.03), (0, 0, 0.14)],
            0.006,
        )
        out.add("frame", finish.wood("oak", p.wear), wood.turned(turn).moved(at))
        out.add(
            "panel",
            finish.paint(p.color, p.wear, 0.7),
            box((w - 0.09, 0.012, h - 0.18), 0.002, (0, 0.003, h / 2 + 0.055)).turned(turn).moved(at),
        )
        out.add("chalk", pale, _chalk(p, w, h, rng).moved((0, -0.005, h / 2 + 0.055)).turned(turn).moved(at))
    y, z = 0.62 * h * np.sin(lean), 0.38 * h
    out.add(
        "cord",
        finish.of("rope", (0.4, 0.33, 0.22)),
        wires([(x, -y, z) for x in (-0.4 * w, 0.4 * w)], [(x, y, z) for x in (-0.4 * w, 0.4 * w)], 0.004, 4),
    )
    d = h * np.sin(lean) + 0.02
    return Part(
        out.surfaces(),
        colliders=(box_collider((-w / 2, -d, 0), (w / 2, d, h)),),
        mass=9,
        dynamic=True,
        anchors={"top": (0, 0, h)},
        functional_sides=("front", "back"),
        affordances=("push",),
    )


def _chalk(p: Params, w: float, h: float, rng: np.random.Generator) -> Mesh:
    size = min(0.3 * h, 0.8 * (w - 0.12) / max(extent(p.text or "A", 1.0)[0], 0.9))
    lines = [
        tube(np.c_[s[:, 0], 0 * s[:, 0], s[:, 1] + 0.24 * h], 0.011 * min(1, size / 0.12), 4, caps=False)
        for s in write(p.text, size, step=0.5)
    ]
    out = [m.scaled((1, 0.25, 1)) for m in lines]
    for k in range(5):
        x = np.linspace(-0.34 * w, (0.05 + 0.28 * rng.random()) * w, 26)
        z = 0.06 * h - k * 0.075 * h + 0.012 * h * np.sin(x * 190 + 5 * k) * (np.sin(x * 43 + k) > -0.5)
        out.append(tube(np.c_[x, 0 * x, z], 0.0045, 3, caps=False).scaled((1, 0.3, 1)))
    return join(out)
