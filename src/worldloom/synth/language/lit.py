"""Places told by what lights them: "a village by torchlight" has torches."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.grammar import Token

LIGHTS = {"torchlight": "cressets", "candlelight": "candles", "lanternlight": "lanterns", "lamplight": "lanterns"}
"""Light, and what it is the light of."""
_BY = ("by", "in", "under", "with", "and")


def lights(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with the lamps themselves where only their light is named."""
    out = list(tokens)
    for t in tokens:
        if t.lower in LIGHTS and t.i and tokens[t.i - 1].lower in _BY:
            many = LIGHTS[t.lower]
            out[t.i] = replace(t, lower=many, lemma=many[:-1], pos="NOUN", tag="NNS")
            if tokens[t.i - 1].lower != "and":
                out[t.i - 1] = replace(tokens[t.i - 1], lower="with", lemma="with", pos="ADP", tag="IN")
    return tuple(out)


__all__ = ["LIGHTS", "lights"]
