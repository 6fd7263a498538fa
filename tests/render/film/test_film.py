"""Films: camera moves without jerks, and an MP4 that players open."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from worldloom.render.film import RATE, camera_at, length, mp4
from worldloom.render.film.camera import along, ease
from worldloom.render.film.film import at, film
from worldloom.render.film.mp4 import probe
from worldloom.world import Camera, Entity, Light, Material, MissingError, Motion, Shot, Water, World


def key(x: float, y: float, z: float = 1.6) -> Camera:
    return Camera(name="k", position=(x, y, z), target=(0, 10, 1))


SHOTS = (Shot(name="a", seconds=4, keys=(key(0, 0), key(2, 1), key(4, 0))), Shot(name="b", seconds=3, keys=(key(-5, 0), key(-4, 0))))
WORLD = World(version="0", prompt="moves", seed=3, shots=SHOTS, cameras=(key(0, 0),))


@dataclass(frozen=True)
class Words:
    """A caption."""

    start: float
    end: float
    text: str


def pictures(n: int) -> Iterator[np.ndarray]:
    for k in range(n):
        a = np.full((48, 64, 3), 40, np.uint8)
        a[:, k * 2 : k * 2 + 8] = (220, 60, 30)
        yield a


def test_ease_starts_and_settles() -> None:
    u = np.linspace(0, 1, 1001)
    e = np.array([ease(x) for x in u])
    v = np.diff(e) / np.diff(u)
    assert e[0] == 0 and e[-1] == pytest.approx(1) and (v >= 0).all() and v[0] < 0.01 and v[-1] < 0.01
    assert np.abs(np.diff(v)).max() < 0.01, "no jerk of speed"


def test_shots_follow_one_another_and_stretch() -> None:
    assert length(WORLD) == 7
    assert math.dist(camera_at(WORLD, 0).position, (0, 0, 1.6)) < 0.03
    assert math.dist(camera_at(WORLD, 3.9999).position, (4, 0, 1.6)) < 0.03
    assert math.dist(camera_at(WORLD, 4.0).position, (-5, 0, 1.6)) < 0.03
    assert math.dist(camera_at(WORLD, 8.0, seconds=14).position, camera_at(WORLD, 4.0).position) < 0.05
    assert math.dist(camera_at(WORLD, 99).position, (-4, 0, 1.6)) < 0.03


def test_the_camera_moves_smoothly_through_its_keys() -> None:
    p = np.array([camera_at(WORLD, t).position for t in np.arange(0, 4, 1 / RATE)])
    step = np.linalg.norm(np.diff(p, axis=0), axis=1)
    assert step.max() < 0.12 and np.abs(np.diff(step)).max() < 0.02
    assert along(SHOTS[0], 0.5).position == pytest.approx((2, 1, 1.6))
    assert camera_at(WORLD.model_copy(update={"shots": ()}), 1.0).fov == key(0, 0).fov


def test_mp4_holds_picture_sound_and_words() -> None:
    import av

    tone = (0.2 * np.sin(np.arange(48000) * 0.06))[:, None].repeat(2, 1).astype(np.float32)
    words = (Words(0.1, 0.4, "a gull"), Words(0.5, 0.9, "— the sea"))
    data = mp4(pictures(24), 64, 48, audio=lambda: tone, captions=words, title="a film")
    assert data == mp4(pictures(24), 64, 48, audio=lambda: tone, captions=words, title="a film")
    found = probe(data)
    assert (found["video"]["codec"], found["audio"]["codec"], found["subtitle"]["codec"]) == ("h264", "aac", "mov_text")
    assert found["video"]["seconds"] == 1 and found["audio"]["seconds"] == pytest.approx(1, abs=0.05)
    assert 0 < data.find(b"moov") < data.find(b"mdat"), "plays before it is loaded"
    assert "— the sea".encode() in data
    with av.open(io.BytesIO(data)) as f:
        frames = [x.to_ndarray(format="rgb24") for x in f.decode(video=0)]
    assert len(frames) == 24
    assert np.abs(frames[5][:, 12:16].mean((0, 1)) - (220, 60, 30)).max() < 30, "colours survive"
    assert frames[5][20, 40].mean() == pytest.approx(40, abs=8)


def test_a_world_at_a_time() -> None:
    e = Entity(id="gull.1", category="gull", maker="x/y@1", motions=(Motion(kind="circle", amplitude=5, period=8),))
    w = WORLD.model_copy(update={"entities": (e,)})
    assert at(w, 1.0).entities[0].pose != e.pose and at(w, 1.0).shots == w.shots


def test_a_draft_film_of_a_chair() -> None:
    from worldloom.render.raster.context import context

    try:
        context()
    except MissingError as e:
        pytest.skip(str(e))
    chair = Entity(id="armchair.1", category="armchair", maker="seating/armchair@1")
    w = WORLD.model_copy(update={"entities": (chair,)})
    data = film(w, seconds=0.25, width=96, height=54, quality="draft", audio=None, captions=())
    assert probe(data)["video"]["seconds"] == pytest.approx(0.25)
    assert data == film(w, seconds=0.25, width=96, height=54, quality="draft", audio=None, captions=())


def shore() -> World:
    """A chair that sways above water, a lamp and a shining ball."""
    chair = Entity(
        id="armchair.1", category="armchair", maker="seating/armchair@1", motions=(Motion(kind="sway", amplitude=0.4, axis=(0, 1, 0)),),
        lights=(Light(position=(0, -1, 2), power=20),),
    )  # fmt: skip
    ball = Entity(id="ball.1", category="ball", maker="seating/armchair@1", materials={"frame": Material(emission=(3, 2, 1))})
    square = ((-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0))
    return WORLD.model_copy(update={"entities": (chair, ball), "waters": (Water(id="water", polygon=square, level=0.3),)})


def test_a_second_process_draws_the_same_film() -> None:
    from worldloom.compute.apart import Apart
    from worldloom.render.film.film import frames
    from worldloom.render.film.halves import TASK, Painter, halved, painter
    from worldloom.render.raster.context import context

    try:
        context()
    except MissingError as e:
        pytest.skip(str(e))
    w = shore()
    alone = list(frames(w, 0.5, 96, 54, "draft"))
    with Apart() as second:
        second.load(TASK.partition(":")[0])
        both = list(frames(w, 0.5, 96, 54, "draft", second))

        class Idle(Painter):
            """Draws nothing itself."""

            def __call__(self, *_: object) -> np.ndarray:
                raise AssertionError("everything was drawn next door")

        class Taken:
            """Asks, and waits until next door has begun."""

            def ask(self, target: str, *data: bytes) -> object:
                answer = second.ask(target, *data)
                answer.result()
                return answer

        away = list(halved(w, Idle(painter(w, 96, 54).renderer), 0.5, Taken()))  # type: ignore[arg-type]
    assert len(alone) == len(both) == len(away) == 12
    assert all((a == b).all() and (a == c).all() for a, b, c in zip(alone, both, away, strict=True))


def test_a_mirror_image_serves_the_next_frames_until_the_shot_changes() -> None:
    from worldloom.render.film.halves import painter

    try:
        paint = painter(shore(), 96, 54)
    except MissingError as e:
        pytest.skip(str(e))
    drawn: list[bool] = []
    sheet = next(x for x in paint.renderer.stage.extras if hasattr(x, "before"))
    surfaces = paint.renderer.stage.surfaces
    paint.renderer.stage.surfaces = lambda *a, **k: (drawn.append("cut" in k), surfaces(*a, **k))[1]  # type: ignore[method-assign]
    paint.renderer.look = paint.renderer.meter()
    drawn.clear()
    near, far = key(0, -5, 2), key(5, -5, 2)
    first = paint(near, 0.0, False)
    kept = paint(key(0.02, -5, 2), 0.04, True)
    assert drawn == [True, False, False], "one mirror image for two frames"
    assert np.abs(first.astype(int) - kept).mean() < 12
    assert (paint(far, 0.08, True) == paint(far, 0.08, False)).all() and drawn.count(True) == 3, "another shot has its own"
    assert sheet.seen is not None
