"""Clothes in motion: skirts do not fold over between the legs, legs that come out of them are found, wide sleeves keep clear."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from worldloom.evaluate.motion import Dressed, footing, gap, meetings
from worldloom.geometry import box
from worldloom.synth.people.build import figure
from worldloom.synth.people.describe import describe
from worldloom.synth.people.figure import Figure, Piece
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.surface import normals

SKIRT, KIMONO, TROUSERS = (f"a 35-year-old woman in {x}" for x in ("a skirt", "a kimono", "trousers"))
APRON, CLOAK, COAT, PUFFER = (f"a 35-year-old man in a {x}" for x in ("apron", "cloak", "turnout coat", "puffer jacket"))


@cache
def body(words: str) -> tuple[Figure, Rig]:
    made = figure(describe(words), "x", 1, 64)
    return made, Rig.of(made)


def test_a_skirt_does_not_fold_over_when_legs_near_each_other() -> None:
    """Every triangle of it that looks away from the hips at rest still does when its wearer stands and talks."""
    made, rig = body(SKIRT)
    (skirt,) = (p for p in made.pieces if p.name == "skirt")
    d = Dressed(made, rig)
    first = sum(len(p.points) for p in d.pieces[: [p.name for p in d.pieces].index("skirt")])
    mine = slice(first, first + len(skirt.points))

    def out(points: np.ndarray) -> np.ndarray:
        corners = points[skirt.faces]
        normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        away = corners.mean(1) - points.mean(0)
        return np.asarray((normal[:, :2] * away[:, :2]).sum(1))

    rest = out(d.points[mine])
    shown = MOTIONS["stand"].made(rig, manner(describe(SKIRT))).at(np.array([1.0, 3.0])).skinned(d.points[mine], d.weights[mine], rig.heads)
    steep = rest > 0.3 * np.abs(rest).max()
    assert steep.sum() > 20 and all((out(p)[steep] > 0).all() for p in shown)


def test_a_leg_that_comes_out_of_a_skirt_is_found() -> None:
    made, rig = body(KIMONO)
    d = Dressed(made, rig)
    rows, over = d.covered
    assert len(rows) > 20 and d.cut(d.points) == 0
    middle = int(np.flatnonzero(np.isin(over[:, 0], d.cloth))[0])
    moved, at = d.points.copy(), over[middle, 0]
    moved[rows[middle]] = d.points[at] + 0.03 * normals(d.points, d.faces)[at]
    assert 0.01 < d.cut(moved) < 0.04


def test_knees_and_sleeves_keep_clear() -> None:
    """In a kimono the knees stay together before a box, and a sleeper's wide sleeves lie apart."""
    made, rig = body(KIMONO)
    assert rig.skirt == 1 and body(TROUSERS)[1].skirt == 0
    m = manner(describe(KIMONO))
    for name in ("pick_up", "sleep"):
        assert meetings(made, rig, MOTIONS[name].made(rig, m), 2.0).max() < 0.01


@pytest.mark.parametrize("words, motions", [
    (APRON, ("sit_down", "type", "steer")), (CLOAK, ("run", "stairs", "sleep", "pick_up")), (COAT, ("sit_down", "stand_up")),
    (PUFFER, ("sit_down", "sit")), ("a 35-year-old man in swim briefs", ("wave", "talk", "point")),
])  # fmt: skip
def test_garments_keep_to_limbs(words: str, motions: tuple[str, ...]) -> None:
    """Thighs stay behind an apron, legs before a cloak, forearms out of a bulky jacket, hands out of bare thighs: they were in."""
    made, rig = body(words)
    for name in motions:
        assert meetings(made, rig, MOTIONS[name].made(rig, manner(describe(words))), 5.0).max() < 0.01, name


@pytest.mark.parametrize("words, piece, motion", [(CLOAK, "cloak", "walk"), (APRON, "apron", "sit_down"), (SKIRT, "skirt", "walk")])
def test_cloth_that_does_not_follow_the_legs_is_found(words: str, piece: str, motion: str) -> None:
    """The measure still finds a planted fault: the same cloth, carried by the hips alone."""
    made, rig = body(words)

    def stiff(p: Piece) -> Piece:
        return replace(p, bones=np.zeros_like(p.bones), weights=np.tile(np.array([255, 0, 0, 0], np.uint8), (len(p.points), 1)))

    broken = replace(made, pieces=tuple(stiff(p) if p.name == piece else p for p in made.pieces))
    clip = MOTIONS[motion].made(rig, manner(describe(words)))
    found = [meetings(f, rig, clip, 5.0) for f in (made, broken)]
    assert found[0].max() < 0.01 < 0.02 < found[1].max()


@pytest.mark.parametrize("words", (f"{KIMONO} and shoes", "a 35-year-old man in jeans, t-shirt and sneakers"))
def test_shoes_bend_across_their_width(words: str) -> None:
    """What bears while the heel rises stands still: no side of a sole goes with the foot where the other goes with the toes."""
    _, rig = body(words)
    for name in ("walk", "run", "carry"):
        found = footing(rig, MOTIONS[name].made(rig, manner(describe(words))))
        assert found.slide < 0.008 and found.hover < 0.008, name


def test_distance_to_a_surface() -> None:
    cube = box((2.0, 2.0, 2.0))
    points = np.array([[0.0, 0.0, 0.0], [0.7, 0.1, 0.2], [3.0, 0.0, 0.0], [2.0, 2.0, 0.0]])
    assert gap(points, cube.vertices - cube.vertices.mean(0), cube.faces) == pytest.approx([1.0, 0.3, 2.0, 2**0.5], abs=0.01)
