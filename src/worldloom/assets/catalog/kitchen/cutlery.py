"""Cutlery: a fork, a spoon, a table knife, a kitchen knife, or the three of a place setting side by side."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Floats, Mesh, cylinder, prism, rot_x, spline

CARD = Card("kitchen/cutlery", 1, "cutlery", ("silverware", "flatware", "fork", "spoon", "knife", "table knife", "butter knife", "kitchen knife", "chef's knife", "teaspoon", "cutlery set"), ("kitchenware",), ("indoor", "kitchen", "dining_room", "restaurant", "cafe"), "table")


class Params(Base):
    """Dials. Handles point to -Y."""

    kind: Literal["set", "fork", "spoon", "knife", "kitchen"] = "set"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    material: Literal["steel", "gold", "silver"] = "steel"
    handle: Literal["same", "wood", "black"] = "same"
    state: Literal["lying", "standing"] = "lying"
    """Standing handle down, as in a cup."""


WITHIN = {"state": "standing"}
"""Its dials where it is in something narrow."""


PRESETS = {"fork": Params(kind="fork"), "spoon": Params(kind="spoon", material="silver"), "knife": Params(kind="knife", handle="wood"), "chef": Params(kind="kitchen", handle="black", size=1.05), "gold": Params(material="gold", handle="black")}


def build(p: Params, kit: Kit) -> Part:
    """Forged shapes of real section: handles that swell, tines and bowls that curve, blades with a back and an edge."""
    out, long = Collector(), (0.31 if p.kind == "kitchen" else 0.2) * p.size
    metal = {"steel": finish.metal("steel", 0.03, 0.16), "gold": finish.metal("gold", 0.03, 0.2), "silver": finish.metal("silver", 0.05, 0.14)}[p.material]
    grip = {"same": metal, "wood": finish.wood("walnut", 0.15), "black": finish.plastic("black", 0.3)}[p.handle]
    n = kit.n(16, 8)
    pieces = {"fork": _fork, "spoon": _spoon, "knife": _knife, "kitchen": _chef}
    for kind, x in ((("fork", -0.045), ("knife", 0.02), ("spoon", 0.055)) if p.kind == "set" else ((p.kind, 0.0),)):
        shaft, head = pieces[kind](long * (1.08 if kind == "knife" and p.kind == "set" else 1.0), n)
        low = min(float(m.vertices[:, 2].min()) for m in (shaft, *head))
        out.add("handle", grip, shaft.moved((x, -long / 2, 0.0002 - low)))
        out.add("head", metal, *(m.moved((x, -long / 2, 0.0002 - low)) for m in head))
        if kind == "kitchen":
            out.add("rivet", finish.metal("brass"), *(cylinder(0.0028, 0.0165, 10, 0.0004, (0, q * long - long / 2, 0.0018)) for q in (0.08, 0.19, 0.3)))
    if p.state == "standing":
        up = rot_x(np.pi / 2 - 0.05)
        stood = tuple(replace(s, mesh=s.mesh.moved((0, long / 2, -0.004)).turned(up).moved((0, 0, 0.002))) for s in out.surfaces())
        return tabletop(stood, 0.06, False)
    return tabletop(out.surfaces(), 0.06 if p.kind != "set" else 0.16, False)


def _strip(t: Floats, wide: Floats, z: Floats, gauge: float, dome: float = 0.0) -> Mesh:
    """A bar along +Y of half widths `wide` and heights `z` at lengths t (n,), domed across."""
    u = np.linspace(-1, 1, 5)
    g = np.stack([wide[:, None] * u, np.broadcast_to(t[:, None], (len(t), 5)), z[:, None] + dome * (1 - u**2)], -1)
    return thick(g.transpose(1, 0, 2), gauge)


def _shaft(long: float, n: int, end: float = 0.55) -> Mesh:
    """A handle that widens to its round end and bows a little off the table."""
    s = np.linspace(0, 1, n + 6)
    wide = np.interp(s, [0, 0.03, 0.12, 0.5, 0.8, 1], [0.004, 0.0075, 0.0088, 0.0062, 0.0036, 0.0034])
    z = 0.004 + 0.009 * np.sin(np.pi * s * 0.8) ** 2
    return _strip(s * end * long, wide, z, 0.002, 0.0008)


def _fork(long: float, n: int) -> tuple[Mesh, list[Mesh]]:
    s = np.linspace(0, 1, n)
    y0 = 0.54 * long
    neck = _strip(y0 + s * 0.2 * long, np.interp(s, [0, 0.4, 0.75, 1], [0.0034, 0.004, 0.0105, 0.0118]), 0.0105 - 0.004 * s**1.5, 0.0018)
    tines = [_strip(y0 + (0.19 + 0.27 * s) * long, np.interp(s, [0, 0.8, 1], [0.0016, 0.0013, 0.0004]), 0.0068 - 0.008 * s + 0.0105 * s**2, 0.0016).moved((x, 0, 0)) for x in (-0.0102, -0.0034, 0.0034, 0.0102)]
    return _shaft(long, n), [neck, *tines]


def _spoon(long: float, n: int) -> tuple[Mesh, list[Mesh]]:
    s = np.linspace(0, 1, n + 8)
    y0 = 0.54 * long
    wide = np.interp(s, [0, 0.25, 0.4, 0.55, 0.75, 0.9, 0.97, 1], [0.0034, 0.0044, 0.012, 0.0185, 0.0205, 0.0155, 0.008, 0.001])
    u = np.linspace(-1, 1, 11)
    deep = 0.0085 * np.clip((s - 0.25) / 0.35, 0, 1) * np.clip((1.02 - s) / 0.2, 0, 1) ** 0.7
    z = (0.0105 - 0.0015 * s)[:, None] - deep[:, None] * (1 - u**2)
    g = np.stack([wide[:, None] * u, np.broadcast_to((y0 + s * 0.46 * long)[:, None], z.shape), z], -1)
    return _shaft(long, n), [thick(g.transpose(1, 0, 2), 0.0013)]


def _knife(long: float, n: int) -> tuple[Mesh, list[Mesh]]:
    edge = spline([(0.0, 0.0), (0.012, 0.06), (0.011, 0.3), (0.0095, 0.42), (0.002, 0.485), (-0.0055, 0.47), (-0.0065, 0.3), (-0.0065, 0.02)], 40)
    blade = prism(edge * [1.0, long] + [0, 0.52 * long], 0.0014, 0.0004)
    s = np.linspace(0, 1, n + 6)
    shaft = _strip(s * 0.54 * long, np.interp(s, [0, 0.04, 0.3, 0.9, 1], [0.005, 0.0085, 0.0088, 0.0058, 0.0056]), np.full(n + 6, 0.005), 0.0048, 0.001)
    return shaft, [blade.moved((0, 0, 0.0022))]


def _chef(long: float, n: int) -> tuple[Mesh, list[Mesh]]:
    """A cook's knife: deep at its heel, the edge sweeping up to the point; riveted scales."""
    edge = np.concatenate([[(-0.022, 0.0)], spline([(0.024, 0.0), (0.026, 0.1), (0.02, 0.32), (0.004, 0.52), (-0.02, 0.62)], 22), [(-0.022, 0.55), (-0.022, 0.2)]])
    blade = prism(edge * [long / 0.3, long] + [0, 0.38 * long], 0.0022, 0.0007)
    tail = prism(np.array([(-0.015, 0.0), (0.004, 0.0), (0.004, 0.4), (-0.018, 0.4)]) * [long / 0.3, long], 0.0022)
    grip = spline([(-0.02, 0.4), (-0.0195, 0.25), (-0.018, 0.1), (-0.021, 0.01), (-0.008, -0.012), (0.009, 0.0), (0.007, 0.12), (0.011, 0.25), (0.008, 0.39)], 40)
    scale = prism(grip * [long / 0.3, long], 0.0165, 0.004)
    return scale, [blade.moved((0, 0, 0.0072)), tail.moved((0, 0, 0.0072))]
