"""The history of a folder's states."""

from __future__ import annotations

import pytest

from worldloom.synth.edit import history
from worldloom.world import InputError


def many(n: int) -> history.History:
    h = history.begun(b"plan 0", b"world 0", b"glb")
    for k in range(1, n + 1):
        h = history.grown(h, history.Step(instruction=f"step {k}"), history.state(f"plan {k}".encode(), f"world {k}".encode(), b"glb"))
    return h


def test_states_come_back_to_the_byte() -> None:
    h = many(3)
    then = [history.back(h, n) for n in (0, 1, 3, 9)]
    assert [history.documents(x.states[x.at])[1] for x in then] == [b"world 3", b"world 2", b"world 0", b"world 0"]
    assert history.back(history.back(h, 2), -1).at == 2
    assert history.read(h.model_dump_json().encode()) == h


def test_fifty_steps_are_kept() -> None:
    h = many(60)
    assert len(h.steps) == history.DEPTH == 50
    assert history.documents(history.back(h, 50).states[0]) == (b"plan 10", b"world 10")


def test_a_new_step_forgets_what_could_be_redone() -> None:
    h = history.grown(history.back(many(3), 2), history.Step(instruction="other"), history.state(b"p", b"w", b""))
    assert [s.instruction for s in h.steps] == ["step 1", "other"]
    assert h.at == 2


@pytest.mark.parametrize("change", [{"at": 9}, {"format": 2}, {"steps": []}])
def test_damage_is_refused(change: dict[str, object]) -> None:
    import json

    raw = json.loads(many(2).model_dump_json()) | change
    with pytest.raises(InputError, match=r"history\.json"):
        history.read(json.dumps(raw).encode())


def test_a_state_that_does_not_unpack_is_refused() -> None:
    s = many(1).states[1]
    with pytest.raises(InputError, match="cannot be unpacked"):
        history.documents(s.model_copy(update={"world": s.world[:-8] + "AAAAAAAA"}))
