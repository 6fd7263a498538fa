"""Edits by text: of how many instructions the exported glTF shows what they say, with everything else as it was, byte for byte.

    python benchmarks/edits.py [-v]

The instructions (edits.tsv) and what must hold after each were written before the reader was tuned. Every one starts from the world as
made. "done" is judged on the glTF by the measures of `worldloom.evaluate`; "still" is that entities the instruction has no say in keep
their bytes in world.json and their mesh in world.glb.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from worldloom.evaluate.adherence import near_color
from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.relations import holds
from worldloom.render.gltf import to_glb
from worldloom.synth.compose import compose
from worldloom.synth.edit import Outcome, edited, understood
from worldloom.synth.edit.finding import across
from worldloom.synth.language import plan as planned
from worldloom.world import Plan, World

TABLE = Path(__file__).with_name("edits.tsv")
PROMPTS = {
    "room": ("a living room with a red sofa, two green armchairs, a coffee table with a vase and three books on it, a floor lamp, a blue "
             "rug and a bookshelf. There is a side table with a table lamp on it.", 0),
    "bedroom": ("a bedroom with a double bed, two nightstands with a lamp on each, a wardrobe, a dresser, two paintings, a desk with a "
                "laptop on it, a wooden chair, a red book on the desk and a striped rug", 3),
    "square": ("a village square in the morning with a well, two market stalls, a red bicycle, three people, a cart, a bench, three "
               "barrels, five crates, three baskets, four chickens, two lanterns and a cottage", 1),
}  # fmt: skip
WOODEN = {"wood", "planks", "oak", "parquet"}


@dataclass
class Case:
    """One world before and after one instruction."""

    plan: Plan
    world: World
    nodes: dict[str, Node]
    outcome: Outcome
    after: dict[str, Node] = field(default_factory=dict)

    def new(self, category: str) -> list[Node]:
        """Nodes that were not there before, of a category or a maker that goes by its name."""
        fresh = [n for i, n in self.after.items() if i not in self.nodes]
        return [n for n in fresh if n.category.endswith(category) or category in str(n.extras.get("label", "")).replace(" ", "_")]


def named(world: World, rule: str) -> str:
    """The rule with ids for "armchair.L" (the leftmost in the picture), "armchair.R", "basket.N:well.1" (the nearest to it), "crate.*", and
    "book.AT:table.1" (all that stand on it)."""
    out = []
    for word in rule.split():
        category, _, tail = word.partition(".")
        pool = [e for e in world.entities if e.category == category]
        if tail.startswith("AT:"):
            return "; ".join(rule.replace(word, e.id) for e in pool if e.support == tail[3:])
        if tail == "*":
            return "; ".join(rule.replace(word, e.id) for e in pool)
        if tail in ("L", "R") and pool:
            word = sorted(pool, key=lambda e: across(world, e))[0 if tail == "L" else -1].id
        elif tail.startswith("N:"):
            at = world.entity(tail[2:]).pose.position
            word = min(pool, key=lambda e: math.dist(e.pose.position, at)).id
        elif tail.startswith("ON:"):
            word = next((e.id for e in pool if e.support == named(world, tail[3:])), "nothing")
        out.append(word)
    return " ".join(out)


def middle(n: Node) -> np.ndarray:
    return np.asarray(n.bounds.mean(0))


def heading(n: Node) -> float:
    return math.atan2(n.matrix[0, 2], n.matrix[2, 2])


def volume(n: Node) -> float:
    return float(np.prod(np.maximum(n.bounds[1] - n.bounds[0], 0.003)))


def check(c: Case, rule: str) -> bool:
    """Whether one expectation holds on the glTF after the edit."""
    kind, *a = rule.split()
    n = c.after.get(a[0]) if a else None
    old = c.nodes.get(a[0]) if a else None
    if kind == "gone":
        return old is not None and n is None
    if kind == "new":
        return len(c.new(a[0])) == int(a[1])
    if kind == "newholds":
        made = c.new(a[1])
        return bool(made) and all(holds(a[0], x, [c.after[a[2]]], made) for x in made)
    if kind == "newcolor":
        return bool(c.new(a[0])) and all(any(near_color(m, a[1]) for m in x.materials) for x in c.new(a[0]))
    if kind == "holds":
        return holds(a[0], c.after[a[1]], [c.after[i] for i in a[2:]], [c.after[a[1]]])
    if kind in ("sky", "mood", "sound", "nosound", "refused"):
        return scene(c, kind, a)
    assert n is not None and old is not None, f"{a[0]} is not there"
    if kind == "color":
        return any(near_color(m, a[1]) for m in painted(n))
    if kind == "material":
        recipes = {str(m.get("extras", {}).get("recipe", "")) for m in painted(n)}
        return a[1] in recipes or a[1] == "wood" and bool(recipes & WOODEN)
    if kind in ("bigger", "smaller"):
        k = volume(n) / volume(old)
        return k > 1.15 if kind == "bigger" else k < 0.87
    if kind == "moved":
        return float(np.linalg.norm(middle(n) - middle(old))) > 0.15
    if kind == "turned":
        return abs((heading(n) - heading(old) + math.pi) % (2 * math.pi) - math.pi) > 0.3
    if kind == "faces":
        return holds("facing", n, [c.after[a[1]]], [n])
    if kind == "lit":
        return any(x.get("on", True) for x in n.extras.get("lights", ())) == (a[1] == "yes")
    return place(c, kind, n)


def painted(n: Node) -> list[dict[str, object]]:
    """Materials that cover at least a fifth of a node's triangles' area."""
    t = n.vertices[n.faces]
    area = np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1)
    return [m for k, m in enumerate(n.materials) if area[n.painted == k].sum() > 0.2 * area.sum()] or list(n.materials)


def scene(c: Case, kind: str, a: list[str]) -> bool:
    if kind == "sky":
        return getattr(c.outcome.world.sky, a[0]) == a[1]
    if kind == "mood":
        return c.outcome.world.mood == a[0]
    if kind == "refused":
        return bool(c.outcome.unmet)
    heard = {x.sound for x in c.outcome.world.ambience} | {s.sound for e in c.outcome.world.entities for s in e.sounds}
    return any(a[0][:4] in h for h in heard) == (kind == "sound")


def place(c: Case, kind: str, n: Node) -> bool:
    """In a corner, at a wall, in the middle of the room."""
    floor = c.after["floor"].bounds[:, :2]
    near = np.minimum(n.bounds[0, :2] - floor[0], floor[1] - n.bounds[1, :2])
    if kind == "corner":
        return bool((near < 0.7).all())
    if kind == "wall":
        return bool((near < 0.25).any())
    return bool((np.abs(middle(n)[:2] - floor.mean(0)) < 0.25 * (floor[1] - floor[0])).all())


def said(c: Case, rules: list[str]) -> set[str]:
    """Ids that the expectations name as changed, with what stands on them or lies under them."""
    rows = [r.split() for r in rules if not r.startswith("newholds")]
    ids = {r[k] for r in rows for k in (1, 2) if len(r) > k and r[k] in c.nodes and (k == 1 or r[0] == "holds")}
    by_id = {e.id: e for e in c.world.entities}
    flat = {i for i in ids if i in by_id and by_id[i].category == "rug"}
    grown = set(ids)
    for _ in range(3):
        grown |= {e.id for e in [*c.world.entities, *c.outcome.world.entities] if e.support in grown | flat}
    return grown


def still(c: Case, rules: list[str], glb: tuple[bytes, bytes]) -> list[str]:
    """Ids of entities that nobody spoke of and that are not what they were, by document or by mesh."""
    spoken = said(c, rules)
    scenic = any(r.split()[0] == "sky" for r in rules)
    after = {e.id: e for e in c.outcome.world.entities}
    bad = []
    for e in c.world.entities:
        if e.id in spoken or scenic and not c.world.interior and e.id in c.outcome.changed:
            continue
        if e.id not in after or after[e.id].model_dump_json() != e.model_dump_json():
            bad.append(e.id)
        elif not all(np.array_equal(getattr(c.nodes[e.id], k), getattr(c.after[e.id], k)) for k in ("vertices", "faces")):
            bad.append(e.id + " (mesh)")
    return bad


def main() -> None:
    loud = "-v" in sys.argv
    base: dict[str, tuple[Plan, World, bytes]] = {}
    for name, (prompt, seed) in PROMPTS.items():
        plan = planned(prompt, seed=seed)
        world = compose(plan, seed, "draft")
        base[name] = plan, world, to_glb(world, textures=0)
    tally, times = Counter[str](), []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, instruction, expected = line.split("\t")
        plan, world, glb = base[name]
        rules = [r.strip() for rule in expected.split(";") for r in named(world, rule.strip()).split(";")]
        start = time.perf_counter()
        try:
            outcome = edited(understood(instruction, world), plan, world)
        except Exception as e:  # a defect counts as not done
            tally["crash"] += 1
            print(f"CRASH {name}: {instruction}: {type(e).__name__}: {e}")
            tally["all"] += 1
            continue
        times.append(time.perf_counter() - start)
        new = to_glb(outcome.world, textures=0)
        c = Case(plan, world, {n.name: n for n in read(glb)}, outcome, {n.name: n for n in read(new)})
        failed = [r for r in rules if not _safely(c, r)]
        loose = still(c, rules, (glb, new))
        refused = bool(outcome.unmet) and not any(r.startswith("refused") for r in rules)
        tally["all"] += 1
        tally["done"] += not failed
        tally["still"] += not loose
        tally["both"] += not failed and not loose
        tally["unmet"] += refused
        if (failed or loose or refused) and loud:
            print(f"- {name}: {instruction}\n    failed {failed} not still {loose} unmet {[f.message for f in outcome.unmet]}")
            print(f"    changed {json.dumps(outcome.changed)} added {outcome.added} removed {outcome.removed}")
    n = tally["all"]
    print(f"{n} instructions: done as asked {tally['done'] / n:.1%}, all else still {tally['still'] / n:.1%}, both {tally['both'] / n:.1%}")
    took = 1000 * float(np.median(times))
    print(f"{tally['unmet']} said to be unmet in part, {tally['crash']} defects; median {took:.0f} ms to read and apply")


def _safely(c: Case, rule: str) -> bool:
    try:
        return check(c, rule)
    except (AssertionError, KeyError):
        return False


if __name__ == "__main__":
    main()
