"""An aquarium: a lit glass tank with gravel, stones, water plants and swimming fish on its cabinet, a bare tank, or a round bowl with a goldfish."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Kit, Light, Literal, Motion, Params as Base, Part, SoundSource, Support, Wear, box_collider, cylinder_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_cabinet import carcass, colliders_of, doors, joints_of
from worldloom.geometry import Mesh, box, fbm, join, lathe, rock, sheet, slab, sphere, spline, tube
CARD = Card("pets/aquarium", 1, "aquarium", ("fish tank", "fishtank", "fishbowl", "fish bowl", "goldfish bowl", "tropical tank", "glass tank"), ("furniture",), ("indoor", "living_room", "office", "pets"), "floor", (0.5, 0.0, 0.05, 0.05))


class Params(Base):
    """Dials."""

    style: Literal["cabinet", "tank", "bowl"] = "cabinet"
    width: Annotated[float, metres(0.25, 1.8)] = 1.0
    fish: Annotated[int, number(1, 14)] = 7
    color: Color = "#2a1d14"
    """Of cabinet and lid."""
    lit: bool = True
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the doors below the tank."""
    wear: Wear = 0.15


PRESETS = {"tank": Params(style="tank", width=0.6, color="#17181a", fish=5), "bowl": Params(style="bowl", width=0.3, fish=1), "white": Params(color="#d0d0cc", width=1.3, fish=12), "dark": Params(lit=False, color="#5a3a20")}
KINDS = (((0.62, 0.2, 0.02), (0.75, 0.7, 0.6)), ((0.05, 0.2, 0.6), (0.6, 0.5, 0.05)), ((0.6, 0.05, 0.04), (0.7, 0.4, 0.3)), ((0.55, 0.5, 0.1), (0.05, 0.05, 0.06)))


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y."""
    out = Collector()
    return _bowl(out, p, kit) if p.style == "bowl" else _tank(out, p, kit)


def _fish(long: float, kind: int, segments: int) -> Mesh:
    """A small fish along +X: body, forked tail, fins; its sides banded."""
    body_c, band = (np.array(q) for q in KINDS[kind % 4])
    body = sphere((0.5 * long, 0.11 * long, 0.2 * long), segments)
    v = body.vertices
    tint = np.where((np.abs((v[:, 0] / long + 0.5) * 4 % 1.33 - 0.6) < 0.22)[:, None], band, body_c)
    parts = [body.tinted(tint)]

    def fin(points: list[tuple[float, float]]) -> Mesh:
        q = np.array(points) * long
        one = np.stack([np.c_[q[:2, 0], 0 * q[:2, 0], q[:2, 1]], np.c_[q[2:4, 0], 0 * q[2:4, 0], q[2:4, 1]]], 0)
        return join([sheet(one), sheet(one[:, ::-1])]).tinted(band * 0.8)

    parts += [fin([(-0.42, 0.0), (-0.72, 0.22), (-0.44, -0.04), (-0.62, 0.0)]), fin([(-0.42, 0.0), (-0.72, -0.22), (-0.44, 0.04), (-0.62, 0.0)]), fin([(0.15, 0.17), (-0.15, 0.32), (-0.2, 0.15), (-0.25, 0.2)]), fin([(0.05, -0.17), (-0.1, -0.3), (-0.18, -0.15), (-0.2, -0.18)])]
    eyes = [sphere(0.035 * long, 8, (0.34 * long, s * 0.075 * long, 0.04 * long)).tinted((0.01, 0.01, 0.01)) for s in (-1, 1)]
    return join([*parts, *eyes])


def _plants(out: Collector, rng: np.random.Generator, places: list[tuple[float, float]], z: float, tall: float, count: int) -> None:
    """Ribbons of weed that rise and bend, in two greens."""
    for k, (x, y) in enumerate(places):
        for _ in range(count):
            h = tall * float(rng.uniform(0.45, 1.0))
            bend = rng.normal(0, 0.12, 2) * h
            t = np.linspace(0, 1, 8)
            mid = np.c_[x + bend[0] * t**2 + 0.01 * np.sin(t * 6 + k) + float(rng.normal(0, 0.012)), y + 0.5 * bend[1] * t**2 + float(rng.normal(0, 0.012)), z + h * t]
            w = 0.012 * (1 - 0.85 * t) * (1 + float(rng.random()))
            g = np.stack([mid - np.c_[w, 0.3 * w, 0 * w], mid + np.c_[w, 0.3 * w, 0 * w]], 1)
            out.add(f"weed.{k % 2}", finish.of("leaf", ((0.05, 0.22, 0.04), (0.16, 0.3, 0.04))[k % 2], 0.5, thin=True), sheet(g))


def _tank(out: Collector, p: Params, kit: Kit) -> Part:
    w, d, tall = p.width / 2, 0.12 + 0.1 * p.width, 0.3 + 0.14 * p.width
    wood = finish.wood(p.color, p.wear, 0.35) if p.color not in ("#d0d0cc", "#17181a") else finish.paint(p.color, p.wear, 0.3)
    z, made = 0.0, []
    if p.style == "cabinet":
        z = 0.72
        out.add("cabinet", wood, *carcass((-w, -d + 0.02, 0.06), (w, d, z), 0.02), slab((-w + 0.02, -d + 0.04, 0), (w - 0.02, d - 0.01, 0.07), 0.002))
        made = doors(out, "door", (-w + 0.002, 0.064), (w - 0.002, z - 0.004), -d, 2 if p.width < 1.3 else 3, wood, finish.metal("brushed"), "flat", "bar", None, True)
    out.add("rim", wood, slab((-w - 0.006, -d - 0.006, z), (w + 0.006, d + 0.006, z + 0.026), 0.004), slab((-w - 0.008, -d - 0.008, z + tall), (w + 0.008, d + 0.008, z + tall + 0.055), 0.008))
    out.add("flap", wood, slab((-0.8 * w, -0.8 * d, z + tall + 0.055), (0.8 * w, 0.2 * d, z + tall + 0.063), 0.003))
    z0, z1, t = z + 0.026, z + tall, 0.006
    out.add("glass", finish.glass((0.9, 0.95, 0.94)), slab((-w, -d, z0), (w, -d + t, z1), 0.0), *(slab((s * w, -d, z0), (s * (w - t), d, z1), 0.0) for s in (-1, 1)))
    out.add("back", finish.paint("#0c2436", 0.0, 0.6) if not p.lit else finish.glow((0.02, 0.1, 0.2), 0.9), slab((-w + t, d - 2 * t, z0), (w - t, d - t, z1), 0.0))
    rng = kit.rng("inside")
    _bed(out, kit, rng, w - 0.012, d - 0.012, z0)
    level = z1 - 0.05
    out.add("water", finish.glass((0.75, 0.9, 0.92)), slab((-w + t, -d + t, level - 0.002), (w - t, d - 2 * t, level), 0.0))
    spots = [(float(x), float(rng.uniform(0.1, 0.7)) * d) for x in (*np.linspace(-0.9, -0.3, 4) * w, *np.linspace(0.45, 0.92, 4) * w)]
    _plants(out, rng, spots, z0 + 0.04, tall - 0.12, 5)
    out.add("tube", finish.plastic("#17181a", 0.5), box((0.05, 0.045, 0.55 * tall), 0.008, (0.86 * w, d - 0.05, z1 - 0.32 * tall)))
    moves = []
    for k in range(p.fish):
        c = np.array([float(rng.uniform(-0.7, 0.7)) * w, float(rng.uniform(-0.55, 0.25)) * d, z0 + 0.1 + float(rng.uniform(0, 1)) * (level - z0 - 0.18)])
        face = 1 if rng.random() < 0.5 else -1
        m = _fish(float(rng.uniform(0.05, 0.085)), int(rng.integers(4)), kit.n(14, 8))
        out.add("fish", finish.of("plastic", (1.0, 1.0, 1.0), 0.25, thin=True), m.scaled((face, 1, 1)).moved(c), link=f"fish.{k}")
        moves.append(Motion(kind="bob", seed=k, amplitude=0.015, period=float(3 + 2 * rng.random()), center=(float(c[0]), float(c[1]), float(c[2])), link=f"fish.{k}"))
    light = (Light(name="tank", position=(0, 0, z1 - 0.04), color=(0.7, 0.9, 1.0), power=7.0 * p.width, radius=0.2),) if p.lit else ()
    if p.lit:
        out.add("lamp", finish.glow((0.8, 0.95, 1.0), 8.0), slab((-0.8 * w, -0.05, z1 - 0.012), (0.8 * w, 0.05, z1 - 0.004), 0.002))
    solids: tuple[Collider, ...] = (box_collider((-w - 0.008, -d - 0.008, z), (w + 0.008, d + 0.008, z1 + 0.063)), *(shell((-w, -d + 0.02, 0.06), (w, d, z), 0.02) if z else ()), *colliders_of(made))
    part = Part(out.surfaces(), solids, 60 + 500 * p.width * d * tall, joints=joints_of(made), lights=light, motions=tuple(moves), functional_sides=("front",), affordances=("look", "feed"), sounds=(SoundSource(sound="bubbles", position=(0.8 * w, 0, z1), gain=-26.0),),
                supports=(Support(name="top", center=(0, 0.5 * d, z1 + 0.064), size=(1.4 * w, 0.5 * d)), *(boarded((-w + 0.02, -d + 0.03, 0.08), (w - 0.02, d - 0.01, z - 0.02), []) if z else ())))  # fmt: skip
    return opened(part, {j.name: p.open for j in part.joints})


def _bed(out: Collector, kit: Kit, rng: np.random.Generator, w: float, d: float, z: float) -> None:
    """Gravel higher at the back, a few stones and a root."""
    n = kit.n(36, 14)
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n // 2), indexing="ij")
    high = 0.035 + 0.025 * (v + 1) / 2
    g = np.stack([u * w, v * d, z + high + 0.008 * fbm(np.stack([u * w, v * d, 0 * u], -1), 0.08, 3, kit.seed % 40)], -1)
    out.add("gravel", finish.of("gravel", (0.42, 0.34, 0.24), 0.9), sheet(g), slab((-w, -d, z), (w, -d + 0.002, z + 0.034), 0.0))
    stones = [rock((s, 0.8 * s, 0.75 * s), k + 3, 12).moved((x * w, y * d, z + 0.04 + 0.25 * s)) for k, (x, y, s) in enumerate(((-0.1, 0.3, 0.16), (0.12, 0.05, 0.1), (0.3, 0.45, 0.2), (-0.62, -0.3, 0.08)))]
    out.add("stone", finish.of("rock", (0.17, 0.16, 0.16), 0.85), *stones)
    root = spline([(-0.45 * w, 0.3 * d, z + 0.04), (-0.35 * w, 0.1 * d, z + 0.14), (-0.15 * w, -0.1 * d, z + 0.17), (0.05 * w, -0.25 * d, z + 0.1)], 18)
    out.add("root", finish.wood("dark", 0.6, 0.8), tube(root, np.linspace(0.03, 0.008, 18), 9), tube(spline([(-0.25 * w, 0.0, z + 0.16), (-0.22 * w, 0.1 * d, z + 0.24), (-0.28 * w, 0.2 * d, z + 0.29)], 9), np.linspace(0.014, 0.004, 9), 7))
    at = np.c_[rng.uniform(-0.95, 0.95, 60) * w, rng.uniform(-0.9, 0.2, 60) * d, np.full(60, z + 0.045)]
    out.add("pebble", finish.of("stone", (1.0, 1.0, 1.0), 0.8), copies(sphere((0.011, 0.009, 0.006), 7), at, rng.uniform(0, 6, 60), rng.uniform(0.6, 1.4, 60), rng.uniform(0.12, 0.5, 60)))


def _bowl(out: Collector, p: Params, kit: Kit) -> Part:
    """A round bowl of water with gravel, weed and fish."""
    r, n = p.width / 2, kit.n(44, 18)
    t = np.linspace(-1.15, 0.95, 22)
    outer = [(r * np.cos(a), 0.92 * r + r * 0.92 * np.sin(a)) for a in t]
    low = outer[0][1]
    outer = [(x, z - low) for x, z in outer]
    rim = outer[-1]
    wall = [(0, 0), *outer, (rim[0] + 0.012, rim[1] + 0.01), (rim[0] + 0.006, rim[1] + 0.014), *((x - 0.004, z + 0.003) for x, z in outer[::-1]), (0, 0.005)]
    out.add("glass", finish.glass((0.92, 0.96, 0.96)), lathe(wall, n, 0.9))
    level = 1.18 * r
    wide = float(np.interp(level, [z for _, z in outer], [x for x, _ in outer])) - 0.006
    out.add("water", finish.glass((0.78, 0.91, 0.93)), lathe([(0, level - 0.002), (wide, level - 0.002), (wide, level), (0, level)], n, 0.4))
    rng = kit.rng("bowl")
    at = np.stack([(q * 0.55 * r * np.cos(a), q * 0.55 * r * np.sin(a), 0.012 + 0.05 * r * (1 - q)) for q, a in zip(np.sqrt(rng.random(90)), rng.uniform(0, 6.3, 90), strict=True)])
    out.add("gravel", finish.of("stone", (1.0, 1.0, 1.0), 0.8), copies(sphere((0.009, 0.008, 0.006), 7), at, rng.uniform(0, 6, 90), 1.0, rng.uniform(0.15, 0.6, 90)), lathe([(0, 0.006), (0.5 * r, 0.006), (0.45 * r, 0.02), (0, 0.03)], 24, 0.8).tinted(0.3))
    _plants(out, rng, [(-0.25 * r, 0.2 * r), (0.2 * r, 0.3 * r)], 0.02, 0.9 * r, 4)
    moves = []
    for k in range(min(p.fish, 4)):
        c = np.array([(0.1 - 0.25 * k) * r, -0.1 * r + 0.15 * r * (k % 2), (0.75 + 0.18 * (k % 2)) * r])
        out.add("fish", finish.of("plastic", (1.0, 1.0, 1.0), 0.25, thin=True), _fish(0.42 * r, 2 * (k % 2), kit.n(16, 8)).scaled((1 - 2 * (k % 2), 1, 1)).moved(c), link=f"fish.{k}")
        moves.append(Motion(kind="bob", seed=k, amplitude=0.01, period=3.4 + k, center=(float(c[0]), float(c[1]), float(c[2])), link=f"fish.{k}"))
    if p.color != "#2a1d14":
        out.add("mat", finish.fabric(p.color, p.wear), lathe([(0, 0), (1.1 * r, 0), (1.1 * r, 0.004), (0, 0.004)], n, 0.4))
    lamp = (Light(name="glow", position=(0, 0, 1.5 * r), color=(0.9, 0.95, 1.0), power=0.6, radius=0.05),) if p.lit else ()
    return Part(out.surfaces(), (cylinder_collider(r, rim[1], (0, 0, 0)),), mass=2000 * r**3 + 0.5, dynamic=True, motions=tuple(moves), lights=lamp, affordances=("look", "feed"))
