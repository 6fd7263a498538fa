"""A learnt denoiser of traced light: an exported model of `worldloom train --kind render`, run by onnxruntime; and guides without light.

Light of one sample in every pixel, or in every fourth, becomes light without noise at full size. `learn/shading.py` says what is seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.shading import KEY, PALE, seen, whole
from worldloom.render.path.gather import F4
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.played import Played

BLOCK = 16
"""Pictures are enlarged to sides that this divides, for the network's scales."""


@dataclass(frozen=True)
class Denoiser:
    """A model that is ready."""

    model: Played

    def __call__(self, light: F4, own: F4, beside: F4, scale: float, which: NDArray[np.bool_] | None = None) -> F4:
        """Light (h, w, 3) free of colour (times `tint` of the guides' albedo and cover it is the picture's) of noisy light (h, w, 3).

        `own` (h, w, 3) is the tint of what the samples themselves met; `beside` (h, w, GUIDES) may know more. `scale` exposes; `which`
        (h, w) of the pixels were traced, or all.
        """
        h, w = light.shape[:2]
        given = [np.pad(a, ((0, -h % BLOCK), (0, -w % BLOCK), (0, 0)), mode="edge") for a in (light * np.float32(scale), own, beside)]
        traced = None if which is None else np.pad(which, ((0, -h % BLOCK), (0, -w % BLOCK)), mode="edge")
        made = self.model.run(np.zeros(1, np.int64), seen=seen(given[0], given[1], given[2], traced)[None])[0][0]
        return np.asarray(whole(made)[:h, :w] / np.float32(scale), np.float32)


def opened(path: Path, threads: int = 2) -> Denoiser:
    """The denoiser of an exported model. InputError for a model of anything else, or of other scales than this version's."""
    from worldloom.learn import played
    from worldloom.learn.recipe import Render

    model = played.opened(path, threads)
    if model.facts.recipe.render != Render(pale=PALE, key=KEY):
        raise InputError(f"{path} is no denoiser of this version: worldloom train DATASET --kind render makes one.")
    return Denoiser(model)


def glanced(device: Any, lens: Any, seed: int) -> F4:
    """(h, w, CHANNELS) as the kernel's, of one sample a pixel, without the light that falls on things: the guides, for little."""
    from worldloom.render.path.kernel import away, mixed, pair, surface
    from worldloom.render.path.surface import GLASS
    from worldloom.render.path.tables import dr, mi

    w, h = int(lens.width[0]), int(lens.height[0])
    pixel = dr.arange(mi.UInt32, w * h)
    start = mixed(pixel ^ mixed(dr.opaque(mi.UInt32, seed)))
    o, d = lens.ray(pixel, pair(mi.UInt32(0), start), pair(mi.UInt32(0), start + 1))
    done, alb, nrm, light = mi.Bool(False), mi.Color3f(0), mi.Vector3f(0), mi.Color3f(0)
    beta, through, depth, sky = mi.Float(1), mi.Float(1), mi.Float(1e5), mi.Float(1)
    for _ in range(PANES + 1):
        hit = device.scene.ray_intersect_preliminary(mi.Ray3f(o, d), coherent=True)
        valid = hit.is_valid() & ~done
        far = dr.select(valid, hit.t, 1e5)
        spot, kind, shine, _ = surface(device.tables, hit, d, valid)
        clear = valid & (kind == GLASS)
        skip = device.air.skip
        air = device.air.transmit(o + d * skip, d, dr.maximum(far - skip, 0))
        beta *= dr.select(valid, air, 1)
        here = valid & ~clear
        alb, nrm, light = (dr.select(here, a, b) for a, b in ((spot.base, alb), (spot.n, nrm), (shine * beta, light)))
        through, depth, sky = (dr.select(here, a, b) for a, b in ((air, through), (far, depth), (mi.Float(0), sky)))
        done |= ~clear
        o = away(spot.p, spot.ng, d)
    none = mi.Float(0) + dr.zeros(mi.Float, w * h)
    out = [*[none] * 6, *light, *alb, *nrm, through, depth, sky]
    dr.eval(out)
    return np.stack([np.array(x + none) for x in out], 1).reshape(h, w, len(out))


PANES = 2
"""That a glance passes."""

__all__ = ["Denoiser", "glanced", "opened"]
