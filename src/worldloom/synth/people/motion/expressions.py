"""Emotions on a face: the seven of Ekman and Friesen by their action units, as ARKit's shapes.

Action units of the prototypes follow the Facial Action Coding System (Ekman, Friesen and Hager 2002, investigator's guide, table 10-2,
the commonest variant of each); how much of a shape a unit is, is ours, set by eye on these bodies.
"""

from __future__ import annotations

from collections.abc import Mapping

from worldloom.synth.voice.mood import MOODS

UNITS: dict[int, dict[str, float]] = {
    1: {"browInnerUp": 1.0}, 2: {"browOuterUp": 1.0}, 4: {"browDown": 1.0}, 5: {"eyeWide": 1.0}, 6: {"cheekSquint": 1.0, "eyeSquint": 0.25},
    7: {"eyeSquint": 1.0}, 9: {"noseSneer": 1.0}, 10: {"mouthUpperUp": 0.8}, 12: {"mouthSmile": 1.0}, 14: {"mouthDimple": 1.0},
    15: {"mouthFrown": 1.0}, 16: {"mouthLowerDown": 0.8}, 17: {"mouthShrugLower": 1.0}, 20: {"mouthStretch": 1.0},
    23: {"mouthPress": 0.4, "mouthRollUpper": 0.5, "mouthRollLower": 0.5}, 24: {"mouthPress": 1.0},
    25: {"mouthLowerDown": 0.2, "mouthUpperUp": 0.12}, 26: {"jawOpen": 0.5}, 43: {"eyeBlink": 1.0}, 64: {"eyeLookDown": 1.0},
}  # fmt: skip
"""Action unit -> shapes; a name without a side means both."""
ONE = (
    "browInnerUp",
    "jawOpen",
    "mouthShrugLower",
    "mouthShrugUpper",
    "mouthRollUpper",
    "mouthRollLower",
    "mouthFunnel",
    "mouthPucker",
)
"""Shapes that have no sides."""
PROTOTYPES: dict[str, dict[int, float]] = {
    "joy": {6: 0.9, 12: 1.0, 25: 1.0, 26: 0.35},
    "sadness": {1: 1.0, 4: 0.35, 15: 0.95, 17: 0.45, 64: 0.55},
    "anger": {4: 1.0, 5: 0.5, 7: 0.75, 9: 0.2, 15: 0.18, 17: 0.35, 23: 0.9},
    "fear": {1: 1.0, 2: 0.5, 4: 0.4, 5: 1.0, 20: 1.0, 25: 1.0, 26: 0.3},
    "surprise": {1: 0.9, 2: 1.0, 5: 0.8, 26: 1.0},
    "disgust": {9: 1.0, 10: 1.0, 25: 1.0, 15: 0.25, 16: 0.25, 6: 0.35, 7: 0.55},
    "contempt": {12: 0.5, 14: 1.0},
    "neutral": {},
}
"""Emotion -> how strong each action unit is at full intensity."""
EMOTIONS = tuple(PROTOTYPES)
"""Those of voices (`synth/voice/mood`) and contempt."""
LEFT_ONLY = {"contempt": (12, 14)}
"""Units that are of one side alone."""
assert set(MOODS) <= set(EMOTIONS)


def emotion(name: str, intensity: float = 1.0) -> dict[str, float]:
    """Weights of shapes for an emotion at an intensity 0..1."""
    out: dict[str, float] = {}
    for unit, strength in PROTOTYPES[name].items():
        sides = ("Left",) if unit in LEFT_ONLY.get(name, ()) else ("Left", "Right")
        for shape, amount in UNITS[unit].items():
            for full in [shape] if shape in ONE else [shape + s for s in sides]:
                out[full] = min(out.get(full, 0.0) + amount * strength * intensity, 1.0)
    return out


def blended(shares: Mapping[str, float]) -> dict[str, float]:
    """Weights for several emotions at once, each with its intensity; no shape beyond 1."""
    out: dict[str, float] = {}
    for name, intensity in shares.items():
        for shape, weight in emotion(name, intensity).items():
            out[shape] = min(out.get(shape, 0.0) + weight, 1.0)
    return out


__all__ = ["EMOTIONS", "PROTOTYPES", "UNITS", "blended", "emotion"]
