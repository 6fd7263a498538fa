"""Speech Synthesis Markup Language 1.1 (W3C), the part that says how English is read: speak, p, s, break, emphasis, prosody, say-as, sub,
phoneme, mark, voice. Anything else is refused by name. No document type, no entity of one's own, bounded depth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from worldloom.synth.voice.ipa import known
from worldloom.synth.voice.reading import Token, scan
from worldloom.synth.voice.reading import numbers as n
from worldloom.synth.voice.reading.token import words
from worldloom.synth.voice.script import Mark, Pause, Script, Style
from worldloom.world import InputError

DEPTH = 40
TAKES = {
    "speak": {"version", "xml:lang", "xmlns", "xmlns:xsi", "xsi:schemaLocation"}, "p": {"xml:lang"}, "s": {"xml:lang"},
    "break": {"time", "strength"}, "emphasis": {"level"}, "prosody": {"rate", "pitch", "range", "volume"},
    "say-as": {"interpret-as", "format", "detail"}, "sub": {"alias"}, "phoneme": {"alphabet", "ph"}, "mark": {"name"}, "voice": {"name"},
}  # fmt: skip
STRENGTHS = {"none": 0.0, "x-weak": 0.06, "weak": 0.12, "medium": 0.25, "strong": 0.5, "x-strong": 0.9}
LEVELS = {"strong": 2.0, "moderate": 1.0, "none": 0.0, "reduced": -1.0}
RATES = {"x-slow": 0.55, "slow": 0.75, "medium": 1.0, "default": 1.0, "fast": 1.3, "x-fast": 1.7}
PITCHES = {"x-low": -5.0, "low": -2.5, "medium": 0.0, "default": 0.0, "high": 2.5, "x-high": 5.0}
SPANS = {"x-low": 0.3, "low": 0.6, "medium": 1.0, "default": 1.0, "high": 1.4, "x-high": 1.8}
VOLUMES = {"silent": -96.0, "x-soft": -12.0, "soft": -6.0, "medium": 0.0, "default": 0.0, "loud": 4.0, "x-loud": 7.0}
SAY_AS = ("cardinal", "number", "ordinal", "characters", "spell-out", "digits", "date", "time", "telephone", "currency", "unit",
          "fraction", "roman")  # fmt: skip
LONGEST = 10.0
"""Seconds of a pause."""


@dataclass
class _Open:
    tag: str
    style: Style
    start: int
    said: dict[str, str] = field(default_factory=dict)


def is_ssml(text: str) -> bool:
    """It begins like a document of SSML."""
    return bool(re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:speak\b|!)", text))


def parsed(text: str) -> Script:
    """The script that a document stands for. InputError, with line and column, for what is not SSML of this kind."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.ExternalEntityRefHandler = reader.forbidden
    reader.parser = parser
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        why = expat.errors.messages.get(error.code, "")
        raise InputError(
            f"the SSML is not well-formed at line {error.lineno}, column {error.offset + 1}: {why or 'damaged'}."
        ) from None
    return reader.script()


class _Reader:
    def __init__(self) -> None:
        self.parser: expat.XMLParserType
        self.stack: list[_Open] = []
        self.text, self.out = "", Script("")
        self.out.styles = [(0, Style())]

    def script(self) -> Script:
        self.out.text = self.text
        return self.out

    def forbidden(self, *_: object) -> int:
        raise self.bad("document types and entities are not taken; write the text itself")

    def bad(self, why: str) -> InputError:
        return InputError(f"SSML line {self.parser.CurrentLineNumber}, column {self.parser.CurrentColumnNumber + 1}: {why}.")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag not in TAKES or (not self.stack) != (tag == "speak"):
            raise self.bad(
                f"<{tag[:40]}> is not taken here; known inside <speak> are {', '.join(sorted(set(TAKES) - {'speak'}))}"
            )
        if extra := set(attributes) - TAKES[tag]:
            raise self.bad(f"<{tag}> does not take {min(extra)[:40]!r}, but {', '.join(sorted(TAKES[tag]))}")
        if len(self.stack) >= DEPTH:
            raise self.bad(f"it is nested more than {DEPTH} deep")
        style = self.stack[-1].style if self.stack else Style()
        self.stack.append(_Open(tag, self._style(tag, attributes, style), len(self.text), attributes))
        if tag == "break":
            self.out.pauses.append(Pause(len(self.text), self._pause(attributes)))
        elif tag == "mark":
            self.out.marks.append(Mark(len(self.text), self._needs(attributes, "name")[:200]))
        elif tag in ("p", "s"):
            self.out.ends.append(len(self.text))
            if tag == "p" and self.text.strip():
                self.out.pauses.append(Pause(len(self.text), 0.75))
        elif tag == "say-as" and self._needs(attributes, "interpret-as") not in SAY_AS:
            raise self.bad(f"interpret-as is one of {', '.join(SAY_AS)}, not {attributes['interpret-as'][:40]!r}")
        elif tag == "sub":
            self._needs(attributes, "alias")
        elif tag == "phoneme" and attributes.get("alphabet", "ipa") != "ipa":
            raise self.bad("the alphabet of <phoneme> is ipa")
        self.out.styles.append((len(self.text), self.stack[-1].style))

    def characters(self, data: str) -> None:
        inside = self.stack[-1].tag
        if inside in ("break", "mark"):
            raise self.bad(f"<{inside}> is empty")
        self.text += data

    def end(self, tag: str) -> None:
        top = self.stack.pop()
        if tag in ("p", "s"):
            self.text += " "
            self.out.ends.append(len(self.text))
            if tag == "p":
                self.out.pauses.append(Pause(len(self.text), 0.75))
        elif tag in ("say-as", "sub", "phoneme"):
            self._fix(tag, top)
        self.out.styles.append((len(self.text), self.stack[-1].style if self.stack else Style()))

    def _fix(self, tag: str, top: _Open) -> None:
        start, end = top.start, len(self.text)
        inner = self.text[start:end]
        if not inner.strip():
            raise self.bad(f"<{tag}> is empty")
        if any(start < s < end for s in self.out.fixed):
            raise self.bad(f"<{tag}> holds another of say-as, sub and phoneme")
        if tag == "sub":
            tokens = [replace(t, start=start, end=end) for t in scan(top.said["alias"]) if t.kind != "end"]
        elif tag == "phoneme":
            tokens = [Token(known(self._needs(top.said, "ph")), start, end, "phones")]
        else:
            tokens = self._say_as(top.said["interpret-as"], top.said.get("format", ""), inner, start, end)
        self.out.fixed[start] = (end, tokens)

    def _say_as(self, kind: str, form: str, inner: str, start: int, end: int) -> list[Token]:
        text = inner.strip()
        digits = re.sub(r"[,\s]", "", text)
        if kind in ("cardinal", "number", "ordinal"):
            if not re.fullmatch(r"[-−]?\d{1,18}(?:\.\d{1,18})?" if kind != "ordinal" else r"\d{1,18}(?:st|nd|rd|th)?", digits):
                raise self.bad(f"{text[:40]!r} is no {kind} number")
            said = n.number(digits) if kind != "ordinal" else n.ordinal(int(digits.rstrip("stndrh")))
        elif kind in ("characters", "spell-out", "digits", "telephone"):
            said = spelled(text, kind == "telephone")
        elif kind == "date":
            said = self._date(text, form)
        elif kind == "roman":
            if not (value := n.roman(text.upper())):
                raise self.bad(f"{text[:40]!r} is no Roman numeral")
            said = n.cardinal(value)
        elif kind in ("currency", "unit", "fraction"):
            if not re.search(r"\d|[½¼¾⅓⅔⅛⅜⅝⅞]", text):
                raise self.bad(f"{text[:40]!r} is no {kind}: it has no number")
            return [replace(t, start=start, end=end) for t in scan(text) if t.kind != "end"]
        else:
            return [replace(t, start=start, end=end) for t in scan(text if ":" in text else text + ":00") if t.kind != "end"]
        return words(said, start, end)

    def _date(self, text: str, form: str) -> list[str]:
        """Numbers in the order that `format` names (mdy, dmy, ymd, md, dm, my, y, ...); without one as they are usually written."""
        values = re.findall(r"\d+", text)
        if not form or len(values) != len(form) or set(form) - set("ymd"):
            return [t.said if t.kind != "letters" else t.said + "." for t in scan(text) if t.kind != "end"]
        found = {key: int(value[:9]) for key, value in zip(form, values, strict=True)}
        year = found.get("y", 0)
        iso = f"{year if year > 99 or not year else 2000 + year:04d}-{found.get('m', 1):02d}-{found.get('d', 1):02d}"
        if not (1 <= found.get("m", 1) <= 12 and 1 <= found.get("d", 1) <= 31):
            raise self.bad(f"{text[:40]!r} is no date of the form {form!r}")
        said = [t.said for t in scan(iso if year else iso.replace("0000", "2000"))]
        month, *rest = said
        cut = rest.index(",")
        day, tail = rest[:cut], rest[cut:]
        parts = ([month] if "m" in found else []) + (day if "d" in found else [])
        return parts + (tail if year and parts else tail[1:] if year else [])

    def _style(self, tag: str, a: dict[str, str], style: Style) -> Style:
        if tag == "emphasis":
            return replace(style, emphasis=self._word(a.get("level", "moderate"), LEVELS, "level"))
        if tag == "voice":
            return replace(style, voice=self._needs(a, "name"))
        if tag != "prosody":
            return style
        rate = self._measure(
            a.get("rate", "medium"), RATES, "rate", lambda v, unit: v / 100 if unit == "%" else v if not unit else 0, 1.0
        )
        pitch = self._measure(a.get("pitch", "medium"), PITCHES, "pitch", _semitones, 0.0)
        span = self._measure(a.get("range", "medium"), SPANS, "range", lambda v, unit: v / 100 if unit == "%" else 0, 1.0)
        gain = self._measure(a.get("volume", "medium"), VOLUMES, "volume", lambda v, unit: v if unit == "dB" else None, 0.0)
        return replace(style, rate=min(4.0, max(0.25, style.rate * rate)), pitch=min(24.0, max(-24.0, style.pitch + pitch)),
                       span=min(3.0, max(0.0, style.span * span)), gain=min(12.0, max(-96.0, style.gain + gain)))  # fmt: skip

    def _measure(self, value: str, known_words: dict[str, float], what: str, read, zero: float) -> float:  # type: ignore[no-untyped-def]
        if value in known_words:
            return known_words[value]
        found = re.fullmatch(r"([+-]?)(\d{1,4}(?:\.\d{1,4})?)(%|st|dB|)", value.strip())
        if found:
            amount = float(found[1] + found[2])
            result = read(amount + 100 if found[1] and found[3] == "%" else amount, found[3])
            if result is not None and (result > 0 or zero == 0.0):
                return float(result)
        units = {"rate": "80%, 1.2", "pitch": "+2st, -10%", "range": "150%", "volume": "+4dB"}[what]
        raise self.bad(f"{what} {value[:40]!r} is none of {', '.join(known_words)}, nor like {units}")

    def _word(self, value: str, known_words: dict[str, float], what: str) -> float:
        if value not in known_words:
            raise self.bad(f"{what} {value[:40]!r} is none of {', '.join(known_words)}")
        return known_words[value]

    def _pause(self, a: dict[str, str]) -> float:
        if "time" not in a:
            return self._word(a.get("strength", "medium"), STRENGTHS, "strength")
        found = re.fullmatch(r"\+?(\d{1,5}(?:\.\d{1,3})?|\.\d{1,3})(ms|s)", a["time"].strip())
        seconds = float(found[1]) / (1000 if found[2] == "ms" else 1) if found else -1.0
        if not 0 <= seconds <= LONGEST:
            raise self.bad(f"time {a['time'][:40]!r} is not from 0s to {LONGEST:g}s, such as 500ms or 1.5s")
        return seconds

    def _needs(self, attributes: dict[str, str], name: str) -> str:
        if not attributes.get(name, "").strip():
            raise self.bad(f"<{self.stack[-1].tag if self.stack else 'speak'}> needs {name!r}")
        return attributes[name].strip()


def _semitones(value: float, unit: str) -> float | None:
    from math import log2

    return value if unit == "st" else 12 * log2(max(value, 1.0) / 100) if unit == "%" else None


def spelled(text: str, telephone: bool = False) -> list[str]:
    """Character by character; groups of a telephone number with a pause between them."""
    names = {
        ".": "dot",
        "-": "dash",
        "@": "at",
        "_": "underscore",
        "/": "slash",
        "+": "plus",
        "#": "hash",
        "*": "star",
        "&": "and",
    }
    said = list[str]()
    for group in re.findall(r"[^\s()-]+" if telephone else r"\S+", text):
        said += [","] if said else []
        for c in group:
            said += n.digits(c, "oh" if telephone else "zero") or [names.get(c) or (c.upper() + "." if c.isalpha() else "")]
    return [w for w in said if w]


__all__ = ["is_ssml", "parsed"]
