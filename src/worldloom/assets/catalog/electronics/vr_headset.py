"""A virtual reality headset: a rounded visor with cameras, padded head strap, and two ring controllers lying beside it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Mesh, box, cylinder, lathe, rot_x, rot_z, sphere, spline, torus, tube
CARD = Card("electronics/vr_headset", 1, "vr_headset", ("virtual reality headset", "vr goggles", "vr glasses", "vr set", "virtual reality goggles", "vr gear", "oculus"),
            ("electronics", "headset"), ("indoor", "games", "bedroom", "office"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    color: Color = "#d0d1d3"
    accent: Color = "#1b1c1f"
    """Of foam, strap and faceplate cameras."""
    strap: Literal["halo", "elastic"] = "elastic"
    controllers: bool = True
    size: Annotated[float, number(0.85, 1.15)] = 1.0
    wear: Wear = 0.1


PRESETS = {"black": Params(color="#1d1e21", accent="#2e2f33", strap="halo"), "alone": Params(controllers=False, accent="#3a4a6a"), "halo": Params(strap="halo", color="#c4c6c8")}


def build(p: Params, kit: Kit) -> Part:
    """The visor looks to -Y and rests on its lower edge; the strap lies behind."""
    out, s = Collector(), p.size
    shell, soft, gloss = finish.plastic(p.color, 0.38, p.wear), finish.fabric(p.accent, p.wear), finish.plastic("#0d0e10", 0.06)
    body = soft_box((0.184, 0.075, 0.1), 0.034, 0.03, center=(0, -0.055, 0.052))
    v = body.vertices
    bow = Mesh(v + np.c_[0 * v[:, 0], 0.9 * v[:, 0] ** 2 / 0.184 * 1.1, -0.35 * np.clip(0.02 - v[:, 2], 0, 1) * (np.abs(v[:, 0]) < 0.03)], body.faces, body.normals)
    out.add("visor", shell, bow.scaled(s))
    out.add("camera", gloss, *(cylinder(0.0085, 0.006, kit.n(18, 8), 0.002).turned(rot_x(np.pi / 2)).moved((x, -0.0885 + 0.98 * x * x / 0.184, z)).scaled(s) for x, z in ((-0.062, 0.076), (0.062, 0.076), (-0.062, 0.03), (0.062, 0.03))), box((0.05, 0.004, 0.008), 0.002, (0, -0.0918, 0.055)).scaled(s))
    face = [soft_box((0.15, 0.03, 0.014), 0.006, 0.03, center=(0, 0.0, z)) for z in (0.014, 0.09)] + [soft_box((0.016, 0.034, 0.08), 0.007, 0.03, center=(x, 0.002, 0.052)) for x in (-0.076, 0.076)]
    out.add("foam", soft, *(m.scaled(s) for m in face))
    lens = lathe([(0, 0.004), (0.015, 0.002), (0.021, -0.002), (0.024, -0.004), (0.0, -0.006)], kit.n(24, 10), 0.6).turned(rot_x(-np.pi / 2))
    out.add("lens", finish.plastic((0.02, 0.025, 0.035), 0.03), *(lens.moved((x, -0.012, 0.054)).scaled(s) for x in (-0.032, 0.032)))
    out.add("inside", finish.plastic("#08090a", 0.7), box((0.145, 0.02, 0.075), 0.008, (0, -0.02, 0.052)).scaled(s))
    _strap(out, p, kit, s)
    solids = [box_collider(np.array((-0.095, -0.1, 0)) * s, np.array((0.095, 0.02, 0.105)) * s), box_collider(np.array((-0.09, 0.02, 0)) * s, np.array((0.09, 0.16, 0.09)) * s)]
    if p.controllers:
        for k in (-1, 1):
            _controller(out, p, kit, k, s)
            lo = np.array((0.15 + (0.0 if k > 0 else 0.11), -0.1, 0)) * s
            solids.append(box_collider(lo, lo + np.array((0.09, 0.14, 0.06)) * s))
    return Part(out.surfaces(), tuple(solids), mass=0.7, dynamic=True, friction=0.9, affordances=("pick up", "wear"))


def _strap(out: Collector, p: Params, kit: Kit, s: float) -> None:
    """A band round the back of the head and one over its top, slack."""
    n = kit.n(30, 14)
    a = np.linspace(0, np.pi, n)
    x, y = 0.094 * np.cos(a), 0.0 + 0.165 * np.sin(a) ** 0.8
    high = 0.016 if p.strap == "elastic" else 0.014
    mid = 0.05 - 0.026 * np.sin(a) if p.strap == "elastic" else 0.056 + 0 * a
    g = np.stack([np.c_[x, y, mid + q * high] for q in (-1, 0, 1)], 1)
    if p.strap == "elastic":
        out.add("strap", finish.fabric(p.accent, p.wear), thick(g, 0.0025).scaled(s))
        over = spline([(0, -0.03, 0.1), (0, 0.02, 0.118), (0, 0.09, 0.105), (0, 0.145, 0.06), (0, 0.163, 0.03)], 22)
        top = np.stack([over + [q * 0.013, 0, 0] for q in (-1, 0, 1)], 1)
        out.add("strap", finish.fabric(p.accent, p.wear), thick(top[:, ::-1], 0.0025).scaled(s))
        out.add("buckle", finish.plastic(p.color, 0.35), *(box((0.005, 0.03, 0.036), 0.002, (q * 0.0945, 0.006, 0.05)).scaled(s) for q in (-1, 1)))
        return
    out.add("halo", finish.plastic(p.color, 0.35, p.wear), thick(g, 0.009).scaled(s))
    out.add("padding", finish.leather((0.03, 0.03, 0.032)), soft_box((0.11, 0.022, 0.05), 0.01, 0.03, center=(0, 0.148, 0.056)).scaled(s))
    out.add("dial", finish.plastic(p.accent, 0.5), cylinder(0.02, 0.012, kit.n(24, 10), 0.003).turned(rot_x(-np.pi / 2)).moved((0, 0.168, 0.056)).scaled(s))


def _controller(out: Collector, p: Params, kit: Kit, side: int, s: float) -> None:
    """A grip with a button plate inside a tracking ring, lying on its side."""
    n = kit.n(28, 12)
    turn, at = rot_z(0.5 * side), np.array([0.195 if side > 0 else 0.305, -0.03, 0.0])

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).moved(at).scaled(s)

    out.add("grip", finish.plastic(p.accent, 0.5, p.wear), put(tube(spline([(0, 0.03, 0.03), (0, -0.01, 0.027), (0, -0.07, 0.016)], 12), np.linspace(0.017, 0.0145, 12), 14)))
    out.add("grip", finish.plastic(p.accent, 0.5), put(sphere((0.0145, 0.0145, 0.0145), 12, (0, -0.071, 0.016))))
    out.add("plate", finish.plastic(p.color, 0.35, p.wear), put(lathe([(0, -0.012), (0.021, -0.01), (0.024, 0.0), (0.021, 0.006), (0, 0.007)], n, 0.6).turned(rot_x(0.25)).moved((0, 0.036, 0.04))))
    out.add("ring", finish.plastic(p.color, 0.3, p.wear), put(torus(0.043, 0.006, n, 8).turned(rot_x(0.5)).moved((0, 0.035, 0.032))))
    out.add("stick", finish.plastic("#101113", 0.4), put(cylinder(0.006, 0.01, 14, 0.002, (-0.006, 0.034, 0.046))), *(put(cylinder(0.003, 0.004, 10, 0.001, (0.009, y, 0.0455))) for y in (0.03, 0.042)))
