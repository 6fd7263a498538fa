"""A thing for a baby: a feeding bottle, a pacifier, a rattle, a pack of diapers, a baby monitor."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, sphere, spline, tube
CARD = Card("toys/baby_thing", 1, "baby_thing", ("baby bottle", "feeding bottle", "milk bottle for baby", "nursing bottle", "pacifier", "dummy pacifier", "soother", "rattle", "baby rattle", "pack of diapers", "diaper", "diaper pack", "nappies", "box of diapers", "baby monitor", "baby camera"), ("toy",), ("indoor", "nursery"), "table")


class Params(Kindred):
    """Dials."""

    kind: Literal["bottle", "pacifier", "soother", "rattle", "diaper", "nappies", "monitor", "camera"] = "bottle"
    size: Annotated[float, number(0.8, 1.4)] = 1.0
    wear: Wear = 0.1


PRESETS = {k: Params(kind=k) for k in ("pacifier", "rattle", "diaper", "monitor")}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _bottle(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("milk", finish.plastic((0.78, 0.75, 0.68), 0.5), lathe([(0, 0.004), (0.027, 0.004), (0.029, 0.01), (0.027, 0.055), (0.0285, 0.1), (0, 0.1)], n, 0.6))
    out.add("bottle", finish.glass((0.93, 0.95, 0.96), 0.06), lathe([(0, 0), (0.028, 0), (0.0315, 0.005), (0.0315, 0.02), (0.029, 0.055), (0.0315, 0.1), (0.031, 0.125), (0.024, 0.14), (0.022, 0.145), (0.021, 0.14), (0.03, 0.12), (0.028, 0.055), (0.03, 0.012), (0, 0.003)], n, 0.7))
    out.add("collar", dyed(finish.plastic("#5aa8d8", 0.35, p.wear), p.color), lathe([(0.02, 0.138), (0.027, 0.138), (0.027, 0.158), (0.023, 0.162), (0.012, 0.163)], n, 0.4))
    out.add("teat", finish.of("rubber", (0.75, 0.5, 0.24), 0.4), lathe([(0.02, 0.16), (0.019, 0.17), (0.01, 0.18), (0.0075, 0.19), (0.009, 0.2), (0.006, 0.207), (0, 0.208)], n, True))
    out.add("mark", finish.paint("#3a5a8a"), *(box((0.012 if k % 2 else 0.018, 0.0006, 0.001), 0.0, (0, -0.0312 + 0.0018 * abs(k - 3) * 0.3, 0.03 + 0.014 * k)) for k in range(6)))


def _pacifier(out: Collector, p: Params, kit: Kit) -> None:
    skin, n = dyed(finish.plastic("#e88aa8", 0.3, p.wear), p.color), kit.n(32, 14)
    turn = rot_x(1.05)
    shield = lathe([(0, -0.002), (0.019, -0.003), (0.021, 0.0), (0.019, 0.003), (0.008, 0.0015), (0, 0.0015)], n, 0.7).scaled((1.15, 0.85, 1)).turned(turn)
    out.add("shield", skin, shield.moved((0, 0, 0.018)), ring((0.016, 0.013), 0.0028, (0, -0.018, 0.006), 28).turned(rot_x(0.2)).moved((0, -0.004, 0.002)))
    out.add("knob", finish.plastic("#f4f0ea", 0.3), sphere((0.009, 0.009, 0.005), 16, (0, 0, -0.003)).turned(turn).moved((0, 0, 0.018)))
    out.add("teat", finish.of("rubber", (0.75, 0.5, 0.24), 0.35), lathe([(0, 0), (0.006, 0.001), (0.0052, 0.008), (0.0085, 0.018), (0.008, 0.026), (0, 0.031)], n, True).turned(rot_x(1.05 - np.pi)).moved((0, 0, 0.018)))


def _rattle(out: Collector, p: Params, kit: Kit) -> None:
    skin = dyed(finish.plastic("#e0a81c", 0.25, p.wear), p.color)
    lay = rot_y(np.pi / 2)
    out.add("ball", skin, sphere(0.032, kit.n(28, 14), (0.06, 0, 0.032)))
    out.add("band", finish.plastic("#2f8fd0", 0.25), lathe([(0.031, -0.006), (0.0335, -0.004), (0.0335, 0.004), (0.031, 0.006)], 32, 0.6).turned(lay).moved((0.06, 0, 0.032)))
    out.add("handle", finish.plastic("#f4efe4", 0.3), lathe([(0, 0), (0.008, 0.001), (0.0065, 0.03), (0.009, 0.06), (0.0085, 0.075)], 18, True).turned(lay).moved((-0.045, 0, 0.03)), ring(0.018, 0.005, (0, 0, 0), 26).turned(rot_x(np.pi / 2)).moved((-0.062, 0, 0.028)))
    out.add("dot", finish.plastic("#c2261e", 0.25), *(sphere((0.006, 0.006, 0.006), 10, (0.06 + 0.027 * np.cos(a), 0.03 * np.sin(a) * 0.9, 0.032 + 0.012)) for a in np.arange(6) * 1.047 + 0.5))


def _diaper(out: Collector, p: Params, kit: Kit) -> None:
    wrap = dyed(finish.plastic("#3f9fd8", 0.2, p.wear), p.color)
    out.add("pack", wrap, soft_box((0.3, 0.17, 0.26), 0.03, 0.06, 0.006, 0.004, 3, (0, 0, 0.13)))
    out.add("band", finish.plastic("#f4f2ec", 0.25), soft_box((0.302, 0.172, 0.09), 0.03, 0.06, center=(0, 0, 0.16)))
    out.add("print", finish.paint("#e0701a", 0, 0.3), text("BABY", 0.055, (0, 0.16), -0.0875, 0.18))
    out.add("print2", finish.paint("#f4f2ec", 0, 0.3), text("48", 0.04, (0.1, 0.06), -0.0865, 0.15), *(fronted(cylinder(0.018, 0.001, 20, 0.0002), -0.0855).moved((x, 0, 0.06)) for x in (-0.11, -0.06)))
    out.add("handle", wrap, tube(spline([(-0.06, 0, 0.25), (-0.05, 0, 0.29), (0.05, 0, 0.29), (0.06, 0, 0.25)], 16), 0.008, 8))


def _monitor(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#f1efe9", 0.3, p.wear), p.color)
    out.add("body", shell, soft_box((0.13, 0.03, 0.085), 0.014, 0.03, center=(0, 0, 0.0)).turned(rot_x(-0.25)).moved((-0.05, 0, 0.055)), rod((-0.1, 0.01, 0.09), (-0.1, 0.02, 0.15), 0.005, 10), box((0.06, 0.05, 0.008), 0.003, (-0.05, 0.01, 0.004)))
    out.add("screen", finish.glow((0.35, 0.5, 0.65), 0.8), box((0.085, 0.001, 0.06), 0.0003, (-0.012, -0.0155, 0.0)).turned(rot_x(-0.25)).moved((-0.05, 0, 0.055)))
    out.add("button", finish.plastic("#8fc0e0"), *(fronted(cylinder(0.006, 0.003, 14, 0.001), -0.0145).moved((0.048, 0, z)).turned(rot_x(-0.25)).moved((-0.05, 0, 0.055)) for z in (-0.02, 0.0, 0.02)))
    out.add("body", shell, lathe([(0, 0), (0.032, 0), (0.034, 0.006), (0.016, 0.02), (0.014, 0.04), (0, 0.04)], 28, 0.5).moved((0.09, 0, 0)), sphere((0.032, 0.032, 0.034), kit.n(28, 14), (0.09, 0, 0.068)))
    out.add("lens", finish.plastic("#0a0a0e", 0.05), sphere((0.016, 0.006, 0.016), 20, (0.09, -0.029, 0.07)))
    out.add("lamp", finish.glow((0.3, 1.0, 0.4), 4.0), box((0.004, 0.003, 0.004), 0.001, (0.09, -0.028, 0.09)))


KINDS: dict[str, Kin] = {"bottle": Kin(_bottle, 0.3), "pacifier": Kin(_pacifier, 0.02), "soother": Kin(_pacifier, 0.02), "rattle": Kin(_rattle, 0.05), "diaper": Kin(_diaper, 1.5), "nappies": Kin(_diaper, 1.5), "monitor": Kin(_monitor, 0.4), "camera": Kin(_monitor, 0.4)}
"""Each kind's drawing and its mass in kg."""
