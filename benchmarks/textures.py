"""What training makes of 200 pictures: `python benchmarks/textures.py [--minutes 20] [--keep DIR]`.

Draws 50 tiles each of bricks, cobbles, terrazzo and boards, 64 pixels wide, every one with its own pattern, colours and wear, as somebody
would photograph them (with --cut so that edges do not meet); trains `worldloom train --kind material` on them for so many minutes on one
thread, and judges what `worldloom sample` makes of it by `worldloom eval`. Prints a row ("seam" is the step across edges over that between
neighbours), and leaves DIR/real.png and DIR/made.png to look at: the drawn tiles, and the made ones two by two, so that a seam would show.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from worldloom.compute.seeds import rng
from worldloom.synth.materials.field import bricks, cells, fbm2, step

SIDE, EACH = 64, 50
FINE = 4
"""Pixels that are drawn for each that is kept, a side."""
Floats = NDArray[np.float64]
Draw = Callable[[np.random.Generator, int], Floats]


def mixed(shares: Floats, one: Floats, other: Floats) -> Floats:
    """(n, n, 3) from colour `one` where `shares` (n, n) are 0 to colour `other` where they are 1."""
    return one + (other - one) * shares[..., None]


def colour(draw: np.random.Generator, base: tuple[float, float, float], spread: float = 0.06) -> Floats:
    """A linear colour near `base`."""
    return np.clip(np.array(base) * draw.normal(1, spread * 2) + draw.normal(0, spread / 3, 3), 0.01, 0.9)


def brick(draw: np.random.Generator, n: int) -> Floats:
    """Red to brown bricks in stretcher bond."""
    edge, tone = bricks(n, int(draw.choice([4, 6, 8])), int(draw.choice([2, 3])), 0.5, 0.05, int(draw.integers(1 << 30)))
    stain = fbm2(n, 4, 4, int(draw.integers(1 << 30)))
    body = mixed(tone, colour(draw, (0.32, 0.1, 0.06)), colour(draw, (0.5, 0.2, 0.12))) * (0.75 + 0.5 * stain)[..., None]
    return mixed(step(edge, 0.02, 0.08), colour(draw, (0.5, 0.47, 0.42)) * (0.8 + 0.4 * stain)[..., None], body)


def cobble(draw: np.random.Generator, n: int) -> Floats:
    """Grey rounded stones in dark joints."""
    near, next_, tone = cells(n, int(draw.integers(14, 40)), int(draw.integers(1 << 30)))
    dome = step(next_ - near, 0.02, 0.35)
    body = mixed(tone, colour(draw, (0.16, 0.16, 0.17)), colour(draw, (0.4, 0.38, 0.35)))
    return (
        mixed(dome, colour(draw, (0.05, 0.05, 0.04)), body) * (0.7 + 0.6 * fbm2(n, 24, 3, int(draw.integers(1 << 30))))[..., None]
    )


def terrazzo(draw: np.random.Generator, n: int) -> Floats:
    """Chips of three colours in a pale ground."""
    near, next_, tone = cells(n, int(draw.integers(60, 140)), int(draw.integers(1 << 30)))
    chips = np.stack([colour(draw, c) for c in ((0.45, 0.2, 0.14), (0.12, 0.14, 0.16), (0.6, 0.5, 0.3))])
    shown = step(next_ - near, 0.12, 0.2) * (tone < 0.6)
    return mixed(shown, colour(draw, (0.66, 0.63, 0.58)), chips[np.minimum((tone * 5).astype(int), 2)])


def boards(draw: np.random.Generator, n: int) -> Floats:
    """Boards with grain and dark gaps."""
    edge, tone = bricks(n, int(draw.choice([4, 5, 6])), 1, 0.37, 0.02, int(draw.integers(1 << 30)))
    fibre = fbm2(n, 32, 3, int(draw.integers(1 << 30)), 0.05)
    body = mixed(0.6 * tone + 0.4 * fibre, colour(draw, (0.2, 0.1, 0.045)), colour(draw, (0.5, 0.33, 0.17)))
    return body * (0.25 + 0.75 * step(edge, 0.0, 0.04))[..., None]


KINDS: dict[str, Draw] = {"brick": brick, "cobble": cobble, "terrazzo": terrazzo, "boards": boards}


def tile(kind: str, number: int) -> NDArray[np.uint8]:
    """(64, 64, 3) sRGB."""
    fine = KINDS[kind](rng(0, "textures", kind, number), SIDE * FINE)
    linear = np.clip(fine.reshape(SIDE, FINE, SIDE, FINE, 3).mean((1, 3)), 0, 1)
    shown = np.where(linear < 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(255 * shown), np.uint8)


def worldloom(*arguments: str | Path) -> float:
    """One command of ours on one thread: CPU-seconds."""
    before = os.times()
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    subprocess.run(
        [sys.executable, "-m", "worldloom", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, env=environment
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def wall(tiles: NDArray[np.uint8], columns: int = 8, gap: int = 4) -> NDArray[np.uint8]:
    """Tiles (n, h, w, 3) side by side."""
    n, h, w, _ = tiles.shape
    out = np.full((-(-n // columns) * (h + gap), columns * (w + gap), 3), 20, np.uint8)
    for k, one in enumerate(tiles):
        y, x = k // columns * (h + gap), k % columns * (w + gap)
        out[y : y + h, x : x + w] = one
    return out


def seam(tiles: NDArray[np.uint8]) -> float:
    """The mean step across the edges of tiles (n, h, w, 3), over that between neighbours inside."""
    x = tiles.astype(np.float64)
    across = np.abs(x[:, 0] - x[:, -1]).mean() + np.abs(x[:, :, 0] - x[:, :, -1]).mean()
    return float(across / (np.abs(np.diff(x, axis=1)).mean() + np.abs(np.diff(x, axis=2)).mean()))


def main() -> None:
    """Draw, ingest, train, sample, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=20.0, help="of one core")
    parser.add_argument("--cut", type=int, default=0, help="pixels that each tile loses, so that its edges do not meet")
    parser.add_argument("--keep", type=Path, help="a folder for everything")
    a = parser.parse_args()
    work = a.keep or Path(tempfile.mkdtemp())
    drawn = {kind: np.stack([tile(kind, k) for k in range(EACH)])[:, a.cut :, a.cut :] for kind in KINDS}
    for kind, tiles in drawn.items():
        (work / "own" / kind).mkdir(parents=True, exist_ok=True)
        for k, one in enumerate(tiles):
            Image.fromarray(one).save(work / "own" / kind / f"{k:02d}.png")
    Image.fromarray(wall(np.concatenate([tiles[:8] for tiles in drawn.values()]))).save(work / "real.png")
    worldloom("ingest", work / "own", "-o", work / "dataset", "--licence", "LicenseRef-own-work", "--size", str(SIDE - a.cut))
    spent = worldloom("train", work / "dataset", "-o", work / "run", "--kind", "material", "--budget", f"{a.minutes * 60:.0f}s")
    shutil.rmtree(work / "made", ignore_errors=True)
    shutil.rmtree(work / "eval", ignore_errors=True)
    worldloom("sample", work / "run", "-o", work / "made", "-n", "32")
    listed = json.loads((work / "made/samples.json").read_text())["samples"]
    made = np.stack([np.asarray(Image.open(work / "made" / s["file"]).convert("RGB")) for s in listed])
    Image.fromarray(wall(np.tile(made, (1, 2, 2, 1)))).save(work / "made.png")
    worldloom("eval", work / "run", work / "dataset", "-o", work / "eval", "-n", "200")
    card = json.loads((work / "run/model/card.json").read_text())
    found = json.loads((work / "eval/figures.json").read_text())
    figure, t = found["figures"]["frechet"], card["training"]
    print(
        "| M parameters | steps | epochs | CPU-minutes | forecast, s | took, s | Frechet distance (real) | memorised (held out) |"
    )
    print("|---|---|---|---|---|---|---|---|")
    run = f"{card['parameters'] / 1e6:.2f} | {t['steps']:,} | {t['epochs']:.1f} | {spent / 60:.1f}"
    took = f"{t['forecast_seconds']:.0f} | {t['seconds']:.0f}"
    copied = f"{found['memorisation']['share']:.1%} ({found['memorisation']['floor']:.1%})"
    print(f"| {run} | {took} | {figure['value']:.1f} ({figure['floor']:.1f}) | {copied} | {seam(made):.2f} |")
    if a.keep is None:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
