"""Who goes to a wedding or a gala is dressed for it, and stands before those who marry."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


def formal(prompt: str) -> set[str]:
    return {t.noun for t in plan(prompt).things if any(a.value == "formal" for a in t.attributes)}


@pytest.mark.parametrize(("prompt", "who"), [
    ("a wedding in a garden with a bride, a groom and ten guests", {"guests"}), ("a gala in a ballroom with twelve guests", {"guests"}),
    ("a gala dinner with twelve guests in red coats", set()), ("a garden party with ten guests", set()),
    ("a medieval banquet with ten guests", set()),
    ("a red carpet premiere with two photographers and six people", {"people"}),
])  # fmt: skip
def test_who_is_dressed_up(prompt: str, who: set[str]) -> None:
    assert formal(prompt) == who


def test_all_guests_of_a_wedding_stand_in_suits_and_dresses_before_the_pair() -> None:
    w = compose(plan("a wedding in a garden with a bride, a groom and ten guests"), 0, "draft")
    role = {e.id: e.attributes.get("role") for e in w.entities if e.maker.startswith("people/")}
    bride, groom = (next(e for e in w.entities if role.get(e.id) == r) for r in ("bride", "groom"))
    guests = [e for e in w.entities if role.get(e.id) == "guest"]
    assert len(guests) == 10 and math.dist(bride.pose.position, groom.pose.position) < 1.5
    assert all(set(e.attributes["wears"].split("; ")) & {"blazer", "dress"} for e in guests)
    pair = (np.array(bride.pose.position) + groom.pose.position) / 2
    for e in guests:
        to = pair - e.pose.position
        assert (quat_matrix(e.pose.rotation) @ [0.0, -1.0, 0.0]) @ to > 0.85 * np.linalg.norm(to) and np.linalg.norm(to) < 9


def test_a_ballroom_is_no_stage() -> None:
    assert plan("a gala in a ballroom with twelve guests").setting.place == "ballroom"
    assert plan("an opera on a stage").setting.place == "theater"
