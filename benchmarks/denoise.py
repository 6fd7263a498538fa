"""What a learnt denoiser of traced frames is worth: `python benchmarks/denoise.py MODEL.onnx [d01 d02 ...] [--samples 64] [--keep DIR]`.

For each prompt of benchmarks/worlds.jsonl one draft world and a frame of its film, 640x360, none of which the model was trained on. Each
way of making a frame is given the guides (albedo, normals, depth) that a film has after eight frames, as means of eight samples, and is
judged by the finished picture against one of many samples: PSNR, mean of the frames. The references' own noise, measured between their two
halves, is subtracted. Times are of tracing and denoising a frame, the best of three: milliseconds on the clock with the threads that there
are, and of the processor. References take minutes; `--keep` names a folder for them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from worldloom.learn.shading import exposure, guides, tint
from worldloom.render.path.tables import dr, mi
from worldloom.render.path.trace import Layers, denoise, grouped

PROMPTS = Path(__file__).with_name("worlds.jsonl")
USUAL = ("d01", "d02", "d05", "d06", "d08", "d14")
SIZE = WIDTH, HEIGHT = 640, 360
MOMENTS = (0.4,)
"""Of the film's length."""
CALM = 8
RADIUS, SPREAD = 8, 3.5
"""Of the bilateral filter, in pixels of the small picture; the best of 2, 3.5 and 5 on the views that the model is trained on."""


@dataclass
class Frame:
    """A frame of a film, staged."""

    name: str
    lab: Any
    device: Any
    view: Any
    camera: Any
    now: Any
    time: float
    calm: Layers
    halves: tuple[Layers, Layers]

    def lens(self, half: bool = False) -> Any:
        """Of the frame's size, or half of it."""
        from worldloom.render.path.camera import frame
        from worldloom.render.path.device import lens_of

        return lens_of(self.camera, frame(self.camera, *(n // (1 + half) for n in SIZE)))

    def trace(self, samples: int, half: bool = False, seed: int = 1) -> Layers:
        """Light and guides of so many samples a pixel."""
        return grouped(self.device.trace(self.lens(half), samples, seed)())

    def light(self, one: Layers) -> np.ndarray:
        """What is to be denoised."""
        return np.asarray(one.day + np.float32(self.lab.mix) * one.lamp)

    def beside(self, one: Layers) -> np.ndarray:
        """The learnt denoiser's guides."""
        return guides(one.albedo, one.normal, one.depth, 1 - one.sky, np.stack([self.view.right, self.view.up, self.view.forward]))

    def shown(self, light: np.ndarray) -> np.ndarray:
        """The finished picture."""
        from worldloom.render.film.traced import guides_of

        return np.asarray(self.lab.shown(self.now, self.view, light.astype(np.float32), guides_of(self.calm), self.time))


@dataclass
class Way:
    """A way of making a frame: `make` gives light free of noise."""

    name: str
    make: Callable[[Frame], np.ndarray]
    errors: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


def coloured(one: Layers) -> np.ndarray:
    """What demodulated light is multiplied by."""
    return tint(one.albedo, 1 - one.sky)


def bilateral(light: np.ndarray, one: Layers) -> np.ndarray:
    """A cross-bilateral filter (Eisemann and Durand 2004) of demodulated light (h, w, 3) by normal, depth and albedo, on the device."""
    h, w = light.shape[:2]
    free = light / np.maximum(coloured(one), 1e-6)
    rows = np.concatenate([free, one.normal, one.albedo, np.log(one.depth + 0.1)[..., None], 1 - one.sky[..., None], one.sky[..., None]], 2)
    flat = mi.Float(np.ascontiguousarray(rows, np.float32).ravel())
    wide, high, narrow = dr.opaque(mi.UInt32, w), dr.opaque(mi.UInt32, h), dr.opaque(mi.Float, 1 / (2 * SPREAD**2))
    out = _spread(flat, wide, high, dr.arange(mi.UInt32, w * h), narrow)
    return np.stack([np.array(x) for x in out], 1).reshape(h, w, 3)


@dr.syntax  # type: ignore[untyped-decorator]
def _spread(flat: Any, w: Any, h: Any, pixel: Any, k: Any) -> Any:
    x, y = mi.Int32(pixel % w), mi.Int32(pixel // w)
    a, b, c = (dr.gather(mi.Vector4f, flat, pixel * 3 + part) for part in range(3))
    total, weight, i = mi.Color3f(0), mi.Float(0), mi.Int32(0)
    side = 2 * RADIUS + 1
    while i < side * side:
        dx, dy = i % side - RADIUS, i // side - RADIUS
        inside = (x + dx >= 0) & (x + dx < mi.Int32(w)) & (y + dy >= 0) & (y + dy < mi.Int32(h))
        at = mi.UInt32(dr.clip(y + dy, 0, mi.Int32(h) - 1)) * w + mi.UInt32(dr.clip(x + dx, 0, mi.Int32(w) - 1))
        p, q, r = (dr.gather(mi.Vector4f, flat, at * 3 + part, inside) for part in range(3))
        alike = a.w * p.w + b.x * q.x + b.y * q.y
        paint = dr.square(b.z - q.z) + dr.square(b.w - q.w) + dr.square(c.x - r.x)
        near = mi.Float(dx * dx + dy * dy) * k + 20 * dr.square(c.y - r.y) + 50 * paint + 16 * (1 - alike)
        share = dr.select(inside, r.z * dr.exp(-near), 0)
        total += mi.Color3f(p.x, p.y, p.z) * share
        weight += share
        i += 1
    return [x / dr.maximum(weight, 1e-6) for x in total]


def bicubic(a: np.ndarray) -> np.ndarray:
    """Twice as large."""
    from PIL import Image

    planes = [Image.fromarray(np.ascontiguousarray(a[..., k], np.float32)) for k in range(a.shape[2])]
    return np.stack([np.asarray(plane.resize(SIZE, Image.Resampling.BICUBIC)) for plane in planes], 2)


def ways(path: Path) -> list[Way]:
    """Everything that is compared; each traces for itself."""
    from worldloom.render.path.learnt import glanced, opened

    ours = opened(path, os.cpu_count() or 1)

    def small(f: Frame, samples: int) -> tuple[np.ndarray, Layers]:
        one = f.trace(samples, half=True)
        return f.light(one), one

    def plain(f: Frame, samples: int) -> np.ndarray:
        light, one = small(f, samples)
        return np.maximum(bicubic(bilateral(light, one) * coloured(one)), 0)

    def guided(f: Frame, samples: int) -> np.ndarray:
        light, one = small(f, samples)
        grouped(glanced(f.device, f.lens(), 1))  # the guides of the frame, which a film then averages
        return np.asarray(np.maximum(bicubic(bilateral(light, one)), 0) * coloured(f.calm))

    def intel(f: Frame, samples: int) -> np.ndarray:
        one = f.trace(samples)
        return denoise(f.light(one), np.clip(f.calm.albedo, 0, 1), f.calm.normal, quality="fast")

    def intel_small(f: Frame, samples: int) -> np.ndarray:
        light, one = small(f, samples)
        grouped(glanced(f.device, f.lens(), 1))
        clean = denoise(light, np.clip(one.albedo, 0, 1), one.normal, quality="fast")
        return np.asarray(np.maximum(bicubic(clean / np.maximum(coloured(one), 1e-3)), 0) * coloured(f.calm))

    def learnt(f: Frame, samples: int) -> np.ndarray:
        one = f.trace(samples)
        light = f.light(one)
        return np.asarray(ours(light, coloured(one), f.beside(f.calm), exposure(light, 1 - one.sky)) * coloured(f.calm))

    def learnt_small(f: Frame, samples: int) -> np.ndarray:
        light, one = small(f, samples)
        grouped(glanced(f.device, f.lens(), 1))
        scale = exposure(light, 1 - one.sky)
        light, own = (a.repeat(2, 0).repeat(2, 1) for a in (light, coloured(one)))
        return np.asarray(ours(light, own, f.beside(f.calm), scale) * coloured(f.calm))

    found = []
    for n in (1, 4):
        found += [Way(f"320x180, {n} spp: bilateral, bicubic", lambda f, n=n: plain(f, n)),
                  Way(f"320x180, {n} spp: bilateral, bicubic, albedo at full size", lambda f, n=n: guided(f, n)),
                  Way(f"320x180, {n} spp: OIDN, bicubic, albedo at full size", lambda f, n=n: intel_small(f, n)),
                  Way(f"320x180, {n} spp: learnt, twice as large", lambda f, n=n: learnt_small(f, n))]  # fmt: skip
    found += [Way(f"640x360, {n} spp: OIDN", lambda f, n=n: intel(f, n)) for n in (1, 2)]
    return found + [Way(f"640x360, {n} spp: learnt", lambda f, n=n: learnt(f, n)) for n in (1, 2)]


def reference(trace: Callable[[int], Layers], samples: int, cache: Path | None) -> tuple[Layers, Layers]:
    """Two halves of the many samples."""
    names = tuple(Layers.__dataclass_fields__)
    if cache is not None and cache.is_file():
        with np.load(cache) as found:
            return tuple(Layers(*(found[f"{n}{k}"] for n in names)) for k in (0, 1))  # type: ignore[return-value]
    made = []
    for half in (0, 1):
        parts = [trace(1000 * half + k) for k in range(max(samples // 2 // 16, 1))]
        made.append(Layers(*(np.mean([getattr(p, n) for p in parts], 0, dtype=np.float32) for n in names)))
    if cache is not None:
        cache.parent.mkdir(parents=True, exist_ok=True)
        np.savez(cache, **{f"{n}{k}": getattr(made[k], n) for k in (0, 1) for n in names})
    return made[0], made[1]


def staged(id: str, prompt: str, samples: int, keep: Path | None) -> list[Frame]:
    """The frames of a prompt's world."""
    from worldloom.render.film.camera import camera_at, length
    from worldloom.render.film.staged import Shot
    from worldloom.render.film.traced import Lab
    from worldloom.render.path.camera import frame
    from worldloom.render.path.device import lens_of
    from worldloom.sim import settle
    from worldloom.synth.compose import compose
    from worldloom.synth.language import plan

    world, _ = settle(compose(plan(prompt), 0, "draft"))
    out, key = [], hashlib.sha256(world.model_dump_json().encode()).hexdigest()[:12]
    for moment in MOMENTS:
        t = moment * length(world)
        camera = camera_at(world, t)
        shot = Shot(world, [camera], *SIZE)
        lab, now, view = Lab(shot, [camera], SIZE, t), shot.at(t), frame(camera, *SIZE)
        device = shot.stage.device
        assert device is not None

        def many(seed: int, device: Any = device, camera: Any = camera, view: Any = view, n: int = 16) -> Layers:
            return grouped(device.trace(lens_of(camera, view), n, 77_000 + seed)())

        halves = reference(many, samples, keep / f"{id}-{moment}-{samples}-{key}.npz" if keep else None)
        out.append(Frame(f"{id} {moment}", lab, device, view, camera, now, t, many(9000, n=CALM), halves))
    return out


def judged(f: Frame, found: list[Way], repeats: int, pictures: Path | None) -> None:
    """Add a frame's errors and times to every way."""
    first, second = (f.light(h) for h in f.halves)
    wanted = f.shown((first + second) / 2).astype(float)
    noise = float(np.square(f.shown(first).astype(float) - f.shown(second)).mean()) / 4
    row = [wanted]
    for way in found:
        walls, cpus = [], []
        for _ in range(repeats + 1):
            wall, cpu = time.perf_counter(), time.process_time()
            light = way.make(f)
            walls.append(1000 * (time.perf_counter() - wall))
            cpus.append(1000 * (time.process_time() - cpu))
        picture = f.shown(light)
        way.errors.append(float(np.square(picture - wanted).mean()) - noise)
        way.wall.append(min(walls[1:] or walls))
        way.cpu.append(min(cpus[1:] or cpus))
        row.append(picture)
    figures = ", ".join(f"{psnr(w.errors[-1]):.2f}" for w in found)
    print(f"{f.name}: reference {psnr(noise):.1f}; {figures}", file=sys.stderr, flush=True)
    if pictures is not None:
        from worldloom.render.path.encode import png

        pictures.mkdir(parents=True, exist_ok=True)
        for k, picture in enumerate(row):
            (pictures / f"{f.name.replace(' ', '-')}-{k}.png").write_bytes(png(np.asarray(picture, np.uint8)))


def psnr(error: float) -> float:
    """Decibels, of pictures whose white is 255."""
    return 10 * math.log10(255**2 / max(error, 1e-3))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("ids", nargs="*", default=USUAL)
    parser.add_argument("--samples", type=int, default=64, help="of the references, in all")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="a folder for the references")
    parser.add_argument("--pictures", type=Path, help="a folder for the finished frames")
    a = parser.parse_args()
    from worldloom.render.path.still import prepare

    if not prepare():
        raise SystemExit("the path tracer's kernel does not run here: it needs LLVM")
    prompts = {row["id"]: row["prompt"] for row in map(json.loads, PROMPTS.read_text(encoding="utf-8").splitlines())}
    found = ways(a.model)
    for id in a.ids:
        for f in staged(id, prompts[id], a.samples, a.keep):
            judged(f, found, a.repeats, a.pictures)
    print("| frame | PSNR, mean of frames, dB | ms | CPU-ms |\n|---|---|---|---|")
    for w in found:
        print(f"| {w.name} | {np.mean([psnr(e) for e in w.errors]):.2f} | {np.mean(w.wall):.0f} | {np.mean(w.cpu):.0f} |")
    print(f"{len(found[0].errors)} frames, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores", file=sys.stderr)


if __name__ == "__main__":
    main()
