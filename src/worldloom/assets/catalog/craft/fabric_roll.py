"""Rolls of fabric: a bolt lying or standing with its loose end, a stack of several, or a basket-like bin of upright rolls."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, bounding_colliders, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, fbm, lathe, rot_x, rot_y, rot_z, slab
CARD = Card("craft/fabric_roll", 1, "fabric_roll", ("roll of fabric", "bolt of cloth", "bolt of fabric", "fabric bolt", "cloth roll", "rolls of fabric", "fabric rolls", "textile roll"), ("textile",), ("indoor", "workshop", "studio", "shop"), "floor")


class Params(Base):
    """Dials."""

    state: Literal["lying", "standing", "stack", "bin"] = "lying"
    length: Annotated[float, metres(0.3, 1.8)] = 1.2
    color: Color = "#7a2f4a"
    pattern: Literal["plain", "stripes", "dots"] = "plain"
    material: Literal["fabric", "velvet", "canvas"] = "fabric"
    wear: Wear = 0.15


PRESETS = {"stack": Params(state="stack", color="#2f5a7a"), "bin": Params(state="bin", color="#b0702a", pattern="stripes"), "standing": Params(state="standing", pattern="dots", color="#3d6a4a"), "velvet": Params(material="velvet", color="#5a1428")}
TONES = ("#c9a04a", "#2f5a7a", "#d8d0bc", "#5a7a4a", "#8a3a2a", "#3a3a44", "#b0788a")


def build(p: Params, kit: Kit) -> Part:
    """Long along X when it lies."""
    out, n = Collector(), p.length
    r = 0.075
    if p.state in ("lying", "standing"):
        turn = np.eye(3) if p.state == "lying" else rot_y(-np.pi / 2)
        for role, material, m in _roll(p, kit, p.color, n, r, True):
            out.add(role, material, m.turned(turn).moved((0, 0, 0 if p.state == "lying" else n / 2)))
        parts = out.surfaces()
        return Part(parts, bounding_colliders(parts), mass=6 * n, dynamic=p.state == "lying", friction=1.0, affordances=("pick up", "unroll"))
    tones = (p.color, *TONES)
    if p.state == "stack":
        spots = [(0.0, y, 0.0) for y in (-0.17, 0.0, 0.17)] + [(0.02, y, 0.125) for y in (-0.085, 0.085)] + [(-0.02, 0.0, 0.25)]
        for k, at in enumerate(spots):
            for role, material, m in _roll(p, kit.child(str(k)), tones[k], n * (1 - 0.03 * (k % 3)), r * 0.97, False):
                out.add(f"{role}.{k}", material, m.moved(at))
        return Part(out.surfaces(), (box_collider((-n / 2, -0.26, 0), (n / 2, 0.26, 0.15)), box_collider((-n / 2, -0.16, 0.15), (n / 2, 0.16, 0.4))), mass=30 * n, friction=1.0, affordances=("take",))
    _bin(out, p, kit, tones)
    return Part(out.surfaces(), (box_collider((-0.27, -0.27, 0), (0.27, 0.27, 0.62)), box_collider((-0.2, -0.2, 0.62), (0.2, 0.2, 0.9 * n))), mass=25 * n, friction=1.0, functional_sides=("front",), affordances=("take",))


def _roll(p: Params, kit: Kit, color: str, n: float, r: float, loose: bool) -> list[tuple[str, Material, Mesh]]:
    """A spiral of cloth on a card tube, about X, lying on z = 0; its free end on the floor when loose."""
    turns, core = 4.0, 0.024
    a = np.linspace(0, 2 * np.pi * turns, kit.n(110 if loose else 64, 40))
    rad = core + (r - core) * a / a[-1]
    coil = np.stack([rad * np.sin(a + np.pi), r + rad * np.cos(a + np.pi)], 1)
    if loose:
        tail = np.stack([np.linspace(-0.01, -0.22, 10), np.full(10, 0.002)], 1)
        wave = 0.006 * np.abs(np.sin(np.linspace(0, 5, 10)))
        tail[:, 1] += wave
        coil = np.concatenate([coil, tail])
    xs = np.linspace(-n / 2, n / 2, kit.n(26 if loose or p.pattern != "plain" else 5, 4))
    g = np.stack(np.broadcast_arrays(xs[:, None], coil[None, :, 0], coil[None, :, 1]), -1)
    g = g + np.stack([0 * g[..., 0], 0.002 * fbm(g, 0.2, 2, kit.seed % 40), 0 * g[..., 0]], -1)
    m = thick(g, 0.0025)
    skin = finish.fabric(color, p.wear, p.material)
    if p.pattern != "plain":
        q = m.vertices
        on = np.sin(q[:, 0] * 2 * np.pi / 0.06) > 0.2 if p.pattern == "stripes" else (np.sin(q[:, 0] * 2 * np.pi / 0.07) * np.sin((q[:, 1] + q[:, 2]) * 2 * np.pi / 0.07) > 0.45)
        m = m.tinted(np.where(on, 2.4, 1.0))
    tube = lathe([(0.02, -n / 2 - 0.015), (core, -n / 2 - 0.015), (core, n / 2 + 0.015), (0.02, n / 2 + 0.015), (0.02, -n / 2 - 0.015)], 20, 0.4).turned(rot_y(np.pi / 2)).moved((0, 0, r))
    return [("cloth", skin, m), ("tube", finish.of("cardboard", (0.45, 0.34, 0.22), 0.9), tube)]


def _bin(out: Collector, p: Params, kit: Kit, tones: tuple[str, ...]) -> None:
    """A wooden bin with rolls standing in it, leaning a little."""
    wood, rng = finish.wood("pine", p.wear), kit.rng("bin")
    for k, z in enumerate((0.1, 0.3, 0.5)):
        out.add("bin", wood, *(slab((-0.27, s * 0.26 - 0.008, z - 0.07), (0.27, s * 0.26 + 0.008, z + 0.07), 0.003).tinted(0.9 + 0.07 * k) for s in (-1, 1)), *(slab((s * 0.26 - 0.008, -0.25, z - 0.07), (s * 0.26 + 0.008, 0.25, z + 0.07), 0.003).tinted(0.88 + 0.07 * k) for s in (-1, 1)))
    out.add("bin", wood, slab((-0.26, -0.26, 0.02), (0.26, 0.26, 0.035), 0.002), *(slab((sx * 0.245 - 0.02, sy * 0.245 - 0.02, 0), (sx * 0.245 + 0.02, sy * 0.245 + 0.02, 0.6), 0.004) for sx in (-1, 1) for sy in (-1, 1)))
    for k in range(9):
        n = p.length * float(rng.uniform(0.75, 1.0))
        at = np.array([(k % 3 - 1) * 0.155, (k // 3 - 1) * 0.155, 0.036])
        lean = rot_x(float(rng.normal(0, 0.03))) @ rot_z(float(rng.uniform(0, 6)))
        for role, material, m in _roll(p, kit.child(str(k)), tones[k % 8], n, 0.07, False):
            out.add(f"{role}.{k}", material, m.moved((0, 0, -0.07)).turned(rot_y(-np.pi / 2)).moved((0, 0, n / 2)).turned(lean).moved(at))
