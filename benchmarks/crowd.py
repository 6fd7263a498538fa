"""Forty-eight people as one picture: `python benchmarks/crowd.py > docs/pictures/people.jpg` (about 5 CPU-minutes, needs EGL).

Ages, builds, families, trades and times, each from a sentence of `PEOPLE` and its place in the list as the seed; no two alike, nothing
retouched. `--only 3,17` draws those alone, larger, `--faces` the heads.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

import numpy as np
from sitters import Camerawork, Picture, close, seated, whole

from worldloom.synth.people.describe import describe

PEOPLE: tuple[tuple[str, str], ...] = (
    ("an old tall fisherman with a grey beard in a yellow raincoat and a sou'wester", "stand"),
    ("a 34-year-old surgeon with a scrub top", "stand"),
    ("a 29-year-old nurse with a black bun", "stand"),
    ("a 50-year-old doctor with glasses and short grey hair", "stand"),
    ("a stocky construction worker in a hi-vis vest with stubble", "point"),
    ("a firefighter, a tall man", "stand"),
    ("a 40-year-old policewoman, police officer", "stand"),
    ("an airline pilot, a 45-year-old man", "stand"),
    ("a plump 50-year-old chef with a moustache", "stand"),
    ("a young waiter in a black waistcoat and a tie", "stand"),
    ("a 60-year-old Japanese woman in a dark blue kimono with a bun", "stand"),
    ("a Kenyan businesswoman in a burgundy suit with an afro", "stand"),
    ("a businessman in a three-piece suit with side-parted hair", "stand"),
    ("an astronaut", "wave"),
    ("a medieval knight in plate armour with a helmet", "stand"),
    ("an old king with a long white beard", "stand"),
    ("a monk, a bald man of 55 years", "stand"),
    ("an old wizard with a long white beard", "stand"),
    ("a muscular blacksmith with a brown beard", "stand"),
    ("a 38-year-old carpenter with red hair", "stand"),
    ("a mechanic, a young woman with a ponytail", "stand"),
    ("a farmer, a weathered man of 63 years", "stand"),
    ("a 45-year-old gardener, a woman with curly hair and a straw hat", "wave"),
    ("a scientist, an Indian woman of 41 years with glasses", "stand"),
    ("a 20-year-old student with dreadlocks", "stand"),
    ("a slim teenage girl in a hoodie, leggings and sneakers", "stand"),
    ("a teenage boy in a red t-shirt, shorts and sneakers", "wave"),
    ("a 7-year-old girl in a yellow summer dress with pigtails", "wave"),
    ("a 9-year-old boy in a blue sweater and jeans with short blond hair", "stand"),
    ("a 4-year-old child in a green raincoat and boots", "stand"),
    ("a 78-year-old grandmother in a rose cardigan and a long skirt with white hair in a bun", "stand"),
    ("an 82-year-old grandfather in a brown cardigan with a flat cap", "stand"),
    ("a fat man of 48 years in a polo shirt, shorts and sneakers", "stand"),
    ("a thin 26-year-old woman in a black evening gown with a chignon", "stand"),
    ("a young Scandinavian woman in a turtleneck and a pleated skirt with a braid", "stand"),
    ("a woman of 35 years in a grey coat and a red scarf with a bob", "stand"),
    ("a man of 30 years in a leather jacket and jeans with an undercut and a beard", "stand"),
    ("a Nigerian man of 36 years in a white tunic and trousers", "stand"),
    ("a Mexican woman of 28 years in a white summer dress with long wavy black hair", "stand"),
    ("a Chinese man of 67 years in a grey jacket with a flat cap", "stand"),
    ("an Arab woman of 32 years in a long dark green robe with a headscarf", "stand"),
    ("a lifeguard, a tanned man of 24 years", "point"),
    ("a woman of 31 years in a blue swimsuit with a ponytail", "stand"),
    ("a man of 42 years in a puffer jacket, jeans and a beanie", "stand"),
    ("a punk of 22 years in a leather jacket with a mohawk, a woman", "stand"),
    ("a painter, a 52-year-old woman with a pixie cut", "stand"),
    ("a man of 58 years in a white bathrobe", "stand"),
    ("a 33-year-old dancer with black hair in a bun", "stand"),
)
CELL = (220, 420)
TURNS = (0.25, -0.22, 0.1, -0.35, 0.4, -0.08)


def cell(k: int, size: tuple[int, int], face: bool) -> Picture:
    """The picture of one of them."""
    words, motion = PEOPLE[k]
    sitter = seated(describe(words, k), cards=1200)
    work = Camerawork(size, 8)
    if face:
        return work.shot(sitter, close(sitter, 0.2), turn=0.0)
    return work.shot(sitter, whole(sitter, size[0] / size[1]), motion=motion, t=0.9, turn=TURNS[k % len(TURNS)])


def sheet(which: Sequence[int], size: tuple[int, int], columns: int, face: bool = False) -> Picture:
    """All of them in rows."""
    cells = [cell(k, size, face) for k in which]
    cells += [np.full_like(cells[0], 110)] * (-len(cells) % columns)
    return np.concatenate([np.concatenate(cells[i : i + columns], 1) for i in range(0, len(cells), columns)], 0)


def main() -> None:
    """Hand the picture to the pipe that the shell gave."""
    from PIL import Image

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", default="", help="numbers from 0, with commas between")
    parser.add_argument("--faces", action="store_true", help="heads alone")
    o = parser.parse_args()
    which = [int(k) for k in o.only.split(",")] if o.only else range(len(PEOPLE))
    size = (300, 300) if o.faces else (300, 630) if len(which) < 9 else CELL
    out = io.BytesIO()
    Image.fromarray(sheet(which, size, min(8, len(which)), o.faces)).save(out, "JPEG", quality=84, optimize=True, progressive=True)
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main()
