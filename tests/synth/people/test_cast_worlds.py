"""Characters in worlds: who plays whom, the same body wherever they are, named in the World and its credentials."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from worldloom import pipeline, pipeline_cast, pipeline_cast_worlds as worlds
from worldloom.cli.main import main
from worldloom.evaluate import load_folder
from worldloom.synth.language import plan
from worldloom.synth.people.body import BODY, body
from worldloom.synth.people.bystander.shape import CALM, bind_whole
from worldloom.synth.people.build import figure
from worldloom.world import InputError, Plan


@pytest.fixture(autouse=True)
def _cast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORLDLOOM_HOME", str(tmp_path / "home"))
    pipeline_cast.new("anna", "a 34-year-old woman with short red hair in a t-shirt and trousers")
    pipeline_cast.new("ben", "an old fisherman with a grey beard")


def cast(prompt: str, *asked: str) -> Plan:
    members = worlds.members(worlds.wishes(",".join(asked)))
    return worlds.joined(plan(prompt, names=worlds.names(members)), members)


def who(made: Plan) -> dict[str, str]:
    return {t.noun: t.cast.name for t in made.things if t.cast}


def test_by_name_else_who_fits_else_one_more() -> None:
    assert who(cast("Anna sits on the sofa beside a man", "anna")) == {"Anna": "anna"}
    assert who(cast("a harbour with a fisherman and a woman", "anna", "ben")) == {"fisherman": "ben", "woman": "anna"}
    assert who(cast("a surgeon and a nurse in an operating theatre", "anna")) == {"anna": "anna"}
    made = cast("a beach with palm trees", "anna")
    assert who(made) == {"anna": "anna"} and made.clauses[-1].thing == "person"
    assert made == Plan.model_validate_json(made.model_dump_json())


def test_another_name_for_a_file(tmp_path: Path) -> None:
    path = pipeline_cast.find("ben").path
    assert who(cast("Captain waves from a boat", f"Captain={path}")) == {"Captain": "Captain"}


CROWD = ",".join(f"n{k}" for k in range(13))


@pytest.mark.parametrize(
    "text, says",
    [("", "is no name"), ("anna,", "is no name"), ("a b", "is no name"), ("anna,Anna", "'Anna' twice"), (CROWD, "more than 12")],
)
def test_refusals(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        worlds.wishes(text)


def test_a_missing_character_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wish in ("nobody", "x=/nowhere/x.cast.json"):
        assert main(["create", "a beach", "--cast", wish, "-o", str(tmp_path / "w")]) == 2
        said = capsys.readouterr().err.strip().splitlines()
        assert len(said) == 1 and "there is no character" in said[0] and not (tmp_path / "w").exists()


def test_the_body_is_the_one_that_is_exported() -> None:
    person = pipeline_cast.find("anna").character.person
    skin = bind_whole(person)[0].copy()
    b = body()
    moved = np.zeros((b.count, 3))
    for name, amount in CALM.items():
        b.face.add(moved, name, amount)
    used = {tuple(np.round(p, 5)) for p in skin - moved[:BODY]}
    exported = next(p for p in figure(person, "anna", 2, 16).pieces if p.name == "head").points
    assert len(exported) > 100 and all(tuple(np.round(p, 5)) in used for p in exported)


def test_a_world_with_her(tmp_path: Path) -> None:
    out = tmp_path / "w"
    report = pipeline.create("a small kitchen with a table, and Anna waves", out, quality="draft", cast=worlds.wishes("anna"))
    made, world = load_folder(out)
    her = next(e for e in world.entities if e.attributes.get("cast") == "anna")
    kept = pipeline_cast.find("anna")
    assert her.maker.startswith("people/cast@") and her.acts[0].clip == "wave"
    assert her.params["person"] == kept.character.person.model_dump(mode="json", exclude={"said", "description"})
    assert all(answer.met for answer in report.requested)
    use = pipeline.facts_of(made, world).models[-1]
    assert (use.name, use.sha256) == ("anna", her.attributes["cast_sha256"])
    assert json.loads((out / "report.json").read_text())["models"][-1]["sha256"] == use.sha256
    assert main(["edit", str(out), "make the table blue"]) == 0
    assert next(e for e in load_folder(out)[1].entities if e.id == her.id) == her
