"""What people wear on top and hold: masks, glasses, stethoscope, scarf, belt, backpack; hammer, pitchfork, book, staff. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.body_dress import CUTS, Outfit
from worldloom.assets.parts.body_figure import around, band, scale_of, trunk
from worldloom.assets.parts.body_form import Form, ball, blend, carve, chain, rippled, skin
from worldloom.assets.parts.body_head import Skull
from worldloom.assets.parts.body_skeleton import Limb, Skeleton
from worldloom.geometry import Floats, Mesh, box, cylinder, fbm, join, rod, rot_x, sd_box, sheet, smoothstep, spline, tube
from worldloom.world import Material

HOLDS: dict[str, Limb] = {
    "hammer": Limb(8, 10, 12, 62), "pitchfork": Limb(22, 26, 0, 62), "spear": Limb(22, 26, 0, 66), "staff": Limb(26, 22, 0, 62), "clipboard": Limb(22, 10, 34, 92), "book": Limb(24, 10, 34, 92), "brush": Limb(40, 12, 20, 70),
}  # fmt: skip
"""Right arm when standing with the thing."""


def worn(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    """Everything in the outfit's extras that is a thing of its own."""
    makers = {"mask": _mask, "stethoscope": _stethoscope, "scarf": _scarf, "tie": _tie, "glasses": _glasses, "backpack": _backpack, "belt": _belt, "badge": _badge, "life_pack": _life_pack, "stripes": _stripes, "bands": _reflective, "shawl": _shawl, "collar": _shawl}
    return [s for e in o.extras if e in makers for s in makers[e](k, o, step)]


def draped(body: Floats, seed: int) -> Mesh:
    """A blanket over whoever lies face up, from the feet to the chest: the body's heights, bridged and smoothed, with folds, turned back
    at the top and lying flat at the sides."""
    import worldloom.compute.science  # noqa: F401  (before SciPy)
    from scipy.ndimage import gaussian_filter, maximum_filter

    lo, hi = body.min(0), body.max(0)
    top = float(lo[1] + 0.47 * (hi[1] - lo[1]))
    xs, ys = np.linspace(-0.43, 0.43, 44), np.linspace(lo[1] - 0.08, top, 70)
    under = np.zeros((44, 70))
    i, j = np.rint((body[:, 0] + 0.43) / 0.86 * 43).astype(int), np.rint((body[:, 1] - ys[0]) / (top - ys[0]) * 69).astype(int)
    ok = (i >= 0) & (i < 44) & (j >= 0) & (j < 70)
    np.maximum.at(under, (i[ok], j[ok]), body[ok, 2])
    z = gaussian_filter(maximum_filter(under, 3), 1.5, mode="nearest")
    z = np.maximum(z, gaussian_filter(maximum_filter(under, 7), 3.0, mode="nearest") * 0.93)
    z = gaussian_filter(np.maximum(z, maximum_filter(under, 3)), 0.8, mode="nearest") + 0.018
    x, y = np.meshgrid(xs, ys, indexing="ij")
    z = z + 0.007 * np.abs(fbm(np.stack([1.5 * x, 0.5 * y, 0 * x], -1), 0.16, 2, seed % 83)) * (z > 0.03)
    z = np.maximum(z * smoothstep(0.44 - np.abs(x), 0.0, 0.05) * smoothstep(y - ys[0], 0.0, 0.05), 0.012) + 0.014 * smoothstep(y, top - 0.17, top - 0.15) * smoothstep(top - y, 0.0, 0.012)
    edge = smoothstep(np.minimum(np.minimum(0.43 - np.abs(x), y - ys[0]), top - y), 0.0, 0.02)
    m = sheet(np.stack([x, y, z - 0.01 * (1 - edge)], -1))
    pale = m.vertices[:, 1] > top - 0.16
    return m.tinted(np.where(pale[:, None], 1.35, 1.0) * np.ones((1, 3)))


def _skull(k: Skeleton) -> Skull:
    return Skull(k.head, k.size.head, True)


def _mask(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    h = _skull(k)
    body = blend([h.ball(0, -0.048, 0.02, (0.063, 0.062, 0.047)), h.ball(0, -0.092, 0.036, (0.03, 0.028, 0.034))], 0.03)
    body = carve(body, h.ball(0, 0.05, 0.04, (0.12, 0.075, 0.12)), 0.006)
    pleats = rippled(body, lambda p: 0.0016 * np.sin(k.head.local(p)[:, 2] * 520), 0.002)
    cord = [tube(spline([h.p(x * 0.05, -0.05, 0.04), h.p(x * 0.078, -0.005, 0.06), h.p(x * 0.078, 0.02, 0.09)], 8), 0.0018, 5) for x in (-1, 1)]
    return [surface("mask", join([skin(pleats, 0.008, 2, 0.2), *cord]), finish.fabric("#9fc6cf", 0.05))]


def _glasses(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    h = _skull(k)
    t = np.linspace(0, 2 * np.pi, 17)[:-1]
    rims = [tube([h.p(x * 0.032 + 0.0205 * np.cos(a), -0.104 + 0.008 * abs(np.cos(a)) * (1 if np.cos(a) * x > 0 else 0), 0.084 + 0.016 * np.sin(a)) for a in t], 0.0017, 5, closed=True) for x in (-1, 1)]
    arms = [tube([h.p(x * 0.0525, -0.096, 0.088), h.p(x * 0.08, -0.02, 0.09), h.p(x * 0.082, 0.02, 0.08)], 0.0016, 5) for x in (-1, 1)]
    return [surface("glasses", [*rims, *arms, tube([h.p(-0.012, -0.105, 0.088), h.p(0, -0.11, 0.09), h.p(0.012, -0.105, 0.088)], 0.0015, 5)], finish.plastic("#1c1410", 0.25))]


def _stethoscope(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, more = scale_of(k), CUTS[o.top].more + 0.012
    c = k.chest
    pts = [c.at(x * s, y * s, z * s) for x, y, z in ((-0.075, -0.14 - more, 0.27), (-0.078, -0.13 - more, 0.4), (-0.085, -0.06, 0.53), (-0.05, 0.06, 0.575), (0.05, 0.06, 0.575), (0.085, -0.06, 0.53), (0.078, -0.13 - more, 0.4), (0.06, -0.14 - more, 0.24))]
    disc = cylinder(0.022, 0.012, 14).turned(c.r @ rot_x(np.pi / 2)).moved(pts[-1])
    return [surface("stethoscope", [tube(spline(pts, 40), 0.0055, 6), disc], finish.rubber((0.03, 0.035, 0.04)))]


def _scarf(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, c = scale_of(k), k.chest
    ring = [c.at(0.085 * np.cos(a) * s, (0.075 * np.sin(a) + 0.005) * s, (0.555 - 0.02 * np.sin(a)) * s) for a in np.linspace(0, 2 * np.pi, 12)]
    tail = [c.at(0.04 * s, -0.085 * s, 0.53 * s), c.at(0.05 * s, -0.15 * s, 0.42 * s), c.at(0.052 * s, -0.158 * s, 0.26 * s)]
    form = rippled(blend([chain(ring, [0.03 * s] * 12, 0.02), chain(tail, (0.03 * s, 0.028 * s, 0.03 * s), 0.02)], 0.03), lambda p: 0.006 * fbm(p, 0.035, 2, 9), 0.006)
    return [surface("scarf", skin(form, 0.015 * s, 2, 0.4, 0.02), finish.fabric("#8a2f2a" if o.top == "coat" else "#d8d2c4", 0.2, "knit"))]


def _shawl(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, c = scale_of(k), k.chest
    form = blend([trunk(k, 0.3, 0.545, 0.04, 0.03), *[ball(x.o, 0.1 * s) for x in k.shoulder]], 0.06)
    form = carve(form, Form(lambda p: sd_box(c.local(p) / s, (0, -0.16, 0.36), (0.05, 0.12, 0.25), 0.02) * s, form.lo, form.hi), 0.02)
    form = rippled(form, lambda p: 0.006 * fbm(p, (0.05, 0.05, 0.1), 2, 3), 0.006)
    stuff = finish.of("fur", "#d9d2c2", 0.9) if "collar" in o.extras else finish.fabric("#57412f", 0.3, "knit")
    return [surface("shawl", skin(form, 0.02 * s, 2, 0.4), stuff)]


def _tie(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, c, more = scale_of(k), k.chest, 0.012
    rows = [(0.01, 0.53, -0.062), (0.014, 0.515, -0.075), (0.01, 0.5, -0.085), (0.018, 0.42, -0.128), (0.026, 0.3, -0.126), (0.03, 0.16, -0.118), (0.0, 0.1, -0.116)]
    form = blend([chain([c.at(w * x * s, (y - more) * s, z * s) for w, z, y in rows], [0.009 * s] * len(rows), 0.01) for x in (-0.6, 0.6)], 0.016)
    return [surface("tie", skin(form, 0.009, 2, 0), finish.fabric("#5a1a1f" if o.top == "blazer" else "#17171b", 0.1))]


def _backpack(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, c = scale_of(k), k.chest
    form = rippled(blend([Form(lambda p: sd_box(c.local(p) / s, (0, 0.2, 0.32), (0.14, 0.075, 0.19), 0.06) * s, c.at(0, 0.2 * s, 0.32 * s) - 0.3 * s, c.at(0, 0.2 * s, 0.32 * s) + 0.3 * s), ball(c.at(0, 0.27 * s, 0.24 * s), np.array((0.1, 0.04, 0.08)) * s, c.r)], 0.02), lambda p: 0.004 * fbm(p, 0.07, 2, 2), 0.004)
    more = CUTS[o.top].more + 0.008
    straps = [tube(spline([c.at(x * 0.095 * s, 0.12 * s, 0.44 * s), c.at(x * 0.1 * s, 0.03 * s, 0.535 * s + more), c.at(x * 0.1 * s, -0.085 * s - more, 0.47 * s), c.at(x * 0.115 * s, -0.11 * s - more, 0.34 * s), c.at(x * 0.165 * s + more * x, -0.02 * s, 0.24 * s), c.at(x * 0.12 * s, 0.12 * s, 0.2 * s)], 20), 0.012 * s, 6) for x in (-1, 1)]
    return [surface("backpack", join([skin(form, 0.022 * s, 2, 0.35), *straps]), finish.of("canvas", "#4a2f2a" if o.top == "sweater" else "#3f4a3a", 0.9))]


def _belt(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, cut = scale_of(k), CUTS[o.top]
    rope = o.top in ("robe", "tunic")
    ring = around(k, 0.11, cut.more + (0.012 if rope else 0.01))
    parts: list[Mesh] = [tube(ring, 0.011 * s, 6, closed=True) if rope else band(k, 0.09, 0.13, cut.more + 0.014)]
    if rope:
        a = ring[30]
        parts.append(tube(spline([a, a - k.chest.r[:, 1] * 0.03 - [0, 0, 0.02], a - k.chest.r[:, 1] * 0.03 - [0, 0, 0.26]], 10), 0.008 * s, 6))
    else:
        parts.append(box((0.05, 0.014, 0.04), 0.004, (0, 0, 0)).turned(k.chest.r).moved(ring[30] - k.chest.r[:, 1] * 0.014).tinted(2.4))
        parts += [box((0.05, 0.04, 0.09), 0.01).turned(k.chest.r).moved(ring[i] - [0, 0, 0.03]) for i in (1, 22)]
    return [surface("belt", join(parts), finish.of("rope", "#8c7a55") if rope else finish.leather((0.05, 0.028, 0.015), 0.5))]


def _badge(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s = scale_of(k)
    p = around(k, 0.38, CUTS[o.top].more + 0.006)[34]
    return [surface("badge", box((0.05, 0.008, 0.034), 0.003).turned(k.chest.r).moved(p - k.chest.r[:, 1] * 0.012 * s), finish.plastic("white" if o.top != "shirt" else "#c8b05a", 0.25))]


def _life_pack(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    s, c = scale_of(k), k.chest
    block = box((0.44 * s, 0.19 * s, 0.62 * s), 0.05).turned(c.r).moved(c.at(0, 0.27 * s, 0.38 * s))
    chest = box((0.24 * s, 0.08 * s, 0.16 * s), 0.02).turned(c.r).moved(c.at(0, -0.2 * s, 0.3 * s))
    hose = [tube(spline([c.at(x * 0.08 * s, -0.23 * s, 0.28 * s), c.at(x * 0.24 * s, -0.18 * s, 0.2 * s), c.at(x * 0.24 * s, 0.1 * s, 0.25 * s), c.at(x * 0.18 * s, 0.25 * s, 0.3 * s)], 16), 0.014, 7) for x in (-1, 1)]
    return [surface("pack", [block, chest.tinted(0.8)], finish.plastic("#d4d4d1", 0.4)), surface("hose", hose, finish.rubber((0.25, 0.25, 0.26)))]


def _limb_rings(k: Skeleton, more: float, spots: tuple[tuple[str, float], ...]) -> list[Mesh]:
    out = []
    for name, t in spots:
        for i in (0, 1):
            a, b, r = (k.shoulder[i].o, k.elbow[i].o, 0.055) if name == "arm" else (k.elbow[i].o, k.hand[i].o, 0.043) if name == "fore" else (k.knee[i].o, k.foot[i].o, 0.062)
            d = (b - a) / np.linalg.norm(b - a)
            m = a + (b - a) * t
            out.append(rod(m - d * 0.02, m + d * 0.02, r * scale_of(k) + more, 18))
    return out


def _stripes(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    return [surface("stripe", _limb_rings(k, 0.052, (("arm", 0.55),)), finish.fabric("#a3221c"))]


def _reflective(k: Skeleton, o: Outfit, step: float) -> list[Surface]:
    more = CUTS[o.top].more
    bands = [band(k, z, z + 0.05, more + 0.018) for z in (0.06, 0.24)]
    return [surface("reflective", [*bands, *_limb_rings(k, more + 0.007, (("fore", 0.8),)), *_limb_rings(k, 0.022, (("shin", 0.7),))], Material(recipe="plastic", color=(0.66, 0.66, 0.5), roughness=0.3, metallic=0.2))]


def held(k: Skeleton, o: Outfit) -> list[Surface]:
    """The tool in the right hand; long shafts stand upright whatever the hand does."""
    if not o.hold or k.posture.rest in ("back", "seat"):
        return []
    s, h = scale_of(k), k.hand[1]
    palm = h.at(0.022 * s, -0.005 * s, -0.092 * s)
    wood, steel = finish.wood("oak", 0.5), finish.iron(0.35)
    along, up = -h.r[:, 1], -h.r[:, 2]
    if o.hold in ("pitchfork", "spear", "staff"):
        return _upright(o.hold, palm, wood, s)
    if o.hold == "hammer":
        haft = rod(palm - along * 0.1, palm + along * 0.27, 0.014, 8)
        head = box((0.05, 0.05, 0.15), 0.008).turned(np.stack([h.r[:, 0], along, up], 1)).moved(palm + along * 0.26)
        return [surface("haft", haft, wood), surface("hammer", head, steel)]
    if o.hold in ("book", "clipboard"):
        frame = np.stack([h.r[:, 1], h.r[:, 2], h.r[:, 0]], 1)
        at = palm + h.r[:, 0] * 0.012 + up * 0.03
        cover = box((0.22, 0.29, 0.012 if o.hold == "clipboard" else 0.035), 0.003).turned(frame).moved(at)
        page = box((0.2, 0.27, 0.004), 0.001).turned(frame).moved(at + h.r[:, 0] * 0.009)
        out = [surface("board", cover, finish.wood("pine") if o.hold == "clipboard" else finish.leather((0.2, 0.05, 0.04)))]
        return [*out, surface("page", page, finish.of("paper", "#e4e0d4"))] if o.hold == "clipboard" else out
    tip = palm + along * 0.16 + up * 0.02
    return [surface("haft", rod(palm - along * 0.08, tip, 0.005, 6), wood), surface("bristle", rod(tip, tip + along * 0.03, 0.007, 6, 0.002), finish.of("fur", "#3a2a1a"))]


def _upright(name: str, palm: Floats, wood: Material, s: float) -> list[Surface]:
    foot = np.array([palm[0], palm[1], 0.0])
    top = foot + [0, 0, {"pitchfork": 1.25, "spear": 2.05, "staff": 1.75}[name] * s]
    out = [surface("haft", rod(foot, top, 0.016 if name != "staff" else 0.019, 10, 0.014 if name != "staff" else 0.024), wood)]
    if name == "spear":
        out.append(surface("blade", rod(top - [0, 0, 0.02], top + [0, 0, 0.26], 0.026, 6, 0.002), finish.metal("steel", 0.4)))
    if name == "pitchfork":
        cross = [(x, 0, 0.04 - 0.04 * abs(x) / 0.09) for x in (-0.09, -0.045, 0, 0.045, 0.09)]
        tines = [tube(top + np.array([(0, 0, -0.02), (x, 0, z + 0.03), (x, -0.012, 0.2), (x, -0.03, 0.36)]), (0.007, 0.006, 0.0055, 0.002), 6) for x, _, z in cross]
        out.append(surface("tine", tines, finish.iron(0.5)))
    if name == "staff":
        out.append(surface("knob", skin(ball(top + [0, 0, 0.02], 0.05), 0.012, 1, 0), finish.glass((0.4, 0.6, 0.9), 0.1)))
    return out


__all__ = ["HOLDS", "worn", "held"]
