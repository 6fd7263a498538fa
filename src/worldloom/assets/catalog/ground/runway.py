"""An asphalt runway with white centre line, threshold bars, edge lines and worn rubber marks; runs along Y."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Wear, box_collider, finish, metres, surface
from worldloom.geometry import Mesh, box, fbm, stamp

CARD = Card("ground/runway", 1, "runway", ("airstrip", "landing strip"), ("road",), ("airfield", "desert", "outdoor"))


class Params(Base):
    """Dials; the top is z = 0."""

    width: Annotated[float, metres(6.0, 60.0)] = 16.0
    length: Annotated[float, metres(30.0, 1200.0)] = 300.0
    wear: Wear = 0.5


PRESETS = {"short": Params(length=120.0, width=10.0)}


def build(p: Params, kit: Kit) -> Part:
    """Tarmac with rubber and dust in vertex colour; paint 3 mm proud."""
    tarmac = finish.of("asphalt", (0.062, 0.06, 0.058), 0.85, p.wear)
    white = finish.paint((0.62, 0.61, 0.57), min(1.0, p.wear + 0.2), 0.7)
    return Part(
        (surface("tarmac", [_deck(p, kit)], tarmac), surface("marking", _marks(p), white)),
        (box_collider((-p.width / 2, -p.length / 2, -0.3), (p.width / 2, p.length / 2, 0)),), mass=1e6,
    )  # fmt: skip


def _deck(p: Params, kit: Kit) -> Mesh:
    nx, ny = 24, int(np.clip(p.length / 1.6, 20, 320))
    x = np.linspace(-p.width / 2, p.width / 2, nx)
    y = np.linspace(-p.length / 2, p.length / 2, ny)
    xy = np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)
    i, j = np.meshgrid(np.arange(nx - 1), np.arange(ny - 1), indexing="ij")
    a = (i * ny + j).ravel()
    f = np.concatenate([np.stack([a, a + ny, a + ny + 1], 1), np.stack([a, a + ny + 1, a + 1], 1)])
    p3 = np.c_[xy, np.full(len(xy), float(kit.seed % 89))]
    rubber = np.exp(-((np.abs(xy[:, 0]) - 1.6) ** 2) / 1.2) * np.clip(1.2 - np.abs(np.abs(xy[:, 1]) - p.length * 0.36) / (p.length * 0.16), 0, 1)
    tone = 1 + 0.2 * fbm(p3, (1.5, 9.0, 1), 4, 3) - 0.45 * rubber * (0.6 + 0.4 * fbm(p3, (0.3, 6, 1), 2, 4))
    dust = np.clip(np.abs(xy[:, 0]) / (p.width / 2) - 0.72, 0, 1)[:, None] * np.array([3.2, 2.4, 1.6]) * (0.6 + 0.5 * fbm(p3, 4.0, 3, 8))[:, None]
    v = np.c_[xy, np.zeros(len(xy))]
    return Mesh(v, f, np.tile([0.0, 0, 1], (len(v), 1)), xy, np.clip(tone[:, None] + dust, 0.3, 5))


def _marks(p: Params) -> list[Mesh]:
    half, w = p.length / 2, p.width
    dash = box((0.3, 9.0, 0.006), 0.001, (0, 0, 0.003))
    ys = np.arange(-half + 26, half - 26, 15.0)
    marks = [stamp(dash, np.c_[np.zeros_like(ys), ys, np.zeros_like(ys)])] if len(ys) else []
    bar = box((0.75, 12.0, 0.006), 0.001, (0, 0, 0.003))
    xs = np.concatenate([np.linspace(0.09, 0.4, 4) * w, -np.linspace(0.09, 0.4, 4) * w])
    for s in (-1, 1):
        marks.append(stamp(bar, np.c_[xs, np.full(8, s * (half - 9)), np.zeros(8)]))
        marks.append(box((0.22, p.length - 4, 0.006), 0.001, (s * (w / 2 - 0.7), 0, 0.003)))
    return marks
