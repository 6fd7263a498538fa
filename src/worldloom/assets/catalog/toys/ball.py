"""A ball: striped beach or toy ball, football, basketball or tennis ball."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, rot_x, rot_y, sphere
CARD = Card("toys/ball", 1, "ball", ("football", "soccer ball", "basketball", "tennis ball", "toy ball", "beach ball"), ("toy", "plaything"), ("indoor", "playroom", "outdoor", "playground", "gym", "garden"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["striped", "football", "basketball", "tennis"] = "striped"
    radius: Annotated[float, metres(0.03, 0.5)] = 0.11
    color: Color = "red"


PRESETS = {"football": Params(style="football", color="white"), "basketball": Params(style="basketball", color="#a5481a", radius=0.12), "tennis": Params(style="tennis", color="lime", radius=0.033)}


def build(p: Params, kit: Kit) -> Part:
    """A sphere coloured by its seams."""
    r, n = p.radius, 6 * kit.n(10, 4)
    m = sphere(r, n, (0, 0, r))
    d = (m.vertices - [0, 0, r]) / r
    if p.style == "striped":
        m = _apart(m)
        d = (m.vertices.reshape(-1, 3, 3).mean(1).repeat(3, 0) - [0, 0, r]) / r
    else:
        d = d @ (rot_x(0.5) @ rot_y(0.35)).T
    main = np.array(rgb(p.color))
    c = np.broadcast_to(main, d.shape).copy()
    if p.style == "striped":
        wedge = np.floor((np.arctan2(d[:, 1], d[:, 0]) / np.pi + 1) * 3).astype(int) % 2
        c = np.where((wedge == 0)[:, None] & (np.abs(d[:, 2]) < 0.96)[:, None], [0.72, 0.68, 0.56], c)
    elif p.style == "football":
        g = (1 + 5**0.5) / 2
        ico = np.array([(0, a, b * g) for a in (-1, 1) for b in (-1, 1)], float)
        pts = np.concatenate([np.roll(ico, k, 1) for k in range(3)])
        near = (d @ (pts / np.linalg.norm(pts[0])).T).max(1)
        c = np.where((near > 0.925)[:, None], [0.02, 0.02, 0.02], c)
    else:
        seam = np.minimum(np.abs(d[:, 0]), np.abs(np.abs(d[:, 1] ** 2 + 0.35 * d[:, 2] ** 2 - 0.45))) if p.style == "basketball" else np.abs(d[:, 1] - 0.55 * np.sin(2 * np.arctan2(d[:, 2], d[:, 0])))
        line = [0.02, 0.015, 0.01] if p.style == "basketball" else [0.7, 0.7, 0.62]
        c = np.where((seam < (0.035 if p.style == "basketball" else 0.08))[:, None], line, c)
    if p.style == "striped":
        m = m.moved((0, 0, -r)).turned(rot_x(0.5) @ rot_y(0.35)).moved((0, 0, r))
    mat = finish.of("rubber" if p.style != "tennis" else "velvet", (1.0, 1.0, 1.0), 0.5 if p.style != "tennis" else 0.9)
    out = Collector()
    out.add("ball", mat, Mesh(m.vertices, m.faces, m.normals, m.uv, c))
    return Part(out.surfaces(), colliders=(Collider(shape="sphere", center=(0, 0, round(r, 5)), size=(r, r, r)),), mass=0.45 * (r / 0.11) ** 2, dynamic=True, friction=0.8, affordances=("pick up", "kick"))


def _apart(m: Mesh) -> Mesh:
    """The same with no vertex shared by two triangles, so that each has a colour of its own."""
    f = m.faces.ravel()
    return Mesh(m.vertices[f], np.arange(len(f)).reshape(-1, 3), None if m.normals is None else m.normals[f], None if m.uv is None else m.uv[f])
