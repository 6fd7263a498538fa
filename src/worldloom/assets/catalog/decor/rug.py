"""A woven rug lying flat: Persian with border and medallion, striped, plain, geometric, shaggy or round; fringed ends."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, Surface, Wear, box_collider, finish, metres, np, rgb, surface,
)  # fmt: skip
from worldloom.assets.parts.room_books import plate
from worldloom.geometry import Floats, Mesh, fbm, join, lathe, sheet, smoothstep, stamp

CARD = Card(
    "decor/rug",
    1,
    "rug",
    ("carpet", "persian rug", "mat", "oriental carpet"),
    ("textile", "floor covering"),
    ("indoor", "living_room", "library", "victorian", "bedroom"),
    "floor",
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.5, 7.0)] = 2.8
    """Along X."""
    width: Annotated[float, metres(0.4, 5.0)] = 1.9
    kind: Literal["rug", "mat", "runner"] = "rug"
    """A mat is at most 0.85 x 0.55 m, a runner at most 0.75 m wide."""
    pattern: Literal["persian", "stripes", "plain", "shaggy", "round", "checks", "geometric"] = "persian"
    color: Color = "#5a1a16"
    accent: Color = "navy"
    motif: Annotated[int, Field(ge=0, le=999)] = 0
    """Which of several designs of its pattern."""
    wear: Wear = 0.35


PRESETS = {
    "blue": Params(color="navy", accent="#6b2a20"),
    "stripes": Params(pattern="stripes", color="cream", accent="grey"),
    "shaggy": Params(pattern="shaggy", color="cream"),
    "round": Params(pattern="round", length=1.6, width=1.6, color="teal"),
    "geometric": Params(pattern="geometric", color="#8c2f23", accent="#20343f"),
}
SHOWS: dict[str, dict[str, Any]] = {
    "geometric": {"pattern": "geometric"}, "patterned": {"pattern": "geometric"}, "striped": {"pattern": "stripes"}, "checkered": {"pattern": "checks"},
    "shag": {"pattern": "shaggy", "color": "cream"}, "shaggy": {"pattern": "shaggy", "color": "cream"}, "fluffy": {"pattern": "shaggy", "color": "cream"},
    "round": {"pattern": "round", "length": 2.0, "width": 2.0}, "oval": {"pattern": "round"}, "ornate": {"pattern": "persian"},
    "bright": {"pattern": "geometric", "color": "scarlet", "accent": "turquoise"}, "colorful": {"pattern": "geometric", "color": "scarlet", "accent": "turquoise"},
    "vibrant": {"pattern": "geometric", "color": "magenta", "accent": "amber"}, "floral": {"pattern": "persian"},
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A thin sheet with the pattern in vertex colours, edges that curl a little, and knotted fringes."""
    cloth = finish.fabric((1.0, 1.0, 1.0), p.wear, "carpet")
    long, wide = {"rug": (7.0, 5.0), "mat": (0.85, 0.55), "runner": (7.0, 0.75)}[p.kind]
    p = p.model_copy(update={"length": min(p.length, long), "width": min(p.width, wide)})
    if p.pattern == "round":
        body = _round(p, kit)
        parts: list[Surface] = [surface("rug", body, cloth)]
        return _part(p, parts)
    cell = 0.03 / min(max(kit.detail, 0.4), 1.6)
    nx, ny = max(12, round(p.length / cell)), max(12, round(p.width / cell))
    x, y = np.meshgrid(np.linspace(-p.length / 2, p.length / 2, nx), np.linspace(-p.width / 2, p.width / 2, ny), indexing="ij")
    edge = np.minimum(p.length / 2 - np.abs(x), p.width / 2 - np.abs(y))
    wave = 0.001 * (fbm(np.stack([x, y, 0 * x], -1), 0.7, 2, kit.seed % 91) + 0.6)
    pile = 0.002 * (0.5 + 0.5 * fbm(np.stack([x, y, 0 * x], -1), 0.045, 2, 5)) if p.pattern == "shaggy" else 0.0
    z = 0.003 + np.maximum(wave, 0) * smoothstep(edge, 0.0, 0.2) + pile
    top = sheet(np.stack([x, y, z], -1)).tinted(_tone(p, x, y, kit).reshape(-1, 3))
    rim = _rim(x, y, z)
    parts = [surface("rug", [top, rim.tinted(0.6 * np.asarray(rgb(p.color)))], cloth)]
    if p.pattern in ("persian", "stripes", "checks", "geometric"):
        parts.append(surface("fringe", _fringe(p, kit), finish.fabric("cream", p.wear)))
    return _part(p, parts)


def _part(p: Params, parts: list[Surface]) -> Part:
    a, b = p.length / 2, p.width / 2
    return Part(tuple(parts), colliders=(box_collider((-a, -b, -0.02), (a, b, 0.0055)),), mass=2.2 * p.length * p.width, friction=0.9)


def _rim(x: Floats, y: Floats, z: Floats) -> Mesh:
    g = np.stack([x, y, z], -1)
    loop = np.concatenate([g[:, 0], g[-1, 1:], g[-2::-1, -1], g[0, -2::-1]])
    return sheet(np.stack([loop * [1, 1, 0], loop], 1), smooth=False)


def _mix(a: Floats, b: Floats, t: Floats) -> Floats:
    return np.asarray(a + (b - a) * t[..., None])


def _tone(p: Params, x: Floats, y: Floats, kit: Kit) -> Floats:
    base, accent = np.asarray(rgb(p.color)), np.asarray(rgb(p.accent))
    sand = np.array([0.42, 0.3, 0.15])
    c = np.broadcast_to(base, (*x.shape, 3)).copy()
    if p.pattern == "stripes":
        c = _mix(c, accent, (np.sin(x * 2 * np.pi / 0.24) + 0.4 * np.sin(x * 2 * np.pi / 0.08) > 0.2).astype(float))
    elif p.pattern == "checks":
        c = _mix(c, accent, (0.5 * (np.sin(x * 18) > 0) + 0.5 * (np.sin(y * 18) > 0)))
    elif p.pattern == "geometric":
        c = _lozenges(x, y, base, accent, sand)
    elif p.pattern == "persian":
        c = _persian(p, x, y, base, accent, sand)
    grain = 1 + 0.14 * fbm(np.stack([x, y, 0 * x], -1), 0.25, 3, kit.seed % 53)
    if p.pattern in ("persian", "geometric"):
        c = c * 0.74 + np.array([0.052, 0.036, 0.022])
    fade = 1 + p.wear * 0.25 * fbm(np.stack([x, y, 0 * x + 3], -1), 0.9, 2, kit.seed % 31)
    return np.asarray(c * (grain * fade)[..., None])


def _lozenges(x: Floats, y: Floats, base: Floats, accent: Floats, sand: Floats) -> Floats:
    """Rows of lozenges within lozenges, turn about in two colours, between zigzags."""
    u, v = x / 0.42, y / 0.3
    a, b = np.abs((u % 1.0) - 0.5), np.abs((v % 1.0) - 0.5)
    r, odd = a + b, (np.floor(u) + np.floor(v)) % 2 > 0.5
    c = np.broadcast_to(sand * 1.35, (*x.shape, 3)).copy()
    ring = ((r < 0.46) & (r > 0.36)) | (r < 0.2)
    c = np.where((ring & odd)[..., None], base, np.where((ring & ~odd)[..., None], accent, c))
    return np.asarray(np.where(((r > 0.27) & (r < 0.31))[..., None], base * 0.7, c))


def _persian(p: Params, x: Floats, y: Floats, base: Floats, accent: Floats, sand: Floats) -> Floats:
    """A field of lozenge flowers, with a medallion or lozenges one in another or neither, a broad border of rosettes between narrow
    guard stripes."""
    e = np.minimum(p.length / 2 - np.abs(x), p.width / 2 - np.abs(y))
    c = np.broadcast_to(base, (*x.shape, 3)).copy()
    big = (0.24, 0.19, 0.31)[p.motif // 4 % 3]
    flower = np.maximum(
        np.cos(x * 2 * np.pi / big) * np.cos(y * 2 * np.pi / big),
        0.8 * np.cos((x + y) * 2 * np.pi / (0.7 * big)) * np.cos((x - y) * 2 * np.pi / (0.7 * big)),
    )
    c = _mix(c, sand, 0.75 * smoothstep(flower, 0.55, 0.7))
    c = _mix(c, accent, 0.9 * smoothstep(flower, 0.82, 0.9))
    if p.motif % 4 == 0:
        c = _medallion(p, c, x, y, flower, (base, accent, sand))
    elif p.motif % 4 in (1, 2):
        c = _diamonds(p, c, x, y, flower, (base, accent, sand))
    s = np.where(p.length / 2 - np.abs(x) < p.width / 2 - np.abs(y), y, x)
    b = min(0.26, 0.16 * p.width)
    rosette = np.cos(s * 2 * np.pi / 0.22) + 0.9 * np.cos((e - b / 2) * np.pi / (0.62 * b))
    border = _mix(np.broadcast_to(accent * 0.9, c.shape), base * 1.5, smoothstep(rosette, 1.0, 1.2))
    border = _mix(border, sand, smoothstep(rosette, 1.5, 1.6))
    c = np.where((e < b)[..., None], border, c)
    for at in (0.025, b - 0.03):
        c = _mix(c, sand * 0.9, smoothstep(np.abs(e - at), 0.026, 0.018) * (0.55 + 0.45 * (np.sin(s * 2 * np.pi / 0.07) > 0)))
    return np.asarray(_mix(c, base * 0.55, smoothstep(e, 0.012, 0.004)))


def _medallion(p: Params, c: Floats, x: Floats, y: Floats, flower: Floats, tones: tuple[Floats, Floats, Floats]) -> Floats:
    """A scalloped star in the middle and quarters of its ground in the corners."""
    base, accent, sand = tones
    r, th = np.hypot(x / (0.36 * p.length), y / (0.36 * p.width)), np.arctan2(y, x)
    corner = r > 1.12 + 0.07 * np.cos(8 * th)
    c = np.where(corner[..., None], _mix(np.broadcast_to(accent, c.shape), sand, 0.7 * smoothstep(flower, 0.5, 0.7)), c)
    star = 0.52 + 0.07 * np.cos(16 * th)
    c = _mix(c, accent, smoothstep(r, star + 0.02, star - 0.02))
    c = _mix(c, sand, smoothstep(np.abs(r - star), 0.035, 0.02))
    c = _mix(c, base * 1.3, smoothstep(r, 0.3 + 0.05 * np.cos(8 * th), 0.27 + 0.05 * np.cos(8 * th)))
    c = _mix(c, sand, smoothstep(r, 0.12, 0.1))
    return _mix(c, sand, smoothstep(np.abs(r - (1.12 + 0.07 * np.cos(8 * th))), 0.02, 0.01))


def _diamonds(p: Params, c: Floats, x: Floats, y: Floats, flower: Floats, tones: tuple[Floats, Floats, Floats]) -> Floats:
    """Stepped lozenges one in another, one in the middle or three in a row."""
    base, accent, sand = tones
    n, long = (1, 0.38 * p.length) if p.motif % 4 == 1 else (3, 0.13 * p.length)
    at = np.clip(np.round(x / (0.27 * p.length)), -(n // 2), n // 2) * 0.27 * p.length
    cell = 0.05
    r = np.asarray(np.round(np.abs(x - at) / cell) * cell / long + np.round(np.abs(y) / cell) * cell / (0.36 * p.width), float)
    c = np.where((r < 1.0)[..., None], _mix(np.broadcast_to(accent, c.shape), sand, 0.6 * smoothstep(flower, 0.6, 0.75)), c)
    c = _mix(c, sand, ((r > 0.86) & (r < 1.0)).astype(float))
    c = _mix(c, base * 1.25, (r < 0.55).astype(float))
    return _mix(c, sand, (((r > 0.46) & (r < 0.55)) | (r < 0.16)).astype(float))


def _fringe(p: Params, kit: Kit) -> Mesh:
    n = max(6, round(p.width / (0.018 / min(max(kit.detail, 0.3), 1.2))))
    y = np.linspace(-p.width / 2 + 0.01, p.width / 2 - 0.01, n)
    r = kit.rng("fringe")
    strand = plate((0.0, -0.0035, 0.001), (0.075, 0.0035, 0.004))
    one = stamp(strand, np.stack([np.full(n, p.length / 2), y, 0 * y], 1), r.normal(0, 0.22, n), r.uniform(0.85, 1.1, n))
    two = stamp(strand, np.stack([np.full(n, -p.length / 2), y, 0 * y], 1), np.pi + r.normal(0, 0.22, n), r.uniform(0.85, 1.1, n))
    return join([one, two])


def _round(p: Params, kit: Kit) -> Mesh:
    r = np.linspace(1, 0, kit.n(40, 16))
    m = lathe([(0, 0), (1, 0), *((float(q), 0.0045) for q in r)], kit.n(64, 24))
    v = m.vertices * [p.length / 2, p.width / 2, 1]
    d = np.linalg.norm(m.vertices[:, :2], axis=1)
    petal = np.cos(12 * np.arctan2(v[:, 1], v[:, 0]))
    ring = smoothstep(np.sin(d * 24 + 0.5 * petal), 0.1, 0.3)
    tone = _mix(np.broadcast_to(np.asarray(rgb(p.color)), (len(v), 3)), np.asarray(rgb(p.accent)), ring)
    return Mesh(v, m.faces, m.normals, v[:, :2].copy(), tone * (1 + 0.12 * fbm(v, 0.2, 2, kit.seed % 40))[:, None])
