"""People of worlds at what they do, measured: `python benchmarks/people_worlds.py [--prompts 3] [--rate 2]`.

Each prompt is composed and everybody in it is moved through 12 seconds. Prints a Markdown table: people asked for; those whose deed is
to be seen (they hold, sit, work at a station, talk, go); the farthest that a palm is from what it holds and how far it moves against it;
who is more than 2 cm in furniture, hands aside, in what share of moments; and processor seconds of a world.

A second table is of those who take a thing somewhere, five moments a second over a whole round: whether they do, metres that it goes,
how far palms are from it while they have hold of it, how far a foot slides while it is down, and in what share of moments the thing is
more than 2 cm in something; and of those who drink, how near the rim comes to the lips.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence

import numpy as np
from scipy.spatial import ConvexHull, cKDTree

from worldloom.assets.parts.body_skeleton import FULL
from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.sipping import mouth_of
from worldloom.synth.people.acting import JOINTS, blended, frames_of, home_of, moved, player_of, rigged_of
from worldloom.world import Collider, Entity, World
from worldloom.world.motion import pose_at, poses_at

PROMPTS = (
    "A waiter carries a tray between two tables where four guests eat",
    "A blacksmith hammers at the anvil, his apprentice holds the tongs",
    "Two surgeons standing either side of the operating table",
    "A teacher points at the blackboard in a classroom with six pupils sitting at desks",
    "A farmer leans on a pitchfork beside a barn, a girl feeds the chickens",
    "Two fishermen mend nets on the quay, a third carries a crate of fish",
    "A bard plays the lute by the fireplace of a tavern while two customers drink ale",
    "Two knights are fighting with swords in a castle courtyard",
    "Three soldiers sit around a campfire at night",
    "An office with four people typing at desks",
    "A chef chops vegetables in a restaurant kitchen",
    "A carpenter saws a plank at his workbench",
    "A nurse pushes a wheelchair down a hospital corridor with an old man in it",
    "A bartender polishes a glass behind the bar, three customers on stools",
    "A market street with a baker selling bread and a woman carrying a basket",
    "A scientist looks into a microscope in a laboratory",
    "A woman reads a book on the sofa of a living room, a man holds a glass of wine",
    "A mechanic repairs a car in a garage with a wrench",
    "Two boxers fight in a ring",
    "A library with a man standing and reading and two students at a table",
)
ERRANDS = (
    "A porter picks up the suitcase and carries it to the door",
    "A waiter takes the plates from the counter to the tables",
    "A mover carries boxes from the van to the house",
    "A gardener carries the pot to the shed",
    "A woman brings a basket of apples to the table",
    "A fisherman carries a crate of fish from the boat to the market stall",
    "In a kitchen a chef takes a pot off the stove and puts it on the table",
    "A boy fetches a bucket from the well and carries it back to the barn",
    "A girl picks up a ball in the garden",
    "A worker carries a box from the shelf to the pallet in a warehouse",
)
DRINKS = ("A man holds a glass of wine in a living room", "A woman sits in an armchair and drinks tea", "Two men drink beer in a tavern")
SECONDS, DEEP = 12.0, 0.02
"""Of what is looked at, and metres in a thing that count."""
LIVELY = ("talk", "listen", "walk", "run", "carry", "dance", "wave", "type", "steer")
PLAIN = ("standing", "auto", "None")


def inside(points: Floats, x: Entity, c: Collider) -> int:
    """How many points (n, 3) of the world are more than `DEEP` inside a piece of a thing."""
    p = ((points - x.pose.position) @ quat_matrix(x.pose.rotation)) / x.pose.scale
    if c.shape == "hull":
        hull = ConvexHull(np.array(c.points)).equations
        return int(((p @ hull[:, :3].T + hull[:, 3]) < -DEEP).all(1).sum())
    q = np.abs((p - c.center) @ quat_matrix(c.rotation))
    if c.shape == "box":
        return int((q < np.array(c.size) / 2 - DEEP).all(1).sum())
    if c.shape == "cylinder":
        return int(((np.hypot(q[:, 0], q[:, 1]) < c.size[0] - DEEP) & (q[:, 2] < c.size[2] / 2 - DEEP)).sum())
    return 0


def bodies(e: Entity, times: Floats) -> Iterator[Floats]:
    """Points (n, 3) of somebody in the world, moment by moment; without the hands, which touch things."""
    r, found = rigged_of(e), frames_of(e, times)
    if r is None or found is None:
        return
    moves = found.since(home_of(r.pose))
    hands = [k for k, n in enumerate(JOINTS) if any(f in n for f in ("Hand", "Index", "Middle", "Ring", "Little", "Thumb"))]
    for k, t in enumerate(times):
        pose = pose_at(e, float(t))
        pairs = zip(r.part.surfaces, r.bonds, strict=True)
        parts = [moved(s.mesh.vertices, blended(moves[k], *b))[~np.isin(b[0][:, 0], hands)] for s, b in pairs]
        yield apply(pose, np.concatenate(parts))


def met(w: World, e: Entity, times: Floats) -> float:
    """The share of moments in which somebody is in something that neither carries them nor is carried by them."""
    own = {e.support, e.id, *(x.id for x in w.entities if x.support == e.id)}
    reach = 2.5 if not any(m.kind == "path" for m in e.motions) else 12.0
    near = [x for x in w.entities if x.id not in own and x.kind == "object" and not x.maker.startswith("people/") and x.colliders
            and np.hypot(*(np.array(x.pose.position[:2]) - e.pose.position[:2])) < reach + max(x.extent[:2]) / 2]  # fmt: skip
    hits = [any(inside(p, x, c) > 3 for x in near for c in x.colliders) for p in bodies(e, times)]
    return float(np.mean(hits)) if hits else 0.0


def grip(w: World, e: Entity, times: Floats) -> tuple[float, float]:
    """Centimetres from the palms to what they hold, and that they move against it."""
    r, found = rigged_of(e), frames_of(e, times)
    thing = next((x for x in w.entities if x.support == e.id and x.support_surface == "hands"), None)
    if r is None or found is None or thing is None or r.posture not in FULL:
        return 0.0, 0.0
    points = apply(thing.pose, surface(thing))
    palms = [apply(e.pose, [r.pose.frame.hand[i].at(0.03 if i else -0.03, -0.005, -0.088)])[0] for i in FULL[r.posture]]
    poses = [poses_at(w, float(t)) for t in times]
    hands = []
    for p, at in zip(poses, found.at[:, [JOINTS.index(("leftHand", "rightHand")[i]) for i in FULL[r.posture]]], strict=True):
        now = p.get(thing.id, thing.pose)
        hands.append((apply(p.get(e.id, e.pose), at) - now.position) @ quat_matrix(now.rotation))
    far = np.linalg.norm(np.array(hands) - hands[0], axis=2).max() if not any(a.errand for a in e.acts) else 0.0
    return 100 * float(cKDTree(points).query(np.array(palms))[0].max()), 100 * float(far)


def surface(x: Entity) -> Floats:
    """Points (n, 3) over the surfaces of a thing, in its own frame."""
    corners = [s.mesh.vertices[s.mesh.faces] for s in build(x.maker, x.params, x.seed).surfaces if len(s.mesh.faces)]
    share = np.random.default_rng(1).dirichlet((1, 1, 1), 16)
    return np.concatenate([np.einsum("sk,nkj->nsj", share, c).reshape(-1, 3) for c in corners])


def errand(prompt: str) -> tuple[list[str], Floats]:
    """Of somebody who takes a thing somewhere: cells, and metres, palms (cm), feet (cm) and the share of moments in something."""
    start = time.process_time()
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    cost = time.process_time() - start
    e = next((e for e in w.entities if any(a.errand for a in e.acts)), None)
    if e is None:
        return [prompt, "no", "", "", "", "", f"{cost:.1f}"], np.full(4, np.nan)
    x, r, player = next(x for x in w.entities if x.support == e.id), rigged_of(e), player_of(e)
    assert r is not None and player is not None
    t = np.arange(0, player.seconds, 0.2)
    poses, found = [poses_at(w, float(s)) for s in t], player.at(t)
    joints = np.stack([apply(p.get(e.id, e.pose), at) for p, at in zip(poses, found.at, strict=True)])
    at = np.array([p[x.id].position for p in poses])
    moving = np.linalg.norm(np.roll(at, -1, 0) - at, axis=1) > 2e-3
    tree, palms = cKDTree(surface(x) * x.pose.scale), list[float]()
    for k in np.flatnonzero(moving):
        for i in FULL[r.posture]:
            j, hand = JOINTS.index(("leftHand", "rightHand")[i]), r.pose.frame.hand[i]
            turn = found.turn[k, j] @ r.pose.turn[j].T
            palm = found.at[k, j] + turn @ (np.array(hand.at(0.03 if i else -0.03, -0.005, -0.088)) - hand.o)
            point = apply(poses[k].get(e.id, e.pose), [palm])[0]
            palms.append(float(tree.query((point - at[k]) @ quat_matrix(poses[k][x.id].rotation))[0]))
    feet = slid(joints)
    corners = np.array(np.meshgrid(*[(-0.98, 0.0, 0.98)] * 3)).reshape(3, -1).T
    box, own = x.center + corners * np.array(x.extent) / 2, (x.id, e.id)
    others = [y for y in w.entities if y.id not in own and y.support != x.id and y.kind == "object" and y.colliders and not y.dynamic]
    hits = [any(inside(apply(p[x.id], box), y, c) > 0 for y in others for c in y.colliders) for p in poses]
    figures = np.array([float(np.linalg.norm(at - at[0], axis=1).max()), 100 * max(palms), 100 * feet, float(np.mean(hits))])
    return [prompt, "yes", *(f"{v:.1f}" for v in figures[:3]), f"{figures[3]:.0%}", f"{cost:.1f}"], figures


def slid(joints: Floats) -> float:
    """Metres that toes (n, 57, 3) go while they are down: the largest way in a stay of half a second or more."""
    most = 0.0
    for side in ("left", "right"):
        toes = joints[:, JOINTS.index(f"{side}Toes")]
        still = np.linalg.norm(np.diff(toes, axis=0), axis=1) < 0.01
        runs = np.split(np.arange(len(still)), np.flatnonzero(~still))
        most = max([most, *(float(np.ptp(toes[run[1:]], axis=0).max()) for run in runs if len(run) > 4)])
    return most


def sips(prompt: str) -> list[str]:
    """Of somebody who drinks: millimetres between the rim and the lips where they are nearest, and seconds of a round."""
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    x = next((x for x in w.entities if x.support_surface == "hands" and any(m.kind == "track" for m in x.motions)), None)
    if x is None:
        return [prompt, "no", ""]
    e = next(e for e in w.entities if e.id == x.support)
    r, player = rigged_of(e), player_of(e)
    assert r is not None and player is not None
    lips, a = apply(e.pose, [mouth_of(r)])[0], np.arange(0, 2 * np.pi, 0.1)
    rim = np.stack([0.5 * min(x.extent[:2]) * np.cos(a), 0.5 * min(x.extent[:2]) * np.sin(a), x.center[2] + x.extent[2] / 2 + 0 * a], 1)
    near = min(float(np.linalg.norm(apply(poses_at(w, s)[x.id], rim) - lips, axis=1).min()) for s in np.arange(0, player.seconds, 0.1))
    return [prompt, f"{1000 * near:.0f}", f"{player.seconds:.1f}"]


def busy(w: World, e: Entity) -> bool:
    """Whether what somebody does is to be seen."""
    holds = any(x.support == e.id for x in w.entities)
    return holds or str(e.params.get("pose")) not in PLAIN or any(a.clip in LIVELY for a in e.acts)


def row(prompt: str, rate: float) -> tuple[list[str], Floats]:
    """Of one prompt, and its figures: people, busy, gap, slip, met, moments."""
    start = time.process_time()
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    cost = time.process_time() - start
    times = np.arange(0, SECONDS, 1 / rate)
    people = [e for e in w.entities if e.maker.startswith("people/") and e.origin == "asked"]
    holds = [grip(w, e, times) for e in people]
    share = [met(w, e, times) for e in people]
    gap, slip = max((h[0] for h in holds), default=0.0), max((h[1] for h in holds), default=0.0)
    figures = np.array([len(people), sum(busy(w, e) for e in people), gap, slip, float(np.sum(share)), cost])
    who = ", ".join(f"{e.id} {s:.0%}" for e, s in zip(people, share, strict=True) if s)
    return [prompt, f"{len(people)}", f"{figures[1]:.0f}", f"{gap:.1f}", f"{slip:.2f}", who or "none", f"{cost:.1f}"], figures


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--prompts", type=int, default=len(PROMPTS))
    parser.add_argument("--rate", type=float, default=2.0, help="moments a second")
    parser.add_argument("--errands", type=int, default=len(ERRANDS), help="how many of those who take something somewhere")
    o = parser.parse_args(argv)
    head = ("prompt", "people", "busy", "palm to thing, cm", "slip, cm", "in furniture", "CPU-s")
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    total = np.zeros(6)
    for prompt in PROMPTS[: o.prompts] if o.prompts else ():
        cells, figures = row(prompt, o.rate)
        print("| " + " | ".join(cells) + " |", flush=True)
        total = np.concatenate([total[:2] + figures[:2], np.maximum(total[2:4], figures[2:4]), total[4:] + figures[4:]])
    n = max(total[0], 1)
    print(f"\nBusy {total[1]:.0f} of {n:.0f} people; palms at most {total[2]:.1f} cm off what they hold, and {total[3]:.2f} cm against it; "
          f"in furniture in {total[4] / n:.1%} of moments.")  # fmt: skip
    if o.errands:
        carried(o.errands)


def carried(count: int) -> None:
    """The second table."""
    head = ("prompt", "taken", "metres", "palm to thing, cm", "foot slides, cm", "thing in something", "CPU-s")
    print("\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    rows = list[Floats]()
    for prompt in ERRANDS[:count]:
        cells, figures = errand(prompt)
        rows.append(figures)
        print("| " + " | ".join(cells) + " |", flush=True)
    known = np.array([f for f in rows if np.isfinite(f).all()]).reshape(-1, 4)
    if len(known):
        print(f"\nTaken {len(known)} of {len(rows)}; palms at most {known[:, 1].max():.1f} cm off, feet slide at most "
              f"{known[:, 2].max():.1f} cm, things in something in {known[:, 3].mean():.1%} of moments.\n")  # fmt: skip
    print("| who drinks | rim to lips, mm | seconds of a round |\n|---|---|---|")
    for prompt in DRINKS if count >= len(ERRANDS) else DRINKS[:1]:
        print("| " + " | ".join(sips(prompt)) + " |")


if __name__ == "__main__":
    main()
