"""Sounds that travel in the player's page: small Ogg Opus files, where they loop, what they are called."""

from __future__ import annotations

import hashlib
import math

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.cache import cached, source_digest
from worldloom.render.audio import opus
from worldloom.render.audio.mix import LOOP, take
from worldloom.render.audio.space import emitters, spawn_path
from worldloom.synth.sound.handled import BODIES
from worldloom.synth.sound.own import heard
from worldloom.synth.sound.recipe import LEVEL, lookup
from worldloom.synth.sound.steps import GROUNDS
from worldloom.world import InputError, World

PAD = 0.08
"""Seconds of the loop repeated before and after it, so that a codec's ends fall outside."""
BUDGET = 1_000_000
"""Bytes that all sounds together should not exceed."""
HANDS = ("door_open", "door_close", "drawer", "switch", "pick_up")
AIM = -22.0
"""LUFS at which a world should be heard in the player."""


def wanted(world: World) -> tuple[str, ...]:
    """Names that the player may ask for in this world, sorted: beds, things, steps, hands, knocks, and other weather."""
    names = {a.sound for a in world.ambience} | {s.sound for e in world.entities for s in e.sounds}
    names |= {*HANDS, *(f"step_{g}" for g in GROUNDS), *(f"impact_{m}" for m in BODIES)}
    if not world.interior and world.sky.planet == "earth":
        names |= {"rain_ground", "wind", "thunder_clap"}
    return tuple(sorted(n for n in names if _known(n)))


def _known(name: str) -> bool:
    try:
        lookup(name)
    except InputError:
        return False
    return True


def player_sounds(world: World) -> dict[str, bytes]:
    """Name -> Ogg Opus for every name in `wanted`, and "narration" where the world has one. About 1 MB; the same bytes every time."""
    rows = {n: _padded(world, n) for n in wanted(world)}
    scale = min(1.0, BUDGET * 8 / sum(len(x) / 48000 * _bits(x) for x in rows.values()))
    share = math.floor(scale * 20) / 20
    out = {n: _opus(x, int(_bits(x) * share)) for n, x in rows.items()}
    if world.narration:
        from worldloom.synth.voice import speak

        try:
            out["narration"] = opus.ogg_opus(speak(world.narration).samples, 32000)
        except InputError:
            pass
    return out


def _opus(x: NDArray[np.float32], bits: int) -> bytes:
    """Encoded once for the same samples and rate."""
    key = f"{source_digest((opus.__file__,))} {hashlib.sha256(np.ascontiguousarray(x).tobytes()).hexdigest()} {x.shape} {bits}"
    return cached("opus", key, lambda: opus.ogg_opus(x, bits))


def _bits(x: NDArray[np.float32]) -> int:
    return 52000 if x.ndim == 2 else 34000


def _padded(world: World, name: str) -> NDArray[np.float32]:
    x, r = take(heard(world, name), world.seed, span(name)), lookup(name)
    if not r.loop:
        return x
    m = round(PAD * 48000)
    return np.concatenate([x[-m:], x, x[:m]])


def span(name: str) -> float:
    """Seconds of a loop as the player carries it: short for what hardly changes."""
    r = lookup(name)
    return min(LOOP, r.seconds) if r.seconds < 12 else LOOP


def sound_loops(world: World) -> dict[str, tuple[float, float]]:
    """Name -> (start, end) in seconds between which a looping sound is to be repeated."""
    return {n: (PAD, round(PAD + span(n), 6)) for n in wanted(world) if lookup(n).loop}


def sound_captions(world: World) -> dict[str, str]:
    """Name -> what is heard, in words: "gulls cry"."""
    return {n: lookup(n).caption for n in wanted(world)}


def player_level(world: World) -> float:
    """Linear master gain that brings what is heard at the spawn point to AIM, by the power of beds and sources; in [0.5, 40]."""
    levels = [a.gain for a in world.ambience]
    path = spawn_path(world)
    for e in emitters(world, path):
        d = float(np.linalg.norm(e.places[0] - path.position[0]))
        levels.append(e.source.gain - 20 * math.log10(max(d, 1.0)) - (0 if e.source.loop else 6))
    power = sum(10 ** (g / 10) for g in levels)
    return round(float(np.clip(10 ** ((AIM - LEVEL) / 20) / math.sqrt(power), 0.5, 40)) if power > 0 else 1.0, 3)


__all__ = ["wanted", "player_sounds", "sound_loops", "sound_captions", "player_level"]
