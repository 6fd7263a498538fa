"""A large thing of spaceships and laboratories of the future: a sleep or healing pod, a tank with a specimen in it, a reactor core, a table of holograms, a pad to be beamed from, an escape pod, a space suit on its stand, a rack of hydroponics, an energy cell, an alien egg, a cargo container, or a radar console."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.assets.parts.work_pieces import cased, keys, labelled, screened, spoken, top
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_z, slab, sphere, spline, stamp, tube

Kind = Literal["cryo_pod", "specimen_tank", "reactor_core", "holotable", "teleport_pad", "escape_pod", "space_suit", "hydroponic_rack", "energy_cell", "alien_egg", "cargo_container", "radar_console"]
CALLED = {"sleep pod": "cryo_pod", "sleeping pod": "cryo_pod", "stasis pod": "cryo_pod", "healing pod": "cryo_pod", "medical pod": "cryo_pod", "med pod": "cryo_pod", "hibernation pod": "cryo_pod", "cryogenic pod": "cryo_pod", "cryosleep pod": "cryo_pod", "cryochamber": "cryo_pod", "cryo chamber": "cryo_pod", "regeneration pod": "cryo_pod", "cloning tank": "specimen_tank", "mutant tank": "specimen_tank", "cryogenic tank": "specimen_tank", "cryo tube": "specimen_tank", "stasis tank": "specimen_tank", "stasis tube": "specimen_tank", "stasis chamber": "specimen_tank", "alien specimen": "specimen_tank", "alien specimen tank": "specimen_tank", "growth tank": "specimen_tank", "bio tank": "specimen_tank", "cloning vat": "specimen_tank",
          "reactor": "reactor_core", "warp core": "reactor_core", "engine core": "reactor_core", "power core": "reactor_core", "plasma core": "reactor_core", "fusion reactor": "reactor_core", "plasma reactor": "reactor_core", "nuclear reactor": "reactor_core", "energy core": "reactor_core", "hologram table": "holotable", "holographic table": "holotable", "holo table": "holotable", "tactical table": "holotable", "teleporter": "teleport_pad", "transporter pad": "teleport_pad", "teleportation pad": "teleport_pad", "teleporter pad": "teleport_pad", "transporter": "teleport_pad", "lifepod": "escape_pod",
          "spacesuit": "space_suit", "astronaut suit": "space_suit", "eva suit": "space_suit", "hydroponics rack": "hydroponic_rack", "hydroponic tower": "hydroponic_rack", "hydroponics tower": "hydroponic_rack", "hydroponic planter": "hydroponic_rack", "hydroponic garden": "hydroponic_rack", "hydroponics": "hydroponic_rack", "hydroponic shelf": "hydroponic_rack", "vertical farm": "hydroponic_rack", "power cell": "energy_cell", "fuel cell": "energy_cell", "plasma cell": "energy_cell", "alien pod": "alien_egg", "alien eggs": "alien_egg", "space crate": "cargo_container", "supply container": "cargo_container",
          "radar screen": "radar_console", "radar": "radar_console", "sonar screen": "radar_console", "sonar": "radar_console", "sonar console": "radar_console", "radar station": "radar_console", "navigation console": "radar_console", "helm console": "radar_console", "flight console": "radar_console", "command console": "radar_console", "bridge console": "radar_console", "tactical console": "radar_console", "engineering console": "radar_console", "computer console": "radar_console", "ship console": "radar_console", "space console": "radar_console"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("travel/space_gear", 1, "space_gear", spoken(get_args(Kind), CALLED), ("equipment",), ("indoor", "space_station", "spaceship", "laboratory", "outpost"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "cryo_pod"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _pod(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#dfe4e8", 0.25, p.wear), p.color)
    out.add("base", finish.plastic("#3a4149", 0.4), soft_box((0.86, 2.1, 0.3), 0.08, 0.12, center=(0, 0, 0.17)), slab((-0.3, -0.8, 0), (0.3, 0.8, 0.08), 0.02))
    out.add("shell", shell, soft_box((0.98, 2.24, 0.3), 0.14, 0.12, center=(0, 0, 0.45)))
    out.add("bed", finish.fabric("#c9d3da"), soft_box((0.66, 1.86, 0.1), 0.045, 0.1, 0.01, center=(0, 0, 0.6)), soft_box((0.44, 0.3, 0.08), 0.035, 0.08, 0.01, center=(0, 0.74, 0.67)))
    t = np.linspace(0, np.pi, 22)
    y = np.linspace(-0.98, 0.98, 26)
    w = 0.4 * np.sqrt(np.clip(1 - (y / 1.02) ** 6, 0.02, 1))
    grid = np.stack([np.c_[wk * np.cos(t), np.full(22, yk), 0.58 + 0.36 * wk / 0.4 * np.sin(t)] for wk, yk in zip(w, y, strict=True)], 1)
    out.add("lid", finish.glass((0.72, 0.9, 0.98)), thick(grid, 0.008))
    out.add("rim", finish.metal("chrome", p.wear), tube(np.r_[np.c_[w, y, np.full(26, 0.59)], np.c_[-w[::-1], y[::-1], np.full(26, 0.59)]], 0.018, 8, closed=True), *(tube(np.c_[0.405 * np.cos(t), np.full(22, q), 0.585 + 0.37 * np.sin(t)], 0.014, 8) for q in (-0.32, 0.32)))
    out.add("glow", finish.glow((0.25, 0.75, 1.0), 4.0), *(slab((s * 0.372 - 0.008, -0.85, 0.602), (s * 0.372 + 0.008, 0.85, 0.614), 0.003) for s in (-1, 1)), *(slab((s * 0.492 - 0.004, -0.8, 0.44), (s * 0.492 + 0.004, 0.8, 0.462), 0.002) for s in (-1, 1)))
    screened(out, (0.0, -1.118, 0.47), 0.3, 0.13)
    out.add("hose", finish.rubber(), *(tube(spline([(s * 0.25, 1.05, 0.4), (s * 0.3, 1.22, 0.34), (s * 0.36, 1.2, 0.12), (s * 0.36, 1.1, 0.03)], 20), 0.03, 10) for s in (-1, 1)))


def _tank(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    steel = finish.metal("brushed", p.wear)
    out.add("base", steel, lathe([(0, 0), (0.48, 0), (0.5, 0.03), (0.5, 0.28), (0.44, 0.36), (0, 0.36)], n, 0.4))
    out.add("head", steel, lathe([(0, 1.9), (0.44, 1.9), (0.5, 1.96), (0.5, 2.12), (0.38, 2.22), (0.12, 2.26), (0, 2.26)], n, 0.4))
    hue = (0.25, 0.95, 0.5)
    out.add("glass", finish.glass((0.8, 0.95, 0.9)), lathe([(0.42, 0.35), (0.42, 1.91), (0.41, 1.91), (0.41, 0.35), (0.42, 0.35)], n, 0.4))
    liquid = dyed(finish.of("glass", "#3fd08a", 0.05, 0.0, transmission=0.7), p.color)
    out.add("liquid", liquid, lathe([(0, 0.362), (0.405, 0.362), (0.405, 1.82), (0, 1.82)], n, 0.4))
    out.add("glow", finish.glow(hue, 4.0), *(lathe([(0.3, z), (0.38, z), (0.38, z + 0.012), (0.3, z + 0.012), (0.3, z)], n, 0.4) for z in (0.364, 1.885)))
    flesh = finish.of("skin", "#8fae8a", 0.5)
    body = sphere((0.16, 0.13, 0.22), 26, (0, 0, 1.02))
    v = body.vertices + 0.02 * fbm(body.vertices * 3, 0.5, 3, 5)[:, None] * (body.vertices - [0, 0, 1.02]) / 0.16
    out.add("being", flesh, Mesh(v, body.faces, None, body.uv), sphere((0.15, 0.17, 0.19), 26, (0, -0.04, 1.36)), tube(spline([(0, 0, 1.2), (0, -0.02, 1.3)], 6), 0.06, 10), *(tube(spline([(s * 0.12, 0, 1.14), (s * 0.2, -0.06, 0.98), (s * 0.1, -0.15, 0.92), (s * 0.03, -0.16, 1.0)], 18), np.linspace(0.042, 0.024, 18), 8) for s in (-1, 1)), *(tube(spline([(s * 0.07, -0.02, 0.84), (s * 0.17, -0.12, 0.82), (s * 0.1, -0.06, 0.64), (s * 0.05, -0.1, 0.58)], 18), np.linspace(0.06, 0.028, 18), 8) for s in (-1, 1)))
    out.add("eye", finish.plastic("#0a0c0b", 0.1), *(sphere((0.045, 0.03, 0.035), 12, (s * 0.065, -0.175, 1.37)) for s in (-1, 1)))
    out.add("tube", finish.rubber("#22272b"), tube(spline([(0, 0.02, 1.53), (0.06, 0.0, 1.68), (0.0, 0.03, 1.9)], 16), 0.018, 8))
    g = kit.rng("bubbles")
    out.add("bubble", finish.glass((0.95, 1.0, 0.97)), *(sphere(g.uniform(0.006, 0.016), 8, (r * np.cos(a), r * np.sin(a), g.uniform(0.5, 1.75))) for r, a in zip(g.uniform(0.25, 0.38, 18), g.uniform(0, 6.28, 18), strict=True)))
    screened(out, (0, -0.502, 0.18), 0.26, 0.12)
    out.add("pipe", steel, *(tube(spline([(s * 0.47, 0.1, 2.05), (s * 0.6, 0.14, 1.95), (s * 0.6, 0.14, 0.3), (s * 0.47, 0.1, 0.16)], 30), 0.03, 10) for s in (-1, 1)))


def _reactor(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    dark, steel = finish.metal("gunmetal", p.wear), dyed(finish.metal("brushed", p.wear), p.color)
    out.add("base", dark, lathe([(0, 0), (0.85, 0), (0.88, 0.05), (0.8, 0.22), (0.52, 0.32), (0.5, 0.46), (0, 0.46)], n, 0.4))
    out.add("head", dark, lathe([(0, 2.0), (0.5, 2.0), (0.52, 2.14), (0.7, 2.22), (0.72, 2.4), (0, 2.4)], n, 0.4))
    out.add("core", finish.glow((0.3, 0.75, 1.0), 7.0), lathe([(0, 0.46), (0.16, 0.46), (0.2, 0.8), (0.3, 1.23), (0.2, 1.66), (0.16, 2.0), (0, 2.0)], n, 0.9))
    out.add("glass", finish.glass((0.8, 0.93, 1.0)), lathe([(0.42, 0.46), (0.44, 1.23), (0.42, 2.0), (0.41, 2.0), (0.43, 1.23), (0.41, 0.46), (0.42, 0.46)], n, 0.9))
    out.add("ring", steel, *(lathe([(0.41, z), (0.5, z + 0.01), (0.52, z + 0.05), (0.5, z + 0.09), (0.41, z + 0.1), (0.41, z)], n, 0.4) for z in (0.62, 0.9, 1.18, 1.46, 1.74)))
    for k in range(6):
        t = np.pi / 6 + k * np.pi / 3
        turn = rot_z(t)
        out.add("rib", dark, side_prism([(0.5, 0.3), (0.72, 0.3), (0.62, 1.23), (0.68, 2.25), (0.5, 2.25), (0.53, 1.23)], -0.04, 0.04, 0.008).turned(rot_z(t)))
        out.add("lamp", finish.glow((1.0, 0.55, 0.15), 3.0), box((0.02, 0.012, 0.12), 0.004, (0, 0.655, 1.0)).turned(turn))
    screened(out, (0, -0.83, 0.36), 0.3, 0.12)
    out.add("desk", dark, cased((-0.2, -0.84, 0.0), (0.2, -0.66, 0.46), 0.02))


def _holo(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    shell = dyed(finish.plastic("#2a2f36", 0.3, p.wear), p.color)
    out.add("base", shell, lathe([(0, 0), (0.5, 0), (0.52, 0.03), (0.3, 0.14), (0.26, 0.5), (0.4, 0.66), (0.7, 0.76), (0.72, 0.84), (0.62, 0.86), (0.58, 0.82), (0, 0.82)], n, 0.5))
    blue = (0.2, 0.7, 1.0)
    out.add("bed", finish.glow(blue, 0.5), cylinder(0.575, 0.006, n, 0.0, (0, 0, 0.82)))
    out.add("rim", finish.glow(blue, 4.0), lathe([(0.6, 0.858), (0.63, 0.862), (0.63, 0.866), (0.6, 0.864), (0.6, 0.858)], n, 0.4), *(lathe([(r, 0.827), (r + 0.004, 0.827), (r + 0.004, 0.829), (r, 0.829), (r, 0.827)], n, 0.4) for r in (0.15, 0.3, 0.45)))
    planet = finish.glow(blue, 1.6)
    for k in range(9):
        a = np.pi * k / 9
        out.add("globe", planet, ring(0.2, 0.0025, (0, 0, 0), 40, 6).turned(rot_x(np.pi / 2)).turned(rot_z(a)).moved((0, 0, 1.22)))
    out.add("globe", planet, *(ring(0.2 * np.cos(q), 0.0025, (0, 0, 1.22 + 0.2 * np.sin(q)), 40, 6) for q in (-0.9, -0.45, 0.0, 0.45, 0.9)))
    out.add("orbit", finish.glow((1.0, 0.6, 0.2), 2.0), ring((0.36, 0.3), 0.003, (0, 0, 0), 56, 6).turned(rot_x(0.3)).moved((0, 0, 1.22)), sphere(0.025, 12, (0.36, 0, 1.22)))
    for k in range(6):
        a = k * np.pi / 3
        out.add("key", finish.glow((0.4, 1.0, 0.7) if k % 2 else blue, 1.4), stamp(box((0.04, 0.02, 0.006), 0.002), [(-0.06 + 0.06 * i, -0.655, 0.856) for i in range(3)]).turned(rot_z(a)))


def _pad(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 24)
    shell = dyed(finish.metal("gunmetal", p.wear), p.color)
    out.add("base", shell, lathe([(0, 0), (0.72, 0), (0.74, 0.03), (0.66, 0.16), (0.6, 0.18), (0, 0.18)], n, 0.4), lathe([(0, 2.2), (0.5, 2.2), (0.6, 2.24), (0.6, 2.34), (0, 2.34)], n, 0.4))
    out.add("plate", finish.glow((0.35, 0.8, 1.0), 1.8), cylinder(0.44, 0.012, n, 0.003, (0, 0, 0.178)), cylinder(0.34, 0.012, n, 0.003, (0, 0, 2.192)))
    out.add("ring", finish.metal("chrome"), lathe([(0.45, 0.178), (0.52, 0.178), (0.5, 0.2), (0.46, 0.2), (0.45, 0.178)], n, 0.4))
    for k in (-1, 0, 1):
        a = np.pi / 2 + k * 0.85
        out.add("post", shell, side_prism([(0.54, 0.1), (0.68, 0.1), (0.76, 1.2), (0.62, 2.3), (0.48, 2.3), (0.63, 1.2)], -0.06, 0.06, 0.01).turned(rot_z(a - np.pi / 2)))
        out.add("strip", finish.glow((0.35, 0.8, 1.0), 4.0), *(box((0.03, 0.012, 0.16), 0.004, (0, 0.575 + 0.055 * np.exp(-((z - 1.2) ** 2) * 1.6), z)).turned(rot_z(a - np.pi / 2)) for z in (0.6, 0.9, 1.2, 1.5, 1.8)))
    g = kit.rng("motes")
    out.add("mote", finish.glow((0.5, 0.9, 1.0), 5.0), *(sphere(0.006, 6, (r * np.cos(t), r * np.sin(t), z)) for r, t, z in zip(g.uniform(0, 0.38, 40), g.uniform(0, 6.28, 40), g.uniform(0.3, 2.1, 40), strict=True)))


def _escape(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    shell = dyed(finish.paint("#d8dade", p.wear, 0.35), p.color)
    body = lathe([(0, -1.0), (0.5, -0.95), (0.8, -0.7), (0.9, -0.2), (0.9, 0.45), (0.74, 0.8), (0.4, 0.98), (0, 1.02)], n, 0.9)
    out.add("hull", shell, fronted(body).moved((0, 0, 1.02)))
    out.add("band", finish.paint("#d8561c", p.wear), *(fronted(lathe([(0.9, q), (0.915, q + 0.01), (0.915, q + 0.09), (0.9, q + 0.1)], n, 0.4)).moved((0, 0, 1.02)) for q in (-0.15, 0.3)))
    out.add("hatch", finish.metal("gunmetal", p.wear), fronted(lathe([(0.34, 0.93), (0.5, 0.86), (0.53, 0.93), (0.42, 1.02), (0.34, 1.03), (0.34, 0.93)], n, 0.4)).moved((0, 0, 1.02)))
    out.add("window", finish.glass((0.35, 0.6, 0.75)), fronted(sphere((0.35, 0.35, 0.12), 30, (0, 0, 0.98))).moved((0, 0, 1.02)))
    out.add("leg", finish.metal("gunmetal", p.wear), *(rod((s * 0.45, y, 0.4), (s * 0.72, y, 0.03), 0.045, 12) for s in (-1, 1) for y in (-0.4, 0.5)), *(cylinder(0.12, 0.03, 20, 0.008, (s * 0.73, y, 0)) for s in (-1, 1) for y in (-0.4, 0.5)))
    out.add("nozzle", finish.metal("gunmetal", p.wear), *(fronted(lathe([(0.06, -1.15), (0.14, -1.2), (0.15, -1.2), (0.08, -0.85), (0, -0.85), (0, -1.1), (0.06, -1.15)], 24, 0.5)).moved((x, 0, 1.02 + z)) for x, z in ((0.3, 0.1), (-0.3, 0.1), (0, -0.34))))
    labelled(out, "ESCAPE 01", 0.12, (0, -1.0, 1.68), "#20242a")


def _suit(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    white = dyed(finish.fabric("#dcdedc", p.wear, "canvas"), p.color)
    out.add("stand", finish.metal("gunmetal"), cylinder(0.3, 0.03, n, 0.01), rod((0, 0.16, 0.02), (0, 0.16, 1.5), 0.02, 14))
    for s in (-1, 1):
        leg = spline([(s * 0.1, 0, 0.92), (s * 0.13, -0.01, 0.55), (s * 0.12, 0.0, 0.17)], 22)
        out.add("leg", white, tube(leg, np.linspace(0.115, 0.09, 22) + 0.005 * np.sin(np.arange(22) * 2.4), 16))
        out.add("boot", finish.plastic("#8d9398", 0.5), soft_box((0.15, 0.3, 0.16), 0.06, 0.06, center=(s * 0.12, -0.04, 0.11)))
        arm = spline([(s * 0.2, 0, 1.38), (s * 0.34, 0, 1.2), (s * 0.36, -0.08, 0.95), (s * 0.35, -0.14, 0.86)], 22)
        out.add("arm", white, tube(arm, np.linspace(0.09, 0.068, 22) + 0.005 * np.sin(np.arange(22) * 2.4), 16))
        out.add("glove", finish.plastic("#a9aeb2", 0.5), sphere((0.058, 0.06, 0.085), 16, (s * 0.35, -0.17, 0.77)))
        out.add("band", finish.paint("#c8281c", 0.0), ring(0.082, 0.014, (0, 0, 0), 26, 8).turned(rot_x(0.35)).moved((s * 0.355, -0.03, 1.07)), ring(0.1, 0.012, (s * 0.128, 0, 0.62), 28, 8))
        out.add("cuff", finish.metal("aluminium"), ring(0.068, 0.012, (0, 0, 0), 26, 8).turned(rot_x(0.6)).moved((s * 0.352, -0.135, 0.87)))
    out.add("body", white, lathe([(0, 0.82), (0.2, 0.84), (0.235, 0.95), (0.22, 1.08), (0.25, 1.25), (0.24, 1.38), (0.17, 1.46), (0, 1.47)], n, 0.9).scaled((1, 0.76, 1)))
    out.add("neck", finish.metal("aluminium"), lathe([(0.14, 1.44), (0.17, 1.45), (0.17, 1.49), (0.14, 1.5), (0.14, 1.44)], n, 0.4))
    out.add("helmet", finish.plastic("#e6e8e8", 0.2), sphere((0.17, 0.175, 0.175), 34, (0, 0.02, 1.63)))
    out.add("visor", finish.metal("gold", 0.0, 0.08), sphere((0.142, 0.13, 0.125), 30, (0, -0.055, 1.63)))
    out.add("pack", finish.plastic("#d3d6d6", 0.4), soft_box((0.42, 0.18, 0.6), 0.05, 0.08, center=(0, 0.26, 1.2)))
    out.add("chest", finish.plastic("#9aa0a5", 0.4), soft_box((0.22, 0.08, 0.14), 0.025, 0.06, center=(0, -0.2, 1.2)))
    out.add("light", finish.glow((0.3, 0.9, 0.5), 1.5), *(box((0.025, 0.01, 0.02), 0.003, (x, -0.243, 1.23)) for x in (-0.06, -0.02)))
    out.add("light.2", finish.plastic("#c8281c"), *(box((0.025, 0.012, 0.02), 0.003, (x, -0.243, z)) for x, z in ((0.03, 1.23), (0.07, 1.23), (0.03, 1.17))))
    out.add("hose", finish.plastic("#6d7378", 0.5), *(tube(spline([(s * 0.1, -0.18, 1.16), (s * 0.26, -0.2, 1.05), (s * 0.27, 0.08, 1.0), (s * 0.18, 0.2, 1.05)], 40), 0.016 + 0.002 * (np.arange(40) % 2), 10) for s in (-1, 1)))
    out.add("flag", finish.paint("#2a4a9a", 0.0), box((0.004, 0.07, 0.045), 0.001, (0.26, -0.02, 1.34)))


def _hydro(out: Collector, p: Params, kit: Kit) -> None:
    frame = dyed(finish.metal("aluminium", p.wear), p.color)
    out.add("frame", frame, *(slab((x - 0.02, y - 0.02, 0), (x + 0.02, y + 0.02, 1.9), 0.004) for x in (-0.6, 0.6) for y in (-0.2, 0.2)))
    g = kit.rng("leaf")
    leaf = sphere((0.045, 0.018, 0.004), 8, (0.045, 0, 0)).turned(np.array([[0.8, 0, -0.6], [0, 1, 0], [0.6, 0, 0.8]]))
    for k in range(3):
        z = 0.28 + 0.56 * k
        out.add("trough", finish.plastic("#e6e9ea", 0.3), slab((-0.6, -0.18, z), (0.6, 0.18, z + 0.012), 0.003), *(slab((-0.6, y - 0.008, z), (0.6, y + 0.008, z + 0.1), 0.003) for y in (-0.175, 0.175)), *(slab((x - 0.008, -0.18, z), (x + 0.008, 0.18, z + 0.1), 0.003) for x in (-0.592, 0.592)))
        out.add("raft", finish.plastic("#cfd5d8", 0.5), slab((-0.585, -0.17, z + 0.07), (0.585, 0.17, z + 0.092), 0.003))
        out.add("lamp", finish.plastic("#3a4047"), slab((-0.58, -0.06, z + 0.46), (0.58, 0.06, z + 0.49), 0.006))
        out.add("glow", finish.glow((1.0, 0.55, 0.95), 5.0), slab((-0.55, -0.04, z + 0.452), (0.55, 0.04, z + 0.46), 0.0))
        at = np.array([(-0.48 + 0.16 * i, -0.09 + 0.18 * j, z + 0.09) for i in range(7) for j in range(2)])
        hue = ("#4f9a34", "#3c7a3a", "#7ab04a")[k]
        for q in range(2):
            m = 7
            pos = np.repeat(at, m, 0) + [0, 0, 0.025 * q]
            out.add(f"leaf.{k}", finish.of("leaf", hue, 0.6), stamp(leaf, pos, g.uniform(0, 6.28, len(pos)), g.uniform(0.75, 1.2, len(pos)) * (1.0 - 0.3 * q)))
    out.add("tank", finish.plastic("#2f5f8a", 0.35), cased((-0.5, -0.16, 0.03), (0.5, 0.16, 0.24), 0.03))
    out.add("pipe", finish.plastic("#e6e9ea", 0.3), rod((0.63, 0.1, 0.1), (0.63, 0.1, 1.55), 0.016, 12), *(rod((0.63, 0.1, z), (0.57, 0.1, z), 0.012, 10) for z in (0.33, 0.89, 1.45)))


def _cell(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    steel = dyed(finish.metal("gunmetal", p.wear), p.color)
    out.add("case", steel, lathe([(0, 0), (0.13, 0), (0.14, 0.01), (0.14, 0.09), (0.1, 0.11), (0, 0.11)], n, 0.4), lathe([(0, 0.45), (0.1, 0.45), (0.14, 0.47), (0.14, 0.55), (0.12, 0.57), (0, 0.57)], n, 0.4), *(rod((0.122 * np.cos(a), 0.122 * np.sin(a), 0.08), (0.122 * np.cos(a), 0.122 * np.sin(a), 0.48), 0.012, 10) for a in (0.8, 2.36, 3.93, 5.5)))
    out.add("core", finish.glow((0.2, 1.0, 0.85), 5.0), cylinder(0.06, 0.34, n, 0.01, (0, 0, 0.11)))
    out.add("glass", finish.glass((0.85, 0.98, 0.97)), lathe([(0.1, 0.105), (0.1, 0.455), (0.097, 0.455), (0.097, 0.105), (0.1, 0.105)], n, 0.4))
    out.add("handle", finish.metal("chrome"), tube(spline([(-0.08, 0, 0.56), (-0.07, 0, 0.63), (0, 0, 0.65), (0.07, 0, 0.63), (0.08, 0, 0.56)], 20), 0.01, 10))


def _egg(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    shell = dyed(finish.of("skin", "#5a5a3a", 0.35), p.color)
    m = lathe([(0, 0), (0.2, 0.0), (0.29, 0.12), (0.31, 0.28), (0.27, 0.46), (0.18, 0.6), (0.09, 0.66), (0, 0.64)], n, 0.9)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    grow = 1 + 0.05 * np.sin(4 * a) * np.clip(v[:, 2] - 0.35, 0, 1) * 4 + 0.05 * fbm(v * 5, 0.5, 3, 3)
    out.add("shell", shell, Mesh(np.c_[v[:, :2] * grow[:, None], v[:, 2]], m.faces, None, m.uv))
    out.add("slit", finish.glow((0.7, 1.0, 0.2), 1.6), *(tube(spline([(0.0, 0, 0.652), (0.08 * np.cos(t), 0.08 * np.sin(t), 0.655), (0.15 * np.cos(t), 0.15 * np.sin(t), 0.62)], 10), np.linspace(0.01, 0.004, 10), 6) for t in (0.0, np.pi / 2, np.pi, 1.5 * np.pi)))
    out.add("root", shell, *(tube(spline([(0.16 * np.cos(t), 0.16 * np.sin(t), 0.1), (0.32 * np.cos(t), 0.32 * np.sin(t), 0.04), (0.44 * np.cos(t + 0.2), 0.44 * np.sin(t + 0.2), 0.012)], 14), np.linspace(0.05, 0.01, 14), 8) for t in np.linspace(0, 2 * np.pi, 8)[:-1]))


def _cargo(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#c8641c", p.wear, 0.4), p.color)
    w, d, h = 1.2, 0.6, 1.2
    out.add("frame", finish.paint("#3a4149", p.wear), *(slab((x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, h), 0.012) for x in (-w / 2, w / 2) for y in (-d, d)), *(slab((-w / 2, y - 0.045, z), (w / 2, y + 0.045, z + 0.09), 0.012) for y in (-d, d) for z in (0.0, h - 0.09)), *(slab((x - 0.045, -d, z), (x + 0.045, d, z + 0.09), 0.012) for x in (-w / 2, w / 2) for z in (0.0, h - 0.09)))
    out.add("panel", paint, slab((-w / 2 + 0.02, -d + 0.02, 0.02), (w / 2 - 0.02, d - 0.02, h - 0.02), 0.01), *(slab((-w / 2 + 0.08 + 0.13 * k, -d, 0.1), (-w / 2 + 0.14 + 0.13 * k, -d + 0.04, h - 0.1), 0.008) for k in range(8)), *(slab((s * w / 2 - 0.02, -d + 0.1 + 0.16 * k, 0.1), (s * w / 2 + 0.005, -d + 0.18 + 0.16 * k, h - 0.1), 0.008) for k in range(7) for s in (-1, 1)))
    out.add("corner", finish.metal("steel", p.wear), *(box((0.13, 0.13, 0.13), 0.02, (x, y, z)) for x in (-w / 2, w / 2) for y in (-d, d) for z in (0.065, h - 0.065)))
    out.add("latch", finish.metal("steel", p.wear), *(rod((x, -d - 0.03, 0.12), (x, -d - 0.03, h - 0.12), 0.014, 10) for x in (-0.12, 0.12)), *(slab((x - 0.03, -d - 0.05, 0.5), (x + 0.03, -d - 0.01, 0.56), 0.006) for x in (-0.12, 0.12)))
    labelled(out, "CARGO", 0.1, (0.34, -d - 0.012, 0.95), "#f2efe6")


def _radar(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    shell = dyed(finish.paint("#5d666c", p.wear, 0.35), p.color)
    out.add("case", shell, side_prism([(-0.34, 0.0), (0.3, 0.0), (0.3, 1.22), (0.12, 1.3), (-0.12, 0.95), (-0.42, 0.82), (-0.42, 0.74), (-0.34, 0.7)], -0.45, 0.45, 0.015))
    out.add("foot", finish.rubber(), slab((-0.43, -0.32, -0.001), (0.43, 0.28, 0.06), 0.01))
    face = rot_x(0.97)
    at = np.array([0, -0.004, 1.128])
    out.add("bezel", finish.plastic("#17191c", 0.4), lathe([(0.15, 0), (0.185, 0), (0.18, 0.025), (0.15, 0.02), (0.15, 0)], n, 0.4).turned(face).moved(at))
    out.add("screen", finish.glow((0.02, 0.16, 0.06), 1.0), cylinder(0.152, 0.008, n, 0.0).turned(face).moved(at))
    green = finish.glow((0.25, 1.0, 0.4), 2.5)
    out.add("trace", green, *(ring(r, 0.0012, (0, 0, 0.0095), 40, 5).turned(face).moved(at) for r in (0.045, 0.09, 0.135)), *(slab((-0.145, -0.0012, 0.0085), (0.145, 0.0012, 0.01), 0.0).turned(rot_z(t)).turned(face).moved(at) for t in (0.0, np.pi / 2)), *(sphere(0.005, 8, (x, y, 0.01)).turned(face).moved(at) for x, y in ((0.06, 0.05), (-0.08, 0.03), (0.02, -0.1))))
    fan = np.r_[[(0, 0)], 0.14 * np.c_[np.cos(q := np.linspace(0.5, 1.1, 10)), np.sin(q)]]
    out.add("sweep", finish.glow((0.1, 0.6, 0.2), 1.2), prism(fan, 0.001).moved((0, 0, 0.0085)).turned(face).moved(at))
    desk = rot_x(0.4)
    out.add("button", finish.plastic("#d8dad8", 0.35), stamp(box((0.035, 0.03, 0.016), 0.004), [(-0.34 + 0.055 * i, -0.05 + 0.05 * j, 0) for i in range(6) for j in range(2)]).turned(desk).moved((0, -0.25, 0.9)))
    for j, hue in enumerate(((1.0, 0.3, 0.15), (1.0, 0.75, 0.2), (0.3, 1.0, 0.4))):
        out.add(f"lamp.{j}", finish.glow(hue, 2.2), *(cylinder(0.012, 0.012, 14, 0.003, (0.1 + 0.05 * j, -0.05 + 0.05 * i, 0.0)).turned(desk).moved((0, -0.25, 0.9)) for i in range(2)))
    out.add("stick", finish.plastic("#17191c"), cylinder(0.035, 0.02, 20, 0.005, (0.33, -0.02, 0)).turned(desk).moved((0, -0.25, 0.9)), rod((0.33, -0.26, 0.9), (0.34, -0.3, 1.0), 0.009, 10), sphere(0.02, 12, (0.34, -0.3, 1.005)))
    screened(out, (-0.3, 0.095, 1.17), 0.16, 0.1)
    keys(out, (-0.36, -0.345, 0.5), 4, 3, 0.06)


KINDS: dict[str, Kin] = {
    "cryo_pod": Kin(_pod, 180.0, dynamic=False, affordances=("lie",), sides=("left", "right"), places={"seat": (0.0, 0.0, 0.65)}, lights=(light((0, 0, 0.8), 4.0, True, (0.35, 0.8, 1.0), 0.2),)),
    "specimen_tank": Kin(_tank, 420.0, dynamic=False, sides=("front",), lights=(light((0, 0, 1.6), 8.0, True, (0.35, 1.0, 0.6), 0.3),)), "reactor_core": Kin(_reactor, 900.0, dynamic=False, sides=("front",), lights=(light((0, 0, 1.2), 30.0, True, (0.45, 0.8, 1.0), 0.3),)),
    "holotable": Kin(_holo, 140.0, dynamic=False, cover="roles", sides=("front", "back", "left", "right"), lights=(light((0, 0, 1.0), 8.0, True, (0.35, 0.75, 1.0), 0.3),)), "teleport_pad": Kin(_pad, 260.0, dynamic=False, cover="roles", supports=(top(0.6, 0.6, 0.19),), sides=("front",), lights=(light((0, 0, 2.1), 14.0, True, (0.5, 0.85, 1.0), 0.3),)),
    "escape_pod": Kin(_escape, 900.0, dynamic=False, sides=("front",)), "space_suit": Kin(_suit, 70.0, dynamic=False, sides=("front",)), "hydroponic_rack": Kin(_hydro, 60.0, dynamic=False, sides=("front",), lights=(light((0, 0, 1.5), 9.0, True, (1.0, 0.6, 0.95), 0.3),)),
    "energy_cell": Kin(_cell, 14.0, lights=(light((0, 0, 0.3), 3.0, True, (0.3, 1.0, 0.9), 0.1),)), "alien_egg": Kin(_egg, 20.0), "cargo_container": Kin(_cargo, 220.0, dynamic=False, supports=(top(1.05, 1.05, 1.2),)), "radar_console": Kin(_radar, 90.0, dynamic=False, sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
