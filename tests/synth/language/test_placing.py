"""What the text says of places without a plain preposition: adjectives, parts, opposite walls, verbs, and whom a phrase is said of."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan

SAID = [
    ("A study. Along the wall, there is a piano.", {"piano against wall"}),
    ("A study. A wardrobe occupies the left wall.", {"wardrobe against wall"}),
    ("A den. A desk stands under the window. A piano is against the opposite wall.", {"piano against wall", "piano opposite desk"}),
    ("A kitchen with a central table.", {"table middle room"}),
    ("A bedroom with a bed and two bedside stools.", {"stool beside bed"}),
    ("A hall with a floating sideboard.", {"sideboard attached wall"}),
    ("A study. A phone lies on the left side of the desk.", {"telephone on desk", "telephone left desk"}),
    ("A study with a desk. A globe stands at the center of the desk.", {"globe on desk", "globe middle desk"}),
    ("A washroom. A sink is below a medicine cabinet.", {"medicine_cabinet above sink"}),
    ("A washroom with a tall window above a bathtub.", {"bathtub under window"}),
    ("A library. A bookcase has three mugs on its top shelf and a clock on the shelf below.", {"cup on bookshelf", "clock on bookshelf"}),
    ("A washroom. A rug lies in front of the bathtub and a candle stands on its rim.", {"candle on bathtub"}),
    ("A washroom with a vanity. A mug stands on the countertop.", {"cup on vanity"}),
    ("A lounge. A wooden bench faces the door, and three cushions lie on its seat.", {"cushion on bench"}),
    ("A den. A lamp stands beside the desk near the window, and the desk is brown.", {"lamp beside desk"}),
    ("A den with a desk. A plant stands beside the desk near the window.", {"potted_plant near window", "potted_plant beside desk"}),
    ("A washroom. A rack holds two towels beside a toilet.", {"rack beside toilet"}),
    ("A study. A shelf by the door stores a globe and two clocks.", {"globe in shelf", "clock in shelf"}),
    ("A study with a table and two chairs at the short sides of the table.", {"chair beside table"}),
    ("A den with a rug, and a table facing a floor to ceiling bookcase.", {"table facing bookshelf"}),
    ("A den. A small wooden crate slopes down facing the sofa.", {"crate facing sofa"}),
]


@pytest.mark.parametrize(("prompt", "said"), SAID)
def test_where_things_stand(prompt: str, said: set[str]) -> None:
    made = plan(prompt)
    told = {f"{r.subject} {r.kind} {' '.join(r.objects)}" for r in made.relations if r.span is not None}
    assert said <= told, told


def test_a_closet_has_what_it_is_equipped_with_and_the_bed_has_not() -> None:
    made = plan("A bedroom with a bed and a walk-in closet equipped with two wardrobes.")
    assert not [r for r in made.relations if r.subject == "wardrobe" and "bed" in r.objects]


def test_light_that_filters_is_no_filter() -> None:
    made = plan("A study. Soft light filters through the window onto a desk.")
    assert "filter" not in {t.category for t in made.things}


def test_houses_are_things() -> None:
    assert any(t.category == "house" and t.count.n == 3 for t in plan("A street with three houses and a well.").things)
