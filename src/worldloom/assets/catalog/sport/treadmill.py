"""A treadmill with running belt, motor hood, leaning uprights, handrails and a lit console, as in a gym or a home; inclined as far as its dial says."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import quad, text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import Mesh, box, cylinder, rot_x, rot_y, slab, sphere, spline, tube
CARD = Card("sport/treadmill", 1, "treadmill", ("running machine", "running track machine", "walking pad", "jogging machine"),
            ("gym equipment", "sports equipment", "machine"), ("indoor", "gym", "sports"), "floor", (0.9, 0.1, 0.3, 0.3))  # fmt: skip


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.4, 2.1)] = 1.75
    incline: Annotated[float, number(0, 10, "degrees")] = 1.5
    color: Color = "#1b1c1f"
    """Of hood and frame."""
    accent: Color = "#b3261e"
    state: Literal["off", "running"] = "off"
    """Running: the display is lit and the motor hums."""
    wear: Wear = 0.2


PRESETS = {"running": Params(state="running", accent="#1f6fb0"), "white": Params(color="#c9cacc", accent="#2a2b2e"), "home": Params(length=1.45, color="#33363b", accent="#c4881c", incline=5)}


def build(p: Params, kit: Kit) -> Part:
    """One steps on at the front (-Y) and runs towards +Y, where hood and console are."""
    out, n = Collector(), p.length
    shell, trim = finish.plastic(p.color, 0.42, p.wear), finish.plastic(p.accent, 0.3, p.wear)
    steel = finish.paint("#2b2d31", p.wear, 0.35)
    y0, y1 = -n / 2, n / 2
    turn, pivot = rot_x(np.deg2rad(p.incline)), np.array([0, y0 + 0.06, 0.06])

    def tilt(m: Mesh) -> Mesh:
        return m.moved(-pivot).turned(turn).moved(pivot)

    deck = [soft_box((0.115, n - 0.24, 0.085), 0.018, 0.4, center=(s * 0.325, -0.1, 0.135)) for s in (-1, 1)]
    out.add("rail", shell, *map(tilt, deck))
    out.add("grip", finish.rubber((0.05, 0.05, 0.052)), *(tilt(slab((s * 0.325 - 0.04, y0 + 0.05, 0.176), (s * 0.325 + 0.04, y1 - 0.4, 0.181), 0.002)) for s in (-1, 1)))
    out.add("belt", finish.of("rubber", (0.028, 0.028, 0.03), 0.75, p.wear), *map(tilt, _belt(y0, y1)))
    out.add("stripe", finish.paint("#9a9a98", p.wear), *(tilt(slab((s * 0.2 - 0.004, y0 + 0.06, 0.166), (s * 0.2 + 0.004, y1 - 0.45, 0.1672), 0.0005)) for s in (-1, 1)))
    out.add("endcap", trim, *(tilt(soft_box((0.125, 0.1, 0.1), 0.02, 0.2, center=(s * 0.325, y0 + 0.04, 0.135))) for s in (-1, 1)))
    hood = rounded([(y1 - 0.46, 0.16), (y1 - 0.34, 0.27), (y1 - 0.08, 0.3), (y1, 0.2), (y1, 0.05), (y1 - 0.4, 0.05)], 0.03)
    out.add("hood", shell, tilt(side_prism(hood, -0.36, 0.36, 0.014)))
    out.add("vent", finish.plastic("black", 0.6), *(tilt(box((0.4, 0.012, 0.003), 0.001).turned(rot_x(0.12)).moved((0, y, 0.288 + 0.14 * (y - y1 + 0.2)))) for y in np.linspace(y1 - 0.27, y1 - 0.14, 5)))
    out.add("foot", finish.rubber(), *(cylinder(0.035, 0.06, 14, 0.006, (s * 0.3, y0 + 0.12, 0)) for s in (-1, 1)), *(cylinder(0.04, 0.05, 18, 0.006).turned(rot_y(np.pi / 2)).moved((s * 0.3 - 0.025, y1 - 0.08, 0.04)) for s in (-1, 1)))
    _mast(out, p, y1, steel, shell, trim)
    solids = (
        box_collider((-0.39, y0, 0), (0.39, y1 - 0.4, 0.18 + 0.5 * n * float(np.sin(np.deg2rad(p.incline))))), box_collider((-0.39, y1 - 0.45, 0), (0.39, y1, 0.36)),
        *(box_collider((s * 0.41 - 0.03, y1 - 0.62, 0.3), (s * 0.41 + 0.03, y1, 1.05)) for s in (-1, 1)), box_collider((-0.42, y1 - 0.62, 1.02), (0.42, y1 - 0.3, 1.42)),
    )  # fmt: skip
    sound = (SoundSource(sound="machine_belt", position=(0, y1 - 0.2, 0.2), gain=-14.0),) if p.state == "running" else ()
    fold = Joint(name="key", kind="slide", origin=(0, y1 - 0.55, 1.07), axis=(0, -1.0, 0), limits=(0, 0.08))
    out.add("key", finish.plastic("red", 0.3), box((0.05, 0.03, 0.02), 0.006, (0, y1 - 0.575, 1.075)), link="key")
    return Part(out.surfaces(), solids, 95.0, joints=(fold,), functional_sides=("front",), affordances=("run", "switch"), sounds=sound,
                supports=(Support(name="deck", center=(0, -0.15, 0.2), size=(0.4, 0.8), clearance=1.6),), anchors={"belt": (0, -0.1, 0.19), "console": (0, y1 - 0.45, 1.25)})  # fmt: skip


def _belt(y0: float, y1: float) -> list[Mesh]:
    """The belt's upper run, its round end over the rear roller and its lower run."""
    return [slab((-0.27, y0 + 0.05, 0.1), (0.27, y1 - 0.38, 0.166), 0.004), cylinder(0.034, 0.54, 20, 0.004).turned(rot_y(np.pi / 2)).moved((-0.27, y0 + 0.055, 0.132))]


def _mast(out: Collector, p: Params, y1: float, steel: Material, shell: Material, trim: Material) -> None:
    """Uprights that lean back to the runner, grips with foam, and the console with its display."""
    for s in (-1, 1):
        x = s * 0.41
        path = spline([(x, y1 - 0.1, 0.06), (x, y1 - 0.16, 0.4), (x, y1 - 0.34, 0.98), (x, y1 - 0.45, 1.05), (x, y1 - 0.72, 1.02), (x, y1 - 0.92, 0.98)], 34)
        out.add("mast", steel, tube(path, 0.028, 12))
        out.add("handle", finish.of("rubber", (0.03, 0.03, 0.03), 0.85), tube(path[-13:] + [0, 0, 0.001], 0.034, 14))
        out.add("base", shell, soft_box((0.09, 0.3, 0.14), 0.03, 0.2, center=(x, y1 - 0.13, 0.08)))
    lean = rot_x(-0.62)
    at = np.array([0, y1 - 0.47, 1.16])
    out.add("console", shell, soft_box((0.8, 0.075, 0.34), 0.035, 0.12).turned(lean).moved(at), soft_box((0.84, 0.16, 0.07), 0.03, 0.12, center=(0, y1 - 0.5, 1.04)))
    out.add("trim", trim, *(soft_box((0.022, 0.084, 0.3), 0.01, 0.2, center=(s * 0.37, -0.002, 0)).turned(lean).moved(at) for s in (-1, 1)))
    lit = p.state == "running"
    face = finish.glow((0.05, 0.1, 0.16), 1.2) if lit else finish.plastic((0.012, 0.014, 0.018), 0.08)
    out.add("display", face, box((0.44, 0.004, 0.2), 0.002, (0, -0.0385, 0.035)).turned(lean).moved(at))
    glow = finish.glow((0.5, 0.9, 0.7), 2.0) if lit else finish.paint("#50545a")
    marks = [text("5.2 KM", 0.045, (-0.1, 0.075), -0.0415), text("24:10", 0.045, (0.11, 0.075), -0.0415), *(quad(x, x + 0.022, -0.045, -0.045 + h, -0.0415) for x, h in zip(np.linspace(-0.19, 0.17, 11), (0.02, 0.03, 0.05, 0.03, 0.06, 0.075, 0.05, 0.04, 0.06, 0.03, 0.02), strict=True))]
    out.add("figure", glow, *(m.turned(lean).moved(at) for m in marks))
    knobs = [sphere((0.014, 0.006, 0.014), 10, (x, -0.04, -0.105)) for x in (-0.26, -0.2, -0.07, 0.0, 0.07, 0.2, 0.26)]
    out.add("button", trim, *(m.turned(lean).moved(at) for m in knobs))
    out.add("holder", finish.plastic("black", 0.5), *(cylinder(0.045, 0.02, 20, 0.004, (s * 0.3, y1 - 0.52, 1.063)) for s in (-1, 1)))
