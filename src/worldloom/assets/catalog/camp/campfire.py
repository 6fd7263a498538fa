"""A campfire: a ring of sooty stones, charred burning logs on glowing embers, flames, smoke, warm flickering light and crackle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Effect, Kit, Light, Literal, Params as Base, Part, SoundSource, Surface, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.built_pieces import copies
from worldloom.assets.parts.camp_wood import log_body, log_ends
from worldloom.assets.parts.flora_limbs import painted, pick
from worldloom.geometry import Floats, Mesh, align, fbm, join, lathe, rock, smoothstep, stamp, unit

CARD = Card(
    "camp/campfire", 1, "campfire", ("camp fire", "bonfire", "open fire", "log fire", "fire pit", "firepit", "fire"), ("fire",),
    ("camp", "forest", "beach", "night", "outdoor"), clearance=(0.8, 0.8, 0.8, 0.8),
)  # fmt: skip


class Params(Base):
    """Dials. `radius` is the stone ring's."""

    radius: Annotated[float, metres(0.25, 1.5)] = 0.52
    stones: Annotated[int, number(0, 24)] = 12
    logs: Annotated[int, number(3, 14)] = 7
    state: Literal["burning", "embers", "cold"] = "burning"


PRESETS = {"embers": Params(state="embers"), "bonfire": Params(radius=1.1, stones=18, logs=12), "cold": Params(state="cold")}
HOT = (1.0, 0.34, 0.06)


def build(p: Params, kit: Kit) -> Part:
    """Ash bed, embers, a tepee of logs leaning on each other, stones round it."""
    out = [_ash(p, kit), *_logs(p, kit)]
    if p.stones:
        out.append(_stones(p, kit))
    live, glow = p.state == "burning", p.state != "cold"
    if glow:
        out.append(_embers(p, kit))
    h, w = 1.25 * p.radius, 1.25 * p.radius
    lamp = Light(name="fire", position=(0, 0, round(0.85 * h, 3)), color=(1.0, 0.5, 0.17), power=round((46 if live else 6) * p.radius / 0.52, 2), radius=0.16, flicker=0.7 if live else 0.25, on=glow)
    fire = (
        Effect(kind="fire", position=(0, 0, 0.06), size=(w, w, 1.7 * h)), Effect(kind="sparks", position=(0, 0, 0.5 * h), size=(1.8 * w, 1.8 * w, 1.7), rate=0.25),
        Effect(kind="smoke", position=(0, 0, 1.2 * h), size=(0.7 * w, 0.7 * w, 3.2), color=(0.42, 0.41, 0.4), rate=0.5),
    )  # fmt: skip
    haze = (Effect(kind="smoke", position=(0, 0, 0.2), size=(0.4, 0.4, 1.8), color=(0.5, 0.5, 0.5), rate=0.25),)
    sound = (SoundSource(sound="fire", position=(0, 0, 0.2), gain=0.0 if live else -14.0),) if glow else ()
    return Part(
        tuple(out), colliders=(cylinder_collider(p.radius * 1.25, 0.2), cylinder_collider(0.5 * p.radius, 0.9 * h)), mass=60.0, anchors={"fire": (0, 0, 0.3), "top": (0, 0, round(h, 3))},
        lights=(lamp,), effects=fire if live else haze if glow else (), sounds=sound, affordances=("warm", "light", "extinguish"), functional_sides=("front", "back", "left", "right"),
    )  # fmt: skip


def _ash(p: Params, kit: Kit) -> Surface:
    r = 1.08 * p.radius
    m = lathe([(r * 1.25, -0.012), (r, 0.008), (0.6 * r, 0.035), (0, 0.06)], kit.n(28, 10), True)
    v = m.vertices.copy()
    v[:, 2] += 0.018 * fbm(v, 0.12, 3, 4) * (v[:, 2] > 0)
    pale = smoothstep(np.linalg.norm(v[:, :2], axis=1) + 0.1 * fbm(v, 0.15, 3, 8), 0.3 * r, 1.15 * r)[:, None]
    c = np.array([0.24, 0.23, 0.22]) * (1 - pale) + np.array([0.035, 0.03, 0.027]) * pale
    return painted("ash", Mesh(v, m.faces, m.normals, m.uv), c, finish.of("soil", (0.2, 0.2, 0.2), 0.95, 0.2))


def _logs(p: Params, kit: Kit) -> list[Surface]:
    """Charred at the heads where they meet, barked at the feet."""
    found = [_log(k, p, kit) for k in range(p.logs)]
    bark, ends, hot = ([f[i] for f in found] for i in range(3))
    mesh = join(bark)
    assert mesh.color is not None
    black = finish.of("bark", (0.1, 0.1, 0.1), 0.92, 0.4)
    res = [painted("logs", Mesh(mesh.vertices, mesh.faces, mesh.normals, mesh.uv), mesh.color, black), surface("ends", join(ends).tinted(0.45), finish.wood("pine", 0.4))]
    if p.state != "cold" and any(len(m) for m in hot):
        res.append(surface("glowing", join(hot), finish.glow(HOT, 7.0 if p.state == "burning" else 3.5)))
    return res


def _log(k: int, p: Params, kit: Kit) -> tuple[Mesh, Mesh, Mesh]:
    """Bark coloured by albedo, cut ends, glowing cracks of the k-th log."""
    rng = kit.rng(f"log{k}")
    sides, rows = (12, 16) if kit.detail > 1.5 else (9, 12) if kit.detail > 0.6 else (6, 5)
    a = k * 2 * np.pi / p.logs + rng.normal(0, 0.14)
    lie = k % 3 == 2
    length = p.radius * (1.5 if lie else 1.6) * rng.uniform(0.85, 1.1)
    r = 0.052 * p.radius / 0.52 * rng.uniform(0.75, 1.25)
    e = 0.16 if lie else rng.uniform(0.75, 0.95)
    d = unit(np.array([-np.cos(a) * np.cos(e), -np.sin(a) * np.cos(e), np.sin(e)]))
    foot = np.array([np.cos(a), np.sin(a), 0]) * p.radius * 0.84 + [0, 0, r]
    body = log_body(length, r, kit.child(f"log{k}"), sides, rows, 0.15, 0.02, 0.12)
    turn = align(d) @ np.array([[0.0, 1, 0], [0, 0, 1], [1, 0, 0]])
    s = (body.vertices[:, 0] / length + 0.5) + 0.12 * fbm(body.vertices, 0.08, 2, k)

    def place(m: Mesh, c: Floats | None) -> Mesh:
        return Mesh(m.vertices, m.faces, m.normals, m.uv, c).turned(turn).moved(foot + d * length / 2)

    face = log_ends(body, sides)
    return place(body, _char(body, s, k, p)), place(face, face.color), place(_scorch(body, s), None)


def _char(body: Mesh, s: Floats, k: int, p: Params) -> Floats:
    char = smoothstep(s, 0.3, 0.62)[:, None] * (0.55 if p.state == "cold" else 1)
    c = np.array([0.15, 0.105, 0.07]) * (1 - char) + np.array([0.018, 0.016, 0.015]) * char
    tone = 1.0 if body.color is None else body.color
    return np.asarray(c * tone + (smoothstep(fbm(body.vertices, 0.05, 2, k + 9), 0.25, 0.5)[:, None] * char) * np.array([0.16, 0.15, 0.145]))


def _scorch(body: Mesh, s: Floats) -> Mesh:
    """The cracks of the charred head that glow: few faces lifted a hair off the log."""
    heat = s + 0.5 * fbm(body.vertices, 0.035, 2, 31)
    m = pick(body, np.asarray((heat[body.faces] > 0.95).all(1)))
    return m if m.normals is None else Mesh(m.vertices + m.normals * 0.002, m.faces, m.normals, m.uv)


def _stones(p: Params, kit: Kit) -> Surface:
    rng = kit.rng("stones")
    n = p.stones
    a = np.arange(n) * 2 * np.pi / n + rng.normal(0, 0.08, n)
    width = min(2 * np.pi * p.radius * 1.12 / n, 0.4 * p.radius + 0.1)
    at = np.stack([1.14 * p.radius * np.cos(a), 1.14 * p.radius * np.sin(a), 0.22 * width * np.ones(n)], 1)
    parts = []
    for k in range(3):
        m = np.arange(n) % 3 == k
        if m.any():
            shape = rock((1.05, rng.uniform(0.75, 0.95), rng.uniform(0.62, 0.85)), kit.seed + k, 16 if kit.detail > 0.6 else 8, 0.5)
            q = int(m.sum())
            parts.append(copies(shape, at[m], a[m] + rng.normal(1.57, 0.5, q), width * rng.uniform(0.8, 1.2, q), rng.uniform(0.7, 1.1, q)))
    mesh = join(parts)
    soot = smoothstep(np.linalg.norm(mesh.vertices[:, :2], axis=1), 0.9 * p.radius, 1.3 * p.radius)
    return surface("stones", mesh.tinted(0.25 + 0.75 * soot), finish.of("rock", (0.24, 0.225, 0.21), 0.9, 0.4))


def _embers(p: Params, kit: Kit) -> Surface:
    rng = kit.rng("embers")
    n = kit.n(90, 16)
    a, r = rng.uniform(0, 6.3, n), 0.62 * p.radius * np.sqrt(rng.random(n))
    at = np.stack([r * np.cos(a), r * np.sin(a), 0.05 + 0.025 * rng.random(n)], 1)
    coal = rock((1, 0.8, 0.7), kit.seed, 6, 0.5)
    m = stamp(coal, at, a, rng.uniform(0.02, 0.06, n) * p.radius / 0.52)
    heat = np.repeat(rng.random(n) ** 1.5, len(coal.vertices))[:, None]
    return surface("embers", m.tinted((0.3 + 0.7 * heat) * np.ones(3)), finish.glow(HOT, 9.0 if p.state == "burning" else 5.0))
