"""The answer of a place: reverberation by room size, early echoes of streets and trees outside."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

import numpy as np
from shapely import Polygon

from worldloom.compute import rng
from worldloom.compute.filters import convolved
from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import noise
from worldloom.world import Room, World

RATE = 48000
SOFT = {"living_room": 0.28, "studio": 0.3, "bedroom": 0.34, "library": 0.26, "theater": 0.35, "office": 0.24, "cafe": 0.2, "church_hall": 0.07, "castle_hall": 0.08,
        "temple_hall": 0.07, "cave": 0.05, "bathroom": 0.06, "swimming_hall": 0.06, "kitchen": 0.12, "warehouse": 0.08, "factory": 0.09, "gym": 0.1}  # fmt: skip
"""Mean absorption of the surfaces by kind of room."""
OUTSIDE = {"alley": (0.9, 0.22), "street": (0.8, 0.12), "city": (0.9, 0.14), "square": (1.2, 0.14), "station": (1.6, 0.25), "forest": (1.1, 0.16),
           "valley": (1.6, 0.12), "mountain": (2.0, 0.1), "castle": (1.0, 0.14), "harbour": (0.9, 0.07), "ruins": (0.8, 0.1), "underwater": (2.2, 0.4)}  # fmt: skip
"""Seconds of tail and its share, by place; open country has hardly any."""


def decay(room: Room, place: str) -> float:
    """Reverberation time in seconds by Sabine: 0.161 V / (alpha S), in [0.15, 6]."""
    shape = Polygon(room.polygon)
    area, height = max(float(shape.area), 1.0), room.height
    surface = 2 * area + float(shape.length) * height
    alpha = SOFT.get(room.kind, SOFT.get(place, 0.18))
    return float(np.clip(0.161 * area * height / (alpha * surface), 0.15, 6.0))


def volume(room: Room) -> float:
    """Cubic metres."""
    return max(float(Polygon(room.polygon).area), 1.0) * room.height


def largest(world: World) -> Room | None:
    """The room that answers, where one is inside."""
    return max(world.rooms, key=lambda r: float(Polygon(r.polygon).area)) if world.interior and world.rooms else None


def tail(world: World) -> tuple[float, float]:
    """Seconds by which what sounds dies away by 60 dB, and the level at which the place's answer is mixed."""
    room = largest(world)
    if room is None:
        return OUTSIDE.get(world.place, (0.5, 0.035))
    seconds = decay(room, world.place)
    return seconds, 0.16 + 0.1 * min(seconds, 2.5)


def answer(world: World) -> tuple[Floats, float]:
    """The impulse response (m, 2) of the world's place, energy 1 a side, and the level at which it is mixed."""
    seconds, share = tail(world)
    room = largest(world)
    if room is None:
        return response(world.seed, seconds, 0.03, 2800), share
    return response(world.seed, seconds, float(Polygon(room.polygon).area) ** 0.5 / 343, 5200), share


def response(seed: int, seconds: float, gap: float, hi: float) -> Floats:
    """A few early echoes after `gap` seconds, then a tail that is duller the later it is, its sides unlike."""
    g, m = rng(seed, "room"), round(seconds * RATE)
    t = np.arange(m) / RATE
    out = np.empty((m, 2))
    for c in (0, 1):
        bright, dark = noise(g, m, 120, hi), noise(g, m, 60, hi / 4, -2)
        tail = 0.5 * bright * 10 ** (-3 * t / (0.6 * seconds)) + 0.6 * dark * 10 ** (-3 * t / seconds)
        tail *= np.minimum(1, t / max(gap, 1e-3))
        for k in range(1, 6):
            at = round(gap * (0.6 * k + float(g.uniform(0, 0.5))) * RATE)
            if at < m:
                tail[at] += 6.0 * 0.7**k * float(g.choice([-1, 1]))
        out[:, c] = tail / np.sqrt(np.sum(tail**2))
    return out


def reverberated(world: World, send: Floats, loop: bool = False) -> Floats:
    """What the place answers to a mono send (n,): (n, 2); round the end when it loops."""
    h, share = answer(world)
    n = len(send)
    y = np.float32(share) * convolved(send.astype(np.float32)[None], np.ascontiguousarray(h.T, np.float32))
    out = y[:, :n]
    for i in range(n, y.shape[1], n) if loop else ():
        piece = y[:, i : i + n]
        out[:, : piece.shape[1]] += piece
    return np.asarray(out.T)


__all__ = ["answer", "decay", "largest", "response", "reverberated", "tail", "volume"]
