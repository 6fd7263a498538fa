"""Colours, materials, sizes, shapes, numbers and words of style: what is said of a thing is seen on it, and claimed only then."""

from __future__ import annotations

import pytest

from worldloom.assets.registry import build, index
from worldloom.geometry import area
from worldloom.synth.layout.choose import Choice, choose
from worldloom.synth.layout.coats import Coat, coated, shows
from worldloom.synth.layout.compound import wishes
from worldloom.synth.layout.spare import spare
from worldloom.world import Attribute, Count, Plan, Setting, Thing
from worldloom.world.color import known, rgb

ROOM = Setting(place="living_room", interior=True)


def thing(category: str, *said: tuple[str, str], noun: str = "") -> Thing:
    attributes = tuple(Attribute(kind=k, value=v) for k, v in said)  # type: ignore[arg-type]
    return Thing(id=category, category=category, noun=noun or category.replace("_", " "), attributes=attributes)


def finishes(choice: Choice) -> dict[str, str]:
    part = build(choice.maker, choice.params, 1)
    swap, _ = coated(part, choice.coats)
    return {s.role: swap.get(s.role, s.material).recipe for s in part.surfaces}


def test_shades_of_colours_are_colours() -> None:
    deep, plain, pale = (max(rgb(n)) for n in ("deep blue", "blue", "pastel-blue"))
    assert deep < plain < pale and known("soft_taupe") and not known("sturdy_blue") and not known("deep_oak")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("other", "marble-topped"), ("material", "marble", "topped")),
        (("other", "leather-bound"), ("material", "leather", "")),
        (("other", "matte-black"), ("color", "matte_black", "")),
        (("other", "four-shelf"), ("number", "4 shelf", "")),
        (("other", "with six lights"), ("number", "6 light", "")),
        (("other", "sturdy-looking"), ("other", "sturdy-looking", "")),
    ],
)
def test_compound_words_hold_exact_qualities(said: tuple[str, str], meant: tuple[str, str, str]) -> None:
    (wish,) = wishes(thing("table", said).attributes)
    assert (wish.kind, wish.value, wish.part) == meant


def test_a_material_is_on_the_surfaces_that_are_of_its_like() -> None:
    sofa = finishes(choose(thing("sofa", ("material", "walnut")), ROOM))
    assert sofa["leg"] == "wood" and sofa["upholstery"] == "fabric"
    board = finishes(choose(thing("sideboard", ("other", "marble-topped")), ROOM))
    assert board["top"] == "marble" and board["case"] == "wood"
    china = finishes(choose(thing("display_cabinet", ("material", "mahogany"), ("material", "ceramic")), ROOM))
    assert china["case"] == "wood" and "ceramic" not in (china["pane"], china["back"])


def test_a_second_colour_is_on_what_the_first_is_not() -> None:
    choice = choose(thing("chair", ("color", "black"), ("color", "white")), ROOM)
    swap, missed = coated(build(choice.maker, choice.params, 1), choice.coats)
    assert choice.params["color"] == "black" and [m.color for m in swap.values()] == [rgb("white")] and not missed


def test_a_colour_that_its_dial_hides_is_on_most_of_the_thing() -> None:
    choice = choose(thing("desk", ("color", "gray"), noun="victorian desk"), Setting(place="study", interior=True, style="victorian"))
    part = build(choice.maker, choice.params, 1)
    swap, missed = coated(part, choice.coats)
    grey = sum(area(s.mesh) for s in part.surfaces if swap.get(s.role, s.material).color == rgb("gray"))
    assert not missed and grey > 0.15 * sum(area(s.mesh) for s in part.surfaces)
    assert shows(build("seating/sofa", {"color": "navy"}, 1), Coat("color", "navy"))


@pytest.mark.parametrize(
    ("category", "said", "dials"),
    [
        ("sofa", ("shape", "l_shaped"), {"shape": "l_shaped"}),
        ("desk", ("shape", "curved"), {"shape": "curved"}),
        ("stool", ("shape", "triangular"), {"shape": "triangular"}),
        ("bed", ("size", "low"), {"style": "platform"}),
        ("chair", ("other", "high-back"), {"height": 1.16}),
        ("vanity", ("other", "double-sink"), {"basins": "two"}),
        ("wardrobe", ("other", "with three drawers"), {"drawers": 3}),
        ("bed", ("state", "four-poster"), {"style": "victorian"}),
        ("dresser", ("other", "six-drawer"), {"rows": 5}),
        ("filing_cabinet", ("other", "four-drawer"), {"height": 1.35}),
        ("bookshelf", ("other", "three-tier"), {"shelves": 3}),
        ("mirror", ("state", "frameless"), {"frame": "none"}),
        ("rug", ("pattern", "patterned"), {"pattern": "geometric"}),
    ],
)
def test_words_turn_dials(category: str, said: tuple[str, str], dials: dict[str, object]) -> None:
    choice = choose(thing(category, said), ROOM)
    assert dials.items() <= choice.params.items() and choice.honoured


def test_what_no_dial_shows_is_not_claimed() -> None:
    choice = choose(thing("bed", ("state", "sturdy"), ("state", "lovely")), ROOM)
    assert not {"sturdy", "lovely"} & set(choice.honoured.values()) and choice.missed


def test_an_l_shaped_sofa_reaches_forward_on_one_side() -> None:
    v = build("seating/sofa", {"shape": "l_shaped", "width": 2.6}, 1)
    points = [p for s in v.surfaces for p in s.mesh.vertices if p[1] < v.bounds[0, 1] + 0.4]
    assert max(p[0] for p in points) < 0 and abs(v.bounds.sum(0)[1]) < 0.1


def test_spare_things_are_those_that_are_counted_by_a_word_of_theirs() -> None:
    swivel = Thing(id="a", category="office_chair", noun="swivel chair", count=Count(n=1))
    more = Thing(id="b", category="armchair", noun="armchair", origin="added")
    plan = Plan(prompt="one swivel chair", things=(swivel, more), setting=ROOM)
    assert spare(plan, more, index()["seating/armchair"])
    assert not spare(plan, more.model_copy(update={"category": "floor_lamp"}), index()["lighting/floor_lamp"])
    many = plan.model_copy(update={"things": (swivel.model_copy(update={"count": Count(op=">=", n=2)}), more)})
    assert not spare(many, more, index()["seating/armchair"])
