"""Parts built in a second process while the World is composed and written here; both take from one list what nobody has begun.

What will be placed is guessed from the plan, by the rules of the layout itself. A wrong guess costs time and nothing else: a Part depends
on its order alone, and what was not guessed is built when it is needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from worldloom.assets import registry
from worldloom.assets.part import Part
from worldloom.assets.registry import Order
from worldloom.assets.shipped import shipped, unshipped
from worldloom.compute import seed as key
from worldloom.compute.apart import Answer, Apart
from worldloom.synth.layout.arrange import wanted
from worldloom.synth.layout.order import order
from worldloom.synth.layout.choose import varied
from worldloom.synth.layout.put import species, variant
from worldloom.synth.layout.sites.base import Site, View
from worldloom.synth.layout.stage import Stage
from worldloom.synth.layout.suit import filling, suited
from worldloom.synth.realise import detail_for
from worldloom.world import Entity, Plan, Thing, World

BUILT = "worldloom.synth.ahead:built"


def built(asked: bytes) -> dict[str, bytes]:
    """The Part of an order (JSON), for the other process."""
    module, dials, seed, detail = json.loads(asked)
    return shipped(registry.built((module, dials, seed, detail)))


def foreseen(plan: Plan, seed: int) -> Iterator[Order]:
    """What the layout will most likely build, in its order."""
    stage = Stage(plan, Site(view=View((0.0, 0.0, 0.0), (0.0, 1.0, 0.0))), seed)
    for t in order(plan):
        with suppress(Exception):  # a guess
            yield from _orders(stage, t)


def drawn(world: World) -> Iterator[Order]:
    """What the glTF needs of things seen from afar, which are built with less detail than those that were placed."""
    for e in world.entities:
        if not e.acts and (fine := detail_for(world, e)) < 1.0:  # who acts is rigged where the glTF is written
            yield registry.order(e.maker, e.params, e.seed, fine)


def _orders(stage: Stage, t: Thing) -> list[Order]:
    if t.count.op == "==" and t.count.n == 0 or any(r.kind == "wearing" and t.id in r.objects for r in stage.plan.relations):
        return []
    choice = suited(stage, t)
    if t.origin == "added" and choice.fallback:
        return []
    out = []
    for k in range(max(wanted(t, choice), filling(stage, t))):
        c = species(stage, t, choice, k)
        params = varied(c.maker, c.params, key(stage.seed, t.category), k)
        out.append(registry.order(c.maker, params, variant(stage, t, c, k)))
        made = Entity.model_construct(category=t.category, params=params, extent=(0.0, 0.0, 0.0), supports=())
        stage.by_thing.setdefault(t.id, []).append(made)
    return out


class Ahead:
    """The orders that were given to the second process."""

    def __init__(self, second: Apart, orders: Iterable[Order]) -> None:
        self._asked = {o: second.ask(BUILT, json.dumps(o).encode()) for o in dict.fromkeys(orders)}
        self._mine: set[Order] = set()

    def find(self, order: Order) -> Part | None:
        """The Part that the other process built, or None for one that is to be built here."""
        answer = self._asked.get(order)
        if answer is None or order in self._mine or self._begun(order, answer):
            return None
        while not answer.ready() and (spare := self._spare()):
            with suppress(Exception):  # a guess
                registry.finished(spare)
        parts = answer.parts()
        del self._asked[order]
        return unshipped(parts) if parts else None

    def _spare(self) -> Order | None:
        """The next order that nobody has begun, now begun here."""
        return next((o for o, a in self._asked.items() if o not in self._mine and self._begun(o, a)), None)

    def close(self) -> None:
        """Nothing more is wanted."""
        for answer in self._asked.values():
            answer.take()

    def _begun(self, order: Order, answer: Answer) -> bool:
        """Begin an order here, unless it is begun."""
        if mine := answer.take():
            self._mine.add(order)
        return mine


@contextmanager
def beside(second: Apart, orders: Iterable[Order]) -> Iterator[None]:
    """What is built in this block may come from the second process, which is given these orders."""
    ahead = Ahead(second, orders if second.alive else ())
    token = registry.elsewhere.set(ahead.find)
    try:
        yield
    finally:
        registry.elsewhere.reset(token)
        ahead.close()


__all__ = ["Ahead", "beside", "built", "drawn", "foreseen"]
