"""A thing of woodwork: a hand plane, a plank, a stack of lumber, a spokeshave, a drawknife, a carpenter's square, a router, a mitre saw, sandpaper, wood glue, a tin of stain or varnish, a box of nails, a jar of screws, a heap of shavings, a marking gauge or a half-carved figure."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, fronted, laid
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.assets.parts.work_pieces import bottle, cap, labelled, spoken, tin, top, wrapped
from worldloom.geometry import arc, box, cylinder, helix, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["hand_plane", "plank", "lumber", "spokeshave", "drawknife", "carpenters_square", "wood_router", "miter_saw", "sandpaper", "wood_glue", "wood_stain", "nail_box", "screw_jar", "wood_shavings", "marking_gauge", "wood_carving"]
CALLED = {"wood plane": "hand_plane", "block plane": "hand_plane", "bench plane": "hand_plane", "jack plane": "hand_plane", "smoothing plane": "hand_plane", "wooden plank": "plank", "wood plank": "plank", "board of wood": "plank", "wooden board": "plank", "timber": "lumber", "stack of lumber": "lumber", "pile of lumber": "lumber", "stack of planks": "lumber", "stack of wood": "lumber", "lumber stack": "lumber", "draw knife": "drawknife", "carpenter's square": "carpenters_square", "try square": "carpenters_square", "steel square": "carpenters_square", "framing square": "carpenters_square",
          "router tool": "wood_router", "plunge router": "wood_router", "mitre saw": "miter_saw", "chop saw": "miter_saw", "sheet of sandpaper": "sandpaper", "sanding block": "sandpaper", "glue": "wood_glue", "bottle of wood glue": "wood_glue", "bottle of glue": "wood_glue", "glue bottle": "wood_glue", "varnish": "wood_stain", "varnish can": "wood_stain", "can of varnish": "wood_stain", "tin of varnish": "wood_stain", "can of wood stain": "wood_stain", "lacquer": "wood_stain", "nails": "nail_box", "nail": "nail_box", "box of nails": "nail_box", "box of screws": "nail_box",
          "screws": "screw_jar", "screw": "screw_jar", "jar of screws": "screw_jar", "jar of nails": "screw_jar", "jar of bolts": "screw_jar", "bolts": "screw_jar", "nuts and bolts": "screw_jar", "sawdust": "wood_shavings", "wood shaving": "wood_shavings", "pile of sawdust": "wood_shavings", "pile of wood shavings": "wood_shavings", "carving": "wood_carving", "unfinished carving": "wood_carving"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("tools/joinery", 1, "joinery_thing", spoken(get_args(Kind), CALLED), ("tool",), ("indoor", "workshop", "garage", "carpentry"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "hand_plane"
    wood: Literal["pine", "oak", "walnut", "mahogany", "cherry", "birch", "teak"] | None = None
    size: Annotated[float, number(0.6, 1.5)] = 1.0
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]} | {"oak plank": Params(kind="plank", wood="oak")}


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X; its front looks to -Y."""
    return drawn(KINDS, p, kit, supports=(top(1.9, 0.26, 0.16),) if p.kind == "lumber" else ())


def _wooden(p: Params, kind: str) -> Material:
    return dyed(finish.wood(p.wood or kind, p.wear), p.color)


def _plane(out: Collector, p: Params, kit: Kit) -> None:
    iron, wood = dyed(finish.metal("gunmetal", p.wear), p.color), finish.wood(p.wood or "mahogany", p.wear, 0.35)
    out.add("sole", iron, slab((-0.12, -0.03, 0), (0.12, 0.03, 0.006), 0.001), *(front_prism([(-0.12, 0.004), (0.12, 0.004), (0.11, 0.016), (0.05, 0.02), (0.03, 0.036), (-0.03, 0.036), (-0.06, 0.018), (-0.11, 0.014)], y - 0.002, y + 0.002, 0.0005) for y in (-0.028, 0.028)))
    out.add("blade", finish.metal("steel", p.wear), box((0.12, 0.048, 0.003), 0.0008).turned(rot_y(0.8)).moved((-0.02, 0, 0.046)), box((0.075, 0.044, 0.008), 0.003).turned(rot_y(0.8)).moved((-0.012, 0, 0.05)))
    out.add("knob", wood, lathe([(0, 0.004), (0.011, 0.004), (0.0085, 0.018), (0.013, 0.03), (0.017, 0.042), (0.012, 0.052), (0, 0.054)], kit.n(24, 12), 0.9).moved((0.088, 0, 0)))
    out.add("handle", wood, tube(spline([(-0.075, 0, 0.006), (-0.082, 0, 0.035), (-0.07, 0, 0.066), (-0.08, 0, 0.09), (-0.1, 0, 0.1)], 24), np.interp(np.linspace(0, 1, 24), [0, 0.25, 0.55, 0.85, 1], [0.014, 0.012, 0.0125, 0.011, 0.008]), 12))
    out.add("wheel", finish.metal("brass", p.wear), fronted(cylinder(0.011, 0.012, 18, 0.002), 0.006).moved((-0.035, 0, 0.04)))


def _plank(out: Collector, p: Params, kit: Kit) -> None:
    out.add("plank", _wooden(p, "pine"), box((2.0, 0.16, 0.032), 0.002, (0, 0, 0.016)))


def _lumber(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("stack")
    at = [(float(g.normal(0, 0.02)), -0.1 + 0.1 * j, 0.02 + 0.04 * k) for k in range(4) for j in range(3)]
    out.add("board", _wooden(p, "pine"), boards((2.0, 0.095, 0.036), at, 0.003, g.uniform(0.86, 1.08, 12)))
    out.add("spacer", finish.wood("birch", p.wear), *(box((0.03, 0.3, 0.005), 0.001, (x, 0, 0.04 * k)) for x in (-0.7, 0.7) for k in range(1, 4)))


def _shave(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wooden(p, "oak")
    t = np.linspace(-1, 1, 30)
    out.add("handle", wood, tube(np.c_[0.13 * t, 0.018 * t**2, np.full(30, 0.014)], np.interp(np.abs(t), [0, 0.25, 0.4, 0.7, 0.95, 1], [0.0125, 0.0125, 0.009, 0.013, 0.0115, 0.004]), 14))
    out.add("blade", finish.metal("steel", p.wear), box((0.055, 0.032, 0.003), 0.0008).turned(rot_x(-0.45)).moved((0, -0.008, 0.022)))
    out.add("screw", finish.metal("brass", p.wear), *(cylinder(0.0055, 0.012, 14, 0.001, (x, 0.004, 0.022)) for x in (-0.02, 0.02)))


def _drawknife(out: Collector, p: Params, kit: Kit) -> None:
    out.add("blade", finish.metal("steel", p.wear), prism([(-0.14, 0), (0.14, 0), (0.14, 0.03), (-0.14, 0.03)], 0.004, 0.0012).moved((0, -0.02, 0.012)))
    for s in (-1, 1):
        out.add("tang", finish.metal("steel", p.wear), tube([(s * 0.135, 0, 0.014), (s * 0.16, 0.005, 0.014), (s * 0.165, 0.03, 0.014)], 0.005, 10))
        out.add("handle", _wooden(p, "cherry"), lathe([(0, 0), (0.01, 0.002), (0.013, 0.03), (0.0155, 0.075), (0.013, 0.105), (0, 0.112)], 18, 0.9).turned(rot_x(-np.pi / 2)).moved((s * 0.166, 0.028, 0.0155)))


def _square(out: Collector, p: Params, kit: Kit) -> None:
    out.add("stock", _wooden(p, "walnut"), slab((-0.014, -0.07, 0), (0.014, 0.09, 0.018), 0.003))
    out.add("blade", finish.metal("steel", p.wear), slab((0.0, 0.052, 0.007), (0.24, 0.09, 0.01), 0.0006))
    out.add("mark", finish.paint("#16181b", 0.0), *(slab((0.02 + 0.01 * k, 0.0525, 0.0101), (0.0208 + 0.01 * k, 0.06 + 0.006 * (k % 5 == 0), 0.0104), 0.0) for k in range(21)))
    out.add("rivet", finish.metal("brass", p.wear), *(cylinder(0.004, 0.0195, 14, 0.0006, (0, y, 0)) for y in (0.06, 0.08)))


def _router(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("plate", finish.plastic("#15171a", 0.4), cylinder(0.08, 0.008, n, 0.002))
    out.add("post", finish.metal("chrome", p.wear), *(rod((x, 0, 0.008), (x, 0, 0.12), 0.008, 14) for x in (-0.058, 0.058)))
    out.add("body", dyed(finish.plastic("#1f6a4a", 0.35, p.wear), p.color), lathe([(0, 0.07), (0.038, 0.07), (0.046, 0.085), (0.046, 0.16), (0.04, 0.2), (0.028, 0.215), (0, 0.218)], n, 0.7), slab((-0.075, -0.025, 0.09), (0.075, 0.025, 0.12), 0.008))
    out.add("grip", finish.rubber("#1b1d20"), *(sphere((0.03, 0.024, 0.024), 18, (x, 0, 0.108)) for x in (-0.1, 0.1)))
    out.add("collet", finish.metal("steel"), cylinder(0.014, 0.03, 16, 0.003, (0, 0, 0.042)), cylinder(0.005, 0.03, 12, 0.001, (0, 0, 0.014)))
    out.add("slot", finish.plastic("#0b0c0e"), *(box((0.004, 0.004, 0.03), 0.001, (0.0465 * np.cos(a), 0.0465 * np.sin(a), 0.14)) for a in np.arange(16) * np.pi / 8))
    out.add("cord", finish.rubber(), tube(spline([(0.0, 0.02, 0.21), (0.01, 0.06, 0.22), (0.04, 0.13, 0.08), (0.09, 0.15, 0.006), (0.16, 0.12, 0.005)], 30), 0.0045, 8))


def _miter(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 20)
    alloy, shell = finish.metal("aluminium", p.wear), dyed(finish.plastic("#c86a12", 0.4, p.wear), p.color)
    out.add("table", alloy, cylinder(0.15, 0.05, n, 0.006, (0, 0, 0.02)), slab((-0.27, -0.04, 0.03), (0.27, 0.11, 0.07), 0.006))
    out.add("fence", alloy, slab((-0.25, 0.05, 0.07), (-0.03, 0.07, 0.15), 0.004), slab((0.03, 0.05, 0.07), (0.25, 0.07, 0.15), 0.004))
    out.add("foot", finish.rubber(), *(cylinder(0.018, 0.032, 14, 0.003, (x, y, 0)) for x in (-0.23, 0.23) for y in (-0.01, 0.08)), cylinder(0.02, 0.022, 14, 0.003, (0, -0.11, 0)))
    tilt = rot_x(0.5)
    up = np.array([0, 0.06, 0.26])
    out.add("arm", shell, box((0.05, 0.2, 0.05), 0.012, (0.03, 0.06, 0.0)).turned(tilt).moved(up), slab((0.0, 0.1, 0.07), (0.06, 0.16, 0.22), 0.01))
    out.add("guard", shell, drum(0.135, 0.03, (0, 0, 0), n, 0.006).turned(tilt).moved(up + [0, -0.07, 0.02]))
    out.add("blade", finish.metal("steel", p.wear), drum(0.125, 0.003, (0, 0, 0), n, 0.0005).turned(tilt).moved(up + [-0.004, -0.074, -0.02]), drum(0.02, 0.05, (0, 0, 0), 20).turned(tilt).moved(up + [0, -0.074, -0.02]))
    out.add("motor", finish.plastic("#1d2024", 0.4), drum(0.05, 0.14, (0, 0, 0), 28, 0.008).turned(tilt).moved(up + [0.09, -0.06, 0.03]))
    out.add("handle", finish.rubber("#1a1c1f"), tube(np.array([(0.0, -0.16, 0.06), (0.0, -0.21, 0.09), (0, -0.24, 0.04), (0, -0.2, 0.0)]) @ tilt.T + up, 0.015, 12))


def _sand(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.of("sand", "#a8703c", 0.95, p.wear), p.color)
    out.add("sheet", tone, slab((-0.14, -0.11, 0), (0.14, 0.11, 0.0016), 0.0004), slab((-0.05, -0.14, 0.0016), (0.16, 0.03, 0.0032), 0.0004).turned(rot_z(0.25)))
    out.add("block", finish.wood(p.wood or "birch", p.wear), soft_box((0.11, 0.062, 0.032), 0.006, 0.05, center=(-0.02, 0.01, 0.021)))
    out.add("wrap", tone, slab((-0.076, -0.022, 0.003), (0.036, 0.042, 0.0055), 0.0006), *(slab((-0.0765, y - 0.0008, 0.003), (0.0365, y + 0.0008, 0.026), 0.0004) for y in (-0.0222, 0.0422)))


def _glue(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    out.add("bottle", dyed(finish.plastic("#e8d27a", 0.35, p.wear), p.color), bottle(0.034, 0.15, 0.012, n).scaled((1, 0.72, 1)))
    out.add("cap", finish.plastic("#d8601a", 0.35), lathe([(0, 0.148), (0.0145, 0.148), (0.014, 0.162), (0.006, 0.17), (0.0045, 0.192), (0, 0.194)], 20, 0.6))
    out.add("label", finish.of("paper", "#f2efe4", 0.6), slab((-0.026, -0.0258, 0.02), (0.026, -0.0238, 0.08), 0.0008))
    labelled(out, "GLUE", 0.015, (0, -0.0262, 0.055), "#a83a12")


def _stain(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    out.add("tin", finish.metal("silver", p.wear), tin(0.05, 0.12, n), cylinder(0.043, 0.006, n, 0.002, (0, 0, 0.114)))
    out.add("label", dyed(finish.of("paper", "#7a3c14", 0.5, p.wear), p.color), cylinder(0.0506, 0.085, n, 0.0004, (0, 0, 0.016)))
    out.add("words", finish.paint("#f2e6c8", 0.0), wrapped("STAIN", 0.014, 0.0512, 0.07))
    out.add("drip", finish.of("food", "#4a2008", 0.15), tube(spline([(0.045, -0.012, 0.121), (0.052, -0.016, 0.119), (0.0525, -0.016, 0.09), (0.0525, -0.017, 0.07)], 14), np.linspace(0.003, 0.0045, 14), 8))


def _nails(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("nails")
    card = dyed(finish.of("cardboard", "#b08a56", 0.8, p.wear), p.color)
    out.add("box", card, slab((-0.07, -0.05, 0), (0.07, 0.05, 0.004), 0.001), *(slab(lo, hi, 0.0008) for lo, hi in (((-0.07, -0.05, 0), (0.07, -0.048, 0.055)), ((-0.07, 0.048, 0), (0.07, 0.05, 0.055)), ((-0.07, -0.05, 0), (-0.068, 0.05, 0.055)), ((0.068, -0.05, 0), (0.07, 0.05, 0.055)))))
    out.add("lid", card, slab((-0.07, 0.05, 0.052), (0.07, 0.098, 0.054), 0.0008))
    labelled(out, "NAILS", 0.018, (0, -0.0508, 0.028), "#5a1a10")
    one = cylinder(0.0016, 0.06, 7, 0.0004)
    head = cylinder(0.0038, 0.0014, 10, 0.0003, (0, 0, 0.06))
    for _ in range(60):
        turn = rot_z(float(g.normal(0, 0.45))) @ rot_y(np.pi / 2 + float(g.normal(0, 0.12)))
        at = (-0.03 + float(g.uniform(-0.025, 0.025)), float(g.uniform(-0.034, 0.034)), 0.03 + float(g.uniform(0, 0.017)))
        out.add("nail", finish.metal("steel", p.wear), one.turned(turn).moved(at), head.turned(turn).moved(at))
    out.add("heap", finish.metal("gunmetal"), slab((-0.066, -0.046, 0.004), (0.066, 0.046, 0.03), 0.004))


def _screws(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(30, 14), kit.rng("screws")
    out.add("jar", finish.glass(), hollow([(0, 0), (0.04, 0), (0.045, 0.006), (0.045, 0.09), (0.038, 0.1), (0.038, 0.112)], 0.0022, n, 0.6))
    out.add("lid", dyed(finish.paint("#b8262a", p.wear, 0.35), p.color), cap(0.0415, 0.016, 0.106, n))
    brass, steel = finish.metal("brass", p.wear), finish.metal("steel", p.wear)
    out.add("heap", finish.metal("gunmetal", p.wear), cylinder(0.033, 0.07, n, 0.008, (0, 0, 0.004)))
    for k in range(110):
        r, a = 0.036 * float(np.sqrt(g.uniform(0, 1))), float(g.uniform(0, 6.28))
        turn = rot_z(float(g.uniform(0, 6.28))) @ rot_y(float(g.uniform(0.5, 2.2)))
        m = cylinder(0.0016, 0.018, 6, 0.0003, (0, 0, -0.009), 0.0024).turned(turn).moved((0.8 * r * np.cos(a), 0.8 * r * np.sin(a), float(g.uniform(0.01, 0.075)) if r > 0.028 else float(g.uniform(0.07, 0.08))))
        out.add("screw.brass" if k % 3 == 0 else "screw", brass if k % 3 == 0 else steel, m)


def _shavings(out: Collector, p: Params, kit: Kit) -> None:
    g, wood = kit.rng("curls"), _wooden(p, "birch")
    out.add("dust", finish.of("sand", "#c8a878", 0.95), lathe([(0, 0), (0.17, 0), (0.12, 0.012), (0.06, 0.03), (0, 0.038)], kit.n(30, 14), True))
    curl = helix(0.014, 0.045, 2.6, 40)
    from worldloom.assets.parts.room_soft import thick

    strip = thick(np.stack([curl, curl + [0, 0, 0.014]], 1), 0.0007)
    for _ in range(34):
        r, a = 0.16 * float(np.sqrt(g.uniform(0, 1))), float(g.uniform(0, 6.28))
        z = float(np.interp(r, [0, 0.06, 0.12, 0.17], [0.04, 0.032, 0.014, 0.004]))
        m = strip.turned(rot_z(float(g.uniform(0, 6.28))) @ rot_x(np.pi / 2 + float(g.normal(0, 0.3)))).scaled(float(g.uniform(0.7, 1.3)))
        out.add("curl", wood, m.moved((r * np.cos(a), r * np.sin(a), z - float(m.bounds[0, 2]) * 0.7)))


def _gauge(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wooden(p, "cherry")
    out.add("beam", wood, box((0.22, 0.018, 0.018), 0.003, (0, 0, 0.03)))
    out.add("fence", wood, soft_box((0.024, 0.06, 0.06), 0.006, 0.03, center=(0.03, 0, 0.03)))
    out.add("screw", finish.metal("brass", p.wear), cylinder(0.008, 0.018, 16, 0.002, (0.03, 0, 0.06)), rod((-0.1, 0, 0.021), (-0.1, 0, 0.012), 0.0012, 6))


def _carving(out: Collector, p: Params, kit: Kit) -> None:
    wood = _wooden(p, "birch")
    out.add("block", wood, slab((-0.06, -0.06, 0), (0.06, 0.06, 0.09), 0.006))
    out.add("figure", wood, soft_box((0.085, 0.075, 0.12), 0.034, 0.02, 0.0, 0.006, 3, (0, 0, 0.13)), sphere((0.034, 0.036, 0.038), 14, (0, -0.006, 0.212)), prism([(-0.008, 0), (0.008, 0), (0, 0.03)], 0.012, 0.002).turned(rot_x(np.pi / 2 + 0.5)).moved((0, -0.032, 0.205)))
    for s in (-1, 1):
        out.add("figure", wood, soft_box((0.024, 0.06, 0.085), 0.011, 0.02, 0, 0.003, 5, (s * 0.048, 0.006, 0.13)))
    out.add("chip", wood, *(laid(prism(np.c_[arc(0.012, 0, 2.6, 8), ][:, :2], 0.0012)).moved((0.09 + 0.02 * (k % 3), -0.07 + 0.03 * k, 0.0)) for k in range(5)))


KINDS: dict[str, Kin] = {
    "hand_plane": Kin(_plane, 1.6), "plank": Kin(_plank, 5.5), "lumber": Kin(_lumber, 38.0), "spokeshave": Kin(_shave, 0.3), "drawknife": Kin(_drawknife, 0.5), "carpenters_square": Kin(_square, 0.3), "wood_router": Kin(_router, 3.5), "miter_saw": Kin(_miter, 12.0),
    "sandpaper": Kin(_sand, 0.15), "wood_glue": Kin(_glue, 0.4), "wood_stain": Kin(_stain, 0.9), "nail_box": Kin(_nails, 0.8), "screw_jar": Kin(_screws, 0.7), "wood_shavings": Kin(_shavings, 0.2), "marking_gauge": Kin(_gauge, 0.2), "wood_carving": Kin(_carving, 1.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
