"""A pickup truck: a high bonnet, a two-door cab with glass all round and an open load bed behind, empty or carrying boxes."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.vehicle_car import BLACK, CHROME, Body, cabin, paint_body, shell, trimmings, wheels
from worldloom.geometry import box, rod, slab
CARD = Card("vehicles/pickup", 1, "pickup_truck", ("pickup", "pick-up truck", "pick-up", "flatbed pickup", "ute", "pickup lorry"), ("truck", "vehicle"), ("street", "farm", "garage", "outdoor"), "ground", (0.5, 0.5, 0.7, 0.7))


class Params(Base):
    """Dials."""

    color: Color = "#2f5a8a"
    load: Literal["empty", "boxes", "hay"] = "empty"
    alloy: bool = True
    lit: bool = False
    wear: Wear = 0.3


PRESETS = {"red": Params(color="dark_red", load="hay", alloy=False, wear=0.7), "white": Params(color="white", load="boxes")}
_STATIONS = (
    (-2.5, 0.70, 0.42, 0.66, 0.84, 0.66, 0.9, 0.5, 0.92), (-2.36, 0.88, 0.36, 0.7, 0.93, 0.84, 1.0, 0.62, 1.03), (-1.9, 0.93, 0.32, 0.74, 1.0, 0.89, 1.07, 0.66, 1.1), (-1.4, 0.94, 0.31, 0.76, 1.03, 0.9, 1.1, 0.68, 1.13),
    (-1.0, 0.94, 0.31, 0.77, 1.06, 0.9, 1.14, 0.74, 1.17), (-0.62, 0.94, 0.31, 0.77, 1.07, 0.9, 1.42, 0.7, 1.46), (-0.25, 0.94, 0.31, 0.78, 1.08, 0.9, 1.66, 0.66, 1.72), (0.3, 0.94, 0.31, 0.78, 1.09, 0.9, 1.7, 0.65, 1.77),
    (0.62, 0.94, 0.31, 0.78, 1.09, 0.9, 1.66, 0.65, 1.73), (0.76, 0.94, 0.31, 0.78, 1.09, 0.9, 1.2, 0.8, 1.22), (0.84, 0.94, 0.31, 0.78, 1.09, 0.91, 1.105, 0.87, 1.11), (2.6, 0.94, 0.33, 0.78, 1.09, 0.91, 1.105, 0.87, 1.11), (2.72, 0.9, 0.4, 0.76, 1.05, 0.87, 1.08, 0.8, 1.09),
)  # fmt: skip
BODY = Body(_STATIONS, (-0.97, -0.27), ((-0.66, -0.02), (0.06, 0.56)), (0.65, 0.75), (-1.62, 1.7), (0.39, 0.26, 0.24), 0.81, (-0.84, 0.6), (-2.45, -2.14, 3.35, 4.35), (2.45, 2.69, 3.3, 4.3), (0.12,), -0.72, (0.36, 0.1, 1.42))  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y, driver on the left (+X)."""
    out, b = Collector(), BODY
    s = shell(b, kit)
    paint = finish.paint(p.color, p.wear, 0.16)
    paint_body(out, s, b, paint, p.lit, p.wear)
    wheels(out, b, kit, p.alloy)
    cabin(out, b, 1.5, 0.5, 0.86)
    trimmings(out, s, b, f"WL {100 + kit.seed % 899}", paint, p.lit)
    _bed(out, paint)
    _goods(out, p, kit)
    pts = s.points.reshape(-1, 3)
    lo, hi = pts.min(0), pts.max(0)
    lamps = tuple(Light(name=f"head.{k}", kind="spot", position=(x, float(lo[1]) + 0.02, 0.86), direction=(0, -1, -0.08), color=(1, 0.95, 0.86), power=22, angle=0.45, on=p.lit) for k, x in (("l", 0.68), ("r", -0.68)))
    sides = tuple(box_collider((q * 0.94, 0.8, 0.3), (q * 0.8, 2.7, 1.38)) for q in (-1, 1))
    solids = (box_collider((-0.94, lo[1], 0.3), (0.94, 0.86, 1.12)), box_collider((-0.8, -0.6, 1.1), (0.8, 0.8, hi[2])), box_collider((-0.9, 0.8, 0.3), (0.9, 2.72, 1.13)), box_collider((-0.88, lo[1] + 0.3, 0), (0.88, 2.4, 0.4)), *sides, box_collider((-0.9, 2.62, 0.9), (0.9, 2.74, 1.38)))
    return Part(
        out.surfaces(), solids, mass=1900, friction=0.8, anchors={"cockpit": b.eye, "seat": (0.36, 0.12, 0.95), "door": (1.5, -0.2, 0), "top": (0, 0.3, float(hi[2])), "bed": (0.0, 1.7, 1.14)},
        supports=(Support(name="bed", center=(0, 1.72, 1.135), size=(1.5, 1.6)),), functional_sides=("left", "right"), affordances=("sit", "drive", "open"), sounds=(SoundSource(sound="engine_idle", position=(0, -1.7, 0.8), gain=-40),), lights=lamps,
    )  # fmt: skip


def _bed(out: Collector, paint: Material) -> None:
    """Sides, headboard, tailgate and a ribbed floor over the flat rear body."""
    low, top = 1.08, 1.38
    out.add("paint", paint, *(slab((q * 0.93 - 0.03, 0.82, low), (q * 0.93 + 0.0 - 0.05 * q + 0.03, 2.66, top), 0.012) for q in (-1, 1)), slab((-0.9, 2.63, low - 0.12), (0.9, 2.7, top), 0.012), slab((-0.9, 0.82, low), (0.9, 0.87, top), 0.01))
    out.add("liner", finish.rubber(), slab((-0.86, 0.86, low + 0.02), (0.86, 2.64, low + 0.05), 0.004), boards((0.05, 1.72, 0.012), [(x, 1.75, low + 0.052) for x in np.linspace(-0.76, 0.76, 10)], 0.004))
    out.add("rail", BLACK, *(slab((q * 0.93 - 0.055, 0.82, top - 0.004), (q * 0.93 + 0.055 - 0.03 * (q > 0), 2.68, top + 0.02), 0.008) for q in (-1, 1)), slab((-0.9, 2.61, top - 0.004), (0.9, 2.72, top + 0.015), 0.008))
    out.add("chrome", CHROME, box((0.22, 0.02, 0.05), 0.01, (0, 2.705, top - 0.06)), slab((-0.86, 2.7, 0.5), (0.86, 2.84, 0.62), 0.03))
    out.add("rail", BLACK, rod((-0.78, 0.9, 1.75), (0.78, 0.9, 1.75), 0.026, 10), *(rod((q * 0.78, 0.9, top), (q * 0.78, 0.9, 1.75), 0.026, 10) for q in (-1, 1)))


def _goods(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("load")
    if p.load == "boxes":
        for k in range(5):
            a = float(g.uniform(0.34, 0.5))
            at = (-0.5 + 0.52 * (k % 3) + 0.03 * k, 1.15 + 0.58 * (k // 3), 1.14 + a / 2)
            out.add("box", finish.of("cardboard", "#a8743c", 0.8), box((a, 0.46, a), 0.008, at).tinted(float(g.uniform(0.8, 1.15)) * np.ones(3)))
            out.add("tape", finish.plastic("#c9a86a", 0.25), box((0.05, 0.462, a + 0.002), 0.004, at))
    elif p.load == "hay":
        for k, y in enumerate((1.2, 1.75, 2.28)):
            out.add("hay", finish.of("straw", (0.55, 0.4, 0.15), 0.95), box((1.15, 0.48, 0.42), 0.03, (0.04 * (k - 1), y, 1.35)).tinted(float(g.uniform(0.85, 1.1)) * np.ones(3)))
            out.add("twine", finish.fabric("#c8541c"), *(box((0.012, 0.49, 0.43), 0.004, (x, y, 1.35)) for x in (-0.28, 0.28)))
