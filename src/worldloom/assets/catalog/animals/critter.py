"""A small animal that people keep or come upon: a rabbit, a hamster, a guinea pig, a rat, a hedgehog, a squirrel, a tortoise, a frog, a lizard, a snake, a spider or a parrot."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, finish, np, number
from worldloom.assets.parts.animal_quadruped import mix
from worldloom.assets.parts.body_form import Form, ball, blades, blend, bone, cell, chain, skin
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import Floats, Mesh, fbm, rot_x, rot_y, rot_z, smoothstep, sphere, spline, tube
from worldloom.world import RGB
from worldloom.world.color import rgb

Kind = Literal["rabbit", "hamster", "guinea_pig", "rat", "hedgehog", "squirrel", "turtle", "frog", "lizard", "snake", "spider", "parrot"]
CALLED = {"bunny": "rabbit", "bunny rabbit": "rabbit", "hare": "rabbit", "gerbil": "hamster", "mouse animal": "rat", "pet mouse": "rat", "mice": "rat", "chipmunk": "squirrel", "tortoise": "turtle", "terrapin": "turtle", "toad": "frog", "gecko": "lizard", "iguana": "lizard", "bearded dragon": "lizard", "chameleon": "lizard", "python": "snake", "boa": "snake", "serpent": "snake", "cobra": "snake", "tarantula": "spider",
          "macaw": "parrot", "cockatoo": "parrot", "parakeet": "parrot", "budgie": "parrot", "budgerigar": "parrot", "cockatiel": "parrot"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("animals/critter", 1, "critter", tuple(dict.fromkeys((*(k.replace("_", " ") for k in get_args(Kind)), *CALLED))), ("pet",), ("indoor", "outdoor", "home", "pet_shop"), "ground")


class Params(Kindred):
    """Dials."""

    kind: Kind = "rabbit"
    size: Annotated[float, number(0.5, 1.6)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}
Tone = Callable[[Floats, Floats], Floats]
"""Points and normals (n, 3) -> colours (n, 3)."""


def build(p: Params, kit: Kit) -> Part:
    """It looks to -Y."""
    return drawn(KINDS, p, kit, affordances=("pet",))


def _main(p: Params, usual: RGB) -> Floats:
    return np.array(rgb(p.color) if p.color else usual)


def _under(top: Floats, pale: RGB, kit: Kit, grain: float = 0.02) -> Tone:
    """Darker above, pale below, mottled."""

    def tone(v: Floats, n: Floats) -> Floats:
        t = smoothstep(n[:, 2] - 0.35 * fbm(v, 2 * grain, 2, 3), 0.05, -0.6)
        return mix(np.broadcast_to(top, v.shape), np.array(pale), t) * (1 + 0.22 * fbm(v, grain, 3, kit.seed % 60))[:, None]

    return tone


def _pelt(out: Collector, p: Params, kit: Kit, form: Form, step: float, tone: Tone, stuff: str = "fur", hair: float = 0.0, rough: float = 0.85) -> Mesh:
    """The skin of a form in colours, with hairs of a length where it has any."""
    m = skin(form, cell(kit.detail, step), 2, 0.4, 4 * step)
    n = m.normals if m.normals is not None else m.vertices
    m = m.tinted(tone(m.vertices, n))
    out.add("coat", finish.of(stuff, (1.0, 1.0, 1.0), rough, p.wear), m)
    if hair:
        back = np.array([0.0, 1.0, -0.45])
        out.add("hair", Material(recipe="fur", color=(1.0, 1.0, 1.0), roughness=0.85, wear=0.0, thin=True), blades(m, kit.n(2600), hair, 0.18 * hair, back, 0.14, kit.rng("fur")))
    return m


def _eyes(out: Collector, x: float, y: float, z: float, r: float, tone: RGB = (0.012, 0.008, 0.006)) -> None:
    out.add("eye", Material(recipe="ceramic", color=tone, roughness=0.04, wear=0.0), *(sphere(r, 14, (s * x, y, z)) for s in (-1, 1)))


def _whiskers(out: Collector, y: float, z: float, long: float) -> None:
    out.add("whisker", finish.of("fur", (0.6, 0.58, 0.54), 0.6), *(tube([(s * 0.12 * long, y, z), (s * 0.7 * long, y - 0.05 * long, z + 0.16 * j * long), (s * long, y + 0.12 * long, z + 0.3 * j * long)], 0.006 * long, 3) for s in (-1, 1) for j in (-1, 0, 1)))


def _rabbit(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.07, 0.1), (0.085, 0.115, 0.098)), ball((0, -0.055, 0.095), (0.068, 0.085, 0.078)), ball((0, -0.13, 0.155), (0.046, 0.058, 0.048)), bone((0, -0.15, 0.15), (0, -0.18, 0.138), 0.036, 0.024), ball((0, 0.185, 0.09), (0.032, 0.03, 0.034))]
    parts += [ball((s * 0.066, 0.06, 0.075), (0.042, 0.075, 0.068)) for s in (-1, 1)] + [bone((s * 0.062, 0.06, 0.02), (s * 0.06, -0.035, 0.016), 0.024, 0.017) for s in (-1, 1)] + [chain([(s * 0.035, -0.09, 0.08), (s * 0.034, -0.115, 0.03), (s * 0.034, -0.135, 0.014)], (0.026, 0.018, 0.016), 0.01) for s in (-1, 1)]
    for s in (-1, 1):
        parts.append(ball((s * 0.024, -0.092, 0.235), (0.017, 0.011, 0.062), rot_y(0.16 * s) @ rot_x(-0.42)))
    top = _main(p, (0.3, 0.2, 0.12))
    base = _under(top, (0.66, 0.6, 0.52), kit)

    def tone(v: Floats, n: Floats) -> Floats:
        inner = smoothstep(v[:, 2], 0.2, 0.22) * smoothstep(n[:, 1], -0.5, -0.85)
        return mix(base(v, n), np.array((0.6, 0.36, 0.32)), inner)

    _pelt(out, p, kit, blend(parts, 0.03), 0.008, tone, hair=0.013)
    _eyes(out, 0.04, -0.148, 0.168, 0.0085)
    out.add("nose", finish.of("skin", (0.5, 0.25, 0.22), 0.5), sphere((0.008, 0.006, 0.005), 10, (0, -0.203, 0.144)))
    _whiskers(out, -0.19, 0.135, 0.065)


def _rodent(out: Collector, p: Params, kit: Kit, s: float, top: RGB, pale: RGB, tail: float, ears: float, patch: bool = False) -> None:
    """A small round animal of body length about 0.1 m at s = 1."""
    parts = [ball((0, 0.014 * s, 0.031 * s), np.array([0.031, 0.047, 0.031]) * s), ball((0, -0.034 * s, 0.036 * s), np.array([0.023, 0.027, 0.023]) * s), bone((0, -0.045 * s, 0.034 * s), (0, -0.063 * s, 0.03 * s), 0.016 * s, 0.0085 * s)]
    parts += [ball((k * 0.018 * s, -0.022 * s, 0.058 * s), np.array([ears, 0.0035, ears]) * s, rot_z(0.35 * k) @ rot_x(-0.2)) for k in (-1, 1)]
    parts += [bone((k * 0.017 * s, y * s, 0.012 * s), (k * 0.019 * s, (y - 0.014) * s, 0.005 * s), 0.0085 * s, 0.005 * s) for k in (-1, 1) for y in (-0.03, 0.035)]
    base = _under(_main(p, top), pale, kit, 0.012 * s)

    def tone(v: Floats, n: Floats) -> Floats:
        c = base(v, n)
        return mix(c, np.array(pale), smoothstep(fbm(v, 0.04 * s, 1, 9), -0.02, 0.05)) if patch else c

    _pelt(out, p, kit, blend(parts, 0.012 * s), 0.0042 * s, tone, hair=0.008 * s if tail == 0 else 0.005 * s)
    pink = finish.of("skin", (0.55, 0.3, 0.26), 0.5)
    _eyes(out, 0.0165 * s, -0.047 * s, 0.043 * s, 0.0044 * s)
    out.add("nose", pink, sphere(0.0034 * s, 10, (0, -0.0705 * s, 0.031 * s)))
    if tail:
        out.add("nose", pink, tube(spline([(0, 0.055, 0.022), (0.01, 0.085, 0.008), (0.045, 0.115, 0.005), (0.035, 0.145, 0.004)], 24) * s, np.linspace(0.0042, 0.0012, 24) * s * tail, 8))
    _whiskers(out, -0.062 * s, 0.03 * s, 0.03 * s)


def _hamster(out: Collector, p: Params, kit: Kit) -> None:
    _rodent(out, p, kit, 1.0, (0.5, 0.27, 0.09), (0.75, 0.7, 0.62), 0.0, 0.0095)


def _guinea(out: Collector, p: Params, kit: Kit) -> None:
    _rodent(out, p, kit, 2.1, (0.24, 0.1, 0.04), (0.75, 0.71, 0.64), 0.0, 0.0085, True)


def _rat(out: Collector, p: Params, kit: Kit) -> None:
    _rodent(out, p, kit, 1.5, (0.13, 0.105, 0.085), (0.4, 0.36, 0.32), 1.0, 0.016)


def _hedgehog(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.02, 0.062), (0.072, 0.095, 0.062)), ball((0, -0.075, 0.048), (0.044, 0.05, 0.04)), bone((0, -0.1, 0.042), (0, -0.145, 0.032), 0.026, 0.0085)] + [bone((s * 0.04, y, 0.02), (s * 0.042, y - 0.018, 0.008), 0.013, 0.008) for s in (-1, 1) for y in (-0.055, 0.06)] + [ball((s * 0.034, -0.072, 0.085), (0.011, 0.005, 0.011)) for s in (-1, 1)]
    m = _pelt(out, p, kit, blend(parts, 0.02), 0.007, _under(_main(p, (0.22, 0.14, 0.08)), (0.5, 0.4, 0.28), kit))
    v, n = m.vertices, m.normals if m.normals is not None else m.vertices
    back = np.flatnonzero((v[:, 1] > -0.075) & (v[:, 2] > 0.032))
    g = kit.rng("spines")
    pick = g.choice(back, kit.n(620, 160))
    d = n[pick] + 0.35 * g.normal(size=(len(pick), 3)) + np.array([0, 0.55, 0.1])
    d /= np.linalg.norm(d, axis=1, keepdims=True)
    out.add("spine", finish.of("bone", (0.42, 0.33, 0.22), 0.5), wires(v[pick] - 0.003 * d, v[pick] + 0.021 * d, 0.0011))
    _eyes(out, 0.024, -0.108, 0.058, 0.0048)
    out.add("nose", finish.plastic("#101010", 0.2), sphere(0.0075, 12, (0, -0.151, 0.033)))


def _squirrel(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.02, 0.062), (0.047, 0.055, 0.058)), bone((0, 0.0, 0.09), (0, -0.02, 0.145), 0.04, 0.03), ball((0, -0.035, 0.178), (0.028, 0.034, 0.028)), bone((0, -0.055, 0.174), (0, -0.074, 0.166), 0.017, 0.009)]
    parts += [ball((s * 0.04, -0.005, 0.038), (0.022, 0.04, 0.034)) for s in (-1, 1)] + [bone((s * 0.042, 0.0, 0.012), (s * 0.04, -0.055, 0.009), 0.012, 0.009) for s in (-1, 1)] + [chain([(s * 0.03, -0.025, 0.125), (s * 0.034, -0.055, 0.1), (s * 0.009, -0.072, 0.11)], (0.012, 0.0095, 0.008), 0.005) for s in (-1, 1)] + [bone((s * 0.017, -0.026, 0.198), (s * 0.022, -0.02, 0.226), 0.009, 0.002) for s in (-1, 1)]
    brush = chain(spline([(0, 0.06, 0.03), (0, 0.115, 0.06), (0, 0.12, 0.15), (0, 0.085, 0.215), (0, 0.12, 0.25)], 9), (0.018, 0.034, 0.043, 0.047, 0.049, 0.047, 0.042, 0.034, 0.02), 0.02)
    tone = _under(_main(p, (0.36, 0.13, 0.035)), (0.74, 0.66, 0.55), kit)

    def belly(v: Floats, n: Floats) -> Floats:
        return mix(tone(v, n), np.array((0.74, 0.66, 0.55)), smoothstep(n[:, 1], -0.5, -0.9) * smoothstep(v[:, 2], 0.16, 0.14))

    _pelt(out, p, kit, blend(parts, 0.016), 0.006, belly, hair=0.01)
    _pelt(out, p, kit, brush, 0.007, tone, hair=0.034)
    _eyes(out, 0.0225, -0.052, 0.186, 0.006)
    out.add("nose", finish.plastic("#181210", 0.3), sphere(0.004, 10, (0, -0.083, 0.167)))
    out.add("nut", finish.of("food", (0.24, 0.12, 0.05), 0.5), sphere((0.011, 0.011, 0.013), 14, (0, -0.082, 0.112)))


def _turtle(out: Collector, p: Params, kit: Kit) -> None:
    shell_top = _main(p, (0.13, 0.11, 0.035))
    legs = [chain([(s * 0.09, y, 0.05), (s * 0.125, y + (0.02 if y > 0 else -0.03), 0.03), (s * 0.13, y + (0.03 if y > 0 else -0.05), 0.016)], (0.035, 0.027, 0.022), 0.01) for s in (-1, 1) for y in (-0.085, 0.095)]
    soft = blend([*legs, chain([(0, -0.1, 0.055), (0, -0.16, 0.07), (0, -0.185, 0.085)], (0.036, 0.026, 0.026), 0.01), ball((0, -0.2, 0.09), (0.027, 0.034, 0.024)), bone((0, 0.13, 0.04), (0, 0.18, 0.025), 0.014, 0.004)], 0.012)

    def scaly(v: Floats, n: Floats) -> Floats:
        return np.array((0.2, 0.2, 0.09)) * (1 + 0.5 * fbm(v, 0.009, 2, 4) + 0.3 * fbm(v, 0.05, 2, 8))[:, None]

    _pelt(out, p, kit, soft, 0.007, scaly, "leather", rough=0.6)
    m = skin(blend([ball((0, 0.01, 0.06), (0.125, 0.155, 0.105))], 0.01), cell(kit.detail, 0.0075), 2, 0.0)
    v = m.vertices
    q = np.stack([v[:, 0] / 0.125, (v[:, 1] - 0.01) / 0.155], 1)
    seeds = np.array([(0, y) for y in (-0.72, -0.24, 0.24, 0.72)] + [(s * 0.62, y) for s in (-1, 1) for y in (-0.5, 0.0, 0.5)] + [(s * 1.02 * np.cos(a), 1.02 * np.sin(a)) for s in (-1, 1) for a in np.linspace(-1.4, 1.4, 7)])
    d = np.sort(np.linalg.norm(q[:, None] - seeds[None], axis=2), axis=1)
    groove = smoothstep(d[:, 1] - d[:, 0], 0.07, 0.02)
    heart = smoothstep(d[:, 0], 0.22, 0.08)
    color = mix(mix(np.broadcast_to(shell_top, v.shape), np.array((0.34, 0.26, 0.08)), heart), np.array((0.03, 0.024, 0.012)), groove)
    flat = v * np.array([1, 1, 1.0]) + np.array([0, 0, 0.0])
    flat[:, 2] = np.where(v[:, 2] < 0.045, 0.045 - 0.25 * (0.045 - v[:, 2]), v[:, 2]) - 0.006 * groove
    out.add("shell", finish.of("bone", (1.0, 1.0, 1.0), 0.35, p.wear), Mesh(flat, m.faces, None).tinted(color * (1 + 0.2 * fbm(v, 0.02, 2, 6))[:, None]))
    _eyes(out, 0.024, -0.212, 0.099, 0.0052)


def _frog(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.012, 0.034), (0.033, 0.045, 0.026), rot_x(-0.45)), ball((0, -0.028, 0.05), (0.028, 0.026, 0.018)), *(ball((s * 0.0165, -0.024, 0.067), 0.0105) for s in (-1, 1))]
    for s in (-1, 1):
        parts += [chain([(s * 0.024, 0.035, 0.024), (s * 0.05, 0.008, 0.03), (s * 0.034, 0.04, 0.01), (s * 0.046, 0.012, 0.006)], (0.016, 0.012, 0.008, 0.006), 0.005), chain([(s * 0.024, -0.02, 0.034), (s * 0.034, -0.03, 0.018), (s * 0.03, -0.046, 0.005)], (0.009, 0.0065, 0.005), 0.004)]
        parts += [bone((s * 0.046, 0.012, 0.005), (s * (0.046 + dx), -0.012, 0.003), 0.0035, 0.0032) for dx in (-0.01, 0.004, 0.018)] + [bone((s * 0.03, -0.046, 0.004), (s * (0.03 + dx), -0.062, 0.003), 0.003, 0.0028) for dx in (-0.01, 0.0, 0.011)]
    tone = _under(_main(p, (0.09, 0.26, 0.03)), (0.62, 0.6, 0.36), kit, 0.015)
    _pelt(out, p, kit, blend(parts, 0.008), 0.0034, tone, "ceramic", rough=0.3)
    _eyes(out, 0.0215, -0.03, 0.07, 0.0075, (0.35, 0.2, 0.02))
    out.add("pupil", finish.plastic("#080808", 0.05), *(sphere((0.0034, 0.0042, 0.0026), 10, (s * 0.0262, -0.0345, 0.0705)) for s in (-1, 1)))
    out.add("mouth", finish.of("skin", (0.1, 0.12, 0.03), 0.5), tube(spline([(-0.026, -0.036, 0.05), (-0.014, -0.0525, 0.047), (0.014, -0.0525, 0.047), (0.026, -0.036, 0.05)], 16), 0.0009, 5))


def _lizard(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(0, -0.11, 0.034), (0, -0.06, 0.032), (0, 0.03, 0.032), (0.01, 0.11, 0.022), (0.06, 0.19, 0.012), (0.03, 0.29, 0.008), (-0.02, 0.33, 0.006)], 22)
    radii = np.interp(np.linspace(0, 1, 22), (0, 0.1, 0.25, 0.4, 0.6, 1), (0.017, 0.015, 0.026, 0.022, 0.011, 0.003))
    parts = [chain(path, radii, 0.01), ball((0, -0.13, 0.04), (0.019, 0.026, 0.0145)), bone((0, -0.145, 0.038), (0, -0.168, 0.035), 0.0135, 0.008)]
    for s in (-1, 1):
        for y, out_y in ((-0.05, -0.02), (0.075, 0.02)):
            parts.append(chain([(s * 0.016, y, 0.03), (s * 0.055, y + out_y, 0.034), (s * 0.062, y - 0.02, 0.008)], (0.011, 0.0085, 0.0065), 0.005))
            parts += [bone((s * 0.062, y - 0.02, 0.006), (s * (0.062 + dx), y - 0.045, 0.003), 0.0036, 0.002) for dx in (-0.014, 0.0, 0.014)]
    base = _under(_main(p, (0.16, 0.26, 0.05)), (0.55, 0.52, 0.3), kit, 0.012)

    def tone(v: Floats, n: Floats) -> Floats:
        bars = smoothstep(np.sin(110 * v[:, 1] + 2.5 * fbm(v, 0.03, 2, 5)), 0.35, 0.8) * smoothstep(n[:, 2], -0.1, 0.3)
        return mix(base(v, n), np.array((0.05, 0.075, 0.025)), 0.8 * bars) * (1 + 0.3 * fbm(v, 0.005, 1, 2))[:, None]

    _pelt(out, p, kit, blend(parts, 0.009), 0.0042, tone, "leather", rough=0.5)
    _eyes(out, 0.0165, -0.137, 0.0475, 0.0045)


def _snake(out: Collector, p: Params, kit: Kit) -> None:
    a = np.linspace(0, 5.6 * np.pi, 120)
    r = 0.155 - 0.105 * a / a[-1]
    path = np.stack([r * np.cos(a), r * np.sin(a), 0.02 + 0.032 * np.clip((a - 3 * np.pi) / (2.6 * np.pi), 0, 1) * 2], 1)
    rise = spline([path[-1], path[-1] + [0.005, -0.05, 0.03], (0.02, -0.07, 0.14), (0.0, -0.13, 0.155)], 20)
    whole = np.concatenate([path, rise[1:]])
    radii = np.interp(np.linspace(0, 1, len(whole)), (0, 0.12, 0.4, 0.85, 0.95, 1), (0.003, 0.012, 0.022, 0.02, 0.0135, 0.014))
    m = tube(whole, radii, kit.n(18, 10))
    n = m.normals if m.normals is not None else m.vertices
    along = m.uv[:, 0] if m.uv is not None else m.vertices[:, 0]
    saddle = smoothstep(np.sin(48 * along), 0.1, 0.5) * smoothstep(n[:, 2], -0.2, 0.35)
    color = mix(mix(np.broadcast_to(_main(p, (0.42, 0.29, 0.12)), n.shape), np.array((0.68, 0.6, 0.42)), smoothstep(n[:, 2], 0.0, -0.6)), np.array((0.075, 0.035, 0.014)), 0.9 * saddle)
    out.add("coat", finish.of("leather", (1.0, 1.0, 1.0), 0.35, p.wear), m.tinted(color * (1 + 0.25 * fbm(m.vertices, 0.006, 1, 4))[:, None]))
    head = skin(blend([ball((0, -0.15, 0.157), (0.021, 0.03, 0.013)), bone((0, -0.165, 0.156), (0, -0.182, 0.154), 0.014, 0.009)], 0.01), 0.004, 2, 0.2)
    out.add("coat", finish.leather(), head.tinted(_main(p, (0.42, 0.29, 0.12)) * 0.8))
    _eyes(out, 0.0165, -0.163, 0.163, 0.0042, (0.3, 0.12, 0.01))
    out.add("tongue", finish.of("skin", (0.3, 0.02, 0.03), 0.4), *(tube([(0, -0.188, 0.152), (0, -0.205, 0.152), (s * 0.007, -0.219, 0.15)], 0.0011, 5) for s in (-1, 1)))


def _spider(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.035, 0.03), (0.026, 0.034, 0.024)), ball((0, -0.015, 0.024), (0.018, 0.021, 0.012)), *(bone((s * 0.006, -0.034, 0.022), (s * 0.006, -0.043, 0.012), 0.0055, 0.003) for s in (-1, 1))]
    for s in (-1, 1):
        for k, turn in enumerate((0.95, 0.35, -0.3, -0.9)):
            d = np.array([s * np.cos(turn), -np.sin(turn), 0])
            long = 1.0 if k in (0, 3) else 0.85
            o = np.array([s * 0.012, -0.024 + 0.008 * k, 0.024])
            parts.append(chain([o, o + 0.032 * long * d + [0, 0, 0.026], o + 0.068 * long * d + [0, 0, 0.012], o + 0.09 * long * d + [0, 0, -0.0215]], (0.0058, 0.005, 0.0042, 0.0028), 0.003))
    tone = _main(p, (0.045, 0.027, 0.018))
    _pelt(out, p, kit, blend(parts, 0.006), 0.0034, lambda v, n: tone * (1 + 0.5 * smoothstep(np.sin(260 * np.hypot(v[:, 0], v[:, 1])), 0.5, 0.9) + 0.2 * fbm(v, 0.006, 2, 4))[:, None], hair=0.006)
    _eyes(out, 0.0035, -0.033, 0.0305, 0.0019)


def _parrot(out: Collector, p: Params, kit: Kit) -> None:
    body = blend([ball((0, 0.012, 0.115), (0.042, 0.044, 0.075), rot_x(0.3)), ball((0, -0.022, 0.195), (0.033, 0.036, 0.034)), bone((0, -0.01, 0.14), (0, -0.02, 0.19), 0.036, 0.032)], 0.02)
    main = _main(p, (0.55, 0.025, 0.012))

    def tone(v: Floats, n: Floats) -> Floats:
        rows = 1 + 0.28 * np.sin(900 * v[:, 2] + 5 * np.sin(260 * v[:, 0])) * smoothstep(v[:, 2], 0.2, 0.17)
        return np.asarray(main * (rows * (1 + 0.2 * fbm(v, 0.012, 2, 3)))[:, None])

    _pelt(out, p, kit, body, 0.0055, tone, "feather")
    for s in (-1, 1):
        wing = blend([ball((s * 0.041, 0.012, 0.13), (0.011, 0.032, 0.05), rot_x(0.35)), bone((s * 0.036, 0.045, 0.085), (s * 0.022, 0.09, 0.03), 0.013, 0.005)], 0.012)
        m = skin(wing, cell(kit.detail, 0.005), 2, 0.2)
        t = m.vertices[:, 2:3] + 0.4 * m.vertices[:, 1:2]
        color = np.where(t > 0.15, main, np.where(t > 0.125, (0.65, 0.42, 0.02), (0.015, 0.1, 0.42)))
        out.add("wing", finish.of("feather", (1.0, 1.0, 1.0), 0.7, p.wear), m.tinted(color * (1 + 0.3 * np.sin(700 * m.vertices[:, 1:2]))))
    for k, c in zip((-1.5, -0.5, 0.5, 1.5), ("#0a2a80", "#a01010", "#a01010", "#0a2a80"), strict=True):
        out.add(f"tail.{c[1:]}", finish.of("feather", c, 0.7), sphere((0.0095, 0.105, 0.003), 14).turned(rot_x(-0.85)).turned(rot_z(0.05 * k)).moved((0.009 * k, 0.105, -0.005 + 0.035)))
    out.add("face", finish.of("skin", (0.78, 0.74, 0.68), 0.7), *(sphere((0.008, 0.017, 0.016), 14, (s * 0.0275, -0.036, 0.193)) for s in (-1, 1)))
    out.add("beak", finish.of("bone", (0.75, 0.68, 0.5), 0.3), tube(spline([(0, -0.05, 0.2), (0, -0.069, 0.197), (0, -0.077, 0.18), (0, -0.072, 0.167)], 14), np.linspace(0.0135, 0.002, 14), 14))
    out.add("lower", finish.of("bone", (0.02, 0.02, 0.02), 0.3), sphere((0.009, 0.009, 0.008), 12, (0, -0.055, 0.177)))
    out.add("foot", finish.of("skin", (0.09, 0.09, 0.095), 0.7), *(tube([(s * 0.017, 0.0, 0.05), (s * 0.018, -0.004, 0.01)], 0.0055, 8) for s in (-1, 1)), *(tube(spline([(s * 0.018, -0.004, 0.01), (s * 0.018 + dx, -0.004 + dy, 0.007), (s * 0.018 + 1.5 * dx, -0.004 + 1.5 * dy, 0.0)], 8), 0.0038, 7) for s in (-1, 1) for dx, dy in ((-0.009, -0.02), (0.009, -0.02), (0.0, 0.022))))
    _eyes(out, 0.0345, -0.036, 0.2, 0.0042)


KINDS: dict[str, Kin] = {
    "rabbit": Kin(_rabbit, 2.0, cover="hull"), "hamster": Kin(_hamster, 0.12, cover="hull"), "guinea_pig": Kin(_guinea, 0.9, cover="hull"), "rat": Kin(_rat, 0.3, cover="hull"), "hedgehog": Kin(_hedgehog, 0.7, cover="hull"), "squirrel": Kin(_squirrel, 0.35, cover="hull"), "turtle": Kin(_turtle, 1.6, cover="hull"), "frog": Kin(_frog, 0.06, cover="hull"), "lizard": Kin(_lizard, 0.3, cover="hull"),
    "snake": Kin(_snake, 1.5), "spider": Kin(_spider, 0.05, cover="hull"), "parrot": Kin(_parrot, 0.5, cover="hull"),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
