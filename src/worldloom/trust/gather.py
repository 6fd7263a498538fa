"""The facts of a run, gathered from its documents: makers with the hash of their source, models that took part."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from functools import lru_cache
from importlib import metadata, util
from pathlib import Path

from worldloom import __version__
from worldloom.synth.language.english import data as english
from worldloom.trust.facts import Facts, MakerUse, ModelUse
from worldloom.world import Plan, World

PARSER = ModelUse(
    name=english.NAME, version=english.VERSION, role="parser", licence=english.LICENCE, sha256=english.SHA256["weights.npz"]
)
VOICE = ("hibari-tts", "voice", "Apache-2.0")
DENOISER = ("mitsuba-oidn", "denoiser", "BSD-3-Clause AND Apache-2.0")
VOICED = ("film.mp4", "world.html")
"""Files in which the narrator is heard, where a world has one."""


def facts_for(plan: Plan | None, world: World | None, now: datetime, id: str, *, prompt: str = "") -> Facts:
    """Facts of one run at the time `now` (with zone) and unique `id`; of a spoken text when there is no plan."""
    models = [PARSER] if plan else []
    if world is not None:
        models.append(_model(DENOISER))
    if plan is None or plan.speech or (world is not None and world.narration):
        models.append(_model(VOICE, VOICED))
    return Facts(
        prompt=plan.prompt if plan else prompt,
        seed=world.seed if world else 0,
        version=__version__,
        time=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        id=id,
        makers=tuple(_maker(m) for m in sorted(_makers(world))) if world else (),
        models=tuple(models),
    )


def _makers(world: World) -> set[str]:
    return {e.maker for e in world.entities} | {s.maker for s in world.scatters}


@lru_cache(maxsize=1024)
def _maker(id: str) -> MakerUse:
    from worldloom.assets.registry import index, module_of

    name = id.split("@")[0]
    spec = util.find_spec(module_of(name).__name__)
    source = Path(spec.origin).read_bytes() if spec and spec.origin else b""
    return MakerUse(id=f"{name}@{index()[name].card.version}", sha256=hashlib.sha256(source).hexdigest())


def _model(known: tuple[str, str, str], files: tuple[str, ...] = ()) -> ModelUse:
    name, role, licence = known
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        version = ""
    return ModelUse(name=name, version=version, role=role, licence=licence, files=files, sha256=_record(name))


@lru_cache(maxsize=8)
def _record(name: str) -> str:
    """SHA-256 over the package's RECORD, which lists the hash of every file in it; empty when it has none."""
    try:
        text = metadata.distribution(name).read_text("RECORD")
    except metadata.PackageNotFoundError:
        return ""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


__all__ = ["facts_for"]
