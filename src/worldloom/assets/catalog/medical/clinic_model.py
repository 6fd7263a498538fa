"""A small thing of clinics, pharmacies and vets: a model of a heart, a brain or an eye, an artificial leg or arm, a leg in plaster, an ice pack, a tube of ointment, a vial of vaccine, a blister pack of pills, a doctor's bag, a nebulizer, a hearing aid, a cone collar for a dog, or a baby scale."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, chain, rippled, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.vehicle_solid import rect, rounded
from worldloom.assets.parts.work_pieces import cased, printed, screened, spoken
from worldloom.geometry import Floats, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, tube

Kind = Literal["heart_model", "brain_model", "eye_model", "prosthetic_leg", "prosthetic_arm", "plaster_cast", "ice_pack", "ointment_tube", "vaccine_vial", "blister_pack", "doctors_bag", "nebulizer", "hearing_aid", "cone_collar", "baby_scale"]
CALLED = {"model heart": "heart_model", "anatomical heart": "heart_model", "model of a heart": "heart_model", "heart anatomy model": "heart_model", "model brain": "brain_model", "anatomical brain": "brain_model", "model of a brain": "brain_model", "brain": "brain_model", "model eye": "eye_model", "eyeball model": "eye_model", "eyeball": "eye_model", "model of an eye": "eye_model", "artificial leg": "prosthetic_leg", "wooden leg": "prosthetic_leg", "peg leg": "prosthetic_leg", "artificial arm": "prosthetic_arm", "prosthetic hand": "prosthetic_arm", "bionic arm": "prosthetic_arm", "leg cast": "plaster_cast", "plaster leg": "plaster_cast", "cold pack": "ice_pack", "gel pack": "ice_pack", "tube of ointment": "ointment_tube", "tube of cream": "ointment_tube", "cream tube": "ointment_tube", "ointment": "ointment_tube", "vaccine": "vaccine_vial", "vial of vaccine": "vaccine_vial", "medicine vial": "vaccine_vial", "insulin vial": "vaccine_vial", "ampoule": "vaccine_vial",
          "pill": "blister_pack", "tablets": "blister_pack", "pack of pills": "blister_pack", "blister of pills": "blister_pack", "box of pills": "blister_pack", "pill packet": "blister_pack", "doctor's bag": "doctors_bag", "doctor bag": "doctors_bag", "medical bag": "doctors_bag", "gladstone bag": "doctors_bag", "physician's bag": "doctors_bag", "inhaler machine": "nebulizer", "nebuliser": "nebulizer", "hearing aids": "hearing_aid", "dog cone": "cone_collar", "elizabethan collar": "cone_collar", "pet cone": "cone_collar", "cone of shame": "cone_collar", "infant scale": "baby_scale", "newborn scale": "baby_scale", "baby weighing scale": "baby_scale", "pet scale": "baby_scale"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("medical/clinic_model", 1, "clinic_model", spoken(get_args(Kind), CALLED), ("medical equipment",), ("indoor", "hospital_room", "hospital", "clinic", "classroom", "laboratory", "pharmacy"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "heart_model"
    size: Annotated[float, number(0.7, 1.5)] = 1.0
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y; long things lie along X."""
    return drawn(KINDS, p, kit)


def _step(kit: Kit, fine: float) -> float:
    return fine if kit.detail >= 0.7 else 2.2 * fine


def _base(out: Collector, z: float) -> None:
    """A foot with a post that carries a model at height z."""
    out.add("base", finish.plastic("#1c1e21", 0.3), lathe([(0, 0), (0.06, 0), (0.062, 0.006), (0.056, 0.016), (0, 0.018)], 36, 0.5))
    out.add("post", finish.metal("chrome"), rod((0, 0, 0.016), (0, 0, z), 0.004, 10))


def _heart(out: Collector, p: Params, kit: Kit) -> None:
    _base(out, 0.09)
    z = 0.125
    form = blend([ball((0.004, 0, z), (0.042, 0.034, 0.042)), ball((-0.016, -0.006, z - 0.03), (0.026, 0.024, 0.03)), ball((0.026, 0.004, z + 0.026), (0.024, 0.022, 0.02)), ball((-0.026, 0.004, z + 0.026), (0.024, 0.022, 0.02))], 0.014)
    out.add("heart", dyed(finish.of("skin", "#a8282a", 0.35), p.color), skin(form, _step(kit, 0.0042)))
    out.add("artery", finish.plastic("#c83a2a", 0.3), tube(spline([(0.006, 0, z + 0.03), (0.008, 0, z + 0.07), (-0.014, 0.004, z + 0.09), (-0.036, 0.012, z + 0.074), (-0.038, 0.02, z + 0.04)], 26), 0.0105, 12), *(rod((-0.004 - 0.012 * k, 0.003, z + 0.082), (-0.002 - 0.015 * k, 0.004, z + 0.108), 0.0042, 10) for k in range(3)))
    out.add("vein", finish.plastic("#2f4a9a", 0.3), rod((0.034, 0.008, z + 0.02), (0.036, 0.01, z + 0.085), 0.009, 14), tube(spline([(-0.006, -0.012, z + 0.03), (0.002, -0.014, z + 0.055), (0.03, -0.008, z + 0.062), (0.052, 0.0, z + 0.056)], 18), 0.008, 10))
    g = kit.rng("vessels")
    for hue, s in (("#d8503a", 1), ("#3a5ab0", -1)):
        for k in range(4):
            a = 0.5 * s + 0.5 * k * s
            pts = np.array([(0.03 * np.sin(a) * (1 - 0.6 * q), -0.036 * np.cos(0.5 * a) * (1 - 0.45 * q**2), z + 0.02 - 0.062 * q + 0.003 * g.normal()) for q in np.linspace(0, 1, 6)])
            out.add(f"vessel.{hue}", finish.plastic(hue, 0.3), tube(spline(pts, 20), np.linspace(0.003, 0.0012, 20), 6))


def _brain(out: Collector, p: Params, kit: Kit) -> None:
    _base(out, 0.07)
    z = 0.115

    def folds(q: Floats) -> Floats:
        w = np.sin(q[:, 0] * 260 + 3 * np.sin(q[:, 1] * 95 + 2 * np.sin(q[:, 2] * 110))) * np.sin(q[:, 1] * 165 + 3 * np.sin(q[:, 2] * 120))
        return np.asarray(0.0028 * np.clip(w, -0.7, 0.6))

    form = blend([*(ball((s * 0.032, 0.0, z), (0.042, 0.075, 0.052)) for s in (-1, 1))], 0.003)
    tone = dyed(finish.of("skin", "#d8a09a", 0.45), p.color)
    out.add("brain", tone, skin(rippled(form, folds, 0.003), _step(kit, 0.0042)))
    out.add("cerebellum", finish.of("skin", "#b87a78", 0.45), sphere((0.04, 0.028, 0.024), 22, (0, 0.055, z - 0.036)))
    out.add("stem", finish.of("skin", "#e8cfa8", 0.45), tube(spline([(0, 0.02, z - 0.02), (0, 0.03, z - 0.06), (0, 0.026, z - 0.085)], 14), np.linspace(0.016, 0.009, 14), 12))


def _eye(out: Collector, p: Params, kit: Kit) -> None:
    _base(out, 0.08)
    c = (0, 0, 0.12)
    out.add("white", finish.ceramic("#f4f0ea"), sphere(0.05, 34, c))
    out.add("iris", dyed(finish.plastic("#3a6a9a", 0.15), p.color), sphere((0.022, 0.006, 0.022), 26, (0, -0.0465, 0.12)))
    out.add("pupil", finish.plastic("#0a0a0b", 0.05), sphere((0.0095, 0.004, 0.0095), 20, (0, -0.0505, 0.12)))
    out.add("cornea", finish.glass(), sphere((0.026, 0.016, 0.026), 26, (0, -0.042, 0.12)))
    g = kit.rng("veins")
    for k in range(12):
        a = k * np.pi / 6 + g.uniform(-0.2, 0.2)
        t = np.linspace(0.25, 1.1, 12)
        pts = np.stack([0.0505 * np.sin(t) * np.cos(a + 0.12 * np.sin(9 * t)), 0.0505 * np.cos(t), 0.12 + 0.0505 * np.sin(t) * np.sin(a + 0.12 * np.sin(9 * t))], 1)
        out.add("vein", finish.paint("#b82a2a", 0.0), tube(pts, np.linspace(0.0012, 0.0005, 12), 5))
    out.add("nerve", finish.of("skin", "#e8cfa8", 0.5), tube(spline([(0, 0.046, 0.12), (0.004, 0.07, 0.118), (0.012, 0.1, 0.122)], 12), 0.008, 12))
    out.add("muscle", finish.of("skin", "#a83a34", 0.5), *(tube(spline([(0.036 * np.cos(a), -0.01, 0.12 + 0.036 * np.sin(a)), (0.046 * np.cos(a), 0.025, 0.12 + 0.046 * np.sin(a)), (0.016 * np.cos(a), 0.078, 0.12 + 0.016 * np.sin(a))], 14), np.linspace(0.006, 0.004, 14), 8) for a in np.arange(4) * np.pi / 2 + 0.3))


def _leg(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.plastic("#c89a74", 0.4, p.wear), p.color)
    out.add("socket", tone, lathe([(0.05, 0.36), (0.062, 0.36), (0.07, 0.52), (0.066, 0.52), (0.056, 0.37), (0, 0.37), (0, 0.35), (0.045, 0.345), (0.05, 0.36)], 30, 0.6))
    out.add("pylon", finish.metal("aluminium", p.wear), rod((0, 0, 0.1), (0, 0, 0.35), 0.017, 18), cylinder(0.026, 0.03, 22, 0.004, (0, 0, 0.32)), cylinder(0.026, 0.03, 22, 0.004, (0, 0, 0.09)))
    foot = blend([ball((0, 0.03, 0.05), (0.036, 0.045, 0.045)), chain(np.array([(0, 0.02, 0.05), (0, -0.1, 0.03), (0, -0.16, 0.026)]), [0.038, 0.036, 0.028], 0.02)], 0.02)
    m = skin(foot, _step(kit, 0.006))
    v = m.vertices.copy()
    v[:, 2] = np.maximum(v[:, 2], 0.004)
    out.add("foot", tone, replace(m, vertices=v))
    out.add("strap", finish.leather("#5a3018"), lathe([(0.0665, 0.44), (0.0705, 0.44), (0.072, 0.475), (0.068, 0.475), (0.0665, 0.44)], 30, 0.4))


def _arm(out: Collector, p: Params, kit: Kit) -> None:
    shell, metal = dyed(finish.plastic("#2b2f35", 0.35, p.wear), p.color), finish.metal("aluminium", p.wear)
    z = 0.05
    out.add("socket", shell, lathe([(0, 0), (0.048, 0), (0.05, 0.02), (0.042, 0.16), (0.032, 0.24), (0, 0.24)], 28, 0.6).turned(rot_y(np.pi / 2)).moved((-0.3, 0, z)))
    out.add("wrist", metal, drum(0.028, 0.03, (-0.045, 0, z), 26, 0.004), drum(0.031, 0.008, (-0.06, 0, z), 26, 0.002))
    out.add("palm", shell, soft_box((0.09, 0.075, 0.035), 0.014, 0.02, center=(0.015, 0, z)))
    for k in range(4):
        y = -0.028 + 0.0187 * k
        long = (0.9, 1.0, 0.95, 0.78)[k]
        pts = [np.array([0.06, y, z]), np.array([0.06 + 0.034 * long, y * 1.05, z + 0.002]), np.array([0.06 + 0.06 * long, y * 1.1, z - 0.012]), np.array([0.06 + 0.07 * long, y * 1.1, z - 0.034])]
        out.add("finger", shell, *(rod(a, b, 0.0072, 12) for a, b in zip(pts[:-1], pts[1:], strict=True)))
        out.add("joint", metal, *(sphere(0.0085, 12, q) for q in pts[:3]))
    thumb = [np.array([0.0, -0.04, z - 0.004]), np.array([0.03, -0.062, z - 0.016]), np.array([0.056, -0.058, z - 0.03])]
    out.add("finger", shell, *(rod(a, b, 0.0085, 12) for a, b in zip(thumb[:-1], thumb[1:], strict=True)))
    out.add("joint", metal, *(sphere(0.0098, 12, q) for q in thumb[:2]))


def _cast(out: Collector, p: Params, kit: Kit) -> None:
    form = blend([chain(np.array([(0.26, 0, 0.075), (0.0, 0, 0.07), (-0.2, 0, 0.062)]), [0.072, 0.068, 0.056], 0.03), chain(np.array([(-0.2, 0, 0.06), (-0.235, 0, 0.14), (-0.24, 0, 0.2)]), [0.058, 0.05, 0.042], 0.03)], 0.03)
    out.add("cast", dyed(finish.plaster("#eceae2", 0.1), p.color), skin(form, _step(kit, 0.009)))
    out.add("toes", finish.of("skin", "#d8a888", 0.5), *(sphere((0.012, 0.0095, 0.014), 12, (-0.242, 0.034 - 0.017 * k, 0.243 - 0.003 * k)) for k in range(5)))
    out.add("wrap", finish.fabric("#f6f4ee"), *(ring((0.069, 0.069), 0.002, (0, 0, 0), 36, 5).turned(rot_y(np.pi / 2)).turned(rot_z(0.1 * (-1) ** k)).moved((0.2 - 0.06 * k, 0, 0.072 - 0.0016 * k)) for k in range(6)))


def _ice(out: Collector, p: Params, kit: Kit) -> None:
    out.add("pack", dyed(finish.plastic("#3a8ad0", 0.25), p.color), soft_box((0.24, 0.14, 0.03), 0.013, 0.03, 0.006, 0.005, 5, (0, 0, 0.017)))
    out.add("seam", finish.plastic("#e8eef2", 0.3), *(slab((-0.12, y - 0.007, 0.012), (0.12, y + 0.007, 0.016), 0.001) for y in (-0.072, 0.072)))
    out.add("words", finish.paint("#f4f6f8", 0.0), printed("ICE PACK", 0.03, 0, 0, 0.0405))


def _ointment(out: Collector, p: Params, kit: Kit) -> None:
    t, a = np.linspace(0, 1, 12), np.linspace(0, 2 * np.pi, 26)
    grid = np.stack([np.c_[np.full(26, -0.05 + 0.12 * q), (0.017 + 0.004 * q) * np.cos(a), 0.017 + (0.016 * (1 - q) ** 0.5 + 0.0014) * np.sin(a)] for q in t])
    out.add("tube", dyed(finish.plastic("#f2f3f3", 0.3), p.color), sheet(grid.transpose(1, 0, 2)), box((0.01, 0.044, 0.004), 0.001, (0.074, 0, 0.017)), lathe([(0, 0), (0.017, 0), (0.008, 0.006), (0.008, 0.01), (0, 0.01)], 22, 0.5).turned(rot_y(-np.pi / 2)).moved((-0.05, 0, 0.017)))
    out.add("band", finish.paint("#1f7a9a", 0.0), sheet((grid * [1, 1.02, 1] + [0, 0, 0.0003])[5:9].transpose(1, 0, 2)))
    out.add("cap", finish.plastic("#1f7a9a", 0.35), drum(0.011, 0.02, (-0.069, 0, 0.017), 20, 0.002))


def _vial(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(26, 12)
    for k, (x, y) in enumerate(((0, 0), (0.034, 0.012), (-0.026, 0.02))):
        out.add("glass", finish.glass(), lathe([(0, 0.001), (0.011, 0), (0.012, 0.003), (0.012, 0.032), (0.007, 0.038), (0.007, 0.044), (0, 0.044)], n, 0.6).moved((x, y, 0)))
        out.add("liquid", dyed(finish.of("glass", "#e8eef2", 0.05, 0.0, transmission=0.5), p.color), lathe([(0, 0.002), (0.0105, 0.002), (0.0105, 0.024), (0, 0.024)], n, 0.6).moved((x, y, 0)))
        out.add("seal", finish.metal("aluminium"), lathe([(0, 0.043), (0.0085, 0.043), (0.0085, 0.05), (0, 0.05)], n, 0.4).moved((x, y, 0)))
        out.add(f"cap.{k}", finish.plastic(("#2a5ac0", "#c8281c", "#2f9a4a")[k], 0.3), cylinder(0.0085, 0.004, n, 0.001, (x, y, 0.05)))
        out.add("label", finish.of("paper", "#f6f4ec", 0.8), lathe([(0.0121, 0.008), (0.0124, 0.0083), (0.0124, 0.026), (0.0121, 0.0263)], n, 0.4).moved((x, y, 0)))


def _blister(out: Collector, p: Params, kit: Kit) -> None:
    for k, (x, y, a) in enumerate(((0, 0, 0.1), (0.03, 0.045, -0.35))):
        m = prism(rounded(rect(-0.045, 0.045, -0.025, 0.025), 0.006), 0.0008)
        out.add("foil", finish.metal("aluminium", 0.1), m.turned(rot_z(a)).moved((x, y, 0.0006 * k)))
        at = [(-0.033 + 0.0165 * i, -0.012 + 0.024 * j) for i in range(5) for j in range(2)]
        out.add("bubble", finish.of("plastic", "#e8eef0", 0.08, 0.0, transmission=0.4), *(sphere((0.0068, 0.0068, 0.0042), 12, (u, v, 0.0012)).turned(rot_z(a)).moved((x, y, 0.0006 * k)) for u, v in at))
        out.add("pill", dyed(finish.plastic("#d8453a", 0.3), p.color), *(sphere((0.0052, 0.0052, 0.003), 12, (u, v, 0.0024)).turned(rot_z(a)).moved((x, y, 0.0006 * k)) for u, v in at))
    out.add("box", finish.of("cardboard", "#f2f3f3", 0.7), slab((-0.06, 0.075, 0), (0.04, 0.135, 0.022), 0.001))
    out.add("stripe", finish.paint("#2a6ab0", 0.0), slab((-0.06, 0.0745, 0.004), (0.04, 0.0752, 0.018), 0.0), slab((-0.06, 0.09, 0.0218), (0.04, 0.112, 0.0223), 0.0))


def _bag(out: Collector, p: Params, kit: Kit) -> None:
    hide = dyed(finish.leather("#2a1a12", p.wear), p.color)
    out.add("bag", hide, soft_box((0.4, 0.2, 0.2), 0.05, 0.05, center=(0, 0, 0.11)), soft_box((0.36, 0.12, 0.1), 0.04, 0.05, center=(0, 0, 0.22)))
    brass = finish.metal("brass", p.wear)
    out.add("frame", brass, slab((-0.17, -0.02, 0.262), (0.17, 0.02, 0.276), 0.004), box((0.05, 0.03, 0.02), 0.005, (0, -0.01, 0.28)), *(sphere(0.01, 10, (x, y, 0.01)) for x in (-0.16, 0.16) for y in (-0.06, 0.06)))
    for y in (-0.035, 0.035):
        out.add("handle", hide, tube(spline([(-0.09, y, 0.24), (-0.085, y, 0.31), (0, y, 0.345), (0.085, y, 0.31), (0.09, y, 0.24)], 26), 0.009, 10))
    out.add("cross", finish.paint("#c8201c", 0.1), slab((-0.035, -0.1035, 0.1), (0.035, -0.1, 0.12), 0.001), slab((-0.01, -0.1035, 0.075), (0.01, -0.1, 0.145), 0.001))


def _nebulizer(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#e4eaee", 0.3, p.wear), p.color), cased((-0.1, -0.08, 0), (0.1, 0.08, 0.1), 0.025))
    out.add("vent", finish.plastic("#8a949c", 0.5), *(slab((-0.05, -0.081, 0.03 + 0.01 * k), (0.02, -0.078, 0.034 + 0.01 * k), 0.0) for k in range(4)))
    out.add("switch", finish.plastic("#2a8a4a", 0.3), box((0.02, 0.006, 0.012), 0.003, (0.06, -0.081, 0.05)))
    out.add("hose", finish.of("plastic", "#dfe9ea", 0.15), tube(spline([(0.1, 0, 0.06), (0.16, -0.02, 0.05), (0.2, -0.12, 0.01), (0.1, -0.2, 0.006), (0.02, -0.18, 0.03)], 40), 0.004, 8))
    out.add("mask", finish.of("plastic", "#cfe4e0", 0.12, 0.0, transmission=0.5), lathe([(0.04, 0), (0.042, 0.006), (0.03, 0.035), (0.012, 0.05), (0.012, 0.062), (0.009, 0.062), (0.009, 0.048), (0.026, 0.034), (0.038, 0.006), (0.04, 0)], 28, 0.7).scaled((1, 1.25, 1)).moved((0, -0.17, 0.0)))
    out.add("strap", finish.fabric("#f0f0ec"), tube(spline([(-0.04, -0.17, 0.01), (-0.09, -0.2, 0.004), (-0.06, -0.26, 0.004), (0.05, -0.26, 0.004), (0.04, -0.17, 0.01)], 26), 0.003, 6))


def _hearing(out: Collector, p: Params, kit: Kit) -> None:
    for s in (-1, 1):
        o = np.array([0.028 * s, 0, 0])
        out.add("body", dyed(finish.plastic("#d8b89a", 0.3, p.wear), p.color), tube(spline([(-0.012, 0, 0.006), (-0.006, 0.012, 0.006), (0.008, 0.012, 0.006), (0.014, 0.002, 0.006)], 20) + o, np.interp(np.arange(20), [0, 6, 14, 19], [0.0045, 0.006, 0.005, 0.0025]), 12))
        out.add("tube", finish.of("plastic", "#e8eef0", 0.1), tube(spline([(0.014, 0.002, 0.006), (0.016, -0.008, 0.006), (0.008, -0.016, 0.005)], 12) + o, 0.001, 6))
        out.add("dome", finish.rubber("#d8cfc8"), sphere((0.004, 0.004, 0.004), 12, o + [0.007, -0.017, 0.005]))
        out.add("button", finish.plastic("#3a3f46"), sphere(0.0016, 8, o + [0.001, 0.0135, 0.0115]))


def _cone(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    out.add("cone", dyed(finish.of("plastic", "#dfe8ea", 0.15), p.color), lathe([(0.08, 0), (0.19, 0.2), (0.1935, 0.203), (0.189, 0.2035), (0.078, 0.003), (0.08, 0)], n, 0.4))
    out.add("rim", finish.fabric("#2a5a9a"), ring(0.19, 0.005, (0, 0, 0.203), 56, 6), ring(0.08, 0.006, (0, 0, 0.004), 40, 6))
    out.add("tab", finish.plastic("#2a5a9a"), *(box((0.02, 0.004, 0.03), 0.002, (0, -0.1, 0.04)).turned(rot_x(-0.5)).moved((0, 0.004, -0.03)).turned(rot_z(a)) for a in (0.0, 0.3, -0.3)))


def _scale(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", dyed(finish.plastic("#e8ebee", 0.3, p.wear), p.color), cased((-0.2, -0.13, 0), (0.2, 0.13, 0.06), 0.02))
    u, v = np.meshgrid(np.linspace(-1, 1, 22), np.linspace(-1, 1, 14), indexing="ij")
    grid = np.stack([u * 0.29, v * 0.16, 0.075 + 0.035 * np.abs(u) ** 3 + 0.04 * v**4], -1)
    out.add("tray", finish.plastic("#f6f7f8", 0.25), thick(grid, 0.012), slab((-0.12, -0.08, 0.055), (0.12, 0.08, 0.072), 0.006))
    screened(out, (0, -0.132, 0.032), 0.1, 0.026)
    out.add("sheet", finish.fabric("#a8cfe0"), soft_box((0.36, 0.2, 0.012), 0.005, 0.04, 0.002, 0.002, 3, (0, 0, 0.088)))


KINDS: dict[str, Kin] = {
    "heart_model": Kin(_heart, 0.6), "brain_model": Kin(_brain, 1.0), "eye_model": Kin(_eye, 0.5), "prosthetic_leg": Kin(_leg, 2.2), "prosthetic_arm": Kin(_arm, 1.2), "plaster_cast": Kin(_cast, 1.6), "ice_pack": Kin(_ice, 0.5), "ointment_tube": Kin(_ointment, 0.06), "vaccine_vial": Kin(_vial, 0.05), "blister_pack": Kin(_blister, 0.05),
    "doctors_bag": Kin(_bag, 3.0), "nebulizer": Kin(_nebulizer, 1.4), "hearing_aid": Kin(_hearing, 0.01), "cone_collar": Kin(_cone, 0.15), "baby_scale": Kin(_scale, 3.5),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
