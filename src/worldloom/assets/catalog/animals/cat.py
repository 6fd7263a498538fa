"""A cat: curled up asleep, sitting or standing, with striped, plain, black-and-white or tortoiseshell fur."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Motion, Params as Base, Part, SoundSource, Surface, finish, hull_collider, np, number, rgb, surface
from worldloom.assets.parts.animal_quadruped import Beast, bones, body, mix, mottled
from worldloom.assets.parts.body_form import Form, Frame, Put, above, ball, blades, blend, bone, cell, chain, cut, seated, skin
from worldloom.geometry import Floats, Mesh, align, fbm, join, rot_x, rot_y, rot_z, smoothstep, sphere, tube

CARD = Card("animals/cat", 1, "cat", ("kitten", "tabby", "tomcat", "house cat"), ("animal", "pet"), ("indoor", "home", "library", "cosy", "outdoor"), "ground", (0.1, 0.05, 0.05, 0.05))


class Params(Base):
    """Dials."""

    size: Annotated[float, number(0.5, 1.4)] = 1.0
    """1 is a grown cat, 0.27 m at the shoulder; 0.55 a kitten."""
    state: Literal["sleeping", "curled", "sitting", "standing", "walking"] = "sleeping"
    pattern: Literal["tabby", "plain", "tuxedo", "tortoiseshell"] = "tabby"
    color: Color = "#a5662c"


PRESETS = {"sitting": Params(state="sitting", color="#5a544c"), "black": Params(pattern="plain", color="#14110f", state="standing"), "tuxedo": Params(pattern="tuxedo", color="#121113", state="sitting"), "kitten": Params(size=0.55, pattern="tortoiseshell")}


def build(p: Params, kit: Kit) -> Part:
    """Body by state, one head for all, painted fur and short hairs."""
    asleep = p.state in ("sleeping", "curled")
    form, head, spine, tail = _curled(p) if asleep else _upright(p, kit)
    s = p.size
    step = cell(kit.detail, 0.0095) * s
    whole = cut(blend([form, _head(head, s)], 0.016 * s), (0, 0, 0.0), (0, 0, -1.0), 0.006 * s)
    coat = skin(whole, step, 2, 0.45, 0.02 * s)
    brush = skin(tail, step * 0.9, 2, 0.2, 0.02 * s)
    fur = [_painted(m, p, kit, head, spine) for m in (coat, brush, *_ears(head, s))]
    pelt = above(join(fur[:2]), 0.022 * s)
    hairs = blades(pelt, kit.n(5200), 0.016 * s, 0.0035 * s, _flow(pelt, spine), 0.12, kit.rng("fur"))
    parts: list[Surface] = [surface("coat", fur, finish.of("fur", (1.0, 1.0, 1.0), 0.85, 0.0)), surface("fur", hairs, finish.of("fur", (1.0, 1.0, 1.0), 0.85, 0.0)), *_face(head, s, asleep, whole)]
    return Part(
        tuple(parts), (hull_collider(coat.vertices, keep=48),), 4.2 * s**3, anchors={"head": _t(head.o)}, affordances=("pet",), sounds=(SoundSource(sound="purr", position=_t(head.o), gain=-14, loop=True),) if asleep else (),
        motions=(Motion(kind="breathe", amplitude=0.022 if asleep else 0.012, period=3.2 if asleep else 2.0, center=(0, 0, 0.05 * s), seed=kit.seed % 89),),
    )  # fmt: skip


def _curled(p: Params) -> tuple[Form, Frame, Floats, Form]:
    """On its side in a ring: back arched behind, chin on the forepaws in front, tail laid round to the nose."""
    s = p.size
    a = np.radians(np.linspace(214, -8, 9))
    rad = np.interp(np.linspace(0, 1, 9), (0, 0.2, 0.5, 0.85, 1), (0.074, 0.092, 0.088, 0.078, 0.062))
    spine = np.stack([0.128 * np.cos(a), 0.105 * np.sin(a) + 0.02, rad * 0.98 + 0.006 * np.sin(a)], 1) * s
    body_ = chain(spine, tuple(rad * s), 0.03 * s)
    fill = ball(np.array([0.0, 0.0, 0.06]) * s, np.array([0.1, 0.085, 0.058]) * s)
    haunch = [ball(np.array([-0.1, -0.07, 0.072]) * s, np.array([0.07, 0.066, 0.066]) * s), chain(np.array([(-0.06, -0.11, 0.04), (0.0, -0.135, 0.022), (0.045, -0.14, 0.018)]) * s, np.array([0.032, 0.021, 0.019]) * s, 0.01)]
    arms = [chain(np.array([(0.12, -0.05, 0.05), (0.155, -0.13, 0.026), (0.09, -0.175, 0.018)]) * s, np.array([0.036, 0.024, 0.02]) * s, 0.01), chain(np.array([(0.1, -0.06, 0.05), (0.1, -0.14, 0.02), (0.035, -0.175, 0.017)]) * s, np.array([0.034, 0.022, 0.019]) * s, 0.01)]
    neck = chain(np.array([spine[-1] / s, (0.105, -0.07, 0.08), (0.075, -0.11, 0.078)]) * s, np.array([0.064, 0.058, 0.05]) * s, 0.02)
    head = Frame(np.array([0.07, -0.14, 0.078]) * s, rot_z(-0.12) @ rot_y(0.12) @ rot_x(0.12))
    tail = chain(np.array([(-0.13, -0.05, 0.05), (-0.165, -0.12, 0.026), (-0.12, -0.185, 0.022), (-0.04, -0.212, 0.02), (0.03, -0.216, 0.019)]) * s, np.array([0.03, 0.025, 0.024, 0.023, 0.014]) * s, 0.012)
    return blend([blend([body_, fill], 0.06 * s), blend(haunch, 0.02), *arms, neck], 0.022 * s), head, spine, tail


def _upright(p: Params, kit: Kit) -> tuple[Form, Frame, Floats, Form]:
    """Sitting, standing or walking."""
    s = p.size
    b = Beast(0.27 * s, 1.45, (0.17, 0.22), (0.18, 0.2), (0.18, 0.21), (0.19, 0.15), (-0.86, 1.2), (-0.8, 0.4), 0.14, (0.12, 0.07, -0.15), (0.1, 0.05, 0.2), (1.0, 0.055, 1.0), 0.0, (0.1, 0.062, 0.072), 0.12, False)
    k = bones(b, p.state, kit.rng("pose"))
    o = k.head + np.array([0, -0.012, 0.012]) * s
    head = Frame(o, rot_z(0.25 * float(kit.rng("look").normal())) @ rot_x(0.05))
    h = b.height
    if p.state == "sitting":
        t = np.array([(0.02, 0.42, 0.1), (0.3, 0.42, 0.07), (0.46, 0.12, 0.065), (0.38, -0.22, 0.065), (0.14, -0.42, 0.06)]) * h
    else:
        t = k.tail[0] + np.array([(0, 0, 0), (0.02, 0.22, 0.1), (0.04, 0.4, 0.3), (0.02, 0.46, 0.6), (0.06, 0.4, 0.86)]) * h
    tail = chain(t, np.array([0.075, 0.07, 0.068, 0.066, 0.045]) * h, 0.02 * s)
    return body(b, k), head, k.trunk, tail


def _head(f: Frame, s: float) -> Form:
    """Round skull, cheeks, short muzzle, chin."""
    g: Put = lambda x, y, z: f.at(x * s, y * s, z * s)  # noqa: E731
    parts = [ball(f.o, np.array([0.052, 0.05, 0.045]) * s, f.r), *[ball(g(x * 0.026, -0.02, -0.014), 0.027 * s) for x in (-1, 1)], ball(g(0, -0.03, 0.012), np.array([0.024, 0.026, 0.022]) * s, f.r)]
    muzzle = [ball(g(x * 0.0105, -0.047, -0.013), np.array([0.0145, 0.014, 0.0115]) * s, f.r) for x in (-1, 1)]
    return blend([blend(parts, 0.022 * s), *muzzle, bone(g(0, -0.035, 0.012), g(0, -0.056, -0.003), 0.013 * s, 0.008 * s), ball(g(0, -0.042, -0.026), 0.0115 * s)], 0.012 * s)


def _ears(f: Frame, s: float) -> list[Mesh]:
    """Pointed ears with pale insides."""
    out = []
    for x in (-1, 1):
        base, tip = f.at(x * 0.03 * s, 0.004 * s, 0.03 * s), f.at(x * 0.045 * s, 0.0, 0.088 * s)
        frame = align(tip - base, f.r[:, 1])
        shell = Form(lambda p, base=base, frame=frame, tip=tip: _ear(p, base, frame, float(np.linalg.norm(tip - base)), s), np.minimum(base, tip) - 0.03 * s, np.maximum(base, tip) + 0.03 * s)  # type: ignore[misc]
        m = skin(shell, 0.0052 * s, 2, 0)
        q = (m.vertices - base) @ frame
        inner = smoothstep(q[:, 1], -0.001 * s, -0.004 * s) * smoothstep(np.abs(q[:, 0]), 0.014 * s, 0.008 * s)
        out.append(m.tinted(mix(np.ones((len(q), 3)), np.array((1.6, 1.2, 1.1)), inner)))
    return out


def _ear(p: Floats, base: Floats, frame: Floats, length: float, s: float) -> Floats:
    q = (p - base) @ frame
    t = np.clip(q[:, 2] / length, -0.3, 1)
    w = 0.026 * s * (1 - t) ** 0.75 + 0.002 * s
    curve = q[:, 1] - 0.009 * s * (q[:, 0] / (0.022 * s)) ** 2
    d = np.maximum(np.abs(q[:, 0]) - w, np.abs(curve) - 0.0045 * s * (1.1 - 0.7 * t))
    return np.asarray(np.maximum(np.maximum(d, q[:, 2] - length), -q[:, 2] - 0.012 * s) * 0.7)


def _face(f: Frame, s: float, asleep: bool, form: Form) -> list[Surface]:
    """Nose, mouth, eyes shut as two arcs or open with slit pupils, whiskers."""
    g: Put = lambda x, y, z: f.at(x * s, y * s, z * s)  # noqa: E731
    on: Callable[[float, float], Floats] = lambda x, z: seated(form, g(x, 0.0, z), -f.r[:, 1], -0.0004 * s)  # noqa: E731
    nose = [sphere((0.0062 * s, 0.0045 * s, 0.0042 * s), 8).turned(f.r).moved(seated(form, g(0, 0, -0.004), -f.r[:, 1], 0.0012 * s))]
    dark = [tube([on(0, -0.009), on(x * 0.003, -0.0165), on(x * 0.012, -0.0195)], 0.0009 * s, 4) for x in (-1, 1)]
    hairs = [tube([g(x * 0.018, -0.056, -0.012 + 0.004 * j), g(x * 0.05, -0.058, -0.012 + 0.011 * j), g(x * 0.078, -0.05, -0.018 + 0.018 * j)], 0.0005 * s, 3) for x in (-1, 1) for j in (-1, 0, 1)]
    out = [surface("nose", nose, finish.of("skin", (0.42, 0.17, 0.15), 0.4)), surface("whisker", hairs, finish.of("fur", (0.75, 0.74, 0.7), 0.5))]
    if asleep:
        dark += [tube([on(x * 0.01, 0.006), on(x * 0.016, 0.0015), on(x * 0.024, 0.001), on(x * 0.033, 0.0065)], 0.0017 * s, 5) for x in (-1, 1)]
    else:
        balls = []
        for x in (-1, 1):
            m = sphere(1.0, 16)
            v = m.vertices
            slit = (np.abs(v[:, 0]) < 0.22) & (np.abs(v[:, 1]) < 0.75) & (v[:, 2] > 0)
            m = m.tinted(np.where(slit[:, None], 0.008, np.array((0.34, 0.36, 0.06)))).scaled(0.0108 * s)
            balls.append(m.turned(f.r @ align((x * 0.3, -1, 0.1))).moved(seated(form, g(x * 0.021, 0.0, 0.007), -f.r[:, 1], 0.0062 * s)))
        out.append(surface("eye", balls, Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.04, wear=0.0)))
    return [*out, surface("mouth", dark, finish.of("fur", (0.02, 0.014, 0.012), 0.7))]


def _along(v: Floats, spine: Floats) -> tuple[Floats, Floats]:
    """Share along the spine (n,) and direction of the spine there (n, 3)."""
    t = np.linspace(0, 1, 40)
    i = np.linspace(0, 1, len(spine))
    path = np.stack([np.interp(t, i, spine[:, c]) for c in range(3)], 1)
    d = np.gradient(path, axis=0)
    near = ((v[:, None] - path[None]) ** 2).sum(-1).argmin(1)
    d = d / np.linalg.norm(d, axis=1, keepdims=True)
    return t[near] + ((v - path[near]) * d[near]).sum(1) / 0.35, d[near]


def _flow(m: Mesh, spine: Floats) -> Floats:
    """Hairs lie towards the rump and down."""
    return np.asarray(-_along(m.vertices, spine)[1] - np.array([0, 0, 0.45]))


def _painted(m: Mesh, p: Params, kit: Kit, head: Frame, spine: Floats) -> Mesh:
    v, s = m.vertices, p.size
    main = np.array(rgb(p.color))
    n = fbm(v, 0.045 * s, 2, kit.seed % 43)
    c = np.broadcast_to(main, v.shape)
    q = head.local(v) / s
    face = np.exp(-((q[:, 0] / 0.02) ** 2 + ((q[:, 1] + 0.055) / 0.022) ** 2 + ((q[:, 2] + 0.02) / 0.018) ** 2))
    near = smoothstep(np.linalg.norm(q, axis=1), 0.075, 0.055)
    if p.pattern == "tabby":
        t, _ = _along(v, spine)
        stripe = smoothstep(np.sin(44 * t + 3.2 * n), 0.15, 0.75)
        brow = smoothstep(np.sin(330 * q[:, 0]), 0.2, 0.7) * smoothstep(q[:, 2], 0.012, 0.03)
        c = mix(c * 1.12, main * 0.34, np.clip(stripe * (1 - near) + brow * near, 0, 1) * 0.85)
        c = mix(c, np.array((0.62, 0.54, 0.42)), np.clip(face * 1.2, 0, 1) * 0.85)
    if p.pattern == "tuxedo":
        chest = smoothstep(np.linalg.norm((v - spine[-1] - np.array([0, -0.03, -0.03]) * s) / s, axis=1), 0.085, 0.06)
        paws = smoothstep(v[:, 2], 0.03 * s, 0.018 * s)
        c = mix(c, np.array((0.7, 0.68, 0.64)), np.clip(chest + paws + 1.3 * face, 0, 1))
    if p.pattern == "tortoiseshell":
        c = mix(c, np.array((0.02, 0.017, 0.015)), smoothstep(n, -0.05, 0.05))
        c = mix(c, np.array((0.68, 0.65, 0.6)), smoothstep(fbm(v, 0.07 * s, 2, 9) - 4 * v[:, 2] / s * 0.3, -0.02, 0.03) * 0.95)
    return m.tinted(mottled(c, v / (0.27 * s), kit.seed, 0.1))


def _t(v: Floats) -> tuple[float, float, float]:
    return (round(float(v[0]), 4), round(float(v[1]), 4), round(float(v[2]), 4))
