"""A doll sitting or standing: cloth body, dress, wool hair in plaits; or a toy soldier nutcracker."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, sheet, sphere, spline, torus, tube
CARD = Card("toys/doll", 1, "doll", ("rag doll", "porcelain doll", "figurine"), ("toy", "plaything"), ("indoor", "shop", "playroom", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["doll", "soldier"] = "doll"
    height: Annotated[float, metres(0.15, 0.9)] = 0.4
    color: Color = "#7a2f45"
    """Dress or coat."""
    hair: Color = "#5a3a14"


PRESETS = {"soldier": Params(style="soldier", color="red", hair="black"), "blonde": Params(color="sky", hair="gold")}
_SKIN = (0.5, 0.3, 0.21)


def build(p: Params, kit: Kit) -> Part:
    """Turned and stuffed pieces; the face has eyes, cheeks and a mouth. Faces -Y."""
    s, out, n = p.height, Collector(), kit.n(24, 10)
    dress, skin = finish.fabric(p.color), finish.of("fabric" if p.style == "doll" else "paint", _SKIN, 0.7)
    dark, hair = finish.paint("black", 0.1, 0.2), finish.of("fur", rgb(p.hair), 0.9)
    S: Any = lambda *m: [q.scaled(s) for q in m]  # noqa: E731
    if p.style == "doll":
        a = np.linspace(0, 2 * np.pi, 61)
        rows = [np.stack([(q * (1 + f * np.cos(15 * a))) * np.cos(a), (q * (1 + f * np.cos(15 * a))) * np.sin(a), z + 0 * a], 1) for q, z, f in ((0.19, 0.2, 0.07), (0.15, 0.32, 0.05), (0.075, 0.47, 0.0), (0.082, 0.58, 0.0), (0.05, 0.64, 0.0))]
        out.add("dress", dress, *S(sheet(np.stack(rows, 1)), lathe([(0, 0.21), (0.18, 0.205), (0.18, 0.21), (0, 0.22)], n, 0.5)))
        out.add("apron", finish.fabric("cream"), *S(torus(0.19, 0.008, 40, 6).moved((0, 0, 0.2)), torus(0.055, 0.014, n, 8).moved((0, 0, 0.63)), soft_box((0.09, 0.012, 0.2), 0.005, 0.1).turned(rot_x(-0.3)).moved((0, -0.125, 0.37))))
        out.add("skin", skin, *S(sphere((0.115, 0.108, 0.122), n, (0, 0, 0.765)), *(rod((x * 0.06, 0, 0.06), (x * 0.06, 0, 0.24), 0.03, 10) for x in (-1, 1)), *(tube(spline([(x * 0.08, 0, 0.59), (x * 0.15, -0.03, 0.49), (x * 0.16, -0.08, 0.38)], 10), 0.024, 8) for x in (-1, 1))))
        out.add("shoe", dark, *S(*(sphere((0.034, 0.055, 0.03), 12, (x * 0.06, -0.02, 0.03)) for x in (-1, 1))))
        cap = sphere((0.124, 0.118, 0.13), n, (0, 0.012, 0.775))
        keep = cap.vertices[cap.faces]
        cap = Mesh(cap.vertices, cap.faces[(keep[:, :, 1].max(1) > -0.03) | (keep[:, :, 2].min(1) > 0.83)], cap.normals, cap.uv)
        plaits = [sphere(0.034 - 0.003 * k, 10, (x * (0.125 + 0.006 * k), -0.01, 0.73 - 0.05 * k)) for x in (-1, 1) for k in range(5)]
        out.add("hair", hair, *S(cap, *plaits))
        face, z = -0.105, 0.765
    else:
        out.add("boot", dark, *S(*(lathe([(0, 0), (0.05, 0), (0.05, 0.02), (0.042, 0.05), (0.045, 0.26), (0, 0.26)], n, 0.5).moved((x * 0.055, 0, 0.03)) for x in (-1, 1))))
        out.add("base", finish.wood("oak"), *S(box((0.3, 0.2, 0.03), 0.008, (0, 0, 0.015))))
        out.add("dress", finish.paint(p.color, 0.2), *S(lathe([(0, 0.28), (0.105, 0.28), (0.115, 0.3), (0.1, 0.45), (0.12, 0.58), (0.08, 0.615), (0, 0.615)], n, 0.6).scaled((1, 0.8, 1)), *(rod((x * 0.13, 0, 0.58), (x * 0.14, -0.01, 0.36), 0.035, 10) for x in (-1, 1))))
        gold = finish.metal("gold")
        out.add("gold", gold, *S(*(sphere(0.012, 8, (x * 0.035, -0.088, 0.5 - 0.06 * k)) for x in (-1, 1) for k in range(3)), *(sphere((0.045, 0.045, 0.014), 12, (x * 0.125, 0, 0.6)) for x in (-1, 1)), torus(0.098, 0.01, n, 6).scaled((1, 0.8, 1)).moved((0, 0, 0.43)), lathe([(0, 0.8), (0.083, 0.8), (0.083, 0.82), (0, 0.82)], n)))
        out.add("skin", skin, *S(cylinder(0.075, 0.17, n, 0.02, (0, 0, 0.64)), *(sphere(0.034, 10, (x * 0.14, -0.012, 0.345)) for x in (-1, 1))))
        out.add("hat", dark, *S(cylinder(0.082, 0.17, n, 0.02, (0, 0, 0.815))))
        out.add("hair", hair, *S(*(sphere((0.025, 0.02, 0.06), 8, (x * 0.076, 0.01, 0.72)) for x in (-1, 1)), sphere((0.045, 0.02, 0.012), 10, (0, -0.076, 0.695)), box((0.05, 0.02, 0.05), 0.008, (0, -0.07, 0.645))))
        face, z = -0.074, 0.745
    out.add("eye", dark, *S(*(sphere((0.012, 0.006, 0.014), 10, (x * 0.036, face + 0.004, z + 0.015)) for x in (-1, 1))))
    out.add("cheek", finish.paint("rose", 0.1), *S(*(sphere((0.02, 0.008, 0.016), 10, (x * 0.058, face * 0.83 + 0.002, z - 0.025)) for x in (-1, 1)), sphere((0.018, 0.006, 0.006), 8, (0, face + 0.008, z - 0.05))))
    return tabletop(out.surfaces(), 2.5 * s**2)
