"""Every clause of the plan, answered from the exported glTF and the World: met, or not and why."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable

import numpy as np

from worldloom.assets.registry import by_category, index
from worldloom.evaluate import filled, floors
from worldloom.evaluate.glb import Node
from worldloom.evaluate.relations import distance, holds, in_rows
from worldloom.world import Attribute, Clause, Entity, Frozen, Plan, Relation, Thing, World
from worldloom.world.color import known, rgb

IDLE = ("breathe", "sway")
"""Motions of whoever only stands there."""
EACH = 9.0
"""Metres within which a fence belongs to a house when several houses have fences."""
BACKDROP = {"sea", "water", "ground", "scene", "room", "wall", "floor", "ceiling", "sky"}


class Answer(Frozen):
    """One clause of report.json's `requested`."""

    id: str
    kind: str
    text: str
    met: bool
    why: str


def answers(plan: Plan, world: World, nodes: list[Node]) -> tuple[Answer, ...]:
    """One answer a clause, in the plan's order."""
    check = _Check(plan, world, nodes)
    out = []
    for c in plan.clauses:
        met, why = check.clause(c)
        out.append(Answer(id=c.id, kind=c.kind, text=c.text, met=met, why=why))
    return tuple(out)


class _Check:
    """Holds the documents while clauses are checked."""

    def __init__(self, plan: Plan, world: World, nodes: list[Node]) -> None:
        self.plan, self.world, self.nodes = plan, world, nodes
        self.by_id = {n.name: n for n in nodes}

    def of(self, category: str) -> list[Node]:
        """Nodes of a category, or of a maker whose wider or other names include it."""
        wide = {index()[m].card.category for m in by_category().get(category, ())}
        return [n for n in self.nodes if n.category == category or n.category in wide and n.category != "thing"]

    def thing_nodes(self, id: str) -> list[Node]:
        """The nodes that answer a plan thing; by category when none names it."""
        own = [self.by_id[e.id] for e in self.world.entities if e.thing == id and e.id in self.by_id]
        t = next((t for t in self.plan.things if t.id == id), None)
        return own or (self.within(id, self.of(t.category)) if t else [])

    def within(self, id: str, nodes: list[Node]) -> list[Node]:
        """Those of the room that a plan thing is told of; all of them where there are no rooms."""
        room = next((r.id for r in self.plan.rooms if id in r.things), None)
        return nodes if room is None else [n for n in nodes if n.extras.get("room") == room]

    def clause(self, c: Clause) -> tuple[bool, str]:
        """(met, why)."""
        t = next((t for t in self.plan.things if t.id == c.thing), None)
        if c.kind in ("thing", "count", "absence") and t is not None:
            return self.count(t, c.kind)
        if c.kind == "attribute" and t is not None:
            return self.attribute(t, c.value)
        if c.kind == "activity" and t is not None:
            return self.activity(t)
        if c.kind == "relation" and c.relation is not None and c.relation < len(self.plan.relations):
            return self.relation(self.plan.relations[c.relation])
        return self.scene(c)

    def count(self, t: Thing, kind: str) -> tuple[bool, str]:
        worn = any(r.kind == "wearing" and t.id in r.objects for r in self.plan.relations)
        if worn:
            return self.worn(t)
        n = len(self.thing_nodes(t.id)) if t.count.n else len(self.within(t.id, [n for n in self.nodes if n.category == t.category]))
        if kind == "thing" and t.count.n:
            return n > 0, f"{n} in the world" if n else f"no {t.noun} found a place"
        return t.count.admits(n), f"{n} made, {t.count.op} {t.count.n} asked"

    def attribute(self, t: Thing, value: str) -> tuple[bool, str]:
        nodes = self.thing_nodes(t.id)
        a = next((a for a in t.attributes if a.value == value or f"{a.kind}:{a.value}" == value), None)
        wearers = [n for r in self.plan.relations if r.kind == "wearing" and t.id in r.objects for n in self.thing_nodes(r.subject)]
        if wearers and a is not None and not nodes:
            clad = [n for n in wearers if wears(n, t.noun, a)]
            return len(clad) == len(wearers), f"{len(clad)} of {len(wearers)} wear {a.value.replace('_', ' ')} {t.noun}"
        if not nodes or a is None:
            return False, f"no {t.noun} to have it"
        if a.kind == "number":
            return True, "counted with its thing"
        good = [n for n in nodes if self.has(n, a)]
        return len(good) == len(nodes), f"{len(good)} of {len(nodes)} are {a.value}"

    def has(self, n: Node, a: Attribute) -> bool:
        """Declared in the extras, or measured on the materials."""
        declared = {str(v).lower() for v in n.extras.get("attributes", {}).values()}
        word = a.value.lower()
        if word in declared or any(word.startswith(d[:5]) and len(d) > 3 for d in declared):
            return True
        if a.kind == "color" and known(word):
            return any(near_color(m, word) for m in n.materials)
        if a.kind == "material":
            recipes = {str(m.get("extras", {}).get("recipe", "")).partition(":")[0] for m in n.materials}
            return bool(recipes & {word, word.rstrip("en"), *_MADE_OF.get(word, ())})
        card = index().get(str(n.extras.get("maker", "")).split("@")[0])
        return card is not None and word.replace(" ", "_") in {
            s.replace(" ", "_") for s in (*card.card.tags, *card.card.synonyms, card.card.category)
        }

    def activity(self, t: Thing) -> tuple[bool, str]:
        nodes = self.thing_nodes(t.id)
        ids = {n.name for n in nodes}
        entities = [e for e in self.world.entities if e.id in ids]
        said = any(t.activity and str(t.activity)[:4] in str(v) for e in entities for v in (*e.params.values(), *e.attributes.values()))
        alive = any(e.effects or e.sounds or any(m.kind not in IDLE for m in e.motions) for e in entities)
        works = str(t.activity).startswith("work") and any("role" in e.attributes for e in entities)
        said = said or works
        return bool(nodes) and (
            said or alive
        ), "shown by pose, motion, effect or sound" if said or alive else f"nothing shows that it is {t.activity}"

    def relation(self, r: Relation) -> tuple[bool, str]:
        subjects = self.thing_nodes(r.subject)
        others = [n for o in r.objects for n in (self.within(r.subject, self.backdrop(o)) if o in BACKDROP else self.thing_nodes(o))]
        if not subjects:
            return False, "its subject is not there"
        if r.kind == "wearing":
            return self.dressed(subjects)
        if r.kind == "middle":
            return self.central(subjects, self.within(r.subject, [n for n in self.nodes if n.category == "floor"]))
        if r.kind == "row":
            t = self.plan.thing(r.subject)
            rows = next((int(a.value.split()[0]) for a in t.attributes if a.kind == "number" and a.value.split()[0].isdigit()), 0)
            return in_rows(subjects, rows), f"{len(subjects)} in rows"
        if not others:
            return r.objects == () or all(o in BACKDROP for o in r.objects), "nothing to measure it against"
        others = [o for o in others if o not in subjects] or others
        if r.kind == "around" and len(others) > 1:
            near = sum(any(holds("near", s, [o], subjects) or distance(s, o) < EACH for s in subjects) for o in others)
            return near == len(others), f"{near} of {len(others)} have one before them"
        held = sum(holds(r.kind, s, others, subjects) for s in subjects)
        need = 1 if r.kind in ("around", "between", "on") and len(subjects) > len(others) else len(subjects)
        return held >= need, f"{held} of {len(subjects)} stand {r.kind}"

    def worn(self, t: Thing) -> tuple[bool, str]:
        """Clothes have no node: they are there when those who are said to wear them are dressed by role or colour."""
        wearers = [r.subject for r in self.plan.relations if r.kind == "wearing" and t.id in r.objects]
        return self.dressed([n for id in wearers for n in self.thing_nodes(id)])

    def dressed(self, nodes: list[Node]) -> tuple[bool, str]:
        """Whether each person's clothes were chosen by words."""
        chosen = [n for n in nodes if {"role", "color", "style"} & set(n.extras.get("attributes", {}))]
        return bool(nodes) and len(chosen) == len(nodes), f"{len(chosen)} of {len(nodes)} are dressed by role or colour"

    def central(self, nodes: list[Node], ground: list[Node]) -> tuple[bool, str]:
        """Within a quarter of a floor's size of its middle, or outdoors as near to the middle of the stage as a sixth of it or 4 m."""
        grounds = [n.bounds[:, :2] for n in ground]
        stages = [np.asarray(z.polygon) for z in self.world.zones if z.kind in ("center", "stage")]
        if not nodes or not (grounds or stages):
            return False, "nothing to be in the middle of"
        lo, hi = (grounds[0][0], grounds[0][1]) if grounds else (stages[0].min(0), stages[0].max(0))
        reach = np.maximum(0.25 * (hi - lo), 0.0) if grounds else np.maximum((hi - lo) / 6, 4.0)
        off = np.abs([n.bounds.mean(0)[:2] - (lo + hi) / 2 for n in nodes])
        held = int((off <= reach).all(1).sum())
        return held == len(nodes), f"{held} of {len(nodes)} stand in the middle"

    def backdrop(self, name: str) -> list[Node]:
        kinds = {"sea": ("sea", "lake", "river", "pond"), "water": ("sea", "lake", "river", "pond"), "ground": ("ground",)}.get(
            name, (name,)
        )
        return [n for n in self.nodes if n.category in kinds]

    def scene(self, c: Clause) -> tuple[bool, str]:
        """Setting, time, weather, season, mood, sound, camera, speech: read off the World."""
        if c.value.startswith(("room:", "rooms:", "link:")):
            return floors.answer(c.value, self.nodes)
        w, s = self.world, self.plan.setting
        sounds = {a.sound for a in w.ambience} | {x.sound for e in w.entities for x in e.sounds}
        if c.kind == "density":
            return filled.answer(c, self.plan, self.nodes)
        if c.kind == "sound":
            key = c.value or c.text
            return any(key[:4] in x or x.split("_")[0] in key for x in sounds), f"heard: {', '.join(sorted(sounds))[:80]}"
        if c.kind == "attribute":
            made = [e for e in w.entities if c.value in (*e.params.values(), *e.attributes.values()) or c.value in tags_of(e)]
            return len(made) >= 2, f"{len(made)} things are {c.value}"
        facts = {"setting": w.place == s.place, "time": w.sky.time == s.time or w.interior,
                 "weather": w.sky.weather == s.weather, "season": w.sky.season == s.season, "mood": w.mood == s.mood,
                 "camera": bool(w.cameras), "speech": bool(w.narration)}  # fmt: skip
        return facts.get(c.kind, False), {"setting": w.place, "time": w.sky.time, "weather": w.sky.weather}.get(c.kind, "in the world")


def wears(n: Node, noun: str, a: Attribute) -> bool:
    """Whether a person's clothes, as its node lists them, include this one with this quality."""
    items = str(n.extras.get("attributes", {}).get("wears", "")).split("; ")
    name = noun.lower().split()[-1].removesuffix("s")
    mine = [i.replace("-", " ") for i in items if name in i]
    return any(set(a.value.lower().replace("_", " ").replace("-", " ").split()) <= set(i.split()) for i in mine) or (
        a.kind == "color" and bool(mine) and known(a.value) and any(near_color(m, a.value) for m in n.materials)
    )


def tags_of(e: Entity) -> tuple[str, ...]:
    """Places and styles that the entity's maker suits."""
    entry = index().get(e.maker.split("@")[0])
    return entry.card.tags if entry else ()


_MADE_OF = {"wood": ("planks", "parquet", "bark"), "wooden": ("wood", "planks"), "stone": ("rock", "ashlar", "cobble", "marble"),
            "metal": ("iron", "chrome", "corrugated", "paint"), "steel": ("metal", "chrome"),
            "brick": ("brick",), "leather": ("leather",), "glass": ("glass",)}  # fmt: skip


def near_color(material: dict[str, object], name: str) -> bool:
    """Whether a glTF material's base colour belongs to a colour name: hue within 25 degrees, or greys by lightness."""
    pbr = material.get("pbrMetallicRoughness", {})
    base = pbr.get("baseColorFactor", (1, 1, 1, 1)) if isinstance(pbr, dict) else (1, 1, 1, 1)
    h0, s0, v0 = colorsys.rgb_to_hsv(*rgb(name))
    h1, s1, v1 = colorsys.rgb_to_hsv(*(float(x) for x in list(base)[:3]))
    if s0 < 0.25:
        return s1 < 0.45 and abs(v0 - v1) < 0.35
    return s1 > 0.3 and min(abs(h0 - h1), 1 - abs(h0 - h1)) < 25 / 360


def share_met(rows: Iterable[Answer]) -> float:
    """Share of answers that are met; 1 when there are none."""
    got = [a.met for a in rows]
    return sum(got) / len(got) if got else 1.0


__all__ = ["Answer", "answers", "near_color", "share_met"]
