"""How long a talk takes, and whether its lips close: `python benchmarks/presenter.py [--seconds 60] [--quality draft] [--set studio]`.

Films a script of about so many seconds, and prints seconds of work per second of film, the peak of memory, and the share of frames of p, b
and m in which lips are closed. The cast is made for it, in a folder that is removed.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

WORDS = "a 34-year-old woman with a brown bob, in a dark green sweater and grey trousers"
SCRIPT = """Good evening, and welcome. My name is Anna, and I bring you maps from a far harbour.

[happy] Maybe you remember the big brown boat by the pier? We put it back, piece by piece, and painted it blue.

[serious] Nobody built it by hand. Every plank was computed from a sentence, on a small machine, while the kettle boiled.

[warm] So, what would you like to see next? A market in Rome, perhaps, or a mountain path in the morning."""
PER_SCRIPT = 24.0
"""Seconds that the script takes."""


def closed(text: str, cast: str) -> tuple[int, int]:
    """Frames in closures, and how many of them have closed lips."""
    from worldloom.pipeline_cast import find
    from worldloom.synth.people.build import figure
    from worldloom.synth.people.motion.manner import manner
    from worldloom.synth.people.motion.rig import Rig
    from worldloom.synth.stage import countenance
    from worldloom.synth.stage.performance import Looks, Performer, part
    from worldloom.synth.stage.reading import screenplay
    from worldloom.synth.stage.spoken import lines
    from worldloom.synth.voice.say import Manner, say

    got = lines(screenplay(text), {"": "heart"})
    said, who = say(got.script, Manner(voice="heart")), find(cast).character.person
    m, ahead = manner(who), Looks((0.0,), ((0, -2.3, 1.5),))
    actor = Performer(Rig.of(figure(who, "anna", 1, 64)), m, said, part(said, got, "", m.seed), ahead, 0.7, said.seconds + 2)
    t = np.arange(round(actor.seconds * 24)) / 24
    face = actor.frames(t).face
    gap = np.maximum(0, face["jawOpen"] - face["mouthClose"]) + 0.35 * (face["mouthLowerDownLeft"] + face["mouthUpperUpLeft"])
    inside = np.concatenate([gap[(t - 0.7 >= c.start) & (t - 0.7 <= c.end)] for c in countenance.closures(said)])
    return len(inside), int((inside < 0.05).sum())


def _worked() -> float:
    """Processor seconds of this process and of those that have ended."""
    return sum(r.ru_utime + r.ru_stime for r in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--quality", choices=("draft", "standard"), default="standard")
    parser.add_argument("--set", default="studio")
    o = parser.parse_args()
    from worldloom.pipeline_cast import new
    from worldloom.pipeline_present import Wish, present

    parts = SCRIPT.split("\n\n")
    text = "\n\n".join(parts[k % len(parts)] for k in range(max(round(len(parts) * o.seconds / PER_SCRIPT), 1)))
    with tempfile.TemporaryDirectory() as folder:
        cast = str(new("anna", WORDS, seed=3, out=Path(folder) / "anna.cast.json").path)
        start, work = time.perf_counter(), _worked()
        made = present(text, Path(folder) / "talk.mp4", Wish((cast,), set=o.set, quality=o.quality))
        wall, work = time.perf_counter() - start, _worked() - work
        size = os.path.getsize(Path(folder) / "talk.mp4") / 1e6
        frames, shut = closed(text, cast)
    peak = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    row = [f"{o.set}, {o.quality}, {made['size'][0]} x {made['size'][1]}", f"{made['seconds']:.1f}", f"{wall:.0f}", f"{work:.0f}",
           f"{wall / made['seconds']:.2f}", f"{peak:.0f}", f"{size:.1f}", f"{shut} of {frames}"]  # fmt: skip
    head = ["film", "seconds", "taken, s", "processor, s", "s per s of film", "peak, MB", "file, MB", "lips closed on p, b, m"]
    for line in (head, ["---"] * len(head), row):
        print("| " + " | ".join(line) + " |")
    print({k: round(v, 1) for k, v in made["timings"].items()})


if __name__ == "__main__":
    main()
