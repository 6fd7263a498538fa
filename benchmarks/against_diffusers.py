"""Training beside the U-Net of the library diffusers: `python benchmarks/against_diffusers.py DATASET [--minutes 12] [--part 4]`.

DATASET is what `worldloom ingest` or `benchmarks/training.py --keep` made, of pictures of at most 32 pixels in classes. The library's
model is the UNet2DModel of its course's first lesson for pictures of 32 pixels (64 to 256 channels, two layers a block, attention at the
two coarsest; batches of 64, AdamW at 4e-4, DDPM with the cosine schedule), given the class too, and sampled by 25 steps of DDIM. It has
so many minutes of one core; ours has a part of them. Both run on one thread and are counted in processor time, or with a GPU by the
clock. Prints a row each: pictures a second in training, and the Frechet distance beside what real pictures score.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from worldloom.ingest import Dataset
from worldloom.learn.metrics import features
from worldloom.learn.metrics.judged import judged
from worldloom.pipeline_pictures import squares

BATCH, RATE, SIDE, DDIM = 64, 4e-4, 32, 25
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
Bytes = NDArray[np.uint8]


def now() -> float:
    """Processor seconds of this process, or where a GPU works seconds of the clock."""
    if DEVICE == "cuda":
        torch.cuda.synchronize()
        return time.perf_counter()
    return time.process_time()


def unet(channels: int, classes: int) -> Any:
    """The course's model."""
    from diffusers import UNet2DModel

    return UNet2DModel(  # type: ignore[no-untyped-call]
        sample_size=SIDE,
        in_channels=channels,
        out_channels=channels,
        layers_per_block=2,
        num_class_embeds=classes,
        block_out_channels=(64, 128, 128, 256),
        down_block_types=("DownBlock2D", "DownBlock2D", "AttnDownBlock2D", "AttnDownBlock2D"),
        up_block_types=("AttnUpBlock2D", "AttnUpBlock2D", "UpBlock2D", "UpBlock2D"),
    )


def prepared(values: Bytes) -> Tensor:
    """(n, c, 32, 32) in [-1, 1]: padded by the corner's colour, greyscale in one channel."""
    grey = bool((values == values[..., :1]).all())
    x = torch.from_numpy((values[..., :1] if grey else values).transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1)
    short = SIDE - x.shape[2]
    return F.pad(x, (short // 2, short - short // 2) * 2, value=float(x[0, 0, 0, 0]))


def trained(x: Tensor, labels: Tensor, minutes: float) -> tuple[Any, Any, int, float]:
    """The library's model and schedule after so many CPU-minutes, pictures seen, CPU-seconds taken."""
    from diffusers import DDPMScheduler

    torch.manual_seed(0)
    model = unet(x.shape[1], int(labels.max()) + 1).to(DEVICE)
    x, labels = x.to(DEVICE), labels.to(DEVICE)
    schedule: Any = DDPMScheduler(  # type: ignore[no-untyped-call]
        num_train_timesteps=1000, beta_schedule="squaredcos_cap_v2"
    )
    optimiser = torch.optim.AdamW(model.parameters(), RATE)
    seen, start = 0, now()
    while (spent := now() - start) < minutes * 60:
        rows = torch.randint(len(x), (BATCH,), device=DEVICE)
        clean, noise = x[rows], torch.randn(BATCH, *x.shape[1:], device=DEVICE)
        t = torch.randint(1000, (BATCH,), device=DEVICE)
        guess = model(schedule.add_noise(clean, noise, t), t, class_labels=labels[rows]).sample
        optimiser.zero_grad()
        F.mse_loss(guess, noise).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        seen += BATCH
        print(f"\r{seen:,} pictures, {spent:.0f} s", end="", file=sys.stderr)
    return model.eval(), schedule, seen, now() - start


@torch.no_grad()
def drawn(model: Any, schedule: Any, labels: Tensor, channels: int, side: int) -> Bytes:
    """(n, side, side, 3) by DDIM."""
    from diffusers import DDIMScheduler

    walk: Any = DDIMScheduler.from_config(schedule.config)  # type: ignore[no-untyped-call]
    walk.set_timesteps(DDIM)
    out = []
    for some in torch.split(labels.to(DEVICE), BATCH):
        x = torch.randn(len(some), channels, SIDE, SIDE, device=DEVICE)
        for t in walk.timesteps:
            x = walk.step(model(x, t, class_labels=some).sample, t, x).prev_sample
        out.append(x.cpu())
    cut = (SIDE - side) // 2
    made = torch.cat(out)[:, :, cut : cut + side, cut : cut + side].clamp(-1, 1)
    levels = ((made + 1) * 127.5).round().to(torch.uint8).permute(0, 2, 3, 1).numpy()
    return np.ascontiguousarray(np.broadcast_to(levels, (*levels.shape[:3], 3)))


def theirs(dataset: Path, minutes: float, count: int) -> dict[str, float]:
    """The library's figures."""
    found = Dataset.open(dataset)
    train, held = squares(found, "train"), squares(found, "val")
    x, labels = prepared(train), torch.from_numpy(found.classes("train").astype(np.int64))
    model, schedule, seen, spent = trained(x, labels, minutes)
    some = labels[torch.from_numpy(np.random.default_rng(0).permutation(len(labels))[:count])]
    made = drawn(model, schedule, some, x.shape[1], train.shape[1])
    verdict = judged(train, held, made, features.packaged(1), budget=150.0).figures["frechet"]
    size = sum(p.numel() for p in model.parameters())
    return {"parameters": size, "pictures": seen, "cpu": spent, "frechet": verdict.value, "floor": verdict.floor}


def worldloom(*arguments: str | Path) -> float:
    """One command of ours on one thread: CPU-seconds, or with a GPU seconds."""
    before, start = os.times(), time.perf_counter()
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    subprocess.run(
        [sys.executable, "-m", "worldloom", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, env=environment
    )
    if DEVICE == "cuda":
        return time.perf_counter() - start
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def ours(dataset: Path, minutes: float, count: int, work: Path) -> dict[str, float]:
    """The same of `worldloom train` and `worldloom eval`, all of the command's time counted."""
    spent = worldloom("train", dataset, "-o", work / "run", "--depth", "3", "--budget", f"{minutes * 60:.0f}s")
    worldloom("eval", work / "run", dataset, "-o", work / "eval", "-n", str(count), "--budget", "5m")
    card = json.loads((work / "run/model/card.json").read_text())
    verdict = json.loads((work / "eval/figures.json").read_text())["figures"]["frechet"]
    seen = card["training"]["steps"] * card["recipe"]["batch"]
    return {
        "parameters": card["parameters"],
        "pictures": seen,
        "cpu": spent,
        "frechet": verdict["value"],
        "floor": verdict["floor"],
    }


def main() -> None:
    """Both, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--minutes", type=float, default=12.0, help="of one core, for the library")
    parser.add_argument("--part", type=float, default=4.0, help="ours has the library's minutes divided by this")
    parser.add_argument("--count", type=int, default=300, help="pictures that are judged")
    a = parser.parse_args()
    torch.set_num_threads(1)
    work = Path(tempfile.mkdtemp())
    try:
        rows = {"worldloom, flow, depth 3": ours(a.dataset, a.minutes / a.part, a.count, work)}
    finally:
        shutil.rmtree(work)
    rows["diffusers, UNet2DModel"] = theirs(a.dataset, a.minutes, a.count)
    print("| | M parameters | pictures seen | s | pictures a s | Frechet distance | real against real |")
    print("|---|---|---|---|---|---|---|")
    for name, r in rows.items():
        trained_on = f"{r['parameters'] / 1e6:.2f} | {r['pictures']:,} | {r['cpu']:.0f} | {r['pictures'] / r['cpu']:.1f}"
        print(f"| {name} | {trained_on} | {r['frechet']:.1f} | {r['floor']:.1f} |")
    one, two = rows.values()
    faster = one["pictures"] / one["cpu"] / (two["pictures"] / two["cpu"])
    print(f"\npictures a second: {faster:.1f} times theirs; seconds: {two['cpu'] / one['cpu']:.1f} times fewer;", end=" ")
    print(f"Frechet distance: {one['frechet'] / two['frechet']:.2f} of theirs")


if __name__ == "__main__":
    main()
