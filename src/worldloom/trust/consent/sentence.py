"""The sentence that a person reads aloud: what is agreed to, and random words that no recording from before can hold."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

MANNERS = """quiet hungry clever gentle famous lazy modern nervous polite brave careless happy distant foolish grateful honest jealous
kind lonely massive noble ordinary patient royal sleepy tired useful curious wealthy young dreamy cheerful""".split()
PEOPLE = """baker captain doctor farmer lawyer painter soldier teacher uncle widow pilot singer driver dentist cousin queen
monkey elephant robot giant student tailor wizard neighbor butcher lady tourist scientist goddess policeman magician camel""".split()
DEEDS = """carries paints borrows counts drops finds hides kisses lifts moves opens polishes repairs sells throws washes
collects delivers examines forgets gathers imagines juggles measures notices orders purchases remembers swallows understands visits
unwraps""".split()
COUNTS = "two three five seven eight twelve twenty sixty".split()
LOOKS = """yellow silver wooden striped purple scarlet plastic broken heavy orange crystal dusty empty muddy gigantic invisible
leather magnetic narrow ancient perfect round sharp tiny velvet winter expensive circular sticky beautiful dangerous electric""".split()
THINGS = """lanterns spoons blankets candles pumpkins letters bottles umbrellas hammers trumpets buttons mirrors apples feathers
guitars ladders magazines needles oranges pillows rockets sausages telephones violins wheels pancakes diamonds envelopes bananas
carpets dolls fish horses insects blouses keys lemons mushrooms newspapers onions potatoes rabbits statues tables uniforms vegetables
whistles zebras airplanes bicycles computers drawings engines flowers gloves helmets icebergs jewels kittens lobsters muffins
notebooks octopuses pianos""".split()
PLACES = """river castle garden kitchen market hospital airport mountain library village theater station island bridge desert
factory jungle lighthouse museum palace restaurant school tunnel volcano windmill cemetery church forest harbor prison stadium
bakery""".split()
CLAUSE = (MANNERS, PEOPLE, DEEDS, COUNTS, LOOKS, THINGS, PLACES)
"""The words of a clause in order, each list as long as a power of two."""
BITS = 2 * sum(len(words).bit_length() - 1 for words in CLAUSE)
"""Chance in a sentence: 68 bits. With SLIPS words wrong, another sentence still fits with a chance of less than one in 2 ** 40."""
SLIPS = 3
"""Random words that a reader and the recogniser may get wrong, of 14."""
LOOSE = 0.3
"""Share of all words of the sentence that may be wrong, left out or put in."""
LONGEST = 2000
"""Characters that are looked at of what a recogniser heard."""
DIGITS = {"2": "two", "3": "three", "5": "five", "7": "seven", "8": "eight", "12": "twelve", "20": "twenty", "60": "sixty",
          "neighbour": "neighbor", "theatre": "theater", "harbour": "harbor", "jewelry": "jewels", "dialog": "dialogue"}  # fmt: skip
"""What recognisers write for what is said."""


class Words(NamedTuple):
    """How well the words heard are the words asked for."""

    wrong: int
    """Of all words: replaced, left out and put in."""
    of: int
    slips: int
    """Random words that were not heard."""
    unsaid: tuple[str, ...]
    """Words of what is agreed to (voice or face, and the purposes) that were not heard."""

    @property
    def right(self) -> bool:
        """Whether that is good enough."""
        return not self.unsaid and self.slips <= SLIPS and self.wrong <= LOOSE * self.of


def agreement(what: str, scopes: Sequence[str]) -> str:
    """What the person says to agree."""
    listed = " and ".join([", ".join(scopes[:-1]), scopes[-1]]) if len(scopes) > 1 else scopes[0]
    return f"I agree that my {what} may be copied for {listed}."


def chosen(nonce: bytes) -> tuple[str, ...]:
    """The random words that a nonce stands for, seven for each of two clauses."""
    drawn = int.from_bytes(hashlib.sha256(b"worldloom consent sentence 1\0" + nonce).digest(), "big")
    out = list[str]()
    for words in CLAUSE * 2:
        out.append(words[drawn % len(words)])
        drawn //= len(words)
    return tuple(out)


def sentence(nonce: bytes, what: str, scopes: Sequence[str]) -> str:
    """The whole to be read aloud; the same for the same nonce."""
    a, b = chosen(nonce)[:7], chosen(nonce)[7:]
    first, second = ("{} {} {} {} {} {} near the {}".format(*clause) for clause in (a, b))
    return f"{agreement(what, scopes)} The {first}, and the {second}."


def plain(text: str) -> list[str]:
    """Words to compare: small letters, nothing but letters, small numbers spoken."""
    raw = re.sub(r"[^a-z0-9 ]", " ", text[:LONGEST].lower().replace("'", "")).split()
    return [DIGITS.get(word, word) for word in raw]


def compared(heard: str, nonce: bytes, what: str, scopes: Sequence[str]) -> Words:
    """What was heard against what was to be read."""
    wanted, got = plain(sentence(nonce, what, scopes)), plain(heard)
    wrong, hit = _aligned(wanted, got)
    agreed = len(plain(agreement(what, scopes)))
    said = {wanted[k] for k in hit if k < agreed}
    random = [k for k, word in enumerate(wanted) if k >= agreed and word in {w for words in CLAUSE for w in words}]
    return Words(wrong, len(wanted), sum(k not in hit for k in random), tuple(w for w in (what, *scopes) if w not in said))


def _aligned(wanted: Sequence[str], got: Sequence[str]) -> tuple[int, set[int]]:
    """Words replaced, left out and put in (Levenshtein), and which of the wanted words were heard in their place."""
    rows = [list(range(len(got) + 1))]
    for i, a in enumerate(wanted, 1):
        row = [i]
        for j, b in enumerate(got, 1):
            row.append(min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b)))
        rows.append(row)
    i, j, hit = len(wanted), len(got), set[int]()
    while i and j:
        if wanted[i - 1] == got[j - 1] and rows[i][j] == rows[i - 1][j - 1]:
            hit.add(i - 1)
            i, j = i - 1, j - 1
        elif rows[i][j] == rows[i - 1][j - 1] + 1:
            i, j = i - 1, j - 1
        elif rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return rows[-1][-1], hit


__all__ = ["BITS", "LOOSE", "SLIPS", "Words", "agreement", "chosen", "compared", "sentence"]
