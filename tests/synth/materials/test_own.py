"""A user's picture as a texture: its own colours, without a seam, and on everything made of what it stands for."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from worldloom.pipeline_material import Wish, known_again, models_of, own_textures, source_of
from worldloom.render.gltf.material import pictures
from worldloom.render.path.gather import layer_of, texture_of
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.materials import adopt, baked, layer_names, own, texture
from worldloom.synth.surfaced import surfaced
from worldloom.world import InputError, Material, OwnTexture, World


def png(pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


def checks(n: int = 64, seed: int = 0) -> np.ndarray:
    """Dark blue and light, in 8 x 8 squares."""
    y, x = np.mgrid[:n, :n] * 8 // n
    noise = np.random.default_rng(seed).integers(-6, 7, (n, n, 1))
    return np.clip(np.where(((x + y) % 2 == 0)[..., None], [40, 60, 140], [190, 190, 180]) + noise, 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def house() -> World:
    return compose(plan("a brick house with a lamp post"), 1, "draft")


def test_a_texture_has_the_pictures_colours() -> None:
    pixels = checks()
    name = adopt("brick", png(pixels), 0.8)
    mine, t = own(name), texture(name, 0.5, 64)
    assert mine is not None and t is not None and t.metres == 0.8
    seen = np.clip(t.albedo * np.array(mine.color), 0, 1)
    srgb = np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055) * 255
    assert np.abs(srgb[::-1] - pixels).max() < 4, "row 0 of a texture is its lowest"
    light = pixels[::-1].mean(-1) > 120
    assert t.roughness[light].mean() < t.roughness[~light].mean() and np.abs(np.linalg.norm(t.normal, axis=-1) - 1).max() < 1e-2


def test_it_has_no_seam_at_any_size() -> None:
    name = adopt("plaster", png(checks(96, 3)), 1.0)
    for size in (64, 256):
        t = texture(name, 0.5, size)
        assert t is not None
        inside = np.abs(np.diff(t.albedo, axis=0)).max()
        assert np.abs(t.albedo[0] - t.albedo[-1]).max() <= inside * 1.05


def test_every_renderer_shows_it() -> None:
    name = adopt("brick", png(checks()), 0.8)
    m = Material(recipe=name, color=own(name).color, wear=0.5)  # type: ignore[union-attr]
    found = texture_of(layer_of(m))
    assert found is not None and found[1] == 0.8 and layer_names()[(layer_of(m) - 1) // 3] == name
    b = baked(m, 64)
    assert b is not None and np.allclose(np.array(b.albedo_gain) * m.color, 1)
    files, facts = pictures(m, 64)
    assert set(files) == {"albedo", "orm", "normal"} and np.array(Image.open(io.BytesIO(files["albedo"])))[..., 2].mean() > 120
    assert facts["metres"] == 0.8


def test_what_came_later_moves_no_layer() -> None:
    brick = Material(recipe="brick")
    before = layer_of(brick)
    adopt("stone", png(checks(32, 9)), 2.0)
    assert layer_of(brick) == before


def test_all_that_is_made_of_it_is_covered(house: World) -> None:
    name = adopt("brick", png(checks()), 0.8)
    made = surfaced(house, (OwnTexture(name=name, file="texture-brick.png", metres=0.8),))
    covered = [m for e in made.entities for m in e.materials.values() if m.recipe == name]
    assert covered and all(m.color == own(name).color for m in covered)  # type: ignore[union-attr]
    assert not any(f.code == "material-unused" for f in made.findings)
    assert surfaced(house, ()) is house


def test_a_texture_that_nothing_shows_is_a_finding(house: World) -> None:
    name = adopt("velvet", png(checks()), 0.8)
    made = surfaced(house, (OwnTexture(name=name, file="texture-velvet.png", metres=0.8),))
    (said,) = [f.message for f in made.findings if f.code == "material-unused"]
    assert said.startswith("nothing is made of velvet") and "but of " in said and "paint" in said
    assert made.entities == house.entities


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "cannot be read"), (b"GIF89a" + bytes(40), "cannot be read"), (png(checks(8)), "16 to 2048"),
     (png(checks())[:200], "cannot be read"), (b"x" * (65 << 20), "MiB"), (png(np.zeros((64, 9000, 3), np.uint8)), "cannot be read")],
)  # fmt: skip
def test_what_is_no_picture_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        adopt("brick", data, 1.0)


def test_wishes(tmp_path: Path) -> None:
    (tmp_path / "wall.png").write_bytes(png(checks()))
    made = own_textures((Wish("brick", tmp_path / "wall.png", 0.5),), 0)
    ((t, tile),) = made.items()
    assert t.file == "texture-brick.png" and t.source == "wall.png" and t.metres == 0.5 and own(t.name) is not None
    assert adopt("brick", tile, 0.5) == t.name, "the name follows from the pixels"
    for wishes, why in (
        ((Wish("brik", tmp_path / "wall.png"),), "did you mean 'brick'"),
        ((Wish("brick", tmp_path / "wall.png"), Wish("brick", tmp_path / "wall.png")), "two textures"),
        ((Wish("brick", tmp_path / "none.png"),), "no picture file"),
    ):
        with pytest.raises(InputError, match=why):
            own_textures(wishes, 0)


def test_a_folder_brings_its_textures_again(house: World, tmp_path: Path) -> None:
    tile = png(checks(64, 5))
    name = adopt("brick", tile, 0.8)
    w = house.model_copy(update={"textures": (OwnTexture(name=name, file="texture-brick.png", metres=0.8),)})
    with pytest.raises(InputError, match="is missing"):
        known_again(tmp_path, w)
    (tmp_path / "texture-brick.png").write_bytes(tile)
    known_again(tmp_path, w)
    (tmp_path / "texture-brick.png").write_bytes(png(checks(64, 6)))
    with pytest.raises(InputError, match="not the picture"):
        known_again(tmp_path, w)


def test_the_model_that_made_it_is_named(house: World) -> None:
    t = OwnTexture(name="brick:" + "0" * 24, file="texture-brick.png", metres=1.0, source="wall-run", model_sha256="a" * 64)
    (use,) = models_of(house.model_copy(update={"textures": (t,)}))
    assert use.name == "wall-run" and use.sha256 == "a" * 64 and {"world.html", "world.glb", "poster.png"} <= set(use.files)


def test_credentials_say_whose_picture_is_seen(house: World) -> None:
    by_model = OwnTexture(name="brick:" + "0" * 24, file="texture-brick.png", metres=1.0, model_sha256="a" * 64)
    photo = OwnTexture(name="planks:" + "0" * 24, file="texture-planks.png", metres=1.0)

    def sources(*textures: OwnTexture) -> list[str | None]:
        w = house.model_copy(update={"textures": textures})
        return [source_of(w, f) for f in ("texture-brick.png", "texture-planks.png", "poster.png", "world.json")]

    assert sources() == [None] * 4
    assert sources(photo) == [None, "composite", "composite", None]
    assert sources(by_model, photo) == ["trainedAlgorithmicMedia", "composite", None, None], "the model's facts speak for the poster"
