"""What instructions are understood to ask for."""

from __future__ import annotations

import time

import pytest

from worldloom.synth.edit import Edit, understood
from worldloom.synth.edit.document import Reference
from worldloom.world import Entity, InputError, World


@pytest.fixture(scope="module")
def world() -> World:
    """Names alone: reading looks at ids, categories and labels."""
    names = ("armchair.1", "armchair.2", "sofa.1", "rug.1", "floor_lamp.1", "table_lamp.1", "coffee_table.1", "book.1", "vase.1",
             "window.n1", "wall.n", "bookshelf.1", "well.1", "bench.1")  # fmt: skip
    made = tuple(Entity(id=n, category=n.split(".")[0], label=n.split(".")[0].replace("_", " "), maker="decor/vase@1") for n in names)
    return World(version="0", prompt="a room", seed=0, entities=made)


def short(r: Reference) -> str:
    """ "2 armchair <red> @on(table)"."""
    marks = [str(r.number)] * bool(r.number) + ["all"] * r.every + [r.side] * bool(r.side)
    where = [f"@{w.kind}({w.word or ','.join(short(o) for o in w.objects)})" for w in r.where]
    return " ".join([*marks, r.id or r.noun or r.pronoun, *(f"<{q.value}>" for q in r.qualities), *where])


def told(edit: Edit) -> list[str]:
    out = []
    for o in edit.operations:
        where = [f"{w.kind}({w.word or ','.join(short(x) for x in w.objects)})" for w in o.where]
        more = [*(q.value for q in o.qualities), *(x for x in (o.new, o.toward) if x), *(f"{k}={v}" for k, v in o.scene)]
        out.append(" | ".join(x for x in (o.kind, ", ".join(short(t) for t in o.targets), " ".join([*where, *more])) if x))
    return out


@pytest.mark.parametrize(("text", "expected"), [
    ("move the lamp to the left of the sofa and make the rug green", ["move | lamp | left(sofa)", "look | rug | green"]),
    ("Please remove the red book on the coffee table, thanks.", ["remove | book <red> @on(coffee table)"]),
    ("make both armchairs light blue", ["look | 2 all armchair | light_blue"]),
    ("armchair.2 should be leather", ["look | armchair.2 | leather"]),
    ("turn the sofa green and the rug red", ["look | sofa | green", "look | rug | red"]),
    ("put the book on the vase and the lamp by the window", ["move | book | on(vase)", "move | lamp | beside(window)"]),
    ("move the sofa and the rug to the window", ["move | sofa, rug | to(window)"]),
    ("replace the armchair with a rocking chair", ["replace | armchair | a rocking chair"]),
    ("change the rug to red", ["look | rug | red"]),
    ("swap the sofa and the bookshelf", ["exchange | sofa, bookshelf"]),
    ("add two cushions on the sofa and a plant in the corner", ["add | on(sofa) two cushions", "add | corner(corner) a plant"]),
    ("hang a mirror on the wall", ["add | on(wall) a mirror"]),
    ("turn the lamp off; turn on the table lamp", ["light | lamp | off", "light | table lamp | on"]),
    ("make it rain at night", ["scene | weather=rain time=night"]),
    ("at dusk", ["scene | time=dusk"]),
    ("make the rug twice as big", ["resize | rug"]),
    ("move the left armchair half a metre to the right", ["move | left armchair | right"]),
    ("rotate the sofa by 90 degrees", ["turn | sofa"]),
    ("turn the armchair to face the window", ["turn | armchair | facing(window)"]),
    ("turn the bench to face the well", ["turn | bench | facing(well)"]),
    ("play some jazz", ["sound | +=music"]),
    ("clear the coffee table", ["remove | all thing @on(coffee table)"]),
    ("make the vase blue and put it on the bookshelf", ["look | vase | blue", "move | it | on(bookshelf)"]),
    ("open the window", ["hinge | window | open"]),
    ("replace the red sofa with a blue one", ["look | sofa <red> | blue"]),
    ("change the sofa's colour to navy", ["look | sofa | navy"]),
    ("take the vase off the coffee table", ["remove | vase @on(coffee table)"]),
    ("remove the book nearest the window", ["remove | book @closer(window)"]),
    ("make the armchair on the left red and the other one blue", ["look | armchair @left() | red", "look | one | blue"]),
    ("bring the armchairs closer together", ["move | all armchair | together"]),
    ("slide the bench 30cm closer to the well", ["move | bench | closer(well)"]),
    ("undo", ["undo"]),
    ("redo that twice", ["redo"]),
])  # fmt: skip
def test_instructions_become_operations(world: World, text: str, expected: list[str]) -> None:
    edit = understood(text, world)
    assert told(edit) == expected
    assert not edit.findings


def test_every_span_covers_its_words(world: World) -> None:
    text = "paint the sofa dark red, then take the vase away"
    for op in understood(text, world).operations:
        assert text[op.span.start : op.span.end] == op.text
        for t in op.targets:
            assert text[t.span.start : t.span.end].split()[-1].rstrip(",") in t.text


def test_amounts(world: World) -> None:
    one = {t: understood(t, world).operations[0].amount for t in (
        "make the sofa twice as big", "shrink the sofa", "move the sofa 50 cm to the left", "move the sofa two metres back",
        "undo the last three changes",
    )}  # fmt: skip
    assert [round(v, 2) for v in one.values()] == [2.0, 0.7, 0.5, 2.0, 3.0]


def test_what_is_not_understood_is_said(world: World) -> None:
    edit = understood("make the rug green and frobnicate the quux", world)
    assert [o.kind for o in edit.operations] == ["look"] or edit.findings
    lost = understood("colourless ideas sleep furiously", world)
    assert not lost.operations
    assert "was not understood" in lost.findings[0].message


@pytest.mark.parametrize("text", ["", "...", "12 34", "a" * 2001, "move\x00 the sofa", "move \ud800"])
def test_hostile_text_is_refused(world: World, text: str) -> None:
    with pytest.raises(InputError, match="instruction"):
        understood(text, world)


@pytest.mark.parametrize("text", [
    "and make the " * 150, "move " + "the lamp and " * 25 + "the rug to the sofa", "make " + "the sofa red and " * 110,
])  # fmt: skip
def test_long_nonsense_ends(world: World, text: str) -> None:
    """Pieces that may be read in two ways each are not read in all ways together."""
    start = time.process_time()
    edit = understood(text, world)
    assert len(edit.operations) <= 64
    assert time.process_time() - start < 3.0
