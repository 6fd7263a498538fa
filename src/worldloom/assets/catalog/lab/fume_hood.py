"""A laboratory fume hood: a cabinet with a worktop behind a sliding sash, airfoil, taps and duct, with glassware inside."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, number
from worldloom.assets.catalog.lab.labware import Params as Glass, build as glass
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import box, cylinder, rod, slab

CARD = Card("lab/fume_hood", 1, "fume_hood", ("fume cupboard", "laboratory hood", "lab hood", "laminar flow cabinet"), ("lab equipment", "furniture"), ("indoor", "lab", "laboratory"), "floor", (0.8, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.9, 2.2)] = 1.4
    sash: Annotated[float, number(0.05, 0.75)] = 0.4
    """Share of its opening that is open."""
    color: Color = "#dfe2e0"
    duct: bool = True
    load: bool = True
    """Glassware inside."""
    lit: bool = True
    wear: Wear = 0.12


PRESETS = {"wide": Params(width=2.0, sash=0.7, color="#c9d2d6"), "shut": Params(sash=0.08, duct=False, load=False, lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its back at a wall, people work from -Y."""
    out, w, d = Collector(), p.width, 0.8
    f, b, top, high = -d / 2, d / 2, 0.9, 2.25
    shell, dark, white = finish.paint(p.color, p.wear, 0.35), finish.plastic("#24272c", 0.4), finish.paint("#f0f2f0", p.wear, 0.3)
    out.add("base", shell, slab((-w / 2, f + 0.06, 0.08), (w / 2, b, top - 0.04), 0.006))
    out.add("plinth", dark, slab((-w / 2 + 0.03, f + 0.1, 0), (w / 2 - 0.03, b - 0.02, 0.08), 0.002))
    doors = max(2, round(w / 0.5))
    step = w / doors
    for k in range(doors):
        x = -w / 2 + (k + 0.5) * step
        out.add("door", shell, slab((x - step / 2 + 0.012, f + 0.042, 0.11), (x + step / 2 - 0.012, f + 0.062, top - 0.07), 0.005))
        out.add("handle", finish.metal("steel"), rod((x + (0.3 if k % 2 == 0 else -0.3) * step, f + 0.025, 0.55), (x + (0.3 if k % 2 == 0 else -0.3) * step, f + 0.025, 0.72), 0.006, 10))
    out.add("worktop", finish.stone("slate"), slab((-w / 2 - 0.01, f, top - 0.04), (w / 2 + 0.01, b, top), 0.005))
    out.add("side", shell, *(slab((s * w / 2 - 0.1 * (s > 0), f + 0.08, top), (s * w / 2 + 0.1 * (s < 0), b, high), 0.006) for s in (-1, 1)))
    out.add("back", white, slab((-w / 2 + 0.1, b - 0.05, top), (w / 2 - 0.1, b, high), 0.003))
    out.add("roof", shell, slab((-w / 2, f + 0.08, 1.78), (w / 2, b, high), 0.008))
    out.add("slot", dark, *(slab((-w / 2 + 0.16, b - 0.054, z), (w / 2 - 0.16, b - 0.049, z + 0.035), 0.001) for z in (top + 0.06, top + 0.42, 1.6)))
    out.add("foil", finish.metal("steel"), slab((-w / 2 + 0.1, f + 0.02, top + 0.025), (w / 2 - 0.1, f + 0.13, top + 0.04), 0.006))
    z0 = top + 0.05 + p.sash * 0.8
    out.add("glass", finish.glass((0.9, 0.96, 0.96)), slab((-w / 2 + 0.1, f + 0.09, z0), (w / 2 - 0.1, f + 0.097, min(z0 + 0.8, high - 0.1)), 0.001))
    out.add("sash", finish.metal("aluminium"), box((w - 0.2, 0.035, 0.05), 0.008, (0, f + 0.09, z0)), box((0.3, 0.03, 0.02), 0.006, (0, f + 0.065, z0 + 0.015)))
    for s in (-1, 1):
        x = s * (w / 2 - 0.05)
        out.add("socket", white, *(box((0.07, 0.008, 0.09), 0.003, (x, f + 0.078, top + 0.12 + 0.12 * k)) for k in range(2)))
        for k, c in enumerate(("#2f6fb0", "#e0b01c", "#c2281c")):
            out.add(f"tap.{c}", finish.plastic(c, 0.35), cylinder(0.02, 0.025, 6, 0.003).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((x, f + 0.08, top + 0.44 + 0.09 * k)))
    out.add("monitor", finish.glow((0.3, 1.0, 0.5), 2.0) if p.lit else dark, slab((w / 2 - 0.08, f + 0.074, top + 0.8), (w / 2 - 0.03, f + 0.08, top + 0.86), 0.001))
    if p.duct:
        out.add("duct", finish.metal("galvanised", p.wear), cylinder(0.13, 0.3, 28, 0.004, (0, 0.1, high)), *(cylinder(0.14, 0.02, 28, 0.004, (0, 0.1, high + q)) for q in (0.0, 0.27)))
    if p.load:
        _glassware(out, kit, w, top)
    lamp = (light((0, 0.0, 1.74), 16.0, True, (0.95, 0.98, 1.0), 0.1, "lamp"),) if p.lit else ()
    out.add("lamp", finish.glow((0.95, 0.98, 1.0), 6.0) if p.lit else white, slab((-0.3, -0.06, 1.772), (0.3, 0.06, 1.782), 0.002))
    solids = (box_collider((-w / 2, f, 0), (w / 2, b, top)), *(box_collider((s * w / 2 - 0.1 * (s > 0), f + 0.08, top), (s * w / 2 + 0.1 * (s < 0), b, high)) for s in (-1, 1)), box_collider((-w / 2, b - 0.05, top), (w / 2, b, high)), box_collider((-w / 2, f + 0.08, 1.78), (w / 2, b, high)))
    return Part(out.surfaces(), colliders=solids, mass=220.0, lights=lamp, supports=(Support(name="worktop", center=(0, 0.06, top), size=(w - 0.3, 0.4), clearance=0.7),), functional_sides=("front",), affordances=("open", "switch"))


def _glassware(out: Collector, kit: Kit, w: float, top: float) -> None:
    """Flasks and beakers at the back of the worktop."""
    kinds = ("flask", "round", "beaker", "rack", "cylinder")
    tones = ("#3fae5a", "#e0a01c", "#2f8fd0", "#c2385a", "#7a4ad0")
    for k in range(min(5, int(w / 0.28))):
        x = (k - (min(5, int(w / 0.28)) - 1) / 2) * 0.2
        one = glass(Glass.model_validate({"kind": kinds[k], "color": tones[k], "size": 1.2}), kit.child(f"glass.{k}"))
        for s in one.surfaces:
            out.add(f"{s.role}.{k}", s.material, s.mesh.moved((x, 0.2 - 0.06 * (k % 2), top)))
