"""A cat tree of posts wrapped in sisal, carpeted platforms, a house, a perch and a dangling toy; or a single scratching post."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Material, Motion, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Floats, Mesh, cylinder, lathe, prism, rounded_rect, sphere, torus, tube
CARD = Card("pets/cat_tree", 1, "cat_tree", ("cat tower", "scratching post", "cat scratching post", "cat condo", "cat scratcher", "cat climbing tree", "scratch post"), ("furniture",), ("indoor", "living_room", "pets"), "floor", (0.3, 0.05, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["tree", "post"] = "tree"
    height: Annotated[float, metres(0.6, 2.0)] = 1.5
    color: Color = "#a08c70"
    """Of the plush."""
    rope: Color = "#b89a68"
    toy: Color = "#c9562c"
    wear: Wear = 0.3


SHOWS: dict[str, dict[str, str]] = {"scratching": {"style": "post"}, "scratch": {"style": "post"}, "scratcher": {"style": "post"}, "sisal": {}, "plush": {}, "carpeted": {}}
PRESETS = {"post": Params(style="post", height=0.75), "grey": Params(color="#6d7176", rope="#d0c4a8"), "tall": Params(height=1.9, color="#d0c6b4", toy="#3d7a8a")}


def build(p: Params, kit: Kit) -> Part:
    """Stands with its open side to -Y."""
    out, h = Collector(), p.height
    solids, supports = (_post if p.style == "post" else _tree)(out, p, kit, h)
    swing = Motion(kind="swing", amplitude=0.12, period=2.2, center=(0.2, -0.1, 0.6 * h), axis=(1, 0.4, 0), link="toy")
    return Part(out.surfaces(), tuple(solids), mass=18 * h if p.style == "tree" else 5.0, dynamic=p.style == "post", functional_sides=("front",), affordances=("climb",), supports=tuple(supports), motions=(swing,))


def _plush(p: Params) -> Material:
    return finish.of("carpet", p.color, 0.95, p.wear)


def _deck(out: Collector, p: Params, kit: Kit, w: float, d: float, at: tuple[float, float, float], rim: float = 0.0) -> None:
    """A platform with round corners, clad in plush, with a padded rim if wished."""
    plan = rounded_rect(w, d, 0.06, kit.n(6, 3))
    out.add("plush", _plush(p), prism(plan, 0.035, 0.009).moved(at))
    if rim:
        ring = np.c_[rounded_rect(w - rim, d - rim, 0.06, kit.n(6, 3)), np.full(len(plan), 0.035 + 0.3 * rim)]
        out.add("plush", _plush(p), tube(ring, rim, 10, closed=True).moved(at).tinted(1.1))


def _sisal(out: Collector, p: Params, kit: Kit, x: float, y: float, z0: float, z1: float, r: float = 0.045) -> Collider:
    """A post wound with rope turn by turn."""
    n = max(4, int((z1 - z0 - 0.04) / 0.011))
    t = np.linspace(z0 + 0.02, z1 - 0.02, 2 * n)
    profile = [(0, z0), (r - 0.004, z0), *((r - 0.004 + 0.005 * (k % 2), z) for k, z in enumerate(t)), (r - 0.004, z1), (0, z1)]
    out.add("sisal", finish.of("rope", p.rope, 0.95, p.wear), lathe(profile, kit.n(20, 9), 0.9).moved((x, y, 0)))
    out.add("band", _plush(p), *(lathe([(r - 0.002, z - 0.012), (r + 0.006, z - 0.008), (r + 0.006, z + 0.008), (r - 0.002, z + 0.012)], kit.n(20, 9), 0.9).moved((x, y, 0)).tinted(0.8) for z in (z0 + 0.012, z1 - 0.012)))
    return cylinder_collider(r, z1 - z0, (x, y, z0))


def _toy(out: Collector, p: Params, at: Floats, drop: float) -> None:
    """A pompon on an elastic cord."""
    out.add("cord", finish.fabric("#e8e2d2"), tube(np.array([at, at - [0, 0, drop]]), 0.002, 5), link="toy")
    out.add("toy", finish.of("fur", p.toy, 0.95), sphere(0.028, 14, at - [0, 0, drop + 0.024]), link="toy")


def _post(out: Collector, p: Params, kit: Kit, h: float) -> tuple[list[Collider], list[Support]]:
    _deck(out, p, kit, 0.4, 0.4, (0, 0, 0))
    post = _sisal(out, p, kit, 0, 0, 0.035, h - 0.05, 0.05)
    out.add("cap", _plush(p), lathe([(0, 0), (0.062, 0), (0.068, 0.02), (0.05, 0.045), (0, 0.055)], kit.n(24, 10), 0.9).moved((0, 0, h - 0.055)))
    out.add("arm", finish.metal("steel"), tube(np.array([(0.0, 0, h - 0.04), (0.09, -0.03, h - 0.01), (0.14, -0.05, h - 0.05)]), 0.004, 8))
    _toy(out, p, np.array([0.14, -0.05, h - 0.05]), 0.16)
    return [box_collider((-0.2, -0.2, 0), (0.2, 0.2, 0.035)), post], []


def _tree(out: Collector, p: Params, kit: Kit, h: float) -> tuple[list[Collider], list[Support]]:
    """Base, house, two storeys, a perch with rim and a hammock ring at the top."""
    _deck(out, p, kit, 0.62, 0.5, (0, 0, 0))
    low, mid, high = 0.36 * h + 0.02, 0.62 * h, h - 0.12
    solids = [box_collider((-0.31, -0.25, 0), (0.31, 0.25, 0.035)), _sisal(out, p, kit, 0.22, -0.15, 0.035, low), _sisal(out, p, kit, 0.22, 0.15, 0.035, high), _sisal(out, p, kit, -0.2, 0.14, low, mid), _sisal(out, p, kit, 0.2, -0.12, low + 0.035, mid)]
    side, door = 0.3, min(0.095, 0.38 * (low - 0.035))
    out.add("house", _plush(p), *_house(side, low - 0.035, kit))
    out.add("dark", finish.fabric("#17130f"), cylinder(door - 0.003, 0.002, kit.n(32, 14), 0.0005).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((-0.14, -0.14, 0.035 + 0.46 * (low - 0.035))))
    out.add("band", _plush(p), torus(door + 0.003, 0.011, kit.n(32, 14), 8).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((-0.14, -0.165, 0.035 + 0.46 * (low - 0.035))).tinted(0.75))
    _deck(out, p, kit, 0.62, 0.46, (0, 0, low))
    _deck(out, p, kit, 0.5, 0.36, (0.0, 0.04, mid))
    _deck(out, p, kit, 0.4, 0.38, (0.14, 0.08, high), 0.035)
    out.add("cushion", finish.of("fur", p.color, 0.95, p.wear), soft_box((0.3, 0.28, 0.05), 0.022, 0.05, 0.006, 0.004, kit.seed, (0.14, 0.08, high + 0.055)).tinted(1.25))
    _toy(out, p, np.array([0.0, -0.1, mid]), 0.12)
    solids += [box_collider((-0.29, -0.15, 0.035), (0.01, 0.2, low)), box_collider((-0.31, -0.23, low), (0.31, 0.23, low + 0.035)), box_collider((-0.25, -0.14, mid), (0.25, 0.22, mid + 0.035)), box_collider((-0.06, -0.11, high), (0.34, 0.27, high + 0.08))]
    return solids, [Support(name="low", center=(0, -0.05, low + 0.036), size=(0.4, 0.25), clearance=mid - low), Support(name="middle", center=(0, 0, mid + 0.036), size=(0.3, 0.2), clearance=0.3), Support(name="perch", center=(0.14, 0.08, high + 0.085), size=(0.24, 0.22))]


def _house(side: float, tall: float, kit: Kit) -> list[Mesh]:
    """A box with a round door, its front a panel with a hole."""
    t = 0.02
    a = np.linspace(0, 2 * np.pi, kit.n(32, 14), endpoint=False)
    r = min(0.095, 0.38 * tall)
    hole = np.stack([r * np.cos(a), 0.46 * tall + r * np.sin(a)], 1)
    front = prism(np.array([(-side / 2, 0), (side / 2, 0), (side / 2, tall), (-side / 2, tall)]), t, 0.0, [hole]).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((0, -0.15 + t, 0))
    walls = [soft_box((t, 0.34, tall), 0.008, 0.2, center=(s * (side / 2 - t / 2), 0.02, tall / 2)) for s in (-1, 1)] + [soft_box((side, t, tall), 0.008, 0.2, center=(0, 0.18, tall / 2))]
    return [m.moved((-0.14, 0, 0.035)) for m in (front, *walls)]
