"""What goes to another process and back is the same Part, bit for bit, for every maker."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from worldloom.assets.part import Part
from worldloom.assets.registry import built, index, order
from worldloom.assets.shipped import REST, shipped, unshipped
from worldloom.geometry import Mesh

SAMPLE = sorted(index())[::9]


@pytest.mark.parametrize("maker", SAMPLE)
def test_a_part_comes_back_as_it_was(maker: str) -> None:
    part = built(order(maker, {}, 3, 0.3))
    same(part, unshipped(shipped(part)))


def same(a: Part, b: Part) -> None:
    for name in REST:
        assert getattr(a, name) == getattr(b, name), name
    assert [(s.role, s.material, s.link) for s in a.surfaces] == [(s.role, s.material, s.link) for s in b.surfaces]
    for s, t in zip(a.surfaces, b.surfaces, strict=True):
        for f in fields(Mesh):
            x, y = getattr(s.mesh, f.name), getattr(t.mesh, f.name)
            assert (x is None) == (y is None), f.name
            if x is not None:
                assert (x.dtype, x.shape, x.tobytes()) == (y.dtype, y.shape, y.tobytes())
                assert y.flags.c_contiguous and y.flags.writeable


def test_a_part_that_would_come_back_otherwise_is_refused() -> None:
    part = built(order(SAMPLE[0], {}, 3, 0.3))
    s = part.surfaces[0]
    odd = replace(part, surfaces=(replace(s, material=s.material.model_copy(update={"wear": 0})), *part.surfaces[1:]))
    with pytest.raises(ValueError, match="other types"):
        shipped(odd)


def test_arrays_lie_in_rows() -> None:
    for maker in SAMPLE:
        for s in built(order(maker, {}, 3, 0.3)).surfaces:
            assert all(np.asarray(a).flags.c_contiguous for f in fields(Mesh) if (a := getattr(s.mesh, f.name)) is not None)
