"""A small electronic device for a desk: a flatbed scanner, fax machine, external hard drive, USB stick, wireless router, docking station, charger, power bank, walkie-talkie or mouse pad."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Material, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, fronted, laid
from worldloom.assets.parts.room_marks import scribble, strokes, text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import box, cylinder, rod, rot_x, rot_z, slab, spline, tube
CARD = Card("electronics/device", 1, "device", ("flatbed scanner", "document scanner", "photo scanner", "fax machine", "fax", "hard drive", "external hard drive", "hard disk", "usb stick", "usb drive", "flash drive", "thumb drive", "router", "wifi router", "wireless router", "modem", "docking station", "laptop dock", "phone dock", "charging station", "charger", "phone charger", "charging dock", "power bank", "portable charger", "battery pack", "walkie talkie", "walkie-talkie", "two-way radio", "mouse pad", "mousepad", "mouse mat"),
            ("gadget", "electronics"), ("indoor", "office", "study"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["scanner", "fax", "drive", "disk", "usb", "flash", "thumb", "router", "modem", "docking", "dock", "charger", "bank", "pack", "walkie", "two", "pad", "mousepad", "mat"] = "scanner"
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in ("fax", "drive", "usb", "router", "dock", "charger", "bank", "walkie", "pad")} | {"off": Params(kind="router", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _lamp(p: Params, color: tuple[float, float, float] = (0.25, 1.0, 0.35)) -> Material:
    return finish.glow(color, 5.0) if p.lit else finish.plastic("#1a1a1c", 0.3)


def _scanner(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#d6d6d2", 0.35, p.wear), p.color)
    out.add("body", shell, soft_box((0.29, 0.43, 0.05), 0.012, 0.08, center=(0, 0, 0.028)))
    out.add("lid", dyed(finish.plastic("#3a3d42", 0.3, p.wear), None), soft_box((0.285, 0.4, 0.022), 0.009, 0.08, center=(0, 0.012, 0.064)))
    out.add("glass", finish.glow((0.6, 0.9, 1.0), 2.0) if p.lit else finish.glass(), slab((-0.12, -0.16, 0.0535), (0.12, 0.19, 0.0555), 0.0005))
    out.add("button", finish.plastic("#8d9094"), boards((0.022, 0.014, 0.006), [(x, -0.2, 0.0535) for x in (-0.08, -0.05, -0.02)], 0.002))
    out.add("lamp", _lamp(p), box((0.012, 0.004, 0.002), 0.0005, (0.09, -0.2, 0.0535)))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.006, 12, 0.001, (x, y, 0)) for x in (-0.11, 0.11) for y in (-0.17, 0.17)))


def _fax(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#c9c6bc", 0.4, p.wear), p.color)
    side = [(-0.15, 0.0), (0.15, 0.0), (0.15, 0.1), (0.11, 0.13), (0.05, 0.13), (-0.14, 0.055), (-0.15, 0.04)]
    from worldloom.assets.parts.room_soft import sideways
    from worldloom.geometry import prism

    out.add("body", shell, sideways(prism(side, 0.34, 0.006)).moved((-0.17, 0, 0)))
    tilt = rot_x(np.arctan2(0.075, 0.19))
    keys = [((i - 1) * 0.024 + 0.06, (j - 1.5) * 0.021, 0.003) for i in range(3) for j in range(4)]
    out.add("key", finish.plastic("#4a4d52"), boards((0.018, 0.014, 0.008), keys, 0.002).turned(tilt).moved((0.01, -0.045, 0.094)), boards((0.014, 0.01, 0.007), [(-0.02 + 0.018 * k, 0.05, 0.003) for k in range(5)], 0.002).turned(tilt).moved((0.03, -0.045, 0.094)))
    out.add("screen", finish.glow((0.35, 0.6, 0.3), 0.7) if p.lit else finish.plastic("#2c332a", 0.2), box((0.09, 0.022, 0.004), 0.001, (0.06, 0.066, 0.002)).turned(tilt).moved((0.01, -0.045, 0.094)))
    hand = spline([(-0.115, -0.11, 0.11), (-0.115, -0.09, 0.128), (-0.115, 0.05, 0.17), (-0.115, 0.085, 0.165)], 20)
    out.add("handset", finish.plastic("#2b2d31", 0.35), tube(hand, np.interp(np.arange(20), [0, 3, 10, 16, 19], [0.024, 0.026, 0.016, 0.026, 0.022]), 12))
    sheet = spline([(0.09, 0.12), (0.12, 0.17), (0.15, 0.25), (0.19, 0.31)], 12)
    x, k = np.meshgrid([-0.05, 0.155], np.arange(12), indexing="ij")
    out.add("paper", finish.of("paper", (0.8, 0.79, 0.76), 0.9), thick(np.stack([x, sheet[k, 0], sheet[k, 1]], -1), 0.0006))


def _drive(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.metal("gunmetal", p.wear), p.color), soft_box((0.078, 0.115, 0.014), 0.005, 0.04, center=(0, 0, 0.008)))
    out.add("lamp", _lamp(p, (0.4, 0.7, 1.0)), box((0.006, 0.002, 0.003), 0.0005, (0.02, -0.0578, 0.008)))
    out.add("cable", finish.rubber(), tube(spline([(0, 0.055, 0.008), (0, 0.09, 0.007), (0.06, 0.12, 0.004), (0.11, 0.08, 0.004), (0.1, 0.0, 0.004)], 30), 0.0022, 6), box((0.014, 0.03, 0.008), 0.002, (0.1, -0.014, 0.004)))
    out.add("plug", finish.metal("steel"), box((0.012, 0.014, 0.0045), 0.0005, (0.1, -0.035, 0.004)), box((0.012, 0.006, 0.006), 0.001, (0, 0.06, 0.008)))
    out.add("mark", finish.paint("#c9cacc"), laid(text("1 TB", 0.008, (0.0, -0.03)), 0.0152))


def _usb(out: Collector, p: Params, kit: Kit) -> None:
    turn = rot_z(0.4)
    out.add("body", dyed(finish.plastic("#b3261e", 0.3, p.wear), p.color), soft_box((0.019, 0.042, 0.009), 0.003, 0.02, center=(0, -0.01, 0.0045)).turned(turn))
    out.add("plug", finish.metal("steel", p.wear), box((0.012, 0.016, 0.0046), 0.0006, (0, 0.018, 0.0045)).turned(turn))
    out.add("hole", finish.plastic("#0c0c0e"), *(box((0.0025, 0.0025, 0.0048), 0.0, (s * 0.003, 0.02, 0.0045)).turned(turn) for s in (-1, 1)))
    out.add("lamp", _lamp(p), cylinder(0.0015, 0.0006, 8, 0.0, (0, -0.022, 0.009)).turned(turn))


def _router(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#1b1c1f", 0.35, p.wear), p.color)
    out.add("body", shell, soft_box((0.24, 0.15, 0.034), 0.012, 0.05, 0.004, center=(0, 0, 0.022)))
    for x in (-0.1, -0.035, 0.035, 0.1):
        out.add("antenna", shell, cylinder(0.009, 0.03, 14, 0.003, (x, 0.078, 0.018)), box((0.016, 0.008, 0.17), 0.003, (0, 0, 0.085)).turned(rot_x(-0.1)).moved((x, 0.078, 0.04)))
    out.add("lamp", _lamp(p), boards((0.004, 0.002, 0.004), [(x, -0.0745, 0.022) for x in np.linspace(-0.06, 0.06, 7)], 0.001))
    out.add("vent", finish.plastic("#0a0a0c", 0.6), boards((0.12, 0.004, 0.002), [(0, y, 0.0425) for y in np.linspace(-0.02, 0.045, 7)], 0.0005))
    out.add("port", finish.plastic("#d8b62a", 0.4), boards((0.014, 0.004, 0.011), [(x, 0.0735, 0.02) for x in (-0.07, -0.05, 0.0, 0.02, 0.06)], 0.001))
    out.add("foot", finish.rubber(), *(cylinder(0.01, 0.006, 10, 0.001, (x, y, 0)) for x in (-0.09, 0.09) for y in (-0.05, 0.05)))


def _dock(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.metal("aluminium", p.wear), p.color), soft_box((0.2, 0.08, 0.03), 0.008, 0.04, center=(0, 0, 0.018)))
    out.add("slot", finish.plastic("#0f0f11", 0.4), slab((-0.09, 0.0, 0.028), (0.09, 0.02, 0.0345), 0.002), boards((0.013, 0.004, 0.006), [(x, -0.0395, 0.018) for x in (-0.07, -0.045, -0.02)], 0.001), boards((0.01, 0.004, 0.004), [(0.01, -0.0395, 0.018)], 0.001))
    out.add("phone", finish.plastic("#111216", 0.15), box((0.075, 0.009, 0.15), 0.003, (-0.03, 0, 0.075)).turned(rot_x(-0.25)).moved((0, 0.012, 0.03)))
    out.add("screen", _lamp(p, (0.1, 0.25, 0.5)) if not p.lit else finish.glow((0.2, 0.45, 0.8), 0.8), box((0.068, 0.001, 0.138), 0.0003, (-0.03, -0.0047, 0.075)).turned(rot_x(-0.25)).moved((0, 0.012, 0.03)))
    out.add("foot", finish.rubber(), slab((-0.09, -0.03, 0), (0.09, 0.03, 0.006), 0.002))


def _charger(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e4e3df", 0.3, p.wear), p.color)
    out.add("body", shell, soft_box((0.045, 0.05, 0.03), 0.008, 0.03, center=(0, 0, 0.015)))
    out.add("pin", finish.metal("steel"), *(box((0.0016, 0.018, 0.006), 0.0005, (s * 0.0065, 0.033, 0.015)) for s in (-1, 1)))
    path = spline([(0, -0.024, 0.014), (0, -0.05, 0.006), (0.04, -0.08, 0.003), (0.085, -0.05, 0.003), (0.08, 0.0, 0.003), (0.045, 0.012, 0.003), (0.05, -0.05, 0.006), (0.1, -0.07, 0.003), (0.13, -0.04, 0.003)], 60)
    out.add("cable", shell, tube(path, 0.0019, 6), box((0.009, 0.024, 0.006), 0.002, (0.131, -0.028, 0.003)))
    out.add("plug", finish.metal("steel"), box((0.007, 0.008, 0.0026), 0.0006, (0.132, -0.013, 0.003)))


def _bank(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.metal("gunmetal", p.wear), p.color), soft_box((0.07, 0.14, 0.018), 0.007, 0.03, center=(0, 0, 0.009)))
    out.add("lamp", _lamp(p, (0.8, 0.9, 1.0)), *(cylinder(0.002, 0.0008, 10, 0.0, (-0.012 + 0.008 * k, 0.05, 0.0178)) for k in range(4)))
    out.add("port", finish.plastic("#0c0c0e"), boards((0.013, 0.003, 0.006), [(-0.015, 0.0695, 0.009)], 0.001), boards((0.009, 0.003, 0.003), [(0.015, 0.0695, 0.009)], 0.001))


def _walkie(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#e0b01c", 0.4, p.wear), p.color)
    out.add("body", shell, soft_box((0.06, 0.036, 0.13), 0.009, 0.04, center=(0, 0, 0.066)))
    dark = finish.plastic("#141416", 0.4)
    out.add("dark", dark, rod((-0.018, 0.004, 0.128), (-0.018, 0.004, 0.23), 0.0065, 12, 0.005), cylinder(0.009, 0.018, 16, 0.003, (0.016, 0.002, 0.129)), slab((-0.024, -0.0195, 0.012), (0.024, -0.015, 0.06), 0.004), slab((-0.033, -0.01, 0.075), (-0.029, 0.01, 0.105), 0.002))
    out.add("grille", finish.plastic("#3a3a3e"), boards((0.036, 0.002, 0.0028), [(0, -0.02, z) for z in np.linspace(0.018, 0.054, 7)], 0.0005))
    out.add("screen", finish.glow((0.5, 0.7, 0.3), 0.8) if p.lit else finish.plastic("#2c332a", 0.2), slab((-0.019, -0.0192, 0.085), (0.019, -0.016, 0.112), 0.001))
    out.add("button", dark, *(fronted(cylinder(0.005, 0.004, 12, 0.001), -0.0165).moved((x, 0, 0.072)) for x in (-0.014, 0.0, 0.014)))
    out.add("clip", finish.metal("steel"), slab((-0.01, 0.018, 0.05), (0.01, 0.026, 0.115), 0.002))


def _pad(out: Collector, p: Params, kit: Kit) -> None:
    out.add("cloth", dyed(finish.fabric("#20242c", p.wear), p.color), soft_box((0.24, 0.2, 0.004), 0.0019, 0.06, center=(0, 0, 0.003)))
    out.add("base", finish.rubber(), box((0.236, 0.196, 0.002), 0.0006, (0, 0, 0.001)))
    g = kit.rng("mark")
    out.add("mark", finish.paint("#8a94a8"), laid(strokes([q + [-0.03, -0.07] for q in scribble(0.07, 0.012, g)], 0.001), 0.0052))


KINDS: dict[str, Kin] = {
    "scanner": Kin(_scanner, 3.0), "fax": Kin(_fax, 3.5), "drive": Kin(_drive, 0.2), "disk": Kin(_drive, 0.2), "usb": Kin(_usb, 0.02), "flash": Kin(_usb, 0.02), "thumb": Kin(_usb, 0.02), "router": Kin(_router, 0.5), "modem": Kin(_router, 0.5), "docking": Kin(_dock, 0.4), "dock": Kin(_dock, 0.4),
    "charger": Kin(_charger, 0.1), "bank": Kin(_bank, 0.3), "pack": Kin(_bank, 0.3), "walkie": Kin(_walkie, 0.25), "two": Kin(_walkie, 0.25), "pad": Kin(_pad, 0.15), "mousepad": Kin(_pad, 0.15), "mat": Kin(_pad, 0.15),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
