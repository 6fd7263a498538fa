"""Labelled text of the grammar, the tagger that learns from it, and the way from a dataset to relations of a plan."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from worldloom.ingest import Dataset
from worldloom.ingest.own_language import Asked, asked
from worldloom.ingest.refusal import DatasetError, IngestError
from worldloom.learn.language.labels import BEGIN, OUT, RELATIONS, TAGS, WITHIN, labels
from worldloom.learn.language.lexicon import KINDS, ROLES
from worldloom.learn.language.parser import losses
from worldloom.learn.language.sentences import LEFT_OUT, packed, parted
from worldloom.learn.language.text import told
from worldloom.learn.language.told import ROOM, Fact, Labelled, Named
from worldloom.learn.models.tagger import Tagger, TaggerConfig
from worldloom.pipeline_data import ingest
from worldloom.pipeline_export import export_model
from worldloom.pipeline_language import lexicon, models_of, planned, sentence, tagger_of, taken
from worldloom.pipeline_learn import Wanted, train
from worldloom.synth.language import plan
from worldloom.synth.language.marks import WIDE
from worldloom.world import InputError

DESK = Labelled("A lamp stands on a desk.", (Named(0, 6, 2, 0, False), Named(17, 23, 19, 1, False)), (Fact(0, "on", 1),))


def test_a_text_follows_from_seed_and_number_and_states_what_it_names() -> None:
    texts = [told(lexicon(), 3, k) for k in range(60)]
    assert texts[7] == told(lexicon(), 3, 7)
    assert len({t.text for t in texts}) == 60
    for t in texts:
        assert t.facts
        assert t.text[0].isupper()
        assert t.text.endswith(".")
        for name in t.named:
            assert name.start <= name.head < name.end
            assert t.text[name.head : name.end].strip()
            assert t.text[name.head : name.end] == t.text[name.head : name.end].split(" ")[-1], "the head is one word"
        for fact in t.facts:
            assert fact.kind in KINDS
            assert not t.named[fact.subject].pronoun
            assert fact.anchor == ROOM or t.named[fact.subject].thing != t.named[fact.anchor].thing


def test_the_grammar_tells_every_kind_and_has_words_of_every_role() -> None:
    said = {f.kind for k in range(400) for f in told(lexicon(), 0, k).facts}
    assert said == set(KINDS)
    assert set(lexicon().nouns) == set(ROLES)
    assert min(map(len, lexicon().nouns.values())) >= 10


def test_words_are_labelled_by_what_they_name_and_torn_ones_are_left_out() -> None:
    words = [(0, 1), (2, 6), (7, 13), (14, 16), (17, 18), (19, 23), (23, 24)]
    found = labels(DESK, words)
    assert found.tags.tolist() == [BEGIN, WITHIN, OUT, OUT, BEGIN, WITHIN, OUT]
    assert found.triples.tolist() == [[1, 1 + KINDS.index("on"), 6]]
    room = Labelled(DESK.text, DESK.named, (Fact(0, "corner", ROOM), Fact(0, "on", 1)))
    assert labels(room, words[:5]).triples.tolist() == [[1, 1 + KINDS.index("on"), 5], [1, 1 + KINDS.index("corner"), 0]]


def test_a_batch_comes_apart_as_it_was_packed() -> None:
    some = [sentence(told(lexicon(), 1, k)) for k in range(5)]
    batch = packed(some)
    parts = parted(batch)
    for row, one in enumerate(some):
        n = len(one.heads)
        assert np.array_equal(parts.heads[row, :n].numpy(), one.heads)
        assert parts.tags[row, n:].tolist() == [LEFT_OUT] * (batch.x.shape[1] - n)
        at = parts.named[row].tolist()
        pairs = parts.pairs[row]
        made = sorted((at[i], int(pairs[i, j]), at[j - 1] + 1 if j else 0) for i, j in torch.nonzero(pairs > 0).tolist())
        assert made == sorted({(a, c): (a, k, c) for a, k, c in one.labels.triples.tolist()}.values())


def test_a_text_reads_alike_alone_and_in_a_batch_with_longer_ones() -> None:
    torch.manual_seed(0)
    network = Tagger(TaggerConfig(WIDE, TAGS, RELATIONS, width=24, depth=2, pair=8)).eval()
    some = sorted((sentence(told(lexicon(), 1, k)) for k in range(4)), key=lambda s: len(s.heads))
    batch, one = packed(some), packed(some[:1])
    label, own = parted(batch), parted(one)
    k, n = own.named.shape[1], one.x.shape[1]
    with torch.no_grad():
        tags, relations = network(batch.x, label.heads, label.named)
        alone = network(one.x, own.heads, own.named)
        read = network.read(one.x[0], own.heads[0], own.named[0])
    assert torch.allclose(tags[:1, :n], alone[0], atol=1e-5)
    assert torch.allclose(relations[:1, :k, : k + 1], alone[1], atol=1e-5)
    assert torch.allclose(read[1], alone[1][0], atol=1e-5)
    assert torch.allclose(read[0], alone[0][0], atol=1e-5)


def test_a_tagger_learns_a_few_texts_by_heart() -> None:
    torch.manual_seed(0)
    network = Tagger(TaggerConfig(WIDE, TAGS, RELATIONS, width=48, depth=1, pair=16, drop=0))
    batch = packed([sentence(told(lexicon(), 4, k)) for k in range(3)])
    optimiser = torch.optim.Adam(network.parameters(), 1e-2)
    path = []
    for _ in range(60):
        relations, tags = losses(network, batch)
        optimiser.zero_grad()
        (relations + tags).backward()
        optimiser.step()
        path.append(float(relations.detach()))
    assert path[-1] < 0.1 * path[0]


@pytest.mark.parametrize("address", ["language://all?examples=0", "language://all?rooms=3", "language://poems?examples=3", "language://all?examples=x",
                                     "language://all?examples=999999", "language://?examples=30",
                                     "language://all?examples=3&examples=4"])  # fmt: skip
def test_an_address_that_asks_for_something_else_is_refused_in_a_sentence(address: str) -> None:
    with pytest.raises(IngestError, match=r"^'language://.*\.$"):
        asked(address)


def test_addresses() -> None:
    assert asked("language://all?examples=30&seed=2") == Asked(30, 2)
    assert asked("language://all") == Asked()


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("language") / "texts"
    ingest("language://all?examples=40", out, workers=0)
    return out


def test_from_own_text_to_a_plan(dataset: Path, tmp_path: Path) -> None:
    card = train(dataset, tmp_path / "run", Wanted(kind="language", steps=3, depth=1))
    assert card["kind"] == "language"
    assert card["recipe"]["model"] == "tagger"
    with pytest.raises(InputError, match="export"):
        tagger_of(tmp_path / "run")
    export_model(tmp_path / "run")
    tagger, use = tagger_of(tmp_path / "run")
    prompt = "An office with a lamp on a desk. A chair faces the desk."
    own, made = plan(prompt), plan(prompt, tagger=tagger)
    assert use.role == "tagger"
    assert made == plan(prompt, tagger=tagger)
    assert made.things == own.things
    assert made.relations[: len(own.relations)] == own.relations
    noted = planned(prompt, tmp_path / "run", "embedded", 0)
    assert noted.relations == made.relations
    assert [m.sha256 for m in models_of(noted)] == [use.sha256]
    assert models_of(own) == ()


def test_a_model_of_something_else_reads_no_prompts(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"no model")
    with pytest.raises(InputError):
        tagger_of(tmp_path)


def test_labels_that_do_not_fit_are_refused(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Dataset.open(dataset)
    assert len(taken(found).data) + len(taken(found).held) >= 30
    found.records[0]["facts"] = [[0, "on", 99]]
    with pytest.raises(DatasetError, match="do not fit"):
        taken(found)
