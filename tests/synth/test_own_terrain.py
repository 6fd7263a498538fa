"""A user's own heights in a world: in place of its ridges, never where things stand or water lies, and the same when it is opened again."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from worldloom.learn.relief import blurred
from worldloom.pipeline_heights import deep_png
from worldloom.pipeline_terrain import Ground, heightmap, known_again, models_of, noted, source_of
from worldloom.sim import settle
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.terrain import height, own
from worldloom.synth.terrain.range import found, ridges, shaped
from worldloom.world import InputError, OwnHeights, Terrain, World, heights_of

PROMPT = "a mountain lake with a rowing boat and a bench"


def rough(rows: int, columns: int, width: float = 3.0) -> np.ndarray:
    values = blurred(np.random.default_rng(0).standard_normal((rows, columns)).astype(np.float32), width)
    return np.asarray(np.rint((values - values.min()) / np.ptp(values) * 65535), np.uint16)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("maps") / "alps.png"
    path.write_bytes(deep_png(rough(90, 200, 8.0)))
    return path


@pytest.fixture(scope="module")
def plain() -> World:
    return compose(plan(PROMPT), 3, "draft")


@pytest.fixture(scope="module")
def made(drawn: Path) -> tuple[World, dict[str, bytes]]:
    ground = Ground(drawn, 3)
    return compose(plan(PROMPT), 3, "draft", ground=ground), ground.files


def at(world: World, xy: np.ndarray) -> np.ndarray:
    assert world.terrain is not None
    return height(world.terrain, xy)


def grid(x0: float, y0: float, x1: float, y1: float, n: int = 60) -> np.ndarray:
    return np.stack(np.meshgrid(np.linspace(x0, x1, n), np.linspace(y0, y1, n)), -1).reshape(-1, 2)


def test_ridges_are_replaced_and_what_things_stand_on_is_not(plain: World, made: tuple[World, dict[str, bytes]]) -> None:
    world, _ = made
    h = heights_of(world)
    assert h is not None and heights_of(plain) is None and plain.terrain is not None and world.terrain is not None
    assert world.terrain.features[1:] != () and [f["kind"] for f in world.terrain.features].count("own") == 1
    stage = grid(*h.near)
    assert np.array_equal(at(plain, stage), at(world, stage)), "near what the place is for nothing moves"
    assert plain.entities == world.entities and plain.spawn == world.spawn and plain.scatters[0] == world.scatters[0]
    far = grid(h.center[0] - 0.8 * h.half[0], h.center[1] - 0.6 * h.half[1], h.center[0] + 0.8 * h.half[0], h.center[1] + 0.6 * h.half[1])
    off = np.abs(at(plain, far) - at(world, far))
    assert off.mean() > 20, "farther away the hills are the user's"
    assert settle(world)[1].share == settle(plain)[1].share
    level = world.waters[0].level
    wet, dry = at(plain, stage) < level, at(world, stage) < level
    assert wet.any() and np.array_equal(wet, dry), "the shore is where it was"
    assert not (at(world, far) < level).any(), "and there are no new lakes"


def test_there_are_no_steps(plain: World, made: tuple[World, dict[str, bytes]]) -> None:
    """Along lines from the stage into the hills and out of the raster: slopes are those of hills, at the border of either as well."""
    world, _ = made
    h = heights_of(world)
    assert h is not None
    for x in np.linspace(h.center[0] - h.half[0] - 20, h.center[0] + h.half[0] + 20, 9):
        y = np.arange(0, h.center[1] + h.half[1] + 100, 0.5)
        mine, theirs = (np.abs(np.diff(at(w, np.stack([np.full(len(y), x), y], 1)))).max() for w in (world, plain))
        assert mine < max(theirs, 1.0), "a step of half a metre nowhere leads higher than over worldloom's own cliffs"
    west, _, east, north = h.near
    for a, b in (((west, north), (west - 1e-3, north + 1e-3)), ((east, north), (east + 1e-3, north))):
        assert abs(at(world, np.array([a]))[0] - at(world, np.array([b]))[0]) < 0.01


def test_a_raster_is_smooth_and_meets_its_cells(made: tuple[World, dict[str, bytes]]) -> None:
    world, files = made
    h = heights_of(world)
    assert h is not None
    values = np.asarray(Image.open(io.BytesIO(files[h.file]))).astype(float)
    f = h.model_dump(mode="json")
    rows, columns = values.shape
    for r, c in ((0, 0), (rows - 1, columns - 1), (7, 30), (rows // 2, columns // 3)):
        p = [h.center[0] - h.half[0] + c * 2 * h.half[0] / (columns - 1), h.center[1] + h.half[1] - r * 2 * h.half[1] / (rows - 1)]
        assert own.raised(f, np.array([p]))[0] == pytest.approx(h.low + values[r, c] / 65535 * (h.high - h.low), abs=1e-6)
    line = np.stack([np.linspace(h.center[0], h.center[0] + 40, 4001), np.full(4001, h.center[1])], 1)
    slope = np.diff(own.raised(f, line)) / 0.01
    assert np.abs(np.diff(slope)).max() < 0.05, "its slope has no breaks, so that light shows no cells"


def test_the_same_again(drawn: Path, made: tuple[World, dict[str, bytes]]) -> None:
    ground = Ground(drawn, 3)
    again = compose(plan(PROMPT), 3, "draft", ground=ground)
    assert again.model_dump_json() == made[0].model_dump_json() and ground.files == made[1]


def test_a_folder_opens_again(made: tuple[World, dict[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world, files = made
    (tmp_path / "terrain.png").write_bytes(files["terrain.png"])
    again = World.model_validate_json(world.model_dump_json())
    line = grid(-900, 600, 900, 1800, 12)
    before = at(world, line)
    monkeypatch.setattr(own, "_KNOWN", {})
    with pytest.raises(InputError, match=r"are not known.*terrain\.png"):
        at(again, line)
    known_again(tmp_path, again)
    assert np.array_equal(at(again, line), before) and again.model_dump_json() == world.model_dump_json()
    values = np.asarray(Image.open(tmp_path / "terrain.png")).copy()
    values[3, 3] ^= 1
    (tmp_path / "terrain.png").write_bytes(deep_png(values))
    with pytest.raises(InputError, match="is not the terrain that the world"):
        known_again(tmp_path, again)
    (tmp_path / "terrain.png").unlink()
    (tmp_path / "terrain.png").symlink_to("/etc/passwd")
    with pytest.raises(InputError, match="missing, a link"):
        known_again(tmp_path, again)
    assert world.terrain is not None
    bad = world.terrain.model_copy(update={"features": ({**world.terrain.features[0], "file": "../../etc/passwd"},)})
    with pytest.raises(InputError, match="does not write"):
        known_again(tmp_path, world.model_copy(update={"terrain": bad}))


def test_credentials_name_the_model(made: tuple[World, dict[str, bytes]], plain: World) -> None:
    world, _ = made
    assert models_of(world) == () and source_of(world, "terrain.png") == source_of(world, "poster.png") == "composite"
    assert models_of(plain) == () and source_of(plain, "poster.png") is None
    assert world.terrain is not None
    feature = {**world.terrain.features[0], "source": "alps-run", "model_sha256": "a" * 64}
    learnt = world.model_copy(update={"terrain": world.terrain.model_copy(update={"features": (feature,)})})
    (use,) = models_of(learnt)
    assert (use.name, use.role, use.sha256) == ("alps-run", "terrain", "a" * 64)
    assert {"world.glb", "poster.png", "world.xml"} <= set(use.files)
    assert source_of(learnt, "terrain.png") == "trainedAlgorithmicMedia" and source_of(learnt, "world.glb") is None


def test_a_place_without_hills_says_so(drawn: Path) -> None:
    ground = Ground(drawn, 0)
    world = noted(compose(plan("a living room with a sofa"), 0, "draft", ground=ground))
    assert ground.files == {} and [f.code for f in world.findings][-1] == "terrain-unused"
    flat = Terrain(size=200.0, features=({"kind": "flat", "x": 0.0, "y": 0.0, "rx": 9.0, "ry": 9.0, "z": 0.0},))
    assert found(flat) is None and ground(flat, ()) is flat


def test_a_raster_covers_the_ridges_and_keeps_its_budget() -> None:
    hill = {"kind": "ridge", "x": 300.0, "y": 900.0, "rx": 500.0, "ry": 250.0, "h": 200.0, "seed": 5, "style": "alpine"}
    t = Terrain(size=1500.0, features=(hill,))
    where = found(t, 10_000)
    assert where is not None and where.rows * where.columns < 11_000
    assert where.center == pytest.approx((300, 900), abs=2 * where.cell) and where.half == pytest.approx((500, 250), abs=2 * where.cell)
    z = ridges(t, *where)
    middle = height(t.model_copy(update={"relief": 0.0}), np.array([where.center]))[0]
    assert z.shape == (where.rows, where.columns) and abs(z[where.rows // 2, where.columns // 2] - middle) < 30
    assert z[0].max() < 5 and z.max() > 80
    low, deep = shaped(np.zeros(3), np.full(3, 50.0)), shaped(np.full(3, 40.0), np.full(3, -90.0))
    assert np.abs(low).max() < 1e-9 and (deep > -0.5).all() and (deep < 0.1).all(), "no detail on the plain, no pit below it"


def lying_png() -> bytes:
    """A header that claims far more than there is."""
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 16, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def npy(array: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def picture(array: np.ndarray, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.fromarray(array).save(out, kind)
    return out.getvalue()


HOSTILE = {
    "huge.png": (lying_png(), "far too many pixels"),
    "eight.png": (picture((rough(32, 32) >> 8).astype(np.uint8)), "8 bits"),
    "colours.tif": (picture(np.zeros((32, 32, 3), np.uint8), "TIFF"), "8 bits or of colours"),
    "cut.png": (deep_png(rough(64, 64))[:900], "does not decode|damaged"),
    "words.tif": (b"no picture at all", "no picture of a kind"),
    "empty.png": (b"", "no picture of a kind"),
    "nan.npy": (npy(np.where(np.eye(32) > 0, np.nan, 1.0)), "not finite"),
    "infinite.npy": (npy(np.full((32, 32), np.inf)), "not finite"),
    "cube.npy": (npy(np.zeros((8, 8, 8))), "table of numbers"),
    "objects.npy": (npy(np.full((32, 32), None)), "pickled"),
    "short.npy": (npy(rough(32, 32))[:-9], "number of bytes"),
    "odd.r16": (b"\0" * 31, "no square"),
    "small.png": (deep_png(rough(8, 8)), "8 x 8 cells"),
    "level.png": (deep_png(np.full((32, 32), 7, np.uint16)), "level"),
    "tile.hgt": (b"\0" * (64 * 64 * 2), "1201 or 3601"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_heightmaps_are_one_sentence(tmp_path: Path, name: str) -> None:
    data, told = HOSTILE[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=told) as refused:
        Ground(tmp_path / name, 0)
    assert "\n" not in str(refused.value) and len(str(refused.value)) < 400


def test_links_pipes_and_absent_files_are_refused(tmp_path: Path, drawn: Path) -> None:
    (tmp_path / "link.png").symlink_to(drawn)
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    with (tmp_path / "big.npy").open("wb") as file:
        file.truncate(2**29)
    for name, told in (("link.png", "link"), ("pipe.png", "no file"), ("folder.png", "no file"), ("gone.png", "does not exist"),
                       ("big.npy", "256 MiB"), ("gone-run", "no model")):  # fmt: skip
        with pytest.raises(InputError, match=told):
            Ground(tmp_path / name, 0)


def test_a_map_that_is_no_square_is_taken_from_its_middle(tmp_path: Path) -> None:
    tall = np.zeros((300, 40), np.uint16)
    tall[140:160] = rough(20, 40)
    (tmp_path / "tall.png").write_bytes(deep_png(tall))
    assert heightmap(tmp_path / "tall.png").shape == (300, 40) and heightmap(tmp_path / "tall.png").max() == 1.0
    hill = {"kind": "ridge", "x": 0.0, "y": 900.0, "rx": 800.0, "ry": 200.0, "h": 100.0, "seed": 5, "style": "alpine"}
    ground = Ground(tmp_path / "tall.png", 0)
    made = ground(Terrain(size=1500.0, features=(hill,)), ())
    h = OwnHeights.model_validate(made.features[0])
    assert h.source == "tall.png" and h.high > 50 and np.asarray(Image.open(io.BytesIO(ground.files[h.file]))).shape[0] < 200
