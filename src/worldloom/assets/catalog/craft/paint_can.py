"""A paint can or a paint jar: a tin with a wire handle, open with a brush across it or shut, or a glass jar of colour with a screw lid."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.artist_brush import brush_parts
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Mesh, fbm, lathe, rot_x, rot_z, sphere, spline, torus, tube
CARD = Card("craft/paint_can", 1, "paint_can", ("paint jar", "paint pot", "pot of paint", "tin of paint", "paint tin", "paint bucket", "jar of paint", "can of paint", "paint cans", "paint tube"), ("container",), ("indoor", "studio", "art_studio", "workshop"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["can", "jar"] = "can"
    height: Annotated[float, metres(0.04, 0.35)] = 0.19
    color: Color = "#2470b8"
    """Of the paint."""
    state: Literal["open", "closed"] = "open"
    label: Color = "white"
    wear: Wear = 0.3


PRESETS = {"jar": Params(kind="jar", height=0.08, color="#c9361f"), "closed jar": Params(kind="jar", height=0.09, color="#e0a81c", state="closed"), "closed": Params(state="closed", color="#3d8a3a", label="#2a2a2c")}


def build(p: Params, kit: Kit) -> Part:
    """Stands on its own, drips down the front."""
    out, n, h = Collector(), kit.n(40, 18), p.height
    r = 0.44 * h if p.kind == "can" else 0.4 * h
    paint = finish.paint(p.color, 0.0, 0.12)
    shell = finish.metal("steel", p.wear) if p.kind == "can" else finish.glass()
    level = 0.9 * h
    if p.kind == "can":
        body = [(0, 0.006 * h), (0.94 * r, 0.006 * h), (0.97 * r, 0.0), (r, 0.012 * h), (r, 0.965 * h), (1.02 * r, 0.975 * h), (1.02 * r, h), (0.97 * r, h), (0.955 * r, 0.97 * h), (0.9 * r, 0.965 * h), (0.9 * r, 0.94 * h), (0.985 * r, 0.93 * h), (0.985 * r, 0.02 * h), (0, 0.02 * h)]
        out.add("can", shell, lathe(body, n, 0.4))
        out.add("label", finish.of("paper", p.label, 0.4, p.wear), lathe([(1.004 * r, 0.16 * h), (1.008 * r, 0.165 * h), (1.008 * r, 0.8 * h), (1.004 * r, 0.805 * h)], n, 0.4))
        out.add("swatch", paint, lathe([(1.009 * r, 0.26 * h), (1.012 * r, 0.265 * h), (1.012 * r, 0.5 * h), (1.009 * r, 0.505 * h)], n, 0.4), _wrap(text("PAINT", 0.12 * h, (0, 0.64 * h), -1.012 * r, 0.16), 1.014 * r))
        out.add("ear", shell, *(sphere((0.012, 0.06 * h, 0.06 * h), 12, (s * r, 0, 0.8 * h)) for s in (-1, 1)))
        a = np.linspace(-1.45, 1.45, 24)
        bail = np.stack([1.04 * r * np.sin(a) / np.sin(1.45), 0.35 * r + 0.75 * r * np.cos(a) - 0.3 * r, 0.8 * h - 0.62 * h * (np.cos(a) - np.cos(1.45))], 1)
        out.add("handle", shell, tube(bail * [1, 1.0, 1] + [0, 0.62 * r, 0], 0.0045 * h / 0.19, 8))
    else:
        wall = [(0, 0.02 * h), (0.9 * r, 0.0), (0.98 * r, 0.02 * h), (r, 0.08 * h), (r, 0.78 * h), (0.85 * r, 0.86 * h), (0.83 * r, h), (0.79 * r, h), (0.8 * r, 0.86 * h), (0.95 * r, 0.76 * h), (0.95 * r, 0.08 * h), (0, 0.05 * h)]
        out.add("jar", shell, lathe(wall, n, 0.6))
        level = 0.7 * h
        out.add("paint", paint, lathe([(0, 0.055 * h), (0.94 * r, 0.07 * h), (0.94 * r, level), (0, level)], n, 0.4))
        out.add("label", finish.of("paper", p.label, 0.5, p.wear), lathe([(1.004 * r, 0.2 * h), (1.01 * r, 0.205 * h), (1.01 * r, 0.55 * h), (1.004 * r, 0.555 * h)], n, 0.4))
    if p.state == "open":
        surface = lathe([(0, level + 0.004 * h), (0.5 * r, level + 0.001 * h), (0.93 * r if p.kind == "jar" else 0.98 * r, level)], n, True)
        v = surface.vertices
        out.add("paint", paint, Mesh(v + np.c_[0 * v[:, :2], 0.006 * h * fbm(v, 0.3 * r, 2, kit.seed % 40)], surface.faces, None, surface.uv))
        rng = kit.rng("drips")
        for _ in range(4):
            t, long = float(rng.normal(-np.pi / 2, 0.5)), float(rng.uniform(0.12, 0.5)) * h
            q = np.array([np.cos(t), np.sin(t), 0]) * (1.03 * r if p.kind == "can" else 0.86 * r)
            top = np.array([0, 0, h])
            out.add("drip", paint, tube(np.array([q * 0.96 + top, q + top - [0, 0, 0.02 * h], q * 0.995 + top - [0, 0, 0.5 * long], q * 0.995 + top - [0, 0, long]]), np.array([0.012, 0.02, 0.014, 0.02]) * h, 8))
        if p.kind == "can":
            for role, material, m in brush_parts(0.21 * h / 0.19, 0.05 * h / 0.19, "flat", p.color):
                out.add(role, material, m.turned(rot_x(np.pi / 2)).turned(rot_z(0.5)).moved((-0.03 * h, 0.02 * h, h + 0.05 * h)))
    else:
        lid = [(0, 0.975 * h), (0.88 * r, 0.975 * h), (0.93 * r, 1.004 * h), (0.9 * r, 1.01 * h), (0.82 * r, 0.99 * h), (0, 0.99 * h)] if p.kind == "can" else [(0.88 * r, 0.86 * h), (0.9 * r, 0.86 * h), (0.9 * r, 1.02 * h), (0.86 * r, 1.05 * h), (0, 1.05 * h)]
        out.add("lid", shell if p.kind == "can" else finish.metal("gold", p.wear), lathe(lid, n, 0.4))
        if p.kind == "jar":
            out.add("lid", finish.metal("gold", p.wear), *(torus(0.9 * r, 0.008 * h, n, 5).moved((0, 0, q * h)) for q in (0.89, 0.98)))
        else:
            out.add("blob", paint, sphere((0.3 * r, 0.22 * r, 0.012 * h), 16, (0.2 * r, -0.1 * r, 0.992 * h)), tube(spline([(0.9 * r, -0.3 * r, h), (1.03 * r, -0.33 * r, 0.97 * h), (1.02 * r, -0.33 * r, 0.7 * h)], 9), 0.014 * h, 8))
    return Part(out.surfaces(), (cylinder_collider(1.02 * r, h),), mass=900 * r * r * h * 3.1 + 0.05, dynamic=True, affordances=("pick up", "open"))


def _wrap(m: Mesh, r: float) -> Mesh:
    """Flat lettering before -Y bent round a cylinder about Z."""
    v = m.vertices
    a = v[:, 0] / r - np.pi / 2
    q = np.stack([r * np.cos(a), r * np.sin(a), v[:, 2]], 1)
    return Mesh(q, m.faces, None, m.uv)
