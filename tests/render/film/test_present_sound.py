"""Voices on a stage: softer by distance, from their side, in the room that the set is; measured."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.geometry import Floats
from worldloom.render.audio.rooms import decay, tail
from worldloom.render.film.present_sound import RATE, Bed, Voiced, heard, moments, soundtrack, wetness
from worldloom.synth.stage.studio import studio
from worldloom.synth.voice.say import Manner, say
from worldloom.synth.voice.script import Script
from worldloom.world import Room, World

AXES = np.eye(3)
EAR = np.zeros(3)


def hall(kind: str, wide: float, deep: float, high: float) -> World:
    outline = ((0.0, 0.0), (wide, 0.0), (wide, deep), (0.0, deep))
    return World(version="0", prompt="p", seed=1, interior=True, rooms=(Room(id="r", kind=kind, polygon=outline, height=high),))


def noise(seconds: float) -> np.ndarray:
    return np.random.default_rng(1).normal(0, 0.1, round(seconds * RATE)).astype(np.float32)


def loud(x: Floats) -> float:
    return float(10 * np.log10(np.mean(x**2)))


def test_a_voice_grows_softer_by_six_decibels_for_each_doubling() -> None:
    seconds = 4.0
    t = moments(seconds)
    far = np.where(t < 2.0, 3.0, 6.0)
    out = heard([Voiced(noise(seconds), np.stack([0 * t, far, 0 * t], 1))], EAR, AXES, World(version="0", prompt="p", seed=1))
    near, away = (loud(out[round(a * RATE) : round(b * RATE)]) for a, b in ((0.5, 1.8), (2.3, 3.8)))
    assert near - away == pytest.approx(6.0, abs=0.7)


def test_each_voice_comes_from_its_side() -> None:
    t = moments(1.0)
    for side, sign in ((-1.0, 1.0), (1.0, -1.0)):
        at = np.stack([np.full(len(t), side), np.full(len(t), 1.0), 0 * t], 1)
        out = heard([Voiced(noise(1.0), at)], EAR, AXES, studio())
        assert sign * (loud(out[:, 0]) - loud(out[:, 1])) > 1.5


ROOMS = [("living_room", (5.0, 4.0, 2.6)), ("kitchen", (4.0, 4.0, 2.6)), ("warehouse", (20.0, 15.0, 7.0))]


@pytest.mark.parametrize(("kind", "size"), ROOMS)
def test_the_room_dies_away_as_its_volume_and_surfaces_have_it(kind: str, size: tuple[float, float, float]) -> None:
    world = hall(kind, *size)
    seconds, _ = tail(world)
    assert seconds == decay(world.rooms[0], "")
    click = np.zeros(round((0.2 + 1.2 * seconds) * RATE), np.float32)
    click[round(0.1 * RATE)] = 1.0
    t = moments(len(click) / RATE)
    out = heard([Voiced(click, np.stack([0 * t, 0 * t + 3, 0 * t], 1))], EAR, AXES, world)[:, 0]
    late = out[round(0.13 * RATE) :]
    fall = 10 * np.log10(np.cumsum(late[::-1] ** 2)[::-1] / np.sum(late**2) + 1e-12)
    span = (fall < -5) & (fall > -25)
    slope = np.polyfit(np.flatnonzero(span) / RATE, fall[span], 1)[0]
    assert -60 / slope == pytest.approx(seconds, rel=0.15), "by Schroeder's integral"


def test_bare_rooms_are_louder_against_the_voice_than_soft_ones() -> None:
    soft, bare = (wetness(hall(kind, 5.0, 4.0, 2.6), 0.1) for kind in ("bedroom", "bathroom"))
    assert 0.1 < soft < bare <= 0.5 and wetness(World(version="0", prompt="p", seed=1), 0.07) == 0.07


def test_speech_stays_in_the_middle_and_clearer_than_the_room() -> None:
    said = say(Script("The boats are in, and the lamps are lit."), Manner()).samples
    t = moments(len(said) / RATE)
    for seed in (0, 1, 2):
        out = heard([Voiced(said, np.stack([0 * t, 0 * t + 3, 0 * t], 1))], EAR, AXES, studio(seed))
        assert abs(loud(out[:, 0]) - loud(out[:, 1])) < 1.0
        left = heard([Voiced(said, np.stack([0 * t - 1.5, 0 * t + 3, 0 * t], 1))], EAR, AXES, studio(seed))
        assert loud(left[:, 0]) > loud(left[:, 1]) + 0.5
        dry = heard([Voiced(said, np.stack([0 * t, 0 * t + 3, 0 * t], 1))], EAR, AXES, World(version="0", prompt="p", seed=seed))
        assert -1.0 < loud(out) - loud(dry) < 1.5, "the room adds less than the voice has"


def test_music_gives_way_to_voices() -> None:
    seconds, t = 6.0, moments(6.0)
    talk = noise(seconds)
    talk[: 3 * RATE] = 0
    voice = [Voiced(talk, np.stack([0 * t, 0 * t + 3, 0 * t], 1))]
    dry, full = (soundtrack(voice, EAR, AXES, studio(), Bed(mood, 1)) for mood in ("", "calm"))
    assert full.shape == (round(seconds * RATE), 2) and np.abs(full).max() < 0.92
    assert loud(full[RATE : 2 * RATE]) > loud(dry[RATE : 2 * RATE]) + 20, "before the first word there is music"
