"""An Egyptian sarcophagus: a painted and gilded coffin in the shape of a body with a striped headdress, standing or lying, or a wrapped mummy on its bier."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered, laid
from worldloom.geometry import Floats, Mesh, fbm, rod, sheet, slab, sphere, spline, tube
CARD = Card("museum/sarcophagus", 1, "egyptian_relic", ("sarcophagus", "mummy", "egyptian coffin", "egyptian sarcophagus", "mummy case", "mummy coffin", "pharaoh coffin", "egyptian mummy"), ("coffin", "statue"), ("indoor", "museum"), "floor", (0.5, 0, 0, 0))


class Params(Base):
    """Dials."""

    kind: Literal["sarcophagus", "mummy"] = "sarcophagus"
    pose: Literal["upright", "flat"] = "upright"
    length: Annotated[float, metres(1.2, 2.4)] = 1.9
    color: Color = "#c9962f"
    stripe: Color = "#1f3f8a"
    wear: Wear = 0.3


PRESETS = {"lying": Params(pose="flat"), "mummy": Params(kind="mummy", pose="flat", color="#b8a47c"), "red": Params(color="#8a3a1c", stripe="#1a5a54")}
_HALF = [(0.0, 0.0), (0.13, 0.0), (0.15, 0.04), (0.12, 0.16), (0.15, 0.4), (0.2, 0.62), (0.24, 0.76), (0.2, 0.82), (0.145, 0.85), (0.15, 0.93), (0.1, 0.99), (0.0, 1.0)]


def build(p: Params, kit: Kit) -> Part:
    """Its face looks to -Y, or up."""
    up, out = Collector(), Collector()
    (_case if p.kind == "sarcophagus" else _wrapped)(up, p, kit)
    flat = p.pose == "flat"
    for f in up.surfaces():
        out.add(f.role, f.material, laid(f.mesh, 0.24).scaled(p.length) if flat else f.mesh.scaled(p.length).moved((0, 0, 0.08)))
    h = p.length
    wood = finish.wood("dark", p.wear)
    if flat:
        out.add("bier", wood, slab((-0.27 * h, 0.0, 0.03 * h), (0.27 * h, h, 0.12 * h), 0.012), *(slab((x - 0.04, y - 0.04, 0), (x + 0.04, y + 0.04, 0.05 * h), 0.006) for x in (-0.22 * h, 0.22 * h) for y in (0.08 * h, 0.92 * h)))
    else:
        out.add("plinth", finish.stone("limestone", p.wear), slab((-0.24 * h, -0.17 * h, 0), (0.24 * h, 0.17 * h, 0.085), 0.012))
    return gathered(out, 120.0, cover="whole", dynamic=False, functional_sides=("front",))


def _form(kit: Kit) -> tuple[Mesh, Floats]:
    """The closed body of a coffin 1 high, rounded to the front (-Y), and the share 0..1 of each vertex's height."""
    half = spline(_HALF, kit.n(80, 36))
    half[:, 0] = np.maximum(half[:, 0], 0.0005)
    a = np.linspace(0, 2 * np.pi, kit.n(44, 24) + 1)
    front = np.where(np.sin(a) < 0, 0.72, 0.5)
    x = half[:, :1] * np.cos(a) * np.abs(np.cos(a)) ** -0.15
    y = half[:, :1] * front * np.sin(a)
    z = np.broadcast_to(half[:, 1:], x.shape)
    foot = -0.09 * np.exp(-((half[:, 1:] - 0.05) / 0.05) ** 2) * (np.sin(a) < 0) * np.abs(np.sin(a))
    chest = -0.02 * np.exp(-((half[:, 1:] - 0.66) / 0.1) ** 2) * (np.sin(a) < 0) * np.abs(np.sin(a))
    grid = np.stack([np.nan_to_num(x), y + foot + chest, z], -1)
    m = sheet(grid[::-1, ::-1])
    return m, m.vertices[:, 2]


def _case(out: Collector, p: Params, kit: Kit) -> None:
    m, z = _form(kit)
    v = m.vertices
    from worldloom.world.color import rgb

    gold, band = np.array(rgb(p.color)), np.array(rgb(p.stripe))
    red = np.array([0.3, 0.04, 0.03])
    rows = (np.floor(z * 42) % 2 == 0) & (z < 0.6)
    tone = np.where(rows[:, None], band, gold)
    tone = np.where(((np.abs(v[:, 0]) < 0.03) & (z < 0.6))[:, None], red, tone)
    hood = (z > 0.7) & ((np.abs(v[:, 0]) > 0.075) | (z > 0.955) | (v[:, 1] > -0.03))
    tone = np.where(hood[:, None], np.where((np.floor(z * 60) % 2 == 0)[:, None], band, gold), tone)
    collar = (z > 0.62) & (z < 0.79) & ~hood & (v[:, 1] < 0)
    tone = np.where(collar[:, None], np.where((np.floor(np.hypot(v[:, 0], z - 0.86) * 55) % 2 == 0)[:, None], red, band), tone)
    out.add("case", finish.of("paint", (1.0, 1.0, 1.0), 0.35, p.wear), m.tinted(tone * (1 + 0.12 * fbm(v, 0.05, 3, 3))[:, None]))
    skin = finish.metal("gold", p.wear)
    out.add("face", skin, sphere((0.066, 0.06, 0.084), kit.n(28, 14), (0, -0.092, 0.885)), sphere((0.013, 0.02, 0.028), 12, (0, -0.149, 0.88)), sphere((0.022, 0.01, 0.008), 12, (0, -0.145, 0.846)), rod((0, -0.125, 0.805), (0, -0.15, 0.73), 0.014, 10, 0.02))
    out.add("hood", finish.paint(p.stripe, p.wear), *(sphere((0.045, 0.04, 0.1), 14, (s * 0.1, -0.06, 0.78)) for s in (-1, 1)))
    out.add("eye", finish.paint("#f1eee2"), *(sphere((0.016, 0.007, 0.008), 12, (s * 0.029, -0.145, 0.903)) for s in (-1, 1)))
    dark = finish.paint("#101010")
    out.add("line", dark, *(sphere((0.007, 0.007, 0.007), 10, (s * 0.029, -0.1475, 0.903)) for s in (-1, 1)), *(tube(spline([(s * 0.012, -0.148, 0.918), (s * 0.032, -0.146, 0.923), (s * 0.052, -0.127, 0.917)], 8), 0.0035, 6) for s in (-1, 1)))
    out.add("arm", skin, *(tube(spline([(s * 0.2, -0.06, 0.66), (s * 0.14, -0.14, 0.6), (-s * 0.03, -0.175, 0.68)], 14), np.linspace(0.035, 0.024, 14), 10) for s in (-1, 1)))
    out.add("staff", finish.paint(p.stripe), rod((-0.03, -0.19, 0.6), (0.07, -0.17, 0.79), 0.009, 8), rod((0.03, -0.19, 0.6), (-0.07, -0.17, 0.79), 0.009, 8), tube(spline([(0.07, -0.17, 0.79), (0.085, -0.165, 0.815), (0.105, -0.16, 0.8)], 8), 0.009, 8))


def _wrapped(out: Collector, p: Params, kit: Kit) -> None:
    cloth = finish.fabric(p.color, p.wear)
    half = [(0.0, 0.0), (0.085, 0.0), (0.1, 0.03), (0.07, 0.1), (0.1, 0.35), (0.14, 0.55), (0.17, 0.72), (0.15, 0.8), (0.075, 0.84), (0.08, 0.92), (0.06, 0.985), (0, 1.0)]
    line = spline(half, 60)
    line[:, 0] = np.maximum(line[:, 0], 0.0005)
    wave = 1 + 0.02 * np.sin(line[:, 1] * 190)
    a = np.linspace(0, 2 * np.pi, 33)
    x, y = line[:, :1] * np.cos(a) * wave[:, None], 0.72 * line[:, :1] * np.sin(a) * wave[:, None]
    m = sheet(np.stack([x, y, np.broadcast_to(line[:, 1:], x.shape)], -1)[::-1, ::-1])
    out.add("body", cloth, m.tinted(1 + 0.3 * fbm(m.vertices, 0.06, 3, 5)))
    for z, w, lean in ((0.3, 0.1, 0.1), (0.45, 0.125, -0.12), (0.58, 0.148, 0.12), (0.68, 0.165, -0.1), (0.87, 0.078, 0.15), (0.93, 0.079, -0.2), (0.16, 0.08, 0.1)):
        t = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        out.add("band", finish.fabric("#d8c8a0", p.wear), tube(np.stack([w * np.cos(t), 0.72 * w * np.sin(t), z + lean * w * np.cos(t)], 1), 0.009, 6, closed=True))
    out.add("arm", cloth, *(tube(spline([(s * 0.15, -0.03, 0.73), (s * 0.15, -0.1, 0.58), (-s * 0.05, -0.125, 0.68)], 14), 0.028, 10) for s in (-1, 1)))
