"""How people tell where things stand: lists, "each", "one", "it", what is not there, and whole names."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan

SAID = [
    ("A kitchen. On the table are a bowl of lemons, a stack of six plates and two jugs.", {"bowl on table", "plate on table"}),
    ("An office. On the desk are two mugs, a lamp with a green shade, and three pens.", {"cup on desk", "lamp on desk", "pen on desk"}),
    ("A study. A basket of apples stands to the left of the stove.", {"basket left stove"}),
    ("A den. A clock and a jar with four brushes are on the shelf.", {"clock on shelf", "jar on shelf"}),
    ("A hall. A desk faces the door; a telephone and a vase with a rose are on it.", {"telephone on desk", "vase on desk"}),
    ("A lounge. In the middle of the room, on a low table, stands a vase.", {"table middle room", "vase on table"}),
    ("A kitchen. To the left of the stove is a fridge, to its right a sink.", {"refrigerator left stove", "sink right stove"}),
    ("A ward. A bed against the wall, a monitor to the left of it, a stool to the right.", {"monitor left bed", "stool right bed"}),
    ("A hall. An umbrella stand with three umbrellas next to the door.", {"umbrella_stand beside door", "umbrella in umbrella_stand"}),
    ("A hall. Behind the counter three clothes rails with ten coats, an umbrella stand by the door.", {"umbrella_stand beside door"}),
    ("A den. A vase with one orchid on a low table.", {"vase on table", "flower in vase"}),
    ("A clinic. A tray of scalpels on a cart.", {"tray on trolley", "scalpel in tray"}),
    ("A studio. Two stools face each other.", {"stool facing "}),
    ("A lounge. Two armchairs, separated by a side table, stand by the fireplace.", {"side_table between armchair"}),
    ("A bedroom. A desk across from it has two monitors and a lamp on top.", {"monitor on desk", "lamp on desk"}),
    ("A workshop. A bench, crowded with a lamp and two clocks, stands by the window.", {"lamp on workbench", "clock on workbench"}),
    ("A nursery. A crib with a lamp hanging over it.", {"lamp above crib"}),
    ("A lounge. The sofa is by the window. A lamp, not a tall one, is on the table.", {"sofa beside window", "lamp on table"}),
    ("A library. There is a table, a small round one beside the sofa.", {"table beside sofa"}),
    ("A bar. Behind it are a toaster, a kettle and a knife block, and all three are on a bench.", {"toaster on bench", "kettle on bench"}),
    ("A den. In one corner, a plant; in the other, a lamp.", {"potted_plant corner room", "lamp corner room"}),
    ("A den. Beside the bed: a lamp, a book and a mug.", {"lamp beside bed", "book beside bed", "cup beside bed"}),
]


@pytest.mark.parametrize(("prompt", "said"), SAID)
def test_where_things_stand(prompt: str, said: set[str]) -> None:
    made = plan(prompt)
    told = {f"{r.subject} {r.kind} {' '.join(r.objects)}" for r in made.relations if r.span is not None}
    assert said <= told, told


@pytest.mark.parametrize(
    ("prompt", "category", "count"),
    [
        ("A dorm. Three beds stand in a row, each bed with two pillows and a blanket on it.", "blanket", 3),
        ("A diner with four tables, and around each of them five chairs.", "chair", 20),
        ("A class. There are two desks. A lamp stands behind each desk.", "lamp", 2),
        ("A room with two sofas. A lamp hangs over each sofa.", "lamp", 2),
        ("A kindergarten. Four low tables, each surrounded by four red chairs.", "chair", 16),
        ("A ward with three beds, each flanked by two nightstands.", "nightstand", 6),
        ("A club. Six tables, each with a board on it and two chairs facing each other.", "chair", 12),
        ("Two salon chairs, each facing a mirror on the wall.", "mirror", 2),
        ("A den. Two sofas, each facing the television.", "television", 1),
        ("A lounge. A chandelier and two tables surrounded by four chairs.", "chair", 4),
        ("A smithy with an anvil and tongs on it.", "tongs", 1),
        ("A studio with three guitars on guitar stands.", "guitar_stand", 3),
        ("A kitchen with half a dozen plates.", "plate", 6),
        ("A lounge. Not a single sofa in it.", "sofa", 0),
        ("Two offices. Neither room has a rug.", "rug", 0),
        ("An office that doesn't have a window.", "window", 0),
        ("A bedroom with neither a television nor a desk.", "desk", 0),
    ],
)
def test_how_many(prompt: str, category: str, count: int) -> None:
    assert sum(t.count.n for t in plan(prompt).things if t.category == category and t.origin == "asked") == count


@pytest.mark.parametrize(("prompt", "where"), [
    ("A surgery with a dental chair in the middle and a lamp above it.", "ceiling"), ("Four desks, each under a lamp.", "ceiling"),
    ("A bathroom with a mirror on the wall and a lamp above it.", "wall"), ("A den with a desk and a lamp on the wall above it.", "wall"),
])  # fmt: skip
def test_a_lamp_above_something_hangs_from_the_ceiling_or_that_wall(prompt: str, where: str) -> None:
    made = plan(prompt)
    lamp = next(t for t in made.things if t.category == "lamp" and t.origin == "asked")
    assert {r.objects[0] for r in made.relations if r.subject == lamp.id and r.kind in ("on", "attached")} == {where}
    assert [r.objects for r in made.relations if r.subject == lamp.id and r.kind == "above"]


def test_what_stands_on_the_floor_is_on_no_rail() -> None:
    made = plan("A hall with three clothes rails with at least ten coats, an umbrella stand with two umbrellas.")
    assert not [r for r in made.relations if r.subject == "umbrella_stand" and r.kind in ("on", "in")]


def test_what_is_denied_is_not_said() -> None:
    assert not [r for r in plan("An office. The desk does not face the door.").relations if r.kind == "facing"]


@pytest.mark.parametrize("prompt", [
    "A sauna with a stove with hot stones.", "A sauna: a heater full of stones", "A smithy with a forge with coals.",
])  # fmt: skip
def test_what_a_thing_is_made_with_is_no_other_thing(prompt: str) -> None:
    assert [t.category for t in plan(prompt).things if t.origin == "asked"] in (["sauna_stove"], ["forge"])


@pytest.mark.parametrize(("noun", "category"), [("ribbon curler", "ribbon_curler"), ("soap frother", "soap_frother")])
def test_a_noun_that_no_lexicon_has_keeps_its_whole_name(noun: str, category: str) -> None:
    assert category in {t.category for t in plan(f"A kitchen with a {noun} by the window.").things}


def test_a_device_is_no_person() -> None:
    made = plan("A shop. A card reader is on the counter.")
    assert not any(t.category == "person" and t.origin == "asked" for t in made.things)


def test_the_room_contains_and_no_thing_does() -> None:
    made = plan("A study with a chandelier. The room contains a table.")
    assert not [r for r in made.relations if r.subject == "table" and "chandelier" in r.objects]


def test_what_hangs_from_a_ceiling_is_indoors() -> None:
    told = plan("I sell garden tools and pack them in our hall. Two lamps hang from the ceiling and six racks stand against the wall.")
    assert told.setting.interior
    assert plan("a packing hall with two tables").setting.place == "warehouse"
    assert not plan("a courtyard with a fountain, ivy on the wall, a bench against the wall and a pot in the corner").setting.interior


@pytest.mark.parametrize(
    ("prompt", "indoors"),
    [
        ("On the top floor of a garden terrace is a bedroom with a bed, two bedside tables and a wardrobe.", True),
        ("The village archive is one library room. Four bookcases stand against the walls.", True),
        ("A ship at sea: the cabin has a chart table, and a lantern hangs from the ceiling.", True),
        ("A village square with a well, a bench and two market stalls.", False),
        ("A beach with two deck chairs, a parasol and a boat.", False),
    ],
)
def test_rooms_of_places_in_the_open(prompt: str, indoors: bool) -> None:
    assert plan(prompt).setting.interior is indoors
