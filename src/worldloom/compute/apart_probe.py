"""The smallest tasks for `apart`: what the tests use to see that a second process works, and what it does when things go wrong."""

from __future__ import annotations

import os
import time


def halves(data: bytes) -> dict[str, bytes]:
    """The two halves of the input. ValueError for less than two bytes."""
    if len(data) < 2:
        raise ValueError("halves needs two bytes or more")
    middle = len(data) // 2
    return {"first": data[:middle], "second": data[middle:]}


def refuses(data: bytes) -> dict[str, bytes]:
    """InputError, always."""
    from worldloom.world import InputError

    raise InputError("a plain refusal")


def prints(data: bytes) -> dict[str, bytes]:
    """`halves`, with a line on standard output, written past Python's own buffer."""
    os.write(1, b"a library says hello\n")
    return halves(data)


def leaves(caller: bytes) -> dict[str, bytes]:
    """Ends the process unless its number is `caller`."""
    if os.getpid() != int(caller):
        os._exit(1)
    return {"stayed": b"1"}


def who(data: bytes) -> dict[str, bytes]:
    """Number of the process."""
    return {"pid": str(os.getpid()).encode()}


def waits(data: bytes) -> dict[str, bytes]:
    """`who`, after a second."""
    time.sleep(1.0)
    return who(data)


__all__ = ["halves", "leaves", "prints", "refuses", "waits", "who"]
