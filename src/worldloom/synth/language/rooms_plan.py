"""The Plan of a house: what is told of each room is read as the words of that room alone, and all of it becomes one document."""

from __future__ import annotations

import re
from collections.abc import Callable

from worldloom.compute import seed as key
from worldloom.synth.language.rooms import Programme, Wanted, programme
from worldloom.synth.language.rooms_kinds import BY_WORD, DWELLING, KINDS, place_of
from worldloom.synth.language.rooms_said import masked, told
from worldloom.synth.language.vocabulary import Place, vocabulary
from worldloom.world import Clause, Plan, PlanLink, PlanRoom, Relation, Setting, Span, Thing
from worldloom.world.plan import ClauseKind, RelationKind

Reader = Callable[[str, int, Place], Plan]
"""Reads the words of one room: text, seed, the place that it is."""
WIDE = ("room", "wall", "ground", "scene", "sea", "water", "floor", "ceiling")
_WHOLES = frozenset(("building", "house", "apartment_building", "cottage", "room", "office", "floor", "flat", "apartment", "cabin"))
_KNOWN = frozenset((*DWELLING, "connects", "connect", "opens", "open", "leads", "joins", "links", "rooms", "room", "adjoins", "connecting", "leading", "shares"))
"""Words that the rooms account for."""
HOUR = ("time", "season", "weather")
"""What all rooms of a house share."""
BETWEEN = 32
"""Letters between two rooms' names that say no more than how they are joined."""
USUAL: tuple[tuple[str, RelationKind, str], ...] = (
    ("sofa", "facing", "television"), ("telephone", "on", "reception_desk"), ("desk_lamp", "on", "desk"), ("monitor", "on", "desk"),
)  # fmt: skip
"""How furniture of a room stands to other furniture of it that nobody speaks of."""
LIKE = {"child_bedroom": "child_bedroom", "nursery": "child_bedroom"}
"""Kinds that the layout of single rooms furnishes by another name than their place's."""
_NAMES = frozenset(w.replace(" ", "_").replace("-", "_") for w in BY_WORD) - {"toilet"}
_TOLD_TO_ALL = re.compile(r"\b(?:each|every|all)(?:\s+of\s+the|\s+the)?\s+(?:single\s+)?rooms?\b")


def house(prompt: str, seed: int, read: Reader) -> Plan | None:
    """The plan of a prompt that asks for several rooms; None for any other."""
    asked = programme(prompt)
    if asked is None:
        return None
    keep, rest = _shares(prompt, asked)
    common = _common(prompt, rest, seed, read)
    out = _Joined(prompt, asked, common)
    if asked.total:
        n, start, end = asked.total
        out.clause("setting", prompt[start:end], Span(start=start, end=end), f"rooms:{n}")
    for room in asked.rooms:
        out.take(room, _read(prompt, room, keep[room.id], key(seed, room.id), read))
    out.common()
    return out.plan()


def _shares(prompt: str, asked: Programme) -> tuple[dict[str, list[tuple[int, int]]], list[tuple[int, int]]]:
    """Stretches of the prompt by room, and those that are told of no room."""
    keep: dict[str, list[tuple[int, int]]] = {r.id: [] for r in asked.rooms}
    rest = []
    for s in told(prompt, asked.mentions):
        to_all = _TOLD_TO_ALL.search(prompt[s.start : s.end].lower())
        if s.end - s.start < BETWEEN and any(span and span.start < s.start and s.end < span.end for *_, span in asked.links):
            continue  # it says how two rooms are joined
        rooms = [r.id for r in asked.rooms if r.kind != "hall"] if to_all else asked.refs.get(s.of, [])
        for id in rooms:
            keep[id].append((s.start, s.end))
        if not rooms:
            rest.append((s.start, s.end))
    for r in asked.rooms:
        for i in r.said[:1]:
            n = asked.mentions[i]
            one, named = n.count == 1 and not n.every and not n.ordinal, prompt[n.head : n.end].lower() in vocabulary().place_words
            keep[r.id].append((n.start if one else n.head, n.end if named or n.count > 1 else n.head))
    return keep, rest


def _read(prompt: str, room: Wanted, keep: list[tuple[int, int]], seed: int, read: Reader) -> Plan:
    text = masked(prompt, keep)
    if not any(c.isalpha() for c in text):
        text = "a room"
    return read(text, seed, place_of(room.kind))


def _common(prompt: str, rest: list[tuple[int, int]], seed: int, read: Reader) -> Plan | None:
    """What is said of the whole: hour, weather, style, sounds, and things that no room is named for."""
    text = masked(prompt, rest)
    return read(text, seed, vocabulary().places["living_room"]) if sum(c.isalpha() for c in text) > 3 else None


class _Joined:
    """The plan in the making."""

    def __init__(self, prompt: str, asked: Programme, common: Plan | None) -> None:
        self.prompt, self.asked, self.whole = prompt, asked, common
        self.rooms: list[PlanRoom] = []
        self.things: list[Thing] = []
        self.relations: list[Relation] = []
        self.clauses: list[Clause] = []
        self.plans: list[Plan] = []
        self.hour = {f: getattr(common.setting, f) for f in HOUR if common and f in common.setting.asked}
        self.of_whole = {a.kind: a for t in (common.things if common else ()) if t.category in _WHOLES and t.origin == "asked" for a in t.attributes}
        """What is said of the house itself: Victorian, small."""

    def clause(self, kind: ClauseKind, text: str, span: Span | None, value: str) -> None:
        """One more piece that the report will answer."""
        self.clauses.append(Clause(id=f"c{len(self.clauses) + 1}", kind=kind, text=text[:200], span=span, value=value))

    def take(self, room: Wanted, plan: Plan) -> None:
        """Add what a room's own words asked for."""
        if room.origin == "asked":
            self.clause("setting", self._text(room.span) or room.name, room.span, f"room:{room.id}")
        own = [t for t in plan.things if not (t.category in _WHOLES | _NAMES and t.origin == "asked")]
        ids = self._things(room, plan, own, asked=bool(room.said))
        for c in plan.clauses if room.said else ():  # "a living room at dusk" has its house at dusk too
            if c.kind in HOUR and c.kind not in self.hour:
                self.hour[c.kind] = c.value
                self.clause(c.kind, c.text, c.span, c.value)
        self._usual([t for t in self.things if t.id in ids])
        setting = plan.setting.model_copy(update={"place": LIKE.get(room.kind, KINDS[room.kind].place), **self._inherited(plan.setting)})
        self.rooms.append(PlanRoom(id=room.id, kind=room.kind, name=room.name, area=room.area, setting=setting, things=ids, origin=room.origin, span=room.span))
        self.plans.append(plan)

    def _usual(self, things: list[Thing]) -> None:
        """How what was added to a room stands to the rest of it, where the words say nothing of either."""
        held = {r.subject for r in self.relations}
        for subject, kind, other in USUAL:
            a = next((t for t in things if t.category == subject and t.id not in held), None)
            b = next((t for t in things if t.category == other), None)
            if a and b and "added" in (a.origin, b.origin):
                self.relations.append(Relation(kind=kind, subject=a.id, objects=(b.id,), origin="added"))

    def _inherited(self, own: Setting) -> dict[str, str]:
        """Hour, season, weather, style and mood of the whole, where the room's own words say none."""
        if self.whole is None:
            return {}
        style = {"style": self.of_whole["style"].value} if "style" in self.of_whole and "style" not in own.asked else {}
        fields = ("time", "season", "weather", "style", "mood")
        return style | {f: getattr(self.whole.setting, f) for f in fields if f not in own.asked and f in self.whole.setting.asked}

    def _things(self, room: Wanted, plan: Plan, own: list[Thing], asked: bool) -> tuple[str, ...]:
        """Things, relations and clauses of a plan under the room's name."""
        names = {t.id: f"{room.id}.{t.id}"[:64].rstrip(".") for t in own}
        there = {x.id: k for k, x in enumerate(self.things)}
        for t in own:  # "a flat with a grey sofa": the one that was asked for, not the usual one of its living room
            k = there.get(names[t.id], -1)
            if k < 0:
                self.things.append(t.model_copy(update={"id": names[t.id]}))
            elif self.things[k].origin == "added" and t.origin == "asked":
                self.things[k] = t.model_copy(update={"id": names[t.id]})
        at: dict[int, int] = {}
        for k, r in enumerate(plan.relations):
            objects = tuple(names.get(o, o) for o in r.objects if o in names or o in WIDE)
            if r.subject in names and (objects or not r.objects):
                at[k] = len(self.relations)
                self.relations.append(r.model_copy(update={"subject": names[r.subject], "objects": objects}))
        for c in plan.clauses if asked else ():
            gone = c.kind in ("setting", "time", "season", "weather", "mood") or c.thing is not None and c.thing not in names or c.relation is not None and c.relation not in at
            if not gone:
                more = {"id": f"c{len(self.clauses) + 1}", "thing": names.get(c.thing or ""), "relation": at.get(c.relation if c.relation is not None else -1)}
                self.clauses.append(c.model_copy(update=more))
        return tuple(names.values())

    def common(self) -> None:
        """Give what is said of no room to the room that it suits, and hour and weather to the whole."""
        if self.whole is None:
            return
        for a in (self.of_whole[k] for k in ("style", "size") if k in self.of_whole):
            self.clause("attribute", self._text(a.span) or a.value, a.span, a.value)
        for c in self.whole.clauses:
            if c.thing is None and c.relation is None and c.kind != "setting":
                self.clauses.append(c.model_copy(update={"id": f"c{len(self.clauses) + 1}"}))
        loose = [t for t in self.whole.things if t.origin == "asked" and t.category not in _WHOLES]
        if loose:
            best = self._suited(loose)
            wanted = next(r for r in self.asked.rooms if r.id == best.id)
            more = self._things(wanted, self.whole.model_copy(update={"clauses": tuple(c for c in self.whole.clauses if c.thing)}), loose, asked=True)
            self.rooms[self.rooms.index(best)] = best.model_copy(update={"things": tuple(dict.fromkeys((*best.things, *more)))})

    def _suited(self, loose: list[Thing]) -> PlanRoom:
        """The room where most of some things are usual, else the living room, else the first."""
        def score(r: PlanRoom) -> tuple[int, bool, float]:
            adds = place_of(r.kind).adds
            return sum(t.category in adds for t in loose), r.kind in ("living_room", "open_office", "reception"), r.area

        return max(self.rooms, key=score)

    def _text(self, span: Span | None) -> str:
        return self.prompt[span.start : span.end] if span else ""

    def plan(self) -> Plan:
        """The document."""
        links = []
        for kind, a, b, span in self.asked.links:
            links.append(PlanLink(kind=kind, rooms=(a, b), origin="asked" if span else "added", span=span))
            if span:
                self.clause("setting", self._text(span), span, f"link:{kind}:{a}:{b}")
        office = self.asked.whole in ("office", "floor")
        base = self.whole.setting if self.whole else Setting(place="house", interior=True)
        setting = base.model_copy(update={**self.hour, "asked": tuple(dict.fromkeys((*base.asked, *self.hour))), "place": "office" if office else "house", "interior": True, "mood": base.mood if self.whole and "mood" in base.asked else "calm"})
        plans = (*self.plans, *((self.whole,) if self.whole else ()))
        sounds = {s.name: s for p in plans for s in p.sounds}
        findings = tuple(dict.fromkeys(f for p in plans for f in p.findings if f.code != "setting-inferred" and self._text(f.span).lower() not in _KNOWN))
        return Plan(
            prompt=self.prompt, setting=setting, things=tuple(self.things)[:1000], relations=tuple(self.relations)[:1000], sounds=tuple(sounds.values())[:40],
            speech=self.whole.speech if self.whole else "", camera=self.whole.camera if self.whole else "", clauses=tuple(self.clauses), findings=findings[:200],
            rooms=tuple(r.model_copy(update={"setting": r.setting.model_copy(update={"time": setting.time, "season": setting.season, "weather": setting.weather})}) for r in self.rooms), links=tuple(links), area=self.asked.area,
        )  # fmt: skip


__all__ = ["Reader", "house"]
