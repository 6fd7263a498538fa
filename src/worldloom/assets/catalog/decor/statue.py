"""A statue: bust on a plinth, standing robed figure, or an abstract sculpture, in marble, bronze or stone."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, fbm, sd_capsule, sd_ellipsoid, slab, smooth_min, smoothstep, solid
CARD = Card("decor/statue", 1, "statue", ("sculpture", "monument", "marble statue", "bronze statue", "figure"), ("ornament",), ("indoor", "outdoor", "museum", "garden", "temple", "square", "park", "church_hall"), "ground")


class Params(Base):
    """Dials."""

    style: Literal["figure", "bust", "abstract"] = "figure"
    height: Annotated[float, metres(0.3, 5.0)] = 1.9
    """Of the sculpture without its plinth."""
    plinth: Annotated[float, metres(0.0, 2.0)] = 0.8
    material: Literal["marble", "bronze", "stone", "gold"] = "marble"
    wear: Wear = 0.35


PRESETS = {"bust": Params(style="bust", height=0.65, plinth=1.1), "bronze": Params(material="bronze", plinth=1.2), "abstract": Params(style="abstract", height=1.4, material="bronze", plinth=0.4)}


def build(p: Params, kit: Kit) -> Part:
    """Moulded plinth; figure by soft solid with draped folds, darker in the hollows."""
    out, h, b = Collector(), p.height, p.plinth
    mat = {"marble": finish.stone("marble", p.wear), "bronze": finish.metal("bronze", p.wear, 0.42), "stone": finish.stone("limestone", p.wear), "gold": finish.metal("gold", p.wear, 0.3)}[p.material]
    field, lo, hi = {"figure": (_figure, (-0.26, -0.24, -0.02), (0.26, 0.2, 1.04)), "bust": (_bust, (-0.5, -0.34, -0.02), (0.5, 0.34, 1.06)), "abstract": (_abstract, (-0.34, -0.24, -0.02), (0.34, 0.24, 1.04))}[p.style]
    step = {"figure": 0.019, "bust": 0.033, "abstract": 0.026}[p.style] * (1.6 if kit.detail < 0.6 else 1.0 if kit.detail < 1.6 else 0.75)
    m = solid(field, lo, hi, step)
    v = m.vertices
    nrm = m.normals if m.normals is not None else 0 * v
    deep = smoothstep(field(v + 0.045 * nrm) / 0.045, 0.3, 0.95)
    tone = (0.55 + 0.45 * deep) * (1 + 0.12 * fbm(v, 0.1, 3, kit.seed % 60)) * (1 - 0.25 * p.wear * smoothstep(nrm[:, 2], 0.1, -0.6))
    r = 0.24 * h if p.style == "figure" else 0.3 * h
    out.add("figure", mat, Mesh(v, m.faces, nrm).tinted(tone).scaled(h).moved((0, 0, b)))
    cols = [box_collider((-0.26 * h, -0.24 * h, b), (0.26 * h, 0.2 * h, b + 1.02 * h))] if p.style != "bust" else [box_collider((-0.5 * h, -0.3 * h, b), (0.5 * h, 0.3 * h, b + h))]
    if b > 0.02:
        s = r + 0.06
        pl = finish.stone("granite" if p.material in ("bronze", "gold") else "limestone", p.wear)
        e = min(0.1, 0.25 * b)
        out.add("plinth", pl, slab((-s - 0.07, -s - 0.07, 0), (s + 0.07, s + 0.07, e), 0.012), slab((-s - 0.03, -s - 0.03, e), (s + 0.03, s + 0.03, e * 1.5), 0.015), slab((-s, -s, e * 1.5), (s, s, b - e * 0.9), 0.008), slab((-s - 0.03, -s - 0.03, b - 0.9 * e), (s + 0.03, s + 0.03, b - 0.45 * e), 0.014), slab((-s - 0.05, -s - 0.05, b - 0.45 * e), (s + 0.05, s + 0.05, b), 0.008))
        if b > 0.6:
            out.add("plate", finish.metal("bronze", p.wear), slab((-0.6 * s, -s - 0.008, 0.45 * b), (0.6 * s, -s + 0.002, 0.62 * b), 0.003))
        cols.append(box_collider((-s - 0.07, -s - 0.07, 0), (s + 0.07, s + 0.07, b)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=300 * h * h, affordances=("look",), anchors={"top": (0, 0, b + h)})


def _figure(p: Floats) -> Floats:
    x, y, z = p[:, 0], p[:, 1], p[:, 2]
    d = sd_ellipsoid(p, (0.005, -0.012, 0.935), (0.047, 0.056, 0.068))
    d = smooth_min(d, sd_ellipsoid(p, (0.005, 0.016, 0.945), (0.055, 0.058, 0.062)), 0.02)
    d = smooth_min(d, sd_capsule(p, (0, 0.0, 0.8), (0.003, 0.0, 0.9), 0.038, 0.03), 0.03)
    d = smooth_min(d, sd_ellipsoid(p, (0, 0.0, 0.73), (0.125, 0.072, 0.1)), 0.04)
    d = smooth_min(d, sd_ellipsoid(p, (0.008, 0.0, 0.56), (0.095, 0.072, 0.11)), 0.05)
    robe = sd_capsule(p, (0.012, 0.0, 0.5), (0.02, 0.01, 0.03), 0.095, 0.145)
    ang = np.arctan2(y, x - 0.015)
    fold = 0.014 * np.sin(11 * ang + 5 * z + 1.5 * np.sin(6 * z)) * smoothstep(z, 0.56, 0.3)
    d = smooth_min(d, np.maximum(robe * 0.85 + fold, -z), 0.04)
    d = smooth_min(d, sd_capsule(p, (-0.115, 0.005, 0.77), (-0.16, 0.02, 0.6), 0.043, 0.034), 0.03)
    d = smooth_min(d, sd_capsule(p, (-0.16, 0.02, 0.6), (-0.08, -0.11, 0.56), 0.034, 0.027), 0.02)
    d = smooth_min(d, sd_capsule(p, (0.115, 0.0, 0.77), (0.175, 0.0, 0.6), 0.043, 0.034), 0.03)
    d = smooth_min(d, sd_capsule(p, (0.175, 0.0, 0.6), (0.185, -0.03, 0.44), 0.032, 0.024), 0.02)
    d = smooth_min(d, sd_ellipsoid(p, (0.187, -0.036, 0.41), (0.02, 0.026, 0.036)), 0.015)
    sash = sd_capsule(p, (-0.1, -0.05, 0.77), (0.12, -0.06, 0.5), 0.034, 0.04) + 0.007 * np.sin(60 * (z + 0.9 * x))
    d = smooth_min(d, sash, 0.02)
    shin = sd_capsule(p, (0.06, -0.08, 0.42), (0.06, -0.11, 0.1), 0.05, 0.04)
    d = smooth_min(d, shin, 0.05)
    base = np.maximum(np.abs(z - 0.015) - 0.02, np.hypot(x, y) - 0.2)
    d = smooth_min(d, sd_ellipsoid(p, (0.06, -0.155, 0.045), (0.03, 0.05, 0.025)), 0.02)
    return smooth_min(d, base, 0.012)


def _bust(p: Floats) -> Floats:
    x, z = p[:, 0], p[:, 2]
    d = sd_ellipsoid(p, (0, -0.02, 0.76), (0.155, 0.19, 0.225))
    d = smooth_min(d, sd_ellipsoid(p, (0, 0.04, 0.83), (0.18, 0.2, 0.19)), 0.05)
    curls = 0.016 * np.sin(34 * x) * np.sin(30 * z + 3) * np.sin(32 * p[:, 1]) * smoothstep(p[:, 1] + 0.8 * (z - 0.8), -0.14, 0.0)
    d = d - curls
    d = smooth_min(d, sd_capsule(p, (0, -0.2, 0.79), (0, -0.235, 0.715), 0.018, 0.032), 0.025)
    m = np.abs(p) * [1, 0, 0] + p * [0, 1, 1]
    d = np.maximum(d, -sd_ellipsoid(m, (0.062, -0.205, 0.785), (0.035, 0.035, 0.022)))
    d = smooth_min(d, sd_ellipsoid(m, (0.06, -0.178, 0.782), (0.024, 0.02, 0.017)), 0.012)
    d = smooth_min(d, sd_capsule(m, (0.02, -0.2, 0.825), (0.1, -0.165, 0.82), 0.017, 0.012), 0.02)
    d = smooth_min(d, sd_ellipsoid(m, (0.0, -0.198, 0.65), (0.05, 0.022, 0.013)), 0.012)
    d = smooth_min(d, sd_ellipsoid(p, (0, -0.15, 0.57), (0.07, 0.07, 0.05)), 0.04)
    d = smooth_min(d, sd_ellipsoid(m, (0.165, 0.02, 0.755), (0.022, 0.04, 0.06)), 0.012)
    d = smooth_min(d, sd_capsule(p, (0, 0.02, 0.36), (0, 0.0, 0.62), 0.105, 0.09), 0.05)
    chest = sd_ellipsoid(p, (0, 0.03, 0.26), (0.4, 0.2, 0.22))
    fold = 0.014 * np.sin(24 * (z + 0.7 * np.abs(x)))
    d = smooth_min(d, chest + fold, 0.06)
    d = np.maximum(d, 0.14 - z - 0.18 * np.abs(x))
    foot = np.hypot(x, p[:, 1]) - np.interp(z, [0, 0.06, 0.1, 0.2], [0.17, 0.16, 0.1, 0.1])
    return smooth_min(d, np.maximum(np.maximum(foot, -z), z - 0.22), 0.02)


def _abstract(p: Floats) -> Floats:
    x, y, z = p[:, 0], p[:, 1], p[:, 2]
    q = np.stack([np.hypot(x, z - 0.58) - 0.27, y], 1)
    a = np.arctan2(z - 0.58, x)
    ring = np.hypot(q[:, 0], q[:, 1] * (1.1 + 0.3 * np.sin(a))) - 0.085 - 0.045 * np.sin(a * 2 + 1) - 0.02 * np.sin(3 * a)
    d = smooth_min(ring * 0.85, sd_capsule(p, (0.02, 0, 0.02), (-0.03, 0, 0.34), 0.09, 0.06), 0.08)
    return smooth_min(d, np.maximum(np.abs(z - 0.01) - 0.02, np.hypot(x, y) - 0.22), 0.02)
