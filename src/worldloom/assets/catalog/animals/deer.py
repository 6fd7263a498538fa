"""A deer: stag with branching antlers or doe, standing, walking or grazing."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, metres, np, rgb, surface, finish
from worldloom.assets.parts.animal_quadruped import Beast, Bones, animal, bones, colliders, eyes, frame_level, hooves, mix, mottled, muzzled
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, Mesh, fbm, smoothstep, spline, tube

CARD = Card("animals/deer", 1, "deer", ("stag", "doe", "fawn", "elk", "moose", "reindeer", "buck"), ("animal",), ("outdoor", "forest", "park", "meadow"), "ground", (0.3, 0.2, 0.2, 0.2))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.5, 1.7)] = 1.05
    state: Literal["standing", "walking", "grazing"] = "standing"
    kind: Literal["stag", "doe"] = "stag"
    color: Color = "#6b5038"


PRESETS = {"doe": Params(kind="doe", state="grazing", height=0.92), "fawn": Params(kind="doe", height=0.6, color="#7a5c40"), "reindeer": Params(color="#6b5f50", height=1.15)}


def build(p: Params, kit: Kit) -> Part:
    """Slim trunk on thin legs, long neck, large ears, white rump."""
    b = Beast(p.height, 1.08, (0.13, 0.205), (0.135, 0.175), (0.135, 0.175), (0.135, 0.082), (-0.7, 1.34), (-0.86, 0.3), 0.085, (0.235, 0.045, -0.62), (0.19, 0.055, 0.95), (0.16, 0.03, -0.7), 0.0, (0.068, 0.026, 0.035), 0.1)
    k = bones(b, p.state, kit.rng("pose"))
    main, pale = np.array(rgb(p.color)), np.array((0.6, 0.52, 0.4))

    def paint(v: Floats, _: Beast) -> Floats:
        c = mix(np.broadcast_to(main, v.shape), pale, smoothstep(v[:, 2], 0.66, 0.52) * smoothstep(v[:, 2], 0.42, 0.52) * 0.7)
        rump = smoothstep(np.linalg.norm((v - k.tail[0] / b.height - [0, 0.02, -0.06]) / [0.11, 0.1, 0.13], axis=1), 1.2, 0.8)
        throat = smoothstep(np.linalg.norm((v - k.neck[1] / b.height - [0, -0.09, -0.06]) / [0.07, 0.1, 0.12], axis=1), 1.2, 0.7)
        c = mix(mix(c, pale, 0.9 * rump), pale, 0.6 * throat)
        if p.height < 0.75:
            c = mix(c, pale, smoothstep(fbm(v, 0.05, 1, 4), 0.45, 0.6) * smoothstep(v[:, 2], 0.6, 0.7) * (v[:, 1] > -0.45))
        return hooves(v, b, muzzled(v, b, k, mottled(c, v, kit.seed), (0.03, 0.024, 0.02), 0.9))

    coat = animal(b, k, paint, cell(kit.detail, 0.03, 1.7))
    parts = [coat, eyes(b, k, 0.2, 0.78)]
    if p.kind == "stag":
        parts.append(surface("antler", _antlers(b, k), finish.of("bone", (0.3, 0.21, 0.13), 0.6, 0.4)))
    return Part(tuple(parts), colliders(b, k, coat.mesh), 110 * (p.height / 1.05) ** 3, anchors={"head": (float(k.head[0]), float(k.head[1]), float(k.head[2]))}, motions=(Motion(kind="breathe", amplitude=0.009, period=3.0, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),))


def _antlers(b: Beast, k: Bones) -> list[Mesh]:
    f, h = frame_level(k), b.height
    out = []

    def at(q: tuple[float, float, float], side: int) -> Floats:
        return np.asarray(k.head + f @ (np.array(q) * [side, 1, 1] * h))

    for x in (-1, 1):
        beam = spline([at(q, x) for q in ((0.035, 0.02, 0.07), (0.12, 0.1, 0.2), (0.24, 0.13, 0.36), (0.25, 0.04, 0.53), (0.19, -0.04, 0.64))], 20)
        out.append(tube(beam, np.linspace(0.024, 0.008, 20) * h, 7))
        for i, tip in ((3, (0.09, -0.14, 0.2)), (8, (0.2, -0.08, 0.36)), (13, (0.36, 0.08, 0.54)), (16, (0.3, 0.12, 0.66))):
            tip_ = at(tip, x)
            out.append(tube(spline([beam[i], (beam[i] + tip_) / 2 + [0, 0, -0.01 * h], tip_], 8), np.linspace(0.016, 0.004, 8) * h, 6))
    return out
