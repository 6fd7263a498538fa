"""A seat of a cabin or cockpit: a pair of airline seats, a train seat with its high back, a bus seat, a pilot's seat with its harness, or a captain's chair with controls in its arms."""

from __future__ import annotations

from typing import Any, get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Material, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.work_pieces import cased, spoken, top
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, slab, sphere, spline, stamp, tube

Kind = Literal["airplane_seat", "train_seat", "bus_seat", "pilot_seat", "captains_chair"]
CALLED = {"airline seat": "airplane_seat", "aeroplane seat": "airplane_seat", "plane seat": "airplane_seat", "aircraft seat": "airplane_seat", "passenger seat": "airplane_seat", "cabin seat": "airplane_seat", "railway seat": "train_seat", "carriage seat": "train_seat", "train bench": "train_seat", "subway seat": "bus_seat", "metro seat": "bus_seat", "tram seat": "bus_seat", "coach seat": "bus_seat",
          "pilot's seat": "pilot_seat", "cockpit seat": "pilot_seat", "pilot chair": "pilot_seat", "pilot's chair": "pilot_seat", "co-pilot seat": "pilot_seat", "driver's seat": "pilot_seat", "driver seat": "pilot_seat", "racing seat": "pilot_seat", "jump seat": "pilot_seat", "captain's chair": "captains_chair", "captain chair": "captains_chair", "captain's seat": "captains_chair", "command chair": "captains_chair", "commander's chair": "captains_chair", "helm chair": "captains_chair", "command seat": "captains_chair"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("travel/cabin_seat", 1, "cabin_seat", spoken(get_args(Kind), CALLED), ("seat", "chair", "furniture"), ("indoor", "train_car", "space_station", "airplane", "station", "cockpit"), "floor", (0.3, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "airplane_seat"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """It faces -Y."""
    return drawn(KINDS, p, kit)


def _pads(out: Collector, cloth: Material, x: float, w: float, z: float, high: float, lean: float, y: float = 0.2, wings: bool = False) -> None:
    """A cushion and a back with a headrest about x, its seat at height z."""
    out.add("cushion", cloth, soft_box((w, 0.46, 0.12), 0.045, 0.07, 0.012, center=(x, -0.02, z - 0.06)))
    back = [soft_box((w, 0.11, high - 0.22), 0.045, 0.07, 0.012, center=(0, 0, (high - 0.22) / 2)), soft_box((w * 0.82, 0.12, 0.22), 0.05, 0.07, 0.01, center=(0, -0.01, high - 0.1))]
    if wings:
        back += [soft_box((0.06, 0.17, 0.26), 0.028, 0.06, center=(s * (w / 2 - 0.03), -0.06, high - 0.13)) for s in (-1, 1)]
    out.add("back", cloth, *(m.turned(rot_x(-lean)).moved((x, y, z)) for m in back))


def _airplane(out: Collector, p: Params, kit: Kit) -> None:
    cloth, grey = dyed(finish.leather("#2a3a5a", p.wear), p.color), finish.plastic("#8d949b", 0.4, p.wear)
    lean = rot_x(-0.16)
    for x in (-0.26, 0.26):
        _pads(out, cloth, x, 0.44, 0.47, 0.72, 0.16)
        out.add("shell", grey, soft_box((0.42, 0.04, 0.66), 0.018, 0.1, center=(0, 0.075, 0.33)).turned(lean).moved((x, 0.2, 0.45)))
        out.add("tray", finish.plastic("#b9bec2", 0.35), slab((-0.2, 0.1, 0.2), (0.2, 0.118, 0.46), 0.008).turned(lean).moved((x, 0.2, 0.45)))
        out.add("pocket", finish.fabric("#20242c", p.wear), soft_box((0.38, 0.03, 0.22), 0.012, 0.08, center=(0, 0.108, 0.08)).turned(lean).moved((x, 0.2, 0.45)))
        out.add("belt", finish.fabric("#1a1c22"), *(thick(np.stack([spline([(x + s * 0.2, 0.1, 0.485), (x + s * 0.12, 0.02, 0.488), (x + s * 0.03, -0.04, 0.486)], 10) + [0, d, 0] for d in (-0.022, 0.022)], 1)[:: 1 if s < 0 else -1], 0.003) for s in (-1, 1)))
        out.add("buckle", finish.metal("chrome"), box((0.06, 0.045, 0.014), 0.004, (x, -0.045, 0.492)))
        out.add("cloth", finish.fabric("#e6e6e2"), soft_box((0.3, 0.125, 0.16), 0.03, 0.08, center=(0, -0.012, 0.64)).turned(lean).moved((x, 0.2, 0.47)))
    for x in (-0.52, 0.0, 0.52):
        out.add("arm", grey, soft_box((0.055, 0.42, 0.04), 0.018, 0.1, center=(x, 0.02, 0.67)), slab((x - 0.02, 0.14, 0.42), (x + 0.02, 0.2, 0.67), 0.008))
    frame = finish.metal("aluminium", p.wear)
    out.add("frame", frame, *(rod((-0.5, y, 0.33), (0.5, y, 0.33), 0.022, 12) for y in (-0.14, 0.14)), *(tube(spline([(x, -0.2, 0.02), (x, -0.14, 0.33), (x, 0.14, 0.33), (x, 0.24, 0.02)], 16), 0.018, 10) for x in (-0.3, 0.3)), *(slab((x - 0.025, -0.26, 0), (x + 0.025, 0.3, 0.02), 0.006) for x in (-0.3, 0.3)))


def _train(out: Collector, p: Params, kit: Kit) -> None:
    cloth, shell = dyed(finish.fabric("#2f5a86", p.wear, "velvet"), p.color), finish.plastic("#c4c8cb", 0.4, p.wear)
    for x in (-0.25, 0.25):
        _pads(out, cloth, x, 0.47, 0.46, 0.8, 0.14, wings=True)
        out.add("shell", shell, soft_box((0.49, 0.04, 0.82), 0.018, 0.12, center=(0, 0.075, 0.38)).turned(rot_x(-0.14)).moved((x, 0.2, 0.44)))
        out.add("handle", finish.metal("chrome"), tube(spline([(x * 1.8, 0.37, 1.14), (x * 1.95, 0.36, 1.2), (x * 1.9, 0.36, 1.28), (x * 1.5, 0.37, 1.3)], 18), 0.01, 8))
    for x in (-0.51, 0.51):
        out.add("arm", finish.wood("dark", p.wear), soft_box((0.05, 0.4, 0.035), 0.016, 0.1, center=(x, 0.0, 0.66)))
        out.add("side", shell, slab((x - 0.018, -0.2, 0.3), (x + 0.018, 0.22, 0.65), 0.012))
    out.add("base", finish.metal("gunmetal", p.wear), slab((-0.46, -0.18, 0.24), (0.46, 0.24, 0.34), 0.01), slab((-0.34, -0.14, 0), (0.34, 0.24, 0.25), 0.012))


def _bus(out: Collector, p: Params, kit: Kit) -> None:
    cloth, shell = dyed(finish.fabric("#c8521c", p.wear, "carpet"), p.color), finish.plastic("#3a4047", 0.45, p.wear)
    for x in (-0.23, 0.23):
        out.add("cushion", cloth, soft_box((0.41, 0.4, 0.05), 0.02, 0.08, 0.006, center=(x, -0.02, 0.455)), soft_box((0.4, 0.045, 0.5), 0.02, 0.08, 0.004).turned(rot_x(-0.15)).moved((x, 0.24, 0.74)))
        out.add("shell", shell, soft_box((0.45, 0.44, 0.04), 0.018, 0.1, center=(x, -0.02, 0.42)), soft_box((0.44, 0.035, 0.6), 0.016, 0.1).turned(rot_x(-0.15)).moved((x, 0.275, 0.72)))
    rail = finish.paint("#e0b01c", p.wear, 0.3)
    out.add("rail", rail, tube(spline([(-0.42, 0.36, 0.98), (-0.4, 0.38, 1.04), (0, 0.38, 1.05), (0.4, 0.38, 1.04), (0.42, 0.36, 0.98)], 30), 0.016, 10))
    out.add("leg", finish.metal("steel", p.wear), *(tube([(x, -0.16, 0.41), (x, -0.1, 0.03), (x, 0.22, 0.03), (x, 0.16, 0.41)], 0.018, 10) for x in (-0.3, 0.3)), *(slab((x - 0.03, -0.2, 0), (x + 0.03, 0.3, 0.022), 0.006) for x in (-0.3, 0.3)))


def _harness(out: Collector, y: float, z: float, high: float, lean: float, hue: str) -> None:
    web = finish.fabric(hue)
    for s in (-1, 1):
        up = np.array([(s * 0.09, -0.062, high - 0.2), (s * 0.08, -0.07, high * 0.5), (s * 0.03, -0.085, 0.1)]) @ rot_x(-lean).T + [0, y, z]
        line = spline(up, 14)
        strip = np.stack([line - [0.022, 0, 0], line + [0.022, 0, 0]], 1)
        out.add("harness", web, thick(strip[::-1], 0.004))
    out.add("buckle", finish.metal("chrome"), cylinder(0.035, 0.014, 22, 0.004).turned(rot_x(np.pi / 2)).moved((0, y - 0.1, z + 0.1)))


def _pilot(out: Collector, p: Params, kit: Kit) -> None:
    cloth, shell = dyed(finish.leather("#3a3226", p.wear), p.color), finish.metal("gunmetal", p.wear)
    _pads(out, cloth, 0, 0.46, 0.5, 0.82, 0.12, wings=True)
    out.add("shell", shell, soft_box((0.5, 0.5, 0.06), 0.025, 0.1, center=(0, -0.01, 0.38)), soft_box((0.5, 0.05, 0.76), 0.022, 0.1, center=(0, 0.085, 0.36)).turned(rot_x(-0.12)).moved((0, 0.2, 0.46)), *(soft_box((0.04, 0.34, 0.14), 0.018, 0.1, center=(s * 0.25, 0.0, 0.5)) for s in (-1, 1)))
    out.add("arm", cloth, *(soft_box((0.07, 0.34, 0.05), 0.022, 0.1, center=(s * 0.29, 0.02, 0.72)) for s in (-1, 1)))
    out.add("post", shell, *(slab((s * 0.29 - 0.015, 0.14, 0.5), (s * 0.29 + 0.015, 0.19, 0.72), 0.006) for s in (-1, 1)), slab((-0.16, -0.14, 0.08), (0.16, 0.2, 0.36), 0.02), *(slab((s * 0.2 - 0.025, -0.34, 0), (s * 0.2 + 0.025, 0.4, 0.05), 0.008) for s in (-1, 1)), slab((-0.22, -0.16, 0.04), (0.22, 0.22, 0.1), 0.01))
    out.add("lever", finish.plastic("#c8281c"), rod((0.27, -0.16, 0.4), (0.27, -0.22, 0.5), 0.009, 10), sphere(0.018, 12, (0.27, -0.225, 0.505)))
    _harness(out, 0.2, 0.5, 0.82, 0.12, "#1c1d20")


def _captain(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    cloth, shell = dyed(finish.leather("#23262c", p.wear), p.color), finish.plastic("#c9ced3", 0.3, p.wear)
    out.add("base", finish.metal("brushed", p.wear), lathe([(0, 0), (0.36, 0), (0.37, 0.02), (0.3, 0.06), (0.12, 0.1), (0.09, 0.14), (0.09, 0.36), (0, 0.36)], n, 0.6))
    out.add("glow", finish.glow((0.3, 0.7, 1.0), 2.0), lathe([(0.371, 0.006), (0.374, 0.006), (0.374, 0.018), (0.371, 0.018), (0.371, 0.006)], n, 0.4))
    out.add("shell", shell, soft_box((0.66, 0.62, 0.1), 0.045, 0.1, center=(0, 0.02, 0.4)), soft_box((0.64, 0.07, 0.92), 0.032, 0.1, center=(0, 0.09, 0.44)).turned(rot_x(-0.16)).moved((0, 0.24, 0.42)))
    _pads(out, cloth, 0, 0.54, 0.54, 0.86, 0.16, 0.22, True)
    for s in (-1, 1):
        out.add("shell", shell, soft_box((0.15, 0.56, 0.28), 0.05, 0.1, center=(s * 0.37, 0.0, 0.56)))
        out.add("pad", cloth, soft_box((0.12, 0.26, 0.04), 0.018, 0.08, center=(s * 0.37, 0.13, 0.71)))
        tilt = rot_x(0.25)
        out.add("panel", finish.plastic("#15181c", 0.2), slab((-0.065, -0.12, -0.01), (0.065, 0.1, 0.012), 0.006).turned(tilt).moved((s * 0.37, -0.16, 0.71)))
        for j, hue in enumerate(((0.2, 0.7, 1.0), (1.0, 0.6, 0.15), (0.3, 1.0, 0.5))):
            out.add(f"light.{j}", finish.glow(hue, 1.8), stamp(box((0.028, 0.02, 0.006), 0.002), [(-0.035 + 0.035 * i, -0.085 + 0.045 * j, 0.014) for i in range(3)]).turned(tilt).moved((s * 0.37, -0.16, 0.71)))
    out.add("foot", shell, cased((-0.2, -0.46, 0.06), (0.2, -0.26, 0.1), 0.02), *(rod((s * 0.14, -0.3, 0.1), (s * 0.1, -0.1, 0.36), 0.018, 10) for s in (-1, 1)))


def _sat(*xs: float, z: float, w: float = 0.42) -> dict[str, Any]:
    """What is so of seats at these x whose cushions are at height z."""
    places = tuple(top(w, 0.36, z, f"seat.{k}", (x, 0.0), 1.1) for k, x in enumerate(xs))
    return {"supports": places, "places": {"seat": (xs[0], 0.0, z)}, "affordances": ("sit",), "sides": ("front",), "dynamic": False, "cover": "roles"}


KINDS: dict[str, Kin] = {
    "airplane_seat": Kin(_airplane, 28.0, **_sat(-0.26, 0.26, z=0.48)), "train_seat": Kin(_train, 45.0, **_sat(-0.25, 0.25, z=0.47)), "bus_seat": Kin(_bus, 30.0, **_sat(-0.23, 0.23, z=0.48)),
    "pilot_seat": Kin(_pilot, 40.0, **_sat(0.0, z=0.51)), "captains_chair": Kin(_captain, 70.0, **_sat(0.0, z=0.55)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
