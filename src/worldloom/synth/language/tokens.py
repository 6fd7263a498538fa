"""What a prompt may be, and the singular of its nouns."""

from __future__ import annotations

import re

from worldloom.world import InputError

LIMIT = 4000
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse", "geese": "goose", "oxen": "ox",
    "knives": "knife", "wolves": "wolf", "shelves": "shelf", "leaves": "leaf", "loaves": "loaf", "calves": "calf", "feet": "foot",
    "cacti": "cactus", "fishermen": "fisherman", "policemen": "policeman", "bookshelves": "bookshelf", "sheep": "sheep",
    "fish": "fish", "deer": "deer", "aircraft": "aircraft", "scarves": "scarf", "elves": "elf", "thieves": "thief", "halves": "half",
    "wharves": "wharf", "businessmen": "businessman", "firemen": "fireman", "passersby": "passerby", "glass": "glass",
    "cookies": "cookie", "brownies": "brownie", "pies": "pie", "ties": "tie", "neckties": "necktie", "hoodies": "hoodie", "selfies": "selfie", "zombies": "zombie", "smoothies": "smoothie",
    "movies": "movie", "birdies": "birdie", "onesies": "onesie", "beanies": "beanie", "genies": "genie", "magpies": "magpie", "plushies": "plushie", "bookies": "bookie", "headphones": "headphones", "grass": "grass", "cypress": "cypress", "dress": "dress", "mattress": "mattress", "canvas": "canvas", "canvases": "canvas",
    "bus": "bus", "pcs": "pc", "tvs": "tv", "cross": "cross", "compass": "compass", "lens": "lens", "kiosk": "kiosk",
}  # fmt: skip


_IS = ("basis", "crisis", "axis", "iris", "tennis", "trellis", "chassis", "debris", "clematis", "christmas", "oasis", "mantis", "canvas",
       "atlas", "gas", "paris", "texas", "mars", "gas", "lens", "always", "perhaps", "alps", "stairs", "headphones", "this", "is",
       "was", "has", "its", "clothes", "glasses", "scissors", "dais")  # fmt: skip


def check(prompt: str) -> str:
    """The prompt if it can be planned; InputError with one sentence if not."""
    if not prompt.strip():
        raise InputError("the prompt is empty: describe a place, for example 'a foggy harbour at dawn with a lighthouse'")
    if len(prompt) > LIMIT:
        raise InputError(f"the prompt has {len(prompt)} characters: at most {LIMIT} are allowed")
    if "\0" in prompt:
        raise InputError(f"the prompt holds a NUL character at position {prompt.index(chr(0))}: remove it")
    if not any(c.isalpha() for c in prompt):
        raise InputError("the prompt holds no letters: describe a place in words")
    if any(0xD800 <= ord(c) <= 0xDFFF for c in prompt):
        raise InputError("the prompt holds half of a surrogate pair: give valid Unicode text")
    return prompt


def singular(word: str) -> str:
    """The singular of an English noun by rule: "boxes" -> "box", "benches" -> "bench", "canoes" -> "canoe"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 8 and word.endswith("children"):
        return word[:-8] + "child"  # "schoolchildren"
    if len(word) > 5 and word.endswith(("smen", "women", "tlemen", "dmen", "kmen", "rmen")):
        return word[:-3] + "man"  # "salesmen", "horsewomen"
    if len(word) > 5 and word.endswith("ae"):
        return word[:-1]  # "amphorae"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"[aiou]zes$", word):
        return word[:-1]  # "sizes", "prizes"
    if re.search(r"(ches|shes|sses|xes|zes)$", word):
        return word[:-2]
    if len(word) > 4 and re.search(r"(atoes|oes)$", word):
        return word[:-2] if word.endswith("atoes") else word[:-1]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) and word not in _IS:
        return word[:-1]
    return word


__all__ = ["LIMIT", "check", "singular"]
