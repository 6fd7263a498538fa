"""A small instrument or curio: binoculars, a compass, an hourglass, an abacus, an open atlas, an ashtray, a lighter, a cigar box or an incense burner."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import dyed, fronted, laid, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, stamp, tube
CARD = Card("decor/curio", 1, "curio", ("binoculars", "binocular", "field glasses", "compass", "hourglass", "sand timer", "sandglass", "abacus", "atlas", "world atlas", "ashtray", "ash tray", "lighter", "cigarette lighter", "cigar box", "box of cigars", "humidor", "incense burner", "incense holder", "censer", "incense", "incense stick", "incense sticks", "joss stick"),
            ("instrument", "ornament"), ("indoor", "study", "living_room", "victorian", "antique"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["binoculars", "compass", "hourglass", "sand", "abacus", "atlas", "ashtray", "ash", "lighter", "cigar", "humidor", "incense", "censer"] = "hourglass"
    size: Annotated[float, number(0.6, 1.8)] = 1.0
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in ("binoculars", "compass", "abacus", "atlas", "ashtray", "lighter", "cigar", "incense")}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _hourglass(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = dyed(finish.wood("mahogany", p.wear, 0.3), p.color), kit.n(32, 14)
    cap = lathe([(0, 0), (0.055, 0), (0.058, 0.006), (0.052, 0.014), (0.044, 0.02), (0, 0.02)], n, 0.5)
    out.add("frame", wood, cap, cap.scaled((1, 1, -1)).moved((0, 0, 0.22)))
    post = lathe([(0.004, 0), (0.006, 0.02), (0.0035, 0.04), (0.0055, 0.09), (0.0035, 0.14), (0.006, 0.16), (0.004, 0.18)], 12, True)
    out.add("frame", wood, *(post.moved((0.044 * np.cos(a), 0.044 * np.sin(a), 0.02)) for a in np.arange(3) * 2.094 + 0.5))
    bulb = [(0.018, 0.02), (0.034, 0.035), (0.038, 0.055), (0.03, 0.08), (0.012, 0.1), (0.0045, 0.11)]
    wall = spline(bulb + [(r, 0.22 - z) for r, z in bulb[-2::-1]], 40)
    out.add("glass", finish.glass(), lathe(np.concatenate([wall, (wall - [0.001, 0])[::-1]]), n, True))
    out.add("sand", finish.of("sand", (0.62, 0.45, 0.24), 0.9), lathe([(0, 0.021), (0.02, 0.022), (0.033, 0.036), (0.0365, 0.052), (0, 0.075)], n, 0.6), lathe([(0, 0.112), (0.004, 0.112), (0.011, 0.12), (0.026, 0.138), (0.024, 0.14), (0, 0.13)], n, 0.6), rod((0, 0, 0.07), (0, 0, 0.115), 0.0009, 6))


def _binoculars(out: Collector, p: Params, kit: Kit) -> None:
    skin, dark, n = dyed(finish.leather("#16171a", p.wear), p.color), finish.paint("#101113", p.wear, 0.3), kit.n(28, 14)
    tube_ = [(0, -0.07), (0.0275, -0.07), (0.029, -0.06), (0.029, -0.035), (0.025, -0.03), (0.024, 0.0), (0.02, 0.025), (0.017, 0.05), (0.0195, 0.056), (0.0195, 0.076), (0.012, 0.078), (0, 0.074)]
    for s in (-1, 1):
        out.add("body", skin, lathe(tube_, n, 0.4).turned(rot_x(-np.pi / 2)).moved((s * 0.036, 0, 0.03)))
        out.add("ring", dark, *(lathe([(r, 0), (r + 0.0022, 0.001), (r + 0.0022, 0.007), (r, 0.008)], n, 0.4).turned(rot_x(-np.pi / 2)).moved((s * 0.036, y, 0.03)) for y, r in ((-0.068, 0.028), (0.058, 0.0185))))
        out.add("lens", finish.plastic("#2a1f4a", 0.03), sphere((0.0245, 0.004, 0.0245), 20, (s * 0.036, -0.0695, 0.03)), sphere((0.011, 0.003, 0.011), 16, (s * 0.036, 0.0765, 0.03)))
    out.add("ring", dark, slab((-0.02, -0.02, 0.028), (0.02, 0.035, 0.042), 0.005), rod((0, -0.035, 0.038), (0, 0.045, 0.038), 0.007, 14), cylinder(0.011, 0.016, 18, 0.003).turned(rot_x(-np.pi / 2)).moved((0, 0.0, 0.038)))
    strap = spline([(0.06, 0.02, 0.03), (0.11, 0.05, 0.006), (0.1, 0.13, 0.004), (0.0, 0.16, 0.004), (-0.1, 0.13, 0.004), (-0.1, 0.06, 0.006), (-0.06, 0.02, 0.03)], 40)
    out.add("strap", finish.leather("#1a1512"), tube(strap, 0.003, 6))


def _compass(out: Collector, p: Params, kit: Kit) -> None:
    brass, n = dyed(finish.metal("brass", p.wear), p.color), kit.n(44, 18)
    out.add("case", brass, lathe([(0, 0), (0.042, 0), (0.045, 0.003), (0.045, 0.012), (0.042, 0.0145), (0.0385, 0.0145), (0.038, 0.009), (0, 0.009)], n, 0.4), ring(0.01, 0.0022, (0, 0.055, 0.006), 20), rod((0, 0.044, 0.006), (0, 0.05, 0.006), 0.004, 8))
    lid = lathe([(0, 0), (0.044, 0), (0.045, 0.002), (0.043, 0.005), (0, 0.006)], n, 0.5).moved((0, -0.045, 0)).turned(rot_x(-1.15)).moved((0, 0.046, 0.014))
    out.add("case", brass, lid)
    out.add("face", finish.paint("#eee8d4", 0.1), lathe([(0, 0.009), (0.0378, 0.009), (0.0378, 0.0095), (0, 0.0095)], n, 0.3))
    rose = np.concatenate([[(0.028 * np.sin(a), 0.028 * np.cos(a)), (0.006 * np.sin(a + 0.393), 0.006 * np.cos(a + 0.393))] for a in np.arange(8) * np.pi / 4])
    out.add("mark", finish.paint("#2a2a30"), prism(rose, 0.0003).moved((0, 0, 0.0095)), *(laid(text(c, 0.007, (0.033 * x, 0.033 * y)), 0.0099) for c, x, y in (("N", 0, 1), ("E", 1, 0), ("S", 0, -1), ("W", -1, 0))))
    for s, tone in ((1, "#b3261e"), (-1, "#e4e4e0")):
        out.add(f"needle.{s}", finish.paint(tone), prism([(-0.0035, 0), (0.0035, 0), (0, s * 0.028)], 0.0007).turned(rot_z(0.5)).moved((0, 0, 0.0112)))
    out.add("case", brass, sphere((0.003, 0.003, 0.0018), 10, (0, 0, 0.012)))


def _abacus(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = finish.wood("walnut", p.wear), kit.rng("beads")
    rods, tones = 9, ("#b3261e", "#e0a81c", "#2f7a3c", "#1f5fb0")
    w = 0.034 * (rods + 1) / 2
    out.add("frame", wood, *(box((0.014, 0.02, 0.21), 0.003, (s * w, 0, 0.105)) for s in (-1, 1)), *(box((2 * w, 0.02, 0.014), 0.003, (0, 0, z)) for z in (0.007, 0.14, 0.203)), *(box((0.014, 0.09, 0.012), 0.003, (s * w, 0, 0.006)) for s in (-1, 1)))
    bead = lathe([(0.004, -0.0065), (0.009, -0.006), (0.0125, 0), (0.009, 0.006), (0.004, 0.0065)], kit.n(16, 8), 0.5)
    x = (np.arange(rods) - (rods - 1) / 2) * 0.034
    out.add("rod", finish.metal("brass"), wires(np.c_[x, 0 * x, 0 * x + 0.01], np.c_[x, 0 * x, 0 * x + 0.2], 0.0022))
    for k, a in enumerate(x):
        up = int(g.integers(0, 6))
        at = [(a, 0, 0.022 + 0.0135 * i + (0.04 if i >= up else 0)) for i in range(5)] + [(a, 0, 0.154 + 0.0135 * i + (0.012 if i else 0)) for i in range(2)]
        out.add(f"bead.{k % 4}", finish.paint(p.color or tones[k % 4], p.wear, 0.25), stamp(bead, at))


def _atlas(out: Collector, p: Params, kit: Kit) -> None:
    out.add("cover", dyed(finish.leather("#5a1a16", p.wear), p.color), box((0.62, 0.41, 0.006), 0.002, (0, 0, 0.003)))
    for s in (-1, 1):
        u = np.linspace(0, 1, 12)
        z = 0.012 + 0.022 * np.sin(np.pi * np.clip(u * 0.96 + 0.06, 0, 1)) ** 0.7
        x, k = np.meshgrid(s * u * 0.3, [0, 1], indexing="ij")
        grid = np.stack([x, np.where(k == 0, -0.195, 0.195), np.repeat(z[:, None], 2, 1)], -1)
        out.add("page", finish.of("paper", (0.76, 0.71, 0.6), 0.9), thick(grid if s > 0 else grid[:, ::-1], 0.01), box((0.3, 0.39, 0.012), 0.002, (s * 0.152, 0, 0.012)))
        q = laid(sheet(np.stack(np.meshgrid(np.linspace(-0.13, 0.13, 40), [0.0], np.linspace(0, 0.34, 40), indexing="ij"), -1)[:, 0])).moved((s * 0.15, -0.17, 0))
        v = q.vertices
        lift = np.interp(np.abs(v[:, 0]) / 0.3, u, z)
        sea = 1 - 0.45 * np.abs(np.sin(9 * v[:, 0] + 4 * np.sin(11 * v[:, 1])) * np.cos(8 * v[:, 1] + 2 * s))
        land = (sea > 0.78)[:, None]
        tint = np.where(land, [0.5, 0.42, 0.2], [0.28, 0.45, 0.55]) * (0.85 + 0.2 * sea[:, None])
        out.add("map", finish.of("paper", (1.0, 1.0, 1.0), 0.85), Mesh(np.c_[v[:, :2], lift + 0.0012], q.faces, None, q.uv, tint))


def _ashtray(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    skin = dyed(finish.glass((0.55, 0.68, 0.72), 0.05), None) if p.color is None else finish.ceramic(p.color)
    out.add("tray", skin, lathe([(0, 0), (0.06, 0), (0.072, 0.012), (0.075, 0.032), (0.066, 0.035), (0.056, 0.02), (0.05, 0.012), (0, 0.011)], n, 0.5))
    out.add("ash", finish.of("plain", (0.12, 0.115, 0.11), 0.95), sphere((0.028, 0.022, 0.005), 14, (0.008, 0.006, 0.0125)), sphere((0.012, 0.01, 0.004), 10, (-0.02, -0.01, 0.0125)))
    a, b = np.array([0.02, 0.0, 0.02]), np.array([0.082, 0.03, 0.042])
    out.add("paper", finish.of("paper", (0.8, 0.79, 0.76), 0.9), rod(a, a + 0.62 * (b - a), 0.0042, 10))
    out.add("filter", finish.of("cardboard", "#b8742c", 0.8), rod(a + 0.62 * (b - a), b, 0.0042, 10))
    out.add("ember", finish.glow((1.0, 0.25, 0.05), 1.5), rod(a - 0.02 * (b - a), a, 0.004, 10))


def _lighter(out: Collector, p: Params, kit: Kit) -> None:
    skin = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("case", skin, soft_box((0.038, 0.013, 0.036), 0.003, 0.02, center=(0, 0, 0.018)))
    out.add("case", skin, soft_box((0.038, 0.013, 0.02), 0.003, 0.02, center=(-0.019, 0, 0.01)).turned(rot_y(1.9)).moved((0.019, 0, 0.036)))
    out.add("steel", finish.metal("steel"), box((0.022, 0.011, 0.014), 0.001, (-0.004, 0, 0.043)), cylinder(0.0045, 0.006, 16, 0.0005).turned(rot_x(np.pi / 2)).moved((0.009, 0.003, 0.046)))
    out.add("hole", finish.plastic("#0c0c0e"), *(fronted(cylinder(0.0014, 0.0004, 8, 0.0), -0.0054).moved((-0.01 + 0.006 * i, 0, 0.04 + 0.006 * j)) for i in range(3) for j in range(2)))
    from worldloom.assets.parts.room_lamp import flame

    out.add("flame", finish.glow((1.0, 0.5, 0.15), 3.0), flame((-0.004, 0, 0.05), 0.018))


def _cigar(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("#7a4a24", p.wear, 0.4), p.color)
    out.add("box", wood, slab((-0.12, -0.08, 0), (0.12, 0.08, 0.006), 0.001), *(slab(a, b, 0.001) for a, b in (((-0.12, -0.08, 0), (-0.114, 0.08, 0.05)), ((0.114, -0.08, 0), (0.12, 0.08, 0.05)), ((-0.12, -0.08, 0), (0.12, -0.074, 0.05)), ((-0.12, 0.074, 0), (0.12, 0.08, 0.05)))))
    out.add("box", wood, box((0.24, 0.006, 0.16), 0.001, (0, 0, 0.08)).turned(rot_x(-0.3)).moved((0, 0.08, 0.05)))
    out.add("label", finish.of("paper", "#d8b25a", 0.7), box((0.13, 0.001, 0.09), 0.0, (0, -0.0035, 0.08)).turned(rot_x(-0.3)).moved((0, 0.08, 0.05)), box((0.1, 0.001, 0.03), 0.0, (0, -0.0805, 0.025)))
    out.add("ink", finish.paint("#8a1a14"), text("HABANA", 0.018, (0, 0.08), -0.0045).turned(rot_x(-0.3)).moved((0, 0.08, 0.05)), text("25", 0.014, (0, 0.025), -0.0815))
    roll = lathe([(0, 0), (0.006, 0.001), (0.008, 0.006), (0.0082, 0.11), (0.006, 0.13), (0.003, 0.136), (0, 0.137)], 12, 0.7).turned(rot_x(-np.pi / 2))
    x = np.linspace(-0.1, 0.1, 12)
    for k, a in enumerate(x):
        out.add("cigar", finish.of("leaf", (0.12, 0.06, 0.025), 0.75), roll.moved((a, -0.068, 0.034 + 0.001 * (k % 2))))
        out.add("band", finish.metal("gold"), lathe([(0.0083, 0), (0.0086, 0.001), (0.0086, 0.012), (0.0083, 0.013)], 12, 0.4).turned(rot_x(-np.pi / 2)).moved((a, -0.045, 0.034 + 0.001 * (k % 2))))
    out.add("box", wood, slab((-0.114, -0.074, 0.006), (0.114, 0.074, 0.024), 0.001))


def _incense(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    bronze = dyed(finish.metal("bronze", p.wear, 0.35), p.color)
    out.add("bowl", bronze, lathe([(0, 0.03), (0.03, 0.032), (0.062, 0.05), (0.072, 0.08), (0.06, 0.1), (0.068, 0.108), (0.058, 0.108), (0.05, 0.1), (0.05, 0.09), (0, 0.088)], n, 0.6), *(tube(spline([(0.05 * np.cos(a), 0.05 * np.sin(a), 0.045), (0.068 * np.cos(a), 0.068 * np.sin(a), 0.03), (0.06 * np.cos(a), 0.06 * np.sin(a), 0.0)], 10), np.linspace(0.013, 0.008, 10), 8) for a in np.arange(3) * 2.094 + np.pi / 2))
    out.add("bowl", bronze, *(tube(spline([(s * 0.064, 0, 0.095), (s * 0.09, 0, 0.105), (s * 0.088, 0, 0.13), (s * 0.066, 0, 0.125)], 14), 0.006, 8) for s in (-1, 1)))
    out.add("ash", finish.of("sand", (0.4, 0.38, 0.35), 0.95), lathe([(0, 0.088), (0.051, 0.09), (0, 0.1)], n, 0.9))
    for k, (x, y) in enumerate(((0.0, 0.0), (0.012, 0.01), (-0.013, 0.006))):
        top = np.array([1.6 * x, 1.6 * y, 0.21 - 0.012 * k])
        out.add("stick", finish.wood("#5a2a1a"), rod((x, y, 0.09), top, 0.0014, 6))
        out.add("ember", finish.glow((1.0, 0.25, 0.05), 3.0), sphere(0.0022, 8, top))


KINDS: dict[str, Kin] = {
    "binoculars": Kin(_binoculars, 0.8), "compass": Kin(_compass, 0.2), "hourglass": Kin(_hourglass, 0.5), "sand": Kin(_hourglass, 0.5), "abacus": Kin(_abacus, 0.6), "atlas": Kin(_atlas, 3.0), "ashtray": Kin(_ashtray, 0.4), "ash": Kin(_ashtray, 0.4), "lighter": Kin(_lighter, 0.06),
    "cigar": Kin(_cigar, 0.6), "humidor": Kin(_cigar, 0.6), "incense": Kin(_incense, 0.9), "censer": Kin(_incense, 0.9),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
