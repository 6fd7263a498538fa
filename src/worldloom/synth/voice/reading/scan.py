"""English text as it is spoken: words and marks, each with the characters that it stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from worldloom.synth.voice.reading import numbers as n
from worldloom.synth.voice.reading import tables as t
from worldloom.synth.voice.reading.rules import RULES
from worldloom.synth.voice.reading.token import MARKS, Token, words

LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
WORD = re.compile(rf"[{LETTER}]+(?:['’-][{LETTER}]+)*['’]?")
MIXED = re.compile(rf"(?=[\d{LETTER}]*\d)(?=\d*[{LETTER}])[\d{LETTER}]+(?![{LETTER}])")
"""Letters and digits together, such as A380 or mp3."""
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"']+[\w/]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|edu|gov|io|co\.uk)\b(?:/[\w/.-]*\w)?",
    re.IGNORECASE,
)
DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}|(?:Ph\.?D|M\.?Sc|B\.?Sc)\.?")
SHORT = re.compile(r"(et al|[A-Za-z][A-Za-z']{0,6})\.|w/o?(?!\w)")
SPACE = re.compile(r"\s+")
BEGINS = (
    "The A An It He She We They This That These Those There Here But And Or Nor So Yet Then In On At By For From To With Without After Before "
    "While As Until Since Because Although You I If When Where Why How Who Whose Which What My His Her Its Our Your Their Is Are Was Were Do Does "
    "Did Has Have Had Can Could Will Would Shall Should May Must Not No Yes Some All Both Each Every Many Most Nobody Everybody Somebody Now Once "
    "Only Also Even Perhaps Maybe Please Let").replace(" ", "|")
ANEW = re.compile(rf"[\"”’)]*(?:\s*$|\s*\n\s*\n|\s+[\"“‘(]*(?:{BEGINS})\b)")
"""After an abbreviation: a new sentence begins, as far as its first word can tell."""
NAMELESS = re.compile(r"(?:\b[ap]\.?m|\betc|\bet al)\.$", re.IGNORECASE)
CAPITAL = re.compile(r"[\"”’)]*\s+[\"“‘(]*(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Central|Mountain|Pacific|Greenwich)|[A-Z]{2,}\b)(?!(?:"
                     + "|".join(m[:3] for m in t.MONTHS) + r")[a-z]*\.?\s+\d)[A-Z]")  # fmt: skip
"""After these no name stands, but days, dates and zones of time."""
NAME, TWO_NAMES = re.compile(r"\s+[A-Z]"), re.compile(r"\s+[A-Z]\w+\s+[A-Z]")
COUNTS = re.compile(r"\s*(?:\d|[IVXLC]+\b)")
FIRST, NAMED = re.compile(r"(?:^|[.!?…:;\n\"“(]\s*)[A-Z][a-z]+\s$"), re.compile(r"\s+([A-Z][a-z]+)")
PLACE = re.compile(r"(?:[a-z0-9,]\s+|^)(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th))(?:\s[A-Z][a-z]+)?\s$")
SINGLE = re.compile(r"(?<![A-Za-z])[A-Za-z]/[A-Za-z](?![A-Za-z])")
"""Two letters with a stroke between."""
DAY, MONTH = r"(?P<day>Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)", "(?P<month>" + "|".join(m[:3] for m in t.MONTHS) + ")"
HEAD = re.compile(rf"(?:\b(?:{DAY}|{MONTH})[a-z]*\.?|(?P<hour>[ap]\.?m\.?|noon|midnight))$")
TAIL = re.compile(rf"(?:{DAY}|{MONTH})[a-z]*\b|(?P<hour>\d{{1,2}}(?::\d\d)?\s?[ap]\.?m|noon|midnight)")
QUOTES = {"“": "“", "”": "”", "«": "“", "»": "”", "„": "“", '"': '"', "[": "(", "]": ")", "{": "(", "}": ")", "(": "(", ")": ")"}
STOPS = {"。": ".", "！": "!", "？": "?", "，": ",", "；": ";", "：": ":", "–": "—", "―": "—", "‥": "…", "¿": "", "¡": ""}
JOINED = frozenset(",.;:!?—…(“")
"""Marks after which a dash says nothing more."""
LONG_CAPS = 6
"""Words in capitals of so many letters are read as words."""


def scan(text: str, fixed: Mapping[int, tuple[int, Sequence[Token]]] | None = None, stops: Sequence[int] = ()) -> list[Token]:
    """Tokens of a text. `fixed` gives ready tokens for stretches: start -> (end, tokens); no rule reads over one or over a `stops` place."""
    fixed = fixed or {}
    edges = sorted({*stops, *fixed, *(end for end, _ in fixed.values()), len(text)})
    reader, at, edge = _Reader(text), 0, 0
    while at < len(text):
        while edges[edge] <= at:
            edge += 1
        if at in fixed and fixed[at][0] > at:
            end, tokens = fixed[at]
            reader.add(tokens)
            at = end
        else:
            at = reader.step(at, edges[edge])
    return reader.out


class _Reader:
    """Goes through a text, and remembers what it has said."""

    def __init__(self, text: str) -> None:
        self.text, self.out, self.before, self.lost = text, list[Token](), "", list[str]()
        letters = [c for c in text if c.isalpha()]
        self.shouted = len(letters) > 20 and sum(map(str.isupper, letters)) > 0.9 * len(letters)

    def add(self, tokens: Sequence[Token]) -> None:
        self.out += tokens
        self.before = tokens[-1].said.lower() if tokens else self.before

    def step(self, at: int, end: int) -> int:
        """Read one thing at `at`, not beyond `end`; where it ends."""
        text = self.text
        if space := SPACE.match(text, at, end):
            if space[0].count("\n") > 1:
                self._end(at)
            return space.end()
        for rule in RULES:
            if (m := rule.pattern.match(text, at, end)) and m.end() > at and (said := rule.read(m, self.before)) is not None:
                self.add(words(said, at, m.end()))
                self.before = m[0].lower()
                if m[0].endswith("."):
                    self._stop_after(m.end())
                return m.end()
        for read in (self._link, self._dotted, self._short, self._mixed, self._word):
            if stop := read(at, end):
                return stop
        return self._symbol(at, end)

    def _end(self, at: int) -> None:
        if self.out and self.out[-1].kind != "end":
            self.out.append(Token("", at, at, "end"))

    def _say(self, said: list[str] | str, at: int, end: int) -> int:
        self.add(words(said, at, end))
        self.before = self.text[at:end].lower().rstrip(".'’")
        return end

    def _link(self, at: int, end: int) -> int:
        if not (m := LINK.match(self.text, at, end)):
            return 0
        said = list[str]()
        for part in re.findall(r"[A-Za-z]+|\d+|[.@/:+-]|_", re.sub(r"^https?://", "", m[0])):
            spoken = {".": "dot", "@": "at", "/": "slash", "-": "dash", "_": "underscore", ":": "colon", "+": "plus"}.get(part)
            said += [spoken] if spoken else n.digits(part) if part.isdigit() else ["W.W.W."] if part == "www" else [part.lower()]
        return self._say(said, at, m.end())

    def _dotted(self, at: int, end: int) -> int:
        """U.S., p.m., Ph.D.: letters; e.g. and i.e. are words."""
        if not (m := DOTTED.match(self.text, at, end)) or (at and self.text[at - 1].isalnum()):
            return 0
        said = t.ABBREVIATIONS.get(m[0].lower()) or m[0].upper().replace("PH", "P.H")
        stop = self._say(said, at, m.end())
        if m[0].lower() not in t.ABBREVIATIONS and m[0].endswith("."):
            self._stop_after(stop)
        return stop

    def _stop_after(self, at: int) -> None:
        """The point of an abbreviation also ends the sentence where a new one begins."""
        nameless = NAMELESS.search(self.text[max(0, at - 8) : at])
        if ANEW.match(self.text, at) or (nameless and CAPITAL.match(self.text, at)):
            self.out.append(Token(".", at - 1, at, "mark"))

    def _short(self, at: int, end: int) -> int:
        """Dr., St., No., approx.: by the words round them."""
        if not (m := SHORT.match(self.text, at, end)) or (at and self.text[at - 1].isalnum()):
            return 0
        key, bare = m[0].lower(), m[1] or ""
        name_follows = bool(NAME.match(self.text, m.end()))
        place = bare in t.STREETS and self._after_name(at) and not self._somebody(bare, at, m.end())
        if bare in ("Mr", "Mrs", "Ms") or (bare in t.TITLES and name_follows) and not (place and not TWO_NAMES.match(self.text, m.end())):
            return self._say(t.TITLES[bare], at, m.end())
        if place or (bare in t.STREETS and bare != "Pl"):
            stop = self._say(t.STREETS[bare], at, m.end())
            self._stop_after(stop)
            return stop
        if bare.lower() in t.MONTH_OF and bare[0].isupper() and bare != "May":
            return self._say(t.MONTHS[t.MONTH_OF[bare.lower()] - 1], at, m.end())
        counted = COUNTS.match(self.text, m.end()) or (key == "v." and NAME.match(self.text, m.end()))
        if m[0] == "EST." or key not in t.ABBREVIATIONS or (key in t.NEEDS_NUMBER and not counted):
            return 0
        said = t.ABBREVIATIONS[key]
        stop = self._say(said.capitalize() if m[0][0].isupper() else said, at, m.end())
        if key in t.ENDS:
            self._stop_after(stop)
        return stop

    def _after_name(self, at: int) -> bool:
        """A capital word, or an ordinal, stands before: "Elm St.", "42nd St."; not the first word of a sentence."""
        return bool(PLACE.search(self.text[max(0, at - 40) : at]))

    def _somebody(self, bare: str, at: int, stop: int) -> bool:
        """"Call Dr. Smith": the first word of a sentence, which any may be, makes no street of who is named after it."""
        if bare not in ("Dr", "St") or not FIRST.search(self.text[max(0, at - 40) : at]):
            return False
        named = NAMED.match(self.text, stop)
        return named is not None and (bare == "Dr" or named[1] in t.SAINTS)

    def _mixed(self, at: int, end: int) -> int:
        m = MIXED.match(self.text, at, end)
        if not m or (at and self.text[at - 1].isalnum()):
            return 0
        said = list[str]()
        for part in re.findall(r"\d+|\D+", m[0]):
            if part.isdigit():
                said += n.digits(part) if part[0] == "0" else n.pairs(part) if len(part) > 2 else n.cardinal(int(part))
            else:
                said.append(part if len(part) > 3 or part.upper() in t.AS_WORDS else part.upper() + ".")
        return self._say([w.lower() if w in t.AS_WORDS else w for w in said], at, m.end())

    def _word(self, at: int, end: int) -> int:
        m = WORD.match(self.text, at, end)
        if not m:
            return 0
        word = m[0]
        if word[-1] in "'’" and not word[:-1].endswith("s"):
            word = word[:-1]  # a closing quotation mark
        stop = at + len(word)
        if (value := self._roman(word, at)) is not None:
            return self._say(value, at, stop)
        word = word.replace("’", "'")
        if self.shouted or (word.isupper() and (len(word) >= LONG_CAPS or word in t.AS_WORDS)):
            word = word.lower()
        elif word.isupper() and len(word) > 1 and (word in t.SPELLED or not re.search("[AEIOUY]", word) or len(word) < 4):
            return self._say([word.replace("'", "")], at, stop)
        elif plural := re.fullmatch(r"([A-Z]{2,5})('?s)", word):
            self.add([Token(plural[1], at, stop, "letters")])
            self.out[-1] = Token(plural[1] + "'s", at, stop, "letters")
            return stop
        elif word.isupper() and len(word) > 1:
            word = word.lower()
        self.add([Token(word, at, stop)])
        return stop

    def _roman(self, word: str, at: int) -> list[str] | None:
        """Chapter IV, World War II, Henry VIII, Elizabeth II's."""
        bare, own, _ = word.partition("'") if "'" in word else word.partition("’")
        small = bare.islower() and len(bare) > 1 and self.before in t.NUMBERED and n.roman(bare.upper()) < 40
        value = n.roman(bare.upper() if small else bare)
        if not value or not self.out or self.out[-1].kind not in ("word", "letters"):
            return None
        before = self.before
        if before in t.NUMBERED:
            said = n.cardinal(value)
        elif before.capitalize() in t.REGNAL and value < 40:
            said = ["the", *n.ordinal(value)]
        elif len(bare) > 1 and value < 40 and self.out[-1].said[:1].isupper() and bare not in ("CD", "MI", "DI"):
            said = n.cardinal(value)
        else:
            return None
        return [*said[:-1], said[-1] + "'s"] if own else said

    def _symbol(self, at: int, end: int) -> int:
        c = self.text[at]
        if self.text.startswith(("...", ". . ."), at):
            stop = at + (5 if self.text[at + 1] == " " else len(re.compile(r"\.+").match(self.text, at)[0]))  # type: ignore[index]
            self.out.append(Token("…", at, stop, "mark"))
            return stop
        if c == "-" or c in "–—":
            return self._dash(at)
        mark = QUOTES.get(c, STOPS.get(c, c))
        if c == '"':
            mark = "”" if at and not self.text[at - 1].isspace() and self.text[at - 1] not in "([" else "“"
        if c == "/" and at and self.text[at - 1].isdigit() and self.text[at + 1 : at + 2].isalpha():
            self.add([Token("per", at, at + 1)])
        elif c == "/" and SINGLE.search(self.text[max(at - 2, 0) : at + 3]):
            self.before = c  # a/c, n/a: two letters
        elif c == "/" and at and self.text[at - 1].isalpha() and self.text[at + 1 : at + 2].isalpha():
            self.add([Token("or", at, at + 1)] if self.before not in ("and", "he", "she", "his", "him") else [])
        elif mark in MARKS and mark:
            self._mark(mark, at)
        elif c in t.SYMBOLS:
            self._say(t.SYMBOLS[c], at, at + 1)
        elif c not in t.SILENT and c not in QUOTES and c not in STOPS and c not in "'’‘/":
            self.lost.append(c)
        return at + 1

    def _dash(self, at: int) -> int:
        """A dash is a pause, or "to" between days, months and hours; a hyphen inside a word joins."""
        stop = at + len(re.compile("[-–—]+").match(self.text, at)[0])  # type: ignore[index]
        spaced = (at == 0 or self.text[at - 1].isspace()) or self.text[stop : stop + 1].isspace()
        if not spaced and self._span(at, stop):
            self.add([Token("to", at, stop)])
        elif (self.text[at] != "-" or stop - at > 1 or spaced) and self.out and self.out[-1].said not in JOINED:
            self.out.append(Token("—", at, stop, "mark"))
        return stop

    def _span(self, at: int, stop: int) -> bool:
        """Whether a dash without spaces lies between two days, two months, or two hours."""
        first, second = HEAD.search(self.text[max(at - 12, 0) : at]), TAIL.match(self.text, stop)
        return bool(first and second) and first is not None and second is not None and first.lastgroup == second.lastgroup

    def _mark(self, mark: str, at: int) -> None:
        if self.out or mark in '"“(':
            self.out.append(Token(mark, at, at + 1, "mark"))


def unsayable(text: str) -> list[str]:
    """The characters that no rule can say, each once, in order."""
    reader = _Reader(text)
    at = 0
    while at < len(text):
        at = reader.step(at, len(text))
    return list(dict.fromkeys(reader.lost))


__all__ = ["scan", "unsayable"]
