"""From act to act: no joint is thrown, feet that bear stay, whoever has to stand elsewhere steps there."""

from __future__ import annotations

import numpy as np
import pytest

from tests.synth.people.acting.crowd import person
from worldloom.geometry import Floats
from worldloom.synth.people.acting import JOINTS, player_of
from worldloom.synth.people.acting.changing import TREAD
from worldloom.synth.people.acting.frames import Player
from worldloom.synth.people.skeleton import PARENTS
from worldloom.world import Act, Entity

RATE = 30
FEET = [[JOINTS.index(f"{side}{n}") for n in ("Toes", "Foot")] for side in ("left", "right")]


def acted(id: str, *acts: tuple[str, float, float], **params: str) -> Entity:
    """Somebody with acts: motion, where it starts, how long it lasts."""
    e = person(id, "stand", **params)
    return e.model_copy(update={"acts": tuple(Act(clip=c, start=s, seconds=x) for c, s, x in acts)})


CHANGES = {
    "waver": lambda: acted("waver", ("wave", 0.8, 5.0), ("stand", 3.0, 5.0)),
    "worker": lambda: acted("worker", ("keep", 0.0, 5.0), ("wave", 0.0, 0.0), ("keep", 3.0, 5.0), pose="working"),
    "keeper": lambda: acted("k", ("keep", 0.0, 5.0), ("wave", 0.0, 0.0), ("keep", 3.0, 5.0)),
    "guide": lambda: acted("p", ("stand", 0.0, 4.0), ("point", 0.0, 0.0)),
    "porter": lambda: acted("pk", ("stand", 0.0, 4.0), ("pick_up", 0.0, 0.0)),
    "turner": lambda: acted("tt", ("stand", 0.0, 4.0), ("turn", 0.0, 0.0)),
    "sitter": lambda: acted("ss", ("sit", 0.0, 4.0), ("stand_up", 0.0, 0.0), ("stand", 3.0, 3.0), ("sit_down", 0.0, 0.0)),
    "typist": lambda: acted("ks", ("keep", 0.0, 3.0), ("type", 0.0, 3.3), pose="sitting"),
    "talker": lambda: acted("talker", ("talk", 0.0, 5.5), ("listen", 1.3, 5.5)),
}  # fmt: skip


def played(e: Entity) -> tuple[Player, Floats]:
    """Its player and places (n, 57, 3) of the joints over a round and a little more, 30 a second."""
    player = player_of(e)
    assert player is not None
    return player, player.at(np.arange(0, player.seconds + 0.4, 1 / RATE)).at


@pytest.mark.parametrize("name", CHANGES)
def test_no_joint_is_thrown(name: str) -> None:
    _, p = played(CHANGES[name]())
    gone = np.linalg.norm(np.diff(p, axis=0), axis=2)
    thrown = np.linalg.norm(np.diff(p, 2, axis=0), axis=2)
    assert gone.max() < 0.15, f"{JOINTS[np.unravel_index(gone.argmax(), gone.shape)[1]]} goes {gone.max():.3f} m in a frame"
    assert thrown.max() < 0.085, f"{JOINTS[np.unravel_index(thrown.argmax(), thrown.shape)[1]]} is thrown"


@pytest.mark.parametrize("name", CHANGES)
def test_a_foot_that_is_down_stays_where_it_is(name: str) -> None:
    """Less than a centimetre a step, by the joint of the toes and the ankle, whichever moves less, as a foot may roll about either."""
    _, p = played(CHANGES[name]())
    for joints in FEET:
        q = p[:, joints]
        down = q[:, 0, 2] < q[:, 0, 2].min() + 0.004
        gone = np.linalg.norm(np.diff(q[..., :2], axis=0), axis=2).min(1) * (down[1:] & down[:-1])
        steps = np.split(gone, np.flatnonzero(~down[1:]))
        assert max(float(s.sum()) for s in steps) < 0.01


@pytest.mark.parametrize("name", CHANGES)
def test_bones_keep_their_lengths_while_acts_change(name: str) -> None:
    e = CHANGES[name]()
    player, p = played(e)
    for k, parent in enumerate(PARENTS):
        if parent >= 0:
            assert np.ptp(np.linalg.norm(p[:, k] - p[:, parent], axis=1)) < 1e-6, JOINTS[k]
    assert player.seconds > 3


def test_feet_step_only_where_they_have_to() -> None:
    still, moved = player_of(CHANGES["keeper"]()), player_of(CHANGES["porter"]())
    assert still is not None and moved is not None
    assert max(long for _, long in still.changes) < TREAD in {long for _, long in moved.changes}
    heights = played(CHANGES["porter"]())[1][:, FEET[0][1], 2]
    assert 0.01 < np.ptp(heights) < 0.12, "a foot is lifted, and not as for a stair"


def test_a_motion_with_an_end_is_seen_to_its_end() -> None:
    """Who has sat down goes on from there: the change begins when the motion is over."""
    player = player_of(CHANGES["sitter"]())
    assert player is not None
    for turn, (start, long) in [*zip(player.turns, player.changes, strict=True)][1::2]:
        assert np.abs(turn.at(np.array([start])).at - turn.at(np.array([start + long])).at).max() < 0.03


def test_who_lies_does_not_step() -> None:
    _, p = played(acted("l", ("keep", 0.0, 5.0), ("lie", 0.0, 4.0), pose="lying"))
    assert np.isfinite(p).all()
