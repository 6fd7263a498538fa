"""The voices by name."""

from __future__ import annotations

import difflib
from functools import lru_cache

from worldloom.synth.voice.engine import Voice
from worldloom.world import InputError

DEFAULT = "heart"


def names() -> tuple[str, ...]:
    """All names: the voice inside, and Kokoro's, whether their files are here or not."""
    from worldloom.synth.voice.kokoro_voice import SPEAKERS

    return (DEFAULT, *SPEAKERS)


@lru_cache(maxsize=8)
def voice_of(name: str) -> Voice:
    """A voice, loaded once. InputError for a name that there is not, MissingError where its files are not here."""
    if name in ("", DEFAULT):
        from worldloom.synth.voice.hibari_voice import hibari

        return hibari()
    from worldloom.synth.voice.kokoro_voice import SPEAKERS, kokoro

    bare = name.removeprefix("kokoro:")
    if bare not in SPEAKERS:
        close = difflib.get_close_matches(bare[:40], names(), n=1, cutoff=0.5)
        hint = (
            f"; did you mean {close[0]!r}?"
            if close
            else f"; there are {DEFAULT} and with worldloom[voices] {', '.join(SPEAKERS[:6])}, ..."
        )
        raise InputError(f"{name[:60]!r} is no voice{hint}")
    return kokoro(bare)


__all__ = ["DEFAULT", "names", "voice_of"]
