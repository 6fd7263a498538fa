"""Who is named by an instrument has it: "a violinist plays", "a pianist in a bar", "a string quartet"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.world import Attribute, Count, Relation

_HELD = {
    "guitarist": "guitar", "bassist": "guitar", "violinist": "violin", "fiddler": "violin", "accordionist": "accordion", "flautist": "flute", "trumpeter": "trumpet",
    "saxophonist": "saxophone", "bass player": "guitar", "trombonist": "trombone", "clarinettist": "clarinet", "busker": "guitar", "street musician": "guitar", "bard": "lute", "minstrel": "lute", "troubadour": "lute",
}  # fmt: skip
_KEYED = {"pianist": "piano", "organist": "organ"}
_BESIDE = {"drummer": "drum_kit", "keyboardist": "midi_keyboard", "harpist": "harp", "cellist": "cello", "double bassist": "double_bass", "double bass player": "double_bass"}
_ANY = ("busker", "street musician", "bard", "minstrel", "troubadour")
"""Who plays whatever is named beside them."""
_IDLE = ("", "standing", "sitting")
_PLAYS = ("play", "perform", "march", "sing", "busk", "entertain", "practis", "practic", "rehears")
_MOST = 8
"""Instruments of one kind that are brought."""


def tuned(draft: Draft) -> None:
    """Give musicians their instruments, where the words name none."""
    for who in [t for t in draft.things if t.person and t.count.n > 0]:
        role = next((a.value.replace("_", " ") for a in who.attributes if a.kind == "role"), "")
        if role in _ANY or role == "musician":
            _at_hand(draft, who)
        kind = _HELD.get(role) or _KEYED.get(role) or _BESIDE.get(role)
        if kind is None or not _at_it(who) or any(t.category == kind or role in _ANY and t.origin == "asked" and draft.words.is_a(t.category, "instrument") for t in draft.things) or any(r.kind == "holding" and r.subject == who.id for r in draft.relations):
            continue
        n = 1 if role in _KEYED else min(who.count.n, _MOST)
        it = draft.new(kind, kind.replace("_", " "), Count(op=who.count.op, n=n), who.span, n > 1)  # who asks for a fiddler asks for a fiddle
        if role in _HELD:
            draft.relations.append(Relation(kind="holding", subject=who.id, objects=(it.id,), origin="added"))
        elif role in _BESIDE:
            draft.relations.append(Relation(kind="near", subject=it.id, objects=(who.id,), origin="added"))
        else:
            who.activity = "sitting and playing"
            who.attributes.append(Attribute(kind="other", value="pianist"))


def _at_hand(draft: Draft, who: Entry) -> None:
    """Who plays holds what is named: "a street musician plays the trumpet"."""
    taken = {i for r in draft.relations for i in (r.subject, *r.objects)}
    it = next((t for t in draft.things if t.origin == "asked" and t.category in _HELD.values() and t.id not in taken and t.count.n == who.count.n), None)
    if it is not None and who.id not in taken and (who.activity or "").split(" ")[-1].startswith(_PLAYS):
        draft.relations.append(Relation(kind="holding", subject=who.id, objects=(it.id,), origin="added"))


def _at_it(who: Entry) -> bool:
    """Whether somebody plays, or does nothing that is told."""
    return (who.activity or "") in _IDLE or (who.activity or "").split(" ")[-1].startswith(_PLAYS)


__all__ = ["tuned"]
