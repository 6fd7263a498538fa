"""A decorated Christmas tree in a stand or pot: dense fir boughs, baubles, tinsel, warm fairy lights and a shining star."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Params as Base, Part, Surface, cylinder_collider, finish, metres, np, number, rgb, surface
from worldloom.assets.parts.flora_conifer import Look, spruce
from worldloom.geometry import Floats, join, lathe, prism, rot_x, sphere, stamp, torus, tube

CARD = Card("trees/christmas_tree", 1, "christmas_tree", ("xmas tree", "decorated tree", "fir tree with lights", "holiday tree"), ("tree", "decoration"), ("indoor", "winter", "toy_shop", "living_room", "outdoor"), stands="floor", clearance=(0.2, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials. `color` and `second_color` are the baubles'."""

    height: Annotated[float, metres(0.5, 6.0)] = 2.2
    color: Color = "red"
    second_color: Color = "gold"
    baubles: Annotated[int, number(0, 120)] = 48
    lights: Annotated[int, number(0, 240)] = 110
    lit: bool = True
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"silver": Params(color="blue", second_color="silver"), "small": Params(height=0.9, baubles=22, lights=60), "unlit": Params(lit=False), "snowy": Params(snow=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """A young spruce above its stand, hung on the cone that its boughs fill."""
    h = p.height
    base, tall = 0.11 * h, 0.85 * h
    from worldloom.assets.part import moved

    fir = moved(spruce(Look(slim=2.05, bare=0.03, needle=(0.03, 0.06, 0.026)), tall, p.snow, Kit(kit.seed, 0.72 * kit.detail)), (0, 0, base))
    res = [*fir.surfaces, *_stand(h, kit), *_hung(p, base, tall, kit), _star(h, p)]
    lamps = tuple(Light(name=f"glow{k}", position=(round(0.3 * h * np.cos(a), 3), round(0.3 * h * np.sin(a), 3), round(z * h, 3)), color=(1.0, 0.66, 0.3), power=round(1.6 * h, 2), radius=0.12, on=p.lit) for k, (a, z) in enumerate(((-1.2, 0.35), (-2.2, 0.6), (1.2, 0.45)))) if p.lights else ()
    return Part(tuple(res), colliders=(cylinder_collider(0.33 * h, 0.5 * h), cylinder_collider(0.16 * h, h * 0.95)), mass=8 * h, anchors={"top": (0, 0, round(h, 3)), "under": (0, round(-0.3 * h, 3), 0)}, lights=lamps)


def _cone(t: Floats, base: float, tall: float) -> tuple[Floats, Floats]:
    """Height and radius of the boughs' outer surface at t = 0 foot, 1 tip."""
    return base + tall * (0.06 + 0.88 * t), np.asarray(0.405 * tall * (1 - t) ** 0.86 * np.clip(0.75 + 2 * t, 0, 1) + 0.02 * tall)


def _hung(p: Params, base: float, tall: float, kit: Kit) -> list[Surface]:
    """Baubles, fairy lights on a spiral wire, two tinsel garlands."""
    rng = kit.rng("hung")
    res = []
    n = p.baubles
    if n:
        t = 1 - np.sqrt(1 - (np.arange(n) + 0.5) / n * 0.94)
        a = np.arange(n) * 2.39996 + rng.normal(0, 0.2, n)
        z, r = _cone(t, base, tall)
        at = np.stack([0.93 * r * np.cos(a), 0.93 * r * np.sin(a), z - 0.02], 1)
        size = 0.03 * p.height**0.5 * rng.uniform(0.75, 1.2, n)
        ball = join([sphere(1.0, kit.n(11, 6)), lathe([(0.22, 0.95), (0.22, 1.18), (0, 1.18)], 8)])
        for k, c in enumerate((p.color, p.second_color)):
            m = np.arange(n) % 2 == k
            if m.any():
                res.append(surface(f"baubles{k}", stamp(ball, at[m], a[m], size[m]), finish.of("ceramic", rgb(c), 0.12, 0.05, metallic=0.6)))
    z, r, a = _spiral(9.0, 260, base, tall)
    wire = np.stack([0.97 * r * np.cos(a), 0.97 * r * np.sin(a), z + 0.012 * np.sin(23 * a)], 1)
    if p.lights:
        i = np.linspace(0, len(wire) - 1, p.lights).astype(int)
        bulb = sphere((0.009, 0.009, 0.014), 8 if kit.detail > 1.5 else 5)
        glow = finish.glow((1.0, 0.62, 0.26), 16.0) if p.lit else finish.glass((0.9, 0.8, 0.6))
        res += [surface("lights", stamp(bulb, wire[i] * [1.02, 1.02, 1], None, p.height**0.5 * 0.8), glow), surface("wire", tube(wire, 0.0025, 3), finish.plastic("dark_green"))]
    z, r, a = _spiral(5.0, kit.n(420, 120), base, tall)
    fuzz = 0.012 * p.height**0.5
    z = z - 0.05 * tall * np.abs(np.sin(2.5 * a))
    garland = np.stack([r * np.cos(a), r * np.sin(a), z], 1) + rng.normal(0, 0.35 * fuzz, (len(a), 3))
    res.append(surface("tinsel", tube(garland, fuzz * rng.uniform(0.6, 1.3, len(a)), 4), finish.metal("gold", 0.1, 0.3)))
    return res


def _spiral(turns: float, n: int, base: float, tall: float) -> tuple[Floats, Floats, Floats]:
    t = np.linspace(0.0, 0.95, n)
    z, r = _cone(t, base, tall)
    return z, r, np.cumsum(np.full(n, turns * 2 * np.pi / n)) * (1 + 0.0 * t)


def _stand(h: float, kit: Kit) -> list[Surface]:
    n = kit.n(28, 10)
    pot = lathe([(0, 0), (0.09 * h, 0), (0.115 * h, 0.1 * h), (0.122 * h, 0.115 * h), (0.105 * h, 0.115 * h), (0.1 * h, 0.1 * h), (0, 0.1 * h)], n, 0.5)
    band = torus(0.105 * h, 0.006 * h, n, 6).moved((0, 0, 0.06 * h))
    stem = lathe([(0, 0.05 * h), (0.018 * h, 0.05 * h), (0.016 * h, 0.2 * h), (0, 0.2 * h)], 10)
    return [surface("pot", pot, finish.wood("walnut", 0.2)), surface("band", band, finish.metal("brass")), surface("stem", stem, finish.of("bark", (0.1, 0.07, 0.05)))]


def _star(h: float, p: Params) -> Surface:
    a = np.pi / 2 + np.arange(10) * np.pi / 5
    r = np.where(np.arange(10) % 2 == 0, 0.075, 0.03) * h**0.7
    star = prism(np.stack([r * np.cos(a), r * np.sin(a)], 1), 0.02, 0.006).moved((0, 0, -0.01)).turned(rot_x(np.pi / 2)).moved((0, 0, 0.965 * h + 0.04 * h**0.7))
    return surface("star", star, finish.glow((1.0, 0.72, 0.28), 6.0) if p.lit else finish.metal("gold"))
