"""A shelf makes nothing twice while there is room, forgets what was asked for longest ago, and knows what it holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from worldloom.compute.shelf import Shelf


def test_nothing_is_made_twice_and_the_oldest_goes_first() -> None:
    made: list[int] = []

    def make(n: int) -> bytes:
        made.append(n)
        return bytes(n)

    shelf = Shelf(make, len, 100)
    assert [len(shelf(n)) for n in (40, 30, 40, 40)] == [40, 30, 40, 40]
    assert made == [40, 30] and shelf.bytes == 70
    shelf(50)  # 30 was asked for longest ago
    shelf(40)
    assert made == [40, 30, 50] and shelf.bytes == 90
    shelf(30)
    assert made == [40, 30, 50, 30] and shelf.bytes == 70


def test_what_is_larger_than_the_shelf_is_made_and_not_kept() -> None:
    shelf = Shelf(bytes, len, 100)
    assert shelf(101) == bytes(101) and shelf.bytes == 0


@given(st.lists(st.integers(0, 60)))
def test_it_never_holds_more_than_it_may_and_always_answers_right(asked: list[int]) -> None:
    shelf = Shelf(bytes, len, 100)
    for n in asked:
        assert shelf(n) == bytes(n)
        assert 0 <= shelf.bytes <= 100
    shelf.cache_clear()
    assert shelf.bytes == 0
