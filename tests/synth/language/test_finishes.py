"""Materials and colours that stand behind a thing, in a sentence of their own or behind a verb."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan

TOLD = [
    ("A den with a table, dark walnut, in the middle.", "table", {"dark", "walnut"}),
    ("A bar. The counter of dark oak stands by the door.", "counter", {"oak"}),
    ("A den. A sofa upholstered in red faces the door.", "sofa", {"red"}),
    ("A den with a chair painted blue.", "chair", {"blue"}),
    ("A den. A chesterfield of bottle green faces the fireplace.", "sofa", {"green"}),
    ("A den. Three chairs and a table. All chairs are black leather.", "chair", {"black", "leather"}),
    ("A den. Three chairs and a table. All of the chairs are green.", "chair", {"green"}),
    ("A den with two lamps. Both lamps are brass.", "lamp", {"brass"}),
    ("A den. The stools are made of bamboo.", "stool", {"bamboo"}),
    ("A den with a bed clad in grey felt.", "bed", {"gray", "wool"}),
    ("A den. The sofa, deep green velvet, faces the fireplace.", "sofa", {"velvet"}),
]


@pytest.mark.parametrize(("prompt", "category", "values"), TOLD, ids=[p for p, _, _ in TOLD])
def test_what_a_thing_is_of(prompt: str, category: str, values: set[str]) -> None:
    told = {a.value for t in plan(prompt).things if t.category == category and t.origin == "asked" for a in t.attributes}
    assert values <= told


def test_a_wall_is_no_thing() -> None:
    made = plan("A loft. The walls are exposed brick and a sofa stands by the window.")
    assert "brick" not in {t.category for t in made.things}
    assert not any(a.kind == "material" for t in made.things if t.category == "sofa" for a in t.attributes)


def test_furniture_does_nothing() -> None:
    made = plan("A shed. The bed goes in the corner, the can lives under it, the bench waits by the door and a cat sleeps on the bench.")
    assert {t.category: t.activity for t in made.things if t.activity} == {"cat": "sleeping"}
