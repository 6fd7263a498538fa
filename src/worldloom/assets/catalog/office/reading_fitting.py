"""A fitting of libraries, schools and offices: a card catalogue of small drawers, a book cart, a book return box, a study carrel, a kick stool, a cubicle with its desk, bleachers, a stack of chairs, a drinking fountain, a rack of brochures, a touch-screen kiosk, a dictionary stand or a rack of scrolls."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted
from worldloom.assets.parts.room_books import shelf
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.assets.parts.work_pieces import labelled, spoken, steel, top
from worldloom.geometry import beam, box, cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, spline, tube

Kind = Literal["card_catalog", "book_cart", "book_return", "study_carrel", "kick_stool", "cubicle", "bleachers", "chair_stack", "drinking_fountain", "brochure_rack", "touch_kiosk", "book_stand", "scroll_rack"]
CALLED = {"card catalogue": "card_catalog", "card index": "card_catalog", "index card cabinet": "card_catalog", "apothecary cabinet": "card_catalog", "apothecary chest": "card_catalog", "library catalog": "card_catalog", "card file": "card_catalog", "library cart": "book_cart", "library trolley": "book_cart", "book trolley": "book_cart", "book truck": "book_cart", "book drop": "book_return", "book return box": "book_return", "returns box": "book_return", "book return bin": "book_return", "study booth": "study_carrel", "carrel": "study_carrel", "carrel desk": "study_carrel", "reading carrel": "study_carrel", "reading booth": "study_carrel",
          "step stool": "kick_stool", "library stool": "kick_stool", "office cubicle": "cubicle", "cubicle desk": "cubicle", "work cubicle": "cubicle", "bleacher": "bleachers", "grandstand": "bleachers", "tiered seating": "bleachers", "tiered seats": "bleachers", "tiered bench": "bleachers", "stack of chairs": "chair_stack", "stacked chairs": "chair_stack", "pile of chairs": "chair_stack", "drinking water fountain": "drinking_fountain", "water bubbler": "drinking_fountain", "bubbler": "drinking_fountain",
          "brochure stand": "brochure_rack", "leaflet rack": "brochure_rack", "leaflet stand": "brochure_rack", "pamphlet rack": "brochure_rack", "pamphlet stand": "brochure_rack", "literature rack": "brochure_rack", "brochure display": "brochure_rack", "periodical rack": "brochure_rack", "touch screen kiosk": "touch_kiosk", "touchscreen kiosk": "touch_kiosk", "information kiosk": "touch_kiosk", "info kiosk": "touch_kiosk", "interactive kiosk": "touch_kiosk", "interactive display": "touch_kiosk", "self check-in kiosk": "touch_kiosk", "check-in kiosk": "touch_kiosk", "self-service kiosk": "touch_kiosk", "ordering kiosk": "touch_kiosk", "interactive screen": "touch_kiosk",
          "dictionary stand": "book_stand", "atlas stand": "book_stand", "reading stand": "book_stand", "bible stand": "book_stand", "rack of scrolls": "scroll_rack", "scroll shelf": "scroll_rack", "scroll cabinet": "scroll_rack", "shelf of scrolls": "scroll_rack"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("office/reading_fitting", 1, "reading_fitting", spoken(get_args(Kind), CALLED), ("furniture",), ("indoor", "library", "classroom", "office", "school", "museum"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "card_catalog"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """It is used from its front, -Y."""
    return drawn(KINDS, p, kit)


NX, NZ, DW, DH = 6, 7, 0.165, 0.125
"""Drawers of a card catalogue, across and up, and the pitch of them in metres."""


def _cell(k: int) -> tuple[float, float]:
    """The middle of a drawer's front."""
    return DW * (k % NX - (NX - 1) / 2), 0.42 + DH * (k // NX + 0.5)


def _catalog(out: Collector, p: Params, kit: Kit) -> None:
    wood, brass = dyed(finish.wood("oak", p.wear, 0.4), p.color), finish.metal("brass", p.wear)
    w, z1 = NX * DW / 2 + 0.03, 0.42 + NZ * DH
    out.add("case", wood, slab((-w, 0.0, 0.36), (-w + 0.025, 0.42, z1 + 0.03), 0.004), slab((w - 0.025, 0.0, 0.36), (w, 0.42, z1 + 0.03), 0.004), slab((-w, 0.395, 0.36), (w, 0.42, z1 + 0.03), 0.004), slab((-w, 0, 0.36), (w, 0.42, 0.415), 0.005), slab((-w - 0.02, -0.02, z1 + 0.01), (w + 0.02, 0.44, z1 + 0.04), 0.008), slab((-w - 0.01, -0.01, 0.3), (w + 0.01, 0.43, 0.365), 0.008))
    out.add("case", wood, *(slab((-w, 0.004, 0.415 + DH * j - 0.006), (w, 0.4, 0.415 + DH * j + 0.006), 0.001) for j in range(1, NZ)), *(slab((DW * (i - NX / 2) - 0.005, 0.004, 0.415), (DW * (i - NX / 2) + 0.005, 0.4, z1), 0.001) for i in range(1, NX)))
    out.add("leg", wood, *(lathe([(0, 0), (0.02, 0), (0.024, 0.02), (0.018, 0.05), (0.03, 0.24), (0.022, 0.27), (0.032, 0.3), (0, 0.31)], 16, 0.6).moved((x, y, 0)) for x in (-w + 0.06, w - 0.06) for y in (0.06, 0.36)))
    for k in range(NX * NZ):
        x, z = _cell(k)
        link = f"drawer.{k}" if k in OPEN else ""
        out.add("front", wood, slab((x - DW / 2 + 0.008, -0.012, z - DH / 2 + 0.008), (x + DW / 2 - 0.008, 0.012, z + DH / 2 - 0.008), 0.004), link=link)
        if link:
            out.add("tray", wood, slab((x - 0.07, 0.0, z - 0.05), (x + 0.07, 0.36, z - 0.045), 0.001), *(slab((x + s * 0.068 - 0.003, 0.0, z - 0.05), (x + s * 0.068 + 0.003, 0.36, z + 0.02), 0.001) for s in (-1, 1)), link=link)
            out.add("card", finish.of("paper", "#eee6cc", 0.9), *(slab((x - 0.06, 0.03 + 0.016 * j, z - 0.045), (x + 0.06, 0.0312 + 0.016 * j, z + 0.03), 0.0) for j in range(18)), link=link)
        out.add("frame", brass, slab((x - 0.032, -0.016, z + 0.004), (x + 0.032, -0.011, z + 0.036), 0.002), link=link)
        out.add("label", finish.of("paper", "#eee6cc", 0.9), slab((x - 0.026, -0.0168, z + 0.009), (x + 0.026, -0.0158, z + 0.031), 0.0), link=link)
        out.add("pull", brass, lathe([(0, 0), (0.006, 0), (0.005, 0.008), (0.0095, 0.014), (0.007, 0.02), (0, 0.021)], 12, 0.6).turned(rot_x(np.pi / 2)).moved((x, -0.012, z - 0.022)), link=link)


OPEN = (8, 16, 27)
"""Drawers of a card catalogue that slide."""


def _cart(out: Collector, p: Params, kit: Kit) -> None:
    paint, g = dyed(finish.paint("#5a6a74", p.wear, 0.4), p.color), kit.rng("books")
    for x in (-0.42, 0.42):
        out.add("side", paint, side_prism([(-0.24, 0.12), (0.24, 0.12), (0.2, 1.05), (-0.2, 1.05)], x - 0.014, x + 0.014, 0.004))
        for y in (-0.2, 0.2):
            wheel, *rest = castor(0.045)
            out.add("wheel", finish.rubber(), wheel.moved((x * 0.93, y, 0)))
            out.add("fork", finish.metal("steel"), *(m.moved((x * 0.93, y, 0)) for m in rest))
    out.add("handle", finish.metal("chrome"), *(rod((s * 0.42, -0.14, 1.0), (s * 0.42, 0.14, 1.0), 0.012, 10) for s in (-1.04, 1.04)))
    for k, z in enumerate((0.2, 0.52, 0.84)):
        for s in (-1, 1):
            tilt = rot_x(-0.32 * s) if k else np.eye(3)
            deep = 0.2
            out.add("shelf", paint, slab((-0.41, 0, -0.008), (0.41, deep, 0.0), 0.002).turned(rot_z(0 if s > 0 else np.pi)).turned(tilt).moved((0, 0, z)) if k else slab((-0.41, min(0, s * 0.22), z - 0.008), (0.41, max(0, s * 0.22), z), 0.002))
            row = shelf(0.74, 0.24, 0.15, g, 0.82)
            if row is not None:
                m = row.moved((-0.37, -deep + 0.02, 0.0)) if s < 0 else row.moved((-0.37, -deep + 0.02, 0.0)).turned(rot_z(np.pi))
                out.add("books", finish.of("paper", "white", 0.7), m.turned(rot_x(0.32 * -s)).moved((0, 0, z)) if k else m.moved((0, 0, z)))
    out.add("spine", paint, slab((-0.41, -0.008, 0.14), (0.41, 0.008, 1.05), 0.002))


def _return(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#23608a", p.wear, 0.35), p.color)
    out.add("case", paint, side_prism([(-0.32, 0.06), (0.32, 0.06), (0.32, 1.16), (0.12, 1.24), (-0.32, 0.98)], -0.34, 0.34, 0.012), slab((-0.36, -0.34, 0), (0.36, 0.34, 0.07), 0.01))
    face = rot_x(np.arctan2(0.26, 0.44))
    out.add("chute", finish.metal("brushed", p.wear), slab((-0.24, -0.11, -0.01), (0.24, 0.11, 0.014), 0.004).turned(face).moved((0, -0.1, 1.112)))
    out.add("slot", finish.paint("#0a0b0c"), slab((-0.2, -0.07, 0.0), (0.2, 0.03, 0.0155), 0.0).turned(face).moved((0, -0.1, 1.112)))
    out.add("handle", finish.metal("chrome"), tube(spline([(-0.1, 0.06, 0.012), (-0.09, 0.07, 0.04), (0.09, 0.07, 0.04), (0.1, 0.06, 0.012)], 18), 0.007, 8).turned(face).moved((0, -0.1, 1.112)))
    out.add("door", paint, slab((-0.28, -0.328, 0.12), (0.28, -0.315, 0.78), 0.006))
    out.add("lock", finish.metal("chrome"), fronted(cylinder(0.014, 0.008, 16, 0.002), -0.328).moved((0.22, 0, 0.62)))
    labelled(out, "BOOK RETURN", 0.062, (0, -0.3215, 0.88), "#f2f0e6")


def _carrel(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear, 0.4), p.color)
    out.add("panel", wood, *(side_prism([(-0.32, 0.0), (0.32, 0.0), (0.32, 1.24), (0.0, 1.24), (-0.18, 0.8), (-0.32, 0.76)], x - 0.014, x + 0.014, 0.004) for x in (-0.46, 0.46)), slab((-0.45, 0.29, 0.3), (0.45, 0.32, 1.24), 0.004))
    out.add("desk", wood, slab((-0.45, -0.32, 0.72), (0.45, 0.3, 0.75), 0.005))
    out.add("shelf", wood, slab((-0.45, 0.06, 1.06), (0.45, 0.3, 1.08), 0.004))
    out.add("lamp", finish.glow((1.0, 0.9, 0.7), 5.0), slab((-0.25, 0.09, 1.048), (0.25, 0.13, 1.06), 0.0))
    out.add("socket", finish.plastic("#e8e6de"), slab((0.26, 0.283, 0.82), (0.36, 0.292, 0.9), 0.003))


def _kick(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    shell = dyed(finish.plastic("#b8281c", 0.4, p.wear), p.color)
    out.add("lower", shell, lathe([(0, 0.05), (0.2, 0.03), (0.215, 0.03), (0.205, 0.21), (0.19, 0.22), (0, 0.22)], n, 0.4))
    out.add("upper", shell, lathe([(0, 0.2), (0.155, 0.2), (0.145, 0.41), (0.13, 0.42), (0, 0.42)], n, 0.4))
    out.add("tread", finish.rubber("#22252a"), lathe([(0.15, 0.218), (0.195, 0.22), (0.195, 0.226), (0.15, 0.226), (0.15, 0.218)], n, 0.4), cylinder(0.128, 0.008, n, 0.002, (0, 0, 0.418)), lathe([(0.208, 0.0), (0.22, 0.0), (0.22, 0.036), (0.208, 0.036), (0.208, 0.0)], n, 0.4))


def _cubicle(out: Collector, p: Params, kit: Kit) -> None:
    cloth, trim = dyed(finish.fabric("#7f8f9c", p.wear, "carpet"), p.color), finish.metal("aluminium", p.wear)
    w, d, h = 0.95, 0.85, 1.38
    out.add("panel", cloth, slab((-w, d - 0.05, 0.08), (w, d, h), 0.008), *(slab((s * w - 0.025, -d, 0.08), (s * w + 0.025, d, h), 0.008) for s in (-1, 1)))
    out.add("trim", trim, slab((-w - 0.03, d - 0.055, h), (w + 0.03, d + 0.005, h + 0.03), 0.006), *(slab((s * w - 0.03, -d, h), (s * w + 0.03, d, h + 0.03), 0.006) for s in (-1, 1)), slab((-w - 0.03, d - 0.055, 0), (w + 0.03, d + 0.005, 0.085), 0.006), *(slab((s * w - 0.03, -d, 0), (s * w + 0.03, d, 0.085), 0.006) for s in (-1, 1)), *(slab((s * w - 0.03, -d - 0.02, 0), (s * w + 0.03, -d + 0.02, h + 0.03), 0.006) for s in (-1, 1)))
    out.add("desk", finish.wood("birch", p.wear), slab((-w + 0.03, 0.1, 0.71), (w - 0.03, d - 0.05, 0.74), 0.006), slab((w - 0.65, -0.75, 0.71), (w - 0.03, 0.12, 0.74), 0.006))
    out.add("drawers", finish.paint("#c8cdd0", p.wear), slab((w - 0.55, -0.7, 0.02), (w - 0.08, -0.1, 0.7), 0.008), *(slab((w - 0.562, -0.68, 0.06 + 0.21 * k), (w - 0.545, -0.12, 0.25 + 0.21 * k), 0.003) for k in range(3)))
    out.add("pull", trim, *(rod((w - 0.575, -0.5, 0.19 + 0.21 * k), (w - 0.575, -0.3, 0.19 + 0.21 * k), 0.007, 8) for k in range(3)))
    out.add("bin", finish.paint("#c8cdd0", p.wear), slab((-w + 0.04, d - 0.38, 1.02), (w - 0.04, d - 0.06, 1.06), 0.005), slab((-w + 0.04, d - 0.38, 1.06), (0.0, d - 0.36, 1.34), 0.004))
    g = kit.rng("notes")
    for k in range(5):
        out.add(f"note.{k % 3}", finish.of("paper", ("#f2e06a", "#8fd0e8", "#f0a8b8")[k % 3], 0.9), slab((-0.04, -0.001, -0.04), (0.04, 0.0, 0.04), 0.0).turned(rot_y(g.uniform(-0.15, 0.15))).moved((0.12 + 0.14 * k, d - 0.0515, 0.86 + 0.04 * g.normal())))


def _bleachers(out: Collector, p: Params, kit: Kit) -> None:
    seat, frame = dyed(finish.metal("aluminium", p.wear), p.color), finish.metal("galvanised", p.wear)
    w = 1.6
    for k in range(4):
        y, z = 0.62 * k - 0.9, 0.42 + 0.3 * k
        out.add("seat", seat, slab((-w, y - 0.13, z), (w, y + 0.13, z + 0.035), 0.008))
        out.add("foot", seat, slab((-w, y + 0.16, z - 0.36), (w, y + 0.46, z - 0.33), 0.006)) if k else out.add("foot", seat, slab((-w, y + 0.16, 0.24), (w, y + 0.46, 0.27), 0.006))
        for x in (-1.3, 0.0, 1.3):
            out.add("frame", frame, slab((x - 0.025, y - 0.1, 0), (x + 0.025, y - 0.05, z), 0.004), slab((x - 0.025, y - 0.12, z - 0.04), (x + 0.025, y + 0.12, z), 0.004))
    for x in (-1.3, 0.0, 1.3):
        out.add("frame", frame, beam((x, -1.05, 0.06), (x, 1.05, 1.16), 0.045, 0.05, 0.004), slab((x - 0.025, -1.05, 0), (x + 0.025, 1.1, 0.04), 0.004), slab((x - 0.025, 1.05, 0), (x + 0.025, 1.1, 1.75), 0.004))
    out.add("rail", frame, *(rod((-w, 1.08, z), (w, 1.08, z), 0.02, 12) for z in (1.5, 1.74)))


def _chairs(out: Collector, p: Params, kit: Kit) -> None:
    shell, steel_ = dyed(finish.plastic("#c8461c", 0.4, p.wear), p.color), finish.metal("chrome", p.wear)
    g = kit.rng("stack")
    u, v = np.meshgrid(np.linspace(-1, 1, 12), np.linspace(0, 1, 18), indexing="ij")
    prof = spline([(-0.24, 0.43), (-0.2, 0.455), (0.0, 0.44), (0.16, 0.445), (0.22, 0.5), (0.27, 0.68), (0.31, 0.82)], 18)
    grid = np.stack([u * (0.225 - 0.02 * v), np.broadcast_to(prof[:, 0], u.shape) - 0.03 * u**2 * (v > 0.5), np.broadcast_to(prof[:, 1], u.shape) + 0.02 * u**2 * (v < 0.6)], -1)
    for k in range(5):
        at = np.array([g.uniform(-0.008, 0.008), -0.045 * k, 0.085 * k])
        out.add("shell", shell, thick(grid, 0.008).moved(at))
        for s in (-1, 1):
            out.add("leg", steel_, tube(np.array([(s * 0.24, -0.24, 0.0), (s * 0.21, -0.16, 0.425), (s * 0.21, 0.14, 0.425), (s * 0.24, 0.22, 0.0)]), 0.01, 8).moved(at) if k == 0 else tube(np.array([(s * 0.225, -0.2, 0.18), (s * 0.21, -0.16, 0.425), (s * 0.21, 0.14, 0.425), (s * 0.225, 0.19, 0.18)]), 0.01, 8).moved(at))


def _fountain(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(steel(p.wear), p.color)
    out.add("column", metal, slab((-0.18, -0.12, 0), (0.18, 0.16, 0.78), 0.02), slab((-0.22, -0.24, 0.7), (0.22, 0.16, 0.86), 0.03))
    basin = [(0, 0.885), (0.1, 0.89), (0.15, 0.92), (0.17, 0.95), (0.185, 0.95), (0.19, 0.92), (0.14, 0.86), (0, 0.85)]
    out.add("basin", metal, lathe(basin[::-1], kit.n(36, 18), 0.6).scaled((1.15, 1, 1)).moved((0, -0.07, 0)))
    out.add("tap", finish.metal("chrome"), tube(spline([(-0.12, -0.02, 0.93), (-0.12, -0.03, 0.99), (-0.1, -0.06, 1.01), (-0.07, -0.08, 1.0)], 14), 0.014, 10), cylinder(0.02, 0.02, 16, 0.004, (0.16, -0.12, 0.94)))
    out.add("water", finish.glass((0.8, 0.92, 0.98)), tube(spline([(-0.06, -0.085, 1.01), (0.0, -0.09, 1.05), (0.06, -0.09, 1.0), (0.08, -0.09, 0.9)], 16), np.linspace(0.006, 0.009, 16), 8))
    out.add("button", finish.metal("chrome"), slab((-0.08, -0.252, 0.76), (0.08, -0.236, 0.81), 0.006))
    out.add("grille", finish.plastic("#3a3f45"), *(slab((-0.12, -0.124, 0.2 + 0.03 * k), (0.12, -0.119, 0.212 + 0.03 * k), 0.0) for k in range(8)))


def _brochure(out: Collector, p: Params, kit: Kit) -> None:
    frame, g = dyed(finish.metal("gunmetal", p.wear), p.color), kit.rng("leaflets")
    out.add("foot", frame, slab((-0.32, -0.2, 0), (0.32, 0.2, 0.03), 0.012), *(rod((x, 0.08, 0.02), (x, 0.12, 1.62), 0.014, 12) for x in (-0.28, 0.28)))
    hues = ("#2f6fa8", "#c8461c", "#3a8a4a", "#d8a81c", "#7a3a8a", "#e8e4d8")
    lean = rot_x(-0.2)
    for k in range(4):
        z = 0.38 + 0.31 * k
        out.add("tray", frame, slab((-0.3, -0.1, z), (0.3, 0.02, z + 0.012), 0.004), slab((-0.3, -0.11, z), (0.3, -0.1, z + 0.05), 0.003))
        out.add("back", finish.plastic("#d8dcde", 0.4), slab((-0.3, 0, 0), (0.3, 0.006, 0.27), 0.002).turned(lean).moved((0, 0.0, z + 0.01)))
        for i in range(5):
            hue = hues[int(g.integers(6))]
            at = (-0.24 + 0.12 * i, -0.03, z + 0.014)
            out.add(f"leaflet.{hue}", finish.of("paper", hue, 0.6), slab((-0.05, -0.03, 0), (0.05, 0.0, 0.21), 0.002).turned(lean).moved(at))
            out.add("print", finish.of("paper", "#f4f0e4", 0.8), slab((-0.036, -0.031, 0.14), (0.036, -0.0302, 0.18), 0.0).turned(lean).moved(at), slab((-0.036, -0.031, 0.03), (0.036, -0.0302, 0.1), 0.0).turned(lean).moved(at))
    out.add("head", frame, slab((-0.3, 0.09, 1.62), (0.3, 0.13, 1.78), 0.012))
    labelled(out, "INFO", 0.09, (0, 0.0885, 1.7), "#f4f4f0")


def _kiosk(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e4e7ea", 0.3, p.wear), p.color)
    out.add("foot", finish.metal("gunmetal"), slab((-0.3, -0.25, 0), (0.3, 0.25, 0.03), 0.014))
    out.add("column", shell, side_prism([(-0.06, 0.02), (0.16, 0.02), (0.1, 1.1), (-0.1, 1.0)], -0.14, 0.14, 0.02))
    tilt = rot_x(-0.5)
    out.add("head", shell, slab((-0.3, -0.02, -0.24), (0.3, 0.05, 0.24), 0.02).turned(tilt).moved((0, -0.04, 1.2)))
    out.add("bezel", finish.plastic("#101214", 0.15), slab((-0.28, -0.026, -0.21), (0.28, -0.015, 0.21), 0.003).turned(tilt).moved((0, -0.04, 1.2)))
    out.add("screen", finish.glow((0.18, 0.42, 0.72), 0.8), slab((-0.265, -0.0285, -0.195), (0.265, -0.0265, 0.195), 0.0).turned(tilt).moved((0, -0.04, 1.2)))
    for i in range(3):
        for j in range(2):
            hue = ((1.0, 0.75, 0.3), (0.9, 0.95, 1.0), (0.4, 0.9, 0.55))[(i + j) % 3]
            out.add(f"tile.{(i + j) % 3}", finish.glow(hue, 0.9), slab((-0.225 + 0.16 * i, -0.0295, -0.16 + 0.15 * j), (-0.095 + 0.16 * i, -0.0285, -0.04 + 0.15 * j), 0.0).turned(tilt).moved((0, -0.04, 1.2)))
    out.add("bar", finish.glow((0.95, 0.97, 1.0), 1.1), slab((-0.225, -0.0295, 0.145), (0.1, -0.0285, 0.165), 0.0).turned(tilt).moved((0, -0.04, 1.2)))


def _stand(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear, 0.38), p.color)
    out.add("foot", wood, *(tube(spline([(0, 0, 0.2), (0.14 * np.cos(a), 0.14 * np.sin(a), 0.14), (0.27 * np.cos(a), 0.27 * np.sin(a), 0.02)], 14), np.linspace(0.028, 0.018, 14), 10) for a in (np.pi / 2, np.pi / 2 + 2.09, np.pi / 2 - 2.09)))
    out.add("post", wood, lathe([(0, 0.14), (0.03, 0.14), (0.04, 0.2), (0.024, 0.28), (0.032, 0.5), (0.02, 0.8), (0.034, 0.9), (0.022, 0.98), (0, 1.0)], 22, 0.7))
    tilt = rot_x(0.42)
    out.add("desk", wood, slab((-0.3, -0.2, 0), (0.3, 0.2, 0.022), 0.006).turned(tilt).moved((0, 0, 1.0)), slab((-0.3, -0.215, 0), (0.3, -0.195, 0.05), 0.005).turned(tilt).moved((0, 0, 1.0)))
    out.add("cover", finish.leather("#4a1a14"), slab((-0.25, -0.17, 0.022), (0.25, 0.17, 0.03), 0.003).turned(tilt).moved((0, 0, 1.0)))
    t = np.linspace(0, 1, 14)
    for s in (-1, 1):
        prof = np.c_[s * 0.235 * t, 0.03 + 0.035 * np.sin(np.pi * t**0.7) * (1 - 0.3 * t) + 0.012]
        grid = np.stack([np.c_[prof[:, 0], np.full(14, y), prof[:, 1]] for y in (-0.155, 0.155)])
        out.add("page", finish.of("paper", "#efe6cf", 0.9), thick(grid if s < 0 else grid[::-1], 0.02).turned(tilt).moved((0, 0, 1.0)))
        rows = [slab((-0.08, -0.003, 0), (0.08 - 0.03 * (k % 3 == 0), 0.003, 0.0012), 0.0).moved((s * 0.12, 0.12 - 0.026 * k, 0.0735)) for k in range(10)]
        out.add("line", finish.paint("#3a342a", 0.0), *(m.turned(tilt).moved((0, 0, 1.0)) for m in rows))


def _scrolls(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = dyed(finish.wood("dark", p.wear), p.color), kit.rng("scrolls")
    w, h, d = 0.5, 1.5, 0.36
    out.add("case", wood, slab((-w - 0.02, -d / 2, 0), (-w, d / 2, h), 0.005), slab((w, -d / 2, 0), (w + 0.02, d / 2, h), 0.005), slab((-w, d / 2 - 0.015, 0.04), (w, d / 2, h), 0.003), slab((-w - 0.04, -d / 2 - 0.02, h), (w + 0.04, d / 2 + 0.01, h + 0.04), 0.008), slab((-w - 0.03, -d / 2 - 0.01, 0), (w + 0.03, d / 2, 0.07), 0.008))
    c = 0.25
    for i in range(4):
        for j in range(6):
            x, z = -w + c * (i + 0.5), 0.07 + 0.238 * (j + 0.5)
            out.add("cross", wood, *(box((c * 1.37, d - 0.02, 0.012), 0.003).turned(rot_y(s * np.arctan2(0.238, c))).moved((x, 0, z)) for s in (-1, 1)))
            for q, (dx, dz) in enumerate(((0, 0.07), (0, -0.085), (-0.085, 0), (0.085, 0))):
                if g.random() < 0.72:
                    r = 0.026 + 0.008 * g.random()
                    tone = ("#e2d3a8", "#cbb684", "#efe4c4")[int(g.integers(3))]
                    out.add(f"scroll.{tone}", finish.of("paper", tone, 0.9), fronted(lathe([(0, -d / 2 + 0.04), (r * 0.3, -d / 2 + 0.04), (r, -d / 2 + 0.04), (r, d / 2 + 0.006 * q), (r * 0.7, d / 2), (r * 0.68, d / 2 - 0.01), (0, d / 2 - 0.012)], 16, 0.4)).moved((x + dx, 0, z + dz)))


KINDS: dict[str, Kin] = {
    "card_catalog": Kin(_catalog, 95.0, dynamic=False, cover="whole", affordances=("open",), supports=(top(0.95, 0.4, 0.42 + NZ * DH + 0.04),), sides=("front",), joints=tuple(Joint(name=f"drawer.{k}", kind="slide", origin=(0.0, 0.0, 0.0), axis=(0.0, -1.0, 0.0), limits=(0.0, 0.3)) for k in OPEN)),
    "book_cart": Kin(_cart, 60.0, affordances=("push",), sides=("front", "back")), "book_return": Kin(_return, 60.0, dynamic=False, sides=("front",)), "study_carrel": Kin(_carrel, 50.0, dynamic=False, cover="roles", supports=(top(0.84, 0.55, 0.75, "desk", (0.0, -0.03), 0.3), top(0.84, 0.2, 1.08, "shelf", (0.0, 0.18), 0.4)), sides=("front",)),
    "kick_stool": Kin(_kick, 4.0, supports=(top(0.16, 0.16, 0.426),), affordances=("stand on", "sit")), "cubicle": Kin(_cubicle, 140.0, dynamic=False, cover="roles", supports=(top(1.7, 0.6, 0.74, "desk", (0.0, 0.44), 0.28), top(0.55, 0.7, 0.74, "return", (0.6, -0.35), 0.6)), sides=("front",)),
    "bleachers": Kin(_bleachers, 260.0, dynamic=False, affordances=("sit",), sides=("front",), supports=tuple(top(3.0, 0.24, 0.455 + 0.3 * k, f"seat.{k}", (0.0, 0.62 * k - 0.9), 1.0) for k in range(4))), "chair_stack": Kin(_chairs, 20.0), "drinking_fountain": Kin(_fountain, 45.0, dynamic=False, sides=("front",)),
    "brochure_rack": Kin(_brochure, 18.0, dynamic=False, sides=("front",)), "touch_kiosk": Kin(_kiosk, 45.0, dynamic=False, sides=("front",)), "book_stand": Kin(_stand, 14.0, dynamic=False, sides=("front",)), "scroll_rack": Kin(_scrolls, 60.0, dynamic=False, supports=(top(0.95, 0.32, 1.54),), sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
