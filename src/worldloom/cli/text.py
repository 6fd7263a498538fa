"""Text that comes in (prompts, bounded) and goes out (plain, whatever it holds), and the folder name made from it."""

from __future__ import annotations

import re
import sys
import unicodedata

MAX_PROMPT = 4000
"""Characters; the Plan's own bound."""
CONTROLS = frozenset("\n\t\r")


def read_text(argument: str, what: str = "The prompt") -> str:
    """The argument, or standard input for '-'. InputError when it is empty, too long, or no text."""
    from worldloom.world import InputError

    text = argument
    if argument == "-":
        raw = sys.stdin.buffer.read(4 * MAX_PROMPT + 1)
        if len(raw) > 4 * MAX_PROMPT:
            raise InputError(f"{what} on standard input is longer than {MAX_PROMPT} characters, the most.")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise InputError(f"{what} on standard input is not UTF-8 text; save it as UTF-8.") from None
    text = text.strip()
    if not text:
        raise InputError(f"{what} is empty; write what the world is, e.g. \"a foggy harbour at dawn with a lighthouse\".")
    if len(text) > MAX_PROMPT:
        raise InputError(f"{what} has {len(text)} characters; {MAX_PROMPT} is the most.")
    bad = next((c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in CONTROLS), None)
    if bad is not None:
        raise InputError(f"{what} holds the character U+{ord(bad):04X} at position {text.index(bad)}, which is no text; remove it.")
    return text


def slug(text: str) -> str:
    """A short, safe folder name: 'A foggy harbour, at dawn!' -> 'a-foggy-harbour-at-dawn'. Never empty."""
    plain = unicodedata.normalize("NFKD", text[:400]).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for word in words:
        if len(name) + len(word) > 40:
            break
        name = f"{name}-{word}" if name else word
    return name or "world"


def plain(text: object) -> str:
    """Text that cannot steer a terminal: controls and bidirectional overrides are shown as escapes."""
    return "".join(c if c in CONTROLS or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co") else f"\\u{ord(c):04x}" for c in str(text))


__all__ = ["MAX_PROMPT", "plain", "read_text", "slug"]
