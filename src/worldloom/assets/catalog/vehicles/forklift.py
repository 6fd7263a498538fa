"""A counterbalanced forklift truck with mast, sliding forks, overhead guard, seat, beacon and solid tyres; forks may carry a pallet."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, hull_collider, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.vehicle_goods import cartons, pallet, stack
from worldloom.assets.parts.vehicle_skin import seam
from worldloom.assets.parts.vehicle_solid import hazard, lamp, rounded, side_prism, steering_wheel, words
from worldloom.assets.parts.vehicle_wheels import set_at, steel_wheel, turned
from worldloom.geometry import Mesh, beam, box, cylinder, lathe, rod, rot_x, slab, sphere, spline, tube

CARD = Card("vehicles/forklift", 1, "forklift", ("fork lift", "forklift truck", "fork-lift", "lift truck"), ("vehicle", "machine"), ("warehouse", "factory", "harbour", "industrial"), "floor", (1.2, 0.4, 0.3, 0.3))


class Params(Base):
    """Dials; `lift` is the height of the forks."""

    body_color: Color = "yellow"
    lift: Annotated[float, metres(0.0, 2.2)] = 0.14
    load: Literal["none", "pallet"] = "none"
    mast: Annotated[float, metres(1.9, 2.5)] = 2.12
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {"loaded": Params(load="pallet", lift=0.3), "raised": Params(lift=1.7, body_color="orange"), "green": Params(body_color="green", wear=0.8), "red": Params(body_color="red", lit=False, mast=2.4)}
_BLACK = finish.paint((0.02, 0.02, 0.021), 0.35, 0.5)
_STEEL = finish.metal("steel", 0.35)


def build(p: Params, kit: Kit) -> Part:
    """Forks to -Y, counterweight behind."""
    out = Collector()
    paint = finish.paint(p.body_color, p.wear, 0.3)
    _body(out, paint, kit)
    _seat_and_controls(out)
    _guard(out, p, kit)
    _wheels(out, kit)
    _mast(out, p)
    _forks(out, p, kit)
    high = 2.1
    solids = [hull_collider([(x, y, z) for x in (-0.52, 0.52) for y, z in ((-0.75, 0.12), (1.1, 0.12), (1.22, 0.5), (1.15, 1.05), (-0.75, 0.75))]), box_collider((-0.5, -0.6, 1.0), (0.5, 1.0, high)),
              box_collider((-0.42, -1.12, 0.06), (0.42, -0.84, p.mast)), box_collider((-0.4, -2.22, p.lift), (0.4, -1.1, p.lift + 0.05), "forks"), box_collider((-0.46, -1.16, p.lift), (0.46, -1.08, p.lift + 1.1), "forks")]  # fmt: skip
    if p.load == "pallet":
        solids.append(box_collider((-0.6, -2.02, p.lift + 0.04), (0.6, -1.18, p.lift + 1.1), "forks"))
    return Part(
        out.surfaces(), colliders=tuple(solids), mass=3400, friction=0.8, anchors={"seat": (0, 0.35, 1.05), "cockpit": (0, 0.2, 1.62), "forks": (0, -1.65, p.lift + 0.05), "top": (0, 0.2, high)},
        joints=(Joint(name="forks", kind="slide", origin=(0, -1.1, 0), axis=(0, 0, 1), limits=(-p.lift, round(p.mast + 0.9 - p.lift, 3))),),
        supports=(Support(name="forks", center=(0, -1.65, p.lift + 0.045), size=(0.6, 1.0)),) if p.load == "none" else (), functional_sides=("left", "front"), affordances=("sit", "drive", "lift"),
        sounds=(SoundSource(sound="forklift_hum", position=(0, 0.6, 0.7), gain=-26),),
        lights=tuple(Light(name=f"work.{k}", kind="spot", position=(x, -0.72, 1.98), direction=(0, -1, -0.45), color=(1, 0.95, 0.85), power=16, angle=0.6, on=p.lit) for k, x in (("l", 0.4), ("r", -0.4))),
    )  # fmt: skip


def _body(out: Collector, paint: Material, kit: Kit) -> None:
    cw = rounded([(0.5, 0.26), (1.12, 0.3), (1.2, 0.5), (1.2, 0.9), (1.08, 1.08), (0.62, 1.1), (0.5, 1.0)], 0.05)
    hood = rounded([(-0.14, 0.5), (0.6, 0.5), (0.6, 1.06), (0.52, 1.0), (-0.02, 0.92), (-0.14, 0.84)], 0.04)
    side = rounded([(-0.8, 0.2), (0.62, 0.2), (0.62, 0.56), (-0.3, 0.56), (-0.44, 0.46), (-0.8, 0.46)], 0.04)
    weight = side_prism(cw, -0.5, 0.5, 0.04)
    v = weight.vertices
    bow = 0.16 * (np.abs(v[:, 0]) / 0.5) ** 2.4 * np.clip((v[:, 1] - 0.6) / 0.5, 0, 1)
    out.add("paint", paint, Mesh(v - np.c_[np.sign(v[:, 0]) * bow * 0.25, bow, 0 * bow], weight.faces, weight.normals, weight.uv), side_prism(hood, -0.44, 0.44, 0.02))
    out.add("chassis", _BLACK, side_prism(side, -0.5, 0.5, 0.02), slab((-0.5, -0.52, 0.44), (0.5, -0.1, 0.47), 0.01), side_prism(rounded([(-0.8, 0.42), (-0.55, 0.42), (-0.52, 0.92), (-0.64, 1.06), (-0.74, 1.06), (-0.8, 0.9)], 0.03), -0.42, 0.42, 0.015))
    out.add("stripe", finish.paint("black", 0.3), hazard(-0.4, 0.4, 0.34, 0.46, 0.0).turned([[-1, 0, 0], [0, -1, 0], [0, 0, 1]]).moved((0, 1.186, 0)))
    out.add("grille", _BLACK, boards((0.5, 0.012, 0.02), [(0, 1.2, 0.62 + 0.04 * k) for k in range(6)], 0.004))
    for s, turn in ((1, "right"), (-1, "left")):
        out.add("decal", finish.paint("black", 0.2), words("25T", 0.13, (s * 0.4415, 0.24, 0.72), turn))
        out.add("step", _STEEL, box((0.1, 0.3, 0.02), 0.005, (s * 0.5, -0.33, 0.3)), box((0.09, 0.28, 0.1), 0.01, (s * 0.5, -0.33, 0.34)))
    out.add("seam", _BLACK, seam([(-0.441, -0.02, 0.6), (-0.441, 0.56, 0.6)]), seam([(0.441, -0.02, 0.6), (0.441, 0.56, 0.6)]))
    for x in (-0.34, 0.34):
        out.add("lamp.rear", finish.glow((1, 0.05, 0.03), 2.0), box((0.12, 0.02, 0.06), 0.008, (x, 1.19, 0.98)))
    _ = kit


def _seat_and_controls(out: Collector) -> None:
    hide = finish.leather((0.03, 0.03, 0.032), 0.4)
    out.add("seat", hide, box((0.48, 0.46, 0.12), 0.045, (0, 0.22, 0.99)), box((0.46, 0.11, 0.46), 0.045, (0, 0, 0.23)).turned(rot_x(-0.15)).moved((0, 0.45, 1.02)))
    out.add("seat", hide, *(box((0.06, 0.3, 0.05), 0.02, (x, 0.3, 1.17)) for x in (-0.27, 0.27)))
    out.add("column", _BLACK, rod((0, -0.6, 0.75), (0, -0.4, 1.13), 0.035, 10), steering_wheel(0.17, -0.45).moved((0, -0.38, 1.17)), sphere(0.024, 10, (0.1, -0.45, 1.2)))
    out.add("dash", finish.plastic((0.05, 0.05, 0.052), 0.5), box((0.3, 0.1, 0.14), 0.02, (0.16, -0.62, 1.05)))
    out.add("display", finish.glow((0.3, 0.9, 0.5), 1.0), box((0.12, 0.004, 0.06), 0.001, (0.16, -0.568, 1.06)))
    for k in range(3):
        out.add("column", _BLACK, rod((-0.2 - 0.06 * k, -0.55, 0.95), (-0.2 - 0.06 * k, -0.48, 1.18), 0.008, 7))
        out.add("knob", finish.plastic("red" if k == 0 else "black", 0.3), sphere(0.02, 10, (-0.2 - 0.06 * k, -0.475, 1.195)))
    out.add("pedal", _STEEL, *(box((0.08, 0.1, 0.02), 0.006, (x, -0.5, 0.52)) for x in (-0.16, -0.02)))


def _guard(out: Collector, p: Params, kit: Kit) -> None:
    top = 2.07
    for s in (-1, 1):
        front = spline([(s * 0.44, -0.7, 0.9), (s * 0.44, -0.62, 1.5), (s * 0.42, -0.5, 2.02), (s * 0.42, -0.36, top)], 12)
        rear = spline([(s * 0.42, -0.36, top), (s * 0.42, 0.5, top), (s * 0.43, 0.78, 2.0), (s * 0.45, 0.9, 1.5), (s * 0.46, 0.98, 1.05)], 18)
        out.add("guard", _BLACK, tube(np.concatenate([front, rear[1:]]), 0.033, kit.n(10, 6)))
    out.add("guard", _BLACK, *(beam((-0.42, y, top), (0.42, y, top), 0.05, 0.018, 0.006) for y in np.linspace(-0.34, 0.6, 7)), rod((-0.42, -0.4, top), (0.42, -0.4, top), 0.03, 10), rod((-0.43, 0.72, top - 0.04), (0.43, 0.72, top - 0.04), 0.03, 10))
    for x in (-0.4, 0.4):
        shell, lens = lamp(0.07, 0.07)
        out.add("guard", _BLACK, shell.moved((x, -0.66, 1.98)))
        out.add("lamp.front", finish.glow((1, 0.95, 0.85), 6.0) if p.lit else finish.plastic("silver", 0.1), lens.moved((x, -0.66, 1.98)))
        out.add("guard", _BLACK, rod((x, -0.56, 1.98), (x, -0.62, 1.98), 0.02, 8))
    out.add("beacon", finish.glow((1, 0.36, 0.03), 5.0) if p.lit else finish.plastic("orange", 0.15), lathe([(0.05, 0), (0.055, 0.03), (0.045, 0.1), (0, 0.12)], 16, True).moved((0.3, 0.66, top)))
    out.add("bottle", finish.paint((0.6, 0.6, 0.58), 0.3), lathe([(0, 0), (0.1, 0.02), (0.15, 0.09), (0.15, 0.55), (0.1, 0.62), (0, 0.64)], 20, True).turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]]).moved((-0.32, 0.88, 1.26)))
    out.add("guard", _BLACK, *(box((0.04, 0.34, 0.03), 0.006, (x, 0.88, 1.105)) for x in (-0.15, 0.15)))


def _wheels(out: Collector, kit: Kit) -> None:
    for x, y, r, w in ((0.46, -0.62, 0.33, 0.23), (-0.46, -0.62, 0.33, 0.23), (0.43, 0.82, 0.26, 0.2), (-0.43, 0.82, 0.26, 0.2)):
        h = w / 2
        rim = 0.6 * r
        tyre = turned([(rim, -0.9 * h), (0.8 * r, -h), (0.94 * r, -0.94 * h), (r, -0.7 * h), (r, 0.7 * h), (0.94 * r, 0.94 * h), (0.8 * r, h), (rim, 0.9 * h)], kit.n(36, 14), 0.6)
        disc, hub = steel_wheel(rim, 0.9 * w, kit.n(28, 12), 6)
        tyre, disc, hub = set_at((tyre, disc, hub), x, y, r)
        out.add("tyre", finish.rubber(), tyre)
        out.add("wheel", finish.paint("white", 0.5), disc)
        out.add("hub", _STEEL, hub)


def _mast(out: Collector, p: Params) -> None:
    h = p.mast
    for s in (-1, 1):
        out.add("mast", _BLACK, *(box(size, 0.005, c) for size, c in (((0.016, 0.14, h - 0.06), (s * 0.36, -0.97, 0.06 + (h - 0.06) / 2)), ((0.07, 0.014, h - 0.06), (s * 0.33, -0.905, 0.06 + (h - 0.06) / 2)), ((0.07, 0.014, h - 0.06), (s * 0.33, -1.035, 0.06 + (h - 0.06) / 2)))))
        up = max(0.0, (p.lift - 0.35) * 0.5)
        out.add("inner", _STEEL, box((0.05, 0.09, h - 0.12), 0.005, (s * 0.275, -0.97, 0.1 + up + (h - 0.12) / 2)), rod((s * 0.2, -0.93, 0.1), (s * 0.2, -0.93, 0.55 * h), 0.032, 12), rod((s * 0.2, -0.93, 0.5 * h), (s * 0.2, -0.93, h - 0.05 + up), 0.02, 10))
        out.add("chain", finish.iron(0.5), beam((s * 0.12, -0.985, p.lift + 0.5), (s * 0.12, -0.985, h - 0.05 + up), 0.03, 0.012, 0.002))
        out.add("ram", finish.metal("chrome"), rod((s * 0.4, -0.9, 0.62), (s * 0.4, -0.5, 0.5), 0.022, 10))
        out.add("mast", _BLACK, rod((s * 0.4, -0.7, 0.56), (s * 0.4, -0.42, 0.48), 0.036, 10))
    up = max(0.0, (p.lift - 0.35) * 0.5)
    out.add("mast", _BLACK, *(box((0.7, 0.05, 0.07), 0.008, (0, -0.9, z)) for z in (0.14, 0.75 * h, h - 0.04)))
    out.add("inner", _STEEL, box((0.6, 0.06, 0.06), 0.008, (0, -0.96, h - 0.03 + up)), *(cylinder(0.045, 0.03, 14, 0.004).turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]]).moved((s * 0.12 - 0.015, -0.96, h + 0.02 + up)) for s in (-1, 1)))


def _forks(out: Collector, p: Params, kit: Kit) -> None:
    z = p.lift
    rails = [box((0.92, 0.05, 0.09), 0.008, (0, -1.06, z + k)) for k in (0.12, 0.5)]
    rest = [rod((x, -1.07, z + 0.5), (x, -1.07, z + 1.08), 0.014, 8) for x in np.linspace(-0.44, 0.44, 7)] + [rod((-0.44, -1.07, z + 1.08), (0.44, -1.07, z + 1.08), 0.018, 8)]
    out.add("carriage", _BLACK, *rails, *rest, *(box((0.04, 0.06, 0.5), 0.006, (x, -1.04, z + 0.3)) for x in (-0.24, 0.24)), link="forks")
    blade = np.array([(-2.22, 0.012), (-1.12, 0.0), (-1.085, 0.0), (-1.085, 0.56), (-1.125, 0.56), (-1.125, 0.045), (-2.2, 0.022)])
    out.add("fork", _STEEL, *(side_prism(blade + [0, z], x - 0.055, x + 0.055, 0.004) for x in (-0.26, 0.26)), link="forks")
    if p.load == "pallet":
        rng = kit.rng("load")
        at = np.array([0, -1.6, z + 0.03])
        out.add("pallet", finish.wood("pine", 0.5), pallet(rng).moved(at), link="forks")
        s, b, yaw = stack(rng, 1.16, 0.76, 0.85, 0.9)
        card, tape, label = cartons(s, b + at + [0, 0, 0.144], rng, yaw)
        out.add("card", finish.of("cardboard", (0.42, 0.28, 0.15), 0.85), card, link="forks")
        out.add("tape", finish.plastic((0.5, 0.36, 0.17), 0.25), tape, link="forks")
        out.add("label", finish.of("paper", (0.75, 0.73, 0.68)), label, link="forks")
