"""Facts gathered from the documents of a run."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import worldloom
from worldloom.trust.gather import facts_for
from worldloom.world import Entity, Plan, Setting, World

NOW = datetime(2026, 11, 24, 15, 0, 0, tzinfo=timezone(timedelta(hours=1)))


def plan(speech: str = "") -> Plan:
    return Plan(prompt="a quay", setting=Setting(place="harbour"), speech=speech)


def world(narration: str = "") -> World:
    bollards = tuple(Entity(id=f"bollard.{i}", category="bollard", maker="harbour/bollard@1") for i in (1, 2))
    return World(version="0.1.0", prompt="a quay", seed=9, entities=bollards, narration=narration)


def test_makers_carry_the_hash_of_their_source() -> None:
    facts = facts_for(plan(), world(), NOW, "abcdefgh")
    source = Path(worldloom.__file__).parent / "assets" / "catalog" / "harbour" / "bollard.py"
    assert [(maker.id.split("@")[0], maker.sha256) for maker in facts.makers] == [
        ("harbour/bollard", hashlib.sha256(source.read_bytes()).hexdigest())
    ]
    assert facts.seed == 9 and facts.prompt == "a quay"


def test_time_is_universal() -> None:
    assert facts_for(plan(), world(), NOW, "abcdefgh").time == "2026-11-24T14:00:00Z"
    assert facts_for(plan(), world(), NOW.astimezone(UTC), "abcdefgh").time == "2026-11-24T14:00:00Z"


def test_a_voice_changes_the_source_of_what_it_is_heard_in() -> None:
    silent, told = facts_for(plan(), world(), NOW, "abcdefgh"), facts_for(plan(), world("Once"), NOW, "abcdefgh")
    assert silent.source("film.mp4") == told.source("poster.png") == "algorithmicMedia"
    assert told.source("film.mp4") == told.source("world.html") == "compositeWithTrainedAlgorithmicMedia"
    assert facts_for(plan("Hello"), world(), NOW, "abcdefgh").source("film.mp4") == told.source("film.mp4")


def test_models_are_named_with_version_and_hash() -> None:
    models = {model.role: model for model in facts_for(plan(), world("x"), NOW, "abcdefgh").models}
    assert set(models) == {"parser", "denoiser", "voice"}
    assert all(model.version and len(model.sha256) == 64 and model.licence for model in models.values())
