"""Numbers, articles and what is said not to be there, of a noun phrase."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.numerals import WORDS, counted_words
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular
from worldloom.world import Count, Operator

_TENS = {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
NUMBERS = {**WORDS, **_TENS}
AT_LEAST: dict[str, Operator] = {"at least": ">=", "no fewer than": ">=", "not less than": ">=", "no less than": ">=", "a minimum of": ">=",
             "more than": ">", "over": ">", "at most": "<=", "up to": "<=", "no more than": "<=", "fewer than": "<",
             "less than": "<", "exactly": "==", "as many as": "<=", "not more than": "<=", "not fewer than": ">=", "as few as": ">=", "upwards of": ">=",
             "a maximum of": "<=", "a total of": "==", "about": ">=", "around": ">=", "roughly": ">=", "only": "=="}  # fmt: skip
VAGUE: dict[str, tuple[Operator, int]] = {
    "several": (">=", 3), "some": (">=", 2), "few": (">=", 3), "many": (">=", 6), "various": (">=", 3), "numerous": (">=", 6),
    "countless": (">=", 12), "multiple": (">=", 3), "lots": (">=", 6), "couple": ("==", 2), "pair": ("==", 2), "both": ("==", 2),
    "dozens": (">=", 24), "scores": (">=", 40), "hundreds": (">=", 60), "other": (">=", 1), "more": (">=", 2), "twin": ("==", 2),
    "trio": ("==", 3), "all": (">=", 2), "assorted": (">=", 3), "scattered": (">=", 4), "different": (">=", 2), "myriad": (">=", 20),
    "tons": (">=", 12), "plenty": (">=", 5), "another": ("==", 1), "single": ("==", 1), "lone": ("==", 1), "solitary": ("==", 1),
}  # fmt: skip
_NONE = ("no", "without", "zero")
_BEING = ("be", "have", "contain", "include", "feature", "hold", "do", "want", "need", "put", "add", "see", "show", "'")
ARTICLES = ("a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "my", "our", "your", "each",
             "every", "both", "all", "some", "any", "no", "another", "either")  # fmt: skip
_SAME = ("sheep", "fish", "deer", "aircraft", "cattle", "police", "series", "stairs", "scissors", "drapes")


def quantified(tokens: tuple[Token, ...], m: Mention) -> Mention:
    before = [tokens[j].lower for j in m.before]
    text = " ".join(before)
    article = before[0] if before and before[0] in ARTICLES else ""
    head = tokens[m.head]
    lead = tokens[m.inside[0]] if m.inside and len(m.inside) > 1 and tokens[m.inside[1]].lower == "of" else head  # "spools of thread"
    plural = lead.lower != singular(lead.lower) or head.lower != singular(head.lower) or (head.tag in ("NNS", "NNPS") and head.lower in _SAME)
    if lead is not head:
        plural = lead.lower != singular(lead.lower)  # "a box of gloves", "chest of drawers"
    count: Count | None = None
    operator = max(((w, op) for w, op in AT_LEAST.items() if f" {w} " in f" {text} "), key=lambda row: len(row[0]), default=("", "=="))[1]
    lead_in = " ".join([*(t.lower for t in tokens[max(0, m.start - 3) : m.start]), *(before[:2] if before[:1] in (["fewer"], ["less"], ["more"]) else [])])
    ended = [w for w in AT_LEAST if " " in w and (lead_in == w or lead_in.endswith(f" {w}"))]
    operator = AT_LEAST[max(ended, key=len)] if ended else operator
    numbers = [n for w in before if (n := _number(w)) is not None]
    spelt = next((c for w in before if (c := counted_words(w)) is not None), None)
    if spelt is not None:
        count = spelt
    elif numbers and not (article == "the" and numbers == [1]):
        n = 6 if "dozen" in before and "half" in (*before, *(t.lower for t in tokens[max(0, m.start - 1) : m.start])) else numbers[0] * (12 if "dozen" in before and numbers[0] != 12 else 1)
        count = Count(op=operator, n=min(n, 500))
    elif vague := [w for w in before if w in VAGUE]:
        op, n = VAGUE[vague[0]]
        count = Count(op=op, n=n) if plural or n == 1 else None
    led = [t.lower for t in tokens[max(0, m.start - 2) : m.start]]
    refused = bool(led) and (led[-1] in ("without", "lacking", "lacks", "lack", "neither", "nor") or led in (["free", "of"], ["devoid", "of"], ["instead", "of"]))
    at_least = before[:1] in (["fewer"], ["less"], ["more"]) and led[-1:] == ["not"]  # "not fewer than seven"
    negated = refused or (denied(tokens, m.start) and not at_least) or any(w in _NONE for w in before[:2]) and not any(w in ("more", "fewer", "less") for w in before[:3])
    return replace(m, article=article, plural=plural, count=Count(n=0) if negated else count, negated=negated,
                   each=article in ("each", "every"))  # fmt: skip


def denied(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether what begins at a token is said not to be there: "not a single", "it doesn't have a", "there aren't any", "neither room has a"."""
    i = start - 1
    verb = None
    if i >= 0 and tokens[i].lower == "none":
        return True  # "seven toys on the floor and none on the bed"
    while i >= 0 and start - i < 6 and (tokens[i].pos in ("VERB", "AUX", "PART") or tokens[i].lower in ("there", "not", "any", "even")):
        if tokens[i].lower in ("not", "n't", "never"):
            of_it = i > 0 and tokens[i - 1].lower in ("a", "an", "the")  # "a not very tidy bedroom"
            return not of_it and (verb is None or verb.lemma in _BEING)
        verb = tokens[i] if verb is None and tokens[i].pos in ("VERB", "AUX") else verb
        i -= 1
    subject = verb.subject if verb is not None and verb.lemma in _BEING else -1
    return subject > 0 and tokens[subject - 1].lower == "neither" or subject >= 0 and tokens[subject].lower in ("neither", "none", "nobody")


def _number(word: str) -> int | None:
    if word in NUMBERS:
        return NUMBERS[word]
    if word.isascii() and word.isdigit():
        return min(int(word[:6]), 500)
    tens, _, unit = word.partition("-")
    return NUMBERS[tens] + NUMBERS[unit] if tens in NUMBERS and unit in NUMBERS else None


__all__ = ["ARTICLES", "AT_LEAST", "denied", "NUMBERS", "quantified", "VAGUE"]
