"""A desktop computer: tower with a lit fan beside a screen, or a beige home computer of the eighties with its monitor on top."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, SoundSource, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import quad, ribbon
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, prism, rot_x, rounded_rect, slab, torus
CARD = Card("electronics/computer", 1, "computer", ("pc", "desktop computer", "gaming pc", "pc tower", "computer tower", "server_rack"), ("electronics",), ("indoor", "office", "bedroom", "laboratory"), "table")


class Params(Base):
    """Dials."""

    style: Literal["modern", "retro"] = "modern"
    color: Color = "charcoal"
    width: Annotated[float, metres(0.4, 0.8)] = 0.56
    """Of the screen."""
    screen: bool = True
    """A tower alone where there are monitors of their own."""
    state: Literal["on", "off"] = "on"


PRESETS = {"retro": Params(style="retro", color="cream", width=0.4), "off": Params(state="off", color="white"), "tower": Params(screen=False)}


def build(p: Params, kit: Kit) -> Part:
    """Screen on a foot with windows of text, tower with vents and a power light; or case, tube monitor and disk slots."""
    out, w, on = Collector(), p.width / 2, p.state == "on"
    shell, black = finish.plastic(p.color, 0.4), finish.plastic((0.012, 0.012, 0.013), 0.2)
    if p.style == "modern":
        h, b = 0.6 * p.width, 0.12
        if p.screen:
            out.add("shell", shell, slab((-w, -0.02, b), (w, 0.012, b + h), 0.004), prism(rounded_rect(0.24, 0.18, 0.03), 0.012, 0.003).moved((0, 0.02, 0)), slab((-0.025, 0.012, 0.005), (0.025, 0.03, b + 0.1), 0.004))
        x0, x1, z0, z1, yy = -w + 0.008, w - 0.008, b + 0.02, b + h - 0.008, -0.0205
        t = w + 0.05 if p.screen else -0.095
        out.add("tower", shell, slab((t, -0.2, 0.01), (t + 0.19, 0.22, 0.42), 0.006))
        out.add("vent", black, *(slab((t + 0.02, -0.203, 0.05 + 0.022 * k), (t + 0.17, -0.198, 0.06 + 0.022 * k), 0.001) for k in range(8)), slab((t + 0.02, -0.204, 0.3), (t + 0.17, -0.199, 0.39), 0.002), *(cylinder(0.012, 0.012, 8, 0.002, (t + x, q, 0)) for x in (0.03, 0.16) for q in (-0.16, 0.18)))
        out.add("light", finish.glow((0.1, 0.5, 1.0), 5.0) if on else black, cylinder(0.008, 0.003, 12, 0.001).turned(rot_x(np.pi / 2)).moved((t + 0.095, -0.204, 0.345)), torus(0.055, 0.004, 28, 6).turned(rot_x(np.pi / 2)).moved((t + 0.095, -0.202, 0.14)))
        cols: tuple[Collider, ...] = (box_collider((t, -0.21, 0), (t + 0.19, 0.22, 0.43)),)
        cols = (box_collider((-w, -0.1, 0), (w, 0.11, b + h)), *cols) if p.screen else cols
    else:
        out.add("shell", shell, slab((-0.2, -0.2, 0.0), (0.2, 0.2, 0.11), 0.01), soft_box((2 * w, 0.36, 0.78 * p.width), 0.025, 0.3, center=(0, 0.0, 0.15 + 0.39 * p.width)), cylinder(0.12, 0.04, 24, 0.006, (0, 0, 0.108)))
        out.add("slot", black, *(slab((0.02, -0.203, z), (0.17, -0.198, z + 0.012), 0.001) for z in (0.035, 0.07)), *(slab((-0.17 + 0.012 * k, -0.203, 0.03), (-0.165 + 0.012 * k, -0.198, 0.085), 0.001) for k in range(7)))
        x0, x1, z0, z1, yy = -w + 0.05, w - 0.05, 0.15 + 0.08, 0.15 + 0.72 * p.width, -0.183
        out.add("mask", black, slab((x0 - 0.015, -0.1825, z0 - 0.015), (x1 + 0.015, -0.17, z1 + 0.015), 0.012))
        out.add("light", finish.glow((0.1, 1.0, 0.2), 5.0) if on else black, cylinder(0.005, 0.003, 10, 0.001).turned(rot_x(np.pi / 2)).moved((w - 0.04, -0.18, 0.175)))
        cols = (box_collider((-0.2, -0.21, 0), (0.2, 0.2, 0.13)), box_collider((-w, -0.19, 0.11), (w, 0.19, 0.16 + 0.78 * p.width)))
    shown = p.screen or p.style == "retro"
    if shown:
        out.add("screen", black, plate((x0, yy, z0), (x1, yy + 0.004, z1)))
    if on and shown:
        screen(out, x0, x1, z0, z1, yy - 0.0006, p.style == "retro", kit)
    lamp = light(((x0 + x1) / 2, yy - 0.05, (z0 + z1) / 2), 1.6, on, (0.6, 0.8, 1.0) if p.style == "modern" else (0.3, 1.0, 0.4), 0.12, "screen", "area").model_copy(update={"direction": (0.0, -1.0, 0.0)})
    return Part(out.surfaces(), colliders=cols, mass=14.0, dynamic=True, lights=(lamp,) if on and shown else (), functional_sides=("front",), affordances=("use", "switch"), sounds=(SoundSource(sound="fan_hum", position=cols[-1].center, gain=-30.0),) if on else ())


def screen(out: Collector, x0: float, x1: float, z0: float, z1: float, y: float, green: bool, kit: Kit) -> None:
    """Glowing windows with lines of text, or green characters on black."""
    w, h, g = x1 - x0, z1 - z0, kit.rng("text")
    if green:
        rows = [ribbon(np.array([[x0 + 0.06 * w, z], [x0 + (0.1 + 0.7 * g.random()) * w, z]]), 0.022 * h, y) for z in np.linspace(z1 - 0.1 * h, z0 + 0.12 * h, 11)]
        out.add("text", finish.glow((0.15, 1.0, 0.3), 2.5), *rows)
        return
    out.add("picture", finish.glow((0.06, 0.16, 0.3), 1.0), quad(x0, x1, z0, z1, y))
    out.add("page", finish.glow((0.85, 0.88, 0.92), 0.9), quad(x0 + 0.06 * w, x0 + 0.6 * w, z0 + 0.14 * h, z1 - 0.08 * h, y - 0.0006), quad(x0 + 0.64 * w, x1 - 0.05 * w, z0 + 0.42 * h, z1 - 0.16 * h, y - 0.0006))
    lines = [ribbon(np.array([[x0 + 0.1 * w, z], [x0 + (0.16 + 0.38 * g.random()) * w, z]]), 0.012 * h, y - 0.0012) for z in np.linspace(z1 - 0.16 * h, z0 + 0.2 * h, 12)]
    out.add("text", finish.glow((0.1, 0.13, 0.2), 0.5), *lines)
    out.add("accent", finish.glow((1.0, 0.45, 0.12), 1.2), quad(x0 + 0.06 * w, x0 + 0.6 * w, z1 - 0.08 * h, z1 - 0.05 * h, y - 0.0009), *(quad(x0 + (0.67 + 0.06 * k) * w, x0 + (0.71 + 0.06 * k) * w, z0 + 0.44 * h, z0 + (0.5 + 0.28 * g.random()) * h, y - 0.0012) for k in range(5)))
