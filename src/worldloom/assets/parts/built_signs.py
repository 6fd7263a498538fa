"""What a front shows at night: light boxes that jut out over the lane, lattice fronts of small bars, and eaves over a door."""

from __future__ import annotations

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit, Light
from worldloom.assets.parts.built_cloth import noren
from worldloom.assets.parts.built_front import Plan
from worldloom.assets.parts.built_glyphs import extent, write
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.geometry import Mesh, box, join, lathe, place, rot_z, sheet, slab
from worldloom.world import RGB, Material

WORDS = {
    "east": ("ラーメン", "カラオケ", "居酒屋", "寿司", "ホテル", "酒", "大火", "バー", "茶屋", "日本酒", "龍", "東口"),
    "west": ("HOTEL", "BAR", "CAFE", "CLUB", "24 H", "ROOMS", "PIZZA", "DELI", "JAZZ", "LOANS"),
}
"""Words of signs by manner of building."""
FACES: tuple[tuple[str, RGB, RGB], ...] = (
    ("white", (1.0, 0.86, 0.66), (0.25, 0.012, 0.01)), ("red", (1.0, 0.05, 0.025), (0.9, 0.84, 0.7)), ("yellow", (1.0, 0.52, 0.06), (0.03, 0.02, 0.02)),
    ("green", (0.08, 0.9, 0.32), (0.02, 0.03, 0.02)), ("blue", (0.07, 0.3, 1.0), (0.86, 0.88, 0.9)), ("rose", (1.0, 0.12, 0.42), (0.9, 0.86, 0.86)),
)  # fmt: skip
"""Name, light and lettering of a light box's face."""


def ink(text: str, width: float, height: float, vertical: bool, weight: float = 0.085) -> Mesh:
    """A text as flat strokes facing -Y in the plane y = 0, centred on the origin, as large as fits."""
    w, h = extent(text, 1.0, vertical)
    size = min(width / w, height / h)
    lines = write(text, size, vertical, step=0.3)
    a, b = np.concatenate([q[:-1] for q in lines]), np.concatenate([q[1:] for q in lines])
    d = (b - a) / np.maximum(np.linalg.norm(b - a, axis=1, keepdims=True), 1e-6)
    side = np.c_[-d[:, 1], d[:, 0]] * weight * size / 2
    a, b = a - d * 0.4 * weight * size, b + d * 0.4 * weight * size
    quad = np.stack([a - side, b - side, b + side, a + side], 1)
    v = np.insert(quad.reshape(-1, 2), 1, 0.0, 1)
    f = (np.array([[0, 1, 2], [0, 2, 3]])[None] + 4 * np.arange(len(a))[:, None, None]).reshape(-1, 3)
    return Mesh(v, f, np.tile([0.0, -1.0, 0.0], (len(v), 1)), v[:, [0, 2]])


def light_boxes(out: Collector, plan: Plan, count: int, kit: Kit) -> tuple[Light, ...]:
    """Upright light boxes on arms, one above another or side by side, and a flat one over the ground floor; returns their lights."""
    rng, lights = kit.rng("signs"), []
    words = WORDS["east" if plan.style.storey < 2.95 else "west"]
    order = rng.permutation(len(words))
    xs = np.array([-0.5, 0.5]) * (plan.width - 0.7)
    low = plan.ground - 0.2
    for k in range(count):
        text = words[order[k % len(words)]]
        face = FACES[int(rng.integers(len(FACES)))]
        if k == 1:
            lights.append(_flat(out, plan, text, face, low))
            continue
        w = float(rng.uniform(0.42, 0.62))
        h = min(extent(text, 0.86 * w, True)[1] + 0.16, plan.height - low - 0.7)
        z = low + 0.5 + (0.0 if k < 3 else 1.7) + float(rng.uniform(0, max(plan.height - low - h - 0.9, 0.0))) * 0.45
        if z + h > plan.height - 0.1:
            continue
        x = float(xs[k % 2 if k else 0] + rng.uniform(-0.1, 0.1))
        lights.append(_upright(out, plan, text, face, (x, plan.face(0) - 0.2, z), (w, h)))
    return tuple(lights)


def _upright(out: Collector, plan: Plan, text: str, face: tuple[str, RGB, RGB], at: tuple[float, float, float], size: tuple[float, float]) -> Light:
    """A box whose two broad faces look along the street."""
    name, glow, letter = face
    x, y, z = at
    (w, h), t = size, 0.09
    mid = np.array([x, y - w / 2, z + h / 2])
    out.add(f"sign_{name}", _lamp(glow), *(place(_face(w - 0.05, h - 0.05), mid + [s * (t + 0.002), 0, 0], rot_z(s * np.pi / 2)) for s in (1, -1)))
    out.add(f"letters_{name}", finish.paint(letter, 0.1), *(place(ink(text, 0.8 * w, h - 0.14, True), mid + [s * (t + 0.006), 0, 0], rot_z(s * np.pi / 2)) for s in (1, -1)))
    steel = finish.paint((0.05, 0.05, 0.055), plan.wear)
    out.add("sign_case", steel, box((2 * t, w, h), 0.012, mid), *(box((2 * t + 0.02, w + 0.03, 0.03), 0.006, mid + [0, 0, s * h / 2]) for s in (1, -1)))
    arms = [(x, y - 0.02, z + f * h) for f in (0.15, 0.85)]
    out.add("sign_case", steel, wires(np.array(arms) + [0, 0.22, 0], np.array(arms), 0.016, 5), wires([(x, y + 0.2, z + h + 0.3)], [(x, y - 0.6 * w, z + h)], 0.006, 4))
    return Light(name=f"sign.{name}.{z:.2f}", position=(x, y - w - 0.12, float(mid[2])), color=glow, power=4.0 + 5.0 * w * h, radius=0.2)


def _flat(out: Collector, plan: Plan, text: str, face: tuple[str, RGB, RGB], low: float) -> Light:
    """A long box flat over the ground floor's front."""
    name, glow, letter = face
    w, h, y = 0.62 * plan.width, 0.5, plan.face(0) - 0.24
    x, z = -0.12 * plan.width, low + 0.28
    out.add(f"sign_{name}", _lamp(glow), _face(w - 0.06, h - 0.06).moved((x, y - 0.102, z)))
    out.add(f"letters_{name}", finish.paint(letter, 0.1), ink(text, w - 0.4, 0.74 * h, False).moved((x, y - 0.107, z)))
    out.add("sign_case", finish.paint((0.05, 0.05, 0.055), plan.wear), box((w, 0.2, h), 0.015, (x, y, z)), *(box((0.05, 0.16, 0.05), 0.004, (x + s * 0.4 * w, y + 0.16, z)) for s in (1, -1)))
    return Light(name=f"fascia.{name}", position=(x, y - 0.45, z), color=glow, power=9.0, radius=0.3)


def _face(w: float, h: float) -> Mesh:
    """A glowing pane facing -Y, its tubes showing as two brighter bands."""
    x, z = np.linspace(-w / 2, w / 2, 8), np.linspace(-h / 2, h / 2, 2)
    m = sheet(np.stack([np.repeat(x[:, None], 2, 1), np.zeros((8, 2)), np.repeat(z[None], 8, 0)], -1))
    return m.tinted(0.72 + 0.28 * np.cos(4 * np.pi * m.vertices[:, 0] / w) ** 2)


def _lamp(glow: RGB) -> Material:
    return finish.glow(glow, 1.25)


def lattice(out: Collector, plan: Plan, span: tuple[float, float, float], kit: Kit) -> list[float]:
    """A closed wooden front: boards below, a lattice of thin bars before lit paper with shadows behind, a lean-to eave, a curtain at the door."""
    left, right, top = span
    y, w, x = plan.face(0), right - left, (left + right) / 2
    dark, rng, low = finish.wood("dark", plan.wear), kit.rng("lattice"), 0.72
    n, m = max(6, int(w / 0.105)), 4
    bars = np.linspace(left, right, n + 1)
    rails = np.linspace(low, top, m + 1)
    out.add("lattice", dark, boards((0.026, 0.035, top - low), np.c_[bars, np.full(n + 1, y + 0.03), np.full(n + 1, (low + top) / 2)], 0.003), boards((w, 0.03, 0.03), np.c_[np.full(m + 1, x), np.full(m + 1, y + 0.055), rails], 0.003))
    out.add("lattice", dark, boards([(0.13, 0.16, top + 0.1)] * 3, [(left - 0.04, y + 0.0, top / 2), (x, y + 0.02, top / 2), (right + 0.04, y + 0.0, top / 2)], 0.01), boards([(w + 0.2, 0.18, 0.14), (w + 0.2, 0.14, 0.09)], [(x, y - 0.01, top + 0.05), (x, y, low - 0.03)], 0.01))
    k = max(3, int(w / 0.16))
    at = left + (np.arange(k) + 0.5) / k * w
    out.add("boards", dark, boards((w / k - 0.006, 0.04, low - 0.1), np.c_[at, y + 0.03 - 0.004 * (np.arange(k) % 2), np.full(k, low / 2)], 0.004, tints(rng, k, 0.3)))
    if plan.lit > 0:
        out.add("paper", finish.glow((1.0, 0.55, 0.2), 0.9), _paper(left, right, low, top, y + 0.2, rng))
        shade = finish.of("plain", (0.05, 0.025, 0.012), 0.9)
        out.add("shadows", shade, *_shadows(left, right, low, y + 0.16, rng))
    else:
        out.add("paper", finish.of("paper", (0.5, 0.47, 0.4), 0.9), box((w, 0.01, top - low), 0.001, (x, y + 0.2, (low + top) / 2)))
    _eave(out, plan, (left - 0.3, plan.door_x + 0.8, top + 0.32), kit)
    _curtain(out, plan, kit)
    return [x] if plan.lit > 0 else []


def _paper(left: float, right: float, low: float, top: float, y: float, rng: np.random.Generator) -> Mesh:
    """Lit paper, brighter round one or two lamps behind it."""
    s, t = np.linspace(left, right, 15), np.linspace(low, top, 9)
    m = sheet(np.stack([np.repeat(s[:, None], 9, 1), np.full((15, 9), y), np.repeat(t[None], 15, 0)], -1))
    v, k = m.vertices, np.full(len(m.vertices), 0.16)
    for _ in range(2):
        c = np.array([rng.uniform(left, right), rng.uniform(low + 0.7, top)])
        k += float(rng.uniform(0.3, 0.75)) * np.exp(-((v[:, 0] - c[0]) ** 2 + 1.4 * (v[:, 2] - c[1]) ** 2) / 0.5)
    return m.tinted(k)


def _shadows(left: float, right: float, low: float, y: float, rng: np.random.Generator) -> list[Mesh]:
    """Flat shapes of bottles on a sill and of a guest or two against the paper."""
    out, n = [], int((right - left) / 0.4)
    for x in rng.uniform(left + 0.1, right - 0.1, n):
        h = float(rng.uniform(0.2, 0.34))
        out.append(join([box((0.075, 0.006, 0.7 * h), 0.002, (x, y, low + 0.35 * h)), box((0.028, 0.006, 0.3 * h), 0.002, (x, y, low + 0.85 * h))]))
    for _ in range(int(rng.integers(1, 3))):
        x = float(rng.uniform(left + 0.4, right - 0.4))
        disc = lathe([(0.0, 0.0), (0.11, 0.0), (0.11, 0.004), (0, 0.004)], 14)
        head = disc.turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]))
        out += [head.moved((x, y, low + 0.62)), box((0.4, 0.005, 0.36), 0.002, (x, y, low + 0.2)), box((0.28, 0.005, 0.12), 0.002, (x, y, low + 0.42))]
    return out


def _eave(out: Collector, plan: Plan, span: tuple[float, float, float], kit: Kit) -> None:
    """A narrow lean-to roof of sheet or tiles on brackets."""
    a, b, z = span
    b = min(b, plan.width / 2 - 0.05)
    y, x, n = plan.face(0), (a + b) / 2, max(4, int((b - a) / 0.24))
    deep, tilt = 0.72, 0.32
    turn = np.array([[1.0, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
    at = np.c_[a + (np.arange(n) + 0.5) / n * (b - a), np.full(n, y - deep / 2), np.full(n, z + 0.12)]
    out.add("eave", finish.of("roof_tile", (0.06, 0.065, 0.075), 0.5, plan.wear), boards(((b - a) / n - 0.012, deep, 0.035), at, 0.012, tints(kit.rng("eave"), n, 0.2), turn), wires(at[:-1] + [(b - a) / n / 2, -deep / 2, -0.07], at[:-1] + [(b - a) / n / 2, deep / 2, 0.16], 0.03, 6))
    dark = finish.wood("dark", plan.wear)
    out.add("lattice", dark, box((b - a, 0.08, 0.08), 0.008, (x, y - deep + 0.1, z - 0.05)), *(wires([(q, y, z - 0.4)], [(q, y - deep + 0.1, z - 0.06)], 0.025, 5) for q in (a + 0.15, b - 0.15)))


def _curtain(out: Collector, plan: Plan, kit: Kit) -> None:
    """A short split curtain before the door."""
    text = ("酒", "寿司", "茶", "ラーメン", "龍")[int(kit.rng("noren").integers(5))][:3]
    colors: tuple[RGB, ...] = ((0.02, 0.03, 0.1), (0.2, 0.02, 0.018), (0.03, 0.06, 0.05), (0.1, 0.03, 0.08))
    cloth, marks = noren(1.1, 0.6, text if len(text) > 1 else f"{text}口")
    at = (plan.door_x, plan.face(0) - 0.09, 2.1)
    out.add("noren", finish.of("fabric", colors[int(kit.rng("dye").integers(4))], 0.9, plan.wear, thin=True), cloth.moved(at))
    out.add("noren_ink", finish.of("fabric", (0.6, 0.55, 0.45), 0.9), *(m.moved((at[0], at[1] - 0.01, at[2])) for m in marks))
    out.add("lattice", finish.wood("dark", plan.wear), wires([(at[0] - 0.62, at[1], at[2])], [(at[0] + 0.62, at[1], at[2])], 0.014, 6), slab((at[0] - 0.62, at[1], at[2] - 0.02), (at[0] - 0.58, plan.face(0) + 0.02, at[2] + 0.02), 0.003), slab((at[0] + 0.58, at[1], at[2] - 0.02), (at[0] + 0.62, plan.face(0) + 0.02, at[2] + 0.02), 0.003))


__all__ = ["FACES", "WORDS", "ink", "light_boxes", "lattice"]
