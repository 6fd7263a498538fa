"""THE MAIN PATH: a sentence -> plan -> World -> glTF, player, sound, picture, film -> report -> sealed folder."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

from worldloom import pipeline_cast_worlds, pipeline_furnish, pipeline_language, pipeline_own_sounds, pipeline_terrain, trust
from worldloom.compute.apart import Answer, Apart
from worldloom.compute.stages import Progress, Stages
from worldloom.evaluate import Report, evaluate_folder, load_folder, report
from worldloom.pipeline_material import Wish, known_again, models_of, own_textures, source_of
from worldloom.render import carried
from worldloom.synth.language import plan as planned
from worldloom.trust.facts import ModelUse, Source
from worldloom.trust.gather import facts_for
from worldloom.world import Member, Plan, Quality, World

def create(prompt: str, out: Path, *, seed: int = 0, quality: str = "standard", planner: str = "embedded", narrate: bool = False,
           materials: tuple[Wish, ...] = (), sounds: tuple[pipeline_own_sounds.Wish, ...] = (),
           terrain: Path | None = None, layout: Path | None = None,
           language: Path | None = None, cast: tuple[pipeline_cast_worlds.Wish, ...] = (),
           progress: Progress | None = None, second: Apart | None = None) -> Report:  # fmt: skip
    """Make the whole folder at `out`. InputError for a bad prompt or an occupied folder; nothing is left half-written.

    `materials` are a user's own textures, `sounds` models of theirs for sounds, `terrain` a model of terrain or a heightmap of theirs,
    `layout` a model that furnishes the rest of a room, `language` one that reads the prompt beside the rules, `cast` characters of theirs
    who are in it; `second` is a process that the caller has started already, and ends.
    """
    trust.check_replaceable(out)
    members = pipeline_cast_worlds.members(cast)
    if second is not None:
        return _create(prompt, out, second, seed, quality, planner, narrate, materials, sounds, terrain, layout, language, members,
                       progress)  # fmt: skip
    with Apart() as own:
        return _create(prompt, out, own, seed, quality, planner, narrate, materials, sounds, terrain, layout, language, members,
                       progress)  # fmt: skip


def _create(prompt: str, out: Path, second: Apart, seed: int, quality: str, planner: str, narrate: bool, materials: tuple[Wish, ...],
            voiced: tuple[pipeline_own_sounds.Wish, ...],
            terrain: Path | None, layout: Path | None, language: Path | None, members: tuple[Member, ...],
            progress: Progress | None) -> Report:  # fmt: skip
    stage = Stages(progress, ("plan", "compose", "glb", "sound", "player", "seal", "measure", "poster", "film", "report"))
    with stage("plan"):
        textures = own_textures(materials, seed) if materials else {}
        voices = pipeline_own_sounds.own_sounds(voiced, seed) if voiced else {}
        ground = pipeline_terrain.Ground(terrain, seed, partial(stage.part, "compose")) if terrain else None
        rest = pipeline_furnish.company_of(layout, seed) if layout else None
        read = partial(pipeline_language.planned, model=language) if language else planned
        plan = read(prompt, planner=planner, seed=seed, names=pipeline_cast_worlds.names(members))
        plan = pipeline_cast_worlds.joined(plan, members) if members else plan
    with stage("compose"):
        from worldloom.synth.ahead import beside, drawn, foreseen
        from worldloom.synth.compose import compose
        from worldloom.synth.surfaced import surfaced

        with beside(second, foreseen(plan, seed)):
            second.load("worldloom.render.audio", "worldloom.evaluate")
            composed = compose(plan, seed, cast(Quality, quality), narrate=narrate, ground=ground, company=rest)
            world = surfaced(composed, tuple(textures))
            world = pipeline_terrain.noted(world) if ground else world
            world = pipeline_own_sounds.sounding(world, tuple(voices)) if voices else world
            world = pipeline_furnish.noted(world, layout) if layout else world
    from worldloom.render.gltf import to_glb
    from worldloom.render.player import pack
    from worldloom.render.player.info import player_info
    from worldloom.sim import settling

    heard_of = world.model_dump_json().encode()  # what settling moves by millimetres sounds the same
    audible = second.ask(carried.SOUNDS, heard_of, *voices.values())
    with beside(second, drawn(world)):
        bed = second.ask(carried.BED, heard_of, *voices.values())
        at_rest = settling(world)
        with stage("glb"):
            glb, (world, settled) = to_glb(world, textures=256 if quality == "draft" else 512, at_rest=lambda: at_rest()[0]), at_rest()
    files: dict[str, bytes] = {"plan.json": as_json(plan), "world.json": as_json(world), "world.glb": glb}
    measured = second.ask("worldloom.evaluate.report:measured", *files.values(), json.dumps(asdict(settled)).encode())
    with stage("sound"):
        sounds, heard = carried.parted(audible.result())
    with stage("player"):
        files["world.html"] = pack(files["world.glb"], player_info(plan, world, heard), sounds)
    files |= {s.file: wav for s, wav in voices.items()} | {t.file: png for t, png in textures.items()} | (ground.files if ground else {})
    return _published(out, plan, world, files, measured, bed, stage)


def _published(out: Path, plan: Plan, world: World, files: dict[str, bytes], measured: Answer, bed: Answer, stage: Stages) -> Report:
    """Seal what there is while the rest is measured and drawn, then the report, and put the folder in its place."""
    facts = facts_of(plan, world)
    with trust.publish(out, facts) as folder:
        sizes: dict[str, int] = {}

        def seal(name: str, data: bytes) -> None:
            sizes[name] = len(data)
            folder.write(name, data, source=origin_of(world, name))

        with stage("seal"):
            for name, data in files.items():
                seal(name, data)
        with stage("measure"):
            answer = measured.result(hurry=True)
            found = Report.model_validate_json(answer.pop("report.json"))
            for name, data in (*answer.items(), *((n, facts.marks.wav(d)) for n, d in bed.result().items())):
                seal(name, data)
        if world.quality != "draft":
            from worldloom.render import pictures

            with stage("poster"):
                seal("poster.png", pictures.poster(world, world.quality, marks=facts.marks))
            with stage("film"):
                seal("film.mp4", pictures.film(world, world.quality, 8.0, marks=facts.marks))
        with stage("report"):
            models = [m.model_dump(mode="json") for m in facts.models]
            result = report(found, timings=stage.timings, sizes=dict(sorted(sizes.items())), models=models)
            folder.write("report.json", as_json(result))
    return result


def still(folder: Path, *, quality: str = "standard", camera: str | None = None, width: int | None = None,
          progress: Progress | None = None) -> Path:  # fmt: skip
    """Render the poster of a folder anew."""
    from worldloom.render.pictures import poster

    return _add(folder, lambda plan, world: {"poster.png": poster(world, quality, camera, width, _marks(plan, world))},
                Stages(progress, ("poster", "seal")))[0]  # fmt: skip


def film(folder: Path, *, quality: str = "draft", seconds: float = 8.0, denoiser: Path | None = None,
         progress: Progress | None = None) -> Path:  # fmt: skip
    """Film a folder's camera tour with its soundtrack, denoised by a model of the user's where one is given."""
    from worldloom.render.pictures import film as shot

    clean, models = None, tuple[ModelUse, ...]()
    if denoiser is not None:
        from worldloom.pipeline_render import denoiser_of

        clean, use = denoiser_of(denoiser)
        models = (use,)
    stage = Stages(progress, ("film", "seal"))
    told = partial(stage.part, "film")
    return _add(folder, lambda plan, world: {"film.mp4": shot(world, quality, seconds, told, clean, _marks(plan, world))}, stage, models)[0]


def sound(folder: Path, *, progress: Progress | None = None) -> Path:
    """The ambience of a folder as a seamless loop."""
    from worldloom.render.audio import bed_wav

    return _add(folder, lambda plan, world: {"sound.wav": _marks(plan, world).wav(bed_wav(world))}, Stages(progress, ("sound", "seal")))[0]


def export(folder: Path, to: str) -> list[Path]:
    """The world in another program's format: glb, usdz, mjcf, html."""
    from worldloom.render.export import export_files
    from worldloom.render.player.info import player_info

    return _add(folder, lambda plan, world: export_files(world, player_info(plan, world), to), Stages(None, ("export", "seal")))


def _add(folder: Path, make: Callable[[Plan, World], dict[str, bytes]], stage: Stages, models: tuple[ModelUse, ...] = ()) -> list[Path]:
    """Write more sealed files, in which `models` took part, into a folder that exists."""
    plan, world = load_folder(folder)
    adopt_own(folder, world)
    with stage(stage.names[0]):
        files = make(plan, world)
    facts = facts_of(plan, world)
    facts = facts.model_copy(update={"models": (*facts.models, *models)})
    with stage("seal"), trust.publish(folder, facts, keep=True) as out:
        for file, data in files.items():
            out.write(file, data, source=origin_of(world, file))
    return [folder / file for file in files]


def _marks(plan: Plan, world: World) -> trust.Marks:
    """Those that the first run of a folder put into what it made."""
    return trust.Marks.of(plan.prompt, world.seed)


def facts_of(plan: Plan, world: World) -> trust.Facts:
    """What credentials say of this run, now."""
    facts = facts_for(plan, world, datetime.now(UTC), str(uuid.uuid4()))
    return facts.model_copy(update={"models": (*facts.models, *_models(world), *pipeline_language.models_of(plan),
                                                *pipeline_cast_worlds.models_of(world))})  # fmt: skip


def _models(world: World) -> tuple[ModelUse, ...]:
    """The models of the user's whose work is seen."""
    return (*models_of(world), *pipeline_own_sounds.models_of(world),
            *pipeline_terrain.models_of(world), *pipeline_furnish.models_of(world))


def origin_of(world: World, file: str) -> Source | None:
    """The digital source type of a file by what of the user's is in it; None where it follows from the models."""
    said = source_of(world, file) or pipeline_own_sounds.source_of(world, file) or pipeline_terrain.source_of(world, file)
    return None if said == "composite" and any(file in m.files for m in _models(world)) else said


def adopt_own(folder: Path, world: World) -> None:
    """Make a folder's own textures, sounds and terrain known. InputError where a file is not what it was."""
    known_again(folder, world)
    pipeline_own_sounds.known_again(folder, world)
    pipeline_terrain.known_again(folder, world)


def evaluate(folder: Path) -> dict[str, Any]:
    """Adherence and plausibility of a folder, from its exported glTF."""
    adopt_own(folder, load_folder(folder)[1])
    return evaluate_folder(folder)


def as_json(model: Any) -> bytes:
    """A document as the bytes of its file."""
    return (json.dumps(model.model_dump(mode="json"), indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


__all__ = ["Wish", "adopt_own", "as_json", "create", "facts_of", "origin_of", "still", "film", "sound", "export", "evaluate"]
