"""A large thing of farms, stables and gardens: a potting bench, a row of nesting boxes, a sack of feed, a bag of soil, a horse stall, a rabbit hutch, a chopping stump with its axe, a cold frame, a weather vane, a garden sprayer, a leaf blower, a hedge trimmer, a bale of wool, an incubator for eggs or a sprinkler."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.leafage import green, leaf, set_leaves
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import front_prism, side_prism
from worldloom.assets.parts.work_pieces import cased, labelled, printed, screened, spoken, top
from worldloom.geometry import Mesh, beam, box, cylinder, lathe, rod, rot_x, rot_y, slab, sphere, spline, tube

Kind = Literal["potting_bench", "nesting_boxes", "feed_sack", "soil_bag", "horse_stall", "rabbit_hutch", "chopping_stump", "cold_frame", "weather_vane", "garden_sprayer", "leaf_blower", "hedge_trimmer", "wool_bale", "egg_incubator", "lawn_sprinkler"]
CALLED = {"potting table": "potting_bench", "gardening bench": "potting_bench", "garden workbench": "potting_bench", "planting bench": "potting_bench", "greenhouse bench": "potting_bench", "nesting box": "nesting_boxes", "nest boxes": "nesting_boxes", "hen nest": "nesting_boxes", "chicken nest": "nesting_boxes", "feed bag": "feed_sack", "bag of feed": "feed_sack", "sack of feed": "feed_sack", "animal feed": "feed_sack", "corn sack": "feed_sack", "sack of corn": "feed_sack", "sack of grain": "feed_sack", "bag of grain": "feed_sack", "hop sack": "feed_sack", "burlap sack": "feed_sack", "sack of potatoes": "feed_sack", "bag of soil": "soil_bag", "potting soil": "soil_bag", "bag of potting soil": "soil_bag", "bag of compost": "soil_bag", "compost bag": "soil_bag", "fertilizer bag": "soil_bag", "bag of fertilizer": "soil_bag", "cement bag": "soil_bag", "bag of cement": "soil_bag", "sack of cement": "soil_bag",
          "stable stall": "horse_stall", "animal pen": "horse_stall", "livestock pen": "horse_stall", "bunny hutch": "rabbit_hutch", "rabbit cage": "rabbit_hutch", "chopping block": "chopping_stump", "wood chopping block": "chopping_stump", "splitting block": "chopping_stump", "axe in a stump": "chopping_stump", "weathervane": "weather_vane", "weathercock": "weather_vane", "pump sprayer": "garden_sprayer", "pressure sprayer": "garden_sprayer", "weed sprayer": "garden_sprayer", "sprayer": "garden_sprayer", "leafblower": "leaf_blower", "garden blower": "leaf_blower", "hedge cutter": "hedge_trimmer", "bale of wool": "wool_bale", "wool": "wool_bale", "fleece": "wool_bale", "pile of wool": "wool_bale", "chick incubator": "egg_incubator", "chicken incubator": "egg_incubator", "sprinkler": "lawn_sprinkler", "garden sprinkler": "lawn_sprinkler"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("farm/farm_gear", 1, "farm_gear", spoken(get_args(Kind), CALLED), ("equipment", "tool"), ("indoor", "farm", "stable", "barn", "greenhouse", "garden"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "potting_bench"
    wear: Wear = 0.3


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """It is used from its front, -Y."""
    return drawn(KINDS, p, kit)


def _bench(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    for k, (x, y) in enumerate((x, y) for x in (-0.58, 0.58) for y in (-0.24, 0.24)):  # each role is a box for physics: what stands on boards is in none
        out.add(f"leg.{k}", wood, slab((x - 0.03, y - 0.03, 0), (x + 0.03, y + 0.03, 0.82 if y < 0 else 1.35), 0.006))
    out.add("top", wood, *(slab((-0.64, -0.29 + 0.117 * k, 0.82), (0.64, -0.18 + 0.117 * k, 0.845), 0.004) for k in range(5)))
    out.add("shelf", wood, *(slab((-0.6, -0.26 + 0.13 * k, 0.2), (0.6, -0.15 + 0.13 * k, 0.22), 0.004) for k in range(4)))
    out.add("rail", wood, slab((-0.6, -0.27, 0.74), (0.6, -0.24, 0.82), 0.005))
    out.add("bearer", wood, *(slab((s * 0.58 - 0.03, -0.24, 0.15), (s * 0.58 + 0.03, 0.24, 0.2), 0.005) for s in (-1, 1)))
    out.add("back", wood, *(slab((-0.6, 0.24, 0.87 + 0.13 * k), (0.6, 0.26, 0.97 + 0.13 * k), 0.004) for k in range(3)))
    out.add("board", wood, slab((-0.62, 0.1, 1.3), (0.62, 0.29, 1.325), 0.005))
    out.add("hook", finish.iron(p.wear), *(tube(spline([(x, 0.23, 1.2), (x, 0.19, 1.2), (x, 0.17, 1.17), (x, 0.18, 1.14), (x, 0.2, 1.15)], 12), 0.004, 6) for x in (-0.4, -0.1, 0.2)))
    out.add("tray", finish.metal("galvanised", p.wear), slab((0.16, -0.22, 0.845), (0.56, 0.16, 0.85), 0.002), *(slab((x - 0.004, -0.22, 0.845), (x + 0.004, 0.16, 0.9), 0.002) for x in (0.16, 0.56)), slab((0.16, 0.156, 0.845), (0.56, 0.164, 0.9), 0.002))
    out.add("soil", finish.of("soil", "#2a1c12", 0.95), soft_box((0.3, 0.26, 0.08), 0.035, 0.04, 0.02, 0.01, 4, (0.38, 0.0, 0.87)))


def _nests(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = dyed(finish.wood("pine", p.wear), p.color), kit.rng("straw")
    out.add("case", wood, *(slab((-0.6 + 0.4 * k - 0.01, -0.18, 0.3), (-0.6 + 0.4 * k + 0.01, 0.2, 0.72), 0.004) for k in range(4)), slab((-0.62, 0.18, 0.3), (0.62, 0.2, 0.78), 0.004), slab((-0.62, -0.18, 0.3), (0.62, 0.2, 0.32), 0.004), side_prism([(-0.24, 0.7), (0.22, 0.82), (0.22, 0.845), (-0.25, 0.725)], -0.66, 0.66, 0.004))
    out.add("lip", wood, slab((-0.62, -0.2, 0.3), (0.62, -0.18, 0.4), 0.004))
    out.add("perch", wood, rod((-0.62, -0.3, 0.3), (0.62, -0.3, 0.3), 0.016, 12), *(slab((x - 0.015, -0.31, 0.285), (x + 0.015, -0.18, 0.315), 0.003) for x in (-0.58, 0.0, 0.58)))
    out.add("leg", wood, *(slab((x - 0.025, y - 0.025, 0), (x + 0.025, y + 0.025, 0.31), 0.005) for x in (-0.58, 0.58) for y in (-0.15, 0.17)))
    straw = finish.of("straw", "#c0a04a", 0.95)
    for c in (-0.4, 0.0, 0.4):
        out.add("straw", straw, soft_box((0.36, 0.34, 0.1), 0.04, 0.05, -0.03, 0.02, 3, (c, 0.0, 0.37)))
        for _ in range(30):
            at, d = np.array([c + g.uniform(-0.16, 0.16), g.uniform(-0.15, 0.15), 0.42]), g.normal(0, 1, 3) * [0.06, 0.05, 0.02]
            out.add("straw", straw, rod(at - d, at + d, 0.002, 4))
        out.add("egg", finish.of("food", "#d8b48a", 0.5), *(sphere((0.022, 0.022, 0.029), 14, (c + x, y, 0.425)) for x, y in ((-0.02, -0.02), (0.03, 0.01))[: 1 + int(c >= 0)]))


def _sack(out: Collector, p: Params, kit: Kit) -> None:
    cloth = dyed(finish.of("canvas", "#a8875a", 0.95, p.wear), p.color)
    m = lathe([(0, 0.006), (0.16, 0.0), (0.22, 0.05), (0.235, 0.2), (0.22, 0.4), (0.17, 0.52), (0.1, 0.58), (0.06, 0.6), (0.075, 0.63), (0.13, 0.68), (0.12, 0.68), (0.05, 0.62), (0, 0.6)], kit.n(44, 22), 0.9)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    grow = 1 + 0.05 * np.sin(3 * a + 0.5) * (v[:, 2] < 0.45) + 0.1 * np.sin(9 * a) * (v[:, 2] > 0.58)
    out.add("sack", cloth, Mesh(np.c_[v[:, 0] * grow, v[:, 1] * grow * 0.78, v[:, 2]], m.faces, None, m.uv))
    out.add("cord", finish.of("rope", "#5a4428", 0.9), *(ring((0.064, 0.05), 0.006, (0, 0, 0.595 + 0.011 * k), 30, 6) for k in range(2)))
    labelled(out, "FEED", 0.066, (0, -0.188, 0.27), "#3a2a18")


def _soil(out: Collector, p: Params, kit: Kit) -> None:
    bag = dyed(finish.plastic("#3a6a34", 0.35, p.wear), p.color)
    out.add("bag", bag, soft_box((0.72, 0.44, 0.15), 0.07, 0.05, 0.02, 0.012, 7, (0, 0, 0.08)))
    out.add("seam", bag, *(slab((s * 0.36 - 0.03, -0.19, 0.06), (s * 0.36 + 0.03, 0.19, 0.072), 0.003) for s in (-1, 1)))
    out.add("panel", finish.plastic("#e8e0b8", 0.4), soft_box((0.4, 0.28, 0.02), 0.009, 0.06, 0.008, center=(0, 0, 0.172)))
    out.add("words", finish.paint("#2a4a22", 0.0), printed("SOIL", 0.12, 0, 0, 0.192))


def _stall(out: Collector, p: Params, kit: Kit) -> None:
    wood, iron = dyed(finish.wood("oak", p.wear), p.color), finish.iron(p.wear)
    w, d = 1.35, 1.4
    for s in (-1, 1):
        out.add("plank", wood, *(slab((s * w - 0.02, -d, 0.06 + 0.2 * k), (s * w + 0.02, d, 0.25 + 0.2 * k), 0.005) for k in range(6)))
        out.add("post", wood, *(slab((s * w - 0.06, y - 0.06, 0), (s * w + 0.06, y + 0.06, 2.0), 0.01) for y in (-d, d)))
        out.add("bar", iron, *(rod((s * w, y, 1.27), (s * w, y, 1.92), 0.01, 8) for y in np.linspace(-d + 0.15, d - 0.15, 14)), slab((s * w - 0.03, -d, 1.92), (s * w + 0.03, d, 1.98), 0.006))
    out.add("plank", wood, *(slab((-w, -d - 0.02, 0.06 + 0.2 * k), (-0.5, -d + 0.02, 0.25 + 0.2 * k), 0.005) for k in range(6)), *(slab((0.65, -d - 0.02, 0.06 + 0.2 * k), (w, -d + 0.02, 0.25 + 0.2 * k), 0.005) for k in range(6)))
    out.add("post", wood, *(slab((x - 0.05, -d - 0.05, 0), (x + 0.05, -d + 0.05, 1.32), 0.01) for x in (-0.5, 0.65)))
    out.add("door", wood, *(slab((-0.44 + 0.172 * k, -d - 0.02, 0.1), (-0.275 + 0.172 * k, -d + 0.015, 1.24), 0.005) for k in range(6)), slab((-0.44, -d - 0.045, 0.2), (0.58, -d - 0.015, 0.32), 0.005), slab((-0.44, -d - 0.045, 1.02), (0.58, -d - 0.015, 1.14), 0.005), beam((-0.4, -d - 0.03, 0.32), (0.54, -d - 0.03, 1.02), 0.03, 0.1, 0.005), link="door")
    out.add("hinge", iron, *(slab((-0.5, -d - 0.055, z), (-0.1, -d - 0.045, z + 0.05), 0.003) for z in (0.24, 1.06)), link="door")
    g, straw = kit.rng("bedding"), finish.of("straw", "#b8964a", 0.95)
    out.add("straw", straw, soft_box((2 * w - 0.1, 2 * d - 0.2, 0.07), 0.03, 0.2, 0.01, 0.02, 6, (0, 0, 0.036)))
    for _ in range(160):
        at, q = np.array([g.uniform(-w + 0.15, w - 0.15), g.uniform(-d + 0.15, d - 0.15), 0.078]), g.normal(0, 1, 3) * [0.11, 0.11, 0.006]
        out.add("straw", straw, rod(at - q, at + q, 0.003, 4))
    out.add("trough", finish.metal("galvanised", p.wear), side_prism([(1.0, 0.7), (1.3, 0.7), (1.36, 0.95), (0.94, 0.95), (0.96, 0.93), (1.32, 0.93), (1.27, 0.73), (1.03, 0.73)], -0.5, 0.5, 0.0))


def _hutch(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    w, d = 0.6, 0.28
    out.add("leg", wood, *(slab((x - 0.025, y - 0.025, 0), (x + 0.025, y + 0.025, 0.95), 0.005) for x in (-w, w) for y in (-d, d)))
    out.add("case", wood, slab((-w, -d, 0.36), (w, d, 0.39), 0.004), slab((-w, d - 0.015, 0.38), (w, d, 0.9), 0.003), *(slab((s * w - 0.01, -d, 0.38), (s * w + 0.01, d, 0.9), 0.003) for s in (-1, 1)), slab((0.14, -d, 0.38), (0.16, d, 0.9), 0.003), *(slab((0.16, -d - 0.01, 0.4 + 0.082 * k), (w - 0.03, -d + 0.008, 0.478 + 0.082 * k), 0.002) for k in range(6)))
    out.add("roof", finish.of("shingle", "#3a3f42", 0.9), side_prism([(-d - 0.08, 0.9), (d + 0.05, 1.0), (d + 0.05, 1.03), (-d - 0.09, 0.93)], -w - 0.07, w + 0.07, 0.004))
    out.add("frame", wood, slab((-w + 0.02, -d - 0.015, 0.4), (-w + 0.06, -d + 0.01, 0.88), 0.003), slab((0.1, -d - 0.015, 0.4), (0.14, -d + 0.01, 0.88), 0.003), *(slab((-w + 0.02, -d - 0.015, z), (0.14, -d + 0.01, z + 0.04), 0.003) for z in (0.4, 0.84)))
    out.add("mesh", finish.metal("galvanised", p.wear), *(rod((x, -d, 0.42), (x, -d, 0.86), 0.0016, 4) for x in np.linspace(-w + 0.06, 0.1, 24)), *(rod((-w + 0.06, -d, z), (0.1, -d, z), 0.0016, 4) for z in np.linspace(0.45, 0.84, 15)))
    out.add("latch", finish.metal("steel"), box((0.05, 0.012, 0.02), 0.003, (0.12, -d - 0.02, 0.64)), box((0.05, 0.012, 0.02), 0.003, (0.2, -d - 0.016, 0.64)))
    out.add("straw", finish.of("straw", "#c0a04a", 0.95), soft_box((2 * w - 0.06, 2 * d - 0.06, 0.05), 0.022, 0.08, 0.0, 0.01, 2, (0, 0, 0.415)))
    out.add("bottle", finish.of("plastic", "#cfe4ea", 0.1, 0.0, transmission=0.5), cylinder(0.03, 0.13, 20, 0.008, (-0.35, -d - 0.04, 0.62)))


def _stump(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 22)
    m = lathe([(0, 0), (0.3, 0), (0.27, 0.06), (0.245, 0.2), (0.24, 0.44), (0.235, 0.45), (0, 0.452)], n, 0.5)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    grow = 1 + 0.03 * np.sin(7 * a + 1) + 0.02 * np.sin(13 * a) + 0.06 * np.sin(5 * a + 2) * np.clip(0.15 - v[:, 2], 0, 1) * 5
    out.add("bark", dyed(finish.of("bark", "#4a3420", 0.95, p.wear), p.color), Mesh(np.c_[v[:, :2] * grow[:, None], v[:, 2]], m.faces, None, m.uv))
    out.add("wood", finish.wood("pine", 0.3), cylinder(0.222, 0.008, n, 0.002, (0, 0, 0.448)))
    out.add("ring", finish.wood("oak", 0.3), *(lathe([(r, 0.456), (r + 0.004, 0.456), (r + 0.004, 0.4565), (r, 0.4565), (r, 0.456)], n, 0.4) for r in (0.04, 0.08, 0.12, 0.16, 0.2)))
    out.add("haft", finish.wood("birch", p.wear), rod((0.03, 0, 0.53), (0.62, 0.04, 0.86), 0.016, 14, 0.019))
    out.add("axe", finish.metal("steel", p.wear), front_prism([(-0.07, 0.0), (-0.045, 0.08), (0.05, 0.14), (0.09, 0.09), (0.03, -0.01)], -0.016, 0.016, 0.004).moved((0.0, 0, 0.44)))
    out.add("log", finish.of("bark", "#4a3420", 0.95), *(rod((x, y, 0.05), (x + 0.24, y + d, 0.05), 0.05, 14) for x, y, d in ((-0.44, -0.27, 0.05), (-0.4, 0.3, -0.06))))


def _frame(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    w, d = 0.6, 0.42
    out.add("side", wood, *(side_prism([(-d, 0), (d, 0), (d, 0.42), (-d, 0.24)], s * w - 0.012, s * w + 0.012, 0.004) for s in (-1, 1)), slab((-w, -d, 0), (w, -d + 0.024, 0.24), 0.004), slab((-w, d - 0.024, 0), (w, d, 0.42), 0.004))
    out.add("soil", finish.of("soil", "#2a1c12", 0.95), slab((-w + 0.012, -d + 0.024, 0.02), (w - 0.012, d - 0.024, 0.12), 0.006))
    tilt = rot_x(np.arctan2(0.18, 2 * d))
    out.add("sash", wood, *(slab((x - 0.022, -0.005, 0), (x + 0.022, 0.87, 0.025), 0.004).turned(tilt).moved((0, -d - 0.01, 0.245)) for x in (-w, 0.0, w)), *(slab((-w, y, 0), (w, y + 0.04, 0.025), 0.004).turned(tilt).moved((0, -d - 0.01, 0.245)) for y in (0.0, 0.83)))
    out.add("glass", finish.glass((0.85, 0.95, 0.93)), slab((-w, 0.03, 0.01), (w, 0.84, 0.014), 0.0).turned(tilt).moved((0, -d - 0.01, 0.245)))
    g = kit.rng("seedlings")
    at = np.array([(x, y, 0.12) for x in np.linspace(-0.48, 0.48, 7) for y in np.linspace(-0.28, 0.28, 4)]).repeat(4, 0)
    out.add("leaf", green("#5a9a38"), set_leaves(leaf(0.06, 0.03, 0.2, 0.2, 4), at, g.uniform(0, 6.28, len(at)), g.uniform(0.3, 1.0, len(at)), g.uniform(0.7, 1.2, len(at)), g))


def _vane(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    out.add("post", iron, rod((0, 0, 0), (0, 0, 1.15), 0.014, 12), lathe([(0, 0), (0.13, 0), (0.12, 0.02), (0.03, 0.05), (0.014, 0.1), (0, 0.1)], 28, 0.6), sphere(0.035, 16, (0, 0, 0.74)))
    out.add("arm", iron, rod((-0.3, 0, 0.62), (0.3, 0, 0.62), 0.008, 8), rod((0, -0.3, 0.62), (0, 0.3, 0.62), 0.008, 8))
    out.add("letter", iron, *(text(ch, 0.09, (0, 0), 0.0, 0.2).moved((x, y, 0.62)) for ch, x, y in (("E", 0.35, 0), ("W", -0.35, 0), ("N", 0, 0.33), ("S", 0, -0.33))))
    out.add("arrow", iron, rod((-0.42, 0, 0.95), (0.42, 0, 0.95), 0.008, 8), front_prism([(0.38, 0.9), (0.5, 0.95), (0.38, 1.0)], -0.004, 0.004), front_prism([(-0.5, 0.88), (-0.38, 0.88), (-0.32, 0.95), (-0.38, 1.02), (-0.5, 1.02), (-0.44, 0.95)], -0.004, 0.004))
    cock = spline([(-0.16, 1.0), (-0.04, 0.97), (0.06, 1.0), (0.13, 1.1), (0.14, 1.2), (0.2, 1.225), (0.15, 1.26), (0.13, 1.31), (0.1, 1.28), (0.08, 1.31), (0.06, 1.25), (0.05, 1.15), (-0.02, 1.1), (-0.1, 1.14), (-0.16, 1.28), (-0.24, 1.3), (-0.28, 1.2), (-0.24, 1.08)], 80, True)
    out.add("cock", finish.metal("copper", p.wear), front_prism(cock, -0.005, 0.005, 0.0015))


def _spray(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(34, 16)
    out.add("tank", dyed(finish.plastic("#e8ecee", 0.35, p.wear), p.color), lathe([(0, 0), (0.1, 0), (0.11, 0.02), (0.11, 0.26), (0.08, 0.34), (0.05, 0.36), (0, 0.36)], n, 0.7))
    out.add("pump", finish.plastic("#2f8a3a", 0.35), cylinder(0.055, 0.05, n, 0.01, (0, 0, 0.35)), rod((0, 0, 0.39), (0, 0, 0.5), 0.012, 12), tube(spline([(-0.07, 0, 0.49), (-0.06, 0, 0.52), (0.06, 0, 0.52), (0.07, 0, 0.49)], 16), 0.014, 10), rod((-0.07, 0, 0.49), (0.07, 0, 0.49), 0.012, 10))
    out.add("hose", finish.rubber(), tube(spline([(0.09, 0, 0.3), (0.2, 0.0, 0.36), (0.26, -0.08, 0.2), (0.2, -0.16, 0.05), (0.1, -0.17, 0.06)], 30), 0.007, 8))
    out.add("wand", finish.metal("brass", p.wear), rod((0.1, -0.17, 0.06), (-0.34, -0.17, 0.02), 0.006, 10))
    out.add("grip", finish.plastic("#2f8a3a", 0.35), rod((0.12, -0.17, 0.062), (-0.02, -0.17, 0.05), 0.014, 12))
    out.add("strap", finish.fabric("#22252a"), tube(spline([(-0.09, 0.05, 0.32), (-0.2, 0.16, 0.18), (-0.12, 0.16, 0.03), (-0.1, 0.04, 0.05)], 24), 0.005, 6))


def _blower(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#d8641c", 0.35, p.wear), p.color)
    z = 0.13
    out.add("body", shell, drum(0.12, 0.16, (-0.2, 0, z), kit.n(34, 16), 0.03, rot_x(np.pi / 2)), soft_box((0.2, 0.13, 0.16), 0.045, 0.05, center=(-0.28, 0, z + 0.06)))
    out.add("grille", finish.plastic("#1b1d20"), *(ring(0.09 - 0.022 * k, 0.004, (0, 0, 0), 30, 6).turned(rot_x(np.pi / 2)).moved((-0.2, -0.082, z)) for k in range(4)))
    out.add("pipe", finish.plastic("#1b1d20", 0.4), tube(np.array([(-0.14, 0.0, z + 0.04), (0.05, 0, z + 0.03), (0.45, 0, z - 0.06), (0.52, 0, z - 0.075)]), np.array([0.055, 0.05, 0.042, 0.05]), 18))
    out.add("handle", finish.plastic("#1b1d20", 0.5), tube(spline([(-0.36, 0, z + 0.13), (-0.3, 0, z + 0.22), (-0.16, 0, z + 0.22), (-0.1, 0, z + 0.12)], 22), 0.02, 12))
    out.add("foot", finish.plastic("#1b1d20"), slab((-0.34, -0.07, 0), (-0.12, 0.07, 0.03), 0.01))


def _trimmer(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#2f7a3a", 0.35, p.wear), p.color)
    out.add("body", shell, soft_box((0.24, 0.11, 0.13), 0.04, 0.05, center=(-0.3, 0, 0.07)))
    out.add("handle", finish.plastic("#1b1d20", 0.5), tube(spline([(-0.4, 0, 0.1), (-0.5, 0, 0.13), (-0.5, 0, 0.03), (-0.4, 0, 0.03)], 20), 0.017, 12), tube(spline([(-0.2, -0.06, 0.08), (-0.18, -0.11, 0.12), (-0.16, 0.0, 0.22), (-0.18, 0.11, 0.12), (-0.2, 0.06, 0.08)], 24), 0.014, 12))
    steel = finish.metal("steel", p.wear)
    out.add("bar", steel, slab((-0.2, -0.02, 0.04), (0.42, 0.02, 0.052), 0.002), *(side_prism([(0.018, 0.04), (0.05, 0.042), (0.05, 0.05), (0.018, 0.052)], x - 0.008, x + 0.008, 0.001).scaled((1, s, 1)) for x in np.linspace(-0.14, 0.4, 15) for s in (-1, 1)))
    out.add("guard", finish.plastic("#1b1d20"), slab((-0.19, -0.09, 0.03), (-0.175, 0.09, 0.17), 0.006))


def _wool(out: Collector, p: Params, kit: Kit) -> None:
    out.add("wool", dyed(finish.of("fur", "#e4dcc8", 0.95), p.color), soft_box((0.8, 0.5, 0.46), 0.09, 0.035, 0.03, 0.025, 9, (0, 0, 0.235)))
    out.add("band", finish.of("rope", "#6a5230", 0.9), *(tube(np.array([(x, -0.262, 0.05), (x, -0.27, 0.44), (x, 0.0, 0.488), (x, 0.27, 0.44), (x, 0.262, 0.05), (x, 0.2, 0.006), (x, -0.2, 0.006)]), 0.008, 6, closed=True) for x in (-0.22, 0.22)))


def _incubator(out: Collector, p: Params, kit: Kit) -> None:
    out.add("tray", dyed(finish.plastic("#e8d81c", 0.35, p.wear), p.color), cased((-0.24, -0.24, 0), (0.24, 0.24, 0.1), 0.03))
    out.add("dome", finish.of("plastic", "#dff0f4", 0.06, 0.0, transmission=0.8), lathe([(0.22, 0.1), (0.21, 0.18), (0.15, 0.23), (0, 0.25), (0, 0.245), (0.148, 0.225), (0.205, 0.178), (0.215, 0.1), (0.22, 0.1)], kit.n(44, 22), 0.7))
    out.add("rack", finish.plastic("#f4f4f0"), slab((-0.17, -0.17, 0.098), (0.17, 0.17, 0.104), 0.002))
    out.add("egg", finish.of("food", "#e8d8b8", 0.5), *(sphere((0.021, 0.021, 0.028), 14).turned(rot_y(1.2)).moved((x, y, 0.125)) for x in (-0.1, -0.035, 0.035, 0.1) for y in (-0.08, 0.0, 0.08)))
    out.add("hub", finish.plastic("#2b2f35"), cylinder(0.06, 0.03, 28, 0.008, (0, 0, 0.24)))
    screened(out, (0, -0.242, 0.05), 0.1, 0.04)


def _sprinkler(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", dyed(finish.plastic("#2f8a3a", 0.4, p.wear), p.color), *(rod((0, 0, 0.03), (0.16 * np.cos(a), 0.16 * np.sin(a), 0.014), 0.013, 10) for a in np.arange(3) * 2.094), *(sphere(0.018, 12, (0.16 * np.cos(a), 0.16 * np.sin(a), 0.018)) for a in np.arange(3) * 2.094), lathe([(0, 0), (0.035, 0.0), (0.03, 0.04), (0.018, 0.06), (0, 0.06)], 24, 0.6))
    brass = finish.metal("brass", p.wear)
    out.add("arm", brass, rod((0, 0, 0.05), (0, 0, 0.1), 0.012, 14), *(tube(spline([(0, 0, 0.1), (0.06 * np.cos(a), 0.06 * np.sin(a), 0.11), (0.13 * np.cos(a + 0.15), 0.13 * np.sin(a + 0.15), 0.125)], 12), 0.007, 8) for a in np.arange(3) * 2.094 + 0.5))
    out.add("hose", finish.rubber("#2f6a3a"), tube(spline([(0, -0.03, 0.03), (0, -0.14, 0.012), (0.08, -0.28, 0.01), (-0.02, -0.4, 0.01)], 24), 0.011, 8))


KINDS: dict[str, Kin] = {
    "potting_bench": Kin(_bench, 28.0, dynamic=False, cover="roles", supports=(top(0.65, 0.5, 0.845, "top", (-0.28, -0.03), 0.4), top(1.1, 0.45, 0.22, "shelf", clearance=0.5), top(1.2, 0.16, 1.325, "board", (0.0, 0.2))), sides=("front",)), "nesting_boxes": Kin(_nests, 18.0, dynamic=False, supports=tuple(top(0.3, 0.26, 0.42, f"nest.{k}", (-0.4 + 0.4 * k, 0.0), 0.26) for k in range(3)), sides=("front",)),
    "feed_sack": Kin(_sack, 25.0), "soil_bag": Kin(_soil, 20.0, supports=(top(0.5, 0.3, 0.19),)), "horse_stall": Kin(_stall, 260.0, dynamic=False, cover="roles", affordances=("open",), sides=("front",), joints=(Joint(name="door", origin=(-0.44, -1.4, 0.0), limits=(-1.6, 0.0)),)), "rabbit_hutch": Kin(_hutch, 22.0, dynamic=False, supports=(top(0.6, 0.4, 0.44, "inside", (-0.22, 0.0), 0.42),), sides=("front",)),
    "chopping_stump": Kin(_stump, 45.0, dynamic=False, supports=(top(0.15, 0.15, 0.456, "top", (-0.12, 0.1)),)), "cold_frame": Kin(_frame, 24.0, dynamic=False, sides=("front",)), "weather_vane": Kin(_vane, 6.0, dynamic=False), "garden_sprayer": Kin(_spray, 3.0), "leaf_blower": Kin(_blower, 4.0), "hedge_trimmer": Kin(_trimmer, 3.5), "wool_bale": Kin(_wool, 30.0, supports=(top(0.5, 0.3, 0.49),)),
    "egg_incubator": Kin(_incubator, 3.0), "lawn_sprinkler": Kin(_sprinkler, 0.8),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
