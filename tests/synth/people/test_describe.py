"""Descriptions: what words settle, with their spans, and what the seed draws."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from worldloom.synth.people.describe import cloth, describe
from worldloom.synth.people.person import Hat, Kind, Person
from worldloom.synth.people.skin import hair_albedo
from worldloom.synth.people.unsaid import notes, unsaid
from worldloom.world import InputError


def kinds(p: Person) -> list[str]:
    return [g.kind for g in p.garments]


def test_the_issue_s_own_words() -> None:
    text = "an old tall fisherman with a grey beard in a yellow raincoat"
    p = describe(text)
    assert (
        p.age > 60
        and p.sex == "male"
        and p.height > 1.78
        and p.trade == "fisherman"
        and p.beard.style == "full"
        and p.beard.grey > 0.5
    )
    coat = p.wears("raincoat")
    assert coat is not None and coat.color == cloth("yellow") and "trousers" in kinds(p)
    said = {text[s.span.start : s.span.end] for s in p.said}
    assert {"old", "tall", "fisherman", "grey", "beard", "raincoat"} <= said


def traits(p: Person) -> set[str]:
    return {s.trait for s in p.said}


@pytest.mark.parametrize("text, check", [
    ("an old raincoat on a girl", lambda p: p.age < 14 and p.sex == "female"),
    ("a 34-year-old man", lambda p: p.age == 34 and p.sex == "male"),
    ("a woman in her late sixties", lambda p: p.age == 68),
    ("a bald man with a bushy red moustache",
        lambda p: p.hair.style == "bald" and p.beard.style == "moustache" and p.hair.pheomelanin > 1),
    ("a woman with long black hair", lambda p: p.hair.style == "long" and p.hair.eumelanin > 5),
    ("a long-legged man in a short black coat", lambda p: p.hair.style != "long" and p.skin.tone <= 10),
    ("a black woman with an afro", lambda p: p.skin.tone >= 8 and p.hair.style == "afro"),
    ("a 35-year-old woman with a black bob", lambda p: p.hair.style == "bob" and p.hair.eumelanin > 7 and "skin" not in traits(p)),
    ("a woman with a blonde ponytail", lambda p: p.hair.style == "ponytail" and p.hair.eumelanin < 0.3),
    ("a girl with red pigtails", lambda p: p.hair.style == "pigtails" and p.hair.pheomelanin > 1.5),
    ("a woman with silver curls", lambda p: p.hair.style == "curly" and p.hair.grey > 0.8),
    ("a woman with a long black braid", lambda p: p.hair.style == "braid" and p.hair.eumelanin > 7 and "skin" not in traits(p)),
    ("a woman with a dark brown pixie cut", lambda p: p.hair.style == "pixie" and p.hair.eumelanin == 3.2),
    ("a man with white dreadlocks and a black beard",
        lambda p: p.hair.grey == 1.0 and p.beard.grey == 0.0 and p.hair.style == "dreadlocks"),
    ("a black woman with a blond afro", lambda p: p.skin.tone >= 8 and p.hair.style == "afro" and p.hair.eumelanin < 0.3),
    ("a black man with a bun", lambda p: p.skin.tone >= 8 and p.hair.style == "bun"),
    ("a redhead in a black dress", lambda p: p.hair.pheomelanin > 1.5 and p.wears("dress").color == cloth("black")),
    ("a man with thinning grey hair", lambda p: p.hair.style == "receding" and p.hair.grey > 0.7),
    ("a man with a salt-and-pepper beard", lambda p: 0.3 < p.beard.grey < 0.7 and p.beard.style == "full"),
    ("a ginger man, 24, with freckles and curly hair", lambda p: p.skin.freckles > 0.6 and p.skin.tone <= 3),
    ("a ginger man, 24, with curly hair", lambda p: p.age == 24 and p.hair.grey == 0),
    ("a nurse, 1.80 m, 70 kg", lambda p: p.height == 1.8 and p.weight == 70),
    ("a freckled dark-skinned boy", lambda p: p.skin.freckles > 0.6 and p.skin.tone >= 7),
    ("a woman without freckles", lambda p: p.skin.freckles == 0),
    ("a girl with green eyes", lambda p: p.iris[1] > p.iris[0] > p.iris[2]),
    ("a man without a beard and no glasses", lambda p: p.beard.style == "none" and p.glasses == "none"),
    ("a student with square glasses", lambda p: p.glasses == "square"),
    ("He is 1.92 m tall and weighs 105 kg", lambda p: (p.height, p.weight, p.sex) == (1.92, 105, "male")),
    ("a woman 5 ft 4 tall", lambda p: p.height == pytest.approx(1.626, abs=0.001)),
    ("a surgeon", lambda p: "scrubs top" in kinds(p)), ("a builder in a hi-vis vest", lambda p: "vest" in kinds(p)),
    ("a woman in a dark green dress", lambda p: p.wears("dress").color == cloth("dark green") and "trousers" not in kinds(p)),
    ("a businesswoman in a navy suit", lambda p: {"shirt", "suit jacket", "trousers"} <= set(kinds(p))),
    ("a man in blue pyjamas", lambda p: kinds(p) == ["pyjama trousers", "slippers", "pyjama top"]
        and p.wears("pyjama top").color == p.wears("pyjama trousers").color == cloth("blue")),
    ("an old man in a dressing gown", lambda p: kinds(p) == ["pyjama trousers", "slippers", "pyjama top", "dressing gown"]),
    ("a woman in a nightgown and slippers", lambda p: kinds(p) == ["slippers", "nightgown"]),
    ("a woman in a red bikini", lambda p: kinds(p) == ["bikini"] and p.wears("bikini").color == cloth("red")),
    ("a surfer in a wetsuit", lambda p: kinds(p) == ["wetsuit"]),
    ("a man in speedos and a swim cap", lambda p: kinds(p) == ["swim briefs"]),
    ("a boy in a green tracksuit", lambda p: {"track top", "track trousers", "sneakers"} <= set(kinds(p))),
    ("a girl in a football kit", lambda p: {"football shirt", "sports shorts", "sneakers"} == set(kinds(p))),
    ("a woman in a sports bra and yoga pants", lambda p: kinds(p) == ["sports bra", "leggings", "sneakers"]),
    ("a woman in a bathrobe", lambda p: "bathrobe" in kinds(p) and "dressing gown" not in kinds(p)),
])  # fmt: skip
def test_words(text: str, check: object) -> None:
    assert callable(check) and check(describe(text, 3)), describe(text, 3)


def test_words_reach_every_hat() -> None:
    """Each by its own name, and by others."""
    for hat in get_args(Hat)[1:]:
        assert describe(f"a man in a {hat}").hat == hat
    for said, hat in (("a stetson", "cowboy hat"), ("a mortarboard", "graduation cap"), ("a bike helmet", "bicycle helmet"),
                      ("a bathing cap", "swim cap"), ("a pirate hat", "tricorne"), ("a derby", "bowler hat")):  # fmt: skip
        assert describe(f"a woman in {said}").hat == hat, said


def test_words_reach_every_garment() -> None:
    """Each by its own name or by the name in brackets; hats and garments have colours of their own."""
    named = {"gown": "hospital gown", "mail": "chain mail", "scrubs top": "scrubs", "scrubs trousers": "scrubs"}
    for kind in get_args(Kind):
        name = named.get(kind, kind)
        assert kind in kinds(describe(f"a person in {name if name.endswith('s') else 'a ' + name}")), kind


@pytest.mark.parametrize(
    ("words", "years"),
    [("a woman of 35 years in a grey coat", 35), ("a man of 42 in a jacket", 42), ("a boy of 9", 9), ("a man of about 60 winters", 60),
     ("a 30 yo man", 30), ("a 33 yrs old dancer", 33), ("a punk of 22 years, a woman", 22)],
)  # fmt: skip
def test_ages_in_other_words(words: str, years: int) -> None:
    """And who is 35 is not grey."""
    made = describe(words, 35)
    assert made.age == years and (made.hair.grey < 0.25 or years > 40)


def test_numbers_that_are_no_ages() -> None:
    assert describe("a teacher of 30 years of experience, a 50-year-old woman").age == 50
    assert {describe(w, 2).age for w in ("a lord of 1000 acres", "a captain of 12 sailors", "a man")} == {describe("a man", 2).age}


@pytest.mark.parametrize(
    ("words", "style"),
    [("long wavy black hair", "wavy"), ("wavy long hair", "wavy"), ("short curly hair", "curly"), ("long curly red hair", "curly"),
     ("long straight hair", "long"), ("shoulder-length wavy hair", "wavy")],
)  # fmt: skip
def test_how_hair_falls_is_more_than_its_length(words: str, style: str) -> None:
    assert describe(f"a woman of 28 years with {words}", 3).hair.style == style


def test_the_seed_draws_the_rest() -> None:
    assert describe("a woman", 5) == describe("a woman", 5)
    people = [describe("somebody", k) for k in range(60)]
    assert len({p.height for p in people}) > 50 and {p.sex for p in people} == {"female", "male"}
    assert len({p.skin.tone for p in people}) >= 5 and len({p.hair.style for p in people}) >= 6
    assert all(1.3 < p.height < 2.1 and 35 < p.weight < 140 for p in people)
    a, b = describe("a man", 7), describe("a man in a red sweater", 7)
    assert (a.height, a.features, a.skin) == (b.height, b.features, b.skin)


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        describe(text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 3000,
        "a man " * 600,
        "\u202e\u0000 old",
        "aged 999 years old 9999 kg 99 m",
        "the beard of a hat of a dress",
        "🧔🏿 in 👗",
    ],
)
def test_anything_else_is_somebody(text: str) -> None:
    assert Person.model_validate_json(describe(text).model_dump_json()) == describe(text)


def test_colours_of_hair_are_those_that_words_mean() -> None:
    """Black is dark and has no hue, ginger is orange, blond is light and yellow, silver has no hue; shades go from dark to light."""

    def look(words: str) -> np.ndarray:
        h = describe(f"a woman with {words} hair, 30 years old").hair
        return hair_albedo(h.eumelanin, h.pheomelanin, h.grey)

    shades = [look(w) for w in ("black", "dark brown", "brown", "light brown", "blond")]
    assert all((b > 1.4 * a).all() for a, b in zip(shades, shades[1:], strict=False))
    assert shades[0].max() < 0.025 and shades[0].max() < 2.6 * shades[0].min()
    ginger, red, blond, silver = (look(w) for w in ("ginger", "red", "blond", "silver"))
    assert 2.5 < ginger[0] / ginger[1] < 5 and ginger[1] > 2.5 * ginger[2] and ginger[0] > 0.3
    assert red[0] > 3 * red[1] and red[0] < ginger[0]
    assert blond[0] < 1.9 * blond[1] and blond[1] > 1.4 * blond[2]
    assert silver.max() < 1.15 * silver.min() and silver.min() > 0.35


@pytest.mark.parametrize("text, left", [
    ("a green dragon", ("green", "dragon")), ("a 34-year-old woman with a brown bob, in a dark green sweater, no hat", ()),
    ("a tall stranger with a scar on his cheek, side-parted hair and a golden earring", ("scar", "cheek", "golden", "earring")),
    ("an airline pilot from South Korea in her sixties", ()),
])  # fmt: skip
def test_words_from_which_nothing_follows(text: str, left: tuple[str, ...]) -> None:
    assert unsaid(text) == left


def test_figures_that_no_body_has_are_said() -> None:
    assert notes(describe("a 90-year-old man, 1.80 m tall, 80 kg")) == ()
    age, height = notes(describe("a 200-year-old woman, 3 m tall"))
    assert "'200-year-old'" in age and "110 years" in age and "'3 m'" in height and "2.3 m" in height


def test_peoples_by_their_countries() -> None:
    for people, country in (("Nigerian", "Nigeria"), ("Italian", "Italy"), ("South Korean", "South Korea"), ("Thai", "Thailand")):
        a, b = describe(f"a {people} nurse", 4), describe(f"a nurse from {country}", 4)
        assert a.origins == b.origins and a.skin == b.skin and "skin" in traits(b), country
    assert describe("an Irish woman", 1).skin.tone < describe("an Egyptian woman", 1).skin.tone < describe("a Ghanaian woman", 1).skin.tone


def test_a_braid_beside_a_skirt_is_hair() -> None:
    assert describe("a young woman in a turtleneck and a pleated skirt with a braid").hair.style == "braid"


def test_nobody_wears_boots_with_a_suit_that_no_words_gave_them() -> None:
    dressed = {n: describe("a man in a suit", n) for n in range(12)}
    assert all(p.wears("shoes") and not p.wears("boots") for p in dressed.values())
    assert describe("a man in a suit and boots").wears("boots") and any(describe("a man", n).wears("boots") for n in range(12))
