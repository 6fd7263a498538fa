"""THE PATH OF A USER'S SOUNDS: a trained model of sounds becomes what one kind of thing is heard as in one world."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import NamedTuple

import numpy as np

from worldloom.compute.seeds import seed as keyed
from worldloom.synth.sound.own import BYTES, adopt
from worldloom.trust.facts import ModelUse, Source
from worldloom.world import Finding, InputError, OwnSound, World

SHOWN = ("world.html", "sound.wav", "film.mp4")
"""Files in which a World is heard."""
TAKES, PIECES = 4, 8
"""Sounds that are made for what happens once, and for what loops."""


class Wish(NamedTuple):
    """`sound` shall be heard as what a model of sounds makes, of class `label` where it is said."""

    sound: str
    path: Path
    label: str = ""


def own_sounds(wishes: tuple[Wish, ...], seed: int) -> dict[OwnSound, bytes]:
    """Each wish as a sound of a World and its WAV file, known to `synth.sound` from now on. InputError where that cannot be."""
    from worldloom.synth.sound.recipe import names

    known = names()
    for k, w in enumerate(wishes):
        if w.sound not in known:
            near = difflib.get_close_matches(w.sound, known, 1)
            meant = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known[:20])} and {len(known) - 20} more."
            raise InputError(f"no sound is called {w.sound[:40]!r}; {meant}")
        if any(w.sound == other.sound for other in wishes[:k]):
            raise InputError(f"{w.sound} is given two models; give one.")
    return dict(_sound(w, seed) for w in wishes)


def _sound(w: Wish, seed: int) -> tuple[OwnSound, bytes]:
    """Takes by the model, one after the other in one file."""
    from worldloom.pipeline_model import name_of, opened, sha256_of, weights_of
    from worldloom.pipeline_pictures import blocks
    from worldloom.pipeline_sfx import painted, seconds_of, wav_of, waves
    from worldloom.synth.sound.recipe import lookup

    path = weights_of(w.path)
    model, recipe, labels = opened(path)
    if not recipe.sound:
        raise InputError(f"{path} is no model of sounds; worldloom train --kind sfx makes one.")
    which = np.full(1, _class(w, labels, path)) if recipe.classes else None
    count, base = PIECES if lookup(w.sound).loop else TAKES, keyed(seed, "sound", w.sound)
    drawn = np.concatenate(list(blocks(model, count, None if which is None else np.resize(which, count), base)))
    wav = wav_of(np.concatenate(list(waves(painted(drawn, recipe), recipe, base))))
    name = adopt(w.sound, wav, seconds_of(recipe))
    return OwnSound(name=name, file=f"sound-{w.sound}.wav", seconds=seconds_of(recipe), source=name_of(path)[:200],
                    model_sha256=sha256_of(path), licences=_licences(path)), wav  # fmt: skip


def _class(w: Wish, labels: tuple[str, ...], path: Path) -> int:
    """The class that was asked, or that is called like the sound. InputError where the model has none such."""
    asked = w.label or w.sound
    if asked in labels:
        return labels.index(asked)
    alike = [k for k, label in enumerate(labels) if label in asked.split("_")]
    if len(alike) == 1 and not w.label:
        return alike[0]
    known = ", ".join(labels[:20]) or "no classes by name"
    raise InputError(
        f"{path} knows {known}; none is called {asked[:60]!r}: say which with --sound {w.sound}={w.path.name}@CLASS."
    )


def _licences(path: Path) -> str:
    """Of what the model has learnt from, by the card beside it; "" where there is none."""
    from worldloom.learn.shelf import card_of

    try:
        return ", ".join(sorted(card_of(path)[1].data.licences))[:120]
    except InputError:
        return ""


def sounding(world: World, sounds: tuple[OwnSound, ...]) -> World:
    """The world with these sounds; one that nothing in it makes is a finding."""
    from worldloom.render.audio.player import wanted
    from worldloom.synth.sound.own import heard

    world = world.model_copy(update={"sounds": sounds})
    names = wanted(world)
    used = {heard(world, name).partition(":")[2] for name in names}
    idle = [s.name.partition(":") for s in sounds]
    plain = ", ".join(sorted({a.sound for a in world.ambience} | {s.sound for e in world.entities for s in e.sounds})[:12])
    said = tuple(
        Finding(
            code="sound-unused", message=f"nothing here makes the sound {base}, for which there is a model; heard are {plain}"
        )
        for base, _, digest in idle
        if digest not in used
    )
    return world.model_copy(update={"findings": (*world.findings, *said)})


def known_again(folder: Path, world: World) -> None:
    """Make the own sounds of a World on disk known. InputError where one is missing or another than the World was made with."""
    from worldloom.pipeline_model import beside

    for s in world.sounds:
        path = beside(folder, s.file, BYTES)
        if adopt(s.name.partition(":")[0], path.read_bytes(), s.seconds) != s.name:
            raise InputError(f"{path} is not the sound that the world in {folder} was made with.")


def models_of(world: World) -> tuple[ModelUse, ...]:
    """The models whose sounds a World has."""
    return tuple(
        ModelUse(name=s.source or "model", role="sound", sha256=s.model_sha256, licence=s.licences, files=SHOWN)
        for s in world.sounds
    )


def source_of(world: World, file: str) -> Source | None:
    """The digital source type of a file of a World by its own sounds; None where other facts decide."""
    return "trainedAlgorithmicMedia" if any(s.file == file for s in world.sounds) else None


__all__ = ["Wish", "known_again", "models_of", "own_sounds", "sounding", "source_of"]
