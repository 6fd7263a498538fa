"""THE MAIN PATH: a sentence -> plan -> World -> glTF, player, sound, picture, film -> report -> sealed folder."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, cast

from worldloom import pipeline_cast_worlds, pipeline_furnish, pipeline_language, pipeline_own_sounds, pipeline_terrain, trust
from worldloom.compute.apart import Answer, Apart
from worldloom.compute.stages import Progress, Stages
from worldloom.evaluate import Report, evaluate_folder, load_folder, report
from worldloom.pipeline_add import export, film, sound, still
from worldloom.pipeline_facts import adopt_own, as_json, facts_of, marks, origin_of
from worldloom.pipeline_material import Wish, own_textures
from worldloom.render import carried
from worldloom.synth.language import plan as planned
from worldloom.trust.mark.bed import BED
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
        bed = second.ask(BED, b"%d" % marks(plan, world).code, heard_of, *voices.values())
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
            for name, data in (*answer.items(), *bed.result().items()):
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


def evaluate(folder: Path) -> dict[str, Any]:
    """Adherence and plausibility of a folder, from its exported glTF."""
    adopt_own(folder, load_folder(folder)[1])
    return evaluate_folder(folder)


__all__ = ["Wish", "adopt_own", "as_json", "create", "facts_of", "origin_of", "still", "film", "sound", "export", "evaluate"]
