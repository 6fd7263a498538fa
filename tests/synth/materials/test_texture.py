"""Texture sets: every recipe tiles, keeps its mean and is the same twice."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.synth.materials import baked, texels, texture
from worldloom.synth.materials.field import grain
from worldloom.synth.materials.recipes import RECIPES
from worldloom.synth.materials.texture import ALBEDO, LEVEL, ROUGH
from worldloom.world import Material


@pytest.mark.parametrize("recipe", sorted(RECIPES))
def test_recipe_is_a_tile_of_factors(recipe: str) -> None:
    t = texture(recipe, 0.5, 96)
    assert t is not None and 0.05 < t.metres < 5
    assert t.albedo.mean() == pytest.approx(1, abs=1e-3) and t.albedo.min() > 0
    assert np.isfinite(t.roughness).all() and t.roughness.std() < 1
    assert np.linalg.norm(t.normal, axis=-1) == pytest.approx(1, abs=1e-3) and t.normal[..., 2].min() > 0


@pytest.mark.parametrize("cells", [(3, 5), (16, 4), (64, 64), (1, 7)])
def test_grain_wraps(cells: tuple[int, int]) -> None:
    g = grain(96, *cells, 3)
    assert g.shape == (96, 96) and g.min() >= 0 and g.max() <= 1 and (g == grain(96, *cells, 3)).all()
    for a in (g, g.T):
        inner = np.abs(np.diff(a, axis=0)).max()
        assert np.abs(a[0] - a[-1]).max() <= inner * 1.3 + 1e-9


def test_unknown_recipe_has_no_texture() -> None:
    assert texture("plain") is None and baked(Material()) is None


def test_baked_pictures_share_one_gain() -> None:
    b = baked(Material(recipe="brick"), 64)
    assert b is not None and b.albedo.shape == (64, 64, 3) and b.albedo.dtype == np.uint8
    assert min(b.albedo_gain) > 0.5 and b.albedo.max() == 255


def test_texels_hold_the_texture() -> None:
    t = texture("brick", 0.5, 64)
    words, metres = texels("brick", 0.5, 64)
    assert t is not None and metres == t.metres and words.shape == (64, 64, 2)
    a, b = words[..., 0], words[..., 1]
    red, blue = ((a & 2047) / ALBEDO) ** 2, ((a >> 22) / (ALBEDO / 2)) ** 2
    assert red == pytest.approx(np.minimum(t.albedo[..., 0], 6.5), abs=0.01)
    assert blue == pytest.approx(np.minimum(t.albedo[..., 2], 6.5), abs=0.02)
    assert (b & 255) / ROUGH == pytest.approx(t.roughness, abs=0.006)
    assert (b >> 20) / LEVEL - 1 == pytest.approx(t.normal[..., 1], abs=0.001)
