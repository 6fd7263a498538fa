"""A desk organiser: compartments for pens, notes and clips with a drawer, a stack of letter trays, or a magazine file, with its things in it."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np, Support,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import align, box, cylinder, lathe, rod, rot_z, slab
CARD = Card("craft/desk_organizer", 1, "desk_organizer", ("desk organiser", "desk tidy", "letter tray", "paper tray", "file tray", "document tray", "desk caddy", "art supply caddy", "supply caddy", "craft caddy", "stationery organizer", "pen organizer", "office organizer", "magazine file", "file organizer"),
            ("stationery", "container"), ("indoor", "office", "bedroom", "classroom"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["caddy", "trays", "file"] = "caddy"
    width: Annotated[float, metres(0.08, 0.4)] = 0.26
    material: Literal["mesh", "wood", "plastic"] = "wood"
    color: Color = "#a8794a"
    filled: bool = True
    wear: Wear = 0.15


HOLDING = {"filled": False}
"""Its dials where something lies in it."""
PRESETS = {"mesh": Params(material="mesh", color="#1a1b1d"), "trays": Params(style="trays", material="plastic", color="#3a4a5a", width=0.27), "file": Params(style="file", material="plastic", color="#b3402a", width=0.1), "empty": Params(filled=False, material="plastic", color="white")}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y."""
    out = Collector()
    return {"caddy": _caddy, "trays": _trays, "file": _file}[p.style](out, p, kit)


def _skin(p: Params) -> Material:
    if p.material == "wood":
        return finish.wood(p.color, p.wear, 0.45)
    return finish.of("wicker", p.color, 0.5, p.wear, metallic=0.4) if p.material == "mesh" else finish.plastic(p.color, 0.3, p.wear)


def _caddy(out: Collector, p: Params, kit: Kit) -> Part:
    """A tall row behind, a low one before it, and a drawer under both."""
    w, d, t, skin = p.width / 2, 0.075, 0.004, _skin(p)
    low, mid, tall = 0.04, 0.085, 0.13
    out.add("case", skin, slab((-w, -d, 0), (w, d, t), 0.001), slab((-w, -d + t, low), (w, d, low + t), 0.001), *(slab((s * w - t / 2, -d, 0), (s * w + t / 2, 0.0, mid), 0.001) for s in (-1, 1)), *(slab((s * w - t / 2, 0.0, 0), (s * w + t / 2, d, tall), 0.001) for s in (-1, 1)))
    out.add("case", skin, slab((-w, d - t, 0), (w, d, tall), 0.001), slab((-w, -t / 2, low), (w, t / 2, mid + 0.02), 0.001), slab((-w, -d, low), (w, -d + t, mid - 0.02), 0.001), *(slab((q * w - t / 2, 0, low), (q * w + t / 2, d, tall - 0.01), 0.001) for q in (-0.35, 0.3)), slab((0.1 * w, -d, low), (0.1 * w + t, 0, mid - 0.02), 0.001))
    out.add("drawer", skin, slab((-w + t, -d - 0.003, 0.005), (w - t, -d + 0.002, low - 0.002), 0.001), slab((-w + t, -d, 0.005), (w - t, d - 0.01, 0.008), 0.0), link="drawer")
    out.add("pull", finish.metal("brass" if p.material == "wood" else "steel"), lathe([(0, 0), (0.006, 0), (0.003, 0.006), (0.006, 0.012), (0, 0.014)], 14, 0.6).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((0, -d - 0.003, 0.021)), link="drawer")
    if p.filled:
        _pens(out, kit, w, d, low)
        note = [(-0.45 * w, -0.036, low + 0.006 + 0.0006 * k) for k in range(30)]
        out.add("note", finish.of("paper", (1.0, 1.0, 1.0), 0.85), boards((0.07, 0.06, 0.0006), note, 0.0001, np.tile([0.72, 0.6, 0.12], (30, 1))))
        rng = kit.rng("clips")
        out.add("clip", finish.metal("chrome"), *(rod((x, y, low + 0.006 + 0.001 * k), (x + 0.02 * np.cos(a), y + 0.02 * np.sin(a), low + 0.006 + 0.001 * k), 0.0009, 5) for k, (x, y, a) in enumerate(zip(rng.uniform(0.25, 0.8, 14) * w, rng.uniform(-0.055, -0.02, 14), rng.uniform(0, 6, 14), strict=True))))
        out.add("paper", finish.of("paper", (0.74, 0.73, 0.7), 0.8), slab((0.34 * w, 0.02, low + 0.005), (0.94 * w, 0.05, tall + 0.05), 0.001))
    joint = Joint(name="drawer", kind="slide", origin=(0, -d, 0.02), axis=(0, -1.0, 0), limits=(0, 0.1))
    solids = (box_collider((-w, -d, 0.0), (w, d, mid - 0.02)), box_collider((-w, 0, 0), (w, d, tall)), box_collider((-w + t, -d - 0.016, 0.005), (w - t, -d, low), "drawer"))
    return Part(out.surfaces(), solids, mass=0.9, dynamic=True, joints=(joint,), functional_sides=("front",), affordances=("open", "take"))


def _pens(out: Collector, kit: Kit, w: float, d: float, z: float) -> None:
    """Pencils, pens, scissors and a ruler in the tall row."""
    rng = kit.rng("pens")
    tones = ("#c9a01c", "#17181a", "#1f4a9a", "#b3261e", "#2f7a4a")
    for k in range(8):
        x0 = (-0.68 if k < 5 else -0.02) * w + 0.012 * (k % 3 - 1)
        foot = np.array([x0, 0.035 + 0.01 * (k % 2), z + 0.008])
        tip = foot + np.array([float(rng.normal(0, 0.012)), float(rng.uniform(-0.01, 0.015)), 0.15 + 0.02 * float(rng.random())])
        d_ = (tip - foot) / np.linalg.norm(tip - foot)
        long = float(np.linalg.norm(tip - foot))
        out.add(f"pen.{k % 5}", finish.paint(tones[k % 5], 0.1, 0.3), lathe([(0, 0), (0.0038, 0), (0.0038, 0.88 * long), (0.0034, 0.885 * long), (0, 0.885 * long)], 8, 0.4).turned(align(d_)).moved(foot))
        out.add("tip", finish.wood("birch"), lathe([(0, 0.87 * long), (0.0036, 0.88 * long), (0.0006, long), (0, long)], 8, 0.5).turned(align(d_)).moved(foot))
    out.add("ruler", finish.plastic("#d8c060", 0.2), box((0.03, 0.002, 0.2), 0.0006, (-0.08 * w, d - 0.012, z + 0.105)))
    eye = lathe([(0.009, -0.003), (0.014, -0.003), (0.014, 0.003), (0.009, 0.003), (0.009, -0.003)], 18, 0.6).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).scaled((0.8, 1, 1.3))
    out.add("scissors", finish.plastic("#b3261e", 0.3), *(eye.moved((0.12 * w + s * 0.012, 0.03, z + 0.12)) for s in (-1, 1)))
    out.add("blade", finish.metal("steel"), *(box((0.009, 0.002, 0.1), 0.0006).moved((0.12 * w + s * 0.003, 0.03, z + 0.06)) for s in (-1, 1)))


def _trays(out: Collector, p: Params, kit: Kit) -> Part:
    """Three letter trays on posts, open to the front, with paper."""
    w, d, t, skin = p.width / 2, 0.165, 0.003, _skin(p)
    for k in range(3):
        z = 0.01 + 0.075 * k
        out.add("tray", skin, slab((-w, -d, z), (w, d, z + t), 0.001), *(slab((s * w - t / 2, -d + 0.06, z), (s * w + t / 2, d, z + 0.045), 0.001) for s in (-1, 1)), slab((-w, d - t, z), (w, d, z + 0.045), 0.001), slab((-w, -d, z), (w, -d + t, z + 0.012), 0.001))
        if p.filled and k < 2:
            rng = kit.rng(str(k))
            out.add("paper", finish.of("paper", (0.75, 0.74, 0.71), 0.85), *(box((0.21, 0.297, 0.0014), 0.0003).turned(rot_z(float(rng.normal(0, 0.02)))).moved((float(rng.normal(0, 0.003)), float(rng.normal(0, 0.004)), z + t + 0.001 + 0.0015 * i)) for i in range(6 + 7 * k)))
    out.add("post", finish.metal("steel"), *(cylinder(0.005, 0.2, 12, 0.001, (sx * (w - 0.008), y, 0)) for sx in (-1, 1) for y in (-d + 0.07, d - 0.02)))
    levels = [0.01 + 0.075 * k for k in range(3)]
    trays = () if p.filled else tuple(Support(name=f"tray.{k + 1}", center=(0, 0.0, z + t), size=(2 * w - 0.03, 2 * d - 0.03), clearance=0.068 if k < 2 else 1.0) for k, z in enumerate(levels))
    solid = (box_collider((-w, -d, 0), (w, d, 0.21)),) if p.filled else (*(box_collider((-w, -d, z), (w, d, z + t)) for z in levels), *(box_collider((s * w, -d, 0), (s * (w - 0.006), d, 0.2)) for s in (-1, 1)))
    return Part(out.surfaces(), solid, supports=trays, mass=1.6, dynamic=True, functional_sides=("front",), affordances=("take",))


def _file(out: Collector, p: Params, kit: Kit) -> Part:
    """A slanted box with folders and magazines standing in it."""
    w, d, h, t, skin = p.width / 2, 0.125, 0.29, 0.003, _skin(p)
    side = rounded(np.array([(-d, 0.0), (d, 0.0), (d, h), (d - 0.06, h), (-d, 0.1)]), 0.006)
    out.add("file", skin, *(side_prism(side, s * w - t / 2, s * w + t / 2, 0.0008) for s in (-1, 1)), slab((-w, -d, 0), (w, d, t), 0.001), slab((-w, d - t, 0), (w, d, h), 0.001), slab((-w, -d, 0), (w, -d + t, 0.1), 0.001))
    if p.filled:
        rng = kit.rng("folders")
        tones = ((0.6, 0.12, 0.08), (0.08, 0.2, 0.42), (0.62, 0.5, 0.16), (0.1, 0.3, 0.18), (0.66, 0.64, 0.6))
        n = int((2 * w - 0.012) / 0.009)
        at = [(-w + 0.009 + 0.009 * i, 0.004, t + 0.14) for i in range(n)]
        out.add("folder", finish.of("paper", (1.0, 1.0, 1.0), 0.5), boards(np.c_[np.full(n, 0.007), np.full(n, 0.21), 0.28 + 0.02 * rng.random(n)], at, 0.0008, np.array([tones[int(rng.integers(5))] for _ in range(n)])))
    out.add("label", finish.of("paper", (0.72, 0.7, 0.64), 0.7), slab((-0.3 * w, -d - 0.0008, 0.05), (0.3 * w, -d + 0.0005, 0.08), 0.0))
    return Part(out.surfaces(), (box_collider((-w, -d, 0), (w, d, 0.28)),), mass=0.9, dynamic=True, functional_sides=("front",), affordances=("take",))
