"""The soundtrack of a talk: each voice where its speaker is, in the room that the set is, over music that gives way to it.

Voices are recorded as film people do it, NEAR from the mouth: the room is as loud against them as it would be there, and they grow
softer only where somebody goes away from where they stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.filters import convolved
from worldloom.geometry import Floats
from worldloom.render.audio.binaural import Ears
from worldloom.render.audio.master import mastered
from worldloom.render.audio.mix import ducking
from worldloom.render.audio.rooms import answer, decay, largest, volume
from worldloom.render.audio.space import STEP, Path
from worldloom.synth.music import compose_score, play
from worldloom.synth.sound.loudness import integrated
from worldloom.world import World

RATE = 48000
LEVEL, MUSIC = -16.0, -29.0
"""LUFS of the whole, and of the music where nobody speaks."""
NEAR, BEAM, WETTEST = 0.8, 6.0, 0.5
"""Metres from mouth to microphone; how much both are turned to each other (times all round); and the room's loudest, against the voice."""


class Voiced(NamedTuple):
    """What one person says, (n,) at 48 kHz for the whole film, and where their mouth is (k, 3) at its `moments`."""

    samples: NDArray[np.float32]
    places: Floats


class Bed(NamedTuple):
    """The music: its mood and seed; no mood is none."""

    mood: str = ""
    seed: int = 0


def heard(voices: Sequence[Voiced], ear: Floats, axes: Floats, world: World) -> Floats:
    """All voices (n, 2) as heard at `ear` (3,) by a head whose `axes` (3, 3) are right, forward, up; as loud as they are said at the places
    where they begin, with the answer of the world's room or place."""
    n = len(voices[0].samples)
    out, send = np.zeros((n, 2)), np.zeros(n)
    for v in voices:
        ears = Ears(n, Path(np.asarray(ear, float)[None], np.asarray(axes, float)[None]))
        ears.put(v.samples, v.places, 1.0, float(np.linalg.norm(v.places[0] - ear)))
        out += ears.heard()
        send += v.samples
    h, share = answer(world)
    room = convolved(send.astype(np.float32)[None], np.ascontiguousarray(h.T, np.float32))[:, :n].T
    said = float(np.sqrt(np.mean(send**2)))  # a room answers voices more than hiss: it is brought to their loudness
    loud = said / np.maximum(np.sqrt(np.mean(room**2, axis=0)), 1e-9)
    return np.asarray(out + wetness(world, share) * loud * room)


def wetness(world: World, share: float) -> float:
    """The room against the voice at the microphone: NEAR over the distance at which both are as loud (Kuttruff, Room Acoustics, 5.5);
    outside `share`."""
    room = largest(world)
    if room is None:
        return share
    critical = 0.057 * float(np.sqrt(BEAM * volume(room) / decay(room, world.place)))
    return min(NEAR / critical, WETTEST)


def soundtrack(voices: Sequence[Voiced], ear: Floats, axes: Floats, world: World, bed: Bed) -> NDArray[np.float32]:
    """(n, 2) at 48 kHz."""
    dry = np.sum([v.samples for v in voices], 0)
    n, out = len(dry), heard(voices, ear, axes, world)
    if bed.mood:
        music = np.asarray(play(compose_score(bed.mood, n / RATE, bed.seed), bed.seed), float)[:n]
        music = np.pad(music, ((0, n - len(music)), (0, 0)))
        loud = integrated(music)
        if np.isfinite(loud):
            out += music * 10 ** ((MUSIC - loud) / 20) * ducking(dry)[:, None]
    edge = np.minimum(1, np.minimum(np.arange(n) / (0.1 * RATE), np.arange(n)[::-1] / (0.7 * RATE)))
    return mastered(out * edge[:, None], LEVEL)


def moments(seconds: float) -> Floats:
    """The times at which places are known, STEP seconds apart."""
    return np.arange(0.0, seconds + 2 * STEP, STEP)


__all__ = ["Bed", "Voiced", "heard", "moments", "soundtrack", "wetness"]
