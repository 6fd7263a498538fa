"""PICTURES: those of a dataset, and samples of a model as arrays, as files, and side by side on a sheet. The paths of learning share it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.played import Played
    from worldloom.learn.recipe import Recipe
    from worldloom.trust import Marks

Progress = Callable[[str, float], None]
BLOCK = 16
"""Pictures that are made at once."""


def made(model: Learner | Played, count: int, which: NDArray[np.int64] | None, seed: int, progress: Progress | None) -> NDArray[np.uint8]:
    """(count, h, w, 3) pictures; each follows from seed, place and class alone."""
    return np.concatenate([_bytes(block) for block in blocks(model, count, which, seed, progress)])


def blocks(model: Learner | Played, count: int, which: NDArray[np.int64] | None, seed: int,
           progress: Progress | None = None) -> Iterator[NDArray[np.float32]]:  # fmt: skip
    """What a model draws, (n, c, h, w) with n up to BLOCK, until there are `count`."""
    from worldloom.learn.chance import Chance
    from worldloom.learn.played import Played

    for first in range(0, count, BLOCK):
        label = None if which is None else np.resize(which[first : first + BLOCK], BLOCK).astype(np.int64)
        block = model.sample(label, Chance(seed, first, BLOCK)) if isinstance(model, Played) else _by_torch(model, label, seed, first)
        if progress is not None:
            progress("sampling", min(first + BLOCK, count) / count)
        yield block[: count - first]


def _by_torch(learner: Learner, label: NDArray[np.int64] | None, seed: int, first: int) -> NDArray[np.float32]:
    """One block of pictures (BLOCK, c, h, w)."""
    import torch

    from worldloom.learn.draws import Draws
    from worldloom.learn.models.condition import Condition

    asked = Condition(None if label is None else torch.from_numpy(label))
    block: NDArray[np.float32] = learner.sample(asked, BLOCK, Draws(seed, first, BLOCK)).detach().float().cpu().numpy()
    return block


def drawn(model: Learner | Played, recipe: Recipe, count: int, which: NDArray[np.int64] | None, seed: int,
          progress: Progress | None, marks: Marks | None = None) -> tuple[NDArray[np.uint8], list[bytes]]:  # fmt: skip
    """(count, h, w, 3) pictures by a model, and the file of each, with a mark by `marks`: of terrain its heights, without."""
    if recipe.relief:
        from worldloom.pipeline_heights import drawn as heights

        return heights(model, recipe, count, which, seed)
    values = made(model, count, which, seed, progress)
    return values, [png(marks.picture(picture) if marks else picture) for picture in values]


def shelved(model: Learner | Played, recipe: Recipe, which: NDArray[np.int64] | None, labels: tuple[str, ...]) -> bytes:
    """A sheet of BLOCK samples."""
    if recipe.tune:
        from worldloom.pipeline_music import rolls, songs

        titles = [f"{k:04d}" for k in range(BLOCK)] if which is None else [labels[int(k)] for k in which]
        return rolls(list(songs(model, recipe, BLOCK, which, labels, recipe.seed, None)), titles)
    if recipe.layout:
        from worldloom.pipeline_layout import plans, rooms_by

        return sheet(plans(rooms_by(model, recipe, BLOCK, which, recipe.seed)))
    if recipe.sound:
        from worldloom.pipeline_sfx import shown as sounds

        return sounds(next(blocks(model, BLOCK, which, recipe.seed)), recipe, labels)
    return sheet(drawn(model, recipe, BLOCK, which, recipe.seed, None)[0])


def previewed(values: Any, recipe: Recipe, labels: list[str]) -> bytes:
    """A sheet of what the loop made on the way: pictures (n, c, h, w), or words (n, longest)."""
    if recipe.tune:
        from worldloom.pipeline_music import shown

        return shown(values, recipe, labels)
    if recipe.layout:
        from worldloom.pipeline_layout import previewed as rooms

        return sheet(rooms(values, recipe))
    if recipe.sound:
        from worldloom.pipeline_sfx import shown as sounds

        return sounds(values, recipe, labels)
    return sheet(_shown(values.astype(np.float32), recipe))


def squares(found: Dataset, split: str) -> NDArray[np.uint8]:
    """The pictures (n, s, s, 3) of a split of a dataset, still on disk. DatasetError where they are not all squares of one size."""
    values = found.images(split)
    if isinstance(values, np.ndarray):
        if values.shape[1] != values.shape[2]:
            raise DatasetError(f"{found.path} has pictures of {values.shape[2]} x {values.shape[1]}; ingest them with --size, as squares.")
        return values
    if len(values):
        raise DatasetError(f"{found.path} has pictures of several sizes; make it again with worldloom ingest --size 32 (or another).")
    return np.zeros((0, 8, 8, 3), np.uint8)


def _shown(values: NDArray[np.float32], recipe: Recipe) -> NDArray[np.uint8]:
    """What a network made (n, c, h, w) as pictures (n, h, w, 3)."""
    if recipe.relief:
        from worldloom.pipeline_heights import shown_detail

        return shown_detail(values, recipe.relief)
    return _bytes(values)


def _bytes(pictures: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(n, c, h, w) in [-1, 1] as (n, h, w, 3) uint8."""
    values = pictures.transpose(0, 2, 3, 1)
    values = np.repeat(values, 3, -1) if values.shape[-1] == 1 else values[..., :3]
    return np.asarray(np.clip(np.rint((values + 1) * 127.5), 0, 255), np.uint8)


def sheet(pictures: NDArray[np.uint8], edge: int = 4, marks: Marks | None = None) -> bytes:
    """One PNG of many pictures side by side, about as wide as high, each enlarged to at least 64 pixels; `marks` puts a mark into it."""
    n, h, w, _ = pictures.shape
    pictures = pictures.repeat(max(1, -(-64 // h)), 1).repeat(max(1, -(-64 // w)), 2)
    columns = -(-n // max(1, int(n**0.5)))
    rows, (h, w) = -(-n // columns), pictures.shape[1:3]
    whole = np.full((rows * (h + edge) + edge, columns * (w + edge) + edge, 3), 24, np.uint8)
    for k, picture in enumerate(pictures):
        y, x = edge + k // columns * (h + edge), edge + k % columns * (w + edge)
        whole[y : y + h, x : x + w] = picture
    return png(marks.picture(whole) if marks else whole)


def png(picture: NDArray[np.uint8]) -> bytes:
    """A picture (h, w, 3) as a file."""
    from worldloom.render.path.encode import png as encoded

    return encoded(picture)


__all__ = ["BLOCK", "Progress", "blocks", "drawn", "made", "png", "previewed", "sheet", "shelved", "squares"]
