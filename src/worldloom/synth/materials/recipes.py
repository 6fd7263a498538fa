"""The recipes: each returns albedo factor, roughness factor, height in metres and the tile's edge in metres."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.materials.field import bricks, cells, fbm2, grain, step

Layers = tuple[Floats, Floats, Floats, float]
"""(albedo (n, n, 3) or (n, n), roughness (n, n), height (n, n) metres, tile metres)."""
Recipe = Callable[[int, float], Layers]


def _tone(x: Floats, r: float, g: float, b: float) -> Floats:
    """A factor that turns x in [-1, 1] into a slight colour shift."""
    return np.stack([1 + r * x, 1 + g * x, 1 + b * x], -1)


def paint(n: int, wear: float) -> Layers:
    """Brushed paint; by wear it chalks and chips, in clusters of small flakes down to the primer. Tile 1.2 m."""
    broad, fine = fbm2(n, 3, 4, 1), fbm2(n, 40, 3, 2, 0.3)
    flakes = fbm2(n, 32, 4, 3, gain=0.65) + 0.55 * fbm2(n, 5, 3, 21)
    bare = float(np.quantile(flakes, 1 - 0.07 * wear**2))
    chips = step(flakes, bare, bare + 0.025) if wear > 0 else np.zeros((n, n))
    a = 1 + (0.16 + 0.16 * wear) * (broad - 0.5) + 0.06 * (fine - 0.5)
    c = a[..., None] * (1 - chips[..., None] * np.array([0.5, 0.58, 0.64]))
    return c, 1 + 0.5 * (broad - 0.5) + 0.5 * chips, 0.0004 * fine - 0.0006 * chips, 1.2


def wood(n: int, wear: float) -> Layers:
    """Plain-sawn boards, grain along u. Tile 1.0 m."""
    v = np.linspace(0, 1, n, endpoint=False)[:, None]
    warp = fbm2(n, 2, 4, 4, 0.5)
    ring = 0.5 + 0.5 * np.sin(2 * np.pi * (v * 22 + 5.0 * warp))
    fibre, pore = fbm2(n, 64, 3, 5, 0.03), grain(n, 256, 12, 6)
    t = 0.42 * ring**1.6 * (0.35 + 0.9 * fbm2(n, 3, 2, 31, 0.2)) + 0.5 * (warp - 0.5) + 0.7 * (fibre - 0.4) + 0.06
    a = 1.25 - 0.55 * t - 0.3 * step(pore, 0.75, 0.95)
    return (
        a[..., None] * _tone(t - 0.4, 0.0, -0.08, -0.14),
        0.9 + 0.3 * (fibre - 0.5) + 0.25 * wear * warp,
        0.0005 * fibre - 0.0005 * step(pore, 0.75, 0.95) - 0.0002 * ring,
        1.0,
    )


def planks(n: int, wear: float) -> Layers:
    """Boards 140 mm wide with gaps and nail heads, along u. Tile 1.12 m."""
    edge, tone = bricks(n, 8, 1, 0.37, 0.02, 7)
    base, rough, h, _ = wood(n, wear)
    gap = step(edge, 0.0, 0.03)
    a = base * (0.72 + 0.56 * tone)[..., None] * (0.25 + 0.75 * gap)[..., None]
    return a, rough, h + 0.003 * gap, 1.12


def parquet(n: int, wear: float) -> Layers:
    """Oak strips 90 mm by 450 mm, laid in brick bond, waxed. Tile 0.9 m."""
    edge, tone = bricks(n, 10, 2, 0.5, 0.008, 8)
    base, rough, h, _ = wood(n, wear)
    gap = step(edge, 0.0, 0.02)
    return base * (0.75 + 0.5 * tone)[..., None] * (0.45 + 0.55 * gap)[..., None], 0.85 * rough, 0.4 * h + 0.0006 * gap, 0.9


def bark(n: int, wear: float) -> Layers:
    """Vertical plates and cracks (v up). Tile 0.8 m."""
    d1, d2, tone = cells(n, 90, 9)
    warp = fbm2(n, 4, 4, 10)
    crack = step(d2 - d1 + 0.25 * (warp - 0.5), 0.02, 0.32)
    a = (0.45 + 0.65 * crack) * (0.8 + 0.4 * tone) * (0.85 + 0.3 * fbm2(n, 24, 3, 11))
    return a, np.full((n, n), 1.0), 0.012 * crack + 0.003 * warp, 0.8


def metal(n: int, wear: float) -> Layers:
    """Rolled metal with faint scratches and stains. Tile 0.8 m."""
    scratch, stain = fbm2(n, 128, 2, 12, 0.04), fbm2(n, 4, 5, 13)
    return (
        1 + 0.1 * (scratch - 0.5) - 0.25 * wear * step(stain, 0.5, 0.75),
        1 + 0.5 * (stain - 0.5) + 0.35 * (scratch - 0.5),
        0.00006 * scratch,
        0.8,
    )


def iron(n: int, wear: float) -> Layers:
    """Cast iron: orange-peel skin, rust blooms by wear. Tile 0.6 m."""
    skin, bloom = fbm2(n, 60, 2, 14), fbm2(n, 5, 5, 15)
    rusty = step(bloom, 0.66 - 0.3 * wear, 0.78 - 0.25 * wear)
    a = (1 + 0.2 * (skin - 0.5))[..., None] * (1 - rusty[..., None]) + rusty[..., None] * np.array([3.2, 1.25, 0.55]) * (
        0.7 + 0.6 * fbm2(n, 30, 3, 16)
    )[..., None]
    return a, 1 + 0.45 * rusty + 0.2 * (bloom - 0.5), 0.0004 * skin + 0.0003 * rusty * bloom, 0.6


def rust(n: int, wear: float) -> Layers:
    """Rusted sheet. Tile 0.8 m."""
    b, f = fbm2(n, 5, 5, 17), fbm2(n, 50, 3, 18)
    return (0.6 + 0.8 * b)[..., None] * _tone(f - 0.5, 0.5, 0.4, 0.2), 1 + 0.2 * (f - 0.5), 0.0006 * f + 0.0008 * b, 0.8


def corrugated(n: int, wear: float) -> Layers:
    """Corrugated sheet, waves 76 mm along u, streaked. Tile 0.76 m."""
    x = np.linspace(0, 1, n, endpoint=False)[None]
    wave = 0.5 + 0.5 * np.cos(2 * np.pi * 10 * x) + np.zeros((n, n))
    streak = fbm2(n, 4, 4, 19, 6.0)
    rusty = step(streak, 0.6 - 0.2 * wear, 0.8 - 0.15 * wear) * wear
    a = (0.8 + 0.25 * wave)[..., None] * (1 - rusty[..., None] * np.array([0.1, 0.45, 0.6]))
    return a, 1 + 0.4 * (streak - 0.5), 0.009 * wave, 0.76


def brick(n: int, wear: float) -> Layers:
    """Courses of 75 mm, bricks of 225 mm with joints, stretcher bond. Tile 0.9 m."""
    edge, tone = bricks(n, 12, 4, 0.5, 0.065, 20)
    rough_edge = edge + 0.06 * (fbm2(n, 40, 3, 21) - 0.5)
    face = step(rough_edge, 0.0, 0.07)
    pit = fbm2(n, 60, 3, 22)
    body = (0.6 + 0.75 * tone) * (0.85 + 0.35 * (pit - 0.5))
    soot = 1 - 0.35 * wear * step(fbm2(n, 3, 4, 23), 0.5, 0.75)
    mortar = np.array([1.25, 2.3, 3.1]) * 0.62
    a = face[..., None] * body[..., None] * _tone(tone - 0.5, 0.1, -0.2, -0.25) + (1 - face[..., None]) * mortar
    return a * soot[..., None], 1 + 0.1 * (pit - 0.5), 0.006 * face + 0.0012 * pit, 0.9


def ashlar(n: int, wear: float) -> Layers:
    """Dressed stone blocks 0.3 x 0.6 m. Tile 1.2 m."""
    edge, tone = bricks(n, 4, 2, 0.5, 0.018, 24)
    face = step(edge + 0.02 * (fbm2(n, 30, 3, 25) - 0.5), 0.0, 0.03)
    pit, drift = fbm2(n, 50, 4, 26), fbm2(n, 4, 4, 27)
    a = (
        (0.8 + 0.4 * tone)
        * (0.85 + 0.3 * pit)
        * (0.9 + 0.25 * (drift - 0.5))
        * (0.45 + 0.55 * face)
        * (1 - 0.3 * wear * step(drift, 0.55, 0.8))
    )
    return a, 1 + 0.2 * (pit - 0.5), 0.004 * face + 0.0015 * pit, 1.2


def cobble(n: int, wear: float) -> Layers:
    """Rounded setts about 110 mm. Tile 1.3 m."""
    d1, d2, tone = cells(n, 140, 28)
    e = np.clip((d2 - d1) / 0.42, 0, 1)
    dome = e * (2 - e)
    a = (0.35 + 0.7 * step(e, 0.05, 0.4)) * (0.75 + 0.5 * tone) * (0.85 + 0.3 * fbm2(n, 50, 3, 29))
    return a, 1.1 - 0.35 * dome, 0.016 * dome + 0.001 * fbm2(n, 60, 2, 30), 1.3


def stone(n: int, wear: float) -> Layers:
    """Speckled stone with lichen and streaks by wear. Tile 1.0 m."""
    speck, broad, mid = fbm2(n, 90, 2, 31), fbm2(n, 3, 5, 32), fbm2(n, 14, 4, 33)
    lichen = step(mid, 0.66, 0.72) * wear
    a = (0.75 + 0.5 * speck) * (0.85 + 0.35 * (broad - 0.5) + 0.2 * (mid - 0.5))
    return (
        a[..., None] * (1 + lichen[..., None] * np.array([0.35, 0.4, 0.1])),
        1 + 0.25 * (mid - 0.5),
        0.002 * mid + 0.0008 * speck,
        1.0,
    )


def concrete(n: int, wear: float) -> Layers:
    """Cast concrete: pores, stains, hairline cracks. Tile 1.6 m."""
    broad, pore, d = fbm2(n, 3, 5, 34), grain(n, 150, 150, 35), cells(n, 7, 36)
    crack = 1 - step(np.abs(d[1] - d[0]), 0.0, 0.012)
    hole = step(pore, 0.86, 0.93)
    a = (
        (1 + 0.3 * (broad - 0.5))
        * (1 - 0.35 * hole)
        * (1 - 0.5 * crack * wear)
        * (1 - 0.2 * wear * step(fbm2(n, 5, 4, 37), 0.55, 0.75))
    )
    return a, 1 + 0.25 * (broad - 0.5), -0.0015 * hole - 0.001 * crack * wear + 0.0006 * broad, 1.6


def plaster(n: int, wear: float) -> Layers:
    """Trowelled plaster, water stains by wear. Tile 1.6 m."""
    trowel, broad = fbm2(n, 12, 4, 38), fbm2(n, 2, 4, 39)
    stain = step(fbm2(n, 4, 5, 40, 1.8), 0.6, 0.8) * wear
    return (
        (1 + 0.12 * (broad - 0.5) + 0.08 * (trowel - 0.5))[..., None] * (1 - stain[..., None] * np.array([0.18, 0.25, 0.34])),
        1 + 0.12 * (trowel - 0.5),
        0.0014 * trowel,
        1.6,
    )


def tile(n: int, wear: float) -> Layers:
    """Glazed tiles 150 mm with grout. Tile 0.9 m."""
    edge, tone = bricks(n, 6, 6, 0.0, 0.02, 41)
    face = step(edge, 0.0, 0.025)
    a = (0.92 + 0.14 * tone) * (0.5 + 0.5 * face)
    return a, 1.9 - 0.95 * face + 0.1 * fbm2(n, 20, 2, 42), 0.0018 * step(edge, 0.0, 0.06) + 0.0001 * fbm2(n, 16, 2, 43), 0.9


def marble(n: int, wear: float) -> Layers:
    """Veined marble. Tile 1.1 m."""
    w = fbm2(n, 3, 6, 44)
    vein = 1 - step(np.abs(fbm2(n, 4, 6, 45) - 0.5 + 0.3 * (w - 0.5)), 0.0, 0.035)
    return (
        (1 + 0.12 * (w - 0.5))[..., None] * (1 - vein[..., None] * np.array([0.45, 0.42, 0.38])),
        1 + 0.2 * (w - 0.5),
        0.00002 * w,
        1.1,
    )


def asphalt(n: int, wear: float) -> Layers:
    """Aggregate 8 mm, patches and cracks. Tile 1.0 m."""
    d1, _, tone = cells(n, 9000, 46)
    stonelet = step(0.45 - d1, 0.0, 0.2)
    broad, d = fbm2(n, 3, 4, 47), cells(n, 9, 48)
    crack = (1 - step(np.abs(d[1] - d[0]), 0.0, 0.015)) * wear
    a = (0.72 + 0.65 * stonelet * tone) * (1 + 0.3 * (broad - 0.5)) * (1 - 0.6 * crack)
    return a, 1 - 0.12 * stonelet, 0.0016 * stonelet - 0.003 * crack, 1.0


def gravel(n: int, wear: float) -> Layers:
    """Loose stones 15-30 mm. Tile 1.0 m."""
    d1, d2, tone = cells(n, 1800, 49)
    e = np.clip((d2 - d1) / 0.5, 0, 1)
    return (
        ((0.3 + 0.75 * e**0.5) * (0.65 + 0.75 * tone))[..., None] * _tone(tone - 0.5, 0.12, 0.0, -0.12),
        np.full((n, n), 1.0),
        0.012 * e**0.6 * (0.6 + 0.4 * tone),
        1.0,
    )


def soil(n: int, wear: float) -> Layers:
    """Crumbly earth with bits of straw and stone. Tile 1.6 m."""
    crumb, broad, d = fbm2(n, 30, 4, 50), fbm2(n, 4, 4, 51), cells(n, 700, 52)
    pebble = step(0.3 - d[0], 0.0, 0.1) * (d[2] > 0.7)
    a = (0.6 + 0.8 * crumb) * (0.85 + 0.3 * broad) * (1 + 0.8 * pebble)
    return a, np.full((n, n), 1.0), 0.018 * crumb + 0.008 * pebble, 1.6


def sand(n: int, wear: float) -> Layers:
    """Wind ripples 90 mm apart and grain. Tile 1.8 m."""
    v = np.linspace(0, 1, n, endpoint=False)[:, None]
    warp = fbm2(n, 3, 3, 53)
    ripple = 0.5 + 0.5 * np.sin(2 * np.pi * (v * 18 + 1.6 * warp))
    fine = fbm2(n, 120, 2, 54)
    fade = step(fbm2(n, 2, 3, 55), 0.3, 0.7)
    return (0.9 + 0.1 * ripple * fade) * (0.88 + 0.24 * fine), 1 + 0.06 * (fine - 0.5), 0.007 * ripple * fade + 0.001 * fine, 1.8


def grass(n: int, wear: float) -> Layers:
    """Short turf seen from above: blades, thatch, clover. Tile 1.4 m."""
    blade = fbm2(n, 110, 2, 56, 0.35) * 0.5 + fbm2(n, 90, 2, 57, 2.6) * 0.5
    clump, patch = fbm2(n, 14, 4, 58), fbm2(n, 4, 3, 59)
    t = 0.45 + 1.1 * blade * (0.6 + 0.8 * clump)
    return t[..., None] * _tone(patch - 0.5, 0.3, 0.1, 0.0), np.full((n, n), 1.0), 0.02 * blade * clump + 0.012 * clump, 1.4


def snow(n: int, wear: float) -> Layers:
    """Wind-packed snow with sparkle grain. Tile 2.4 m."""
    soft, fine = fbm2(n, 4, 4, 60), fbm2(n, 140, 2, 61)
    return (
        (0.96 + 0.05 * soft)[..., None] * _tone(soft - 0.5, -0.03, 0.0, 0.03),
        1 + 0.3 * (fine - 0.5),
        0.03 * soft + 0.0015 * fine,
        2.4,
    )


def rock(n: int, wear: float) -> Layers:
    """Fractured rock face. Tile 3 m."""
    d1, d2, tone = cells(n, 60, 62)
    facet, mid, fine = step(d2 - d1, 0.0, 0.3), fbm2(n, 8, 5, 63), fbm2(n, 60, 3, 64)
    a = (0.7 + 0.35 * tone) * (0.7 + 0.35 * facet) * (0.75 + 0.5 * mid) * (0.85 + 0.3 * fine)
    return a, np.full((n, n), 1.0), 0.05 * facet * tone + 0.05 * mid + 0.004 * fine, 3.0


def regolith(n: int, wear: float) -> Layers:
    """Dust and grit. Tile 2 m."""
    fine, mid, d = fbm2(n, 90, 3, 65), fbm2(n, 8, 4, 66), cells(n, 500, 67)
    pebble = step(0.28 - d[0], 0.0, 0.1) * (d[2] > 0.6)
    return (
        (0.8 + 0.25 * mid + 0.15 * fine) * (1 - 0.3 * pebble),
        np.full((n, n), 1.0),
        0.012 * mid + 0.002 * fine + 0.012 * pebble,
        2.0,
    )


def lava(n: int, wear: float) -> Layers:
    """Clinkery crust. Tile 4 m."""
    return rock(n, wear)[0] * 0.9, np.full((n, n), 1.0), 0.2 * fbm2(n, 8, 5, 68), 4.0


def _weave(n: int, threads: int) -> tuple[Floats, Floats]:
    y, x = np.mgrid[0:n, 0:n] / n * threads
    over = ((np.floor(x) + np.floor(y)) % 2).astype(float)
    h = np.where(over > 0, np.sin(np.pi * (x % 1)) ** 0.7, np.sin(np.pi * (y % 1)) ** 0.7)
    return h, over


def fabric(n: int, wear: float) -> Layers:
    """Plain weave, threads of 1.6 mm with slubs. Tile 0.2 m."""
    h, over = _weave(n, 64 if n >= 256 else n // 8)
    slub = fbm2(n, 10, 3, 69, 0.2)
    return (0.75 + 0.3 * h) * (0.9 + 0.2 * slub) * (0.97 + 0.06 * over), np.full((n, n), 1.0), 0.0004 * h, 0.2


def knit(n: int, wear: float) -> Layers:
    """Stocking stitch 8 mm. Tile 0.25 m."""
    y, x = np.mgrid[0:n, 0:n] / n * 32
    v = np.abs(((x * 1.0) % 1) - 0.5) * 2
    h = np.sin(np.pi * ((y + 0.6 * v) % 1)) ** 0.8 * (0.6 + 0.4 * np.sin(np.pi * (x % 1)))
    return 0.6 + 0.5 * h, np.full((n, n), 1.0), 0.0016 * h, 0.25


def velvet(n: int, wear: float) -> Layers:
    """Crushed pile. Tile 0.6 m."""
    nap = fbm2(n, 8, 5, 70)
    return 0.8 + 0.4 * nap, np.full((n, n), 1.0), 0.0012 * fbm2(n, 60, 2, 71), 0.6


def leather(n: int, wear: float) -> Layers:
    """Pebbled grain 2.4 mm, creases. Tile 0.22 m."""
    d1, d2, _ = cells(n, 7000 if n >= 384 else 2500, 72)
    e = step(d2 - d1, 0.0, 0.45)
    f = fbm2(n, 6, 4, 73)
    return (0.78 + 0.26 * e) * (0.85 + 0.3 * f), 0.85 + 0.55 * (1 - e) + 0.5 * (f - 0.5), 0.0003 * e * (0.7 + 0.6 * f), 0.22


def carpet(n: int, wear: float) -> Layers:
    """Cut pile. Tile 0.5 m."""
    tuft, broad = fbm2(n, 110, 2, 74), fbm2(n, 4, 3, 75)
    return (0.65 + 0.65 * tuft) * (0.92 + 0.16 * broad), np.full((n, n), 1.0), 0.004 * tuft, 0.5


def wallpaper(n: int, wear: float) -> Layers:
    """A damask of ogees and leaves printed a little lighter. Tile 0.6 m."""
    y, x = np.mgrid[0:n, 0:n] / n
    out = np.zeros((n, n))
    for ox, oy in ((0.0, 0.0), (0.5, 0.5)):
        u, v = ((x - ox + 0.5) % 1) - 0.5, ((y - oy + 0.5) % 1) - 0.5
        r = np.hypot(u * 1.75, v)
        a = np.arctan2(v, u * 1.75)
        petal = 0.2 + 0.07 * np.cos(6 * a) * np.cos(2 * a)
        out = np.maximum(out, step(petal - r, 0.0, 0.012) * (1 - 0.8 * step(0.035 - np.abs(r - 0.115), 0.0, 0.012)))
        ogee = np.abs(np.abs(u) - 0.24 * np.cos(np.pi * v) ** 1.0 * (np.abs(v) < 0.5))
        out = np.maximum(out, 0.8 * step(0.014 - ogee, 0.0, 0.008))
        leaf = step(0.032 - np.abs(np.hypot(np.abs(u) - 0.14, v - 0.27) - 0.06), 0.0, 0.01)
        out = np.maximum(out, leaf * 0.9)
    weave = grain(n, 128, 128, 76)
    a = (0.82 + 0.5 * out) * (0.97 + 0.06 * weave) * (1 + 0.08 * (fbm2(n, 2, 3, 77) - 0.5))
    return a[..., None] * _tone(out - 0.3, 0.12, 0.04, -0.02), 1 - 0.25 * out, 0.00025 * out, 0.6


def rug(n: int, wear: float) -> Layers:
    """Knotted wool. Tile 0.4 m."""
    h, _ = _weave(n, 80)
    return (0.72 + 0.4 * h) * (0.85 + 0.3 * fbm2(n, 10, 3, 78)), np.full((n, n), 1.0), 0.0009 * h, 0.4


def paper(n: int, wear: float) -> Layers:
    """Fibrous paper or card. Tile 0.5 m."""
    f = fbm2(n, 40, 3, 79, 0.5)
    return 0.94 + 0.1 * f, np.full((n, n), 1.0), 0.0001 * f, 0.5


def cardboard(n: int, wear: float) -> Layers:
    """Corrugated board showing through. Tile 0.5 m."""
    y = np.linspace(0, 1, n, endpoint=False)[:, None]
    flute = 0.5 + 0.5 * np.sin(2 * np.pi * 70 * y) + np.zeros((n, n))
    return (0.93 + 0.05 * flute) * (0.94 + 0.12 * fbm2(n, 6, 4, 80)), np.full((n, n), 1.0), 0.00015 * flute, 0.5


def plastic(n: int, wear: float) -> Layers:
    """Fine mould texture, scuffs by wear. Tile 0.5 m."""
    f, scuff = fbm2(n, 120, 2, 81), step(fbm2(n, 40, 3, 82, 0.1), 0.62, 0.7) * wear
    return 1 + 0.03 * (f - 0.5) - 0.12 * scuff, 1 + 0.25 * (f - 0.5) + 0.5 * scuff, 0.00003 * f, 0.5


def rubber(n: int, wear: float) -> Layers:
    """Dusty rubber. Tile 0.4 m."""
    f, d = fbm2(n, 50, 3, 83), fbm2(n, 5, 4, 84)
    return (1 + 1.4 * wear * step(d, 0.45, 0.8)) * (0.9 + 0.2 * f), 1 + 0.1 * (f - 0.5), 0.0002 * f, 0.4


def ceramic(n: int, wear: float) -> Layers:
    """Glaze with slight pooling. Tile 0.5 m."""
    p = fbm2(n, 5, 4, 85)
    return 0.97 + 0.06 * p, 1 + 0.3 * (p - 0.5), 0.00008 * p, 0.5


def straw(n: int, wear: float) -> Layers:
    """Straw or thatch along v. Tile 0.8 m."""
    s, d = fbm2(n, 6, 4, 86, 16.0), fbm2(n, 5, 4, 87)
    return ((0.5 + 0.9 * s) * (0.85 + 0.3 * d))[..., None] * _tone(s - 0.5, 0.1, 0.05, -0.2), np.full((n, n), 1.0), 0.012 * s, 0.8


def roof_tile(n: int, wear: float) -> Layers:
    """Pantiles 200 x 300 mm; rows step down v. Tile 1.2 m."""
    y, x = np.mgrid[0:n, 0:n] / n
    u, v = (x * 6) % 1, (y * 4) % 1
    edge, tone = bricks(n, 4, 6, 0.0, 0.0, 88)
    h = 0.03 * np.sin(np.pi * u) + 0.025 * v
    a = (
        (0.65 + 0.6 * tone)
        * (0.55 + 0.45 * step(v, 0.0, 0.1))
        * (0.85 + 0.3 * fbm2(n, 20, 4, 89))
        * (1 - 0.35 * wear * step(fbm2(n, 6, 4, 90), 0.55, 0.7))
    )
    return a, 1 + 0.15 * (edge - 0.3), h, 1.2


def shingle(n: int, wear: float) -> Layers:
    """Overlapping wooden or slate shingles 150 x 220 mm. Tile 0.9 m."""
    y = np.mgrid[0:n, 0:n][0] / n
    v = (y * 4) % 1
    edge, tone = bricks(n, 4, 6, 0.5, 0.015, 91)
    gap = step(edge, -0.01, 0.02)
    a = (0.6 + 0.7 * tone) * (0.6 + 0.4 * gap) * (0.6 + 0.4 * step(v, 0.0, 0.08)) * (0.85 + 0.3 * fbm2(n, 30, 3, 92, 3.0))
    return a, np.full((n, n), 1.0), 0.012 * v + 0.004 * gap, 0.9


def rope(n: int, wear: float) -> Layers:
    """Laid fibres on a slant. Tile 0.2 m."""
    y, x = np.mgrid[0:n, 0:n] / n
    s = 0.5 + 0.5 * np.sin(2 * np.pi * (x * 10 + y * 10))
    return 0.6 + 0.5 * s, np.full((n, n), 1.0), 0.002 * s, 0.2


def wicker(n: int, wear: float) -> Layers:
    """Basket weave 16 mm. Tile 0.26 m."""
    h, over = _weave(n, 16)
    return (0.45 + 0.6 * h) * (0.9 + 0.2 * over), np.full((n, n), 1.0), 0.004 * h, 0.26


def canvas(n: int, wear: float) -> Layers:
    """Tent or sail cloth with stains. Tile 0.6 m."""
    h, _ = _weave(n, 128)
    return (
        (0.9 + 0.12 * h) * (1 + 0.2 * (fbm2(n, 3, 4, 93) - 0.5)),
        np.full((n, n), 1.0),
        0.0004 * h + 0.004 * fbm2(n, 4, 3, 94),
        0.6,
    )


def hair(n: int, wear: float) -> Layers:
    """Strands along v in locks of a centimetre, which part and meet. Tile 0.24 m."""
    sway = (0.045 * n * fbm2(n, 2, 2, 101)).astype(int)
    at = (np.arange(n)[None] + sway) % n
    lock, strand = (np.take_along_axis(f, at, 1) for f in (fbm2(n, 2, 2, 102, 12.0), fbm2(n, 3, 3, 103, 28.0)))
    dark = step(lock, 0.25, 0.45)
    return (0.35 + 0.35 * dark + 0.9 * (strand - 0.15)) * (0.8 + 0.4 * lock), 1.25 - 0.6 * strand, 0.0022 * lock + 0.0009 * strand, 0.24


def curls(n: int, wear: float) -> Layers:
    """Coils of hair of some 8 mm. Tile 0.24 m."""
    d, _, one = cells(n, 900, 104)
    turn = 0.5 + 0.5 * np.sin(9 * d + 6.28 * one)
    return (1.15 - 0.75 * step(d, 0.2, 0.85)) * (0.7 + 0.5 * turn) * (0.8 + 0.4 * one), 0.85 + 0.4 * d, 0.003 * (1 - d) + 0.001 * turn, 0.24


RECIPES: dict[str, Recipe] = {
    "paint": paint, "wood": wood, "planks": planks, "parquet": parquet, "bark": bark, "metal": metal, "iron": iron, "rust":
    rust, "corrugated": corrugated, "brick": brick, "ashlar": ashlar, "cobble": cobble, "stone": stone, "concrete": concrete,
    "plaster": plaster, "tile": tile, "marble": marble, "asphalt": asphalt, "gravel": gravel, "soil": soil, "sand": sand,
    "grass": grass, "snow": snow, "rock": rock, "regolith": regolith, "lava": lava, "fabric": fabric, "knit": knit, "velvet":
    velvet, "leather": leather, "carpet": carpet, "wallpaper": wallpaper, "rug": rug, "paper": paper, "cardboard": cardboard,
    "plastic": plastic, "rubber": rubber, "ceramic": ceramic, "straw": straw, "thatch": straw, "roof_tile": roof_tile,
    "shingle": shingle, "rope": rope, "wicker": wicker, "canvas": canvas, "hair": hair, "curls":
    curls,
}  # fmt: skip

__all__ = ["RECIPES", "Layers", "Recipe"]
