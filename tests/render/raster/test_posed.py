"""Bodies in the rasteriser: bent as the plain skinning bends them, faces that move, light and shade on them."""

from __future__ import annotations

import time

import numpy as np
import pytest

from worldloom.render.film.present_frame import Standing
from worldloom.render.film.present_light import lit
from worldloom.render.raster.light import Rig as Light
from worldloom.render.raster.posed import Body
from worldloom.render.raster.posed_stage import Portrait
from worldloom.render.raster.post import Look
from worldloom.synth.people.build import figure
from worldloom.synth.people.describe import describe
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.clip import Clip
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import BONES
from worldloom.world import Camera, MissingError

WHO = describe("a woman with short hair in a white t-shirt and trousers", 3)
DARK = Light(np.array([0.0, 0.0, 1.0]), np.zeros(3), 0.02 * np.eye(9, 1) * np.ones(3), np.zeros((4, 8, 3), np.float16))


def portrait(rig: Light, side: int, texels: int) -> Portrait:
    """A square stage before a grey wall; skips where nothing can draw."""
    try:
        stage = Portrait(rig, side, side, texels=texels)
    except MissingError as e:
        pytest.skip(str(e))
    stage.behind(np.full((4, 4, 3), 0.2, np.float32))
    return stage


@pytest.fixture(scope="module")
def made() -> tuple[Figure, Rig, Body, Clip]:
    f = figure(WHO, "anna", 1, 64)
    rig = Rig.of(f)
    return f, rig, Body.of(f, rig), MOTIONS["wave"].made(rig, manner(WHO))


def test_a_body_bends_as_plain_skinning_does(made: tuple[Figure, Rig, Body, Clip]) -> None:
    f, rig, body, clip = made
    frames = clip.at(np.array([0.9]))
    points, normals = body.at(frames, 0, {})
    skin = next(p for p in f.pieces if p.name == "head")
    weights = np.zeros((len(skin.points), len(BONES)))
    for k in range(4):
        np.add.at(weights, (np.arange(len(weights)), skin.bones[:, k]), skin.weights[:, k] / 255.0)
    slow = frames.skinned(skin.points + [0, 0, rig.floor], weights, rig.heads)[0]
    first = next(k for k in range(len(body.points)) if np.allclose(body.points[k], skin.points[0] + [0, 0, rig.floor], atol=1e-6))
    assert np.abs(points[first : first + len(slow)] - slow).max() < 1e-5
    assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-5) and points.dtype == np.float32


def test_expressions_move_the_face_alone_and_turn_its_normals(made: tuple[Figure, Rig, Body, Clip]) -> None:
    _, rig, body, clip = made
    frames = clip.at(np.array([0.0]))
    (p, n), (q, m) = body.at(frames, 0, {}), body.at(frames, 0, {"jawOpen": 1.0})
    moved = np.linalg.norm(q - p, axis=1)
    neck = float(rig.at("neck")[2])
    assert moved.max() > 0.01 and moved[body.points[:, 2] < neck - 0.12].max() == 0
    assert np.degrees(np.arccos(np.clip((n * m).sum(1), -1, 1)))[moved > 0.005].mean() > 2
    weld: dict[bytes, int] = {}
    for k, row in enumerate(np.round(body.points, 5)):  # points in one place stay in one place
        other = weld.setdefault(row.tobytes(), k)
        assert np.abs(q[k] - q[other]).max() < 2e-4


def test_a_frame_of_a_body_is_bent_in_less_than_a_film_has_for_it(made: tuple[Figure, Rig, Body, Clip]) -> None:
    body, frames = made[2], made[3].at(np.linspace(0, 1, 12))
    body.at(frames, 0)
    start = time.process_time()
    for k in range(12):
        body.at(frames, k)
    assert (time.process_time() - start) / 12 < 0.04


def test_a_lit_face_has_a_bright_and_a_dark_side_and_pictures_change(made: tuple[Figure, Rig, Body, Clip]) -> None:
    _, rig, body, clip = made
    eyes = float(rig.at("leftEye")[2])
    light = lit(DARK, [], [Standing(np.zeros(3), 0.0, eyes)], 0.0, Look(), True)
    stage = portrait(light.rig, 160, 512)
    drawn, frames = stage.join(body), clip.at(np.array([0.0, 0.9]))
    drawn.shade(*body.at(frames, 0, {}))
    camera = Camera(name="close", position=(0.0, -2.0, eyes), target=(0.0, 0.0, eyes - 0.03), fov=0.16)
    look = Look(occlusion=False, bloom=0.0)
    drawn.move(*body.at(frames, 0, {}))
    first = stage.shot(camera, look, light.lamps)
    face = first[70:110].astype(float).mean((0, 2))
    left, right = face[50:72].mean(), face[88:110].mean()
    assert right > left + 12, "the key stands to the right of the camera"
    assert first[80, 80].astype(int)[0] > first[80, 80].astype(int)[2], "skin is warm"
    corner = first[:12, :12].reshape(-1, 3)
    assert corner.std(0).max() < 2.5, "the backdrop is seen where nobody stands"
    drawn.move(*body.at(frames, 0, {"jawOpen": 1.0}))
    opened = stage.shot(camera, look, light.lamps)
    change = np.abs(opened.astype(int) - first).mean(2)
    assert change[110:].max() > 30 and change[:40, :].mean() < 1.0, "a mouth opens, the forehead stays"


def test_what_points_see_is_evened_over_the_mesh() -> None:
    """Noise between neighbours goes, the mean stays, and a loose point keeps what it sees."""
    from worldloom.render.raster.posed_draw import evenly_seen

    n = 24
    k = np.arange(n * n).reshape(n, n)
    a, b, c, d = (x.ravel() for x in (k[:-1, :-1], k[1:, :-1], k[1:, 1:], k[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    share = np.append(0.6 + 0.2 * np.random.default_rng(3).uniform(-1, 1, n * n), 0.25)
    out = evenly_seen(share, faces)
    assert out[:-1].std() < 0.35 * share[:-1].std() and out[:-1].mean() == pytest.approx(share[:-1].mean(), abs=0.01)
    assert out[-1] == 0.25 and evenly_seen(np.full(n * n, 0.5), faces) == pytest.approx(0.5)


def test_half_floats_are_compared_by_their_bits() -> None:
    from worldloom.render.raster.posed_stage import LIT, between_halves

    some = np.concatenate([np.linspace(0, 0.5, 4001), np.ravel(LIT)]).astype(np.float16)
    for low, high in LIT:
        assert (between_halves(some.view(np.uint16), low, high) == ((some > np.float16(low)) & (some < np.float16(high)))).all()


def test_the_floor_is_darker_under_feet_and_nowhere_else(made: tuple[Figure, Rig, Body, Clip]) -> None:
    from worldloom.render.raster.posed_draw import soles
    body, clip = made[2:]
    points, normals = body.at(clip.at(np.array([0.0])), 0, {})
    feet = soles(points)
    assert len(feet) == 2 and (feet[:, 3] >= 0.06).all() and (feet[:, 3] < 0.22).all() and abs(feet[0, 0] - feet[1, 0]) > 0.08
    assert len(soles(points + np.float32(1.0))) == 0, "who is up in the air stands on nothing"
    stage = portrait(DARK, 120, 256)
    camera = Camera(name="down", position=(0.0, -2.4, 2.2), target=(0.0, 0.0, 0.0), fov=0.8)
    look = Look(occlusion=False, bloom=0.0, vignette=0.0)
    empty = stage.shot(camera, look, []).astype(int)
    drawn = stage.join(body)
    drawn.move(points, normals)
    trodden = stage.shot(camera, look, []).astype(int)
    corner, before = slice(0, 10), slice(66, 78)
    assert np.abs(trodden[corner, corner] - empty[corner, corner]).max() <= 1
    assert (empty - trodden)[before, 40:80].mean() > 6, "before the toes"


def test_what_is_spared_is_not_seen(made: tuple[Figure, Rig, Body, Clip]) -> None:
    """Without looking for holes where there are none, or for feet that are out of the picture, the same picture comes out."""
    from dataclasses import replace

    _, rig, body, clip = made
    eyes = float(rig.at("leftEye")[2])
    light = lit(DARK, [], [Standing(np.zeros(3), 0.0, eyes)], 0.0, Look(), True)
    stage = portrait(light.rig, 120, 256)
    drawn = stage.join(body)
    drawn.move(*body.at(clip.at(np.array([0.0])), 0, {}))
    look, bare = Look(occlusion=False), stage.painter
    near = Camera(name="near", position=(0.0, -2.0, eyes), target=(0.0, 0.0, eyes), fov=0.3)
    wide = Camera(name="wide", position=(0.0, -3.0, 1.6), target=(0.0, 0.0, 0.7), fov=0.8)
    spared = [stage.shot(c, look, light.lamps) for c in (near, wide)]
    assert any(x.cut for x in drawn.looks) and not all(x.cut for x in drawn.looks)
    drawn.looks = [replace(x, cut=True) for x in drawn.looks]
    stage.painter = stage.ground
    assert all((stage.shot(c, look, light.lamps) == p).all() for c, p in zip((near, wide), spared, strict=True))
    stage.painter = stage.ground = bare
    assert (stage.shot(near, look, light.lamps) == spared[0]).all()
    assert (stage.shot(wide, look, light.lamps) != spared[1]).any(), "in the wide picture feet are seen"


def test_between_cropped_hair_the_scalp_is_light() -> None:
    shade = {}
    for style in ("buzz", "bob"):
        who = WHO.model_copy(update={"hair": WHO.hair.model_copy(update={"style": style})})
        f = figure(who, "anna", 1, 64)
        scalp = Body.of(f, Rig.of(f)).scalp
        shade[style] = float(scalp[scalp[:, 0] > 0.2, 1].mean())
    assert shade["buzz"] > 0.6 and shade["bob"] < 0.45
