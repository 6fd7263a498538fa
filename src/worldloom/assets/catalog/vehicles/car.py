"""A passenger car: saloon, hatchback, estate or off-roader with see-through windows, a furnished cabin, alloy wheels and lamps."""

from __future__ import annotations

from worldloom.assets.kit import (
    Card, Color, Kit, Light, Literal, Params as Base, Part, SoundSource, Wear, box_collider, finish, hull_collider, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.vehicle_car import BLACK, Body, cabin, paint_body, shell, trimmings, wheels
from worldloom.assets.parts.vehicle_skin import Skin
from worldloom.assets.parts.vehicle_solid import words
from worldloom.geometry import box, rod, slab

CARD = Card("vehicles/car", 1, "car",
            ("automobile", "sedan", "hatchback", "motorcar", "motor car", "suv", "jeep", "estate car", "station wagon", "taxi", "cab", "police car", "coupe", "limousine"),
            ("vehicle",), ("street", "suburb", "city", "garage", "outdoor"), "ground", (0.5, 0.5, 0.7, 0.7))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["sedan", "hatchback", "estate", "suv"] = "sedan"
    role: Literal["private", "taxi", "police"] = "private"
    color: Color = "dark_red"
    steer: Literal["straight", "left", "right"] = "straight"
    alloy: bool = True
    lit: bool = False
    wear: Wear = 0.2


PRESETS = {"hatchback": Params(style="hatchback", color="light_blue"), "suv": Params(style="suv", color="dark_green", steer="left"), "estate": Params(style="estate", color="silver", alloy=False, wear=0.7),
           "taxi": Params(role="taxi", color="yellow", lit=True), "police": Params(role="police", color="white", lit=True)}  # fmt: skip
_NOSE = ((-2.26, 0.66, 0.27, 0.5, 0.63, 0.60, 0.66, 0.46, 0.67), (-2.12, 0.81, 0.21, 0.56, 0.70, 0.77, 0.735, 0.56, 0.75), (-1.75, 0.88, 0.18, 0.61, 0.78, 0.83, 0.82, 0.61, 0.845), (-1.35, 0.895, 0.17, 0.63, 0.845, 0.855, 0.89, 0.64, 0.915), (-0.98, 0.90, 0.17, 0.645, 0.90, 0.865, 0.945, 0.72, 0.975))  # fmt: skip
_ROOF = ((-0.60, 0.903, 0.17, 0.65, 0.915, 0.868, 1.165, 0.665, 1.205), (-0.20, 0.905, 0.17, 0.65, 0.925, 0.868, 1.35, 0.61, 1.41), (0.35, 0.905, 0.17, 0.655, 0.935, 0.868, 1.385, 0.60, 1.455))
_TAILS = {
    "sedan": ((0.95, 0.905, 0.17, 0.66, 0.95, 0.86, 1.345, 0.58, 1.41), (1.62, 0.90, 0.18, 0.69, 0.985, 0.84, 1.03, 0.68, 1.06), (2.1, 0.85, 0.22, 0.70, 0.975, 0.78, 1.005, 0.6, 1.03), (2.27, 0.74, 0.30, 0.64, 0.91, 0.66, 0.945, 0.5, 0.96)),
    "hatchback": ((1.25, 0.905, 0.17, 0.66, 0.955, 0.86, 1.335, 0.59, 1.4), (1.62, 0.895, 0.18, 0.68, 0.965, 0.84, 1.22, 0.6, 1.27), (1.98, 0.85, 0.22, 0.69, 0.95, 0.80, 0.99, 0.62, 1.02), (2.08, 0.78, 0.3, 0.62, 0.88, 0.72, 0.92, 0.54, 0.94)),
    "estate": ((1.3, 0.905, 0.17, 0.66, 0.955, 0.865, 1.37, 0.6, 1.44), (2.02, 0.90, 0.19, 0.68, 0.965, 0.85, 1.33, 0.59, 1.39), (2.24, 0.86, 0.24, 0.68, 0.96, 0.82, 1.03, 0.64, 1.06), (2.3, 0.8, 0.32, 0.62, 0.88, 0.74, 0.92, 0.56, 0.94)),
}  # fmt: skip


def body_of(style: str) -> Body:
    """The body plan of a style."""
    tail = _TAILS["estate" if style == "suv" else style]
    table = np.array([*_NOSE, *_ROOF, *tail])
    wheel, track, axle = (0.32, 0.215, 0.215), 0.785, (-1.38, 1.32)
    if style == "suv":
        table[:, [2, 3, 4]] += [0.12, 0.13, 0.14]
        table[:, [6, 8]] += np.where(table[:, [8]] > 1.1, 0.24, 0.14)
        table[:, [1, 5, 7]] *= 1.04
        wheel, track = (0.38, 0.25, 0.235), 0.8
    back = {"sedan": (1.0, 1.58), "hatchback": (1.32, 1.92), "estate": (2.04, 2.22), "suv": (2.04, 2.22)}[style]
    sides = {"sedan": ((-0.66, 0.3), (0.4, 1.08), (1.14, 1.42)), "hatchback": ((-0.66, 0.36), (0.46, 1.12), (1.2, 1.62))}.get(style, ((-0.66, 0.32), (0.42, 1.16), (1.26, 1.96)))
    end = float(table[-1, 0])
    return Body(tuple(map(tuple, table.tolist())), (-0.96, -0.22), sides, back, axle, wheel, track, (-0.82, 0.35, 1.12), (-2.22, -1.92, 3.35, 4.35), (end - 0.3, end - 0.03, 3.3, 4.3), (0.1, 0.76), -0.62, (0.36, 0.02, 1.2 + (0.2 if style == "suv" else 0)))


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y, driver on the left (+X)."""
    out = Collector()
    b = body_of(p.style)
    s = shell(b, kit)
    paint = finish.paint(p.color, p.wear, 0.16)
    paint_body(out, s, b, paint, p.lit, p.wear)
    wheels(out, b, kit, p.alloy, {"straight": 0.0, "left": 0.4, "right": -0.4}[p.steer])
    lift = 0.14 if p.style == "suv" else 0.0
    cabin(out, b, 1.5, 0.33 + lift, 0.62 + lift)
    trimmings(out, s, b, f"WL {100 + kit.seed % 899}", paint, p.lit)
    _role(out, p, s)
    lo, hi = s.points.reshape(-1, 3).min(0), s.points.reshape(-1, 3).max(0)
    pts = s.points.reshape(-1, 3)
    low = pts[pts[:, 2] < 0.98 + lift]
    roof = pts[(pts[:, 2] > 0.9 + lift)]
    lamps = tuple(Light(name=f"head.{k}", kind="spot", position=(x, lo[1] + 0.02, 0.66 + lift), direction=(0, -1, -0.08), color=(1, 0.95, 0.86), power=22, angle=0.45, on=p.lit) for k, x in (("l", 0.66), ("r", -0.66)))
    return Part(
        out.surfaces(), colliders=(hull_collider(low), hull_collider(roof), box_collider((-0.88, lo[1] + 0.3, 0), (0.88, hi[1] - 0.3, 0.4))), mass=1350 if p.style != "suv" else 1900, friction=0.8,
        anchors={"cockpit": b.eye, "seat": (0.36, 0.1, 0.66 + lift), "door": (1.5, -0.2, 0), "top": (0, 0.4, float(hi[2]))}, functional_sides=("left", "right"), affordances=("sit", "drive", "open"),
        sounds=(SoundSource(sound="engine_idle", position=(0, -1.6, 0.6), gain=-42),), lights=lamps,
    )  # fmt: skip


def _role(out: Collector, p: Params, s: Skin) -> None:
    top = float(s.points[..., 2].max())
    if p.role == "taxi":
        out.add("sign", finish.glow((1, 0.85, 0.5), 3.0) if p.lit else finish.plastic("cream"), box((0.5, 0.14, 0.14), 0.03, (0, 0.3, top + 0.07)))
        out.add("ink", finish.plastic("black", 0.5), words("TAXI", 0.09, (0, 0.228, top + 0.075), "front", 0.16), words("TAXI", 0.09, (0, 0.372, top + 0.075), "back", 0.16))
    elif p.role == "police":
        out.add("black", BLACK, slab((-0.55, 0.16, top - 0.01), (0.55, 0.42, top + 0.04), 0.015))
        for side, color in ((1, (0.05, 0.15, 1.0)), (-1, (1.0, 0.05, 0.04))):
            out.add(f"beacon.{side}", finish.glow(color, 6.0) if p.lit else finish.plastic(color, 0.1), box((0.46, 0.22, 0.09), 0.03, (side * 0.28, 0.29, top + 0.075)))
        for side, face in ((1, "right"), (-1, "left")):
            at = s.row(0.1, 3.1, 3.15, side, 0.012)[0]
            out.add("ink", finish.plastic("navy", 0.4), words("POLICE", 0.2, at, face, 0.15))
    out.add("black", BLACK, rod((0, 1.05, top - 0.06), (0, 1.22, top + 0.16), 0.004, 5))
