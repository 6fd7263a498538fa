"""Consent is taken, judged and taken back; every reason against it is given, and each alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from worldloom.synth.voice.cloned.recording import recording
from worldloom.trust import identity
from worldloom.trust.consent import ledger, taking
from worldloom.trust.consent.judging import Judged, Use, heard, judged
from worldloom.trust.consent.record import Consent, ConsentError, Question, checked_name, handle
from worldloom.trust.consent.signing import LARGEST, opened, signed, taken_in
from worldloom.trust.consent.standins import murmur, wav

DAY = timedelta(days=1)


def codes(found: Any) -> list[str]:
    return sorted(r.code for r in (found.reasons if isinstance(found, Judged | ConsentError) else found))


def use(studio: Any, **other: Any) -> Use:
    return Use(**{"name": "Anna Berg", "scope": "narration", "now": studio.now, **other})


def test_a_record_properly_taken_is_accepted(studio: Any) -> None:
    consent, data = studio.consent(scopes=("narration", "training"))
    found = judged(data, use(studio, name=" anna  BERG", scope="training", now=studio.now + 29 * DAY), studio.home)
    assert found.reasons == () and found.consent == consent and found.text.encode() == data
    reasons, near = heard(consent, studio.voice(), studio.ears.embedder)
    assert reasons == () and near > 0.95


REFUSED: list[tuple[str, dict[str, Any], timedelta, str]] = [
    ("another person's", {"name": "Ben Holm"}, 0 * DAY, "other-name"),
    ("another purpose", {"scope": "advertising"}, 0 * DAY, "scope"),
    ("ended", {}, 30 * DAY, "expired"),
    ("not begun", {}, -DAY / 24, "not-yet"),
]


@pytest.mark.parametrize(("why", "other", "later", "code"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_record_is_refused_for_one_reason(why: str, other: dict[str, Any], later: timedelta, code: str, studio: Any) -> None:
    _, data = studio.consent()
    assert codes(judged(data, use(studio, **{"now": studio.now + later, **other}), studio.home)) == [code]


def test_all_reasons_are_given_at_once(studio: Any) -> None:
    consent, data = studio.consent(what="face")
    ledger.add(studio.now, studio.home, revoke=consent.id)
    changed = data.replace(b"narration", b"training ")
    found = judged(data, use(studio, name="Ben", scope="dialogue", now=studio.now + 99 * DAY), studio.home)
    assert codes(found) == ["expired", "not-voice", "other-name", "revoked", "scope"]
    assert all(r.sentence.endswith(".") and "\n" not in r.sentence for r in found.reasons)
    assert "unreadable" in codes(judged(changed, use(studio), studio.home))


@pytest.mark.parametrize("change", [
    lambda d: {**d, "document": d["document"].replace("Anna Berg", "Mona Berg")},
    lambda d: {**d, "document": d["document"].replace('"narration"', '"training"')},
    lambda d: {**d, "signature": d["signature"][:-8] + "AAAAAAA="},
    lambda d: {**d, "signature": "no base64!"},
    lambda d: {**d, "chain": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"},
    lambda d: {**d, "chain": ""},
])  # fmt: skip
def test_what_was_changed_is_not_signed(change: Callable[[dict[str, Any]], dict[str, Any]], studio: Any) -> None:
    _, data = studio.consent()
    found = judged(json.dumps(change(json.loads(data))).encode(), use(studio), studio.home)
    assert "bad-signature" in codes(found)


def test_a_record_signed_elsewhere_is_refused_until_its_root_is_trusted(studio: Any, tmp_path: Path) -> None:
    consent, _ = studio.consent()
    elsewhere = tmp_path / "elsewhere"
    foreign = signed(consent, "consent", identity(elsewhere))
    assert codes(judged(foreign, use(studio), studio.home)) == ["unknown-signer"]
    (studio.home / "trusted").mkdir()
    (studio.home / "trusted" / "them.pem").write_bytes(identity(elsewhere).root)
    assert judged(foreign, use(studio), studio.home).reasons == ()


def test_a_stolen_root_without_its_leaf_proves_nothing(studio: Any, tmp_path: Path) -> None:
    """A stranger's leaf put before a root that is known."""
    consent, _ = studio.consent()
    stranger, known = identity(tmp_path / "stranger"), identity(studio.home)
    leaf = stranger.chain.split(b"-----END CERTIFICATE-----\n")[0] + b"-----END CERTIFICATE-----\n"
    forged = signed(consent, "consent", type(stranger)(key=stranger.key, chain=leaf + known.root, root=known.root))
    assert codes(judged(forged, use(studio), studio.home)) == ["unknown-signer"]


def test_a_record_that_breaks_the_rules_is_refused_whoever_signed_it(studio: Any) -> None:
    consent, _ = studio.consent()
    late = consent.model_copy(update={"question": consent.question.model_copy(update={"asked": "2026-01-01T00:00:00Z"})})
    mute = consent.model_copy(update={"recorded": consent.recorded.model_copy(update={"heard": "yes I agree"})})
    assert codes(judged(signed(late, "consent", identity(studio.home)), use(studio), studio.home)) == ["stale"]
    assert codes(judged(signed(mute, "consent", identity(studio.home)), use(studio), studio.home)) == ["words"]


@pytest.mark.parametrize(("content", "code"), [
    (None, "absent"), (b"", "unreadable"), (b"{}", "unreadable"), (b"\xff\xfe", "unreadable"), (b"[" * 60_000, "unreadable"),
    (b"x" * (LARGEST + 1), "too-large"), (b'{"format":"worldloom-signed-1","kind":"question"}', "unreadable"),
])  # fmt: skip
def test_files_that_are_no_records(content: bytes | None, code: str, studio: Any, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    if content is not None:
        path.write_bytes(content)
    assert codes(judged(path, use(studio), studio.home)) == [code]


def test_links_and_folders_are_no_records(studio: Any, tmp_path: Path) -> None:
    _, data = studio.consent()
    studio.kept(tmp_path / "r.json", data)
    (tmp_path / "l.json").symlink_to(tmp_path / "r.json")
    assert codes(judged(tmp_path / "l.json", use(studio), studio.home)) == ["unreadable"]
    assert codes(judged(tmp_path, use(studio), studio.home)) == ["unreadable"]
    assert isinstance(taken_in(tmp_path / "r.json"), bytes) and (tmp_path / "r.json").stat().st_mode & 0o077 == 0


def test_a_question_is_no_record(studio: Any) -> None:
    data = signed(studio.question(), "question", identity(studio.home))
    assert codes(judged(data, use(studio), studio.home)) == ["unreadable"]
    assert codes([opened(data, "consent", Consent)]) == ["unreadable"]


def test_what_was_taken_back_stays_so(studio: Any) -> None:
    consent, data = studio.consent()
    other, second = studio.consent()
    ledger.add(studio.now, studio.home, revoke=consent.id)
    ledger.add(studio.now + DAY, studio.home, revoke=consent.id)
    assert codes(judged(data, use(studio), studio.home)) == ["revoked"] and judged(second, use(studio), studio.home).reasons == ()
    known = ledger.read(studio.now, studio.home)
    assert isinstance(known, ledger.Ledger) and list(known.revoked) == [consent.id] and other.id in known.records


@pytest.mark.parametrize("damage", [
    lambda p: p.write_bytes(b"{}"), lambda p: p.write_bytes(p.read_bytes().replace(b"revoked", b"removed")),
    lambda p: (p.unlink(), p.mkdir()), lambda p: p.unlink(),
])  # fmt: skip
def test_without_a_sound_ledger_nothing_is_accepted(damage: Callable[[Path], Any], studio: Any) -> None:
    _, data = studio.consent()
    damage(ledger.place(studio.home))
    assert codes(judged(data, use(studio), studio.home)) == ["ledger"]


def test_the_ledger_of_another_machine_is_not_ours(studio: Any, tmp_path: Path) -> None:
    _, data = studio.consent()
    who = identity(tmp_path / "elsewhere")
    (studio.home / "trusted").mkdir()
    (studio.home / "trusted" / "them.pem").write_bytes(who.root)
    ledger.place(studio.home).write_bytes(signed(ledger.Ledger(), "ledger", who))
    assert codes(judged(data, use(studio), studio.home)) == ["ledger"]


def sample(studio: Any, kind: str, ben: Any) -> Any:
    anna = studio.voice().samples
    x = {
        "other-voice": lambda: murmur(*ben, 7, 5), "silent": lambda: anna * 0.001, "short": lambda: anna[: 16_000 * 2],
        "clipped": lambda: np.clip(anna * 6, -0.9, 0.9), "two-speakers": lambda: np.concatenate([anna, murmur(*ben, 7, 6)]),
    }[kind]()  # fmt: skip
    return recording(wav(x))


@pytest.mark.parametrize("kind", ["other-voice", "silent", "short", "clipped", "two-speakers"])
def test_samples_that_are_not_the_voice(kind: str, studio: Any, ben: Any) -> None:
    consent, _ = studio.consent()
    found = codes(heard(consent, sample(studio, kind, ben), studio.ears.embedder)[0])
    assert kind in found and set(found) <= {kind, "other-voice"}


@pytest.mark.parametrize("kind", ["silent", "short", "clipped", "two-speakers"])
def test_recordings_that_are_not_fit(kind: str, studio: Any, ben: Any) -> None:
    asked = studio.question()
    with pytest.raises(ConsentError) as refused:
        taking.take(asked, sample(studio, kind, ben), studio.ears, studio.now, studio.home)
    assert kind in codes(refused.value) and studio.told.calls == (kind != "silent")


def test_another_embedder_cannot_compare(studio: Any) -> None:
    import dataclasses

    consent, _ = studio.consent()
    newer = dataclasses.replace(studio.ears.embedder, version="2")
    assert codes(heard(consent, studio.voice(), newer)[0]) == ["other-embedder"]


def test_a_sentence_is_read_in_time_once_and_anew(studio: Any) -> None:
    asked, made = studio.question(), studio.voice()
    with pytest.raises(ConsentError, match="16 minutes ago") as late:
        taking.take(asked, made, studio.ears, studio.now + timedelta(minutes=16), studio.home)
    with pytest.raises(ConsentError) as early:
        taking.take(asked, made, studio.ears, studio.now - timedelta(hours=1), studio.home)
    taking.finish(taking.take(asked, made, studio.ears, studio.now, studio.home), studio.now, studio.home)
    with pytest.raises(ConsentError) as again:
        taking.take(asked, made, studio.ears, studio.now, studio.home)
    assert [codes(r.value) for r in (late, early, again)] == [["stale"], ["not-yet"], ["answered", "replayed"]]


def test_a_recording_in_another_file_is_the_same_recording(studio: Any) -> None:
    asked, made = studio.question(), studio.voice()
    taking.finish(taking.take(asked, made, studio.ears, studio.now, studio.home), studio.now, studio.home)
    anew = recording(wav(made.samples) + b"LIST\4\0\0\0abcd")
    assert anew.sha256 != made.sha256
    with pytest.raises(ConsentError) as again:
        taking.take(studio.question(), anew, studio.ears, studio.now, studio.home)
    assert codes(again.value) == ["replayed"]


def test_other_words_are_refused_with_what_was_heard(studio: Any) -> None:
    asked = studio.question()
    studio.told.text = "I agree that my voice may be copied for narration. The cat sat on the mat."
    with pytest.raises(ConsentError, match="cat sat on the mat"):
        taking.take(asked, studio.voice(), studio.ears, studio.now, studio.home)


def test_a_question_of_another_machine_or_a_changed_one_is_refused(studio: Any, tmp_path: Path) -> None:
    asked = studio.question()
    good = studio.kept(tmp_path / "q.json", taking.put(asked, studio.home))
    assert taking.question_in(good, studio.now, studio.home) == asked
    later = json.loads(good.read_bytes())
    later["document"] = later["document"].replace(asked.asked, "2026-11-30T00:00:00Z")
    for name, data in (
        ("a", json.dumps(later).encode()),
        ("b", signed(asked, "question", identity(tmp_path / "x"))),
        ("c", b"{}"),
    ):
        with pytest.raises(ConsentError):
            taking.question_in(studio.kept(tmp_path / f"{name}.json", data), studio.now, studio.home)


@pytest.mark.parametrize("name", ["", "   ", "\x1b[31m", "a\0b", "123", "x" * 81, "\u202eanna"])
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(ValueError, match="no person's name"):
        checked_name(name)


def test_handles_are_short_safe_and_apart() -> None:
    assert handle("Anna Berg") == handle(" anna  berg") == "anna-berg"
    names = ["Иван Петров", "Anna Bérg", "王芳", "../../etc/passwd", "a" * 80, "CON"]
    assert len({handle(n) for n in names}) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]{3,60}", handle(n)) and handle(n) != "con" for n in names)


def test_records_are_bounded(studio: Any) -> None:
    consent, _ = studio.consent()
    data = consent.model_dump(mode="json")
    for change in ({"expires": "2099-01-01T00:00:00Z"}, {"expires": data["issued"]}, {"id": "0" * 32}, {"more": 1}):
        with pytest.raises(ValueError):
            Consent.model_validate({**data, **change})
    with pytest.raises(ValueError):
        Question.model_validate({**data["question"], "scopes": []})
