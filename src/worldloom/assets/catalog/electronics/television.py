"""A television: flat or curved screen on feet or a low stand with a picture glowing, or an old wooden box set with knobs and aerial."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Field, Kit, Literal, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, dial_knob, drawer, joints_of
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import painted
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, beam, crease_normals, cylinder, join, rod, slab
CARD = Card("electronics/television", 1, "television", ("tv", "flat screen tv", "flat-screen tv", "telly", "tv set", "departure_board"), ("screen", "electronics"), ("indoor", "living_room", "bedroom", "hotel"), "floor", (1.0, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["flat", "retro"] = "flat"
    shape: Literal["flat", "curved"] = "flat"
    """Of the panel of a flat-screen set."""
    width: Annotated[float, metres(0.4, 2.2)] = 1.2
    stand: bool = True
    """On a low cabinet; without it the set stands on its own feet."""
    mounted: bool = False
    """On a wall: neither cabinet nor feet."""
    state: Literal["off", "on"] = "on"
    wood: Literal["oak", "walnut", "dark", "birch"] = "oak"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of a drawer of its stand."""
    motif: Annotated[int, Field(ge=0, le=999)] = 0
    """Which of many pictures it shows."""
    wear: Wear = 0.15


PRESETS = {"retro": Params(style="retro", width=0.62, wood="walnut", stand=False), "off": Params(state="off", stand=False), "curved": Params(shape="curved", width=1.5)}
SHOWS: dict[str, dict[str, str]] = {"flat_screen": {}, "screen": {}, "led": {}, "smart": {}, "widescreen": {}, "retro": {"style": "retro"}}


def build(p: Params, kit: Kit) -> Part:
    """Panel in a thin frame, feet; picture in vertex colours that shines; a cabinet with drawers below."""
    out, w = Collector(), p.width / 2
    wood, made, z = finish.wood(p.wood, p.wear), [], 0.0
    cols = []
    p = p.model_copy(update={"stand": False}) if p.mounted else p
    if p.stand:
        z, sw, sd = 0.45, max(w + 0.15, 0.5), 0.2
        out.add("case", wood, *carcass((-sw, -sd + 0.02, 0.12), (sw, sd, z), 0.022, [0.285]))
        made += [drawer(out, f"drawer.{k + 1}", (a + 0.003, 0.125), (b - 0.003, 0.275), -sd, 0.36, wood, finish.iron(), "flat", "bar") for k, (a, b) in enumerate(((-sw, -sw / 3), (sw / 3, sw)))]
        out.add("foot", finish.iron(0.1), *(rod((x, y, 0.12), (1.02 * x, y, 0), 0.012, 8, 0.009) for x in (-sw + 0.1, sw - 0.1) for y in (-sd + 0.08, sd - 0.06)))
        out.add("box", finish.plastic("black"), slab((-0.18, -0.13, 0.296), (0.18, 0.12, 0.345), 0.004))
        cols.append(box_collider((-sw, -sd, 0), (sw, sd, z)))
    on = p.state == "on"
    if p.style == "flat":
        h, y = 0.5625 * p.width, -0.03
        b = z + 0.07
        out.add("shell", finish.plastic((0.012, 0.012, 0.013), 0.3), _panel(p, w, b, h), slab((-0.5 * w, 0.0, b + 0.05), (0.5 * w, 0.035, b + 0.6 * h), 0.01), *(beam((s * 0.7 * w, 0, b + 0.02), (s * 0.7 * w, q, z + 0.006), 0.03, 0.01, 0.003) for s in (-1, 1) for q in (-0.12, 0.12) if not p.mounted))
        screen = (-w + 0.01, w - 0.01, b + 0.02, b + h - 0.01)
        tall = b + h
        cols.append(box_collider((-w, -0.03, b), (w, 0.035, tall)) if p.mounted else box_collider((-w, -0.13, z), (w, 0.13, tall)))
    else:
        h, y = 0.74 * p.width, -0.265
        b = z + (0.22 if not p.stand else 0.02)
        out.add("shell", wood, soft_box((2 * w, 0.46, h), 0.03, 0.3, center=(0, -0.02, b + h / 2)))
        if not p.stand:
            out.add("foot", finish.wood(p.wood), *(rod((x * (w - 0.08), q - 0.02, b + 0.01), (x * (w - 0.02), 1.1 * q - 0.02, 0), 0.017, 10, 0.01) for x in (-1, 1) for q in (-0.16, 0.16)))
        out.add("mask", finish.plastic("cream"), slab((-w + 0.03, -0.258, b + 0.04), (w - 0.14, -0.24, b + h - 0.04), 0.02))
        out.add("panel", finish.metal("brass", 0.3), slab((w - 0.13, -0.256, b + 0.04), (w - 0.03, -0.24, b + h - 0.04), 0.004))
        out.add("knob", finish.plastic("black"), *(dial_knob(0.026, 0.022).moved((w - 0.08, -0.256, b + h - 0.1 - 0.075 * k)) for k in range(2)))
        out.add("grille", finish.fabric("brown"), *(slab((w - 0.12, -0.259, b + 0.06 + 0.014 * k), (w - 0.04, -0.255, b + 0.067 + 0.014 * k), 0.001) for k in range(9)))
        out.add("aerial", finish.metal("chrome"), *(rod((s * 0.02, 0.05, b + h), (s * 0.26, 0.05, b + h + 0.34), 0.003, 6) for s in (-1, 1)), cylinder(0.04, 0.025, 18, 0.006, (0, 0.05, b + h - 0.002)))
        screen = (-w + 0.055, w - 0.165, b + 0.065, b + h - 0.065)
        tall = b + h
        cols.append(box_collider((-w, -0.26, z), (w, 0.22, tall)))
    x0, x1, z0, z1 = screen
    if on:
        pic = painted(x1 - x0, z1 - z0, y - 0.001 if p.style == "flat" else -0.2595, ("landscape", "seascape")[(kit.seed + p.motif) % 2], (kit.seed + 389 * p.motif) % 811, kit.n(56, 24))
        m = _bowed(p, pic.moved(((x0 + x1) / 2, 0, z0)))
        if p.style == "retro" and m.color is not None:
            m = Mesh(m.vertices, m.faces, m.normals, m.uv, np.repeat(m.color.mean(1, keepdims=True), 3, 1))
        out.add("picture", finish.of("screen", (1.0, 1.0, 1.0), 0.2).model_copy(update={"emission": (0.13, 0.15, 0.18)}), m)
    else:
        out.add("picture", finish.plastic((0.006, 0.007, 0.008), 0.06), _bowed(p, painted(x1 - x0, z1 - z0, y - 0.001, "landscape", 1, 24).tinted(0.0).moved(((x0 + x1) / 2, 0, z0))) if p.style == "flat" else plate((x0, -0.2595, z0), (x1, y + 0.003, z1)))
    lamp = light(((x0 + x1) / 2, y - 0.06 - 0.3 * p.width, (z0 + z1) / 2), 4.0 * p.width, on, (0.75, 0.88, 1.0), 0.3 * p.width, "screen", "area").model_copy(update={"direction": (0.0, -1.0, 0.0)})
    part = Part(out.surfaces(), colliders=(*cols, *colliders_of(made)), mass=28.0, dynamic=not p.stand and not p.mounted, joints=joints_of(made), lights=(lamp,) if on else (), sounds=(SoundSource(sound="television", position=(0, 0, z0), gain=-26.0),) if on else (), functional_sides=("front",), affordances=("look", "switch"))
    return drawn(part, ["drawer.1"], p.open) if p.stand else part


def _panel(p: Params, w: float, b: float, h: float) -> Mesh:
    """The thin case of a flat screen, in strips that can be bent."""
    edges = np.linspace(-w, w, 15) if p.shape == "curved" else np.array([-w, w])
    bevel = 0.0 if p.shape == "curved" else 0.004
    return join([_bowed(p, slab((a, -0.03, b), (c, 0.0, b + h), bevel)) for a, c in zip(edges[:-1], edges[1:], strict=True)])


def _bowed(p: Params, m: Mesh) -> Mesh:
    """A curved set's ends come forward, by a twelfth of its width."""
    if p.shape != "curved" or p.style != "flat":
        return m
    v = m.vertices
    q = 4 * (v[:, 0] / p.width) ** 2
    return crease_normals(Mesh(v - np.stack([0 * q, p.width / 12 * q, 0 * q], 1), m.faces, None, m.uv, m.color), 0.6)
