"""What is added to a folder that exists: its poster anew, its film, its sound, and files for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from worldloom import trust
from worldloom.compute.stages import Progress, Stages
from worldloom.evaluate import load_folder
from worldloom.pipeline_facts import adopt_own, facts_of, marks, origin_of
from worldloom.trust.facts import ModelUse
from worldloom.world import Plan, World


def still(folder: Path, *, quality: str = "standard", camera: str | None = None, width: int | None = None,
          progress: Progress | None = None) -> Path:  # fmt: skip
    """Render the poster of a folder anew."""
    from worldloom.render.pictures import poster

    return _add(folder, lambda plan, world: {"poster.png": poster(world, quality, camera, width, marks(plan, world))},
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
    return _add(folder, lambda plan, world: {"film.mp4": shot(world, quality, seconds, told, clean, marks(plan, world))}, stage, models)[0]


def sound(folder: Path, *, progress: Progress | None = None) -> Path:
    """The ambience of a folder as a seamless loop."""
    from worldloom.render.audio import bed_wav

    return _add(folder, lambda plan, world: {"sound.wav": marks(plan, world).wav(bed_wav(world))}, Stages(progress, ("sound", "seal")))[0]


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


__all__ = ["export", "film", "sound", "still"]
