"""Bakes `data/wordnet.txt.gz` from the WordNet 3.0 database files: `python -m worldloom.synth.language.bake_wordnet DICT OUT`.

Every noun whose first sense is physical goes to the nearest hypernym that the lexicon has a category for; nouns whose first sense is
abstract go to "~". WordNet 3.0 is (c) 2006 Princeton University, under its permissive licence (see data/WORDNET_LICENSE.txt).
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from worldloom.synth.language.vocabulary import Vocabulary, vocabulary

_PHYSICAL = {3: "top", 5: "animal", 6: "artifact", 13: "food", 17: "object", 18: "person", 20: "plant"}
_MATTER = {8, 19, 27}
_DEEP = 9
_WIDE = 40
"""Synonyms with more kinds than this are too general to lend their category to all of them ("container")."""


@dataclass(frozen=True)
class Synset:
    """One WordNet meaning: lexicographer file and hypernym offsets."""

    file: int
    above: tuple[str, ...]


def synsets(path: Path) -> dict[str, Synset]:
    """All noun synsets by offset."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        first = 4 + 2 * int(fields[3], 16)
        pointers = fields[first + 1 :]
        above = tuple(pointers[k + 1] for k in range(0, len(pointers) - 3, 4) if pointers[k] in ("@", "@i"))
        found[fields[0]] = Synset(int(fields[1]), above)
    return found


def senses(path: Path) -> dict[str, list[str]]:
    """Synset offsets of each lemma, commonest first."""
    found = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            found[fields[0].replace("_", " ")] = fields[-int(fields[2]) :]
    return found


def anchors(words: Vocabulary, lemmas: dict[str, list[str]], meanings: dict[str, Synset]) -> dict[str, str]:
    """Synset -> category, by the names of the categories first and their synonyms second."""
    found: dict[str, str] = {}
    kinds = descendants(meanings)
    named = [(c.replace("_", " "), c) for c in dict.fromkeys(words.nouns.values())]
    for word, category in (*named, *words.nouns.items()):
        physical = [s for s in lemmas.get(word, ()) if meanings[s].file in _PHYSICAL]
        if physical and (
            word == category.replace("_", " ") or kinds[physical[0]] <= _WIDE or category in words.traits["general"]["families"]
        ):
            found.setdefault(physical[0], category)
    return found


def descendants(meanings: dict[str, Synset]) -> Counter[str]:
    """How many synsets lie under each, by paths."""
    found: Counter[str] = Counter()
    for offset in meanings:
        level = set(meanings[offset].above)
        while level:
            found.update(level)
            level = {a for o in level for a in meanings[o].above}
    return found


def nearest(start: str, meanings: dict[str, Synset], known: dict[str, str]) -> str:
    """Category of the nearest hypernym that has one; "" if none within nine steps."""
    level = [start]
    for _ in range(_DEEP):
        for offset in level:
            if offset in known:
                return known[offset]
        level = [a for offset in level for a in meanings[offset].above]
    return ""


def table(words: Vocabulary, dictionary: Path) -> dict[str, list[str]]:
    """Category -> nouns."""
    meanings, lemmas = synsets(dictionary / "data.noun"), senses(dictionary / "index.noun")
    known = anchors(words, lemmas, meanings)
    placed: dict[str, str] = {}
    for noun, offsets in lemmas.items():
        if not re.fullmatch(r"[a-z][a-z' -]{1,28}", noun) or noun in words.nouns:
            continue
        file = meanings[offsets[0]].file
        category = nearest(offsets[0], meanings, known) if file in _PHYSICAL and file != 3 else ""
        category = "person" if file == 18 and category not in ("child", "baby") else category
        things = [o for o in offsets[1:4] if meanings[o].file in (5, 6, 13, 20)]
        placed[noun] = category or ("" if file in _PHYSICAL or file in _MATTER else "?" if things else "~")
    found: dict[str, list[str]] = defaultdict(list)
    for noun, category in placed.items():
        last = noun.split(" ")[-1]
        told = words.nouns.get(last) or placed.get(last)
        if category and (" " not in noun or (told != category and category not in "~?")):
            found[category].append(noun)
    return found


def main() -> None:
    """Write the table."""
    dictionary, out = Path(sys.argv[1]), Path(sys.argv[2])
    rows = table(vocabulary(), dictionary)
    text = "".join(f"{category}\t{'|'.join(sorted(rows[category]))}\n" for category in sorted(rows))
    out.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
