"""A radio: rounded wooden valve set with a glowing dial, or a portable one with a handle and aerial; a record player with its disc."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Motion, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import dial_knob
from worldloom.assets.parts.room_marks import ribbon
from worldloom.assets.parts.room_soft import soft_box, upright
from worldloom.geometry import arc, cylinder, lathe, prism, rod, rot_x, slab, spline, torus, tube

CARD = Card("electronics/radio", 1, "radio", ("wireless set", "ham radio"), ("electronics",), ("indoor", "living_room", "kitchen", "victorian"), "table")


class Params(Base):
    """Dials."""

    style: Literal["valve", "portable", "record_player"] = "valve"
    color: Color = "#7d4f28"
    """Cloth of the valve set, case of the others."""
    width: Annotated[float, metres(0.2, 0.6)] = 0.44
    state: Literal["on", "off"] = "on"
    wear: Wear = 0.25


PRESETS = {"portable": Params(style="portable", color="red", width=0.28), "record": Params(style="record_player", color="teal", width=0.4)}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "valve"}}


def build(p: Params, kit: Kit) -> Part:
    """Case, speaker cloth or grille, lit dial with a needle, knobs that turn; disc and arm on the record player."""
    out, w, on = Collector(), p.width / 2, p.state == "on"
    brass, joints = finish.metal("brass", p.wear), []
    glow = finish.glow((1.0, 0.62, 0.2), 2.2) if on else finish.plastic((0.3, 0.22, 0.12), 0.2)
    if p.style == "valve":
        h, d = 0.68 * p.width, 0.2
        outline = np.concatenate([[(-w, 0.012), (w, 0.012)], arc(0.3 * p.width, 0, np.pi / 2, 7, (w - 0.3 * p.width, h - 0.3 * p.width)), arc(0.3 * p.width, np.pi / 2, np.pi, 7, (-w + 0.3 * p.width, h - 0.3 * p.width))])
        out.add("case", finish.wood("walnut", p.wear, 0.2), upright(prism(outline, d, 0.012)).moved((0, -d / 2, 0)))
        y = -d / 2
        out.add("cloth", finish.fabric(p.color, p.wear), upright(prism(np.concatenate([[(-0.72 * w, 0.42 * h), (0.72 * w, 0.42 * h)], arc(0.36 * w, 0, np.pi, 12, (0.36 * w, 0.7 * h))[:6], arc(0.36 * w, np.pi / 2, np.pi, 6, (-0.36 * w, 0.7 * h))]), 0.004, 0.0)).moved((0, y - 0.002, 0)))
        out.add("slat", finish.wood("walnut", p.wear), *(slab((x - 0.006, y - 0.008, 0.42 * h), (x + 0.006, y, 0.86 * h), 0.002) for x in np.linspace(-0.5, 0.5, 4) * w))
        out.add("dial", glow, slab((-0.7 * w, y - 0.003, 0.2 * h), (0.7 * w, y + 0.002, 0.36 * h), 0.002))
        out.add("mark", finish.paint("black", 0.1), *(ribbon(np.array([[x, (0.22 + 0.05 * (i % 2)) * h], [x, 0.3 * h]]), 0.0015, y - 0.0036) for i, x in enumerate(np.linspace(-0.64, 0.64, 22) * w)))
        out.add("needle", finish.paint("red", 0.1), ribbon(np.array([[0.17 * w, 0.21 * h], [0.17 * w, 0.35 * h]]), 0.002, y - 0.004))
        for k, x in enumerate((-0.6 * w, 0.6 * w)):
            out.add("knob", brass, dial_knob(0.019, 0.02).moved((x, y, 0.11 * h)), link=f"knob.{k + 1}")
            joints.append(Joint(name=f"knob.{k + 1}", origin=(x, y, 0.11 * h), axis=(0, 1, 0), limits=(-2.4, 2.4)))
        out.add("foot", finish.rubber(), *(cylinder(0.012, 0.014, 8, 0.003, (a, b, 0)) for a in (-w + 0.04, w - 0.04) for b in (-0.07, 0.07)))
    elif p.style == "portable":
        h, d, y = 0.62 * p.width, 0.09, -0.045
        out.add("case", finish.plastic(p.color, 0.25, p.wear), soft_box((2 * w, d, h), 0.018, 0.3, center=(0, 0, h / 2)))
        out.add("grille", finish.metal("aluminium", p.wear), lathe([(0, 0), (0.34 * h, 0), (0.34 * h, 0.006), (0, 0.006)], 36).turned(rot_x(np.pi / 2)).moved((-0.42 * w, y + 0.002, 0.48 * h)), *(torus(r * h, 0.002, 30, 5).turned(rot_x(np.pi / 2)).moved((-0.42 * w, y - 0.005, 0.48 * h)) for r in (0.1, 0.2, 0.3)))
        out.add("dial", glow, slab((0.1 * w, y - 0.003, 0.55 * h), (0.86 * w, y + 0.004, 0.8 * h), 0.002))
        for k, x in enumerate((0.3 * w, 0.68 * w)):
            out.add("knob", finish.metal("chrome"), dial_knob(0.016, 0.016).moved((x, y, 0.28 * h)), link=f"knob.{k + 1}")
            joints.append(Joint(name=f"knob.{k + 1}", origin=(x, y, 0.28 * h), axis=(0, 1, 0), limits=(-2.4, 2.4)))
        out.add("handle", finish.metal("chrome"), tube(spline([(-0.8 * w, 0, 0.9 * h), (-0.78 * w, 0, 1.2 * h), (0, 0, 1.28 * h), (0.78 * w, 0, 1.2 * h), (0.8 * w, 0, 0.9 * h)], 24), 0.006, 8), rod((0.85 * w, 0.03, 0.97 * h), (1.35 * w, 0.05, 2.3 * h), 0.0022, 6))
        h = 1.3 * h
    else:
        h, d = 0.13, 0.34
        out.add("case", finish.paint(p.color, p.wear, 0.4), slab((-w, -d / 2, 0.014), (w, d / 2, h), 0.012))
        out.add("foot", finish.rubber(), *(cylinder(0.014, 0.016, 10, 0.003, (a, b, 0)) for a in (-w + 0.05, w - 0.05) for b in (-d / 2 + 0.05, d / 2 - 0.05)))
        r = min(0.15, 0.42 * d)
        out.add("platter", finish.rubber(), cylinder(r * 0.98, 0.01, 40, 0.002, (-0.1 * w, 0, h)), link="platter")
        disc_ = [(0, 0), (r, 0), (r, 0.002)] + [(r * q, 0.002 + 0.0003 * (i % 2)) for i, q in enumerate(np.linspace(0.97, 0.36, 24))] + [(0, 0.0022)]
        out.add("record", finish.plastic((0.008, 0.008, 0.009), 0.18), lathe(disc_, 56, 0.2).moved((-0.1 * w, 0, h + 0.01)), link="platter")
        out.add("label", finish.of("paper", "dark_red"), cylinder(0.34 * r, 0.0006, 30, 0.0002, (-0.1 * w, 0, h + 0.0122)), link="platter")
        out.add("arm", finish.metal("chrome"), cylinder(0.022, 0.03, 18, 0.004, (0.8 * w, 0.1, h)), tube(spline([(0.8 * w, 0.1, h + 0.035), (0.78 * w, -0.02, h + 0.036), (0.66 * w, -0.09, h + 0.03), (0.36 * w, -0.1, h + 0.018)], 18), 0.004, 8), slab((0.3 * w, -0.112, h + 0.012), (0.4 * w, -0.09, h + 0.022), 0.003))
        out.add("knob", brass, *(dial_knob(0.014, 0.014).moved((x, -d / 2, 0.5 * h)) for x in (0.5 * w, 0.75 * w)))
        joints.append(Joint(name="platter", origin=(-0.1 * w, 0, h), axis=(0, 0, 1), limits=(-1e4, 1e4)))
    motion = (Motion(kind="spin", period=1.8, center=(-0.1 * w, 0, h), axis=(0, 0, -1), link="platter"),) if p.style == "record_player" and on else ()
    b = [s.mesh.bounds for s in out.surfaces() if s.role != "aerial"]
    lo = np.min([q[0] for q in b], 0)
    return Part(out.surfaces(), colliders=(box_collider((-w, lo[1], 0), (w, -lo[1], h + 0.01)),), mass=4.0, dynamic=True, joints=tuple(joints), motions=motion, sounds=(SoundSource(sound="radio_music", position=(0, lo[1], h / 2), gain=-20.0),) if on else (), affordances=("switch",), functional_sides=("front",))
