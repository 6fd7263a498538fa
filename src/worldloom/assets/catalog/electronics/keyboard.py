"""A computer keyboard with its mouse on a cable."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, cylinder, prism, rot_y, sheet, spline, tube
from worldloom.world import RGB

CARD = Card("electronics/keyboard", 2, "keyboard", ("computer keyboard",), ("electronics", "peripheral", "electronic peripheral"), ("indoor", "office"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.28, 0.48)] = 0.43
    color: Color = "charcoal"
    keys: Color = "#1a1b1d"
    style: Literal["flat", "mechanical"] = "flat"
    """A mechanical one has tall keys on a plate."""
    rgb: bool = False
    """Coloured light between its keys."""
    mouse: bool = False


PRESETS = {"white": Params(color="white", keys="white"), "retro": Params(color="cream", keys="beige"), "with mouse": Params(mouse=True), "mechanical": Params(style="mechanical", rgb=True, color="black")}
SHOWS: dict[str, dict[str, Any]] = {"backlit": {"rgb": True}, "lit": {"rgb": True}, "gaming": {"style": "mechanical", "rgb": True}}


def build(p: Params, kit: Kit) -> Part:
    """Tray, rows of keys with a space bar, number block, mouse."""
    out, w = Collector(), p.width / 2
    tray = prism([(-0.07, 0), (0.07, 0), (0.07, 0.024), (-0.07, 0.012)], 2 * w, 0.003)
    out.add("tray", finish.plastic(p.color, 0.4), Mesh(tray.vertices[:, [2, 0, 1]] - [w, 0, 0], tray.faces))
    n, pitch = int((2 * w - 0.02) / 0.019), 0.019
    keys = []
    for j in range(6):
        y = -0.055 + 0.0205 * j + (0.006 if j == 5 else 0)
        for i in range(n):
            if j == 0 and 4 <= i <= 9:
                continue
            x = -w + 0.014 + pitch * (i + 0.35) + (0.005 if i > 14 else 0)
            if x < w - 0.012:
                keys.append((x, y, 0.0165 + 0.0857 * (y + 0.07)))
    keys_mat = finish.plastic(p.keys, 0.5)
    tall = 0.016 if p.style == "mechanical" else 0.008
    keys = [(x, y, z + (tall - 0.008) / 2 + (0.002 if p.rgb else 0)) for x, y, z in keys]
    if p.rgb:
        for k, (tone, strip) in enumerate(_rainbow(w)):
            out.add(f"light.{k}", finish.glow(tone, 1.6), strip)
    out.add("key", keys_mat, boards((0.0155, 0.0165, tall), keys, 0.002), box((0.115, 0.0165, tall), 0.002, (-w + 0.014 + pitch * 6.85, -0.055, 0.018 + (tall - 0.008) / 2)))
    cols = [box_collider((-w, -0.07, 0), (w, 0.07, 0.032 if p.style == "flat" else 0.04))]
    if p.mouse:
        m = soft_box((0.06, 0.105, 0.034), 0.016, 0.03, 0.006, center=(w + 0.09, -0.01, 0.017))
        out.add("mouse", finish.plastic(p.color, 0.35), m)
        out.add("wheel", finish.rubber(), cylinder(0.008, 0.006, 12, 0.002).turned(rot_y(np.pi / 2)).moved((w + 0.087, -0.042, 0.032)))
        out.add("cable", finish.rubber(), tube(spline([(w + 0.09, 0.04, 0.01), (w + 0.09, 0.1, 0.003), (w + 0.02, 0.17, 0.003), (w - 0.05, 0.2, 0.003)], 14), 0.0018, 5))
        cols.append(box_collider((w + 0.055, -0.065, 0), (w + 0.125, 0.045, 0.042)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=0.9, dynamic=True, affordances=("use", "pick up"), functional_sides=("front",))


def _rainbow(w: float) -> list[tuple[RGB, Mesh]]:
    """The plate under the keys in strips of light that go through the hues from end to end."""
    x, y = np.linspace(-w + 0.006, w - 0.006, 13), np.array([-0.066, 0.066])
    out: list[tuple[RGB, Mesh]] = []
    for k, (a, b) in enumerate(zip(x[:-1], x[1:], strict=True)):
        r, g, c = (0.5 + 0.5 * float(np.cos(k * np.pi / 6 - q)) for q in (0.0, 2.094, 4.189))
        px, py = np.meshgrid([a, b], y, indexing="ij")
        out.append(((r, g, c), sheet(np.stack([px, py, 0.0125 + 0.0857 * (py + 0.07)], -1))))
    return out
