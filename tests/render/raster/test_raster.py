"""The rasteriser: light where it should be, shadows, motion, weather; statistics rather than pixels."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.geometry import box
from worldloom.render.raster.batch import pack, pieces
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.light import harmonics
from worldloom.render.raster.post import Look
from worldloom.render.raster.matrices import camera_matrix, look, sun_matrix, visible
from worldloom.render.raster.sprites import KINDS, Air, effect_sprites, world_sprites
from worldloom.world import Camera, Effect, Entity, Light, MissingError, Motion, Pose, Sky, World

AIR = Air(np.ones(3), np.array([1.0, 0.0]))
EYE = Camera(name="eye", position=(0, -6, 2), target=(0, 0, 0.6))


def world(**more: object) -> World:
    chair = Entity(id="armchair.1", category="armchair", maker="seating/armchair@1", pose=Pose(position=(0, 0, 0)))
    return World(**({"version": "0", "prompt": "a chair", "seed": 1, "entities": (chair,), "cameras": (EYE,)} | more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def raster() -> object:
    from worldloom.render import raster
    from worldloom.render.raster.context import context

    try:
        context()
    except MissingError as e:
        pytest.skip(str(e))
    return raster


def test_matrices_look_where_they_should() -> None:
    m = camera_matrix(EYE, 16 / 9, 0.1, 100)
    c = m @ [*EYE.target, 1]
    assert abs(c[0]) < 1e-9 and abs(c[1]) < 1e-9 and c[3] > 0
    right, up = m @ [1, 0, 0.6, 1], m @ [0, 0, 1.6, 1]
    assert right[0] > 0 and up[1] > 0
    assert np.allclose(look((0, 0, 5), (0, 0, 0))[:3, :3] @ look((0, 0, 5), (0, 0, 0))[:3, :3].T, np.eye(3))
    s = sun_matrix(np.array([0, 0, 1.0]), np.zeros(3), 10, 50, 1024)
    assert (s @ [0, 0, 5, 1])[2] < (s @ [0, 0, -5, 1])[2], "what is nearer to the sun has less depth"
    low, high = np.array([[-1, -1, 0], [-1, -60, 0.0]]), np.array([[1, 1, 1], [1, -50, 1.0]])
    assert visible(low, high, m).tolist() == [True, False]


def test_packing_keeps_positions_tints_and_normals() -> None:
    turn = np.array([[0, -1, 0, 5], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1.0]])
    mesh = box((2, 1, 1)).tinted((0.5, 1, 2)).swaying(0.5)
    v, f = pack(mesh, turn, 3)
    assert len(f) == len(mesh) and np.allclose(v["pos"][:, 0], 5 - mesh_vertices(mesh)[:, 1], atol=1e-5)
    assert np.allclose(np.linalg.norm(v["normal"][:, :3].astype(float), axis=1), 1, atol=2e-3)
    assert np.allclose(4 * (v["tint"][:, :3] / 255) ** 2, [0.5, 1, 2], atol=0.03) and set(v["tint"][:, 3]) == {128} and set(v["mat"]) == {3}


def mesh_vertices(mesh: object) -> np.ndarray:
    from worldloom.geometry import finish

    return finish(mesh).vertices  # type: ignore[arg-type]


def test_a_uniform_sky_lights_every_normal_alike() -> None:
    from worldloom.render.path.sky import directions

    sh = harmonics(np.ones((64, 128, 3)), directions(64, 128))
    assert np.allclose(sh[0], 1, atol=0.01) and np.abs(sh[1:]).max() < 0.01


def test_moving_things_are_pieces_of_their_own() -> None:
    from worldloom.synth.realise import realise

    w = world()
    placed = list(realise(w))
    still, moved = pieces(placed, Finishes()), pieces(placed, Finishes(), {"armchair.1": frozenset({""})})
    assert all(p.key is None for p in still) and all(p.key == ("armchair.1", "") for p in moved)
    assert sum(len(p.indices) for p in still) == sum(len(p.indices) for p in moved) == sum(len(p.surface.mesh) for p in placed)


@pytest.mark.parametrize("kind", [*KINDS, "halo"])
def test_effects_stay_near_and_move_smoothly(kind: str) -> None:
    e = Effect(kind=kind, size=(0.5, 0.5, 1.0))  # type: ignore[arg-type]
    at = np.array([3.0, 2.0, 0.0])
    rows = effect_sprites(e, at, np.array(e.size), 7, 12.3, AIR)
    assert len(rows) and np.isfinite(rows["at"]).all() and (rows["at"][:, 2] > -0.2).all()
    assert np.linalg.norm(rows["at"] - at, axis=1).max() < 20 and (rows["light"] >= 0).all()
    again, soon = effect_sprites(e, at, np.array(e.size), 7, 12.3, AIR), effect_sprites(e, at, np.array(e.size), 7, 12.31, AIR)
    assert (again == rows).all()
    assert np.median(np.linalg.norm(soon["at"] - rows["at"], axis=1)) < 0.1


def test_rain_falls_past_a_still_eye() -> None:
    w = world(sky=Sky(weather="rain", rain=0.8))
    a, b = world_sprites(w, EYE, 1.0, AIR), world_sprites(w, EYE, 1.02, AIR)
    assert len(a) > 800 and len(a) == len(b)
    assert np.abs(a["at"] - EYE.position).max() < 12
    assert len(world_sprites(world(), EYE, 0, AIR)) == 0


def test_frames_show_the_chair_and_repeat(raster: object) -> None:
    r = raster.Renderer(world(), 160, 90)  # type: ignore[attr-defined]
    a = r.frame(EYE, 0.0)
    assert a.shape == (90, 160, 3) and a.dtype == np.uint8
    assert 40 < a.mean() < 220 and a[35:60, 70:90].std() > 5
    assert (r.frame(EYE, 0.0) == a).all(), "frames follow from camera and time alone"


def test_motion_moves_pixels_and_lamps_light(raster: object) -> None:
    w = world()
    swinging = w.entities[0].model_copy(update={"motions": (Motion(kind="sway", amplitude=0.5, axis=(0, 1, 0)),)})
    r = raster.Renderer(w.model_copy(update={"entities": (swinging,)}), 160, 90)  # type: ignore[attr-defined]
    assert np.abs(r.frame(EYE, 0.5).astype(int) - r.frame(EYE, 1.5)).max() > 30
    night = Sky(time="night", sun_elevation=-0.5)
    dark, lit = (world(sky=night, entities=(e,)) for e in (w.entities[0], w.entities[0].model_copy(update={"lights": (
        Light(position=(0, -1, 2), power=20),)})))  # fmt: skip
    levels = []
    for x in (dark, lit):
        r = raster.Renderer(x, 160, 90)  # type: ignore[attr-defined]
        r.look = Look()
        levels.append(float(r.frame(EYE)[35:60, 70:90].mean()))
    assert levels[1] > levels[0] + 15


def test_shadows_darken(raster: object) -> None:
    from worldloom.render.sheet import picture
    from worldloom.assets.registry import build

    a = picture(build("harbour/bollard", {}, 1), 200, samples=1).mean(-1)
    sides = [float(np.median(a[100:125, x : x + 16])) for x in (8, 24, 40, 144, 160, 176)]
    assert float(np.percentile(a[70:125, 20:180], 3)) < 0.7 * max(sides), "a shadow lies on the ground"
