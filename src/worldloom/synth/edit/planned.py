"""What an edit does to the Plan: things, relations and clauses that say what is asked now, so that reports judge the new world by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from worldloom.world import Attribute, Clause, Count, Entity, Plan, Relation, Setting, Thing

PLACED = ("on", "under", "above", "in", "inside", "beside", "near", "left", "right", "front", "behind", "between", "around", "along",
          "against", "facing", "attached", "opposite", "middle", "far", "corner", "outside", "row")  # fmt: skip
"""Relations that say where something is."""


def fresh(plan: Plan, category: str) -> str:
    """An id for one more thing of a category."""
    ids = {t.id for t in plan.things}
    base = category[:56]
    return next(i for i in (base, *(f"{base}.{k}" for k in range(2, 999))) if i not in ids)


def clause(plan: Plan, kind: str, text: str, **more: object) -> Plan:
    """The plan with one more clause, numbered e1, e2, ..."""
    n = 1 + max((int(c.id[1:]) for c in plan.clauses if c.id[0] == "e" and c.id[1:].isdigit()), default=0)
    made = Clause(id=f"e{n}", kind=kind, text=text[:200], **more)  # type: ignore[arg-type]
    return plan.model_copy(update={"clauses": (*plan.clauses, made)})


def without_relations(plan: Plan, gone: Collection[int]) -> Plan:
    """The plan without some of its relations, by number, and without their clauses; the others' numbers are mended."""
    if not gone:
        return plan
    kept = [k for k in range(len(plan.relations)) if k not in gone]
    new = {old: k for k, old in enumerate(kept)}
    clauses = tuple(
        c if c.relation is None else c.model_copy(update={"relation": new[c.relation]})
        for c in plan.clauses if c.relation is None or c.relation in new
    )  # fmt: skip
    return plan.model_copy(update={"relations": tuple(plan.relations[k] for k in kept), "clauses": clauses})


def unplaced(plan: Plan, thing: str, also_object: bool = True) -> Plan:
    """The plan without what says where a thing is, or where others are by it."""
    return without_relations(plan, {
        k for k, r in enumerate(plan.relations)
        if r.kind in PLACED and (r.subject == thing or also_object and thing in r.objects and r.kind not in ("on", "in", "inside"))
    })  # fmt: skip


def without_things(plan: Plan, gone: Collection[str]) -> Plan:
    """The plan without things, their relations and their clauses."""
    plan = without_relations(plan, {k for k, r in enumerate(plan.relations) if r.subject in gone or set(r.objects) & set(gone)})
    return plan.model_copy(update={
        "things": tuple(t for t in plan.things if t.id not in gone), "clauses": tuple(c for c in plan.clauses if c.thing not in gone),
    })  # fmt: skip


def counted(plan: Plan, id: str, n: int) -> Plan:
    """The plan with another number of a thing: exactly n."""
    things = tuple(t.model_copy(update={"count": Count(n=n)}) if t.id == id else t for t in plan.things)
    return plan.model_copy(update={"things": things})


def parted(plan: Plan, entities: Sequence[Entity], ids: Collection[str]) -> tuple[Plan, dict[str, str]]:
    """The plan in which entities (by ids) answer to things of their own, and the thing of each: where all of a thing are meant it stays."""
    of: dict[str, str] = {}
    for thing in dict.fromkeys(e.thing for e in entities if e.id in ids):
        members = [e for e in entities if e.thing == thing]
        mine = [e for e in members if e.id in ids]
        known = next((t for t in plan.things if t.id == thing), None)
        if known is not None and len(mine) == len(members):
            of |= {e.id: known.id for e in mine}
        elif known is not None:
            plan, new = _split(plan, known, len(mine), len(members))
            of |= {e.id: new for e in mine}
        else:
            for e in mine:
                new = fresh(plan, e.category)
                noun = e.label or e.category.replace("_", " ")
                made = Thing(id=new, category=e.category[:48], noun=noun[:80], origin="added", why="part of the place")
                plan = plan.model_copy(update={"things": (*plan.things, made)})
                of[e.id] = new
    return plan, of


def _split(plan: Plan, t: Thing, mine: int, all: int) -> tuple[Plan, str]:
    """A part of a thing becomes one of its own, which stands in the same relations."""
    new = fresh(plan, t.category)
    part = t.model_copy(update={"id": new, "count": Count(n=mine)})
    rest = t.model_copy(update={"count": Count(n=max(all - mine, 0))})
    things = tuple(x for y in plan.things for x in ((rest, part) if y.id == t.id else (y,)))
    more = tuple(r.model_copy(update={"subject": new}) for r in plan.relations if r.subject == t.id and r.kind != "row")
    return plan.model_copy(update={"things": things, "relations": (*plan.relations, *more)[:400]}), new


def qualified(plan: Plan, id: str, q: Attribute, text: str) -> Plan:
    """The plan with a quality of a thing in place of those of its kind, and a clause that says so."""
    rivals = ("color",) if q.kind == "color" else (q.kind,)
    plain = Attribute(kind=q.kind, value=q.value)
    old: set[str] = set()
    things = []
    for t in plan.things:
        if t.id == id:
            old = {a.value for a in t.attributes if a.kind in rivals}
            t = t.model_copy(update={"attributes": (*(a for a in t.attributes if a.kind not in rivals), plain)})
        things.append(t)
    clauses = tuple(c for c in plan.clauses if not (c.kind == "attribute" and c.thing == id and c.value in old))
    plan = plan.model_copy(update={"things": tuple(things), "clauses": clauses})
    return clause(plan, "attribute", text, thing=id, value=q.value)


def related(plan: Plan, kind: str, subject: str, objects: Iterable[str], text: str) -> Plan:
    """The plan with one more relation and its clause."""
    made = Relation(kind=kind, subject=subject, objects=tuple(objects))  # type: ignore[arg-type]
    if len(plan.relations) >= 400:
        return plan
    plan = plan.model_copy(update={"relations": (*plan.relations, made)})
    return clause(plan, "relation", text, thing=subject, value=kind, relation=len(plan.relations) - 1)


def set_to(plan: Plan, fields: Sequence[tuple[str, str]], text: str) -> Plan:
    """The plan with another time, season, weather, mood or style, and clauses that say so."""
    names = {k for k, _ in fields}
    asked = tuple(dict.fromkeys([*plan.setting.asked, *names]))
    setting = Setting.model_validate({**plan.setting.model_dump(), **dict(fields), "asked": asked})
    plan = plan.model_copy(update={"setting": setting, "clauses": tuple(c for c in plan.clauses if c.kind not in names)})
    for kind, value in fields:
        if kind != "style":
            plan = clause(plan, kind, text, value=value)
    return plan


__all__ = ["clause", "counted", "fresh", "parted", "qualified", "related", "set_to", "unplaced", "without_things"]
