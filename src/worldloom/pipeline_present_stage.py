"""THE STAGE OF A TALK: characters and a set -> bodies in their places, who does what when, shots -> what the film draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from math import cos, sin
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom.synth.stage.paths import Place
from worldloom.world import InputError, World

if TYPE_CHECKING:
    from worldloom.pipeline_cast import Character
    from worldloom.render.film.present import Actor
    from worldloom.render.film.present_frame import Standing
    from worldloom.render.film.present_things import Thing
    from worldloom.synth.people.motion.manner import Manner
    from worldloom.synth.people.motion.rig import Rig
    from worldloom.synth.stage.blocking import Blocking, Ground, Player
    from worldloom.synth.stage.marks import Needs
    from worldloom.synth.stage.shots import Cut, Turn
    from worldloom.synth.stage.spoken import Lines
    from worldloom.synth.voice.say import Said

STREET = "a quiet old town street with shop fronts, trees, street lamps, a bench and a parked bicycle on a sunny late afternoon in summer"
APART, TURNED = 1.05, 0.80
"""Metres between two who talk to each other, and radians that each is turned from the set's front toward the other."""
LEAD, TAIL = 0.7, 1.3
"""Seconds before the first word and after the last, where nobody does anything."""
SHOWN = ("wave", "point", "shrug", "bow", "nod", "shake")
"""Gestures of a script that shall be seen."""
HANDS = SHOWN[:3]
"""Those that hands make."""
STILL = 0.12
"""Seconds after a word in which nobody moves yet."""
AHEAD = 0.25
"""Seconds by which looks of three or more go to who speaks before they do."""
ARC = 1.05
"""Radians to each side of the middle of an arc in which three or more stand."""
TABLES = {False: ("tables/bar_table", {"width": 0.5, "height": 0.92, "wood": "walnut"}, (-0.60, -0.10)),
          True: ("tables/side_table", {}, (-0.56, 0.16))}  # fmt: skip
"""On what things stand that are taken, standing and sitting: maker, dials, and where beside who takes them."""
INNER = 0.13
"""Metres by which a thing stands nearer than the middle of its table."""


@dataclass
class Stage:
    """Everybody on a set."""

    world: World
    names: tuple[str, ...]
    bodies: list[tuple[Any, Rig]]
    manners: list[Manner]
    stands: list[Standing]
    front: float
    away: float
    ground: Ground
    things: dict[str, tuple[str, str, tuple[float, float, float]]] = field(default_factory=dict)
    """By who takes it: the word, the maker and where it stands (3,)."""

    def players(self, lines: Lines) -> dict[str, Player]:
        """Everybody at their place, who enters first beyond the picture, with nothing done yet."""
        from worldloom.synth.stage.acts import BODILY
        from worldloom.synth.stage.blocking import Player, off
        from worldloom.synth.stage.paths import Track

        out = dict[str, Player]()
        for name, (_, rig), m, s in zip(self.names, self.bodies, self.manners, self.stands, strict=True):
            home = Place(float(s.at[0]), float(s.at[1]), s.yaw)
            thing = self.things.get(name)
            first = next((a.kind for _, who, a in lines.actions if who == name and a.kind in BODILY), "")
            start = off(self.ground, home, home.x * cos(self.front) + home.y * sin(self.front) > 0.1) if first == "enter" else home
            out[name] = Player(name, Track(rig, m, start), s.eyes, home, (thing[0], thing[2]) if thing else None)
        return out


def staged(characters: Sequence[Character], names: tuple[str, ...], where: str, seed: int, quality: str, mood: tuple[str, float],
           needs: Needs) -> Stage:  # fmt: skip
    """Bodies on a set. InputError for a folder that is none."""
    from worldloom.synth.people.motion.manner import manner
    from worldloom.synth.stage.blocking import Ground
    from worldloom.synth.stage.marks import marks
    from worldloom.synth.stage.studio import EDGE

    there = None if where == "studio" else _set(where, seed)
    bodies = [_body(c, quality) for c in characters]
    heights = [float(rig.at("leftEye")[2]) for _, rig in bodies]
    manners = [manner(c.person, *mood) for c in characters]
    if there is None:
        stands, front, away = _stands(heights, np.zeros(3), 0.0), 0.0, STUDIO
        world, things = _studio(names, bodies, stands, seed, needs)
    else:
        from worldloom.render.film.present_spot import spot

        world, things = there, {}
        found, away = spot(world, float(np.mean(heights)))
        front = found.yaw
        stands = _stands(heights, np.asarray(found.at, float), front)
    ground = Ground(front, tuple(marks(world)), float(stands[0].at[2]), EDGE if where == "studio" else None)
    return Stage(world, names, bodies, manners, stands, front, away, ground, things)


STUDIO = 3.0
"""Metres from the camera of the studio: from further away hands are no larger than they are."""


def _body(character: Character, quality: str) -> tuple[Any, Rig]:
    """A character's body for the rasteriser, and its rig."""
    from worldloom.render.raster.posed import Body
    from worldloom.synth.people import build
    from worldloom.synth.people.motion.rig import Rig

    close = build.CLOSE
    detail = replace(close, cards=min(close.cards, 800), segments=5, texture=min(close.texture, 512)) if quality == "draft" else close
    made = build.figure(character.person, character.name, 0, detail=detail)
    rig = Rig.of(made)
    return Body.of(made, rig), rig


def _set(where: str, seed: int) -> World:
    if where == "street":
        from worldloom.synth.compose import compose
        from worldloom.synth.language import plan

        return compose(plan(STREET, seed=seed), seed, "draft")
    from worldloom.evaluate import load_folder

    if not Path(where).is_dir():
        meant = "".join(f"; did you mean {m!r}?" for m in get_close_matches(where, ("studio", "street"), 1))
        raise InputError(f"--set takes studio, street or the folder of a world, and {where[:80]!r} is none of them{meant}")
    return load_folder(Path(where))[1]


def _studio(names: Sequence[str], bodies: Sequence[tuple[Any, Rig]], stands: Sequence[Standing], seed: int,
            needs: Needs) -> tuple[World, dict[str, tuple[str, str, tuple[float, float, float]]]]:  # fmt: skip
    """The studio with what a script wants of it, and where things to take stand."""
    from worldloom.synth.people.motion.seated import chair
    from worldloom.synth.stage.studio import studio

    seats, tables = list[Place](), list[tuple[str, dict[str, Any], Place]]()
    things = dict[str, tuple[str, str, tuple[float, float, float]]]()
    takes = {who: (word, maker, sits) for who, word, maker, sits in needs.takes}
    for name, (_, rig), s in zip(names, bodies, stands, strict=True):
        home = Place(float(s.at[0]), float(s.at[1]), s.yaw)
        if name in needs.sit:
            seats.append(_beside(home, 0.0, chair(rig).back))
        if name in takes:
            word, maker, sits = takes[name]
            kind, dials, (x, y) = TABLES[sits]
            tables.append((kind, dials, _beside(home, x, y)))
            at = _beside(home, x + INNER, y - 0.03)
            things[name] = (word, maker, (at.x, at.y, _top(kind, dials)))
    return studio(seed, needs.board, seats, tables), things


def _beside(home: Place, x: float, y: float) -> Place:
    """A place to the left of and behind somebody."""
    c, s = cos(home.yaw), sin(home.yaw)
    return Place(home.x + c * x - s * y, home.y + s * x + c * y, home.yaw)


def _top(maker: str, dials: dict[str, Any]) -> float:
    from worldloom.assets.registry import build

    return float(max(s.center[2] for s in build(maker, dials, 0, 0.5).supports))


def _stands(heights: Sequence[float], centre: Any, front: float) -> list[Standing]:
    """One turned a little from the camera; two turned to each other; more in an arc that is open to the camera, turned to its middle."""
    from worldloom.render.film.present_frame import Standing

    if len(heights) == 1:
        return [Standing(centre, front + 0.10, heights[0])]
    if len(heights) > 2:
        right, back = np.array([np.cos(front), np.sin(front), 0.0]), np.array([-np.sin(front), np.cos(front), 0.0])
        places = _arc(len(heights))
        return [Standing(centre + right * x + back * y, front + yaw, h) for (x, y, yaw), h in zip(places, heights, strict=True)]
    side = np.array([np.cos(front), np.sin(front), 0.0]) * APART / 2
    return [Standing(centre - side, front + TURNED, heights[0]), Standing(centre + side, front - TURNED, heights[1])]


@dataclass(frozen=True)
class Timing:
    """Seconds before the first word, of the whole film, and that acts before a character of the text take."""

    lead: float
    tail: float
    waits: Mapping[int, float]


def timed(stage: Stage, lines: Lines) -> Timing:
    """How long the acts of a script take: they are played once without words."""
    from worldloom.synth.stage.blocking import Blocking, cues

    blocking, waits, t = Blocking(stage.ground, stage.players(lines)), dict[int, float](), 0.0
    for cue in cues(lines.actions):
        end = blocking.play(cue, t, t)
        if end > t:
            waits[cue.at] = round(end - t + STILL, 3)
        t = end + 5.0
    last = len(lines.script.text) + 1
    return Timing(LEAD + waits.pop(0, 0.0), TAIL + waits.pop(last, 0.0), waits)


def played(stage: Stage, lines: Lines, said: Said, timing: Timing) -> Blocking:
    """The acts at their times in the film."""
    from worldloom.synth.stage.blocking import Blocking, cues

    out = Blocking(stage.ground, stage.players(lines))
    for cue in cues(lines.actions):
        before = max((w.end for w in said.words if w.source[0] < cue.at), default=None)
        start = 0.4 if before is None else timing.lead + before + STILL
        word = next((w.start for w in said.words if w.source[0] >= cue.at), said.words[-1].end) + timing.lead
        out.play(cue, start, word)
    return out


def shots(stage: Stage, lines: Lines, said: Said, blocking: Blocking, lead: float, seconds: float) -> list[Cut]:
    """All shots of a film."""
    from worldloom.synth.stage.shots import alone, followed, roomy, seen_at, together

    people = list(stage.names)
    cuts = alone(said, lines, lead, seconds) if len(people) == 1 else together(said, lines, people, lead, seconds)
    moves = [(a, b, k) for k, name in enumerate(people) for a, b in blocking.players[name].track.moving()]
    held = [(t - 0.5, t + 0.6, k) for k, name in enumerate(people) for h in blocking.players[name].held for t in h if np.isfinite(t)]
    found = followed(cuts, [*moves, *held], seconds) if moves or held else cuts
    unseen = [(d.at - 0.5, d.at + 1.2, k) for k, name in enumerate(people) for d in blocking.players[name].deeds
              if d.kind in SHOWN and (now := found[seen_at(found, d.at)]).who != k and now.size not in ("two", "wide")]  # fmt: skip
    hands = [(d.at, k) for k, name in enumerate(people) for d in blocking.players[name].deeds if d.kind in HANDS]
    return roomy(followed(found, unseen, seconds) if unseen else found, hands)


def acted(stage: Stage, lines: Lines, said: Said, blocking: Blocking, cuts: list[Cut], aspect: float, lead: float, seconds: float,
          mood: tuple[str, float]) -> tuple[list[Actor], list[Thing]]:  # fmt: skip
    """Everybody's frames for the whole film, and those of what they take."""
    from worldloom.render.film.mp4 import RATE
    from worldloom.render.film.present import Actor
    from worldloom.render.film.present_things import Thing, carried, hand, solid
    from worldloom.synth.stage.carriage import Carriage
    from worldloom.synth.stage.hands import Held
    from worldloom.synth.stage.performance import Performer, doing, part
    from worldloom.synth.stage.shots import turns

    actors, things, t = list[Actor](), list[Thing](), np.arange(round(seconds * RATE)) / RATE
    for k, (name, (body, rig), how, stand) in enumerate(zip(stage.names, stage.bodies, stage.manners, stage.stands, strict=True)):
        p = blocking.players[name]
        carriage, held, home, made = Carriage(p.track), tuple[Held, ...](), np.eye(4), None
        if name in stage.things:
            _, maker, at = stage.things[name]
            made, size = solid(maker, 0)
            home[:3, 3] = at
            middle = np.array([[at[0], at[1], at[2] + 0.55 * size[2] - float(stand.at[2])]])
            places = [carriage.local(np.array([a]), middle)[0] for a, _ in p.held]
            wide = float(min(size[:2]))
            held = tuple(Held(a, b, (float(x), float(y), float(z)), wide) for (a, b), (x, y, z) in zip(p.held, places, strict=True))
        mine = doing(part(said, lines, name, how.seed), tuple(p.deeds), carriage, lead, held)
        looks = _looks(stage, blocking, k, cuts, aspect, turns(said, lines, stage.names, lead)).glancing(tuple(p.glances))
        frames = Performer(rig, how, said, mine, looks, lead, seconds, mood, carriage).frames(t)
        roots = carriage.track.root(t) if p.track.moving() else None
        actors.append(Actor(body, frames, stand, roots))
        if made is not None:
            models = np.stack([actors[-1].model(j) for j in range(len(t))])
            things.append(Thing(made, carried(hand(*frames.placed(rig.heads), models), home, held, RATE)))
    return actors, things


def sounding(stage: Stage, lines: Lines, said: Said, blocking: Blocking, lead: float, seconds: float, bed: tuple[str, int]) -> Any:
    """The film's soundtrack (n, 2): every voice from where its speaker is, heard before the set."""
    from worldloom.render.film.present_sound import RATE, Bed, Voiced, moments, soundtrack

    n, t, low = round(seconds * RATE), moments(seconds), float(stage.stands[0].at[2])
    whole = np.zeros(n, np.float32)
    first = round(lead * RATE)
    piece = said.samples[: max(n - first, 0)]
    whole[first : first + len(piece)] = piece
    voices = list[Voiced]()
    for name, stand in zip(stage.names, stage.stands, strict=True):
        root = blocking.players[name].track.root(t)
        mouth = np.stack([root[:, 0], root[:, 1], np.full(len(t), low + stand.eyes - 0.1)], 1)
        voices.append(Voiced(whole * own(said, lines, name, lead, n), mouth))
    forward = np.array([-sin(stage.front), cos(stage.front), 0.0])
    middle = np.mean([v.places[0] for v in voices], 0)
    axes = np.array([[cos(stage.front), sin(stage.front), 0.0], forward, [0.0, 0.0, 1.0]])
    return soundtrack(voices, middle - stage.away * forward, axes, stage.world, Bed(*bed))


def own(said: Said, lines: Lines, name: str, lead: float, n: int) -> Any:
    """(n,) 1 while somebody speaks, 0 while another does: it changes halfway between two words."""
    edges, last = [(0.0, lines.of(said.words[0].source[0]).who)], said.words[0]
    for w in said.words[1:]:
        who = lines.of(w.source[0]).who
        if who != edges[-1][1]:
            edges.append((lead + (last.end + w.start) / 2, who))
        last = w
    out = np.zeros(n, np.float32)
    for (a, who), (b, _) in zip(edges, [*edges[1:], (n / 48000, "")], strict=True):
        out[round(a * 48000) : round(b * 48000)] = who == name
    return out


def _arc(count: int) -> list[tuple[float, float, float]]:
    """Metres to the right and back, and radians to the left, of each who stands in an arc, from the left of the picture on."""
    angles = np.linspace(-ARC, ARC, count)
    radius = APART / (angles[1] - angles[0])
    deep = float(np.mean(np.cos(angles)))
    return [(float(radius * np.sin(a)), float(radius * (np.cos(a) - deep)), float(-TURNED * a / ARC)) for a in angles]


def _rounds(spoken: Sequence[Turn]) -> list[Cut]:
    """Stretches in which the same one speaks to the same, as shots of them; looks turn a little before the words."""
    from worldloom.synth.stage.shots import Cut

    ends = [*(t.start for t in spoken[1:]), spoken[-1].end + 9.0]
    starts = [0.0, *(max(t.start - AHEAD, 0.0) for t in spoken[1:])]
    return [Cut(start, end, "wide", t.who, t.other) for t, start, end in zip(spoken, starts, ends, strict=True)]


def _looks(stage: Stage, blocking: Blocking, k: int, cuts: list[Cut], aspect: float, spoken: Sequence[Turn]) -> Any:
    """Where each looks: into the camera; two at each other, wherever they go; more at who speaks, and who speaks at whom they answer."""
    from worldloom.render.film.present_frame import Standing, view
    from worldloom.synth.stage.performance import Looks

    tracks = [blocking.players[n].track for n in stage.names]
    low, times, places = float(stage.stands[0].at[2]), list[float](), list[tuple[float, float, float]]()
    for cut in cuts if len(tracks) < 3 else _rounds(spoken):
        middle = np.array([(cut.start + cut.end) / 2])
        now = [Standing(np.array([*track.root(middle)[0, :2], low]), float(track.root(middle)[0, 2]), s.eyes)
               for track, s in zip(tracks, stage.stands, strict=True)]  # fmt: skip
        to = 1 - k if len(now) == 2 else cut.partner if k == cut.who else cut.who
        at = view(cut, now, aspect, stage.front, stage.away).position if len(now) == 1 else tuple(float(v) for v in now[to].face)
        times.append(cut.start)
        places.append((at[0], at[1], at[2] - low))
    return Looks(tuple(times), tuple(places))


__all__ = ["LEAD", "Stage", "TAIL", "Timing", "acted", "played", "shots", "sounding", "staged", "timed"]
