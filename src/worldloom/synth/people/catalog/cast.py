"""A character of the user's, kept in a file: the same body, face and clothes in every world."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import Field

from worldloom.assets.catalog.people.person import Pose, posture_of
from worldloom.assets.catalog.people.person import Params as Plain
from worldloom.assets.kit import Annotated, Card, Color, Kit, Part, metres
from worldloom.assets.kit import Params as Base
from worldloom.assets.parts.body_dress import Outfit
from worldloom.synth.people.bystander.dress import Piece
from worldloom.synth.people.bystander.part import figure
from worldloom.synth.people.catalog.person import Rigged, finished
from worldloom.synth.people.describe import describe
from worldloom.synth.people.headgear import CATALOGUE, hexed
from worldloom.synth.people.cloths import ORDER
from worldloom.synth.people.person import Person

CARD = Card("people/cast", 1, "cast_member", (), ("person",), ("people",), "ground", (0.3, 0.1, 0.1, 0.1))
FEET = {"shoes": "leather", "boots": "rubber", "sneakers": "fabric", "slippers": "knit"}


class Params(Base):
    """Dials: who it is, in full, and how they stand."""

    name: str = Field(default="somebody", pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    """Of the file that keeps the character."""
    person: Person | None = None
    """None is somebody of no consequence."""
    pose: Pose = "auto"
    span: Annotated[float, metres(0.12, 0.8)] = 0.36
    """From palm to palm while something is carried in both hands."""
    cover: Color | None = None
    """Of a blanket drawn up to the chest of somebody lying; None for none."""


PRESETS: dict[str, Params] = {"sitting": Params(pose="sitting"), "waving": Params(pose="waving"), "carrying": Params(pose="carrying")}


def build(p: Params, kit: Kit) -> Part:
    """The character's Part."""
    return rigged(p, kit).part


def rigged(p: Params, kit: Kit) -> Rigged:
    """The character with what moves it. Chance has no part in who it is, only in how exactly they hold themselves."""
    who = p.person or describe("a woman in a sweater and trousers")
    hat = "" if who.hat == "none" else CATALOGUE.get(who.hat, who.hat.replace(" ", "_"))
    o = Outfit(hat=hat, hat_color=hexed(who.hat_color), extras=() if who.glasses == "none" else ("glasses",))
    name = "standing" if p.pose == "auto" else p.pose
    years: Literal["child", "adult", "old"] = "child" if who.age < 13 else "old" if who.age > 66 else "adult"
    posture = posture_of(Plain(pose=name, span=p.span, age=years), o, kit.rng("person"))
    level = 0 if kit.detail >= 1.4 else 1 if kit.detail >= 0.55 else 2
    made = figure(who, o, clothes(who), posture, level, p.pose == "sleeping", exact=True, ease=name == "standing")
    whole = finished(made, o, posture, name, p.cover, kit)
    known = {"cast": p.name, "cast_sha256": p.sha256, "wears": ", ".join(g.kind for g in who.garments)}
    return whole._replace(part=replace(whole.part, attributes={k: v for k, v in known.items() if v}))


def clothes(who: Person) -> tuple[Piece, ...]:
    """What somebody wears, inner ones first."""
    return tuple(Piece(g.kind, hexed(g.color), FEET.get(g.kind, "")) for g in sorted(who.garments, key=lambda g: ORDER.index(g.kind)))


__all__ = ["CARD", "PRESETS", "Params", "build", "clothes", "rigged"]
