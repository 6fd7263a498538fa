"""Nothing goes in without a licence, against its maker's wish, or with rights that are made up."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from worldloom.ingest import IngestError
from worldloom.ingest.refusal import Refused
from worldloom.ingest.rights import judged, licence
from worldloom.ingest.said import Said, from_json, from_name, labels
from worldloom.ingest.wishes import marks, wish_in

if TYPE_CHECKING:
    from conftest import Media, Run


@pytest.mark.parametrize(("word", "spdx"), [
    ("cc0-1.0", "CC0-1.0"), ("CC BY 4.0", "CC-BY-4.0"), ("cc-by-sa", "CC-BY-SA-4.0"), ("mit", "MIT"), ("Unknown", "unknown"),
    ("https://creativecommons.org/licenses/by-nc/4.0/", "CC-BY-NC-4.0"), ("licenseref-Mine", "LicenseRef-Mine"),
    ("http://creativecommons.org/publicdomain/zero/1.0/deed.de", "CC0-1.0"),
])  # fmt: skip
def test_licences_as_people_write_them(word: str, spdx: str) -> None:
    assert licence(word) == spdx


@pytest.mark.parametrize(("word", "hint"), [("CC-BY-9", "did you mean CC-BY-"), ("free", "name one such as"), ("Apache2.0", "Apache-2.0")])
def test_unknown_words_are_refused_with_what_is_near(word: str, hint: str) -> None:
    with pytest.raises(Refused) as error:
        licence(word)
    assert hint in error.value.why


def test_no_licence_no_item(tmp_path: Path, media: Media, run: Run, refusals: Any) -> None:
    (tmp_path / "s").mkdir()
    for i in range(3):
        (tmp_path / "s" / f"{i}.png").write_bytes(media.image(i))
    with pytest.raises(IngestError, match=r"nothing in .*no-licence.*--licence SPDX"):
        run(tmp_path / "s", licence=None)
    (tmp_path / "s" / "1.png.license").write_text("SPDX-FileCopyrightText: me\nSPDX-License-Identifier: CC-BY-4.0\n")
    (tmp_path / "s" / "2.json").write_text(json.dumps({"license": "made up"}))
    summary, dataset = run(tmp_path / "s", licence=None)
    assert summary.licences == {"CC-BY-4.0": 1} and refusals(dataset) == {"0.png": "no-licence", "2.png": "bad-licence"}
    summary, _ = run(tmp_path / "s", licence="unknown")
    assert summary.licences == {"CC-BY-4.0": 1, "unknown": 1}
    with pytest.raises(IngestError, match="did you mean MIT"):
        run(tmp_path / "s", licence="MIIT")


def test_what_a_file_says_is_unknown_needs_the_users_word(media: Media, tmp_path: Path, run: Run, refusals: Any) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.png").write_bytes(media.image(1))
    (tmp_path / "s" / "b.png").write_bytes(media.image(2))
    (tmp_path / "s" / "metadata.csv").write_text("file_name,license,consent\na.png,unknown,\nb.png,MIT,no\n")
    with pytest.raises(IngestError):
        run(tmp_path / "s", licence="MIT")


def test_a_refusal_of_consent_beats_everything() -> None:
    with pytest.raises(Refused, match="consent: no"):
        judged(Said(consent="no"), "allowed", "CC0-1.0", "everybody agreed")
    assert judged(Said(consent="signed 2026"), "constrained", "MIT", "").consent == "signed 2026"
    with pytest.raises(Refused, match="--consent"):
        judged(Said(), "constrained", "MIT", "")
    with pytest.raises(Refused, match="not allowed"):
        judged(Said(consent="yes"), "notAllowed", "MIT", "agreed")
    with pytest.raises(Refused, match="broken"):
        judged(Said(), "broken", "MIT", "")


def report(label: str, entries: Any, state: str = "Valid") -> dict[str, Any]:
    return {"validation_state": state, "active_manifest": "m", "manifests": {"m": {"assertions": [{"label": label, "data": {"entries": entries}}]}}}


@pytest.mark.parametrize(("found", "wish"), [
    (report("cawg.training-mining", {"cawg.ai_generative_training": {"use": "notAllowed"}}), "notAllowed"),
    (report("c2pa.training-mining", {"c2pa.ai_training": {"use": "constrained"}, "c2pa.data_mining": {"use": "allowed"}}), "constrained"),
    (report("cawg.training-mining__1", {"cawg.ai_training": {"use": "allowed"}}), "allowed"),
    (report("cawg.training-mining", {"cawg.ai_inference": {"use": "notAllowed"}}), "unstated"),
    (report("cawg.training-mining", {"cawg.ai_training": {"use": "perhaps"}}), "constrained"),
    (report("cawg.training-mining", {"cawg.ai_training": 5}), "constrained"),
    (report("other", {}), "unstated"), (report("other", {}, "Invalid"), "broken"), ({}, "broken"),
])  # fmt: skip
def test_the_wish_in_a_report(found: dict[str, Any], wish: str) -> None:
    assert wish_in(found) == wish


def test_the_wish_in_photo_metadata(media: Media, tmp_path: Path, run: Run, refusals: Any) -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED%s</plus:DataMining></x:xmpmeta>'
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "no.jpg").write_bytes(media.image(1, "JPEG", xmp=xmp % b"-AIMLTRAINING"))
    (tmp_path / "s" / "ask.jpg").write_bytes(media.image(2, "JPEG", xmp=xmp % b"-SEECONSTRAINT"))
    (tmp_path / "s" / "yes.jpg").write_bytes(media.image(3, "JPEG"))
    _, dataset = run(tmp_path / "s")
    assert refusals(dataset) == {"no.jpg": "training-not-allowed", "ask.jpg": "training-constrained"}
    _, dataset = run(tmp_path / "s", consent="the photographer, by mail")
    assert refusals(dataset) == {"no.jpg": "training-not-allowed"}


def test_marks_across_the_pieces_that_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worldloom.ingest.wishes.PIECE", 7)
    assert marks(io.BytesIO(b"......c2pa......")) == (True, "unstated")
    assert marks(io.BytesIO(b"aDMI-PROHIBITED-SEECONSTRAINT")) == (False, "constrained")
    assert marks(io.BytesIO(b"aDMI-PROHIBITE")) == (False, "unstated")


def test_without_a_reader_credentials_count_as_broken(media: Media, tmp_path: Path, run: Run, refusals: Any) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.png").write_bytes(media.image(1) + b"c2pa")
    (tmp_path / "s" / "b.png").write_bytes(media.image(2))
    assert refusals(run(tmp_path / "s")[1]) == {"a.png": "broken-credentials"}
    assert run(tmp_path / "s", credentials=lambda file, name, beside: "allowed")[0].credentials == {"allowed": 1, "unstated": 1}


def test_formulas_stay_text(media: Media, tmp_path: Path, run: Run) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.png").write_bytes(media.image(1))
    (tmp_path / "s" / "list.csv").write_text('file_name,caption\na.png,"=HYPERLINK(""http://x"",""y"")"\n')
    assert run(tmp_path / "s")[1].captions() == ['=HYPERLINK("http://x","y")']


@pytest.mark.parametrize(("name", "caption"), [
    ("old-brick_wall 03.png", "old brick wall"), ("IMG_1234.JPG", ""), ("DSC0001.png", ""), ("a/b/moss.on.stone.webp", "moss on stone"),
    ("3f2a9c0be1d24b7a.png", ""), ("0001.png", ""), ("x.png", ""),
])  # fmt: skip
def test_captions_from_file_names(name: str, caption: str) -> None:
    assert from_name(name).caption == caption


@pytest.mark.parametrize(("names", "found"), [
    (["cats/a.png", "dogs/b.png"], {"cats/a.png": "cats", "dogs/b.png": "dogs"}),
    (["set/train/cats/a.png", "set/val/dogs/b.png"], {"set/train/cats/a.png": "cats", "set/val/dogs/b.png": "dogs"}),
    (["a.png", "b.png"], {}), (["cats/a.png", "b.png"], {}), (["cats/a.png"], {}), ([], {}),
])  # fmt: skip
def test_labels_from_folders(names: list[str], found: dict[str, str]) -> None:
    assert labels(names) == found


def test_json_sidecars() -> None:
    assert from_json(b'{"Caption": "a\\u001b[31m\\nred", "label": 7, "licence": null}') == Said(caption="a [31m red", caption_from="sidecar", label="7")
    for bad in (b"[1]", b"{", b"true", b"\xff"):
        with pytest.raises(Refused):
            from_json(bad)
