"""How somebody moves: what age, build and mood do to pace, bearing and play of the limbs.

Directions follow Murray, Kory and Clarkson (1969) and Winter et al. (1990) for old walkers (shorter steps, longer contact, flatter feet,
bent knees, less swing), Browning and Kram (2007) for heavy ones (wider steps), and for moods Wallbott (1998) and Roether et al. (2009):
joy and anger quicken and widen movement, sadness and fear narrow it; sadness lets head, trunk and arms hang, anger and fear bend the
elbows and raise the shoulders. The amounts are ours, for intensity 1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

from worldloom.synth.people.motion.habits import habits_of
from worldloom.synth.people.person import Person

ADDED = ("lean", "slump", "nod", "shrug", "elbow", "knee", "out", "grip")
"""Fields that add; the others multiply."""


@dataclass(frozen=True)
class Manner:
    """Against a grown, lean, calm person. Factors, or radians that are added."""

    speed: float = 1.0
    stride: float = 1.0
    swing: float = 1.0
    bounce: float = 1.0
    sway: float = 1.0
    width: float = 1.0
    lift: float = 1.0
    push: float = 1.0
    """How far the heel rises before the toes leave."""
    pace: float = 1.0
    """Of gestures and breath."""
    size: float = 1.0
    """Of gestures."""
    lean: float = 0.0
    slump: float = 0.0
    nod: float = 0.0
    shrug: float = 0.0
    elbow: float = 0.0
    knee: float = 0.0
    out: float = 0.0
    grip: float = 0.0
    mood: str = "neutral"
    intensity: float = 0.0
    seed: int = 0
    habits: tuple[str, ...] = ("hanging",)
    """What the hands do while somebody just stands: names of `habits.HABITS`, those that they would rather have first."""


OLD = Manner(
    speed=0.78, stride=0.88, swing=0.7, bounce=0.7, width=1.25, lift=0.75, push=0.72, pace=0.85, size=0.9, lean=0.06, slump=0.17, nod=0.06,
    elbow=0.16, knee=0.13,
)  # fmt: skip
CHILD = Manner(speed=1.06, swing=1.2, bounce=1.35, sway=1.1, lift=1.15, pace=1.2, size=1.1)
HEAVY = Manner(speed=0.9, stride=0.94, swing=0.9, sway=1.35, width=1.35, pace=0.9, lean=-0.035, out=0.02)
FEMALE = Manner(sway=1.2, width=0.9)
MOODS: dict[str, Manner] = {
    "neutral": Manner(),
    "joy": Manner(
        speed=1.16, stride=1.06, swing=1.4, bounce=1.45, lift=1.15, pace=1.2, size=1.25, lean=-0.03, slump=-0.07, nod=-0.07, elbow=0.15,
    ),
    "anger": Manner(
        speed=1.28, stride=1.06, swing=1.35, bounce=0.9, push=1.1, pace=1.25, size=1.2, lean=0.10, nod=0.06, shrug=0.10, elbow=0.40,
        out=0.06, grip=0.7,
    ),
    "sadness": Manner(
        speed=0.66, stride=0.84, swing=0.4, bounce=0.6, lift=0.65, push=0.8, pace=0.7, size=0.7, lean=0.03, slump=0.24, nod=0.36,
        shrug=-0.05, knee=0.06,
    ),
    "fear": Manner(
        speed=0.82, stride=0.72, swing=0.35, bounce=0.6, sway=0.7, width=0.9, lift=0.9, pace=1.15, size=0.7, lean=0.06, slump=0.13,
        nod=-0.02, shrug=0.22, elbow=0.75, knee=0.16, grip=0.5,
    ),
    "surprise": Manner(
        speed=0.9, stride=0.9, swing=0.7, pace=1.1, size=1.1, lean=-0.07, slump=-0.04, nod=-0.08, shrug=0.10, elbow=0.35, out=0.08,
    ),
    "disgust": Manner(speed=0.86, stride=0.86, swing=0.6, bounce=0.8, size=0.85, lean=-0.06, slump=0.06, nod=0.05, shrug=0.10, elbow=0.30),
    "contempt": Manner(speed=0.92, swing=0.8, bounce=0.9, pace=0.85, size=0.85, lean=-0.05, slump=-0.08, nod=-0.13, shrug=-0.03),
}  # fmt: skip


def mixed(a: Manner, b: Manner, share: float) -> Manner:
    """The first with a share of what the second changes."""
    out: dict[str, float] = {}
    for f in fields(Manner):
        if f.name in ("mood", "intensity", "seed", "habits"):
            continue
        x, y = float(getattr(a, f.name)), float(getattr(b, f.name))
        out[f.name] = x + share * y if f.name in ADDED else x * (1 + share * (y - 1))
    return Manner(**out, mood=a.mood, intensity=a.intensity, seed=a.seed, habits=a.habits)


def manner(person: Person, mood: str = "neutral", intensity: float = 0.7, tired: float = 0.0) -> Manner:
    """Of a person in a mood (one of `expressions.EMOTIONS`) at an intensity 0..1; `tired` 0..1 lowers everything as sadness does."""
    index = person.weight / person.height**2
    out = Manner(mood=mood, intensity=intensity if mood != "neutral" else 0.0, seed=person.seed & 0xFFFFFFFF)
    out = replace(out, habits=habits_of(person, mood, out.intensity))
    out = mixed(out, OLD, float(np.clip((person.age - 50) / 30, 0, 1)))
    out = mixed(out, CHILD, float(np.clip((13 - person.age) / 6, 0, 1)))
    out = mixed(out, HEAVY, float(np.clip((index - 25) / 13, 0, 1)))
    out = mixed(out, FEMALE, float(person.sex == "female" and person.age > 12))
    out = mixed(out, MOODS["sadness"], 0.6 * tired)
    return mixed(out, MOODS[mood], out.intensity)


__all__ = ["MOODS", "Manner", "manner", "mixed"]
