"""A thing of bathrooms and dressing tables: a shaving brush on its stand, shaving cream, a safety razor, nail clippers, tweezers, cotton balls, cotton swabs, a hair clip, bath salts, a makeup palette, a powder compact, a hand mirror, a pumice stone, a lint roller, a clothes brush, a shoehorn, shoe polish, a clothespin or a hot-water bottle."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, soft_prism, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, arc, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("bathroom/grooming", 1, "grooming", ("shaving brush", "shaving set", "shaving cream", "shaving foam", "safety razor", "razor", "shaver", "nail clipper", "nail clippers", "nail file", "nail scissors", "tweezers", "cotton balls", "cotton ball", "cotton pads", "jar of cotton balls", "cotton swabs", "cotton swab", "q-tips", "hair clip", "hair clips", "barrette", "bath salts", "jar of bath salts", "bath salt", "bath bomb", "makeup palette", "eyeshadow palette", "make-up palette", "powder compact", "face powder", "powder box", "hand mirror", "handheld mirror", "pumice stone", "pumice", "lint roller", "clothes brush", "shoe brush", "shoehorn", "shoe horn", "shoe polish", "tin of shoe polish", "clothespin", "clothes peg", "hot water bottle", "hot-water bottle"),
            ("toiletry",), ("indoor", "bathroom", "bedroom", "dressing_room", "salon"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["shaving_brush", "shaving_cream", "razor", "nail_clipper", "nail_file", "tweezers", "cotton", "swabs", "hair_clip", "bath_salts", "bath_bomb", "palette", "compact", "hand_mirror", "pumice", "lint_roller", "clothes_brush", "shoehorn", "shoe_polish", "clothespin", "hot_water_bottle"] = "shaving_brush"
    wear: Wear = 0.1


CALLED = {"shaving brush": "shaving_brush", "shaving set": "shaving_brush", "shaving cream": "shaving_cream", "shaving foam": "shaving_cream", "safety razor": "razor", "shaver": "razor", "nail clipper": "nail_clipper", "nail scissors": "nail_clipper", "nail file": "nail_file", "tweezer": "tweezers", "cotton ball": "cotton", "cotton pad": "cotton", "jar of cotton balls": "cotton", "cotton swab": "swabs", "q tip": "swabs", "hair clip": "hair_clip", "barrette": "hair_clip", "bath salt": "bath_salts", "jar of bath salts": "bath_salts", "bath bomb": "bath_bomb", "makeup palette": "palette", "eyeshadow palette": "palette", "make up palette": "palette",
          "powder compact": "compact", "face powder": "compact", "powder box": "compact", "hand mirror": "hand_mirror", "handheld mirror": "hand_mirror", "pumice stone": "pumice", "lint roller": "lint_roller", "clothes brush": "clothes_brush", "shoe brush": "clothes_brush", "shoe horn": "shoehorn", "shoe polish": "shoe_polish", "tin of shoe polish": "shoe_polish", "clothes peg": "clothespin", "hot water bottle": "hot_water_bottle"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on a table."""
    return drawn(KINDS, p, kit)


def _brush(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(30, 14), finish.metal("chrome", p.wear)
    out.add("handle", dyed(finish.wood("ebony", p.wear, 0.2), p.color), lathe([(0, 0), (0.017, 0), (0.019, 0.006), (0.013, 0.02), (0.016, 0.035), (0.014, 0.05), (0, 0.05)], n, 0.8))
    out.add("ring", steel, lathe([(0.0125, 0.048), (0.0145, 0.049), (0.0145, 0.055), (0.0125, 0.056)], n, 0.4))
    m = lathe([(0, 0.052), (0.0125, 0.053), (0.02, 0.085), (0.021, 0.098), (0.014, 0.108), (0, 0.11)], kit.n(60, 24), True)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    out.add("hair", finish.of("fur", (0.62, 0.56, 0.46), 0.9), m.tinted((0.8 + 0.25 * np.abs(np.sin(19 * a))) * np.where(m.vertices[:, 2] > 0.07, np.where(m.vertices[:, 2] < 0.092, 0.5, 1.25), 1.0)))


def _cream(out: Collector, p: Params, kit: Kit) -> None:
    n, tone = kit.n(36, 16), dyed(finish.paint("#1f5fa0", p.wear, 0.25), p.color)
    out.add("can", tone, lathe([(0, 0), (0.0255, 0), (0.0265, 0.003), (0.0265, 0.135), (0.019, 0.146), (0, 0.147)], n, 0.5))
    out.add("rim", finish.metal("chrome", p.wear), ring(0.0262, 0.0014, (0, 0, 0.002), n, 6), ring(0.02, 0.0016, (0, 0, 0.145), n, 6))
    out.add("cap", finish.plastic("#f2f2f0", 0.35), lathe([(0, 0.144), (0.021, 0.144), (0.02, 0.175), (0.017, 0.18), (0, 0.181)], n, 0.5))
    out.add("label", finish.of("paper", "#f2f2f0", 0.5), lathe([(0.0266, 0.03), (0.0269, 0.031), (0.0269, 0.1), (0.0266, 0.101)], n, 0.4))
    out.add("ink", finish.paint("#1f3f7a"), text("SHAVE", 0.009, (0, 0.066), -0.0271))


def _razor(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    handle = [(0, 0), (0.0055, 0.001), (0.006, 0.008), (0.0045, 0.014)] + [(0.0053 if k % 2 else 0.0047, 0.014 + 0.0035 * k) for k in range(14)] + [(0.0042, 0.066), (0.004, 0.082), (0, 0.083)]
    out.add("handle", steel, lathe(handle, kit.n(18, 10), 0.5).turned(rot_x(-np.pi / 2)).moved((0, -0.05, 0.007)))
    out.add("head", steel, soft_box((0.044, 0.007, 0.024), 0.0032, 0.01, center=(0, 0.034, 0.0125)), *(box((0.04, 0.0045, 0.0014), 0.0004, (0, 0.0295, z)) for z in (0.002, 0.023)))
    out.add("blade", finish.metal("steel"), box((0.0415, 0.0006, 0.0256), 0.0, (0, 0.0308, 0.0128)))


def _clipper(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    for s in (-1, 1):
        path = spline([(-0.035, 0.0055 + 0.0006 * s), (0.0, 0.0055 + 0.0042 * s), (0.025, 0.0055 + 0.0042 * s), (0.037, 0.0055 + 0.0004 * s)], 20)
        out.add("arm", steel, prism(np.concatenate([path + [0, 0.0008], (path - [0, 0.0008])[::-1]]), 0.011, 0.0004).turned(rot_x(np.pi / 2)).moved((0, 0.0055, 0)))
    out.add("lever", steel, box((0.06, 0.0095, 0.0016), 0.0006).turned(rot_y(0.16)).moved((0.0, 0, 0.0175)), cylinder(0.0028, 0.016, 12, 0.0005, (0.026, 0, 0.004)))


def _file(out: Collector, p: Params, kit: Kit) -> None:
    line = np.concatenate([arc(0.0085, -np.pi / 2, np.pi / 2, 10, (0.08, 0)), arc(0.0085, np.pi / 2, 3 * np.pi / 2, 10, (-0.08, 0))])
    out.add("board", dyed(finish.paint("#d86a8a", p.wear, 0.7), p.color), prism(line, 0.0022, 0.0006))
    out.add("grit", finish.of("sand", (0.3, 0.28, 0.27), 0.95), prism(line * 0.97, 0.0004).moved((0, 0, 0.0021)))


def _tweezers(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    for s in (-1, 1):
        line = np.array([(0, 0.0), (0.03, 0.008), (0.06, 0.0085), (0.095, 0.0006), (0.095, 0.0), (0.06, 0.0067), (0.03, 0.0062), (0, -0.0015)]) * [1, s]
        out.add("arm", steel, prism(line, 0.008, 0.0006))
    out.add("arm", steel, soft_box((0.02, 0.006, 0.008), 0.0025, 0.01, center=(-0.004, 0, 0.004)))


def _glass_jar(out: Collector, n: int, r: float, h: float, lid: str) -> None:
    out.add("jar", finish.glass(), hollow([(0, 0), (0.92 * r, 0), (r, 0.006), (r, h)], 0.0025, n, 0.5))
    out.add("lid", finish.wood("oak") if lid == "wood" else finish.metal("chrome"), lathe([(0, h), (1.03 * r, h), (1.03 * r, h + 0.009), (0.15 * r, h + 0.012), (0.2 * r, h + 0.024), (0, h + 0.026)], n, 0.5))


def _cotton(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("cotton")
    _glass_jar(out, kit.n(36, 16), 0.048, 0.095, "steel")
    puff = sphere(0.0145, 12)
    puff = Mesh(puff.vertices * (1 + 0.16 * fbm(puff.vertices, 0.008, 2, 3))[:, None], puff.faces, None, puff.uv)
    spots = [(r * np.cos(t), r * np.sin(t), z) for k, z in enumerate((0.017, 0.039, 0.061, 0.08)) for r, c in ((0.03, 6), (0.0, 1)) for t in np.arange(c) * 2 * np.pi / c + 0.5 * k]
    out.add("cotton", dyed(finish.of("knit", "#f6f4f0", 0.98, p.wear), p.color), copies(puff, spots, g.uniform(0, 6, len(spots))))


def _swabs(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("swabs")
    _glass_jar(out, kit.n(32, 14), 0.032, 0.085, "wood")
    for _ in range(30):
        a, r, t = g.uniform(0, 6.3), 0.024 * np.sqrt(g.uniform(0, 1)), g.normal(0, 0.002, 2)
        lo, hi = np.array([r * np.cos(a), r * np.sin(a), 0.006]), np.array([r * np.cos(a) + t[0], r * np.sin(a) + t[1], 0.078])
        out.add("stick", dyed(finish.of("paper", "#e8ecf0", 0.7, p.wear), p.color), rod(lo, hi, 0.0011, 6))
        out.add("cotton", finish.of("knit", "#f8f6f2", 0.98), sphere((0.0027, 0.0027, 0.006), 8, hi), sphere((0.0027, 0.0027, 0.006), 8, lo + [0, 0, 0.004]))


def _clip(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#5a3018", 0.2, p.wear), p.color)
    for s in (-1, 1):
        a = np.linspace(0.25, 1.9, 12)
        for x in np.linspace(-0.032, 0.032, 7):
            out.add("tooth", shell, tube(np.c_[np.full(12, x), s * 0.026 * np.sin(a), 0.006 + 0.02 * (1 - np.cos(a))][::-1], np.linspace(0.0028, 0.0014, 12), 6))
        out.add("back", shell, soft_box((0.074, 0.009, 0.014), 0.004, 0.02, center=(0, s * 0.024, 0.032)), soft_box((0.026, 0.006, 0.026), 0.0028, 0.01).turned(rot_x(-0.45 * s)).moved((0, s * 0.016, 0.05)))
    out.add("spring", finish.metal("steel"), rod((-0.02, 0, 0.036), (0.02, 0, 0.036), 0.0045, 12))


def _salts(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(36, 16), kit.rng("salts")
    _glass_jar(out, n, 0.045, 0.12, "wood")
    tone = dyed(finish.of("sand", "#d88aa8", 0.6, p.wear), p.color)
    out.add("salt", tone, lathe([(0, 0.004), (0.04, 0.004), (0.0415, 0.008), (0.0415, 0.095), (0, 0.1)], n, 0.5), copies(box((0.006, 0.006, 0.006), 0.001), np.c_[g.uniform(-0.027, 0.027, (60, 2)), np.full(60, 0.099)], g.uniform(0, 3, 60), g.uniform(0.5, 1.1, 60)))
    out.add("cord", finish.of("rope", (0.5, 0.4, 0.26), 0.9), *(ring(0.0458, 0.0018, (0, 0, z), n, 5) for z in (0.105, 0.109)))


def _bomb(out: Collector, p: Params, kit: Kit) -> None:
    for k, (tone, q) in enumerate(((p.color or "#e8a0c0", (-0.036, 0, 0.031)), ("#8ac0d8", (0.034, 0.012, 0.031)), ("#f0d27a", (0.002, -0.052, 0.031)))):
        m = sphere(0.031, kit.n(28, 14))
        f = fbm(m.vertices, 0.008, 3, k)
        out.add(f"bomb.{k}", finish.of("plaster", tone, 0.95, p.wear), Mesh(m.vertices * (1 + 0.012 * f)[:, None], m.faces, None, m.uv).tinted(1 + 0.25 * f).moved(q), ring(0.0312, 0.0011, q, 30, 5))


def _palette(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.plastic("#17171a", 0.25, p.wear), p.color)
    out.add("case", black, soft_box((0.17, 0.09, 0.011), 0.004, 0.03, center=(0, 0, 0.0055)), soft_box((0.17, 0.09, 0.007), 0.003, 0.03, center=(0, 0.046, 0.0035)).turned(rot_x(1.85)).moved((0, 0.045, 0.011)))
    out.add("mirror", finish.metal("chrome", 0.0), box((0.15, 0.072, 0.0008), 0.0, (0, 0.046, 0.0)).turned(rot_x(1.85)).moved((0, 0.044, 0.0105)))
    tones = ("#e8c9b0", "#d89a7a", "#b8684a", "#7a3a2a", "#5a2a3a", "#8a5a8a", "#e0b0c0", "#c86a7a", "#a88a5a", "#4a3a34")
    for k, tone in enumerate(tones):
        out.add(f"powder.{k}", finish.of("sand", tone, 0.95), cylinder(0.0125, 0.001, 24, 0.0003, (-0.062 + 0.031 * (k % 5), -0.018 + 0.034 * (k // 5), 0.0105)))


def _compact(out: Collector, p: Params, kit: Kit) -> None:
    n, gold = kit.n(40, 16), dyed(finish.metal("gold", p.wear), p.color)
    out.add("case", gold, lathe([(0, 0), (0.036, 0), (0.039, 0.003), (0.039, 0.008), (0.036, 0.01), (0, 0.01)], n, 0.5), lathe([(0, 0), (0.038, 0), (0.039, 0.002), (0.036, 0.006), (0, 0.007)], n, 0.5).moved((0, 0.039, -0.001)).turned(rot_x(1.9)).moved((0, 0.039, 0.011)))
    out.add("powder", finish.of("sand", "#e0b896", 0.95), cylinder(0.031, 0.0012, n, 0.0003, (0, 0, 0.0095)))
    out.add("mirror", finish.metal("chrome", 0.0), cylinder(0.033, 0.0005, n, 0.0, (0, 0.039, -0.0018)).turned(rot_x(1.9)).moved((0, 0.039, 0.011)))
    out.add("puff", finish.fabric("#f2dcd6", recipe="velvet"), lathe([(0, 0), (0.018, 0), (0.021, 0.004), (0.018, 0.009), (0, 0.01)], n, True).moved((0.01, -0.006, 0.0108)))


def _mirror(out: Collector, p: Params, kit: Kit) -> None:
    n, silver = kit.n(44, 18), dyed(finish.metal("silver", p.wear), p.color)
    out.add("frame", silver, lathe([(0, 0), (0.058, 0), (0.066, 0.005), (0.064, 0.012), (0.056, 0.013), (0.054, 0.01), (0, 0.01)], n, 0.5).scaled((1, 1.2, 1)), tube(spline([(0, -0.075, 0.007), (0, -0.1, 0.007), (0, -0.15, 0.008), (0, -0.2, 0.007)], 24), [0.006, 0.0065, 0.007, 0.0075, 0.008, 0.0085, 0.008, 0.0075, 0.007, 0.0068, 0.0066, 0.0066, 0.0066, 0.0068, 0.007, 0.0075, 0.008, 0.0085, 0.009, 0.009, 0.0085, 0.0075, 0.006, 0.004], 12))
    out.add("mirror", finish.metal("chrome", 0.0), cylinder(0.053, 0.001, n, 0.0, (0, 0, 0.0098)).scaled((1, 1.2, 1)))
    a = np.arange(28) * 2 * np.pi / 28
    out.add("bead", silver, copies(sphere(0.0032, 8), np.c_[0.061 * np.cos(a), 0.0732 * np.sin(a), np.full(28, 0.0125)]))


def _pumice(out: Collector, p: Params, kit: Kit) -> None:
    m = soft_box((0.085, 0.05, 0.035), 0.014, 0.006, 0.004, center=(0, 0, 0.0175))
    f = fbm(m.vertices, 0.006, 3, 4)
    n = m.normals if m.normals is not None else 0 * m.vertices
    out.add("stone", dyed(finish.of("rock", (0.42, 0.41, 0.4), 0.95, p.wear), p.color), Mesh(m.vertices - 0.0016 * n * np.clip(f, 0, 1)[:, None], m.faces, None, m.uv).tinted(1 - 0.5 * np.clip(f, 0, 1)))


def _lint(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("roll", finish.of("paper", "#eef0f0", 0.5), rod((-0.05, 0, 0.026), (0.05, 0, 0.026), 0.025, n))
    out.add("core", finish.of("cardboard", "#a87a4a", 0.9), rod((-0.052, 0, 0.026), (0.052, 0, 0.026), 0.018, n))
    out.add("handle", dyed(finish.plastic("#2f7ab0", 0.3, p.wear), p.color), tube([(0.05, 0, 0.026), (0.09, 0, 0.026)], 0.006, 10), lathe([(0, 0), (0.0095, 0.002), (0.013, 0.02), (0.011, 0.06), (0.013, 0.09), (0.008, 0.102), (0, 0.103)], 18, True).turned(rot_y(np.pi / 2 + 0.13)).moved((0.075, 0, 0.027)))


def _clothes_brush(out: Collector, p: Params, kit: Kit) -> None:
    out.add("back", dyed(finish.wood("walnut", p.wear, 0.3), p.color), soft_prism(np.c_[0.09 * np.cos(t := np.linspace(0, 2 * np.pi, 44, endpoint=False)), 0.026 * np.sin(t) * (1 - 0.12 * np.cos(2 * t))], 0.016, 0.0075).moved((0, 0, 0.022)))
    x, y = np.meshgrid(np.linspace(-0.078, 0.078, 30), np.linspace(-0.019, 0.019, 8))
    keep = (x / 0.084) ** 2 + (y / 0.022) ** 2 < 1
    out.add("bristle", finish.of("fur", (0.05, 0.045, 0.04), 0.9), copies(box((0.0042, 0.0042, 0.024), 0.0005), np.c_[x[keep], y[keep], np.full(int(keep.sum()), 0.012)]))


def _horn(out: Collector, p: Params, kit: Kit) -> None:
    u, v = np.meshgrid(np.linspace(0, 1, 24), np.linspace(-1, 1, 11), indexing="ij")
    half = np.interp(u, [0, 0.1, 0.45, 0.7, 0.92, 1.0], [0.006, 0.009, 0.011, 0.017, 0.021, 0.014])
    y = half * v
    z = 0.004 + 0.5 * half * v**2 + 0.016 * (u - 0.55) ** 2 * 4
    out.add("horn", dyed(finish.metal("brass", p.wear), p.color), thick(np.stack([0.24 * (u - 0.5), y, z], -1), 0.0018))
    out.add("cord", finish.leather("#3a2214"), tube(spline([(-0.115, 0, 0.02), (-0.145, 0.012, 0.006), (-0.16, 0.0, 0.004), (-0.145, -0.012, 0.006), (-0.115, 0, 0.018)], 20), 0.0014, 6))


def _polish(out: Collector, p: Params, kit: Kit) -> None:
    n, tin = kit.n(40, 16), dyed(finish.paint("#16171a", p.wear, 0.25), p.color)
    out.add("tin", tin, lathe([(0, 0), (0.041, 0), (0.042, 0.002), (0.042, 0.02), (0.04, 0.02), (0, 0.013)], n, 0.4), lathe([(0, 0), (0.043, 0), (0.0435, 0.002), (0.0435, 0.009), (0.0425, 0.009), (0, 0.0015)], n, 0.4).turned(rot_x(1.15)).moved((0.02, 0.072, 0.041)))
    out.add("wax", finish.of("wax", (0.05, 0.03, 0.02), 0.3), lathe([(0, 0.012), (0.04, 0.012), (0.03, 0.017), (0.01, 0.0155), (0, 0.0155)], n, 0.6))
    out.add("label", finish.metal("gold"), ring(0.03, 0.0012, (0, 0, -0.0008), n, 5).turned(rot_x(1.15)).moved((0.02, 0.072, 0.041)))
    out.add("cloth", finish.fabric("#e0b84a", 0.2), soft_box((0.07, 0.06, 0.012), 0.005, 0.008, 0.006, 0.008, 4, (-0.075, -0.01, 0.006)))


def _peg(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("birch", p.wear), p.color)
    for x, y, a in ((0, 0, 0.3), (0.045, 0.02, -0.7), (-0.03, 0.045, 1.4)):
        for s in (-1, 1):
            line = np.array([(-0.036, 0.0006), (-0.02, 0.0016), (-0.012, 0.0006), (0.004, 0.001), (0.036, 0.006), (0.036, 0.009), (0.0, 0.0062), (-0.036, 0.005)]) * [1, s]
            out.add("peg", wood, prism(line, 0.0095, 0.0008).turned(rot_z(a)).moved((x, y, 0)))
        out.add("spring", finish.metal("steel"), cylinder(0.0034, 0.0115, 12, 0.0005, (-0.001 + x, y, -0.001)), box((0.0022, 0.0135, 0.0022), 0.0005, (0.008, 0, 0.0095)).turned(rot_z(a)).moved((x, y, 0)))


def _bottle(out: Collector, p: Params, kit: Kit) -> None:
    rubber = dyed(finish.of("rubber", "#b3261e", 0.6, p.wear), p.color)
    body = soft_box((0.2, 0.27, 0.045), 0.022, 0.03, 0.012, center=(0, 0, 0.0235))
    out.add("bottle", rubber, body, tube(spline([(0, 0.12, 0.022), (0, 0.15, 0.022), (0, 0.175, 0.024), (0, 0.19, 0.026)], 12), [0.05, 0.045, 0.036, 0.027, 0.021, 0.018, 0.017, 0.017, 0.018, 0.02, 0.022, 0.022], 16).scaled((1, 1, 0.8)))
    out.add("rib", rubber, *(rod((x, -0.11, 0.0565 - 0.9 * abs(x) ** 2), (x, 0.1, 0.0565 - 0.9 * abs(x) ** 2), 0.0022, 6) for x in np.linspace(-0.07, 0.07, 9)))
    out.add("stopper", finish.plastic("#141416", 0.4), rod((0, 0.185, 0.022), (0, 0.205, 0.0235), 0.012, 14), soft_box((0.03, 0.016, 0.008), 0.0035, 0.01, center=(0, 0.21, 0.024)))


KINDS: dict[str, Kin] = {
    "shaving_brush": Kin(_brush, 0.08), "shaving_cream": Kin(_cream, 0.3), "razor": Kin(_razor, 0.08), "nail_clipper": Kin(_clipper, 0.04), "nail_file": Kin(_file, 0.01), "tweezers": Kin(_tweezers, 0.02), "cotton": Kin(_cotton, 0.4), "swabs": Kin(_swabs, 0.25), "hair_clip": Kin(_clip, 0.03), "bath_salts": Kin(_salts, 0.8), "bath_bomb": Kin(_bomb, 0.4),
    "palette": Kin(_palette, 0.15), "compact": Kin(_compact, 0.09), "hand_mirror": Kin(_mirror, 0.4), "pumice": Kin(_pumice, 0.08), "lint_roller": Kin(_lint, 0.15), "clothes_brush": Kin(_clothes_brush, 0.15), "shoehorn": Kin(_horn, 0.12), "shoe_polish": Kin(_polish, 0.15), "clothespin": Kin(_peg, 0.02), "hot_water_bottle": Kin(_bottle, 1.6),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "shaving_brush"}
