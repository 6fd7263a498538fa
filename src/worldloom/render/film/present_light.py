"""The light of a talk: a large soft key from one side and above, a fill on the other, two rims behind, on top of what the place has.

The key is as strong as it takes for a face to come out in the middle of the picture's tones at the exposure of the place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from worldloom.geometry import Floats, unit
from worldloom.render.film.present_frame import Standing
from worldloom.render.raster.light import Lamp, Rig
from worldloom.render.raster.post import Look

FACE = 0.42
"""Radiance of a face of albedo SKIN at exposure 1."""
SKIN = 0.42
WARM = np.array([1.06, 1.0, 0.94])
COOL = np.array([0.90, 1.0, 1.14])
FILL, RIM = 0.12, (1.9, 1.1)
"""Irradiance of fill and rims against the key's."""
EYES = 0.15
"""Irradiance of a small light near the camera, which eyes mirror, against the key's."""
AROUND = 0.4
"""Of the light all round reaches a face: what stands off camera keeps the rest away, so that it has a bright and a dark side."""
PLACE = 0.35
"""The most irradiance that the place's own lamps give a face, against the key's."""
SUN = 0.45
"""Of the real sun falls on who stands there: cameramen hang a silk."""


WIDE, FAINT = 0.4, 0.01
"""Metres to each side of a body, and of the key's irradiance what a lamp of the place gives at least, or it is left out."""


@dataclass(frozen=True)
class Lit:
    """The rig of the people's stage, and its lamps."""

    rig: Rig
    lamps: list[Lamp]


def lit(rig: Rig, lamps: list[Lamp], people: list[Standing], front: float, look: Look, interior: bool,
        elsewhere: Sequence[Standing] = ()) -> Lit:  # fmt: skip
    """Light for people who stand before a place of this rig, lamps and look, and are `elsewhere` at times; `front` is the yaw that its set
    faces."""
    gain = np.array(look.exposure)
    white = gain.mean() / gain
    middle = np.mean([p.face for p in people], 0)
    around = AROUND * _around(rig, interior)
    need = FACE / SKIN / float(gain.mean())
    share = float(np.clip(need - 0.6 * around.mean(), 0.45 * need, need)) * math.pi
    key = share * WARM * white
    way = _way(front, -0.85, 0.58)
    own = [_lamp(middle, front, 0.95, 0.05, 1.9, 0.7, FILL * share * COOL * white)]
    own += [_lamp(middle, front, -0.22, 0.30, 2.0, 0.17, EYES * share * white),
            _lamp(middle, front, math.pi - 0.62, 0.55, 1.9, 0.22, RIM[0] * share * COOL * white),
            _lamp(middle, front, math.pi + 0.75, 0.45, 1.9, 0.22, RIM[1] * share * WARM * white)]  # fmt: skip
    if not interior and float(rig.sun_light.max()) > 0:
        own.append(Lamp(middle + 60 * rig.sun, SUN * rig.sun_light * 3600, 1.0))
    near = _shaded([x for x in lamps if float(np.linalg.norm(x.position - middle)) > 0.8], middle, PLACE * share)
    points = _bodies([*people, *elsewhere])
    near = [x for x in near if _reaches(x, points, FAINT * float(key.max()))]
    place = replace(rig, sh=AROUND * rig.sh, room_ambient=AROUND * rig.room_ambient, disc=np.zeros(3), wet=0.0)
    return Lit(replace(place, sun=way, sun_light=key), [*own, *near])


def _shaded(lamps: list[Lamp], middle: Floats, most: float) -> list[Lamp]:
    """The place's own lamps, dimmed together so that they give a face no more than `most` irradiance."""
    gaps = [float(((x.position - middle) ** 2).sum()) for x in lamps]
    total = sum(float(x.intensity.mean()) / g for x, g in zip(lamps, gaps, strict=True))
    return [replace(x, intensity=x.intensity * min(1.0, most / max(total, 1e-9))) for x in lamps]


def _reaches(lamp: Lamp, points: Floats, least: float) -> bool:
    """Whether a lamp gives any of points (n, 3) an irradiance of `least`: others cost each pixel as much, and nobody sees them."""
    way = points - lamp.position
    square = (way**2).sum(1)
    share = np.ones(len(points))
    if lamp.cosine > -0.99:
        x = np.clip((way @ lamp.direction / np.sqrt(square.clip(1e-9)) - lamp.cosine) / (0.3 * (1 - lamp.cosine)), 0, 1)
        share = x * x * (3 - 2 * x)
    return bool((float(lamp.intensity.max()) * share / (square + lamp.radius**2)).max() >= least)


def _bodies(people: Sequence[Standing]) -> Floats:
    """(n, 3) points round everybody, from their soles to above their heads."""
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    ring = np.array([(WIDE * np.cos(a), WIDE * np.sin(a), z) for a in turn for z in (0.05, 0.5, 1.0, 1.4, 1.9)])
    return np.concatenate([p.at + ring for p in people])


def _around(rig: Rig, interior: bool) -> Floats:
    """Irradiance over pi that comes from all round."""
    return np.asarray(rig.sh[0] * rig.room_sky + rig.room_ambient if interior else rig.sh[0])


def _way(front: float, aside: float, up: float) -> Floats:
    """Toward a light that stands to the right of the camera by -`aside` radians, seen from who is lit, and `up`."""
    a = front - aside
    return unit(np.array([math.sin(a) * math.cos(up), -math.cos(a) * math.cos(up), math.sin(up)]))


def _lamp(middle: Floats, front: float, aside: float, up: float, far: float, radius: float, irradiance: Floats) -> Lamp:
    return Lamp(middle + far * _way(front, -aside, up), irradiance * (far**2 + radius**2), radius)


__all__ = ["FACE", "Lit", "lit"]
