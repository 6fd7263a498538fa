"""Traced films with a denoiser of the user's: what it is given, and guides without light against the kernel's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.render.path.conftest import CAMERA, make

from worldloom.learn.shading import GUIDES
from worldloom.render.film.film import frames
from worldloom.render.path.still import prepare
from worldloom.world import MissingError, Shot

SIZE = 64, 48


class Plain:
    """A denoiser that changes nothing, and remembers what it saw."""

    def __init__(self) -> None:
        self.seen: list[tuple[Any, ...]] = []

    def __call__(self, light: Any, own: Any, beside: Any, scale: float, which: Any = None) -> Any:
        self.seen.append((light, own, beside, scale))
        return light / np.maximum(own, 1e-6)


def test_a_draft_has_nothing_to_denoise() -> None:
    with pytest.raises(MissingError, match="path-traced"):
        next(frames(make(), 1.0, *SIZE, "draft", None, Plain()))  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_denoiser_gets_light_and_guides_of_each_frame() -> None:
    if not prepare():
        pytest.skip("needs LLVM")
    world, clean = make(shots=(Shot(name="a", seconds=2, keys=(CAMERA,)),)), Plain()
    pictures = list(frames(world, 3 / 24, *SIZE, "standard", None, clean))  # type: ignore[arg-type]
    usual = list(frames(world, 3 / 24, *SIZE, "standard", None))
    assert len(pictures) == len(clean.seen) == 3
    for light, own, beside, scale in clean.seen:
        assert light.shape == own.shape == (48, 64, 3) and beside.shape == (48, 64, GUIDES) and 0.01 < scale < 1000
        assert np.isfinite(light).all() and own.min() >= 0 and own.max() < 1.1
        sky = beside[..., 7] < 0.01
        assert sky.any() and light[sky].max() == 0
    assert len({scale for *_, scale in clean.seen}) == 1, "one exposure a shot, lest it flicker"
    assert abs(pictures[2].astype(float).mean() - usual[2].mean()) < 4, "noise aside it is the same picture"


@pytest.mark.slow
def test_a_glance_finds_the_guides_of_the_kernel() -> None:
    if not prepare():
        pytest.skip("needs LLVM")
    from worldloom.render.path.device import lens_of
    from worldloom.render.path.learnt import glanced
    from worldloom.render.path.scene import built, stage
    from worldloom.render.path.trace import grouped

    world = make()
    s = stage(world, CAMERA, built(world, CAMERA, *SIZE), llvm=True)
    assert s.device is not None
    lens = lens_of(CAMERA, s.view)
    ours, whole = grouped(glanced(s.device, lens, 3)), grouped(s.device.trace(lens, 1, 3)())
    for name in ("albedo", "normal", "through", "sky"):
        assert np.abs(getattr(ours, name) - getattr(whole, name)).max() < 1e-4, name
    ground = whole.sky < 0.5
    assert np.allclose(ours.depth[ground], whole.depth[ground], rtol=1e-4) and ours.day.max() == 0
