"""A ball pit: a padded round or square pool of foam walls filled with hundreds of light plastic balls in mixed colours."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.room_soft import piping
from worldloom.geometry import Floats, Mesh, crease_normals, lathe, rounded_rect, slab, sphere, sweep
CARD = Card("play/ball_pit", 1, "ball_pit", ("ball pool", "ball pen", "ballpit", "ball bath", "kids ball pit", "foam ball pit"), ("toy", "plaything", "furniture"), ("indoor", "playroom"), "floor", (0.3, 0.1, 0.2, 0.2))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.8, 3.0)] = 1.3
    style: Literal["round", "square"] = "round"
    color: Color = "#8d9aa5"
    """Of the padded wall."""
    balls: Literal["rainbow", "pastel", "blue"] = "rainbow"
    fill: Annotated[float, number(0.3, 1.0)] = 0.8
    wear: Wear = 0.15


PRESETS = {"pastel": Params(balls="pastel", color="#cbb9b4"), "square": Params(style="square", width=1.8, color="#c9452f"), "low": Params(fill=0.4, balls="blue", color="#e0ddd2")}
SHOWS: dict[str, dict[str, object]] = {"colorful": {}}
TONES: dict[str, tuple[str, ...]] = {"rainbow": ("#c9261f", "#2470b8", "#e6b81f", "#3d9a3a", "#e0781c", "#c94a8a"), "pastel": ("#d8a8b0", "#a8c4d0", "#e6dcc0", "#b8d0b4", "#ece8e0"), "blue": ("#2a6ab0", "#8ab8d8", "#e2e6e8", "#1f3f7a")}
DEEP, THICK = 0.3, 0.08


def build(p: Params, kit: Kit) -> Part:
    """Walls of foam in cloth with welts; balls lie in layers, the top one uneven."""
    out, n = Collector(), p.width / 2
    cloth = finish.fabric(p.color, p.wear)
    wall = [(0.0, 0.0), (0.0, DEEP - 0.03), (-0.008, DEEP - 0.008), (-0.03, DEEP), (-THICK + 0.03, DEEP), (-THICK + 0.008, DEEP - 0.008), (-THICK, DEEP - 0.03), (-THICK, 0.02), (0.0, 0.0)]
    if p.style == "round":
        out.add("wall", cloth, lathe([(n - THICK, 0.02), (n, 0.0), *((n + a, b) for a, b in wall[1:8])], kit.n(56, 24), 0.9))
        ring = np.stack([np.cos(np.linspace(0, 2 * np.pi, kit.n(56, 24), endpoint=False)), np.sin(np.linspace(0, 2 * np.pi, kit.n(56, 24), endpoint=False))], 1)
        welts = [ring * (n - 0.004), ring * (n - THICK + 0.004)]
    else:
        plan = rounded_rect(2 * n, 2 * n, 0.12, kit.n(7, 4))
        m = sweep(np.array(wall)[::-1], np.c_[plan, np.zeros(len(plan))], closed=True)
        out.add("wall", cloth, crease_normals(Mesh(m.vertices, m.faces, uv=m.uv), 0.9))
        welts = [rounded_rect(2 * n - 0.008, 2 * n - 0.008, 0.116, kit.n(7, 4)), rounded_rect(2 * (n - THICK) + 0.008, 2 * (n - THICK) + 0.008, 0.05, kit.n(7, 4))]
    out.add("welt", finish.fabric(p.color, p.wear), *(piping(np.c_[w, np.full(len(w), DEEP - 0.012)], 0.006).tinted(0.7) for w in welts))
    out.add("floor", cloth, _floor(p, n, kit))
    at = _places(p, kit, n - THICK)
    tones = np.array([finish.paint(c).color for c in TONES[p.balls]])
    pick = kit.rng("tones").integers(len(tones), size=len(at))
    one = sphere(0.033, kit.n(10 if p.width < 1.6 else 7, 5))
    out.add("ball", finish.of("plastic", (1.0, 1.0, 1.0), 0.3, 0.05), copies(one, at, kit.rng("turn").uniform(0, 6.3, len(at)), 1.0, tones[pick]))
    top = 0.02 + p.fill * (DEEP - 0.04)
    rim = [box_collider((s * n, -n, 0), (s * (n - THICK), n, DEEP)) for s in (-1, 1)] + [box_collider((-n, s * n, 0), (n, s * (n - THICK), DEEP)) for s in (-1, 1)]
    return Part(out.surfaces(), (*rim, box_collider((-n, -n, 0), (n, n, top))), mass=9.0, functional_sides=("front", "left", "right"), affordances=("play",))


def _floor(p: Params, n: float, kit: Kit) -> Mesh:
    if p.style == "round":
        return lathe([(0, 0), (n - 0.02, 0), (n - 0.02, 0.02), (0, 0.02)], kit.n(40, 16), 0.4)
    return slab((-n + 0.02, -n + 0.02, 0), (n - 0.02, n - 0.02, 0.02), 0.0)


def _places(p: Params, kit: Kit, inner: float) -> Floats:
    """Centres of the upper two layers that are seen, packed like oranges, jittered; deeper ones would only cost."""
    r, rng = 0.033, kit.rng("balls")
    top = 0.02 + p.fill * (DEEP - 0.04) - r
    rows = []
    for layer in range(2):
        if top - 1.6 * r * layer < r:
            continue
        d = 2.12 * r
        k = int(inner / d) + 2
        i, j = np.meshgrid(np.arange(-k, k + 1), np.arange(-k, k + 1), indexing="ij")
        x = (i + 0.5 * (j % 2)).ravel() * d + layer * 0.5 * d
        y = j.ravel() * d * 0.87 + layer * 0.29 * d
        z = np.full(len(x), top - layer * 1.6 * r)
        rows.append(np.stack([x, y, z], 1))
    at = np.concatenate(rows) + rng.normal(0, 1, (len(np.concatenate(rows)), 3)) * [0.006, 0.006, 0.011]
    far = np.hypot(at[:, 0], at[:, 1]) if p.style == "round" else np.abs(at[:, :2]).max(1)
    keep = at[far < inner - 0.9 * r]
    return np.asarray(keep[:2400])
