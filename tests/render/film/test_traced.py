"""Path-traced films: parts against their plain twins, and a short film that does not flicker."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.render.path.conftest import CAMERA, make

from worldloom.render.film.camera import camera_at, cuts
from worldloom.render.film.exposure import Panorama, developed, metered
from worldloom.render.film.film import at
from worldloom.render.film.swell import Swell
from worldloom.render.path.camera import frame
from worldloom.render.path.fog import fog_of
from worldloom.render.path.grade import exposed, graded, look
from worldloom.render.path.land import sea
from worldloom.render.path.sky import dome
from worldloom.render.path.still import prepare
from worldloom.world import Camera, Entity, Motion, Pose, Shot, Sky, Water


@pytest.fixture(scope="module")
def history() -> Any:
    """The module, where there is LLVM."""
    if not prepare():
        pytest.skip("needs LLVM")
    from worldloom.render.film import history

    return history


def moved(by: float) -> Camera:
    """The poster's camera, stepped aside."""
    return CAMERA.model_copy(update={"position": (by, -6.0, 1.8), "target": (by, 2.0, 0.9)})


def test_cuts_follow_the_camera() -> None:
    shots = (Shot(name="a", seconds=2, keys=(moved(0),)), Shot(name="b", seconds=1, keys=(moved(9),)))
    world = make(shots=shots)
    found = cuts(world, 2.0, 48)
    assert found == [(0, 32), (32, 48)]
    at = [camera_at(world, k / 24, 2.0).position[0] for k in range(48)]
    assert [x > 5 for x in at] == [False] * 32 + [True] * 16
    assert cuts(world, 0.02, 1) == [(0, 1)], "a shot without a frame is left out"


@pytest.mark.parametrize("kind", ["sea", "lake", "pond"])
def test_a_swell_is_the_sea_at_any_time(kind: Any) -> None:
    world = make(terrain=None, waters=(Water(id="w", kind=kind, waves=0.5),))
    view = frame(CAMERA, 320, 180)
    swell = Swell.of(world, world.waters[0], view, 90, 70)
    assert swell is not None
    for t in (0.0, 3.0, 7.9):
        v, n = swell.at(t)
        twin = sea(world, world.waters[0], view, 90, 70, t)
        assert twin is not None
        assert np.abs(v - twin.v).max() < 2e-3 and np.abs(n - twin.n).max() < 4e-3
    assert np.abs(swell.at(0.0)[0] - swell.at(1.0)[0]).max() > 1e-3, "it moves"


def test_one_picture_is_developed_like_a_still() -> None:
    r, k = np.random.default_rng(2), look(make())
    light = (np.exp(r.normal(-1.5, 0.4, (72, 128, 3))) * np.linspace(0.2, 3, 128)[None, :, None]).astype(np.float32)
    still = graded(exposed(light.astype(float), k), k, 5).astype(int)
    assert np.abs(developed(light, k, metered([light], k)).astype(int) - still).max() <= 4, "but for the grain"


def test_a_panorama_shows_the_sky_of_a_still() -> None:
    from worldloom.render.path.finish import open_sky

    day = make()
    sky = dome(day.sky, day.seed)
    fog, views = fog_of(day, sky), [frame(moved(x), 160, 90) for x in (0.0, 0.5)]
    d = views[0].rays()
    seen = Panorama(day, sky, fog, views).seen(d, np.ones((90, 160), np.float32))

    class Stage:
        view, dome = views[0], sky

    Stage.fog = fog  # type: ignore[attr-defined]
    plain = open_sky(day, Stage, d)  # type: ignore[arg-type]
    up = d[..., 2] > 0.02
    assert np.abs(seen - plain)[up].mean() < 0.06 * plain[up].mean(), "finer than the still's pixels, else the same"
    assert (Panorama(day, sky, fog, views).seen(d, np.zeros((90, 160), np.float32)) == 0).all()


def test_old_values_are_found_where_the_camera_saw_them(history: Any) -> None:
    from worldloom.render.path.device import lens_of

    dr, mi = history.dr, history.mi
    lens = lens_of(CAMERA, frame(CAMERA, 64, 36))
    y, x = (a.ravel().astype(np.float32) for a in np.mgrid[0:36, 0:64])
    rows = np.stack([0.1 * x, 0.2 * y, x * 0 + 3, x * 0 + 7], 1)
    (old,), agreed = history.tapped(mi.Float(rows.ravel()), 1, lens, mi.Float(x + 0.3), mi.Float(y - 0.4), mi.Float(7.1), mi.Bool(True))
    inner = (x > 1) & (x < 60) & (y > 2) & (y < 33)
    assert np.allclose(np.array(old.x)[inner], 0.1 * (x + 0.3)[inner], atol=1e-4), "a plane is read exactly"
    assert np.allclose(np.array(old.y)[inner], 0.2 * (y - 0.4)[inner], atol=1e-4)
    assert np.array(agreed).all()
    rows[:, 3] = np.where(x < 32, 7, 90)
    (old,), agreed = history.tapped(mi.Float(rows.ravel()), 1, lens, mi.Float(x + 0.3), mi.Float(y), mi.Float(7.1), mi.Bool(True))
    assert (np.array(agreed)[inner] == (x < 32)[inner]).all(), "elsewhere is another surface"
    assert np.array(old.x)[x == 31].max() <= 3.1 + 1e-5, "which adds nothing at its edge"
    p = mi.Point3f(0.4, 2.0, 0.7)
    px, py, z = history.projected(lens, p)
    wx, wy, wz = frame(CAMERA, 64, 36).project([(0.4, 2.0, 0.7)])
    assert (px[0], py[0], z[0]) == pytest.approx((wx[0] - 0.5, wy[0] - 0.5, wz[0]), abs=1e-3)
    assert dr.width(old) == 64 * 36


@pytest.mark.slow
def test_what_is_moved_looks_like_what_stands_there(history: Any) -> None:
    from worldloom.render.film.staged import Shot as Staged
    from worldloom.render.path.device import lens_of
    from worldloom.render.path.trace import grouped

    def layers(shot: Staged, t: float) -> Any:
        shot.at(t)
        device = shot.stage.device
        assert device is not None
        return grouped(device.trace(lens_of(CAMERA, frame(CAMERA, 96, 54)), 32, 3)())

    crate = make().entities[0].model_copy(update={"motions": (Motion(kind="spin", period=8.0),)})
    turning = make(entities=(crate,))
    stands = make(entities=(at(turning, 1.0).entities[0].model_copy(update={"motions": ()}),))
    shot = Staged(turning, [CAMERA], 96, 54)
    early, a, b = layers(shot, 0.0), layers(shot, 1.0), layers(Staged(stands, [CAMERA], 96, 54), 0.0)
    assert np.abs(a.normal - b.normal).mean() < 0.2 * np.abs(a.normal - early.normal).mean()
    assert np.abs(a.depth - b.depth)[b.depth < 100].mean() < 0.05
    assert a.day.mean() == pytest.approx(b.day.mean(), rel=0.02)


@pytest.mark.slow
def test_a_short_film_is_steady_and_the_same_twice(history: Any) -> None:
    from worldloom.render.film.traced import traced

    gull = Entity(id="crate.1", category="crate", maker="harbour/crate", pose=Pose(position=(-1.2, 1.0, 0.0)),
                  motions=(Motion(kind="bob", amplitude=0.2, period=2.0),))  # fmt: skip
    still = Shot(name="still", seconds=1, keys=(CAMERA,))
    world = make(entities=(gull,), shots=(still,), sky=Sky(cloud_cover=0.2, fog_density=0.001))
    a, b = (list(traced(world, 0.25, 96, 54, 1)) for _ in range(2))
    assert len(a) == 6 and all((x == y).all() for x, y in zip(a, b, strict=True))
    steps = [np.abs(x.astype(float) - y).mean() for x, y in zip(a, a[1:], strict=False)]
    assert a[-1].std() > 12 and max(steps) < 2.5, "of 255: no frame leaps from its neighbour"
    assert np.abs(np.diff([x.mean() for x in a])).max() < 0.6, "nor does the whole get brighter or darker"


def test_rain_falls_in_the_world_and_is_as_dense_as_in_a_still() -> None:
    from worldloom.render.path.weather import weathered

    world, view = make(sky=Sky(rain=0.8)), frame(CAMERA, 160, 90)
    dark, lit, far = np.zeros((90, 160, 3)), np.full((90, 160, 3), 0.3), np.full((90, 160), 60.0)
    still, one, two = (weathered(world, view, dark, lit, far, t) for t in (None, 1.0, 1.0 + 1 / 24))
    assert 0.5 * still.sum() < one.sum() < 2 * still.sum()
    assert np.abs(one - two).sum() > one.sum(), "a frame later every drop has left its streak"
    assert (one == weathered(world, view, dark, lit, far, 1.0)).all()
