"""What people of a world know comes from its documents alone."""

from __future__ import annotations

import pytest

from tests.synth.people.acting.crowd import person
from worldloom.synth.talk.facts import facts_of, many, name_of
from worldloom.synth.talk.voices import FORMANTS, OWN, pitch_of, traits_of, voice_for
from worldloom.world import Entity, Plan, Pose, Setting, Span, Thing, Water, World

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
    assert "man" in man.also and man.pitch < 0.7 and nurse.pitch == 1.0 and child.pitch > 1.2
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
    a, b, c = voice_for(man), voice_for(man), voice_for(child)
    assert a.how == b.how and a.how.pitch < 0.66 * OWN < c.how.pitch  # type: ignore[attr-defined]
    assert abs(a.how.formants / FORMANTS["male"] - 1) < 0.03  # type: ignore[attr-defined]
    assert voice_for(other.model_copy(update={"seed": 99})).how.pitch != a.how.pitch  # type: ignore[attr-defined]
    assert pitch_of(None) == 1.0 and traits_of(man) is not None
