"""Heightmaps to try `worldloom train --kind terrain` with: mountains that worldloom's own erosion makes, so that no rights are attached.

`python benchmarks/heightmaps.py OUT [COUNT]` writes COUNT (32) grey PNGs of 16 bits, 256 cells a side. What is learnt of them is a test of
the training, not a better mountain: the maps come from the same rule that the trained model then stands for. Ingest them with
`--cell 6 --range 360`, the measure at which worlds use that rule.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image

from worldloom.synth.terrain.erosion import massif


def main(out: Path, count: int = 32) -> None:
    """Write the maps."""
    out.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        heights = np.rint(massif(900_000 + seed, "alpine") * 65535).astype(np.uint16)
        Image.fromarray(heights).save(out / f"{seed:03d}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(a) for a in sys.argv[2:3]))
