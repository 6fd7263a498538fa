"""All figures together: the floor beside each, a time budget kept, any number of pictures judged or refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.learn.metrics.grey import Bytes, grey, noise
from worldloom.learn.metrics.judged import Judgement, judged
from worldloom.world import InputError


def judgement(samples: Bytes, held: int = 64, **more: Any) -> Judgement:
    return judged(noise(128, 1), noise(held, 2), samples, grey(more.pop("name", "grey"))[0], **more)


def test_samples_like_the_real_ones_score_as_the_floor_and_others_worse() -> None:
    same, lighter = judgement(noise(90, 3)), judgement(noise(90, 3, middle=130))
    assert same.count == lighter.count == 90 and same.repeats == 5 and same.cut == ()
    assert lighter.figures["frechet"].floor == same.figures["frechet"].floor > 0
    f, k = same.figures["frechet"], same.figures["kid"]
    assert f.value == pytest.approx(f.floor, rel=0.2) and 0 < f.floor_spread < 0.2 * f.floor
    assert abs(k.value - k.floor) < 4 * (k.spread + k.floor_spread)
    assert same.figures["precision"].value > 0.7 and same.figures["recall"].value > 0.7
    assert lighter.figures["frechet"].value > 2 * f.floor and lighter.figures["kid"].value > k.value + 5 * k.floor_spread
    assert lighter.figures["recall"].value < same.figures["recall"].value


def test_the_seed_decides_and_the_name_is_fid_only_for_inception() -> None:
    samples = noise(40, 3)
    four, again, five = (judgement(samples, seed=seed, clock=lambda: 0.0) for seed in (4, 4, 5))
    assert four == again and four.figures != five.figures
    assert list(judgement(samples).figures) == ["frechet", "kid", "precision", "recall"]
    assert list(judgement(samples, name="inception").figures) == ["fid", "kid", "precision", "recall"]


def test_copies_are_named_by_their_places() -> None:
    samples = noise(40, 3)
    samples[11] = noise(128, 1)[77]
    for held in (64, 8):
        found = judgement(samples, held=held).memorisation
        assert (found.pairs[0].sample, found.pairs[0].train) == (11, 77) and found.pairs[0].distance < 1e-3 < found.pairs[1].distance
        assert found.held_out
    assert not judgement(samples, held=0).memorisation.held_out
    assert any("held out" in note for note in judgement(samples, held=7).notes)


def test_dull_data_says_that_copies_cannot_be_told() -> None:
    flat = np.full((40, 8, 8, 3), 9, np.uint8)
    found = judged(flat, flat, flat, grey()[0])
    assert any("copies" in note for note in found.notes) and found.memorisation.share == 0
    assert found.figures["frechet"].value == pytest.approx(0, abs=1e-6) and found.figures["precision"].value == 1


@pytest.mark.parametrize(("budget", "blocks"), [(0, 4), (20, 16), (1000, 40)])
def test_the_budget_cuts_pictures_and_draws_and_says_so(budget: float, blocks: int) -> None:
    told: list[float] = []
    used, session = grey()
    found = judged(noise(160, 1), noise(80, 2), noise(80, 3), used, budget=budget, clock=session.clock,
                   progress=lambda what, share: told.append(share))  # fmt: skip
    assert session.now == blocks == found.seconds and told == sorted(told) and len(told) == blocks + 1
    u = found.used
    assert u.train + u.held + u.samples == 8 * blocks and min(u.train / 2, u.held, u.samples) >= 8
    assert (found.cut == ()) == (budget == 1000)
    if budget < 1000:
        assert found.cut[0] == f"{u.train} of 160 training pictures were looked at" and found.count <= u.samples < 80
    assert found.repeats == (2 if budget == 0 else 5)


@settings(max_examples=20, deadline=None)
@example(8, 7, 8, 5)
@example(7, 30, 8, 5)
@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 20))
def test_any_numbers_are_judged_or_refused_in_a_sentence(train: int, held: int, samples: int, budget: int) -> None:
    used, session = grey()
    if train < 8 or train + held < 16 or samples < 8:
        with pytest.raises(InputError, match="too few"):
            judged(noise(train, 1), noise(held, 2), noise(samples, 3), used, budget=budget, clock=session.clock)
        return
    found = judged(noise(train, 1), noise(held, 2), noise(samples, 3), used, budget=budget, clock=session.clock)
    assert 8 <= found.count <= min(samples, (train + held) // 2)
    assert all(np.isfinite(list(f.model_dump().values())).all() for f in found.figures.values())
    assert all(p.sample < samples and p.train < train for p in found.memorisation.pairs)
