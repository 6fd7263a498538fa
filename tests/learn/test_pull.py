"""Models that come onto the shelf: of the catalogue, from a server, from a file, from a colleague. What is not right leaves nothing."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save

from tests.learn.test_fetch import Server, serving
from worldloom import pipeline_pull, trust
from worldloom.cli.main import main
from worldloom.learn import catalogue
from worldloom.learn.families import learner
from worldloom.learn.model_file import packed
from worldloom.learn.onnx_file import exported
from worldloom.learn.pictures import Pictures
from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError
from worldloom.learn.shelf import models
from worldloom.pipeline_model import facts_of, json_of
from worldloom.pipeline_pull import UNKNOWN, pull
from worldloom.pipeline_sample import sample
from worldloom.world import InputError, MissingError

RECIPE = Recipe(model="gan", size=8, depth=1, classes=2)
LABELS = ("dark", "light")


def trained() -> Any:
    return learner(RECIPE, Pictures(np.zeros((1, 8, 8, 3), np.uint8)), torch.device("cpu"))


WEIGHTS = packed(trained(), RECIPE, LABELS)
HASH = sha256(WEIGHTS).hexdigest()


def card(**more: Any) -> bytes:
    said = {"kind": "image", "sha256": HASH, "bytes": len(WEIGHTS), "parameters": 7, "recipe": RECIPE.model_dump(), "classes": LABELS,
            "data": {"source": "pets", "licences": {"MIT": 12}}, "training": {"steps": 90}, "findings": []}  # fmt: skip
    return json_of(said | more)


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A run whose model somebody sealed."""
    with trust.publish(tmp_path / "pets" / "model", facts_of("pets", 0), home=tmp_path / "their-home") as folder:
        folder.write("model.safetensors", WEIGHTS)
        folder.write("card.json", card())
    return tmp_path / "pets"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from serving(WEIGHTS, tmp_path_factory.mktemp("server"))


# the catalogue


def test_what_the_catalogue_says_is_inside_is_inside(capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogue.entries().keys() >= {"anny", "efficientnet-lite0", "en-core-web-sm"}
    for name, entry in catalogue.entries().items():
        if entry.url is None:
            found = pull(name)
            assert found.here and all(path.is_file() for path in found.files) and found.card is None
    assert main(["models", "list", "--catalogue", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {e["name"]: e["licence"] for e in told}["efficientnet-lite0"] == "Apache-2.0" and all(e["inside"] or e["url"] for e in told)
    assert main(["models", "show", "en-core-web-sm"]) == 0 and "weights.npz" in capsys.readouterr().out
    assert main(["models", "pull", "efficientnet-lite0"]) == 0 and "as it was released" in capsys.readouterr().out


def test_the_catalogue_knows_every_model_in_the_package() -> None:
    inside = {file.path for entry in catalogue.entries().values() if entry.url is None for file in entry.files}
    found = [path for end in ("npz", "onnx", "safetensors") for path in catalogue.PACKAGE.rglob(f"*.{end}")]
    models = {path.relative_to(catalogue.PACKAGE).as_posix() for path in found}
    assert models and models <= inside


def test_a_damaged_package_is_noticed(tmp_path: Path) -> None:
    entry = catalogue.entries()["efficientnet-lite0"]
    with pytest.raises(MissingError, match="missing or damaged"):
        catalogue.inside(entry, tmp_path)
    path = tmp_path / entry.files[0].path
    path.parent.mkdir(parents=True)
    path.write_bytes(bytes(entry.files[0].bytes))
    with pytest.raises(MissingError, match="is damaged"):
        catalogue.inside(entry, tmp_path)


def hosted(url: str, **more: Any) -> dict[str, catalogue.Entry]:
    file = catalogue.File(path="pets.safetensors", sha256=HASH, bytes=len(WEIGHTS))
    said = {"name": "pets", "kind": "image", "use": "pets", "licence": "CC0-1.0", "origin": "a test", "files": (file,), **more}
    return {"pets": catalogue.Entry.model_construct(**said, url=url)}  # of a server on this machine, which no released entry names


def test_an_entry_with_an_address_is_fetched(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "entries", lambda: hosted(f"{server.http}/broken/model.safetensors"))
    found = pull("pets", tmp_path / "shelf")
    assert found.files[0].read_bytes() == WEIGHTS and not found.here
    assert pull("pets", tmp_path / "shelf").here, "and not again"
    with pytest.raises(InputError, match="not inside worldloom"):
        catalogue.inside(hosted("https://example.org/x")["pets"])


@pytest.mark.parametrize("change", [{"url": "http://example.org/x"}, {"sha256": "0"}, {"path": "../x"}, {"path": "/x"}, {"bytes": 0}])
def test_the_catalogue_takes_no_other_entries(change: dict[str, Any]) -> None:
    file = {"path": "a.onnx", "sha256": HASH, "bytes": 9} | {k: v for k, v in change.items() if k != "url"}
    said = {"name": "pets", "kind": "image", "use": "x", "licence": "x", "origin": "x", "url": change.get("url"), "files": [file]}
    with pytest.raises(ValueError):
        catalogue.Entry.model_validate(said)


# from a server


def test_a_model_at_an_address_with_its_hash(server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"{server.http}/file/pets.safetensors"
    assert main(["models", "pull", url, "--sha256", HASH, "-o", str(tmp_path / "shelf"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["name"] == "pets" and told["card"]["classes"] == list(LABELS) and UNKNOWN in told["card"]["findings"]
    (found,) = models(tmp_path / "shelf")
    assert found[0] == tmp_path / "shelf" / "pets" / "model" and found[1].parameters == sum(
        p.numel() for p in trained().parts["generator"].average.parameters())  # fmt: skip
    assert trust.verify(found[0]).state == "trusted"
    assert sample(tmp_path / "shelf" / "pets", tmp_path / "made", 2)["classes"] == ["dark", "light"]
    assert json.loads((tmp_path / "made" / "samples.json").read_text())["model"]["name"] == "pets"


@pytest.mark.parametrize(("url", "sha", "why"), [
    ("file/pets.safetensors", "", "needs --sha256"), ("file/pets.safetensors", "f" * 63, "is no sha256"),
    ("file/pets.safetensors", "0" * 64, "another file"), ("file/pets.bin", HASH, "no .safetensors or .onnx"),
    ("page/pets.safetensors", HASH, "web page"), ("gone/pets.safetensors", HASH, "404"), ("half/pets.safetensors", HASH, "line ended"),
    ("file/pets.onnx", HASH, "is no exported model"),
])  # fmt: skip
def test_what_is_wrong_at_an_address(server: Server, url: str, sha: str, why: str, tmp_path: Path,
                                     capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    wanted = ["models", "pull", f"{server.http}/{url}", "-o", str(tmp_path / "a" / "shelf"), *(["--sha256", sha] if sha else [])]
    assert main(wanted) == 2
    said = capsys.readouterr().err
    assert why in said and said.count("\n") == 1
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


def test_plain_http_from_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="plain http"):
        pull("http://example.org/m.onnx", tmp_path, sha256=HASH)


# from a disk


def test_a_colleagues_folder_keeps_its_signature(sealed: Path, tmp_path: Path) -> None:
    for source in (sealed, sealed / "model", sealed / "model" / "model.safetensors"):
        found = pull(str(source), tmp_path / source.name)
        assert found.name == "pets" and "untrusted signer: unchanged" in found.credentials
        assert found.card is not None and found.card.data.licences == {"MIT": 12}
        assert trust.verify(found.files[0].parent, home=tmp_path / "their-home").state == "trusted"
        assert pull(source.absolute().as_uri(), tmp_path / source.name).here


def test_a_changed_folder_is_refused(sealed: Path, tmp_path: Path) -> None:
    (sealed / "model" / "card.json").write_bytes(card(parameters=8))
    with pytest.raises(InputError, match="not as it was sealed"):
        pull(str(sealed), tmp_path / "shelf")
    assert not (tmp_path / "shelf").exists()


def test_a_bare_file_and_its_card(tmp_path: Path) -> None:
    (tmp_path / "cats 2.safetensors").write_bytes(WEIGHTS)
    found = pull(str(tmp_path / "cats 2.safetensors"), tmp_path / "shelf")
    assert found.name == "cats-2" and found.card is not None and found.card.findings == (UNKNOWN,)
    (tmp_path / "card.json").write_bytes(card())
    found = pull(str(tmp_path / "cats 2.safetensors"), tmp_path / "shelf", name="other")
    assert found.card is not None and found.card.findings == () and found.card.data.licences == {"MIT": 12}
    (tmp_path / "card.json").write_bytes(card(sha256="0" * 64))
    with pytest.raises(InputError, match="card of another file"):
        pull(str(tmp_path / "cats 2.safetensors"), tmp_path / "shelf", name="third")
    with pytest.raises(InputError, match="another file than the one asked for"):
        pull(str(tmp_path / "cats 2.safetensors"), tmp_path / "shelf", sha256="0" * 64)


def test_an_exported_file_comes_with_what_its_card_says(tmp_path: Path) -> None:
    data = exported(trained(), RECIPE, LABELS)
    (tmp_path / "cats.onnx").write_bytes(data)
    (tmp_path / "card.json").write_bytes(card())
    found = pull(str(tmp_path / "cats.onnx"), tmp_path / "shelf")
    assert found.files[0].read_bytes() == data and found.card is not None and found.card.sha256 == sha256(data).hexdigest()
    assert found.card.data.licences == {"MIT": 12} and [c.kind for _, c in models(tmp_path / "shelf")] == ["image"]
    assert sample(tmp_path / "shelf" / "cats", tmp_path / "made", 1)["count"] == 1


def test_another_model_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / "pets.safetensors").write_bytes(WEIGHTS)
    kept = pull(str(tmp_path / "pets.safetensors"), tmp_path / "shelf").files[0]
    other = Recipe(model="gan", size=8, depth=1, classes=2, seed=1)
    (tmp_path / "pets.safetensors").write_bytes(packed(trained(), other, LABELS))
    with pytest.raises(InputError, match="pass --name"):
        pull(str(tmp_path / "pets.safetensors"), tmp_path / "shelf")
    assert kept.read_bytes() == WEIGHTS


def head(text: bytes, rest: bytes = b"") -> bytes:
    return struct.pack("<Q", len(text)) + text + rest


FACTS = {"facts": json.dumps({"format": "worldloom-model-1", "recipe": RECIPE.model_dump(), "labels": []})}
HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"", "a page": lambda: b"<!DOCTYPE html>", "a pickle": lambda: b"\x80\x04\x95" + bytes(90),
    "a lying length": lambda: struct.pack("<Q", 2**62) + bytes(99), "a list": lambda: head(b"[]"), "deep": lambda: head(b"[" * 99_999),
    "cut": lambda: WEIGHTS[:-1], "longer": lambda: WEIGHTS + b"\0", "of somebody else": lambda: save({"a": torch.zeros(3)}),
    "overlapping": lambda: head(b'{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},'
                                b'"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}', bytes(6)),
    "a gap": lambda: head(b'{"a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}', bytes(4)),
    "a lying shape": lambda: head(b'{"a":{"dtype":"F32","shape":[9],"data_offsets":[0,4]}}', bytes(4)),
    "a negative shape": lambda: head(b'{"a":{"dtype":"U8","shape":[-2,-2],"data_offsets":[0,4]}}', bytes(4)),
    "an endless shape": lambda: head(b'{"a":{"dtype":"U8","shape":[1e308],"data_offsets":[0,4]}}', bytes(4)),
    "an unknown type": lambda: head(b'{"a":{"dtype":"X9","shape":[4],"data_offsets":[0,4]}}', bytes(4)),
    "no facts": lambda: save({"a": torch.zeros(3)}, {}), "facts of a giant": lambda: save({"a": torch.zeros(3)}, {
        "facts": FACTS["facts"].replace('"size": 8', '"size": 1000000')}),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_leave_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "m.safetensors").write_bytes(HOSTILE[name]())
    with pytest.raises(CheckpointError) as told:
        pull(str(tmp_path / "m.safetensors"), tmp_path / "shelf")
    assert "\n" not in str(told.value) and len(str(told.value)) < 400
    assert not (tmp_path / "shelf").exists()


@pytest.mark.parametrize(("what", "name", "why"), [
    ("efficientnet-lite", "", "did you mean 'efficientnet-lite0'"), ("no/such", "", "no file or folder"), (".", "", "holds no model"),
    ("file://elsewhere/m.onnx", "", "another machine"), ("m.safetensors", "../up", "is no name for a model"),
    ("link.safetensors", "", "a link"), ("m\0", "", "no file or folder"),
])  # fmt: skip
def test_what_cannot_be_pulled_is_said(what: str, name: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.safetensors").write_bytes(WEIGHTS)
    (tmp_path / "link.safetensors").symlink_to("m.safetensors")
    with pytest.raises(InputError, match=why):
        pull(what, Path("shelf"), name=name)
    assert not Path("shelf").exists()


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "m.safetensors").write_bytes(WEIGHTS)
    monkeypatch.setattr(pipeline_pull, "_copied", lambda path, out: out.write(packed(trained(), Recipe(model="gan", size=8, depth=1), ())))
    with pytest.raises(InputError, match="changed while it was read"):
        pull(str(tmp_path / "m.safetensors"), tmp_path / "shelf")
    assert not (tmp_path / "shelf").exists()


def test_progress_is_shown(server: Server, tmp_path: Path) -> None:
    told: list[float] = []
    url = f"{server.http}/file/pets.safetensors"
    pull(url, tmp_path / "shelf", sha256=HASH, progress=lambda what, share: told.append(share))
    assert told and told[-1] == 1
