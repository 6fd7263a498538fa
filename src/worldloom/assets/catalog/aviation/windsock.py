"""A windsock: a striped fabric cone on a swivelling frame at the top of a mast, streaming in the wind."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Motion, Params as Base, Part, SoundSource, Wear, cylinder_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.geometry import box, cylinder, rod, rot_y, sheet, sphere, torus, tube

CARD = Card("aviation/windsock", 1, "windsock", ("wind sock", "wind cone", "wind-sock", "wind sleeve", "wind sock pole"), ("wind indicator",),
            ("airfield", "runway", "desert", "outdoor"))  # fmt: skip


class Params(Base):
    """Dials; `wind` 0 hangs limp, 1 streams level."""

    height: Annotated[float, metres(3.0, 9.0)] = 5.4
    length: Annotated[float, metres(1.2, 3.6)] = 2.3
    color: Color = "orange"
    wind: Annotated[float, number(0, 1)] = 0.7
    lit: bool = False
    wear: Wear = 0.35


PRESETS = {"calm": Params(wind=0.15), "red": Params(color="red", height=4.2, length=1.6), "night": Params(lit=True, height=6.5), "old": Params(wear=0.9, wind=0.45)}


def build(p: Params, kit: Kit) -> Part:
    """Mast with stays and foot plate; the sock streams to +X and swings about the mast."""
    out, h = Collector(), p.height
    white = finish.paint("white", p.wear)
    k = 5
    for i in range(k):
        a, b = 0.3 + (h - 0.3) * i / k, 0.3 + (h - 0.3) * (i + 1) / k
        r0, r1 = (0.062 - 0.024 * (z / h) for z in (a, b))
        out.add("mast" if i % 2 else "mast.band", white if i % 2 else finish.paint(p.color, p.wear), rod((0, 0, a), (0, 0, b), r0, kit.n(16, 8), top=r1))
    steel = finish.metal("galvanised", p.wear)
    out.add("steel", steel, cylinder(0.075, 0.3, kit.n(16, 8), 0.01, (0, 0, 0.06)), box((0.34, 0.34, 0.02), 0.004, (0, 0, 0.07)), bolts([(x, y, 0.08) for x in (-0.13, 0.13) for y in (-0.13, 0.13)], 0.016, 0.03))
    out.add("steel", steel, *(box((0.012, 0.14, 0.16), 0.003, (0, 0, 0.16)).turned([[c, -s, 0], [s, c, 0], [0, 0, 1]]) for c, s in ((1, 0), (0, 1))))
    out.add("footing", finish.of("concrete", (0.4, 0.39, 0.37), 0.9, 0.5), cylinder(0.34, 0.06, kit.n(24, 10), 0.012))
    r = 0.19 * (p.length / 2.3) ** 0.5
    top = np.array([0, 0, h + 0.02])
    ring = torus(r, 0.012, kit.n(28, 12), 6).turned(rot_y(np.pi / 2)).moved(top + [0.16, 0, 0])
    arms = [tube([top, top + [0.08, 0.6 * y, 0.6 * z], top + [0.16, y, z]], 0.008, 6) for y, z in ((0, r), (0, -r), (r, 0), (-r, 0))]
    out.add("frame", steel, ring, *arms, rod(top - [0, 0, 0.14], top + [0, 0, 0.1], 0.022, 10), sphere(0.034, 12, top + [0, 0, 0.12]), link="sock")
    _sock(out, p, kit, top + [0.16, 0, 0], r)
    if p.lit:
        out.add("lamp", finish.glow((1.0, 0.25, 0.12), 9.0), sphere(0.05, 12, top + [0, 0, 0.2]), link="sock")
    low = np.array([0.16 + p.length * 0.5, 0, h - 0.4])
    return Part(
        out.surfaces(), colliders=(cylinder_collider(0.34, 0.06), cylinder_collider(0.075, h)), mass=85, anchors={"top": (0, 0, h + 0.2), "sock": tuple(low)},
        sounds=(SoundSource(sound="cloth_flap", position=tuple(low), gain=-24),),
        lights=(Light(name="obstruction", position=(0, 0, h + 0.3), color=(1, 0.2, 0.1), power=3.0),) if p.lit else (),
        motions=(Motion(kind="sway", amplitude=0.12 + 0.2 * p.wind, period=3.4, center=(0, 0, h), axis=(0, 0, 1), link="sock", seed=kit.seed % 61),),
    )  # fmt: skip


def _sock(out: Collector, p: Params, kit: Kit, mouth: np.ndarray, r: float) -> None:
    n, m, bands = kit.n(46, 16), kit.n(24, 10), 5
    t = np.linspace(0, 1, n)
    rise = np.radians(-78 + 76 * p.wind) * np.clip(t / 0.3, 0, 1) ** 0.7 - 0.25 * (1 - p.wind) * t
    bend = 0.16 * np.sin(t * 7 + 0.5) * t
    step = p.length / (n - 1)
    x = np.concatenate([[0], np.cumsum(np.cos(rise[1:]) * step)])
    z = np.concatenate([[0], np.cumsum(np.sin(rise[1:]) * step)])
    y = bend * 0.5 * p.length * 0.3
    nx, nz = -np.sin(rise), np.cos(rise)
    rad = r * (1 - 0.52 * t) * (1 + 0.03 * np.sin(t * 40))
    limp = np.clip(1.15 - p.wind, 0, 1) * np.clip(t * 1.6, 0, 1)
    a = np.linspace(0, 2 * np.pi, m + 1)
    flat = 1 - 0.62 * limp[:, None]
    fold = 1 + 0.07 * np.sin(3 * a[None] + 9 * t[:, None]) * t[:, None]
    cy, cz = np.cos(a) * rad[:, None] * flat * fold, np.sin(a) * rad[:, None] * fold
    pts = np.stack([x[:, None] + nx[:, None] * cz, y[:, None] + cy, z[:, None] + nz[:, None] * cz], -1) + mouth
    cuts = np.linspace(0, n - 1, bands + 1).round().astype(int)
    dirt = 1 - 0.35 * p.wear * np.clip(np.sin(3 * a + 1), 0, 1)
    for i in range(bands):
        part = pts[cuts[i] : cuts[i + 1] + 1]
        tone = np.tile(dirt, len(part))
        sway = np.repeat(t[cuts[i] : cuts[i + 1] + 1] ** 1.5 * 0.25, m + 1)
        both = (sheet(part[:, ::-1]), sheet(part))
        cloth = finish.fabric(p.color if i % 2 == 0 else "white", p.wear, "canvas").model_copy(update={"thin": True})
        name = "stripe" if i % 2 == 0 else "sock"
        out.add(name, cloth, both[0].tinted(tone[:, None] * np.ones(3)).swaying(sway), link="sock")
