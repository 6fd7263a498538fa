"""A guitar amplifier: combo with grille cloth, knobs and handle, a head on its cabinet of four speakers, or a tweed practice amp."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rot_x, slab, sphere, spline, stamp, tube
CARD = Card("music/amplifier", 1, "amplifier", ("amp", "guitar amp", "guitar amplifier", "tube amplifier", "bass amp", "combo amp", "practice amp", "amp stack", "guitar cabinet"), ("speaker", "electronics"),
            ("indoor", "studio", "recording_studio", "bedroom", "bar"), "floor", (0.4, 0.0, 0.0, 0.0))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["combo", "stack"] = "combo"
    width: Annotated[float, metres(0.3, 0.8)] = 0.6
    color: Color = "#17171a"
    """Of its covering."""
    grille: Color = "#8b8779"
    piping: Literal["brass", "white", "none"] = "white"
    state: Literal["off", "on"] = "on"
    wear: Wear = 0.3


PRESETS = {"stack": Params(style="stack", width=0.74, grille="#1d1d1f"), "tweed": Params(color="#a5814a", grille="#4a2c18", piping="brass", width=0.46), "small": Params(width=0.34, color="#7a1c1c", piping="none", state="off", grille="#2a2a2c")}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y."""
    out, w = Collector(), p.width / 2
    d = 0.21 + 0.1 * p.width
    low, high = (0.02, 0.86 * p.width + 0.02) if p.style == "combo" else (0.06, 0.06 + p.width)
    hide = finish.leather(finish.paint(p.color).color, p.wear)
    out.add("case", hide, soft_box((2 * w, d, high - low), 0.014, 0.3, center=(0, 0, (low + high) / 2)))
    top = high - (0.11 if p.style == "combo" else 0.02)
    _grille(out, p, w, d, low + 0.03, top - 0.01)
    panel_low = top + 0.005
    if p.style == "stack":
        out.add("case", hide, soft_box((2 * w, 0.9 * d, 0.25), 0.014, 0.3, center=(0, 0.02, high + 0.13)))
        panel_low, high = high + 0.05, high + 0.255
        out.add("castor", finish.rubber(), *(cylinder(0.032, 0.03, 18, 0.006).turned(np.array([[0, 0, 1.0], [0, 1, 0], [-1, 0, 0]])).moved((s * (w - 0.07) - 0.015, y, 0.032)) for s in (-1, 1) for y in (-0.35 * d, 0.35 * d)))
        out.add("castor", finish.metal("steel"), *(box((0.05, 0.06, 0.03), 0.004, (s * (w - 0.07), y, 0.05)) for s in (-1, 1) for y in (-0.35 * d, 0.35 * d)))
    else:
        out.add("foot", finish.rubber(), *(lathe([(0, 0), (0.02, 0), (0.024, 0.022), (0, 0.022)], 16, 0.5).moved((s * (w - 0.06), y, 0)) for s in (-1, 1) for y in (-0.34 * d, 0.34 * d)))
    _panel(out, p, kit, w, -d / 2 if p.style == "combo" else -0.45 * d + 0.02, panel_low, panel_low + (0.075 if p.style == "combo" else 0.1))
    hold = spline([(-0.11, 0, high), (-0.1, 0, high + 0.028), (0, 0, high + 0.036), (0.1, 0, high + 0.028), (0.11, 0, high)], 22)
    out.add("handle", finish.leather((0.02, 0.018, 0.016)), tube(hold, 0.012, 10).scaled((1, 1.5, 1)))
    out.add("cap", finish.metal("brass" if p.piping == "brass" else "chrome"), *(box((0.03, 0.036, 0.012), 0.004, (s * 0.11, 0, high + 0.003)) for s in (-1, 1)))
    corner = sphere((0.022, 0.022, 0.022), 12)
    out.add("corner", finish.metal("brass") if p.piping == "brass" else finish.plastic("black", 0.4), stamp(corner, [(sx * (w - 0.0165), sy * (d / 2 - 0.0165), z) for sx in (-1, 1) for sy in (-1, 1) for z in (low + 0.017, (high if p.style == "combo" else low + p.width) - 0.017)]))
    on = (SoundSource(sound="lamp_hum", position=(0, 0, 0.3), gain=-26.0),) if p.state == "on" else ()
    return Part(out.surfaces(), (box_collider((-w, -d / 2, 0), (w, d / 2, high)),), mass=14.0 + 60 * (p.width - 0.3), dynamic=True, functional_sides=("front",), affordances=("switch",), sounds=on,
                supports=(Support(name="top", center=(0.6 * w, 0, high), size=(0.3 * w, 0.6 * d), clearance=1.0),))  # fmt: skip


def _grille(out: Collector, p: Params, w: float, d: float, z0: float, z1: float) -> None:
    """Cloth with speakers that show faintly through it, piping round it, a script badge."""
    y = -d / 2
    out.add("grille", finish.fabric(p.grille, p.wear, "canvas"), slab((-w + 0.025, y - 0.004, z0), (w - 0.025, y + 0.01, z1), 0.003))
    if p.piping != "none":
        trim = finish.metal("brass", p.wear) if p.piping == "brass" else finish.plastic("#d6d3c8", 0.4)
        loop = [(-w + 0.025, y - 0.004, z0), (w - 0.025, y - 0.004, z0), (w - 0.025, y - 0.004, z1), (-w + 0.025, y - 0.004, z1)]
        out.add("piping", trim, *(tube([loop[i], loop[(i + 1) % 4]], 0.0045, 8) for i in range(4)), *(sphere(0.0045, 8, q) for q in loop))
    r = 0.24 * p.width if p.style == "stack" else min(0.42 * (z1 - z0), 0.4 * p.width)
    mid = (z0 + z1) / 2
    spots = [(sx * 0.235 * p.width, mid + sz * 0.235 * p.width) for sx in (-1, 1) for sz in (-1, 1)] if p.style == "stack" else [(0.0, mid)]
    ring = lathe([(0.8 * r, 0), (0.9 * r, 0.0015), (0.95 * r, 0.002), (0.96 * r, 0)], 44, 0.6)
    out.add("cone", finish.fabric(p.grille, p.wear, "canvas"), *(ring.turned(rot_x(np.pi / 2)).moved((x, y - 0.0038, z)).tinted(0.72) for x, z in spots))
    out.add("badge", finish.metal("brass") if p.piping == "brass" else finish.paint("#dad8d0"), text("LOOMIS", 0.06 * p.width, (-0.52 * w, z1 - 0.06 * p.width - 0.012), y - 0.006, 0.16))


def _panel(out: Collector, p: Params, kit: Kit, w: float, y: float, z0: float, z1: float) -> None:
    """Knobs with white marks, a jack, a switch and the pilot lamp."""
    face = finish.metal("brass", p.wear) if p.piping == "brass" else finish.paint("#101012", p.wear, 0.3)
    out.add("panel", face, slab((-w + 0.025, y - 0.006, z0), (w - 0.025, y + 0.006, z1), 0.003))
    mid = (z0 + z1) / 2
    n = max(4, int((2 * w - 0.2) / 0.055))
    xs = np.linspace(-w + 0.13, w - 0.12, n)
    knob = lathe([(0, 0), (0.017, 0), (0.0175, 0.004), (0.0125, 0.008), (0.0115, 0.018), (0.009, 0.02), (0, 0.02)], kit.n(20, 10), 0.5).turned(rot_x(np.pi / 2))
    out.add("knob", finish.plastic("#d6d0bc" if p.color != "#17171a" else "#26262a", 0.3), stamp(knob, [(x, y - 0.006, mid) for x in xs]))
    out.add("mark", finish.paint("#e0ded6" if p.piping != "brass" else "black"), stamp(box((0.002, 0.001, 0.009), 0.0003), [(x, y - 0.0265, mid + 0.006) for x in xs]), *(text(str(k % 10), 0.008, (x + 0.021, mid + 0.014), y - 0.0066) for k, x in enumerate(xs)))
    out.add("jack", finish.metal("chrome"), *(cylinder(0.009, 0.006, 16, 0.001).turned(rot_x(np.pi / 2)).moved((x, y - 0.004, mid)) for x in (-w + 0.055, -w + 0.085)))
    out.add("hole", finish.plastic("black", 0.8), *(cylinder(0.0045, 0.0065, 12, 0.0005).turned(rot_x(np.pi / 2)).moved((x, y - 0.0042, mid)) for x in (-w + 0.055, -w + 0.085)))
    lamp = finish.glow((1.0, 0.12, 0.04), 6.0) if p.state == "on" else finish.plastic("dark_red", 0.15)
    out.add("lamp", lamp, sphere((0.008, 0.006, 0.008), 12, (w - 0.06, y - 0.008, mid + 0.005)))
    out.add("switch", finish.metal("chrome"), cylinder(0.003, 0.02, 8, 0.0008).turned(rot_x(np.pi / 2 + (0.4 if p.state == "on" else -0.4))).moved((w - 0.085, y - 0.005, mid)))
