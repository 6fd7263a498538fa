"""A steel instrument table on castors with a tray of scissors, clamps, bowls and swabs on a green cloth."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_ware import bowl_of
from worldloom.geometry import beam, box, join, rod, rot_z, sheet, slab, sphere, spline, stamp, torus, tube
CARD = Card("medical/instrument_tray", 1, "instrument_tray", ("surgical tray", "mayo stand", "instrument table", "trolley", "service cart", "utility cart"), ("medical equipment",), ("indoor", "hospital_room", "operating_room", "hospital", "medical"), "floor")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.4, 0.9)] = 0.6
    height: Annotated[float, metres(0.75, 1.1)] = 0.92
    color: Color = "#3f7a6c"
    """Of the cloth."""
    instruments: Annotated[int, number(0, 16)] = 10
    wear: Wear = 0.1


PRESETS = {"bare": Params(instruments=0, color="white"), "wide": Params(width=0.85, instruments=16, color="sky")}


def build(p: Params, kit: Kit) -> Part:
    """Single post with a forked foot, tray with a rim, cloth hanging over, tools laid in a row."""
    out, w, d, h, n = Collector(), p.width / 2, 0.21, p.height, kit.n(12, 7)
    steel = finish.metal("steel", p.wear, 0.2)
    out.add("frame", steel, tube(spline([(-w + 0.06, 0.1, h - 0.03), (-w + 0.02, 0.13, 0.6 * h), (-w + 0.02, 0.13, 0.12), (-w + 0.06, 0.13, 0.075)], 20), 0.015, n), rod((-w + 0.02, 0.13, 0.075), (w - 0.02, 0.2, 0.075), 0.014, n), rod((-w + 0.02, 0.13, 0.075), (w - 0.02, -0.2, 0.075), 0.014, n), rod((-w + 0.06, 0.1, h - 0.03), (w - 0.06, 0.1, h - 0.03), 0.01, n))
    ends = [(-w + 0.02, 0.13, 0), (w - 0.02, 0.2, 0), (w - 0.02, -0.2, 0)]
    out.add("castor", finish.rubber(), *(stamp(m, ends) for m in castor(0.027)))
    out.add("tray", steel, slab((-w, -d, h - 0.02), (w, d, h - 0.015), 0.001), *(slab((-w, s * d - 0.003, h - 0.02), (w, s * d + 0.003, h), 0.002) for s in (-1, 1)), *(slab((s * w - 0.003, -d, h - 0.02), (s * w + 0.003, d, h), 0.002) for s in (-1, 1)))
    x = np.linspace(-w + 0.03, w - 0.03, 40)
    rows = [np.stack([x, np.full(40, yy), np.full(40, zz) + k * 0.01 * np.sin(17 * x)], 1) for yy, zz, k in ((d - 0.02, h - 0.0135, 0), (-d + 0.01, h - 0.0135, 0), (-d - 0.006, h + 0.003, 0), (-d - 0.012, h - 0.09, 0.4), (-d - 0.012, h - 0.2, 1))]
    rows[3][:, 1] += 0.01 * np.sin(23 * x)
    rows[4][:, 1] += 0.016 * np.sin(23 * x)
    cloth_ = sheet(np.stack(rows, 1))
    if float(cloth_.normals[:40].sum(0)[2] if cloth_.normals is not None else 0) < 0:
        cloth_ = sheet(np.stack(rows, 1)[::-1])
    out.add("cloth", finish.of("fabric", rgb(p.color), 0.9, 0.1, thin=True), cloth_)
    z, g = h - 0.0115, kit.rng("tools")
    chrome = finish.metal("chrome")
    for k in range(p.instruments):
        c = np.array([-w + 0.07 + (2 * w - 0.3) * (k % 8) / 8, 0.07 - 0.16 * (k // 8), z])
        a = float(g.normal() * 0.06) + np.pi / 2
        if k % 3 == 0:
            m = join([box((0.14, 0.009, 0.005), 0.0015), box((0.035, 0.009, 0.0016), 0.0006, (0.085, 0, 0))])
        else:
            m = join([beam((-0.05, s * 0.013, 0), (0.07, -s * 0.004, 0), 0.006, 0.005, 0.0015) for s in (-1, 1)] + [torus(0.012, 0.0022, 16, 5).moved((-0.062, s * 0.015, 0)) for s in (-1, 1)])
        out.add("tool", chrome, m.turned(rot_z(a)).moved(c))
    out.add("bowl", chrome, bowl_of(0.06, 0.04, 0.0015, 28).moved((w - 0.1, 0.05, z)))
    out.add("swab", finish.fabric("white"), *(sphere((0.02, 0.018, 0.014), 8, (w - 0.1 + 0.02 * np.cos(t), 0.05 + 0.02 * np.sin(t), z + 0.03)) for t in np.arange(4) * 1.57))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d - 0.02, h - 0.04), (w, d, z)), box_collider((-w, 0.09, 0), (-w + 0.08, 0.16, h - 0.03)), box_collider((-w, -0.22, 0), (w, 0.23, 0.1))), mass=9.0, dynamic=True, friction=0.3, supports=(Support(name="tray", center=(0, -0.1, z), size=(w, 0.16)),), functional_sides=("front",), affordances=("use",))
