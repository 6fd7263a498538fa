"""What training makes of Fashion-MNIST: `python benchmarks/training.py [flow gan transformer] [--minutes 45] [--keep DIR] [--data DIR]`.

The dataset (MIT; Debian's package dataset-fashion-mnist) goes in as a ZIP of PNG files in folders of classes, by `worldloom ingest`. Each
model is trained by `worldloom train` for so many minutes on the clock and asked for pictures of every class by `worldloom sample`. A
convolutional network that is trained here on the real pictures, and judged on the 10,000 of the test set, says which class it sees.
Prints a Markdown row a model: how often it sees the asked class, how long the run was forecast to take and took.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

DATA = Path("/usr/share/datasets/fashion-mnist")
CLASSES = ("t-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot")
MODELS = ("flow", "gan", "transformer")
Bytes = NDArray[np.uint8]


def idx(path: Path) -> Bytes:
    """The array of an IDX file of bytes."""
    raw = gzip.decompress(path.read_bytes())
    shape = tuple(int.from_bytes(raw[4 + 4 * k : 8 + 4 * k], "big") for k in range(raw[3]))
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * len(shape)).reshape(shape)


def real(data: Path, split: str) -> tuple[Bytes, Bytes]:
    """Pictures (n, 28, 28) and classes (n,) of "train" or "t10k"."""
    return idx(data / f"{split}-images-idx3-ubyte.gz"), idx(data / f"{split}-labels-idx1-ubyte.gz")


def zipped(pictures: Bytes, classes: Bytes, to: Path) -> None:
    """CLASS/NUMBER.png."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as out:
        for k, (picture, c) in enumerate(zip(pictures, classes, strict=True)):
            png = io.BytesIO()
            Image.fromarray(picture).save(png, "PNG")
            out.writestr(f"{CLASSES[c]}/{k:05d}.png", png.getvalue())


class Judge(nn.Sequential):
    """Three convolutions and two linear layers, 0.5 M parameters."""

    def __init__(self) -> None:
        def seen(a: int, b: int) -> list[nn.Module]:
            return [nn.Conv2d(a, b, 3, padding=1), nn.BatchNorm2d(b), nn.ReLU()]

        rest = [nn.Flatten(), nn.Linear(64 * 49, 128), nn.ReLU(), nn.Dropout(0.4), nn.Linear(128, 10)]
        super().__init__(*seen(1, 32), nn.MaxPool2d(2), *seen(32, 64), *seen(64, 64), nn.MaxPool2d(2), nn.Dropout(0.2), *rest)


def ready(pictures: Bytes) -> Tensor:
    """(n, 1, 28, 28) in [-1, 1]."""
    return torch.from_numpy(pictures.astype(np.float32) / 127.5 - 1)[:, None]


def judge(data: Path, kept: Path, epochs: int = 4, batch: int = 256) -> Judge:
    """A classifier of the real pictures, from the file `kept` where it was trained before."""
    torch.manual_seed(0)
    net, (x, y) = Judge(), real(data, "train")
    if kept.is_file():
        net.load_state_dict(load_file(kept))
        return net.eval()
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3)
    steps = epochs * len(x) // batch
    fall = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, steps)
    order = np.concatenate([np.random.default_rng(e).permutation(len(x)) for e in range(epochs)])
    for k in range(steps):
        rows = order[k * batch : (k + 1) * batch]
        loss = nn.functional.cross_entropy(net(ready(x[rows])), torch.from_numpy(y[rows].astype(np.int64)))
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        fall.step()
    save_file(net.state_dict(), kept)
    return net.eval()


@torch.no_grad()
def seen(net: Judge, pictures: Bytes) -> NDArray[np.int64]:
    """(n,) the class that the judge sees in each picture (n, 28, 28)."""
    return np.concatenate([net(ready(pictures[k : k + 1000])).argmax(1).numpy() for k in range(0, len(pictures), 1000)])


def worldloom(*arguments: str | Path) -> None:
    """One command of ours, its bar on standard error."""
    subprocess.run([sys.executable, "-m", "worldloom", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def asked(net: Judge, folder: Path) -> dict[str, float]:
    """Share of a `sample` folder's pictures in which the judge sees what was asked for, by class."""
    listed = json.loads((folder / "samples.json").read_text())["samples"]
    pictures = np.stack([np.asarray(Image.open(folder / s["file"]).convert("L")) for s in listed])
    wanted = np.array([CLASSES.index(s["class"]) for s in listed])
    right = seen(net, pictures) == wanted
    return {name: float(right[wanted == k].mean()) for k, name in enumerate(CLASSES)}


def main() -> None:
    """Ingest, train, sample, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("models", nargs="*", default=MODELS)
    parser.add_argument("--minutes", type=float, default=45.0, help="on the clock, a model")
    parser.add_argument("--count", type=int, default=1000, help="pictures that are judged")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--keep", type=Path, help="a folder for dataset, runs and samples")
    a = parser.parse_args()
    if not a.data.is_dir():
        raise SystemExit(f"{a.data} is missing: install Debian's package dataset-fashion-mnist, or give --data")
    work = a.keep or Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    net = judge(a.data, work / "judge.safetensors")
    test, classes = real(a.data, "t10k")
    print(f"the judge is right in {(seen(net, test) == classes).mean():.1%} of the test set", flush=True)
    if not (work / "dataset").is_dir():
        start = time.perf_counter()
        zipped(*real(a.data, "train"), work / "fashion.zip")
        worldloom("ingest", work / "fashion.zip", "-o", work / "dataset", "--licence", "MIT")
        print(f"60,000 pictures ingested in {time.perf_counter() - start:.0f} s, with packing them")
    print("| model | M parameters | steps | epochs | asked class seen | least | forecast, s | took, s | CPU-minutes |")
    print("|---|---|---|---|---|---|---|---|---|")
    for model in a.models:
        before = os.times()
        worldloom("train", work / "dataset", "-o", work / model, "--model", model, "--budget", f"{a.minutes * 60:.0f}s")
        spent = (os.times().children_user + os.times().children_system - before.children_user - before.children_system) / 60
        shutil.rmtree(work / f"{model}-samples", ignore_errors=True)
        worldloom("sample", work / model, "-o", work / f"{model}-samples", "-n", str(a.count))
        card = json.loads((work / model / "model" / "card.json").read_text())
        t, shares = card["training"], asked(net, work / f"{model}-samples")
        worst = min(shares, key=lambda name: shares[name])
        mean = sum(shares.values()) / len(shares)
        run = f"{card['parameters'] / 1e6:.2f} | {t['steps']:,} | {t['epochs']:.1f}"
        judged = f"{mean:.1%} | {worst} {shares[worst]:.0%}"
        print(f"| {model} | {run} | {judged} | {t['forecast_seconds']:.0f} | {t['seconds']:.0f} | {spent:.1f} |", flush=True)
    if a.keep is None:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
