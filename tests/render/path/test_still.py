"""The poster of a tiny world: finite and varied, the same twice, lit where lamps are, alike in both tracers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.render.path.conftest import CAMERA, at_night, make

from worldloom.render.path import still
from worldloom.render.path.still import prepare
from worldloom.world import InputError, Sky, World

SIZE = {"width": 96, "height": 54}


def traced(world: World, width: int, height: int, spp: int, llvm: bool) -> Any:
    """(stage, layers) of a world."""
    from worldloom.render.path.scene import built, stage
    from worldloom.render.path.trace import trace

    s = stage(world, CAMERA, built(world, CAMERA, width, height), llvm=llvm)
    return s, trace(s, spp, 1)()


@pytest.mark.slow
def test_same_world_same_bytes_and_not_flat(day: World) -> None:
    a, b = (still(day, **SIZE, spp=4) for _ in range(2))
    assert a.shape == (54, 96, 3) and a.dtype == np.uint8
    assert (a == b).all()
    assert a.std() > 12 and 40 < a.mean() < 215


@pytest.mark.slow
def test_a_lamp_lights_the_ground_near_it_more_than_far_away() -> None:
    llvm = prepare()
    if not llvm:
        pytest.skip("needs LLVM: light groups")
    s, layers = traced(at_night(), 96, 54, 16, llvm)
    x, y, _ = s.view.project([(0.0, -0.4, 0.0), (0.0, 14.0, 0.0)])
    near, far = (layers.lamp[int(b) - 1 : int(b) + 2, int(a) - 1 : int(a) + 2].mean() for a, b in zip(x, y, strict=True))
    assert near > 6 * far > 0
    assert layers.day.mean() < 0.3 * layers.lamp[30:].mean()
    assert layers.seen.max() == 0, "a lamp's sphere gives light and is not seen"


@pytest.mark.slow
def test_both_tracers_agree(day: World) -> None:
    import mitsuba as mi

    if not prepare():
        pytest.skip("needs LLVM to compare with")
    means = []
    for llvm in (True, False):
        mi.set_variant("llvm_ad_rgb" if llvm else "scalar_rgb")
        _, layers = traced(day, 64, 36, 32, llvm)
        means.append((layers.day.mean(), layers.sky.mean(), layers.through.mean()))
    prepare()
    a, b = means
    assert a[0] == pytest.approx(b[0], rel=0.12)
    assert a[1] == pytest.approx(b[1], abs=0.02)
    assert a[2] == pytest.approx(b[2], abs=0.01)


def test_bad_sizes_and_missing_cameras_are_told() -> None:
    with pytest.raises(InputError, match="out of range"):
        still(make(), width=0)
    with pytest.raises(InputError, match="no camera"):
        still(make(cameras=()))


@pytest.mark.slow
def test_panes_dim_what_is_behind_them_by_what_they_mirror_without_noise() -> None:
    from worldloom.render.path.gather import Batch, Finish, float4
    from worldloom.render.path.scene import built, stage
    from worldloom.render.path.trace import trace

    llvm = prepare()
    if not llvm:
        pytest.skip("needs LLVM: the plain tracer chooses by chance")
    world = make(sky=Sky(cloud_cover=0.2, fog_density=1e-6))
    bare = built(world, CAMERA, 96, 54)
    v, n = np.array([[-3.0, -5, 0], [3, -5, 0], [3, -5, 4], [-3, -5, 4]]), np.tile([0.0, -1, 0], (4, 1))
    corners = map(float4, (v, n, v[:, :2], np.ones((4, 3)), np.tile([0.0, 0.02, 0], (4, 1))))
    pane = Batch(Finish("glass"), *corners, np.array([[0, 1, 2], [0, 2, 3]], np.uint32))
    open_, shut = (trace(stage(world, CAMERA, p, llvm=llvm), 16, 1)() for p in (bare, replace(bare, batches=[*bare.batches, pane])))
    once = ((1.45 - 1) / (1.45 + 1)) ** 2
    assert (shut.sky.mean() / open_.sky.mean()) == pytest.approx(1 - 2 * once / (1 + once), abs=0.01)
    assert shut.sky[:10].std() < 0.01, "no pixel of open sky differs from another by chance"
    assert shut.albedo[40:] == pytest.approx(open_.albedo[40:], abs=0.03), "what is behind guides the denoiser as if bare"
    assert shut.day[40:].mean() > 0.85 * open_.day[40:].mean(), "light passes panes"
