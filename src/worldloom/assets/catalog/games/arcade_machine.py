"""An arcade machine: an upright cabinet with marquee, glowing screen, joystick, buttons and coin door, or a pinball machine with its backbox."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import disc, quad, text
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import Mesh, box, cylinder, join, lathe, rod, rot_x, rot_y, slab, sphere, tube
CARD = Card("games/arcade_machine", 1, "arcade_machine", ("arcade cabinet", "arcade game", "arcade game machine", "video game cabinet", "pinball machine", "pinball", "coin-op"),
            ("game", "machine", "furniture"), ("indoor", "games", "arcade", "pub", "retro"), "floor", (0.6, 0.02, 0.03, 0.03))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["upright", "pinball"] = "upright"
    color: Color = "#17181c"
    """Of the cabinet."""
    accent: Color = "#d4342a"
    """Of side art and marquee."""
    second: Color = "#e0a31c"
    title: Literal["GALAXY", "TURBO", "DRAGON", "NEON"] = "GALAXY"
    height: Annotated[float, metres(1.55, 1.95)] = 1.78
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"pinball": Params(style="pinball", accent="#7a1fa0", second="#1fb0c0", title="DRAGON"), "blue": Params(color="#15306b", accent="#1fb0c0", second="#e04a9a", title="NEON"), "off": Params(lit=False, color="#4a2c18", title="TURBO")}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y, 0.66 m wide."""
    out = Collector()
    if p.style == "pinball":
        return _pinball(out, p, kit)
    k, w = p.height / 1.78, 0.33
    wood, art = finish.paint(p.color, p.wear, 0.4), finish.paint(p.accent, p.wear, 0.35)
    side = rounded(np.array([(0.36, 0.0), (0.36, 1.76), (-0.24, 1.78), (-0.28, 1.56), (-0.12, 1.5), (-0.06, 1.08), (-0.38, 0.98), (-0.38, 0.88), (-0.3, 0.8), (-0.3, 0.0)]) * [1, k], 0.015)
    out.add("side", wood, *(side_prism(side, s * w - 0.012, s * w + 0.012, 0.004) for s in (-1, 1)))
    core = np.array([(0.34, 0.02), (0.34, 1.74), (-0.2, 1.75), (-0.24, 1.58), (-0.1, 1.5), (-0.035, 1.075), (-0.35, 0.955), (-0.35, 0.89), (-0.275, 0.79), (-0.275, 0.02)]) * [1, k]
    out.add("body", finish.paint("#101114", p.wear, 0.5), side_prism(core, -w + 0.011, w - 0.011, 0.0))
    trim = np.concatenate([side, side[:1]])
    out.add("trim", finish.plastic(p.second, 0.35), *(tube(np.c_[np.full(len(trim), s * (w + 0.001)), trim], 0.0085, 6) for s in (-1, 1)))
    _side_art(out, p, k, w, art)
    _marquee(out, p, k, w)
    _screen(out, p, kit, k, w)
    _controls(out, p, k, w)
    col = _coin_door(out, p, w)
    glow = (Light(name="screen", position=(0, -0.35, 1.3 * k), color=(0.5, 0.7, 1.0), power=6.0, radius=0.15), Light(name="marquee", position=(0, -0.34, 1.66 * k), color=(1.0, 0.7, 0.5), power=4.0, radius=0.2)) if p.lit else ()
    joint = Joint(name="coin_door", origin=(-0.14, -0.285, 0.2), axis=(0, 0, -1.0), limits=(0, 1.6))
    solids = (box_collider((-w - 0.012, -0.3, 0), (w + 0.012, 0.36, 0.82 * k)), box_collider((-w - 0.012, -0.38, 0.8 * k), (w + 0.012, 0.36, 1.0 * k)), box_collider((-w - 0.012, -0.09, 0.95 * k), (w + 0.012, 0.36, 1.55 * k)), box_collider((-w - 0.012, -0.28, 1.5 * k), (w + 0.012, 0.36, 1.78 * k)), col)
    return Part(out.surfaces(), solids, 110.0, joints=(joint,), functional_sides=("front",), affordances=("play", "switch"), lights=glow, sounds=(SoundSource(sound="arcade", position=(0, -0.2, 1.5), gain=-18.0),) if p.lit else ())


def _side_art(out: Collector, p: Params, k: float, w: float, art: Material) -> None:
    """Bold slanted bands and a planet on either side."""
    bands = [np.array([(0.34, z), (0.34, z + h), (-0.28, z + h - 0.42), (-0.28, z - 0.42)]) * [1, k] for z, h in ((0.55, 0.12), (0.72, 0.05))]
    for s in (-1, 1):
        x0, x1 = sorted((s * (w + 0.0115), s * (w + 0.0135)))
        out.add("art", art, side_prism(bands[0], x0, x1), *(side_prism(np.array([(0.34, z), (0.34, z + 0.1), (-0.05, z - 0.16), (-0.02, z - 0.24)]) * [1, k], x0, x1) for z in (1.35,)))
        out.add("art.2", finish.paint(p.second, p.wear, 0.35), side_prism(bands[1], x0, x1), lathe([(0, 0), (0.13, 0), (0.13, 0.002), (0, 0.002)], 36, 0.4).turned(rot_y(s * np.pi / 2)).moved((s * (w + 0.012), 0.13, 1.45 * k)))


def _marquee(out: Collector, p: Params, k: float, w: float) -> None:
    lean = rot_x(float(np.arctan2(0.04, 0.2)))
    at = np.array([0, -0.255, 1.665 * k])
    warm = rgb(p.accent)
    face = finish.glow((warm[0] + 0.12, warm[1] + 0.1, warm[2] + 0.1), 2.2) if p.lit else finish.plastic(p.accent, 0.2)
    out.add("marquee", face, box((2 * w - 0.03, 0.012, 0.16 * k), 0.003).turned(lean).moved(at))
    out.add("title", finish.glow((1.0, 0.9, 0.6), 4.0) if p.lit else finish.paint("cream"), text(p.title, 0.085 * k, (0, 0), -0.0075, 0.17).turned(lean).moved(at))
    out.add("frame", finish.plastic("black", 0.4), *(box((2 * w - 0.02, 0.03, 0.014), 0.004, (0, 0, s * 0.087 * k)).turned(lean).moved(at) for s in (-1, 1)))
    out.add("grille", finish.plastic("black", 0.6), *(box((0.1, 0.012, 0.006), 0.001, (s * 0.17, -0.185 + 0.012 * i, 1.542 * k - 0.003 * i)) for s in (-1, 1) for i in range(5)))


def _screen(out: Collector, p: Params, kit: Kit, k: float, w: float) -> None:
    """A tube behind dark glass with a game of blocks and ships."""
    lean = rot_x(-float(np.arctan2(0.06, 0.42)) * 1.0)
    at = np.array([0, -0.082, 1.29 * k])
    out.add("bezel", finish.plastic("#0c0c0e", 0.25), *(box(q, 0.006, c).turned(lean).moved(at) for q, c in (((2 * w - 0.03, 0.03, 0.05), (0, 0, 0.2 * k)), ((2 * w - 0.03, 0.03, 0.05), (0, 0, -0.19 * k)), ((0.06, 0.03, 0.42 * k), (-w + 0.045, 0, 0)), ((0.06, 0.03, 0.42 * k), (w - 0.045, 0, 0)))))
    a, b = w - 0.075, 0.175 * k
    lit = p.lit
    out.add("screen", finish.glow((0.015, 0.02, 0.06), 1.0) if lit else finish.plastic((0.01, 0.012, 0.014), 0.06), quad(-a, a, -b, b, -0.002).turned(lean).moved(at))
    if not lit:
        return
    rng, rows = kit.rng("game"), []
    for j in range(4):
        for i in range(7):
            bits = (rng.random((4, 3)) < 0.6)
            x0, z0 = -a + 0.05 + i * 0.055, b - 0.06 - j * 0.05
            rows.append((j, [quad(x0 + s * (c + (s < 0)) * 0.006, x0 + s * (c + (s < 0)) * 0.006 + 0.006, z0 - q * 0.006, z0 - q * 0.006 + 0.006, -0.004) for q in range(4) for c in range(3) for s in (-1, 1) if bits[q, c]]))
    for j, tone in enumerate(((1.0, 0.3, 0.25), (1.0, 0.75, 0.2), (0.3, 1.0, 0.45), (0.3, 0.65, 1.0))):
        out.add(f"sprite.{j}", finish.glow(tone, 3.0), join([m for r, ms in rows if r == j for m in ms]).turned(lean).moved(at))
    ship = [quad(-0.006, 0.006, -b + 0.05, -b + 0.07, -0.004), quad(-0.024, 0.024, -b + 0.03, -b + 0.05, -0.004), quad(-0.002, 0.002, -0.02, 0.01, -0.004)]
    out.add("sprite.ship", finish.glow((0.8, 1.0, 1.0), 3.0), *(m.turned(lean).moved(at) for m in (*ship, text("1200", 0.022, (-a + 0.06, b - 0.025), -0.004), text("HI 9800", 0.022, (0.06, b - 0.025), -0.004))))


def _controls(out: Collector, p: Params, k: float, w: float) -> None:
    """Panel, two joysticks with ball tops, six round buttons each, start buttons."""
    slope = float(np.arctan2(0.12, 0.315))
    lean = rot_x(slope)
    at = np.array([0, -0.21, 1.005 * k])
    out.add("panel", finish.plastic("#1c1d22", 0.35, p.wear), box((2 * w - 0.024, 0.31, 0.02), 0.006).turned(lean).moved(at))
    out.add("panel_art", finish.paint(p.accent, p.wear), *(box((0.27, 0.2, 0.002), 0.001, (s * 0.16, 0, 0.0105)).turned(lean).moved(at) for s in (-1, 1)))
    for s, tone in ((-1, "#c9201c"), (1, "#1f4fb0")):
        x = s * 0.16 - 0.07
        out.add("stick", finish.metal("steel"), cylinder(0.025, 0.004, 20, 0.001, (x, -0.01, 0.01)).turned(lean).moved(at), rod((x, -0.01, 0.01), (x, -0.012, 0.075), 0.005, 8).turned(lean).moved(at))
        button = lathe([(0, 0), (0.016, 0), (0.017, 0.004), (0.0135, 0.006), (0.013, 0.01), (0.01, 0.012), (0, 0.011)], 18, 0.6)
        role = "button.red" if s < 0 else "button.blue"
        out.add(role, finish.plastic(tone, 0.15), sphere(0.0185, 16, (x, -0.012, 0.082)).turned(lean).moved(at), *(button.moved((x + 0.06 + 0.036 * i, -0.03 + 0.042 * j + 0.008 * (i == 1), 0.01)).turned(lean).moved(at) for i in range(3) for j in range(2)))
    out.add("start", finish.plastic("#d8d4c8", 0.2), *(cylinder(0.011, 0.012, 14, 0.003, (x, 0.125, 0.01)).turned(lean).moved(at) for x in (-0.03, 0.03)))


def _coin_door(out: Collector, p: Params, w: float) -> Collider:
    y = -0.285
    steel = finish.metal("gunmetal", p.wear)
    out.add("door", steel, slab((-0.14, y - 0.008, 0.2), (0.14, y + 0.008, 0.58), 0.005), *(box((0.075, 0.018, 0.13), 0.008, (x, y - 0.012, 0.46)) for x in (-0.06, 0.06)), link="coin_door")
    out.add("slot", finish.glow((1.0, 0.25, 0.1), 1.5) if p.lit else finish.plastic("dark_red"), *(box((0.03, 0.004, 0.045), 0.002, (x, y - 0.0225, 0.475)) for x in (-0.06, 0.06)), link="coin_door")
    out.add("lock", finish.metal("chrome"), cylinder(0.012, 0.02, 14, 0.003).turned(rot_x(np.pi / 2)).moved((0.1, y - 0.006, 0.32)), *(box((0.05, 0.02, 0.035), 0.006, (x, y - 0.01, 0.26)) for x in (-0.06, 0.06)), link="coin_door")
    out.add("kick", steel, slab((-w + 0.012, -0.3, 0.0), (w - 0.012, -0.27, 0.1), 0.004))
    return box_collider((-0.14, y - 0.025, 0.2), (0.14, y + 0.008, 0.58), "coin_door")


def _pinball(out: Collector, p: Params, kit: Kit) -> Part:
    """A sloping case on steel legs under glass, and a lit backbox."""
    w, paint = 0.28, finish.paint(p.accent, p.wear, 0.35)
    case = np.array([(-0.62, 0.66), (-0.62, 0.9), (0.66, 1.04), (0.66, 0.62)])
    out.add("case", finish.paint(p.color, p.wear, 0.35), *(side_prism(case, s * w - 0.012, s * w + 0.012, 0.004) for s in (-1, 1)), side_prism([(-0.635, 0.66), (-0.635, 0.9), (-0.61, 0.9), (-0.61, 0.66)], -w, w, 0.003), side_prism([(0.64, 0.62), (0.64, 1.03), (0.66, 1.04), (0.66, 0.62)], -w, w), side_prism([(-0.62, 0.67), (-0.62, 0.7), (0.65, 0.68), (0.65, 0.65)], -w, w))
    flash = rounded([(-0.5, 0.7), (-0.2, 0.76), (-0.25, 0.82), (0.3, 0.84), (0.0, 0.78), (0.55, 0.74)], 0.004)
    for s in (-1, 1):
        x0, x1 = sorted((s * (w + 0.0115), s * (w + 0.0135)))
        out.add("art", paint, side_prism(flash, x0, x1), side_prism([(-0.62, 0.86), (-0.62, 0.885), (0.66, 1.02), (0.66, 0.99)], x0, x1))
    slope = float(np.arctan2(0.14, 1.28))
    lean = rot_x(slope)

    def up(m: Mesh) -> Mesh:
        return m.turned(lean).moved((0, -0.62, 0.87))

    out.add("playfield", finish.glow((0.09, 0.05, 0.16), 0.7) if p.lit else finish.paint("#3a2a5a"), up(slab((-w + 0.014, 0.02, -0.07), (w - 0.014, 1.24, -0.06), 0.0)))
    bump = lathe([(0, 0), (0.042, 0), (0.042, 0.012), (0.026, 0.018), (0.026, 0.034), (0.046, 0.042), (0.04, 0.056), (0, 0.062)], kit.n(22, 10), 0.6)
    tone = rgb(p.second)
    out.add("bumper", finish.glow((tone[0] + 0.1, tone[1] + 0.1, tone[2] + 0.1), 2.0) if p.lit else finish.plastic(p.second), *(up(bump.moved((x, y, -0.06))) for x, y in ((-0.1, 0.86), (0.1, 0.9), (0.0, 0.74))))
    out.add("flipper", finish.plastic("#d8d4c8", 0.2), *(up(rod((s * 0.115, 0.2, -0.045), (s * 0.03, 0.14, -0.045), 0.013, 10, top=0.008)) for s in (-1, 1)))
    rail = [tube([(s * 0.24, y0, -0.03), (s * 0.2, y0 + 0.1, -0.03), (s * 0.13, 0.22, -0.03)], 0.006, 8) for s in (-1, 1) for y0 in (0.42,)] + [tube([(-0.22, 0.6, 0), (-0.16, 0.95, 0.01), (0.0, 1.12, 0.01), (0.17, 1.0, 0.0), (0.22, 0.5, -0.03)], 0.005, 8)]
    out.add("ramp", finish.metal("chrome"), *map(up, rail), up(sphere(0.0135, 14, (0.25, 0.12, -0.045))))
    out.add("target", paint, *(up(box((0.03, 0.008, 0.03), 0.002, (x, 1.05, -0.045))) for x in np.linspace(-0.16, 0.16, 5)), *(up(box((0.02, 0.11, 0.03), 0.004, (s * 0.17, 0.4, -0.045))) for s in (-1, 1)))
    out.add("glass", finish.glass(), up(slab((-w + 0.01, 0.0, -0.005), (w - 0.01, 1.27, 0.0), 0.0)))
    out.add("lockbar", finish.metal("chrome", p.wear), box((2 * w + 0.04, 0.07, 0.025), 0.01, (0, -0.615, 0.9)))
    out.add("leg", finish.metal("chrome", p.wear), *(join([rod((sx * (w + 0.015), y, 0.72), (sx * (w + 0.03), y * 1.03, 0.03), 0.018, 8), cylinder(0.026, 0.03, 14, 0.006, (sx * (w + 0.03), y * 1.03, 0))]) for sx in (-1, 1) for y in (-0.58, 0.6)))
    _backbox(out, p, w)
    out.add("plunger", finish.metal("chrome"), rod((0.21, -0.63, 0.8), (0.21, -0.71, 0.8), 0.006), sphere(0.016, 12, (0.21, -0.715, 0.8)))
    out.add("door", finish.metal("gunmetal", p.wear), slab((-0.13, -0.645, 0.68), (0.1, -0.63, 0.84), 0.005))
    out.add("start", finish.plastic("red", 0.2), *(cylinder(0.014, 0.01, 14, 0.003).turned(rot_y(s * np.pi / 2)).moved((s * (w + 0.01), -0.54, 0.84)) for s in (-1, 1)))
    glow = (Light(name="backglass", position=(0, 0.3, 1.5), color=(1.0, 0.6, 0.8), power=5.0, radius=0.2),) if p.lit else ()
    solids = (box_collider((-w - 0.02, -0.65, 0.62), (w + 0.02, 0.66, 1.0)), box_collider((-w - 0.06, 0.42, 1.0), (w + 0.06, 0.68, p.height)), *(box_collider((s * (w + 0.03) - 0.03, y - 0.04, 0), (s * (w + 0.03) + 0.03, y + 0.04, 0.7)) for s in (-1, 1) for y in (-0.59, 0.61)))
    return Part(out.surfaces(), solids, 120.0, functional_sides=("front",), affordances=("play", "switch"), lights=glow, sounds=(SoundSource(sound="arcade", position=(0, 0.4, 1.4), gain=-18.0),) if p.lit else ())


def _backbox(out: Collector, p: Params, w: float) -> None:
    """The backbox with its glowing back glass and score panel."""
    top = p.height
    out.add("case", finish.paint(p.color, p.wear, 0.35), slab((-w - 0.06, 0.45, 1.03), (w + 0.06, 0.68, top), 0.012))
    tone = rgb(p.accent)
    face = finish.glow((0.8 * tone[0] + 0.08, tone[1] + 0.06, tone[2] + 0.12), 1.6) if p.lit else finish.paint(p.accent)
    out.add("backglass", face, quad(-w - 0.03, w + 0.03, 1.24, top - 0.03, 0.4485))
    sun = rgb(p.second)
    out.add("emblem", finish.glow((sun[0] + 0.1, sun[1] + 0.1, sun[2] + 0.05), 2.6) if p.lit else finish.paint(p.second), disc(0.15, 0.4475, 36, (0, (top + 1.24) / 2 - 0.05)))
    out.add("title", finish.glow((1.0, 0.95, 0.8), 4.0) if p.lit else finish.paint("cream"), text(p.title, 0.1, (0, top - 0.12), 0.447, 0.18), text("40 BALLS", 0.035, (0, 1.3), 0.447))
    out.add("score", finish.plastic("#08080a", 0.2), slab((-w - 0.02, 0.435, 1.08), (w + 0.02, 0.452, 1.2), 0.004))
    out.add("digit", finish.glow((1.0, 0.4, 0.08), 3.0) if p.lit else finish.paint("#4a2a12"), text("1 250 400", 0.06, (0, 1.14), 0.4335))
