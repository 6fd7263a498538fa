"""Who works stands at what they work on, and turns to it: a smith at the anvil, a cook at the stove, a barman behind his bar.

The station follows from the deed, or else from the trade; it is what the words relate them to, or the nearest of its kinds in the room.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.assets.registry import build, module_of
from worldloom.geometry import Floats, apply, quat_matrix, yaw_quat
from worldloom.synth.layout.choose import choices
from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.seating import posed
from worldloom.world import Entity, Plan, Room

COUNTERS = ("bar", "bar_counter", "counter", "shop_counter", "reception_desk", "ticket_booth", "market_stall", "food_stall", "display_cabinet", "checkout")
"""What is served over, from behind."""
STOVES = ("stove", "cooker", "kitchen_island", "kitchen_counter", "counter", "griddle", "dining_table", "table")
BENCHES = ("workbench", "lab_bench", "table", "desk", "counter")
PUSHED = ("wheelchair", "stroller", "pram", "cart", "shopping_cart", "trolley", "wheelbarrow", "lawn_mower", "pallet_jack", "stretcher", "crash_cart", "scooter", "handcart", "vacuum_cleaner", "bicycle", "plough", "hospital_bed")
"""What is pushed, by its handle where it has one, from behind."""
BOARDS = ("blackboard", "whiteboard", "lectern", "podium")
BEDSIDES = ("operating_table", "examination_table", "hospital_bed", "stretcher", "dental_chair", "massage_table")
DEEDS: Mapping[str, tuple[str, ...]] = {
    "hammer": ("anvil", *BENCHES), "forg": ("anvil", "forge"), "saw": ("sawhorse", *BENCHES), "carv": BENCHES, "plan": BENCHES, "sand": BENCHES, "solder": BENCHES,
    "repair": ("car", "engine", "motorcycle", "bicycle", "tractor", *BENCHES), "mend": ("fishing_net", *BENCHES), "fix": ("car", "engine", "motorcycle", "bicycle", *BENCHES),
    "chop": ("cutting_board", *STOVES[2:]), "cook": STOVES, "stir": STOVES, "fry": STOVES, "bak": ("oven", *STOVES), "knead": STOVES[2:], "slic": STOVES[2:], "cut": ("salon_chair", "barber_chair", *STOVES[2:]),
    "wash": ("sink", "kitchen_sink", "washbasin", "laundry_basket"), "paint": ("easel", "canvas"), "draw": ("easel", "drafting_table"), "sketch": ("easel", "drafting_table"),
    "steer": ("ship_wheel",), "look": ("microscope", "telescope", "window"), "peer": ("microscope", "telescope"), "examin": ("microscope", *BEDSIDES), "operat": BEDSIDES, "treat": BEDSIDES,
    "listen": BEDSIDES, "serv": COUNTERS, "sell": COUNTERS, "pour": COUNTERS, "polish": COUNTERS, "mix": (*COUNTERS, *STOVES), "iron": ("ironing_board",), "preach": ("pulpit", "lectern", "altar"), "pray": ("altar", "shrine"),
    "lectur": ("lectern", "podium", *BOARDS[:2]), "explain": BOARDS, "present": (*BOARDS, "projector_screen"), "weld": BENCHES, "weav": ("loom",), "spin": ("spinning_wheel",), "teach": BOARDS, "play": ("pool_table", "ping_pong_table", "foosball_table", "air_hockey_table", "arcade_machine", "pinball", "dj_booth", "xylophone", "drum_kit"),
    "push": PUSHED, "wheel": PUSHED, "mow": ("lawn_mower",), "plough": ("plough",), "plow": ("plough",), "vacuum": ("vacuum_cleaner",),
    "work": (*BENCHES, "anvil", *STOVES), "feed": ("trough", "horse", "cow", "chicken", "pig", "goat", "sheep", "duck"), "milk": ("cow", "goat"), "groom": ("horse", "dog"), "shear": ("sheep",), "water": ("flower_bed", "flower", "vegetables", "bush", "rose", "potted_plant"),
}  # fmt: skip
"""Beginnings of deeds, and the kinds of things that they are done at, the surest first."""
TRADES: Mapping[str, tuple[str, ...]] = {
    "blacksmith": ("anvil", "forge"), "carpenter": ("workbench", "sawhorse"), "surgeon": BEDSIDES, "chef": STOVES, "baker": ("oven", *COUNTERS, *STOVES), "butcher": (*COUNTERS, *STOVES[2:]), "barista": ("coffee_machine", *COUNTERS),
    "bartender": COUNTERS, "shopkeeper": COUNTERS, "painter": ("easel", "canvas"), "potter": ("pottery_wheel", "kiln"), "sculptor": ("statue", "bust", "workbench"), "tailor": ("sewing_machine", "mannequin", "table"),
    "scientist": ("microscope", "fume_hood", "lab_bench"), "mechanic": ("car", "engine", "motorcycle", "tractor", "workbench"), "dentist": ("dental_chair",), "barber": ("salon_chair", "barber_chair"), "dj": ("dj_booth",), "cashier": ("cash_register", *COUNTERS),
    "priest": ("altar", "pulpit", "lectern"), "cook": STOVES, "barman": COUNTERS, "barmaid": COUNTERS, "receptionist": COUNTERS, "librarian": ("bookshelf",),
    **dict.fromkeys(("teacher", "lecturer", "professor", "instructor", "trainer"), BOARDS),
}  # fmt: skip
"""Trades of people of whom no deed is told, and what they stand at."""
LOOSE = ("stool", "bar_stool", "chair", "office_chair", "dining_chair")
"""Seats that are put elsewhere for somebody who works where they stand."""
ARMED = ("hammering", "working")
"""Postures of hands that are over their work."""
AT = frozenset(("beside", "near", "front", "behind", "facing", "against", "left", "right", "on", "in"))
"""Relations of a worker to a station that say no more than that they are at it."""
FARTHEST, ROOMY, OVER = 9.0, 0.21, 0.06
"""Metres to a station that nobody was told to be at; round a standing body; from an edge in to where hands are."""
BELLY, SLIM, TABLE = 0.2, 0.36, 0.4
"""Metres from the middle of a body to an edge before it; of the depth of a thing up to which hands are over its middle; of the height of
what others stand on to be worked at."""
GROUND = 4.0
"""Metres of what is ground to those on it, as a quay is."""
REACHES: Mapping[str, float] = {"hammering": 0.44, "working": 0.5, "pushing": 0.56}
"""Metres that work is ahead of the hips."""


@dataclass(frozen=True)
class Post:
    """A place to work at: where somebody stands and the way that they look, (2,) each; metres that it is from where they were."""

    at: Floats
    ahead: Floats
    far: float


def posted(entities: tuple[Entity, ...], plan: Plan, rooms: tuple[Room, ...] = ()) -> tuple[Entity, ...]:
    """The entities with everybody who works where they work."""
    out = {e.id: e for e in entities}
    things = {t.id: t for t in plan.things}
    for e in entities:
        t = things.get(e.thing or "")
        if t is None or not e.maker.startswith("people/") or not afoot(e):
            continue
        deed = (t.activity or "").split(" ")[0]
        kinds = _kinds(deed, [a.value for a in t.attributes if a.kind == "role"])
        told = {o for r in plan.relations if r.subject == t.id and r.kind in AT for o in r.objects}
        if any(r.subject == t.id and r.kind not in AT and r.kind != "holding" for r in plan.relations):
            continue
        for station in _stations(out.values(), e, kinds, told):
            pose = "pushing" if station.category in PUSHED and kinds[: len(PUSHED)] == PUSHED else _posture(e)
            left = [x for x in out.values() if not _spare(x, out.values())]
            post = _post(e, station, pose, station.thing in told, left, rooms)
            if post is not None:
                out[e.id] = _sent(e, post, pose)
                out = {x.id: x for x in out.values() if not _spare(x, out.values()) or room_for(post.at, e, station, station, (x,), ())}
                break
    return tuple(out.values())


def _spare(x: Entity, entities: Iterable[Entity]) -> bool:
    """Whether a thing is a seat that nobody asked for and nobody is on: it gives way to who works there."""
    return x.origin == "added" and x.category in LOOSE and all(y.support != x.id for y in entities)


def afoot(e: Entity) -> bool:
    """Whether somebody stands on the floor and may be elsewhere."""
    pose = str(e.params.get("pose", "auto"))
    return (e.support == "ground" or e.support.startswith("rug")) and pose in ("", "auto", "standing", "pushing", *ARMED) and e.pose.scale == 1.0


def _kinds(deed: str, roles: list[str]) -> tuple[str, ...]:
    """What a deed is done at, and a trade where no deed is told; "standing" is none."""
    found = next((kinds for w, kinds in DEEDS.items() if deed.startswith(w)), None) if deed not in ("", "standing", "waiting") else None
    trades = tuple(k for r in roles for k in TRADES.get(r, ()))
    if found is not None:
        return (*(k for k in found if k in trades), *found)
    return trades if deed in ("", "standing", "working") else ()


def _stations(entities: Iterable[Entity], e: Entity, kinds: tuple[str, ...], told: set[str]) -> list[Entity]:
    """What somebody may work at, the best first: what they were told to be at, then by kind, then the nearest."""
    found = [x for x in entities if x.category in kinds and x.room == e.room and x.support_surface != "hands" and not x.maker.startswith("people/")
             and (x.thing in told or apart(x, e) < FARTHEST)]  # fmt: skip
    return sorted(found, key=lambda x: (x.thing not in told, x.origin != "asked", kinds.index(x.category), apart(x, e), x.id))[:4]


def apart(a: Entity, b: Entity) -> float:
    """Metres between two, on the floor."""
    return math.dist(a.pose.position[:2], b.pose.position[:2])


def _post(e: Entity, x: Entity, pose: str, told: bool, entities: Sequence[Entity], rooms: tuple[Room, ...]) -> Post | None:
    """The side of a station at which there is room, rather one that people use and that is near; who was told a side keeps to it."""
    under = (y for y in entities if y.id == x.support and y.kind == "object" and y.extent[2] * y.pose.scale > TABLE and max(y.extent[:2]) * y.pose.scale < GROUND)
    base = next(under, x)  # a microscope is used from before its table
    turn, half = quat_matrix(base.pose.rotation)[:2, :2], np.array(base.extent[:2]) * base.pose.scale / 2
    middle = np.array(base.pose.position[:2]) + turn @ np.array(base.center[:2]) * base.pose.scale
    target = np.array(x.pose.position[:2]) + quat_matrix(x.pose.rotation)[:2, :2] @ np.array(x.center[:2]) * x.pose.scale
    served = x.category in COUNTERS
    reach, found = REACHES[pose], list[tuple[float, int, Post]]()
    handle = build(x.maker, x.params, x.seed).anchors.get("handle") if pose == "pushing" else None
    for k, (name, out) in enumerate((("front", (0.0, -1.0)), ("back", (0.0, 1.0)), ("left", (-1.0, 0.0)), ("right", (1.0, 0.0)))):
        way = turn @ np.array(out)
        deep = float(half[1] if k < 2 else half[0])
        off = reach + 0.02 + (abs(handle[1]) * x.pose.scale if handle and k < 2 else deep) if pose == "pushing" else max(reach, BELLY + deep) if deep < SLIM / 2 else deep + max(reach - OVER, BELLY)
        along = (target - middle) - way * ((target - middle) @ way)
        side = np.array([-way[1], way[0]])
        wide = float(half[0] if k < 2 else half[1])
        for slide in (0.0, 0.35, -0.35, 0.7, -0.7, 1.1, -1.1):
            if abs(slide) > max(wide - 0.2, 0.0) or slide and base is not x:
                continue
            at = middle + along + slide * side + way * off
            if room_for(at, e, base, x, entities, rooms):
                liking = _pushed(name, handle) if pose == "pushing" else 0.0 if told and not served else _cost(name, served, base)
                cost = liking + (1.0 if told else 0.25) * math.dist(at, e.pose.position[:2]) + 0.2 * abs(slide)
                found.append((cost, len(found), Post(at, -way, math.dist(at, e.pose.position[:2]))))
    return min(found, key=lambda c: c[:2])[2] if found else None


def _pushed(side: str, handle: tuple[float, float, float] | None) -> float:
    """What it costs to push from a side: nothing where the handle is, or at the back."""
    return 0.0 if side == ("back" if handle is None or handle[1] > -0.05 else "front") else 9.0


def _cost(side: str, served: bool, x: Entity) -> float:
    if served:
        return 0.0 if side == "back" else 3.0
    return 0.0 if side in (x.functional_sides or ("front",)) else 0.9 if side == "back" else 0.7


def room_for(at: Floats, e: Entity, base: Entity, x: Entity, entities: Sequence[Entity], rooms: tuple[Room, ...]) -> bool:
    """Whether somebody can stand there: in the same room, and in nothing that is higher than a step and begins under a head."""
    room = next((np.array(r.polygon) for r in rooms if inside(np.array(r.polygon), np.array([e.pose.position[:2]]))[0]), None)
    around = at + ROOMY * np.array([(math.cos(a), math.sin(a)) for a in np.arange(8) * math.pi / 4])
    if room is not None and not inside(room, around).all():
        return False
    floor = e.pose.position[2]
    for y in entities:
        if y.id in (e.id, base.id, x.id) or y.support_surface == "hands" or y.support in (base.id, x.id) or y.kind == "terrain" or y.category in ("floor", "ceiling", "trim", "rug"):
            continue
        size, turn = np.array(y.extent) * y.pose.scale, quat_matrix(y.pose.rotation)
        middle = np.array(y.pose.position) + turn @ np.array(y.center) * y.pose.scale
        if middle[2] + size[2] / 2 < floor + 0.1 or middle[2] - size[2] / 2 > floor + 1.9:
            continue
        q = np.abs((np.array([*at, middle[2]]) - middle) @ turn)[:2] - size[:2] / 2
        if float(np.hypot(*np.maximum(q, 0.0))) < ROOMY:
            return False
    return True


def _posture(e: Entity) -> str:
    """The posture that somebody will work in."""
    pose = str(e.params.get("pose", "auto"))
    if pose in ARMED:
        return pose
    return "hammering" if e.attributes.get("role") == "blacksmith" and pose == "auto" else "working"


def _sent(e: Entity, post: Post, pose: str) -> Entity:
    """Somebody at a post, turned to it, with the hands over it."""
    e = posed(e, pose) if pose in choices(module_of(e.maker).Params, "pose") and e.params.get("pose") != pose else e
    turn = yaw_quat(math.atan2(float(post.ahead[0]), -float(post.ahead[1])))
    w, i, j, k = (round(float(v), 7) for v in turn)
    place = (round(float(post.at[0]), 4), round(float(post.at[1]), 4), e.pose.position[2])
    moved = e.model_copy(update={"pose": e.pose.model_copy(update={"position": place, "rotation": (w, i, j, k)}), "attributes": {**e.attributes, "does": e.attributes.get("does", "working")}})
    return moved if not _strays(moved, post) else _aligned(moved, post)


def _hands(e: Entity) -> Floats:
    """Where hands are between, (3,) in the world."""
    anchors = build(e.maker, e.params, e.seed).anchors
    return np.asarray(apply(e.pose, [anchors["hand.left"], anchors["hand.right"]]).mean(0))


def _strays(e: Entity, post: Post) -> bool:
    aside = np.array([-post.ahead[1], post.ahead[0]])
    return abs(float((_hands(e)[:2] - post.at) @ aside)) > 0.02


def _aligned(e: Entity, post: Post) -> Entity:
    """Moved aside until the hands are before the post, not the hips."""
    aside = np.array([-post.ahead[1], post.ahead[0]])
    by = np.clip(float((_hands(e)[:2] - post.at) @ aside), -0.12, 0.12) * aside
    x, y, z = e.pose.position
    return e.model_copy(update={"pose": e.pose.model_copy(update={"position": (round(x - float(by[0]), 4), round(y - float(by[1]), 4), z)})})


__all__ = ["ARMED", "BOARDS", "COUNTERS", "LOOSE", "TRADES", "afoot", "apart", "posted", "room_for"]
