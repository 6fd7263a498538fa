"""What two do with each other: "a woman dances with a man" is of both."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.reference import Read

_BOTH = {
    "dance": "dancing", "waltz": "dancing", "talk": "talking", "chat": "chatting", "speak": "talking", "argue": "arguing", "fight": "fighting", "duel": "fighting", "box": "boxing",
    "quarrel": "quarrelling", "gossip": "gossiping", "negotiate": "negotiating", "play": "playing", "dine": "dining", "discuss": "discussing",
}  # fmt: skip
_WITH = ("with", "to", "against")
_AGAINST = ("fight", "duel", "battle", "wrestle", "struggle", "spar")
_FOES = ("statue", "robot", "machine", "vehicle")
"""What is fought against though it does not live."""


def mutual(draft: Draft, read: Read) -> None:
    """Give both their deed, once relations are read: who is with whom follows the verb."""
    for token in draft.tokens:
        after = draft.tokens[token.i + 1 : token.i + 2]
        if token.pos != "VERB" or token.lemma not in (*_BOTH, *_AGAINST) or token.subject < 0 or not after or after[0].lower not in _WITH:
            continue
        if token.lemma in _AGAINST and _opposed(draft, read, token.subject, token.i):
            continue
        who, whom = (_living(draft, read, n) for n in (read.at(token.subject), next((n for n, m in enumerate(read.mentions) if m.start == token.i + 2), -1)))
        if token.lemma not in _BOTH or who is None or whom is None or who is whom:
            continue
        for one in (who, whom):
            if one.activity is None and one.person:
                one.activity = _BOTH[token.lemma]
                draft.clause("activity", draft.span(token.i, token.i + 1), thing=one.id, value=one.activity)
        draft.used.add(token.i)


def _opposed(draft: Draft, read: Read, subject: int, verb: int) -> bool:
    """ "A knight fights with a dragon": faced and not held."""
    who = _living(draft, read, read.at(subject))
    foe = next((t for n, m in enumerate(read.mentions) if m.start == verb + 2 for t in draft.things if t.id in read.refs.get(n, ())[:1]), None)
    if who is None or foe is None or not who.person or _lives(draft, foe):
        return False
    if any(draft.words.is_a(foe.category, f) for f in _FOES):
        draft.forget([k for k, r in enumerate(draft.relations) if r.kind == "holding" and r.subject == who.id and foe.id in r.objects])
        draft.relate("facing", who.id, (foe.id,), foe.span)
    draft.used.add(verb)
    if who.activity is None:
        who.activity = "fighting"
        draft.clause("activity", draft.span(verb, verb + 1), thing=who.id, value="fighting")
    return True


def _lives(draft: Draft, t: Entry) -> bool:
    return t.person or draft.words.is_a(t.category, "animal")


def _living(draft: Draft, read: Read, n: int) -> Entry | None:
    ids = read.refs.get(n, ()) if n >= 0 else ()
    found = next((t for t in draft.things if ids and t.id == ids[0]), None)
    return found if found is not None and _lives(draft, found) else None


__all__ = ["mutual"]
