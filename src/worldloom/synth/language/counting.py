"""How many a mention means."""

from __future__ import annotations

from worldloom.synth.language.amounts import AT_LEAST, NUMBERS
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.multiplied import multiplied
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular
from worldloom.world import Count


def counted(draft: Draft, m: Mention, category: str) -> Count:
    """How many a mention means: said, a quantity noun before it ("a row of lamps"), a bare plural or a mass."""
    tokens, words = draft.tokens, draft.words
    if (said := multiplied(draft, m, category)) is not None:
        return said
    if m.count is not None:
        side = [t.lower for t in tokens[m.end + 1 : m.end + 5]]
        each = m.count.n > 2 and m.count.op == "==" and side[:1] == ["each"] and any(word in ("side", "end") for word in side)
        return Count(n=2 * m.count.n) if each else m.count  # "five chairs along each side"
    if m.plural and (total := _in_all(draft, m.end)) is not None:
        return total
    if m.plural and any(tokens[j].lower in ("double", "twin", "dual") for j in (*m.before, *m.inside)) and not m.article:
        return Count(n=2)
    stands = m.end + (m.end < len(tokens) and tokens[m.end].finite)
    if (corners := _corners(draft, stands)) and (m.article in ("a", "an") or (m.plural and tokens[stands + 1].lower == "both")):
        return Count(n=corners)
    if [t.lower for t in tokens[stands : stands + 3]] in (["on", "every", "wall"], ["on", "each", "wall"], ["on", "all", "walls"], ["on", "all", "four"]):
        return Count(op=">=" if m.plural else "==", n=4)
    if _both_sides(draft, m.end) and (m.plural or m.article in ("a", "an")):
        return Count(n=2)
    if m.start >= 2 and tokens[m.start - 1].lower == "of":
        noun = singular(tokens[m.start - 2].lower)
        if noun in words.traits["plenty"] and m.plural:
            n = words.traits["plenty"][noun]
            exact = noun in ("pair", "couple", "dozen", "trio", "quartet")
            return Count(op="==" if exact else ">=", n=n)
    if m.plural:
        return Count(op=">=", n=words.trait("plural", category) or 3)
    if m.phrase.split(" ")[-1] in words.mass and m.article not in ("a", "an"):
        return Count(op=">=", n=words.traits["plural"].get(category, 1))
    return Count()


def _corners(draft: Draft, end: int) -> int:
    """ "(a palm) in each corner", "in each of two corners", "in two corners": in how many; 0 where no such words follow."""
    said = [t.lower for t in draft.tokens[end : end + 6]]
    at = next((k for k, word in enumerate(said) if word in ("corner", "corners")), 0)
    if at == 0 or said[0] != "in" or any(word in (",", ".", ";", "and") for word in said[:at]):
        return 0
    if said[1:2] == ["both"]:
        return 2
    number = next((NUMBERS[word] for word in said[1:at] if word in NUMBERS), 0)
    return number if number > 1 else 2 if "opposite" in said[1:at] and said[at] == "corners" else 4 if said[1:at] in (["each"], ["every"], ["all", "four"]) else 0


def _both_sides(draft: Draft, end: int) -> bool:
    """Whether "on both sides", "at either end" or the like follows: two of them."""
    said = [t.lower for t in draft.tokens[end : end + 4]]
    if any(f"{a} {singular(b)}" in draft.words.nouns for a, b in zip(said[2:], said[3:], strict=False)):
        return False  # "a lamp on each side table"
    if said[:2] in (["either", "side"], ["each", "side"]):
        return True
    return said[:1] in (["on"], ["at"], ["along"], ["to"]) and said[1:2] in (["both"], ["either"], ["each"]) and any(w in ("side", "sides", "end", "ends") for w in said[2:4])


def _in_all(draft: Draft, end: int) -> Count | None:
    """ "(pans), five in all", "(candles): no fewer than five, on": how many; None where no number follows."""
    said = [t.lower for t in draft.tokens[end : end + 8]]
    stop, after = said[0] if said and said[0] in (",", ":", "(", "-", "\u2014") else "", said[1:] if said and not said[0].isalpha() else said
    phrase = max((w for w in AT_LEAST if stop and " ".join(after).startswith(f"{w} ")), key=len, default="")
    rest = after[len(phrase.split()) :]
    number = _value(rest[0]) if rest else 0
    if number and rest[1:3] in (["in", "all"], ["in", "total"], ["of", "them"]) or (number and stop in (":", "(", "-", "\u2014") and rest[1:2] in ([","], ["."], [";"], [")"], [])):
        return Count(op=AT_LEAST.get(phrase, "=="), n=number)
    return Count(op=AT_LEAST[phrase], n=number) if number and phrase and rest[1:2] in ([","], ["."], [";"], []) else None


def _value(word: str) -> int:
    return NUMBERS.get(word, min(int(word[:4]), 500) if word.isascii() and word.isdigit() else 0)


__all__ = ["counted"]
