"""What lies beside something on a table lies on the table: for small things, where nothing else is said, and as something added."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


def added(prompt: str) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(r.subject, r.kind, r.objects) for r in plan(prompt).relations if r.origin == "added" and r.span is not None}


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("An office. On the desk a mug stands next to a book.", ("book", "on", ("desk",))),
        ("A mug stands on a desk. To the left of the mug is a book.", ("book", "on", ("desk",))),
        ("A desk holds a mug. A bowl stands behind a book, and the book lies beside the mug.", ("bowl", "on", ("desk",))),
    ],
)
def test_small_things_share_what_carries_them(prompt: str, relation: tuple[str, str, tuple[str, ...]]) -> None:
    assert relation in added(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "An office. On the desk a mug stands near a sofa.",
        "An office with a mug on the desk. A book on the shelf is beside the mug.",
        "A lamp stands on a table. A cat sleeps beside the lamp.",
    ],
)
def test_what_stands_or_lies_elsewhere_stays_there(prompt: str) -> None:
    assert not added(prompt)
