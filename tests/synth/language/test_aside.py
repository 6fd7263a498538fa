"""Woods told behind a comma, who points at what, and what stands beside what a thing is "with"."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


def _said(prompt: str) -> set[str]:
    p = plan(prompt)
    kinds = {t.id: t.category for t in p.things}
    return {f"{kinds.get(r.subject)} {r.kind} {' '.join(kinds.get(o, o) for o in r.objects)}" for r in p.relations if r.span is not None}


@pytest.mark.parametrize(("prompt", "category", "wood"), [
    ("Desk, pale ash.", "desk", "birch"),
    ("A study with a desk (pale ash) and a stool in beech.", "desk", "birch"),
    ("A study with a desk (pale ash) and a stool in beech.", "stool", "birch"),
    ("A hall. A desk, in dark elm, stands by the door.", "desk", "oak"),
    ("A den with a rosewood cabinet.", "cabinet", "mahogany"), ("A table, solid ash, with four chairs.", "table", "birch"),
])  # fmt: skip
def test_a_wood_behind_a_comma_is_what_a_thing_is_of(prompt: str, category: str, wood: str) -> None:
    p = plan(prompt)
    (thing,) = [t for t in p.things if t.category == category and t.origin == "asked"]
    assert [a.value for a in thing.attributes if a.kind == "material"] == [wood]
    assert not {"ash", "beech_tree", "elm", "beech"} & {t.category for t in p.things}


@pytest.mark.parametrize(("prompt", "category"), [
    ("A kitchen with a bowl of cherries.", "cherries"), ("A garden with a cherry tree and a beech.", "cherry_tree"),
    ("A park with a maple tree.", "maple_tree"), ("A cafe with a cherry pie on a plate.", "pie"),
])  # fmt: skip
def test_fruit_and_trees_stay_things(prompt: str, category: str) -> None:
    things = [t for t in plan(prompt).things if t.category == category and t.origin == "asked"]
    assert things and not any(a.kind == "material" for t in things for a in t.attributes)


@pytest.mark.parametrize(("prompt", "target"), [
    ("A teacher points at the board.", "blackboard"), ("A teacher pointing at the whiteboard in a classroom.", "whiteboard"),
    ("In the museum a guide points to a painting.", "painting"), ("An office. A woman is pointing towards the map on the wall.", "map"),
    ("A studio. A man gestures at the television.", "television"),
])  # fmt: skip
def test_who_points_faces_what_they_point_at(prompt: str, target: str) -> None:
    p = plan(prompt)
    (one,) = [t for t in p.things if t.category == "person" and t.origin == "asked"]
    assert one.activity == "pointing" and f"person facing {target}" in _said(prompt)


def test_who_waves_at_somebody_waves_and_faces_them() -> None:
    p = plan("A station. A girl waves at a dog.")
    assert next(t for t in p.things if t.category == "child").activity == "waving"
    assert "child facing dog" in _said("A station. A girl waves at a dog.")


@pytest.mark.parametrize(("prompt", "said", "not_said"), [
    ("An armchair by the window, with a mug on a small table beside it.", {"cup on table", "table beside armchair"}, "cup on armchair"),
    ("A den. A sofa with a lamp on a side table beside it.", {"lamp on side_table", "side_table beside sofa"}, "lamp on sofa"),
    ("A bed with a clock on a nightstand next to it.", {"clock on nightstand", "nightstand beside bed"}, "clock on bed"),
    ("A hall. A bench with a vase on a pedestal behind it.", {"vase on pedestal", "pedestal behind bench"}, "vase on bench"),
    ("A study. A desk with a lamp and a globe on it.", {"lamp on desk", "globe on desk"}, "globe on lamp"),
])  # fmt: skip
def test_what_a_thing_is_with_may_stand_on_another_beside_it(prompt: str, said: set[str], not_said: str) -> None:
    told = _said(prompt)
    assert said <= told and not_said not in told, told
