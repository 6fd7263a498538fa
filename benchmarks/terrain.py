"""What a trained terrain makes beside the erosion that it learnt from: `python benchmarks/terrain.py RUN [--count 8]`.

RUN is a model that `worldloom train --kind terrain` made of `python benchmarks/heightmaps.py MAPS`, ingested with `--cell 6 --range 360`.
For mountains of seeds that those maps do not have, the coarse shape is kept and the detail made anew: by the model, and as a Gaussian
field with the very spectrum of the detail, which has no ridges and no valleys. Beside the real ones: how far the slopes are off (mean
distance of their quantiles, degrees), how far the spectrum is off (mean over octaves, dB), cells lower than all eight neighbours, the
skewness of the curvature (sharp ridges and broad valleys or the other way), and processor seconds for a map of 256 x 256 cells.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.learn.denoisers import denoiser
from worldloom.learn.relief import blurred
from worldloom.learn.tiled import Box, covering, tiled
from worldloom.pipeline_model import opened, weights_of
from worldloom.synth.terrain.erosion import massif

CELL, RANGE = 6.0, 360.0
"""Metres of a cell, and of the highest above the lowest."""
Field = NDArray[np.float64]


def mountain(k: int) -> Field:
    """(256, 256) heights in cells."""
    return massif(950_000 + k, "alpine") * RANGE / CELL


def gaussian(detail: Field, k: int) -> Field:
    """A field with the spectrum of `detail` and phases of noise."""
    noise = np.fft.rfft2(rng(k, "benchmark", "phases").standard_normal(detail.shape))
    return np.fft.irfft2(np.abs(np.fft.rfft2(detail)) * noise / np.maximum(np.abs(noise), 1e-9), detail.shape)


def slopes(h: Field) -> Field:
    """Quantiles of the slope, degrees."""
    dy, dx = np.gradient(h)
    return np.asarray(np.quantile(np.degrees(np.arctan(np.hypot(dx, dy))), np.linspace(0.01, 0.99, 99)))


def spectrum(h: Field) -> Field:
    """Power by octave, dB, from waves of half the window to two cells; tapered."""
    n = h.shape[0]
    taper = np.hanning(n)
    power = np.abs(np.fft.rfft2((h - h.mean()) * taper[:, None] * taper)) ** 2
    waves = np.hypot(np.fft.fftfreq(n)[:, None] * n, np.fft.rfftfreq(n) * n)
    edges = 2.0 ** np.arange(1, int(np.log2(n)))
    return np.array([10 * np.log10(power[(waves >= a) & (waves < 2 * a)].mean()) for a in edges])


def pits(h: Field) -> float:
    """Share of cells lower than all eight neighbours."""
    inner = h[1:-1, 1:-1]
    around = [h[1 + r : h.shape[0] - 1 + r, 1 + c : h.shape[1] - 1 + c] for r in (-1, 0, 1) for c in (-1, 0, 1) if r or c]
    return float(np.all([inner < a for a in around], 0).mean())


def bend(h: Field) -> float:
    """Skewness of the curvature."""
    c = np.gradient(np.gradient(h, axis=0), axis=0) + np.gradient(np.gradient(h, axis=1), axis=1)
    c = c - c.mean()
    return float((c**3).mean() / (c**2).mean() ** 1.5)


def model(run: Path) -> tuple[Callable[[Field, int], Field], float, int]:
    """What makes detail (256, 256) for a mountain, the width of its blur, and how many cells of the border lack surroundings."""
    made, recipe, _ = opened(weights_of(run))
    relief, known, window = recipe.relief, denoiser(made, recipe, None), recipe.size
    if relief is None:
        raise SystemExit(f"{run} is no model of terrain")

    def make(h: Field, k: int) -> Field:
        box = Box(0, 0, *h.shape)
        wide = covering(box, window)
        pads = ((-wide.row, wide.rows + wide.row - h.shape[0]), (-wide.column, wide.columns + wide.column - h.shape[1]))
        low = np.pad(blurred(h.astype(np.float32), relief.blur), pads, mode="reflect")
        return np.asarray(tiled(known, low / np.float32(relief.sketch), box, window, k), float) * relief.detail

    return make, relief.blur, window // 2


def main() -> None:
    """Make, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("--count", type=int, default=8)
    a = parser.parse_args()
    make, blur, border = model(a.run)
    inner = slice(border, -border), slice(border, -border)
    rows: dict[str, list[Field]] = {"erosion": [], "model": [], "Gaussian field": []}
    spent = dict.fromkeys(rows, 0.0)

    def timed(name: str, work: Callable[[], Field]) -> Field:
        start = time.process_time()
        out = work()
        spent[name] += time.process_time() - start
        return out

    for k in range(a.count):
        h = timed("erosion", lambda k=k: mountain(k))  # type: ignore[misc]
        low = blurred(h.astype(np.float32), blur).astype(float)
        details = {"model": timed("model", lambda h=h, k=k: make(h, k)),  # type: ignore[misc]
                   "Gaussian field": timed("Gaussian field", lambda h=h, low=low, k=k: gaussian(h - low, k))}  # type: ignore[misc]  # fmt: skip
        rows["erosion"].append(h[inner])
        for name, detail in details.items():
            rows[name].append((low + detail)[inner])
    print("| | slopes off, degrees | spectrum off, dB | pits | skewness of curvature | CPU-s a map |")
    print("|---|---|---|---|---|---|")
    for name, made in rows.items():
        pairs = list(zip(made, rows["erosion"], strict=True))
        off = np.mean([np.abs(slopes(x) - slopes(y)).mean() for x, y in pairs])
        apart = np.mean([np.abs(spectrum(x) - spectrum(y)).mean() for x, y in pairs])
        found = f"{np.mean([pits(x) for x in made]):.2%} | {np.mean([bend(x) for x in made]):+.2f}"
        print(f"| {name} | {off:.1f} | {apart:.1f} | {found} | {spent[name] / a.count:.2f} |")


if __name__ == "__main__":
    main()
