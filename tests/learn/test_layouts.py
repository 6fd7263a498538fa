"""Furnished rooms as data, as codes, for a network and by one, and as company of the layout's own rules."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom import pipeline_furnish, pipeline_layout
from worldloom.cli import main
from worldloom.compute.seeds import rng
from worldloom.ingest import Dataset, DatasetError, IngestError
from worldloom.ingest.layout import CEILING, FLOOR, THINGS, WALLS, Layout, Rows, decoded, layout_of, read_world, restored
from worldloom.ingest.own_layouts import asked
from worldloom.ingest.refusal import Refused
from worldloom.ingest.topview import top_view
from worldloom.learn.layouts.codes import PLACES, TURNINGS, decode, encode, mirrored
from worldloom.learn.layouts.furnisher import losses
from worldloom.learn.layouts.players import network_of
from worldloom.learn.layouts.proposing import logs, places, room_of, seen_of, tables
from worldloom.learn.layouts.rooms import Furniture
from worldloom.learn.layouts.tables import ASKED, only, parted
from worldloom.learn.models.arranger import Arranger, ArrangerConfig
from worldloom.learn.models.condition import Condition
from worldloom.learn.recipe import Arrangement, Template
from worldloom.pipeline_layout import fits
from worldloom.pipeline_model import opened
from worldloom.synth.language import plan
from worldloom.synth.language.spelt import GROUPS, ROOMS, sentence
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.learnt import Learnt, bare, spare
from worldloom.synth.layout.sites import site_for
from worldloom.synth.layout.stage import Spot
from worldloom.trust import verify
from worldloom.world import InputError, World

ROWS = [
    # x, y, z, width, depth, height, yaw, support, fixed, asked
    [1.9, 0.5, 0.0, 0.9, 0.2, 2.1, -math.pi / 2, WALLS[1], 1, 0],
    [0.0, 1.0, 0.0, 1.6, 0.8, 0.75, 0.0, FLOOR, 0, 1],
    [0.3, 1.1, 0.75, 0.3, 0.2, 0.1, 0.2, THINGS + 1, 0, 0],
    [0.0, 0.0, 0.0, 2.0, 1.4, 0.01, 0.3, FLOOR, 0, 0],
    [-1.0, 1.98, 1.2, 0.8, 0.04, 0.6, 0.0, WALLS[0], 0, 0],
    [0.1, 0.9, 2.3, 0.4, 0.4, 0.3, 0.0, CEILING, 0, 0],
]
ROOM = Layout("office", (4.0, 4.0, 2.6), ("door", "desk", "book", "rug", "painting", "lamp"), np.array(ROWS, np.float32))
KNOWN = Arrangement(names=("book", "desk", "door", "lamp", "painting", "rug"), sizes=((0.2, 0.2, 0.1),) * 6, longest=12,
                    rooms=(Template(kind="office", size=(4.0, 4.0, 2.6)),))  # fmt: skip
INDEX = {name: k for k, name in enumerate(KNOWN.names)}


def test_codes_give_back_a_pose_as_fine_as_their_bins() -> None:
    for row, code in zip(ROOM.rows, encode(ROOM)):
        pose = decode(ROOM, code)
        reach = 0.51 * max(ROOM.size) / PLACES if row[7] < THINGS else 0.51 * 1.6 / PLACES
        height = row[2] if int(row[7]) in WALLS else 0.0
        along = [pose.x - row[0], pose.y - row[1]] if int(row[7]) not in WALLS else [pose.height - height]
        assert np.abs(along).max() <= reach
        assert abs(math.remainder(pose.yaw - row[6], 2 * math.pi)) <= math.pi / TURNINGS + 1e-6


def test_a_mirror_twice_is_the_room() -> None:
    once, twice = mirrored(ROOM), mirrored(mirrored(ROOM))
    assert np.allclose(twice.rows, ROOM.rows) and once.rows[0, 7] == WALLS[3]
    assert encode(once)[2, 1] == PLACES - 1 - encode(ROOM)[2, 1], "the book on the desk"


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_what_is_asked_stands_on_what_is_seen(seed: int) -> None:
    seen, wanted = parted(ROOM, rng(seed))
    assert 0 in seen and not set(seen) & set(wanted)
    hosts = [int(ROOM.rows[k, 7]) - THINGS for k in (*seen, *wanted)]
    assert all(host < 0 or host in seen for host in hosts)
    assert len(wanted) or len(seen) == len(ROOM)


def test_rooms_without_some_names_keep_who_carries_whom() -> None:
    assert only(ROOM, {"desk", "book"}).rows[1, 7] == THINGS
    assert only(ROOM, {"book", "rug"}).rows[0, 7] == FLOOR


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6))
def test_a_network_knows_no_order(seed: int) -> None:
    torch.manual_seed(seed)
    model = Arranger(ArrangerConfig(len(KNOWN.names), 1, 32, 1, 1)).eval()
    batch = Furniture((ROOM,), KNOWN.names, np.zeros(1, np.int64)).batch(seed, 0, 1, slice(0, 1))
    order = torch.from_numpy(rng(seed, "order").permutation(len(ROOM)))
    place = torch.argsort(order)
    x = batch.x[:, order].clone()
    host = (x[..., 9] >= THINGS).nonzero()[:, 1]
    x[0, host, 9] = THINGS + place[(x[0, host, 9] - THINGS).long()].float()
    for a, b in zip(losses(model, batch.x, batch.condition), losses(model, x, batch.condition)):
        assert torch.allclose(a, b, atol=1e-5)


def test_more_rooms_in_a_batch_change_nothing() -> None:
    torch.manual_seed(0)
    model, small = Arranger(ArrangerConfig(len(KNOWN.names), 1, 32, 1, 1)).eval(), only(ROOM, {"door", "desk"})
    x = Furniture((ROOM, small), KNOWN.names, np.zeros(2, np.int64)).batch(3, 0, 2, slice(0, 2))
    both = losses(model, x.x, x.condition)
    for k in range(2):
        rows = x.x[k : k + 1, x.x[k].abs().sum(1) > 0]
        assert x.condition.label is not None and x.condition.vector is not None
        one = losses(model, rows, Condition(x.condition.label[k : k + 1], x.condition.vector[k : k + 1]))
        assert torch.allclose(torch.stack(both)[:, k], torch.stack(one)[:, 0], atol=1e-5)


def test_a_network_learns_a_room_by_heart() -> None:
    torch.manual_seed(0)
    model, data = Arranger(ArrangerConfig(len(KNOWN.names), 1, 32, 1, 1)), Furniture((ROOM,), KNOWN.names, np.zeros(1, np.int64))
    step, first = torch.optim.AdamW(model.parameters(), lr=5e-3), 0.0
    for k in range(40):
        batch = data.batch(1, 8 * k, 8, slice(0, 8))
        loss = sum(losses(model, batch.x, batch.condition), torch.zeros(8)).mean()
        first = first or float(loss.detach())
        step.zero_grad()
        loss.backward()
        step.step()
    assert float(loss.detach()) < 0.4 * first
    assert bool((batch.x[..., -1] <= ASKED).all())


def test_what_fits() -> None:
    def row(x: float, y: float, z: float = 0.0, support: int = FLOOR, height: float = 0.5) -> Rows:
        return np.array([x, y, z, 0.4, 0.4, height, 0.0, support, 0, 0], np.float32)

    assert fits(ROOM, row(-1.5, -1.5)) and not fits(ROOM, row(0.0, 1.0)) and not fits(ROOM, row(-1.9, 0.0))
    assert not fits(ROOM, row(1.5, 0.5)), "a door swings"
    assert fits(ROOM, row(0.0, 1.2, height=0.01)) and not fits(ROOM, row(0.0, 0.4, height=0.01)), (
        "rugs lie under desks, not on rugs"
    )
    assert fits(ROOM, row(-0.5, 1.0, 0.75, THINGS + 1)) and not fits(ROOM, row(0.3, 1.1, 0.75, THINGS + 1)), "where the book lies"


def test_rooms_that_are_none() -> None:
    facts = decoded(ROOM, "an office").facts
    assert restored(ROOM.rows, facts).names == ROOM.names
    for wrong in ({"things": ["desk"]}, {"size": [0, 1, 2]}, {"size": "large"}):
        with pytest.raises(ValueError):
            restored(ROOM.rows, {**facts, **wrong})
    rows = ROOM.rows.copy()
    rows[2, 7] = THINGS + 99
    with pytest.raises(ValueError):
        restored(rows, facts)
    for data in (b"", b"{}", b"[1]", b"\xff", World(version="1", prompt="a hill", seed=0).model_dump_json().encode()):
        with pytest.raises(Refused):
            read_world(data)
    with pytest.raises(Refused):
        decoded(only(ROOM, {"door"}), "nothing")


@pytest.mark.parametrize("address", [
    "layout://", "layout://bedroom?rooms=0", "layout://bedroom?rooms=x", "layout://bedroom?rooms=3&colour=2", "layout://bedroom,bedroom",
    "layout://igloo", "layout://bedroom?rooms=999999999", "layout://bedroom?rooms",
])  # fmt: skip
def test_addresses_of_rooms(address: str) -> None:
    with pytest.raises(IngestError) as error:
        asked(address, tuple(ROOMS))
    assert "\n" not in str(error.value)


def test_sentences_are_understood_to_the_word() -> None:
    assert {name for groups in ROOMS.values() for _, name in groups} <= GROUPS.keys()
    for kind in ROOMS:
        found = plan(sentence(kind, 5))
        assert found.setting.place == kind and found.setting.interior
        assert not any(f.code == "unknown-noun" for f in found.findings), sentence(kind, 5)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny run by the command line, from rooms that the rules furnished, exported as well."""
    here = tmp_path_factory.mktemp("layouts")
    assert main(["ingest", "layout://bathroom,workshop?rooms=14", "-o", str(here / "data")]) == 0
    how = ["--kind", "layout", "--steps", "3", "--depth", "1", "--batch", "4"]
    assert main(["train", str(here / "data"), "-o", str(here / "run"), *how]) == 0
    assert main(["export", str(here / "run"), "--to", "onnx"]) == 0
    return here / "run"


def test_a_source_of_rooms(run: Path) -> None:
    found = Dataset.open(run.parent / "data")
    assert found.summary.kinds == {"layout": 14} and found.labels == ["bathroom", "workshop"]
    rooms = found.layouts()
    assert all("door" in one.names and len(one) > 10 for one in rooms)
    assert top_view(rooms[0], 96, "a room").std() > 10
    taken = pipeline_layout.taken(found)
    assert len(taken.layout.rooms) == 2 and taken.layout.rooms[0].kind == "bathroom" and len(taken.layout.rooms[0].openings) >= 2


def test_own_worlds_are_rooms_too(tmp_path: Path) -> None:
    made = pipeline_layout.placed("a bathroom with a stool", 3)
    world = World(
        version="1", prompt=made.prompt, seed=3, place=made.place, interior=True, rooms=(made.room,), entities=made.entities
    )
    for name, data in (
        ("mine", world.model_dump_json()),
        ("hill", World(version="1", prompt="a hill", seed=0).model_dump_json()),
    ):
        (tmp_path / "worlds" / name).mkdir(parents=True)
        (tmp_path / "worlds" / name / "world.json").write_text(data)
    assert main(["ingest", str(tmp_path / "worlds"), "-o", str(tmp_path / "data"), "--licence", "CC0-1.0"]) == 0
    found = Dataset.open(tmp_path / "data")
    assert found.summary.kinds == {"layout": 1} and found.summary.refused == {"empty": 1}
    assert np.array_equal(found.layouts()[0].rows, layout_of(made).rows)


def test_nothing_to_learn(run: Path, tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "a.txt").write_text("no room")
    assert main(["ingest", str(tmp_path / "text"), "-o", str(tmp_path / "data"), "--licence", "CC0-1.0"]) == 0
    with pytest.raises(DatasetError, match="no furnished rooms"):
        pipeline_layout.taken(Dataset.open(tmp_path / "data"))
    assert main(["train", str(run.parent / "data"), "-o", str(tmp_path / "run"), "--kind", "layout", "--model", "gan"]) == 2
    assert main(["sample", str(run), "-o", str(tmp_path / "out"), "--seconds", "5"]) == 2


def test_samples_are_the_same_by_torch_and_by_onnx(run: Path, tmp_path: Path) -> None:
    for name, model in (("torch", run), ("onnx", run / "model" / "model.onnx")):
        assert main(["sample", str(model), "-o", str(tmp_path / name), "-n", "2", "--class", "bathroom"]) == 0
    rooms = [json.loads((tmp_path / name / "layouts.json").read_text())["rooms"] for name in ("torch", "onnx")]
    assert rooms[0] == rooms[1] and rooms[0][0]["kind"] == "bathroom" and rooms[0][0] != rooms[0][1]
    assert (tmp_path / "torch" / "samples.png").stat().st_size > 4000
    assert verify(tmp_path / "torch").state in ("trusted", "untrusted")


def test_likelihoods_of_torch_and_onnx_agree(run: Path) -> None:
    network = {end: network_of(*opened(run / "model" / f"model.{end}")[:2]) for end in ("safetensors", "onnx")}
    found = pipeline_layout.taken(Dataset.open(run.parent / "data")).data
    for room in (found.rooms[0], only(found.rooms[0], set())):
        seen = seen_of(room, found.index, 1)
        both = [places(net, seen, 3, (0.5, 0.5, 0.5), rng(1)) for net, _ in network.values()]
        assert np.array_equal(both[0][0], both[1][0]) and np.allclose(both[0][1], both[1][1], atol=1e-3)
    assert np.allclose(np.exp(logs(np.zeros((2, 4), np.float32))).sum(-1), 1)


def test_company_obeys_the_words_and_the_rules(run: Path) -> None:
    model, recipe, labels = opened(run / "model" / "model.onnx")
    asked_for = plan("a bathroom with a bathtub, two stools and no towel", seed=4)
    stages = [arrange(asked_for, site_for(asked_for, 4), 4, Learnt(*network_of(model, recipe), labels, 4)) for _ in range(2)]
    assert [e.model_dump() for e in stages[0].entities] == [e.model_dump() for e in stages[1].entities]
    names = [e.category for e in stages[0].entities]
    assert names.count("stool") == 2 and names.count("bathtub") == 1 and "towel" not in names
    assert len(stages[0].entities) >= 13 and spare(asked_for, "stool") and not spare(asked_for, "mirror")
    made = layout_of(pipeline_layout.Furnished("", "bathroom", stages[0].site.rooms[0], tuple(stages[0].entities)))
    assert all(np.abs(row[:2]).max() < 0.5 * max(made.size) + 0.2 for row in made.rows)


def test_rugs_lie_on_no_rug() -> None:
    asked_for = plan("a living room with a rug", seed=0)
    stage = arrange(asked_for, site_for(asked_for, 0), 0)
    rug = next(e for e in stage.entities if e.category == "rug")
    bounds = np.array([[-0.5, -0.5, 0.0], [0.5, 0.5, 0.01]])
    x, y, _ = rug.pose.position
    on, off = Spot(x, y, 0.0, 0.3), Spot(x + 0.6 + 0.5 * math.hypot(*rug.extent[:2]), y, 0.0, 0.0)
    assert bare(stage, [on, off], bounds) == [off]


def test_a_world_says_who_furnished_it(run: Path) -> None:
    world = World(version="1", prompt="a room", seed=0, interior=True)
    used = pipeline_furnish.models_of(pipeline_furnish.noted(world, run))
    assert [(m.name, m.role, len(m.sha256)) for m in used] == [("run", "arranger", 64)]
    outside = pipeline_furnish.noted(world.model_copy(update={"interior": False}), run)
    assert pipeline_furnish.models_of(outside) == () and outside.findings[0].code == "layout-unused"
    with pytest.raises(InputError):
        pipeline_furnish.company_of(run.parent / "data", 0)


def test_rooms_on_the_way_are_tables() -> None:
    torch.manual_seed(1)
    from worldloom.learn.layouts.players import by_torch

    model = Arranger(ArrangerConfig(len(KNOWN.names), 1, 32, 1, 1)).eval()
    table = tables(by_torch(model), KNOWN, np.zeros(1, np.int64), 1, 7)
    room = room_of(table[0], KNOWN)
    assert room.kind == "office" and room.size == pytest.approx((4.0, 4.0, 2.6)) and "door" not in room.names
