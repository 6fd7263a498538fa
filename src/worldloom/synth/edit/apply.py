"""Operations on a World, one after the other; what they do not name stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from worldloom.compute import seed as key
from worldloom.synth.edit.adding import add, replace_things
from worldloom.synth.edit.document import Edit, Operation
from worldloom.synth.edit.looking import hinge, light, look
from worldloom.synth.edit.moving import move
from worldloom.synth.edit.removing import remove
from worldloom.synth.edit.scenes import scene, sound
from worldloom.synth.edit.turning import exchange, resize, turn
from worldloom.synth.edit.walking import rerouted
from worldloom.synth.edit.work import Work
from worldloom.world import Finding, Plan, World

DOES: dict[str, Callable[[Work, Operation], None]] = {
    "add": add, "remove": remove, "replace": replace_things, "exchange": exchange, "look": look, "resize": resize, "move": move,
    "turn": turn, "light": light, "hinge": hinge, "scene": scene, "sound": sound,
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """The documents after an edit and what became of whom, by id; `loose` was set down anew and may settle."""

    plan: Plan
    world: World
    changed: dict[str, tuple[str, ...]]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    scene: tuple[str, ...]
    findings: tuple[Finding, ...]
    unmet: tuple[Finding, ...]
    loose: frozenset[str]

    @property
    def silent(self) -> bool:
        """Nothing was changed at all."""
        return not (self.changed or self.added or self.removed or self.scene)


def edited(edit: Edit, plan: Plan, world: World, last: tuple[str, ...] = ()) -> Outcome:
    """The outcome of an Edit's operations (but undo and redo, which are the folder's). Same input, same outcome.

    `last` are entities that were spoken of before, which "it" may mean.
    """
    work = Work(world, plan, key(world.seed, "edit", edit.instruction), last=last)
    for op in edit.operations:
        if op.kind in DOES:
            DOES[op.kind](work, op)
    rerouted(work)
    before = {e.id: e for e in world.entities}
    changed = {i: tuple(w) for i, w in work.changed.items() if i in before and work.has(i) and work.entity(i) != before[i]}
    unread = tuple(Finding(code="unmet", message=f.message, span=f.span) for f in edit.findings)
    return Outcome(work.plan, work.world, changed, tuple(work.added), tuple(work.removed), tuple(work.scene), tuple(work.findings),
                   (*work.unmet, *unread), frozenset(work.loose))  # fmt: skip


__all__ = ["Outcome", "edited"]
