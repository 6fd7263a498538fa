"""What copies keep of a mark: `python benchmarks/marks.py` (about 4 CPU-minutes; six worlds of `worlds.jsonl`, or `--ids d01,d08`).

Makes posters, a film's frames, a world's sound and a spoken text, all without a mark; marks them, copies them as people do, and counts
copies that are read aright. The same copies without a mark are looked at as well: whatever is found in those is false.
"""

from __future__ import annotations

import argparse
import io
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from worldloom.trust.mark import Marks
from worldloom.trust.mark.picture import read
from worldloom.trust.mark.sound import read as heard
from worldloom.trust.mark.tiles import Reading
from worldloom.world import World

Picture = NDArray[np.uint8]
Sound = NDArray[np.float32]
IDS = "d01,d02,d03,d04,d05,d06"
SIZE = (480, 270)
FRAMES = 48
TEXT = """Good evening, and welcome to the harbour museum. The lighthouse in front of you was built in eighteen sixty-four,
and its lamp was carried up the stairs by nine men. On your left you see three boats, which have been mended where they lie."""
RATE = 48_000


def jpeg(quality: int, by: float = 1.0) -> Callable[[Picture], Picture]:
    """A copy made `by` times as large and packed as JPEG."""

    def copy(picture: Picture) -> Picture:
        out, image = io.BytesIO(), Image.fromarray(picture)
        image = image.resize((round(image.width * by), round(image.height * by)), Image.Resampling.LANCZOS) if by != 1 else image
        image.save(out, "JPEG", quality=quality)
        return np.asarray(Image.open(out))

    return copy


def brighter(picture: Picture) -> Picture:
    """A copy with levels stretched."""
    return np.asarray(np.clip(picture * 1.15 + 8, 0, 255), np.uint8)


STILLS: dict[str, Callable[[Picture], Picture]] = {
    "as it is": lambda p: p, "JPEG 90": jpeg(90), "JPEG 75": jpeg(75), "JPEG 50": jpeg(50), "JPEG 30": jpeg(30),
    "cropped to 400 x 240": lambda p: p[17:257, 33:433], "1.5 times as large, JPEG 75": jpeg(75, 1.5),
    "0.77 times, JPEG 80": jpeg(80, 0.77), "0.5 times, JPEG 95": jpeg(95, 0.5), "brighter": brighter,
}  # fmt: skip


def packed(frames: Sequence[Picture], crf: int, by: float = 1.0) -> list[Picture]:
    """Every eighth frame of a film packed by H.264 at 24 frames a second, as whoever looks for marks sees it."""
    import av

    out, (h, w) = io.BytesIO(), frames[0].shape[:2]
    w, h = round(w * by / 2) * 2, round(h * by / 2) * 2
    with av.open(out, "w", format="mp4") as file:
        stream = file.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt, stream.options = w, h, "yuv420p", {"crf": str(crf)}  # type: ignore[attr-defined]
        for picture in frames:
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24").reformat(width=w, height=h, interpolation="LANCZOS")
            file.mux(stream.encode(frame))
        file.mux(stream.encode())
    out.seek(0)
    with av.open(out) as film:
        return [f.to_ndarray(format="rgb24") for k, f in enumerate(film.decode(video=0)) if k % 8 == 0]


def repacked(samples: Sound, codec: str, form: str, kilobits: int = 64) -> Sound:
    """(n,) a copy packed by a codec of sounds and unpacked."""
    import av

    out, mono = io.BytesIO(), np.asarray(samples, np.float32).reshape(len(samples), -1).mean(1)
    with av.open(out, "w", format=form) as file:
        stream = file.add_stream(codec, rate=RATE, layout="mono")
        stream.bit_rate = kilobits * 1000
        for start in range(0, len(mono), 1024):
            frame = av.AudioFrame.from_ndarray(mono[None, start : start + 1024], format="fltp", layout="mono")
            frame.rate, frame.pts = RATE, start
            file.mux(stream.encode(frame))
        file.mux(stream.encode())
    out.seek(0)
    with av.open(out) as film:
        return np.concatenate([f.to_ndarray().reshape(-1) for f in film.decode(audio=0)]).astype(np.float32)


SOUNDS: dict[str, Callable[[Sound], Sound]] = {
    "as it is": lambda s: s, "AAC, 64 kbit/s": lambda s: repacked(s, "aac", "adts"),
    "MP3, 64 kbit/s": lambda s: repacked(s, "libmp3lame", "mp3"),
    "three seconds of it": lambda s: s[len(s) // 3 : len(s) // 3 + 3 * RATE], "6 dB softer": lambda s: s * np.float32(0.5),
}  # fmt: skip


def worlds(ids: Sequence[str]) -> Iterator[tuple[str, int, World]]:
    """Prompt, seed and World of some of the benchmark's prompts."""
    from worldloom.synth.compose import compose
    from worldloom.synth.language import plan

    rows = [json.loads(line) for line in (Path(__file__).parent / "worlds.jsonl").read_text(encoding="utf-8").splitlines()]
    for row in rows:
        if row["id"] in ids:
            yield row["prompt"], 0, compose(plan(row["prompt"], seed=0))


def psnr(a: Picture, b: Picture) -> float:
    """Decibels."""
    return float(10 * np.log10(255**2 / max(float(((a.astype(np.float32) - b) ** 2).mean()), 1e-9)))


def head(title: str) -> None:
    """The beginning of a table."""
    print(f"\n{title}\n\n| copy | read aright | false |\n|---|---|---|", flush=True)


def row(name: str, found: Sequence[Reading | None], codes: Sequence[int], false: Sequence[Reading | None]) -> None:
    """A line of the table: how many of `found` say their codes, and how many of those without a mark say any."""
    right = sum(r is not None and r.code == code for r, code in zip(found, codes, strict=True))
    print(f"| {name} | {right} of {len(found)} | {sum(r is not None for r in false)} of {len(false)} |", flush=True)


def stills(made: Sequence[tuple[Marks, Picture]]) -> None:
    """Posters and their copies."""
    seen = [(m, p, m.picture(p)) for m, p in made]
    loss = [psnr(p, q) for _, p, q in seen]
    head(f"{len(made)} posters of {SIZE[0]} x {SIZE[1]}, PSNR {min(loss):.1f} to {max(loss):.1f} dB")
    for name, copy in STILLS.items():
        row(name, [read([copy(q)]) for _, _, q in seen], [m.code for m, _, _ in seen], [read([copy(p)]) for _, p, _ in seen])


def films(world: World, marks: Marks) -> None:
    """Frames of a film, packed again."""
    from worldloom.render.film.film import frames

    plain = [np.asarray(f) for f in frames(world, FRAMES / 24, 640, 360, "draft")]
    start = time.process_time()
    seen = [marks.picture(f) for f in plain]
    head(f"{FRAMES} frames of 640 x 360, {1e3 * (time.process_time() - start) / FRAMES:.1f} CPU-ms a frame, packed by H.264")
    for crf, by in ((18, 1.0), (23, 1.0), (28, 1.0), (33, 1.0), (23, 0.75), (28, 0.75)):
        name = f"crf {crf}" + (f", {by} times as large" if by != 1 else "")
        row(name, [read(packed(seen, crf, by))], [marks.code], [read(packed(plain, crf, by))])


def sounds(kinds: dict[str, tuple[Marks, Sound]]) -> None:
    """What is heard, and its copies."""
    for kind, (marks, plain) in kinds.items():
        seen = marks.sound(plain, RATE)
        head(f"{kind}, {len(plain) / RATE:.0f} s")
        for name, copy in SOUNDS.items():
            row(name, [heard(copy(seen), RATE)], [marks.code], [heard(copy(plain), RATE)])


def main() -> None:
    """Make, mark, copy, count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--ids", default=IDS)
    asked: Any = parser.parse_args()
    from worldloom.render.audio import mix_film
    from worldloom.render.path import still
    from worldloom.synth.voice.say import Manner, say
    from worldloom.synth.voice.script import Script

    made = [(Marks.of(p, s), w) for p, s, w in worlds(asked.ids.split(","))]
    stills([(m, np.asarray(still(w, width=SIZE[0], height=SIZE[1], spp=6))) for m, w in made])
    first = made[0]
    films(first[1], first[0])
    heard_there = np.asarray(mix_film(first[1], 30.0), np.float32)
    sounds({"a world": (first[0], heard_there), "speech": (first[0], say(Script(TEXT), Manner()).samples)})


if __name__ == "__main__":
    main()
