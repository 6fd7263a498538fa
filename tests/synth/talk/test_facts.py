"""What people of a world know comes from its documents alone."""

from __future__ import annotations

import pytest

from tests.synth.people.acting.crowd import person
from worldloom.synth.talk.facts import facts_of, many, name_of
from worldloom.synth.people.describe import describe
from worldloom.synth.talk.suited import FORMANTS, heard, own, pitch_of
from worldloom.synth.talk.voices import tone_of, traits_of
from worldloom.synth.voice.tone import Tone
from worldloom.world import Entity, InputError, Member, Plan, Pose, Setting, Span, Thing, Water, World

PROMPT = "two fishermen mending nets and a sleeping child"
MEN = Thing(id="person", category="person", noun="fishermen", activity="mending", span=Span(start=4, end=13))


def thing(id: str, label: str, maker: str, at: tuple[float, float, float] = (9.0, 9.0, 0.0), **more: object) -> Entity:
    pose = Pose(position=at)
    return Entity(id=id, category=maker.split("/")[1], label=label, maker=f"{maker}@1", pose=pose, extent=(1.0, 1.0, 1.0), **more)


@pytest.fixture(scope="module")
def world() -> World:
    man = person("person.1", "keep", role="fisherman", sex="male").model_copy(
        update={"label": "fishermen", "thing": "person", "attributes": {"role": "fisherman", "wears": "oilskin coat; boots"}}
    )
    other = man.model_copy(update={"id": "person.2"})
    small = person("child.1", "keep", maker="people/child@2")
    child = small.model_copy(update={"category": "child", "label": "child", "support": "bench.1"})
    bench, boat = thing("bench.1", "bench", "furniture/bench"), thing("fishing_boat.1", "fishing boats", "boats/fishing_boat")
    nurse = person("person.3", "keep", role="nurse", sex="female", at=(9.0, 8.2, 0.0)).model_copy(update={"label": "nurse"})
    return World(version="1", prompt=PROMPT, seed=1, entities=(man, other, child, nurse, bench, boat), waters=(Water(id="sea"),))


def test_who_they_are_and_what_they_do(world: World) -> None:
    plan = Plan(prompt=PROMPT, setting=Setting(place="harbour"), things=(MEN,))
    facts = facts_of(plan, world)
    man, child, nurse = (facts.people[i] for i in ("person.1", "child.1", "person.3"))
    assert (man.noun, man.doing, man.wears) == ("fisherman", "mending nets", "oilskin coat, boots")
    assert "man" in man.also and man.pitch < 0.7 and abs(nurse.pitch - 1) <= 0.06 and child.pitch > 1.2
    assert child.doing == "sitting on the bench" and nurse.doing == "standing by the bench"
    groups = {g.name: g for g in facts.groups}
    assert groups["fisherman"].ids == ("person.1", "person.2") and groups["fisherman"].plural == "fishermen"
    assert "trawler" in groups["fishing boat"].also and "vessel" in groups["fishing boat"].kinds
    assert facts.around == ("sea",)


def test_nobody_there_knows_nothing() -> None:
    plan = Plan(prompt="a bench", setting=Setting(place="park"))
    empty = World(version="1", prompt="a bench", seed=1, entities=(thing("bench.1", "bench", "furniture/bench"),))
    assert facts_of(plan, empty).model_dump(exclude_defaults=True) == {}


@pytest.mark.parametrize(
    ("label", "one", "several"),
    [("fishing boats", "fishing boat", "fishing boats"), ("vase of flowers", "vase of flowers", "vases of flowers"), ("CEO", "CEO", "CEOs"),
     ("fishermen", "fisherman", "fishermen"), ("children", "child", "children")],
)  # fmt: skip
def test_names(label: str, one: str, several: str) -> None:
    name = name_of(thing("x", label, "furniture/bench"))
    assert name == one
    assert many(name) == several


def test_voices_differ_and_stay(world: World) -> None:
    man, other, child = (world.entity(i) for i in ("person.1", "person.2", "child.1"))
    a, c = tone_of(man), tone_of(child)
    assert a == tone_of(man) and a.pitch < -7 < 3 < c.pitch
    assert abs(a.formants / FORMANTS["male"] - 1) < 0.03
    assert tone_of(other.model_copy(update={"seed": 99})).pitch != a.pitch
    assert pitch_of(None) == 1.0 and traits_of(man) is not None
    assert heard(Tone(base="am_michael")) < 0.7 < 1.0 == heard(Tone())


def test_a_character_speaks_alike_wherever_they_are(world: World) -> None:
    who = describe("an old woman", 4)
    kept = {"name": "anna", "sha256": "0" * 64, "person": who.model_dump(mode="json")}
    man = world.entity("person.1")
    new, old = (MEN.model_copy(update={"cast": Member(**kept, voice=v)}) for v in (Tone(rate=1.2).model_dump(mode="json"), {}))
    plans = [Plan(prompt=PROMPT, setting=Setting(place="harbour"), things=(t,)) for t in (new, old)]
    assert tone_of(man, plans[0]) == Tone(rate=1.2) and tone_of(man, plans[1]) == own(who) == tone_of(world.entity("person.2"), plans[1])
    assert facts_of(plans[0], world).people["person.1"].pitch == 1.0
    broken = new.model_copy(update={"cast": Member(**kept, voice={"base": "cast:x"})})
    with pytest.raises(InputError, match="anna"):
        tone_of(man, plans[0].model_copy(update={"things": (broken,)}))
