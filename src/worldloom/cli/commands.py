"""One function a command: it calls the pipeline, prints what came back, and returns the exit code."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from worldloom.cli.progress import Progress
from worldloom.cli.text import plain, read_text, slug

AHEAD = "worldloom.synth.ahead"
"""What a second process imports while this one starts."""


def run_create(options: Namespace) -> int:
    """A sentence becomes a folder."""
    prompt = read_text(options.prompt)
    out = options.output or Path("worlds") / f"{slug(prompt)}-{options.seed}"
    from worldloom.compute.apart import Apart

    with Apart() as second:
        second.load(AHEAD)
        report = _watched(options, lambda progress: _create(prompt, out, options, progress, second))
    data = _plain_data(report)
    unmet = [clause for clause in data.get("requested", ()) if not clause.get("met")]
    _emit(options, {"folder": str(out), "report": data}, _created(out, data, unmet))
    return 1 if options.strict and unmet else 0


def _create(prompt: str, out: Path, options: Namespace, progress: Any, second: Any) -> Any:
    from worldloom import pipeline

    return pipeline.create(
        prompt, out, seed=options.seed, quality=options.quality, planner=options.planner, narrate=options.narrate,
        materials=tuple(options.material), sounds=tuple(options.sound),
        terrain=options.terrain, layout=options.layout, language=options.language, cast=_cast(options.cast), progress=progress,
        second=second,
    )  # fmt: skip


def _cast(text: str | None) -> tuple[tuple[str, str], ...]:
    if text is None:
        return ()
    from worldloom.pipeline_cast_worlds import wishes

    return wishes(text)


def _created(out: Path, data: Mapping[str, Any], unmet: list[Mapping[str, Any]]) -> list[str]:
    asked = data.get("requested", ())
    lines = [f"{out}", f"  {len(asked) - len(unmet)} of {len(asked)} things asked for are met; {data.get('entities', 0)} entities"]
    lines += [f"  unmet: {clause.get('text', clause.get('id', ''))} - {clause.get('why', '')}" for clause in unmet]
    lines += [f"  note: {_message(finding)}" for finding in list(data.get("findings", ()))[:10]]
    if "total" in data.get("timings", {}):
        lines.append(f"  {data['timings']['total']:.1f} s")
    return [*lines, f"  worldloom open {out}"]


def _message(finding: Any) -> str:
    return str(finding.get("message", finding)) if isinstance(finding, Mapping) else str(finding)


def run_edit(options: Namespace) -> int:
    """An instruction changes a world."""
    from worldloom.cli.edit import ran, told

    done = _watched(options, lambda progress: ran(options, progress))
    _emit(options, {"folder": str(options.folder), **done}, told(options.folder, done))
    return 1 if options.strict and done["unmet"] else 0


def run_still(options: Namespace) -> int:
    """A path-traced picture in the world's folder."""
    from worldloom import pipeline

    return _made(options, lambda progress: pipeline.still(
        options.folder, quality=options.quality, camera=options.camera, width=options.width, progress=progress))  # fmt: skip


def run_film(options: Namespace) -> int:
    """A camera tour in the world's folder."""
    from worldloom import pipeline

    return _made(options, lambda progress: pipeline.film(
        options.folder, quality=options.quality, seconds=options.seconds, denoiser=options.denoiser, progress=progress))  # fmt: skip


def run_sound(options: Namespace) -> int:
    """The mix of the world in its folder."""
    from worldloom import pipeline

    return _made(options, lambda progress: pipeline.sound(options.folder, progress=progress))


def run_speak(options: Namespace) -> int:
    """A spoken text as a WAV file, with captions and times beside it."""
    from worldloom.cli.parser import UsageError
    from worldloom.cli.speak import text_of, told

    text = text_of(options.text)
    from worldloom.pipeline_speak import speak
    from worldloom.synth.voice.say import Manner

    if options.cast and options.voice:
        raise UsageError("worldloom speak takes --cast or --voice, not both: a character has a voice of their own.")
    manner = Manner(options.voice, options.rate, options.pitch, options.emotion, options.intensity, options.seed)
    made = _watched(
        options, lambda progress: speak(text, options.output, manner, cast=options.cast, force=options.force, progress=progress)
    )
    _emit(options, made, told(made))
    return 0


def run_present(options: Namespace) -> int:
    """A script as a film of who speaks it."""
    from worldloom.cli.present import ran, told

    made = _watched(options, lambda progress: ran(options, progress))
    _emit(options, made, told(made))
    return 0


def run_export(options: Namespace) -> int:
    """The world in another program's format, in its folder; or a trained model."""
    if options.to in ("onnx", "diffusers"):
        from worldloom.pipeline_export import export_diffusers, export_model

        write = export_model if options.to == "onnx" else export_diffusers
        return _made(options, lambda progress: write(options.folder))
    from worldloom import pipeline

    return _made(options, lambda progress: pipeline.export(options.folder, options.to))


def run_ingest(options: Namespace) -> int:
    """A source becomes a dataset folder."""
    from worldloom.cli.ingest import told
    from worldloom.pipeline_data import ingest

    summary = _watched(options, lambda progress: ingest(
        options.source, options.output, licence=options.licence, consent=options.consent, size=options.size, key=options.key,
        cell=options.cell, range=options.range, workers=options.workers, force=options.force, progress=progress))  # fmt: skip
    _emit(options, {"folder": str(options.output), "dataset": summary.model_dump(mode="json")}, told(options.output, summary))
    return 0


def run_train(options: Namespace) -> int:
    """A dataset becomes a model."""
    from worldloom.cli.learn import card_lines
    from worldloom.pipeline_learn import Wanted, train

    wanted = Wanted(options.kind, options.model, options.network, options.depth or 0, options.batch or 0, options.rate or 0.0,
                    options.seed, options.flips, options.budget, options.steps, options.workers or 0, options.ray or "")  # fmt: skip
    card = _watched(options, lambda progress: train(options.dataset, options.output, wanted, progress=progress, told=_note(options)))
    if card:  # only the first of a group's processes has one
        _emit(options, {"folder": str(options.output), "card": card}, card_lines(options.output, card))
    return 0


def run_sample(options: Namespace) -> int:
    """A model makes pictures, or music."""
    from worldloom.pipeline_sample import sample

    made = _watched(options, lambda progress: sample(options.model, options.output, options.count, label=options.label, seed=options.seed,
                                                     seconds=options.seconds, progress=progress))  # fmt: skip
    what = f"pieces of {made['seconds']:g} seconds" if "seconds" in made else "furnished rooms"
    what = f"pictures of {made['size']} x {made['size']} pixels" if "size" in made else what
    _emit(options, made, [str(options.output), f"  {made['count']} {what}"])
    return 0


def run_eval(options: Namespace) -> int:
    """A model's pictures are judged."""
    from worldloom.cli.learn import judged_lines
    from worldloom.pipeline_judge import judge, keep

    wanted = {"count": options.count, "seed": options.seed, "budget": options.budget, "inception": options.inception}
    found = _watched(options, lambda progress: judge(options.model, options.dataset, progress=progress, **wanted))
    sheet = found.pop("sheet")
    if options.output:
        keep(options.output, found, sheet)
    _emit(options, found, judged_lines(found, options.output))
    return 0


def run_models(options: Namespace) -> int:
    """The models of a folder, one of them, or one from elsewhere."""
    from worldloom.cli import shelf

    if options.action == "pull":
        data, lines = _watched(options, lambda bar: shelf.pulled(options.model, options.output, options.name, options.sha256, bar))
    elif options.action == "show":
        data, lines = shelf.shown(options.model)
    else:
        data, lines = shelf.catalogued() if options.catalogue else shelf.listed(Path(options.model or "."))
    _emit(options, data, lines)
    return 0


def _note(options: Namespace) -> Callable[[str], None]:
    """Says something before long work, to whoever watches."""

    def say(text: str) -> None:
        if not options.json:
            sys.stderr.write("\r\x1b[2K" * sys.stderr.isatty() + f"{plain(text)}\n")  # in the place of a bar, if there is one

    return say


def run_open(options: Namespace) -> int:
    """Serve the player until stopped."""
    from worldloom.cli.player import serve_folder

    def announce(address: str) -> None:
        _emit(options, {"address": address}, [f"{address}  (Ctrl-C stops)"])
        sys.stdout.flush()

    serve_folder(
        options.folder, port=options.port, browser=not options.no_browser, announce=announce, talk=options.talk, model=options.model
    )
    return 0


def run_evaluate(options: Namespace) -> int:
    """Figures for each folder."""
    from worldloom.pipeline_rooms import evaluate

    results = [_plain_data(r) for r in evaluate(options.folders, options.specs, options.pictures)]
    lines = []
    for folder, result in zip(options.folders, results, strict=True):
        lines.append(str(folder))
        lines += [f"  {key}: {_figure(value)}" for key, value in result.items() if isinstance(value, (int, float, str, bool))]
        lines += [f"  {key}: {_figure(value)}" for key, value in result.get("plausibility", {}).items()]
        lines += _room_lines(result["room"]) if "room" in result else []
    _emit(options, [{"folder": str(f), **r} for f, r in zip(options.folders, results, strict=True)], lines)
    return 0


def _room_lines(room: dict[str, Any]) -> list[str]:
    """What the room metrics found, a line each; of specifications only those that are not met."""
    told = [(k, v) for k in ("counts", "attributes", "object_relations", "architecture_relations") for v in room[k]]
    lines = [f"  room {key}: {_figure(value)}" for key, value in room.items() if isinstance(value, (int, float))]
    lines += [f"  room {k}: {', '.join(map(str, room[k])) or 'none'}" for k in ("colliding", "unsupported", "out_of_bounds", "drifting")]
    lines += [f"  {sum(v['met'] for _, v in told)} of {len(told)} specifications are met"] if told else []
    return lines + [f"    not met: {v['spec']} ({v['why']})" for _, v in told if not v["met"]]


def _figure(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def run_verify(options: Namespace) -> int:
    """What credentials prove. Anything tampered is exit code 1; with --strict, anything that is not trusted."""
    from worldloom.trust import verify

    verdicts = [verify(path) for path in options.paths]
    lines = []
    for verdict in verdicts:
        by = f" ({verdict.signer})" if verdict.signer else ""
        lines.append(f"{verdict.path}: {verdict.sentence}{by}")
        lines += [f"  {problem}" for problem in verdict.problems]
    _emit(options, [{"sentence": v.sentence, **v.model_dump(mode="json")} for v in verdicts], lines)
    states = {verdict.state for verdict in verdicts}
    return 1 if "tampered" in states or (options.strict and states != {"trusted"}) else 0


def run_detect(options: Namespace) -> int:
    """Which files carry the mark; with --strict, one without it is exit code 1."""
    from worldloom.trust.mark import detect, told

    found = [detect(path) for path in options.paths]
    _emit(options, [{"sentence": told(f), **f.model_dump(mode="json")} for f in found], [f"{f.path}: {told(f)}" for f in found])
    return 1 if options.strict and not all(f.marked for f in found) else 0


def run_doctor(options: Namespace) -> int:
    """What this machine has."""
    from worldloom.cli.doctor import examine, table

    checks = examine()
    _emit(options, [check._asdict() for check in checks], table(checks))
    return 0


def run_assets(options: Namespace) -> int:
    """The makers."""
    from worldloom.cli.makers import listed, shown

    data, lines = listed(options.name) if options.action == "list" else shown(options.name)
    _emit(options, data, lines)
    return 0


def run_cast(options: Namespace) -> int:
    """Characters that are kept."""
    from worldloom.cli.cast import ran

    data, lines = _watched(options, lambda progress: ran(options, progress))
    _emit(options, data, lines)
    return 0


def run_consent(options: Namespace) -> int:
    """Consent to be copied: asked for, recorded, shown, taken back."""
    from worldloom.cli.consent import ran

    data, lines = _watched(options, lambda progress: ran(options, progress))
    _emit(options, data, lines)
    return 0


def run_voice(options: Namespace) -> int:
    """Copied voices."""
    from worldloom.cli.voice import ran

    data, lines = _watched(options, lambda progress: ran(options, progress))
    _emit(options, data, lines)
    return 0


def _watched(options: Namespace, work: Callable[[Progress], Any]) -> Any:
    """Run with a progress bar that is gone afterwards."""
    progress = Progress(sys.stderr)
    try:
        return work(progress)
    finally:
        progress.close()


def _made(options: Namespace, work: Callable[[Progress], Any]) -> int:
    """Run, then print the path or paths that were made."""
    result = _watched(options, work)
    paths = [str(path) for path in (result if isinstance(result, (list, tuple)) else [result])]
    _emit(options, {"files": paths}, paths)
    return 0


def _plain_data(report: Any) -> dict[str, Any]:
    """A report as plain JSON data, whether it is a model or a mapping."""
    return dict(report.model_dump(mode="json") if hasattr(report, "model_dump") else report)


def _emit(options: Namespace, data: Any, lines: list[str]) -> None:
    """One JSON document, or lines."""
    if options.json:
        print(json.dumps(data, indent=1))
        return
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        print(plain(line).encode(encoding, "replace").decode(encoding))


__all__ = ["run_assets", "run_cast", "run_consent", "run_create", "run_detect", "run_doctor", "run_edit", "run_evaluate", "run_export",
           "run_film", "run_ingest", "run_open", "run_present", "run_sample", "run_sound", "run_speak", "run_still",
           "run_train", "run_verify", "run_voice"]  # fmt: skip
