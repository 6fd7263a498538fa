"""What the paths of data and of learning do for renders alone: worlds -> views of few and of many samples; a dataset of them -> batches."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.ingest import Dataset, Shot
from worldloom.ingest.own_render import Renders
from worldloom.ingest.refusal import DatasetError
from worldloom.learn.recipe import Render
from worldloom.learn.shading import GUIDES, KEY, MADE, PALE, SEEN, exposure
from worldloom.world import Camera, InputError, MissingError, World

if TYPE_CHECKING:
    from worldloom.learn.views import Views
    from worldloom.render.path.learnt import Denoiser
    from worldloom.render.path.sky import Dome
    from worldloom.render.path.trace import Layers
    from worldloom.trust.facts import ModelUse

PROMPTS = (
    "a stone bridge over a river in a green valley at noon", "a Roman street market at midday with amphorae and a donkey",
    "a bakery with loaves on shelves, an oven and a flour sack", "a snowy village square at night with a church and street lamps",
    "a fishing village on stilts at sunset with nets and a rowing boat", "an office with two desks, computers and a potted plant",
    "a castle on a hill under a stormy sky", "a bedroom at night with a lamp, a bed and a wardrobe",
    "a railway station in the rain at dusk with a train and benches", "a farmyard in the morning with a barn, a tractor and hens",
    "a workshop with a workbench, tools on the wall and a lathe", "a birch forest in autumn with a stream and a deer",
    "a canal in a town at dusk with moored barges and lit windows", "a cafe interior with round tables, chairs and a counter",
    "a rocky coast in mist with a wreck and seals", "a city rooftop at night with a water tank and neon signs",
    "a playground in a park on a clear afternoon", "a monastery courtyard with arches, a well and a cypress",
    "a hospital corridor with a wheelchair and a trolley", "a vineyard on a slope in golden light with a stone house",
    "a nursery with a cot, toys and a rug by the window", "a glacier lagoon under an overcast sky with a tent",
    "a temple garden with lanterns, a pond and a red bridge in fog", "a car park at night in the rain with two cars and a lamp",
)  # fmt: skip
"""What render://all shows: indoors and out, day and night, dry and wet."""
FILM = 640, 360
"""Size of the film whose pixels the views' are."""
WIDTH, HEIGHT = 256, 144
"""Of a view, which is a part of a film's picture: its pixels see as much as the film's."""
TOGETHER = 3
"""Views of a world that are taken from one shot."""
SIDE = 48
"""Of a crop at half the size."""
BATCH, RATE = 8, 1.5e-3
LARGE = 6e4
"""The most that is kept of light, in 16 bits."""


def renderer() -> Renders:
    """The path tracer as a source of views."""
    return Renders(PROMPTS, views)


def views(prompt: str, count: int, seed: int, samples: int) -> Iterator[Shot]:
    """Views of one world from its film, each a part of a frame, at a time and place by chance. MissingError without LLVM."""
    from worldloom.render.film.camera import camera_at, cuts, length
    from worldloom.render.film.mp4 import RATE as FRAMES
    from worldloom.render.path.sky import dome
    from worldloom.render.path.still import prepare
    from worldloom.sim import settle
    from worldloom.synth.compose import compose
    from worldloom.synth.language import plan

    if not prepare():
        raise MissingError("renders of many samples need LLVM, which worldloom doctor looks for.")
    world, _ = settle(compose(plan(prompt), seed, "draft"))
    seconds, sky = length(world), dome(world.sky, world.seed)
    for number, (first, last, some) in enumerate(chosen(cuts(world, seconds, max(1, round(seconds * FRAMES))), count)):
        times = np.sort(first + rng(seed, "times", number).random(some) * (last - first)) / FRAMES
        yield from _shot(world, Taking(prompt, seed, samples, number), [camera_at(world, t, seconds) for t in times], times.tolist(), sky)


def chosen(shots: list[tuple[int, int]], count: int) -> list[tuple[int, int, int]]:
    """First and last + 1 frame of the shots that `count` views are taken from, and how many from each: staging costs as much as three."""
    used = shots[:: max(1, len(shots) * TOGETHER // count)][: max(1, -(-count // TOGETHER))]
    return [(*shot, count // len(used) + (k < count % len(used))) for k, shot in enumerate(used) if count // len(used) or k < count]


class Taking(NamedTuple):
    """What all views of a shot have in common; `number` is the shot's."""

    prompt: str
    seed: int
    samples: int
    number: int


def _shot(world: World, how: Taking, cameras: list[Camera], times: list[float], sky: Dome) -> Iterator[Shot]:
    from worldloom.render.film.staged import Shot as Staged
    from worldloom.render.path.camera import frame
    from worldloom.render.path.device import lens_of
    from worldloom.render.path.finish import finished, lamp_gain
    from worldloom.render.path.trace import grouped

    staged = Staged(world, cameras, *FILM, sky)
    device = staged.stage.device
    assert device is not None
    for k, (wide, t) in enumerate(zip(cameras, times, strict=True)):
        now, camera = staged.at(t), narrowed(wide, *rng(how.seed, "window", how.number, k).uniform(-0.5, 0.5, 2))
        view = frame(camera, WIDTH, HEIGHT)
        few, many = (grouped(device.trace(lens_of(camera, view), n, 7919 * k + n)()) for n in (1, how.samples))
        picture = finished(now, replace(staged.stage, view=view), lambda many=many: many, how.seed)  # type: ignore[misc]
        buffers = buffers_of(few, many, lamp_gain(world, many), np.stack([view.right, view.up, view.forward]))
        name, group = f"{how.prompt} seed {how.seed} shot {how.number:03d} view {k:05d}", f"{how.prompt} seed {how.seed}"
        facts = {"seed": how.seed, "time": round(t, 3), "position": list(camera.position), "target": list(camera.target), "fov": camera.fov,
                 "samples": how.samples}  # fmt: skip
        yield Shot(name, picture, buffers, world.prompt, group, facts)


def narrowed(camera: Camera, x: float, y: float) -> Camera:
    """A camera that sees WIDTH of FILM pixels of what this one sees, about the place (x, y) in [-1, 1] of its picture."""
    from worldloom.render.path.camera import frame

    view = frame(camera, *FILM)
    to = view.forward + view.tangent * (x * view.right + y * FILM[1] / FILM[0] * view.up)
    target = view.eye + to * math.dist(camera.position, camera.target)
    return camera.model_copy(update={"target": tuple(map(float, target)), "fov": 2 * math.atan(view.tangent * WIDTH / FILM[0])})


def buffers_of(few: Layers, many: Layers, mix: float, axes: NDArray[np.float64]) -> dict[str, NDArray[np.float16]]:
    """The arrays of a view. What is clean has been denoised as well: many samples are still noise in the dark corners of a room."""
    from worldloom.learn.shading import guides
    from worldloom.render.path.trace import denoise

    sharp, calm = (guides(g.albedo, g.normal, g.depth, 1 - g.sky, axes) for g in (few, many))
    noisy, clean = (g.day + np.float32(mix) * g.lamp for g in (few, many))
    clean = denoise(clean, many.albedo, many.normal)
    scale = np.float32(exposure(clean, 1 - many.sky))
    arrays = {"noisy": np.minimum(noisy * scale, LARGE), "clean": np.clip(clean * scale, 0, LARGE), "sharp": sharp, "calm": calm}
    return {name: a.astype(np.float16) for name, a in arrays.items()}


class Taken(NamedTuple):
    """A dataset's renders as a network sees them."""

    data: Views
    held: Views
    render: Render = Render(pale=PALE, key=KEY)


def denoiser_of(model: Path) -> tuple[Denoiser, ModelUse]:
    """The denoiser of a run, of its model's folder or of an exported file, and what credentials say of it."""
    from worldloom.pipeline_model import PLAYED, use_of
    from worldloom.render.path.learnt import opened

    path = next((p for p in (model / "model" / PLAYED, model / PLAYED) if p.is_file()), model)
    if path.is_dir():
        raise InputError(f"{model} holds no {PLAYED}; worldloom export {model} --to onnx writes it.")
    return opened(path), use_of(path).model_copy(update={"role": "denoiser"})


def taken(found: Dataset) -> Taken:
    """Views to train on and held-out ones. DatasetError where there are none that fit."""
    data, held = (_views(found, split) for split in ("train", "val"))
    if not len(data):
        raise DatasetError(f"{found.path} has no renders to train on; worldloom ingest render://PROMPT?views=64 makes some.")
    return Taken(data, held if len(held) else replace(data, **{k: getattr(data, k)[:0] for k in ("noisy", "sharp", "clean", "calm")}))


def recipe_of(model: str, depth: int, batch: int, rate: float, render: Render) -> dict[str, Any]:
    """The recipe's fields that only a denoiser has. InputError for another family."""
    if model not in ("flow", "denoiser"):
        raise InputError(f"renders are cleaned by a denoiser, not by a {model}; leave out --model.")
    return {"model": "denoiser", "render": render, "size": SIDE, "channels": MADE, "beside": SEEN, "flips": True, "depth": depth or 4,
            "batch": batch or BATCH, "rate": rate or RATE}  # fmt: skip


def _views(found: Dataset, split: str) -> Views:
    from worldloom.learn.views import Views

    arrays = [found.buffers(name, split) for name in ("noisy", "sharp", "clean", "calm")]
    if not all(len(a) for a in arrays):
        none = [np.zeros((0, 2 * SIDE, 2 * SIDE, c), np.float16) for c in (3, GUIDES)]
        return Views(none[0], none[1], none[0], none[1], SIDE)
    one = arrays[0].shape if isinstance(arrays[0], np.ndarray) else ()
    expected = [(*one[:3], c) for c in (3, GUIDES, 3, GUIDES)]
    if [getattr(a, "shape", ()) for a in arrays] != expected or min(one[1:3]) < 2 * SIDE:
        raise DatasetError(f"{found.path} has renders of several sizes, or of less than {2 * SIDE} pixels a side.")
    noisy, sharp, clean, calm = (np.asarray(a) for a in arrays)
    return Views(noisy, sharp, clean, calm, SIDE)


__all__ = ["PROMPTS", "Taken", "buffers_of", "chosen", "denoiser_of", "narrowed", "recipe_of", "renderer", "taken", "views"]
