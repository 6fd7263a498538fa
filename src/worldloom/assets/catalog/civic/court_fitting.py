"""A fitting of a courtroom: the judge's raised bench, a witness stand, a jury box with its two rows of seats, a dock, a railing with a gate, or a stenotype on its tripod."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Material, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.panel_work import baluster, balusters, cap_rail, flank, front, plinth
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import cased, spoken, top
from worldloom.geometry import box, cylinder, rod, rot_x, slab, sphere, stamp

Kind = Literal["judges_bench", "witness_stand", "jury_box", "court_dock", "court_railing", "stenotype"]
CALLED = {"judge's bench": "judges_bench", "judge bench": "judges_bench", "judge desk": "judges_bench", "judge's desk": "judges_bench", "magistrate's bench": "judges_bench", "magistrates bench": "judges_bench", "witness box": "witness_stand", "jury stand": "jury_box", "jury bench": "jury_box", "prisoner's dock": "court_dock", "defendant's dock": "court_dock", "prisoner dock": "court_dock",
          "bar railing": "court_railing", "courtroom railing": "court_railing", "court bar": "court_railing", "courtroom bar": "court_railing", "wooden balustrade": "court_railing", "stenograph": "stenotype", "stenograph machine": "stenotype", "stenotype machine": "stenotype"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("civic/court_fitting", 1, "court_fitting", spoken(get_args(Kind), CALLED), ("furniture",), ("indoor", "courtroom", "court", "office", "victorian"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "judges_bench"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks into the court, to -Y."""
    return drawn(KINDS, p, kit)


def _oak(p: Params) -> Material:
    return dyed(finish.wood("walnut", p.wear, 0.38), p.color)


def _trim(p: Params) -> Material:
    return finish.wood("dark", p.wear, 0.34)


def _judges(out: Collector, p: Params, kit: Kit) -> None:
    wood, trim = _oak(p), _trim(p)
    out.add("platform", wood, slab((-1.5, -0.1, 0), (1.5, 1.5, 0.3), 0.012), slab((-1.9, 0.5, 0), (-1.5, 1.5, 0.15), 0.01))
    out.add("carpet", finish.fabric("#5a1418", p.wear, "carpet"), slab((-1.44, 0.0, 0.3), (1.44, 1.44, 0.308), 0.002))
    out.add("panel", wood, front(-1.3, 1.3, 0.1, 1.25, -0.2, 5), flank(-0.2, 0.5, 0.1, 1.25, 1.3, 1, 2), flank(-0.2, 0.5, 0.1, 1.25, -1.3, -1, 2))
    out.add("plinth", trim, plinth(-1.3, 1.3, -0.2, 0.5, 0.14))
    out.add("pilaster", trim, *(slab((x - 0.05, -0.235, 0.1), (x + 0.05, -0.19, 1.24), 0.008) for x in (-1.26, -0.52, 0.52, 1.26)))
    out.add("desk", trim, cap_rail(-1.32, 1.32, -0.16, 1.24, 0.16), slab((-1.3, -0.16, 1.03), (1.3, 0.46, 1.065), 0.008))
    out.add("centre", wood, front(-0.46, 0.46, 0.62, 1.18, -0.24, 1, 0.045))
    n = kit.n(36, 18)
    out.add("seal", finish.metal("brass", p.wear), *(cylinder(r, h, n, 0.004).turned(rot_x(np.pi / 2)).moved((0, -0.235, 0.9)) for r, h in ((0.19, 0.018), (0.15, 0.026))))
    out.add("scales", finish.metal("bronze", p.wear), slab((-0.004, -0.27, 0.82), (0.004, -0.262, 0.98), 0.001), slab((-0.09, -0.27, 0.965), (0.09, -0.262, 0.974), 0.001), *(slab((x - 0.03, -0.27, 0.9), (x + 0.03, -0.262, 0.912), 0.002) for x in (-0.085, 0.085)), *(rod((x, -0.266, 0.97), (x + d, -0.266, 0.91), 0.0015, 6) for x in (-0.085, 0.085) for d in (-0.026, 0.026)))


def _witness(out: Collector, p: Params, kit: Kit) -> None:
    wood, trim = _oak(p), _trim(p)
    out.add("platform", wood, slab((-0.6, -0.55, 0), (0.6, 0.6, 0.18), 0.01))
    out.add("panel", wood, front(-0.55, 0.55, 0.18, 1.05, -0.5, 2), flank(-0.5, 0.55, 0.18, 1.05, 0.55, 1, 2), flank(-0.5, 0.1, 0.18, 1.05, -0.55, -1, 1))
    out.add("rail", trim, cap_rail(-0.56, 0.56, -0.48, 1.05, 0.14), slab((0.48, -0.5, 1.05), (0.6, 0.58, 1.08), 0.01), slab((-0.6, -0.5, 1.05), (-0.48, 0.13, 1.08), 0.01), slab((-0.5, -0.48, 0.92), (0.5, -0.28, 0.945), 0.006))
    out.add("seat", finish.leather("#5a1f1a", p.wear), soft_box((0.46, 0.44, 0.08), 0.03, 0.06, 0.01, center=(0.05, 0.3, 0.65)), soft_box((0.44, 0.07, 0.42), 0.03, 0.06, 0.008, center=(0.05, 0.53, 0.98)))
    out.add("chair", trim, *(slab((x - 0.02, y - 0.02, 0.18), (x + 0.02, y + 0.02, 0.62), 0.004) for x in (-0.15, 0.25) for y in (0.12, 0.5)), *(slab((x - 0.02, 0.5, 0.6), (x + 0.02, 0.54, 1.18), 0.004) for x in (-0.17, 0.27)))
    out.add("microphone", finish.metal("gunmetal"), cylinder(0.035, 0.012, 20, 0.003, (0.2, -0.42, 1.08)), rod((0.2, -0.42, 1.09), (0.12, -0.3, 1.3), 0.005, 8), sphere((0.018, 0.018, 0.03), 12, (0.115, -0.29, 1.32)))


def _jury(out: Collector, p: Params, kit: Kit) -> None:
    wood, trim = _oak(p), _trim(p)
    out.add("step", wood, slab((-1.95, -0.85, 0), (1.95, 0.95, 0.12), 0.01), slab((-1.95, 0.05, 0.1), (1.95, 0.95, 0.36), 0.01))
    out.add("panel", wood, front(-1.95, 1.95, 0.12, 0.9, -0.85, 6), flank(-0.85, 0.95, 0.12, 0.9, 1.95, 1, 3), flank(-0.85, 0.35, 0.12, 0.9, -1.95, -1, 2))
    out.add("rail", trim, cap_rail(-1.96, 1.96, -0.82, 0.9, 0.15), slab((1.88, -0.85, 0.9), (1.99, 0.96, 0.93), 0.008), slab((-1.99, -0.85, 0.9), (-1.88, 0.36, 0.93), 0.008))
    cloth, iron = finish.leather("#4a2018", p.wear), finish.iron(p.wear)
    xs = -1.55 + 0.62 * np.arange(6)
    for y, z in ((-0.36, 0.12), (0.6, 0.36)):
        at = np.c_[xs, np.full(6, y), np.full(6, z)]
        out.add("cushion", cloth, stamp(soft_box((0.48, 0.44, 0.08), 0.03, 0.08, 0.01, center=(0, 0, 0.44)), at), stamp(soft_box((0.46, 0.08, 0.5), 0.03, 0.08, 0.008).turned(rot_x(-0.14)).moved((0, 0.24, 0.74)), at))
        out.add("post", iron, stamp(cylinder(0.035, 0.4, 14, 0.004), at), stamp(cylinder(0.14, 0.02, 20, 0.005), at))
        out.add("arm", trim, *(stamp(slab((s * 0.27 - 0.03, -0.2, 0.6), (s * 0.27 + 0.03, 0.2, 0.63), 0.01), at) for s in (-1, 1)), *(stamp(slab((s * 0.27 - 0.015, 0.0, 0.38), (s * 0.27 + 0.015, 0.04, 0.61), 0.003), at) for s in (-1, 1)))


def _dock(out: Collector, p: Params, kit: Kit) -> None:
    wood, trim = _oak(p), _trim(p)
    out.add("platform", wood, slab((-0.95, -0.6, 0), (0.95, 0.65, 0.2), 0.012))
    out.add("panel", wood, front(-0.9, 0.9, 0.2, 0.95, -0.55, 3), flank(-0.55, 0.6, 0.2, 0.95, 0.9, 1, 2), flank(-0.55, 0.6, 0.2, 0.95, -0.9, -1, 2))
    out.add("baluster", trim, balusters(-0.88, 0.88, -0.53, 0.96, 1.3, 0.15), *(balusters(-0.5, 0.55, 0, 0.96, 1.3, 0.15).turned([[0, -1, 0], [1, 0, 0], [0, 0, 1]]).moved((x, 0, 0)) for x in (-0.88, 0.88)))
    out.add("rail", trim, cap_rail(-0.9, 0.9, -0.53, 1.3, 0.11), *(slab((x - 0.055, -0.55, 1.3), (x + 0.055, 0.62, 1.33), 0.01) for x in (-0.88, 0.88)), slab((-0.9, -0.56, 0.94), (0.9, -0.5, 0.97), 0.006))
    out.add("bench", trim, slab((-0.8, 0.18, 0.6), (0.8, 0.56, 0.64), 0.01), *(slab((x - 0.03, 0.2, 0.2), (x + 0.03, 0.54, 0.6), 0.006) for x in (-0.7, 0.0, 0.7)))


def _railing(out: Collector, p: Params, kit: Kit) -> None:
    wood, trim = _oak(p), _trim(p)
    for a, b in ((-1.6, -0.5), (0.5, 1.6)):
        out.add("rail", trim, cap_rail(a, b, 0, 0.86, 0.12), slab((a, -0.03, 0.14), (b, 0.03, 0.19), 0.008))
        out.add("baluster", wood, balusters(a + 0.05, b - 0.05, 0, 0.18, 0.84, 0.13))
        out.add("plinth", trim, slab((a, -0.05, 0), (b, 0.05, 0.1), 0.008))
    for x in (-1.62, -0.48, 0.48, 1.62):
        out.add("post", trim, slab((x - 0.055, -0.055, 0), (x + 0.055, 0.055, 0.92), 0.008), sphere((0.05, 0.05, 0.045), 18, (x, 0, 0.96)))
    for s in (-1, 1):
        out.add("gate", wood, slab((min(s * 0.02, s * 0.42), -0.02, 0.2), (max(s * 0.02, s * 0.42), 0.02, 0.25), 0.006), slab((min(s * 0.02, s * 0.42), -0.02, 0.78), (max(s * 0.02, s * 0.42), 0.02, 0.83), 0.006), stamp(baluster(0.54, 0.022), [(s * (0.08 + 0.1 * k), 0, 0.245) for k in range(4)]), slab((s * 0.03 - 0.015, -0.02, 0.2), (s * 0.03 + 0.015, 0.02, 0.83), 0.004), slab((s * 0.41 - 0.015, -0.02, 0.2), (s * 0.41 + 0.015, 0.02, 0.83), 0.004))


def _steno(out: Collector, p: Params, kit: Kit) -> None:
    dark = finish.metal("gunmetal", p.wear)
    for k in range(3):
        a = np.pi / 2 + k * 2 * np.pi / 3
        out.add("tripod", dark, rod((0.03 * np.cos(a), 0.03 * np.sin(a), 0.3), (0.27 * np.cos(a), 0.27 * np.sin(a), 0.012), 0.011, 12))
    out.add("tripod", dark, rod((0, 0, 0.26), (0, 0, 0.66), 0.016, 16), cylinder(0.03, 0.05, 20, 0.006, (0, 0, 0.3)))
    tilt = rot_x(0.12)
    case = dyed(finish.plastic("#24272b", 0.35, p.wear), p.color)
    out.add("case", case, cased((-0.13, -0.12, -0.03), (0.13, 0.12, 0.035), 0.018).turned(tilt).moved((0, 0, 0.7)))
    key = box((0.02, 0.045, 0.014), 0.004)
    out.add("keys", finish.plastic("#0f1012", 0.25), stamp(key, [(-0.1125 + 0.025 * i, -0.085 + 0.052 * j, 0.036) for i in range(10) for j in range(2)]).turned(tilt).moved((0, 0, 0.7)))
    out.add("display", finish.plastic("#1a1c20", 0.3), cased((-0.12, 0.06, 0.03), (0.12, 0.09, 0.16), 0.008).turned(tilt).moved((0, 0, 0.7)))
    out.add("screen", finish.glow((0.6, 0.75, 0.85), 0.6), slab((-0.108, 0.056, 0.05), (0.108, 0.0605, 0.15), 0.0).turned(tilt).moved((0, 0, 0.7)))


KINDS: dict[str, Kin] = {
    "judges_bench": Kin(_judges, 320.0, cover="roles", supports=(top(2.5, 0.5, 1.065, at=(0.0, 0.15)),), dynamic=False, sides=("back",)),
    "witness_stand": Kin(_witness, 120.0, cover="roles", supports=(top(0.9, 0.18, 0.945, "ledge", (0.0, -0.38), 0.4),), dynamic=False, affordances=("sit",), sides=("back",), places={"seat": (0.05, 0.3, 0.69)}),
    "jury_box": Kin(_jury, 420.0, cover="roles", supports=tuple(top(0.42, 0.38, z, f"seat.{6 * r + k}", (-1.55 + 0.62 * k, y), 1.1) for r, (y, z) in enumerate(((-0.36, 0.61), (0.6, 0.85))) for k in range(6)), dynamic=False, affordances=("sit",), sides=("front",)),
    "court_dock": Kin(_dock, 220.0, cover="roles", supports=(top(1.5, 0.34, 0.64, "seat", (0.0, 0.37), 1.2),), dynamic=False, affordances=("sit",), sides=("back",)),
    "court_railing": Kin(_railing, 90.0, cover="roles", dynamic=False), "stenotype": Kin(_steno, 4.5, affordances=("type",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what it carries."""
