"""What `worldloom cast` does and prints."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from worldloom.cli.parser import UsageError
from worldloom.cli.text import read_text

if TYPE_CHECKING:
    from worldloom import pipeline_cast

Told = tuple[Any, list[str]]


def ran(options: Namespace, progress: Callable[[str, float], None] | None = None) -> Told:
    """Data and lines of one `worldloom cast` command."""
    from worldloom import pipeline_cast

    if options.action == "list":
        rows = pipeline_cast.listed()
        lines = [f"{k.character.name}  {_words(k.character.person)}" for k in rows]
        return [{"file": str(k.path), "name": k.character.name} for k in rows], lines or [
            'nobody yet; worldloom cast new NAME --describe "..." makes somebody'
        ]
    if not options.name:
        raise UsageError(f"worldloom cast {options.action} needs a NAME.")
    if options.action == "new":
        if not options.describe:
            raise UsageError('worldloom cast new needs --describe "...", e.g. --describe "an old fisherman with a grey beard".')
        made = pipeline_cast.new(
            options.name,
            read_text(options.describe, "The description"),
            seed=options.seed,
            vocal=_vocal(options),
            out=options.output,
            force=options.force,
        )
        c = made.character
        data = {"file": str(made.path), "person": c.person.model_dump(mode="json"), "voice": c.tone.model_dump(mode="json"),
                "notes": _notes(c.person)}  # fmt: skip
        return data, [str(made.path), *_shown(c.person), _spoken(c, options.voice is None)]
    if options.action == "show":
        found = pipeline_cast.find(options.name)
        return {"file": str(found.path), **found.character.model_dump(mode="json")}, [
            str(found.path),
            *_shown(found.character.person),
            _spoken(found.character, found.character.voice is None),
        ]
    if options.action in ("export", "motion"):
        return _files(_exported(options) if options.action == "export" else _pictured(options))
    return _files(
        pipeline_cast.portrait(
            options.name, out=options.output, force=options.force, side=options.size, share=options.samples, progress=progress
        )
    )


def _vocal(options: Namespace) -> pipeline_cast.Vocal:
    """The voice that is asked for. InputError for one that there is not, MissingError where its files are not here."""
    from worldloom import pipeline_cast

    if options.voice is not None:
        from datetime import UTC, datetime

        from worldloom.pipeline_voice import Speakers

        Speakers(datetime.now(UTC))(options.voice)
    return pipeline_cast.Vocal(options.voice, options.rate, options.pitch)


def _spoken(character: pipeline_cast.Character, chosen: bool) -> str:
    """A character's voice in a line, and whether it was chosen for them."""
    p = character.person
    who = "child" if p.age < 13 else "woman" if p.sex == "female" else "man"
    return f"  voice: {character.tone.told}" + (f" (suits a {who} of {p.age:.0f}; another by --voice)" if chosen else "")


def _exported(options: Namespace) -> list[Path]:
    from worldloom import pipeline_cast

    if options.to is None:
        raise UsageError("worldloom cast export needs --to glb or --to vrm.")
    how = _bearing(options)
    return pipeline_cast.export(
        options.name,
        options.to,
        level=options.level,
        motions=options.motion,
        bearing=how,
        out=options.output,
        force=options.force,
    )


def _pictured(options: Namespace) -> list[Path]:
    from worldloom import pipeline_cast

    if len(options.motion) != 1:
        raise UsageError("worldloom cast motion needs one --motion, e.g. --motion walk.")
    how, (name,) = _bearing(options), options.motion
    return pipeline_cast.motion(
        options.name, name, bearing=how, close=options.close, count=options.moments, out=options.output, force=options.force
    )


def _bearing(options: Namespace) -> pipeline_cast.Bearing:
    from worldloom import pipeline_cast

    return pipeline_cast.Bearing(options.mood, options.intensity, options.tired)


def _files(paths: list[Path]) -> Told:
    return {"files": [str(p) for p in paths]}, [str(p) for p in paths]


def _words(p: Any) -> str:
    return f"{p.sex}, {p.age:.0f} years, {p.height:.2f} m, {p.weight:.0f} kg{', ' + p.trade.replace('_', ' ') if p.trade else ''}"


def _shown(p: Any) -> list[str]:
    """A person in a few lines, and what each word settled."""
    beard = f", beard {p.beard.style}" if p.beard.style != "none" else ""
    lines = [
        f"  {_words(p)}",
        f"  hair {p.hair.style}{beard}, skin tone {p.skin.tone} of 10; wears {', '.join(g.kind for g in p.garments)}",
    ]
    lines += [f"  {s.trait}: {p.description[s.span.start : s.span.end]!r}" for s in p.said]
    return lines + [f"  note: {n}" for n in _notes(p)]


def _notes(p: Any) -> list[str]:
    """What the description asks for that nobody is made of."""
    from worldloom.synth.people.unsaid import notes

    return list(notes(p))


__all__ = ["ran"]
