"""A pig with a flat snout, lop ears and a curled tail, standing, walking, grazing or lying: pink, black, spotted or belted."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Motion, Params as Base, Part, finish, metres, np, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, animal, bones, colliders, eyes, hooves, mix, mottled
from worldloom.assets.parts.body_form import cell
from worldloom.geometry import Floats, cylinder, fbm, rot_x, smoothstep, sphere, tube
from worldloom.world import RGB

CARD = Card("animals/pig", 1, "pig", ("piglet", "hog", "sow", "boar", "swine"), ("animal",), ("outdoor", "farm", "barn", "sty"), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.22, 0.95)] = 0.66
    """At the withers."""
    state: Literal["standing", "walking", "grazing", "lying"] = "standing"
    pattern: Literal["plain", "spotted", "belted"] = "plain"
    color: Color = "#c98f80"


PRESETS = {"grazing": Params(state="grazing"), "lying": Params(state="lying", pattern="spotted"), "black": Params(color="#1c1816"), "belted": Params(pattern="belted"), "piglet": Params(height=0.26)}


def build(p: Params, kit: Kit) -> Part:
    """A barrel of a body low on its legs, painted by pattern."""
    b = Beast(
        p.height, 1.3, (0.235, 0.3), (0.265, 0.325), (0.235, 0.3), (0.25, 0.22), (-0.84, 0.86), (-0.88, 0.34), 0.175, (0.28, 0.105, -0.35), (0.2, 0.1, 0.95),
        (0.16, 0.022, 0.9), 0.0, (0.12, 0.056, 0.056), 0.15, True,
    )  # fmt: skip
    k = bones(b, p.state, kit.rng("pose"))
    main, dark = np.array(rgb(p.color)), np.array((0.025, 0.021, 0.02))

    def paint(v: Floats, _: Beast) -> Floats:
        c = np.broadcast_to(main, v.shape)
        if p.pattern == "spotted":
            c = mix(c, dark, smoothstep(fbm(v, 0.3, 2, kit.seed % 41), 0.12, 0.2))
        if p.pattern == "belted":
            y = v[:, 1] + 0.03 * fbm(v, 0.2, 2, kit.seed % 37)
            c = mix(np.broadcast_to(dark, v.shape), main, smoothstep(y, -0.48, -0.42) * (1 - smoothstep(y, -0.16, -0.1)))
        c = c * (0.88 + 0.12 * smoothstep(v[:, 2], 0.2, 0.6))[:, None]
        return hooves(v, b, mottled(c, v, kit.seed))

    coat = animal(b, k, paint, cell(kit.detail, 0.034, 1.7))
    ahead = (k.nose - k.head) / np.linalg.norm(k.nose - k.head)
    turn = rot_x(float(np.arctan2(-ahead[1], ahead[2])))
    at = k.nose + ahead * 0.085 * b.height
    snout = [cylinder(0.088 * b.height, 0.05 * b.height, kit.n(24, 12), 0.016 * b.height).turned(turn).moved(at)]
    side = 0.036 * b.height
    holes = [sphere((0.016 * b.height, 0.016 * b.height, 0.008 * b.height), 8).turned(turn).moved(at + ahead * 0.05 * b.height + [s * side, 0, 0]) for s in (-1, 1)]
    t = np.linspace(0, 3.6 * np.pi, 40)
    root, r = k.tail[0], 0.045 * b.height
    curl = tube(np.c_[r * np.cos(t) - r, 0.012 * b.height * t, r * np.sin(t)] + root, np.linspace(0.022, 0.01, 40) * b.height, 8)
    tone = main if p.pattern != "belted" else dark
    return Part(
        (coat, surface("snout", snout, finish.of("skin", _rgb(main * 0.92), 0.5)), surface("nostril", holes, finish.of("skin", (0.05, 0.025, 0.022), 0.7)), surface("curl", curl, finish.of("skin", _rgb(tone), 0.7)), eyes(b, k, 0.13, 0.8)),
        colliders(b, k, coat.mesh), 110 * (p.height / 0.66) ** 3, affordances=("pet",), anchors={"head": (float(k.head[0]), float(k.head[1]), float(k.head[2]))},
        motions=(Motion(kind="breathe", amplitude=0.012, period=2.4, center=(0, 0, float(k.trunk[1][2])), seed=kit.seed % 91),),
    )  # fmt: skip


def _rgb(tone: Floats) -> RGB:
    """A colour (3,) as materials hold it."""
    r, g, b = (float(x) for x in tone)
    return (r, g, b)
