"""Pictures of garments: folds where cloth folds, seams that are straight where they are sewn straight, each triangle in one chart."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from worldloom.synth.people.body import BODY, body
from worldloom.synth.people.charts import TRUNK, laid
from worldloom.synth.people.cloths import CLOTHS
from worldloom.synth.people.describe import describe
from worldloom.synth.people.fabric import drawn, pictured, shaped
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.folds import pant_spot, sleeve_spot, trunk_spot
from worldloom.synth.people.garments import Fitting, Sheet, tailored
from worldloom.synth.people.person import Garment
from worldloom.synth.people.surface import net

GREY = (0.5, 0.5, 0.5)


@cache
def made(kind: str, words: str = "a 35-year-old man") -> Sheet:
    """A garment on bare skin."""
    fit = Fitting.of(net(False), fitted(body(), describe(words))[:BODY], ())
    return tailored(Garment(kind=kind, color=GREY), fit)[0][0]  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["shirt", "jeans", "coverall"])
def test_each_triangle_lies_in_one_chart(kind: str) -> None:
    """Nowhere does an edge show more than twice its length of picture and 3 cm, which a leap between charts would be; all is on it."""
    s = made(kind)
    i, metres, faces = laid(s.metres, s.faces)
    uv = s.box.uv(metres) if s.box else metres
    assert np.array_equal(i[faces], s.faces)
    for k in range(3):
        a, b = faces[:, k], faces[:, (k + 1) % 3]
        long = np.linalg.norm(s.points[i[a]] - s.points[i[b]], axis=1)
        assert (np.linalg.norm(metres[a] - metres[b], axis=1) < 2.0 * long + 0.03).mean() > 0.995
    assert s.box is not None and ((uv > -0.01) & (uv < 1.01)).mean() > 0.998


@pytest.mark.parametrize("words", ["a 35-year-old man", "a 30-year-old woman"])
def test_plackets_are_straight(words: str) -> None:
    """On the front of a shirt the picture's middle strip goes straight down: within 4 mm of where a ruler would have it."""
    s = made("shirt", words)
    u, p = s.metres[:, 0], s.points
    front = (np.abs(u) < 0.024) & (np.abs(s.metres[:, 1] + 0.24) < 0.24) & (p[:, 2] > p[:, 2].mean())
    k = float((u[front] * p[front, 0]).sum() / (u[front] ** 2).sum())
    assert front.sum() > 60 and np.abs(p[front, 0] - k * u[front]).max() < 0.004


def test_cloth_folds_where_it_is_pulled() -> None:
    """A shirt's folds are deeper about armpits, crooks of the elbow and above cuffs than on the chest's middle and the shoulder blades;
    trousers' about crotch and knees than on the thigh's front."""
    def rough(kind: str, spot: object, places: list[tuple[float, float]]) -> float:
        at = np.array([spot(a + da, y + dy) for a, y in places for da in range(-12, 13, 4) for dy in np.linspace(-0.03, 0.03, 9)])  # type: ignore[operator]
        return float(shaped(kind, at).std())

    calm = rough("shirt", trunk_spot, [(0, 0.40), (0, 0.30)])
    assert rough("shirt", trunk_spot, [(58, 0.43), (-58, 0.43)]) > 1.5 * calm
    assert rough("shirt", sleeve_spot, [(40, 0.225), (-40, 0.235)]) > 2 * calm
    thigh = rough("trousers", pant_spot, [(100, -0.24), (70, -0.24)])
    assert rough("trousers", pant_spot, [(90, -0.01), (110, -0.02)]) > 1.5 * thigh


def test_pictures_differ_by_cloth_and_not_by_run() -> None:
    """A crisp shirt's relief is steeper than a sweater's folds, one wearer's picture is another's, colours are factors, and it is small."""
    shirt, box = drawn("shirt", GREY, 1)
    again, _ = drawn("shirt", (0.1, 0.2, 0.3), 1)
    assert shirt.relief is again.relief and shirt.albedo is again.albedo and again.color == (0.1, 0.2, 0.3)
    assert shirt.relief is not None and shirt.relief.size < 3 * 0.6e6 and box.wide > 2 * np.pi * TRUNK
    u, v = ((trunk_spot(41, 0.36)[k] - o) / s for k, (o, s) in enumerate(((box.left, box.wide), (box.top, box.high))))
    left, right = (shirt.albedo[int(v * shirt.albedo.shape[0]), int(x * shirt.albedo.shape[1]) - 40 :][:80, 0].astype(float)  # type: ignore[index]
                   for x in (u, 2 * (0 - box.left) / box.wide - u))  # fmt: skip
    assert left.min() < right.min() - 15  # the pocket is on the left alone
    stiff = [k for k, c in CLOTHS.items() if not pictured(k, c)]
    assert {"leggings", "swimsuit", "gloves", "breastplate", "mail"} <= set(stiff) and "suit jacket" not in stiff
