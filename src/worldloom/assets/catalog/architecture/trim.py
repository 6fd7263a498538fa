"""What is proud of an interior wall, between its openings: skirting, wainscot, picture rail, posts and cornice, by style."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Field,
    Kit,
    Literal,
    Material,
    Params as Base,
    Part,
    Surface,
    Wear,
    finish,
    metres,
    np,
    surface,
)
from worldloom.assets.parts.room_joinery import DADO, PICTURE_RAIL, PLAIN_SKIRTING, SKIRTING, cornice, moulding, panelled
from worldloom.assets.parts.room_shell import Opening, gaps
from worldloom.geometry import Mesh, slab

CARD = Card("architecture/trim", 1, "trim", ("moulding", "skirting", "wainscot", "baseboard", "cornice"), ("architecture",), ("indoor", "interior", "room"))


class Params(Base):
    """Dials: the wall's own."""

    length: Annotated[float, metres(0.05, 80)] = 5.0
    height: Annotated[float, metres(0.3, 20)] = 2.7
    openings: Annotated[tuple[Opening, ...], Field(max_length=24)] = ()
    style: Literal["modern", "victorian", "cottage", "clinical", "school", "industrial", "japanese"] = "modern"
    trim_color: Color = "white"
    wainscot: Annotated[float, metres(0, 2.2)] = 0.0
    """Height of a panelled or tiled dado; 0 leaves it to the style."""
    wear: Wear = 0.2


PRESETS = {
    "victorian": Params(style="victorian", trim_color="#3a2113", height=3.0),
    "clinical": Params(style="clinical", openings=(Opening(x=1.2),)),
    "loft": Params(style="industrial", openings=(Opening(z=0.9, width=1.6, height=1.4),)),
    "school": Params(style="school", trim_color="#4d6b58"),
}
COVES = {"victorian": 0.18, "cottage": 0.09, "modern": 0.065}
"""Metres of the moulding between wall and ceiling, by style."""
_DADO = {"victorian": 0.92, "cottage": 1.0, "school": 1.15, "clinical": 0.0}


def build(p: Params, kit: Kit) -> Part:
    """Mouldings between the holes. Nothing stands on them, and nothing stops at them before it stops at the wall."""
    holes = [(o.x, o.z, o.width, min(o.height, p.height - o.z)) for o in p.openings if o.z < p.height - 0.05]
    return Part(tuple(_trim(p, holes)), mass=2.0 * p.length)


def _trim(p: Params, holes: list[tuple[float, float, float, float]]) -> list[Surface]:
    dado = min(p.wainscot or _DADO.get(p.style, 0.0), 0.7 * p.height)
    wood, out = _timber(p), []
    parts: list[Mesh] = []
    if p.style in ("victorian", "cottage", "school") or p.wainscot:
        parts += [moulding(SKIRTING, (a, 0, 0), (b, 0, 0)) for a, b in gaps(p.length, holes, 0, 0.13)]
    elif p.style == "modern":
        parts += [moulding(PLAIN_SKIRTING, (a, 0, 0), (b, 0, 0)) for a, b in gaps(p.length, holes, 0, 0.07)]
    if dado and p.style != "school":
        parts += [m for a, b in gaps(p.length, holes, 0.02, dado + 0.02) for m in _dado(p, a, b, dado)]
        under = [(x - w / 2, x + w / 2, z - 0.03) for x, z, w, _ in holes if 0.35 < z < dado + 0.02]
        parts += [m for a, b, top in under for m in _dado(p, a, b, top)[1:]]
    elif dado:
        parts += [slab((a, -0.012, 0.13), (b, 0, dado), 0.003) for a, b in gaps(p.length, holes, 0.02, dado)]
    if p.style == "victorian":
        parts += [
            moulding(PICTURE_RAIL, (a, 0, p.height - 0.42), (b, 0, p.height - 0.42))
            for a, b in gaps(p.length, holes, p.height - 0.45, p.height - 0.39)
        ]
    if p.style == "clinical":
        parts += [slab((a, -0.028, 0.82), (b, 0, 0.97), 0.012) for a, b in gaps(p.length, holes, 0.8, 1.0)]
        parts += [slab((a, -0.012, 0), (b, 0, 0.1), 0.004) for a, b in gaps(p.length, holes, 0, 0.1)]
    if p.style == "industrial":
        n = max(2, round(p.length / 3) + 1)
        xs = [-p.length / 2 + 0.12 + k * (p.length - 0.24) / (n - 1) for k in range(n)]
        free = [x for x in xs if all(abs(x - h[0]) > h[2] / 2 + 0.1 for h in holes)]
        parts += [slab((x - 0.09, -0.12, 0), (x + 0.09, 0, p.height), 0.006) for x in free]
    if p.style == "japanese":
        parts += _posts(p, holes)
    if parts:
        out.append(surface("trim", parts, wood))
    if p.style in COVES and 2.2 < p.height < 5.0:
        size = COVES[p.style]
        cove = moulding(cornice(size), (-p.length / 2, 0, p.height), (p.length / 2, 0, p.height))
        out.append(surface("cornice", cove, finish.plaster("white", p.wear)))
    return out


def _posts(p: Params, holes: list[tuple[float, float, float, float]]) -> list[Mesh]:
    """Square posts a ken apart, a sill, a rail at the lintel and a plate under the ceiling, all proud of the plaster."""
    n, lintel = max(1, round(p.length / 1.82)), min(2.02, p.height - 0.3)
    xs = np.linspace(-p.length / 2 + 0.06, p.length / 2 - 0.06, n + 1)
    free = [float(x) for x in xs if all(abs(x - h[0]) > h[2] / 2 + 0.07 for h in holes)]
    out = [slab((x - 0.055, -0.022, 0), (x + 0.055, 0, p.height), 0.004) for x in free]
    out += [slab((a, -0.03, lintel), (b, 0, lintel + 0.09), 0.004) for a, b in gaps(p.length, holes, lintel, lintel + 0.09)]
    out += [slab((a, -0.026, 0), (b, 0, 0.06), 0.004) for a, b in gaps(p.length, holes, 0, 0.06)]
    return [*out, slab((-p.length / 2, -0.03, p.height - 0.1), (p.length / 2, 0, p.height), 0.004)]


def _timber(p: Params) -> Material:
    tone = finish.paint(p.trim_color).color
    if p.style == "industrial":
        return finish.iron(p.wear, tone)
    if p.style == "clinical":
        return finish.plastic(tone, 0.4, p.wear)
    return finish.of("wood", tone, 0.38, p.wear) if max(tone) < 0.3 and tone[0] > 1.3 * tone[2] else finish.paint(tone, p.wear)


def _dado(p: Params, a: float, b: float, top: float) -> list[Mesh]:
    rail = [moulding(DADO, (a, 0, top), (b, 0, top))]
    if b - a < 0.12:
        return rail
    if p.style == "cottage":
        n = max(1, round((b - a) / 0.1))
        w = (b - a) / n
        return rail + [slab((a + k * w + 0.001, -0.012, 0.1), (a + (k + 1) * w - 0.001, 0, top), 0.004) for k in range(n)]
    n = max(1, round((b - a) / 0.55))
    return rail + [
        m.moved((0, -0.024, 0)) for m in panelled((a, 0.12), (b, top - 0.02), n, (1.0,), 0.1 if b - a > 0.3 else 0.05, 0.024)
    ]
