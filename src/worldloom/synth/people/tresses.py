"""Hair, beard, brows and lashes of a figure: ribbons that hang from the head or ride on the skin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.compute.seeds import rng
from worldloom.synth.people.body import Floats, body, joints
from worldloom.synth.people.canon import face_frame, from_face, smooth
from worldloom.synth.people.eyes import eyes, lashes
from worldloom.synth.people.figure import Finish, Piece
from worldloom.synth.people.person import Person
from worldloom.synth.people.ribbons import ribbons, tuft
from worldloom.synth.people.riding import bound, carried, ridden
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.skin import hair_albedo
from worldloom.synth.people.strands import STYLES, Skin, Strands, hair, unit
from worldloom.synth.people.whiskers import beard, brows

LASH = 4.5
"""Eumelanin of lashes at the least: they are darker than the hair of who is fair."""
BEFORE = 0.005
"""Metres that ribbons begin before their root, where single hairs of the picture start one after the other."""
CROPPED = 0.07
"""Metres up to which hair is short: its nape and sides are lit as the rest is, longer hair is darker where it hangs."""
LYING = 0.8
"""Of the weight of long hair, how much shoulders and chest carry."""


@dataclass(frozen=True)
class Spent:
    """What a level spends on ribbons: cards of hair with their segments (two more where it is long), single hairs of brows and lashes."""

    cards: int
    segments: int
    single: int
    longer: bool


@dataclass(frozen=True)
class Bed:
    """What hair of a person grows on: the body in the bind pose, its skin, the middle of the head, from which ribbons face away."""

    person: Person
    bind: Floats
    skin: Skin
    middle: Floats

    @classmethod
    def of(cls, person: Person, bind: Floats, fine: Floats) -> Bed:
        """From a body's vertices, and the skin divided once."""
        return cls(person, bind, Skin.of(fine), np.stack([e.centre for e in eyes(bind)]).mean(0) + [0, 0.02, -0.085])


def tresses(bed: Bed, d: Spent) -> list[Piece]:
    """All of a person's hair as ribbons."""
    return [*_fine(bed, d), *_head(bed, d), *_whiskers(bed, d)]


def _fine(bed: Bed, d: Spent) -> list[Piece]:
    """Brows and lashes, hair by hair."""
    h, seed = bed.person.hair, bed.person.seed
    if not d.single:
        return []
    own = Finish("brows", "hair", _tint(max(h.eumelanin, 1.0), h.pheomelanin, 0.8 * h.grey, 0.8), 0.6, two_sided=True)
    dark = Finish("lashes", "hair", _tint(max(2 * h.eumelanin, LASH), 0.3, 0.3 * h.grey, 0.8), 0.6, two_sided=True)
    thick = 0.00036 if bed.person.sex == "female" else 0.00028
    grown = [(brows(bed.person, bed.skin, rng(seed, "person", "brows")), 3 * d.single, 0.00042, own)]
    grown += [(lashes(bed.person, bed.bind, e, rng(seed, "person", "lashes", e.side)), d.single, thick, dark) for e in eyes(bed.bind)]
    return [_ribbon(bed, s, count, 3, width, look) for s, count, width, look in grown]


def _head(bed: Bed, d: Spent) -> list[Piece]:
    """The head of hair, and what is tied."""
    h, out = bed.person.hair, list[Piece]()
    coiled = h.style in STYLES and STYLES[h.style].coils > 0
    waved = h.style in STYLES and (h.curl > 0.6 or STYLES[h.style].curl > 0.3)
    color, cover = tuft(curl=1.0 if coiled else 0.3 if waved else 0.0)
    look = Finish("hair", "hair", _tint(h.eumelanin, h.pheomelanin, h.grey), 0.55, albedo=color, alpha=cover, two_sided=True)
    for s in hair(bed.person, bed.skin, rng(bed.person.seed, "person", "strands"), 0.25):
        long = float(np.linalg.norm(np.diff(s.points, axis=1), axis=2).sum(1).mean())
        count = d.cards if s.name == "hair" else d.cards // 3
        wide = 0.013 * (850 / d.cards) ** 0.6 * float(np.clip(long / 0.06, 0.5, 1.2))
        segments = d.segments + 2 * (long > 0.2 and d.longer)
        out.append(_ribbon(bed, s, count, segments, wide * (1.7 if coiled else 1.0), look, blunt=coiled, level=long < CROPPED))
    return out


def _whiskers(bed: Bed, d: Spent) -> list[Piece]:
    """The beard, but for stubble, which is painted."""
    h, b = bed.person.hair, bed.person.beard
    grown = beard(bed.person, bed.skin, rng(bed.person.seed, "person", "whiskers"), 0.25) if b.style != "stubble" else None
    if grown is None:
        return []
    color, cover = tuft(curl=0.3)
    look = Finish("beard", "hair", _tint(h.eumelanin, h.pheomelanin, b.grey), 0.6, albedo=color, alpha=cover, two_sided=True)
    long = float(np.linalg.norm(np.diff(grown.points, axis=1), axis=2).sum(1).mean())
    wide = 0.0072 * (850 / d.cards) ** 0.6 * float(np.clip(long / 0.02, 0.9, 1.4))
    return [_ribbon(bed, grown, d.cards * 2 // 3, max(d.segments - 2, 2), wide, look, level=True)]


def _tint(eumelanin: float, pheomelanin: float, grey: float, gain: float = 1.3) -> tuple[float, float, float]:
    """The colour of ribbons: brighter than hair as a whole, since their picture darkens it."""
    r, g, b = (float(c) for c in np.clip(hair_albedo(eumelanin, pheomelanin, grey) * gain, 0, 1))
    return r, g, b


def _ribbon(bed: Bed, s: Strands, count: int, segments: int, width: float, look: Finish, *, blunt: bool = False,
            level: bool = False) -> Piece:  # fmt: skip
    """Ribbons that move with the head, or with the skin that they stand on."""
    draw = rng(bed.person.seed, "person", "cards", s.name)
    p, nor, uv, faces, strand = ribbons(s, count, segments, width, bed.middle, draw, blunt=blunt, level=level)
    if s.name == "hair":
        p = _laid(bed.skin, p, uv[:, 1], draw)
    b, roots = body(), s.points[strand, 0]
    hung = _hung(p, bed.bind) if s.name in ("hair", "tail") else bound(len(p), "head")
    morphs: dict[str, Floats] = {}
    if s.name.endswith("lashes"):
        morphs = carried(b, bed.bind, p, roots)
    elif s.name not in ("hair", "tail"):
        morphs = ridden(b, bed.bind, from_face(p), from_face(roots), np.asarray(uv[:, 1] > 0, float))
    return Piece(s.name, "head", from_face(p), from_face(nor), uv, faces, *hung, look, morphs)


def _laid(skin: Skin, p: Floats, along: Floats, draw: np.random.Generator) -> Floats:
    """Points (n, 3) of ribbons on the scalp, not in it: eased and thinned curves of strands cut corners through a round head, and then
    parting and hairline are bald. Ribbons lie over one another as they come, and begin in the skin."""
    first = np.flatnonzero(along == 0)
    layer = draw.random(len(first) // 2)[(np.cumsum(along == 0) - 1) // 2]
    p = p.copy()
    p[first] -= BEFORE * unit(p[first + 4] - p[first])
    return skin.push(p, (0.0014 + 0.0022 * layer) * smooth(0.0, 0.02, along) + 0.0002)


def _hung(p: Floats, bind: Floats) -> tuple[np.ndarray, np.ndarray]:
    """Hair goes with the head above, mostly with the chest where it lies on the shoulders."""
    neck = float(face_frame(joints(body(), bind))[index("neck"), 1])
    bones, weights = bound(len(p), "head")
    low = np.round(255 * LYING * smooth(neck + 0.06, neck - 0.06, p[:, 1])).astype(np.uint8)
    bones[:, 1], weights[:, 0], weights[:, 1] = np.where(low > 0, index("upperChest"), 0), 255 - low, low
    return bones, weights


__all__ = ["Bed", "Spent", "tresses"]
