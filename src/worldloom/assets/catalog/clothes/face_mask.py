"""What protects a face: a welding mask with its dark window, a gas mask with filters, or goggles with a strap."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, bone, carve, cut, skin
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import cylinder, lathe, rot_x, rot_z, spline, tube

CARD = Card(
    "clothes/face_mask", 1, "protective_mask",
    ("welding mask", "welding helmet", "welder's mask", "welding shield", "gas mask", "respirator", "goggles", "goggle", "safety goggles", "safety glasses", "lab goggles", "protective goggles", "swimming goggles", "face shield"),
    ("mask", "safety equipment"), ("indoor", "workshop", "garage", "lab", "factory"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["welding", "gas", "goggles"] = "goggles"
    color: Color | None = None
    size: Annotated[float, number(0.85, 1.15)] = 1.0
    wear: Wear = 0.25


TONE = {"welding": "#1f2226", "gas": "#2c3a2c", "goggles": "#1c6fa8"}
CALLED = {"welding mask": "welding", "welding helmet": "welding", "welder's mask": "welding", "welding shield": "welding", "face shield": "welding", "gas mask": "gas", "respirator": "gas", "safety glasses": "goggles"}
"""Other names of its kinds."""
PRESETS = {"welding": Params(kind="welding"), "gas": Params(kind="gas"), "flame": Params(kind="welding", color="#b3301c")}


def build(p: Params, kit: Kit) -> Part:
    """Its face to -Y."""
    hue = p.color or TONE[p.kind]
    step = 0.013 if kit.detail < 0.5 else 0.0065
    return small(gathered(KINDS[p.kind](p, hue, kit.n(28, 12), step), scale=p.size), {"welding": 0.6, "gas": 0.7}.get(p.kind, 0.12), friction=0.9, affordances=("pick up", "wear"))


def _welding(p: Params, hue: str, n: int, step: float) -> list[Piece]:
    a, t = np.meshgrid(np.linspace(-1.75, 1.75, 40), np.linspace(0, 1, 26), indexing="ij")
    z = 0.32 * t
    r = np.interp(t, [0, 0.12, 0.45, 0.75, 0.92, 1], [0.07, 0.095, 0.118, 0.116, 0.09, 0.05])
    depth = np.interp(t, [0, 0.3, 0.6, 0.85, 1], [0.075, 0.125, 0.135, 0.12, 0.055])
    k = 1 / (np.abs(np.sin(a)) ** 3 + np.abs(np.cos(a)) ** 3) ** (1 / 3)
    g = np.stack([k * r * np.sin(a), 0.02 - k * depth * np.cos(a), z], -1)
    shell = finish.plastic(hue, 0.3, p.wear)
    y = -0.12
    out: list[Piece] = [("shell", shell, thick(g, 0.004)), ("frame", finish.plastic("#101113", 0.5), soft_box((0.135, 0.02, 0.115), 0.008, 0.03, center=(0, y, 0.19))), ("window", finish.plastic("#0c2a1c", 0.03), soft_box((0.105, 0.008, 0.085), 0.003, 0.03, center=(0, y - 0.0085, 0.19)))]
    ring = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    out += [("band", finish.plastic("#101113", 0.5), tube(np.c_[0.09 * np.cos(ring), 0.06 + 0.1 * np.sin(ring), 0.2 + 0 * ring], 0.006, 6, closed=True)), *(("knob", finish.plastic("#2a2c30"), cylinder(0.017, 0.016, n, 0.003).turned(np.array([[0, 0, s], [0, 1, 0], [-s, 0, 0.0]])).moved((s * 0.115, 0.03, 0.2))) for s in (-1, 1))]
    return out


def _gas(p: Params, hue: str, n: int, step: float) -> list[Piece]:
    form = blend([ball((0, 0.0, 0.13), (0.085, 0.085, 0.11)), ball((0, -0.045, 0.06), (0.052, 0.055, 0.055)), ball((0, -0.055, 0.1), (0.03, 0.04, 0.05))], 0.03)
    form = cut(form, (0, 0.045, 0), (0, 1, 0), 0.01)
    form = carve(form, ball((0, 0.06, 0.12), (0.066, 0.075, 0.09)), 0.008)
    rub, dark = finish.of("rubber", hue, 0.6, p.wear), finish.plastic("#141518", 0.4)
    out: list[Piece] = [("mask", rub, skin(form, step, shade=0.35))]
    for s in (-1, 1):
        turn = rot_z(s * 0.42) @ rot_x(np.pi / 2 - 0.05)
        out += [("rim", dark, lathe([(0.028, -0.012), (0.036, -0.01), (0.037, 0.002), (0.031, 0.006), (0.028, 0.004)], n, 0.5).turned(turn).moved((s * 0.04, -0.074, 0.158))), ("lens", finish.plastic("#2b4a52", 0.02), lathe([(0.031, 0.0), (0.02, 0.004), (0, 0.005)], n, True).turned(turn).moved((s * 0.04, -0.074, 0.158)))]
        side = rot_z(s * 0.9) @ rot_x(np.pi / 2 + 0.25)
        at = np.array([s * 0.045, -0.066, 0.05])
        out += [("filter", finish.metal("gunmetal", p.wear), cylinder(0.036, 0.042, n, 0.005).turned(side).moved(at)), ("cap", finish.plastic("#6a6e70", 0.5), cylinder(0.03, 0.046, n, 0.004).turned(side).moved(at))]
        out += [("strap", finish.fabric("#1a1b1c"), tube(spline([(s * 0.08, 0.03, z), (s * 0.085, 0.09, z + d), (0, 0.14, z + 1.5 * d)], 14), 0.006, 7)) for z, d in ((0.19, 0.02), (0.1, 0.01))]
    out.append(("valve", dark, cylinder(0.024, 0.02, n, 0.004).turned(rot_x(np.pi / 2 + 0.3)).moved((0, -0.09, 0.05))))
    return out


def _goggles(p: Params, hue: str, n: int, step: float) -> list[Piece]:
    form = blend([bone((-0.045, 0, 0.035), (0.045, 0, 0.035), 0.035)], 0.01)
    form = cut(cut(form, (0, 0.022, 0), (0, 1, 0), 0.006), (0, -0.02, 0), (0, -1, 0), 0.006)
    form = carve(form, bone((-0.044, 0, 0.036), (0.044, 0, 0.036), 0.0285), 0.004)
    form = carve(form, ball((0, 0.02, -0.004), (0.016, 0.05, 0.024)), 0.006)
    u, t = np.meshgrid(np.linspace(-1, 1, 22), np.linspace(-1, 1, 9), indexing="ij")
    lens = np.stack([0.074 * u, -0.021 + 0.012 * u**2, 0.036 + 0.03 * t * np.sqrt(1 - 0.6 * np.abs(u) ** 4)], -1)
    line = spline([(-0.078, 0.005, 0.036), (-0.11, 0.06, 0.02), (-0.05, 0.15, 0.012), (0.05, 0.15, 0.012), (0.11, 0.06, 0.02), (0.078, 0.005, 0.036)], 40)
    strap = np.stack([line + [0, 0, z] for z in (-0.011, 0, 0.011)], 1)
    return [("frame", finish.plastic(hue, 0.3, p.wear), skin(form, 0.7 * step)), ("lens", finish.glass((0.8, 0.9, 0.95)), thick(lens, 0.002)), ("strap", finish.fabric("#17181a", p.wear), thick(strap, 0.0018))]


KINDS = {"welding": _welding, "gas": _gas, "goggles": _goggles}
