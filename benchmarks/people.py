"""How people move, measured on their bodies: `python benchmarks/people.py [--bodies child,old] [--rate 10] [--moods joy,sadness]`.

Every motion on bodies of several ages and builds, dressed, at level of detail 1. Prints three Markdown tables and what their figures are.
With `--garments all`, or names of some, one table instead: every motion, calm, of a grown person who wears each.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from worldloom.evaluate import motion as measure
from worldloom.synth.people.build import figure
from worldloom.synth.people.cloths import ORDER
from worldloom.synth.people.describe import describe
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.expressions import EMOTIONS
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig

BODIES = {
    "child": "a 7-year-old girl in t-shirt and shorts", "tall": "a tall man in shirt, trousers and shoes",
    "woman": "a 35-year-old woman in t-shirt and trousers", "slim": "a slim 20-year-old woman in dress",
    "old": "an 80-year-old woman in cardigan, skirt and shoes",
    "heavy": "a fat man 130 kg in t-shirt, trousers and shoes", "coat": "an old tall fisherman in a yellow raincoat",
    "kimono": "a 50-year-old woman in a kimono and shoes", "armour": "a knight in armour, a man", "overalls": "a mechanic, a woman",
    "gown": "a young woman in an evening gown and a scarf", "space": "an astronaut",
}  # fmt: skip
WOMEN = ("dress", "summer dress", "evening gown", "skirt", "long skirt", "pleated skirt", "kimono", "swimsuit", "tank top", "cardigan",
         "nightgown", "bikini", "sports bra")  # fmt: skip
CALLED = {"gown": "hospital gown", "mail": "chain mail", "scrubs top": "scrubs", "scrubs trousers": "scrubs"}
"""What words call kinds of garment that their own name does not reach."""
GOING = ("walk", "run", "turn", "stairs", "downstairs", "carry", "dance")
HOLDING = ("carry", "pick_up", "type", "hammer", "steer")


class Found(NamedTuple):
    """Of one motion of one body, in centimetres, and its frames with those in which a limb is in the body."""

    slide: float
    hover: float
    miss: float
    met: int
    frames: int
    deepest: float


def measured(made: Figure, rig: Rig, words: str, name: str, mood: str, rate: float) -> Found:
    """One motion of one body in a mood."""
    clip = MOTIONS[name].made(rig, manner(describe(words), mood, 1.0))
    foot, depth = measure.footing(rig, clip), measure.meetings(made, rig, clip, rate)
    met = int((depth > measure.DEEP).sum())
    return Found(100 * foot.slide, 100 * foot.hover, 100 * measure.missed(rig, clip), met, len(depth), 100 * float(depth.max()))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints a Markdown table."""
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for r in rows:
        print("| " + " | ".join(r) + " |")
    print()


def worn(kinds: Sequence[str], rate: float) -> None:
    """Prints how each kind of garment, as somebody is dressed who is said to wear it, keeps to limbs and feet in all motions."""
    rows, met, frames = [], 0, 0
    for kind in kinds:
        called = CALLED.get(kind, kind)
        who = "woman" if kind in WOMEN else "man"
        words = f"a 35-year-old {who} in {called if called.endswith('s') and kind != 'dress' else 'a ' + called}"
        if kind not in (g.kind for g in describe(words).garments):
            rows.append([kind, "words do not reach it", "", "", ""])
            continue
        made = figure(describe(words), kind, 1, 64)
        rig = Rig.of(made)
        found = {m: measured(made, rig, words, m, "neutral", rate) for m in MOTIONS}
        mine, of = sum(f.met for f in found.values()), sum(f.frames for f in found.values())
        met, frames = met + mine, frames + of
        where = ", ".join(f"{m} {f.met} ({f.deepest:.1f})" for m, f in found.items() if f.met)
        rows.append([kind, str(of), f"{mine / of:.2%}", f"{max(f.slide for f in found.values()):.2f}", where or "none"])
    rows.append(["all", str(frames), f"{met / frames:.2%}", "", ""])
    table(["garment", "frames", "met", "slide, cm", "in frames (deepest, cm)"], rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--bodies", default=",".join(BODIES))
    parser.add_argument("--moods", default="neutral,joy,sadness", help=f"of {', '.join(EMOTIONS)}")
    parser.add_argument("--rate", type=float, default=measure.COARSE, help="frames a second in which limbs are looked at")
    parser.add_argument("--garments", default="", help="all, or kinds between commas: this table instead")
    o = parser.parse_args()
    if o.garments:
        worn(ORDER if o.garments == "all" else o.garments.split(","), o.rate)
        return
    names, moods = o.bodies.split(","), o.moods.split(",")
    found: dict[tuple[str, str, str], Found] = {}
    for name in names:
        made = figure(describe(BODIES[name]), name, 1, 64)
        rig = Rig.of(made)
        for mood in moods:
            found |= {(name, m, mood): measured(made, rig, BODIES[name], m, mood, o.rate) for m in MOTIONS}
    worst = {(b, m): [found[b, m, mood] for mood in moods] for b in names for m in MOTIONS}
    print(f"Feet: centimetres that a sole slides in a contact, and is off the ground in it; the worst of {', '.join(moods)}.\n")
    table(
        ["body", *GOING],
        [
            [b, *(f"{max(f.slide for f in worst[b, m]):.2f} / {max(f.hover for f in worst[b, m]):.2f}" for m in GOING)]
            for b in names
        ],
    )
    print("Hands: the farthest that a palm is from what it holds, centimetres.\n")
    table(["body", *HOLDING], [[b, *(f"{max(f.miss for f in worst[b, m]):.2f}" for m in HOLDING)] for b in names])
    print("Limbs in the body, another limb or clothes by more than a centimetre: share of frames (deepest, centimetres).\n")
    rows = []
    for b in [*names, "all"]:
        mine = [f for (n, _, _), f in found.items() if b in (n, "all")]
        where = {m: sum(f.met for (n, k, _), f in found.items() if k == m and b in (n, "all")) for m in MOTIONS}
        frames = sum(f.frames for f in mine)
        most = [f"{m} {n}" for m, n in sorted(where.items(), key=lambda kv: -kv[1])[:3] if n]
        rows.append(
            [
                b,
                str(frames),
                f"{sum(where.values()) / frames:.2%}",
                f"{max(f.deepest for f in mine):.1f}",
                ", ".join(most) or "none",
            ]
        )
    table(["body", "frames", "met", "deepest", "most in"], rows)
    print((measure.__doc__ or "").split("\n\n", 1)[1])
    print(f"Slide at {measure.RATE:.0f} Hz, limbs at {o.rate:g} Hz; targets: slide <= 1 cm, met <= 0.5 %, hands <= 1 cm.")
    assert np.isfinite([f.slide for f in found.values()]).all()


if __name__ == "__main__":
    main()
