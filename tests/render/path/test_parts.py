"""Pieces of the poster: frame, fan of cells, water, lamps, sprites, tone curve."""

from __future__ import annotations

import numpy as np
import pytest
from tests.render.path.conftest import CAMERA, at_night, make

from worldloom.geometry import Mesh
from worldloom.render.path.camera import frame
from worldloom.render.path.effects import flame, plume
from worldloom.render.path.finish import lamp_gain
from worldloom.render.path.gather import dressed, finish_of, gather, layer_of, merge, packed, texture_of
from worldloom.render.path.grade import Look, agx, blur, exposed, graded
from worldloom.render.path.lamps import lamps
from worldloom.render.path.land import fan, sea
from worldloom.render.path.sky import dome, radiance
from worldloom.render.path.things import SHARES, sent, share, things, unpacked
from worldloom.render.path.trace import Layers
from worldloom.render.path.weather import weathered
from worldloom.render.path.wet import flooded, pools
from worldloom.synth.realise import realise
from worldloom.world import Entity, Material, Room, Sky, Water


def test_projection_inverts_rays() -> None:
    v = frame(CAMERA, 64, 36)
    x, y, z = v.project(v.eye + 7.0 * v.rays().reshape(-1, 3))
    assert x.reshape(36, 64)[5] == pytest.approx(np.arange(64) + 0.5)
    assert y.reshape(36, 64)[:, 5] == pytest.approx(np.arange(36) + 0.5)
    assert z.min() > 0


def test_fan_faces_up_and_covers_the_view() -> None:
    v = frame(CAMERA, 64, 36)
    p, faces, cell = fan(v, 1.0, 500.0, 60, 40)
    q = np.c_[p, np.zeros(len(p))]
    n = np.cross(q[faces[:, 1]] - q[faces[:, 0]], q[faces[:, 2]] - q[faces[:, 0]])
    assert (n[:, 2] > 0).all()
    x, _, z = v.project(q)
    assert x[z > 0].min() < 0 and x[z > 0].max() > 64
    assert (np.diff(cell.reshape(60, 40)[:, 0]) > 0).all()


def test_water_lies_at_its_level_and_loses_its_waves_with_distance() -> None:
    world = make(terrain=None)
    b = sea(world, Water(id="sea", level=-1.5, waves=0.3), frame(CAMERA, 64, 36), 520, 330)
    assert b is not None
    assert abs(float(b.v[:, 2].mean()) + 1.5) < 0.1 and b.v[:, 2].std() > 0.01
    d = np.linalg.norm(b.v[:, :2] - [0, -6], axis=1)
    assert b.kind[d > 300, 1].mean() > 1.5 * b.kind[d < 5, 1].mean(), "lost waves must become roughness"
    assert np.linalg.norm(b.n, axis=1) == pytest.approx(1, abs=1e-5)


def test_layers_are_numbered_by_use() -> None:
    world, quad = make(), np.array([[0.0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]])
    mesh = Mesh(quad, np.array([[0, 1, 2], [0, 2, 3]]))
    up = np.tile([0.0, 0, 1], (4, 1))
    pieces = [
        dressed(world, Material(recipe=r, color=(0.2, 0.2, 0.2)), "a", "object", quad, up, quad[:, :2], np.ones((4, 3)), mesh.faces)
        for r in ("plain", "brick", "wood")
    ]
    assert {finish_of(Material(recipe=r)).kind for r in ("plain", "brick")} == {"solid"}
    texels = packed(pieces)
    both = merge(pieces)
    assert len(texels) == 3 and sorted(set(both.kind[:, 0])) == [0, 1, 2]
    assert both.faces.max() == 11
    t = texture_of(layer_of(Material(recipe="brick")))
    assert t is not None and both.uv[4:8].max() == pytest.approx(1 / t[1])


def test_rain_darkens_and_polishes_and_snow_lies_on_top() -> None:
    quad, up = np.zeros((4, 3)), np.tile([0.0, 0, 1], (4, 1))
    args = ("a", "object", quad, up, quad[:, :2], np.ones((4, 3)), np.array([[0, 1, 2]]))
    m = Material(recipe="stone", color=(0.3, 0.3, 0.3), roughness=0.8)
    dry, wet, white = (dressed(make(sky=s), m, *args) for s in (Sky(), Sky(rain=1.0), Sky(snow=0.6)))
    assert wet.color.mean() < 0.75 * dry.color.mean() and wet.kind[:, 1].mean() < 0.5 * dry.kind[:, 1].mean()
    assert white.color.mean() > 0.6


def test_lamps_are_those_that_are_on() -> None:
    v = frame(CAMERA, 64, 36)
    assert len(lamps(at_night(), v)) == 1
    assert lamps(at_night(on=False), v) == []


def test_flames_and_smoke_stay_inside_their_sprite() -> None:
    v, u = np.mgrid[1.1:-0.1:60j, -1.2:1.2:60j]
    f, s = flame(u, v, 3, 1.0, np.ones(3)), plume(u, v, 3, 1.0, 0.0)
    assert f.max() > 2 and f[0].max() < 0.05 and f[:, 0].max() == 0 and (f >= 0).all()
    assert 0.1 < s.max() <= 1 and s[0].max() < 0.05
    assert (flame(u, v, 3, 2.0, np.ones(3)) != f).any()


def test_sky_is_sharp_and_agrees_with_its_dome() -> None:
    sky = Sky(cloud_cover=0.0, sun_elevation=0.6)
    d0 = dome(sky, 1)
    v = frame(CAMERA.model_copy(update={"target": (0.0, 2.0, 8.0)}), 64, 36)
    fine = radiance(sky, v.rays(), d0, 1)
    assert np.isfinite(fine).all() and fine.mean() == pytest.approx(float(d0.ambient.mean()), rel=0.8)
    assert fine[..., 2].mean() > fine[..., 0].mean(), "a clear sky is blue"


def test_tone_curve_is_monotone_and_exposure_hits_its_key() -> None:
    ramp = np.geomspace(1e-3, 8, 60)[:, None] * np.ones(3)
    assert (np.diff(agx(ramp)[:, 1]) > 0).all()
    light = np.random.default_rng(1).lognormal(0, 1, (40, 64, 3))
    k = Look(graduated=0.0, balance=0.0)
    assert np.exp(np.log(exposed(light * 7, k).mean(2)).mean()) == pytest.approx(k.key, rel=0.1)
    assert graded(exposed(light, k), k, 1).std() > 20


def test_wide_blur_keeps_the_mean() -> None:
    a = np.random.default_rng(2).random((48, 64, 3))
    assert blur(a, 12.0).mean() == pytest.approx(a.mean(), rel=0.02)
    assert blur(a, 12.0).std() < 0.1 * a.std()


def test_things_hide_rain_behind_them() -> None:
    world = make(sky=Sky(rain=1.0))
    v = frame(CAMERA, 96, 54)
    dark, lit = np.zeros((54, 96, 3)), np.ones((54, 96, 3))
    near = weathered(world, v, dark, lit, np.full((54, 96), 0.5)).sum()
    far = weathered(world, v, dark, lit, np.full((54, 96), 90.0)).sum()
    assert far > 1.0 and near < 0.2 * far


def test_a_room_without_windows_is_lit_by_its_lamps() -> None:
    day, lamp = np.full((16, 16, 3), 0.2, np.float32), np.full((16, 16, 3), 0.1, np.float32)
    none = np.zeros((16, 16, 3), np.float32)
    layers = Layers(day, lamp, none, none, none, none[..., 0], none[..., 0], none[..., 0])
    pane = Entity(id="window.1", category="window", kind="architecture", maker="architecture/window", extent=(1.2, 0.1, 1.4))
    walls = Room(id="room.1", kind="cellar", polygon=((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)))
    cellar = make(rooms=(walls,), entities=(), terrain=None)
    assert lamp_gain(cellar, layers) > 3 * lamp_gain(cellar.model_copy(update={"entities": (pane,)}), layers)


def test_both_processes_make_what_one_would() -> None:
    world, v = make(), frame(CAMERA, 64, 36)
    whole = gather(world, realise(world.model_copy(update={"terrain": None})), v)
    shares = [share(world, v, 1.0, k) for k in range(SHARES)]
    assert sum(len(b.faces) for s in shares for b in s) == sum(len(b.faces) for b in whole)
    for b, c in zip(shares[0], unpacked(sent(shares[0])), strict=True):
        assert b.finish == c.finish
        assert all((getattr(b, k) == getattr(c, k)).all() for k in ("v", "n", "uv", "color", "kind", "faces"))
    assert [b.finish for b in things(world, v, 1.0)] == [b.finish for b in whole]


def test_puddles_lie_on_level_ground_and_mirror() -> None:
    v = frame(CAMERA, 64, 36)
    quad = np.array([[-8.0, -4, 0], [8, -4, 0], [8, 20, 0], [-8, 20, 0]])
    up, faces = np.tile([0.0, 0, 1], (4, 1)), np.array([[0, 1, 2], [0, 2, 3]])
    rainy = make(sky=Sky(rain=0.6))
    b = dressed(rainy, Material(recipe="asphalt"), "a", "object", quad, up, quad[:, :2], np.ones((4, 3)), faces)
    wet = flooded(rainy, b, v)
    assert wet.level is not None and wet.level.all() and flooded(make(), b, v) is b
    wall, out = quad[:, [0, 2, 1]], up[:, [0, 2, 1]]
    steep = dressed(rainy, Material(recipe="asphalt"), "a", "object", wall, out, quad[:, :2], np.ones((4, 3)), faces)
    assert flooded(rainy, steep, v).level is None
    table = pools(rainy, v)
    share, slope = table.texels[..., 0], table.texels[..., 1:3]
    assert 0.05 < share.mean() < 0.95 and share.min() == 0 and share.max() == 1
    assert 0.05 < np.abs(slope).max() < 0.6 and abs(float(slope.mean())) < 0.01, "rings go up and down"
    assert pools(make(), v).texels.max() == 0
