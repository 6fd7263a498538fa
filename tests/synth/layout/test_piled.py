"""Several things in one container: flat ones lie on one another, slender ones stand side by side."""

from __future__ import annotations

import numpy as np

from worldloom.assets.registry import build
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.within import fits
from worldloom.world import Entity, Pose, Support


def _crate() -> Entity:
    part = build("storage/storage_bin", {}, 7)
    host = entity_from("crate.1", "crate", "storage/storage_bin", {}, 7, part, Pose(position=(0.0, 0.0, 0.0)))
    inside = Support(name="inside", center=(0.0, 0.0, 0.01), size=(0.3, 0.2), clearance=0.7)
    return host.model_copy(update={"supports": (inside,)})


def test_flat_things_are_piled_and_slender_ones_are_not() -> None:
    crate = _crate()
    assert fits(crate, np.array([0.14, 0.19, 0.06]), 8) == 1.0, "boxes lie on boxes"
    assert fits(crate, np.array([0.07, 0.07, 0.3]), 8) == 1.0, "eight bottles stand side by side"
    assert fits(crate, np.array([0.07, 0.07, 0.3]), 14) < 1.0, "no bottle stands on a bottle"
