"""A window that fits an opening in a wall, with sashes, glazing bars, glass and sill: sash, casement, modern, shop or industrial."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Literal,
    Params as Base,
    Part,
    Support,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    surface,
)
from worldloom.geometry import Mesh, slab, torus
import itertools

CARD = Card(
    "architecture/window",
    1,
    "window",
    ("sash window", "casement", "shop window", "skylight"),
    ("architecture",),
    ("indoor", "interior", "room"),
    "wall",
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.3, 8.0)] = 1.2
    height: Annotated[float, metres(0.3, 5.0)] = 1.5
    thickness: Annotated[float, metres(0.05, 1.0)] = 0.2
    """Of the wall it stands in."""
    style: Literal["sash", "casement", "modern", "shop", "industrial", "shoji"] = "sash"
    color: Color = "white"
    sill: Literal["board", "stone", "none"] = "board"
    state: Literal["closed", "open"] = "closed"
    """Open lifts the lower sash of a sash window, or tilts nothing in fixed styles but leaves a gap."""
    tint: Literal["clear", "frosted", "green"] = "clear"
    wear: Wear = 0.2


PRESETS = {
    "victorian": Params(width=1.1, height=1.9, color="white"),
    "modern": Params(style="modern", width=2.0, color="charcoal", sill="stone"),
    "shop": Params(style="shop", width=2.6, height=2.2, color="dark_green"),
    "industrial": Params(style="industrial", width=2.0, height=1.8, color="black", sill="none"),
    "casement": Params(style="casement", color="#5d3a1e"),
}
_GLASS = {"clear": ((0.95, 0.97, 0.96), 0.02), "frosted": ((0.9, 0.93, 0.93), 0.5), "green": ((0.7, 0.88, 0.78), 0.03)}


def build(p: Params, kit: Kit) -> Part:
    """Lining and architrave, then sashes by style set back in the wall."""
    w, h, t = p.width / 2, p.height, p.thickness
    y = 0.62 * t
    lining, bars, panes = _lining(p), *_sashes(p, y)
    tone = finish.paint(p.color).color
    frame = finish.of("wood", tone, 0.42, p.wear) if max(tone) < 0.3 and tone[0] > 1.3 * tone[2] else finish.paint(tone, p.wear)
    clear = finish.glass(*_GLASS[p.tint])
    if p.style == "shoji":
        frame = finish.wood("#3a2416", p.wear)
        clear = finish.of("paper", (0.82, 0.78, 0.68), 0.8, thin=True)
    if p.style in ("industrial", "modern"):
        frame = finish.metal("steel", p.wear, 0.45).model_copy(update={"color": tone, "metallic": 0.35})
    out = [surface("frame", lining + bars, frame), surface("glass", panes, clear)]
    if p.sill != "none":
        lip = 0.1 if p.sill == "board" else 0.06
        board = slab(
            (-w - (0.07 if p.sill == "board" else 0.0), -lip, -0.02),
            (w + (0.07 if p.sill == "board" else 0.0), t * 0.6, 0.012),
            0.008,
        )
        out.append(surface("sill", board, frame if p.sill == "board" else finish.stone("limestone", p.wear)))
    deep = max(0.6 * t, 0.05)
    return Part(
        tuple(out),
        colliders=(box_collider((-w, y - 0.03, 0), (w, y + 0.03, h)),),
        mass=25.0 * p.width * p.height,
        functional_sides=("front",),
        affordances=("open", "look_out"),
        supports=(Support(name="sill", center=(0, deep / 2 - 0.03, 0.012), size=(2 * w - 0.05, deep), clearance=h),)
        if p.sill != "none"
        else (),
    )


def _lining(p: Params) -> list[Mesh]:
    w, h, t, f = p.width / 2, p.height, p.thickness, 0.03
    out = [
        slab((-w, 0, 0), (-w + f, t, h), 0.003),
        slab((w - f, 0, 0), (w, t, h), 0.003),
        slab((-w, 0, h - f), (w, t, h), 0.003),
        slab((-w, 0.3 * t, 0), (w, t, f), 0.003),
    ]
    if p.style in ("sash", "casement", "shop"):
        a = 0.085
        out += [slab((s * (w + a / 2 - 0.01) - a / 2, -0.02, 0), (s * (w + a / 2 - 0.01) + a / 2, 0, h), 0.007) for s in (-1, 1)]
        out.append(slab((-w - a, -0.026, h - 0.01), (w + a, 0, h + a + 0.01), 0.008))
    return out


def _pane(
    x0: float, x1: float, z0: float, z1: float, y: float, rail: float, deep: float, nx: int, nz: int, bar: float
) -> tuple[list[Mesh], Mesh]:
    """A sash: its frame with nx by nz lights, and one sheet of glass."""
    out = [
        slab((x0, y - deep / 2, z0), (x0 + rail, y + deep / 2, z1), 0.004),
        slab((x1 - rail, y - deep / 2, z0), (x1, y + deep / 2, z1), 0.004),
    ]
    out += [
        slab((x0 + rail, y - deep / 2, a), (x1 - rail, y + deep / 2, b), 0.004)
        for a, b in ((z0, z0 + rail * 1.25), (z1 - rail, z1))
    ]
    xs, zs = np.linspace(x0 + rail, x1 - rail, nx + 1)[1:-1], np.linspace(z0 + rail * 1.25, z1 - rail, nz + 1)[1:-1]
    b, d = bar / 2, deep * 0.33
    out += [slab((x - b, y - d, z0 + rail), (x + b, y + d, z1 - rail), 0.004) for x in xs]
    out += [slab((x0 + rail, y - d, z - b), (x1 - rail, y + d, z + b), 0.004) for z in zs]
    return out, slab((x0 + rail * 0.8, y - 0.003, z0 + rail), (x1 - rail * 0.8, y + 0.003, z1 - rail * 0.8), 0.0005)


def _sashes(p: Params, y: float) -> tuple[list[Mesh], list[Mesh]]:
    w, h, f = p.width / 2 - 0.03, p.height - 0.03, 0.03
    bars: list[Mesh] = []
    panes: list[Mesh] = []
    if p.style == "sash":
        mid, up = f + (h - f) / 2, 0.32 * h if p.state == "open" else 0.0
        nx = 3 if p.width > 1.0 else 2
        sets = [
            _pane(-w, w, mid - 0.02, h, y + 0.025, 0.042, 0.045, nx, 2, 0.02),
            _pane(-w, w, f + up, mid + 0.02 + up, y - 0.025, 0.045, 0.045, nx, 2, 0.02),
        ]
    elif p.style in ("casement", "modern"):
        n = max(1, round(p.width / (0.6 if p.style == "casement" else 1.1)))
        e = np.linspace(-w, w, n + 1)
        rail, nz = (0.05, 3 if p.height > 1.2 else 2) if p.style == "casement" else (0.045, 1)
        off = 0.05 if p.state == "open" else 0.0
        sets = [
            _pane(
                a,
                b - (off if i == n - 1 else 0),
                f,
                h,
                y,
                rail,
                0.055,
                2 if p.style == "casement" and b - a > 0.45 else 1,
                nz,
                0.022,
            )
            for i, (a, b) in enumerate(itertools.pairwise(e))
        ]
        bars.append(torus(0.02, 0.006, 12, 6).moved((0.5 * (e[0] + e[1]), y - 0.04, f + 0.06)))
    elif p.style == "shop":
        top = h - 0.22 * (h - f)
        n = max(2, round(p.width / 0.45))
        sets = [
            _pane(-w, w, f, top, y, 0.06, 0.07, max(1, round(p.width / 1.6)), 1, 0.05),
            _pane(-w, w, top, h, y, 0.05, 0.06, n, 1, 0.03),
        ]
        bars.append(slab((-w, y - 0.05, top - 0.03), (w, y + 0.04, top + 0.03), 0.008))
    elif p.style == "shoji":
        n = max(2, round(p.width / 0.9))
        e = np.linspace(-w, w, n + 1)
        sets = [_pane(a, b, f, h, y + (0.018 if i % 2 else -0.018), 0.035, 0.03, 3, max(3, round(p.height / 0.3)), 0.012) for i, (a, b) in enumerate(itertools.pairwise(e))]
    else:
        gap = 0.12 if p.state == "open" else 0.0
        sets = [_pane(-w, w, f, h - gap, y, 0.035, 0.045, max(2, round(p.width / 0.4)), max(2, round(p.height / 0.45)), 0.022)]
    for b, g in sets:
        bars += b
        panes.append(g)
    return bars, panes
