"""A mannequin: a tailor's dress form of stitched cloth on a turned stand, or a standing shop figure, bare or dressed."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.mannequin_form import dress, figure, torso
from worldloom.geometry import beam, cylinder, lathe, rod, sphere, tube
CARD = Card("shop/mannequin", 1, "mannequin", ("dress form", "tailor's dummy", "tailors dummy", "dressmaker's dummy", "shop mannequin", "shop dummy", "display mannequin", "sewing mannequin", "dummy", "dressform"), ("figure", "furniture"),
            ("indoor", "shop", "workshop", "studio"), "floor", (0.3, 0.1, 0.1, 0.1))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["dress_form", "figure"] = "dress_form"
    height: Annotated[float, metres(1.2, 1.95)] = 1.5
    color: Color = "#c9b796"
    """Of cloth or of the figure's lacquer."""
    stand: Literal["wood", "metal"] = "wood"
    dressed: Literal["no", "dress", "top"] = "no"
    clothes: Color = "#8a2f4a"
    wear: Wear = 0.2


PRESETS = {
    "black form": Params(color="#1d1d20", stand="metal"), "in work": Params(dressed="dress", clothes="#3d5a7a"), "figure": Params(style="figure", height=1.82, color="white", stand="metal"),
    "shop": Params(style="figure", height=1.8, color="#d8d4cc", dressed="dress", stand="metal"), "top": Params(style="figure", height=1.82, color="#26272b", dressed="top", clothes="#c9562c", stand="metal"),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Looks to -Y."""
    out, k = Collector(), p.height / 1.5 if p.style == "dress_form" else p.height / 1.6
    cell = 0.03 if kit.detail < 0.5 else 0.018 if kit.detail < 1.5 else 0.012
    if p.style == "dress_form":
        _form(out, p, kit, cell, k)
        at, shoulder = 1.0, 0.34
    else:
        at, shoulder = p.height / 1.8, 0.24
        out.add("body", finish.plastic(p.color, 0.25, p.wear), figure(cell).scaled(at))
        steel = finish.metal("chrome", p.wear)
        out.add("base", finish.glass((0.85, 0.88, 0.88)), cylinder(0.2, 0.012, kit.n(44, 18), 0.003))
        out.add("post", steel, rod((0.0, 0.1, 0.01), (0.02 * at, 0.03 * at, 0.5 * at), 0.009, 12), cylinder(0.03, 0.012, 20, 0.003, (0, 0.1, 0.008)))
    if p.dressed != "no":
        base = 0.0 if p.style == "figure" else p.height - 0.635 * k
        cloth = finish.fabric(p.clothes, p.wear)
        for m in dress(p.dressed, p.style == "figure", cell, kit.seed % 90):
            out.add("clothes", cloth, m.scaled(at if p.style == "figure" else 0.86 * k).moved((0, 0, base)))
    w = 0.27 * k
    solids = (cylinder_collider(0.22 * k, 0.06, (0, 0, 0)), box_collider((-w, -0.17 * k, 0.5 * k), (w, 0.17 * k, 1.3 * k)), cylinder_collider(0.08, p.height, (0, 0, 0)))
    return Part(out.surfaces(), solids, mass=9.0, dynamic=True, functional_sides=("front",), affordances=("look",), anchors={"shoulder": (shoulder * 0.5, 0, 1.3 * k)})


def _form(out: Collector, p: Params, kit: Kit, cell: float, k: float) -> None:
    """A torso with seams and a neck cap on a pole, three or four feet below."""
    n = kit.n(30, 12)
    body = torso(cell).scaled(0.86 * k).moved((0, 0, p.height - 0.635 * k))
    out.add("torso", finish.fabric(p.color, p.wear, "canvas"), body)
    hi = float(body.bounds[1, 2])
    wood = finish.wood("walnut", p.wear, 0.3) if p.stand == "wood" else finish.metal("chrome", p.wear)
    out.add("cap", wood, lathe([(0, 0), (0.055, 0), (0.058, 0.008), (0.04, 0.018), (0.014, 0.03), (0.02, 0.045), (0.012, 0.058), (0, 0.06)], n, 0.7).scaled(k).moved((0, 0.012 * k, hi - 0.006)))
    low = float(body.bounds[0, 2])
    seam = finish.fabric("#6a5a40" if p.color != "#1d1d20" else "#3a3a3e")
    v = body.vertices
    side = v[(np.abs(v[:, 0]) < 0.02) & (v[:, 1] < 0)]
    z = np.linspace(low + 0.02, hi - 0.04, 24)
    y = np.array([side[np.abs(side[:, 2] - q).argmin(), 1] for q in z])
    out.add("seam", seam, tube(np.c_[np.zeros(24), y - 0.001, z], 0.0022, 5))
    pole = [(0, 0.05), (0.028, 0.05), (0.03, 0.12), (0.018, 0.16), (0.024, 0.24), (0.034, 0.3), (0.02, 0.36), (0.022, low / k), (0, low / k)] if p.stand == "wood" else [(0, 0.05), (0.016, 0.05), (0.016, low / k), (0, low / k)]
    out.add("pole", wood, lathe(pole, n, 0.7).scaled(k), cylinder(0.11 * k, 0.02, n, 0.004, (0, 0, low - 0.012)))
    for a in (np.arange(3) * 2 * np.pi / 3 - np.pi / 2) if p.stand == "wood" else (np.arange(4) * np.pi / 2 + np.pi / 4):
        d = np.array([np.cos(a), np.sin(a), 0])
        knee, foot = d * 0.13 * k + [0, 0, 0.1 * k], d * 0.25 * k + [0, 0, 0.02]
        out.add("leg", wood, beam(d * 0.015 + [0, 0, 0.15 * k], knee, 0.022, 0.035, 0.006), beam(knee, foot, 0.022, 0.032, 0.006), sphere((0.02, 0.02, 0.02), 12, foot))
