"""Where a thing of a crowded room may stand that no words place: on boards, in heaps, along the walls."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.assets.registry import build, by_category, index, module_of
from worldloom.geometry import Floats
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.choose import Choice, choices, choose
from worldloom.synth.layout.crowded.boards import OWN, PILED, on_boards
from worldloom.synth.layout.crowded.density import crowded
from worldloom.synth.layout.crowded.heaps import STACKED, heaped, hung, lined
from worldloom.synth.layout.habits import RESTS, Habit
from worldloom.synth.layout.spots import spots
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Thing

LOOSE = ("cluster", "corner", "spread")
"""How what stands about on floors is strewn elsewhere."""
SMALL, HEAPED = 0.6, 0.62
"""Metres up to which what stands on floors may be put on a board, and up to which it is heaped at walls."""
CLOSE = 0.03
"""Metres between things on the floor that were put down beside one another."""
STOWED = frozenset(("box", "crate", "storage_bin", "basket", "suitcase", "bucket", "toolbox", "lantern", "gift_box", "flower_pot", "potted_plant", "watering_can", "stacking_rings", "drawing_mannequin", "lunch_box", "book_stack",
                    "helmet", "fossil", "studio_monitor", "handbag", "palette_knife", "teddy_bear", "toy_animal"))  # fmt: skip
"""What stands on floors and is put on boards too."""
STREWN = ("ball", "toy_block", "toy_car", "toy_figure", "board_game", "puzzle", "doll", "drum_toy", "xylophone", "space_model", "crayons", "cushion", "backpack", "bottle", "rag", "wood_shavings", "hat")
"""What lies on floors where there is no order, beside toys and what is piled."""
FREE = ("floor_lamp", "rug", "armchair", "ottoman", "christmas_tree", "coffee_table", "side_table", "table", "trolley", "chair", "stool", "microphone_stand", "easel", "speaker")
"""What keeps its own places on the floor."""
AMIDST, MIDDLE = ("table",), ("dining_table", "conference_table", "coffee_table", "car", "pool_table", "kitchen_island", "table", "engine", "car_lift")
"""What stands in the middle of a crowded room, unless one of these does already."""
SHELVING = ("shelf", "shelving_unit", "hutch", "display_cabinet", "bookcase", "bookshelf", "shop_shelf", *OWN)
LEFT = 1
"""Boards of a bookcase on which other things stand than the books that it comes with."""
OPEN = ("none", "empty")
"""Of the dial of what fills it, what leaves room."""


def mine(stage: Stage, t: Thing) -> bool:
    """Whether a thing is one of those that fill a crowded room: added, or what the room is said to be full of."""
    found = stage.plan.setting.density
    return found is not None and stage.indoors and bool(crowded(stage.plan)) and (t.origin == "added" or t.id in found.of)


def filling_spots(stage: Stage, t: Thing, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> list[Spot] | None:
    """Places for the k-th of n of a thing that fills the room; None where its usual places are right."""
    level, ext = crowded(stage.plan), bounds[1] - bounds[0]
    small = max(ext) <= SMALL and h.pattern in ("mount", "center") and suited_card(stage, t) == "table"
    if h.pattern == "surface" or small:
        found = on_boards(stage, t, replace(h, near=RESTS.get(t.category, h.near if h.pattern == "surface" else ())), bounds, r, level)
        return found or (heaped(stage, t, bounds, k, level) if level == "cluttered" and strewn(t.category) else found)
    if t.category in AMIDST and not stage.site.rooms[0].kind.endswith("shop") and not any(e.category in MIDDLE for e in stage.entities):
        return spots(stage, replace(h, pattern="center", zones=("center", "stage", "floor"), facing="view"), bounds, r, k, n)
    if h.pattern == "wall" or h.pattern == "line" and max(ext[:2]) > HEAPED:
        return list(lined(stage, h, bounds, t.category))
    if h.pattern == "mount":
        return list(hung(stage, h, bounds))
    if h.pattern not in (*LOOSE, "line") or t.category in FREE:
        return None
    board = on_boards(stage, t, replace(h, near=()), bounds, r, level) if max(ext) <= SMALL and t.category in STOWED else []
    floor = heaped(stage, t, bounds, k, level, from_behind(stage, t, ext)) if max(ext[:2]) <= HEAPED or h.pattern == "corner" or t.category in STACKED else spots(stage, h, bounds, r, k, n)
    down, up = (0.0, 1.5) if k % 2 else (1.5, 0.0)
    return [*(replace(s, cost=s.cost + up) for s in board), *(replace(s, cost=s.cost + down * bool(board)) for s in floor)]


def strewn(category: str) -> bool:
    """Whether a thing lies on the floor of a messy room, where no board is free: toys, books, clothes."""
    return category in PILED or category in STREWN or vocabulary().is_a(category, "toy")


def from_behind(stage: Stage, t: Thing, ext: Floats) -> bool:
    """Whether a large thing is used from behind alone: a lawn mower."""
    made = choose(t, stage.plan.setting)
    return max(ext[:2]) > SMALL and build(made.maker, made.params, 0).functional_sides == ("back",)


def suited_card(stage: Stage, t: Thing) -> str:
    """How a thing's maker says that it stands."""
    return choose(t, stage.plan.setting).entry.card.stands


def snug(stage: Stage, t: Thing, h: Habit) -> Habit:
    """The habit of what is put away or heaped: close to its neighbours."""
    near = mine(stage, t) and h.pattern in ("surface", "line", *LOOSE) and t.category not in FREE
    return replace(h, gap=min(h.gap, CLOSE)) if near else h


def beyond(stage: Stage, t: Thing, k: int) -> bool:
    """Whether the k-th of a thing is one that nobody asked for."""
    return mine(stage, t) and (t.origin == "added" or k >= t.count.n)


def opened(stage: Stage, t: Thing, choice: Choice) -> Choice:
    """Shelving that its maker would fill stays free for what comes."""
    if not mine(stage, t) or t.origin != "added" or t.contains or t.category not in SHELVING:
        return choice
    module = module_of(choice.maker)
    model, carrying = module.Params, getattr(module, "CARRYING", None)
    if carrying:
        return replace(choice, params={**choice.params, **carrying})
    if "loose" in model.model_fields:
        return replace(choice, params={**choice.params, "loose": LEFT})
    word = next((w for w in OPEN if "contents" in model.model_fields and w in choices(model, "contents")), "")
    return replace(choice, params={**choice.params, "contents": word}) if word else choice


def amount(stage: Stage, t: Thing) -> int:
    """How many of what a room is said to be full of; 0 for other things."""
    found = stage.plan.setting.density
    if found is None or t.id not in found.of or t.count.op not in (">=", ">"):
        return 0
    ids = by_category().get(t.category, ())
    large = bool(ids) and max(index()[ids[0]].extent) > SMALL
    return max(MANY[crowded(stage.plan) or "full"] // max(len(found.of), 1) // (LARGE if large else 1), t.count.n)


MANY = {"full": 16, "cluttered": 24}
"""How many things a room is full of, all kinds together, where no number is said."""
LARGE = 3
"""How many times fewer there are of what is no small thing."""


__all__ = ["amount", "beyond", "filling_spots", "mine", "opened", "snug"]
