"""Chooses what stands where, and noun phrases that say so."""

from __future__ import annotations

import numpy as np

from worldloom.learn.language import frames, wordings
from worldloom.learn.language.saying import Sayer
from worldloom.learn.language.told import ROOM


class Chooser(Sayer):
    """Relations by chance, between things that are new or have been named."""

    def relation(self, thing: int | None = None, owning: bool = False) -> tuple[str, list[int], int]:
        """Kind, subjects and anchor of a relation: about `thing` where one is given, as what stands or, `owning`, as where."""
        role = None if thing is None else self.telling.things[thing].role
        options = [(kind, s, a) for kind in frames.WEIGHTS for s, a in frames.PAIRS[kind] if self._may(role, s, a, owning, kind)]
        if not options:
            other = self.new("seat")
            if owning and thing is not None:
                return "near", [other], thing
            return "near", [other if thing is None else thing], self.new("bed")
        weights = np.array([frames.WEIGHTS[kind] for kind, _, _ in options], float)
        kind, standing, where = options[int(self.chance.choice(len(options), p=weights / weights.sum()))]
        anchor = thing if owning and thing is not None else self.where(where, thing)
        if not owning and thing is not None:
            return kind, [thing], anchor
        return kind, self._standing(kind, standing, anchor), anchor

    def _may(self, role: str | None, standing: frames.Roles, where: frames.Roles, owning: bool, kind: str) -> bool:
        if role is not None and role not in (where if owning else standing):
            return False
        if owning and (where == frames.ROOM or kind == "between"):
            return False
        return role in frames.OUTDOORS or self.indoors != bool(frames.OUTDOORS & {*standing, *where})

    def _standing(self, kind: str, roles: frames.Roles, anchor: int) -> list[int]:
        """One to four things that stand somewhere together."""
        if kind == "around":
            return [self.new(*roles, many=True)]
        n = int(self.chance.choice((1, 2, 3, 4), p=(0.66, 0.2, 0.1, 0.04)))
        if n == 1 and self.odds(0.2) and (old := self._known(roles, anchor)) is not None:
            return [old]
        return [self.new(*roles) for _ in range(n)]

    def where(self, roles: frames.Roles, not_this: int | None) -> int:
        """Where something stands: somewhere that has been named already, or somewhere new."""
        if roles == frames.ROOM:
            return ROOM
        old = self._known(roles, not_this)
        return old if old is not None and self.odds(0.6) else self.new(*roles, many=None if self.odds(0.3) else False)

    def _known(self, roles: frames.Roles, not_this: int | None) -> int | None:
        found = [k for k, t in enumerate(self.telling.things) if t.role in roles and t.last >= 0 and k != not_this]
        if not found:
            return None
        return found[-1] if self.odds(0.5) else found[int(self.chance.integers(len(found)))]

    def phrase(self, thing: int, depth: int) -> None:
        """A noun phrase about `thing` that states a relation, or two where the first is to a wall, window or room."""
        owning = self.odds(0.5) and self.telling.things[thing].role not in frames.LIGHT
        kind, subjects, anchor = self.relation(thing, owning)
        if owning:
            self.pattern(self.fitting(frames.OWNING, kind), kind, subjects, anchor, depth)
            return
        pattern = self.one(*frames.HEADED)
        self.pattern(pattern.replace(" A", "") if anchor == ROOM else pattern, kind, subjects, anchor, depth)
        if (anchor == ROOM or self.telling.things[anchor].fixed) and self.odds(0.35):
            self._second(thing, depth)

    def _second(self, thing: int, depth: int) -> None:
        """ "(a table beside a window) surrounded by chairs"."""
        owning = self.odds(0.6) and self.telling.things[thing].role not in frames.LIGHT
        kind, subjects, anchor = self.relation(thing, owning)
        if owning:
            self.pattern(self.fitting(frames.SECOND, kind).removeprefix("A "), kind, subjects, anchor, depth)
        elif anchor != ROOM:
            self.pattern(self.one("x A", ", x A", "and x A"), kind, subjects, anchor, depth)

    def fitting(self, patterns: tuple[str, ...], kind: str) -> str:
        """One of the patterns that can say a relation of this kind."""
        return self.one(*(p for p in patterns if self.fits(p, kind)))

    def fits(self, pattern: str, kind: str) -> bool:
        """Whether a pattern can say a relation of this kind."""
        words = set(pattern.split(" "))
        if pattern.endswith("with S"):
            return kind in ("on", "around")
        if kind == "between":
            return not words & {"it", "which", "b", "r", "t"} and ("S v" not in pattern or "v x" in pattern)
        known = {"b": set(wordings.BARE), "t": set(wordings.TRANSITIVE), "r": {*wordings.REVERSED, *self.lexicon.reverse}}
        return all(kind in known[word] for word in words & set(known))


__all__ = ["Chooser"]
