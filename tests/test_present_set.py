"""A talk's set is refused before anybody is made."""

from __future__ import annotations

import pytest

from worldloom.pipeline_present_stage import staged
from worldloom.synth.stage.marks import Needs
from worldloom.world import InputError


@pytest.mark.parametrize("where, says", [("steet", "did you mean 'street'"), ("nowhere", "the folder of a world, and 'nowhere' is none")])
def test_a_set_that_is_none(where: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        staged((), ("",), where, 0, "draft", ("neutral", 0.0), Needs())
