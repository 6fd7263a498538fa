"""A helmet: a vented bicycle helmet with straps, a full-face motorcycle helmet with its visor, or a builder's hard hat."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, np, number
from worldloom.assets.parts.body_form import Form, ball, blend, carve, cut, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, rot_x, sheet, sphere, spline, tube
CARD = Card("sport/helmet", 1, "helmet", ("bicycle helmet", "bike helmet", "cycling helmet", "motorcycle helmet", "motorbike helmet", "crash helmet", "hard hat", "safety helmet", "racing helmet", "construction helmet"), ("hat", "sports equipment"), ("indoor", "workshop", "garage", "sports"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["bicycle", "motorcycle", "hard_hat"] = "bicycle"
    color: Color = "#c9261f"
    accent: Color = "#17181a"
    """Of stripe, straps and lining."""
    size: Annotated[float, number(0.8, 1.15)] = 1.0
    wear: Wear = 0.2


PRESETS = {"motorcycle": Params(kind="motorcycle", color="#17181a", accent="#c9261f"), "hard hat": Params(kind="hard_hat", color="#e0b01c"), "white": Params(color="#d8d8d4", accent="#2470b8"), "blue moto": Params(kind="motorcycle", color="#1f4a9a", accent="#d8d8d4")}


def build(p: Params, kit: Kit) -> Part:
    """Stands on its rim, front to -Y."""
    out, s = Collector(), p.size
    cell = 0.011 if kit.detail < 0.5 else 0.0065 if kit.detail < 1.5 else 0.0045
    shell = finish.plastic(p.color, 0.12 if p.kind != "hard_hat" else 0.35, p.wear)
    joints: tuple[Joint, ...] = ()
    if p.kind == "bicycle":
        _bicycle(out, p, shell, cell, s)
    elif p.kind == "motorcycle":
        joints = _motorcycle(out, p, shell, cell, s)
    else:
        _hard_hat(out, p, shell, cell, s)
    parts = out.surfaces()
    low = min(float(q.mesh.bounds[0, 2]) for q in parts)
    parts = tuple(type(q)(q.role, q.mesh.moved((0, 0, -low)), q.material, q.link) for q in parts)
    joints = tuple(j.model_copy(update={"origin": (j.origin[0], j.origin[1], j.origin[2] - low)}) for j in joints)
    lo, hi = np.min([q.mesh.bounds[0] for q in parts], 0), np.max([q.mesh.bounds[1] for q in parts], 0)
    return Part(parts, (box_collider(lo, (hi[0], hi[1], hi[2] * 0.96)),), mass=0.35 if p.kind != "motorcycle" else 1.4, dynamic=True, joints=joints, affordances=("pick up", "wear"))


def _above(m: Mesh, z: float) -> Mesh:
    """Cut off below a level by flattening onto it."""
    v = m.vertices
    return Mesh(np.c_[v[:, :2], np.maximum(v[:, 2], z)], m.faces, m.normals, m.uv, m.color)


def _bicycle(out: Collector, p: Params, shell: Material, cell: float, s: float) -> None:
    """A long shell with vents that run back, over dark foam, and straps below."""
    form: Form = blend([ball((0, 0.0, 0.03), (0.108, 0.145, 0.115)), ball((0, 0.06, 0.045), (0.1, 0.11, 0.1))], 0.04)
    form = carve(form, ball((0, 0.01, -0.045), (0.09, 0.12, 0.135)), 0.006)
    form = cut(cut(form, (0, -0.1, 0.0), (0, -0.35, -1), 0.012), (0, 0.06, -0.03), (0, 0.25, -1), 0.012)
    for x, y, w, long in ((0.0, -0.05, 0.016, 0.1), (0.045, -0.045, 0.015, 0.095), (-0.045, -0.045, 0.015, 0.095), (0.022, 0.075, 0.013, 0.07), (-0.022, 0.075, 0.013, 0.07), (0.08, -0.01, 0.013, 0.075), (-0.08, -0.01, 0.013, 0.075)):
        form = carve(form, ball((x * 1.1, y, 0.155 - 6.5 * x * x - 2.6 * (y - 0.02) ** 2), (w, long, 0.034)), 0.006)
    out.add("shell", shell, skin(form, cell, shade=0.25).scaled(s))
    inner: Form = carve(ball((0, 0.01, 0.03), (0.1, 0.133, 0.104)), ball((0, 0.01, -0.03), (0.087, 0.12, 0.125)), 0.006)
    out.add("foam", finish.of("rubber", p.accent, 0.9, p.wear), _above(skin(inner, cell * 1.2), -0.02).scaled(s))
    strap = finish.fabric(p.accent, p.wear)
    for x in (-1, 1):
        out.add("strap", strap, *(tube(spline([(x * 0.088, y, -0.01), (x * 0.08, 0.5 * y, -0.05), (x * 0.055, -0.01, -0.063)], 10), 0.004, 6).scaled(s) for y in (-0.06, 0.07)), tube(spline([(x * 0.055, -0.01, -0.063), (x * 0.02, -0.03, -0.066), (0, -0.035, -0.066)], 8), 0.004, 6).scaled(s))
    out.add("buckle", finish.plastic("#101012", 0.4), sphere((0.014, 0.008, 0.005), 10, (0, -0.035, -0.065)).scaled(s))


def _motorcycle(out: Collector, p: Params, shell: Material, cell: float, s: float) -> tuple[Joint, ...]:
    """A closed shell with a chin bar, a dark visor on pivots, vents and a stripe."""
    form: Form = blend([ball((0, 0.0, 0.02), (0.118, 0.135, 0.125)), ball((0, -0.055, -0.055), (0.088, 0.095, 0.055)), ball((0, 0.05, -0.03), (0.1, 0.09, 0.1))], 0.05)
    form = carve(form, ball((0, 0.0, -0.11), (0.086, 0.105, 0.1)), 0.008)
    form = carve(form, ball((0, -0.14, 0.02), (0.092, 0.085, 0.05)), 0.006)
    body = _above(skin(form, cell, shade=0.2), -0.1)
    v = body.vertices
    band = (np.abs(v[:, 0]) < 0.02) & (v[:, 2] > 0.02) & (v[:, 1] > -0.09)
    tone = np.array(finish.paint(p.accent).color) / np.maximum(finish.paint(p.color).color, 0.012)
    out.add("shell", shell, body.tinted(np.where(band[:, None], tone, 1.0)).scaled(s))
    a, z = np.linspace(-1.2, 1.2, 26), np.linspace(-0.034, 0.072, 9)
    aa, zz = np.meshgrid(a, z, indexing="ij")
    ring = np.sqrt(np.clip(1 - ((zz - 0.02) / 0.135) ** 2, 0, 1))
    g = np.stack([0.1225 * ring * np.sin(aa), -0.14 * ring * np.cos(aa) - 0.001, zz], -1)
    out.add("visor", finish.plastic((0.012, 0.014, 0.018), 0.03), sheet(g).scaled(s), sheet((g * 0.985)[:, ::-1]).scaled(s), link="visor")
    out.add("pivot", finish.plastic(p.accent, 0.3), *(sphere((0.008, 0.02, 0.02), 14, (x * 0.117, -0.015, 0.02)).scaled(s) for x in (-1, 1)))
    out.add("vent", finish.plastic("#0c0c0e", 0.5), *(sphere((0.02, 0.008, 0.005), 10, (x * 0.03, -0.14, -0.055)).scaled(s) for x in (-1, 1)), *(sphere((0.012, 0.02, 0.005), 10, (x * 0.045, -0.06, 0.131)).scaled(s) for x in (-1, 1)))
    out.add("lining", finish.fabric("#26262a"), sphere((0.086, 0.1, 0.1), 18, (0, 0.012, 0.0)).scaled(s))
    return (Joint(name="visor", origin=(0, -0.015 * s, 0.02 * s), axis=(1.0, 0, 0), limits=(-1.0, 0)),)


def _hard_hat(out: Collector, p: Params, shell: Material, cell: float, s: float) -> None:
    """A dome with three ribs, a rain brim that is longer in front, and a band inside."""
    form: Form = blend([ball((0, 0.0, 0.0), (0.112, 0.138, 0.132)), *(ball((x, 0.0, 0.03), (0.017, 0.12, 0.111)) for x in (-0.045, 0.0, 0.045))], 0.012)
    form = carve(form, ball((0, 0, -0.02), (0.104, 0.13, 0.135)), 0.004)
    out.add("shell", shell, _above(skin(form, cell, shade=0.2), 0.0).scaled(s))
    t = np.linspace(0, 2 * np.pi, 60)
    reach = 1.1 + 0.2 * np.clip(-np.sin(t), 0, 1) ** 1.5

    def ring(k: float | Floats, z: float | Floats) -> Floats:
        return np.stack([0.111 * np.cos(t) * (1 + 0.06 * (np.asarray(k) > 1)), 0.137 * np.sin(t) * np.asarray(k), np.broadcast_to(z, t.shape)], 1)

    drop = -0.012 * np.clip(-np.sin(t), 0, 1)
    out.add("brim", shell, sheet(np.stack([ring(0.98, 0.0), ring(reach, drop - 0.004), ring(reach, drop), ring(0.98, 0.006)], 1)[::-1]).scaled(s))
    band = np.stack([np.c_[0.095 * np.cos(t), 0.12 * np.sin(t), np.full(60, z)] for z in (-0.015, 0.02)], 1)
    out.add("band", finish.fabric(p.accent, p.wear), sheet(band).scaled(s), sheet(band[:, ::-1] * [0.97, 0.97, 1]).scaled(s))
    out.add("badge", finish.paint(p.accent, p.wear), sphere((0.022, 0.005, 0.016), 14).turned(rot_x(-0.6)).moved((0, -0.127, 0.055)).scaled(s))
