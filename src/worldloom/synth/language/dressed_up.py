"""People at a wedding, a gala or a premiere are dressed for it, and who marries stands together before the guests."""

from __future__ import annotations

import re

from worldloom.synth.language.draft import Draft, Entry
from worldloom.world import Attribute, Relation, Setting

_FESTIVE = re.compile(
    r"\b(?:weddings?|bride|gala|banquets?|masquerade|premieres?|black[- ]tie|cocktail (?:party|reception|hour)|awards? (?:ceremony|show|night)|opera|prom|"
    r"ballroom|charity (?:ball|dinner)|engagement party|anniversary (?:party|dinner)|funerals?|red carpet|christening)\b", re.I)  # fmt: skip
"""What one dresses up for."""
_PLAIN = ("", "guest", "visitor", "attendee", "couple", "spectator", "mourner", "relative", "witness", "celebrity", "actor", "host")
"""Roles of people whose clothes no trade settles."""
_COSTUMES = re.compile(r"\b(?:medieval|victorian|ancient|roman|viking|pirates?|samurai|baroque|renaissance|regency|fantasy|elven|wizards?|knights?)\b", re.I)
"""Times and tales with clothes of their own."""
_PLACES = ("beach", "castle", "temple", "mars", "moon")
_IDLE = ("", "standing", "waiting", "watching", "clapping", "smiling", "cheering", "gathered", "listening")


def dressed_up(draft: Draft, setting: Setting) -> None:
    """Festive clothes for those of whom nothing else is said, and the places of a wedding under the open sky."""
    if not _FESTIVE.search(draft.prompt):
        return
    modern = setting.place not in _PLACES and not _COSTUMES.search(f"{draft.prompt} {setting.style}")
    for who in draft.things if modern else ():
        if who.person and _role(who) in _PLAIN and not any(a.kind in ("style", "color") for a in who.attributes) and not _wears(draft, who):
            who.attributes.append(Attribute(kind="style", value="formal"))
    pair = [next((t for t in draft.things if t.person and t.count.n == 1 and _role(t) == role), None) for role in ("bride", "groom")]
    if pair[0] is not None and pair[1] is not None:
        _before(draft, pair[0], pair[1], setting.interior)


def _before(draft: Draft, bride: Entry, groom: Entry, interior: bool) -> None:
    """Bride beside groom, and outdoors those before them who do nothing else."""
    told = {i for r in draft.relations for i in (r.subject, *r.objects)}
    if groom.id not in told and bride.id not in told:
        draft.relations.append(Relation(kind="beside", subject=bride.id, objects=(groom.id,), origin="added"))
    for who in draft.things if not interior else ():
        idle = (who.activity or "").split(" ")[0] in _IDLE
        if who.person and who.count.n > 1 and who.id not in told and _role(who) in _PLAIN and idle:
            draft.relations.append(Relation(kind="facing", subject=who.id, objects=(groom.id,), origin="added"))


def _role(who: Entry) -> str:
    return next((a.value for a in who.attributes if a.kind == "role"), "")


def _wears(draft: Draft, who: Entry) -> bool:
    return any(r.kind == "wearing" and r.subject == who.id for r in draft.relations)


__all__ = ["dressed_up"]
