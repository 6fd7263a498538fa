"""EDITS: an instruction -> operations on a World -> only the files that change -> a folder whose history can be undone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from worldloom import pipeline, pipeline_facts, trust
from worldloom.compute.apart import Apart
from worldloom.compute.stages import Progress, Stages
from worldloom.evaluate import load_folder
from worldloom.evaluate.report import Report, report
from worldloom.render import carried
from worldloom.synth.edit import Edit, Outcome, edited, history, understood
from worldloom.trust.facts import Parent
from worldloom.trust.mark.bed import BED
from worldloom.world import Finding, InputError, Plan, World

HISTORY = "history.json"
MEASURED = "worldloom.evaluate.report:measured_anew"
MOST = 200
"""Instructions of one script."""


@dataclass
class Run:
    """Documents while instructions are applied, with what became of whom in all."""

    plan: Plan
    world: World
    bytes: tuple[bytes, bytes]
    past: history.History
    changed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    scene: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unmet: list[Finding] = field(default_factory=list)
    understood: list[Edit] = field(default_factory=list)


def edit(folder: Path, instructions: Sequence[str], *, dry_run: bool = False, progress: Progress | None = None) -> dict[str, Any]:
    """Change the world in `folder` as instructions say, in order; what they do not name keeps its bytes.

    The answer tells what was understood, who was changed, added and removed, what was not met and why, and the new report. With `dry_run`,
    or where nothing changes, no file is touched. InputError for a folder that is none, or changed by others, and for text that is none.
    """
    if not 0 < len(instructions) <= MOST:
        raise InputError(f"{len(instructions)} instructions were given: from 1 to {MOST} can be carried out in one run")
    stage = Stages(progress, ("read", "apply", "settle", "glb", "sound", "player", "measure", "seal", "poster", "film", "report"))
    with Apart() as second:
        second.load("worldloom.evaluate")
        with stage("read"):
            plan, world = load_folder(folder)
            pipeline.adopt_own(folder, world)
            raw = tuple((folder / n).read_bytes() for n in ("plan.json", "world.json"))
            glb = _glb(folder)
            past = _past(folder, raw, glb)
        run = Run(plan, world, (raw[0], raw[1]), past)
        with stage("apply"):
            for text in instructions:
                _carry_out(run, text)
        if dry_run or run.bytes == raw:
            return _told(run, None, dry_run)
        made = _written(folder, run, (plan, world, glb), instructions, second, stage)
    return _told(run, made, dry_run)


def _glb(folder: Path) -> bytes:
    path = folder / "world.glb"
    if not path.is_file() or path.stat().st_size > 512 * 2**20:
        raise InputError(f"{path} is missing or too large; make the folder again with worldloom create")
    return path.read_bytes()


def _past(folder: Path, raw: tuple[bytes, ...], glb: bytes) -> history.History:
    """The folder's history; a new one where it has none, or where its documents were changed since by others."""
    path = folder / HISTORY
    if not path.is_file():
        return history.begun(raw[0], raw[1], glb)
    if path.stat().st_size > 4 * history.LIMIT:
        raise InputError(f"{path} is too large to be a history; move it away to begin anew")
    past = history.read(path.read_bytes())
    return past if history.documents(past.states[past.at]) == (raw[0], raw[1]) else history.begun(raw[0], raw[1], glb)


def _carry_out(run: Run, text: str) -> None:
    """One instruction: steps through the history, then operations."""
    asked = understood(text, run.world)
    run.understood.append(asked)
    hops = [op for op in asked.operations if op.kind in ("undo", "redo")]
    for op in hops:
        _hop(run, int(op.amount) * (1 if op.kind == "undo" else -1), op.text)
    rest = asked.model_copy(update={"operations": tuple(op for op in asked.operations if op not in hops)})
    if rest.operations or rest.findings:
        _step(run, edited(rest, run.plan, run.world, _spoken_of(run)), text)


def _spoken_of(run: Run) -> tuple[str, ...]:
    """What the step before was about."""
    if not run.past.at:
        return ()
    step = run.past.steps[run.past.at - 1]
    own = [i for i, what in step.changed.items() if not any(w.startswith(("goes with", "stands on")) for w in what)]
    return (*(step.added or own),)


def _hop(run: Run, n: int, text: str) -> None:
    past = history.back(run.past, n)
    if past.at == run.past.at:
        run.unmet.append(Finding(code="unmet", message=f"'{text[:80]}': there is nothing to {'undo' if n > 0 else 'redo'}"))
        return
    plan, world = history.documents(past.states[past.at])
    old = run.world
    run.plan, run.world = Plan.model_validate_json(plan), World.model_validate_json(world)
    run.past, run.bytes = past, (plan, world)
    was, now = ({e.id: e for e in w.entities} for w in (old, run.world))
    run.changed |= {i: ("as it was",) for i in now if i in was and was[i] != now[i]}
    run.added += [i for i in now if i not in was]
    run.removed += [i for i in was if i not in now]
    run.scene += ["as it was"] if (old.sky, old.mood, old.ambience) != (run.world.sky, run.world.mood, run.world.ambience) else []


def _step(run: Run, done: Outcome, text: str) -> None:
    """Take an outcome over, as one step of the history."""
    run.findings += done.findings
    run.unmet += done.unmet
    if done.silent:
        return
    world = _settled(done)
    said = (*(f for f in world.findings if f.code != "unmet"), *done.unmet)
    world = world.model_copy(update={"findings": said[:200]})
    run.plan, run.world = done.plan, world
    run.bytes = (_json(done.plan), _json(world))
    step = history.Step(instruction=text, changed=done.changed, added=done.added, removed=done.removed, scene=done.scene,
                        unmet=tuple(f.message for f in done.unmet))  # fmt: skip
    run.past = history.grown(run.past, step, history.state(*run.bytes, b""))
    run.changed |= done.changed
    run.added += done.added
    run.removed += done.removed
    run.scene += done.scene


def _settled(done: Outcome) -> World:
    """The world with what was set down anew at rest; everything else is held fast."""
    if not done.loose:
        return done.world
    from worldloom.sim import settle

    held = [e if e.id in done.loose else e.model_copy(update={"dynamic": False}) for e in done.world.entities]
    rest = {e.id: e for e in settle(done.world.model_copy(update={"entities": tuple(held)}))[0].entities if e.id in done.loose}
    entities = tuple(
        e.model_copy(update={"pose": rest[e.id].pose, "dynamic": rest[e.id].dynamic}) if e.id in rest else e for e in done.world.entities
    )
    return done.world.model_copy(update={"entities": entities})


def _written(folder: Path, run: Run, old: tuple[Plan, World, bytes], asked: Sequence[str], second: Apart, stage: Stages) -> Report:
    """Make what changed and put the folder in its place."""
    from worldloom.render.gltf import to_glb

    world = run.world
    voices = tuple((folder / s.file).read_bytes() for s in world.sounds)
    heard_anew = audible(old[1]) != audible(world)
    answer = second.ask(carried.SOUNDS, run.bytes[1], *voices) if heard_anew else None
    bed = second.ask(BED, b"%d" % pipeline_facts.marks(run.plan, world).code, run.bytes[1], *voices) if heard_anew else None
    with stage("glb"):
        size = 256 if world.quality == "draft" else 512
        glb = to_glb(world, textures=size, before=(old[1], old[2]))
    measured = second.ask(MEASURED, *run.bytes, glb)
    with stage("sound"):
        sounds, heard = carried.parted(answer.result()) if answer else _heard_before(folder, world)
    files = {"plan.json": run.bytes[0], "world.json": run.bytes[1], "world.glb": glb, HISTORY: _history(run, glb)}
    with stage("player"):
        files["world.html"] = _page(run, glb, size, old, sounds, heard)
    return _sealed(folder, run, files, asked, measured, bed, stage)


def _page(run: Run, glb: bytes, size: int, old: tuple[Plan, World, bytes], sounds: dict[str, bytes], heard: dict[str, Any]) -> bytes:
    """The player, which shows the world before its last step too."""
    from worldloom.render.player import pack
    from worldloom.render.player.before import ghosts
    from worldloom.render.player.info import player_info

    info = player_info(run.plan, run.world, heard)
    before = _before(run)
    if before is None:
        return pack(glb, info, sounds)
    both, told = ghosts(run.world, before, run.past.steps[run.past.at - 1].instruction)
    from worldloom.render.gltf import to_glb

    return pack(to_glb(both, textures=size, before=(run.world, glb)), {**info, "before": told}, sounds)


def _before(run: Run) -> World | None:
    past = run.past
    return World.model_validate_json(history.documents(past.states[past.at - 1])[1]) if past.at else None


def _history(run: Run, glb: bytes) -> bytes:
    """The history, its present state with the hash of the glTF."""
    at = run.past.at
    now = run.past.states[at].model_copy(update={"glb_sha256": hashlib.sha256(glb).hexdigest()})
    states = tuple(now if k == at else s for k, s in enumerate(run.past.states))
    return _json(run.past.model_copy(update={"states": states}))


def _heard_before(folder: Path, world: World) -> tuple[dict[str, bytes], dict[str, Any]]:
    """The sounds of the player as the old page carries them; made anew where that is not to be read."""
    from worldloom.render.player.carried import carried_sounds

    found = carried_sounds(folder / "world.html")
    return found if found is not None else carried.parted(carried.sounds(_json(world)))


def audible(world: World) -> dict[str, Any]:
    """All that the sounds of a world depend on."""
    rest = world.model_dump(exclude={"entities", "scatters", "terrain", "waters", "zones", "findings", "prompt", "textures"})
    return {**rest, "entities": [e.model_dump(exclude={"materials", "params", "attributes"}) for e in world.entities if e.sounds]}


def _sealed(folder: Path, run: Run, files: dict[str, bytes], asked: Sequence[str], measured: Any, bed: Any, stage: Stages) -> Report:
    """Seal the new files among those that stay."""
    facts = pipeline.facts_of(run.plan, run.world)
    facts = facts.model_copy(update={"parent": _parent(folder, asked)})
    with trust.publish(folder, facts, keep=True) as out:
        with stage("seal"):
            for name, data in files.items():
                out.write(name, data, source=pipeline.origin_of(run.world, name))
        sizes = {n: len(d) for n, d in files.items()}
        if bed is not None:
            for name, data in bed.result().items():
                out.write(name, data, source=pipeline.origin_of(run.world, name))
                sizes[name] = len(data)
        _pictures(folder, run.world, out, sizes, stage, facts.marks)
        with stage("measure"):
            found = Report.model_validate_json(measured.result(hurry=True)["report.json"])
        with stage("report"):
            models = [m.model_dump(mode="json") for m in facts.models]
            result = report(found, timings=stage.timings, sizes=_all_sizes(folder, sizes), models=models)
            out.write("report.json", _json(result))
    return result


def _pictures(folder: Path, world: World, out: Any, sizes: dict[str, int], stage: Stages, marks: trust.Marks) -> None:
    """The poster and the film anew, where there were some."""
    if not any((folder / n).is_file() for n in ("poster.png", "film.mp4")):
        return
    from worldloom.render import pictures

    if (folder / "poster.png").is_file():
        with stage("poster"):
            data = pictures.poster(world, world.quality, marks=marks)
            out.write("poster.png", data, source=pipeline.origin_of(world, "poster.png"))
            sizes["poster.png"] = len(data)
    if (folder / "film.mp4").is_file():
        with stage("film"):
            data = pictures.film(world, world.quality, 8.0, marks=marks)
            out.write("film.mp4", data, source=pipeline.origin_of(world, "film.mp4"))
            sizes["film.mp4"] = len(data)


def _all_sizes(folder: Path, new: dict[str, int]) -> dict[str, int]:
    """Sizes of all files: of those that stay as the old report tells them."""
    try:
        old = json.loads((folder / "report.json").read_bytes())["sizes"]
    except (OSError, ValueError, KeyError, TypeError):
        old = {}
    return dict(sorted({**{str(k): int(v) for k, v in old.items() if isinstance(v, int)}, **new}.items()))


def _parent(folder: Path, asked: Sequence[str]) -> Parent:
    """The folder as it was, for the credentials of the new one."""
    listing = (folder / trust.LISTING).read_bytes() if (folder / trust.LISTING).is_file() else b""
    try:
        id = str(json.loads(listing)["id"])[:64] if listing else ""
    except (ValueError, KeyError, TypeError):
        id = ""
    said = hashlib.sha256("\n".join(asked).encode("utf-8", "surrogatepass")).hexdigest()
    return Parent(id=id, sha256=hashlib.sha256(listing).hexdigest(), instruction_sha256=said)


def _told(run: Run, made: Report | None, dry_run: bool) -> dict[str, Any]:
    """What is said of an edit; plain values."""
    return {
        "understood": [e.model_dump(mode="json") for e in run.understood],
        "changed": {i: list(w) for i, w in sorted(run.changed.items()) if any(e.id == i for e in run.world.entities)},
        "added": [i for i in dict.fromkeys(run.added) if any(e.id == i for e in run.world.entities)],
        "removed": [i for i in dict.fromkeys(run.removed) if not any(e.id == i for e in run.world.entities)],
        "scene": list(dict.fromkeys(run.scene)),
        "unmet": [f.model_dump(mode="json") for f in run.unmet],
        "findings": [f.model_dump(mode="json") for f in run.findings],
        "history": {"at": run.past.at, "steps": [s.instruction for s in run.past.steps]},
        "dry_run": dry_run,
        "written": made is not None,
        "report": made.model_dump(mode="json") if made else None,
    }  # fmt: skip


def _json(model: Any) -> bytes:
    return pipeline.as_json(model)


__all__ = ["audible", "edit"]
