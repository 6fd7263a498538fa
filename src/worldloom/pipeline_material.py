"""THE PATH OF A USER'S TEXTURES: a trained model, or a picture, becomes what a recipe looks like in one world."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import NamedTuple

from worldloom.synth.materials import adopt
from worldloom.synth.materials.own import BYTES, square
from worldloom.synth.materials.recipes import RECIPES
from worldloom.trust.facts import ModelUse, Source
from worldloom.world import InputError, OwnTexture, World

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")
SHOWN = ("world.glb", "world.html", "world.usdz", "poster.png", "film.mp4")
"""Files in which a World's textures are seen."""
USUAL = 1.0
"""Metres of a tile whose size nobody says."""


class Wish(NamedTuple):
    """`recipe` shall look like what `path` makes (a run, a model, or a picture), its tile `metres` wide."""

    recipe: str
    path: Path
    metres: float = USUAL


def own_textures(wishes: tuple[Wish, ...], seed: int) -> dict[OwnTexture, bytes]:
    """Each wish as a texture of a World and the PNG of its tile, known to `materials` from now on. InputError where that cannot be."""
    seen: set[str] = set()
    for w in wishes:
        if w.recipe not in RECIPES:
            near = difflib.get_close_matches(w.recipe, RECIPES, 1)
            meant = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(RECIPES)}."
            raise InputError(f"no material is called {w.recipe[:40]!r}; {meant}")
        if w.recipe in seen:
            raise InputError(f"{w.recipe} is given two textures; give one.")
        seen.add(w.recipe)
    return dict(_texture(w, seed) for w in wishes)


def known_again(folder: Path, world: World) -> None:
    """Make the textures of a World on disk known. InputError where one is missing or another picture than the World was made with."""
    from worldloom.pipeline_model import beside

    for t in world.textures:
        path = beside(folder, t.file, BYTES)
        if adopt(t.name.partition(":")[0], path.read_bytes(), t.metres) != t.name:
            raise InputError(f"{path} is not the picture that the world in {folder} was made with.")


def _texture(w: Wish, seed: int) -> tuple[OwnTexture, bytes]:
    from worldloom.render.path.encode import png

    if w.path.suffix.lower() in PICTURES:
        if not w.path.is_file() or w.path.stat().st_size > BYTES:
            raise InputError(f"{w.path} is no picture file of at most {BYTES >> 20} MiB.")
        tile, source, model = png(square(w.path.read_bytes(), w.recipe)), w.path.name[:200], ""
    else:
        from worldloom.pipeline_sample import tile as sampled

        tile, source, model = sampled(w.path, w.recipe, seed)
    name = adopt(w.recipe, tile, w.metres)
    return OwnTexture(name=name, file=f"texture-{w.recipe}.png", metres=w.metres, source=source, model_sha256=model), tile


def models_of(world: World) -> tuple[ModelUse, ...]:
    """The models whose textures a World shows."""
    return tuple(
        ModelUse(name=t.source or "model", role="material", sha256=t.model_sha256, files=SHOWN)
        for t in world.textures
        if t.model_sha256
    )


def source_of(world: World, file: str) -> Source | None:
    """The digital source type of a file of a World by its textures; None where other facts decide.

    A tile is its model's alone, or a user's picture; what shows a user's picture beside procedural things is put together from both.
    """
    tile = next((t for t in world.textures if t.file == file), None)
    if tile is not None:
        return "trainedAlgorithmicMedia" if tile.model_sha256 else "composite"
    mixed = file in SHOWN and bool(world.textures) and not any(t.model_sha256 for t in world.textures)
    return "composite" if mixed else None


__all__ = ["PICTURES", "Wish", "known_again", "models_of", "own_textures", "source_of"]
