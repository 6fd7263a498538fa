"""A mounted skeleton of a dinosaur: a striding raptor or tyrannosaur on a plinth with steel rods, or a pterosaur with spread wings on a mast."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.bones import bone, ribs, skull, spine
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import Floats, Mesh, lathe, rod, rot_x, slab, sphere, spline
CARD = Card("museum/dinosaur_skeleton", 1, "mounted_skeleton", ("dinosaur skeleton", "raptor skeleton", "t-rex skeleton", "tyrannosaurus skeleton", "dinosaur fossil", "dinosaur bones", "fossil skeleton", "pterosaur", "pterosaur model", "pterosaur skeleton", "pterodactyl", "pterodactyl skeleton"), ("skeleton",), ("indoor", "museum"), "floor", (0.5, 0.3, 0.3, 0.3))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["dinosaur", "raptor", "rex", "tyrannosaurus", "pterosaur", "pterodactyl"] = "dinosaur"
    length: Annotated[float, metres(0.5, 6.0)] = 2.6
    """From nose to tail, or across the wings."""
    color: Color = "#c9ac7c"
    wear: Wear = 0.3


PRESETS = {"pterosaur": Params(kind="pterosaur", length=2.2), "small": Params(kind="raptor", length=1.2, color="#8a6f4c")}


def build(p: Params, kit: Kit) -> Part:
    """It strides to -Y. Drawn 2.6 m long."""
    out = Collector()
    old = finish.of("bone", p.color, 0.65, p.wear)
    (_wings if p.kind in ("pterosaur", "pterodactyl") else _strider)(out, kit, old)
    size = p.length / 2.6
    return gathered(out, 60.0, size, cover="roles", dynamic=False, functional_sides=("left",))


def _head(out: Collector, at: Floats, long: float, tilt: float, old: Material, kit: Kit) -> None:
    b, teeth, holes = skull(long, 0.016 if kit.detail > 0.5 else 0.03)

    def put(m: Mesh) -> Mesh:
        return m.turned(rot_x(tilt)).moved(at)

    out.add("skull", old, put(b))
    out.add("teeth", finish.of("bone", (0.75, 0.68, 0.52), 0.4), put(teeth))
    out.add("socket", finish.plastic((0.03, 0.02, 0.012), 0.8), put(holes))


def _strider(out: Collector, kit: Kit, old: Material) -> None:
    line = spline([(0, -0.74, 1.3), (0, -0.62, 1.22), (0, -0.42, 1.03), (0, -0.15, 0.98), (0, 0.15, 0.98), (0, 0.6, 1.02), (0, 1.1, 1.06), (0, 1.68, 1.18)], 46)
    size = np.interp(np.linspace(0, 1, 46), [0, 0.15, 0.35, 0.45, 0.7, 1.0], [0.022, 0.026, 0.032, 0.034, 0.022, 0.007])
    out.add("spine", old, spine(line, size))
    chest = line[10:21]
    out.add("ribs", old, ribs(chest, np.interp(np.arange(11), [0, 4, 10], [0.2, 0.38, 0.22]), np.interp(np.arange(11), [0, 4, 10], [0.09, 0.15, 0.11]), 0.009))
    _head(out, np.array([0, -0.78, 1.34]), 0.5, 0.22, old, kit)
    hip = np.array([0, 0.12, 0.94])
    out.add("hip", old, *(bone(hip + [s * 0.07, -0.12, 0.06], hip + [s * 0.07, 0.16, 0.05], 0.028) for s in (-1, 1)), *(bone(hip + [s * 0.05, 0, 0], hip + [s * 0.03, -0.16, -0.26], 0.022) for s in (-1, 1)), *(bone(hip + [s * 0.05, 0.05, 0], hip + [s * 0.03, 0.28, -0.16], 0.018) for s in (-1, 1)))
    for s, fwd in ((-1, -0.26), (1, 0.16)):
        knee = hip + [s * 0.12, -0.2 + 0.5 * fwd, -0.3]
        heel = hip + [s * 0.12, 0.12 + 0.85 * fwd, -0.58]
        toe = np.array([s * 0.13, heel[1] - 0.1, 0.14])
        out.add("leg", old, bone(hip + [s * 0.08, 0, 0], knee, 0.034), bone(knee, heel, 0.027), bone(knee + [0, 0.02, -0.01], heel + [0, 0.02, 0], 0.014), bone(heel, toe, 0.021))
        for k in (-1, 0, 1):
            mid, tip = toe + [0.05 * k, -0.08, -0.015], toe + [0.085 * k, -0.17, -0.03]
            out.add("leg", old, bone(toe, mid, 0.014, 8), bone(mid, tip, 0.012, 8), rod(tip, tip + [0.01 * k, -0.05, -0.012], 0.012, 8, 0.002))
        hand = line[9] + [s * 0.1, -0.12, -0.42]
        elbow = line[11] + [s * 0.13, 0.06, -0.36]
        out.add("arm", old, bone(line[11] + [s * 0.1, -0.05, -0.2], elbow, 0.015, 8), bone(elbow, hand, 0.012, 8), *(rod(hand, hand + [0.03 * k, -0.09, -0.04], 0.008, 6, 0.003) for k in (-1, 0, 1)), bone(line[12] + [s * 0.08, 0, -0.02], line[10] + [s * 0.1, 0, -0.24], 0.018, 8))
    steel = finish.paint("#141416", 0.2, 0.4)
    out.add("rod", steel, rod((0, 0.12, 0.08), (0, 0.12, 0.95), 0.014, 10), rod((0, 0.95, 0.08), (0, 0.95, 1.03), 0.009, 8), rod((0, -0.4, 0.08), (0, -0.4, 1.0), 0.011, 8))
    out.add("plinth", finish.paint("#2a2522", 0.2, 0.5), slab((-0.42, -0.75, 0), (0.42, 1.15, 0.085), 0.012))


def _wings(out: Collector, kit: Kit, old: Material) -> None:
    line = spline([(0, -0.5, 1.72), (0, -0.36, 1.62), (0, -0.16, 1.56), (0, 0.1, 1.55), (0, 0.36, 1.5)], 22)
    out.add("spine", old, spine(line, np.interp(np.arange(22), [0, 10, 21], [0.02, 0.028, 0.01])))
    out.add("ribs", old, ribs(line[8:16], np.full(8, 0.17), np.full(8, 0.09), 0.007))
    head = np.array([0, -0.52, 1.75])
    out.add("skull", old, sphere((0.05, 0.1, 0.06), kit.n(16, 10), head), rod(head + [0, -0.05, 0.01], head + [0, -0.6, -0.06], 0.042, 12, 0.006), rod(head + [0, -0.02, -0.03], head + [0, -0.52, -0.16], 0.024, 10, 0.005), rod(head + [0, 0.02, 0.03], head + [0, 0.34, 0.16], 0.036, 10, 0.006))
    out.add("socket", finish.plastic((0.03, 0.02, 0.012), 0.8), *(sphere((0.012, 0.03, 0.026), 12, head + [s * 0.042, -0.03, 0.014]) for s in (-1, 1)))
    for s in (-1, 1):
        root = line[8] + [s * 0.06, 0, -0.02]
        joints = [root, root + [s * 0.24, 0.08, 0.06], root + [s * 0.52, -0.1, 0.14], root + [s * 0.84, 0.12, 0.1], root + [s * 1.06, 0.34, 0.02], root + [s * 1.2, 0.6, -0.08]]
        out.add("wing", old, *(bone(np.asarray(a), np.asarray(b), r, 8) for a, b, r in zip(joints[:-1], joints[1:], (0.024, 0.02, 0.015, 0.011, 0.008), strict=True)), *(rod(joints[2], np.asarray(joints[2]) + [s * 0.03 * k, -0.1, -0.02], 0.006, 6, 0.003) for k in (-1, 0, 1)))
        hip = line[16] + [s * 0.03, 0, -0.02]
        out.add("leg", old, bone(hip, hip + [s * 0.1, 0.14, -0.08], 0.014, 8), bone(hip + [s * 0.1, 0.14, -0.08], hip + [s * 0.13, 0.36, -0.08], 0.011, 8), *(rod(hip + [s * 0.13, 0.36, -0.08], hip + [s * 0.13 + 0.02 * k, 0.46, -0.09], 0.005, 6) for k in (-1, 0, 1)))
    steel = finish.paint("#141416", 0.2, 0.4)
    out.add("rod", steel, rod((0, 0.02, 0.05), (0, 0.02, 1.53), 0.018, 12), lathe([(0, 0), (0.34, 0), (0.34, 0.03), (0.3, 0.06), (0.03, 0.08), (0, 0.08)], kit.n(36, 16), 0.5))
