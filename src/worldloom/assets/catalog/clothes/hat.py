"""A hat set down on its brim: baseball cap, sun hat, top hat, party hat, cowboy hat, beanie, fedora, chef's hat, crown or witch's hat."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Floats, Mesh, cylinder, fbm, lathe, sheet, smoothstep, sphere, torus, tube

CARD = Card(
    "clothes/hat", 1, "hat",
    ("cap", "baseball cap", "sun hat", "straw hat", "beach hat", "top hat", "party hat", "birthday hat", "paper hat", "cowboy hat", "beanie", "woolly hat", "knit hat", "wool hat", "fedora", "chef hat", "crown", "tiara", "witch hat", "witch's hat", "wizard hat", "chef's hat"),
    ("clothes", "clothing"), ("indoor", "outdoor", "bedroom", "hallway", "shop", "party"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["cap", "sun", "top", "party", "cowboy", "beanie", "fedora", "chef", "crown", "witch"] = "fedora"
    color: Color | None = None
    accent: Color | None = None
    """Of its band, its dots or its button."""
    size: Annotated[float, number(0.75, 1.2)] = 1.0
    material: Literal["cloth", "straw", "leather", "felt"] | None = None
    """By its kind where none is given."""
    wear: Wear = 0.2


TONE = {"cap": "#1f3f7a", "sun": "#d6b26a", "top": "#131316", "party": "#d9357a", "cowboy": "#6a4426", "beanie": "#a8322a", "fedora": "#4a4038", "chef": "#f2f1ec", "crown": "#d9a82a", "witch": "#1a1420"}
BAND = {"cap": "#e8e4da", "sun": "#a8283a", "top": "#5a1420", "party": "#f0d23a", "cowboy": "#2a1a10", "beanie": "#e8e0d0", "fedora": "#1c1815", "chef": "#e4e2da", "crown": "#8a1f2a", "witch": "#4a2f7a"}
STUFF = {"cap": "cloth", "sun": "straw", "top": "felt", "party": "cloth", "cowboy": "leather", "beanie": "knit", "fedora": "felt", "chef": "cloth", "crown": "felt", "witch": "felt"}
VARIETY = {"kind": ("fedora", "cap", "sun", "beanie", "cowboy")}
"""What several of them take in turn."""
CALLED = {"baseball cap": "cap", "sun hat": "sun", "straw hat": "sun", "beach hat": "sun", "top hat": "top", "party hat": "party", "birthday hat": "party", "paper hat": "party", "cowboy hat": "cowboy", "woolly hat": "beanie", "knit hat": "beanie", "wool hat": "beanie", "chef hat": "chef", "tiara": "crown", "witch hat": "witch", "wizard hat": "witch", "witch's hat": "witch", "chef's hat": "chef"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("cap", "sun", "top", "party", "cowboy", "beanie", "chef", "crown", "witch")}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y."""
    hue, n = p.color or TONE[p.kind], kit.n(48, 20)
    stuff = p.material or STUFF[p.kind]
    cloth = {"cloth": finish.fabric(hue, p.wear), "straw": finish.of("straw", hue, 0.85, p.wear), "leather": finish.leather(hue, p.wear), "felt": finish.fabric(hue, p.wear, "velvet"), "knit": finish.fabric(hue, p.wear, "knit")}[stuff]
    if p.kind == "party" and p.material is None:
        cloth = finish.of("paper", hue, 0.45, p.wear)
    if p.kind == "crown":
        cloth = finish.metal("gold", p.wear) if p.color is None else finish.paint(hue, p.wear, 0.2)
    band = finish.fabric(p.accent or BAND[p.kind], p.wear)
    return small(gathered(KINDS[p.kind](cloth, band, n), scale=p.size), 0.15, friction=0.9, affordances=("pick up", "wear"))


def _turned(radius: Floats, height: Floats, n: int, deep: float = 1.2) -> Floats:
    """A grid (rows, n + 1, 3) of an oval profile from the outer edge inward and up."""
    a = np.linspace(0, 2 * np.pi, n + 1)
    return np.stack(np.broadcast_arrays(radius[:, None] * np.cos(a), deep * radius[:, None] * np.sin(a), height[:, None]), -1)


def _brimmed(cloth: Material, band: Material, n: int, brim: float, rows: list[tuple[float, float]], lift: float, dent: float, droop: float = 0.0) -> list[Piece]:
    """A crown of (radius, height) rows on a brim that is `lift`ed at its sides, dented from front to back on top."""
    r = np.array([brim, 0.96 * brim, 0.9 * brim, *(q for q, _ in rows)])
    z = np.array([0.0, 0.002, 0.003, *(h for _, h in rows)])
    g = _turned(r, z, n)
    side = np.clip((np.hypot(g[..., 0], g[..., 1] / 1.2) - rows[0][0]) / max(brim - rows[0][0], 1e-6), 0, 1)
    top = np.clip((g[..., 2] - 0.72 * rows[-1][1]) / (0.28 * rows[-1][1]), 0, 1)
    c = np.abs(g[..., 0]) / np.maximum(np.hypot(g[..., 0], g[..., 1]), 1e-6)
    g[..., 2] += lift * side**1.6 * c**2.5 - droop * side**2 * (1 - 0.5 * c) - dent * top * np.exp(-((g[..., 0] / 0.03) ** 2)) * (0.4 + 0.6 * (g[..., 1] < 0.03))
    body = thick(g, 0.0035)
    z0 = rows[1][1]
    ring = _turned(np.array([rows[1][0] + 0.0028, rows[1][0] + 0.0022]), np.array([z0 - 0.002, z0 + 0.026]), n)
    return [("hat", cloth, body), ("band", band, thick(ring, 0.002))]


def _fedora(cloth: Material, band: Material, n: int) -> list[Piece]:
    return _brimmed(cloth, band, n, 0.148, [(0.086, 0.003), (0.085, 0.012), (0.082, 0.05), (0.077, 0.095), (0.062, 0.117), (0.03, 0.121), (0.0005, 0.119)], 0.024, 0.03)


def _sun(cloth: Material, band: Material, n: int) -> list[Piece]:
    rings = [torus(0.09 + 0.016 * k, 0.0014, n, 5).scaled((1, 1.2, 0.6)).moved((0, 0, 0.006 - 0.012 * (k / 6) ** 2)) for k in range(7)]
    return [*_brimmed(cloth, band, n, 0.2, [(0.088, 0.003), (0.086, 0.014), (0.083, 0.05), (0.072, 0.085), (0.04, 0.1), (0.0005, 0.103)], 0.006, 0.0, 0.016), *(("weave", cloth, m) for m in rings)]


def _cowboy(cloth: Material, band: Material, n: int) -> list[Piece]:
    return _brimmed(cloth, band, n, 0.175, [(0.086, 0.003), (0.085, 0.012), (0.084, 0.06), (0.08, 0.115), (0.066, 0.132), (0.03, 0.135), (0.0005, 0.133)], 0.075, 0.038)


def _top(cloth: Material, band: Material, n: int) -> list[Piece]:
    return _brimmed(cloth, band, n, 0.135, [(0.083, 0.003), (0.081, 0.01), (0.078, 0.05), (0.08, 0.1), (0.087, 0.148), (0.084, 0.152), (0.04, 0.153), (0.0005, 0.153)], 0.02, 0.0)


def _cap(cloth: Material, band: Material, n: int) -> list[Piece]:
    t = np.linspace(0, np.pi / 2, 10)
    crown = _turned(0.088 * np.cos(t) + 1e-4, 0.1 * np.sin(t) ** 0.95 + 0.004, n, 1.16)
    a, u = np.meshgrid(np.linspace(-1.15, 1.15, 24), np.linspace(0, 1, 8), indexing="ij")
    x = (0.088 + 0.006 * u) * np.sin(a)
    y = -1.16 * 0.088 * np.cos(a) - 0.082 * u * np.cos(0.86 * a) ** 0.8
    peak = np.stack([x, y, 0.012 - 0.018 * np.abs(np.sin(a)) ** 2 * (0.4 + 0.6 * u) - 0.006 * u], -1)
    seams = [tube(np.c_[0.0885 * np.cos(t) * np.cos(k), 0.0885 * 1.16 * np.cos(t) * np.sin(k), 0.1005 * np.sin(t) ** 0.95 + 0.004], 0.0012, 5) for k in np.arange(6) * np.pi / 3 + np.pi / 6]
    badge = sphere((0.024, 0.006, 0.018), 18, (0, -0.094, 0.045))
    return [("hat", cloth, thick(crown, 0.003)), ("peak", cloth, thick(peak[::-1], 0.004)), *(("seam", cloth, m) for m in seams), ("button", band, sphere((0.009, 0.009, 0.005), 12, (0, 0, 0.105))), ("badge", band, badge)]


def _party(cloth: Material, band: Material, n: int) -> list[Piece]:
    h, r = 0.2, 0.075
    cone = lathe([(r, 0), (0.001, h), (0, h)], n, 0.6)
    inner = Mesh(cone.vertices * [0.98, 0.98, 0.985], cone.faces[:, ::-1])
    spots = []
    for k in range(26):
        z = 0.02 + 0.15 * ((k * 0.371) % 1)
        turn, q = 2.4 * k, 0.93 * r * (1 - z / h)
        spots.append(sphere(0.0095, 10, (q * np.cos(turn), q * np.sin(turn), z)))
    rng = np.random.default_rng(3)
    pom = [tube([(0, 0, h - 0.005), (0.026 * d[0], 0.026 * d[1], h + 0.004 + 0.026 * d[2])], 0.0016, 4) for d in rng.normal(size=(90, 3)) / 1.6]
    return [("hat", cloth, cone), ("inside", finish.of("paper", "#e8e4da"), inner), *(("dot", band, m) for m in spots), *(("pom", band, m) for m in pom), ("string", finish.fabric("#f0f0f0"), tube(np.c_[0.074 * np.cos(a := np.linspace(np.pi, 2 * np.pi, 20)), 0.12 * np.sin(a), 0.002 + 0 * a], 0.0012, 5))]


def _beanie(cloth: Material, band: Material, n: int) -> list[Piece]:
    t = np.linspace(0, np.pi / 2, 16)
    m = n * 3
    a = np.linspace(0, 2 * np.pi, m + 1)
    rib = 1 + 0.016 * np.cos(a * (n // 2 * 2))
    r, z = 0.09 * np.cos(t) ** 0.8 + 1e-4, 0.045 + 0.115 * np.sin(t)
    crown = np.stack(np.broadcast_arrays((r[:, None] * rib) * np.cos(a), 1.12 * (r[:, None] * rib) * np.sin(a), z[:, None]), -1)
    cuff_r, cuff_z = np.array([0.09, 0.098, 0.101, 0.1, 0.093, 0.088]), np.array([0.0, 0.0, 0.02, 0.055, 0.062, 0.05])
    cuff = np.stack(np.broadcast_arrays((cuff_r[:, None] * (1 + 0.02 * np.cos(a * (n // 2 * 2)))) * np.cos(a), 1.12 * (cuff_r[:, None] * (1 + 0.02 * np.cos(a * (n // 2 * 2)))) * np.sin(a), cuff_z[:, None]), -1)
    pom = sphere(0.033, n // 2)
    v = pom.vertices * (1 + 0.28 * fbm(pom.vertices, 0.012, 2, 4))[:, None]
    return [("hat", cloth, sheet(crown.swapaxes(0, 1))), ("cuff", cloth, sheet(cuff.swapaxes(0, 1))), ("pom", finish.of("fur", band.color, 0.95), Mesh(v + [0, 0, 0.175], pom.faces))]


def _chef(cloth: Material, band: Material, n: int) -> list[Piece]:
    a = np.linspace(0, 2 * np.pi, 2 * n + 1)
    r = np.array([0.088, 0.09, 0.092, 0.118, 0.14, 0.128, 0.07, 0.001])
    z = np.array([0.0, 0.05, 0.11, 0.145, 0.19, 0.225, 0.238, 0.23])
    pleat = 1 + (0.045 * smoothstep(z, 0.1, 0.16))[:, None] * np.cos(14 * a)
    g = np.stack(np.broadcast_arrays(r[:, None] * pleat * np.cos(a), r[:, None] * pleat * np.sin(a), z[:, None]), -1)
    ring = lathe([(0.0885, 0.0), (0.0915, 0.0), (0.0945, 0.078), (0.091, 0.08)], n, 0.5)
    return [("hat", cloth, sheet(g.swapaxes(0, 1))), ("band", band, ring), ("rim", band, cylinder(0.0885, 0.002, n, 0.0005))]


def _crown(cloth: Material, band: Material, n: int) -> list[Piece]:
    m = 8 * (n // 4)
    a = np.linspace(0, 2 * np.pi, m + 1)
    tip = np.abs(((a * 8 / (2 * np.pi)) % 1) - 0.5) * 2
    rows = [(0.086, 0 * a), (0.087, 0 * a + 0.018), (0.088, 0 * a + 0.05), (0.094, 0.055 + 0.045 * tip**1.3)]
    g = np.stack([np.c_[r * np.cos(a), 1.12 * r * np.sin(a), z] for r, z in rows])
    peaks = np.arange(8) * np.pi / 4
    out: list[Piece] = [("hat", cloth, thick(g.swapaxes(0, 1), 0.003)), *(("hat", cloth, torus(0.0875, 0.0032, n, 7).scaled((1, 1.12, 1)).moved((0, 0, z))) for z in (0.004, 0.024)), *(("ball", cloth, sphere(0.007, 14, (0.094 * np.cos(q), 1.12 * 0.094 * np.sin(q), 0.104))) for q in peaks)]
    gems = [sphere((0.0085, 0.0085, 0.0085), 12, (0.0885 * np.cos(q), 1.12 * 0.0885 * np.sin(q), 0.04)) for q in peaks]
    return [*out, *((f"gem.{k % 2}", finish.plastic(("#b3142a", "#1f3fb0")[k % 2], 0.03), m) for k, m in enumerate(gems)), ("cap", band, sphere((0.082, 0.092, 0.05), n, (0, 0, 0.051)))]


def _witch(cloth: Material, band: Material, n: int) -> list[Piece]:
    rows = [(0.09, 0.003), (0.088, 0.014), (0.078, 0.06), (0.06, 0.12), (0.04, 0.18), (0.02, 0.25), (0.0005, 0.3)]
    pieces = _brimmed(cloth, band, n, 0.19, rows, 0.004, 0.0, 0.014)
    out: list[Piece] = []
    for role, material, mesh in pieces:
        v = mesh.vertices
        bend = smoothstep(v[:, 2], 0.12, 0.3)
        out.append((role, material, Mesh(v + np.c_[0.09 * bend**1.5, 0.03 * bend, -0.05 * bend**2], mesh.faces, None, mesh.uv)))
    return [*out, ("buckle", finish.metal("gold", 0.1), tube(np.array([(-0.02, -0.103, 0.014), (0.02, -0.103, 0.014), (0.02, -0.1, 0.044), (-0.02, -0.1, 0.044)]), 0.003, 6, closed=True))]


KINDS = {"crown": _crown, "witch": _witch, "fedora": _fedora, "cap": _cap, "sun": _sun, "top": _top, "party": _party, "cowboy": _cowboy, "beanie": _beanie, "chef": _chef}
