"""The Edit: what an instruction was understood to ask for. Data only; nothing in it is executed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from worldloom.world import Attribute, Finding, Frozen, RelationKind, Span

OperationKind = Literal["add", "remove", "replace", "exchange", "look", "resize", "move", "turn", "light", "hinge", "scene", "sound",
                        "undo", "redo"]  # fmt: skip
Side = Literal["", "left", "right", "front", "back", "middle", "near", "far", "largest", "smallest", "tallest", "top", "bottom"]


class Reference(Frozen):
    """Words that mean things of the world: "the two red chairs on the left by the window", "armchair.2", "it"."""

    text: str
    span: Span
    id: str = ""
    """An entity's id, where the words are one."""
    noun: str = ""
    """Singular; "" for a pronoun, "thing" for anything."""
    number: int = 0
    """How many; 0 where no number is said."""
    every: bool = False
    definite: bool = False
    pronoun: str = ""
    other: bool = False
    ordinal: int = 0
    """1 the first, -1 the last."""
    side: Side = ""
    qualities: tuple[Attribute, ...] = ()
    where: tuple[Where, ...] = ()
    """Where it stands now."""
    besides: tuple[Reference, ...] = ()
    """What is left out: "all books except the red one"."""


class Where(Frozen):
    """A relation to things, to a part of the room ("wall", "corner", "room", "floor", "ceiling"), or a direction without either."""

    kind: RelationKind | Literal["to", "closer", "away"]
    objects: tuple[Reference, ...] = ()
    word: str = ""
    room: str = ""
    """Id of the room that is named: "in the kitchen", "in the corner of the bedroom"."""
    span: Span | None = None


class Operation(Frozen):
    """One thing to do."""

    kind: OperationKind
    text: str
    span: Span
    targets: tuple[Reference, ...] = ()
    where: tuple[Where, ...] = ()
    qualities: tuple[Attribute, ...] = ()
    new: str = Field(default="", max_length=2000)
    """Words for what is to be added."""
    amount: float = 0.0
    """A factor of size, metres, radians or steps, by kind; 0 where none is said."""
    toward: str = ""
    """A direction as the first picture shows it (left, right, forward, back, up, down), or a state (on, off, dim, bright, open, closed)."""
    scene: tuple[tuple[str, str], ...] = ()
    """Fields of the setting with their values, or sounds."""


class Edit(Frozen):
    """All of one instruction, in order, and what was not understood of it."""

    instruction: str = Field(max_length=2000)
    operations: tuple[Operation, ...] = Field(default=(), max_length=64)
    findings: tuple[Finding, ...] = ()


Reference.model_rebuild()

__all__ = ["Edit", "Operation", "OperationKind", "Reference", "Side", "Where"]
