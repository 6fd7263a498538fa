"""Mixes of a small world: loudness, seams, sides, captions, bytes."""

from __future__ import annotations

import io
import wave

import numpy as np
import pytest

from worldloom.render.audio import (
    bed_wav, captions, mix_film, player_level, player_sounds, sound_captions, sound_loops, wav16,
)  # fmt: skip
from worldloom.render.audio.master import between, mastered
from worldloom.render.audio.mix import scene
from worldloom.render.audio.opus import decoded, ogg_opus
from worldloom.render.audio.rooms import answer, decay
from worldloom.render.audio.space import camera_at, film_path
from worldloom.synth.sound.loudness import integrated, true_peak
from worldloom.synth.sound.recipe import sound
from worldloom.synth.voice import speak
from worldloom.world import Ambience, Camera, Entity, Pose, Room, Shot, SoundSource, World

KEYS = (Camera(name="a", position=(0, -2, 1.6), target=(0, 5, 1.6)), Camera(name="b", position=(0, 0, 1.6), target=(0, 7, 1.6)))
SHOT = Shot(name="push", seconds=4, keys=KEYS)


def thing(id: str, name: str, at: tuple[float, float, float], every: float = 0.0, gain: float = -6.0) -> Entity:
    source = SoundSource(sound=name, gain=gain, loop=every == 0, every=every)
    return Entity(id=id, category=id, maker="x/y@1", pose=Pose(position=at), sounds=(source,))


def world(*entities: Entity, beds: tuple[Ambience, ...] = (), **more: object) -> World:
    return World(version="0", prompt="p", seed=4, shots=(SHOT,), entities=entities, ambience=beds, **more)  # type: ignore[arg-type]


BEDS = (Ambience(sound="wind", gain=-26), Ambience(sound="sea_calm", gain=-20))
FULL = world(thing("fire.1", "fire", (3, 4, 0)), thing("owl.1", "owl", (-9, 12, 4), 6.0, -4.0), beds=BEDS)


@pytest.fixture(scope="module")
def film() -> np.ndarray:
    return mix_film(FULL, 6.0)


def test_a_film_has_the_loudness_and_peak_of_the_trade(film: np.ndarray) -> None:
    assert film.shape == (288000, 2) and film.dtype == np.float32
    assert integrated(film) == pytest.approx(-16, abs=0.3) and true_peak(film) <= -0.99
    assert np.abs(film.mean(0)).max() < 2e-3 and np.abs(film[[0, -1]]).max() < 1e-3


def test_the_same_world_gives_the_same_bytes(film: np.ndarray) -> None:
    assert np.array_equal(film, mix_film(FULL, 6.0))
    assert bed_wav(FULL) == bed_wav(FULL)


def test_things_are_heard_where_they_stand() -> None:
    right, left = (scene(world(thing("fire.1", "fire", (x, 2, 1.6))), 3.0) for x in (4, -4))
    assert right[:, 1].std() > 1.2 * right[:, 0].std() and left[:, 0].std() > 1.2 * left[:, 1].std()


def test_farther_is_quieter() -> None:
    levels = [scene(world(thing("fire.1", "fire", (1, y, 1.6))), 2.0).std() for y in (2, 6, 18, 54)]
    assert levels == sorted(levels, reverse=True) and levels[0] > 8 * levels[-1]


def test_a_source_comes_closer_with_the_camera() -> None:
    x = scene(world(thing("fan.1", "fan_hum", (0.5, 1.6, 1.6))), 4.0)
    assert x[-48000:].std() > 1.5 * x[:48000].std()


def test_the_bed_loops_without_a_seam() -> None:
    with wave.open(io.BytesIO(bed_wav(FULL))) as f:
        assert (f.getframerate(), f.getnchannels(), f.getsampwidth(), f.getnframes()) == (48000, 2, 2, 30 * 48000)
        x = np.frombuffer(f.readframes(f.getnframes()), "<i2").reshape(-1, 2) / 32767
    assert integrated(x) == pytest.approx(-20, abs=0.3) and np.abs(x).max() < 0.95
    assert np.abs(x[0] - x[-1]).max() <= 2.5 * np.percentile(np.abs(np.diff(x, axis=0)), 99.5)


def test_narration_is_heard_over_the_rest() -> None:
    spoken = world(*FULL.entities, beds=FULL.ambience, narration="The sea is calm tonight.")
    plain, told = mix_film(FULL, 5.0), mix_film(spoken, 5.0)
    part = slice(48000, 2 * 48000)
    mid = lambda x: x[part].mean(1)  # noqa: E731
    assert np.corrcoef(mid(plain), mid(told))[0, 1] < 0.8
    rows = captions(spoken, 5.0)
    assert any(c.text == "The sea is calm tonight." for c in rows)


@pytest.mark.parametrize("seconds", [2.0, 8.0, 20.0])
def test_captions_follow_each_other(seconds: float) -> None:
    rows = captions(world(*FULL.entities, beds=FULL.ambience, narration="One sentence. Another one, which is longer."), seconds)
    assert rows and all(0 <= c.start < c.end <= seconds for c in rows)
    assert all(a.end <= b.start for a, b in zip(rows, rows[1:], strict=False))
    assert any(c.text.startswith("[") for c in rows) or seconds < 5


def test_sounds_of_the_player_are_small_complete_and_decode() -> None:
    sounds, loops, words = player_sounds(FULL), sound_loops(FULL), sound_captions(FULL)
    assert {"wind", "sea_calm", "fire", "owl", "step_stone", "impact_wood", "door_open", "switch"} <= set(sounds)
    assert sum(map(len, sounds.values())) < 1_100_000 and set(words) == set(sounds)
    assert sounds == player_sounds(FULL)
    for name, (a, b) in loops.items():
        assert len(decoded(sounds[name])) >= b * 48000
        assert b - a > 3 and a > 0
    assert "owl" not in loops and 0.5 <= player_level(FULL) <= 40


def test_opus_is_repeatable_and_keeps_the_sound() -> None:
    x = sound("gull", 1)
    data = ogg_opus(x, 40000)
    assert data[:4] == b"OggS" and data == ogg_opus(x, 40000)
    y = decoded(data)[:, 0]
    n = min(len(x), len(y))
    a, b = np.fft.rfft(x[:n]), np.fft.rfft(y[:n])
    peak = np.abs(np.fft.irfft(a * np.conj(b))).max() / np.sqrt((x[:n] ** 2).sum() * (y[:n] ** 2).sum())
    assert peak > 0.9


def test_larger_and_harder_rooms_ring_longer() -> None:
    box = lambda s: ((0.0, 0.0), (s, 0.0), (s, s), (0.0, s))  # noqa: E731
    small, large = Room(id="a", kind="office", polygon=box(4)), Room(id="b", kind="church_hall", polygon=box(20), height=12)
    assert decay(small, "") < 0.9 < 2.0 < decay(large, "")
    w = World(version="0", prompt="p", seed=1, interior=True, rooms=(large,))
    h, share = answer(w)
    assert np.allclose((h**2).sum(0), 1) and share > answer(World(version="0", prompt="p", seed=1))[1]


def test_mastering_holds_peaks_between_samples() -> None:
    t = np.arange(96000) / 48000
    x = np.stack([np.sin(2 * np.pi * 12000 * t + 0.78), 0.3 * np.sin(2 * np.pi * 200 * t)], 1) * np.where(t % 0.5 < 0.02, 1, 0.05)[:, None]
    y = mastered(x, -12.0)
    assert true_peak(y) <= -0.99
    assert (between(x, 0.0) >= np.abs(x).max(1) - 1e-12).all()
    assert not mastered(np.zeros((4800, 2)), -16).any()


def test_the_path_follows_the_shots() -> None:
    p = film_path(FULL, 6.0)
    assert np.allclose(p.position[0], [0, -2, 1.6], atol=0.01) and np.allclose(p.position[-1], [0, 0, 1.6], atol=0.01)
    assert np.allclose(p.axes[0] @ p.axes[0].T, np.eye(3), atol=1e-9)
    assert np.allclose(p.axes[0][0], [1, 0, 0]), "right of somebody who looks along +Y is +X"
    assert camera_at(SHOT, 2.0).position == pytest.approx((0, -1, 1.6))


def test_a_world_without_sound_is_silent_but_valid() -> None:
    empty = World(version="0", prompt="p", seed=1, ambience=(Ambience(sound="silence", gain=-44),))
    assert mix_film(empty, 1.0).shape == (48000, 2)
    assert len(bed_wav(World(version="0", prompt="p", seed=1))) == 44 + 30 * 48000 * 4


def test_speech_is_a_wav() -> None:
    with wave.open(io.BytesIO(wav16(speak("Hello there.").samples))) as f:
        assert f.getnchannels() == 1 and 0.4 < f.getnframes() / 48000 < 2
