"""The state of an edit in progress: the world and plan as they are by now, and what was done to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from worldloom.synth.edit.document import Operation
from worldloom.synth.edit.finding import Context, find
from worldloom.world import Entity, Finding, Plan, World


@dataclass
class Work:
    """Operations change `world` and `plan`; `changed` tells, by id, what became of an entity that stays."""

    world: World
    plan: Plan
    seed: int
    changed: dict[str, list[str]] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    scene: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unmet: list[Finding] = field(default_factory=list)
    last: tuple[str, ...] = ()
    vacated: Entity | None = None
    """What was removed last: something may be put in its place."""
    loose: set[str] = field(default_factory=set)
    """What was set down anew and may settle."""

    def entity(self, id: str) -> Entity:
        """As it is now."""
        return self.world.entity(id)

    def has(self, id: str) -> bool:
        """Whether it is still there."""
        return any(e.id == id for e in self.world.entities)

    def put(self, e: Entity, what: str) -> None:
        """Set another state of an entity, and note what became of it."""
        if e == self.entity(e.id):
            return
        self._swap({e.id: e}.get)
        if e.id not in self.added:
            said = self.changed.setdefault(e.id, [])
            said += [what] if what not in said else []

    def _swap(self, other: Callable[[str], Entity | None]) -> None:
        entities = tuple(other(e.id) or e for e in self.world.entities)
        self.world = self.world.model_copy(update={"entities": entities})

    def join(self, entities: Iterable[Entity]) -> None:
        """New entities."""
        new = tuple(entities)
        self.world = self.world.model_copy(update={"entities": (*self.world.entities, *new)})
        self.added += [e.id for e in new]

    def drop(self, ids: Iterable[str]) -> None:
        """Take entities away."""
        gone = dict.fromkeys(ids)
        self.world = self.world.model_copy(update={"entities": tuple(e for e in self.world.entities if e.id not in gone)})
        self.removed += [i for i in gone if i not in self.added]
        self.added = [i for i in self.added if i not in gone]
        for i in gone:
            self.changed.pop(i, None)
        self.loose -= set(gone)

    def note(self, op: Operation, code: str, message: str) -> None:
        """Something to know."""
        if not any(f.message == message for f in self.findings):
            self.findings.append(Finding(code=code, message=message, span=op.span))

    def refuse(self, op: Operation, why: str) -> None:
        """Something that was asked and not done."""
        self.unmet.append(Finding(code="unmet", message=f"'{op.text[:120]}': {why}", span=op.span))

    def context(self) -> Context:
        """What references are judged by."""
        return Context(self.world, self.plan, self.last)

    def targets(self, op: Operation, several: bool = True) -> tuple[str, ...]:
        """The entities an operation is about; none, with the reason noted, where its words mean none."""
        c = self.context()
        found = find(c, op.targets, several)
        for text in c.notes:
            self.note(op, "ambiguous", text)
        if found.why or not found.ids:
            self.refuse(op, found.why or "there is nothing to do this to")
            return ()
        self.last = found.ids
        return found.ids


__all__ = ["Work"]
