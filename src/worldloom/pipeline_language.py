"""What the paths of data and of learning do for language alone: own grammar -> labelled text -> sentences; a model -> a tagger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from worldloom.world import Finding, InputError, Plan

if TYPE_CHECKING:
    from worldloom.ingest import Dataset
    from worldloom.learn.language.lexicon import Lexicon
    from worldloom.learn.language.sentences import Sentence, Sentences
    from worldloom.learn.language.told import Labelled
    from worldloom.learn.recipe import Language
    from worldloom.synth.language.learnt import Tagger
    from worldloom.trust.facts import ModelUse

BATCH, RATE = 32, 3e-3
USED = "language-model"
_SAID = re.compile(r"(?s)relations beside those of the rules as (.{1,200}) reads them, a model of SHA-256 ([0-9a-f]{64})")
LONGEST = 400
"""Words of a text; longer ones are left out."""
FAMILIES: dict[str, tuple[str, ...]] = {
    "carrier": ("table", "surface"), "seat": ("seat",), "bed": ("bed",), "storage": ("storage",), "vessel": ("vessel",),
    "building": ("building",), "vehicle": ("vehicle", "car", "boat"), "tree": ("tree",), "animal": ("animal", "bird"),
    "street": ("street", "camp"),
}  # fmt: skip
"""Role of a thing -> families of the catalogue."""
CATEGORIES: dict[str, tuple[str, ...]] = {
    "rug": ("rug", "mat", "tatami_mat"),
    "plant": ("potted_plant", "fern", "flower_pot", "bonsai", "cactus", "bouquet", "palm_tree"),
    "cover": ("blanket", "pillow", "cushion", "towel", "tablecloth", "napkin"),
    "hung": ("painting", "mirror", "clock", "poster", "map", "television", "tapestry", "picture_frame", "wreath", "projector_screen",
             "wall_lamp", "bulletin_board", "medicine_cabinet", "blackboard"),
    "lit": ("lamp", "chandelier", "ceiling_lamp", "spotlight", "paper_lantern", "lantern", "wall_lamp"),
}  # fmt: skip
"""Role of a thing -> categories of the catalogue."""
LYING = ("decor", "book_family", "toy", "food", "tool", "vessel", "appliance", "light", "medical", "instrument", "textile")
"""Families whose members of at most SMALL metres lie about."""
SMALL = 0.5
LEADING = frozenset(
    ("of", "on", "to", "from", "by", "in", "over", "under", "above", "behind", "beside", "near", "at", "against", "with", "across",
     "around", "along", "between", "beneath", "below", "inside", "outside", "within", "atop", "upon", "facing", "opposite", "alongside",
     "flanking", "surrounding", "overlooking", "toward", "towards", "underneath", "past", "beyond", "onto", "amid", "among")
)  # fmt: skip
"""Last words of phrases behind which the second thing stands."""
VERBAL = frozenset(("occupies", "occupy", "occupying", "fills", "hangs", "hang", "lines", "faces"))
COMMON = ("small", "large", "tall", "round", "wooden", "white", "black", "modern", "sleek", "low", "glass", "leather", "oak", "metal",
          "cozy", "vintage", "rectangular")  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """The planner's own words, as the grammar needs them."""
    from worldloom.learn.language.lexicon import Lexicon
    from worldloom.synth.language.vocabulary import vocabulary

    v = vocabulary()
    words: dict[str, list[str]] = {}
    for word, category in v.nouns.items():
        words.setdefault(category, []).append(word)

    def of(categories: Iterable[str]) -> tuple[str, ...]:
        found = [w for c in categories for w in (*words.get(c, ()), *3 * [c.replace("_", " ")])]
        return tuple(sorted(w for w in found if len(w.split()) < 4))

    nouns = {role: of(c for c, above in v.families.items() if {c, *above[:1]} & set(kinds)) for role, kinds in FAMILIES.items()}
    nouns |= {role: of(categories) for role, categories in CATEGORIES.items()}
    nouns["small"] = of(c for c, above in v.families.items() if v.sizes[c] <= SMALL and above and above[0] in LYING)
    qualities = {w: rows[0][0] for w, rows in v.qualities.items()}
    plain = [w for w, kind in qualities.items() if kind in ("color", "material", "size") and len(w) < 9][:160]
    own = tuple(w for w, kind in qualities.items() if kind in ("color", "material", "size", "shape", "pattern", "age", "style"))
    rooms = [p for p in v.places.values() if not p.name.endswith("hall")]
    return Lexicon(
        nouns, (*plain, *4 * COMMON), own, _phrases(v.relations, False), _phrases(v.relations, True),
        *(tuple(p.name.replace("_", " ") for p in rooms if p.interior == inside) for inside in (True, False)),
    )  # fmt: skip


def _phrases(relations: Mapping[str, tuple[str, bool]], reverse: bool) -> dict[str, tuple[str, ...]]:
    """Connecting phrases by kind, behind which a thing is named."""
    from worldloom.learn.language.lexicon import KINDS

    found: dict[str, list[str]] = {}
    for phrase, (said, turned) in relations.items():
        kind, first, last = {"inside": "in"}.get(said, said), phrase.split(" ")[0], phrase.split(" ")[-1]
        leads = kind not in ("middle", "corner") and first not in VERBAL and last in LEADING
        if turned == reverse and kind in KINDS and (reverse or leads):
            found.setdefault(kind, []).append(phrase)
    return {kind: tuple(phrases) for kind, phrases in found.items()}


def tell(seed: int, number: int) -> tuple[str, Mapping[str, Sequence[Sequence[int | str]]]]:
    """A text of the grammar with its labels, as a source takes it."""
    from worldloom.learn.language.text import told

    made = told(lexicon(), seed, number)
    return made.text, {"named": [list(n) for n in made.named], "facts": [list(f) for f in made.facts]}


class Taken(NamedTuple):
    """A dataset's labelled text as a network sees it."""

    data: Sentences
    held: Sentences
    scale: Language
    findings: tuple[str, ...]


def taken(found: Dataset) -> Taken:
    """Sentences to train on and held-out ones. DatasetError where there is no labelled text, or a record does not fit its text."""
    from worldloom.ingest.refusal import DatasetError
    from worldloom.learn.language.lexicon import KINDS
    from worldloom.learn.language.sentences import Sentences
    from worldloom.learn.recipe import Language
    from worldloom.synth.language.marks import FORMAT, WIDE

    parts = [_sentences(found, split) for split in ("train", "val")]
    if not parts[0][0]:
        raise DatasetError(f"{found.path} has no labelled text to train on; worldloom ingest language://all?examples=8000 makes some.")
    lost = sum(n for _, n in parts)
    findings = (f"{lost:,} texts of more than {LONGEST} words were left out.",) if lost else ()
    return Taken(Sentences(tuple(parts[0][0])), Sentences(tuple(parts[1][0])), Language(seen=WIDE, marks=FORMAT, kinds=KINDS), findings)


def _sentences(found: Dataset, split: str) -> tuple[list[Sentence], int]:
    from worldloom.ingest.refusal import DatasetError
    from worldloom.learn.language.told import Fact, Labelled, Named

    out, lost = [], 0
    for text, said in zip(found.texts(split), found.of("text", split), strict=True):
        if "named" not in said or "facts" not in said:
            continue
        try:
            one = sentence(Labelled(text, tuple(Named(*n) for n in said["named"]), tuple(Fact(*f) for f in said["facts"])))
        except (TypeError, ValueError, IndexError):
            raise DatasetError(f"{found.path}: the labels of {str(said.get('name'))[:80]} do not fit its text.") from None
        if len(one.heads) > LONGEST:
            lost += 1
        else:
            out.append(one)
    return out, lost


def sentence(told: Labelled) -> Sentence:
    """What a network sees of a labelled text."""
    from worldloom.learn.language.labels import labels
    from worldloom.learn.language.sentences import Sentence
    from worldloom.synth.language.grammar import parse
    from worldloom.synth.language.marks import marks
    from worldloom.synth.language.connecting import links
    from worldloom.synth.language.mentions import mentions
    from worldloom.synth.language.vocabulary import vocabulary

    tokens = parse(told.text)
    connecting = links(tokens, vocabulary())
    seen = marks(told.text, tokens, connecting, mentions(tokens, connecting, vocabulary()))
    return Sentence(seen.seen.astype(np.float16), seen.heads, seen.named, labels(told, [(t.start, t.end) for t in tokens]))


def recipe_of(model: str, depth: int, batch: int, rate: float, items: int, language: Language) -> dict[str, Any]:
    """The recipe's fields that only a tagger has. InputError for another family."""
    if model not in ("flow", "tagger"):
        raise InputError(f"language is read by a tagger, not by a {model}; leave out --model.")
    return {"model": "tagger", "language": language, "depth": depth or 4, "batch": batch or min(BATCH, max(4, items // 8)),
            "rate": rate or RATE, "channels": 1, "flips": False}  # fmt: skip


def tagger_of(model: Path) -> tuple[Tagger, ModelUse]:
    """The tagger of a run, of its model's folder or of an exported file, and what credentials say of it."""
    from worldloom.pipeline_model import PLAYED, use_of
    from worldloom.synth.language.learnt import opened

    path = next((p for p in (model / "model" / PLAYED, model / PLAYED) if p.is_file()), model)
    if path.is_dir():
        raise InputError(f"{model} holds no {PLAYED}; worldloom export {model} --to onnx writes it.")
    return opened(path), use_of(path).model_copy(update={"role": "tagger"})


def planned(prompt: str, model: Path, planner: str, seed: int, names: Mapping[str, str] | None = None) -> Plan:
    """The plan of a prompt that a model of the user's reads beside the rules, with a finding that says so."""
    from worldloom.synth.language import plan

    tagger, use = tagger_of(model)
    made = plan(prompt, planner=planner, seed=seed, tagger=tagger, names=names)
    name = " ".join(use.name.split())[:200]
    said = Finding(code=USED, message=f"relations beside those of the rules as {name} reads them, a model of SHA-256 {use.sha256}")
    return made.model_copy(update={"findings": (*made.findings, said)})


def models_of(plan: Plan) -> tuple[ModelUse, ...]:
    """The model that read beside the rules: nothing that it made is seen itself."""
    from worldloom.trust.facts import ModelUse

    said = [_SAID.fullmatch(f.message) for f in plan.findings if f.code == USED]
    return tuple(ModelUse(name=found[1], role="tagger", sha256=found[2]) for found in said if found)


__all__ = ["Taken", "lexicon", "models_of", "planned", "recipe_of", "sentence", "taken", "tagger_of", "tell"]
