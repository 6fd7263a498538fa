"""What a step sees: draws, orders, batches, tokens."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from worldloom.learn.codebook import fit
from worldloom.learn.draws import Draws
from worldloom.learn.pictures import Pictures, batch, meet, places


def pictures(n: int = 40, side: int = 8) -> Pictures:
    rng = np.random.default_rng(0)
    return Pictures(rng.integers(0, 256, (n, side, side, 3), np.uint8), np.arange(n) % 4)


def test_shares_of_the_draws_are_the_whole() -> None:
    whole = Draws(5, 7, 8)
    shares = [Draws(5, 7, 8, slice(4 * i, 4 * i + 4)) for i in range(2)]
    for draw in ("normal", "uniform"):
        assert torch.equal(getattr(whole, draw)(3, 2), torch.cat([getattr(s, draw)(3, 2) for s in shares]))
    assert not torch.equal(Draws(5, 8, 8).normal(), Draws(5, 7, 8).normal())


@pytest.mark.parametrize(("count", "size"), [(40, 8), (7, 3), (3, 8), (1, 4)])
def test_an_epoch_shows_each_item_once(count: int, size: int) -> None:
    seen = np.concatenate([places(count, 1, step, size, slice(0, size)) for step in range(count)])
    for epoch in range(size):
        assert sorted(seen[epoch * count : (epoch + 1) * count]) == list(range(count))
    if count > 3:
        assert list(seen[:count]) != list(seen[count : 2 * count])


def test_shares_of_a_batch_are_the_whole() -> None:
    data = pictures()
    whole = batch(data, 3, 2, 8, slice(0, 8), flips=True, wraps=True)
    halves = [batch(data, 3, 2, 8, slice(4 * i, 4 * i + 4), flips=True, wraps=True) for i in range(2)]
    assert torch.equal(whole.x, torch.cat([h.x for h in halves]))
    assert float(whole.x.min()) >= -1 and float(whole.x.max()) <= 1
    labels = [h.condition.label for h in halves]
    assert whole.condition.label is not None and torch.equal(whole.condition.label, torch.cat([x for x in labels if x is not None]))


def test_mirroring_and_rolling_move_pixels_and_make_none() -> None:
    data = pictures()
    plain, moved = (batch(data, 3, 2, 8, slice(0, 8), flips=x, wraps=x).x for x in (False, True))
    assert not torch.equal(plain, moved)
    assert torch.equal(plain.flatten(2).sort(2).values, moved.flatten(2).sort(2).values)


def test_whether_edges_meet_is_seen() -> None:
    waves = np.sin(np.arange(16) * 2 * np.pi / 16)
    phases = np.random.default_rng(0).integers(0, 16, (20, 2))
    tile = np.stack([np.roll(waves, a)[:, None] + np.roll(waves, b) for a, b in phases])
    values = np.repeat(np.rint(127 + 60 * tile).astype(np.uint8)[..., None], 3, 3)
    assert meet(values) and meet(values[:1])
    assert not meet(values[:, :11]) and not meet(values[:, :, :11]) and not meet(values[:0])


def test_few_kinds_of_patches_are_written_exactly() -> None:
    patches = np.random.default_rng(1).integers(0, 256, (12, 4, 4, 3), np.uint8)
    which = np.random.default_rng(2).integers(0, 12, (30, 2, 2))
    values = patches[which].transpose(0, 1, 3, 2, 4, 5).reshape(30, 8, 8, 3)
    book = fit(values, patch=4, codes=16, base=0, levels=1)
    x = torch.from_numpy(values.transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1)
    tokens = book.encode(x)
    assert tokens.shape == (30, 4) and len(tokens.unique()) == 12
    assert float((book.decode(tokens, 8) - x).abs().max()) < 1e-5


def test_a_second_book_writes_what_the_first_leaves() -> None:
    data = pictures(80)
    x = torch.from_numpy(data.values.transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1)
    errors = []
    for levels in (1, 2, 3):
        book = fit(data.values, 4, 16, 0, levels)
        tokens = book.encode(x)
        assert tokens.shape == (80, 4 * levels) and int(tokens.max()) < book.vocabulary == 16 * levels
        errors.append(float((book.decode(tokens, 8) - x).square().mean()))
    assert errors[0] > errors[1] > errors[2]
    assert torch.equal(fit(data.values, 4, 16, 0).books, fit(data.values, 4, 16, 0).books)
