"""A small thing of desks, schools and reception: a name plate, a stand for a laptop, an arm with a monitor, a stand of brochures, a holder of business cards, a binder clip, a box of push pins, a ball of rubber bands, a network switch, a conference telephone, a box of water colours, wooden solids, a rolled diploma, a paper aeroplane, a medal, a counter bell, a light box or a cafeteria tray with a meal."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import ALONG
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import rect, rounded, side_prism
from worldloom.assets.parts.work_pieces import cased, spoken, top
from worldloom.geometry import Mesh, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["desk_nameplate", "laptop_stand", "monitor_arm", "brochure_holder", "card_holder", "binder_clip", "push_pins", "rubber_band_ball", "network_switch", "conference_phone", "paint_set", "geometric_solids", "diploma", "paper_airplane", "medal", "service_bell", "tracing_box", "cafeteria_tray"]
CALLED = {"desk nameplate": "desk_nameplate", "desk name plate": "desk_nameplate", "name sign": "desk_nameplate", "laptop riser": "laptop_stand", "notebook stand": "laptop_stand", "monitor mount": "monitor_arm", "screen arm": "monitor_arm", "stack of brochures": "brochure_holder", "brochure": "brochure_holder", "brochures": "brochure_holder", "leaflet": "brochure_holder", "leaflets": "brochure_holder", "leaflet holder": "brochure_holder", "pamphlet": "brochure_holder", "pamphlets": "brochure_holder", "flyer": "brochure_holder", "flyers": "brochure_holder", "business card holder": "card_holder", "bulldog clip": "binder_clip", "push pin": "push_pins", "pushpin": "push_pins", "thumbtack": "push_pins", "thumbtacks": "push_pins", "drawing pin": "push_pins", "box of pins": "push_pins", "ball of rubber bands": "rubber_band_ball", "rubber bands": "rubber_band_ball", "rubber band": "rubber_band_ball",
          "ethernet switch": "network_switch", "network hub": "network_switch", "speakerphone": "conference_phone", "conference telephone": "conference_phone", "watercolor set": "paint_set", "watercolour set": "paint_set", "watercolors": "paint_set", "watercolor": "paint_set", "water colors": "paint_set", "paint box": "paint_set", "paintbox": "paint_set", "set of paints": "paint_set", "geometric solid": "geometric_solids", "wooden solids": "geometric_solids", "geometric shapes": "geometric_solids", "geometry set": "geometric_solids", "rolled diploma": "diploma", "graduation diploma": "diploma", "certificate scroll": "diploma", "paper plane": "paper_airplane", "paper aeroplane": "paper_airplane", "gold medal": "medal", "silver medal": "medal", "bronze medal": "medal", "counter bell": "service_bell", "reception bell": "service_bell", "desk bell": "service_bell", "front desk bell": "service_bell", "call bell": "service_bell", "hotel bell": "service_bell", "tracing table": "tracing_box", "light table": "tracing_box", "school lunch tray": "cafeteria_tray", "lunch tray": "cafeteria_tray", "prison tray": "cafeteria_tray"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("office/office_ware", 1, "office_ware", spoken(get_args(Kind), CALLED), ("stationery", "tool"), ("indoor", "office", "classroom", "school", "library", "bank"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "desk_nameplate"
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _name(out: Collector, p: Params, kit: Kit) -> None:
    out.add("block", dyed(finish.wood("walnut", p.wear, 0.35), p.color), side_prism([(-0.03, 0), (0.03, 0), (0.012, 0.062), (0.002, 0.062)], -0.13, 0.13, 0.003))
    face = rot_x(-np.arctan2(0.032, 0.062))
    word = ("M. HARPER", "J. OKAFOR", "A. SILVA", "DIRECTOR")[kit.seed % 4]
    out.add("plate", finish.metal("brass", 0.1), slab((-0.115, -0.003, 0.008), (0.115, 0.0, 0.052), 0.001).turned(face).moved((0, -0.0305, 0.001)))
    out.add("words", finish.paint("#1a140a", 0.0), text(word, 0.022, (0, 0.03), -0.0036).turned(face).moved((0, -0.0305, 0.001)))


def _laptop(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(finish.metal("aluminium", p.wear), p.color)
    tilt = rot_x(0.28)
    out.add("top", metal, slab((-0.13, -0.11, 0), (0.13, 0.11, 0.005), 0.002).turned(tilt).moved((0, 0, 0.12)), slab((-0.1, -0.118, 0), (0.1, -0.11, 0.018), 0.002).turned(tilt).moved((0, 0, 0.12)))
    out.add("leg", metal, *(beam((x, 0.06, 0.132), (x, -0.02, 0.008), 0.02, 0.006, 0.002) for x in (-0.09, 0.09)))
    out.add("base", metal, slab((-0.12, -0.1, 0), (0.12, 0.1, 0.006), 0.003))
    out.add("pad", finish.rubber("#22252a"), *(slab((x - 0.012, -0.09, 0.005), (x + 0.012, 0.09, 0.0075), 0.001).turned(tilt).moved((0, 0, 0.12)) for x in (-0.09, 0.09)))


def _arm(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.metal("gunmetal", p.wear), p.color)
    out.add("clamp", black, slab((-0.05, 0.08, 0), (0.05, 0.18, 0.012), 0.004), cylinder(0.024, 0.2, 24, 0.004, (0, 0.13, 0.01)))
    out.add("arm", black, rod((0, 0.13, 0.2), (0.16, 0.06, 0.36), 0.02, 16), rod((0.16, 0.06, 0.36), (0.0, -0.04, 0.34), 0.017, 16), *(sphere(0.027, 16, q) for q in ((0, 0.13, 0.2), (0.16, 0.06, 0.36))))
    out.add("mount", black, box((0.1, 0.012, 0.1), 0.003, (0, -0.055, 0.34)))
    out.add("shell", finish.plastic("#16181b", 0.35), cased((-0.29, -0.09, 0.17), (0.29, -0.06, 0.51), 0.008))
    out.add("screen", finish.glow((0.2, 0.34, 0.55), 0.7), slab((-0.28, -0.0915, 0.182), (0.28, -0.0895, 0.498), 0.0))


def _brochure(out: Collector, p: Params, kit: Kit) -> None:
    out.add("holder", finish.of("plastic", "#d8e8ee", 0.06, 0.0, transmission=0.6), side_prism([(-0.045, 0), (0.05, 0), (0.05, 0.008), (0.035, 0.008), (0.06, 0.16), (0.056, 0.16), (0.0, 0.008), (-0.028, 0.008), (-0.02, 0.06), (-0.024, 0.06)], -0.056, 0.056, 0.0))
    lean = rot_x(-0.3)
    for k in range(7):
        out.add("sheet", dyed(finish.of("paper", "#2f6fa8", 0.5), p.color), slab((-0.049, 0.0, 0), (0.049, 0.0012, 0.21), 0.0).turned(lean).moved((0, -0.018 + 0.003 * k, 0.01)))
    out.add("print", finish.of("paper", "#f4f0e4", 0.8), *(slab((-0.038, -0.0008, z), (0.038, 0.0, z + h), 0.0).turned(lean).moved((0, -0.018, 0.01)) for z, h in ((0.16, 0.03), (0.07, 0.06))))


def _cards(out: Collector, p: Params, kit: Kit) -> None:
    out.add("holder", dyed(finish.metal("brushed", p.wear), p.color), side_prism([(-0.03, 0), (0.03, 0), (0.034, 0.035), (0.03, 0.035), (0.022, 0.006), (-0.022, 0.006), (-0.026, 0.016), (-0.03, 0.016)], -0.05, 0.05, 0.0))
    lean = rot_x(-0.2)
    out.add("card", finish.of("paper", "#f6f3ea", 0.7), *(slab((-0.0445, 0, 0), (0.0445, 0.0007, 0.051), 0.0).turned(lean).moved((0, -0.017 + 0.0022 * k, 0.0065)) for k in range(14)))
    out.add("print", finish.paint("#1d3a6a", 0.0), *(slab((-0.03, -0.0008, z), (-0.03 + w, -0.0002, z + 0.004), 0.0).turned(lean).moved((0, -0.017, 0.0065)) for z, w in ((0.036, 0.04), (0.026, 0.028), (0.02, 0.034))))


def _clip(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.plastic("#17181a", 0.35, p.wear), p.color)
    out.add("body", black, side_prism([(-0.0125, 0), (0.0125, 0), (0.0015, 0.022), (0.0008, 0.022), (0.0108, 0.0016), (-0.0108, 0.0016), (-0.0008, 0.022), (-0.0015, 0.022)], -0.021, 0.021, 0.0))
    for s in (-1, 1):
        out.add("wire", finish.metal("chrome"), tube(spline([(-0.008, s * 0.002, 0.021), (-0.01, s * 0.006, 0.032), (0, s * 0.012, 0.046), (0.01, s * 0.006, 0.032), (0.008, s * 0.002, 0.021)], 26), 0.0009, 6))


def _pins(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("pins")
    out.add("box", finish.of("plastic", "#d8e8ee", 0.06, 0.0, transmission=0.6), slab((-0.04, -0.03, 0), (0.04, 0.03, 0.002), 0.001), *(slab((-0.04, y - 0.001, 0), (0.04, y + 0.001, 0.018), 0.0) for y in (-0.029, 0.029)), *(slab((x - 0.001, -0.03, 0), (x + 0.001, 0.03, 0.018), 0.0) for x in (-0.039, 0.039)))
    head = lathe([(0, 0), (0.0045, 0), (0.0046, 0.0015), (0.0025, 0.003), (0.0025, 0.007), (0.004, 0.0095), (0, 0.01)], 12, 0.6)
    hues = (p.color,) if p.color else ("#c8281c", "#2a5ac0", "#e0b01c", "#2f9a4a", "#f0efe8")
    for k in range(34):
        a, b = g.uniform(0, 6.28), g.uniform(0.9, 2.2)
        at = (g.uniform(-0.03, 0.03), g.uniform(-0.02, 0.02), 0.006 + 0.008 * g.random())
        turn = rot_z(a) @ rot_y(b)
        out.add(f"pin.{k % len(hues)}", finish.plastic(hues[k % len(hues)], 0.3), head.turned(turn).moved(at))
        out.add("point", finish.metal("steel"), rod(at, np.array(at) + turn @ np.array([0, 0, -0.008]), 0.0005, 5))


def _bands(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("bands")
    hues = ("#c8a878", "#c8281c", "#2a7a4a", "#2a5ac0", "#e0b01c", "#d86a2a")
    out.add("core", finish.rubber("#c8a878"), sphere(0.033, 26, (0, 0, 0.036)))
    for k in range(44):
        m = ring(0.0335, 0.0018, (0, 0, 0), 34, 5).scaled((1, 1, 0.7)).turned(rot_x(g.uniform(0, np.pi))).turned(rot_z(g.uniform(0, 6.28))).moved((0, 0, 0.036))
        hue = p.color or hues[k % 6]
        out.add(f"band.{hue}", finish.rubber(hue), m)


def _switch(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.paint("#2b3a4a", p.wear, 0.4), p.color), cased((-0.22, -0.09, 0), (0.22, 0.09, 0.044), 0.004))
    out.add("port", finish.plastic("#0a0b0c"), *(slab((-0.18 + 0.028 * (k % 12), -0.0915, 0.008 + 0.016 * (k // 12)), (-0.165 + 0.028 * (k % 12), -0.0895, 0.02 + 0.016 * (k // 12)), 0.0) for k in range(24)))
    out.add("lamp", finish.glow((0.3, 1.0, 0.4), 2.5), *(slab((-0.162 + 0.028 * k, -0.0915, 0.022), (-0.158 + 0.028 * k, -0.09, 0.025), 0.0) for k in range(0, 12, 1 + kit.seed % 2)))
    for k in (1, 3, 4, 7, 10):
        x = -0.1725 + 0.028 * k
        out.add(f"cable.{k % 2}", finish.plastic(("#2a6ac0", "#d8a81c")[k % 2], 0.4), box((0.011, 0.018, 0.009), 0.001, (x, -0.098, 0.014)), tube(spline([(x, -0.105, 0.014), (x, -0.15, 0.012), (x + 0.02, -0.2, 0.005), (0.2 + 0.01 * k, -0.18, 0.004)], 20), 0.003, 6))


def _phone(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#22262b", 0.35, p.wear), p.color)
    a = np.linspace(0, 2 * np.pi, 73)[:-1]
    r = 0.1 + 0.055 * np.clip(np.cos(1.5 * (a - np.pi / 2)) ** 2, 0, 1) ** 2
    out.add("body", shell, prism(np.c_[r * np.cos(a), r * np.sin(a)], 0.03, 0.01), lathe([(0, 0.02), (0.085, 0.024), (0.07, 0.05), (0, 0.056)], 40, 0.8))
    out.add("mesh", finish.fabric("#3a3f46"), *(cylinder(0.032, 0.004, 24, 0.002, (0.105 * np.cos(q), 0.105 * np.sin(q), 0.029)) for q in np.pi / 2 + np.arange(3) * 2 * np.pi / 3))
    out.add("key", finish.plastic("#d8dad8", 0.4), *(box((0.012, 0.009, 0.004), 0.002).moved((-0.016 + 0.016 * i, -0.02 - 0.012 * j, 0.0535 - 0.004 * j)) for i in range(3) for j in range(3)))
    out.add("screen", finish.glow((0.5, 0.7, 0.9), 0.7), slab((-0.026, 0.004, 0.054), (0.026, 0.03, 0.056), 0.0))


def _paints(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.paint("#17181a", p.wear, 0.25), p.color)
    out.add("box", black, cased((-0.12, -0.055, 0), (0.12, 0.055, 0.012), 0.004), slab((-0.12, 0.053, 0.008), (0.12, 0.06, 0.11), 0.003).turned(rot_x(-0.35)).moved((0, 0.02, 0.018)))
    out.add("inside", finish.ceramic("#f4f3ee"), slab((-0.112, -0.048, 0.011), (0.112, 0.048, 0.0135), 0.001), slab((-0.112, 0.0515, 0.014), (0.112, 0.0535, 0.104), 0.001).turned(rot_x(-0.35)).moved((0, 0.02, 0.018)))
    hues = ("#f2d21c", "#f0941c", "#e0401c", "#c81a3a", "#c84a9a", "#6a2a9a", "#2a3ac0", "#2a8ad0", "#1f9a8a", "#2f9a3a", "#8ab02a", "#8a5a2a", "#4a2a18", "#1a1a1c")
    for k, hue in enumerate(hues):
        out.add(f"pan.{k}", finish.paint(hue, 0.0, 0.5), box((0.024, 0.026, 0.006), 0.004).moved((-0.094 + 0.0313 * (k % 7), -0.026 + 0.036 * (k // 7), 0.015)))
    out.add("brush", finish.wood("dark"), rod((-0.1, 0.034, 0.018), (0.05, 0.034, 0.018), 0.003, 8, 0.004))
    out.add("ferrule", finish.metal("chrome"), rod((0.05, 0.034, 0.018), (0.068, 0.034, 0.018), 0.004, 8))
    out.add("hair", finish.of("fur", "#6a3a1c", 0.9), rod((0.068, 0.034, 0.018), (0.092, 0.034, 0.018), 0.004, 8, 0.0004))


def _solids(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)

    def tone(hue: str) -> Material:
        return dyed(finish.paint(hue, p.wear, 0.4), p.color)

    out.add("cube", tone("#c8402a"), box((0.07, 0.07, 0.07), 0.002, (-0.12, -0.02, 0.035)))
    out.add("ball", tone("#2a6ac0"), sphere(0.04, n, (0.12, -0.03, 0.04)))
    out.add("cone", tone("#2f9a4a"), lathe([(0, 0), (0.04, 0), (0.0005, 0.1), (0, 0.1)], n, 0.4).moved((0.02, 0.05, 0)))
    out.add("cylinder", tone("#e0a81c"), cylinder(0.034, 0.095, n, 0.002, (-0.06, 0.07, 0)))
    out.add("pyramid", tone("#8a4ab0"), lathe([(0, 0), (0.055, 0), (0.0005, 0.08), (0, 0.08)], 4, 0.2).moved((0.1, 0.07, 0)))
    out.add("prism", tone("#e0701c"), prism(0.036 * np.c_[np.cos(a := np.arange(6) * np.pi / 3), np.sin(a)], 0.06, 0.002).moved((0.0, -0.06, 0)))


def _diploma(out: Collector, p: Params, kit: Kit) -> None:
    out.add("roll", finish.of("paper", "#efe4c6", 0.85), lathe([(0.006, -0.14), (0.02, -0.14), (0.02, 0.14), (0.006, 0.14), (0.006, 0.12), (0.017, 0.12), (0.017, -0.12), (0.006, -0.12), (0.006, -0.14)], 26, 0.4).turned(ALONG).moved((0, 0, 0.021)), lathe([(0, -0.13), (0.012, -0.13), (0.012, 0.13), (0, 0.13)], 20, 0.4).turned(ALONG).moved((0, 0.002, 0.021)))
    red = dyed(finish.fabric("#a81c24", recipe="velvet"), p.color)
    out.add("ribbon", red, lathe([(0.0205, -0.008), (0.0215, -0.008), (0.0215, 0.008), (0.0205, 0.008), (0.0205, -0.008)], 26, 0.4).turned(ALONG).moved((0, 0, 0.021)), *(tube(spline([(0, -0.004, 0.042), (s * 0.03, -0.006, 0.056), (s * 0.04, -0.004, 0.044), (s * 0.01, -0.004, 0.042)], 22), 0.003, 6).scaled((1, 2.0, 1)) for s in (-1, 1)), *(tube(spline([(0, -0.008, 0.042), (s * 0.012, -0.03, 0.02), (s * 0.022, -0.05, 0.004)], 14), 0.003, 6) for s in (-1, 1)), sphere((0.007, 0.008, 0.006), 12, (0, -0.006, 0.044)))


def _plane(out: Collector, p: Params, kit: Kit) -> None:
    paper = dyed(finish.of("paper", "#f6f4ec", 0.8), p.color)
    for s in (-1, 1):
        wing = Mesh(np.array([(0, -0.13, 0.022), (s * 0.004, 0.13, 0.026), (s * 0.085, 0.13, 0.045), (0, -0.13, 0.0205), (s * 0.004, 0.13, 0.0245), (s * 0.085, 0.13, 0.0435)]), np.array([[0, 2, 1], [3, 4, 5]] if s < 0 else [[0, 1, 2], [3, 5, 4]]))
        keel = Mesh(np.array([(0, -0.13, 0.021), (s * 0.004, 0.13, 0.026), (0, 0.13, 0.0), (0, -0.11, 0.012)]), np.array([[0, 2, 1], [0, 3, 2], [0, 1, 2], [0, 2, 3]]))
        out.add("paper", paper.model_copy(update={"thin": True}), wing, keel)
    out.add("fold", finish.paint("#c9c6ba", 0.0), *(rod((s * 0.001, -0.128, 0.0225), (s * 0.004, 0.13, 0.0268), 0.0005, 5) for s in (-1, 1)))


def _medal(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear), p.color)
    out.add("disc", gold, lathe([(0, 0), (0.032, 0), (0.034, 0.002), (0.032, 0.005), (0.028, 0.004), (0, 0.004)], kit.n(40, 20), 0.5))
    a = np.pi / 2 + np.arange(10) * np.pi / 5
    r = np.where(np.arange(10) % 2 == 0, 0.02, 0.0085)
    out.add("star", gold, prism(np.c_[r * np.cos(a), r * np.sin(a)], 0.0018, 0.0005).moved((0, 0, 0.004)))
    out.add("ring", gold, ring(0.006, 0.0015, (0, 0.038, 0.003), 18, 6))
    for s in (-1, 1):
        out.add("ribbon", finish.fabric("#1d3a8a"), slab((-0.011, 0, 0.0015), (0.011, 0.13, 0.0035), 0.0005).turned(rot_z(-0.28 * s)).moved((s * 0.002, 0.042, 0.0005 * (1 + s))))
        out.add("stripe", finish.fabric("#c8281c"), slab((-0.003, 0, 0.0034), (0.003, 0.13, 0.0039), 0.0).turned(rot_z(-0.28 * s)).moved((s * 0.002, 0.042, 0.0005 * (1 + s))))


def _bell(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    out.add("base", finish.plastic("#17181a", 0.3), lathe([(0, 0), (0.044, 0), (0.046, 0.005), (0.04, 0.012), (0, 0.014)], n, 0.5))
    out.add("bell", dyed(finish.metal("chrome", p.wear), p.color), lathe([(0.04, 0.018), (0.042, 0.018), (0.042, 0.022), (0.036, 0.042), (0.018, 0.055), (0, 0.057), (0, 0.054), (0.034, 0.04), (0.04, 0.022), (0.04, 0.018)], n, 0.7))
    out.add("button", finish.metal("brass", p.wear), rod((0, 0, 0.055), (0, 0, 0.064), 0.003, 10), lathe([(0, 0.062), (0.008, 0.063), (0.008, 0.067), (0, 0.07)], 18, 0.6))


def _box(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#2b2f35", 0.4, p.wear), p.color), side_prism([(-0.17, 0), (0.17, 0), (0.17, 0.07), (-0.17, 0.025)], -0.24, 0.24, 0.006))
    tilt = rot_x(np.arctan2(0.045, 0.34))
    out.add("panel", finish.glow((0.95, 0.97, 1.0), 1.6), slab((-0.22, -0.15, 0), (0.22, 0.15, 0.003), 0.0).turned(tilt).moved((0, 0, 0.0485)))
    out.add("sheet", finish.of("paper", "#f6f4ec", 0.8), slab((-0.12, -0.12, 0.003), (0.12, 0.12, 0.0036), 0.0).turned(tilt).moved((0, 0, 0.0485)))
    t = np.linspace(0, 2 * np.pi, 50)
    out.add("line", finish.paint("#22252a", 0.0), *(tube(np.c_[r * np.cos(t), y + r * 0.8 * np.sin(t), np.full(50, 0.0042)], 0.0008, 4).turned(tilt).moved((0, 0, 0.0485)) for r, y in ((0.06, 0.0), (0.03, 0.02), (0.09, -0.01))))


def _tray(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(finish.metal("brushed", p.wear), p.color)
    a, b, c, d = -0.19, 0.19, -0.13, 0.13
    holes = [(-0.175, -0.06, -0.115, -0.005), (-0.045, 0.06, -0.115, -0.005), (0.075, 0.175, -0.115, -0.005), (-0.175, 0.03, 0.012, 0.115), (0.045, 0.175, 0.012, 0.115)]
    out.add("tray", metal, prism(rounded(rect(a, b, c, d), 0.02), 0.018, 0.003, [rounded(rect(*h), 0.014) for h in holes]), prism(rounded(rect(a + 0.005, b - 0.005, c + 0.005, d - 0.005), 0.016), 0.004))
    out.add("mash", finish.of("food", "#e8d8a0", 0.9), sphere((0.045, 0.036, 0.02), 16, (-0.115, -0.06, 0.012)))
    out.add("peas", finish.of("food", "#4a8a2a", 0.5), *(sphere(0.0055, 8, (0.008 + 0.035 * np.cos(k * 2.4) * (k / 40) ** 0.5, -0.06 + 0.035 * np.sin(k * 2.4) * (k / 40) ** 0.5, 0.008 + 0.006 * (k % 3 == 0))) for k in range(40)))
    out.add("bread", finish.of("food", "#b07a3a", 0.85), soft_box((0.07, 0.06, 0.03), 0.013, 0.02, center=(0.125, -0.06, 0.02)))
    out.add("stew", finish.of("food", "#6a3418", 0.3), prism(rounded(rect(-0.168, 0.023, 0.019, 0.108), 0.012), 0.01))
    out.add("pudding", finish.of("food", "#d8a85a", 0.4), prism(rounded(rect(0.052, 0.168, 0.019, 0.108), 0.012), 0.011))


KINDS: dict[str, Kin] = {
    "desk_nameplate": Kin(_name, 0.3), "laptop_stand": Kin(_laptop, 1.0, supports=(top(0.22, 0.18, 0.14),)), "monitor_arm": Kin(_arm, 6.0, cover="roles"), "brochure_holder": Kin(_brochure, 0.4), "card_holder": Kin(_cards, 0.15), "binder_clip": Kin(_clip, 0.02), "push_pins": Kin(_pins, 0.05), "rubber_band_ball": Kin(_bands, 0.15),
    "network_switch": Kin(_switch, 2.0), "conference_phone": Kin(_phone, 0.8), "paint_set": Kin(_paints, 0.4), "geometric_solids": Kin(_solids, 0.9, cover="roles"), "diploma": Kin(_diploma, 0.1), "paper_airplane": Kin(_plane, 0.02), "medal": Kin(_medal, 0.1), "service_bell": Kin(_bell, 0.3, affordances=("ring",)), "tracing_box": Kin(_box, 2.5), "cafeteria_tray": Kin(_tray, 0.9),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
