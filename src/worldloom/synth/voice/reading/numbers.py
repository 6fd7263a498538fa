"""Numbers in English words, as a list of words: cardinals, ordinals, years, decimals, fractions, digits, Roman numerals."""

from __future__ import annotations

import re

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen").split()  # fmt: skip
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion", "octillion",
          "nonillion", "decillion")  # fmt: skip
ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
ROMAN_FORM = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
MOST = 10 ** (3 * len(SCALES))
"""From here on a number is read digit by digit."""


def cardinal(n: int) -> list[str]:
    """1234 -> one thousand two hundred thirty four."""
    if n < 0:
        return ["minus", *cardinal(-n)]
    if n >= MOST:
        return digits(str(n))
    if n < 1000:
        return _below_thousand(n)
    words, scale = list[str](), 0
    while n:
        n, group = divmod(n, 1000)
        if group:
            words = [*_below_thousand(group), *([SCALES[scale]] if scale else []), *words]
        scale += 1
    return words


def _below_thousand(n: int) -> list[str]:
    hundreds, rest = divmod(n, 100)
    words = [ONES[hundreds], "hundred"] if hundreds else []
    return words + _below_hundred(rest) if rest or not words else words


def _below_hundred(n: int) -> list[str]:
    if n < 20:
        return [ONES[n]]
    tens, ones = divmod(n, 10)
    return [TENS[tens], ONES[ones]] if ones else [TENS[tens]]


def ordinal(n: int) -> list[str]:
    """22 -> twenty second."""
    *head, last = cardinal(n)
    return [*head, _ordinal_of(last)]


def _ordinal_of(word: str) -> str:
    return ORDINALS.get(word) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


def year(n: int) -> list[str]:
    """1984 -> nineteen eighty four; 1905 -> nineteen oh five; 2007 -> two thousand seven; 2024 -> twenty twenty four."""
    high, low = divmod(n, 100)
    if not 1000 <= n <= 9999 or (high % 10 == 0 and low < 10):
        return cardinal(n)
    return [*_below_hundred(high), *(["hundred"] if low == 0 else ["oh", ONES[low]] if low < 10 else _below_hundred(low))]


def decade(n: int) -> list[str]:
    """1980 -> nineteen eighties; 80 -> eighties."""
    *head, last = year(n) if n >= 1000 else cardinal(n)
    return [*head, last[:-1] + "ies" if last.endswith("y") else last + "s"]


def digits(text: str, zero: str = "zero") -> list[str]:
    """Each digit alone."""
    return [zero if c == "0" else ONES[int(c)] for c in text if c.isascii() and c.isdigit()]


def pairs(text: str) -> list[str]:
    """A room, flight or model number: 101 -> one oh one; 2471 -> twenty four seventy-one; 380 -> three eighty."""
    if len(text) not in (3, 4) or text[0] == "0":
        return digits(text, "oh") if len(text) > 4 or text[0] == "0" else cardinal(int(text))
    head, tail = text[:-2], text[-2:]
    if tail == "00":
        return (
            [*cardinal(int(head)), *(["hundred"] if head[-1] != "0" else ["thousand"])] if head != "10" else ["one", "thousand"]
        )
    return [*cardinal(int(head)), *(["oh", ONES[int(tail[1])]] if tail[0] == "0" else _below_hundred(int(tail)))]


def number(text: str) -> list[str]:
    """Digits with optional sign, thousands separators and decimals: -1,234.50 -> minus one thousand two hundred thirty four point five zero."""
    text = text.replace(",", "").replace(" ", "").replace("\u2009", "").replace("\u202f", "").replace("_", "")
    sign = ["minus"] if text[:1] in "-−–" else []
    whole, point, rest = text.lstrip("-−–+").partition(".")
    if len(whole) > 1 and (whole[0] == "0" or len(whole) > 36):
        head = digits(whole)
    else:
        head = cardinal(int(whole)) if whole else []
    return sign + (head or ["zero"] if not point else [*(head or []), "point", *digits(rest)])


def fraction(top: int, bottom: int) -> list[str]:
    """3/4 -> three quarters; 1/2 -> one half; 7/100 -> seven hundredths."""
    *head, name = [{2: "half", 4: "quarter"}[bottom]] if bottom in (2, 4) else ordinal(bottom)
    head = head[1:] if head[:1] == ["one"] else head
    if top != 1:
        name = "halves" if bottom == 2 else name + "s"
    return [*cardinal(top), *head, name]


def roman(text: str) -> int:
    """The value of a Roman numeral in its canonical form, 0 for anything else."""
    if not text or not ROMAN_FORM.fullmatch(text):
        return 0
    values = [ROMAN[c] for c in text]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


__all__ = ["MOST", "cardinal", "decade", "digits", "fraction", "number", "ordinal", "pairs", "roman", "year"]
