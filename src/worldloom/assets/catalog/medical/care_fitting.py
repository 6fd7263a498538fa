"""A large thing of clinics, dentists, opticians and mortuaries: an examination lamp, a dental cart, a dental X-ray arm, a phoropter on its stand, a slit lamp on its table, an autopsy table, a wall of mortuary drawers, a commode chair, a patient lift, an iron lung, a waste bin with a pedal for clinical waste, a hamper for linen, a nurses' station, a treatment couch, an instrument trolley, a veterinary table or a doctor's stool."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.work_pieces import BLUE, cased, keys, knob, labelled, on_castors, screened, spoken, steel, top
from worldloom.geometry import Mesh, cylinder, lathe, prism, rod, rot_x, rot_y, slab, sphere, spline, tube

Kind = Literal["exam_lamp", "dental_cart", "dental_x_ray", "phoropter", "slit_lamp", "autopsy_table", "mortuary_drawers", "commode_chair", "patient_lift", "iron_lung", "clinical_bin", "linen_hamper", "nurse_station", "treatment_couch", "instrument_trolley", "vet_table", "doctors_stool"]
CALLED = {"exam light": "exam_lamp", "examination light": "exam_lamp", "examination lamp": "exam_lamp", "dental lamp": "exam_lamp", "dental light": "exam_lamp", "medical lamp": "exam_lamp", "medical light": "exam_lamp", "dental unit": "dental_cart", "dentist cart": "dental_cart", "dental delivery unit": "dental_cart", "dental drill": "dental_cart", "dental tool cart": "dental_cart", "dentist tray": "dental_cart", "dental x-ray": "dental_x_ray", "dental x-ray machine": "dental_x_ray", "x-ray arm": "dental_x_ray", "optometry machine": "phoropter", "refractor": "phoropter", "eye test machine": "phoropter", "eye exam machine": "phoropter", "slit-lamp": "slit_lamp", "slit lamp microscope": "slit_lamp",
          "morgue table": "autopsy_table", "mortuary table": "autopsy_table", "dissection table": "autopsy_table", "post-mortem table": "autopsy_table", "embalming table": "autopsy_table", "mortuary drawer": "mortuary_drawers", "morgue drawer": "mortuary_drawers", "morgue fridge": "mortuary_drawers", "mortuary fridge": "mortuary_drawers", "body drawer": "mortuary_drawers", "cold chamber": "mortuary_drawers", "morgue freezer": "mortuary_drawers", "commode": "commode_chair", "toilet chair": "commode_chair", "shower chair": "commode_chair", "patient hoist": "patient_lift", "hoyer lift": "patient_lift", "ceiling hoist": "patient_lift",
          "clinical waste bin": "clinical_bin", "medical waste bin": "clinical_bin", "yellow clinical waste bin": "clinical_bin", "hazardous waste bin": "clinical_bin", "biohazard bin": "clinical_bin", "biohazard waste bin": "clinical_bin", "linen cart": "linen_hamper", "laundry cart": "linen_hamper", "linen trolley": "linen_hamper", "laundry trolley": "linen_hamper", "linen bag": "linen_hamper", "nurse's station": "nurse_station", "nurses' station": "nurse_station", "nurses station": "nurse_station", "nursing station": "nurse_station", "treatment table": "treatment_couch", "physio couch": "treatment_couch", "physiotherapy table": "treatment_couch", "physiotherapy couch": "treatment_couch", "examination couch": "treatment_couch", "exam couch": "treatment_couch", "therapy table": "treatment_couch",
          "instrument cart": "instrument_trolley", "surgical trolley": "instrument_trolley", "mayo stand": "instrument_trolley", "dressing trolley": "instrument_trolley", "surgical cart": "instrument_trolley", "veterinary table": "vet_table", "vet's table": "vet_table", "vet exam table": "vet_table", "veterinary exam table": "vet_table", "animal exam table": "vet_table", "grooming table": "vet_table", "doctor's stool": "doctors_stool", "doctor stool": "doctors_stool", "wheeled stool": "doctors_stool", "wheel stool": "doctors_stool", "rolling stool": "doctors_stool", "dentist stool": "doctors_stool", "dentist's stool": "doctors_stool", "stool on wheels": "doctors_stool", "swivel stool": "doctors_stool", "exam stool": "doctors_stool"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("medical/care_fitting", 1, "care_fitting", spoken(get_args(Kind), CALLED), ("medical equipment", "equipment"), ("indoor", "hospital_room", "hospital", "operating_room", "clinic", "dentist", "laboratory"), "floor", (0.3, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "dental_cart"


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "dental_cart"}


def build(p: Params, kit: Kit) -> Part:
    """It is used from its front, -Y."""
    return drawn(KINDS, p, kit)


def _star(out: Collector, r: float, z: float, n: int = 5) -> None:
    """A foot of n arms on castors."""
    for k in range(n):
        a = np.pi / 2 + 2 * np.pi * k / n
        out.add("foot", finish.metal("chrome"), rod((0, 0, z), (r * np.cos(a), r * np.sin(a), 0.075), 0.016, 10, 0.012))
        wheel, *rest = castor(0.028)
        out.add("wheel", finish.rubber(), wheel.moved((r * np.cos(a), r * np.sin(a), 0)))
        out.add("fork", finish.metal("steel"), *(m.moved((r * np.cos(a), r * np.sin(a), 0)) for m in rest))


def _lamp(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e8ebed", 0.3, p.wear), p.color)
    _star(out, 0.3, 0.11)
    out.add("pole", finish.metal("chrome"), rod((0, 0, 0.1), (0, 0, 1.3), 0.014, 14), tube(spline([(0, 0, 1.3), (0, -0.02, 1.55), (0, -0.16, 1.72), (0, -0.34, 1.72)], 24), 0.012, 10))
    tilt = rot_x(0.35)
    out.add("head", shell, lathe([(0, 0.08), (0.04, 0.08), (0.13, 0.03), (0.145, 0.0), (0.14, -0.012), (0, -0.012)], kit.n(36, 16), 0.6).turned(tilt).moved((0, -0.42, 1.68)))
    out.add("glow", finish.glow((1.0, 0.97, 0.9), 9.0), cylinder(0.12, 0.006, 32, 0.0, (0, 0, -0.018)).turned(tilt).moved((0, -0.42, 1.68)))
    out.add("grip", finish.plastic("#3a4047"), rod((0.1, -0.5, 1.68), (0.2, -0.54, 1.7), 0.012, 12))


def _dental(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#eef0f1", 0.3, p.wear), p.color)
    z = on_castors(out, 0.19, 0.17, 0.04)
    out.add("case", shell, cased((-0.24, -0.22, z), (0.24, 0.22, 0.76), 0.03))
    out.add("drawer", finish.plastic("#c9d6de", 0.35), *(slab((-0.2, -0.23, 0.2 + 0.16 * k), (0.2, -0.215, 0.34 + 0.16 * k), 0.006) for k in range(3)))
    out.add("pull", finish.metal("chrome"), *(rod((-0.08, -0.245, 0.3 + 0.16 * k), (0.08, -0.245, 0.3 + 0.16 * k), 0.007, 8) for k in range(3)))
    out.add("tray", steel(p.wear), slab((-0.26, -0.24, 0.76), (0.26, 0.16, 0.78), 0.008), *(slab((-0.26, y - 0.006, 0.775), (0.26, y + 0.006, 0.795), 0.003) for y in (-0.236, 0.156)))
    for k, hue in enumerate(("#2f7fc4", "#3f9a4c", "#d9a01e", "#c9cbcd")):
        x = -0.18 + 0.12 * k
        out.add("holder", finish.plastic("#3a4047", 0.4), slab((x - 0.025, 0.16, 0.82), (x + 0.025, 0.2, 0.88), 0.008))
        out.add("tool", finish.metal("chrome"), rod((x, 0.18, 0.82), (x, 0.13, 1.0), 0.009, 12, 0.006), rod((x, 0.13, 1.0), (x, 0.1, 1.02), 0.004, 8))
        out.add(f"band.{k}", finish.plastic(hue, 0.3), rod((x, 0.172, 0.85), (x, 0.164, 0.88), 0.0115, 12))
        out.add("hose", finish.rubber("#4a4f55"), tube(spline([(x, 0.19, 0.82), (x, 0.3, 0.6), (x * 0.7, 0.3, 0.35), (x * 0.5, 0.2, 0.3)], 24), 0.006, 7))
    out.add("back", shell, slab((-0.24, 0.17, 0.76), (0.24, 0.22, 0.86), 0.012))
    for k in range(5):
        out.add("pick", finish.metal("steel"), rod((-0.16 + 0.05 * k, -0.18, 0.785), (-0.16 + 0.05 * k, -0.02, 0.785), 0.003, 6), tube(spline([(-0.16 + 0.05 * k, -0.02, 0.785), (-0.16 + 0.05 * k, 0.01, 0.79), (-0.15 + 0.05 * k, 0.02, 0.783)], 6), 0.0018, 5))
    out.add("cup", finish.plastic("#8fb8d8", 0.2), lathe([(0, 0), (0.026, 0), (0.034, 0.08), (0.031, 0.08), (0.025, 0.01), (0, 0.01)], 20, 0.5).moved((0.19, -0.08, 0.78)))


def _tooth_ray(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#eceff0", 0.3, p.wear), p.color)
    z = on_castors(out, 0.2, 0.22, 0.045)
    out.add("base", finish.plastic("#9aa2a8", 0.4), cased((-0.25, -0.28, z - 0.02), (0.25, 0.28, z + 0.08), 0.03))
    out.add("column", shell, cased((-0.08, 0.06, z + 0.05), (0.08, 0.22, 1.3), 0.03))
    out.add("arm", shell, rod((0, 0.14, 1.25), (-0.02, -0.22, 1.55), 0.032, 14), rod((-0.02, -0.22, 1.55), (0, -0.6, 1.35), 0.028, 14), sphere(0.045, 16, (-0.02, -0.22, 1.55)), sphere(0.05, 16, (0, 0.14, 1.25)))
    out.add("head", shell, cased((-0.1, -0.76, 1.2), (0.1, -0.54, 1.4), 0.05))
    out.add("cone", finish.plastic("#7d868c", 0.35), drum(0.035, 0.22, (0, -0.82, 1.28), 26, 0.006, rot_x(np.pi / 2)))
    screened(out, (0, 0.056, 1.1), 0.1, 0.07, BLUE, 1)
    keys(out, (-0.04, 0.056, 0.96), 3, 3, 0.035)


def _phoropter(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.plastic("#1c1f23", 0.3, p.wear), p.color)
    out.add("base", finish.metal("gunmetal"), cylinder(0.26, 0.04, kit.n(36, 16), 0.012))
    out.add("pole", finish.metal("chrome"), rod((0, 0.1, 0.03), (0, 0.1, 1.5), 0.026, 18), rod((0, 0.1, 1.42), (0, -0.24, 1.42), 0.018, 14), rod((0, -0.22, 1.42), (0, -0.24, 1.28), 0.014, 12))
    for s in (-1, 1):
        for r, h, y in ((0.09, 0.05, -0.2), (0.07, 0.03, -0.245), (0.055, 0.04, -0.17)):
            out.add("drum", black, fronted(cylinder(r, h, kit.n(36, 16), 0.006), y).moved((s * 0.088, 0, 1.16)))
        out.add("ring", finish.metal("chrome"), fronted(lathe([(0.018, 0), (0.028, 0), (0.028, 0.014), (0.018, 0.014), (0.018, 0)], 26, 0.4), -0.27).moved((s * 0.06, 0, 1.12)))
        out.add("lens", finish.glass((0.6, 0.75, 0.9)), fronted(cylinder(0.018, 0.003, 24, 0.0), -0.275).moved((s * 0.06, 0, 1.12)))
        out.add("knob", finish.metal("chrome"), *(drum(0.016, 0.03, (s * (0.19 + 0.012), -0.22, z), 18, 0.003) for z in (1.13, 1.2)), *(knob(0.013, (s * 0.12, -0.275, z)) for z in (1.2, 1.09)))
        out.add("mark", finish.paint("#e8e6dc", 0.0), *(slab((-0.001, -0.2758, 0.055), (0.001, -0.275, 0.064), 0.0).turned(rot_y(a)).moved((s * 0.088, 0, 1.16)) for a in np.linspace(0, 6.0, 20)))
    out.add("bridge", finish.metal("chrome"), slab((-0.05, -0.24, 1.24), (0.05, -0.2, 1.29), 0.008))


def _slit(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e4e7e9", 0.3, p.wear), p.color)
    out.add("foot", finish.metal("gunmetal"), slab((-0.3, -0.22, 0), (0.3, 0.22, 0.05), 0.015))
    out.add("column", shell, cased((-0.08, -0.08, 0.04), (0.08, 0.08, 0.7), 0.02))
    out.add("table", shell, cased((-0.36, -0.26, 0.7), (0.36, 0.26, 0.74), 0.015))
    frame = finish.metal("chrome")
    out.add("rest", frame, *(rod((x, -0.16, 0.74), (x, -0.16, 1.22), 0.011, 12) for x in (-0.15, 0.15)), tube(spline([(-0.15, -0.16, 1.2), (-0.1, -0.21, 1.22), (0, -0.225, 1.22), (0.1, -0.21, 1.22), (0.15, -0.16, 1.2)], 22), 0.01, 8))
    out.add("chin", finish.plastic("#f2f0e8"), soft_box((0.12, 0.07, 0.03), 0.012, 0.05, center=(0, -0.18, 0.98)))
    out.add("bar", frame, rod((-0.15, -0.16, 0.965), (0.15, -0.16, 0.965), 0.009, 10))
    out.add("stage", finish.plastic("#2b2f35", 0.4), cased((-0.14, 0.0, 0.74), (0.14, 0.2, 0.8), 0.012), cylinder(0.02, 0.09, 18, 0.004, (0.0, 0.14, 0.8)))
    out.add("arm", finish.plastic("#2b2f35", 0.4), cased((-0.03, 0.05, 0.8), (0.03, 0.11, 1.06), 0.01))
    out.add("scope", finish.plastic("#1c1f23", 0.3), cased((-0.05, 0.02, 1.04), (0.05, 0.2, 1.13), 0.016), *(fronted(cylinder(0.018, 0.08, 20, 0.004), 0.28).moved((s * 0.034, 0, 1.09)) for s in (-1, 1)), fronted(cylinder(0.026, 0.04, 22, 0.004), 0.02).moved((0, 0, 1.09)))
    out.add("lamp", finish.plastic("#1c1f23", 0.3), cylinder(0.035, 0.3, 22, 0.008, (0.11, -0.02, 0.98)))
    out.add("slit", finish.glow((0.85, 0.92, 1.0), 6.0), slab((0.104, -0.058, 1.06), (0.116, -0.053, 1.14), 0.0))


def _autopsy(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(steel(p.wear), p.color)
    out.add("pedestal", metal, cased((-0.22, -0.5, 0), (0.22, 0.5, 0.1), 0.015), cased((-0.17, -0.36, 0.08), (0.17, 0.36, 0.76), 0.02))
    out.add("top", metal, slab((-0.4, -1.05, 0.78), (0.4, 1.05, 0.8), 0.006), *(slab((s * 0.4 - 0.02, -1.05, 0.78), (s * 0.4 + 0.02, 1.05, 0.86), 0.008) for s in (-1, 1)), *(slab((-0.42, y - 0.01, 0.78), (0.42, y + 0.01, 0.86), 0.008) for y in (-1.05, 1.05)))
    out.add("hole", finish.paint("#101214"), *(cylinder(0.012, 0.002, 12, 0.0, (x, y, 0.8)) for x in (-0.2, 0.0, 0.2) for y in np.linspace(-0.85, 0.55, 8)))
    out.add("sink", metal, slab((-0.2, 0.72, 0.62), (0.2, 1.0, 0.79), 0.01))
    out.add("basin", finish.paint("#33383c"), slab((-0.17, 0.75, 0.8), (0.17, 0.97, 0.802), 0.0))
    out.add("tap", finish.metal("chrome"), tube(spline([(0.1, 1.04, 0.84), (0.1, 1.04, 1.12), (0.06, 0.96, 1.18), (0.0, 0.88, 1.1)], 22), 0.014, 10), tube(spline([(-0.14, 1.04, 0.85), (-0.14, 1.0, 1.0), (-0.16, 0.85, 0.98), (-0.16, 0.8, 0.84)], 22), 0.01, 8))
    out.add("block", finish.rubber("#2a2e33"), soft_box((0.26, 0.12, 0.09), 0.03, 0.06, -0.015, center=(0, -0.8, 0.845)))


def _drawers(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(steel(p.wear), p.color)
    w, h = 0.78, 0.62
    out.add("case", metal, slab((-w - w / 2 - 0.05, 0.0, 0), (w + w / 2 + 0.05, 1.0, 3 * h + 0.18), 0.012))
    for i in range(3):
        for j in range(3):
            x, z = (i - 1) * w, 0.1 + h * (j + 0.5)
            link = "drawer" if (i, j) == (1, 1) else ""
            out.add("door", metal, slab((x - w / 2 + 0.02, -0.05, z - h / 2 + 0.02), (x + w / 2 - 0.02, 0.0, z + h / 2 - 0.02), 0.014), link=link)
            out.add("handle", finish.metal("chrome"), slab((x + 0.2, -0.1, z - 0.02), (x + 0.33, -0.05, z + 0.03), 0.01), link=link)
            out.add("hinge", finish.metal("chrome"), *(rod((x - w / 2 + 0.03, -0.06, q - 0.05), (x - w / 2 + 0.03, -0.06, q + 0.05), 0.014, 10) for q in (z - 0.18, z + 0.18)), link=link)
            out.add("card", finish.of("paper", "#f2efe4", 0.9), slab((x - 0.1, -0.052, z + 0.12), (x + 0.06, -0.05, z + 0.2), 0.0), link=link)
            labelled(out, str(1 + 3 * (2 - j) + i), 0.09, (x - 0.02, -0.0525, z), "#2b3a4a")
    out.add("sheet", finish.fabric("#e8eaea"), soft_box((0.5, 0.86, 0.16), 0.06, 0.1, 0.02, 0.008, 3, (0, 0.5, 0.1 + 1.5 * h - 0.12)), link="drawer")


def _commode(out: Collector, p: Params, kit: Kit) -> None:
    frame, pad = finish.metal("chrome", p.wear), dyed(finish.plastic("#7fa8c4", 0.4, p.wear), p.color)
    for s in (-1, 1):
        out.add("frame", frame, tube(np.array([(s * 0.27, -0.24, 0.11), (s * 0.27, -0.24, 0.68), (s * 0.27, 0.22, 0.68), (s * 0.27, 0.22, 0.11)]), 0.013, 10), rod((s * 0.27, 0.2, 0.44), (s * 0.27, 0.27, 0.95), 0.013, 10), rod((s * 0.27, -0.24, 0.3), (s * 0.27, 0.22, 0.3), 0.011, 10))
        out.add("arm", finish.plastic("#2b2f35"), soft_box((0.05, 0.34, 0.035), 0.016, 0.06, center=(s * 0.27, -0.02, 0.7)))
        for y in (-0.24, 0.22):
            wheel, *rest = castor(0.05)
            out.add("wheel", finish.rubber(), wheel.moved((s * 0.27, y, 0)))
            out.add("fork", frame, *(m.moved((s * 0.27, y, 0)) for m in rest))
    out.add("frame", frame, *(rod((-0.27, y, 0.44), (0.27, y, 0.44), 0.012, 10) for y in (-0.22, 0.2)))
    out.add("seat", pad, soft_box((0.48, 0.44, 0.05), 0.022, 0.07, 0.008, center=(0, -0.01, 0.47)), soft_box((0.5, 0.04, 0.3), 0.018, 0.07).turned(rot_x(-0.12)).moved((0, 0.245, 0.8)))
    out.add("pail", finish.plastic("#e8ebee", 0.3), lathe([(0, 0.22), (0.1, 0.22), (0.13, 0.42), (0.12, 0.42), (0, 0.4)], kit.n(26, 12), 0.5))
    out.add("rest", finish.plastic("#2b2f35"), *(slab((s * 0.12 - 0.07, -0.42, 0.12), (s * 0.12 + 0.07, -0.28, 0.14), 0.006) for s in (-1, 1)), *(rod((s * 0.22, -0.24, 0.3), (s * 0.16, -0.36, 0.13), 0.01, 8) for s in (-1, 1)))


def _lift(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#2a5a9a", p.wear, 0.3), p.color)
    for s in (-1, 1):
        out.add("leg", paint, rod((s * 0.16, 0.42, 0.12), (s * 0.34, -0.62, 0.1), 0.03, 14))
        out.add("wheel", finish.rubber(), *(drum(0.05, 0.035, (s * x, y, 0.05), 20, 0.006) for x, y in ((0.2, 0.42), (0.34, -0.6))))
    out.add("mast", paint, rod((0, 0.42, 0.12), (0, 0.42, 1.55), 0.034, 16), rod((-0.18, 0.42, 0.12), (0.18, 0.42, 0.12), 0.032, 14), rod((0, 0.42, 1.53), (0, -0.36, 1.75), 0.03, 16))
    out.add("ram", finish.metal("chrome"), rod((0, 0.36, 0.8), (0, 0.06, 1.58), 0.018, 12), rod((0, 0.38, 0.7), (0, 0.24, 1.15), 0.03, 14))
    out.add("handle", finish.metal("chrome"), tube([(-0.2, 0.46, 1.0), (-0.2, 0.56, 1.05), (0.2, 0.56, 1.05), (0.2, 0.46, 1.0)], 0.014, 10), rod((-0.2, 0.46, 1.0), (0.2, 0.46, 1.0), 0.014, 10))
    out.add("spreader", finish.metal("gunmetal"), rod((0, -0.35, 1.74), (0, -0.35, 1.6), 0.014, 10), rod((-0.26, -0.35, 1.58), (0.26, -0.35, 1.58), 0.02, 12))
    g = np.linspace(-1, 1, 16)
    grid = np.stack([np.c_[np.full(16, x), -0.35 + 0.28 * g, 0.86 + 0.34 * np.abs(g) ** 2 + 0.06 * (abs(x) / 0.24) ** 2] for x in np.linspace(-0.24, 0.24, 8)], 0)
    out.add("sling", finish.fabric("#4a7fa8", p.wear), thick(grid, 0.008))
    out.add("strap", finish.fabric("#22282e"), *(rod((s * 0.25, -0.35, 1.58), (s * 0.235, -0.35 + q * 0.27, 1.2), 0.009, 8) for s in (-1, 1) for q in (-1, 1)))


def _lung(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(48, 22), dyed(finish.paint("#c9c3a6", p.wear, 0.35), p.color)
    turn, z = rot_x(np.pi / 2), 0.98
    out.add("tank", shell, lathe([(0, -0.85), (0.32, -0.85), (0.4, -0.78), (0.4, 0.78), (0.36, 0.85), (0.14, 0.87), (0, 0.87)], n, 0.5).turned(turn).moved((0, 0, z)))
    out.add("band", finish.metal("chrome", p.wear), *(lathe([(0.4, q), (0.415, q + 0.008), (0.415, q + 0.04), (0.4, q + 0.048)], n, 0.4).turned(turn).moved((0, 0, z)) for q in (-0.7, -0.24, 0.22, 0.68)))
    out.add("port", finish.glass((0.6, 0.75, 0.8)), *(drum(0.1, 0.05, (s * 0.39, y, z + 0.06), 28, 0.006) for s in (-1, 1) for y in (-0.35, 0.3)))
    out.add("rim", finish.metal("chrome", p.wear), *(ring(0.1, 0.014, (0, 0, 0), 30, 8).turned(rot_y(np.pi / 2)).moved((s * 0.412, y, z + 0.06)) for s in (-1, 1) for y in (-0.35, 0.3)))
    out.add("collar", finish.rubber("#22262a"), fronted(lathe([(0.09, 0.86), (0.16, 0.87), (0.15, 0.9), (0.1, 0.9), (0.09, 0.86)], 32, 0.5)).moved((0, 0, z)))
    out.add("pillow", finish.fabric("#f0eee6"), soft_box((0.36, 0.28, 0.1), 0.04, 0.07, 0.012, center=(0, -1.06, z - 0.1)))
    out.add("rest", finish.metal("chrome"), slab((-0.2, -1.2, z - 0.17), (0.2, -0.9, z - 0.15), 0.006), *(rod((x, -0.9, z - 0.16), (x, -0.7, z - 0.2), 0.012, 10) for x in (-0.15, 0.15)))
    out.add("bellows", finish.rubber("#2a2622"), lathe([(0, 0.88), *((0.28 + 0.03 * (k % 2), 0.88 + 0.025 * k) for k in range(9)), (0, 1.1)], n, 0.4).turned(turn).moved((0, 0, z)).turned(np.diag([-1.0, -1.0, 1.0])))
    out.add("frame", finish.metal("gunmetal", p.wear), *(rod((s * 0.3, y, 0.09), (s * 0.26, y, z - 0.28), 0.026, 12) for s in (-1, 1) for y in (-0.6, 0.6)), *(rod((s * 0.3, -0.6, 0.3), (s * 0.3, 0.6, 0.3), 0.02, 10) for s in (-1, 1)))
    out.add("wheel", finish.rubber(), *(drum(0.07, 0.04, (s * 0.3, y, 0.07), 22, 0.006) for s in (-1, 1) for y in (-0.6, 0.6)))
    out.add("gauge", finish.ceramic("#f0eee4"), cylinder(0.06, 0.03, 24, 0.005, (0, 0.4, z + 0.4)), cylinder(0.06, 0.03, 24, 0.005, (0, -0.1, z + 0.4)))


def _bin(out: Collector, p: Params, kit: Kit) -> None:
    yellow = dyed(finish.plastic("#e8c01c", 0.4, p.wear), p.color)
    out.add("body", yellow, cased((-0.21, -0.19, 0.02), (0.21, 0.19, 0.68), 0.03))
    out.add("lid", yellow, cased((-0.225, -0.21, 0.68), (0.225, 0.2, 0.73), 0.02))
    out.add("pedal", finish.metal("gunmetal"), slab((-0.08, -0.27, 0.02), (0.08, -0.18, 0.04), 0.006))
    out.add("foot", finish.rubber(), *(slab((x - 0.03, y - 0.03, 0), (x + 0.03, y + 0.03, 0.03), 0.006) for x in (-0.16, 0.16) for y in (-0.14, 0.14)))
    for k in range(3):
        a = 2 * np.pi * k / 3
        out.add("sign", finish.paint("#16130a", 0.0), fronted(lathe([(0.03, 0), (0.042, 0), (0.042, 0.0014), (0.03, 0.0014), (0.03, 0)], 28, 0.4), -0.1895).moved((0.032 * np.sin(a), 0, 0.46 + 0.032 * np.cos(a))))
    labelled(out, "CLINICAL WASTE", 0.03, (0, -0.1915, 0.32), "#16130a")


def _hamper(out: Collector, p: Params, kit: Kit) -> None:
    frame = finish.metal("chrome", p.wear)
    z = on_castors(out, 0.24, 0.2, 0.04)
    out.add("frame", frame, *(rod((x, y, z), (x, y, 0.95), 0.012, 10) for x in (-0.26, 0.26) for y in (-0.22, 0.22)), tube(np.array([(-0.26, -0.22, 0.94), (0.26, -0.22, 0.94), (0.26, 0.22, 0.94), (-0.26, 0.22, 0.94)]), 0.012, 8, closed=True), tube(np.array([(-0.26, -0.22, z), (0.26, -0.22, z), (0.26, 0.22, z), (-0.26, 0.22, z)]), 0.012, 8, closed=True))
    cloth = dyed(finish.fabric("#3f6f9a", p.wear, "canvas"), p.color)
    out.add("bag", cloth, soft_box((0.48, 0.4, 0.74), 0.06, 0.08, 0.0, 0.012, 4, (0, 0, z + 0.4)))
    out.add("linen", finish.fabric("#eceae4", recipe="canvas"), soft_box((0.44, 0.36, 0.18), 0.07, 0.05, 0.05, 0.02, 7, (0, 0, 0.9)))
    out.add("lid", finish.plastic("#d8dde0", 0.35), slab((-0.27, 0.2, 0.95), (0.27, 0.23, 1.2), 0.008))


def _station(out: Collector, p: Params, kit: Kit) -> None:
    shell, wood = dyed(finish.paint("#dfe6ea", p.wear, 0.35), p.color), finish.wood("birch", p.wear)
    a = np.linspace(np.pi, 2 * np.pi, 30)
    def arc(r0: float, r1: float, z0: float, z1: float, bevel: float = 0.008) -> Mesh:
        return prism(np.r_[np.c_[1.3 * r1 * np.cos(a), r1 * np.sin(a)], np.c_[1.3 * r0 * np.cos(a[::-1]), r0 * np.sin(a[::-1])]], z1 - z0, bevel).moved((0, 0.5, z0))

    out.add("front", shell, arc(0.92, 0.97, 0.1, 1.08))
    out.add("kick", finish.plastic("#3a4047"), arc(0.93, 0.955, 0.0, 0.1))
    out.add("counter", wood, arc(0.8, 1.02, 1.08, 1.115))
    out.add("desk", wood, arc(0.5, 0.92, 0.72, 0.75))
    out.add("stripe", finish.paint("#3f8f9a", 0.0), arc(0.95, 0.974, 0.62, 0.7, 0.002))
    for x in (-0.55, 0.35):
        screened(out, (x, 0.02, 0.98), 0.34, 0.22, BLUE)
        out.add("foot", finish.plastic("#22252a"), slab((x - 0.09, 0.0, 0.75), (x + 0.09, 0.12, 0.765), 0.004), rod((x, 0.06, 0.76), (x, 0.04, 0.92), 0.014, 10))
    out.add("post", shell, *(slab((x - 0.03, 0.45, 0), (x + 0.03, 0.5, 1.08), 0.006) for x in (-1.22, 1.22)))


def _couch(out: Collector, p: Params, kit: Kit) -> None:
    pad, frame = dyed(finish.leather("#2f6fa8", p.wear), p.color), finish.paint("#e4e7e9", p.wear, 0.35)
    out.add("pad", pad, soft_box((0.66, 1.3, 0.09), 0.035, 0.08, 0.008, center=(0, 0.32, 0.72)), soft_box((0.66, 0.56, 0.09), 0.035, 0.08, 0.008).turned(rot_x(-0.22)).moved((0, -0.64, 0.775)), soft_box((0.4, 0.24, 0.06), 0.026, 0.06, 0.012).turned(rot_x(-0.22)).moved((0, -0.76, 0.87)))
    out.add("frame", frame, slab((-0.3, -0.35, 0.6), (0.3, 0.95, 0.68), 0.01), *(slab((s * 0.28 - 0.025, y - 0.025, 0.08), (s * 0.28 + 0.025, y + 0.025, 0.62), 0.006) for s in (-1, 1) for y in (-0.3, 0.88)), *(slab((s * 0.28 - 0.025, -0.3, 0.14), (s * 0.28 + 0.025, 0.88, 0.19), 0.006) for s in (-1, 1)), slab((-0.28, -0.3, 0.14), (0.28, -0.25, 0.19), 0.006), slab((-0.28, 0.83, 0.14), (0.28, 0.88, 0.19), 0.006))
    out.add("foot", finish.rubber(), *(cylinder(0.03, 0.08, 16, 0.006, (s * 0.28, y, 0)) for s in (-1, 1) for y in (-0.3, 0.88)))
    out.add("paper", finish.of("paper", "#f4f4f0", 0.9), slab((-0.25, -0.3, 0.772), (0.25, 0.96, 0.779), 0.001), drum(0.05, 0.5, (0, 1.0, 0.7), 24, 0.004))


def _trolley(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(steel(p.wear), p.color)
    z = on_castors(out, 0.26, 0.18, 0.045)
    out.add("frame", finish.metal("chrome"), *(rod((x, y, z), (x, y, 0.88), 0.012, 12) for x in (-0.28, 0.28) for y in (-0.19, 0.19)), *(rod((-0.28, y, 0.92), (0.28, y, 0.92), 0.009, 10) for y in (0.19,)), *(rod((x, -0.19, 0.92), (x, 0.19, 0.92), 0.009, 10) for x in (-0.28, 0.28)), *(rod((x, y, 0.87), (x, y, 0.92), 0.009, 8) for x in (-0.28, 0.28) for y in (-0.19, 0.19)))
    out.add("shelf", metal, *(slab((-0.29, -0.2, q), (0.29, 0.2, q + 0.012), 0.004) for q in (0.26, 0.86)), *(slab((-0.29, y - 0.004, 0.27), (0.29, y + 0.004, 0.3), 0.002) for y in (-0.198, 0.198)))
    out.add("drawer", metal, slab((-0.27, -0.2, 0.72), (0.27, 0.18, 0.85), 0.006))
    out.add("pull", finish.metal("chrome"), rod((-0.08, -0.215, 0.79), (0.08, -0.215, 0.79), 0.008, 10))


def _vet(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(steel(p.wear), p.color)
    out.add("column", finish.paint("#e0e4e6", p.wear, 0.35), cased((-0.32, -0.16, 0.06), (0.32, 0.16, 0.8), 0.03), slab((-0.42, -0.26, 0), (0.42, 0.26, 0.07), 0.014))
    out.add("top", metal, slab((-0.62, -0.3, 0.84), (0.62, 0.3, 0.87), 0.008), *(slab((-0.62, y - 0.01, 0.86), (0.62, y + 0.01, 0.885), 0.004) for y in (-0.29, 0.29)), slab((-0.4, -0.2, 0.79), (0.4, 0.2, 0.845), 0.01))
    out.add("pedal", finish.rubber(), slab((-0.3, -0.34, 0.01), (-0.14, -0.24, 0.05), 0.01), slab((0.14, -0.34, 0.01), (0.3, -0.24, 0.05), 0.01))
    out.add("ring", finish.metal("chrome"), *(ring(0.03, 0.005, (0, 0, 0), 18, 6).turned(rot_y(np.pi / 2)).moved((s * 0.63, 0, 0.84)) for s in (-1, 1)))


def _stool(out: Collector, p: Params, kit: Kit) -> None:
    n, pad = kit.n(36, 16), dyed(finish.leather("#22262b", p.wear), p.color)
    _star(out, 0.27, 0.12)
    out.add("column", finish.metal("chrome"), rod((0, 0, 0.1), (0, 0, 0.3), 0.028, 16), rod((0, 0, 0.3), (0, 0, 0.5), 0.018, 14), ring(0.15, 0.009, (0, 0, 0.24), 36, 8), *(rod((0, 0, 0.24), (0.15 * np.cos(a), 0.15 * np.sin(a), 0.24), 0.007, 8) for a in (0.5, 2.6, 4.7)))
    out.add("seat", pad, lathe([(0, 0.49), (0.15, 0.49), (0.18, 0.51), (0.185, 0.54), (0.17, 0.565), (0.1, 0.575), (0, 0.575)], n, 0.8))
    out.add("band", finish.metal("chrome"), lathe([(0.15, 0.485), (0.176, 0.485), (0.182, 0.51), (0.15, 0.5), (0.15, 0.485)], n, 0.4))


KINDS: dict[str, Kin] = {
    "exam_lamp": Kin(_lamp, 6.0, lights=(light((0, -0.44, 1.6), 16.0, True, (1.0, 0.97, 0.9), 0.08),), affordances=("push",)), "dental_cart": Kin(_dental, 35.0, affordances=("push",), supports=(top(0.2, 0.14, 0.78, "tray", (0.12, -0.12), 0.3),), sides=("front",)), "dental_x_ray": Kin(_tooth_ray, 70.0, affordances=("push",)),
    "phoropter": Kin(_phoropter, 30.0, dynamic=False, sides=("front",)), "slit_lamp": Kin(_slit, 45.0, dynamic=False, cover="roles", sides=("front", "back")), "autopsy_table": Kin(_autopsy, 160.0, dynamic=False, supports=(top(0.7, 1.4, 0.8, "top", (0.0, -0.2)),), sides=("left", "right")),
    "mortuary_drawers": Kin(_drawers, 700.0, dynamic=False, affordances=("open",), sides=("front",), joints=(Joint(name="drawer", kind="slide", axis=(0.0, -1.0, 0.0), limits=(0.0, 0.9)),)), "commode_chair": Kin(_commode, 12.0, affordances=("sit", "push"), supports=(top(0.42, 0.38, 0.495, "seat", (0.0, -0.02), 1.0),), sides=("front",), places={"seat": (0.0, -0.02, 0.5)}),
    "patient_lift": Kin(_lift, 40.0, affordances=("push",)), "iron_lung": Kin(_lung, 300.0, dynamic=False, sides=("left", "right")), "clinical_bin": Kin(_bin, 6.0, affordances=("open",)), "linen_hamper": Kin(_hamper, 14.0, affordances=("push",)),
    "nurse_station": Kin(_station, 160.0, dynamic=False, cover="roles", supports=(top(0.9, 0.16, 1.115, "top", (0.0, -0.42), 0.6), top(0.5, 0.3, 0.75, "desk", (-0.1, -0.2), 0.3)), sides=("front", "back")), "treatment_couch": Kin(_couch, 48.0, dynamic=False, affordances=("lie", "sit"), supports=(top(0.6, 1.2, 0.779, "top", (0.0, 0.32)),), sides=("left", "right"), places={"seat": (0.0, 0.3, 0.77)}),
    "instrument_trolley": Kin(_trolley, 16.0, affordances=("push",), supports=(top(0.5, 0.34, 0.872), top(0.5, 0.34, 0.272, "shelf", clearance=0.4)), sides=("front",)), "vet_table": Kin(_vet, 75.0, dynamic=False, cover="roles", supports=(top(1.1, 0.5, 0.87),), sides=("front", "back")), "doctors_stool": Kin(_stool, 8.0, affordances=("sit", "push"), supports=(top(0.26, 0.26, 0.575, "seat", clearance=1.0),), places={"seat": (0.0, 0.0, 0.575)}),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
