"""A kitchen stove: oven with a glazed door and turning knobs below a gas or induction hob, in steel, white or enamel with brass."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider,
    finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import dial_knob
from worldloom.assets.parts.room_lamp import WARM, flame, light
from worldloom.assets.parts.room_marks import ribbon
from worldloom.geometry import cylinder, rod, rot_x, rot_y, slab, torus
CARD = Card(
    "kitchen/stove", 1, "stove",
    ("cooker", "gas stove", "kitchen range", "range", "hob", "cooktop", "stovetop", "oven", "electric stove"),
    ("appliance", "kitchen appliance"), ("indoor", "kitchen", "bakery", "restaurant", "home"), "floor", (0.8, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["modern", "classic", "victorian"] = "modern"
    """Brushed steel; white enamel; coloured enamel with brass rail and two ovens."""
    hob: Literal["gas", "induction"] = "gas"
    width: Annotated[float, metres(0.5, 1.3)] = 0.76
    depth: Annotated[float, metres(0.5, 0.75)] = 0.64
    height: Annotated[float, metres(0.84, 0.96)] = 0.91
    material: Literal["enamel", "wrought_iron"] = "enamel"
    """Wrought iron is black-leaded, as ranges were."""
    color: Color = "cream"
    """Enamel of the classic and victorian styles, panels of the modern one."""
    state: Literal["off", "on"] = "off"
    open: Annotated[float, number(0, 1)] = 0.0
    """How far the oven door stands open."""
    wear: Wear = 0.15


PRESETS = {
    "range": Params(style="victorian", width=1.1, color="dark_green"),
    "white": Params(style="classic", width=0.6, color="white", state="on"),
    "induction": Params(hob="induction", color="charcoal", open=0.7),
}


def build(p: Params, kit: Kit) -> Part:
    """Body on a plinth, hinged oven door over a lit cavity, warming drawer, knobs, hob with grates and burners, upstand."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    steel = finish.metal("brushed", p.wear)
    body = finish.metal("brushed", p.wear, 0.36) if p.style == "modern" else finish.of("ceramic", rgb(p.color), 0.2, p.wear)
    trim = finish.metal("brass", p.wear) if p.style == "victorian" else steel
    panel = finish.of("ceramic", rgb(p.color), 0.25, p.wear) if p.style == "modern" else body
    if p.material == "wrought_iron":
        body = panel = finish.iron(p.wear, (0.035, 0.034, 0.034))
    y = -d + 0.03
    out.add("body", body, slab((-w, y, 0.09), (-w + 0.02, d, h - 0.03), 0.003), slab((w - 0.02, y, 0.09), (w, d, h - 0.03), 0.003),
            slab((-w, d - 0.02, 0.09), (w, d, h - 0.03), 0.003), slab((-w, y, 0.09), (w, d, 0.12), 0.003), slab((-w, y, h - 0.15), (w, d, h - 0.03), 0.004))  # fmt: skip
    out.add("plinth", finish.plastic((0.03, 0.03, 0.032)), slab((-w + 0.02, y + 0.04, 0), (w - 0.02, d - 0.02, 0.09), 0.002))
    out.add("panel", panel, slab((-w, y - 0.022, h - 0.15), (w, y + 0.005, h - 0.03), 0.006))
    ovens = 2 if p.style == "victorian" and p.width > 0.85 else 1
    xs = np.linspace(-w, w, ovens + 1)
    joints, solids = [], []
    for k in range(ovens):
        j, c = _oven(out, f"oven.{k + 1}", float(xs[k]) + 0.006, float(xs[k + 1]) - 0.006, y, p, body, trim, p.open if k == 0 else 0.0)
        joints.append(j)
        solids.append(c)
    joints += _knobs(out, p, y, trim)
    burners = _hob(out, p, kit)
    if p.style == "classic":
        out.add("body", body, slab((-w, d - 0.025, h), (w, d, h + 0.09), 0.006))
    rack = 0.29 + 0.173
    solids += [box_collider((-w, y - 0.022, 0), (w, d, 0.3)), box_collider((-w, y - 0.022, h - 0.16), (w, d, h)), *shell((-w, y, 0.28), (float(xs[1]), d, h - 0.15), 0.035, "front", [rack])]
    solids += [box_collider((0, y, 0.28), (w, d, h - 0.15))] if ovens > 1 else []
    oven = Support(name="inside", center=(float(xs[0] + xs[1]) / 2, y / 2 + d / 2 - 0.03, rack), size=(float(xs[1] - xs[0]) - 0.13, d - y - 0.13), clearance=round(h - 0.15 - rack - 0.03, 3))
    hot = p.state == "on"
    return Part(
        out.surfaces(), colliders=tuple(solids), mass=62.0, joints=tuple(joints),
        supports=(oven, *(Support(name=f"burner.{k + 1}", center=(float(b[0]), float(b[1]), h + (0.028 if p.hob == "gas" else 0.003)), size=(0.24, 0.24), clearance=0.7) for k, b in enumerate(burners))),
        functional_sides=("front",), affordances=("cook", "open", "switch"), anchors={f"burner.{k + 1}": b for k, b in enumerate(burners)},
        lights=(light((0, -0.1, 0.45), 0.8, True, WARM, 0.05, "oven"), light(burners[0], 0.6, True, (0.25, 0.45, 1.0) if p.hob == "gas" else (1.0, 0.15, 0.05), 0.06, "flame", flicker=0.2)) if hot else (),
        sounds=(SoundSource(sound="gas_hiss" if p.hob == "gas" else "fridge_hum", position=burners[0], gain=-22.0),) if hot else (),
    )  # fmt: skip


def _oven(out: Collector, name: str, x0: float, x1: float, y: float, p: Params, body: Material, trim: Material, open_: float) -> tuple[Joint, Collider]:
    """A bottom-hung door with its window and rail, the cavity with racks behind it, a drawer front below."""
    h, d = p.height, p.depth / 2
    z0, z1, m = 0.29, h - 0.165, 0.055
    lid = [slab((x0, y - 0.032, z0), (x0 + m, y, z1), 0.004), slab((x1 - m, y - 0.032, z0), (x1, y, z1), 0.004),
           slab((x0 + m - 0.002, y - 0.032, z0), (x1 - m + 0.002, y, z0 + m), 0.004), slab((x0 + m - 0.002, y - 0.032, z1 - 0.1), (x1 - m + 0.002, y, z1), 0.004)]  # fmt: skip
    turn, foot = rot_x(1.45 * open_), np.array([0, y - 0.016, z0])
    swing: Any = lambda q: q.moved(-foot).turned(turn).moved(foot)  # noqa: E731
    out.add("door", body, *(swing(q) for q in lid), link=name)
    out.add("window", finish.plastic((0.012, 0.011, 0.011), 0.06), swing(slab((x0 + m - 0.004, y - 0.028, z0 + m - 0.004), (x1 - m + 0.004, y - 0.004, z1 - 0.095), 0.003)), link=name)
    rail = [rod((x0 + 0.05, y - 0.078, z1 - 0.05), (x1 - 0.05, y - 0.078, z1 - 0.05), 0.011, 12)]
    rail += [rod((x, y - 0.03, z1 - 0.05), (x, y - 0.08, z1 - 0.05), 0.008, 8) for x in (x0 + 0.08, x1 - 0.08)]
    out.add("rail", trim, *(swing(q) for q in rail), link=name)
    inner = finish.of("ceramic", (0.03, 0.03, 0.034), 0.3, 0.3)
    out.add("cavity", inner, plate((x0 + 0.04, y + 0.002, z0 + 0.02), (x1 - 0.04, d - 0.06, z0 + 0.025)), plate((x0 + 0.04, d - 0.06, z0 + 0.02), (x1 - 0.04, d - 0.055, z1 - 0.02)),
            plate((x0 + 0.035, y + 0.002, z0), (x0 + 0.04, d - 0.06, z1)), plate((x1 - 0.04, y + 0.002, z0), (x1 - 0.035, d - 0.06, z1)))  # fmt: skip
    n = 23
    gx = np.linspace(x0 + 0.045, x1 - 0.045, n)
    out.add("rack", finish.metal("chrome"), wires(np.c_[gx, np.full(n, y + 0.02), np.full(n, z0 + 0.17)], np.c_[gx, np.full(n, d - 0.08), np.full(n, z0 + 0.17)], 0.003, 4), wires([(x0 + 0.042, v, z0 + 0.168) for v in (y + 0.03, d - 0.1)], [(x1 - 0.042, v, z0 + 0.168) for v in (y + 0.03, d - 0.1)], 0.003))
    out.add("drawer", body, slab((x0, y - 0.022, 0.105), (x1, y, z0 - 0.012), 0.004))
    c, s = np.cos(1.45 * open_), np.sin(1.45 * open_)
    tall = z1 - z0
    col = box_collider((x0, y - 0.035 - s * tall, z0), (x1, y, z0 + max(c * tall, 0.04)), name)
    return Joint(name=name, origin=(0, y - 0.016, z0), axis=(1, 0, 0), limits=(-1.45 * open_, 1.45 * (1 - open_))), col


def _knobs(out: Collector, p: Params, y: float, trim: Material) -> list[Joint]:
    count, z, made = 6 if p.width > 0.85 else 5, p.height - 0.09, []
    xs = np.linspace(-p.width / 2 + 0.09, p.width / 2 - 0.09, count)
    for k, x in enumerate(xs):
        turn = rot_y(1.9 if p.state == "on" and k in (0, 2) else 0.0)
        out.add("knob", trim if p.style != "classic" else finish.plastic((0.03, 0.03, 0.032)), dial_knob(0.021).turned(turn).moved((float(x), y - 0.022, z)), link=f"knob.{k + 1}")
        made.append(Joint(name=f"knob.{k + 1}", origin=(float(x), y - 0.022, z), axis=(0, 1, 0), limits=(-0.2, 4.6)))
    ticks = [ribbon(np.array([[x + 0.03 * np.sin(a), z + 0.03 * np.cos(a)], [x + 0.035 * np.sin(a), z + 0.035 * np.cos(a)]]), 0.002, y - 0.0225) for x in xs for a in np.linspace(0, 4.4, 7)]
    out.add("mark", finish.paint("black" if p.style != "modern" or rgb(p.color)[0] > 0.2 else "white"), *ticks)
    return made


def _hob(out: Collector, p: Params, kit: Kit) -> list[tuple[float, float, float]]:
    w, d, h = p.width / 2, p.depth / 2, p.height
    places = [(x * (w - 0.18), 0.02 + s * (d - 0.19), h) for s in (-1, 1) for x in (-1.0, 1.0)] + ([(0.0, 0.02, h)] if p.width > 0.7 else [])
    lit = p.state == "on"
    if p.hob == "induction":
        out.add("hob", finish.plastic((0.01, 0.01, 0.011), 0.05), slab((-w, -d + 0.008, h - 0.03), (w, d, h), 0.004))
        rings = [torus(0.085 if k % 3 else 0.105, 0.0012, kit.n(40, 16), 4).scaled((1, 1, 0.3)).moved((x, y, h)) for k, (x, y, _) in enumerate(places)]
        out.add("ring", finish.paint("grey"), *rings)
        if lit:
            out.add("glow", finish.glow((1.0, 0.09, 0.02), 3.0), cylinder(0.08, 0.001, 28, 0.0002, (*places[0][:2], h)))
        return places
    out.add("hob", finish.metal("brushed", p.wear, 0.3) if p.style == "modern" else finish.of("ceramic", (0.02, 0.02, 0.022), 0.2, p.wear), slab((-w, -d + 0.008, h - 0.032), (w, d, h), 0.008))
    cast = finish.iron(p.wear, (0.025, 0.025, 0.026))
    for k, (x, y, z) in enumerate(places):
        r = 0.048 if k == 0 or k == 4 else 0.036
        out.add("burner", finish.metal("aluminium", p.wear), cylinder(1.25 * r, 0.008, kit.n(24, 10), 0.003, (x, y, z)))
        out.add("cap", cast, cylinder(r, 0.009, kit.n(24, 10), 0.004, (x, y, z + 0.009)))
        if lit and k in (0, 2):
            ring = [flame((x + 1.15 * r * np.cos(a), y + 1.15 * r * np.sin(a), z + 0.007), 0.022) for a in np.arange(16) * np.pi / 8]
            out.add("flame", finish.glow((0.12, 0.3, 1.0), 3.0), *ring)
    grates = 3 if p.width > 0.7 else 2
    gx = np.linspace(-w + 0.03, w - 0.03, grates + 1)
    for a, b in zip(gx[:-1], gx[1:], strict=True):
        a, b, z = a + 0.004, b - 0.004, h + 0.021
        y0, y1 = -d + 0.05, d - 0.05
        bars = [((b - a), 0.011, 0.012, (a + b) / 2, q) for q in (y0, y1)] + [(0.011, y1 - y0, 0.012, q, (y0 + y1) / 2) for q in (a, b)]
        over = [(x, y) for x, y, _ in places if a < x < b]
        arms = [(abs(q - x) - 0.03, 0.018, 0.012, (q + x + (0.03 if q > x else -0.03)) / 2, y) for x, y in over for q in (a, b)]
        arms += [(0.018, 0.075, 0.012, x, y + s * 0.0675) for x, y in over for s in (-1, 1)]
        out.add("grate", cast, boards([q[:3] for q in bars + arms], [(q[3], q[4], z) for q in bars + arms], 0.003))
        out.add("grate", cast, boards((0.014, 0.014, 0.022), [(q, s, h + 0.009) for q in (a, b) for s in (y0, y1)], 0.003))
    return places
