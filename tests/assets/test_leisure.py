"""Every word of the table of leisure reaches a maker that makes that very thing."""

from __future__ import annotations

import pytest

from worldloom.assets.registry import by_category, module_of
from worldloom.synth.language.vocabulary import _read, _walk, vocabulary
from worldloom.synth.layout.choose import choose
from worldloom.world import Setting, Thing

ROWS = [(category, words) for category, _, (_, *words) in _walk(_read("nouns_leisure"), ())]
KNOWN = by_category()


@pytest.mark.parametrize(("category", "words"), ROWS)
def test_a_word_means_its_kind(category: str, words: list[str]) -> None:
    nouns = vocabulary().nouns
    assert all(nouns[w] == category for w in words), category
    assert category in KNOWN, category
    for word in (category.replace("_", " "), *words):
        choice = choose(Thing(id="one", category=category, noun=word), Setting(place="living_room", interior=True))
        assert not choice.fallback, word
        kinds = getattr(module_of(choice.maker), "KINDS", {})
        if category in kinds:
            assert choice.params.get("kind", module_of(choice.maker).Params().kind) == category, word
