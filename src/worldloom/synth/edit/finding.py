"""References become entities: by id, noun, qualities, side, where they stand; the most salient where words fit several."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from worldloom.assets.registry import index
from worldloom.synth.edit.document import Reference, Where
from worldloom.synth.edit.related import stands
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.world import Attribute, Entity, Plan, World
from worldloom.world.color import known, rgb

FEW = 12
"""Names of things that a refusal lists."""
OPENINGS = ("wall", "floor", "ceiling", "window", "door")

ALSO = {"picture": ("painting", "poster", "photo_frame"), "artwork": ("painting", "poster", "statue"), "couch": ("sofa",),
        "carpet": ("rug",), "bookcase": ("bookshelf",), "plant": ("potted_plant", "tree", "bush", "flower"),
        "tv": ("television",)}  # fmt: skip
"""Categories that are called so too."""


@dataclass
class Context:
    """What references are judged by: the world as it is now, its plan, and what was spoken of last."""

    world: World
    plan: Plan
    last: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    @property
    def by_id(self) -> dict[str, Entity]:
        """The entities by their ids."""
        return {e.id: e for e in self.world.entities}


@dataclass(frozen=True)
class Found:
    """The entities that words mean; or why there are none."""

    ids: tuple[str, ...] = ()
    why: str = ""


def find(c: Context, refs: Sequence[Reference], several: bool = True) -> Found:
    """What references mean together; the first that means nothing says why."""
    out: list[str] = []
    for r in refs:
        one = _find(c, r, several)
        if one.why:
            return one
        out += one.ids
    return Found(tuple(dict.fromkeys(out)))


def _find(c: Context, r: Reference, several: bool) -> Found:
    if r.id:
        id = next((e.id for e in c.world.entities if e.id.lower() == r.id), "")
        return Found((id,)) if id else Found(why=f"there is no {r.id}")
    if r.pronoun and not r.noun:
        return _pronoun(c, r, several)
    tiers = called(c.world, r.noun)
    if not tiers:
        return Found(why=f"there is no {r.noun}; there are: {names(c.world)}")
    why = ""
    for fits in tiers:
        kept, lacks = fits, ""
        for tell, keep in _filters(c, r):
            kept = keep(kept)
            if not kept:
                lacks = tell
                break
        if kept:
            return _without(c, r, tuple(_chosen(c, r, kept, several)))
        why = why or f"there is no {r.noun} {lacks}; there are: {', '.join(e.id for e in fits[:FEW])}"
    return Found(why=why)


def _without(c: Context, r: Reference, ids: tuple[str, ...]) -> Found:
    """Less what is left out: "except the red one"; of "except one" the most salient stays."""
    for b in r.besides:
        if b.pronoun == "one" and not (b.qualities or b.side or b.other or b.ordinal):
            spared = tuple(sorted(ids, key=lambda i: _salience(c, c.by_id[i]))[:1])
        elif b.pronoun and not b.noun:
            spared = find(Context(c.world, c.plan, ids), [b.model_copy(update={"pronoun": "one"})]).ids
        else:
            spared = find(c, [b]).ids
        ids = tuple(i for i in ids if i not in spared)
    return Found(ids) if ids else Found(why=f"nothing is left of '{r.text}'")


def _pronoun(c: Context, r: Reference, several: bool) -> Found:
    alive = c.by_id
    last = [alive[i] for i in c.last if i in alive]
    if not last:
        return Found(why=f"nothing was named before that '{r.text}' could mean")
    if r.other or r.pronoun in ("one", "ones") or r.qualities or r.side:
        pool = [e for e in alive.values() if e.category == last[0].category and (not r.other or e not in last)]
        for tell, keep in _filters(c, r):
            pool = keep(pool)
            if not pool:
                return Found(why=f"there is no other {last[0].category.replace('_', ' ')} {tell}")
        return Found(tuple(_chosen(c, r, pool, several))) if pool else Found(why=f"there is no other {last[0].category.replace('_', ' ')}")
    return Found(tuple(e.id for e in last))


Filter = Callable[[list[Entity]], list[Entity]]


def _filters(c: Context, r: Reference) -> Iterable[tuple[str, Filter]]:
    for q in r.qualities:
        yield f"that is {q.value.replace('_', ' ')}", lambda pool, q=q: _with(pool, q)  # type: ignore[misc]
    for w in r.where:
        tell = f"{w.kind} {' '.join(o.text for o in w.objects) or w.word or 'there'}"
        yield tell, lambda pool, w=w: standing(c, pool, w, r.number)  # type: ignore[misc]
    if r.other:
        yield "besides", lambda pool: [e for e in pool if e.id not in c.last]


def standing(c: Context, pool: list[Entity], w: Where, number: int = 0) -> list[Entity]:
    """Those of a pool that stand in a relation now; of those on one side of the picture at least `number`."""
    if not w.objects:
        if w.kind in ("left", "right"):
            return _sided(c.world, pool, w.kind, number)
        return [e for e in pool if stands(c.world, e, w.kind, [], w.word)]
    hosts = [c.by_id[i] for i in find(c, w.objects).ids]
    if w.kind in ("closer", "away"):
        far = {e.id: min((math.dist(e.pose.position, h.pose.position) for h in hosts), default=0.0) for e in pool}
        return sorted(pool, key=lambda e: far[e.id] if w.kind == "closer" else -far[e.id])[:1]
    return [e for e in pool if stands(c.world, e, w.kind, hosts, w.word) and e not in hosts]


def _sided(world: World, pool: list[Entity], side: str, number: int) -> list[Entity]:
    """Those on one side of the picture; of several the outermost half."""
    x = {e.id: across(world, e) for e in pool}
    if len(pool) < 2:
        return pool
    ordered = sorted(pool, key=lambda e: x[e.id] if side == "left" else -x[e.id])
    return ordered[: max(1, number, len(pool) // 2)]


def called(world: World, noun: str) -> list[list[Entity]]:
    """The entities that a noun means: first those of that very name, then those of its kind; everything that can be moved for "thing"."""
    if noun == "thing":
        return [[e for e in world.entities if e.kind in ("object", "person")]]
    best: dict[int, list[Entity]] = {}
    for e in world.entities:
        rank = _rank(e, noun)
        if rank:
            best.setdefault(rank, []).append(e)
    return [best[k] for k in sorted(best)]


def _rank(e: Entity, noun: str) -> int:
    """1 where the noun is its name, 2 its category, 3 its kind by the last word, 4 a wider kind; 0 for other things."""
    words = vocabulary()
    category = words.nouns.get(noun, noun.replace(" ", "_"))
    label = e.label.lower()
    label = " ".join([*label.split()[:-1], singular(label.split()[-1])]) if label else ""
    if e.kind == "architecture" and e.category not in OPENINGS and category != e.category and noun not in label:
        return 0
    if noun in (label, e.category.replace("_", " ")):
        return 1
    if category == e.category:
        return 2
    if e.category.endswith((f"_{category}", noun) if len(noun) > 3 else f"_{category}") or (label and label.split()[-1] == noun):
        return 3
    entry = index().get(e.maker.split("@")[0])
    if entry and (noun in entry.card.synonyms or noun.replace(" ", "_") == entry.card.category) and e.kind != "architecture":
        return 3
    if e.category in ALSO.get(noun, ()):
        return 4
    if noun in ("light", "lamp") and e.lights and e.kind == "object":
        return 4
    return 4 if words.is_a(e.category, category) and e.kind != "architecture" else 0


def _with(pool: list[Entity], q: Attribute) -> list[Entity]:
    """Those of a pool that have a quality: as declared, else by their colours."""
    declared = [e for e in pool if has(e, q)]
    if declared or q.kind not in ("color", "size"):
        return declared
    if q.kind == "size":
        ordered = sorted(pool, key=bulk)
        return [ordered[-1]] if q.value in ("large", "huge", "tall", "long", "wide") else [ordered[0]] if len(pool) > 1 else pool
    return [e for e in pool if known(q.value) and _near(e, q.value)]


def has(e: Entity, q: Attribute) -> bool:
    """Whether an entity says of itself that it has a quality."""
    said = {str(v).lower().replace(" ", "_") for v in (*e.attributes.values(), *(v for v in e.params.values() if isinstance(v, str)))}
    value = q.value.lower().replace(" ", "_")
    plain = value.split("_")[-1]
    if value in said or any(s.split("_")[-1] == plain for s in said if q.kind == "color"):
        return True
    if q.kind == "material":
        recipes = {m.recipe for m in e.materials.values()} | _recipes(e)
        wood = value in ("wooden", "oak", "wood") and bool(recipes & {"wood", "planks"})
        return value in recipes or wood or value.removesuffix("len") in recipes
    return f" {value.replace('_', ' ')} " in f" {e.label.lower()} "


def _recipes(e: Entity) -> set[str]:
    from worldloom.synth.realise import part_of

    return {s.material.recipe for s in part_of(e).surfaces}


def _near(e: Entity, name: str) -> bool:
    """Whether the colour that covers most of an entity belongs to a colour name."""
    from worldloom.synth.edit.hues import main_color, same_hue

    return same_hue(main_color(e), rgb(name))


def across(world: World, e: Entity) -> float:
    """How far to the right of the first picture's axis an entity stands, as seen from its eye."""
    if not world.cameras:
        return e.pose.position[0]
    eye, at = world.cameras[0].position, world.cameras[0].target
    f = (at[0] - eye[0], at[1] - eye[1])
    size = math.hypot(*f) or 1.0
    dx, dy = e.pose.position[0] - eye[0], e.pose.position[1] - eye[1]
    depth = max((dx * f[0] + dy * f[1]) / size, 0.3)
    return (dx * f[1] - dy * f[0]) / size / depth


def _behind(world: World, e: Entity) -> bool:
    """Whether an entity is behind the eye of the first picture."""
    if not world.cameras:
        return False
    eye, at = world.cameras[0].position, world.cameras[0].target
    return sum((p - q) * (a - q) for p, q, a in zip(e.pose.position[:2], eye[:2], at[:2], strict=True)) <= 0


def away(world: World, e: Entity) -> float:
    """Metres from the first picture's eye."""
    eye = world.cameras[0].position if world.cameras else (0.0, 0.0, 0.0)
    return math.dist(eye, e.pose.position)


def bulk(e: Entity) -> float:
    """Volume of its box in cubic metres."""
    return float(math.prod(max(x, 0.02) * e.pose.scale for x in e.extent))


def _chosen(c: Context, r: Reference, pool: list[Entity], several: bool) -> list[str]:
    """As many as the words say; the most salient where they say one and several fit."""
    w = c.world
    sort: dict[str, Callable[[Entity], float]] = {
        "left": lambda e: across(w, e), "right": lambda e: -across(w, e), "front": lambda e: away(w, e), "near": lambda e: away(w, e),
        "back": lambda e: -away(w, e), "far": lambda e: -away(w, e), "middle": lambda e: abs(across(w, e) - mid(w, pool)),
        "largest": lambda e: -bulk(e), "smallest": bulk, "tallest": lambda e: -e.extent[2] * e.pose.scale,
        "top": lambda e: -e.pose.position[2], "bottom": lambda e: e.pose.position[2],
    }  # fmt: skip
    if r.side:
        pool = sorted(pool, key=sort[r.side])
        return [e.id for e in pool[: r.number or 1]]
    if r.ordinal:
        pool = sorted(pool, key=lambda e: _number(e.id))
        k = r.ordinal - 1 if r.ordinal > 0 else -1
        return [pool[k].id] if k < len(pool) else []
    if r.number and r.number < len(pool):
        return [e.id for e in sorted(pool, key=lambda e: _salience(c, e))[: r.number]]
    if r.every or r.number or r.noun == "thing":
        return [e.id for e in pool]
    if len(pool) == 1:
        return [pool[0].id]
    best = min(pool, key=lambda e: _salience(c, e))
    others = ", ".join(e.id for e in pool if e is not best)
    c.notes.append(f"'{r.text}' may be {best.id} or {others}: taken as {best.id}; name the id to mean another")
    return [best.id]


def mid(world: World, pool: list[Entity]) -> float:
    """The middle of a pool across the picture."""
    return sum(across(world, e) for e in pool) / max(len(pool), 1)


def _salience(c: Context, e: Entity) -> tuple[bool, bool, bool, float]:
    """Spoken of last, then in the picture, then asked for, then what is largest in the picture."""
    size = away(c.world, e) / max(bulk(e), 1e-3) ** (1 / 3) + 2.0 * abs(across(c.world, e))
    return e.id not in c.last, _behind(c.world, e), e.origin != "asked", size


def _number(id: str) -> int:
    tail = id.rsplit(".", 1)[-1]
    return int(tail) if tail.isdigit() else 0


def names(world: World) -> str:
    """What there is, in words: what was asked for first, then the nearest."""
    near = sorted((e for e in world.entities if e.kind != "architecture"), key=lambda e: (e.origin != "asked", away(world, e)))
    out = list(dict.fromkeys(e.category.replace("_", " ") for e in near))
    return ", ".join(out[:FEW]) + (", ..." if len(out) > FEW else "")


__all__ = ["Context", "Found", "across", "away", "bulk", "called", "find", "has", "names", "standing"]
