"""A person: standing, walking, working, pointing, sitting or lying, dressed by role - worker in a reflective vest, surgeon, fisherman."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from worldloom.assets.catalog.people import person as plain
from worldloom.assets.catalog.people.person import PRESETS, VARIETY, Params
from worldloom.assets.kit import Kit, Part, Surface, finish, surface
from worldloom.assets.parts.body_dress import Outfit, wardrobe
from worldloom.assets.parts.body_form import cell
from worldloom.assets.parts.body_skeleton import FULL, Posture
from worldloom.assets.parts.body_wares import HOLDS, draped, held, worn
from worldloom.synth.people.bystander.dress import pieces
from worldloom.synth.people.bystander.hats import lighter
from worldloom.synth.people.bystander.lids import JOINTS
from worldloom.synth.people.bystander.part import Bond, Made, Woven, figure
from worldloom.synth.people.bystander.posing import Posed
from worldloom.synth.people.bystander.sitting import floored, legged
from worldloom.synth.people.bystander.who import person
from worldloom.synth.people.person import Garment, Person
from worldloom.world.color import rgb

CARD = replace(plain.CARD, version=2)
BULKY = ("astronaut",)
"""Roles whose suit hides the body."""
AT_DESKS = ("typing", "writing", "eating", "playing")
"""What is done at something that knees are under."""


class Rigged(NamedTuple):
    """A person with what moves it: of each surface of the part the joints and weights, the pose that it stands in, and who it is."""

    part: Part
    bonds: tuple[Bond, ...]
    pose: Posed
    who: Person
    posture: str
    """One of the catalogue's, by name."""
    rest: str
    hold: str


def build(p: Params, kit: Kit) -> Part:
    """The person's Part alone."""
    found = rigged(p, kit)
    return plain.build(p, kit) if found is None else found.part


def rigged(p: Params, kit: Kit) -> Rigged | None:
    """Chance fills in what is not asked for; then body, clothes, hair and what is held. None for a suit without a body."""
    return None if p.role in BULKY else _rigged(p.model_dump_json(), kit.seed, kit.detail)


@lru_cache(maxsize=32)
def _rigged(params: str, seed: int, detail: float) -> Rigged:
    """The same, kept: who is placed is drawn and moved, too."""
    p, kit = Params.model_validate_json(params), Kit(seed, detail)
    r = kit.rng("person")
    male = p.sex == "male" or (p.sex == "any" and bool(r.random() < 0.5))
    o = plain.outfit_of(p, male, r)
    tall = (
        p.height
        * (1.0 if male else 0.94)
        * float(r.normal(1.0, 0.025))
        * (0.69 if p.age == "child" else 0.97 if p.age == "old" else 1.0)
    )
    posture = plain.posture_of(p, o, r)
    color, legs = plain.colors_of(p, o, r)
    level = 0 if kit.detail >= 1.4 else 1 if kit.detail >= 0.55 else 2
    bearded = male and p.age != "child" and "beard" in o.extras
    who = person(kit.seed, "male" if male else "female", p.age, tall, bearded=bearded, role=p.role)
    name = (o.pose or "standing") if p.pose == "auto" else p.pose
    clothes = pieces(o, color, legs)
    worn_by = tuple(Garment(kind=c.kind, color=rgb(c.color)) for c in clothes)
    who = who.model_copy(update={"trade": p.role, "garments": worn_by})
    posture, ahead = legged(posture, who, p.seat, p.tuck, name.rpartition("_")[2] in AT_DESKS)
    made = figure(who, o, clothes, posture, level, p.pose == "sleeping", ease=name == "standing" and o.hold not in HOLDS)
    if posture.rest == "seat" and p.seat:
        floored(made, p.seat, ahead)
    return finished(made, o, posture, name, p.cover, kit)


def finished(made: Made, o: Outfit, posture: Posture, name: str, cover: str | None, kit: Kit) -> Rigged:
    """Somebody with what they wear and hold besides clothes, in the posture of this name; `cover` is a blanket's colour."""
    k, level = made.pose.frame, made.level
    others = tuple(e for e in o.extras if e in ("stethoscope", "scarf", "backpack", "badge"))
    wear = lighter(worn(k, replace(o, extras=others), cell(kit.detail, 0.029, 1.7)), level)
    tool = [] if name in FULL else held(k, o)
    parts = [*made.surfaces, *wear, *tool]
    bonds = [*made.bonds, *(_fixed(s, "upperChest") for s in wear), *(_fixed(s, "rightHand") for s in tool)]
    if posture.rest == "back" and cover:
        over = draped(np.concatenate([q.mesh.vertices for q in parts]), kit.seed)
        parts.append(surface("blanket", over, finish.fabric(cover, 0.1, "knit")))
        bonds.append(_fixed(parts[-1], "still"))
    anchors = {
        "head": _t(k.head.at(0, 0, 0.09)),
        "hand.left": _t(k.hand[0].at(0, 0, -0.08)),
        "hand.right": _t(k.hand[1].at(0, 0, -0.08)),
    }
    part = Part(
        tuple(parts), plain.colliders_of(parts, posture.rest), made.person.weight, anchors=anchors, affordances=("talk",),
        motions=plain.motions_of(k, posture.rest, kit), attributes={"wears": wardrobe(o)},
    )  # fmt: skip
    return Rigged(part, tuple(bonds), made.pose, made.person, name, posture.rest, o.hold if tool else "")


def _fixed(s: Surface, joint: str) -> Bond:
    w = Woven.rigid(s.mesh, JOINTS.index(joint))
    return w.bones, w.weights


def _t(v: np.ndarray) -> tuple[float, float, float]:
    return (round(float(v[0]), 4), round(float(v[1]), 4), round(float(v[2]), 4))


__all__ = ["BULKY", "CARD", "PRESETS", "VARIETY", "Params", "Rigged", "build", "finished", "rigged"]
