"""A webcam: a round or bar-shaped eye with a glass lens on a folding clip or a small tripod, with its lamp lit when it is on."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number, Annotated
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, sphere, spline, torus, tube
CARD = Card("electronics/webcam", 1, "webcam", ("web cam", "web camera", "computer camera", "video conference camera", "streaming camera"), ("camera", "electronics", "peripheral", "electronic peripheral"), ("indoor", "office", "bedroom"), "table")


class Params(Base):
    """Dials."""

    style: Literal["bar", "ball"] = "bar"
    mount: Literal["tripod", "clip"] = "tripod"
    color: Color = "#17181a"
    state: Literal["off", "on"] = "on"
    size: Annotated[float, number(0.8, 1.4)] = 1.0
    wear: Wear = 0.1


PRESETS = {"ball": Params(style="ball", color="#c9cacc"), "clip": Params(mount="clip"), "off": Params(state="off", style="ball", mount="clip", color="#8a1c1c")}


def build(p: Params, kit: Kit) -> Part:
    """Looks to -Y."""
    out, n, k = Collector(), kit.n(30, 12), p.size
    shell, dark = finish.plastic(p.color, 0.35, p.wear), finish.plastic("#0b0c0d", 0.08)
    high = 0.115 if p.mount == "tripod" else 0.058
    at, face = np.array([0, 0, high]), rot_x(np.pi / 2)
    if p.style == "bar":
        out.add("body", shell, soft_box((0.094, 0.03, 0.03), 0.014, 0.02).moved(at).scaled(k))
        y = -0.0148
    else:
        out.add("body", shell, sphere(0.027, n).moved(at).scaled(k))
        y = -0.0225
    ring = lathe([(0.0, 0.0), (0.0145, 0.0), (0.015, 0.004), (0.0125, 0.0075), (0.011, 0.005), (0.0, 0.004)], n, 0.5)
    out.add("ring", finish.metal("gunmetal"), ring.turned(face).moved(at + [0, y, 0]).scaled(k))
    out.add("lens", dark, sphere((0.0095, 0.004, 0.0095), n).moved(at + [0, y - 0.0045, 0]).scaled(k))
    x = 0.03 if p.style == "bar" else 0.0
    lamp = finish.glow((0.3, 0.9, 1.0), 4.0) if p.state == "on" else finish.plastic("#202428")
    out.add("lamp", lamp, box((0.007, 0.002, 0.0022), 0.0006, (x, -0.0155 if x else -0.0185, high + (0.0 if x else 0.019))).scaled(k))
    if p.mount == "tripod":
        out.add("leg", finish.metal("gunmetal", p.wear), rod((0, 0, 0.05), (0, 0, high - 0.018), 0.005), sphere(0.009, 14, (0, 0, high - 0.024)).scaled(1.0), *(tube(spline([(0, 0, 0.052), (0.02 * np.cos(a), 0.02 * np.sin(a), 0.04), (0.05 * np.cos(a), 0.05 * np.sin(a), 0.004)], 8), 0.0042, 8) for a in (np.pi / 2, np.pi * 7 / 6, -np.pi / 6)))
        out.add("foot", finish.rubber(), *(sphere(0.0055, 10, (0.05 * np.cos(a), 0.05 * np.sin(a), 0.0055)) for a in (np.pi / 2, np.pi * 7 / 6, -np.pi / 6)))
    else:
        out.add("clip", shell, *(m.scaled(k) for m in (soft_box((0.05, 0.05, 0.009), 0.004, 0.02, center=(0, 0.012, high - 0.022)), soft_box((0.046, 0.008, 0.036), 0.0035, 0.02, center=(0, 0.034, 0.018)), soft_box((0.046, 0.05, 0.008), 0.0035, 0.02, center=(0, 0.014, 0.004)))))
        out.add("clip", shell, torus(0.006, 0.003, 14, 6).moved((0, 0.034, high - 0.022)).scaled(k))
    out.add("cable", finish.rubber(), tube(spline([(0, 0.014 * k, (high - 0.002) * k), (0, 0.05 * k, high * 0.7 * k), (0.02, 0.075, 0.003), (-0.03, 0.11, 0.0022), (0.04, 0.15, 0.0022)], 22), 0.0018, 6), cylinder(0.0026, 0.012, 8, 0.0006).turned(rot_x(-np.pi / 2)).moved((0, 0.012 * k, high * k)))
    return tabletop(out.surfaces(), 0.15, False, affordances=("pick up", "switch"))
