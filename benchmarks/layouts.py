"""What a trained arranger proposes beside the rules that it learnt from: `python benchmarks/layouts.py RUN DATASET [--rooms 60]`.

RUN is a model that `worldloom train DATASET --kind layout` made of `worldloom ingest "layout://all?rooms=2400"`, whose rooms come of
sentences that spell arrangements out. Held-out likelihood is that of the dataset's test rooms. Then the sentences of test rooms are cut:
the first half of their clauses is asked for, and the rest of the room is left to the rules, or to the model with the rules as judges.
Whoever comes nearer to the rooms of the whole sentences arranges more like them. Prints Markdown tables.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.ingest import Dataset
from worldloom.ingest.layout import FIXED, FLOOR, THIN, THINGS, Furnished, Layout, layout_of
from worldloom.learn.layouts.codes import CARRIERS, PLACES, TURNINGS, encode
from worldloom.learn.layouts.players import network_of
from worldloom.learn.layouts.proposing import TRIES, Network, Seen, logs, next_name, places, row_of, seen_of
from worldloom.learn.layouts.tables import only, parted, without
from worldloom.learn.recipe import Arrangement
from worldloom.pipeline_layout import fits, taken
from worldloom.pipeline_model import opened, weights_of
from worldloom.synth.language import plan
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.learnt import Learnt
from worldloom.synth.layout.sites import site_for

SPLITS = 6
"""Parts of a room that are seen, by chance, for its likelihood."""
Reals = NDArray[np.float64]


class Nats(NamedTuple):
    """Of one thing: what it is, and where it stands."""

    what: float
    where: float


class Counted:
    """The rooms' own statistics: how many of a name a kind of room has, and where things of a name stand."""

    def __init__(self, rooms: Sequence[Layout], labels: Sequence[int], index: dict[str, int]) -> None:
        self.index, n = index, len(index)
        self.counts = np.array([np.bincount([index[name] for name in one.names], minlength=n) for one in rooms])
        self.labels, self.sizes = np.asarray(labels), np.array([sum(name not in FIXED for name in one.names) for one in rooms])
        there = (self.counts > 0).astype(float)
        self.beside = (there.T @ there + 0.1) / (there.sum(0)[:, None] + 0.1 * n)
        self.carried = np.full((n, n + CARRIERS), 0.05)
        self.u, self.v, self.turn = (np.full((n, 3, bins), 0.5) for bins in (PLACES, PLACES, TURNINGS))
        for one in rooms:
            for name, row, code in zip(one.names, one.rows, encode(one), strict=True):
                k, on = index[name], self._on(one, int(row[7]))
                self.carried[k, on] += 1
                for table, bin_ in zip((self.u, self.v, self.turn), code[1:], strict=True):
                    table[k, sort_of(int(row[7])), bin_] += 1

    def _on(self, one: Layout, support: int) -> int:
        return support if support < CARRIERS else CARRIERS + self.index[one.names[support - THINGS]]

    def ends(self, label: int | None, seen: int) -> float:
        """The chance that a room with so many things has no more."""
        sizes = self.sizes if label is None else self.sizes[self.labels == label]
        return float((np.sum(sizes == seen) + 0.05) / (np.sum(sizes >= seen) + 0.5))

    def by_kind(self, one: Layout, label: int, fixed: NDArray[np.bool_]) -> Reals:
        """(n,) shares of what comes next: how many more of each name rooms of this kind have that have as many."""
        have = np.bincount([self.index[name] for name in one.names], minlength=len(self.index))
        counts = self.counts[self.labels == label]
        more = np.maximum(counts - have, 0).astype(float)
        weight = (more.sum(0) + 0.02) / ((counts >= have).sum(0) + 0.2) * ~fixed
        return np.asarray(weight / weight.sum())

    def by_company(self, one: Layout, fixed: NDArray[np.bool_]) -> Reals:
        """(n,) shares of what comes next: what stands in rooms with what stands here."""
        rows = self.beside[[self.index[name] for name in one.names]] if len(one) else self.beside
        weight = rows.mean(0) * ~fixed
        return np.asarray(weight / weight.sum())

    def stands(self, found: Layout, there: Sequence[int], k: int, code: Sequence[int]) -> float:
        """Nats of a pose by the name's own histograms; hosts of one name are alike."""
        name, support = self.index[found.names[k]], int(code[0])
        hosts = Counter(self.index[found.names[j]] for j in there)
        shares = {on: self.carried[name, on] for on in range(CARRIERS)} | {
            CARRIERS + h: self.carried[name, CARRIERS + h] for h in hosts
        }
        on = self._on(found, support)
        nats = -np.log(shares[on] / sum(shares.values()) / (hosts[on - CARRIERS] if on >= CARRIERS else 1))
        for table, bin_ in zip((self.u, self.v, self.turn), code[1:], strict=True):
            row = table[name, sort_of(support)]
            nats -= np.log(row[bin_] / row.sum())
        return float(nats)


def sort_of(support: int) -> int:
    """Floor or ceiling, wall, thing."""
    return 2 if support >= CARRIERS else 1 if support in (2, 3, 4, 5) else 0


def likelihoods(network: Network, stats: Counted, rooms: Sequence[Layout], labels: Sequence[int]) -> dict[str, list[Nats]]:
    """Nats a thing of held-out rooms by the network, by counts of the kind, and by company with uniform poses."""
    index, fixed = stats.index, np.array([name in FIXED for name in stats.index])
    out: dict[str, list[Nats]] = {
        "arranger": [],
        "counts of the kind of room, poses by name": [],
        "co-occurrence, uniform poses": [],
    }
    for number, (room, label) in enumerate(zip(rooms, labels, strict=True)):
        codes, total = encode(room), sum(name not in FIXED for name in room.names)
        for split in range(SPLITS):
            seen, asked = parted(room, rng(7, "held", number, split))
            part = without(room, seen)
            looked = seen_of(part, index, label)
            said = logs(network(looked, 0, np.zeros(3, np.float32), np.zeros((1, 3), np.int64)).what)
            kind, company = stats.by_kind(part, label, fixed), stats.by_company(part, fixed)
            end = (
                stats.ends(label, total if not len(asked) else len(part) - int(part.rows[:, 8].sum())),
                stats.ends(None, len(part)),
            )
            scale = (total + 1) / total / max(len(asked), 1)
            if not len(asked):
                ends = (-said[-1], -np.log(end[0]), -np.log(end[1]))
                for name, nats in zip(out, ends, strict=True):
                    out[name].append(Nats(float(nats) * scale, 0.0))
                continue
            sums = np.zeros((3, 2))
            for k in asked:
                name, code = index[room.names[k]], codes[k].copy()
                code[0] = code[0] if code[0] < THINGS else THINGS + int(np.searchsorted(seen, code[0] - THINGS))
                sums[0] += (-said[name], nats_of(network, looked, name, room.rows[k, 3:6], code))
                sums[1] += (-np.log(kind[name] * (1 - end[0])), stats.stands(room, seen, int(k), codes[k]))
                uniform = np.log(CARRIERS + len(part)) + 2 * np.log(PLACES) + np.log(TURNINGS)
                sums[2] += (-np.log(company[name] * (1 - end[1])), uniform)
            for name, pair in zip(out, sums * scale, strict=True):
                out[name].append(Nats(*pair))
    return out


def nats_of(network: Network, looked: Seen, name: int, size: NDArray[np.float32], code: NDArray[np.int64]) -> float:
    """Of one pose."""
    a = network(looked, name, np.log(np.maximum(size, 0.01)).astype(np.float32), code[None, :3])
    parts = (a.carriers, a.u[0], a.v[0], a.turn[0])
    return float(-sum(logs(logits)[int(k)] for logits, k in zip(parts, code, strict=True)))


def cut(prompt: str) -> str:
    """The first half of a sentence's clauses."""
    head, _, rest = prompt.partition(" with ")
    clauses = rest.replace(" and ", ", ").split(", ") if rest else []
    return f"{head} with {', '.join(clauses[: max(1, len(clauses) // 2)])}" if clauses else head


def pairs_of(rooms: Iterable[Layout]) -> Counter[tuple[str, str, str]]:
    """How often two names stand in one room of a kind."""
    out: Counter[tuple[str, str, str]] = Counter()
    for one in rooms:
        out.update((one.kind, a, b) for a, b in combinations(sorted(set(one.names) - set(FIXED)), 2))
    return out


def names_of(rooms: Iterable[Layout]) -> Counter[tuple[str, str]]:
    """How many things of a name the rooms of a kind hold."""
    return Counter((one.kind, name) for one in rooms for name in one.names if name not in FIXED)


def hosts_of(rooms: Iterable[Layout]) -> Counter[tuple[str, str]]:
    """What stands on what."""
    return Counter(
        (name, one.names[int(row[7]) - THINGS]) for one in rooms for name, row in zip(one.names, one.rows) if row[7] >= THINGS
    )


def beside_of(rooms: Iterable[Layout], reach: float = 1.5) -> Counter[tuple[str, str]]:
    """What on the floor stands nearest to what on the floor, within `reach` metres of its middle."""
    out: Counter[tuple[str, str]] = Counter()
    for one in rooms:
        floor = [k for k, row in enumerate(one.rows) if row[7] == FLOOR and row[5] >= THIN]
        for k in floor:
            near = [(float(np.hypot(*(one.rows[j, :2] - one.rows[k, :2]))), j) for j in floor if j != k]
            if near and min(near)[0] < reach:
                out[(one.names[k], one.names[min(near)[1]])] += 1
    return out


def apart(a: Counter, b: Counter) -> float:  # type: ignore[type-arg]
    """Total variation of two counts' shares."""
    x, y = sum(a.values()), sum(b.values())
    return 0.5 * sum(abs(a[k] / x - b[k] / y) for k in a | b)


Said = tuple[str, str, int]
"""Kind of room, sentence, seed."""


ANOTHER = 1_000_003
"""Added to a seed, lest the rules draw for a cut sentence what they drew for the whole one."""


def completions(network: Network, known: Arrangement, labels: Sequence[str], said: Sequence[Said]) -> dict[str, list[Layout]]:
    """Rooms of cut sentences by the rules and by the model, and of whole ones by the rules; prints the seconds of each."""
    out: dict[str, list[Layout]] = {"rules": [], "arranger": [], "rules, whole sentences": []}
    spent = Counter[str]()
    for kind, prompt, seed in said:
        for who, rooms in out.items():
            words, began, other = prompt if "whole" in who else cut(prompt), time.perf_counter(), seed + ANOTHER
            asked = plan(words, seed=other)
            company = Learnt(network, known, labels, other) if who == "arranger" else None
            stage = arrange(asked, site_for(asked, other), other, company)
            spent[who] += time.perf_counter() - began
            rooms.append(layout_of(Furnished(prompt, kind, stage.site.rooms[0], tuple(stage.entities))))
    print("\nseconds a room:", ", ".join(f"{who} {s / len(said):.2f}" for who, s in spent.items()))
    return out


def raw(network: Network, known: Arrangement, rooms: Sequence[Layout], labels: Sequence[int]) -> tuple[float, float]:
    """Share of first proposals for half-seen rooms that neither meet anything nor leave the room; and of the best of TRIES."""
    index, good = {name: k for k, name in enumerate(known.names)}, []
    allowed = np.array([*(name not in known.fixed for name in known.names), False])
    for number, (room, label) in enumerate(zip(rooms, labels, strict=True)):
        draw = rng(3, "raw", number)
        seen, _ = parted(room, draw, len(room) // 2)
        part = without(room, seen)
        looked = seen_of(part, index, label)
        for _ in range(4):
            name = next_name(network, looked, allowed, draw)
            codes, _ = places(network, looked, name, known.sizes[name], draw)
            good.append([fits(part, row_of(part, code, known.sizes[name], draw)) for code in codes[:TRIES]])
    table = np.array(good)
    return float(table[:, 0].mean()), float(table.any(1).mean())


def measured(
    network: Network, known: Arrangement, labels: Sequence[str], said: Sequence[Said]
) -> dict[str, list[dict[str, float]]]:
    """Plausibility from the glTF of rooms of cut sentences."""
    from worldloom.evaluate.glb import read
    from worldloom.evaluate.plausible import plausibility
    from worldloom.render.gltf import to_glb
    from worldloom.sim import settle
    from worldloom.synth.compose import compose

    out: dict[str, list[dict[str, float]]] = {"rules": [], "arranger": []}
    for _, prompt, seed in said:
        asked = plan(cut(prompt), seed=seed)
        for who, rows in out.items():
            company = None if who == "rules" else Learnt(network, known, labels, seed)
            world, settled = settle(compose(asked, seed, "draft", company=company))
            found = plausibility(read(to_glb(world, textures=64)), settled.share)
            rows.append(
                {k: v for k, v in found.model_dump().items() if isinstance(v, float)} | {"entities": float(len(world.entities))}
            )
    return out


def asked_of(found: Dataset) -> list[Said]:
    """The sentences and seeds of a dataset's test rooms, whose names are `KIND seed S room N`."""
    rows = found.of("layout", "test")
    return [
        (r["room"], r["prompt"], int(r["name"].split(" seed ")[1].split(" ")[0]) + int(r["name"].rsplit(" ", 1)[1])) for r in rows
    ]


def table(head: str, columns: Sequence[str], rows: dict[str, Sequence[str]]) -> None:
    """As Markdown."""
    print(f"\n| {head} | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for name, cells in rows.items():
        print(f"| {name} | {' | '.join(cells)} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("run", type=Path)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--rooms", type=int, default=60)
    parser.add_argument("--measured", type=int, default=10)
    options = parser.parse_args()
    model, recipe, labels = opened(weights_of(options.run))
    network, known = network_of(model, recipe)
    found = Dataset.open(options.dataset)
    data, whole, classes = taken(found).data, found.layouts("test"), found.classes("test", "layout")
    few = np.linspace(0, len(whole) - 1, min(options.rooms, len(whole))).astype(int)  # they lie by kind
    others = [whole[k] for k in sorted(set(range(len(whole))) - set(few.tolist()))]
    said, kinds, test = [asked_of(found)[k] for k in few], [int(classes[k]) for k in few], [whole[k] for k in few]
    learnt = [only(one, frozenset(known.names)) for one in test]
    stats = Counted(data.rooms, list(data.labels if data.labels is not None else []), data.index)
    print(f"{len(data)} rooms to train on, {len(whole)} held out, {np.mean([len(one) for one in test]):.1f} things a room")
    held = likelihoods(network, stats, learnt, kinds)
    means = {name: np.mean(np.array(rows), 0) for name, rows in held.items()}
    table(
        "nats a thing of held-out rooms",
        ("what", "where", "together"),
        {n: [f"{x:.2f}" for x in (*m, m.sum())] for n, m in means.items()},
    )
    made = completions(network, known, labels, said)
    rooms = {**made, "other held-out rooms": others, "the held-out rooms": test}
    rows = {name: [*(f"{apart(count(some), count(test)):.3f}" for count in (names_of, pairs_of, hosts_of, beside_of)),
                   f"{np.mean([len(one) for one in some]):.1f}"] for name, some in rooms.items()}  # fmt: skip
    table(
        "total variation to held-out rooms",
        ("names", "pairs in a room", "what stands on what", "neighbours", "things a room"),
        rows,
    )
    first, best = raw(network, known, learnt, kinds)
    print(f"\nproposals that fit before the checks: the first {first:.1%}, any of {TRIES} {best:.1%}")
    keys = (
        "entities",
        "colliding_objects",
        "unsupported_objects",
        "out_of_bounds",
        "navigable",
        "accessible",
        "settle_drift_over_1cm",
    )
    figures = measured(network, known, labels, said[:: max(1, len(said) // max(options.measured, 1))])
    table("from the glTF", keys, {who: [f"{np.mean([r[k] for r in rows]):.4f}" for k in keys] for who, rows in figures.items()})


if __name__ == "__main__":
    main()
