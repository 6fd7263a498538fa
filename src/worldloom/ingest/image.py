"""Pictures: PNG, JPEG, WebP, TIFF, BMP by Pillow, EXR by FFmpeg; upright sRGB, 8 bits a channel. 16-bit grey becomes a heightmap."""

from __future__ import annotations

import contextlib
import struct
import warnings
from collections.abc import Iterator
from typing import Any, BinaryIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from worldloom.ingest.decoded import Bytes, Decoded, Reals, Wanted
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refused, require

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
ORIENTATION = 0x0112
"""The EXIF tag; 5 to 8 lie on their side."""
LOOK = 32
"""Side of the small square picture that duplicates are found by."""
ERRORS = (OSError, ValueError, TypeError, SyntaxError, EOFError, IndexError, KeyError, AttributeError, OverflowError, MemoryError,
          ZeroDivisionError, NotImplementedError, struct.error, Image.DecompressionBombError, Warning)  # fmt: skip
"""What decoders raise on damaged data."""
_EXR = b"\x76\x2f\x31\x01"


def read_image(file: BinaryIO, limits: Limits, wanted: Wanted) -> list[Decoded]:
    """One picture, or one heightmap where the file holds one channel of 16 bits or more."""
    head = file.read(4)
    file.seek(0)
    if head == _EXR:
        from worldloom.ingest.exr import read_exr

        return [picture(read_exr(file, limits), wanted, {"bits": 32, "tone_mapped": True})]
    with decoding(), Image.open(file, formats=FORMATS) as image:
        bounded(*image.size, limits)
        turned = image.getexif().get(ORIENTATION) in (5, 6, 7, 8)
        width, height = image.size[::-1] if turned else image.size
        facts: dict[str, Any] = {"format": (image.format or "").lower(), "width": width, "height": height}
        if (frames := int(getattr(image, "n_frames", 1))) > 1:
            facts["first_of"] = frames
        if image.mode in ("I", "F") or image.mode.startswith("I;16"):
            from worldloom.ingest.height import heights

            return [heights(_deep(image), wanted, facts)]
        if wanted.size and image.format == "JPEG":
            image.draft(None, (2 * wanted.size, 2 * wanted.size))  # decodes at a fraction of the scale; never below what is asked
        upright = ImageOps.exif_transpose(image)
        pixels = np.asarray(_rgb(upright, facts))
    return [picture(pixels, wanted, facts)]


@contextlib.contextmanager
def decoding() -> Iterator[None]:
    """A decoder's complaint becomes a refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except UnidentifiedImageError:
        raise Refused("damaged", "its bytes are no picture of a kind that is read") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("too-large", "it claims to have far too many pixels") from None
    except ERRORS as error:
        raise Refused("damaged", f"it does not decode ({type(error).__name__}: {str(error)[:100]})") from None


def bounded(width: int, height: int, limits: Limits) -> None:
    """Refused when a header's size is over the bounds; asked before anything is decoded."""
    require(width > 0 and height > 0, f"it claims to have {width} x {height} pixels")
    require(max(width, height) <= limits.side, f"it claims {width} x {height} pixels; at most {limits.side} a side are read", "too-large")
    require(width * height <= limits.pixels, f"it claims {width} x {height} pixels; at most {limits.pixels} are read", "too-large")


def _deep(image: Image.Image) -> Reals:
    """One channel of 16 or 32 bits as float32; integers become 0..1."""
    values = np.asarray(image)
    if values.dtype.kind == "f":
        return values.astype(np.float32)
    top = 65535.0 if values.min(initial=0) >= 0 and values.max(initial=0) <= 65535 else 2147483647.0
    return (values / top).astype(np.float32)


def _rgb(image: Image.Image, facts: dict[str, Any]) -> Image.Image:
    """Without alpha: what is transparent shows white."""
    if "A" in image.getbands() or "transparency" in image.info:
        facts["alpha"] = True
        clear = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", clear.size, (255, 255, 255, 255)), clear).convert("RGB")
    return image.convert("RGB")


def picture(pixels: Bytes, wanted: Wanted, facts: dict[str, Any]) -> Decoded:
    """(h, w, 3) uint8, as an item."""
    height, width = pixels.shape[:2]
    facts = {"width": width, "height": height, **facts}
    if wanted.size:
        facts["upscaled"] = min(width, height) < wanted.size
        pixels = square(pixels, wanted.size)
    return Decoded("image", {"image": np.ascontiguousarray(pixels)}, facts, look=shrunk(pixels))


def square(pixels: Bytes, size: int) -> Bytes:
    """The middle square of (h, w, 3), resized by area to (size, size, 3); bilinear where it has to grow."""
    height, width = pixels.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    how = Image.Resampling.BOX if side >= size else Image.Resampling.BILINEAR
    return np.asarray(Image.fromarray(pixels[top : top + side, left : left + side]).resize((size, size), how))


def shrunk(pixels: Bytes, side: int = LOOK) -> Bytes:
    """The whole picture as (side, side, 3), its shape forgotten; by a tent, since a box lets fine texture through as false waves."""
    return np.asarray(Image.fromarray(pixels).resize((side, side), Image.Resampling.BILINEAR))


__all__ = ["ERRORS", "LOOK", "bounded", "decoding", "picture", "read_image", "shrunk", "square"]
