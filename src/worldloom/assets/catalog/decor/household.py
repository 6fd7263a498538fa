"""A small thing of the house: bookends, a doorstop, a draught excluder, a coal scuttle, a doily, a snow globe, a fly swatter, a mousetrap, a fire screen, a folding fan, a hat box, a pocket watch, a brooch, a garment steamer, an air purifier or a lava lamp."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector, copies, wires
from worldloom.assets.parts.kindred import dyed, laid, ring
from worldloom.assets.parts.room_marks import dial
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rock, rod, rot_x, rot_y, rot_z, rounded_rect, sphere, spline, tube
CARD = Card("decor/household", 1, "household", ("bookend", "bookends", "pair of bookends", "doorstop", "door stopper", "door stop", "draft excluder", "draught excluder", "coal scuttle", "coal bucket", "coal hod", "doily", "lace doily", "snow globe", "snowglobe", "fly swatter", "mousetrap", "mouse trap", "fire screen", "fireplace screen", "fire guard", "hand fan", "folding fan", "paper fan", "hat box", "hatbox", "pocket watch", "brooch", "garment steamer", "clothes steamer", "air purifier", "dehumidifier", "lava lamp"),
            ("ornament",), ("indoor", "home", "living_room", "bedroom", "cottage"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["bookends", "doorstop", "draft_excluder", "coal_scuttle", "doily", "snow_globe", "fly_swatter", "mousetrap", "fire_screen", "hand_fan", "hat_box", "pocket_watch", "brooch", "steamer", "air_purifier", "lava_lamp"] = "snow_globe"


CALLED = {"bookend": "bookends", "pair of bookends": "bookends", "door stopper": "doorstop", "door stop": "doorstop", "draft excluder": "draft_excluder", "draught excluder": "draft_excluder", "coal scuttle": "coal_scuttle", "coal bucket": "coal_scuttle", "coal hod": "coal_scuttle", "lace doily": "doily", "snow globe": "snow_globe", "snowglobe": "snow_globe", "fly swatter": "fly_swatter", "mouse trap": "mousetrap", "fire screen": "fire_screen", "fireplace screen": "fire_screen", "fire guard": "fire_screen", "hand fan": "hand_fan", "folding fan": "hand_fan", "paper fan": "hand_fan", "hat box": "hat_box", "hatbox": "hat_box", "pocket watch": "pocket_watch", "garment steamer": "steamer", "clothes steamer": "steamer", "air purifier": "air_purifier", "dehumidifier": "air_purifier", "lava lamp": "lava_lamp"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on what carries it."""
    return drawn(KINDS, p, kit)


def _bookends(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("bronze", p.wear), p.color)
    for s in (-1, 1):
        out.add("end", finish.stone("marble", p.wear), box((0.035, 0.11, 0.02), 0.003, (s * 0.14, 0, 0.01)), box((0.02, 0.11, 0.14), 0.003, (s * 0.1325, 0, 0.09)))
        out.add("figure", brass, sphere((0.03, 0.026, 0.03), 18, (s * 0.168, 0, 0.05)), sphere((0.017, 0.016, 0.018), 16, (s * 0.172, 0, 0.095)), *(rod((s * 0.178, q * 0.009, 0.105), (s * 0.18, q * 0.013, 0.125), 0.006, 8, 0.001) for q in (-1, 1)), rod((s * 0.186, 0, 0.094), (s * 0.195, 0, 0.09), 0.004, 8, 0.001))
        out.add("end", finish.stone("marble", p.wear), box((0.07, 0.11, 0.016), 0.003, (s * 0.16, 0, 0.008)))
    for k, (tone, w, h) in enumerate((("#7a2a24", 0.03, 0.19), ("#2f4a5a", 0.036, 0.2), ("#c9a45a", 0.026, 0.18), ("#3f5a3a", 0.034, 0.21), ("#5a3a5a", 0.03, 0.185), ("#8a5a34", 0.038, 0.2), ("#23272f", 0.028, 0.19), ("#a8503a", 0.022, 0.175))):
        x = -0.121 + sum((0.03, 0.036, 0.026, 0.034, 0.03, 0.038, 0.028, 0.022)[:k]) + w / 2
        out.add(f"book.{k}", finish.leather(tone, 0.2), box((w - 0.001, 0.13, h), 0.003, (x, 0, h / 2)))
        out.add("page", finish.of("paper", "#efe6d0", 0.9), box((w - 0.007, 0.127, 0.002), 0.0005, (x, 0.001, h)))


def _doorstop(out: Collector, p: Params, kit: Kit) -> None:
    out.add("wedge", dyed(finish.wood("oak", p.wear), p.color), prism([(0, 0), (0.14, 0), (0.14, 0.008), (0, 0.045)], 0.045, 0.002).turned(rot_x(np.pi / 2)).moved((-0.07, 0.0225, 0)))
    out.add("ring", finish.metal("brass", p.wear), ring(0.013, 0.0022, (0, 0, 0), 20).turned(rot_y(np.pi / 2)).moved((-0.072, 0, 0.02)))


def _draft(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(-0.42, 0, 0.045), (-0.15, 0.012, 0.045), (0.15, -0.01, 0.045), (0.42, 0, 0.045)], 40)
    cloth = dyed(finish.fabric("#8a3a34", p.wear), p.color)
    out.add("roll", cloth, tube(path, 0.046 * np.clip(np.sin(np.pi * np.linspace(0.03, 0.97, 40)), 0, 1) ** 0.16, 18))
    out.add("stripe", finish.fabric("#efe6d2"), *(ring(0.0465, 0.003, (0, 0, 0), 24, 6).turned(rot_y(np.pi / 2)).moved((x, float(np.interp(x, path[:, 0], path[:, 1])), 0.045)) for x in np.linspace(-0.33, 0.33, 12)))
    out.add("ear", cloth, *(sphere((0.03, 0.012, 0.04), 12, (0.39, s * 0.045, 0.05)) for s in (-1, 1)))
    out.add("eye", finish.plastic("#141416", 0.2), *(sphere(0.008, 10, (0.425, s * 0.018, 0.062)) for s in (-1, 1)), sphere(0.012, 12, (0.446, 0, 0.042)))


def _scuttle(out: Collector, p: Params, kit: Kit) -> None:
    brass, n = dyed(finish.metal("copper", p.wear), p.color), kit.n(40, 16)
    prof = [(0, 0), (0.11, 0), (0.12, 0.012), (0.14, 0.09), (0.165, 0.25)]
    m = hollow(prof, 0.004, n, 0.5)
    v = m.vertices.copy()
    lip = np.clip(-v[:, 1] / 0.16, 0, 1) ** 3 * np.clip((v[:, 2] - 0.1) / 0.15, 0, 1)
    out.add("scuttle", brass, Mesh(v + np.c_[0 * lip, -0.075 * lip, 0.05 * lip], m.faces, None, m.uv))
    g = kit.rng("coal")
    q = np.c_[g.uniform(-0.1, 0.1, (34, 2)), g.uniform(0.16, 0.225, 34)]
    out.add("coal", finish.of("rock", (0.02, 0.02, 0.022), 0.5), copies(rock((0.075, 0.06, 0.055), 3, 9, 0.6), q, g.uniform(0, 6, 34), g.uniform(0.6, 1.1, 34)), lathe([(0, 0.12), (0.13, 0.14), (0.1, 0.19), (0, 0.205)], n, 0.5))
    a = np.linspace(0, np.pi, 26)
    out.add("handle", finish.iron(p.wear), tube(np.c_[0.165 * np.cos(a), 0.05 * np.sin(a) ** 2, 0.235 + 0.16 * np.sin(a)], 0.007, 8), *(sphere(0.014, 12, (s * 0.163, 0, 0.235)) for s in (-1, 1)))
    out.add("shovel", finish.iron(p.wear), rod((0.06, 0.03, 0.2), (0.12, 0.17, 0.4), 0.007, 8))


def _doily(out: Collector, p: Params, kit: Kit) -> None:
    lace = dyed(finish.fabric("#f4efe4", p.wear), p.color)
    a = np.arange(16) * np.pi / 8
    out.add("lace", lace, cylinder(0.045, 0.0012, kit.n(48, 20), 0.0003), *(ring(r, 0.0013, (0, 0, 0.0013), 64, 4) for r in (0.06, 0.075, 0.098, 0.115)))
    out.add("lace", lace, *(ring(0.011, 0.0012, (0.0865 * np.cos(t), 0.0865 * np.sin(t), 0.0013), 16, 4) for t in a), *(ring(0.016, 0.0013, (0.131 * np.cos(t), 0.131 * np.sin(t), 0.0013), 18, 4) for t in a + 0.196), wires(np.c_[0.044 * np.cos(a), 0.044 * np.sin(a), 0 * a + 0.0013], np.c_[0.077 * np.cos(a), 0.077 * np.sin(a), 0 * a + 0.0013], 0.0012))


def _snow_globe(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(44, 18), kit.rng("snow")
    out.add("base", dyed(finish.wood("walnut", p.wear, 0.3), p.color), lathe([(0, 0), (0.055, 0), (0.058, 0.006), (0.05, 0.026), (0.042, 0.036), (0, 0.036)], n, 0.5))
    out.add("globe", finish.glass(), sphere(0.055, n, (0, 0, 0.082)))
    out.add("snow", finish.of("snow", (0.9, 0.92, 0.95), 0.9), lathe([(0, 0.036), (0.035, 0.038), (0.045, 0.055), (0.025, 0.063), (0, 0.066)], n, True))
    out.add("house", finish.paint("#a8322a"), box((0.022, 0.018, 0.018), 0.001, (-0.012, 0, 0.072)))
    out.add("roof", finish.of("snow", (0.9, 0.92, 0.95), 0.9), prism([(-0.015, 0), (0.015, 0), (0, 0.013)], 0.022).turned(rot_x(np.pi / 2)).moved((-0.012, 0.011, 0.081)))
    out.add("tree", finish.paint("#1f5a34"), *(lathe([(0, z), (r, z), (0, z + 0.018)], 10, 0.4).moved((0.017, 0.004, 0)) for z, r in ((0.066, 0.012), (0.077, 0.0095), (0.088, 0.007))))
    q = g.normal(0, 0.024, (46, 3)) * [1, 1, 0.9] + [0, 0, 0.093]
    q = q[np.linalg.norm(q - [0, 0, 0.082], axis=1) < 0.049]
    out.add("flake", finish.of("snow", (0.95, 0.96, 0.98), 0.9), copies(sphere(0.0013, 6), q))


def _swatter(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", finish.metal("steel", p.wear), rod((-0.28, 0, 0.006), (0.05, 0, 0.006), 0.0022, 8), tube(spline([(-0.28, 0, 0.006), (-0.31, 0.012, 0.006), (-0.34, 0, 0.006), (-0.31, -0.012, 0.006), (-0.28, 0, 0.006)], 20), 0.0022, 6))
    red = dyed(finish.plastic("#d8301c", 0.4, p.wear), p.color)
    x, y = np.meshgrid(np.linspace(0.065, 0.165, 9), np.linspace(-0.042, 0.042, 8))
    out.add("net", red, prism(rounded_rect(0.13, 0.11, 0.012) + [0.115, 0], 0.0022, 0.0, [rounded_rect(0.008, 0.008, 0.002, 2) + c for c in np.c_[x.ravel(), y.ravel()]]).moved((0, 0, 0.005)), box((0.03, 0.02, 0.008), 0.003, (0.045, 0, 0.006)))


def _mousetrap(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("steel", p.wear)
    out.add("board", dyed(finish.wood("pine", p.wear), p.color), box((0.1, 0.048, 0.008), 0.001, (0, 0, 0.004)))
    out.add("bow", steel, tube([(0.002, -0.02, 0.0105), (-0.045, -0.02, 0.0125), (-0.045, 0.02, 0.0125), (0.002, 0.02, 0.0105)], 0.0013, 6), *(ring(0.0035, 0.0011, (0, 0, 0), 12, 5).turned(rot_x(np.pi / 2)).moved((0, y, 0.0115)) for y in np.r_[np.linspace(-0.02, -0.009, 6), np.linspace(0.009, 0.02, 6)]), rod((-0.043, 0.0, 0.015), (0.022, 0.0, 0.0145), 0.001, 6))
    out.add("plate", finish.metal("copper"), box((0.02, 0.018, 0.0012), 0.0004, (0.026, 0, 0.0115)))
    out.add("cheese", finish.of("food", "#f0bc2c", 0.5), prism([(0, 0), (0.016, -0.007), (0.016, 0.007)], 0.01, 0.001).moved((0.02, 0, 0.012)))


def _fire_screen(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear, (0.03, 0.03, 0.03)), p.color)
    for x, yaw, w in ((0.0, 0.0, 0.5), (-0.36, 0.5, 0.26), (0.36, -0.5, 0.26)):
        h = 0.72 if w > 0.3 else 0.62
        top = [(-w / 2, h - 0.1 if w > 0.3 else h), (0, h), (w / 2, h - 0.1 if w > 0.3 else h)]
        rim = np.concatenate([[(-w / 2, 0.04)], spline(top, 14), [(w / 2, 0.04)]])
        def put(m: Mesh, yaw: float = yaw, x: float = x) -> Mesh:
            return m.turned(rot_z(yaw)).moved((x, -0.055 * (yaw != 0), 0))
        out.add("frame", iron, put(tube(np.c_[rim[:, 0], 0 * rim[:, 0], rim[:, 1]], 0.009, 8)), put(rod((-w / 2, 0, 0.04), (w / 2, 0, 0.04), 0.009, 8)))
        xs, zs = np.linspace(-w / 2, w / 2, int(w / 0.012)), np.linspace(0.05, h - 0.02, int(h / 0.012))
        high = np.interp(xs, rim[1:-1, 0], rim[1:-1, 1])
        out.add("mesh", finish.metal("gunmetal", 0.3), put(wires(np.c_[xs, 0 * xs, 0 * xs + 0.045], np.c_[xs, 0 * xs, high], 0.0008, 3)), put(wires([(-w / 2 + 0.001, 0, z) for z in zs if z < top[0][1]], [(w / 2 - 0.001, 0, z) for z in zs if z < top[0][1]], 0.0008, 3)))
    out.add("frame", iron, *(box((0.02, 0.2, 0.016), 0.004, (s * 0.2, 0, 0.008)) for s in (-1, 1)), *(rod((s * 0.2, 0, 0.01), (s * 0.2, 0, 0.05), 0.007, 8) for s in (-1, 1)), tube(spline([(-0.05, 0, 0.72), (0, 0, 0.77), (0.05, 0, 0.72)], 14), 0.008, 8))


def _fan(out: Collector, p: Params, kit: Kit) -> None:
    ribs, n = finish.wood("dark", 0.2), 19
    a = np.linspace(0.25, np.pi - 0.25, n)
    z = 0.006 + 0.004 * (np.arange(n) % 2)
    grid = np.stack([np.stack([r * np.cos(a), r * np.sin(a), z], 1) for r in np.linspace(0.11, 0.235, 6)], 0)
    out.add("leaf", dyed(finish.of("paper", "#c23a4a", 0.6, p.wear), p.color), thick(grid, 0.0006))
    out.add("rib", ribs, *(box((0.235 if k in (0, n - 1) else 0.13, 0.009 if k in (0, n - 1) else 0.005, 0.0018), 0.0004, (0.1175 if k in (0, n - 1) else 0.065, 0, 0)).turned(rot_z(float(t))).moved((0, 0, 0.0045 + 0.0002 * k)) for k, t in enumerate(a)), cylinder(0.006, 0.012, 14, 0.001))
    flower = [sphere((0.011, 0.011, 0.0012), 10, (0.012 * np.cos(t), 0.012 * np.sin(t), 0)) for t in np.arange(5) * 1.257]
    out.add("flower", finish.paint("#f4dcd4"), *(m.moved((r * np.cos(t), r * np.sin(t), 0.011)) for r, t in ((0.17, 1.0), (0.19, 1.7), (0.15, 2.3)) for m in flower))


def _hat_box(out: Collector, p: Params, kit: Kit) -> None:
    n, m = kit.n(60, 24), lathe([(0, 0), (0.17, 0), (0.171, 0.004), (0.171, 0.18), (0, 0.18)], 60, 0.3)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    tone = np.array(dyed(finish.paint("#c98a9a"), p.color).color)
    stripe = (np.floor((a + np.pi + 1e-6) / (2 * np.pi / 30)) % 2 == 0)[:, None]
    out.add("box", finish.of("paper", (1.0, 1.0, 1.0), 0.6, p.wear), m.tinted(np.where(stripe, tone, [[0.85, 0.82, 0.76]])))
    out.add("lid", dyed(finish.of("paper", "#c98a9a", 0.6), p.color), lathe([(0, 0.165), (0.176, 0.165), (0.176, 0.208), (0.172, 0.21), (0, 0.21)], n, 0.3))
    out.add("ribbon", finish.fabric("#2a2426", recipe="velvet"), lathe([(0.1761, 0.172), (0.177, 0.173), (0.177, 0.19), (0.1761, 0.191)], n, 0.3), *(tube(spline([(0, -0.178, 0.182), (s * 0.05, -0.19, 0.2), (s * 0.06, -0.19, 0.17), (0, -0.178, 0.182)], 16), 0.005, 6) for s in (-1, 1)))


def _watch(out: Collector, p: Params, kit: Kit) -> None:
    n, gold = kit.n(44, 18), dyed(finish.metal("gold", p.wear), p.color)
    out.add("case", gold, lathe([(0, 0), (0.02, 0), (0.024, 0.004), (0.024, 0.008), (0.022, 0.011), (0.02, 0.011), (0, 0.0095)], n, 0.6), rod((0, 0.023, 0.006), (0, 0.03, 0.006), 0.0035, 12), ring(0.0065, 0.0012, (0, 0.036, 0.006), 20, 6))
    face, marks = dial(0.0195, 0.0, 10.2)
    out.add("face", finish.paint("#f6f2e6"), laid(face, 0.0102))
    out.add("mark", finish.paint("#141416"), laid(marks, 0.0106))
    link = ring(0.0026, 0.0007, (0, 0, 0.002), 10, 5).scaled((1.4, 0.9, 1))
    path = spline([(0, 0.042, 0), (0.02, 0.06, 0), (0.06, 0.05, 0), (0.075, 0.0, 0), (0.05, -0.03, 0), (0.08, -0.05, 0)], 44)
    out.add("chain", gold, *(link.turned(rot_z(float(np.arctan2(*(path[min(k + 1, 43)] - path[k - 1])[[1, 0]])))).moved(path[k]) for k in range(1, 43)))


def _brooch(out: Collector, p: Params, kit: Kit) -> None:
    gold = finish.metal("gold", p.wear)
    out.add("frame", gold, lathe([(0, 0), (0.02, 0), (0.022, 0.002), (0.019, 0.004), (0, 0.004)], 36, 0.5).scaled((1, 1.25, 1)))
    out.add("stone", dyed(finish.plastic("#1f3fa0", 0.03), p.color), lathe([(0, 0.0035), (0.0135, 0.004), (0.0105, 0.008), (0, 0.0085)], 10, 0.2).scaled((1, 1.25, 1)))
    a = np.arange(18) * 2 * np.pi / 18
    out.add("pearl", finish.ceramic("#f2ece0"), copies(sphere(0.0023, 8), np.c_[0.0172 * np.cos(a), 0.0215 * np.sin(a), np.full(18, 0.005)]))


def _steamer(out: Collector, p: Params, kit: Kit) -> None:
    shell, n = dyed(finish.plastic("#f0f0ee", 0.3, p.wear), p.color), kit.n(28, 14)
    out.add("base", shell, soft_box((0.3, 0.32, 0.2), 0.06, 0.05, center=(0, 0, 0.12)), soft_box((0.34, 0.36, 0.04), 0.018, 0.06, center=(0, 0, 0.03)))
    out.add("tank", finish.of("plastic", "#8ac0d8", 0.1), soft_box((0.2, 0.16, 0.16), 0.04, 0.04, center=(0, 0.09, 0.26)))
    out.add("pole", finish.metal("aluminium"), rod((0, -0.05, 0.2), (0, -0.05, 1.5), 0.012, n), rod((-0.19, -0.05, 1.49), (0.19, -0.05, 1.49), 0.009, n))
    out.add("hose", finish.plastic("#8d9298", 0.5), tube(spline([(0.08, -0.08, 0.22), (0.25, -0.12, 0.5), (0.22, -0.1, 1.0), (0.06, -0.1, 1.38)], 50), 0.013 * (1 + 0.08 * np.sin(np.arange(50) * 2.4)), 8))
    out.add("head", shell, soft_box((0.12, 0.05, 0.035), 0.015, 0.02, center=(0.02, -0.11, 1.44)), rod((0.05, -0.1, 1.36), (0.03, -0.11, 1.44), 0.018, n))
    out.add("wheel", finish.rubber(), *(cylinder(0.03, 0.02, 18, 0.004).turned(rot_y(np.pi / 2)).moved((s * 0.15 - 0.01, y, 0.03)) for s in (-1, 1) for y in (-0.14, 0.14)))


def _purifier(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#f0f1f0", 0.3, p.wear), p.color)
    out.add("body", shell, soft_box((0.34, 0.22, 0.58), 0.04, 0.07, center=(0, 0, 0.29)))
    z = np.linspace(0.08, 0.36, 15)
    out.add("grille", finish.plastic("#3a3d42", 0.5), *(soft_box((0.27, 0.006, 0.008), 0.003, 0.06, center=(0, -0.1095, q)) for q in z))
    out.add("panel", finish.plastic("#17181b", 0.2), soft_box((0.24, 0.1, 0.006), 0.0028, 0.04, center=(0, -0.02, 0.58)))
    x = np.linspace(-0.12, 0.12, 17)
    out.add("grille", finish.plastic("#3a3d42", 0.5), *(box((0.008, 0.05, 0.006), 0.002, (q, 0.065, 0.5805)) for q in x))
    out.add("light", finish.glow((0.25, 0.7, 1.0), 1.2), ring(0.022, 0.0022, (0, 0, 0), 28, 6).turned(rot_x(np.pi / 2)).moved((0, -0.1115, 0.46)))


def _lava(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(40, 16), finish.metal("brushed", p.wear)
    out.add("base", steel, lathe([(0, 0), (0.06, 0), (0.062, 0.004), (0.04, 0.06), (0.036, 0.075), (0.05, 0.13), (0, 0.13)], n, 0.5), lathe([(0, 0.36), (0.026, 0.36), (0.017, 0.41), (0.014, 0.413), (0, 0.414)], n, 0.5))
    out.add("glass", finish.glass((0.85, 0.75, 0.95)), lathe([(0.0495, 0.13), (0.052, 0.17), (0.042, 0.26), (0.0265, 0.36), (0.0245, 0.36), (0.04, 0.26), (0.05, 0.17), (0.0475, 0.13)], n, True))
    r, g, b = dyed(finish.paint("#e0401c"), p.color).color
    out.add("wax", finish.glow((r, g, b), 0.9), lathe([(0, 0.132), (0.045, 0.134), (0.043, 0.15), (0.02, 0.17), (0.012, 0.2), (0.018, 0.215), (0.008, 0.235), (0, 0.238)], n, True), *(sphere(q, 18, c) for q, c in ((0.016, (0.006, 0.004, 0.262)), (0.011, (-0.012, 0.006, 0.3)), (0.009, (0.004, -0.004, 0.335)), (0.01, (0.022, 0.004, 0.2)))))


KINDS: dict[str, Kin] = {
    "snow_globe": Kin(_snow_globe, 0.6), "bookends": Kin(_bookends, 5.0), "doorstop": Kin(_doorstop, 0.15), "draft_excluder": Kin(_draft, 1.2), "coal_scuttle": Kin(_scuttle, 6.0), "doily": Kin(_doily, 0.02), "fly_swatter": Kin(_swatter, 0.06), "mousetrap": Kin(_mousetrap, 0.04), "fire_screen": Kin(_fire_screen, 6.0),
    "hand_fan": Kin(_fan, 0.06), "hat_box": Kin(_hat_box, 0.7), "pocket_watch": Kin(_watch, 0.1), "brooch": Kin(_brooch, 0.03), "steamer": Kin(_steamer, 5.0), "air_purifier": Kin(_purifier, 6.0), "lava_lamp": Kin(_lava, 1.5),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "snow_globe"}
