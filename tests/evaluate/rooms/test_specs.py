"""The annotation format: what is read, and what is refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluate.rooms.made import specs
from worldloom.evaluate.rooms.specs import ObjectRelation, parse_specs, read_specs
from worldloom.world import InputError

HEAD = "ID,Description,ObjCount,ObjAttr,OORel,OARel\n"


def test_every_column_is_read() -> None:
    s = specs(
        "eq,2,chair; ge,1,coffee_table",
        "eq,1,chair,wall-mounted",
        "eq,1,surround,0,table,chair:0,chair:1,stool",
        "gt,0,near,sofa,door ",
    )
    assert [c.category for c in s.counts] == ["chair", "coffee_table"] and s.attributes[0].attribute == "wall-mounted"
    assert s.object_relations[0].anchor == "table" and s.object_relations[0].members == ("chair", "chair", "stool")
    assert s.architecture_relations[0].place == "door"
    assert s.categories == ("chair", "coffee_table", "sofa", "table", "stool")


def test_the_anchor_is_the_object_of_its_index_or_the_first() -> None:
    def relation(index: int) -> ObjectRelation:
        return specs(pairs=f"eq,1,on,{index},desk,book").object_relations[0]

    assert [relation(k).anchor for k in (0, 1, 7)] == ["desk", "book", "desk"]


@pytest.mark.parametrize(
    ("quantifier", "admitted"), [("eq", [2]), ("lt", [0, 1]), ("gt", [3]), ("le", [0, 1, 2]), ("ge", [2, 3])]
)
def test_quantifiers(quantifier: str, admitted: list[int]) -> None:
    count = specs(f"{quantifier},2,chair").counts[0]
    assert [n for n in range(4) if count.admits(n)] == admitted


@pytest.mark.parametrize(
    "cell",
    ["eq,2", "about,2,chair", "eq,-1,chair", "eq,9999,chair", "eq,²,chair", "eq,1,<script>", "eq,1,chair,red", "eq,1,../../x",
     "eq,1," + "a" * 99,
     ";".join(["eq,1,chair"] * 201)],
)  # fmt: skip
def test_unsound_specifications_are_refused(cell: str) -> None:
    with pytest.raises(InputError, match="row"):
        specs(cell)


@pytest.mark.parametrize(
    "text", ["ID,Description\n1,x\n", "", HEAD + "1,x," + "a" * 200_000 + ",,,\n", HEAD + "1,x,,,,\n" * 2001]
)
def test_unsound_files_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_specs(text)


def test_files_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(HEAD.encode() + b"\xff\xfe")
    with pytest.raises(InputError, match="UTF-8"):
        read_specs(tmp_path / "a.csv")
    with pytest.raises(InputError, match="missing"):
        read_specs(tmp_path / "b.csv")


def test_short_rows_have_empty_columns() -> None:
    assert parse_specs(HEAD + "7,text\n")[0].counts == ()
