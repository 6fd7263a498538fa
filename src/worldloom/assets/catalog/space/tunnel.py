"""A pressurised corridor between domes: a ribbed white tube with portholes, foot cradles, pipes and end collars."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.geometry import Floats, arc, box, cylinder, fbm, rod, rot_x, sheet, torus, tube

CARD = Card("space/tunnel", 1, "tunnel", ("connecting tunnel", "corridor tube", "corridor", "connector", "passage tube"), ("building",), ("mars", "moon", "space", "base", "outdoor"))


class Params(Base):
    """Dials; `length` runs along X, end collars reach a little further into what they join."""

    length: Annotated[float, metres(0.5, 60.0)] = 6.0
    width: Annotated[float, metres(1.6, 3.6)] = 2.2
    portholes: bool = True
    color: Color = "white"
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"long": Params(length=14.0), "plain": Params(portholes=False, color="silver"), "old": Params(wear=0.9, color="sand", lit=False), "wide": Params(width=3.2, length=8)}
_DUST = np.array([0.6, 0.38, 0.26])


def build(p: Params, kit: Kit) -> Part:
    """An arch section on upright walls, swelling between hoops."""
    out = Collector()
    h, r = p.length / 2, p.width / 2
    hoops = max(2, int(round(p.length / 1.25)) + 1)
    xs = np.linspace(-h, h, hoops)
    _tube(out, p, kit, xs, h, r)
    _hoops(out, p, xs, r, h)
    if p.portholes:
        _portholes(out, p, xs, r)
    _services(out, p, xs, h, r)
    top = 1.1 + r
    lamp = (Light(name="inside", position=(0, 0, 1.9), color=(1, 0.85, 0.6), power=6, on=p.lit),) if p.portholes else ()
    return Part(out.surfaces(), colliders=(box_collider((-h - 0.45, -r - 0.08, 0), (h + 0.45, r + 0.08, 1.2)), box_collider((-h - 0.45, -0.72 * r, 1.2), (h + 0.45, 0.72 * r, top))), mass=420 * p.length,
                anchors={"top": (0, 0, top), "end.1": (-h, 0, 0), "end.2": (h, 0, 0)}, lights=lamp, supports=(Support(name="top", center=(0, 0, top), size=(p.length, 0.4)),))  # fmt: skip


def _section(r: float, n: int) -> Floats:
    """(n + 4, 2) of (y, z) from the +Y foot over the top to the -Y foot."""
    top = arc(r, 0, np.pi, n, (0, 1.08))
    return np.concatenate([[(r * 0.98, 0.06), (r, 0.5)], top, [(-r, 0.5), (-r * 0.98, 0.06)]])


def _tube(out: Collector, p: Params, kit: Kit, xs: Floats, h: float, r: float) -> None:
    per = kit.n(6, 2)
    t = np.linspace(0, len(xs) - 1, per * (len(xs) - 1) + 1)
    x = np.interp(t, np.arange(len(xs)), xs)
    swell = 1 + 0.045 * np.abs(np.sin(np.pi * t)) ** 0.7
    sec = _section(r, kit.n(19, 9))
    grid = np.stack([np.broadcast_to(x[:, None], (len(x), len(sec))), swell[:, None] * sec[:, 0], 0.06 + (sec[:, 1] - 0.06) * (1 + (swell[:, None] - 1) * 0.6)], -1)
    skin = sheet(grid[:, ::-1])
    v = skin.vertices
    dust = np.clip(np.exp(-v[:, 2] / 0.45) + 0.3 * fbm(v, 1.0, 3, kit.seed % 40) + 0.25 * (v[:, 2] > 1.0 + 0.8 * r), 0, 1) * (0.2 + p.wear)
    out.add("skin", finish.fabric(p.color, p.wear, "canvas"), skin.tinted(1 - dust[:, None] * (1 - _DUST)))
    ends = [side_prism(sec * [0.97, 0.98], s * (h + 0.44) - 0.01, s * (h + 0.44) + 0.01) for s in (-1, 1)]
    out.add("seal", finish.of("fabric", (0.09, 0.09, 0.095)), *ends)
    for s in (-1, 1):
        n = 7
        xx = s * (h + np.linspace(-0.02, 0.45, n))
        k = 1 - 0.05 * (np.arange(n) % 2) + 0.02
        bell = np.stack([np.broadcast_to(xx[:, None], (n, len(sec))), k[:, None] * sec[:, 0], 0.05 + k[:, None] * (sec[:, 1] - 0.05)], -1)
        out.add("seal", finish.of("fabric", (0.09, 0.09, 0.095)), sheet(bell[:, ::-1] if s > 0 else bell, smooth=False))


def _hoops(out: Collector, p: Params, xs: Floats, r: float, h: float) -> None:
    steel = finish.metal("aluminium", p.wear)
    path = np.concatenate([[(r * 1.0, 0.0)], arc(r, 0, np.pi, 21, (0, 1.08)), [(-r * 1.0, 0.0)]])
    out.add("hoop", steel, *(tube(np.c_[np.full(len(path), x), path[:, 0] * 1.012, path[:, 1]], 0.045, 7) for x in xs))
    out.add("foot", finish.metal("gunmetal", p.wear), *(box((0.3, 0.3, 0.06), 0.012, (x, s * (r + 0.02), 0.03)) for x in xs for s in (-1, 1)), box((2 * h, 1.7 * r, 0.08), 0.02, (0, 0, 0.06)))


def _portholes(out: Collector, p: Params, xs: Floats, r: float) -> None:
    mids = (xs[:-1] + xs[1:]) / 2
    mids = mids[:: 2 if len(mids) > 3 else 1]
    glass = finish.glow((1.0, 0.76, 0.45), 1.6) if p.lit else finish.plastic((0.02, 0.03, 0.04), 0.05)
    for x in mids:
        for s in (-1, 1):
            y = s * r * 1.03
            disc = cylinder(0.2, 0.02, 22, 0.004).turned(rot_x(s * -np.pi / 2))
            out.add("window", glass, disc.moved((x, y - s * 0.005, 1.42)))
            out.add("frame", finish.metal("gunmetal", p.wear), torus(0.22, 0.04, 24, 8).turned(rot_x(np.pi / 2)).moved((x, y, 1.42)))


def _services(out: Collector, p: Params, xs: Floats, h: float, r: float) -> None:
    for k, (z, rad, mat) in enumerate(((0.35, 0.05, finish.metal("galvanised", p.wear)), (0.5, 0.035, finish.paint("orange", p.wear)), (0.22, 0.025, finish.rubber()))):
        out.add(f"pipe.{k}", mat, rod((-h, -r * 1.075, z), (h, -r * 1.075, z), rad, 10))
    out.add("clip", finish.metal("gunmetal", p.wear), boards((0.06, 0.1, 0.42), np.array([(x, -r * 1.06, 0.36) for x in xs]), 0.01))
    out.add("cable", finish.rubber(), tube(np.array([(x, 0.0, 1.1 + r + 0.05 + 0.012 * np.sin(x * 5)) for x in np.linspace(-h, h, max(4, int(4 * h)))]), 0.02, 6))
