"""A kitchen or wash-basin tap with a turning spout: modern arc mixer, brass bridge tap or single pillar; it can run."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Effect, Joint, Kit, Literal, Params as Base, Part, SoundSource, box_collider, cylinder_collider, finish,
    metres,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import cylinder, lathe, rod, sphere, spline, tube
CARD = Card(
    "kitchen/faucet", 1, "faucet", ("tap", "water tap", "mixer tap"), ("fixture",), ("indoor", "kitchen", "bathroom"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["modern", "bridge", "pillar"] = "modern"
    height: Annotated[float, metres(0.12, 0.5)] = 0.32
    reach: Annotated[float, metres(0.08, 0.3)] = 0.2
    material: Literal["chrome", "brass", "copper", "steel"] = "chrome"
    state: Literal["dry", "running"] = "dry"


PRESETS = {"bridge": Params(style="bridge", material="brass"), "pillar": Params(style="pillar", height=0.15, reach=0.11), "running": Params(state="running")}


def build(p: Params, kit: Kit) -> Part:
    """Foot, swan neck over the front (-Y), lever or cross handles, a stream of water when running."""
    out, n, h, r = Collector(), kit.n(14, 8), p.height, p.reach
    metal = finish.metal(p.material, 0.1)
    drop = 0.45 * h if p.style != "pillar" else 0.85 * h
    neck = spline([(0, 0, 0.04), (0, 0, 0.62 * h), (0, -0.12 * r, 0.9 * h), (0, -0.5 * r, h), (0, -0.88 * r, 0.9 * h), (0, -r, 0.72 * h), (0, -r, drop)], 36)
    if p.style == "pillar":
        neck = spline([(0, 0, 0.03), (0, 0, 0.75 * h), (0, -0.2 * r, 0.95 * h), (0, -0.8 * r, 0.95 * h), (0, -r, drop)], 24)
    out.add("spout", metal, tube(neck, 0.0115, n), cylinder(0.0145, 0.02, n, 0.002, (0, -r, drop - 0.012)), link="spout")
    out.add("foot", metal, lathe([(0, 0), (0.027, 0), (0.027, 0.006), (0.019, 0.012), (0.017, 0.05), (0.013, 0.056), (0, 0.056)], kit.n(20, 10), 0.6))
    if p.style == "bridge":
        out.add("foot", metal, tube([(-0.09, 0, 0.045), (0.09, 0, 0.045)], 0.01, n))
        for s in (-1, 1):
            out.add("foot", metal, lathe([(0, 0), (0.024, 0), (0.024, 0.005), (0.014, 0.012), (0.014, 0.07), (0.009, 0.075), (0.009, 0.095), (0, 0.098)], kit.n(16, 8), 0.6).moved((s * 0.09, 0, 0)))
            cross = [rod((s * 0.09 - 0.032, 0, 0.09), (s * 0.09 + 0.032, 0, 0.09), 0.0045, 8), rod((s * 0.09, -0.032, 0.09), (s * 0.09, 0.032, 0.09), 0.0045, 8)]
            out.add("handle", metal, *cross, *(sphere(0.0075, 8, (s * 0.09 + x, y, 0.09)) for x, y in ((-0.034, 0), (0.034, 0), (0, -0.034), (0, 0.034))))
            out.add("button", finish.ceramic("white"), sphere((0.009, 0.009, 0.005), 10, (s * 0.09, 0, 0.098)))
    else:
        out.add("handle", metal, rod((0.012, 0, 0.05), (0.03, 0, 0.052), 0.009, 10), rod((0.028, 0, 0.052), (0.085, -0.01, 0.085), 0.0055, 8, 0.0042), link="lever")
    water = p.state == "running"
    if water:
        out.add("water", finish.glass((0.85, 0.93, 0.96)), rod((0, -r, drop - 0.012), (0, -r, -0.15), 0.006, 8, 0.0045))
    joints = [Joint(name="spout", origin=(0, 0, 0.05), axis=(0, 0, 1), limits=(-1.2, 1.2))]
    if p.style != "bridge":
        joints.append(Joint(name="lever", origin=(0.02, 0, 0.05), axis=(1, 0, 0), limits=(-0.6, 0.6)))
    return Part(
        out.surfaces(), colliders=(box_collider((-0.02, -r - 0.015, drop - 0.015), (0.02, 0.015, h + 0.012), "spout"), cylinder_collider(0.02, 0.06)), mass=1.8, joints=tuple(joints),
        affordances=("switch",), anchors={"spout": (0, -r, drop)}, sounds=(SoundSource(sound="water_pour", position=(0, -r, 0), gain=-12.0),) if water else (),
        effects=(Effect(kind="splash", position=(0, -r, -0.15), size=(0.06, 0.06, 0.04), rate=0.5),) if water else (),
    )  # fmt: skip
