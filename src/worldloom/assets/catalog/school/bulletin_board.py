"""A cork pinboard full of notes, photographs, children's pictures and coloured pins."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_marks import painted, quad, ribbon
from worldloom.geometry import rot_y, slab, sphere
CARD = Card("school/bulletin_board", 1, "bulletin_board", ("pinboard", "corkboard", "noticeboard", "notice board"), ("poster", "board"), ("indoor", "classroom", "office", "station"), "wall")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 2.5)] = 1.2
    height: Annotated[float, metres(0.3, 1.5)] = 0.85
    fill: Annotated[float, number(0, 1)] = 0.75
    color: Color = "#a5743e"
    """Of the cork or felt."""
    wood: Literal["oak", "walnut", "pine", "white"] = "oak"


PRESETS = {"felt": Params(color="dark_green", wood="white"), "bare": Params(fill=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """Frame, cork, sheets pinned a little askew. Bottom at z = 0, back at y = 0."""
    out, w, h, g = Collector(), p.width / 2, p.height, kit.rng("notes")
    wood = finish.paint("white", 0.2) if p.wood == "white" else finish.wood(p.wood, 0.3)
    b = 0.035
    out.add("frame", wood, slab((-w, -0.026, 0), (-w + b, 0, h), 0.004), slab((w - b, -0.026, 0), (w, 0, h), 0.004), slab((-w + b, -0.026, 0), (w - b, 0, b), 0.004), slab((-w + b, -0.026, h - b), (w - b, 0, h), 0.004))
    out.add("cork", finish.of("cardboard", rgb(p.color), 0.95, 0.4), plate((-w + b, -0.014, b), (w - b, 0, h - b)))
    nx, nz = max(2, int((2 * w - 0.1) / 0.24)), max(1, int((h - 0.1) / 0.28))
    k = 0
    for i in range(nx):
        for j in range(nz):
            if g.random() > p.fill:
                continue
            x = -w + b + 0.13 + (2 * w - 2 * b - 0.26) * (i / max(nx - 1, 1)) + float(g.normal() * 0.012)
            z = b + 0.14 + (h - 2 * b - 0.28) * (j / max(nz - 1, 1)) + float(g.normal() * 0.012)
            a, kind = float(g.normal() * 0.07), int(g.integers(4))
            s = (0.19, 0.25) if kind < 2 else (0.17, 0.13) if kind == 2 else (0.1, 0.1)
            go: Any = lambda m, a=a, x=x, z=z, y=-0.0155 - 0.0006 * k: m.turned(rot_y(a)).moved((x, y, z))  # noqa: E731
            tone = ("white", "ivory", "white", ("mustard", "mint", "rose")[k % 3])[kind]
            out.add(f"sheet.{tone}", finish.of("paper", rgb(tone), 0.8), go(slab((-s[0] / 2, -0.0008, -s[1] / 2), (s[0] / 2, 0, s[1] / 2), 0.0002)))
            if kind == 2:
                pic = painted(s[0] - 0.016, s[1] - 0.016, -0.0012, ("landscape", "seascape", "abstract")[k % 3], k + kit.seed % 500, kit.n(24, 12)).moved((0, 0, -s[1] / 2 + 0.008))
                out.add("picture", finish.of("paper", (1.0, 1.0, 1.0), 0.4), go(pic))
            else:
                rows = np.linspace(0.36, -0.36, 9 if kind < 2 else 4) * s[1]
                out.add("print", finish.paint("charcoal", 0.0), *(go(ribbon(np.array([[-0.4 * s[0], q], [float(g.uniform(0.1, 0.4)) * s[0], q]]), 0.0035, -0.0012)) for q in rows))
                if kind == 1:
                    out.add("head", finish.paint(("red", "blue", "orange")[k % 3], 0.0), go(quad(-0.4 * s[0], 0.4 * s[0], 0.4 * s[1], 0.47 * s[1], -0.0014)))
            out.add(f"pin.{k % 3}", finish.plastic(("red", "blue", "yellow")[k % 3], 0.2), go(sphere((0.007, 0.006, 0.007), 8, (0, -0.005, s[1] / 2 - 0.014))))
            k += 1
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.035, 0), (w, 0, h)),), mass=5.0, functional_sides=("front",), affordances=("read",))
