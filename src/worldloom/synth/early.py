"""A World begun on a guess of the plan, while the prompt is still being read next door, and kept where the plan turns out so.

Nothing that is made depends on the guess: where the plan says anything else, composing begins again, with the Parts that were built.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from worldloom.assets import registry
from worldloom.assets.part import Part
from worldloom.assets.registry import Order
from worldloom.compute.apart import Apart
from worldloom.synth.ahead import Ahead, beside, foreseen
from worldloom.synth.compose import compose
from worldloom.synth.language import plan as planned
from worldloom.synth.language.apart import Reading
from worldloom.synth.language.glance import glance
from worldloom.world import Plan, Quality, World


def guessed(prompt: str, seed: int) -> Plan | None:
    """The plan of a prompt at a glance, without findings; None where a glance finds nothing to begin with."""
    with suppress(Exception):  # a guess
        return _bare(planned(prompt, seed=seed, read_by=glance))
    return None


def composed(asked: Callable[[], Plan], seed: int, quality: Quality, narrate: bool, second: Apart, *, guess: Plan | None = None,
             reading: Reading | None = None) -> tuple[Plan, World]:  # fmt: skip
    """The plan that `asked` returns and its World, begun on the guess until the reading is there; the second process helps from then on."""
    early = _Early(guess, asked, seed, second, reading) if guess is not None and reading is not None else None
    world = early.world(quality, narrate) if early else None
    plan = asked()
    if world is None:
        with beside(second, (o for o in foreseen(plan, seed) if not early or o not in early.built)):
            world = compose(_bare(plan), seed, quality, narrate=narrate)
    return plan, world.model_copy(update={"findings": (*plan.findings, *world.findings)})


def _bare(plan: Plan) -> Plan:
    """What of a plan is composed: all but its findings."""
    return plan.model_copy(update={"findings": ()})


class _Otherwise(Exception):
    """The plan is not what was guessed."""


class _Early:
    """Composes a guess; each time a Part is wanted, it looks whether the prompt has been read."""

    def __init__(self, guess: Plan, asked: Callable[[], Plan], seed: int, second: Apart, reading: Reading) -> None:
        self._guess, self._asked, self._seed, self._second, self._reading = guess, asked, seed, second, reading
        self.built: set[Order] = set()
        self._ahead: Ahead | None = None
        self._right = False

    def world(self, quality: Quality, narrate: bool) -> World | None:
        """The World of the guess, where the plan is the same."""
        token = registry.elsewhere.set(self._find)
        try:
            made = compose(self._guess, self._seed, quality, narrate=narrate)
            self._look()
            return made
        except Exception:  # of a guess; the plan's own come where it is composed
            return None
        finally:
            registry.elsewhere.reset(token)
            if self._ahead:
                self._ahead.close()

    def _find(self, order: Order) -> Part | None:
        if not self._right and self._reading.ready():
            self._look()
        if self._ahead:
            return self._ahead.find(order)
        self.built.add(order)
        return None

    def _look(self) -> None:
        """Compare with the plan, once; from then on the second process builds as well."""
        if self._right:
            return
        plan = self._asked()
        if _bare(plan) != self._guess:
            raise _Otherwise
        self._right = True
        self._ahead = Ahead(self._second, [o for o in foreseen(plan, self._seed) if o not in self.built])


__all__ = ["composed", "guessed"]
