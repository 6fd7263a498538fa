"""Errors that reach a user. Each says what was wrong, where, and what would be right.

WorldloomError
├── InputError      exit code 2: a bad prompt, file, option or document
├── MissingError    exit code 2: an optional tool or package that the request needs is not there
└── InternalError   exit code 3: ours to mend
"""

from __future__ import annotations


class WorldloomError(Exception):
    """Base of all errors shown to users. `code` is stable and has a page in docs/reference/errors.md."""

    code = "error"
    exit_code = 3


class InputError(WorldloomError):
    """What the user gave cannot be used."""

    code = "bad-input"
    exit_code = 2


class MissingError(WorldloomError):
    """A tool or package that this request needs is absent."""

    code = "missing"
    exit_code = 2


class InternalError(WorldloomError):
    """A defect of ours."""

    code = "internal"


__all__ = ["WorldloomError", "InputError", "MissingError", "InternalError"]
