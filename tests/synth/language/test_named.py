"""People who are known by name: read as people where a name is one, and met again under it."""

from __future__ import annotations

from worldloom.synth.language import plan

NAMES = {"Anna": "woman", "Ben": "man", "Rose": "woman"}


def asked(prompt: str) -> dict[str, tuple[str, str | None]]:
    return {t.noun: (t.category, t.activity) for t in plan(prompt, names=NAMES).things if t.origin == "asked"}


def test_a_name_is_a_person() -> None:
    made = plan("Anna sits on the sofa", names=NAMES)
    on = [(r.subject, r.objects) for r in made.relations if r.kind == "on"]
    assert on == [("person", ("sofa",))] and made.thing("person").noun == "Anna"
    assert "Anna" not in {t.noun for t in plan("Anna sits on the sofa").things}


def test_a_name_and_its_pronoun_mean_the_same_person_again() -> None:
    found = asked("A kitchen. Anna stands at the stove. Ben sits at the table. Anna is smiling. He waves at her.")
    assert found["Anna"] == ("person", "smiling") and found["Ben"] == ("person", "waving") and len(found) == 4
    assert asked("A room. A woman sits on a sofa and a man stands by the window. She reads.")["woman"] == ("person", "reading")


def test_a_flower_is_no_name() -> None:
    assert asked("a rose in a vase on a table beside Anna")["rose"] == ("rose", None)
    assert asked("Rose waves from the window of a cafe")["Rose"][0] == "person"
    assert "rose" not in {t.category for t in plan("Rose's garden with a bench", names={}).things if t.noun == "Rose"}


def test_in_houses_too() -> None:
    text = "a flat with a kitchen and a living room. Anna cooks in the kitchen. Ben sleeps on the sofa in the living room."
    made = plan(text, names=NAMES)
    assert {t.noun: t.id.split(".")[0] for t in made.things if t.category == "person"} == {"Anna": "kitchen", "Ben": "living_room"}
