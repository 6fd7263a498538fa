"""A living face over time: an emotion that comes and goes a little, blinks, and eyes that jump from point to point.

Blinks: about 15 a minute, 0.1 s down and twice that up (Doane 1980); more in fear, less in sadness. Jumps of the eyes: fixations of 0.4
to 1.8 s, 20 to 50 ms of flight (the main sequence of Bahill et al. 1975). Every time is drawn from the seed alone and wraps at the clip's
end, so a clip that loops has no seam.
"""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.expressions import emotion
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.timing import chance, ease

GAP = {"fear": 2.2, "surprise": 5.0, "sadness": 4.6, "anger": 4.8}
"""Mean seconds between blinks; 3.8 for others."""
FULL = 0.60
"""Radians of a full look aside (`build.LOOKS`); up and down are 0.42 and 0.52."""


def living(
    t: Floats,
    seconds: float,
    m: Manner,
    *,
    asleep: bool = False,
    gaze: tuple[Floats | float, Floats | float] = (0.0, 0.0),
    still: float = 1.0,
) -> dict[str, Floats]:
    """Weights (n,) by expression at times (n,) of a clip of this length. `gaze` is where the eyes rest, radians to the left and up of where
    the head points; `still` scales their jumps."""
    n, out = len(t), dict[str, Floats]()
    slow = 1 - 0.12 * (0.5 - 0.5 * np.cos(2 * np.pi * t / seconds))
    for name, weight in emotion(m.mood, m.intensity).items():
        out[name] = np.full(n, weight) * slow
    if asleep:
        return {"eyeBlinkLeft": np.ones(n), "eyeBlinkRight": np.ones(n), "jawOpen": np.full(n, 0.04)}
    yaw, pitch = _looks(t, seconds, m.seed, still)
    look(out, yaw + gaze[0], pitch + gaze[1])
    lid = _blinks(t, seconds, m)
    for side in ("Left", "Right"):
        out[f"eyeBlink{side}"] = lid
        if f"eyeWide{side}" in out:
            out[f"eyeWide{side}"] = out[f"eyeWide{side}"] * (1 - lid)
    return out


def _blinks(t: Floats, seconds: float, m: Manner) -> Floats:
    gap = GAP.get(m.mood, 3.8)
    count = max(int(round(seconds / gap)), 1)
    if seconds < 2.0:
        count = int(chance(m.seed, 900) < seconds / gap)
    out = np.zeros(len(t))
    for k in range(count):
        at = (k + chance(m.seed, 901 + k, 0.2, 0.8)) * seconds / count
        d = np.mod(t - at + seconds / 2, seconds) - seconds / 2
        out = np.maximum(out, ease((d + 0.1) / 0.1) * (1 - ease((d - 0.03) / 0.2)))
    return out


def _looks(t: Floats, seconds: float, seed: int, still: float) -> tuple[Floats, Floats]:
    """Radians left and up: fixations with quick flights between, the first also the last."""
    count = max(int(seconds / 1.1), 1)
    starts = np.array([(k + (chance(seed, 950 + k, 0.0, 0.6) if k else 0.0)) * seconds / count for k in range(count)])
    places = np.array([(chance(seed, 1000 + k, -0.14, 0.14), chance(seed, 1100 + k, -0.06, 0.05)) for k in range(count)]) * still
    out = np.tile(places[-1], (len(t), 1))
    for k in range(count):
        jump = np.linalg.norm(places[k] - places[k - 1])
        out += (places[k] - places[k - 1]) * ease((t - starts[k]) / (0.021 + 0.126 * jump))[:, None]
    return out[:, 0], out[:, 1]


def look(out: dict[str, Floats], yaw: Floats, pitch: Floats) -> None:
    """Turns the eyes by radians to the left and up of where the head points."""
    left, right = np.clip(yaw / FULL, 0, 1), np.clip(-yaw / FULL, 0, 1)
    out["eyeLookOutLeft"], out["eyeLookInRight"] = left, left
    out["eyeLookInLeft"], out["eyeLookOutRight"] = right, right
    for side in ("Left", "Right"):
        out[f"eyeLookUp{side}"] = np.clip(out.get(f"eyeLookUp{side}", 0) + pitch / 0.42, 0, 1)
        out[f"eyeLookDown{side}"] = np.clip(out.get(f"eyeLookDown{side}", 0) - pitch / 0.52, 0, 1)


__all__ = ["living", "look"]
