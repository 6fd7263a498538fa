"""A coin parking meter with a domed head, a glass window with dial and a slot, on a steel post."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.geometry import box, cylinder, lathe, prism, rot_x

CARD = Card("street/parking_meter", 1, "parking_meter", ("coin meter", "meter"), ("street furniture",), ("street", "city", "new york", "suburb", "outdoor"), "ground", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.0, 1.7)] = 1.4
    color: Color = "grey"
    twin: bool = False
    expired: bool = False
    wear: Wear = 0.4


PRESETS = {"twin": Params(twin=True), "expired": Params(expired=True, color="charcoal")}


def build(p: Params, kit: Kit) -> Part:
    """Faces the front."""
    out, h, n = Collector(), p.height, kit.n(16, 8)
    steel = finish.metal("galvanised", p.wear)
    z = h - 0.34
    out.add("post", steel, cylinder(0.03, z + 0.02, n, 0.004), lathe([(0, 0), (0.11, 0), (0.11, 0.015), (0.06, 0.03), (0.05, 0.08), (0.03, 0.1)], n, 0.4), bolts([(0.085 * np.cos(a), 0.085 * np.sin(a), 0.015) for a in np.arange(4) * np.pi / 2], 0.01, 0.014))
    spots = (-0.11, 0.11) if p.twin else (0.0,)
    if p.twin:
        out.add("post", steel, box((0.3, 0.06, 0.05), 0.012, (0, 0, z)))
    for x in spots:
        _head(out, p, kit, x, z)
    return Part(out.surfaces(), colliders=(cylinder_collider(0.09 if not p.twin else 0.2, 0.36, (0, 0, z)), cylinder_collider(0.05, h)), mass=22.0, functional_sides=("front",), affordances=("use",), anchors={"slot": (0, -0.08, z + 0.1), "top": (0, 0, h)})


def _head(out: Collector, p: Params, kit: Kit, x: float, z: float) -> None:
    """Cast housing with a half-round window."""
    a = np.linspace(0, np.pi, kit.n(16, 8))
    side = [(-0.06, 0.0), (0.06, 0.0), (0.085, 0.08), (0.085, 0.23), *((0.085 * float(np.cos(t)), 0.24 + 0.1 * float(np.sin(t))) for t in a), (-0.085, 0.23), (-0.085, 0.08)]
    out.add("head", finish.paint(p.color, p.wear, 0.4), prism(side, 0.13, 0.02).turned(rot_x(np.pi / 2)).moved((x, 0.065, z)))
    window = [(0.065 * float(np.cos(t)), 0.235 + 0.078 * float(np.sin(t))) for t in a]
    out.add("face", finish.paint("red" if p.expired else "cream", 0.1), prism(window, 0.006).turned(rot_x(np.pi / 2)).moved((x, -0.063, z)))
    out.add("glass", finish.glass(), prism(window, 0.008, 0.002).turned(rot_x(np.pi / 2)).moved((x, -0.071, z)))
    out.add("needle", finish.paint("black", 0.1), box((0.004, 0.003, 0.06), 0.001, (x + (0.0 if p.expired else 0.02), -0.0702, z + 0.265)))
    chrome = finish.metal("steel", p.wear)
    out.add("plate", chrome, box((0.1, 0.012, 0.09), 0.004, (x, -0.068, z + 0.16)), cylinder(0.02, 0.03, 12, 0.005).turned(rot_x(np.pi / 2)).moved((x + 0.022, -0.07, z + 0.16)), cylinder(0.022, 0.012, 14, 0.003).turned(rot_x(np.pi / 2)).moved((x, -0.06, z + 0.055)))
    out.add("slot", finish.plaster((0.01, 0.01, 0.01)), box((0.004, 0.004, 0.03), 0.001, (x - 0.025, -0.0745, z + 0.165)))
