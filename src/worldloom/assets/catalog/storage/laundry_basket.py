"""A laundry basket or hamper: woven with a lid, a linen bag in a wooden frame, or an open plastic one, with the wash in it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, rgb, Support
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Floats, Mesh, beam, crease_normals, fbm, prism, resample, rot_y, rot_z, rounded_rect, sphere, spline, tube

CARD = Card("storage/laundry_basket", 1, "laundry_basket", ("laundry hamper", "clothes basket", "laundry bin", "linen basket", "clothes hamper", "laundry bag"), ("basket", "container", "storage"), ("indoor", "bathroom", "bedroom", "laundry_room"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["woven", "frame", "plastic"] = "woven"
    width: Annotated[float, metres(0.32, 0.65)] = 0.42
    height: Annotated[float, metres(0.25, 0.75)] = 0.58
    color: Color = "#a98a5c"
    contents: Literal["laundry", "empty"] = "laundry"
    lid: bool = False
    """Of the woven one: closed by a lid."""
    wear: Wear = 0.2


HOLDING = {"lid": False}
"""Its dials where something lies in it."""
LAID = {"style": "plastic", "width": 0.5, "height": 0.27}
"""Its dials where it is on a piece of furniture: no hamper that hides what is behind it."""
ROOMIER = ({"width": 0.55}, {"width": 0.65, "height": 0.68})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"hamper": Params(lid=True, color="#8d7350"), "bag": Params(style="frame", color="#d9d2c2", height=0.62), "plastic": Params(style="plastic", height=0.3, width=0.58, color="#e8e8e4"), "empty": Params(contents="empty", style="plastic", height=0.28, width=0.5, color="#6fa3b0")}
CLOTHES = ("#d8d4c8", "#5d7a94", "#9c4a44", "#3f4850", "#c9a75d", "#7f8f7a")


def build(p: Params, kit: Kit) -> Part:
    """Walls that can be seen into, a rim, grips, crumpled clothes that hang over the edge."""
    out, w, h = Collector(), p.width / 2, p.height
    d = 0.72 * w
    {"woven": _woven, "frame": _frame, "plastic": _plastic}[p.style](out, p, kit, w, d, h)
    if p.contents == "laundry" and not (p.lid and p.style == "woven"):
        _wash(out, kit, 0.82 * w, (0.9 if p.style == "frame" else 0.8) * d, h)
    empty, floor = p.contents == "empty", {"woven": 0.02, "frame": 0.09, "plastic": 0.006}[p.style]
    inside = Support(name="inside", center=(0, 0, floor), size=(1.3 * w, 1.15 * d), clearance=1.3 * h - floor)
    solid = shell((-w, -d, 0), (w, d, h), max(0.15 * d, 0.02), "top", floor=floor) if empty else (box_collider((-w, -d, 0), (w, d, h)),)
    return Part(out.surfaces(), colliders=solid, supports=(inside,) if empty and not p.lid else (), mass=3.5, friction=0.9, dynamic=True, affordances=("open", "pick up"), anchors={"top": (0, 0, h)})


def _skin(w: float, d: float, z: Floats, flare: float, n: int, tall: float) -> Floats:
    """Rings (n, len(z), 3) of a rounded oblong that widens by `flare` from the floor to the height `tall`."""
    k = 1 - flare * (1 - z / tall)
    ring = rounded_rect(2 * w, 2 * d, 0.5 * d, n)
    ring = np.concatenate([ring, ring[:1]])
    return np.stack([ring[:, :1] * k, ring[:, 1:] * k, np.broadcast_to(z, (len(ring), len(z)))], -1)


def _woven(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """Strands that go in and out of upright stakes."""
    cane = finish.of("wicker", rgb(p.color), 0.8, p.wear)
    rows, n = max(8, int(h / 0.02)), kit.n(12, 6)
    ring = rounded_rect(2 * w, 2 * d, 0.5 * d, n)
    t = np.arange(len(ring))
    normal = ring / np.linalg.norm(ring, axis=1, keepdims=True)
    for i in range(rows):
        z = 0.012 + (h - 0.03) * i / (rows - 1)
        k = 0.86 + 0.14 * (z / h) ** 0.8
        q = ring * k - 0.008 * normal + 0.006 * normal * np.where((t + i) % 2, 1, -1)[:, None]
        out.add("wall", cane, tube(np.c_[q, np.full(len(q), z)], 0.0105, 6, closed=True).tinted(0.82 + 0.22 * ((i * 7) % 5) / 4))
    out.add("lining", finish.fabric("cream", p.wear), thick(_skin(w - 0.024, d - 0.024, np.array([0.02, 0.5 * h, h - 0.012]), 0.14, n, h), 0.002))
    out.add("floor", cane, boards((1.5 * w, 1.5 * d, 0.012), [(0, 0, 0.012)], 0.004))
    out.add("rim", cane, *(tube(np.c_[ring - 0.006 * normal + s * 0.005 * normal, h - 0.01 + 0.006 * np.sin(t * 1.3 + s * 1.57)], 0.0095, 7, closed=True) for s in (-1, 1)))
    if p.lid:
        for k in range(7):
            out.add("lid", cane, tube(np.c_[ring * (1.0 - 0.14 * k), np.full(len(ring), h + 0.012 + 0.004 * k)], 0.0125 if k else 0.014, 6, closed=True).tinted(0.86 + 0.16 * (k % 2)))
        out.add("lid", cane, sphere((0.14 * w, 0.14 * d, 0.02), 14, (0, 0, h + 0.036)))
        out.add("clasp", finish.leather(), boards((0.03, 0.006, 0.1), [(0, -d - 0.012, h - 0.02)], 0.002))
    else:
        for s in (-1, 1):
            out.add("grip", cane, tube(spline([(s * w, -0.07, h - 0.02), (s * (w + 0.02), -0.06, h + 0.05), (s * (w + 0.022), 0, h + 0.07), (s * (w + 0.02), 0.06, h + 0.05), (s * w, 0.07, h - 0.02)], 20), 0.009, 8))


def _frame(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """A sack of linen hung between crossed legs."""
    wood = finish.wood("oak", p.wear)
    for s in (-1, 1):
        out.add("frame", wood, beam((s * w, -d, 0), (s * w, d, h), 0.02, 0.03, 0.004), beam((s * (w - 0.021), d, 0), (s * (w - 0.021), -d, h), 0.02, 0.03, 0.004), beam((-w, s * d, h - 0.008), (w, s * d, h - 0.008), 0.024, 0.03, 0.005), beam((-w, s * d * 0.94, 0.06), (w, s * d * 0.94, 0.06), 0.018, 0.02, 0.003))
    n = kit.n(12, 6)
    z = np.linspace(0.08, h - 0.01, kit.n(14, 7))
    g = _skin(w - 0.05, d - 0.012, z, 0.12, n, h)
    sag = 0.014 * fbm(g, 0.16, 2, kit.seed % 77) + 0.02 * np.sin(np.pi * (z - 0.08) / (h - 0.09))
    out_ = g[..., :2] / np.linalg.norm(g[..., :2], axis=-1, keepdims=True)
    g = np.concatenate([g[..., :2] + out_ * sag[..., None] * 0.6, g[..., 2:]], -1)
    cloth = finish.fabric(p.color, p.wear, "canvas")
    out.add("bag", cloth, thick(g, 0.003), boards((1.7 * w, 1.6 * d, 0.006), [(0, 0, 0.085)], 0.002))


def _plastic(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """A moulded tub whose walls are pierced by slots, with a rolled rim and two grips."""
    skin, n = finish.plastic(p.color, 0.35, p.wear), kit.n(12, 6)
    low, high = 0.16 * h, 0.84 * h
    solid_ = [thick(_skin(w, d, np.array([0.003, low]), 0.16, n, h), 0.003), thick(_skin(w, d, np.array([high, h - 0.004]), 0.16, n, h), 0.003)]
    ring = rounded_rect(2 * w, 2 * d, 0.5 * d, kit.n(12, 6))
    keep = resample(np.concatenate([ring, ring[:1]]), 0.028)[:-1]
    out.add("wall", skin, *solid_, prism(0.838 * ring, 0.005))
    posts = [tube([(x * 0.865, y * 0.865, low), (x * 0.974, y * 0.974, high)], 0.0055, 5) for x, y in keep * (1 - 0.002 / w)]
    out.add("wall", skin, *posts)
    out.add("band", skin, *(tube(np.c_[ring * (0.84 + 0.16 * z / h), np.full(len(ring), z)], 0.004, 6, closed=True) for z in (0.38 * h, 0.6 * h)))
    out.add("rim", skin, tube(np.c_[ring * 1.005, np.full(len(ring), h - 0.006)], 0.0085, 8, closed=True))
    for s in (-1, 1):
        out.add("grip", skin, tube(spline([(s * w, -0.07, h - 0.008), (s * (w + 0.03), -0.055, h - 0.004), (s * (w + 0.036), 0, h - 0.002), (s * (w + 0.03), 0.055, h - 0.004), (s * w, 0.07, h - 0.008)], 18), 0.007, 8))


def _wash(out: Collector, kit: Kit, w: float, d: float, h: float) -> None:
    """Crumpled pieces of clothing heaped to above the rim, one sleeve over it."""
    g = kit.rng("wash")
    for k in range(7):
        a = k * 2.4
        at = np.array([0.42 * w * np.cos(a), 0.42 * d * np.sin(a), h - 0.06 + 0.012 * k])
        m = soft_box((0.75 * w, 0.62 * d, 0.13), 0.055, 0.022, 0.03, 0.0, int(g.integers(90)))
        v = m.vertices
        v = v + 0.05 * np.stack([fbm(v + q, 0.085, 3, int(q[0] * 10) + k) for q in (np.array([0.3, 0, 0]), np.array([0.7, 1, 0]), np.array([1.2, 0, 1]))], 1)
        m = crease_normals(Mesh(v, m.faces), 1.4).turned(rot_z(float(g.uniform(0, 6)))).turned(rot_y(float(g.normal(0, 0.2)))).moved(at)
        out.add(f"clothes.{k % len(CLOTHES)}", finish.fabric(CLOTHES[k % len(CLOTHES)], 0.1, "knit" if k % 2 else "fabric"), m)
    line = spline([(-0.5 * d, h + 0.07), (-0.85 * d, h + 0.08), (-1.2 * d, h + 0.055), (-1.32 * d, h - 0.03), (-1.32 * d, h - 0.2)], 18)
    u = np.linspace(-1, 1, 13)[:, None]
    wave = 0.012 * np.cos(4.2 * u + 0.4) * np.linspace(0.2, 1, 18)
    cloth = np.stack([0.3 * w + 0.085 * u * np.linspace(0.8, 1.1, 18), line[:, 0] - np.abs(wave), np.broadcast_to(line[:, 1], wave.shape)], -1)
    out.add("clothes.1", finish.fabric(CLOTHES[1], 0.1), thick(cloth[::-1], 0.004))
