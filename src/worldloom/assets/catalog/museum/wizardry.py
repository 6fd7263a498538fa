"""A thing of wizards, scribes and treasure: a spellbook, a magic wand, a staff, a potion, a crystal ball, coins, a heap of gold, an inkwell with a quill, a parchment, an alembic, an astrolabe, a sextant, a hookah, a genie lamp, shackles or a canopic jar."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, laid, ring
from worldloom.assets.parts.room_lamp import flame
from worldloom.assets.parts.room_marks import scribble, strokes
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, arc, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, torus, tube
CARD = Card("museum/wizardry", 1, "wizardry", ("spellbook", "spell book", "grimoire", "book of spells", "magic book", "wand", "magic wand", "wizard wand", "wizard staff", "wizard's staff", "magic staff", "potion", "potion bottle", "magic potion", "vial", "phial", "elixir", "crystal ball", "fortune teller's ball", "coin", "gold coin", "gold coins", "stack of coins", "pile of gold", "heap of gold", "treasure", "pile of coins", "inkwell", "ink well", "ink pot", "ink bottle", "quill and ink", "parchment", "scroll", "ancient scroll", "old scroll", "alembic", "retort", "distillation flask", "astrolabe", "sextant", "hookah", "shisha", "water pipe", "genie lamp", "magic lamp", "aladdin's lamp", "shackles", "shackle", "chains", "iron chains", "manacles", "handcuffs", "canopic jar"),
            ("ornament", "instrument"), ("indoor", "fantasy", "medieval", "magic", "antique", "study"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["spellbook", "wand", "staff", "potion", "crystal_ball", "coin", "treasure", "inkwell", "parchment", "alembic", "astrolabe", "sextant", "hookah", "genie_lamp", "shackles", "canopic_jar"] = "spellbook"
    size: Annotated[float, number(0.6, 1.8)] = 1.0
    wear: Wear = 0.3


CALLED = {"spell book": "spellbook", "grimoire": "spellbook", "book of spells": "spellbook", "magic book": "spellbook", "magic wand": "wand", "wizard wand": "wand", "wizard staff": "staff", "wizard's staff": "staff", "magic staff": "staff", "potion bottle": "potion", "magic potion": "potion", "vial": "potion", "phial": "potion", "elixir": "potion", "crystal ball": "crystal_ball", "fortune teller's ball": "crystal_ball", "gold coin": "coin", "gold coins": "coin", "stack of coins": "coin", "pile of gold": "treasure",
          "heap of gold": "treasure", "pile of coins": "treasure", "ink well": "inkwell", "ink pot": "inkwell", "ink bottle": "inkwell", "quill and ink": "inkwell", "scroll": "parchment", "ancient scroll": "parchment", "old scroll": "parchment", "retort": "alembic", "distillation flask": "alembic", "shisha": "hookah", "water pipe": "hookah", "genie lamp": "genie_lamp", "magic lamp": "genie_lamp", "aladdin's lamp": "genie_lamp", "shackle": "shackles", "chains": "shackles",
          "iron chains": "shackles", "manacles": "shackles", "handcuffs": "shackles", "canopic jar": "canopic_jar"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on what carries it."""
    return drawn(KINDS, p, kit)


PAGE = finish.of("paper", (0.6, 0.5, 0.33), 0.9)


def _spellbook(out: Collector, p: Params, kit: Kit) -> None:
    g, cover = kit.rng("ink"), dyed(finish.leather("#3a1a3f", p.wear), p.color)
    out.add("cover", cover, box((0.46, 0.32, 0.008), 0.003, (0, 0, 0.004)), rod((0, -0.16, 0.008), (0, 0.16, 0.008), 0.012, 12))
    for s in (-1, 1):
        u = np.linspace(0, 1, 14)
        z = 0.014 + 0.03 * np.sin(np.pi * np.clip(0.92 * u + 0.08, 0, 1)) ** 0.6
        grid = np.stack([np.repeat((s * 0.215 * u)[:, None], 2, 1), np.tile([[-0.148, 0.148]], (14, 1)), np.repeat(z[:, None], 2, 1)], -1)
        out.add("page", PAGE, thick(grid if s > 0 else grid[:, ::-1], 0.02), box((0.212, 0.29, 0.014), 0.002, (s * 0.108, 0, 0.014)))
        lines = scribble(0.15, 0.011, g)
        for row in range(8 if s > 0 else 3):
            m = laid(strokes(lines, 0.0014, at=(-0.075, 0.095 - 0.026 * row))).moved((s * 0.112, 0, 0))
            v = m.vertices
            out.add("ink", finish.paint("#2a1208"), Mesh(np.c_[v[:, :2], np.interp(np.abs(v[:, 0]) / 0.215, u, z) + 0.0008], m.faces, None, m.uv))
        out.add("brass", finish.metal("brass", p.wear), *(prism([(0, 0), (0.04, 0), (0, 0.04)], 0.0095, 0.001).turned(rot_z(a)).moved((s * 0.231, y, -0.0004)) for y, a in ((-0.161, np.pi / 2 if s > 0 else 0.0), (0.161, np.pi if s > 0 else -np.pi / 2))))
    star = np.array([((0.052 if k % 2 == 0 else 0.021) * np.sin(k * np.pi / 5), (0.052 if k % 2 == 0 else 0.021) * np.cos(k * np.pi / 5)) for k in range(10)])
    for m in (prism(star, 0.0006), *(tube(np.c_[arc(r, 0, 2 * np.pi, 41)[:-1], np.zeros(40)], 0.0009, 5, closed=True) for r in (0.056, 0.062))):
        v = m.vertices + [-0.112, -0.055, 0]
        out.add("sign", finish.paint("#8a1a14"), Mesh(np.c_[v[:, :2], np.interp(np.abs(v[:, 0]) / 0.215, np.linspace(0, 1, 14), 0.014 + 0.03 * np.sin(np.pi * np.clip(0.92 * np.linspace(0, 1, 14) + 0.08, 0, 1)) ** 0.6) + 0.0006 + v[:, 2]], m.faces, None, m.uv))
    out.add("ribbon", finish.fabric("#a8142a", recipe="velvet"), tube(spline([(0.004, 0.15, 0.022), (0.006, 0, 0.026), (0.01, -0.15, 0.022), (0.03, -0.2, 0.002)], 20), 0.0035, 6))


def _wand(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(18, 10)
    wand = lathe([(0, 0), (0.009, 0.001), (0.0115, 0.01), (0.009, 0.018), (0.012, 0.03), (0.0085, 0.04), (0.0105, 0.06), (0.0085, 0.09), (0.011, 0.1), (0.007, 0.11), (0.0035, 0.33), (0, 0.334)], n, 0.8)
    out.add("wand", dyed(finish.wood("ebony", p.wear, 0.3), p.color), wand.turned(rot_y(np.pi / 2)).moved((-0.16, 0, 0.012)))
    out.add("band", finish.metal("gold", p.wear), *(lathe([(r, z), (r + 0.0016, z + 0.001), (r + 0.0016, z + 0.005), (r, z + 0.006)], n, 0.5).turned(rot_y(np.pi / 2)).moved((-0.16, 0, 0.012)) for z, r in ((0.032, 0.0105), (0.098, 0.0098))))


def _staff(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(0, 0, 0.02), (0.012, 0.005, 0.5), (-0.01, 0.0, 1.0), (0.008, 0, 1.4), (0.0, 0, 1.5)], 40)
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("staff", wood, tube(path, np.linspace(0.014, 0.019, 40) * (1 + 0.12 * np.sin(np.arange(40) * 1.9)), 12))
    for k in range(4):
        a = k * np.pi / 2
        c, s = np.cos(a), np.sin(a)
        out.add("staff", wood, tube(spline([(0, 0, 1.49), (0.05 * c, 0.05 * s, 1.56), (0.055 * c, 0.055 * s, 1.64), (0.02 * c, 0.02 * s, 1.7)], 14), np.linspace(0.012, 0.005, 14), 8))
    out.add("gem", finish.glow((0.25, 0.55, 1.0), 1.6), sphere((0.036, 0.036, 0.044), 8, (0, 0, 1.6)))
    out.add("base", finish.stone("granite"), lathe([(0, 0), (0.14, 0), (0.15, 0.01), (0.13, 0.03), (0.03, 0.05), (0, 0.05)], kit.n(32, 14), 0.5))


def _potion(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.022, 0), (0.04, 0.014), (0.045, 0.04), (0.034, 0.066), (0.014, 0.08), (0.0125, 0.11), (0.018, 0.116)], 0.002, n, 0.8))
    r, g, b = dyed(finish.paint("#6a1fb0"), p.color).color
    out.add("potion", finish.of("food", (r, g, b), 0.08), lathe([(0, 0.003), (0.021, 0.003), (0.0375, 0.016), (0.0425, 0.04), (0.037, 0.055), (0, 0.055)], n, 0.8))
    out.add("cork", finish.of("cardboard", "#a87a46", 0.9, p.wear), cylinder(0.0115, 0.026, 18, 0.002, (0, 0, 0.1), 0.0135))
    out.add("cord", finish.of("rope", (0.5, 0.4, 0.26), 0.9), *(ring(0.0145, 0.002, (0, 0, z), 20, 6) for z in (0.084, 0.0875)))
    out.add("tag", PAGE, box((0.026, 0.0012, 0.034), 0.0003).turned(rot_x(0.25)).moved((0.004, -0.0405, 0.066)))


def _ball(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 20)
    out.add("stand", finish.metal("bronze", p.wear), lathe([(0, 0), (0.06, 0), (0.064, 0.006), (0.05, 0.016), (0.03, 0.026), (0.034, 0.036), (0.05, 0.05), (0.045, 0.052), (0, 0.034)], n, 0.6), *(tube(spline([(0.045 * np.cos(a), 0.045 * np.sin(a), 0.03), (0.085 * np.cos(a), 0.085 * np.sin(a), 0.02), (0.09 * np.cos(a), 0.09 * np.sin(a), 0.0)], 10), [0.008] * 6 + [0.009, 0.01, 0.011, 0.011], 8) for a in np.arange(3) * 2.094 + 0.5))
    m = sphere(0.088, n, (0, 0, 0.128))
    out.add("ball", finish.glass((0.86, 0.9, 0.96)), m)
    r, g, b = dyed(finish.paint("#7a5ad6"), p.color).color
    mist = sphere(0.062, kit.n(36, 16), (0, 0, 0.126))
    f = np.clip(0.5 + fbm(mist.vertices, 0.04, 4, 7), 0, 1)[:, None]
    out.add("mist", finish.of("food", (1.0, 1.0, 1.0), 0.4), mist.tinted(f * [[0.85, 0.86, 0.92]] + (1 - f) * [[r, g, b]]))


def _coins(out: Collector, p: Params, kit: Kit) -> None:
    gold, g = dyed(finish.metal("gold", p.wear), p.color), kit.rng("coins")
    one = lathe([(0, 0), (0.0135, 0), (0.0142, 0.0006), (0.0142, 0.0019), (0.0135, 0.0025), (0.0118, 0.0025), (0.0112, 0.002), (0, 0.002)], kit.n(26, 14), 0.4)
    for x, y, k in ((0.0, 0.0, 9), (0.034, 0.006, 6), (0.014, -0.03, 3)):
        out.add("coin", gold, *(one.moved((x + float(g.normal(0, 0.0008)), y + float(g.normal(0, 0.0008)), 0.0025 * i)) for i in range(k)))
    out.add("coin", gold, one.moved((-0.034, -0.018, 0)), one.turned(rot_x(0.55)).moved((-0.02, 0.0, 0.0085)), one.moved((0.05, -0.024, 0)))


def _treasure(out: Collector, p: Params, kit: Kit) -> None:
    gold, g = dyed(finish.metal("gold", p.wear), p.color), kit.rng("coins")
    one = lathe([(0, 0), (0.0142, 0.0), (0.0142, 0.0025), (0, 0.0025)], 12, 0.3)
    out.add("heap", gold, lathe([(0, 0), (0.24, 0), (0.19, 0.022), (0.12, 0.065), (0.05, 0.105), (0, 0.118)], kit.n(40, 16), True))
    r = 0.262 * np.sqrt(g.uniform(0, 1, 420))
    a = g.uniform(0, 6.3, 420)
    z = np.interp(r, [0, 0.05, 0.12, 0.19, 0.24, 0.3], [0.118, 0.105, 0.065, 0.022, 0.002, 0.002])
    for k in range(6):
        turn = rot_z(1.1 * k) @ rot_x(float(g.uniform(0.1, 0.6)))
        out.add("coin", gold, copies(one.turned(turn), np.c_[r * np.cos(a), r * np.sin(a), z][k::6], a[k::6]))
    for tone, q in (("#b3141e", (0.06, -0.1, 0.075)), ("#1a7a3c", (-0.09, -0.07, 0.072)), ("#1f3fb0", (0.12, 0.03, 0.062)), ("#b3141e", (-0.03, -0.17, 0.035))):
        out.add(f"gem.{tone}", finish.plastic(tone, 0.03), lathe([(0, 0), (0.014, 0.01), (0.0155, 0.014), (0.009, 0.021), (0, 0.021)], 8, 0.2).turned(rot_x(0.5)).moved(q))
    out.add("goblet", gold, hollow([(0, 0), (0.035, 0), (0.035, 0.006), (0.008, 0.018), (0.008, 0.06), (0.034, 0.08), (0.042, 0.13)], 0.003, 24, 0.7, 0.082).turned(rot_y(1.1)).moved((-0.16, 0.0, 0.06)))
    out.add("pearl", finish.ceramic("#efe9dc"), *(sphere(0.0055, 8, q) for q in spline([(0.0, -0.05, 0.112), (0.07, -0.02, 0.105), (0.12, -0.06, 0.075), (0.09, -0.14, 0.045), (0.02, -0.2, 0.026)], 34)))


def _inkwell(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    out.add("well", finish.glass((0.7, 0.8, 0.86)), hollow([(0, 0), (0.03, 0), (0.032, 0.004), (0.032, 0.03), (0.016, 0.04), (0.015, 0.05)], 0.003, n, 0.5))
    out.add("ink", finish.of("food", "#0a0d1c", 0.05, p.wear), lathe([(0, 0.004), (0.0285, 0.004), (0.0285, 0.026), (0, 0.026)], n, 0.4))
    out.add("rim", finish.metal("brass", p.wear), ring(0.016, 0.0022, (0, 0, 0.05), n, 6))
    spine = spline([(0, 0, 0.008), (0.01, 0.0, 0.07), (0.04, 0, 0.17), (0.095, 0, 0.26)], 20)
    out.add("quill", finish.of("bone", (0.8, 0.74, 0.62), 0.5), tube(spine, np.linspace(0.0018, 0.0006, 20), 6))
    t = np.linspace(0, 1, 20)
    half = 0.021 * np.clip(np.sin(np.pi * np.clip(1.25 * t - 0.28, 0, 1)), 0, 1) ** 0.6
    side = np.stack([-np.gradient(spine[:, 2]), 0 * t, np.gradient(spine[:, 0])], 1)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    vane = np.stack([spine + side * (half * k)[:, None] + [0, 0.004 * (1 - abs(k)), 0] for k in np.linspace(-1, 1, 7)], 1)
    out.add("feather", dyed(finish.of("feather", "#e8e4da", 0.9, thin=True), p.color), thick(vane, 0.0006))


def _parchment(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("ink")
    y = np.linspace(-0.17, 0.17, 30)
    x, yy = np.meshgrid([-0.11, 0.11], y, indexing="ij")
    z = 0.0015 + 0.012 * np.clip((np.abs(yy) - 0.13) / 0.04, 0, 1) ** 2
    sheet_ = dyed(PAGE.model_copy(update={"wear": p.wear}), p.color)
    out.add("sheet", sheet_, thick(np.stack([x, yy, z], -1), 0.0009))
    for s in (-1, 1):
        a = np.linspace(0, 4 * np.pi, 50)
        r = 0.014 - 0.0007 * a / np.pi
        roll = np.stack([np.stack([np.full(50, q), s * (0.178 + r * np.sin(a)), 0.0145 - r * np.cos(a)], 1) for q in (-0.11, 0.11)])
        out.add("sheet", sheet_, thick(roll if s < 0 else roll[::-1], 0.0008))
    out.add("ink", finish.paint("#2a1208"), *(laid(strokes(scribble(0.17, 0.012, g), 0.0013, at=(-0.088, 0.11 - 0.026 * k))).moved((0, 0, 0.002)) for k in range(8)))
    out.add("seal", finish.of("wax", "#8a0f14", 0.35), lathe([(0, 0), (0.017, 0), (0.019, 0.002), (0.016, 0.005), (0.012, 0.005), (0.011, 0.0035), (0, 0.0035)], 22, 0.6).moved((0.065, -0.115, 0.0015)))


def _alembic(out: Collector, p: Params, kit: Kit) -> None:
    n, copper = kit.n(40, 16), dyed(finish.metal("copper", p.wear), p.color)
    out.add("pot", copper, lathe([(0, 0.1), (0.05, 0.1), (0.085, 0.13), (0.09, 0.17), (0.06, 0.215), (0.035, 0.235), (0.033, 0.26), (0.05, 0.275), (0.058, 0.31), (0.035, 0.34), (0, 0.35)], n, True))
    out.add("pipe", copper, tube(spline([(0.0, 0, 0.342), (0.04, 0, 0.375), (0.13, 0, 0.36), (0.25, 0, 0.2), (0.275, 0, 0.14)], 30), np.linspace(0.022, 0.007, 30), 12))
    out.add("ring", finish.metal("brass", p.wear), ring(0.0345, 0.004, (0, 0, 0.248), n, 6), ring(0.0905, 0.003, (0, 0, 0.16), n, 6))
    out.add("stand", finish.iron(p.wear), ring(0.075, 0.006, (0, 0, 0.115), n, 8), *(rod((0.075 * np.cos(a), 0.075 * np.sin(a), 0.115), (0.1 * np.cos(a), 0.1 * np.sin(a), 0), 0.006, 8) for a in np.arange(3) * 2.094 + 0.5))
    out.add("burner", finish.metal("brass"), lathe([(0, 0), (0.035, 0), (0.035, 0.03), (0.012, 0.04), (0.009, 0.05), (0, 0.05)], 24, 0.6))
    out.add("flame", finish.glow((1.0, 0.5, 0.15), 3.0), flame((0, 0, 0.05), 0.035))
    out.add("glass", finish.glass(), hollow([(0, 0), (0.03, 0), (0.042, 0.02), (0.036, 0.055), (0.014, 0.09), (0.014, 0.125)], 0.002, n, 0.8).moved((0.275, 0, 0)))
    out.add("spirit", finish.of("food", "#3f8a2a", 0.06), lathe([(0, 0.002), (0.028, 0.002), (0.0395, 0.02), (0.038, 0.036), (0, 0.036)], n, 0.8).moved((0.275, 0, 0)))


def _astrolabe(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(48, 20), dyed(finish.metal("brass", p.wear), p.color)
    up = rot_x(np.pi / 2)
    c = (0, 0, 0.15)
    out.add("plate", brass, lathe([(0, -0.004), (0.088, -0.004), (0.09, -0.002), (0.09, 0.006), (0.082, 0.006), (0.081, 0.002), (0, 0.002)], n, 0.3).turned(up).moved(c))
    out.add("rete", finish.metal("gold", p.wear), ring(0.05, 0.0022, (0.0, 0.018, 0.006), n, 6).turned(up).moved(c), ring(0.074, 0.002, (0, 0, 0.006), n, 6).turned(up).moved(c), *(prism([(0, -0.003), (0.07, 0), (0, 0.003)], 0.002, 0.0003).turned(rot_z(a)).moved((0, 0, 0.005)).turned(up).moved(c) for a in np.arange(7) * 0.9 + 0.3))
    a = np.arange(72) * np.pi / 36
    out.add("mark", finish.paint("#2a1a08"), copies(box((0.0045, 0.0008, 0.0006)), np.c_[0.0858 * np.cos(a), 0.0858 * np.sin(a), np.full(72, 0.0062)], a).turned(up).moved(c))
    out.add("rule", brass, box((0.168, 0.007, 0.002), 0.0006).turned(rot_z(0.6)).moved((0, 0, 0.0095)).turned(up).moved(c), cylinder(0.006, 0.008, 16, 0.001).moved((0, 0, 0.005)).turned(up).moved(c))
    out.add("ring", brass, ring(0.013, 0.0026, (0, 0, 0), 20).turned(up).moved((0, 0, 0.258)), prism([(-0.018, 0.0), (0.018, 0.0), (0, 0.02)], 0.006, 0.001).turned(up).moved((0, 0.003, 0.236)))
    out.add("stand", finish.wood("mahogany", p.wear, 0.3), lathe([(0, 0), (0.055, 0), (0.058, 0.005), (0.05, 0.016), (0.012, 0.024), (0.009, 0.06), (0, 0.062)], n, 0.5), box((0.04, 0.02, 0.02), 0.004, (0, 0, 0.058)))


def _sextant(out: Collector, p: Params, kit: Kit) -> None:
    brass, up = dyed(finish.metal("brass", p.wear), p.color), rot_x(np.pi / 2)
    limb = np.concatenate([arc(0.13, 4.19, 5.24, 20), arc(0.112, 5.24, 4.19, 20)])
    parts = [prism(limb, 0.008, 0.001), rod((0, 0, 0.004), (0.122 * np.cos(4.19), 0.122 * np.sin(4.19), 0.004), 0.0045, 8), rod((0, 0, 0.004), (0.122 * np.cos(5.24), 0.122 * np.sin(5.24), 0.004), 0.0045, 8), rod((-0.032, -0.06, 0.004), (0.032, -0.06, 0.004), 0.0035, 8), box((0.014, 0.145, 0.004), 0.001, (0, -0.068, 0.012)).turned(rot_z(0.22)), cylinder(0.012, 0.014, 20, 0.002)]
    out.add("frame", brass, *(m.moved((0, 0.135, 0)).turned(up).moved((0, 0, 0.012)) for m in parts))
    out.add("scope", finish.paint("#16171a", p.wear, 0.3), rod((-0.09, -0.03, 0.102), (0.02, -0.03, 0.102), 0.012, 18, 0.015), rod((0.02, -0.03, 0.102), (0.028, -0.03, 0.102), 0.017, 18))
    out.add("mirror", finish.metal("chrome"), box((0.022, 0.003, 0.03), 0.001, (0.0, -0.02, 0.162)), box((0.003, 0.024, 0.026), 0.001, (0.052, -0.02, 0.1)))
    out.add("handle", finish.wood("walnut", p.wear), rod((-0.02, 0.03, 0.06), (0.03, 0.03, 0.12), 0.01, 14))
    out.add("frame", brass, *(rod((x, 0.0, z), (x, 0.03, z), 0.0035, 8) for x, z in ((-0.02, 0.06), (0.03, 0.12))), *(rod((x, -0.02, 0.02), (1.25 * x, y, 0.0), 0.004, 8) for x in (-0.05, 0.05) for y in (-0.06, 0.05)))


def _hookah(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(36, 16), finish.metal("brass", p.wear)
    out.add("vase", dyed(finish.of("glass", "#1f4fa0", 0.05), p.color), lathe([(0, 0), (0.07, 0), (0.1, 0.03), (0.095, 0.07), (0.06, 0.13), (0.035, 0.17), (0.032, 0.2), (0.04, 0.21), (0, 0.21)], n, True))
    out.add("stem", brass, lathe([(0, 0.2), (0.042, 0.205), (0.03, 0.22), (0.014, 0.25), (0.022, 0.275), (0.012, 0.3), (0.014, 0.4), (0.026, 0.42), (0.012, 0.44), (0.011, 0.5), (0.075, 0.515), (0.078, 0.522), (0.012, 0.53), (0, 0.53)], n, 0.7))
    out.add("bowl", finish.of("ceramic", "#a8532a", 0.5), lathe([(0, 0.525), (0.016, 0.525), (0.018, 0.545), (0.034, 0.565), (0.036, 0.59), (0, 0.588)], 24, 0.7))
    out.add("coal", finish.glow((1.0, 0.25, 0.05), 0.8), *(box((0.02, 0.02, 0.016), 0.003).turned(rot_z(k)).moved((0.016 * np.cos(2.1 * k), 0.016 * np.sin(2.1 * k), 0.598)) for k in range(3)))
    hose = spline([(0.02, 0, 0.235), (0.1, -0.02, 0.26), (0.2, -0.05, 0.13), (0.19, -0.1, 0.012), (0.06, -0.17, 0.01), (-0.1, -0.13, 0.01), (-0.18, -0.03, 0.01), (-0.2, 0.08, 0.014)], 70)
    out.add("hose", finish.fabric("#8a1f2a", 0.2, "velvet"), tube(hose, 0.0085 * (1 + 0.12 * np.sin(np.arange(70) * 2.1)), 8))
    out.add("tip", finish.wood("dark"), tube(hose[-1:] + (hose[-1] - hose[-2]) * np.linspace(0, 9, 6)[:, None] * 0.9, np.linspace(0.01, 0.005, 6), 10))


def _genie(out: Collector, p: Params, kit: Kit) -> None:
    n, gold = kit.n(40, 16), dyed(finish.metal("gold", p.wear), p.color)
    out.add("body", gold, lathe([(0, 0), (0.045, 0), (0.047, 0.005), (0.022, 0.018), (0.02, 0.026), (0.06, 0.045), (0.072, 0.065), (0.055, 0.085), (0.03, 0.09), (0, 0.09)], n, 0.8).scaled((1.2, 0.85, 1)))
    out.add("body", gold, tube(spline([(0.06, 0, 0.06), (0.12, 0, 0.062), (0.16, 0, 0.09), (0.185, 0, 0.115)], 20), np.linspace(0.028, 0.008, 20), 14))
    out.add("body", gold, tube(spline([(-0.075, 0, 0.05), (-0.12, 0, 0.05), (-0.15, 0, 0.09), (-0.12, 0, 0.135), (-0.085, 0, 0.12), (-0.09, 0, 0.1)], 26), np.linspace(0.0075, 0.005, 26), 8))
    out.add("lid", gold, lathe([(0, 0.088), (0.034, 0.088), (0.034, 0.093), (0.02, 0.106), (0.009, 0.113), (0.006, 0.12), (0.012, 0.13), (0.007, 0.14), (0, 0.146)], n, 0.8))
    a = np.arange(10) * 2 * np.pi / 10
    out.add("gem", finish.plastic("#a8142a", 0.04), copies(sphere((0.0055, 0.0055, 0.0055), 10), np.c_[0.084 * np.cos(a), 0.0605 * np.sin(a), np.full(10, 0.066)]))


def _shackles(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear, (0.06, 0.058, 0.056)), p.color)
    for s in (-1, 1):
        cuff = lathe([(0.04, 0), (0.046, 0), (0.046, 0.03), (0.04, 0.03), (0.04, 0)], kit.n(28, 14), 0.3)
        out.add("cuff", iron, cuff.moved((s * 0.2, 0, 0)), box((0.022, 0.014, 0.034), 0.003, (s * 0.2, -0.05, 0.017)), torus(0.011, 0.004, 16, 8).moved((s * 0.145, 0, 0.012)))
    link = torus(0.0135, 0.004, 16, 8).scaled((1.4, 0.85, 1))
    x = np.linspace(-0.12, 0.12, 9)
    out.add("chain", iron, *(link.turned(rot_x(np.pi / 2 * 0.5 * (-1) ** k)).moved((float(q), 0.02 * np.sin(9 * q), 0.0115)) for k, q in enumerate(x)))


def _canopic(out: Collector, p: Params, kit: Kit) -> None:
    n, stone = kit.n(36, 16), dyed(finish.stone("limestone", p.wear), p.color)
    out.add("jar", stone, lathe([(0, 0), (0.055, 0), (0.075, 0.08), (0.08, 0.16), (0.06, 0.2), (0.052, 0.21), (0, 0.21)], n, 0.8))
    out.add("head", stone, sphere((0.05, 0.052, 0.055), n, (0, -0.004, 0.255)), *(rod((s * 0.022, 0.008, 0.29), (s * 0.03, 0.012, 0.345), 0.015, 10, 0.004) for s in (-1, 1)), rod((0, -0.04, 0.245), (0, -0.1, 0.235), 0.022, 14, 0.011))
    out.add("stripe", finish.paint("#1f4fa0", p.wear), *(lathe([(r, z), (r + 0.0012, z + 0.001), (r + 0.0012, z + 0.008), (r, z + 0.009)], n, 0.4) for r, z in ((0.0545, 0.212), (0.0775, 0.1), (0.0798, 0.14))))
    out.add("eye", finish.paint("#141416"), *(sphere((0.007, 0.004, 0.006), 10, (s * 0.022, -0.05, 0.268)) for s in (-1, 1)), sphere((0.008, 0.006, 0.007), 10, (0, -0.1, 0.237)))
    out.add("glyph", finish.paint("#3a2414"), *(box((0.022, 0.002, 0.003), 0.0005, (0, -0.0795, z)) for z in (0.07, 0.08, 0.09)))


KINDS: dict[str, Kin] = {
    "spellbook": Kin(_spellbook, 3.0), "wand": Kin(_wand, 0.08), "staff": Kin(_staff, 5.0), "potion": Kin(_potion, 0.3), "crystal_ball": Kin(_ball, 3.5), "coin": Kin(_coins, 0.2), "treasure": Kin(_treasure, 20.0), "inkwell": Kin(_inkwell, 0.25), "parchment": Kin(_parchment, 0.08),
    "alembic": Kin(_alembic, 3.0), "astrolabe": Kin(_astrolabe, 1.2), "sextant": Kin(_sextant, 1.4), "hookah": Kin(_hookah, 3.0), "genie_lamp": Kin(_genie, 0.9), "shackles": Kin(_shackles, 2.0), "canopic_jar": Kin(_canopic, 4.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "spellbook"}
