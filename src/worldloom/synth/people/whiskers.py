"""Brows and beards as strands, in the same frame as the hair of the head."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, beard_area, brow, lip_at, marks, smooth
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Person
from worldloom.synth.people.skin import thickness, within
from worldloom.synth.people.strands import Skin, Strands, clumped, unit


def brows(person: Person, skin: Skin, draw: np.random.Generator) -> Strands:
    """Eyebrows: hairs that rise at the nose and sweep outward."""
    thick = thickness(person)
    p, n, c = skin.roots(lambda x: brow(x, thick)[0], int(900 + 700 * person.brows), draw)
    _, t = brow(c)
    lower = brow(c + [0, 0.0012, 0], thick)[0] > brow(c - [0, 0.0012, 0], thick)[0]
    d = np.stack(
        [
            np.sign(c[:, 0]) * (0.25 + 1.1 * np.clip(t, 0, 1)),
            1.15 * (1 - np.clip(t * 1.25, 0, 1)) + np.where(lower, 0.25, -0.25),
            0 * t,
        ],
        -1,
    )
    d = unit(d + draw.normal(size=d.shape) * 0.14)
    d = unit(d - n * (d * n).sum(1, keepdims=True))
    length = (
        (0.0075 + 0.002 * (person.age > 65))
        * (1 + 0.2 * draw.normal(size=len(p))).clip(0.4, 1.5)
        * np.interp(t, [0, 0.3, 1], [0.75, 1.05, 0.7])
    )
    k = np.linspace(0, 1, 6)[None, :, None]
    curves = p[:, None] - n[:, None] * 0.0004 + length[:, None, None] * k * (d[:, None] + n[:, None] * (0.26 * (1 - k) + 0.02))
    dark = max(person.hair.eumelanin, 1.0)
    radii = np.full(curves.shape[:2], 3.8e-5) * np.linspace(1, 0.3, 6)
    return Strands("brows", curves, radii, draw.random(len(p)) < 0.8 * person.hair.grey, dark, person.hair.pheomelanin, c)


BEARDS = {
    "stubble": (0.0014, 9000, 0.0),
    "short": (0.007, 15000, 0.3),
    "full": (0.034, 22000, 0.55),
    "long": (0.13, 24000, 0.75),
    "moustache": (0.013, 5000, 0.4),
    "goatee": (0.016, 6000, 0.4),
}
"""Length in metres, strands, and how much they fall."""


CLUMPED, UNEVEN = 0.20, 0.08
"""How far hairs of a beard draw together, which black ones show as spikes, and the deviation of their length: a beard is trimmed."""


def beard(person: Person, skin: Skin, draw: np.random.Generator, density: float = 1.0) -> Strands | None:
    """Facial hair."""
    style = person.beard.style
    if style == "none":
        return None
    length, count, fall = BEARDS[style]

    def mask(c: Floats) -> Array:
        neck = smooth(-0.078, -0.060, c[:, 1] - marks().mouth[1]) if length > 0.004 else 1.0
        return beard_area(c, "full" if style == "long" else style) * (1 - lip_at(c)) * (1 - within(c)) * neck

    p, n, c = skin.roots(mask, int(count * density), draw)
    m = marks()
    over = smooth(0.0, 0.006, c[:, 1] - m.mouth[1]) * smooth(0.036, 0.028, np.abs(c[:, 0]))
    hangs = length > 0.02
    d = unit(
        np.stack([np.sign(c[:, 0]) * (0.20 - 0.12 * hangs + 0.9 * over), -0.85 + 0.1 * over, 0.15 + 0 * over], -1)
        + n * (0.5 - 0.2 * hangs - 0.15 * over)[:, None]
        + draw.normal(size=p.shape) * 0.12
    )
    chin = smooth(0.05, 0.0, np.abs(c[:, 0])) * smooth(-0.005, -0.03, c[:, 1] - m.mouth[1])
    own = (
        length
        * (1 + UNEVEN * draw.normal(size=len(p))).clip(0.4, 1.5)
        * (0.55 + 0.65 * chin if length > 0.01 else 1.0)
        * (1 - (0.45 if length < 0.05 else 0.75) * over)
        * (1 - 0.6 * smooth(-0.2, -0.75, n[:, 1]) * hangs)
    )
    k, every, chest = 9, 25, float(skin.points[np.linalg.norm(skin.canon - m.joint("neck"), axis=1).argmin(), 1])
    clump, step = tree(p[::every]).query(p)[1], own / (k - 1)
    out, q, turn = [p - n * 0.0003], p, draw.normal(size=(len(p[::every]), 3))[clump]
    bends = fall * 0.22 * np.clip(step / 0.004, 1, 3)[:, None]
    for j in range(1, k):
        inward = -np.clip(q[:, :1] * 8, -0.5, 0.5) * (length > 0.05)
        d = unit(d + bends * np.concatenate([inward, -1 + 0 * inward, 0 * inward], 1) + 0.07 * turn * (length > 0.01))
        cloth = 0.016 * smooth(0.0, -0.05, q[:, 1] - chest) * (length > 0.05)  # a long beard lies on what is worn
        q = skin.push(q + d * step[:, None], 0.0004 + 0.0012 * min(j, 3) * (length > 0.004) + cloth)
        out.append(q)
    curves = np.stack(out, 1) if length < 0.004 else clumped(np.stack(out, 1), clump, every, CLUMPED, draw, loose=0.01)
    radii = np.full(curves.shape[:2], (6.5e-5 if length > 0.004 else 4.5e-5) / density**0.5) * np.linspace(1, 0.4, k)
    return Strands(
        "beard", curves, radii, draw.random(len(p)) < person.beard.grey, person.hair.eumelanin, person.hair.pheomelanin + 0.2, c
    )


__all__ = ["BEARDS", "beard", "brows"]
