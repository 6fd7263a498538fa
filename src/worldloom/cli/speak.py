"""What `worldloom speak` takes and prints."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

MOST = 20_000
"""Characters."""
EMOTIONS = ("neutral", "joy", "anger", "sadness", "fear", "surprise", "disgust")
FILES = (".txt", ".ssml", ".xml", ".md")
CONTROLS = frozenset("\n\t\r")


def add_options(
    speak: argparse.ArgumentParser, one_of: Callable[..., Any], number: Callable[..., Any], path: Callable[[str], Path]
) -> None:
    """The options of `worldloom speak`."""
    speak.add_argument("text", metavar="TEXT|FILE", help="what to say, or a file of it, plain or SSML; '-' reads standard input")
    speak.add_argument("-o", "--output", type=path, default=Path("speech.wav"), metavar="FILE",
                       help="the WAV to write, with .vtt, .words.json and .visemes.json beside it (default: speech.wav)")  # fmt: skip
    speak.add_argument("--cast", default="", metavar="NAME|FILE", help="a character of worldloom cast, who says it in their own voice")
    speak.add_argument("--voice", default="", metavar="NAME",
                       help="heart, with worldloom[voices] one of Kokoro's, such as am_michael, or a copied voice "
                            "(default: heart)")  # fmt: skip
    speak.add_argument("--rate", type=number(0.5, 2, float), default=1.0, metavar="R", help="pace, 0.5 to 2 (default: 1)")
    speak.add_argument(
        "--pitch", type=number(-12, 12, float), default=0.0, metavar="ST", help="semitones higher or lower (default: 0)"
    )
    speak.add_argument("--emotion", type=one_of(EMOTIONS), default="neutral", metavar="|".join(EMOTIONS), help="default: neutral")
    speak.add_argument(
        "--intensity", type=number(0, 1, float), default=0.7, metavar="I", help="of the emotion, 0 to 1 (default: 0.7)"
    )
    speak.add_argument(
        "--seed", type=number(0, 2**63 - 1), default=0, metavar="N", help="another seed, another breath (default: 0)"
    )
    speak.add_argument("--force", action="store_true", help="replace what is there")


def text_of(argument: str) -> str:
    """The text, from the argument, a file or standard input. InputError for what is empty, too long, or no text."""
    from worldloom.world import InputError

    what, text = "the text", argument
    if argument == "-":
        what, text = "standard input", _decoded(sys.stdin.buffer.read(4 * MOST + 1), "standard input")
    elif (file := _file(argument)) is not None:
        what = str(file)
        if file.stat().st_size > 4 * MOST:
            raise InputError(
                f"{file} has {file.stat().st_size} bytes; a text of at most {MOST} characters is said at once, so cut it in parts."
            )
        text = _decoded(file.read_bytes(), what)
    if not text.strip():
        raise InputError(f'{what} is empty; write what to say, such as "Good morning.".')
    if len(text) > MOST:
        raise InputError(f"{what} has more than {MOST} characters, the most that is said at once; cut it in parts.")
    bad = next((c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in CONTROLS), None)
    if bad is not None:
        raise InputError(
            f"{what} holds the character U+{ord(bad):04X} at position {text.index(bad)}, which is no text; remove it."
        )
    return text


def _file(argument: str) -> Path | None:
    """The file that the argument names, if it does. InputError where it looks like one that is not there."""
    from worldloom.world import InputError

    if len(argument) > 1000 or "\0" in argument or "\n" in argument:
        return None
    path = Path(argument)
    try:
        if path.is_file():
            return path
    except OSError:
        return None
    if path.suffix.lower() in FILES and " " not in argument:
        raise InputError(f"{argument[:200]} is not there; name a file of text or SSML, or write the text itself.")
    return None


def _decoded(raw: bytes, what: str) -> str:
    from worldloom.world import InputError

    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        if len(raw) > 4 * MOST:
            return "x" * (MOST + 1)  # cut in the middle of a character: it is refused for its length
        raise InputError(f"{what} is not UTF-8 text; save it as UTF-8.") from None


def told(made: dict[str, Any]) -> list[str]:
    """What was made, in lines."""
    lines = [*made["files"], f"  {made['seconds']:.1f} s, {made['words']} words, {', '.join(made['voices'])}"]
    return lines + ([f"  note: what cannot be said was left out: {' '.join(made['left_out'][:20])}"] if made["left_out"] else [])


__all__ = ["EMOTIONS", "add_options", "text_of", "told"]
