"""A quadcopter drone: four arms with rotors, landing skids, and a camera slung below its body."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, beam, cylinder, lathe, rod, rot_z, sphere, spline, tube
CARD = Card("electronics/drone", 1, "drone", ("quadcopter", "camera drone", "toy drone"), ("gadget", "toy", "aircraft"), ("indoor", "outdoor"), "table")


class Params(Base):
    """Dials."""

    span: Annotated[float, metres(0.15, 0.9)] = 0.36
    """From rotor hub to rotor hub across."""
    color: Color = "#d9dadc"
    guards: bool = False
    lit: bool = True
    wear: Wear = 0.1


PRESETS = {"guarded": Params(guards=True, color="#e0701a", span=0.24), "black": Params(color="#1b1c1f", lit=False, span=0.55)}


def build(p: Params, kit: Kit) -> Part:
    """Its camera looks to -Y. Drawn with a span of 0.36 m."""
    out, n = Collector(), kit.n(28, 14)
    shell, dark = finish.plastic(p.color, 0.25, p.wear), finish.plastic("#151517", 0.35)
    out.add("body", shell, soft_box((0.1, 0.17, 0.055), 0.026, 0.03, 0.006, center=(0, 0, 0.085)))
    out.add("stripe", dark, soft_box((0.05, 0.09, 0.012), 0.005, 0.03, center=(0, 0.02, 0.114)))
    hubs = [0.18 * np.array([np.cos(a), np.sin(a), 0]) for a in (0.72, np.pi - 0.72, np.pi + 0.72, -0.72)]
    for k, h in enumerate(hubs):
        top = h + [0, 0, 0.095]
        out.add("body", shell, beam(0.25 * h + [0, 0, 0.085], h + [0, 0, 0.088], 0.02, 0.016, 0.005))
        out.add("motor", dark, cylinder(0.016, 0.03, n, 0.004, top - [0, 0, 0.012]), rod(h + [0, 0, 0.09], h + [0, 0, 0.05], 0.007, 10))
        out.add("rotor", finish.plastic("#2a2b2f", 0.3), *(_blade(s).turned(rot_z(0.6 + 1.1 * k)).moved(top + [0, 0, 0.022]) for s in (-1, 1)))
        out.add("hub", finish.metal("steel"), sphere((0.006, 0.006, 0.005), 10, top + [0, 0, 0.024]))
        tone = (1.0, 0.12, 0.08) if k in (2, 3) else (0.2, 1.0, 0.3)
        out.add(f"lamp.{k // 2}", finish.glow(tone, 5.0) if p.lit else dark, sphere(0.006, 10, h + [0, 0, 0.066]))
        if p.guards:
            out.add("guard", dark, ring(0.098, 0.003, top + [0, 0, 0.012], n, 6), *(rod(top + [0.098 * np.cos(a), 0.098 * np.sin(a), 0.012], top - [0, 0, 0.005], 0.002, 6) for a in np.arange(3) * 2.094 + k))
    for s in (-1, 1):
        skid = spline([(s * 0.075, -0.08, 0.012), (s * 0.075, -0.06, 0.006), (s * 0.075, 0.06, 0.006), (s * 0.075, 0.08, 0.012)], 16)
        out.add("skid", dark, tube(skid, 0.005, 8), *(rod((s * 0.035, y, 0.07), (s * 0.075, 1.2 * y, 0.006), 0.0045, 8) for y in (-0.035, 0.035)))
    out.add("camera", dark, soft_box((0.038, 0.034, 0.032), 0.009, 0.02, center=(0, -0.055, 0.045)), rod((0.024, -0.055, 0.045), (0.024, -0.05, 0.075), 0.005, 8), rod((-0.02, -0.055, 0.045), (0.026, -0.055, 0.045), 0.006, 8))
    lens = lathe([(0, 0.0), (0.011, 0), (0.011, 0.008), (0.008, 0.008), (0.005, 0.004), (0, 0.005)], 18, 0.5).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]])
    out.add("lens", finish.plastic("#05050a", 0.04), lens.moved((0, -0.07, 0.045)))
    return gathered(out, 0.8, p.span / 0.36)


def _blade(s: int) -> Mesh:
    """One of two rotor blades, twisted."""
    t = np.linspace(0.05, 1, 8)
    w = 0.011 * np.sin(np.pi * np.clip(0.2 + 0.75 * t, 0, 1)) ** 0.6
    pitch = 0.6 - 0.4 * t
    x = s * 0.088 * t
    a, b = np.stack([x, w * s, w * np.sin(pitch) * 0.6], 1), np.stack([x, -w * s, -w * np.sin(pitch) * 0.6], 1)
    return thick(np.stack([a, b], 1)[::-1], 0.0016)
