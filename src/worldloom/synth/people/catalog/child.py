"""A child of six to eight: shorter limbs and a larger head, standing, walking, running, sitting or lying, in bright everyday clothes."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.catalog.people import child as plain
from worldloom.assets.catalog.people.child import PRESETS, VARIETY, Params
from worldloom.assets.kit import Kit, Part
from worldloom.synth.people.catalog import person

CARD = replace(plain.CARD, version=2)


def build(p: Params, kit: Kit) -> Part:
    """The person maker at a child's age."""
    return person.build(plain.grown(p), kit)


def rigged(p: Params, kit: Kit) -> person.Rigged | None:
    """The same with what moves it."""
    return person.rigged(plain.grown(p), kit)


__all__ = ["CARD", "PRESETS", "VARIETY", "Params", "build", "rigged"]
