"""Stages tell what runs and, within one, how long the rest will take."""

from __future__ import annotations

from worldloom.compute.stages import Stages


def test_parts_move_the_bar_within_their_stage() -> None:
    told: list[tuple[str, float]] = []
    stage = Stages(lambda name, share: told.append((name, share)), ("film", "seal"))
    with stage("film"):
        stage.part("film", 1, 4)
        stage.part("film", 4, 4)
    with stage("seal"):
        pass
    assert [share for _, share in told] == [0.0, 0.125, 0.5, 0.5]
    assert told[1][0].startswith("film, 0 min 0") and told[2][0] == "film, 0 min 00 s left"
    assert set(stage.timings) == {"film", "seal", "total"}
