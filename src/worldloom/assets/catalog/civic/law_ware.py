"""A small thing of courts, police stations, banks and offices of old: a gavel with its block, scales of justice, a police badge, a truncheon, an evidence bag, a gold bar, a stack of gold bars, a stack of coins, bundles of banknotes, a money bag, a cash box, a machine that counts notes, or a ledger."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import cased, keys, labelled, printed, screened, spoken, top
from worldloom.geometry import Mesh, box, join, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, stamp, tube

Kind = Literal["gavel", "scales_of_justice", "police_badge", "truncheon", "evidence_bag", "gold_bar", "gold_stack", "coin_stack", "banknotes", "money_bag", "cash_box", "bill_counter", "ledger"]
CALLED = {"judge's gavel": "gavel", "judge gavel": "gavel", "auction hammer": "gavel", "auctioneer's gavel": "gavel", "justice scales": "scales_of_justice", "justice scale": "scales_of_justice", "scale of justice": "scales_of_justice", "sheriff badge": "police_badge", "sheriff star": "police_badge", "sheriff's badge": "police_badge", "sheriff's star": "police_badge", "badge": "police_badge", "police baton": "truncheon", "baton": "truncheon", "nightstick": "truncheon", "billy club": "truncheon", "evidence": "evidence_bag",
          "gold ingot": "gold_bar", "ingot": "gold_bar", "bar of gold": "gold_bar", "stack of gold bars": "gold_stack", "pile of gold bars": "gold_stack", "gold bars": "gold_stack", "gold bullion": "gold_stack", "bullion": "gold_stack", "stack of coins": "coin_stack", "coin stacks": "coin_stack", "stacks of coins": "coin_stack", "banknote": "banknotes", "stack of banknotes": "banknotes", "stack of money": "banknotes", "stack of cash": "banknotes", "pile of money": "banknotes", "pile of cash": "banknotes", "cash": "banknotes", "money": "banknotes", "bundle of cash": "banknotes", "bundle of money": "banknotes", "dollar bill": "banknotes", "stack of bills": "banknotes", "paper money": "banknotes",
          "bag of money": "money_bag", "sack of money": "money_bag", "money sack": "money_bag", "bag of coins": "money_bag", "sack of coins": "money_bag", "bag of gold": "money_bag", "sack of gold": "money_bag", "coin bag": "money_bag", "coin pouch": "money_bag", "strongbox": "cash_box", "strong box": "cash_box", "petty cash box": "cash_box", "coin counter": "bill_counter", "money counter": "bill_counter", "banknote counter": "bill_counter", "cash counter": "bill_counter", "coin counting machine": "bill_counter", "account book": "ledger", "accounts book": "ledger", "ledger book": "ledger", "register book": "ledger"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("civic/law_ware", 1, "law_ware", spoken(get_args(Kind), CALLED), ("tool",), ("indoor", "courtroom", "bank", "office", "police", "saloon"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "gavel"


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y; long things lie along X."""
    return drawn(KINDS, p, kit)


def _gavel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    wood = dyed(finish.wood("mahogany", p.wear, 0.28), p.color)
    out.add("block", wood, lathe([(0, 0), (0.058, 0), (0.06, 0.006), (0.054, 0.014), (0.056, 0.022), (0.05, 0.028), (0, 0.03)], n, 0.5).moved((0.03, 0, 0)))
    head = lathe([(0, -0.055), (0.026, -0.055), (0.03, -0.048), (0.03, -0.032), (0.024, -0.028), (0.025, -0.016), (0.029, 0), (0.025, 0.016), (0.024, 0.028), (0.03, 0.032), (0.03, 0.048), (0.026, 0.055), (0, 0.055)], n, 0.6).turned(rot_x(np.pi / 2))
    out.add("head", wood, head.moved((0.03, 0, 0.06)))
    out.add("band", finish.metal("brass", p.wear), lathe([(0.0292, -0.008), (0.0305, -0.006), (0.0305, 0.006), (0.0292, 0.008)], n, 0.4).turned(rot_x(np.pi / 2)).moved((0.03, 0, 0.06)))
    grip = lathe([(0, 0), (0.008, 0), (0.0075, 0.08), (0.0095, 0.16), (0.012, 0.2), (0.009, 0.22), (0.012, 0.235), (0, 0.242)], n, 0.7).turned(rot_y(-np.pi / 2 - 0.16))
    out.add("handle", wood, grip.moved((0.025, 0, 0.058)))


def _scales(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    brass = dyed(finish.metal("brass", p.wear), p.color)
    out.add("base", finish.wood("dark", p.wear), lathe([(0, 0), (0.09, 0), (0.095, 0.008), (0.085, 0.022), (0.07, 0.028), (0, 0.03)], n, 0.5))
    out.add("column", brass, lathe([(0, 0.028), (0.05, 0.03), (0.02, 0.06), (0.012, 0.08), (0.018, 0.1), (0.009, 0.13), (0.008, 0.34), (0.016, 0.36), (0.01, 0.38), (0, 0.385)], n, 0.7), sphere(0.014, 14, (0, 0, 0.395)))
    tilt = 0.07
    out.add("beam", brass, tube(spline([(-0.19, 0, 0.37 - tilt / 5), (-0.1, 0, 0.385), (0, 0, 0.372), (0.1, 0, 0.38), (0.19, 0, 0.37 + tilt / 5)], 30), 0.006, 8))
    for s in (-1, 1):
        x, z = 0.19 * s, 0.37 + s * tilt / 5
        out.add("chain", brass, *(rod((x, 0, z), (x + 0.06 * np.cos(a), 0.06 * np.sin(a), z - 0.2), 0.0012, 6) for a in (0.5, 2.6, 4.7)), ring(0.008, 0.002, (x, 0, z), 12, 6).turned(np.eye(3)))
        out.add("pan", brass, lathe([(0, -0.02), (0.04, -0.014), (0.063, 0), (0.061, 0.001), (0.038, -0.012), (0, -0.017)], n, 0.8).moved((x, 0, z - 0.2)))


def _badge(out: Collector, p: Params, kit: Kit) -> None:
    a = np.pi / 2 + np.arange(10) * np.pi / 5
    r = np.where(np.arange(10) % 2 == 0, 0.038, 0.0165)
    star = np.c_[r * np.cos(a), r * np.sin(a)]
    gold = dyed(finish.metal("gold", p.wear), p.color)
    out.add("star", gold, prism(star, 0.003, 0.0008), *(sphere((0.005, 0.005, 0.003), 12, (x, y, 0.002)) for x, y in star[::2]))
    out.add("ring", finish.metal("silver", p.wear), lathe([(0.011, 0.003), (0.0145, 0.003), (0.014, 0.0045), (0.0115, 0.0045), (0.011, 0.003)], 28, 0.4))
    out.add("words", finish.paint("#17130a", 0.0), printed("SHERIFF", 0.0042, 0, -0.001, 0.0033))


def _baton(out: Collector, p: Params, kit: Kit) -> None:
    black = dyed(finish.rubber("#141416"), p.color)
    out.add("shaft", black, lathe([(0, 0), (0.014, 0.001), (0.016, 0.008), (0.0135, 0.02), (0.0135, 0.14), (0.016, 0.15), (0.016, 0.158), (0.0145, 0.165), (0.0165, 0.5), (0.012, 0.52), (0, 0.524)], kit.n(22, 12), 0.6).turned(rot_y(np.pi / 2)).moved((-0.26, 0, 0.0165)), *(ring(0.0142, 0.0012, (0, 0, 0), 20, 6).turned(rot_y(np.pi / 2)).moved((-0.23 + 0.01 * k, 0, 0.0165)) for k in range(11)))
    out.add("strap", finish.leather("#1c1410"), tube(spline([(-0.25, 0, 0.012), (-0.31, 0.03, 0.004), (-0.36, 0.0, 0.003), (-0.31, -0.03, 0.004), (-0.25, 0, 0.012)], 28), 0.0028, 6))


def _evidence(out: Collector, p: Params, kit: Kit) -> None:
    out.add("bag", finish.of("plastic", "#dfe6ea", 0.12, transmission=0.0) if p.color is None else finish.plastic(p.color), soft_box((0.2, 0.28, 0.02), 0.009, 0.03, 0.006, 0.003, 3, (0, 0, 0.011)))
    out.add("strip", finish.paint("#c8281c", 0.0), slab((-0.098, 0.1, 0.0262), (0.098, 0.13, 0.0275), 0.0))
    out.add("label", finish.of("paper", "#f4f1e6", 0.85), slab((-0.07, -0.05, 0.0275), (0.07, 0.07, 0.029), 0.0))
    out.add("words", finish.paint("#c8281c", 0.0), printed("EVIDENCE", 0.021, 0, 0.05, 0.0293))
    out.add("line", finish.paint("#33363a", 0.0), *(slab((-0.06, 0.02 - 0.02 * k, 0.029), (0.06, 0.0212 - 0.02 * k, 0.0293), 0.0) for k in range(4)))


def ingot() -> Mesh:
    """A cast bar of 12.5 kg lying along X, 25 cm long."""
    lo, hi, h = np.array([0.128, 0.041]), np.array([0.116, 0.03]), 0.036
    b = 0.004
    c = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    rows = [np.c_[c * (lo - b), np.zeros(4)], np.c_[c * lo, np.full(4, b)], np.c_[c * (hi + 0.001), np.full(4, h - b)], np.c_[c * (hi - b), np.full(4, h)]]
    grid = np.stack([np.concatenate([r, r[:1]]) for r in rows])
    side = sheet(grid.transpose(1, 0, 2), False)
    lid = prism(c * (hi - b), 0.001).moved((0, 0, h - 0.001))
    return join([side, lid, prism(c * (lo - b), 0.001)])


def _bar(out: Collector, p: Params, kit: Kit) -> None:
    out.add("gold", dyed(finish.metal("gold", p.wear * 0.4, 0.2), p.color), ingot())
    out.add("stamp", finish.metal("bronze", 0.3), printed("999.9", 0.016, 0, 0.008, 0.0365), printed("FINE GOLD", 0.011, 0, -0.014, 0.0365))


def _stack(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear * 0.4, 0.2), p.color)
    one, g = ingot(), kit.rng("stack")
    for k in range(5):
        m = 4 if k < 3 else 5 - k + 1
        for j in range(m):
            turn = rot_z(np.pi / 2 * (k % 2) + g.uniform(-0.02, 0.02))
            out.add("gold", gold, one.moved((0, 0.088 * (j - (m - 1) / 2), 0)).turned(turn).moved((g.uniform(-0.004, 0.004), g.uniform(-0.004, 0.004), 0.0362 * k)))


def _coins(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("coins")
    gold = dyed(finish.metal("gold", p.wear), p.color)
    coin = lathe([(0, 0), (0.0125, 0), (0.0135, 0.0006), (0.0135, 0.0018), (0.0125, 0.0024), (0.0112, 0.002), (0, 0.002)], 24, 0.4)
    for (x, y), k in zip(((0, 0), (0.031, 0.006), (0.014, 0.03), (-0.02, 0.027), (0.012, -0.03)), (16, 11, 20, 7, 4), strict=True):
        at = np.c_[x + g.uniform(-0.0012, 0.0012, k), y + g.uniform(-0.0012, 0.0012, k), 0.0024 * np.arange(k)]
        out.add("coin", gold, stamp(coin, at))
    out.add("coin", gold, coin.moved((-0.035, -0.012, 0)), coin.moved((0.045, -0.022, 0)))


def _notes(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("notes")
    green = dyed(finish.of("paper", "#7f9a72", 0.85), p.color)
    for k in range(6):
        row, z = divmod(k, 3)
        turn, at = rot_z(g.uniform(-0.06, 0.06)), ((row - 0.5) * 0.165, g.uniform(-0.004, 0.004), 0.0152 * z)
        out.add("note", green, box((0.156, 0.066, 0.015), 0.0012, (0, 0, 0.0075)).turned(turn).moved(at))
        out.add("edge", finish.of("paper", "#dfe2cf", 0.9), *(slab((-0.0785, -0.0335, 0.002 + 0.0024 * j), (0.0785, 0.0335, 0.003 + 0.0024 * j), 0.0).turned(turn).moved(at) for j in range(5)))
        out.add("band", finish.of("paper", "#e8dcb8", 0.8), box((0.03, 0.068, 0.0162), 0.0008, (0, 0, 0.0078)).turned(turn).moved(at))
        if z == 2:
            out.add("print", finish.paint("#3c5a3a", 0.0), *(lathe([(0.018, 0.0152), (0.021, 0.0152), (0.021, 0.0155), (0.018, 0.0155), (0.018, 0.0152)], 20, 0.4).moved((s * 0.048, 0, 0)).turned(turn).moved(at) for s in (-1, 1)))


def _bag(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 20)
    cloth = dyed(finish.fabric("#c2a878", p.wear, "canvas"), p.color)
    body = lathe([(0, 0.004), (0.1, 0.0), (0.145, 0.03), (0.155, 0.09), (0.13, 0.16), (0.075, 0.21), (0.04, 0.23), (0.048, 0.25), (0.075, 0.285), (0.068, 0.285), (0.03, 0.24), (0, 0.235)], n, 0.8)
    v = body.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    grow = 1 + 0.04 * np.sin(5 * a) * (v[:, 2] > 0.15) + 0.025 * np.sin(3 * a + 1) + 0.09 * np.sin(8 * a) * (v[:, 2] > 0.235)
    out.add("bag", cloth, Mesh(np.c_[v[:, :2] * grow[:, None], v[:, 2]], body.faces, None, body.uv))
    out.add("cord", finish.of("rope", "#7a5a34", 0.9), *(ring(0.043, 0.005, (0, 0, 0.226 + 0.007 * k), 30, 6) for k in range(2)), tube(spline([(0.02, -0.045, 0.23), (0.05, -0.075, 0.2), (0.04, -0.13, 0.16)], 14), 0.004, 6))
    out.add("sign", finish.paint("#2c2418", 0.0), slab((-0.004, -0.161, 0.05), (0.004, -0.157, 0.13), 0.001))
    labelled(out, "S", 0.07, (0, -0.1615, 0.09), "#2c2418")


def _cash(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#2f4a3a", p.wear, 0.3), p.color)
    out.add("box", paint, cased((-0.15, -0.1, 0), (0.15, 0.1, 0.07), 0.008), cased((-0.153, -0.103, 0.068), (0.153, 0.103, 0.098), 0.01))
    out.add("handle", finish.metal("chrome"), tube(spline([(-0.05, 0, 0.096), (-0.045, 0, 0.12), (0, 0, 0.124), (0.045, 0, 0.12), (0.05, 0, 0.096)], 22), 0.004, 8))
    out.add("lock", finish.metal("brass", p.wear), drum(0.012, 0.006, (0, -0.103, 0.05), 20, 0.001, rot_x(np.pi / 2)), box((0.03, 0.006, 0.03), 0.002, (0, -0.105, 0.075)))
    out.add("keyhole", finish.paint("#08080a"), slab((-0.0015, -0.1068, 0.044), (0.0015, -0.1058, 0.056), 0.0))


def _counter(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#3b4149", 0.35, p.wear), p.color)
    out.add("body", shell, cased((-0.14, -0.12, 0), (0.14, 0.13, 0.12), 0.02), cased((-0.13, -0.02, 0.11), (0.13, 0.13, 0.24), 0.02))
    out.add("hopper", finish.plastic("#1c1f23", 0.3), slab((-0.1, 0.0, 0.235), (0.1, 0.11, 0.25), 0.004), *(slab((s * 0.1 - 0.006, 0.0, 0.24), (s * 0.1 + 0.006, 0.1, 0.3), 0.003) for s in (-1, 1)), slab((-0.1, -0.19, 0.02), (0.1, -0.1, 0.03), 0.003))
    out.add("note", finish.of("paper", "#7f9a72", 0.85), slab((-0.078, 0.03, 0.25), (0.078, 0.096, 0.285), 0.001), slab((-0.078, -0.18, 0.03), (0.078, -0.12, 0.055), 0.001))
    screened(out, (-0.03, -0.023, 0.19), 0.12, 0.04)
    keys(out, (0.055, -0.022, 0.165), 3, 3, 0.022)


def _ledger(out: Collector, p: Params, kit: Kit) -> None:
    cover = dyed(finish.leather("#5a2a18", p.wear), p.color)
    out.add("cover", cover, slab((-0.15, -0.2, 0), (0.15, 0.2, 0.005), 0.002), slab((-0.15, -0.2, 0.055), (0.15, 0.2, 0.06), 0.002), slab((-0.156, -0.2, 0), (-0.147, 0.2, 0.06), 0.003))
    out.add("pages", finish.of("paper", "#e2d8bd", 0.9), slab((-0.147, -0.19, 0.005), (0.142, 0.19, 0.055), 0.002))
    out.add("corner", finish.leather("#2b1a12", p.wear), *(prism([(0, 0), (0.05, 0), (0, 0.05)], 0.0008).turned(rot_z(t)).moved((x, y, 0.06)) for x, y, t in ((0.15, -0.2, np.pi / 2), (0.15, 0.2, np.pi))), slab((-0.156, -0.2, 0.0598), (-0.11, 0.2, 0.0608), 0.0))
    out.add("label", finish.of("paper", "#e8dcb8", 0.9), slab((-0.06, 0.03, 0.06), (0.1, 0.11, 0.0606), 0.0))
    out.add("words", finish.paint("#2c2418", 0.0), printed("LEDGER", 0.026, 0.02, 0.07, 0.0609))


KINDS: dict[str, Kin] = {
    "gavel": Kin(_gavel, 0.4), "scales_of_justice": Kin(_scales, 1.6), "police_badge": Kin(_badge, 0.06), "truncheon": Kin(_baton, 0.5), "evidence_bag": Kin(_evidence, 0.3), "gold_bar": Kin(_bar, 12.5), "gold_stack": Kin(_stack, 225.0, dynamic=False, supports=(top(0.15, 0.1, 0.18),)),
    "coin_stack": Kin(_coins, 0.5), "banknotes": Kin(_notes, 0.6), "money_bag": Kin(_bag, 6.0), "cash_box": Kin(_cash, 2.0, supports=(top(0.1, 0.1, 0.098),)), "bill_counter": Kin(_counter, 6.0), "ledger": Kin(_ledger, 2.4, supports=(top(0.28, 0.36, 0.06),)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
