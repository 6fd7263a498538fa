"""Pupils of a classroom of whom nothing else is said sit at its desks: "a teacher and eight pupils", "lecturing to ten students"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.knowledge import rowed
from worldloom.synth.language.seated import MOST
from worldloom.world import Count, Relation, Setting

_PUPILS = ("pupil", "student", "schoolboy", "schoolgirl", "schoolchild", "trainee", "apprentice", "cadet", "learner")
_IDLE = ("", "listening", "learning", "studying", "sitting", "writing", "watching")
_LEAST = 2


def taught(draft: Draft, setting: Setting) -> None:
    """A desk and a chair for each of them, where the desks are ours to set out."""
    if setting.place != "classroom" or not setting.interior:
        return
    pupils = next((t for t in draft.things if _free(draft, t)), None)
    desks, chairs = (next((t for t in draft.things if t.category == kind), None) for kind in ("desk", "chair"))
    if pupils is None or desks is None or desks.origin != "added" or chairs is not None and chairs.origin != "added":
        return
    n = pupils.count.n
    desks.count = Count(n=n)
    if chairs is None:
        chairs = draft.new("chair", "chair", Count(n=n), None, True, "added", "pupils sit at their desks")
    chairs.count = Count(op=">=", n=n)
    draft.forget([k for k, r in enumerate(draft.relations) if desks.id in (r.subject, *r.objects)])
    desks.attributes[:] = [a for a in desks.attributes if a.kind != "number"]
    rowed(draft, desks)
    draft.relations.append(Relation(kind="front", subject=chairs.id, objects=(desks.id,), origin="added"))
    draft.relations.append(Relation(kind="on", subject=pupils.id, objects=(chairs.id,), origin="added"))
    pupils.activity = pupils.activity or "sitting"


def _free(draft: Draft, t: Entry) -> bool:
    role = next((a.value for a in t.attributes if a.kind == "role"), "") or t.noun.lower().removesuffix("ren").removesuffix("s")
    told = any(t.id in (r.subject, *r.objects) for r in draft.relations)
    return role in _PUPILS and _LEAST <= t.count.n <= MOST and not told and (t.activity or "").split(" ")[0] in _IDLE


__all__ = ["taught"]
