"""Ways of writing that are not words: telephone numbers, dates, times, money, units, ranges, fractions, ordinals, numbers.

A rule is a pattern and what its match says; the first that fits at a place wins. What a rule declines (None) the next may take.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from worldloom.synth.voice.reading import numbers as n
from worldloom.synth.voice.reading import tables as t

Match = re.Match[str]
Said = list[str] | None


class Rule(NamedTuple):
    """`read` is given the match and the word before it, in lower case."""

    pattern: re.Pattern[str]
    read: Callable[[Match, str], Said]


NUMBER = r"(?:\d{1,3}(?:[,\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?"
SIGN = r"(?:(?<![\w)])[-−](?=\d))?"
FREE = r"(?<![\w.,/])"
MONTH = "|".join(sorted({*t.MONTHS, *(m[:3] for m in t.MONTHS), "Sept"}, key=len, reverse=True))
SHORT = "|".join((*(m[:3] for m in t.MONTHS if m != "May"), "Sept"))
DAY = "Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun"
UNIT = "|".join(sorted((re.escape(u) for u in t.UNITS), key=len, reverse=True))
MONEY = "|".join(sorted((re.escape(c) for c in t.CURRENCIES), key=len, reverse=True))
NOT_COUNTED = "is|was|has|does|its|this|as|us|across|towards|sees|makes"
PLURAL = "[a-z]{2,}s|people|men|women|children|feet|percent|sheep|fish"
COUNTED = re.compile(rf"\s+(?!(?:{NOT_COUNTED})\b)(?:{PLURAL})\b")
RARE = frozenset("A B N T V W d g h t in ac bar".split())
"""Units that after a space are a word far more often."""
ONE = frozenset("a an another one".split())
"""Before a measure that belongs to a noun, which is then in the singular."""
NO_ONE = frozenset("% pct ‰".split())
NO_NOUN = frozenset((
    "of in to and or for per is was on at from each more less off than as by with away above below long wide high tall deep thick old later "
    "earlier ago before after apart faster slower are were will would can could should may might must if when while but so an the").split())  # fmt: skip
"""Words after a measure that make it no attribute."""
CALLED = frozenset("call called calls calling dial dialed dials dialing ring rang".split())
BIG = r"hundred|thousand|million|billion|trillion|bn|mn|tn|[kKmMbBT]"


def _phone(m: Match, before: str) -> Said:
    groups = re.findall(r"\d+", m[0])
    said = ["plus"] if m[0].startswith("+") else []
    for k, group in enumerate(groups):
        said += ["eight", "hundred"] if group == "800" else n.digits(group, "oh")
        said += [","] if k < len(groups) - 1 else []
    return said


def _iso_date(m: Match, before: str) -> Said:
    return _date(int(m[1]), int(m[2]), int(m[3]))


def _slash_date(m: Match, before: str) -> Said:
    a, b, year = int(m[1]), int(m[2]), int(m[3])
    year += (2000 if year < 50 else 1900) if len(m[3]) == 2 else 0
    return _date(year, b, a) if a > 12 or "." in m[0] else _date(year, a, b)


def _date(year: int, month: int, day: int) -> Said:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return [t.MONTHS[month - 1], *n.ordinal(day), *([",", *n.year(year)] if year else [])]


def _month_day(m: Match, before: str) -> Said:
    month, day = t.MONTHS[t.MONTH_OF[m[1].lower()] - 1], int(m[2])
    if not 1 <= day <= 31:
        return None
    until = ["to", *n.ordinal(int(m[3]))] if m[3] and int(m[3]) <= 31 else []
    return [month, *n.ordinal(day), *until, *([",", *n.year(int(m[4]))] if m[4] else [])]


def _day_month(m: Match, before: str) -> Said:
    day = int(m[1])
    if not 1 <= day <= 31:
        return None
    head = [] if before == "the" else ["the"]
    month = t.MONTHS[t.MONTH_OF[m[2].lower()] - 1]
    return [*head, *n.ordinal(day), "of", month, *([",", *n.year(int(m[3]))] if m[3] else [])]


def _month_year(m: Match, before: str) -> Said:
    return [t.MONTHS[t.MONTH_OF[m[1].lower()] - 1], *n.year(int(m[2]))]


def _weekday(m: Match, before: str) -> Said:
    return [t.DAYS[(m[1] or m[2]).lower()]]


def _time(m: Match, before: str) -> Said:
    hour, minute, second = int(m[1]), int(m[2] or 0), m[3]
    if hour > 24 or minute > 59 or (second and int(second) > 59):
        return None
    half = [m[4].upper() + ".M."] if m[4] else []
    if second and not half:
        parts = zip((hour, minute, int(second)), ("hour", "minute", "second"), strict=True)
        spans = [[*n.cardinal(value), _many(name, value == 1)] for value, name in parts if value]
        return [w for k, span in enumerate(spans) for w in (*(["and"] if k and k == len(spans) - 1 else []), *span)] or [
            "zero",
            "seconds",
        ]
    said = n.cardinal(hour)
    if minute:
        said += ["oh", *n.cardinal(minute)] if minute < 10 else n.cardinal(minute)
    elif not half and not second:
        said += ["hundred"] if hour == 0 or hour > 12 else ["o'clock"]
    if second:
        said += ["and", *n.cardinal(int(second)), "second" if int(second) == 1 else "seconds"]
    return said + half


def _clock_hour(m: Match, before: str) -> Said:
    return [*n.cardinal(int(m[1])), m[2].upper() + ".M."] if 1 <= int(m[1]) <= 12 else None


def _money(m: Match, before: str) -> Said:
    sign, symbol, amount, big = m[1], m[2] or m[6], m[3] or m[5], m[4]
    one, many, cent, cents = t.CURRENCIES[symbol]
    said = ["minus"] if sign else []
    if big:
        return [*said, *n.number(amount), t.MAGNITUDES.get(big, big), many]
    whole, _, rest = amount.replace(",", "").partition(".")
    if rest and (len(rest) != 2 or not cent):
        return [*said, *n.number(amount), many]
    if len(whole) > 36:
        return None
    units, parts = int(whole), int(rest or 0)
    if units or not parts:
        said += [*n.cardinal(units), one if units == 1 else many]
    if parts:
        said += [*(["and"] if units else []), *n.cardinal(parts), cent if parts == 1 else cents]
    return said


def _attributive(m: Match) -> bool:
    """Whether what was read belongs to a noun: "a 5 km run", "another $20 bill"."""
    after = re.match(r"[ -]([a-z]{2,})", m.string[m.end() :][:20])
    return bool(after) and after is not None and after[1] not in NO_NOUN


def _bill(m: Match, before: str) -> Said:
    """"a $20 bill" -> twenty dollar."""
    if before not in ONE or not _attributive(m):
        return None
    big = [t.MAGNITUDES.get(m[3], m[3])] if m[3] else []
    return [*n.number(m[2]), *big, t.CURRENCIES[m[1]][0]]


def _hyphened(m: Match, before: str) -> Said:
    """"a 10-km run" -> ten kilometer."""
    return [*n.number(m[1]), *_unit_words(m[2], True)] if m[2] not in t.LOOSE - {"m", "g", "l"} else None


def _help(m: Match, before: str) -> Said:
    """"call 911" -> nine one one."""
    return n.digits(m[0], "oh") if before in CALLED and not COUNTED.match(m.string, m.end()) else None


def _round(m: Match, before: str) -> Said:
    """"100s of people" -> hundreds."""
    return [{10: "tens", 100: "hundreds", 1000: "thousands", 10**6: "millions"}[int(m[1].replace(",", ""))]]


def _big(m: Match, before: str) -> Said:
    """"5M users" -> five million."""
    return [*n.number(m[1]), t.MAGNITUDES[m[2]]] if COUNTED.match(m.string, m.end()) else None


def _inches(m: Match, before: str) -> Said:
    return [*n.number(m[1]), "inch" if m[1] == "1" else "inches"]


def _book(m: Match, before: str) -> Said:
    """An ISBN, group by group."""
    groups = m[0].split("-")
    return [w for k, g in enumerate(groups) for w in (*([","] if k else []), *n.digits(g), *(["X."] if g.endswith("X") else []))]


def _cents(m: Match, before: str) -> Said:
    return [*n.number(m[1]), "cent" if m[1] == "1" else "cents"]


def _height(m: Match, before: str) -> Said:
    feet, inches = int(m[1]), int(m[2])
    return [*n.cardinal(feet), "foot" if feet == 1 else "feet", *n.cardinal(inches), "inch" if inches == 1 else "inches"]


def _angle(m: Match, before: str) -> Said:
    names = ("degree", "minute", "second")
    said = [
        w
        for value, name in zip(m.group(1, 2, 3), names, strict=True)
        if value
        for w in (*n.number(value), _many(name, value == "1"))
    ]
    return said + ([{"N": "north", "S": "south", "E": "east", "W": "west"}[m[4]]] if m[4] else [])


def _unit_range(m: Match, before: str) -> Said:
    if m[2] not in (None, m[4]) or m[4] in t.LOOSE - {"m", "h", "l", "g"}:
        return None
    return [*n.number(m[1]), "to", *n.number(m[3]), *_unit_words(m[4], False)]


def _unit(m: Match, before: str) -> Said:
    amount, unit = m[1], m[2]
    spaced = m[0][len(m[1]) : len(m[1]) + 1].isspace()
    if unit in t.LOOSE and (before in t.BY_PAIRS or (spaced and unit in RARE and not (unit in "WV" and before in ONE and _attributive(m))) or (unit == "K" and not spaced)):
        return None
    said = [*n.number(amount), *_unit_words(unit, amount in ("1", "-1") or (before in ONE and unit not in NO_ONE and _attributive(m)))]
    return said + (["per", *_unit_words(m[3], True)] if m[3] else [])


def _unit_words(unit: str, single: bool) -> list[str]:
    name = t.UNITS[unit]
    head, per, rest = name.partition(" per ")
    if head in t.PLURALS or name in t.PLURALS:
        return (name if single else t.PLURALS.get(name) or t.PLURALS[head] + per + rest).split()
    first, _, last = head.rpartition(" ")
    if head.startswith("degree "):
        return [_many("degree", single), head.split()[1]]
    return f"{first} {_many(last, single)}{per}{rest}".split()


def _many(name: str, single: bool) -> str:
    return name if single else t.PLURALS.get(name, name + "s")


def _ordinal(m: Match, before: str) -> Said:
    return n.ordinal(int(m[1].replace(",", "")))


def _decade(m: Match, before: str) -> Said:
    value = int(m[1])
    return n.decade(value) if value % 10 == 0 and (value >= 1000 or 10 < value < 100) else None


def _mixed(m: Match, before: str) -> Said:
    top, bottom = int(m[2]), int(m[3])
    return (
        [*n.number(m[1]), "and", *(["a"] if top == 1 else []), *n.fraction(top, bottom)[top == 1 :]] if 0 < top < bottom else None
    )


def _glyph(m: Match, before: str) -> Said:
    top, bottom = t.GLYPH_FRACTIONS[m[2]]
    if not m[1]:
        return n.fraction(top, bottom)
    return [*n.number(m[1]), "and", *(["a"] if top == 1 else []), *n.fraction(top, bottom)[top == 1 :]]


def _fraction(m: Match, before: str) -> Said:
    top, bottom = int(m[1]), int(m[2])
    if (top, bottom) in ((24, 7), (9, 11)):
        return [*n.cardinal(top), *n.cardinal(bottom)]
    if top == bottom or (bottom == 10 and top < 10):
        return [*n.cardinal(top), "out", "of", *n.cardinal(bottom)]
    return n.fraction(top, bottom) if 0 < top < bottom <= 100 else [*n.cardinal(top), "over", *n.cardinal(bottom)]


def _range(m: Match, before: str) -> Said:
    low, high = m[1], m[2]
    if len(low) == 4 and "," not in low and 1000 <= int(low) <= 2099:
        return [*n.year(int(low)), "to", *(n.year(int(high)) if len(high) == 4 else n.cardinal(int(high)))]
    return [*n.number(low), "to", *n.number(high)]


def _by(m: Match, before: str) -> Said:
    return [w for k, value in enumerate(re.split(r"\s?[x×]\s?", m[0])) for w in (*(["by"] if k else []), *_side(value))]


def _side(value: str) -> list[str]:
    return n.pairs(value) if len(value) == 4 and value.isdigit() else n.number(value)


def _chain(m: Match, before: str) -> Said:
    return [
        w for k, part in enumerate((m[m.lastindex or 0]).split(".")) for w in (*(["point"] if k else []), *n.cardinal(int(part)))
    ]


def _ratio(m: Match, before: str) -> Said:
    return [*n.cardinal(int(m[1])), "to", *n.cardinal(int(m[2]))]


def _whole(m: Match, before: str) -> Said:
    """A number: a year, digits of a code, pairs of a room, or how many."""
    sign, digits, rest, suffix = m[1], m[2], m[3], m[4]
    plain = "," not in digits and not rest and not sign
    if plain and (before in t.BY_DIGIT or len(digits) > 12 or (len(digits) > 1 and digits[0] == "0")):
        said = n.digits(digits)
    elif plain and before in t.BY_PAIRS:
        said = n.pairs(digits)
    elif plain and len(digits) == 4 and _is_year(m, before):
        said = n.year(int(digits))
    else:
        said = n.number((sign or "") + digits + (rest or ""))
    if suffix:
        said = [*said[:-1], said[-1] + "'s"]
    return said


def _is_year(m: Match, before: str) -> bool:
    """1100 to 2099, unless something is counted: a small word in the plural follows."""
    if not (1000 if before in ("in", "since", "until", "circa") else 1100) <= int(m[2]) <= 2099:
        return False
    if int(m[2]) < 1100:
        return not COUNTED.match(m.string, m.end())
    return before in t.YEARLY or not COUNTED.match(m.string, m.end())


def _rule(pattern: str, read: Callable[[Match, str], Said], flags: int = 0) -> Rule:
    return Rule(re.compile(pattern, flags), read)


NOT_AFTER = r"(?![\w]|[.,]\d)"
RULES = (
    _rule(r"(?<=ISBN )\d[\d-]{8,16}[\dX]\b", _book),
    _rule(r"\b[1-9](?:11|01|12|99)\b", _help),
    _rule(rf"{FREE}(?:\+?\d{{1,2}}[ .-])?\(?\b\d{{3}}\)?[ .-]\d{{3}}[.-]\d{{4}}\b", _phone),
    _rule(rf"{FREE}\d{{3}}-\d{{4}}\b(?!-)", _phone),
    _rule(rf"{FREE}\+\d{{1,3}}(?:[ -]\d{{2,5}}){{2,4}}\b", _phone),
    _rule(rf"{FREE}(\d{{4}})-(\d{{2}})-(\d{{2}}){NOT_AFTER}", _iso_date),
    _rule(rf"{FREE}(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}}|\d{{2}}){NOT_AFTER}", _slash_date),
    _rule(rf"\b({MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?(\d{{1,2}}))?(?:,? (\d{{4}}))?{NOT_AFTER}(?!:)", _month_day),
    _rule(rf"{FREE}(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})\b\.?(?:,? (\d{{4}}))?{NOT_AFTER}", _day_month),
    _rule(rf"\b({MONTH})\b\.? (\d{{4}}){NOT_AFTER}", _month_year),
    _rule(r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\b\.", _weekday),
    _rule(rf"\b({DAY})(?=[-–](?:{DAY})\b)|(?<=[-–])({DAY})\b", _weekday),
    _rule(rf"\b({SHORT})(?=[-–](?:{MONTH})\b)|(?<=[-–])({SHORT})\b(?! \d)", lambda m, b: [t.MONTHS[t.MONTH_OF[(m[1] or m[2]).lower()] - 1]]),
    _rule(rf"{FREE}(\d{{1,2}}):(\d{{2}})(?::(\d{{2}}))?(?:\s?([AaPp])(?:\.\s?[Mm]\.?|[Mm]\b))?{NOT_AFTER}", _time),
    _rule(rf"{FREE}(\d{{1,2}})\s?([AaPp])(?:\.\s?[Mm]\.?|[Mm]\b)(?!\w)", _clock_hour),
    _rule(rf"({MONEY})\s?({NUMBER})(?:[\s-]?({BIG})\b)?(?=[ -][a-z])", _bill),
    _rule(rf"([-−])?({MONEY})\s?({NUMBER})(?:\s?({BIG})\b)?|{FREE}({NUMBER})\s?({'|'.join(c for c in t.CURRENCIES if c.isalpha())}|€|£)(?!\w)", _money),
    _rule(rf"{FREE}({NUMBER})\s?¢", _cents),
    _rule(rf"{FREE}(\d{{1,2}})\s?['′’]\s?(\d{{1,2}})\s?[\"″”](?!\w)", _height),
    _rule(rf"{FREE}(\d{{1,3}})°\s?(\d{{1,2}})[′']\s?(?:({NUMBER})[″\"]\s?)?([NSEW])?(?!\w)", _angle),
    _rule(rf"{FREE}(\d{{1,2}})\s?ft\.?,?\s(\d{{1,2}})\s?in\b\.?", _height),
    _rule(rf"{FREE}({NUMBER})\s?in\.(?=\s+[a-z]|[,;)]|\s*$)", _inches),
    _rule(rf"{FREE}(10|100|1,?000|1,?000,?000)s\b(?= of\b)", _round),
    _rule(rf"{FREE}({NUMBER})([MB])(?=\s+[a-z])", _big),
    _rule(r"(?<![\w.,])['’]?(\d{2}|\d{4})['’]?s\b", _decade),
    _rule(rf"{FREE}({NUMBER})-({UNIT})(?![\w²³/'’.-])(?=[ -][a-z])", _hyphened),
    _rule(rf"{FREE}({SIGN}{NUMBER})\s?({UNIT})?\s?[-–]\s?({SIGN}{NUMBER})\s?({UNIT})(?![\w²³])", _unit_range),
    _rule(rf"(?<![\w.,/])({SIGN}{NUMBER})\s?({UNIT})(?:/({UNIT}))?(?![\w²³/'’])", _unit),
    _rule(rf"{FREE}(\d{{1,3}}(?:,\d{{3}}){{0,9}}|\d{{1,18}})(?:st|nd|rd|th)\b", _ordinal),
    _rule(rf"(?:{FREE}(\d+)\s?)?([{''.join(t.GLYPH_FRACTIONS)}])", _glyph),
    _rule(rf"{FREE}(\d+)[ -](\d{{1,2}})/(\d{{1,2}})(?![\w/])", _mixed),
    _rule(rf"{FREE}(\d{{1,3}})/(\d{{1,3}})(?![\w/])", _fraction),
    _rule(rf"{FREE}\d+(?:\.\d+)?\s?[x×]\s?\d+(?:\.\d+)?(?:\s?[x×]\s?\d+(?:\.\d+)?)?(?!\w)", _by),
    _rule(rf"{FREE}\d{{1,4}}(?:\.\d{{1,4}}){{2,4}}(?![\w]|\.\d)", _chain),
    _rule(rf"{FREE}({NUMBER})\s?[-–]\s?({NUMBER})(?![\w\-–]|\.\d)", _range),
    _rule(rf"{FREE}(\d{{1,3}}):(\d{{1,3}})(?![\w:])", _ratio),
    _rule(r"\b([Nn]os?|NO)\.\s?(?=\d)|(№)\s?(?=\d)", lambda m, b: ["numbers" if (m[1] or "").lower() == "nos" else "number"]),
    _rule(r"#(?=\d)", lambda m, b: ["number"]),
    _rule(r"\b[vV]\.?(\d{1,4}(?:\.\d{1,4}){1,4})(?!\w)", lambda m, b: ["version", *(_chain(m, b) or [])]),
    _rule(rf"(?<![\w.])({SIGN})(\d{{1,3}}(?:[,\u2009\u202f]\d{{3}})+|\d+)?(\.\d+)?(['’]s)?(?<=\d|s)(?![\w]|,\d{{3}})", lambda m, b: _counted(m, b)),
)  # fmt: skip


def _counted(m: Match, before: str) -> Said:
    if not m[2]:
        return n.number(m[1] + m[3]) if m[3] and not m[4] else None
    return _whole(m, before)


__all__ = ["RULES", "Rule"]
