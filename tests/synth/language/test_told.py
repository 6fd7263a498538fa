"""Ways of telling who stands where that a reader might miss: "it", lists, sides, what is left out, groups named one by one."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan
from worldloom.synth.language.grammar import parse
from worldloom.synth.language.sides import side_phrase

IT = [
    ("A den. The desk faces the door; on it are a radio and a mug.", {"radio on desk", "cup on desk"}),
    ("A den. The cabinet stands by the bed; inside it are two books.", {"book inside cabinet"}),
    ("A bedroom. The bed is by the wall. A trunk stands at the foot of the bed with two pillows inside.", {"pillow inside chest"}),
    ("An office. The sofa is by the wall. A desk stands near the sofa with a lamp on it.", {"lamp on desk"}),
    ("A hall. A sofa by the window, next to it a stool with a towel on it.", {"towel on stool"}),
    (
        "An office. Each desk has a monitor on top, a keyboard in front of the monitor, and a chair behind it.",
        {"office_chair behind desk", "chair behind desk"},
    ),
    ("A study. A desk is near the window and turned towards it.", {"desk facing window"}),
    ("A shop. A counter, a low one near the sofa, which holds a vase.", {"vase on counter"}),
    ("An office with two desks, each with a phone; a sofa faces them.", {"sofa facing desk"}),
    ("A lounge. Two armchairs face the hearth, a table between them with a vase on it.", {"vase on table"}),
    ("A nursery. A table opposite with toys stacked beneath it, and a chair with a stool in front and a lamp next to it.",
     {"lamp beside chair"}),
    ("A garage. A workbench by the wall, a vise bolted to its left corner.", {"vise attached workbench"}),
]
LISTS = [
    ("A shed. A rake, a broom and a ladder leaning against the wall.", {"ladder against wall", "broom against wall", "rake against wall"}),
    ("A kitchen. A mug and a plate of cookies on the table.", {"cup on table", "plate on table"}),
    ("A kitchen. Fridge, stove and sink against one wall.", {"refrigerator against wall", "stove against wall"}),
    ("A hall. A clock and a mirror hang on the wall above the bench.", {"clock above bench", "mirror above bench"}),
    ("A hall. A cabinet with a vase and one clock on top of it stands in the corner.", {"cabinet corner room"}),
    ("A hall. The chair, behind the table, has a hat on it.", {"chair behind table"}),
    ("A hall. A bust and a vase are placed side by side against the wall.", {"bust against wall", "vase against wall"}),
    ("A hall. On the wall, above a chest full of books, hangs a mirror.", {"mirror above chest"}),
]
ELIDED = [
    ("A hall with two tables. On one table there are two mugs, on the other a lamp.", {"cup on table", "lamp on table"}),
    (
        "A shop. Three shelves: the first holds a clock, the second two dolls, the third a radio.",
        {"clock on shelf", "doll on shelf", "radio on shelf"},
    ),
    ("A den with two chairs. A teddy bear sits on one of the chairs and a doll on the other.", {"teddy_bear on chair", "doll on chair"}),
    ("A hall. The table has a bench on one long side and three chairs on the other.", {"bench along table", "chair along table"}),
    ("A hall with two benches, on one of which lie three towels.", {"towel on bench"}),
    ("A shop. Two statues, a bust and a torso, stand by the door.", {"bust beside door", "torso beside door"}),
    ("A shop with two tables, on the left one bowls and on the right one mugs.", {"bowl on table", "cup on table"}),
    ("A den. Five toys are on the rug, including a robot and a ball.", {"toy on rug", "robot on rug", "ball on rug"}),
]


def _told(prompt: str) -> set[str]:
    return {f"{r.subject} {r.kind} {' '.join(r.objects)}" for r in plan(prompt).relations if r.span is not None}


@pytest.mark.parametrize(("prompt", "said"), [*IT[:5], *IT[6:], *LISTS, *ELIDED])
def test_who_stands_where(prompt: str, said: set[str]) -> None:
    told = _told(prompt)
    assert said <= told, told


def test_a_chair_is_behind_its_desk_and_not_behind_what_lies_on_it() -> None:
    prompt, said = IT[5]
    assert said & _told(prompt)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("on both long sides of", "along"),
        ("at its short ends", "beside"),
        ("on the left half of", "left"),
        ("at either end", "beside"),
        ("on the side", ""),
        ("in the left part", ""),
    ],
)
def test_phrases_of_sides_are_known_by_their_pattern(phrase: str, kind: str) -> None:
    assert side_phrase(parse(phrase), 0) == (len(phrase.split()) if kind else 0, kind)


@pytest.mark.parametrize(
    ("prompt", "category", "count"),
    [
        ("A school. Eight small pupil desks with a chair behind each one.", "desk", 8),
        ("A depot. Six racks hold three boxes each.", "box", 18),
        ("A bedroom. A bed with a nightstand on each side, each with a lamp on top.", "lamp", 2),
        ("A den. Five toys on the rug, including a ball and a robot.", "toy", 3),
        ("A hall with a coat rack and an umbrella stand with one umbrella.", "umbrella_stand", 1),
        ("A school with nine desks. The teacher's desk is by the door.", "desk", 10),
        ("A kitchen. An oil can and an old till on the counter.", "cash_register", 1),
        ("A hall. A long table with four chairs along each side.", "chair", 8),
        ("A den. Ten desks, two chairs per desk.", "chair", 20),
        ("A hall with a potted plant in each of two corners.", "potted_plant", 2),
    ],
)
def test_how_many_there_are(prompt: str, category: str, count: int) -> None:
    there = [(t.category, t.count.n) for t in plan(prompt).things if t.origin == "asked"]
    assert sum(n for name, n in there if name == category) == count, there


@pytest.mark.parametrize(
    ("prompt", "category", "colors"),
    [
        ("A den with two chests against the wall, one red and one yellow.", "chest", [(1, "red"), (1, "yellow")]),
        ("A den. A desk with three telephones, one red and two black, and a lamp.", "telephone", [(1, "red"), (2, "black")]),
        ("A den. Four beanbags on the rug, two of which are yellow.", "bean_bag", [(2, ""), (2, "yellow")]),
        ("A gym with three mats, all of them green.", "yoga_mat", [(3, "green")]),
        ("A den. A beanbag, orange, and a lamp.", "bean_bag", [(1, "orange")]),
        ("A den with a chair, a red lamp and a rug.", "chair", [(1, "")]),
    ],
)
def test_colours_told_behind_several_are_those_of_some(prompt: str, category: str, colors: list[tuple[int, str]]) -> None:
    things = [t for t in plan(prompt).things if t.category == category and t.origin == "asked"]
    assert [(t.count.n, next((a.value for a in t.attributes if a.kind == "color"), "")) for t in things] == colors
