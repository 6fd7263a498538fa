"""The motions that there are, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from worldloom.synth.people.motion import dancing, gait, gestures, handling, lying, repose, seated, talking
from worldloom.synth.people.motion.clip import Clip
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import Rig


class Motion(NamedTuple):
    """What it is in words, and how it is made for a body."""

    words: str
    made: Callable[[Rig, Manner], Clip]


MOTIONS: dict[str, Motion] = {
    "stand": Motion("stands at ease, breathes and looks about", repose.stand),
    "walk": Motion("walks", gait.walk),
    "run": Motion("runs", gait.run),
    "turn": Motion("turns a quarter to the left in three steps", gestures.turn),
    "stairs": Motion("climbs stairs", gait.upstairs),
    "downstairs": Motion("comes down stairs", gait.downstairs),
    "sit_down": Motion("sits down on a seat behind", seated.sit_down),
    "sit": Motion("sits, hands on the thighs", seated.sit),
    "stand_up": Motion("rises from a seat", seated.stand_up),
    "lie": Motion("lies on the back, awake", lying.lie),
    "sleep": Motion("sleeps on the side", lying.sleep),
    "wave": Motion("waves with the right hand", gestures.wave),
    "point": Motion("points ahead", gestures.point),
    "pick_up": Motion("takes a box from the ground", handling.pick_up),
    "carry": Motion("walks with a box", handling.carry),
    "type": Motion("types at a desk", seated.type_),
    "hammer": Motion("drives a nail on a bench", handling.hammer),
    "steer": Motion("holds a wheel and takes bends", seated.steer),
    "talk": Motion("speaks with the hands to somebody ahead", talking.talk),
    "listen": Motion("listens to somebody ahead, and nods", talking.listen),
    "dance": Motion("dances from side to side", dancing.dance),
}

__all__ = ["MOTIONS", "Motion"]
