"""PNG bytes: read back by Pillow, the same twice, refused for what is no picture."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from worldloom.render.path.encode import png
from worldloom.world import InputError


def test_round_trip_is_exact() -> None:
    y, x = np.mgrid[0:37, 0:53]
    a = np.stack([x * 4, y * 6, (x * y) % 256], -1).astype(np.uint8)
    data = png(a)
    assert data == png(a.copy())
    with Image.open(io.BytesIO(data)) as im:
        assert im.mode == "RGB" and (np.asarray(im) == a).all()


@pytest.mark.parametrize("bad", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3))])
def test_what_is_no_picture_is_refused(bad: np.ndarray) -> None:
    with pytest.raises(InputError, match="uint8"):
        png(bad)
