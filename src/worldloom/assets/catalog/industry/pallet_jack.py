"""A hand pallet truck: two forks on small rollers, hydraulic pump, steering wheels and a long handle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.assets.parts.vehicle_wheels import set_at, small_wheel
from worldloom.geometry import Mesh, box, cylinder, prism, rod, rot_x, slab, tube

CARD = Card("industry/pallet_jack", 1, "pallet_jack", ("pallet truck", "hand truck", "pump truck", "jack truck", "trolley jack"), ("cart", "trolley"), ("warehouse", "factory", "shop", "indoor"), "floor", (0.4, 0.4, 0.2, 0.2))


class Params(Base):
    """Dials; `handle` tilts from upright to low."""

    length: Annotated[float, metres(0.8, 1.4)] = 1.15
    width: Annotated[float, metres(0.45, 0.7)] = 0.54
    handle: Annotated[float, number(0, 60, "deg")] = 14.0
    color: Color = "red"
    wear: Wear = 0.4


PRESETS = {"yellow": Params(color="yellow"), "blue": Params(color="blue", handle=40, wear=0.8), "short": Params(length=0.85), "low": Params(handle=55, color="orange")}


def build(p: Params, kit: Kit) -> Part:
    """Fork tips to -Y, handle behind."""
    out = Collector()
    paint, dark, steel = finish.paint(p.color, p.wear), finish.paint((0.03, 0.03, 0.031), p.wear), finish.metal("chrome", p.wear)
    y0, y1 = -p.length / 2 - 0.12, p.length / 2 - 0.12
    x = p.width / 2 - 0.08
    for s in (-1, 1):
        tip = np.array([(-0.08, y0 + 0.1), (-0.05, y0 + 0.02), (0.0, y0), (0.05, y0 + 0.02), (0.08, y0 + 0.1), (0.08, y1), (-0.08, y1)])
        blade = prism(tip, 0.055, 0.008).moved((s * x, 0, 0.03))
        scrape = 1 + 1.2 * p.wear * (blade.vertices[:, 2] > 0.08) * np.exp(-(((blade.vertices[:, 0] - s * x) / 0.05) ** 2))
        out.add("fork", paint, blade.tinted(scrape))
        out.add("fork", dark, slab((s * x - 0.06, y0 + 0.12, 0.022), (s * x + 0.06, y1 - 0.02, 0.032), 0.004))
        tyre, hub = set_at(small_wheel(0.04, 0.07, kit.n(20, 10)), s * x, y0 + 0.2, 0.04)
        out.add("roller", finish.plastic((0.35, 0.28, 0.16), 0.5), tyre)
        out.add("hub", finish.metal("steel", 0.4), hub)
        t2, h2 = set_at(small_wheel(0.09, 0.05, kit.n(24, 12)), s * 0.06, y1 + 0.13, 0.09)
        out.add("tyre", finish.rubber(), t2)
        out.add("hub", finish.metal("steel", 0.4), h2)
    frame = rounded([(y1 - 0.05, 0.07), (y1 + 0.05, 0.07), (y1 + 0.07, 0.35), (y1 + 0.02, 0.5), (y1 - 0.03, 0.5)], 0.02)
    out.add("fork", paint, *(side_prism(frame, s * (x - 0.02) - 0.02, s * (x - 0.02) + 0.02, 0.006) for s in (-1, 1)), box((2 * x, 0.06, 0.08), 0.012, (0, y1, 0.1)), box((2 * x, 0.05, 0.06), 0.012, (0, y1 - 0.01, 0.46)))
    yh = y1 + 0.13
    out.add("pump", dark, cylinder(0.06, 0.2, 18, 0.012, (0, yh, 0.13)), box((0.1, 0.16, 0.08), 0.015, (0, yh, 0.15)), rod((-0.1, yh, 0.09), (0.1, yh, 0.09), 0.014, 8))
    out.add("ram", steel, cylinder(0.026, 0.16, 14, 0.004, (0, yh, 0.33)))
    turn = rot_x(-np.radians(p.handle))
    foot = np.array([0, yh + 0.02, 0.36])

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(foot)

    out.add("fork", paint, put(rod((0, 0, 0), (0, 0, 0.62), 0.021, 12)), put(box((0.07, 0.07, 0.1), 0.012, (0, 0, 0.03))))
    grip = [(-0.03, 0, 0.6), (-0.15, 0, 0.7), (-0.16, 0, 0.8), (-0.1, 0, 0.85), (0.1, 0, 0.85), (0.16, 0, 0.8), (0.15, 0, 0.7), (0.03, 0, 0.6)]
    out.add("handle", finish.rubber(), put(tube(grip, 0.017, 10)))
    out.add("lever", steel, put(rod((0, -0.01, 0.66), (0, -0.02, 0.82), 0.007, 7)))
    top = foot + turn @ np.array([0, 0, 0.86])
    return Part(out.surfaces(), colliders=(*(box_collider((s * x - 0.08, y0, 0), (s * x + 0.08, y1, 0.085)) for s in (-1, 1)), box_collider((-x, y1 - 0.05, 0.0), (x, yh + 0.1, 0.5)), box_collider((-0.16, min(yh, float(top[1])) - 0.03, 0.4), (0.16, float(top[1]) + 0.03, float(top[2])))),
                mass=68, dynamic=True, friction=0.4, anchors={"handle": (0, float(top[1]), float(top[2])), "top": (0, 0, 0.09)}, supports=(Support(name="forks", center=(0, -0.12, 0.086), size=(p.width, p.length)),), functional_sides=("back",), affordances=("push", "lift"))  # fmt: skip
