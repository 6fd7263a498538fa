"""A ball: striped beach or toy ball, football, basketball, tennis ball, volleyball, baseball, bowling ball or a large exercise ball."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, join, lathe, align, rot_x, rot_y, sheet, sphere, torus, tube
CARD = Card("toys/ball", 2, "ball", ("football", "soccer ball", "basketball", "tennis ball", "toy ball", "beach ball", "volleyball", "baseball", "exercise ball", "gym ball", "yoga ball", "rubber ball"), ("toy", "plaything"), ("indoor", "playroom", "outdoor", "playground", "gym", "garden"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["striped", "football", "soccer", "basketball", "tennis", "volleyball", "baseball", "bowling", "exercise"] = "striped"
    radius: Annotated[float, metres(0.03, 0.5)] | None = None
    """By its kind where none is given."""
    color: Color | None = None
    """The same."""


USUAL: dict[str, tuple[float, str]] = {
    "striped": (0.11, "red"), "football": (0.11, "white"), "soccer": (0.11, "white"), "basketball": (0.12, "#a5481a"), "tennis": (0.033, "lime"), "volleyball": (0.105, "#d8d0b8"), "baseball": (0.037, "#d0ccc0"), "bowling": (0.108, "#16264a"), "exercise": (0.325, "#5a7a9a"),
}  # fmt: skip
"""Radius in metres and colour."""
PRESETS = {
    "football": Params(kind="football"), "basketball": Params(kind="basketball"), "tennis": Params(kind="tennis"), "volleyball": Params(kind="volleyball"), "baseball": Params(kind="baseball"),
    "bowling": Params(kind="bowling"), "exercise": Params(kind="exercise"), "blue": Params(color="navy", radius=0.2),
}  # fmt: skip

def build(p: Params, kit: Kit) -> Part:
    """A sphere of one colour with panels laid on it, or seams let into it as fine ribs; turned so that no pole is on top."""
    out, n = Collector(), 6 * kit.n(8, 4)
    r, tone = USUAL[p.kind] if p.radius is None else (p.radius, USUAL[p.kind][1])
    color = p.color or tone
    recipe, rough = {"tennis": ("velvet", 0.9), "bowling": ("plastic", 0.06), "baseball": ("rubber", 0.45), "volleyball": ("rubber", 0.5)}.get(p.kind, ("rubber", 0.5))
    base = sphere(1.0, n)
    marks, ink = _marks(p.kind, kit)
    turn = rot_x(0.5) @ rot_y(0.35) if p.kind != "bowling" else rot_x(0.35)
    if p.kind == "striped":
        base, marks = _apart(base), []
        c = base.vertices.reshape(-1, 3, 3).mean(1).repeat(3, 0)
        wedge = np.floor((np.arctan2(c[:, 1], c[:, 0]) / np.pi + 1) * 3).astype(int) % 2
        own = np.array(rgb(color))
        pale = np.where((wedge == 0)[:, None] & (np.abs(c[:, 2]) < 0.96)[:, None], [0.72, 0.68, 0.56], own)
        base = base.tinted(pale)
    out.add("ball", finish.of(recipe, (1.0, 1.0, 1.0) if p.kind == "striped" else color, rough), base.turned(turn).scaled(r).moved((0, 0, r)))
    if marks:
        out.add("mark", finish.of(recipe, ink, rough), *(m.turned(turn).scaled(r).moved((0, 0, r)) for m in marks))
    return Part(out.surfaces(), colliders=(Collider(shape="sphere", center=(0, 0, round(r, 5)), size=(r, r, r)),), mass=0.45 * (r / 0.11) ** 2 * (14 if p.kind == "bowling" else 0.3 if p.kind == "exercise" else 1),
                dynamic=True, friction=0.8, affordances=("pick up", "kick"))  # fmt: skip


def _marks(kind: str, kit: Kit) -> tuple[list[Mesh], str]:
    """Panels and seams of a unit ball, and their colour."""
    n = kit.n(60, 24)
    if kind in ("football", "soccer"):
        return _patches(kit), "#121214"
    if kind == "basketball":
        t = np.linspace(0, 2 * np.pi, n, endpoint=False)
        side = [_on(np.stack([s * (0.62 + 0.16 * np.cos(2 * t)), np.cos(t) * 0.75, np.sin(t) * 0.75], 1)) for s in (-1, 1)]
        rings = [np.stack(q, 1) for q in ((np.cos(t), np.sin(t), 0 * t), (0 * t, np.cos(t), np.sin(t)))]
        return [tube(q * 1.001, 0.016, 6, closed=True) for q in (*rings, *side)], "#141210"
    if kind in ("tennis", "baseball"):
        t = np.linspace(0, 2 * np.pi, 2 * n, endpoint=False)
        path = _on(np.stack([0.75 * np.cos(t) + 0.25 * np.cos(3 * t), 0.75 * np.sin(t) - 0.25 * np.sin(3 * t), 0.87 * np.sin(2 * t)], 1))
        if kind == "tennis":
            return [tube(path * 0.985, 0.045, 6, closed=True)], "#d8d8c4"
        across = np.cross(path, np.roll(path, -1, 0) - path)
        across /= np.linalg.norm(across, axis=1, keepdims=True)
        return [tube(np.stack([q - 0.055 * a, q * 1.012 + 0.01 * (np.roll(path, -1, 0)[i] - q), q + 0.055 * a]), 0.012, 4) for i, (q, a) in enumerate(zip(path, across, strict=True)) if i % 2 == 0], "#9a1c1c"
    if kind == "volleyball":
        return _bands(kit), "#1f4f9a"
    if kind == "bowling":
        holes = [np.array(q) / np.linalg.norm(q) for q in ((0.13, 0, 0.99), (-0.13, 0, 0.99), (0.0, -0.32, 0.95))]
        cap = lathe([(0, 0), (0.075, 0), (0.085, -0.004), (0.075, 0.0035), (0, 0.0025)], 20, 0.9)
        return [cap.turned(align(q)).moved(q * 0.9985) for q in holes], "#050506"
    if kind == "exercise":
        return [torus(float(np.cos(a)), 0.012, n, 6).moved((0, 0, float(np.sin(a)))) for a in np.linspace(-1.05, 1.05, 7)], "#7a98b4"
    return [], "white"


def _on(q: Floats) -> Floats:
    """Points moved onto the unit sphere."""
    return np.asarray(q / np.linalg.norm(q, axis=1, keepdims=True))


def _patches(kit: Kit) -> list[Mesh]:
    """Twelve black pentagons of a football and the seams of the white hexagons between them."""
    g, k = (1 + 5**0.5) / 2, kit.n(6, 3)
    one = np.array([(0, a, b * g) for a in (-1, 1) for b in (-1, 1)], float)
    top = _on(np.concatenate([np.roll(one, i, 1) for i in range(3)]))
    out, corners = [], []
    for c in top:
        near = top[np.argsort(-(top @ c))[1:6]]
        u = near[0] - c * (near[0] @ c)
        u /= np.linalg.norm(u)
        w = np.cross(c, u)
        near = near[np.argsort(np.arctan2(near @ w, near @ u))]
        pent = _on(c + (near - c) / 3)
        corners.append(pent)
        rim = np.concatenate([np.linspace(a, b, k, endpoint=False) for a, b in zip(pent, np.roll(pent, -1, 0), strict=True)])
        rim = np.concatenate([rim, rim[:1]])
        t = np.linspace(0.001, 1, kit.n(5, 3))[:, None, None]
        grid = c + (rim[None] - c) * t
        out.append(sheet(grid / np.linalg.norm(grid, axis=2, keepdims=True) * 1.003))
    dots = np.concatenate(corners)
    for i, a in enumerate(dots):
        for j in np.argsort(-(dots @ a))[1:4]:
            if j > i and i // 5 != j // 5:
                out.append(tube(_on(np.linspace(a, dots[j], 7)) * 1.0005, 0.009, 5))
    return out


def _bands(kit: Kit) -> list[Mesh]:
    """The middle of three strips on each face of a cube blown up to a ball, turned from face to face."""
    n = kit.n(14, 6)
    out = []
    for axis in range(3):
        for s in (-1, 1):
            a, b = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-0.34, 0.34, kit.n(7, 4)), indexing="ij")
            q = np.zeros((*a.shape, 3))
            q[..., axis], q[..., (axis + 1) % 3], q[..., (axis + 2) % 3] = s, np.tan(a * np.pi / 4), np.tan(b * np.pi / 4)
            m = sheet(q / np.linalg.norm(q, axis=2, keepdims=True) * 1.004)
            out.append(m if s > 0 else join([sheet((q / np.linalg.norm(q, axis=2, keepdims=True) * 1.004)[::-1])]))
    return out


def _apart(m: Mesh) -> Mesh:
    """The same with no vertex shared by two triangles, so that each has a colour of its own."""
    f = m.faces.ravel()
    return Mesh(m.vertices[f], np.arange(len(f)).reshape(-1, 3), None if m.normals is None else m.normals[f], None if m.uv is None else m.uv[f])
