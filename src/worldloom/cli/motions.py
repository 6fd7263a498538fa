"""What `worldloom cast` takes about motions; the names are those of `synth.people.motion`, which a test holds equal."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from worldloom.cli.speak import EMOTIONS

MOTIONS = (
    "stand", "walk", "run", "turn", "stairs", "downstairs", "sit_down", "sit", "stand_up", "lie", "sleep", "wave", "point", "pick_up",
    "carry", "type", "hammer", "steer", "talk", "listen", "dance",
)  # fmt: skip
MOODS = (*EMOTIONS, "contempt")


def add_options(cast: argparse.ArgumentParser, one_of: Callable[..., Any], number: Callable[..., Any]) -> None:
    """The options; `one_of` and `number` make argument types."""
    check = one_of(MOTIONS)

    def several(value: str) -> list[str]:
        return [check(word.strip()) for word in value.split(",")]

    cast.add_argument("--motion", type=several, default=[], metavar="NAME[,NAME...]",
                      help="for export what it can do (in the glb, or a .vrma each beside the vrm), for motion what is pictured: "
                           f"{', '.join(MOTIONS)}")  # fmt: skip
    cast.add_argument(
        "--mood", type=one_of(MOODS), default="neutral", metavar="|".join(MOODS), help="of motions (default: neutral)"
    )
    cast.add_argument(
        "--intensity", type=number(0, 1, float), default=0.8, metavar="I", help="of the mood, 0 to 1 (default: 0.8)"
    )
    cast.add_argument("--tired", type=number(0, 1, float), default=0.0, metavar="T", help="of motions, 0 to 1 (default: 0)")
    cast.add_argument(
        "--moments", type=number(3, 24), default=8, metavar="N", help="for motion: how many, side by side (default: 8)"
    )
    cast.add_argument("--close", action="store_true", help="for motion: the face alone")


__all__ = ["MOODS", "MOTIONS", "add_options"]
