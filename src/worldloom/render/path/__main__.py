"""`python -m worldloom.render.path WORLD.json --width 960 --spp 10 > poster.png`: a still of a World document to standard output."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from worldloom.render.path.encode import png
from worldloom.render.path.still import still
from worldloom.world import World


def main() -> None:
    """Read the document, trace, print PNG bytes."""
    ask = argparse.ArgumentParser(prog="python -m worldloom.render.path", description=__doc__)
    ask.add_argument("world", type=Path, help="world.json of a folder")
    ask.add_argument("--width", type=int, default=960)
    ask.add_argument("--height", type=int, default=0, help="9/16 of the width when left out")
    ask.add_argument("--spp", type=int, default=10, help="samples a pixel")
    given = ask.parse_args()
    world = World.model_validate_json(given.world.read_bytes())
    picture = still(world, width=given.width, height=given.height or round(given.width * 9 / 16), spp=given.spp)
    sys.stdout.buffer.write(png(picture))


if __name__ == "__main__":
    main()
