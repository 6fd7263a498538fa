"""A horse with mane and long tail, standing, walking or grazing; bay, chestnut, black, grey or any colour."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, SoundSource, Surface, finish, metres, np, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, Bones, animal, bones, colliders, eyes, hooves, mix, mottled, muzzled
from worldloom.assets.parts.body_form import cell, Form, blend, chain, rippled, skin
from worldloom.geometry import Floats, fbm, smoothstep

CARD = Card("animals/horse", 1, "horse", ("pony", "stallion", "mare", "foal", "donkey", "mule"), ("animal",), ("outdoor", "farm", "medieval", "prairie", "western"), "ground", (0.5, 0.3, 0.3, 0.3))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.9, 1.8)] = 1.55
    """At the withers."""
    state: Literal["standing", "walking", "grazing"] = "standing"
    color: Color = "#5a2f18"
    points: Literal["dark", "same", "white"] = "dark"
    """Legs, mane and tail."""


PRESETS = {"grazing": Params(state="grazing", color="#6b3a1c", points="same"), "grey": Params(color="#b9b4aa", points="white", state="walking"), "pony": Params(height=1.15, color="#2a1a10")}


def build(p: Params, kit: Kit) -> Part:
    """Body, hair of mane and tail, hooves."""
    b = Beast(p.height, 1.06, (0.15, 0.225), (0.165, 0.2), (0.17, 0.2), (0.175, 0.1), (-0.78, 1.38), (-0.98, 0.3), 0.092, (0.31, 0.056, -0.9), (0.115, 0.03, 0.22), (0.3, 0.03, -0.6), 0.0, (0.085, 0.034, 0.047), 0.115)
    k = bones(b, p.state, kit.rng("pose"))
    main = np.array(rgb(p.color))
    point = {"dark": main * 0.18 + 0.004, "same": main * 0.9, "white": np.array((0.6, 0.58, 0.53))}[p.points]

    def paint(v: Floats, _: Beast) -> Floats:
        c = np.broadcast_to(main, v.shape) * (0.9 + 0.3 * smoothstep(v[:, 2], 0.5, 0.95))[:, None]
        c = mix(c, point, smoothstep(v[:, 2], 0.48, 0.3))
        blaze = smoothstep(np.abs(v[:, 0] - k.nose[0] / b.height), 0.03, 0.015) * smoothstep(np.linalg.norm(v - (0.55 * k.nose + 0.45 * k.head) / b.height, axis=1), 0.17, 0.12)
        c = mix(mottled(c, v, kit.seed), np.array((0.6, 0.57, 0.52)), blaze * float(kit.rng("blaze").random() < 0.6) * (v[:, 2] > 0))
        return hooves(v, b, muzzled(v, b, k, c, tuple(main * 0.25 + 0.01), 1.0))

    coat = animal(b, k, paint, cell(kit.detail, 0.03, 1.7))
    return Part(
        (coat, _hair(b, k, point, kit), eyes(b, k, 0.17, 0.8)), colliders(b, k, coat.mesh), 480 * (p.height / 1.55) ** 3, affordances=("ride", "pet"), anchors={"saddle": (0, 0, 1.02 * p.height)},
        sounds=(SoundSource(sound="horse", position=(0, float(k.nose[1]), float(k.nose[2])), loop=False, every=40.0),), motions=(Motion(kind="breathe", amplitude=0.008, period=4.4, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip


def _hair(b: Beast, k: Bones, tone: Floats, kit: Kit) -> Surface:
    """Mane along the crest, forelock and tail."""
    h = b.height
    crest = [k.trunk[-1] + np.array([0, 0.02, 0.22]) * h * b.chest[1] / 0.225, k.neck[1] + np.array([0, 0.1, 0.11]) * h, k.head + np.array([0, 0.06, 0.085]) * h, k.head + np.array([0, -0.06, 0.08]) * h]
    mane = [chain([c, c + np.array([0.1, 0.0, -0.03]) * h, c + np.array([0.15, -0.01, -0.13]) * h, c + np.array([0.16, -0.015, -0.22]) * h], np.array([0.024, 0.026, 0.026, 0.008]) * h, 0.02) for c in (crest[0] * (1 - t) + crest[1] * t if t <= 1 else crest[1] * (2 - t) + crest[2] * (t - 1) for t in np.linspace(0.15, 1.95, 9))]
    lock = chain([crest[2], crest[3], k.head + (k.nose - k.head) * 0.4 + np.array([0, -0.02, 0.05]) * h], np.array([0.022, 0.024, 0.008]) * h, 0.02)
    end = k.tail[-1]
    tail = chain([*k.tail[1:], end + [0, 0.03 * h, -0.16 * h], end + [0, 0.02 * h, -0.36 * h]], np.array([0.028, 0.04, 0.05, 0.055, 0.058, 0.055, 0.015]) * h, 0.02)
    grain: Callable[[Form, int], Form] = lambda f, n: rippled(f, lambda p: 0.008 * h * fbm(p, np.array([0.02, 0.02, 0.2]) * h, 2, n), 0.01 * h)  # noqa: E731
    meshes = [skin(grain(blend([*mane, lock, chain(crest, np.array([0.016, 0.03, 0.028, 0.02]) * h, 0.02)], 0.02 * h), 3), 0.02 * h, 2, 0.4, 0.04 * h), skin(grain(tail, 5), 0.024 * h, 2, 0.4, 0.04 * h)]
    return surface("hair", [m.tinted(mottled(np.ones_like(m.vertices), m.vertices * [3, 3, 0.5], kit.seed, 0.3)) for m in meshes], finish.of("fur", (float(tone[0]), float(tone[1]), float(tone[2])), 0.6, 0.0))
