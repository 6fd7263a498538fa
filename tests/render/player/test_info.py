"""What the page is told besides the glTF."""

from __future__ import annotations

import json

from worldloom.render.player.info import player_info, reason
from worldloom.world import Ambience, Entity, Plan, Setting, Thing, World
from worldloom.world.plan import Span

PROMPT = "a quay with three crates"
ASKED = Thing(id="crate", category="crate", noun="crates", span=Span(start=12, end=24))
ADDED = Thing(id="bollard", category="bollard", noun="bollard", origin="added", why="a harbour has bollards")
PLAN = Plan(prompt=PROMPT, setting=Setting(place="harbour"), things=(ASKED, ADDED))


def world() -> World:
    things = {"crate.1": "crate", "bollard.1": "bollard", "gull.1": None}
    entities = tuple(Entity(id=k, category=k.split(".")[0], maker="harbour/bollard@1", thing=t) for k, t in things.items())
    return World(version="0", prompt=PROMPT, seed=3, place="harbour", entities=entities, ambience=(Ambience(sound="wind"),))


def test_every_entity_says_why_it_is_there() -> None:
    why = player_info(PLAN, world())["why"]
    assert why == {"crate.1": "asked: “three crates”", "bollard.1": "added: a harbour has bollards", "gull.1": "added: part of the place"}


def test_it_is_plain_json_and_complete() -> None:
    info = player_info(PLAN, world())
    assert json.loads(json.dumps(info, allow_nan=False))["title"] == PROMPT
    assert info["echo"] == [0.9, 0.07], "how a harbour answers"
    assert {"sky", "spawn", "shots", "cameras", "mood", "interior", "loops", "captions", "level", "narration"} <= set(info)
    assert info["captions"]["wind"] and len(info["loops"]["wind"]) == 2
    assert "entities" not in info, "they travel in the glTF"


def test_things_that_were_asked_for_without_words() -> None:
    assert reason(PLAN, Thing(id="x", category="x", noun="x")) == "added: part of the place"
