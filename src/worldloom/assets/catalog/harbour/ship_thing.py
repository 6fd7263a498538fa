"""A thing of ships: a binnacle with its compass, an engine telegraph, a figurehead, a ship in a bottle, a message in a bottle, a pile of cannonballs, a diving helmet, a sled, a snorkel set or a life jacket."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("harbour/ship_thing", 1, "ship_thing", ("binnacle", "ship's compass", "ship compass", "engine telegraph", "telegraph", "engine order telegraph", "figurehead", "ship's figurehead", "ship in a bottle", "message in a bottle", "cannonball", "cannonballs", "pile of cannonballs", "cannon balls", "diving helmet", "diver's helmet", "diver helmet", "sled", "sledge", "toboggan", "snorkel", "snorkel set", "snorkel mask", "diving mask", "life jacket", "life vest"),
            ("ornament",), ("indoor", "ship", "harbour", "nautical", "coast"), "floor")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["binnacle", "telegraph", "figurehead", "ship_bottle", "message_bottle", "cannonballs", "diving_helmet", "sled", "snorkel", "life_jacket"] = "binnacle"
    wear: Wear = 0.2


CALLED = {"ship's compass": "binnacle", "ship compass": "binnacle", "engine telegraph": "telegraph", "engine order telegraph": "telegraph", "ship's figurehead": "figurehead", "ship in a bottle": "ship_bottle", "message in a bottle": "message_bottle", "cannonball": "cannonballs", "pile of cannonballs": "cannonballs", "cannon balls": "cannonballs", "cannon ball": "cannonballs", "diving helmet": "diving_helmet", "diver's helmet": "diving_helmet", "diver helmet": "diving_helmet", "sledge": "sled", "toboggan": "sled", "snorkel set": "snorkel", "snorkel mask": "snorkel", "diving mask": "snorkel", "life jacket": "life_jacket", "life vest": "life_jacket"}
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on what carries it."""
    return drawn(KINDS, p, kit)


def _binnacle(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(48, 18), dyed(finish.metal("brass", p.wear), p.color)
    out.add("stand", finish.wood("mahogany", p.wear, 0.3), lathe([(0, 0), (0.22, 0), (0.22, 0.05), (0.17, 0.08), (0.15, 0.12), (0.15, 0.8), (0.18, 0.84), (0.18, 0.88), (0, 0.88)], 8, 0.2))
    out.add("hood", brass, lathe([(0.0, 0.88), (0.165, 0.88), (0.17, 0.9), (0.17, 0.99), (0.155, 0.99), (0.15, 0.96), (0, 0.96)], n, 0.5))
    t = np.linspace(0, np.pi / 2, 12)
    dome = np.c_[0.165 * np.cos(t), 0.99 + 0.15 * np.sin(t)]
    m = lathe(np.concatenate([dome, (dome - [0.004, 0.004])[::-1]]), n, True)
    keep = ~((m.vertices[m.faces][..., 1].mean(1) < -0.05) & (m.vertices[m.faces][..., 2].mean(1) < 1.1))
    out.add("hood", brass, Mesh(m.vertices, m.faces[keep], m.normals, m.uv), sphere(0.02, 16, (0, 0, 1.15)))
    out.add("card", finish.paint("#f2eedf"), cylinder(0.14, 0.002, n, 0.0, (0, 0, 0.962)))
    rose = np.concatenate([[(0.12 * np.sin(a), 0.12 * np.cos(a)), (0.03 * np.sin(a + 0.393), 0.03 * np.cos(a + 0.393))] for a in np.arange(8) * np.pi / 4])
    out.add("rose", finish.paint("#1f2f5a"), prism(rose, 0.001).moved((0, 0, 0.964)))
    for s, tone in ((-1, "#a8141c"), (1, "#1a6a34")):
        out.add("arm", brass, rod((s * 0.15, 0, 0.8), (s * 0.27, 0, 0.8), 0.014, 12))
        out.add(f"ball.{s}", finish.paint(tone, p.wear, 0.25), sphere(0.075, 24, (s * 0.3, 0, 0.82)))


def _telegraph(out: Collector, p: Params, kit: Kit) -> None:
    n, brass, up = kit.n(48, 18), dyed(finish.metal("brass", p.wear), p.color), rot_x(np.pi / 2)
    out.add("stand", brass, lathe([(0, 0), (0.16, 0), (0.17, 0.02), (0.1, 0.06), (0.06, 0.12), (0.05, 0.75), (0.09, 0.82), (0, 0.84)], n, 0.6))
    out.add("drum", brass, cylinder(0.18, 0.16, n, 0.012).turned(up).moved((0, 0.08, 1.0)), ring(0.17, 0.01, (0, 0, 0), n, 8).turned(up).moved((0, -0.085, 1.0)))
    out.add("face", finish.paint("#f2eedf"), cylinder(0.158, 0.003, n, 0.0).turned(up).moved((0, -0.08, 1.0)))
    out.add("mark", finish.paint("#141416"), *(rod((0.06 * np.cos(a), -0.0845, 1.0 + 0.06 * np.sin(a)), (0.155 * np.cos(a), -0.0845, 1.0 + 0.155 * np.sin(a)), 0.0016, 4) for a in np.linspace(-0.5, np.pi + 0.5, 9)), *(text(w, 0.02, (x, z), -0.0845) for w, x, z in (("STOP", 0, 1.115), ("FULL", -0.105, 1.035), ("SLOW", 0.105, 1.035), ("AHEAD", 0, 0.935))))
    out.add("lever", brass, rod((0, -0.1, 1.0), (0.11, -0.1, 1.19), 0.009, 10), cylinder(0.03, 0.03, n, 0.004).turned(up).moved((0, -0.085, 1.0)))
    out.add("grip", finish.wood("mahogany", p.wear, 0.3), rod((0.1, -0.1, 1.175), (0.14, -0.1, 1.245), 0.016, 14))


def _figurehead(out: Collector, p: Params, kit: Kit) -> None:
    robe, gold = dyed(finish.paint("#2f5a8a", 0.3 + 0.5 * p.wear, 0.45), p.color), finish.metal("gold", p.wear)
    skin, hair = finish.paint("#e0b896", p.wear, 0.45), finish.paint("#a8702c", p.wear, 0.5)
    n = kit.n(30, 14)
    out.add("base", finish.wood("dark", p.wear), box((0.34, 0.4, 0.05), 0.008, (0, 0, 0.025)))
    out.add("scroll", gold, tube(spline([(0, 0.16, 0.05), (0, 0.2, 0.3), (0, 0.08, 0.42), (0, 0.0, 0.3), (0, 0.05, 0.22), (0, 0.1, 0.28)], 40), np.linspace(0.06, 0.02, 40), 14))
    body = lathe([(0, 0.05), (0.16, 0.06), (0.15, 0.3), (0.12, 0.5), (0.095, 0.62), (0.13, 0.74), (0.125, 0.83), (0.06, 0.88), (0.045, 0.94), (0, 0.94)], n, True)
    v = body.vertices
    fold = 1 + 0.05 * np.sin(11 * np.arctan2(v[:, 1], v[:, 0])) * np.clip((0.6 - v[:, 2]) / 0.4, 0, 1)
    lean = -0.16 * (v[:, 2] / 0.94) ** 1.6
    out.add("robe", robe, Mesh(v * np.c_[fold, fold, np.ones_like(fold)] + np.c_[0 * lean, lean + 0.08, 0 * lean], body.faces, None, body.uv))
    out.add("skin", skin, sphere((0.06, 0.066, 0.08), n, (0, -0.105, 1.03)), rod((0, -0.075, 0.9), (0, -0.095, 0.99), 0.036, 14), *(tube(spline([(s * 0.12, -0.02, 0.8), (s * 0.17, -0.05, 0.66), (s * 0.06, -0.17, 0.68)], 14), np.linspace(0.038, 0.024, 14), 10) for s in (-1, 1)))
    out.add("hair", hair, sphere((0.068, 0.068, 0.075), n, (0, -0.085, 1.05)), *(tube(spline([(s * 0.05, -0.07, 1.05), (s * 0.09, 0.02, 0.95), (s * 0.1, 0.06, 0.8), (s * 0.07, 0.1, 0.66)], 20), np.linspace(0.034, 0.014, 20), 8) for s in (-1, 0.3, 1)))
    out.add("scroll", gold, ring(0.066, 0.008, (0, -0.09, 1.09), n, 8), ring(0.105, 0.01, (0, 0.02, 0.62), n, 8))
    out.add("eye", finish.plastic("#141416", 0.2), *(sphere(0.008, 10, (s * 0.024, -0.165, 1.045)) for s in (-1, 1)))


def _ship(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    bottle = [(0, 0), (0.05, 0.001), (0.055, 0.008), (0.055, 0.2), (0.04, 0.23), (0.018, 0.25), (0.016, 0.3), (0.02, 0.303)]
    out.add("glass", finish.glass(), hollow(bottle, 0.0025, n, 0.7).turned(rot_y(np.pi / 2)).moved((-0.15, 0, 0.075)))
    out.add("cork", finish.of("cardboard", "#a87a46", 0.9), rod((0.135, 0, 0.075), (0.165, 0, 0.075), 0.0135, 16))
    out.add("stand", finish.wood("walnut", p.wear, 0.3), box((0.26, 0.09, 0.012), 0.003, (-0.02, 0, 0.006)), *(prism(np.concatenate([[(-0.045, 0)], np.c_[0.0565 * np.cos(a := np.linspace(np.pi + 0.65, 2 * np.pi - 0.65, 14)), 0.065 + 0.0565 * np.sin(a)], [(0.045, 0)]]), 0.014, 0.002).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((x, 0, 0.01)) for x in (-0.11, 0.05)))
    out.add("sea", finish.of("water", "#1f5a7a", 0.1), box((0.17, 0.07, 0.008), 0.003, (-0.05, 0, 0.041)))
    hull = np.array([(-0.055, 0.0), (-0.05, -0.011), (0.04, -0.012), (0.062, 0.0), (0.04, 0.012), (-0.05, 0.011)])
    out.add("hull", dyed(finish.wood("mahogany", p.wear), p.color), prism(hull, 0.014, 0.002).moved((-0.05, 0, 0.044)), rod((0.0, 0, 0.056), (0.03, 0, 0.064), 0.0012, 6))
    out.add("mast", finish.wood("oak"), *(rod((x, 0, 0.056), (x, 0, z), 0.0012, 6) for x, z in ((-0.082, 0.108), (-0.05, 0.118), (-0.018, 0.108))))
    u, v = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(0, 1, 7), indexing="ij")
    for x, z, w, h in ((-0.082, 0.064, 0.018, 0.02), (-0.082, 0.086, 0.014, 0.016), (-0.05, 0.064, 0.022, 0.022), (-0.05, 0.09, 0.016, 0.02), (-0.018, 0.064, 0.018, 0.02), (-0.018, 0.086, 0.014, 0.016)):
        out.add("sail", finish.fabric("#f2ecdc"), thick(np.stack([x + 0.004 + 0.007 * (1 - u**2) * np.sin(np.pi * v), w * u, z + h * v], -1), 0.0006))


def _message(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    bottle = [(0, 0), (0.034, 0.001), (0.037, 0.006), (0.037, 0.16), (0.026, 0.19), (0.014, 0.21), (0.0135, 0.255), (0.017, 0.258)]
    out.add("glass", finish.glass((0.6, 0.8, 0.66)), hollow(bottle, 0.0025, n, 0.7).turned(rot_y(np.pi / 2)).moved((-0.12, 0, 0.037)))
    out.add("cork", finish.of("cardboard", "#a87a46", 0.9, p.wear), rod((0.12, 0, 0.037), (0.152, 0, 0.037), 0.0125, 16))
    out.add("paper", dyed(finish.of("paper", (0.66, 0.54, 0.34), 0.9), p.color), rod((-0.09, 0, 0.022), (0.03, 0, 0.03), 0.016, 18))
    out.add("ribbon", finish.fabric("#a8141c", recipe="velvet"), ring(0.0168, 0.0018, (0, 0, 0), 22, 6).turned(rot_y(np.pi / 2)).moved((-0.03, 0, 0.026)))


def _balls(out: Collector, p: Params, kit: Kit) -> None:
    r = 0.055
    iron = dyed(finish.iron(p.wear, (0.03, 0.03, 0.032)), p.color)
    h = r * np.sqrt(2)
    ball = sphere(r, kit.n(24, 12))
    out.add("ball", iron, *(ball.moved((2 * r * (i - (k - 1) / 2), 2 * r * (j - (k - 1) / 2), r + 0.02 + h * (4 - k))) for k in (4, 3, 2, 1) for i in range(k) for j in range(k)))
    out.add("frame", finish.wood("oak", p.wear), *(box((8.6 * r, 0.03, 0.05), 0.005, (0, s * 4.2 * r, 0.025)) for s in (-1, 1)), *(box((0.03, 8.6 * r, 0.05), 0.005, (s * 4.2 * r, 0, 0.025)) for s in (-1, 1)), box((8.4 * r, 8.4 * r, 0.018), 0.003, (0, 0, 0.009)))


def _helmet(out: Collector, p: Params, kit: Kit) -> None:
    n, copper, brass = kit.n(48, 18), dyed(finish.metal("copper", p.wear), p.color), finish.metal("brass", p.wear)
    out.add("helmet", copper, lathe([(0, 0.12), (0.125, 0.12), (0.15, 0.17), (0.165, 0.25), (0.155, 0.34), (0.11, 0.4), (0, 0.425)], n, True))
    out.add("collar", copper, lathe([(0, 0), (0.22, 0), (0.225, 0.01), (0.2, 0.05), (0.145, 0.09), (0.14, 0.125), (0, 0.125)], n, 0.6).scaled((1.1, 0.85, 1)))
    out.add("ring", brass, ring(0.145, 0.011, (0, 0, 0.12), n, 8))
    for yaw, tilt, d in ((0, 0.0, 0.163), (1.35, 0.0, 0.163), (-1.35, 0.0, 0.163), (0, 0.85, 0.155)):
        turn = rot_z(yaw) @ rot_x(-tilt) @ rot_x(np.pi / 2)
        c = np.array([0, 0, 0.255]) + (rot_z(yaw) @ rot_x(-tilt)) @ np.array([0, -d, 0])
        r = 0.06 if not tilt else 0.042
        out.add("ring", brass, ring(r, 0.011, (0, 0, 0), 30, 8).turned(turn).moved(c))
        out.add("glass", finish.plastic("#0d1a20", 0.05), sphere((r, r, 0.012), 24).turned(turn).moved(c))
        if yaw or tilt:
            out.add("grid", brass, *(box((0.004, 1.8 * r, 0.006), 0.001, (x, 0, 0.014)).turned(turn).moved(c) for x in (-0.4 * r, 0, 0.4 * r)))
        a = np.arange(8) * np.pi / 4
        out.add("bolt", brass, *(sphere(0.0055, 8, (r * np.cos(t), r * np.sin(t), 0.011)).turned(turn).moved(c) for t in a))
    out.add("bolt", brass, *(sphere(0.009, 10, (0.235 * np.cos(t), 0.182 * np.sin(t), 0.018)) for t in np.arange(10) * np.pi / 5), cylinder(0.022, 0.05, 18, 0.004).turned(rot_x(-np.pi / 2 - 0.3)).moved((0.05, 0.13, 0.3)))


def _sled(out: Collector, p: Params, kit: Kit) -> None:
    wood, red = finish.wood("oak", p.wear), dyed(finish.paint("#a8201a", p.wear), p.color)
    for s in (-1, 1):
        line = spline([(s * 0.18, 0.5, 0.015), (s * 0.18, -0.35, 0.015), (s * 0.18, -0.52, 0.06), (s * 0.17, -0.58, 0.17), (s * 0.15, -0.52, 0.24), (s * 0.14, -0.46, 0.22)], 44)
        out.add("runner", wood, tube(line, 0.014, 8), *(rod((s * 0.18, y, 0.02), (s * 0.17, y, 0.2), 0.013, 8) for y in (-0.25, 0.1, 0.42)))
        out.add("iron", finish.iron(p.wear), box((0.018, 0.9, 0.006), 0.001, (s * 0.18, 0.07, 0.003)))
    out.add("slat", red, *(box((0.062, 0.96, 0.016), 0.005, (x, 0.02, 0.222)) for x in (-0.14, -0.07, 0, 0.07, 0.14)))
    out.add("runner", wood, *(box((0.38, 0.04, 0.02), 0.005, (0, y, 0.206)) for y in (-0.25, 0.1, 0.42)), rod((-0.15, -0.53, 0.2), (0.15, -0.53, 0.2), 0.012, 8))
    out.add("rope", finish.of("rope", (0.6, 0.5, 0.36), 0.9), tube(spline([(-0.13, -0.53, 0.2), (-0.1, -0.7, 0.03), (0.0, -0.8, 0.008), (0.1, -0.7, 0.03), (0.13, -0.53, 0.2)], 30), 0.006, 6))


def _snorkel(out: Collector, p: Params, kit: Kit) -> None:
    rubber = dyed(finish.of("rubber", "#1f5aa0", 0.6, p.wear), p.color)
    line = soft_box((0.17, 0.09, 0.095), 0.035, 0.03, center=(0, 0, 0.05))
    out.add("mask", rubber, line)
    out.add("glass", finish.plastic("#0d1a20", 0.05), *(soft_box((0.066, 0.012, 0.06), 0.005, 0.02, center=(s * 0.038, -0.043, 0.055)) for s in (-1, 1)))
    out.add("strap", finish.rubber(), tube(spline([(-0.084, 0.02, 0.05), (-0.1, 0.12, 0.03), (0, 0.17, 0.02), (0.1, 0.12, 0.03), (0.084, 0.02, 0.05)], 30), 0.008, 8))
    out.add("tube", finish.plastic("#e0b01c", 0.3), tube(spline([(0.17, -0.06, 0.02), (0.2, -0.03, 0.013), (0.2, 0.12, 0.013), (0.17, 0.28, 0.013)], 30), 0.012, 12))
    out.add("tip", finish.rubber(), rod((0.172, -0.075, 0.026), (0.172, -0.045, 0.016), 0.016, 12), rod((0.172, 0.25, 0.013), (0.167, 0.3, 0.013), 0.0135, 12))


def _jacket(out: Collector, p: Params, kit: Kit) -> None:
    orange = dyed(finish.fabric("#f06a14", p.wear), p.color)
    for s in (-1, 1):
        out.add("foam", orange, *(soft_box((0.15, 0.17, 0.075), 0.03, 0.04, 0.006, center=(s * 0.1, y, 0.04)) for y in (-0.21, -0.03, 0.15)), tube(spline([(s * 0.09, 0.22, 0.04), (s * 0.11, 0.31, 0.045), (s * 0.05, 0.38, 0.045), (0, 0.39, 0.045)], 16), 0.036, 12))
    out.add("strap", finish.fabric("#141416"), *(box((0.36, 0.03, 0.006), 0.002, (0, y, 0.079)) for y in (-0.12, 0.06)))
    out.add("buckle", finish.plastic("#0f0f11", 0.35), *(soft_box((0.06, 0.038, 0.014), 0.005, 0.02, center=(0, y, 0.084)) for y in (-0.12, 0.06)))
    out.add("tape", finish.metal("silver", 0.2, 0.4), *(box((0.1, 0.03, 0.003), 0.001, (s * 0.1, 0.2, 0.078)) for s in (-1, 1)))


KINDS: dict[str, Kin] = {"binnacle": Kin(_binnacle, 40.0), "telegraph": Kin(_telegraph, 35.0), "figurehead": Kin(_figurehead, 30.0), "ship_bottle": Kin(_ship, 0.9), "message_bottle": Kin(_message, 0.5), "cannonballs": Kin(_balls, 90.0), "diving_helmet": Kin(_helmet, 14.0), "sled": Kin(_sled, 6.0), "snorkel": Kin(_snorkel, 0.6), "life_jacket": Kin(_jacket, 1.2)}
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "binnacle"}
