"""A barrel: coopered oak staves with iron hoops, a steel oil drum or a blue plastic keg."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Params as Base,
    Part,
    Support,
    Wear,
    cylinder_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, bolts, tints
from worldloom.geometry import Floats, Mesh, cylinder, lathe, sheet

CARD = Card(
    "harbour/barrel",
    1,
    "barrel",
    ("cask", "keg", "drum", "oil drum", "wine barrel", "rain barrel"),
    ("container",),
    ("harbour", "tavern", "medieval", "yard", "cellar"),
)


class Params(Base):
    """Dials."""

    style: Literal["oak", "drum", "plastic"] = "oak"
    height: Annotated[float, metres(0.4, 1.4)] = 0.9
    color: Color = "charcoal"
    wear: Wear = 0.5


PRESETS = {
    "drum": Params(style="drum", color="rust", wear=0.9),
    "oil": Params(style="drum", color="dark_green"),
    "keg": Params(height=0.5),
    "plastic": Params(style="plastic", color="blue"),
}


def build(p: Params, kit: Kit) -> Part:
    """Staves are individual boards; drums are turned with rolling hoops and bungs. `color` paints drums and the hoops of casks."""
    out, h = Collector(), p.height
    r = {"oak": 0.36, "drum": 0.325, "plastic": 0.31}[p.style] * h
    if p.style == "oak":
        _cask(out, p, kit, r)
    else:
        _drum(out, p, kit, r)
    return Part(
        out.surfaces(),
        colliders=(cylinder_collider(r, h),),
        mass=60 * h,
        dynamic=True,
        anchors={"top": (0, 0, h)},
        supports=(Support(name="top", center=(0, 0, h - 0.02), size=(1.2 * r, 1.2 * r)),),
        affordances=("push",),
    )


def _belly(r: float, z: Floats, h: float) -> Floats:
    return np.asarray(r * (1 - 0.19 * (2 * z / h - 1) ** 2))


def _hoop(r: float, z: float, h: float) -> Mesh:
    w = 0.021 * h
    lo, hi = (float(_belly(r, np.array(k), h)) for k in (z - w, z + w))
    return lathe([(lo + 0.001, z - w), (lo + 0.005, z - w), (hi + 0.005, z + w), (hi + 0.001, z + w)], 40, 0.3)


def _cask(out: Collector, p: Params, kit: Kit, r: float) -> None:
    n, h, per = 22, p.height, 3
    z = np.linspace(0, h, kit.n(13, 7))
    a = np.linspace(0, 2 * np.pi, n * per + 1)
    groove = np.where(np.arange(n * per + 1) % per == 0, -0.006, 0.0)
    v = np.stack(
        [
            (_belly(r, z, h)[:, None] + groove) * np.cos(a),
            (_belly(r, z, h)[:, None] + groove) * np.sin(a),
            np.repeat(z[:, None], len(a), 1),
        ],
        -1,
    )
    tone = np.repeat(tints(kit.rng("staves"), n, 0.22), per)
    wall = sheet(v[:, ::-1], smooth=True).tinted(np.tile(np.append(tone, tone[0])[::-1], len(z)))
    stain = 1 - 0.35 * p.wear * np.exp(-wall.vertices[:, 2] / (0.12 * h))
    out.add(
        "staves",
        finish.wood("oak", p.wear),
        wall.tinted(stain),
        lathe([(0.81 * r, h - 0.001), (0.76 * r, h), (0.75 * r, h - 0.035), (0.0, h - 0.036)], n, 0.3),
    )
    zs = [0.03 * h, 0.16 * h, 0.33 * h, 0.67 * h, 0.84 * h, 0.97 * h]
    hoops = [_hoop(r, k, h) for k in zs]
    out.add("hoops", finish.iron(min(1.0, p.wear + 0.2), finish.paint(p.color).color), *hoops)
    out.add("bung", finish.wood("dark"), cylinder(0.028, 0.02, 12, 0.004, (0.3 * r, 0, h - 0.035)))


def _rib(r: float, k: float, t: float = 0.016) -> list[tuple[float, float]]:
    return [(r, k - 1.6 * t), (r + 0.5 * t, k - t), (r + t, k), (r + 0.5 * t, k + t), (r, k + 1.6 * t)]


def _drum(out: Collector, p: Params, kit: Kit, r: float) -> None:
    h, n = p.height, kit.n(36, 14)
    mid = (
        _rib(r, 0.345 * h) + _rib(r, 0.655 * h)
        if p.style == "drum"
        else [(1.02 * r, 0.1 * h), (1.04 * r, 0.5 * h), (1.02 * r, 0.86 * h)] + _rib(r, 0.89 * h, 0.02)
    )
    prof = [
        (0, 0.012),
        (0.94 * r, 0.012),
        (0.96 * r, 0),
        (r, 0),
        (r + 0.008, 0.01),
        (r, 0.024),
        *mid,
        (r, h - 0.026),
        (r + 0.008, h - 0.012),
        (r, h),
        (0.96 * r, h),
        (0.945 * r, h - 0.02),
        (0, h - 0.022),
    ]
    mat = finish.paint(p.color, p.wear) if p.style == "drum" else finish.plastic(p.color, 0.4, p.wear)
    out.add("body", mat, lathe(prof, n, 0.5))
    out.add(
        "bung",
        finish.metal("galvanised", p.wear),
        cylinder(0.032, 0.016, 12, 0.004, (0.62 * r, 0, h - 0.022)),
        bolts([(-0.6 * r, 0, h - 0.022)], 0.018, 0.014),
    )
