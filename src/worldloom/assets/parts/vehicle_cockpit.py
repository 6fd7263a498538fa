"""The inside of a light aircraft's cabin: panel with instruments and radios, yokes, glare shield, seats, floor, roof switches."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import quad, ribbon, text
from worldloom.assets.parts.vehicle_air import facing_back, gauge, horizon, yoke
from worldloom.assets.parts.vehicle_skin import Skin
from worldloom.geometry import Mesh, box, cylinder, join, prism, rod, rot_x, slab, sphere, spline, tube

_BLACK = finish.plastic((0.016, 0.016, 0.017), 0.62)
_PANEL = finish.paint((0.075, 0.078, 0.082), 0.2, 0.55)
_MARK = finish.glow((0.95, 0.95, 0.9), 0.9)
_Y = -2.24
"""Depth of the panel's face."""


def cabin(out: Collector, s: Skin, kit: Kit) -> None:
    """Everything behind the windscreen of a high-wing four-seater whose skin is `s`."""
    _panel(out)
    _instruments(out)
    _radios(out)
    for x in (0.27, -0.27):
        out.add("yoke", _BLACK, yoke().moved((x, -1.98, 1.4)))
        _seat(out, x, -0.93, kit)
    _seat(out, 0.0, -0.05, kit, 0.98)
    floor = prism([(-0.5, -2.55), (0.5, -2.55), (0.53, 0.3), (-0.53, 0.3)], 0.03).moved((0, 0, 0.79))
    out.add("floor", finish.fabric((0.06, 0.062, 0.066), recipe="carpet"), floor)
    out.add("lining", finish.fabric((0.42, 0.4, 0.36)), slab((-0.46, 0.3, 0.8), (0.46, 0.33, 1.75), 0.01), box((0.14, 0.3, 0.025), 0.01, (0, -1.5, 2.085)))
    for k in (-1, 1):
        out.add("pedal", finish.metal("brushed"), *(box((0.09, 0.02, 0.12), 0.006, (0.27 * k + q, -2.42, 0.95)) for q in (-0.1, 0.1)))
        visor = prism([(-0.16, 0), (0.16, 0), (0.14, 0.12), (-0.14, 0.12)], 0.008, 0.002).turned(rot_x(-0.12)).moved((0.25 * k, -1.72, 2.05))
        out.add("visor", finish.plastic((0.05, 0.055, 0.06), 0.4), visor)


def _panel(out: Collector) -> None:
    top = np.array([(-0.5, 1.3), (0.5, 1.3), (0.515, 1.52), (0.46, 1.655), (-0.46, 1.655), (-0.515, 1.52)])
    board = prism(top, 0.02, 0.003).turned(rot_x(np.pi / 2)).moved((0, _Y, 0))
    out.add("panel", _PANEL, board)
    x = np.linspace(-0.5, 0.5, 21)
    z = 1.69 - 0.12 * np.abs(x) ** 2 - 0.35 * np.maximum(0, np.abs(x) - 0.38)
    y0, y1 = np.full(21, -2.5), -2.1 - 0.1 * (x / 0.5) ** 2
    rows = [np.stack([x, y0, z - 0.012], 1), np.stack([x, y1 - 0.03, z], 1), np.stack([x, y1, z - 0.006], 1), np.stack([x, y1 + 0.004, z - 0.022], 1), np.stack([x, y1 - 0.02, z - 0.034], 1), np.stack([x, y0, z - 0.04], 1)]
    from worldloom.geometry import sheet

    g = sheet(np.stack(rows)[:, ::-1], smooth=False)
    up = g.normals is not None and float(g.normals[: len(x), 2].sum()) > 0
    out.add("glareshield", _BLACK, g if up else Mesh(g.vertices, g.faces[:, ::-1], None if g.normals is None else -g.normals, g.uv))
    compass = [box((0.085, 0.07, 0.075), 0.02, (0, -2.14, 1.79)), rod((0, -2.14, 1.69), (0, -2.14, 1.77), 0.012, 8)]
    out.add("compass", _BLACK, *compass)
    card = [text("3 N 33", 0.017, (0, 0), 0, 0.16), ribbon(np.array([[0, -0.02], [0, 0.02]]), 0.002, -0.001)]
    out.add("marks", _MARK, *(m.moved((0, -2.103, 1.792)) for m in facing_back(*card)))
    vents = [m.moved((x, _Y + 0.004, 1.62)) for x in (-0.43, 0.43) for m in facing_back(gauge(0.026, (), 4)[0])]
    out.add("bezel", _BLACK, *vents)


def _instruments(out: Collector) -> None:
    r, faces = 0.041, [(-1, 1), (0, 1), (1, 1), (-1, 0), (0, 0), (1, 0)]
    needles = [((-0.9,), 16, "KNOTS"), ((), 12, ""), ((0.4, 2.4), 20, "ALT"), ((0.0,), 8, "TURN"), ((0.7,), 24, "HDG"), ((-1.571,), 14, "VS")]
    for (i, j), (n, ticks, label) in zip(faces, needles, strict=True):
        at = np.array([0.27 - 0.098 * i, _Y, 1.495 + 0.098 * j])
        bezel, face, marks = gauge(r, n, ticks, label)
        out.add("bezel", _BLACK, *(m.moved(at) for m in facing_back(bezel)))
        if (i, j) == (0, 1):
            ball, bars = horizon(0.97 * r)
            out.add("horizon", finish.glow((1, 1, 1), 0.35).model_copy(update={"color": (1.0, 1.0, 1.0), "emission": (0.0, 0.0, 0.0)}), *(m.moved(at + [0, 0.002, 0]) for m in facing_back(ball)))
            out.add("marks", _MARK, *(m.moved(at + [0, 0.003, 0]) for m in facing_back(bars)))
        else:
            out.add("dial", finish.plastic((0.012, 0.012, 0.013), 0.3), *(m.moved(at + [0, 0.003, 0]) for m in facing_back(face)))
            out.add("marks", _MARK, *(m.moved(at + [0, 0.003, 0]) for m in facing_back(marks)))
    for k in range(8):
        at = np.array([-0.215 - 0.064 * (k % 4), _Y, 1.58 - 0.066 * (k // 4)])
        bezel, face, marks = gauge(0.026, (-1.2 + 0.41 * k,), 8)
        out.add("bezel", _BLACK, *(m.moved(at) for m in facing_back(bezel)))
        out.add("dial", finish.plastic((0.012, 0.012, 0.013), 0.3), *(m.moved(at + [0, 0.003, 0]) for m in facing_back(face)))
        out.add("marks", _MARK, *(m.moved(at + [0, 0.003, 0]) for m in facing_back(marks)))


def _radios(out: Collector) -> None:
    for k, (h, words) in enumerate(((0.1, ""), (0.045, "118.40"), (0.045, "121.50"), (0.04, "7000"))):
        z = 1.635 - sum((0.104, 0.05, 0.05, 0.045)[:k]) - h / 2
        out.add("radio", finish.plastic((0.02, 0.02, 0.021), 0.4), box((0.158, 0.03, h), 0.004, (0.0, _Y, z)))
        lit = [quad(-0.045, 0.045, -h * 0.3, h * 0.3, 0)] if words else [quad(-0.066, 0.066, -0.042, 0.042, 0)]
        out.add("display", finish.plastic((0.006, 0.01, 0.014), 0.12), *(m.moved((0, _Y + 0.016, z)) for m in facing_back(*lit)))
        if words:
            out.add("digits", finish.glow((1.0, 0.42, 0.1), 2.2), *(m.moved((0, _Y + 0.0175, z)) for m in facing_back(text(words, 0.018, (0, 0), 0, 0.14))))
        else:
            track = spline([(-0.05, -0.03), (-0.02, 0.0), (0.012, 0.006), (0.03, 0.035)], 14)
            lines = [ribbon(track, 0.0025, 0.0), ribbon(np.array([[-0.06, 0.018], [-0.01, 0.03], [0.06, 0.0]]), 0.0015, 0.0), text("GPS 042", 0.009, (-0.03, 0.034), 0.0, 0.16)]
            out.add("map", finish.glow((0.2, 0.85, 0.9), 1.6), *(m.moved((0, _Y + 0.0175, z)) for m in facing_back(*lines)))
        knobs = [cylinder(0.008, 0.016, 12, 0.002).turned(rot_x(-np.pi / 2)).moved((x, _Y + 0.014, z)) for x in (-0.068, 0.068)]
        out.add("knob", _BLACK, *(knobs if words else []))
    levers = [m for x, k in ((0.02, 0.0), (-0.03, 0.02), (-0.08, 0.0)) for m in (rod((x, _Y, 1.345), (x, _Y + 0.07 + k, 1.345), 0.005, 8), sphere(0.014, 12, (x, _Y + 0.08 + k, 1.345)))]
    out.add("knob", _BLACK, *levers[:2])
    out.add("knob.red", finish.plastic("red", 0.3), *levers[2:])
    rockers = [box((0.016, 0.014, 0.026), 0.004, (0.42 - 0.03 * k, _Y + 0.006, 1.36)) for k in range(8)]
    out.add("switch", finish.plastic((0.7, 0.68, 0.62), 0.4), *rockers)
    placards = [text(w, 0.009, (0, 0), 0, 0.16) for w in ("VFR ONLY", "FUEL BOTH", "N27WL")]
    out.add("marks", _MARK, *(m.moved((x, _Y + 0.0012, z)) for (x, z), m in zip(((0.27, 1.405), (-0.3, 1.44), (-0.3, 1.63)), facing_back(*placards), strict=True)))


def _seat(out: Collector, x: float, y: float, kit: Kit, width: float = 0.46) -> None:
    hide = finish.leather((0.2, 0.13, 0.075), 0.3)
    back = box((width, 0.12, 0.56), 0.05, (0, 0, 0.28)).turned(rot_x(-0.18)).moved((x, y + 0.2, 1.16))
    out.add("seat", hide, box((width, 0.48, 0.14), 0.05, (x, y, 1.1)), back)
    if width < 0.6:
        out.add("seat", hide, box((0.24, 0.09, 0.17), 0.04, (x, y + 0.36, 1.84)))
        out.add("frame", finish.metal("steel"), *(rod((x + q, y + 0.33, 1.66), (x + q, y + 0.36, 1.8), 0.007, 6) for q in (-0.06, 0.06)), *(rod((x + q, y, 0.8), (x + q, y, 1.05), 0.015, 8) for q in (-0.16, 0.16)))
    belt = join([tube([(x + q * 0.16, y + 0.27, 1.62), (x + q * 0.13, y + 0.12, 1.35), (x + q * 0.06, y - 0.05, 1.185)], 0.009, 5) for q in (-1, 1)])
    out.add("belt", finish.fabric((0.03, 0.03, 0.032)), belt)


__all__ = ["cabin"]
