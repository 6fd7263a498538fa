"""A small thing of clinics and dentists: a sharps container, a box of gloves, a kidney dish, a bedpan, a pill organizer, a specimen jar, a blood bag, a scalpel, forceps, a reflex hammer, an otoscope, an oxygen mask, a surgical mask, a jar of tongue depressors, a tooth model, a model of a jaw, a dental mirror, a tray of dental instruments or an autoclave."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import BLUE, cap, cased, keys, labelled, printed, screened, spoken, steel
from worldloom.geometry import Mesh, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, tube

Kind = Literal["sharps_container", "glove_box", "kidney_dish", "bedpan", "pill_organizer", "specimen_jar", "blood_bag", "scalpel", "forceps", "reflex_hammer", "otoscope", "oxygen_mask", "surgical_mask", "tongue_depressor", "tooth_model", "jaw_model", "dental_mirror", "dental_tray", "autoclave"]
CALLED = {"sharps bin": "sharps_container", "sharps box": "sharps_container", "needle bin": "sharps_container", "biohazard bin": "sharps_container", "box of gloves": "glove_box", "glove dispenser": "glove_box", "box of medical gloves": "glove_box", "latex gloves": "glove_box", "emesis basin": "kidney_dish", "kidney bowl": "kidney_dish", "pill box": "pill_organizer", "pillbox": "pill_organizer", "specimen container": "specimen_jar", "sample jar": "specimen_jar", "specimen cup": "specimen_jar", "urine cup": "specimen_jar",
          "bag of blood": "blood_bag", "medical mask": "surgical_mask", "face mask": "surgical_mask", "lancet": "scalpel", "surgical forceps": "forceps", "forcep": "forceps", "surgical scissors": "forceps", "percussion hammer": "reflex_hammer", "ophthalmoscope": "otoscope", "tongue depressors": "tongue_depressor", "jar of tongue depressors": "tongue_depressor",
          "model tooth": "tooth_model", "molar model": "tooth_model", "model of a tooth": "tooth_model", "dental model": "jaw_model", "teeth model": "jaw_model", "model of teeth": "jaw_model", "dentures": "jaw_model", "denture": "jaw_model", "mouth mirror": "dental_mirror", "dentist mirror": "dental_mirror", "dental instruments": "dental_tray", "dental tools": "dental_tray", "sterilizer": "autoclave", "steriliser": "autoclave"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("medical/clinic_ware", 1, "clinic_ware", spoken(get_args(Kind), CALLED), ("medical equipment",), ("indoor", "hospital_room", "hospital", "clinic", "medical", "dentist", "laboratory"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "sharps_container"
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y; long things lie along X."""
    return drawn(KINDS, p, kit)


def _sharps(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e8b90e", 0.35, p.wear), p.color)
    out.add("box", shell, hollow([(0, 0), (0.075, 0), (0.088, 0.01), (0.1, 0.23), (0.1, 0.24)], 0.004, kit.n(36, 16), 0.5))
    lid = finish.plastic("#c8201a", 0.35, p.wear)
    out.add("lid", lid, lathe([(0.03, 0.235), (0.105, 0.235), (0.107, 0.245), (0.104, 0.258), (0.05, 0.268), (0.03, 0.27), (0.03, 0.235)], kit.n(36, 16), 0.5), box((0.09, 0.03, 0.01), 0.004, (0, 0.045, 0.272)).turned(rot_x(0.12)), _loop())
    out.add("well", finish.plastic("#33100e", 0.6), cylinder(0.031, 0.008, 24, 0.001, (0, 0, 0.252)))
    for z0, words in ((0.19, "SHARPS"), (0.05, "BIOHAZARD")):
        v = (m := text(words, 0.02, (0, 0))).vertices
        r = 0.0894 + 0.0546 * (z0 + v[:, 2])
        turn = v[:, 0] / r
        out.add("words", finish.paint("#16130a", 0.0), Mesh(np.c_[r * np.sin(turn), -r * np.cos(turn), z0 + v[:, 2]], m.faces, None, m.uv))
    for k in range(3):
        a = 2 * np.pi * k / 3
        out.add("sign", finish.paint("#16130a", 0.0), fronted(lathe([(0.013, 0), (0.019, 0), (0.019, 0.0012), (0.013, 0.0012), (0.013, 0)], 22, 0.4), -0.0935).moved((0.014 * np.sin(a), 0, 0.12 + 0.014 * np.cos(a))))


def _loop() -> Mesh:
    """A carrying loop over a lid."""
    return tube(spline([(-0.095, 0, 0.24), (-0.08, 0, 0.29), (0, 0, 0.31), (0.08, 0, 0.29), (0.095, 0, 0.24)], 24), 0.005, 8)


def _gloves(out: Collector, p: Params, kit: Kit) -> None:
    out.add("box", dyed(finish.of("cardboard", "#2f8fc4", 0.6, p.wear), p.color), slab((-0.12, -0.06, 0), (0.12, 0.06, 0.08), 0.002))
    out.add("label", finish.of("paper", "#f2f4f4", 0.5), slab((-0.122, -0.061, 0.0), (0.122, 0.061, 0.024), 0.001))
    labelled(out, "GLOVES", 0.022, (0, -0.0608, 0.052), "#f4f6f6")
    out.add("slot", finish.paint("#0d1a22", 0.0), prism(np.c_[0.06 * np.cos(t := np.linspace(0, 6.2, 30)), 0.025 * np.sin(t)], 0.001).moved((0, 0, 0.08)))
    rubber = finish.rubber("#5aa7e0")
    for k, (x, h) in enumerate(((-0.018, 0.055), (0.012, 0.04), (0.03, 0.06))):
        out.add("glove", rubber, soft_box((0.014, 0.03, h), 0.006, 0.02, 0.0, 0.003, k, (0, 0, h / 2)).turned(rot_y(0.3 * (k - 1))).moved((x, 0.004 * k, 0.078)))


def _kidney(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 2 * np.pi, 61)[:-1]
    x = 0.125 * np.cos(t)
    line = np.c_[x, 0.056 * np.sin(t) - 4.2 * x**2 + 0.03]
    rows = [np.c_[line * s, np.full(60, z)] for s, z in ((0.0, 0.001), (0.84, 0.0), (0.9, 0.004), (1.0, 0.04), (1.04, 0.042), (1.02, 0.044), (0.97, 0.041), (0.88, 0.006), (0.0, 0.004))]
    grid = np.stack([np.concatenate([q, q[:1]]) for q in rows])
    out.add("dish", dyed(steel(p.wear), p.color), sheet(grid.transpose(1, 0, 2)))


def _bedpan(out: Collector, p: Params, kit: Kit) -> None:
    pan = hollow([(0, 0), (0.12, 0), (0.15, 0.02), (0.165, 0.075), (0.175, 0.085), (0.16, 0.09), (0.11, 0.084)], 0.004, kit.n(44, 18), 0.7)
    out.add("pan", dyed(steel(p.wear), p.color), pan.scaled((1, 1.2, 1)), tube([(-0.02, -0.17, 0.05), (-0.016, -0.26, 0.075), (0.016, -0.26, 0.075), (0.02, -0.17, 0.05)], 0.01, 8))


def _pills(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("pills")
    for k, day in enumerate("SMTWTFS"):
        x = 0.03 * (k - 3)
        shell = dyed(finish.plastic("#3f8fc8", 0.25, p.wear), p.color)
        out.add("tray", shell, cased((x - 0.0148, -0.022, 0), (x + 0.0148, 0.022, 0.02), 0.003))
        out.add("lid", finish.plastic("#dfe9ef", 0.15), soft_box((0.027, 0.04, 0.006), 0.0025, 0.05, center=(x, 0, 0.0225)))
        out.add("words", finish.paint("#123a5a", 0.0), printed(day, 0.012, x, 0.004, 0.0258))
        out.add("catch", shell, box((0.012, 0.005, 0.003), 0.001, (x + float(g.normal(0, 0.0003)), -0.0225, 0.023)))


def _specimen(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 14)
    out.add("jar", finish.glass((0.95, 0.96, 0.96)), hollow([(0, 0), (0.024, 0), (0.026, 0.004), (0.03, 0.066)], 0.0016, n, 0.5))
    out.add("sample", finish.of("food", "#d9b23a", 0.1), cylinder(0.0235, 0.028, n, 0.001, (0, 0, 0.002), 0.0255))
    out.add("cap", dyed(finish.plastic("#d8701a", 0.35, p.wear), p.color), cap(0.0325, 0.014, 0.064, n))
    out.add("label", finish.of("paper", "#f6f6f2", 0.6), *(box((0.004, 0.0006, 0.024), 0.0001).moved((0, -0.0293, 0.04)).turned(rot_z(a)) for a in np.linspace(-0.5, 0.5, 8)))


def _blood(out: Collector, p: Params, kit: Kit) -> None:
    out.add("bag", dyed(finish.of("plastic", "#7d0f14", 0.12, p.wear), p.color), soft_box((0.12, 0.16, 0.03), 0.014, 0.03, 0.006, center=(0, 0, 0.016)))
    out.add("seam", finish.plastic("#e6dcd8", 0.2), slab((-0.066, -0.09, 0.009), (0.066, 0.1, 0.0112), 0.001))
    out.add("label", finish.of("paper", "#f4f2ec", 0.6), box((0.078, 0.09, 0.001), 0.0003, (0, 0.008, 0.0365)))
    out.add("words", finish.paint("#8a1018", 0.0), printed("A+", 0.032, -0.01, 0.026, 0.0372), printed("BLOOD", 0.012, 0, -0.016, 0.0372))
    out.add("line", finish.plastic("#8a141a", 0.15), tube(spline([(0.01, -0.088, 0.012), (0.012, -0.13, 0.004), (0.07, -0.14, 0.004), (0.1, -0.09, 0.004), (0.09, 0.0, 0.004)], 40), 0.0026, 7))
    out.add("port", finish.plastic("#f0efe9", 0.3), *(rod((x, -0.085, 0.012), (x, -0.1, 0.012), 0.0045, 10) for x in (-0.02, 0.01, 0.03)))


def _scalpel(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", dyed(steel(p.wear), p.color), box((0.115, 0.009, 0.004), 0.0015, (-0.02, 0, 0.003)), *(box((0.002, 0.0095, 0.0046), 0.0004, (0.0 + 0.004 * k, 0, 0.003)) for k in range(8)))
    out.add("blade", finish.metal("chrome"), prism([(0.036, -0.004), (0.036, 0.004), (0.07, 0.0045), (0.078, 0.002), (0.07, -0.004), (0.055, -0.0055)], 0.0008, 0.0002).moved((0, 0, 0.0028)))


def _forceps(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(finish.metal("chrome", p.wear), p.color)
    for s in (-1, 1):
        out.add("arm", metal, tube(spline([(-0.07, s * 0.022, 0.003), (-0.02, s * 0.012, 0.003), (0.015, 0, 0.003 + 0.0012 * s), (0.05, -s * 0.006, 0.003), (0.085, -s * 0.0012, 0.003)], 26), np.linspace(0.003, 0.0016, 26), 8))
        a = np.linspace(0, 2 * np.pi, 21)[:-1]
        out.add("loop", metal, tube(np.c_[-0.083 + 0.014 * np.cos(a), s * 0.026 + 0.011 * np.sin(a), np.full(20, 0.003)], 0.0024, 8, closed=True))
    out.add("pin", metal, cylinder(0.004, 0.007, 14, 0.001, (0.015, 0, 0.0)))


def _reflex(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", finish.metal("chrome", p.wear), rod((-0.1, 0, 0.018), (0.075, 0, 0.018), 0.004, 14), rod((-0.1, 0, 0.018), (-0.05, 0, 0.018), 0.006, 14))
    head = prism([(-0.018, 0), (0.018, 0), (0.004, 0.05), (-0.004, 0.05)], 0.018, 0.003)
    out.add("head", dyed(finish.rubber("#c05a2a"), p.color), head.moved((0.085, -0.025, 0.009)))
    out.add("foot", finish.rubber("#2a2c30"), cylinder(0.012, 0.012, 16, 0.002, (-0.09, 0, 0.0)))


def _otoscope(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", dyed(finish.plastic("#23272c", 0.35, p.wear), p.color), rod((-0.11, 0, 0.014), (0.03, 0, 0.014), 0.013, 22))
    out.add("neck", finish.metal("chrome"), rod((0.03, 0, 0.014), (0.05, 0, 0.016), 0.009, 16), *(rod((x, 0, 0.014), (x + 0.004, 0, 0.014), 0.0136, 22) for x in (-0.108, 0.02)))
    out.add("head", finish.plastic("#2c3136", 0.35), soft_box((0.036, 0.042, 0.028), 0.01, 0.02, center=(0.062, 0, 0.016)))
    out.add("cone", finish.plastic("#15171a", 0.3), rod((0.062, -0.018, 0.016), (0.062, -0.06, 0.016), 0.012, 20, 0.0035))
    out.add("lens", finish.glass(), fronted(cylinder(0.014, 0.004, 22, 0.001), 0.026).moved((0.062, 0, 0.018)))


def _oxygen(out: Collector, p: Params, kit: Kit) -> None:
    m = lathe([(0.06, 0.0), (0.056, 0.004), (0.05, 0.026), (0.036, 0.054), (0.016, 0.07), (0, 0.072), (0, 0.07), (0.015, 0.068), (0.034, 0.052), (0.048, 0.025), (0.054, 0.003), (0.06, 0.0)], kit.n(32, 14), 0.8)
    out.add("mask", dyed(finish.of("plastic", "#cfe6ea", 0.12, p.wear), p.color), m.scaled((0.85, 1.15, 1)))
    out.add("valve", finish.plastic("#3fa05a", 0.3), cylinder(0.011, 0.03, 18, 0.002, (0, -0.012, 0.062)))
    out.add("hose", finish.of("plastic", "#bfe0d0", 0.15), tube(spline([(0, -0.012, 0.09), (0.01, -0.07, 0.09), (0.05, -0.14, 0.01), (-0.06, -0.17, 0.005), (-0.12, -0.09, 0.005), (-0.1, 0.04, 0.005)], 50), 0.0045, 8))
    out.add("strap", finish.fabric("#e9e9e4"), tube(spline([(-0.05, 0.0, 0.006), (-0.08, 0.07, 0.004), (0, 0.12, 0.004), (0.08, 0.07, 0.004), (0.05, 0.0, 0.006)], 30), 0.0022, 6))


def _mask(out: Collector, p: Params, kit: Kit) -> None:
    u = np.linspace(-1, 1, 21)
    pleat = np.array([0.0, 0.014, 0.012, 0.026, 0.024, 0.04, 0.038, 0.054, 0.052, 0.068])
    bulge = 0.022 * (1 - u**2)
    rows = np.stack([np.c_[0.088 * u, np.full(21, y - 0.034), 0.003 + bulge * np.sin(np.pi * (y + 0.006) / 0.08) + 0.0012 * (k % 2)] for k, y in enumerate(pleat)], 0)
    out.add("mask", dyed(finish.fabric("#a9d3e4", p.wear), p.color), thick(rows, 0.0012))
    out.add("edge", finish.fabric("#f2f5f6"), *(tube(rows[k], 0.0018, 6) for k in (0, -1)), *(tube(rows[:, k], 0.0018, 6) for k in (0, -1)))
    out.add("loop", finish.fabric("#f2f5f6"), *(tube(spline([(s * 0.088, 0.034, 0.004), (s * 0.13, 0.04, 0.002), (s * 0.145, 0.0, 0.002), (s * 0.13, -0.036, 0.002), (s * 0.088, -0.034, 0.004)], 24), 0.0014, 6) for s in (-1, 1)))


def _jar(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("jar", finish.glass(), hollow([(0, 0), (0.048, 0), (0.052, 0.006), (0.052, 0.13)], 0.0025, n, 0.5))
    out.add("lid", dyed(finish.metal("chrome", p.wear), p.color), lathe([(0, 0.13), (0.055, 0.13), (0.055, 0.138), (0.03, 0.148), (0.007, 0.151), (0.007, 0.162), (0.012, 0.168), (0, 0.173)], n, 0.5))


def _depressors(out: Collector, p: Params, kit: Kit) -> None:
    _jar(out, p, kit)
    g = kit.rng("sticks")
    stick = soft_box((0.016, 0.002, 0.118), 0.0009, 0.06)
    out.add("stick", finish.wood("birch", 0.05), *(stick.turned(rot_z(float(g.uniform(0, 3)))).turned(rot_x(float(g.normal(0, 0.05)))).moved((float(x), float(y), 0.063)) for x, y in np.c_[g.uniform(-0.028, 0.028, 26), g.uniform(-0.028, 0.028, 26)]))


def _tooth(out: Collector, p: Params, kit: Kit) -> None:
    enamel, root = dyed(finish.ceramic("#f3efe2", 0.2), p.color), finish.of("bone", "#e2cf9c", 0.5, p.wear)
    out.add("base", finish.wood("walnut", p.wear), lathe([(0, 0), (0.07, 0), (0.07, 0.012), (0.062, 0.02), (0, 0.02)], kit.n(36, 16), 0.5))
    for a in (0.6, 2.5, 4.4):
        c, s = np.cos(a), np.sin(a)
        out.add("root", root, tube(spline([(0.012 * c, 0.012 * s, 0.016), (0.026 * c, 0.026 * s, 0.05), (0.022 * c, 0.022 * s, 0.09), (0.016 * c, 0.016 * s, 0.11)], 16), np.linspace(0.006, 0.02, 16), 14))
    out.add("crown", enamel, soft_box((0.085, 0.078, 0.07), 0.028, 0.03, center=(0, 0, 0.135)), *(sphere((0.024, 0.022, 0.018), 14, (x, y, 0.164)) for x in (-0.02, 0.02) for y in (-0.018, 0.018)))


def _jaw(out: Collector, p: Params, kit: Kit) -> None:
    gum, white = dyed(finish.of("plastic", "#cf6a72", 0.25, p.wear), p.color), finish.ceramic("#f4f0e4", 0.18)
    a = np.linspace(-0.15, np.pi + 0.15, 30)
    arch = np.c_[0.04 * np.cos(a), -0.052 * np.sin(a)]
    for z, tilt in ((0.0, 0.0), (0.052, 0.34)):
        turn, lift = rot_x(-tilt), (0, 0.0, z)
        out.add("gum", gum, tube(np.c_[arch, np.full(30, 0.013)], 0.0128, 12).turned(turn).moved(lift))
        for k in np.linspace(0, 29, 14).astype(int):
            x, y = arch[k]
            up = 1 if z == 0 else -1
            out.add("tooth", white, soft_box((0.0085, 0.0075, 0.018), 0.0034, 0.02).turned(rot_z(float(np.arctan2(y, x) + np.pi / 2))).moved((x, y, 0.013 + up * 0.014)).turned(turn).moved(lift))
    out.add("hinge", finish.metal("brass", p.wear), rod((-0.045, 0.014, 0.036), (0.045, 0.014, 0.036), 0.003, 10), *(rod((x, 0.012, 0.008), (x, 0.014, 0.072), 0.003, 10) for x in (-0.041, 0.041)))


def _mirror(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", dyed(finish.metal("chrome", p.wear), p.color), rod((-0.09, 0, 0.005), (0.03, 0, 0.005), 0.0038, 12), rod((0.03, 0, 0.005), (0.06, 0, 0.007), 0.002, 10))
    out.add("glass", finish.metal("silver", 0.0, 0.03), cylinder(0.011, 0.002, 24, 0.0005).turned(rot_y(-0.35)).moved((0.07, 0, 0.008)))


def _tray(out: Collector, p: Params, kit: Kit) -> None:
    out.add("tray", dyed(steel(p.wear), p.color), slab((-0.15, -0.1, 0), (0.15, 0.1, 0.004), 0.001), *(slab(lo, hi, 0.002) for lo, hi in (((-0.154, -0.104, 0), (0.154, -0.1, 0.018)), ((-0.154, 0.1, 0), (0.154, 0.104, 0.018)), ((-0.154, -0.104, 0), (-0.15, 0.104, 0.018)), ((0.15, -0.104, 0), (0.154, 0.104, 0.018)))))
    out.add("paper", finish.of("paper", "#bfdcec", 0.8), slab((-0.14, -0.092, 0.004), (0.14, 0.092, 0.005), 0.0003))
    metal = finish.metal("chrome")
    for k in range(6):
        x = -0.11 + 0.042 * k
        out.add("tool", metal, rod((x, -0.08, 0.0095), (x, 0.04, 0.0095), 0.0042, 12), tube(spline([(x, 0.038, 0.0095), (x + 0.002, 0.06, 0.0095), (x + 0.006 * (k % 3 - 1), 0.078, 0.0095 + 0.003 * (k % 2)), (x + 0.012 * (k % 3 - 1), 0.082, 0.008)], 12), np.linspace(0.0018, 0.0007, 12), 6))
        out.add("band", finish.plastic(("#2f9a5a", "#c8402a", "#2a62b0")[k % 3], 0.3), rod((x, -0.07, 0.0095), (x, -0.06, 0.0095), 0.0048, 12))
    out.add("mirror", finish.metal("silver", 0.0, 0.03), cylinder(0.0115, 0.002, 22, 0.0005, (-0.11, 0.086, 0.0085)))


def _autoclave(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    white: Material = dyed(finish.plastic("#e6e9ea", 0.35, p.wear), p.color)
    out.add("case", white, cased((-0.24, -0.2, 0.012), (0.24, 0.24, 0.4), 0.02))
    out.add("foot", finish.rubber(), *(cylinder(0.016, 0.014, 14, 0.003, (x, y, 0)) for x in (-0.2, 0.2) for y in (-0.15, 0.19)))
    out.add("door", steel(p.wear), fronted(lathe([(0, 0.045), (0.08, 0.042), (0.125, 0.024), (0.14, 0.0), (0, 0)][::-1], n, 0.5), -0.2).moved((-0.06, 0, 0.2)))
    out.add("handle", finish.plastic("#23272b", 0.4), beam((-0.06, -0.252, 0.12), (-0.06, -0.252, 0.28), 0.024, 0.02, 0.006), fronted(cylinder(0.022, 0.02, 18, 0.004), -0.24).moved((-0.06, 0, 0.2)))
    screened(out, (0.155, -0.203, 0.33), 0.11, 0.05, BLUE, 1)
    keys(out, (0.12, -0.201, 0.22), 3, 3, 0.03)
    out.add("gauge", finish.metal("chrome"), fronted(lathe([(0, 0), (0.024, 0), (0.024, 0.01), (0, 0.008)], 24, 0.5), -0.2).moved((0.155, 0, 0.12)))


KINDS: dict[str, Kin] = {
    "sharps_container": Kin(_sharps, 0.5), "glove_box": Kin(_gloves, 0.4), "kidney_dish": Kin(_kidney, 0.3), "bedpan": Kin(_bedpan, 0.9), "pill_organizer": Kin(_pills, 0.08), "specimen_jar": Kin(_specimen, 0.08), "blood_bag": Kin(_blood, 0.5), "scalpel": Kin(_scalpel, 0.03),
    "forceps": Kin(_forceps, 0.05), "reflex_hammer": Kin(_reflex, 0.12), "otoscope": Kin(_otoscope, 0.2), "oxygen_mask": Kin(_oxygen, 0.1), "surgical_mask": Kin(_mask, 0.01), "tongue_depressor": Kin(_depressors, 0.5), "tooth_model": Kin(_tooth, 0.6), "jaw_model": Kin(_jaw, 0.3),
    "dental_mirror": Kin(_mirror, 0.03), "dental_tray": Kin(_tray, 0.6), "autoclave": Kin(_autoclave, 26.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
