"""Mixes a world: the bed that loops, and the soundtrack of the film."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.compute.cache import cached, source_digest
from worldloom.geometry import Floats
from worldloom.render.audio.binaural import Ears, still
from worldloom.render.audio.head import fade
from worldloom.render.audio.master import mastered
from worldloom.render.audio.rooms import reverberated
from worldloom.render.audio.space import Emitter, emitters, film_path, happenings, spawn_path
from worldloom.render.audio.wav import wav16
from worldloom.synth.sound import recipe
from worldloom.synth.sound.own import heard
from worldloom.synth.sound.recipe import lookup, sound
from worldloom.synth.voice import Speech, speak
from worldloom.world import InputError, World

RATE = 48000
LOOP = 15.0
"""Seconds of every loop: the bed is two of them."""
FILM = -16.0
BED = -20.0
"""LUFS."""
QUIET = frozenset({"music", "music_far", "music_box", "piano_far", "silence"})
"""Beds beside which no score plays."""


@lru_cache(maxsize=48)
def take(name: str, seed: int, loop: float = LOOP) -> NDArray[np.float32]:
    """A rendered sound (n,) or (n, 2), 16 bits of its peak deep, kept for the next mix of the same world. Not to be written to."""
    code = source_digest((str(Path(recipe.__file__).parent),))
    data = cached("sound", f"{code} {name} {seed} {loop!r}", lambda: _packed(sound(name, seed, loop)))
    peak, channels = np.frombuffer(data, "<f4", 2)
    x: NDArray[np.float32] = np.frombuffer(data, "<i2", offset=8).astype(np.float32) * (peak / np.float32(32767))
    x = x if channels == 1 else x.reshape(-1, int(channels))
    x.setflags(write=False)
    return x


def _packed(x: NDArray[np.float32]) -> bytes:
    """Peak and number of channels as floats, then samples as whole numbers."""
    peak = max(float(np.abs(x).max(initial=0.0)), 1e-9)
    head = np.array([peak, x.shape[1] if x.ndim == 2 else 1], "<f4")
    return head.tobytes() + np.round(x / np.float32(peak) * 32767).astype("<i2").tobytes()


def beds(world: World, n: int) -> Floats:
    """All beds without a place, (n, 2)."""
    out = np.zeros((n, 2))
    for a in world.ambience:
        try:
            x = take(heard(world, a.sound), world.seed)
        except InputError:
            continue
        two = np.float32(10 ** (a.gain / 20)) * (x if x.ndim == 2 else np.stack([x, np.roll(x, 1031)], 1))
        for i in range(0, n, len(two)):
            out[i : i + len(two)] += two[: n - i]
    return out


def track(world: World, e: Emitter, n: int, loop: bool) -> NDArray[np.float32]:
    """The mono samples (n,) of one emitter: a loop from its own place in it, or events when they happen."""
    r = lookup(heard(world, e.source.sound))
    g = rng(world.seed, "track", e.id, e.source.sound)
    if r.loop and e.source.loop:
        x = take(r.name, world.seed)
        x = x if x.ndim == 1 else x.mean(1)
        return np.resize(np.roll(x, -int(g.integers(len(x)))), n).astype(np.float32)
    out = np.zeros(n)
    takes = [_mono(take(r.name, world.seed + k)) for k in range(2)]
    if r.loop:
        takes = [t[: 2 * RATE] * np.hanning(2 * RATE) for t in takes]
    for at in happenings(world, e, n / RATE, len(takes[0]) / RATE):
        event, i = takes[int(g.integers(2))] * g.uniform(0.7, 1.0), round(at * RATE)
        out[i : i + len(event)] += event[: n - i]
        if loop and i + len(event) > n:
            out[: i + len(event) - n] += event[n - i :]
    return out.astype(np.float32)


def _mono(x: NDArray[np.float32]) -> Floats:
    return np.asarray(x if x.ndim == 1 else x.mean(1), float)


def bed_wav(world: World) -> bytes:
    """Thirty seconds that loop without a seam: the beds and the placed sources as heard from the spawn point, at -20 LUFS.

    What repeats after half of them is computed for one half: a source, and the whole where all repeat.
    """
    n, path = round(2 * LOOP * RATE), spawn_path(world)
    tracks = [(e, _once(track(world, e, n, True))) for e in emitters(world, path)]
    m = max((len(x) for _, x in tracks), default=n // 2)
    out, send = beds(world, m), np.zeros(m)
    for e, x in tracks:
        local = path.axes[0] @ (e.places[0] - path.position[0])
        d = max(float(np.linalg.norm(local)), 1e-3)
        gain, k = 10 ** (e.source.gain / 20), m // len(x)
        near = float(fade(d, e.reach))
        out.reshape(k, len(x), 2)[:] += np.float32(gain * near) * still(x, local / d, d, e.muffled)
        send.reshape(k, len(x))[:] += np.float32(0.6 * gain * near**0.5) * x
    if send.any():
        out += reverberated(world, send, True)
    return wav16(mastered(out, BED, loop=True), n // m)


def _once(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """The first half of what repeats after it, else all."""
    half = len(x) // 2
    return x[:half] if np.array_equal(x[:half], x[half:]) else x


def scene(world: World, seconds: float) -> Floats:
    """Beds, sources along the camera's path and the place's answer, (n, 2)."""
    n, path = round(seconds * RATE), film_path(world, seconds)
    ears = Ears(n, path)
    for e in emitters(world, path):
        ears.put(track(world, e, n, False), e.places, 10 ** (e.source.gain / 20), e.reach, e.muffled)
    out = beds(world, n) + ears.heard()
    return out + reverberated(world, ears.send) if ears.send.any() else out


def mix_film(world: World, seconds: float) -> NDArray[np.float32]:
    """The film's soundtrack (n, 2) at 48 kHz, -16 LUFS, under -1 dBTP: scene, score by mood, narration with the rest ducked."""
    n = round(seconds * RATE)
    out = _at(scene(world, seconds), -20.0)
    if not any(a.sound in QUIET for a in world.ambience):
        out = out + _at(score(world, seconds), -27.0)
    voice = narrated(world, seconds)
    if voice is not None:
        out = out * ducking(voice)[:, None] + 10 ** (1.5 / 20) * voice[:, None]
    edge = np.minimum(1, np.minimum(np.arange(n) / (0.15 * RATE), np.arange(n)[::-1] / (0.6 * RATE)))
    return mastered(out * edge[:, None], FILM)


def score(world: World, seconds: float) -> Floats:
    """Music by the world's mood, (n, 2)."""
    from worldloom.synth.music import compose_score, play

    piece = compose_score(world.mood, seconds, world.seed, place=world.place, time=world.sky.time)
    return np.asarray(play(piece, world.seed), float)


def narrated(world: World, seconds: float) -> Floats | None:
    """The narration from LEAD seconds on, (n,): read faster (to 1.25) where it would not fit, else faded at the end."""
    speech = spoken(world.narration, seconds) if world.narration else None
    if speech is None:
        return None
    n, out = round(seconds * RATE), np.zeros(round(seconds * RATE))
    i = round(LEAD * RATE)
    x = speech.samples[: max(0, n - i - RATE // 10)].astype(float)
    if len(x) < len(speech.samples):
        m = min(len(x), RATE // 3)
        x[len(x) - m :] *= np.linspace(1, 0, m)
    out[i : i + len(x)] = x
    return out


LEAD = 0.7
"""Seconds before the narrator begins."""


def spoken(text: str, seconds: float) -> Speech | None:
    """The speech for a film of this length; None where nothing can be said."""
    try:
        speech = speak(text)
        room = seconds - LEAD - 0.3
        return speech if speech.seconds <= room else speak(text, speed=min(1.25, speech.seconds / max(room, 0.5)))
    except InputError:
        return None


def ducking(voice: Floats) -> Floats:
    """Gain (n,) for all else while somebody speaks: down 8 dB, slowly back."""
    import worldloom.compute.science  # noqa: F401  (before SciPy)
    from scipy import ndimage

    talk = ndimage.maximum_filter1d((np.abs(voice) > 0.01).astype(np.float32), round(0.5 * RATE))
    smooth = ndimage.uniform_filter1d(talk, round(0.3 * RATE))
    return np.asarray(10 ** (-8 * smooth / 20), float)


def _at(x: Floats, lufs: float) -> Floats:
    """x at an integrated loudness; silence stays."""
    from worldloom.synth.sound.loudness import integrated

    now = integrated(x)
    return x * 10 ** ((lufs - now) / 20) if np.isfinite(now) else x


__all__ = ["LOOP", "LEAD", "take", "beds", "track", "bed_wav", "scene", "mix_film", "score", "narrated", "spoken", "ducking"]
