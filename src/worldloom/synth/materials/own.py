"""A user's picture in place of a recipe: its colours, and from its light and dark a guess of height and roughness.

Names say what is in them (`brick:` and the hash of the picture), so that one process may hold the textures of several worlds.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.world import RGB, InputError

MOST = 2048
"""Side of a picture that is kept, pixels."""
BYTES = 64 * 2**20
RELIEF = 0.006
"""Height of a light patch over a dark one as a share of the tile's edge."""
BROAD = 0.12
"""Share of the tile over which lightness is taken for colour, not for height."""


@dataclass(frozen=True)
class Own:
    """Linear colours (n, n, 3) of a tile, row 0 at v = 0, and its edge in metres."""

    pixels: Floats
    metres: float

    @property
    def color(self) -> RGB:
        """The mean."""
        r, g, b = (round(max(float(c), 0.002), 5) for c in self.pixels.mean((0, 1)))
        return r, g, b


_KNOWN: dict[str, Own] = {}
"""By name, in the order in which they came: never forgotten, so that numbers given by order stay."""


def adopt(recipe: str, picture: bytes, metres: float) -> str:
    """Make a picture (PNG, JPEG, WebP, TIFF, BMP bytes) known as a texture in place of `recipe`; returns its name.

    The middle square is taken; the name follows from its pixels, not from how they are packed. InputError where it is no picture, or
    larger than 2048 pixels a side or 64 MiB.
    """
    pixels = square(picture, recipe)
    facts = f"{pixels.shape} {metres!r}".encode()
    name = f"{recipe}:{hashlib.sha256(pixels.tobytes() + facts).hexdigest()[:24]}"
    if name not in _KNOWN:
        _KNOWN[name] = Own(_linear(pixels), metres)
    return name


def own(name: str) -> Own | None:
    """The texture of this name, where it is known."""
    return _KNOWN.get(name)


def names() -> tuple[str, ...]:
    """All that are known, oldest first."""
    return tuple(_KNOWN)


@lru_cache(maxsize=24)
def layers(name: str, size: int) -> tuple[Floats, Floats, Floats, float]:
    """Albedo (n, n, 3) and roughness (n, n) as factors with mean 1, height (n, n) in metres, and the tile's edge in metres."""
    mine = _KNOWN[name]
    tile = _resized(mine.pixels, size)
    light = np.log(np.maximum(tile @ [0.2126, 0.7152, 0.0722], 1e-4))
    detail = light - _blurred(light, BROAD)
    detail = np.clip(detail / max(float(detail.std()), 1e-6), -2.5, 2.5)
    height = RELIEF * mine.metres * _blurred(detail, 1.5 / size) / 2.5
    return tile / np.maximum(tile.mean((0, 1)), 1e-4), 1 - 0.06 * detail, height, mine.metres


def square(picture: bytes, recipe: str) -> NDArray[np.uint8]:
    """(n, n, 3): the middle of a picture. InputError as `adopt`."""
    from worldloom.ingest.decoded import Wanted
    from worldloom.ingest.image import read_image
    from worldloom.ingest.limits import Limits
    from worldloom.ingest.refusal import Refused

    if len(picture) > BYTES:
        raise InputError(f"the texture for {recipe} has over {BYTES >> 20} MiB.")
    try:
        found = read_image(io.BytesIO(picture), Limits(pixels=4 * MOST * MOST, side=4 * MOST), Wanted())
    except Refused as error:
        raise InputError(f"the texture for {recipe} cannot be read: {error.why}") from None
    pixels = found[0].arrays.get("image")
    if pixels is None:
        raise InputError(f"the texture for {recipe} is a heightmap, not a picture.")
    n = min(pixels.shape[:2])
    if not 16 <= n <= MOST:
        raise InputError(f"the texture for {recipe} has {n} pixels a side: give one of 16 to {MOST}.")
    y, x = ((side - n) // 2 for side in pixels.shape[:2])
    return np.asarray(pixels[y : y + n, x : x + n])


def _linear(pixels: NDArray[np.uint8]) -> Floats:
    """Linear light, the lowest row first."""
    s = pixels[::-1].astype(float) / 255
    return np.asarray(np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4))


def _resized(tile: Floats, size: int) -> Floats:
    """A tile at another size, without a seam."""
    from PIL import Image

    n = len(tile)
    if n == size:
        return tile
    edge = 8
    wide = np.pad(tile, ((edge, edge), (edge, edge), (0, 0)), "wrap").astype(np.float32)
    box = (edge, edge, edge + n, edge + n)
    bands = [np.asarray(Image.fromarray(wide[..., c], "F").resize((size, size), Image.Resampling.BICUBIC, box)) for c in range(3)]
    return np.asarray(np.maximum(np.stack(bands, -1), 0.0), float)


def _blurred(field: Floats, share: float) -> Floats:
    """A periodic field under a Gaussian of this width, as a share of the tile."""
    f = np.fft.fftfreq(len(field)) * len(field)
    low = np.exp(-2 * (np.pi * share) ** 2 * f**2)
    return np.asarray(np.fft.ifft2(np.fft.fft2(field) * low[:, None] * low[None]).real)


__all__ = ["MOST", "Own", "adopt", "layers", "names", "own", "square"]
