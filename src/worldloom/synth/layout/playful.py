"""Children at play: most run about, some hop and skip, some wave the others on."""

from __future__ import annotations

from worldloom.compute import rng
from worldloom.synth.people.catalog.person import Rigged
from worldloom.world import Entity

GAMES = ("run", "run", "run", "dance", "dance", "wave")
"""Motions of play, each as often as it is here."""
GROWN = 14
"""Years from which those who play do it in their own way, with what they have."""


def game_of(e: Entity, r: Rigged) -> str:
    """The motion of a child who plays with nothing in the hands; "keep" of everybody else."""
    if r.who.age >= GROWN or r.rest != "feet" or r.posture != "standing" or r.hold:
        return "keep"
    return GAMES[int(rng(e.seed, "game", e.id).integers(len(GAMES)))]


__all__ = ["game_of"]
