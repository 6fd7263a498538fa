"""A fitting of banks: a vault with its round door and wheel, a wall of safe deposit boxes, or a teller's window with a brass grille on its counter."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.panel_work import cap_rail, front, plinth
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.assets.parts.work_pieces import labelled, spoken, top
from worldloom.geometry import arc, box, cylinder, lathe, rod, rot_x, slab, sphere, stamp, tube

Kind = Literal["bank_vault", "deposit_boxes", "teller_window"]
CALLED = {"vault": "bank_vault", "vault door": "bank_vault", "bank vault door": "bank_vault", "strongroom door": "bank_vault", "strong room door": "bank_vault", "safe deposit box": "deposit_boxes", "safe deposit boxes": "deposit_boxes", "deposit box": "deposit_boxes", "safety deposit box": "deposit_boxes", "wall of deposit boxes": "deposit_boxes",
          "teller counter": "teller_window", "teller's window": "teller_window", "bank counter": "teller_window", "teller booth": "teller_window", "bank teller window": "teller_window", "cashier window": "teller_window", "cashier's window": "teller_window", "teller station": "teller_window", "ticket window": "teller_window"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("civic/bank_fitting", 1, "bank_fitting", spoken(get_args(Kind), CALLED), ("fixture",), ("indoor", "bank", "office", "victorian", "station"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "bank_vault"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _vault(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(64, 28)
    steel, brass = dyed(finish.metal("brushed", p.wear), p.color), finish.metal("brass", p.wear)
    z = 1.1
    out.add("wall", finish.paint("#4a5258", p.wear), front_prism([(-1.25, 0), (1.25, 0), (1.25, 2.25), (-1.25, 2.25)], 0.0, 0.5, 0.01, (np.c_[0.9 * np.cos(a := np.linspace(0, 2 * np.pi, 60)[:-1]), z + 0.9 * np.sin(a)],)))
    out.add("frame", steel, fronted(lathe([(0.88, -0.02), (0.88, 0.09), (1.0, 0.09), (1.06, 0.05), (1.06, -0.02), (0.88, -0.02)], n, 0.4)).moved((0, 0, z)))
    out.add("inside", finish.paint("#121417"), slab((-1.2, 0.46, 0.02), (1.2, 0.5, 2.22), 0.004))
    door = [(0, -0.3), (0.78, -0.3), (0.78, -0.12), (0.86, -0.06), (0.86, 0.1), (0.82, 0.13), (0.7, 0.13), (0.68, 0.1), (0, 0.1)]
    out.add("door", steel, fronted(lathe(door, n, 0.3)).moved((0, 0, z)), link="door")
    out.add("ring", brass, fronted(lathe([(0.56, 0.1), (0.56, 0.12), (0.66, 0.12), (0.66, 0.1)], n, 0.3)).moved((0, 0, z)), fronted(lathe([(0, 0.1), (0.2, 0.1), (0.18, 0.15), (0, 0.16)], n, 0.3)).moved((0, 0, z)), link="door")
    turn = np.linspace(0, 2 * np.pi, 17)[:-1]
    out.add("bolt", brass, *(sphere((0.022, 0.014, 0.022), 10, (0.61 * np.cos(t), -0.122, z + 0.61 * np.sin(t))) for t in turn), link="door")
    out.add("pin", finish.metal("chrome"), *(rod((0.74 * np.cos(t), 0.2, z + 0.74 * np.sin(t)), (0.84 * np.cos(t), 0.2, z + 0.84 * np.sin(t)), 0.035, 14) for t in turn), link="door")
    out.add("wheel", finish.metal("chrome", p.wear), ring(0.3, 0.02, (0, 0, 0), 44, 10).turned(rot_x(np.pi / 2)).moved((0, -0.26, z)), *(rod((0, -0.22, z), (0.3 * np.cos(t), -0.26, z + 0.3 * np.sin(t)), 0.016, 10) for t in turn[::3]), *(rod((0.3 * np.cos(t), -0.26, z + 0.3 * np.sin(t)), (0.42 * np.cos(t), -0.26, z + 0.42 * np.sin(t)), 0.02, 10) for t in turn[::3]), fronted(cylinder(0.07, 0.12, 26, 0.01), -0.15).moved((0, 0, z)), link="door")
    for s in (-0.36, 0.36):
        out.add("dial", finish.metal("gunmetal"), fronted(cylinder(0.075, 0.04, 32, 0.008), -0.1).moved((s, 0, z + 0.36)), link="door")
        out.add("tick", finish.paint("#e8e6dc", 0.0), *(front_prism([(-0.002, 0.055), (0.002, 0.055), (0.002, 0.07), (-0.002, 0.07)], -0.142, -0.1405).turned([[np.cos(t), 0, np.sin(t)], [0, 1, 0], [-np.sin(t), 0, np.cos(t)]]).moved((s, 0, z + 0.36)) for t in turn), link="door")
    out.add("hinge", steel, *(cylinder(0.075, 0.34, 24, 0.01, (-1.02, -0.12, z + h)) for h in (-0.55, 0.2)), slab((-1.2, -0.14, z - 0.6), (-1.08, 0.0, z + 0.6), 0.012))
    out.add("strap", steel, *(slab((-1.04, -0.16, z + h), (-0.6, -0.1, z + h + 0.22), 0.012) for h in (-0.49, 0.26)), link="door")


def _boxes(out: Collector, p: Params, kit: Kit) -> None:
    w, h, nx, nz = 1.4, 2.0, 7, 14
    out.add("case", finish.metal("gunmetal", p.wear), slab((-w / 2 - 0.03, 0.01, 0), (w / 2 + 0.03, 0.6, h + 0.12), 0.008), slab((-w / 2 - 0.05, -0.01, h + 0.06), (w / 2 + 0.05, 0.6, h + 0.14), 0.01))
    dx, dz = w / nx, (h - 0.1) / nz
    at = np.array([(-w / 2 + dx * (i + 0.5), 0.0, 0.1 + dz * (j + 0.5)) for i in range(nx) for j in range(nz)])
    face = dyed(finish.metal("brass", p.wear), p.color)
    out.add("door", face, stamp(slab((-dx / 2 + 0.006, -0.012, -dz / 2 + 0.005), (dx / 2 - 0.006, 0.02, dz / 2 - 0.005), 0.004), at), stamp(slab((-dx / 2 + 0.02, -0.016, -dz / 2 + 0.018), (dx / 2 - 0.02, -0.01, dz / 2 - 0.018), 0.003), at))
    out.add("lock", finish.metal("steel"), *(stamp(fronted(cylinder(0.013, 0.006, 14, 0.002), -0.0155), at + [x, 0, 0.012]) for x in (-0.026, 0.026)))
    out.add("keyhole", finish.paint("#08080a"), *(stamp(slab((-0.0018, -0.0225, -0.006), (0.0018, -0.0214, 0.006), 0.0), at + [x, 0, 0.012]) for x in (-0.026, 0.026)))
    out.add("number", finish.paint("#17130a", 0.0), *(text(str(101 + k), 0.018, (float(q[0]), float(q[2]) - 0.028), -0.0172) for k, q in enumerate(at)))


def _teller(out: Collector, p: Params, kit: Kit) -> None:
    wood, brass = dyed(finish.wood("mahogany", p.wear, 0.35), p.color), finish.metal("brass", p.wear)
    out.add("panel", wood, front(-0.9, 0.9, 0.1, 1.0, -0.3, 3), slab((-0.9, -0.27, 0.1), (-0.86, 0.3, 1.0), 0.006), slab((0.86, -0.27, 0.1), (0.9, 0.3, 1.0), 0.006), slab((-0.86, -0.2, 0.5), (0.86, 0.3, 0.53), 0.004))
    out.add("plinth", finish.wood("dark", p.wear), plinth(-0.9, 0.9, -0.3, 0.3, 0.12))
    out.add("top", finish.stone("marble", p.wear), slab((-0.96, -0.42, 1.0), (0.96, 0.36, 1.04), 0.008))
    out.add("post", wood, *(slab((x - 0.045, -0.06, 1.04), (x + 0.045, 0.03, 2.08), 0.008) for x in (-0.88, -0.3, 0.3, 0.88)), cap_rail(-0.93, 0.93, -0.015, 2.08, 0.14), slab((-0.9, -0.05, 1.84), (0.9, 0.02, 1.9), 0.006))
    for x0, x1, low in ((-0.84, -0.34, 1.04), (-0.26, 0.26, 1.3), (0.34, 0.84, 1.04)):
        k = round((x1 - x0) / 0.055)
        xs = x0 + (np.arange(k) + 0.5) * (x1 - x0) / k
        out.add("grille", brass, *(rod((x, -0.015, low), (x, -0.015, 1.84), 0.005, 8) for x in xs), *(slab((x0, -0.022, q), (x1, -0.008, q + 0.014), 0.002) for q in (low, 1.62, 1.82)))
    out.add("arch", brass, tube(np.c_[0.26 * np.cos(a := np.linspace(0, np.pi, 24)), np.full(24, -0.03), 1.3 + 0.0 * a], 0.008, 8), tube(np.column_stack([arc(0.12, 0, np.pi, 20)[:, 0], np.full(20, -0.015), 1.66 + arc(0.12, 0, np.pi, 20)[:, 1]]), 0.006, 8))
    out.add("sign", finish.metal("gunmetal"), slab((-0.2, -0.075, 1.92), (0.2, -0.05, 2.05), 0.006))
    labelled(out, "TELLER", 0.07, (0, -0.0765, 1.985), "#d8b25a")
    out.add("tray", finish.metal("chrome"), box((0.3, 0.22, 0.012), 0.004, (0, -0.05, 1.043)))
    lamp = lathe([(0, 0), (0.05, 0), (0.05, 0.012), (0.008, 0.02), (0.008, 0.26), (0, 0.26)], kit.n(24, 12), 0.5)
    out.add("lamp", brass, lamp.moved((0.6, 0.2, 1.04)))
    out.add("shade", finish.glass((0.1, 0.42, 0.2), 0.15), fronted(lathe([(0, -0.11), (0.05, -0.1), (0.06, 0), (0.05, 0.1), (0, 0.11)], kit.n(24, 12), 0.8)).turned([[0, -1, 0], [1, 0, 0], [0, 0, 1]]).moved((0.6, 0.16, 1.3)))


KINDS: dict[str, Kin] = {
    "bank_vault": Kin(_vault, 2500.0, dynamic=False, affordances=("open",), sides=("front",), joints=(Joint(name="door", origin=(-1.02, -0.12, 0.0), limits=(-1.8, 0.0)),)),
    "deposit_boxes": Kin(_boxes, 600.0, dynamic=False, supports=(top(1.3, 0.5, 2.14),), sides=("front",)),
    "teller_window": Kin(_teller, 180.0, cover="roles", dynamic=False, supports=(top(0.5, 0.3, 1.04, "top", (-0.6, -0.24), 0.7), top(0.5, 0.3, 1.04, "right", (0.6, -0.24), 0.7), top(0.5, 0.25, 1.04, "inside", (-0.6, 0.2), 0.7)), sides=("front", "back")),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
