"""What an annotated prompt asks of its room: counts, attributes, relations, each with a quantifier.

The format is SceneEval's (Tam et al. 2025): a CSV with the columns of `COLUMNS`; specifications are apart by ";", their parts by ",".
"""

from __future__ import annotations

import csv
import io
import operator
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from worldloom.world import Frozen, InputError

COLUMNS = ("ID", "Description", "ObjCount", "ObjAttr", "OORel", "OARel")
MAX_BYTES = 8 * 2**20
MAX_ROWS = 2_000
MAX_SPECS = 200
MAX_NUMBER = 1_000
MAX_MEMBERS = 24
_WORD = re.compile(r"[A-Za-z0-9][\w .'-]{0,79}")
_TEST: dict[str, Callable[[int, int], bool]] = {
    "eq": operator.eq, "lt": operator.lt, "gt": operator.gt, "le": operator.le, "ge": operator.ge,
}  # fmt: skip


class Spec(Frozen):
    """One specification: how many (objects, or groups of objects) must be so."""

    text: str
    quantifier: Literal["eq", "lt", "gt", "le", "ge"]
    number: int

    def admits(self, found: int) -> bool:
        """Whether so many obey the quantifier."""
        return _TEST[self.quantifier](found, self.number)


class ObjectCount(Spec):
    """Number of objects of a category."""

    category: str


class ObjectAttribute(Spec):
    """Number of objects of a category with an attribute."""

    category: str
    attribute: str


class ObjectRelation(Spec):
    """Number of groups in which the members stand in a relation to the anchor. A category is named once for each member of it."""

    relation: str
    anchor: str
    members: tuple[str, ...]


class ArchitectureRelation(Spec):
    """Number of objects that stand in a relation to a wall, door, window, ceiling or room."""

    relation: str
    category: str
    place: str


class Specs(Frozen):
    """All specifications of one prompt."""

    id: str
    prompt: str
    counts: tuple[ObjectCount, ...] = ()
    attributes: tuple[ObjectAttribute, ...] = ()
    object_relations: tuple[ObjectRelation, ...] = ()
    architecture_relations: tuple[ArchitectureRelation, ...] = ()

    @property
    def categories(self) -> tuple[str, ...]:
        """Every category that is named, each once."""
        named = [c.category for c in self.counts] + [a.category for a in self.attributes]
        named += [r.category for r in self.architecture_relations]
        named += [name for r in self.object_relations for name in (r.anchor, *r.members)]
        return tuple(dict.fromkeys(named))


def read_specs(path: Path) -> tuple[Specs, ...]:
    """The rows of an annotation file; InputError names the row and the specification that is unsound."""
    if not path.is_file() or path.stat().st_size > MAX_BYTES:
        raise InputError(f"{path} is missing or larger than {MAX_BYTES} bytes; give a CSV with the columns {', '.join(COLUMNS)}")
    try:
        return parse_specs(path.read_text(encoding="utf-8-sig"), where=path.name)
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text") from None


def parse_specs(text: str, *, where: str = "the annotations") -> tuple[Specs, ...]:
    """The rows of an annotation file's text."""
    rows = csv.DictReader(io.StringIO(text))
    try:
        missing = [c for c in COLUMNS if c not in (rows.fieldnames or ())]
        if missing:
            raise InputError(f"{where} has no column {missing[0]}; it needs {', '.join(COLUMNS)}")
        out: list[Specs] = []
        for row in rows:
            if len(out) == MAX_ROWS:
                raise InputError(f"{where} has more than {MAX_ROWS} rows")
            out.append(_row(row, where))
        return tuple(out)
    except csv.Error as e:
        raise InputError(f"{where} is not a sound CSV file: {e}") from None


def _row(row: dict[str, str | None], where: str) -> Specs:
    id = (row["ID"] or "").strip()
    at = f"{where}, row {id[:40]!r}"
    columns = {c: _parts(row[c] or "", at) for c in COLUMNS[2:]}
    return Specs(
        id=id, prompt=(row["Description"] or "").strip(), counts=tuple(_count(p, at) for p in columns["ObjCount"]),
        attributes=tuple(_attribute(p, at) for p in columns["ObjAttr"]), object_relations=tuple(_pair(p, at) for p in columns["OORel"]),
        architecture_relations=tuple(_place(p, at) for p in columns["OARel"]),
    )  # fmt: skip


def _parts(cell: str, at: str) -> list[list[str]]:
    found = [[p.strip() for p in s.split(",")] for s in cell.split(";") if s.strip()]
    if len(found) > MAX_SPECS:
        raise InputError(f"{at}: more than {MAX_SPECS} specifications in one column")
    return found


def _count(p: list[str], at: str) -> ObjectCount:
    _check(p, at, 3, 3, "quantifier,n,category")
    return ObjectCount(**_head(p, at), category=p[2])


def _attribute(p: list[str], at: str) -> ObjectAttribute:
    _check(p, at, 4, 4, "quantifier,n,category,attribute")
    return ObjectAttribute(**_head(p, at), category=p[2], attribute=p[3])


def _place(p: list[str], at: str) -> ArchitectureRelation:
    _check(p, at, 5, 5, "quantifier,n,relation,object,architecture")
    return ArchitectureRelation(**_head(p, at), relation=p[2].lower(), category=_base(p[3]), place=p[4].lower())


def _pair(p: list[str], at: str) -> ObjectRelation:
    """An index that names no object is read as the first: some annotators counted the objects of the whole prompt."""
    _check(p, at, 6, 4 + MAX_MEMBERS, "quantifier,n,relation,anchorIndex,object,object[:i]...")
    names = [_base(n) for n in p[4:]]
    index = _number(p[3], p, at)
    index = index if index < len(names) else 0
    return ObjectRelation(
        **_head(p, at), relation=p[2].lower(), anchor=names[index], members=tuple(names[:index] + names[index + 1 :])
    )


def _base(name: str) -> str:
    return name.partition(":")[0]


def _check(p: list[str], at: str, least: int, most: int, form: str) -> None:
    if not least <= len(p) <= most or p[0] not in _TEST:
        raise InputError(
            f"{at}: {','.join(p)[:80]!r} is no specification of the form {form} with a quantifier of {', '.join(_TEST)}"
        )
    words = [w if k < 4 else _base(w) for k, w in enumerate(p[2:], 2) if not (k == 3 and w.isdigit())]
    for word in words:
        if not _WORD.fullmatch(word):
            raise InputError(f"{at}: {word[:80]!r} is no name of letters, digits and underscores")


def _head(p: list[str], at: str) -> dict[str, Any]:
    return {"text": ",".join(p), "quantifier": p[0], "number": _number(p[1], p, at)}


def _number(text: str, p: list[str], at: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 4 or int(text) > MAX_NUMBER:
        raise InputError(f"{at}: {text[:20]!r} in {','.join(p)[:80]!r} is no whole number up to {MAX_NUMBER}")
    return int(text)


__all__ = [
    "ArchitectureRelation",
    "ObjectAttribute",
    "ObjectCount",
    "ObjectRelation",
    "Spec",
    "Specs",
    "parse_specs",
    "read_specs",
]
