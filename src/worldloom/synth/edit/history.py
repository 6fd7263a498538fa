"""The history of a folder: its states, packed, with what was asked between them; one file, bounded in steps and bytes."""

from __future__ import annotations

import base64
import hashlib
import zlib

from pydantic import Field

from worldloom.world import Frozen, InputError

DEPTH = 50
"""Steps that can be undone."""
LIMIT, LARGEST = 48 * 2**20, 64 * 2**20
"""Bytes of a history, and of a document in it."""


class State(Frozen):
    """Plan and World as their files' bytes, zlib and base64; and the hash of the glTF that belongs to them."""

    plan: str
    world: str
    glb_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Step(Frozen):
    """What was asked between two states, and what became of whom."""

    instruction: str = Field(max_length=2000)
    changed: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    scene: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()


class History(Frozen):
    """`states[at]` is what the folder holds; `steps[k]` leads from state k to state k + 1. Behind `at` is what can be redone."""

    format: int = 1
    at: int = Field(default=0, ge=0, le=DEPTH)
    states: tuple[State, ...] = Field(max_length=DEPTH + 1)
    steps: tuple[Step, ...] = Field(default=(), max_length=DEPTH)


def begun(plan: bytes, world: bytes, glb: bytes) -> History:
    """The history of a folder that was not edited yet."""
    return History(states=(state(plan, world, glb),))


def state(plan: bytes, world: bytes, glb: bytes) -> State:
    """A state of these files."""
    return State(plan=_packed(plan), world=_packed(world), glb_sha256=hashlib.sha256(glb).hexdigest())


def grown(h: History, step: Step, new: State) -> History:
    """One step more; what could be redone is forgotten, and the oldest where there are too many or they are too large."""
    states, steps = (*h.states[: h.at + 1], new), (*h.steps[: h.at], step)
    while len(steps) > DEPTH or len(steps) > 1 and sum(len(s.plan) + len(s.world) for s in states) > LIMIT:
        states, steps = states[1:], steps[1:]
    return History(at=len(steps), states=states, steps=steps)


def back(h: History, n: int) -> History:
    """n states back (forward where negative), as far as it goes."""
    return h.model_copy(update={"at": min(max(h.at - n, 0), len(h.states) - 1)})


def documents(s: State) -> tuple[bytes, bytes]:
    """The bytes of plan.json and world.json of a state. InputError for a history that is damaged."""
    return _unpacked(s.plan), _unpacked(s.world)


def read(data: bytes) -> History:
    """The history of a file's bytes. InputError for what is none."""
    try:
        h = History.model_validate_json(data)
    except ValueError as e:
        why = str(e).splitlines()[0][:120]
        raise InputError(f"history.json is not a history of this version: {why}; move it away to begin anew") from None
    if h.format != 1 or len(h.states) != len(h.steps) + 1 or h.at >= len(h.states):
        raise InputError("history.json is damaged: its states and steps do not fit each other; move it away to begin anew")
    return h


def _packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data, 9)).decode("ascii")


def _unpacked(text: str) -> bytes:
    try:
        z = zlib.decompressobj()
        data = z.decompress(base64.b64decode(text, validate=True), LARGEST)
        if not z.eof:
            raise ValueError
    except (ValueError, zlib.error):
        raise InputError("history.json is damaged: a state in it cannot be unpacked; move it away to begin anew") from None
    return data


__all__ = ["DEPTH", "History", "LIMIT", "State", "Step", "back", "begun", "documents", "grown", "read", "state"]
