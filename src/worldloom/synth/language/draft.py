"""What has been understood so far: the one mutable object of the planner, turned into a frozen Plan at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.vocabulary import Vocabulary
from worldloom.world import (
    Attribute, AttributeKind, Clause, ClauseKind, Count, Density, Finding, Origin, Relation, RelationKind, Sound, Span, Thing,
)  # fmt: skip


@dataclass
class Entry:
    """A thing being described; `place_word` marks the name of a place that is a thing too."""

    id: str
    category: str
    noun: str
    count: Count
    plural: bool
    span: Span | None
    person: bool = False
    attributes: list[Attribute] = field(default_factory=list)
    activity: str | None = None
    contains: str | None = None
    origin: Origin = "asked"
    why: str = ""
    groups: int = 1
    """How many couples, families or teams they are, where such a word names them."""


@dataclass
class Wish:
    """A possible place: the highest weight wins, then the earliest."""

    place: str
    weight: float
    span: Span | None


@dataclass
class Draft:
    """State of one reading. Token indices in `used` are accounted for; the rest becomes findings."""

    prompt: str
    tokens: tuple[Token, ...]
    words: Vocabulary
    things: list[Entry] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    scene: dict[str, tuple[str, Span | None]] = field(default_factory=dict)
    near: dict[str, Span | None] = field(default_factory=dict)
    sounds: dict[str, Sound] = field(default_factory=dict)
    clauses: list[Clause] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    on_hill: Span | None = None
    camera: str = ""
    speech: str = ""
    inside: bool = False
    density: Density | None = None

    def span(self, start: int, end: int) -> Span:
        """Characters of tokens [start, end)."""
        return Span(start=self.tokens[start].start, end=self.tokens[max(start, end - 1)].end)

    def text(self, span: Span | None) -> str:
        """The words of the prompt that a span covers."""
        return self.prompt[span.start : span.end] if span else ""

    def new(self, category: str, noun: str, count: Count, span: Span | None, plural: bool = False, origin: Origin = "asked",
            why: str = "") -> Entry:  # fmt: skip
        """Add a thing with a fresh id "category", "category.2", ..."""
        same = sum(t.category == category for t in self.things)
        entry = Entry(
            f"{category}.{same + 1}" if same else category, category, noun[:80], count, plural, span, origin=origin, why=why
        )
        self.things.append(entry)
        return entry

    def attribute(self, entry: Entry, kind: AttributeKind, value: str, span: Span | None) -> None:
        """Give a thing a quality, once."""
        if not any(a.kind == kind and a.value == value for a in entry.attributes):
            entry.attributes.append(Attribute(kind=kind, value=value[:80], span=span))

    def relate(self, kind: RelationKind, subject: str, objects: tuple[str, ...], span: Span | None) -> None:
        """Add a relation, once, never of a thing to itself."""
        made = Relation(kind=kind, subject=subject, objects=objects, span=span)
        if subject not in objects and not any((r.kind, r.subject, r.objects) == (kind, subject, objects) for r in self.relations):
            self.relations.append(made)

    def forget(self, which: list[int]) -> None:
        """Take back some relations, with their clauses; the clauses of the others stay theirs."""
        for k in sorted(which, reverse=True):
            del self.relations[k]
            left = [c for c in self.clauses if c.relation != k]
            self.clauses[:] = [c if c.relation is None or c.relation < k else c.model_copy(update={"relation": c.relation - 1}) for c in left]

    def set_scene(self, kind: str, value: str, span: Span | None) -> None:
        """State a field of the setting; the first statement stays."""
        self.scene.setdefault(kind, (value, span))

    def hear(self, name: str, origin: Origin, span: Span | None = None) -> None:
        """Add a sound; asking overrides adding."""
        if name not in self.sounds or (origin == "asked" and self.sounds[name].origin == "added"):
            self.sounds[name] = Sound(name=name, origin=origin, span=span)

    def clause(
        self, kind: ClauseKind, span: Span | None, thing: str | None = None, value: str = "", relation: int | None = None
    ) -> None:
        """Record one checkable piece of the prompt."""
        text = self.text(span) or value
        self.clauses.append(
            Clause(id=f"c{len(self.clauses) + 1}", kind=kind, text=text, span=span, thing=thing, value=value, relation=relation)
        )

    def note(self, code: str, message: str, span: Span | None = None) -> None:
        """Record a finding."""
        self.findings.append(Finding(code=code, message=message, span=span))

    def frozen(self) -> tuple[Thing, ...]:
        """The things as models."""
        return tuple(
            Thing(id=t.id, category=t.category, noun=t.noun, count=t.count, attributes=tuple(t.attributes), activity=t.activity,
                  contains=t.contains, origin=t.origin, why=t.why, span=t.span)
            for t in self.things
        )  # fmt: skip


__all__ = ["Draft", "Entry", "Wish"]
