"""Faces measured: `python benchmarks/faces.py emotions | same [--worlds 3] | sheet -o FILE.png --key FILE.txt`.

emotions: which of seven emotions the face of an exported character shows, by a published rule set over measured geometry. Nothing of ours
is asked what was meant: landmarks of the exported morph targets move, their movements are action units (`landmarks.py`), and the units are
held against the prototypes of EMFACS (Friesen and Ekman 1983; Ekman, Friesen and Hager 2002, investigator's guide, table 10-2): the
prototype whose units agree best with those seen (Dice's coefficient) wins.

same: a character in several worlds and before ten cameras. Bytes: what of the body does not depend on its pose (triangles, colours, joints,
weights) must be equal in every world's glTF, and its points, brought back into the bind pose, too. Faces: no weights of a face recogniser
with a clear licence are to be had, so pictures are compared by the features that the package has (EfficientNet-Lite0, which knows objects,
not people). The threshold is the one at which as many pairs of the same as of different people (others, same cameras) are told wrongly.

sheet: seven emotions of three faces without names, shuffled, for readers who do not know; the key goes into another file.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np

EMOTIONS = ("joy", "sadness", "anger", "fear", "surprise", "disgust", "contempt")
RULES: dict[str, tuple[frozenset[int], ...]] = {
    "joy": (frozenset({6, 12}), frozenset({6, 12, 25})),
    "sadness": (frozenset({1, 4, 15}), frozenset({1, 4, 15, 17}), frozenset({1, 15})),
    "anger": (frozenset({4, 5, 7, 23}), frozenset({4, 5, 7, 17, 23}), frozenset({4, 7, 17, 23})),
    "fear": (frozenset({1, 2, 4, 5, 20, 25, 26}), frozenset({1, 2, 4, 5, 20, 25}), frozenset({1, 5, 20, 25, 26})),
    "surprise": (frozenset({1, 2, 5, 26}), frozenset({1, 2, 5, 25, 26})),
    "disgust": (frozenset({9, 10, 17}), frozenset({9, 16, 15}), frozenset({4, 9, 10, 17})),
    "contempt": (frozenset({14}), frozenset({12, 14})),
}
"""Units of the prototypes and of their commonest variants."""
FACES = (
    "a 32-year-old woman",
    "a 45-year-old Nigerian man",
    "a 68-year-old Chinese woman",
    "a 24-year-old Indian man",
    "a 9-year-old girl",
)
SITTERS = (
    "a 32-year-old woman with a bun",
    "a clean-shaven 31-year-old Nigerian man with short black hair",
    "a 68-year-old Chinese woman with short grey hair",
)
INTENSITIES = (0.6, 1.0)


def told(seen: Mapping[int, float]) -> str:
    """The emotion whose prototype agrees best with the units that are seen."""
    found = set(seen)

    def score(name: str) -> float:
        return max(2 * len(rule & found) / (len(rule) + len(found)) for rule in RULES[name])

    return max(EMOTIONS, key=score) if found else "neutral"


def measured(words: str, seed: int) -> list[tuple[str, float, str]]:
    """(shown, intensity, told) of one face."""
    from landmarks import Face, landmarks, moved, units

    from worldloom.render.gltf.skinned import figure_glb
    from worldloom.synth.people.body import BODY, body
    from worldloom.synth.people.build import figure
    from worldloom.synth.people.describe import describe
    from worldloom.synth.people.fit import fitted
    from worldloom.synth.people.motion.expressions import emotion
    from worldloom.synth.people.pose import relaxed

    person = describe(words, seed)
    made = figure(person, "face", 0, 64)
    face = Face.of(figure_glb(made, relaxed(made.heads), {}))
    where = landmarks(face, fitted(body(), person)[:BODY])
    return [(e, i, told(units(moved(face, where, emotion(e, i))))) for e in EMOTIONS for i in INTENSITIES]


def emotions(count: int) -> None:
    """Print what was told of each emotion."""
    rows = [r for k, words in enumerate(FACES[:count]) for r in measured(words, k + 11)]
    print("| shown | " + " | ".join(EMOTIONS) + " | right |\n|---|" + "---|" * (len(EMOTIONS) + 1))
    for e in EMOTIONS:
        mine = [t for s, _, t in rows if s == e]
        counts = [str(mine.count(t)) if t in mine else "" for t in EMOTIONS]
        print(f"| {e} | " + " | ".join(counts) + f" | {mine.count(e)} of {len(mine)} |")
    for i in INTENSITIES:
        mine = [s == t for s, j, t in rows if j == i]
        print(f"\nintensity {i}: {np.mean(mine):.0%} of {len(mine)}", end="")
    right = float(np.mean([s == t for s, _, t in rows]))
    print(f"\n\nAll: {right:.1%} of {len(rows)} ({count} faces, {len(INTENSITIES)} intensities); target >= 80 %.")


def sheet(out: Path, key: Path, seed: int) -> None:
    """Write the picture of 21 faces in an order of chance, and the key."""
    from PIL import Image, ImageDraw
    from sitters import Camerawork, close, seated

    from worldloom.synth.people.describe import describe
    from worldloom.synth.people.motion.expressions import emotion

    order = np.random.Generator(np.random.PCG64(seed)).permutation(len(EMOTIONS) * len(SITTERS))
    sitters = [seated(describe(w, k + 11), cards=1700) for k, w in enumerate(SITTERS)]
    work, cells, lines = Camerawork((380, 400), 8), [], []
    for n, k in enumerate(order):
        who, what = sitters[int(k) // len(EMOTIONS)], EMOTIONS[int(k) % len(EMOTIONS)]
        cells.append(work.shot(who, close(who, 0.12, high=0.27), face=emotion(what, 1.0)))
        lines.append(f"{n + 1}\t{what}\tface {int(k) // len(EMOTIONS) + 1}\n")
    picture = Image.fromarray(np.concatenate([np.concatenate(cells[i : i + 7], 1) for i in range(0, 21, 7)], 0))
    pen = ImageDraw.Draw(picture)
    for n in range(len(cells)):
        pen.text((n % 7 * 380 + 10, n // 7 * 400 + 8), str(n + 1), fill=(255, 255, 255), font_size=26)
    picture.save(out)
    key.write_text("".join(lines))
    print(f"{out}: {len(cells)} faces; {key}: what they show")


def main() -> None:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("what", choices=("emotions", "same", "sheet"))
    parser.add_argument("--faces", type=int, default=len(FACES))
    parser.add_argument("-o", "--out", type=Path, default=Path("faces.png"))
    parser.add_argument("--key", type=Path, default=Path("faces-key.txt"))
    parser.add_argument("--seed", type=int, default=3)
    o = parser.parse_args()
    if o.what == "emotions":
        emotions(min(max(o.faces, 1), len(FACES)))
    elif o.what == "sheet":
        sheet(o.out, o.key, o.seed)
    else:
        from faces_same import same

        same()


if __name__ == "__main__":
    main()
