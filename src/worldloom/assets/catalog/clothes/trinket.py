"""A small thing that is worn or pocketed: keys on a ring, sunglasses, eyeglasses, wristwatch, necklace, ring, bracelet or a pair of earrings."""

from __future__ import annotations

from shapely.geometry import Point, Polygon, box as square

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number, rgb
from worldloom.assets.parts.kind_pieces import Piece, gathered, plate, small
from worldloom.assets.parts.room_marks import dial
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_y, rot_z, rounded_rect, sphere, spline, stamp, torus, tube
from worldloom.world import Material

CARD = Card(
    "clothes/trinket", 1, "trinket",
    ("key", "keys", "set of keys", "bunch of keys", "keychain", "key ring", "car key", "sunglasses", "sunglass", "eyeglasses", "eyeglass", "spectacles", "reading glasses", "wristwatch", "watch", "wrist watch", "smartwatch", "necklace", "pearl necklace", "pendant necklace", "ring", "diamond ring", "bracelet", "bangle", "earring", "earrings"),
    ("accessory", "jewelry"), ("indoor", "bedroom", "hallway", "shop"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["keys", "sunglasses", "eyeglasses", "watch", "necklace", "ring", "bracelet", "earring"] = "keys"
    material: Literal["gold", "silver", "brass", "steel"] = "silver"
    color: Color | None = None
    """Of its stone, strap, frame or tag."""
    size: Annotated[float, number(0.8, 1.4)] = 1.0


TONE = {"keys": "#a8241c", "sunglasses": "#131315", "eyeglasses": "#4a2a16", "watch": "#3a2216", "necklace": "#f0ece2", "ring": "#dfeaf2", "bracelet": "#1f6a8a", "earring": "#1f8a5a"}
CALLED = {"key": "keys", "set of keys": "keys", "bunch of keys": "keys", "keychain": "keys", "key ring": "keys", "car key": "keys", "sunglass": "sunglasses", "eyeglass": "eyeglasses", "spectacles": "eyeglasses", "spectacle": "eyeglasses", "reading glasses": "eyeglasses", "pair of glasses": "eyeglasses", "wristwatch": "watch", "wrist watch": "watch", "smartwatch": "watch", "bangle": "bracelet"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("sunglasses", "eyeglasses", "bracelet")} | {"watch": Params(kind="watch", material="gold"), "necklace": Params(kind="necklace", material="gold"), "ring": Params(kind="ring", material="gold"), "earring": Params(kind="earring", material="gold"), "brass keys": Params(material="brass"), "steel watch": Params(kind="watch", material="steel", color="#5a5f66")}


def build(p: Params, kit: Kit) -> Part:
    """Lying down; glasses stand on their temples, front to -Y."""
    metal = finish.metal(p.material, 0.05, 0.18)
    return small(gathered(KINDS[p.kind](metal, p.color or TONE[p.kind], kit.n(24, 10)), scale=p.size), 0.06, friction=1.0, affordances=("pick up", "wear"))


def _gem(hue: str) -> Material:
    return Material(recipe="glass", color=rgb(hue), roughness=0.02, transmission=0.55, wear=0.0)


def _keys(metal: Material, hue: str, n: int) -> list[Piece]:
    out: list[Piece] = [("ring", metal, torus(0.015, 0.0012, n, 8).moved((0, 0, 0.004)))]
    for k, a in enumerate((-0.55, 0.0, 0.5)):
        bow = Point(0, -0.0105).buffer(0.0115, 6 if k != 1 else 2).difference(Point(0, -0.003).buffer(0.0028, 8))
        teeth = [square(0.002, -0.03 - 0.0055 * i, 0.0062 - 0.0012 * (i % 2), -0.027 - 0.0055 * i) for i in range(4)]
        whole = bow.union(square(-0.0028, -0.052, 0.0028, -0.015))
        for q in teeth:
            whole = whole.union(q)
        key = plate(whole, 0.0022, 0.0004).moved((0, -0.0125, 0.0))
        out.append((f"key.{k % 2}", metal if k != 1 else finish.metal("brass"), key.turned(rot_x(0.03 * k) @ rot_z(a)).moved((0, 0, 0.0026 * k))))
    tag = soft_box((0.026, 0.044, 0.006), 0.0028, 0.01, center=(0, 0.042, 0.003))
    return [*out, ("tag", finish.leather(hue), tag.turned(rot_z(0.4))), ("link", metal, torus(0.005, 0.0008, 16, 6).moved((-0.008, 0.018, 0.003)))]


def _frames(metal: Material, hue: str, n: int, dark: bool) -> list[Piece]:
    frame = finish.plastic(hue, 0.15)
    lens = finish.plastic("#0d0e10", 0.02) if dark else finish.glass()
    out: list[Piece] = []
    wide, tall, corner = (0.052, 0.043, 0.019) if dark else (0.05, 0.036, 0.0165)
    for s in (-1, 1):
        ring = rounded_rect(wide, tall, corner, 7)
        line = np.c_[ring[:, 0] + s * 0.0335, np.zeros(len(ring)) + 0.05 * (ring[:, 0] + s * 0.0335) ** 2 / 0.07, ring[:, 1] + 0.03]
        out.append(("frame", frame, tube(line, 0.0026 if dark else 0.0021, 8, closed=True)))
        pane = plate(Polygon(ring * 0.98), 0.0016).turned(rot_x(np.pi / 2)).moved((s * 0.0335, 0.0012, 0.03))
        out.append(("lens", lens, pane))
        arm = spline([(s * 0.062, 0.002, 0.038), (s * 0.071, 0.02, 0.039), (s * 0.073, 0.09, 0.037), (s * 0.071, 0.122, 0.03), (s * 0.068, 0.143, 0.004)], 18)
        out += [("temple", frame, tube(arm, np.linspace(0.0028, 0.0022, 18), 8)), ("hinge", metal, sphere(0.003, 8, (s * 0.066, 0.006, 0.0385)))]
        out.append(("pad", finish.glass(), sphere((0.0025, 0.004, 0.006), 10, (s * 0.009, 0.006, 0.026))))
    out.append(("bridge", frame, tube(spline([(-0.01, 0.001, 0.034), (0, -0.001, 0.038), (0.01, 0.001, 0.034)], 8), 0.0024, 8)))
    return out


def _watch(metal: Material, hue: str, n: int) -> list[Piece]:
    case = lathe([(0, 0), (0.018, 0), (0.0205, 0.002), (0.0205, 0.008), (0.0185, 0.0105), (0.0165, 0.0108), (0.0162, 0.0098), (0, 0.0098)], 2 * n, 0.5)
    face, marks = dial(0.016, 0.0, 10.15, "none")
    turn = rot_x(-np.pi / 2)
    out: list[Piece] = [("case", metal, case), ("face", finish.paint("#f2efe6", 0.0), face.turned(turn).moved((0, 0, 0.00985))), ("mark", finish.paint("#141414", 0.0), marks.turned(turn).moved((0, 0, 0.0101))), ("glass", finish.glass(), lathe([(0.0162, 0.0104), (0.012, 0.0116), (0, 0.012)], 2 * n, True)), ("crown", metal, cylinder(0.0026, 0.0045, 10, 0.0005).turned(rot_y(np.pi / 2)).moved((0.0203, 0, 0.005)))]
    strap = finish.leather(hue) if metal.color[0] > metal.color[2] * 1.3 or hue == TONE["watch"] else finish.metal("steel", 0.1)
    for s in (-1, 1):
        out += [("lug", metal, box((0.004, 0.008, 0.006), 0.0012, (x, s * 0.021, 0.004))) for x in (-0.009, 0.009)]
        t = np.linspace(0, 1, 16)[:, None]
        w = np.linspace(-1, 1, 5)[None] * (0.0088 - 0.0018 * t)
        g = np.stack([w, np.broadcast_to(s * (0.0215 + 0.075 * t), w.shape), np.broadcast_to(0.005 - 0.003 * np.minimum(1, 5 * t), w.shape)], -1)
        out.append(("strap", strap, thick(g if s < 0 else g[:, ::-1], 0.0022)))
    holes = [cylinder(0.0009, 0.0004, 8, 0.0001, (0, -0.055 - 0.008 * k, 0.0021)) for k in range(5)]
    return [*out, *(("hole", finish.plastic("#0c0806"), m) for m in holes), ("buckle", metal, tube(np.array([(-0.0095, 0.094, 0.002), (-0.0095, 0.104, 0.002), (0.0095, 0.104, 0.002), (0.0095, 0.094, 0.002)]), 0.0012, 6))]


def _necklace(metal: Material, hue: str, n: int) -> list[Piece]:
    a = np.linspace(0, 2 * np.pi, 62, endpoint=False)
    x, y = 0.072 * np.cos(a) * (1 + 0.1 * np.sin(a)), 0.088 * np.sin(a) * (1 + 0.08 * np.cos(2 * a))
    beads = stamp(sphere(0.0034, 10), np.c_[x, y, np.full(62, 0.0034)], scales=np.interp(np.abs(a - 1.5 * np.pi), [0, np.pi], [1.25, 0.8]))
    low = float(y.min())
    gem = sphere((0.0085, 0.0105, 0.004), n, (0.0, low - 0.014, 0.004))
    return [("bead", finish.ceramic(hue, 0.12), beads), ("thread", metal, tube(np.c_[x, y, np.full(62, 0.0034)], 0.0006, 5, closed=True)), ("setting", metal, torus(0.0085, 0.0012, n, 7).scaled((1, 1.24, 1)).moved((0.0, low - 0.014, 0.0034))), ("pendant", _gem("#1f4fa8" if hue == TONE["necklace"] else hue), gem), ("bail", metal, torus(0.0024, 0.0007, 12, 6).moved((0, low - 0.003, 0.003)))]


def _ring(metal: Material, hue: str, n: int) -> list[Piece]:
    band = torus(0.0092, 0.0013, 2 * n, 10).turned(rot_x(np.pi / 2)).moved((0, 0, 0.0105))
    cut = lathe([(0, -0.0035), (0.0036, 0.0006), (0.0036, 0.0011), (0.0022, 0.0024), (0, 0.0024)], 8, False).moved((0, 0, 0.0248))
    claws = [rod((0.0012 * np.cos(q), 0.0012 * np.sin(q), 0.02), (0.0037 * np.cos(q), 0.0037 * np.sin(q), 0.0262), 0.0005, 6) for q in np.arange(4) * np.pi / 2 + 0.4]
    box_ = [soft_box((0.046, 0.042, 0.022), 0.006, 0.01, center=(0, 0, 0.0))]
    lid = soft_box((0.046, 0.042, 0.018), 0.006, 0.01).turned(rot_x(-1.75)).moved((0, 0.032, 0.026))
    dark = finish.fabric("#2a1420", recipe="velvet")
    return [("band", metal, band), ("stone", _gem(hue), cut), *(("claw", metal, m) for m in claws), *(("box", dark, m) for m in box_), ("lid", dark, lid), ("cushion", finish.fabric("#e8e0d2", recipe="velvet"), soft_box((0.036, 0.032, 0.006), 0.0025, 0.01, center=(0, 0, 0.0105)))]


def _bracelet(metal: Material, hue: str, n: int) -> list[Piece]:
    a = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    beads = [sphere((0.0052, 0.0052, 0.0046), 12, (0.03 * np.cos(q), 0.026 * np.sin(q), 0.006)) for q in a[::2]]
    links = [torus(0.0042, 0.001, 14, 6).scaled((1, 0.75, 1)).turned(rot_z(float(q) + np.pi / 2) @ rot_x(0.5)).moved((0.03 * np.cos(q), 0.026 * np.sin(q), 0.006)) for q in a[1::2]]
    return [*(("bead", _gem(hue), m) for m in beads), *(("link", metal, m) for m in links), ("wire", metal, tube(np.c_[0.03 * np.cos(a), 0.026 * np.sin(a), 0.006 + 0 * a], 0.0008, 5, closed=True))]


def _earring(metal: Material, hue: str, n: int) -> list[Piece]:
    out: list[Piece] = []
    for s in (-1, 1):
        drop = lathe([(0, -0.014), (0.0042, -0.011), (0.0052, -0.006), (0.0034, 0.002), (0, 0.008)], n, True).turned(rot_x(np.pi / 2)).moved((s * 0.014, -0.006, 0.0052))
        hook = tube(spline([(s * 0.014, 0.002, 0.0052), (s * 0.014, 0.012, 0.0052), (s * 0.014 + 0.005, 0.02, 0.0052), (s * 0.014 + 0.009, 0.012, 0.0052), (s * 0.014 + 0.0095, 0.004, 0.0052)], 18), 0.0006, 6)
        out += [("drop", _gem(hue), drop), ("hook", metal, hook), ("cap", metal, sphere(0.0024, 10, (s * 0.014, 0.002, 0.0052)))]
    return out


KINDS = {"keys": _keys, "sunglasses": lambda m, h, n: _frames(m, h, n, True), "eyeglasses": lambda m, h, n: _frames(m, h, n, False), "watch": _watch, "necklace": _necklace, "ring": _ring, "bracelet": _bracelet, "earring": _earring}
