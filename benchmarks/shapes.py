"""Whether the shape of a thing tells what it is: `OMP_NUM_THREADS=1 python benchmarks/shapes.py [--points 1500]`.

The label of an object is declared by its maker. This is a second opinion that is not told it: points are drawn on each maker's default and
presets (no colours, no materials), described by size, spread of distances, heights, radii and slopes, and a kernel classifier that has seen
every other maker, but none of this one, says of which of the classes below it is. Prints for each class how often it is recognised (first
guess, and among three guesses), and what it is taken for otherwise.
"""

from __future__ import annotations

import argparse
from collections import Counter

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.part import Part
from worldloom.assets.registry import Entry, build, index, module_of
from worldloom.compute import rng

Floats = NDArray[np.float64]
CLASSES = ("chair", "seat", "table", "bed", "cabinet", "lamp", "box", "vessel", "tree", "plant", "bird", "animal", "vehicle", "building",
           "boat", "textile", "board", "rock")  # fmt: skip
"""Wider words of makers' cards that are words for a shape too; a maker is of the first of them that its card names."""
PRESETS = 5
"""Of a maker at most, beside its default."""
WIDTH, RIDGE = 5.5, 0.03
"""Of the Gaussian kernel over standardised features; of the regression."""


def label(entry: Entry) -> str:
    """The class of a maker, "" for none."""
    said = {entry.card.category, *entry.card.hypernyms}
    return next((c for c in CLASSES if c in said), "")


def points_on(part: Part, count: int, r: np.random.Generator) -> tuple[Floats, Floats]:
    """Points (count, 3) evenly over a part's surfaces, in metres, and the normals (count, 3) of their triangles."""
    t = np.concatenate([s.mesh.vertices[s.mesh.faces] for s in part.surfaces if len(s.mesh.faces)])
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    area = np.linalg.norm(n, axis=1)
    k = r.choice(len(t), count, p=area / area.sum())
    u, v = r.random((2, count))
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    return t[k, 0] + u[:, None] * (t[k, 1] - t[k, 0]) + v[:, None] * (t[k, 2] - t[k, 0]), n[k] / np.maximum(area[k, None], 1e-12)


def described(part: Part, count: int, r: np.random.Generator) -> Floats:
    """Features of a shape: logarithms of its extents, and histograms of distances (Osada et al. 2002), heights, radii and slopes."""
    p, n = points_on(part, count, r)
    size = np.maximum(np.ptp(p, axis=0), 1e-3)
    plan = np.sort(size[:2])[::-1]
    q = (p - p.min(0) - size / 2) / size.max()
    pairs = r.permutation(count)
    apart = np.linalg.norm(q - q[pairs], axis=1)
    height, radius = (p[:, 2] - p[:, 2].min()) / size[2], np.hypot(q[:, 0], q[:, 1])
    parts = [(apart, 16, 1.4), (height, 12, 1.0), (radius, 10, 0.8), (np.abs(n[:, 2]), 6, 1.0)]
    rows = [np.sqrt(np.histogram(x, bins, (0, top))[0] / count) for x, bins, top in parts]
    wide = np.histogram2d(height, radius, (4, 4), ((0, 1), (0, 0.8)))[0].ravel()
    extents = 2 * np.log([plan[0], plan[1], size[2], plan[0] / size[2], plan[1] / plan[0]])
    return np.concatenate([extents, *rows, np.sqrt(wide / count)])


def shapes(count: int) -> tuple[Floats, list[str], list[str]]:
    """Features (n, d) of all makers of the classes and their presets, with the maker and the class of each."""
    rows, makers, labels = [], [], []
    for maker, entry in sorted(index().items()):
        if not label(entry) or ".catalog." not in entry.module:
            continue
        presets = getattr(module_of(maker), "PRESETS", {})
        settings = [{}, *(p.model_dump(exclude_defaults=True) for p in list(presets.values())[:PRESETS])]
        for k, dials in enumerate(settings):
            rows.append(described(build(maker, dials, k, 0.3), count, rng(0, maker, k)))
            makers.append(maker)
            labels.append(label(entry))
    return np.array(rows), makers, labels


def guesses(x: Floats, makers: list[str], labels: list[str]) -> Floats:
    """Scores (n, classes) of each shape by a classifier that has seen no shape of its maker."""
    z = (x - x.mean(0)) / (x.std(0) + 1e-6)
    kernel = np.exp(-((z[:, None] - z[None]) ** 2).sum(-1) / (2 * WIDTH**2))
    each, of = Counter(makers), Counter(dict(zip(makers, labels, strict=True)).values())
    weight = np.array([1 / (each[m] * of[c]) for m, c in zip(makers, labels, strict=True)])  # classes alike, and makers of a class
    target = np.array([[1.0 if k == c else -1 / len(of) for c in CLASSES] for k in labels])
    out = np.zeros_like(target)
    for maker in sorted(each):
        mine = np.array([m == maker for m in makers])
        seen = ~mine
        system = kernel[np.ix_(seen, seen)] + np.diag(RIDGE / (weight[seen] * len(makers)))
        out[mine] = kernel[np.ix_(mine, seen)] @ np.linalg.solve(system, target[seen])
    return out


def table(makers: list[str], labels: list[str], order: NDArray[np.int64]) -> None:
    """Prints a row a class, and the mean of the classes."""
    first = [CLASSES[k] for k in order[:, 0]]
    print("| class | makers | shapes | recognised, % | among three, % | else taken for |\n|---|---|---|---|---|---|")
    shares = []
    for c in (c for c in CLASSES if c in labels):
        mine = [k for k, said in enumerate(labels) if said == c]
        right = 100 * float(np.mean([first[k] == c for k in mine]))
        three = 100 * float(np.mean([c in {CLASSES[j] for j in order[k, :3]} for k in mine]))
        other = ", ".join(f"{w} {n}" for w, n in Counter(first[k] for k in mine if first[k] != c).most_common(2))
        shares.append((right, three))
        print(f"| {c} | {len({makers[k] for k in mine})} | {len(mine)} | {right:.0f} | {three:.0f} | {other} |")
    one, of_three = np.mean(shares, axis=0)
    print(f"| mean of classes | {len(set(makers))} | {len(makers)} | {one:.1f} | {of_three:.1f} | by chance {100 / len(shares):.1f} |")


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--points", type=int, default=1_500)
    x, makers, labels = shapes(parser.parse_args().points)
    table(makers, labels, np.argsort(-guesses(x, makers, labels), axis=1))


if __name__ == "__main__":
    main()
