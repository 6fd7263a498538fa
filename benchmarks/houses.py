"""Homes and office floors of several rooms: `python benchmarks/houses.py [NUMBER ...] [--again] [--out DIR] [--failures]`.

Twenty prompts of our own, each made by `worldloom create`, draft, seed 0, in a process of its own. What a prompt asks for (rooms by
kind, what joins them, what stands in which room) is judged on the exported world.glb alone, as are the furniture that each kind of
room needs, the ways of 0.6 m from room to room, and collisions. `--again` makes each twice and compares bytes. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from installed import compile_all

from worldloom.assets.registry import index
from worldloom.evaluate import floors
from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.plausible import collisions

TIMEOUT = 300
Wants = dict[str, dict[str, int]]


@dataclass(frozen=True)
class House:
    """A prompt; how many rooms of each kind; (how, kind, kind) that are joined; by kind of room how many of what stands in one of them,
    0 for none in any; whether there may be other rooms than a hall."""

    prompt: str
    rooms: dict[str, int]
    joined: tuple[tuple[str, str, str], ...] = ()
    things: Wants = field(default_factory=dict)
    more: bool = False


HOUSES = (
    House("a two-room flat with a living room and a bedroom, a small kitchen and a shower room", {"living_room": 1, "bedroom": 1, "kitchen": 1, "bathroom": 1}),
    House("A three-bedroom family house. The kitchen opens to the dining room, and the dining room opens to the living room.", {"bedroom": 3, "kitchen": 1, "dining_room": 1, "living_room": 1}, (("opens", "kitchen", "dining_room"), ("opens", "dining_room", "living_room")), more=True),
    House("a house with ten rooms", {}, more=True),
    House("a bungalow with a living room, a kitchen next to the dining room, two bedrooms, two bathrooms and a laundry room", {"living_room": 1, "kitchen": 1, "dining_room": 1, "bedroom": 2, "bathroom": 2, "laundry": 1}, (("beside", "kitchen", "dining_room"),)),
    House("An apartment: in the living room a green sofa faces the television; in the kitchen there is a round table with two chairs; the bedroom has a double bed and no desk.", {"living_room": 1, "kitchen": 1, "bedroom": 1}, (), {"living_room": {"sofa": 1, "television": 1}, "kitchen": {"table": 1, "chair": 2}, "bedroom": {"bed": 1, "desk": 0}}),
    House("a master bedroom with an en-suite bathroom and a walk-in closet", {"bedroom": 1, "bathroom": 1, "closet": 1}, (("ensuite", "bedroom", "bathroom"),)),
    House("office floor with four offices, a meeting room with a long table and eight chairs, a reception and a break room", {"office": 4, "meeting_room": 1, "reception": 1, "break_room": 1}, (), {"meeting_room": {"table": 1, "chair": 8}}),
    House("A one-bedroom flat of 55 square metres with an open-plan kitchen and living room.", {"bedroom": 1, "kitchen": 1, "living_room": 1}, (("opens", "kitchen", "living_room"),), more=True),
    House("A house where a hallway connects the kitchen, the living room, the study and two bedrooms. Each bedroom has a wardrobe and a desk.", {"hall": 1, "kitchen": 1, "living_room": 1, "study": 1, "bedroom": 2}, (("door", "hall", "kitchen"), ("door", "hall", "living_room"), ("door", "hall", "study"), ("door", "hall", "bedroom")), {"bedroom": {"wardrobe": 1, "desk": 1}}),
    House("Victorian townhouse at dusk with a library, a drawing room with a piano, a dining room, a kitchen, three bedrooms and a bathroom", {"study": 1, "living_room": 1, "dining_room": 1, "kitchen": 1, "bedroom": 3, "bathroom": 1}, (), {"living_room": {"piano": 1}}),
    House("a flat with two children's bedrooms, a parents' bedroom, a bathroom, a separate toilet, a kitchen and a living room", {"child_bedroom": 2, "bedroom": 1, "bathroom": 1, "toilet": 1, "kitchen": 1, "living_room": 1}),
    House("There is a red armchair in the living room, a blue rug in the bedroom and a round mirror in the bathroom.", {"living_room": 1, "bedroom": 1, "bathroom": 1}, (), {"living_room": {"armchair": 1}, "bedroom": {"rug": 1}, "bathroom": {"mirror": 1}}),
    House("A modern penthouse. The living room opens onto a dining room; the home office is next to the bedroom. In the home office stand two desks and a bookshelf.", {"living_room": 1, "dining_room": 1, "study": 1, "bedroom": 1}, (("opens", "living_room", "dining_room"), ("beside", "study", "bedroom")), {"study": {"desk": 2, "bookshelf": 1}}, more=True),
    House("a cottage with a kitchen of 18 m2, a living room of 25 m2 with a fireplace, a bedroom and a bathroom", {"kitchen": 1, "living_room": 1, "bedroom": 1, "bathroom": 1}, (), {"living_room": {"fireplace": 1}}),
    House("house with eight rooms, one of them a gym and one a playroom", {"gym": 1, "playroom": 1}, more=True),
    House("An agency: an open-plan office with six desks, two meeting rooms, a kitchenette off the open-plan office and a toilet.", {"open_office": 1, "meeting_room": 2, "kitchen": 1, "toilet": 1}, (("door", "kitchen", "open_office"),), {"open_office": {"desk": 6}}),
    House("the inside of a small house", {"living_room": 1, "kitchen": 1, "bathroom": 1}, more=True),
    House("A flat with a bedroom, a bathroom with two sinks, and a living room with a sofa and two armchairs around a coffee table. A cat sleeps on the sofa.", {"bedroom": 1, "bathroom": 1, "living_room": 1}, (), {"bathroom": {"sink": 2}, "living_room": {"sofa": 1, "armchair": 2, "coffee_table": 1, "cat": 1}}),
    House("two offices and a conference room on a corridor; every room has a potted plant", {"office": 2, "meeting_room": 1, "hall": 1}, (), {"office": {"potted_plant": 1}, "meeting_room": {"potted_plant": 1}}),
    House("a five-bedroom villa with a garage, a pantry next to the kitchen, a conservatory and three bathrooms", {"bedroom": 5, "garage": 1, "pantry": 1, "kitchen": 1, "conservatory": 1, "bathroom": 3}, (("beside", "pantry", "kitchen"),), more=True),
)  # fmt: skip
TOTAL = {2: 10, 14: 8}
"""Rooms in all, by number of the prompt, where it says so."""
NEEDS = {
    "living_room": (("sofa", "armchair"), ("television", "bookshelf", "fireplace", "piano"), ("coffee_table", "side_table")), "kitchen": (("stove", "oven"), ("sink",), ("refrigerator",)), "dining_room": (("dining_table", "table"), ("chair",)),
    "bedroom": (("bed",), ("wardrobe", "dresser", "closet")), "child_bedroom": (("bed", "bunk_bed"), ("desk", "bookshelf", "wardrobe")), "bathroom": (("sink", "vanity"), ("toilet",), ("bathtub", "shower")), "toilet": (("toilet",), ("sink",)),
    "study": (("desk",), ("bookshelf",), ("chair", "office_chair")), "office": (("desk",), ("office_chair", "chair")), "meeting_room": (("conference_table", "table"), ("office_chair", "chair")), "reception": (("reception_desk", "counter", "desk"), ("sofa", "armchair")),
    "break_room": (("refrigerator",), ("table",)), "laundry": (("sink", "washing_machine"),), "closet": (("wardrobe",),), "gym": (("treadmill", "exercise_bike"),), "playroom": (("toy_box", "shelf", "play_table"),), "garage": (("car",),), "pantry": (("shelf",),),
    "conservatory": (("armchair",), ("potted_plant",)), "open_office": (("desk",), ("office_chair",)), "hall": (),
}  # fmt: skip
"""What each kind of room is not without: one of each group."""


@dataclass
class Judged:
    """Wishes of one prompt by class: (what, whether it is met)."""

    rooms: list[tuple[str, bool]] = field(default_factory=list)
    joined: list[tuple[str, bool]] = field(default_factory=list)
    things: list[tuple[str, bool]] = field(default_factory=list)
    kind: list[tuple[str, bool]] = field(default_factory=list)
    reached: list[tuple[str, bool]] = field(default_factory=list)
    lit: list[tuple[str, bool]] = field(default_factory=list)
    objects: int = 0
    hit: int = 0
    navigable: float = 0.0
    seconds: float = 0.0
    same: bool | None = None


def kind_of(room: str) -> str:
    """The kind of a room by its id."""
    return room.partition(".")[0]


def is_a(n: Node, category: str) -> bool:
    """Whether a node is called so, by itself or by its maker's card."""
    if n.category == category or n.category.endswith("_" + category):
        return True
    entry = index().get(str(n.extras.get("maker", "")).split("@")[0])
    return entry is not None and n.category == entry.card.category and category in {w.replace(" ", "_") for w in (*entry.card.synonyms, *entry.card.hypernyms)}


def judge(number: int, nodes: Sequence[Node]) -> Judged:
    """Everything that prompt NUMBER asks for, and that houses owe, on a glTF's nodes."""
    want, out, ids = HOUSES[number], Judged(), list(floors.rooms_of(nodes))
    by_room = {id: [n for n in nodes if n.extras.get("room") == id and n.extras.get("kind") in ("object", "person")] for id in ids}
    count = Counter(map(kind_of, ids))
    out.rooms = [(f"{k} {n}", count[k] == n) for k, n in want.rooms.items()]
    if not want.more:
        out.rooms.append(("no others", set(count) <= set(want.rooms) | {"hall"}))
    if number in TOTAL:
        out.rooms.append((f"{TOTAL[number]} rooms", len(ids) == TOTAL[number]))
    for how, a, b in want.joined:
        out.joined.append((f"{a} {how} {b}", any(floors.answer(f"link:{how}:{x}:{y}", nodes)[0] for x in ids for y in ids if kind_of(x) == a and kind_of(y) == b and x != y)))
    for kind, things in want.things.items():
        for category, n in things.items():
            found = [sum(is_a(x, category) for x in by_room[id]) for id in ids if kind_of(id) == kind]
            every = kind == "bedroom" and "ach bedroom" in want.prompt or "very room" in want.prompt
            good = [k == n if n == 0 or category in ("chair", "sink", "desk", "armchair", "sofa", "bed") else k >= n for k in found]
            out.things.append((f"{category} {n} in {kind}", bool(good) and (all(good) if every or n == 0 else any(good))))
    for id in ids:
        for group in NEEDS.get(kind_of(id), ()):
            out.kind.append((f"{'/'.join(group)} in {id}", any(is_a(n, c) for n in by_room[id] for c in group)))
        lamps = [n for n in nodes if n.extras.get("room") == id and any(lamp.get("on", True) and lamp.get("power", 10) > 0 for lamp in n.extras.get("lights", ()))]
        out.lit.append((f"lamp in {id}", bool(lamps)))
    out.reached = [(f"to {id}", ok) for id, ok in floors.reachable(nodes).items()]
    things = [n for n in nodes if n.extras.get("kind") in ("object", "person") and len(n.faces)]
    out.objects, out.hit = len(things), len({x for pair in collisions(things) for x in pair})
    out.navigable = floors.navigable(nodes)
    return out


def make(number: int, folder: Path) -> float:
    """Create the world of one prompt; seconds."""
    command = [sys.executable, "-m", "worldloom", "create", "--quality", "draft", "--seed", "0", "-o", str(folder), "--", HOUSES[number].prompt]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if done.returncode not in (0, 1):
        raise SystemExit(f"prompt {number}: {done.stderr.strip()[-300:]}")
    return time.perf_counter() - start


def one(number: int, root: Path, again: bool) -> Judged:
    """Make and judge one prompt."""
    folder = root / f"house-{number:02d}"
    seconds = make(number, folder)
    out = judge(number, read((folder / "world.glb").read_bytes()))
    out.seconds = seconds
    if again:
        make(number, root / "again")
        out.same = all((folder / f).read_bytes() == (root / "again" / f).read_bytes() for f in ("world.json", "world.glb"))
    return out


def table(made: Sequence[Judged]) -> str:
    """Figures over all prompts."""
    rows = []
    for name, of in (("rooms as asked", "rooms"), ("joined as asked", "joined"), ("things in the room that was said", "things"), ("furniture of the kind of room", "kind"), ("rooms with a lamp", "lit"), ("rooms reached on foot, ways of 0.6 m", "reached")):
        rows.append((name, _share([ok for m in made for _, ok in getattr(m, of)])))
    rows.append(("houses with all of it", _share([all(ok for of in (m.rooms, m.joined, m.things, m.kind, m.reached) for _, ok in of) for m in made])))
    rows.append(("objects, colliding", f"{sum(m.objects for m in made)}, {sum(m.hit for m in made)}"))
    rows.append(("floor that can be walked over, median / least", f"{statistics.median(m.navigable for m in made):.3f} / {min(m.navigable for m in made):.3f}"))
    rows.append(("seconds, median / most", f"{statistics.median(m.seconds for m in made):.1f} / {max(m.seconds for m in made):.1f}"))
    if any(m.same is not None for m in made):
        rows.append(("same bytes twice", _share([bool(m.same) for m in made])))
    return "\n".join(["| measure | value |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)])


def _share(good: Sequence[bool]) -> str:
    return f"{sum(good)} of {len(good)} ({100 * sum(good) / max(len(good), 1):.1f} %)"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--failures", action="store_true", help="what was not met, by prompt")
    told = parser.parse_args()
    compile_all()
    with tempfile.TemporaryDirectory() as temporary:
        made = []
        for n in told.numbers or range(len(HOUSES)):
            made.append(m := one(n, told.out or Path(temporary), told.again))
            lost = [what for of in (m.rooms, m.joined, m.things, m.kind, m.lit, m.reached) for what, ok in of if not ok]
            print(f"{n:2d} {m.seconds:5.1f} s, {m.objects} objects, {m.hit} collide" + (f"; not: {', '.join(lost)}" if told.failures and lost else ""), file=sys.stderr)
        print(table(made))


if __name__ == "__main__":
    main()
