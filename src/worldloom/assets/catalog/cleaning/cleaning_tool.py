"""A small thing to clean with: dustpan with its brush, plunger, sponge, feather duster, scrubbing brush or a folded cloth."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import ALONG, Piece, gathered, grip, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, cylinder, fbm, lathe, rot_x, rot_y, rot_z, slab, stamp, tube
from worldloom.assets.parts.vehicle_solid import side_prism

CARD = Card(
    "cleaning/cleaning_tool", 1, "cleaning_tool",
    ("cleaning supply", "cleaning supplies", "dustpan", "dust pan", "dustpan and brush", "plunger", "sponge", "dish sponge", "feather duster", "duster", "scrub brush", "scrubbing brush", "cleaning brush", "cleaning cloth", "dishcloth", "rag"),
    ("tool",), ("indoor", "kitchen", "bathroom", "laundry", "storage_room"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["dustpan", "plunger", "sponge", "duster", "scrub", "cloth"] = "dustpan"
    size: Annotated[float, number(0.75, 1.4)] = 1.0
    color: Color | None = None
    """By its kind where none is given."""
    material: Literal["plastic", "wood"] = "plastic"
    """Of the handle."""
    wear: Wear = 0.25


TONE = {"dustpan": "#2c6fa8", "plunger": "#8c2a1e", "sponge": "#e2c23a", "duster": "#d8c9a2", "scrub": "#d8d3c6", "cloth": "#4f86b8"}
VARIETY = {"kind": ("dustpan", "sponge", "scrub", "cloth")}
"""What several of them take in turn."""
CALLED = {"dish sponge": "sponge", "feather duster": "duster", "scrubbing brush": "scrub", "cleaning brush": "scrub", "dishcloth": "cloth", "rag": "cloth", "dust pan": "dustpan"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("plunger", "sponge", "duster", "scrub", "cloth")} | {"wooden plunger": Params(kind="plunger", material="wood", color="#1a1a1c")}


def build(p: Params, kit: Kit) -> Part:
    """Set down ready to hand; the plunger stands on its cup."""
    stick = finish.wood("pine", p.wear) if p.material == "wood" else finish.plastic("#e7e4da", 0.35, p.wear)
    return small(gathered(KINDS[p.kind](p, kit, p.color or TONE[p.kind], stick), scale=p.size), 0.25 * p.size, friction=0.9)


def _dustpan(p: Params, kit: Kit, hue: str, stick: Material) -> list[Piece]:
    shell = finish.plastic(hue, 0.4, p.wear)
    tray = [slab((-0.12, -0.12, 0), (0.12, 0.1, 0.004), 0.001), slab((-0.12, 0.09, 0), (0.12, 0.1, 0.055), 0.003)]
    side = [side_prism([(-0.12, 0), (0.1, 0), (0.1, 0.055), (0.02, 0.045)], x, x + 0.006, 0.001) for x in (-0.12, 0.114)]
    handle = soft_box((0.034, 0.15, 0.02), 0.009, 0.03).turned(rot_x(0.2)).moved((0, 0.165, 0.045))
    brush = [slab((-0.1, -0.085, 0.062), (0.07, -0.05, 0.078), 0.006), soft_box((0.13, 0.024, 0.018), 0.009, 0.03, center=(0.13, -0.067, 0.072))]
    rng = kit.rng("hairs")
    at = np.c_[rng.uniform(-0.095, 0.065, 160), rng.uniform(-0.082, -0.053, 160), np.full(160, 0.006)]
    hairs = stamp(cylinder(0.003, 0.06, 5, 0.0005), at[: kit.n(160, 60)])
    return [*(("pan", shell, m) for m in (*tray, *side)), ("handle", shell, handle), *(("brush", shell, m) for m in brush), ("bristle", finish.fabric("#22252a"), hairs)]


def _plunger(p: Params, kit: Kit, hue: str, stick: Material) -> list[Piece]:
    n = kit.n(32, 14)
    cup = lathe([(0.05, 0.0), (0.062, 0.0), (0.068, 0.012), (0.066, 0.035), (0.052, 0.065), (0.03, 0.082), (0.02, 0.09), (0.019, 0.12), (0.011, 0.124), (0, 0.124)], n, 0.7)
    inner = lathe([(0.05, 0.0), (0.045, 0.03), (0.0, 0.06)], n, 0.7)
    return [("cup", finish.of("rubber", hue, 0.55, p.wear), cup), ("cup", finish.of("rubber", hue, 0.55, p.wear), Mesh(inner.vertices, inner.faces[:, ::-1])), ("handle", stick, grip(0.42, 0.0125, 16, 0.95).moved((0, 0, 0.1)))]


def _sponge(p: Params, kit: Kit, hue: str, stick: Material) -> list[Piece]:
    m = soft_box((0.11, 0.07, 0.032), 0.008, 0.006, center=(0, 0, 0.016))
    v = m.vertices
    holes = np.clip(fbm(v * [1, 1, 1.3], 0.012, 2, 3) - 0.12, 0, 1)
    body = Mesh(v * (1 - 0.05 * holes[:, None] * [1, 1, 1]), m.faces, None).tinted(np.repeat((1 - 0.9 * holes)[:, None], 3, 1))
    pad = soft_box((0.111, 0.071, 0.01), 0.004, 0.012, 0.001, 0.0015, 2, center=(0, 0, 0.036))
    return [("sponge", finish.of("fabric", hue, 0.95, p.wear), body), ("pad", finish.of("carpet", "#2f6a35", 0.98, p.wear), pad)]


def _duster(p: Params, kit: Kit, hue: str, stick: Material) -> list[Piece]:
    rng, plumes = kit.rng("plumes"), []
    for k in range(kit.n(120, 40)):
        a, t = 2.4 * k, float(rng.random())
        along, out = 0.06 + 0.2 * t, 0.055 + 0.03 * float(rng.random())
        s = np.linspace(0, 1, 6)[:, None]
        line = np.hstack([along + 0.13 * s, out * s**0.7 * np.cos(a), out * s**0.7 * np.sin(a) - 0.03 * s**2])
        plumes.append(tube(line, np.array([0.002, 0.008, 0.011, 0.012, 0.009, 0.002]), 5).tinted(0.75 + 0.4 * float(rng.random())))
    return [*(("plume", finish.of("feather", hue, 0.95, p.wear), m) for m in plumes), ("handle", stick, grip(0.3, 0.009, 14, 0.8).turned(ALONG).moved((-0.21, 0, 0)))]


def _scrub(p: Params, kit: Kit, hue: str, stick: Material) -> list[Piece]:
    rng = kit.rng("hairs")
    back = soft_box((0.16, 0.06, 0.02), 0.009, 0.02, 0.004, center=(0, 0, 0.036))
    u = rng.uniform(-1, 1, (kit.n(260, 70), 2)) * [0.072, 0.024]
    tufts = [cylinder(0.0028, 0.03, 5, 0.0004).turned(rot_y(3 * float(x)) @ rot_x(-4 * float(y))).moved((x, y, 0)).tinted(0.8 + 0.3 * float(rng.random())) for x, y in u]
    return [("back", finish.wood("birch", p.wear) if p.material == "wood" else finish.plastic("#2a6fb2", 0.4, p.wear), back), *(("bristle", finish.of("straw", hue, 0.9), m) for m in tufts)]


def _cloth(p: Params, kit: Kit, hue: str, stick: Material) -> list[Piece]:
    layers = [soft_box((0.17 - 0.004 * k, 0.15 - 0.003 * k, 0.007), 0.0033, 0.02, 0.001, 0.002, k, center=(0.001 * k, 0, 0.0035 + 0.0065 * k)).turned(rot_z(0.02 * k)) for k in range(4)]
    stripe = [soft_box((0.012, 0.1415, 0.0022), 0.001, 0.02, 0.001, 0.002, 3, center=(x, 0, 0.0275)).turned(rot_z(0.06)) for x in (-0.055, 0.06)]
    return [*(("cloth", finish.fabric(hue, p.wear), m) for m in layers), *(("stripe", finish.fabric("#f0ede4"), m) for m in stripe)]


KINDS = {"dustpan": _dustpan, "plunger": _plunger, "sponge": _sponge, "duster": _duster, "scrub": _scrub, "cloth": _cloth}
