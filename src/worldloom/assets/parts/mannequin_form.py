"""A dress form's torso, a shop window figure and what they wear, as soft solids looking to -Y. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.body_form import Form, ball, blend, bone, chain, cut, grown, rippled, skin
from worldloom.geometry import Floats, Mesh, fbm


def _trunk(z: float) -> list[Form]:
    """Hips, waist, chest and shoulders with the hip joint at height `z`; 0.62 m high."""

    def b(x: float, y: float, h: float, r: tuple[float, float, float]) -> Form:
        return ball((x, y, z + h), r)

    sides = [f for s in (-1, 1) for f in (b(s * 0.072, -0.066, 0.395, (0.064, 0.058, 0.066)), bone((s * 0.1, 0.01, z + 0.52), (s * 0.165, 0.015, z + 0.485), 0.055, 0.05), b(s * 0.07, 0.06, 0.03, (0.095, 0.085, 0.1)))]
    return [b(0, 0, 0.03, (0.165, 0.115, 0.13)), b(0, 0, 0.2, (0.115, 0.085, 0.14)), b(0, 0.0, 0.38, (0.145, 0.1, 0.15)), b(0, 0.01, 0.47, (0.13, 0.085, 0.09)), *sides, bone((0, 0.012, z + 0.52), (0, 0.004, z + 0.625), 0.055, 0.048)]


def torso(step: float) -> Mesh:
    """A dress form from hips to neck, cut level below, standing on z = 0; about 0.68 m high."""
    form = cut(cut(blend(_trunk(0.08), 0.05), (0, 0, 0.0), (0, 0, -1), 0.008), (0, 0, 0.69), (0, 0, 1), 0.006)
    for s in (-1, 1):
        form = cut(form, (s * 0.197, 0, 0.58), (s * 1.0, 0, 0.12), 0.012)
    m = skin(form, step, shade=0.2)
    return m.moved((0, 0, -float(m.bounds[0, 2])))


def _limbs() -> list[Form]:
    """Legs a little apart and arms that hang, one bent, of a figure 1.8 m tall; and head and neck."""
    out: list[Form] = []
    for s in (-1, 1):
        f = 0.03 * s
        out.append(chain([(s * 0.085, 0.0, 0.92), (s * 0.09, -0.01 - f, 0.52), (s * 0.095, 0.02 - 1.5 * f, 0.1)], [0.092, 0.058, 0.038], 0.02))
        out += [bone((s * 0.095, 0.02 - 1.5 * f, 0.07), (s * 0.1, -0.11 - 1.5 * f, 0.035), 0.036, 0.028), ball((s * 0.095, 0.03 - 1.5 * f, 0.045), (0.035, 0.045, 0.04))]
    out.append(chain([(-0.175, 0.015, 1.44), (-0.235, 0.03, 1.17), (-0.25, -0.04, 0.93)], [0.05, 0.036, 0.026], 0.02))
    out.append(ball((-0.255, -0.055, 0.87), (0.022, 0.036, 0.075)))
    out.append(chain([(0.175, 0.015, 1.44), (0.26, 0.05, 1.19), (0.2, -0.1, 1.06)], [0.05, 0.036, 0.027], 0.02))
    out.append(ball((0.175, -0.14, 1.045), (0.028, 0.06, 0.026)))
    out += [ball((0, -0.015, 1.695), (0.072, 0.088, 0.112)), ball((0, -0.045, 1.64), (0.05, 0.055, 0.06)), bone((0, 0.004, 1.5), (0, -0.005, 1.62), 0.048, 0.045), ball((0, -0.102, 1.68), (0.012, 0.016, 0.024))]
    return out


def figure(step: float) -> Mesh:
    """A shop figure 1.8 m tall with a smooth head, standing on z = 0."""
    m = skin(blend([*_trunk(0.95), *_limbs()], 0.03), step, shade=0.25)
    return m.moved((0, 0, -float(m.bounds[0, 2]) + 0.012))


def dress(kind: str, tall: bool, step: float, seed: int) -> list[Mesh]:
    """A dress or a knitted top over the figure (`tall`) or the dress form, its frame that of what it is put on."""
    z = 0.962 if tall else 0.08
    body = grown(blend(_trunk(z), 0.05), 0.014)
    top = cut(body, (0, 0.02, z + 0.555), (0, -0.25, 1.0), 0.006)
    if kind == "top":
        sleeves = [chain([(s * 0.165, 0.015, z + 0.49), (s * 0.225, 0.03, z + 0.33)], [0.068, 0.06], 0.02) for s in (-1, 1)] if tall else []
        form = cut(blend([top, *sleeves], 0.03), (0, 0, z - 0.02), (0, 0, -1), 0.006)
        lower = [grown(blend([bone((s * 0.085, 0.0, 0.95), (s * 0.09, -0.01 - 0.03 * s, 0.52), 0.1, 0.075) for s in (-1, 1)] + [bone((s * 0.09, -0.01 - 0.03 * s, 0.52), (s * 0.095, 0.02 - 0.045 * s, 0.12), 0.075, 0.07) for s in (-1, 1)] + [ball((0, 0.02, 0.97), (0.15, 0.12, 0.09))], 0.03), 0.008)] if tall else []
        return [skin(rippled(form, lambda p: 0.006 * fbm(p, (0.1, 0.1, 0.05), 2, seed), 0.01), step), *(skin(cut(f, (0, 0, 1.0), (0, 0, 1), 0.006), step).tinted((0.35, 0.38, 0.5)) for f in lower)]
    low = z - 0.42

    def flare(p: Floats) -> Floats:
        """A skirt that widens downwards in folds."""
        h = (z + 0.1 - p[:, 2]) / (z + 0.1 - low)
        a = np.arctan2(p[:, 1], p[:, 0])
        r = 0.135 + 0.17 * np.clip(h, 0, 1.2) + 0.024 * np.clip(h, 0, 1.2) * np.sin(11 * a + 0.6 * np.sin(3 * a + seed))
        d = np.hypot(p[:, 0] / 1.08, p[:, 1]) - r
        return np.asarray(np.maximum(0.8 * d, np.maximum(p[:, 2] - z - 0.16, low - p[:, 2])))

    skirt = Form(flare, np.array([-0.4, -0.38, low - 0.01]), np.array([0.4, 0.38, z + 0.17]))
    return [skin(blend([top, skirt], 0.03), step)]


__all__ = ["dress", "figure", "torso"]
