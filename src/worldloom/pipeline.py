"""THE MAIN PATH: a sentence -> plan -> World -> glTF, player, sound, picture, film -> report -> sealed folder."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from worldloom import trust
from worldloom.compute.apart import Apart
from worldloom.compute.stages import Progress, Stages
from worldloom.evaluate import Report, evaluate_folder, load_folder, measure, report
from worldloom.render.carried import TASK, parted
from worldloom.render.player.info import player_info
from worldloom.trust.gather import facts_for
from worldloom.world import InputError, Plan, Quality, World

SIZES: dict[str, tuple[int, int]] = {"draft": (640, 360), "standard": (960, 540), "film": (1280, 720)}
SPP = {"draft": 6, "standard": 12, "film": 24}


def create(prompt: str, out: Path, *, seed: int = 0, quality: str = "standard", planner: str = "embedded", narrate: bool = False,
           progress: Progress | None = None) -> Report:  # fmt: skip
    """Make the whole folder at `out`. InputError for a bad prompt or an occupied folder; nothing is left half-written."""
    stage = Stages(progress, ("plan", "compose", "settle", "glb", "measure", "sound", "player", "poster", "film", "report", "seal"))
    trust.check_replaceable(out)
    with stage("plan"):
        from worldloom.synth.language import plan as understand

        plan = understand(prompt, planner=planner, seed=seed)
    with stage("compose"):
        from worldloom.synth.compose import compose

        world = compose(plan, seed, cast(Quality, quality), narrate=narrate)
    audible = Apart(TASK, _json(world))  # what settling moves by millimetres sounds the same
    with stage("settle"):
        from worldloom.sim import settle

        world, settled = settle(world)
    files: dict[str, bytes] = {"plan.json": _json(plan), "world.json": _json(world)}
    with stage("glb"):
        from worldloom.render.gltf import to_glb

        files["world.glb"] = to_glb(world, textures=256 if quality == "draft" else 512)
    with stage("measure"):
        measured = measure(plan, world, files["world.glb"], settled)
    with stage("sound"):
        sounds, files["sound.wav"], heard = parted(audible.result())
    with stage("player"):
        from worldloom.render.player import pack

        files["world.html"] = pack(files["world.glb"], player_info(plan, world, heard), sounds)
    if quality != "draft":
        with stage("poster"):
            files["poster.png"] = _poster(world, quality)
        with stage("film"):
            files |= _film(world, quality, 8.0)
    with stage("report"):
        sizes = {k: len(v) for k, v in sorted(files.items())}
        facts = facts_for(plan, world, datetime.now(UTC), str(uuid.uuid4()))
        models = [m.model_dump(mode="json") for m in facts.models]
        result = report(measured, timings=stage.timings, sizes=sizes, models=models)
    with stage("seal"), trust.publish(out, facts) as folder:
        for name, data in files.items():
            folder.write(name, data)
        folder.write("report.json", _json(result))
    return result


def _poster(world: World, quality: str, camera: str | None = None, width: int | None = None) -> bytes:
    from worldloom.render.path import still
    from worldloom.render.path.encode import png

    w, h = SIZES[quality]
    if width:
        w, h = width, round(width * h / w / 2) * 2
    return png(still(world, width=w, height=h, spp=SPP[quality], camera=_camera(world, camera)))


def _camera(world: World, name: str | None) -> Any:
    known = {c.name: c for c in (*world.cameras, *(k for s in world.shots for k in s.keys))}
    if name is not None and name not in known:
        raise InputError(f"no camera is called {name!r}; this world has {', '.join(sorted(known))}")
    return known[name] if name else None


def _film(world: World, quality: str, seconds: float) -> dict[str, bytes]:
    from worldloom.render.audio import captions, mix_film
    from worldloom.render.film import film as render_film

    audio = mix_film(world, seconds)
    w, h = (640, 360) if quality != "film" else SIZES["film"]
    movie = render_film(world, seconds=seconds, width=w, height=h, quality=quality, audio=audio, captions=captions(world, seconds))
    return {"film.mp4": movie}


def still(folder: Path, *, quality: str = "standard", camera: str | None = None, width: int | None = None,
          progress: Progress | None = None) -> Path:  # fmt: skip
    """Render the poster of a folder anew."""
    return _add(folder, lambda plan, world: {"poster.png": _poster(world, quality, camera, width)}, "poster", progress)[0]


def film(folder: Path, *, quality: str = "draft", seconds: float = 8.0, progress: Progress | None = None) -> Path:
    """Film a folder's camera tour with its soundtrack."""
    return _add(folder, lambda plan, world: _film(world, quality, seconds), "film", progress)[0]


def sound(folder: Path, *, progress: Progress | None = None) -> Path:
    """The ambience of a folder as a seamless loop."""
    from worldloom.render.audio import bed_wav

    return _add(folder, lambda plan, world: {"sound.wav": bed_wav(world)}, "sound", progress)[0]


def export(folder: Path, to: str) -> list[Path]:
    """The world in another program's format: glb, usdz, mjcf, html."""
    from worldloom.render.export import export_files

    return _add(folder, lambda plan, world: export_files(world, player_info(plan, world), to), "export", None)


def _add(folder: Path, make: Callable[[Plan, World], dict[str, bytes]], name: str, progress: Progress | None) -> list[Path]:
    """Write more sealed files into a folder that exists."""
    plan, world = load_folder(folder)
    stage = Stages(progress, (name, "seal"))
    with stage(name):
        files = make(plan, world)
    with stage("seal"), trust.publish(folder, facts_for(plan, world, datetime.now(UTC), str(uuid.uuid4())), keep=True) as out:
        for file, data in files.items():
            out.write(file, data)
    return [folder / file for file in files]


def speak(text: str, out: Path, *, force: bool = False) -> list[Path]:
    """A spoken text as a sealed WAV file."""
    from worldloom.render.audio import speech_wav

    facts = facts_for(None, None, datetime.now(UTC), str(uuid.uuid4()), prompt=text)
    return list(trust.write_file(out, speech_wav(text), facts, source="trainedAlgorithmicMedia", force=force))


def evaluate(folder: Path) -> dict[str, Any]:
    """Adherence and plausibility of a folder, from its exported glTF."""
    return evaluate_folder(folder)


def _json(model: Any) -> bytes:
    return (json.dumps(model.model_dump(mode="json"), indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


__all__ = ["create", "still", "film", "sound", "speak", "export", "evaluate"]
