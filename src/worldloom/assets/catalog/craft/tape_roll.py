"""A roll of tape: clear, masking, duct or patterned tape on its core, alone, stacked, or in a weighted dispenser."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, bounding_colliders, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import Mesh, box, lathe, rot_y, rot_z, slab
CARD = Card("craft/tape_roll", 1, "tape_roll", ("tape", "roll of tape", "masking tape", "duct tape", "adhesive tape", "sticky tape", "washi tape", "scotch tape", "rolls of tape"), ("stationery",), ("indoor", "office", "studio", "workshop", "classroom"), "table")


class Params(Base):
    """Dials."""

    style: Literal["masking", "duct", "clear", "dispenser"] = "masking"
    diameter: Annotated[float, metres(0.04, 0.16)] = 0.11
    color: Color = "#c9a868"
    state: Literal["one", "stack"] = "one"
    wear: Wear = 0.2


PRESETS = {"duct": Params(style="duct", color="#8a8d90", diameter=0.13), "clear": Params(style="clear", color="#d8c898"), "dispenser": Params(style="dispenser", color="#1f3f6b", diameter=0.07), "stack": Params(state="stack", color="#c9506a", diameter=0.08)}
TONES = ("#c9506a", "#4a90a8", "#e0b84a", "#6aa86a")


def build(p: Params, kit: Kit) -> Part:
    """Lies on its side; the dispenser stands with its blade to -Y."""
    out, r, n = Collector(), p.diameter / 2, kit.n(48, 20)
    if p.style == "dispenser":
        _dispenser(out, p, r, n)
    else:
        wide = {"masking": 0.5, "duct": 0.75, "clear": 0.36}[p.style] * r * (0.8 if p.state == "stack" else 1)
        for k in range(3 if p.state == "stack" else 1):
            tone = p.color if k == 0 else TONES[k % 4]
            at = np.array([0.03 * r * k, -0.05 * r * (k % 2), k * wide])
            for role, material, m in _roll(p, tone, r * (1 - 0.04 * k), wide, n):
                out.add(f"{role}.{k}", material, m.turned(rot_z(0.7 * k)).moved(at))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.15 if p.style != "dispenser" else 0.6, dynamic=True, friction=0.9, affordances=("pick up",))


def _roll(p: Params, tone: str, r: float, wide: float, n: int) -> list[tuple[str, Material, Mesh]]:
    """Wound tape with its faint rings, the core, and the free end a little lifted."""
    core = 0.66 * r
    skin = finish.plastic(tone, 0.2, p.wear) if p.style in ("duct", "clear") else finish.of("paper", tone, 0.6, p.wear)
    rings = [(core + (r - core) * q, wide - 0.00045 * (k % 2)) for k, q in enumerate(np.linspace(1, 0, 12))]
    tape = lathe([(core, 0.0), (r, 0.0), (r, wide), *rings, (core, wide), (core, 0.0)], n, 0.3)
    card = finish.of("cardboard", (0.42, 0.32, 0.2), 0.9, p.wear) if p.style != "clear" else finish.plastic("white", 0.3)
    ring = lathe([(0.9 * core, 0.0006), (core, 0.0006), (core, wide + 0.0006), (0.9 * core, wide + 0.0006), (0.9 * core, 0.0006)], n, 0.3)
    end = box((0.34 * r, 0.0012, wide * 0.995), 0.0003, (0.14 * r, 0, 0)).turned(rot_z(0.16)).moved((0.02 * r, r + 0.0006, wide / 2))
    return [("tape", skin, tape), ("core", card, ring), ("end", skin, end.tinted(0.9))]


def _dispenser(out: Collector, p: Params, r: float, n: int) -> None:
    """A sloping body with a roll between its cheeks and a toothed blade."""
    body = finish.plastic(p.color, 0.35, p.wear)
    k = r / 0.035
    side = rounded(np.array([(0.062, 0.0), (0.062, 0.018), (0.05, 0.05), (0.012, 0.056), (-0.02, 0.03), (-0.062, 0.034), (-0.075, 0.03), (-0.07, 0.0)]) * k, 0.008 * k)
    out.add("body", body, *(side_prism(side, s * 0.017 * k - 0.004, s * 0.017 * k + 0.004, 0.002) for s in (-1, 1)), side_prism(rounded(np.array([(0.06, 0.0), (0.06, 0.014), (-0.068, 0.02), (-0.07, 0.0)]) * k, 0.004), -0.016 * k, 0.016 * k, 0.001))
    for role, material, m in _roll(p, "#d8c898", r, 0.019 * k, n):
        out.add(role, material, m.moved((0, 0, -0.0095 * k)).turned(rot_y(np.pi / 2)).moved((0, 0.018 * k, 0.04 * k)))
    out.add("hub", finish.plastic("#141414", 0.4), lathe([(0, -0.016), (0.6, -0.016), (0.62, -0.012), (0.62, 0.012), (0.6, 0.016), (0, 0.016)], 24, 0.5).scaled((r * 0.98, r * 0.98, k)).turned(rot_y(np.pi / 2)).moved((0, 0.018 * k, 0.04 * k)))
    out.add("free", finish.plastic("#d8c898", 0.15), box((0.019 * k, 0.085 * k, 0.0006), 0.0002, (0, -0.03 * k, 0.0385 * k)))
    out.add("blade", finish.metal("steel"), slab((-0.016 * k, -0.078 * k, 0.03 * k), (0.016 * k, -0.068 * k, 0.036 * k), 0.001), *(box((0.002 * k, 0.003 * k, 0.004 * k), 0.0003, (x, -0.077 * k, 0.037 * k)) for x in np.linspace(-0.014, 0.014, 9) * k))
