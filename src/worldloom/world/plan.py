"""The Plan: what a prompt was understood to ask for. Language models and people write it; nothing in it is executed."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from worldloom.world.base import Frozen

Origin = Literal["asked", "added"]
"""`asked`: the prompt says so. `added`: world knowledge filled it in."""
Operator = Literal["==", ">=", "<=", ">", "<"]
TimeOfDay = Literal["dawn", "morning", "noon", "afternoon", "sunset", "dusk", "night"]
Season = Literal["spring", "summer", "autumn", "winter"]
Weather = Literal["clear", "cloudy", "overcast", "fog", "mist", "rain", "storm", "snow", "dust"]
AttributeKind = Literal["color", "material", "size", "shape", "style", "state", "age", "pattern", "number", "role", "other"]
RelationKind = Literal[
    "on", "under", "above", "in", "beside", "near", "left", "right", "front", "behind", "between", "around",
    "along", "against", "facing", "attached", "inside", "outside", "linked", "opposite", "row", "middle", "far",
    "holding", "wearing", "through", "corner",
]  # fmt: skip
ClauseKind = Literal["thing", "count", "absence", "attribute", "relation", "setting", "time", "season", "weather", "mood",
                     "sound", "activity", "camera", "speech", "density"]  # fmt: skip
DensityLevel = Literal["bare", "sparse", "tidy", "full", "cluttered"]
"""How much is in a room: nothing beyond what is asked; the least it is not without; its usual things in order; much, in order; much, in
heaps."""


class Span(Frozen):
    """Half-open range of characters of the prompt."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Count(Frozen):
    """How many: `op` and `n`. `== 0` is an absence ("no cars")."""

    op: Operator = "=="
    n: int = Field(ge=0, le=500, default=1)

    def admits(self, k: int) -> bool:
        """Whether k things satisfy the quantity."""
        return {"==": k == self.n, ">=": k >= self.n, "<=": k <= self.n, ">": k > self.n, "<": k < self.n}[self.op]


class Attribute(Frozen):
    """One property asked of a thing, e.g. ("color", "red")."""

    kind: AttributeKind
    value: str = Field(max_length=80)
    span: Span | None = None


class Member(Frozen):
    """A character of the user's who is in a scene."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Of the file that keeps the character."""
    person: dict[str, Any]
    """Body, face and wardrobe, which `synth.people.person` reads."""
    voice: dict[str, str | float] = Field(default_factory=dict, max_length=8)
    """How they speak, which `synth.voice.tone` reads; empty where the file is from before characters had voices."""


class Thing(Frozen):
    """One kind of thing with its number. `category` is canonical snake_case ("fishing_boat"); `noun` the words used."""

    id: str = Field(pattern=r"^[a-z0-9_.]{1,64}$")
    category: str = Field(pattern=r"^[a-z0-9_]{1,48}$")
    noun: str = Field(max_length=80)
    count: Count = Count()
    attributes: tuple[Attribute, ...] = ()
    activity: str | None = Field(default=None, max_length=80)
    """What a person, animal or machine does: "sleeping", "arriving", "boiling"."""
    contains: str | None = None
    """Category of what fills it ("racks full of boxes" -> "box")."""
    origin: Origin = "asked"
    why: str = ""
    """For added things: the rule that added it ("a harbour has bollards")."""
    span: Span | None = None
    cast: Member | None = Field(default=None, exclude_if=lambda v: v is None)
    """Who plays a person."""


class Relation(Frozen):
    """`subject` stands in `kind` to `objects` (thing ids, or the words room, wall, sea, ground, scene)."""

    kind: RelationKind
    subject: str
    objects: tuple[str, ...] = ()
    origin: Origin = "asked"
    span: Span | None = None


class Sound(Frozen):
    """A sound that is to be heard: canonical name ("sea", "gull", "fire", "rain", "thunder", "wind", ...)."""

    name: str = Field(pattern=r"^[a-z0-9_]{1,32}$")
    origin: Origin = "asked"
    span: Span | None = None


class Density(Frozen):
    """How much the words say there is in a room."""

    level: DensityLevel
    of: tuple[str, ...] = Field(default=(), max_length=40)
    """Ids of the things that the room is said to be full of."""
    span: Span | None = None


class Setting(Frozen):
    """Where and when. `place` is canonical ("harbour", "library", "mars"); see synth.language.places."""

    place: str = Field(pattern=r"^[a-z0-9_]{1,32}$")
    interior: bool = False
    time: TimeOfDay = "afternoon"
    season: Season = "summer"
    weather: Weather = "clear"
    mood: str = "calm"
    style: str = ""
    """Era or style of the whole: "victorian", "modern", "medieval"; empty when none is said."""
    on_hill: bool = False
    near: tuple[str, ...] = ()
    """Landforms that must be seen: "sea", "lake", "mountain", "river", "forest", "hill", "volcano"."""
    asked: tuple[str, ...] = ()
    """Which of the fields above the prompt states: ("place", "time", "weather")."""
    density: Density | None = Field(default=None, exclude_if=lambda v: v is None)
    """Of a room, where words say how much is in it."""


LinkKind = Literal["opens", "door", "beside", "ensuite"]
"""How two rooms are joined: by an open archway, by a door, by a shared wall, by a door that is the only way in."""


class PlanRoom(Frozen):
    """One room of a house of several. `kind` is a room's ("bathroom"), `things` the ids of what is told of it or added to it."""

    id: str = Field(pattern=r"^[a-z_]{1,24}(\.[0-9]{1,2})?$")
    kind: str = Field(pattern=r"^[a-z_]{1,24}$")
    name: str = Field(default="", max_length=80)
    """The words used."""
    area: float = Field(gt=0, le=1000)
    """Square metres wanted."""
    setting: Setting
    things: tuple[str, ...] = Field(default=(), max_length=400)
    origin: Origin = "asked"
    span: Span | None = None


class PlanLink(Frozen):
    """How two rooms, by their ids, are joined; an en-suite room stands second."""

    kind: LinkKind
    rooms: tuple[str, str]
    origin: Origin = "asked"
    span: Span | None = None


class Clause(Frozen):
    """One checkable piece of the prompt; the report answers each as met or unmet."""

    id: str
    kind: ClauseKind
    text: str
    span: Span | None = None
    thing: str | None = None
    value: str = ""
    relation: int | None = None


class Finding(Frozen):
    """Something a reader should know: a fallback, a repaired answer, an unknown word."""

    code: str
    message: str
    span: Span | None = None


class Plan(Frozen):
    """Everything understood from one prompt."""

    prompt: str = Field(max_length=4000)
    setting: Setting
    things: tuple[Thing, ...] = Field(default=(), max_length=1000)
    relations: tuple[Relation, ...] = Field(default=(), max_length=1000)
    sounds: tuple[Sound, ...] = Field(default=(), max_length=40)
    speech: str = Field(default="", max_length=600)
    """Words a narrator or person is to say."""
    camera: str = ""
    """A wish for the view: "cockpit", "aerial", "close", or empty."""
    clauses: tuple[Clause, ...] = ()
    findings: tuple[Finding, ...] = ()
    planner: str = "embedded"
    rooms: tuple[PlanRoom, ...] = Field(default=(), max_length=24)
    """Where several are asked for; empty for one room and for places outdoors."""
    links: tuple[PlanLink, ...] = Field(default=(), max_length=200)
    area: float = Field(default=0.0, ge=0, le=1000)
    """Square metres of the whole that the words say; 0 where they say none."""

    def thing(self, id: str) -> Thing:
        """The thing with this id; KeyError if there is none."""
        for t in self.things:
            if t.id == id:
                return t
        raise KeyError(id)


__all__ = [
    "Origin", "Operator", "TimeOfDay", "Season", "Weather", "AttributeKind", "RelationKind", "ClauseKind",
    "DensityLevel", "Density", "Span", "Count", "Attribute", "Member", "Thing", "Relation", "Sound", "Setting",
    "LinkKind", "PlanRoom", "PlanLink", "Clause", "Finding", "Plan",
]  # fmt: skip
