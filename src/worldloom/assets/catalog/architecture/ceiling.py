"""A ceiling cut to the outline of a room, its underside at z = 0: plain plaster, coffers, beams, trusses or office tiles with lights."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Light,
    Literal,
    Params as Base,
    Part,
    Surface,
    Wear,
    finish,
    hull_collider,
    metres,
    np,
    number,
    surface,
)
from worldloom.assets.parts.room_shell import hull_boxes, polygon_plate, spans
from worldloom.geometry import Mesh, beam, slab

CARD = Card(
    "architecture/ceiling",
    1,
    "ceiling",
    ("roof deck", "warehouse roof"),
    ("architecture",),
    ("indoor", "interior", "room"),
    "ceiling",
)
Outline = Annotated[tuple[tuple[float, float], ...], Field(min_length=3, max_length=64)]


class Params(Base):
    """Dials."""

    polygon: Outline = ((-3.0, -2.5), (3.0, -2.5), (3.0, 2.5), (-3.0, 2.5))
    style: Literal["plain", "coffered", "beams", "trusses", "tiles"] = "plain"
    color: Color = "white"
    beam_color: Color = "#4a2c18"
    thickness: Annotated[float, metres(0.02, 0.6)] = 0.1
    spacing: Annotated[float, metres(0.4, 8.0)] = 1.2
    """Between beams, coffers or trusses."""
    beam: Annotated[float, metres(0.06, 0.8)] = 0.16
    """How far plain beams hang below; they are of plaster or concrete where they have the ceiling's colour."""
    lit: bool = True
    """Light panels of tiled ceilings and lamps of trusses."""
    brightness: Annotated[float, number(0, 20)] = 4.0
    wear: Wear = 0.2


PRESETS = {
    "coffered": Params(style="coffered"),
    "beams": Params(style="beams", spacing=0.9),
    "office": Params(style="tiles"),
    "warehouse": Params(style="trusses", polygon=((-8, -6), (8, -6), (8, 6), (-8, 6)), spacing=4.0, color="silver"),
}


def build(p: Params, kit: Kit) -> Part:
    """The plate, then what hangs beneath it by style."""
    plate = polygon_plate(p.polygon, p.thickness, p.thickness, 0.8 / min(max(kit.detail, 0.3), 1.5), down=True)
    tone = finish.paint(p.color).color
    skin = finish.of("corrugated", tone, 0.5, p.wear, metallic=0.5) if p.style == "trusses" else finish.plaster(tone, p.wear)
    below, lights = _below(p)
    solids = [hull_collider(h) for h in hull_boxes(p.polygon, 0.0, p.thickness)]
    return Part((surface("ceiling", plate, skin), *below), colliders=tuple(solids), mass=400.0, lights=lights)


def _below(p: Params) -> tuple[list[Surface], tuple[Light, ...]]:
    if p.style == "beams":
        skin = finish.plaster(p.color, p.wear) if p.beam_color == p.color else finish.of("wood", p.beam_color, 0.6, p.wear)
        return [surface("beam", _bars(p, 1, 0.7 * p.beam, p.beam), skin)], ()
    if p.style == "coffered":
        both = _bars(p, 0, 0.14, 0.13) + _bars(p, 1, 0.14, 0.128) + _bars(p, 0, 0.2, 0.035) + _bars(p, 1, 0.2, 0.033)
        return [
            surface(
                "beam",
                both,
                finish.plaster(finish.paint(p.color).color, p.wear)
                if p.beam_color == p.color
                else finish.of("wood", p.beam_color, 0.5, p.wear),
            )
        ], ()
    if p.style == "trusses":
        return _trusses(p)
    if p.style == "tiles":
        return _tiles(p)
    return [], ()


def _stations(p: Params, axis: int, step: float) -> np.ndarray:
    c = np.asarray(p.polygon, float)[:, axis]
    lo, hi = float(c.min()), float(c.max())
    n = max(1, round((hi - lo) / step))
    return lo + (np.arange(n) + 0.5) * (hi - lo) / n


def _bars(p: Params, axis: int, width: float, depth: float) -> list[Mesh]:
    """Bars along the other axis at every station of `axis`, clipped to the outline."""
    out = []
    for at in _stations(p, axis, p.spacing):
        for a, b in spans(p.polygon, float(at), axis):
            lo, hi = [0.0, 0.0, -depth], [0.0, 0.0, 0.004]
            lo[axis], hi[axis], lo[1 - axis], hi[1 - axis] = at - width / 2, at + width / 2, a, b
            out.append(slab(lo, hi, 0.012))
    return out


def _trusses(p: Params) -> tuple[list[Surface], tuple[Light, ...]]:
    bars: list[Mesh] = []
    lamps: list[Mesh] = []
    lights: list[Light] = []
    deep = 0.75
    for at in _stations(p, 0, p.spacing):
        for a, b in spans(p.polygon, float(at), 0):
            bars += [
                slab((at - 0.05, a, -0.1), (at + 0.05, b, 0), 0.004),
                slab((at - 0.05, a, -deep), (at + 0.05, b, -deep + 0.1), 0.004),
            ]
            n = max(2, round((b - a) / 1.4))
            y = np.linspace(a + 0.03, b - 0.03, n + 1)
            bars += [
                beam((at, y[k], -0.08 if k % 2 else 0.08 - deep), (at, y[k + 1], 0.08 - deep if k % 2 else -0.08), 0.045, 0.045)
                for k in range(n)
            ]
            mid = (a + b) / 2
            for q in (mid - (b - a) / 4, mid + (b - a) / 4):
                lamps.append(slab((at - 0.18, q - 0.6, -deep - 0.09), (at + 0.18, q + 0.6, -deep - 0.01), 0.01))
                lights.append(
                    Light(
                        name=f"lamp.{len(lights)}",
                        kind="area",
                        position=(float(at), float(q), -deep - 0.12),
                        color=(0.95, 0.97, 1.0),
                        power=p.brightness * 12,
                        radius=0.4,
                        on=p.lit,
                    )
                )
    tubes = [
        slab(
            (m.bounds[0][0] + 0.03, m.bounds[0][1] + 0.03, -deep - 0.096),
            (m.bounds[1][0] - 0.03, m.bounds[1][1] - 0.03, -deep - 0.088),
            0.002,
        )
        for m in lamps
    ]
    purlins = [
        m
        for at in _stations(p, 1, 1.5)
        for a, b in spans(p.polygon, float(at), 1)
        for m in [slab((a, at - 0.03, -0.06), (b, at + 0.03, 0), 0.003)]
    ]
    steel = finish.paint(p.beam_color, p.wear)
    out = [surface("truss", bars + purlins, steel), surface("fitting", lamps, finish.paint("white", p.wear))]
    return [*out, surface("lamp", tubes, finish.glow((0.95, 0.97, 1.0), p.brightness if p.lit else 0.05))], tuple(lights[:12])


def _tiles(p: Params) -> tuple[list[Surface], tuple[Light, ...]]:
    from shapely.geometry import Polygon, box as rect

    grid = []
    for axis in (0, 1):
        for at in _stations(p, axis, 0.6) - 0.3:
            for a, b in spans(p.polygon, float(at), axis):
                lo, hi = [0.0, 0.0, -0.006], [0.0, 0.0, 0.002]
                lo[axis], hi[axis], lo[1 - axis], hi[1 - axis] = at - 0.012, at + 0.012, a, b
                grid.append(slab(lo, hi, 0.001))
    outline = Polygon(np.asarray(p.polygon)).buffer(-0.1)
    panels: list[Mesh] = []
    lights: list[Light] = []
    for x in _stations(p, 0, max(1.8, p.spacing)):
        for y in _stations(p, 1, max(2.4, p.spacing)):
            if outline.contains(rect(x - 0.3, y - 0.6, x + 0.3, y + 0.6)):
                panels.append(slab((x - 0.29, y - 0.59, -0.014), (x + 0.29, y + 0.59, 0.002), 0.004))
                lights.append(
                    Light(
                        name=f"panel.{len(lights)}",
                        kind="area",
                        position=(float(x), float(y), -0.05),
                        color=(1.0, 0.97, 0.92),
                        power=p.brightness * 2,
                        radius=0.3,
                        on=p.lit,
                    )
                )
    out = [surface("grid", grid, finish.paint("white", p.wear))]
    if panels:
        out.append(surface("lamp", panels, finish.glow((1.0, 0.97, 0.92), p.brightness if p.lit else 0.05)))
    return out, tuple(lights[:16])
