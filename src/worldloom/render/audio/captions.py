"""Words for the film's caption track: what is said, and what is heard."""

from __future__ import annotations

import numpy as np

from worldloom.render.audio.head import fade
from worldloom.render.audio.mix import LEAD, spoken
from worldloom.render.audio.space import emitters, film_path, happenings
from worldloom.synth.sound.own import heard
from worldloom.synth.sound.recipe import lookup
from worldloom.world import InputError, World
from worldloom.world.base import Frozen


class Caption(Frozen):
    """A text shown from start to end, in seconds of the film."""

    start: float
    end: float
    text: str


def captions(world: World, seconds: float) -> tuple[Caption, ...]:
    """In order and without overlap: speech first, then sounds in brackets where nobody speaks."""
    said = _speech(world, seconds)
    heard = sorted(_events(world, seconds), key=lambda c: c.start)
    out = list(said)
    for c in [*heard, *_beds(world, seconds)]:
        end = min([c.end, *(o.start for o in out if o.start >= c.start)])
        free = all(o.end <= c.start or o.start >= end for o in out)
        if free and end - c.start >= 1.0 and sum(o.text == c.text for o in out) < 1:
            out.append(c.model_copy(update={"end": round(end, 3)}))
    return tuple(sorted(out, key=lambda c: c.start))


def _speech(world: World, seconds: float) -> list[Caption]:
    speech = spoken(world.narration, seconds) if world.narration else None
    if speech is None:
        return []
    rows = [(c.start + LEAD, c.end + LEAD, c.text) for c in speech.cues]
    return [Caption(start=round(a, 3), end=round(min(b, seconds), 3), text=t) for a, b, t in rows if a < seconds - 0.3]


def _events(world: World, seconds: float) -> list[Caption]:
    """Sounds that happen once, as they begin."""
    path, out = film_path(world, seconds), []
    for e in emitters(world, path):
        r = lookup(heard(world, e.source.sound))
        if not r.loop:
            for at in happenings(world, e, seconds, r.seconds)[:1]:
                out.append(
                    Caption(start=round(at, 3), end=round(min(at + max(1.6, r.seconds * 0.7), seconds), 3), text=f"[{r.caption}]")
                )
    return out


def _beds(world: World, seconds: float) -> list[Caption]:
    """The two most audible of what sounds all the time, one after the other."""
    path = film_path(world, seconds)
    rows = [(a.gain, a.sound) for a in world.ambience]
    for e in emitters(world, path):
        d = float(np.linalg.norm(e.places[0] - path.position[0]))
        rows.append((e.source.gain + 20 * float(np.log10(fade(d, e.reach))), e.source.sound))
    words: list[str] = []
    for gain, name in sorted(rows, reverse=True):
        try:
            r = lookup(name)
        except InputError:
            continue
        if r.loop and gain > -36 and r.family not in ("silence", "hum") and r.caption not in words:
            words.append(r.caption)
    starts = [0.2, max(2.4, seconds / 2)]
    times = zip(starts, words, strict=False)
    return [Caption(start=t, end=round(min(t + 2.2, seconds), 3), text=f"[{w}]") for t, w in times if t < seconds - 1]


__all__ = ["Caption", "captions"]
