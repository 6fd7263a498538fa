"""Lengths in figures, which count nothing: "a 2m table", "3.2 m x 2.8 m", "4 metres long", "a 12 ft by 10 ft bedroom"."""

from __future__ import annotations

import re
from dataclasses import replace

from worldloom.synth.language.grammar import Token

_FIGURE = re.compile(r"^\d{1,4}(?:[.,/]\d{1,3})?$")
_UNITS = frozenset(("m", "metre", "metres", "meter", "meters", "cm", "centimetres", "centimeters", "mm", "ft", "foot", "feet", "inch", "inches", "yards", "sqm", "sq", "kg", "m2", "m\u00b2"))
_BY = ("x", "\u00d7", "by")
GAUGE = re.compile(r"^\d[\d.,/]*[- ]?(?:sqm|m2|m|metres?|meters?|cm|mm|ft|foot|feet|inch(?:es)?|yards?)\b")
"""How such words begin, once they are one."""


def gauged(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with figures and units of length made adjectives that name the length."""
    out = list(tokens)
    for t, then in zip(tokens, tokens[1:], strict=False):
        if _FIGURE.match(t.lower) and then.lower in _UNITS:
            said = f"{t.lower}-{then.lower}"
            out[t.i], out[then.i] = (replace(x, lower=said, lemma=said, pos="ADJ", tag="JJ") for x in (t, then))
            if t.i > 1 and tokens[t.i - 1].lower in _BY and (GAUGE.match(out[t.i - 2].lower) or _FIGURE.match(out[t.i - 2].lower)):
                for k in (t.i - 1, t.i - 2):
                    out[k] = replace(out[k], lower=said, lemma=said, pos="ADJ", tag="JJ")
    for t in tokens[1:-2]:
        again = t.lower == "(" and tokens[t.i + 2].lower == ")" and tokens[t.i + 1].lower.isdigit() and tokens[t.i - 1].pos == "NUM"
        for k in range(t.i, t.i + 3) if again else ():
            out[k] = replace(out[k], lower=f"{tokens[t.i + 1].lower}-m", pos="ADJ", tag="JJ")  # "two (2) lamps": the figure says nothing more
    return tuple(out)


__all__ = ["GAUGE", "gauged"]
