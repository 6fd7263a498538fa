"""A user's own sounds in a world: in place of the rule of that name, without a seam where they loop, and the same when opened again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from worldloom.learn.families import blank
from worldloom.learn.model_file import packed
from worldloom.learn.recipe import Recipe, Sound
from worldloom.pipeline_own_sounds import Wish, known_again, models_of, own_sounds, sounding, source_of
from worldloom.render.audio.mix import beds, take, track
from worldloom.render.audio.player import player_sounds, sound_captions, sound_loops
from worldloom.render.audio.space import Emitter
from worldloom.render.audio.wav import wav16
from worldloom.render.carried import bed
from worldloom.synth.sound.own import adopt, heard, joined
from worldloom.synth.sound.recipe import LEVEL, lookup, sound
from worldloom.synth.sound.loudness import momentary
from worldloom.world import Ambience, Entity, InputError, OwnSound, Pose, SoundSource, World

RATE = 48_000


def tone(hertz: float, seconds: float = 0.5) -> np.ndarray:
    t = np.arange(round(RATE * seconds)) / RATE
    return 0.3 * np.sin(2 * np.pi * hertz * t) * np.hanning(len(t))


def pitch(x: np.ndarray) -> float:
    return float(np.fft.rfftfreq(len(x), 1 / RATE)[np.abs(np.fft.rfft(x)).argmax()])


def takes(*hertz: float) -> bytes:
    return wav16(np.concatenate([np.pad(tone(h), (0, RATE // 2)) for h in hertz]))


def world_of(name: str, file: str, **more: object) -> World:
    own = OwnSound(name=name, file=file, seconds=1.0, source="mine", model_sha256="a" * 64, licences="CC0-1.0")
    return World(version="0", prompt="x", seed=1, sounds=(own,), **more)  # type: ignore[arg-type]


def test_an_event_is_one_of_its_takes() -> None:
    name = adopt("gull", takes(700, 900, 1100), 1.0)
    r = lookup(name)
    assert not r.loop and abs(r.seconds - 0.52) < 0.02 and r.caption == lookup("gull").caption
    found = {round(pitch(sound(name, seed)), -2) for seed in range(12)}
    assert found == {700, 900, 1100}
    assert abs(momentary(sound(name, 0).astype(float)) - LEVEL) < 0.5 or np.abs(sound(name, 0)).max() > 0.8


def test_a_loop_has_no_seam_and_one_loudness() -> None:
    g = np.random.default_rng(0)
    pieces = tuple(g.standard_normal(RATE) * level for level in (0.02, 0.1, 0.2))
    for n in (RATE // 3, RATE, 5 * RATE + 17):
        x = joined(pieces, np.random.default_rng(1), n)
        twice = np.concatenate([x, x])
        level = np.sqrt(np.square(twice[: len(twice) // 2400 * 2400]).reshape(-1, 2400).mean(1))
        assert x.shape == (n,) and 20 * np.log10(level.max() / level.min()) < 3, "white noise in pieces of 50 ms"
    smooth = tuple(np.sin(2 * np.pi * 50 * np.arange(RATE) / RATE) for _ in range(2))
    x = joined(smooth, np.random.default_rng(1), 3 * RATE)
    assert np.abs(np.diff(np.concatenate([x, x]))).max() < 3 * 2 * np.pi * 50 / RATE


def test_a_world_hears_them_near_and_far_and_others_do_not() -> None:
    name = adopt("gull", takes(700), 1.0)
    world = world_of(name, "sound-gull.wav", ambience=(Ambience(sound="gull_far"),))
    assert heard(world, "gull") == name and heard(world, "gull_far") == "gull_far" + name[4:]
    assert heard(world, "crow") == "crow" and heard(world.model_copy(update={"sounds": ()}), "gull") == "gull"
    far = take(heard(world, "gull_far"), 1)
    assert far.shape[1] == 2 and abs(pitch(far.mean(1)) - 700) < 60
    assert not np.array_equal(beds(world, 15 * RATE), beds(world.model_copy(update={"sounds": ()}), 15 * RATE))
    thing = Emitter("bird.1", SoundSource(sound="gull", every=2.0), np.zeros((1, 3)), 1.0, False)
    x = track(world, thing, 10 * RATE, True)
    assert x.any() and abs(pitch(x) - 700) < 30
    assert sound_loops(world) == sound_loops(world.model_copy(update={"sounds": ()})) and sound_captions(world)["gull_far"]


def test_a_sound_of_a_bed_stands_for_itself_alone() -> None:
    name = adopt("sea", takes(300), 1.0)
    world = world_of(name, "sound-sea.wav")
    assert heard(world, "sea") == name and heard(world, "sea_far") == "sea_far" and lookup(name).loop


def test_another_process_learns_them_from_their_files() -> None:
    wav = takes(500, 600)
    world = world_of(adopt("rain_street", wav, 1.0), "sound-rain_street.wav", ambience=(Ambience(sound="rain_street"),))
    one = bed(world.model_dump_json().encode(), wav)["sound.wav"]
    assert one == bed(world.model_dump_json().encode(), wav)["sound.wav"]
    assert one != bed(world.model_copy(update={"sounds": ()}).model_dump_json().encode())["sound.wav"]
    with pytest.raises(InputError, match="not known here"):
        lookup("rain_street:" + "0" * 24)


@pytest.mark.parametrize(("wav", "words"), [
    (b"", "no WAV"), (b"RIFF\x24\0\0\0WAVEfmt ", "no WAV"), (wav16(np.zeros((9, 2))), "one channel"), (wav16(np.zeros(RATE)), "silent"),
    (wav16(np.tile(tone(400), 140)), "over 64"),
])  # fmt: skip
def test_files_that_are_none(wav: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        adopt("gull", wav, 1.0)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A GAN that has learnt nothing, of a gull and of rain."""
    recipe = Recipe(model="gan", network="unet", sound=Sound(top=-6), size=64, channels=2, classes=2, depth=1)
    path = tmp_path_factory.mktemp("model") / "mine.safetensors"
    path.write_bytes(packed(blank(recipe, {}, torch.device("cpu")), recipe, ("gull", "rain")))
    return path


def test_a_model_becomes_the_sound_of_that_name(model: Path, tmp_path: Path) -> None:
    made = own_sounds((Wish("gull", model), Wish("rain_street", model)), 3)
    gull, rain = made
    assert [len(w) // (2 * RATE) for w in made.values()] == [2, 4], "takes of 0.512 s: four, and eight for what loops"
    assert (
        list(own_sounds((Wish("gull", model),), 3).values())
        == [made[gull]]
        != list(own_sounds((Wish("gull", model, "rain"),), 3).values())
    )
    bird = Entity(id="gull.1", maker="x@1", category="gull", pose=Pose(), extent=(1, 1, 1), sounds=(SoundSource(sound="gull"),))
    world = sounding(World(version="0", prompt="x", seed=1, entities=(bird,)), (gull, rain))
    assert [f.code for f in world.findings] == ["sound-unused"] and "rain_street" in world.findings[0].message
    assert {m.sha256 for m in models_of(world)} == {gull.model_sha256} and models_of(world)[0].role == "sound"
    assert source_of(world, "sound-gull.wav") == "trainedAlgorithmicMedia" and source_of(world, "poster.png") is None
    plain = world.model_copy(update={"sounds": ()})
    ours, theirs = player_sounds(world), player_sounds(plain)
    assert ours.keys() == theirs.keys() and {n for n in ours if ours[n] != theirs[n]} >= {"gull"}
    for s, wav in made.items():
        (tmp_path / s.file).write_bytes(wav)
    known_again(tmp_path, world)
    (tmp_path / gull.file).write_bytes(takes(440))
    with pytest.raises(InputError, match="is not the sound"):
        known_again(tmp_path, world)
    (tmp_path / gull.file).unlink()
    with pytest.raises(InputError, match="is missing"):
        known_again(tmp_path, world)


@pytest.mark.parametrize(("wishes", "words"), [
    ((("gul", ""),), "did you mean 'gull'"), ((("gull", ""), ("gull", "")), "two models"), ((("crow", ""),), "none is called 'crow'"),
    ((("gull", "dove"),), "none is called 'dove'"),
])  # fmt: skip
def test_wishes_that_cannot_be(wishes: tuple[tuple[str, str], ...], words: str, model: Path) -> None:
    with pytest.raises(InputError, match=words):
        own_sounds(tuple(Wish(name, model, label) for name, label in wishes), 0)


def test_a_model_of_something_else(tmp_path: Path) -> None:
    recipe = Recipe(model="gan", size=8, channels=1, depth=1)
    (tmp_path / "mine.safetensors").write_bytes(packed(blank(recipe, {}, torch.device("cpu")), recipe))
    with pytest.raises(InputError, match="no model of sounds"):
        own_sounds((Wish("gull", tmp_path / "mine.safetensors"),), 0)
