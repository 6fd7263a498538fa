"""What is heard where: every sound that a plan can ask for is heard, and by the name that the report looks for."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest

import worldloom.assets.catalog as catalog
from worldloom.synth.sound import score_ambience, source_for
from worldloom.synth.sound.recipe import lookup
from worldloom.synth.sound.scene import ASKED, INSIDE
from worldloom.synth.sound.sources import TABLE
from worldloom.world import Entity, Room, Sky, Water, World

DATA = resources.files("worldloom.synth.language.data")


def table(name: str) -> dict[str, object]:
    return tomllib.loads((DATA / name).read_text())


def canonical() -> list[str]:
    """Every name of a sound that the planner can give."""
    said = set(table("scene.toml")["sound"])  # type: ignore[call-overload]
    placed = {s for row in table("places.toml").values() if isinstance(row, dict) for s in row.get("sounds", ())}
    things = set(table("traits.toml")["sound"].values())  # type: ignore[attr-defined]
    return sorted(said | placed | things)


def world(**more: object) -> World:
    return World.model_validate({"version": "0", "prompt": "p", "seed": 1, **more})


def heard(w: World) -> set[str]:
    return {a.sound for a in w.ambience} | {s.sound for e in w.entities for s in e.sounds}


@pytest.mark.parametrize("name", canonical())
@pytest.mark.parametrize("interior", [False, True])
def test_what_is_asked_is_heard(name: str, interior: bool) -> None:
    w = world(interior=interior)
    w = w.model_copy(update={"ambience": score_ambience(w, (name,))})
    assert any(name[:4] in x or x.split("_")[0] in name for x in heard(w)), heard(w)
    for a in w.ambience:
        assert lookup(a.sound).loop
        assert -60 <= a.gain <= 12


def test_a_thing_that_sounds_is_not_doubled_by_a_bed() -> None:
    owl = Entity(id="owl.1", category="owl", maker="x/y@1")
    names = {a.sound for a in score_ambience(world(entities=[owl]), ("owl", "wind"))}
    assert "owl_far" not in names and any(n.startswith("wind") for n in names)


def test_weather_water_and_hour_are_heard() -> None:
    storm = world(sky=Sky(weather="storm", rain=0.9, lightning=True, wind=(11, 3)), waters=[Water(id="sea")])
    names = {a.sound for a in score_ambience(storm)}
    assert {"thunder", "sea", "wind_howl"} <= names and any(n.startswith("rain") for n in names) and not any("bird" in n for n in names)
    night = {a.sound for a in score_ambience(world(place="meadow", sky=Sky(time="night")))}
    dawn = {a.sound for a in score_ambience(world(place="meadow", sky=Sky(time="dawn")))}
    assert "insects_night" in night and "birds_dawn" in dawn and "birds_dawn" not in night
    assert {a.sound for a in score_ambience(world(place="mars", sky=Sky(planet="mars")))} == {"wind_thin"}


def test_a_room_has_its_tone_and_hears_the_rain_outside() -> None:
    walls = [Room(id="r", kind="library", polygon=[(0, 0), (5, 0), (5, 4), (0, 4)])]
    room = world(interior=True, place="library", rooms=walls, sky=Sky(rain=0.6, weather="rain"))
    assert {a.sound for a in score_ambience(room)} >= {"rain_window", "room_tone"}


def test_a_stronger_wind_is_louder() -> None:
    gains = [next(a.gain for a in score_ambience(world(sky=Sky(wind=(v, 0)))) if a.sound.startswith("wind")) for v in (1, 3, 6, 12)]
    assert gains == sorted(gains) and gains[-1] > gains[0] + 5


def test_every_name_in_the_tables_is_a_recipe() -> None:
    for sound in {r[0] for r in TABLE.values()} | {r[0] for r in ASKED.values()} | {r[0] for r in INSIDE.values()}:
        assert lookup(sound).caption, sound


@pytest.mark.parametrize("category", sorted(TABLE))
def test_sources_loop_or_happen_as_their_recipe_does(category: str) -> None:
    s = source_for(category)
    assert s is not None and s.loop == (s.every == 0) == lookup(s.sound).loop


def test_most_things_are_silent() -> None:
    assert source_for("chair") is None


def test_makers_name_only_recipes_that_exist() -> None:
    text = "".join(p.read_text() for p in Path(catalog.__path__[0]).rglob("*.py"))
    named = sorted(set(re.findall(r'sound="([a-z_0-9]+)"', text)))
    assert len(named) > 20
    for name in named:
        assert lookup(name).caption, name
