"""Gear for an animal: a litter box with its scoop, a dog leash with a collar, a feeding bowl pair, or a riding saddle on its stand."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import beam, box, fbm, rod, rot_x, rot_y, slab, sphere, spline, tube
CARD = Card("pets/pet_gear", 1, "pet_gear", ("litter box", "cat litter box", "litter tray", "leash", "dog leash", "dog lead", "collar and leash", "pet bowl", "dog bowl", "cat bowl", "food bowl for pets", "saddle", "horse saddle", "riding saddle"), ("pet_supply",), ("indoor", "barn"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["litter", "leash", "lead", "bowl", "saddle"] = "litter"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.2


PRESETS = {"leash": Params(kind="leash"), "bowl": Params(kind="bowl"), "saddle": Params(kind="saddle")}


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on the floor."""
    out = Collector()
    {"leash": _leash, "lead": _leash, "bowl": _bowl, "saddle": _saddle}.get(p.kind, _litter)(out, p, kit)
    return gathered(out, {"saddle": 12.0, "litter": 4.0}.get(p.kind, 0.5), p.size)


def _litter(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#8a9aa8", 0.4, p.wear), p.color)
    out.add("tray", shell, *(slab(a, b, 0.006) for a, b in (((-0.26, -0.19, 0), (0.26, 0.19, 0.012)), ((-0.26, -0.19, 0), (-0.25, 0.19, 0.13)), ((0.25, -0.19, 0), (0.26, 0.19, 0.13)), ((-0.26, -0.19, 0), (0.26, -0.18, 0.09)), ((-0.26, 0.18, 0), (0.26, 0.19, 0.16)))), *(slab(a, b, 0.006) for a, b in (((-0.275, 0.178, 0.15), (0.275, 0.202, 0.168)), ((-0.275, -0.202, 0.08), (0.275, -0.178, 0.098)))))
    m = soft_box((0.5, 0.36, 0.05), 0.012, 0.02, 0.0, 0.0, 0, (0, 0, 0.035))
    v = m.vertices
    top = v[:, 2] > 0.045
    out.add("litter", finish.of("gravel", (0.5, 0.48, 0.44), 0.95), type(m)(v + np.c_[0 * v[:, :2], np.where(top, 0.018 * fbm(v, 0.07, 3, 5), 0)], m.faces, None, m.uv))
    turn = rot_y(-0.5)
    out.add("scoop", finish.plastic("#2f6fb0", 0.35), box((0.13, 0.1, 0.008), 0.003, (0.06, 0, 0)).turned(turn).moved((0.08, 0.03, 0.07)), rod((0, 0, 0), (-0.15, 0, 0.0), 0.011, 10).turned(turn @ rot_y(np.pi)).moved((0.19, 0.03, 0.13)))


def _leash(out: Collector, p: Params, kit: Kit) -> None:
    strap = dyed(finish.fabric("#b3261e", p.wear), p.color)
    a = np.linspace(0.3, 5.2 * np.pi, 110)
    r = 0.05 + 0.0052 * a
    out.add("strap", strap, tube(np.c_[r * np.cos(a), r * np.sin(a), 0.007 + 0.006 * np.sin(1.7 * a) ** 2], 0.006, 7), ring((0.07, 0.045), 0.007, (0.18, 0.08, 0.008), 30, 7))
    out.add("clip", finish.metal("chrome"), ring(0.012, 0.003, (-0.02, 0.07, 0.01), 18), rod((-0.01, 0.062, 0.01), (0.025, 0.045, 0.01), 0.005, 10))
    out.add("collar", finish.leather("#5a2a14", p.wear), *(tube(np.c_[0.06 * np.cos(t := np.linspace(0, 2 * np.pi, 30, endpoint=False)) - 0.2, 0.06 * np.sin(t) - 0.03, np.full(30, z)], 0.005, 6, closed=True) for z in (0.006, 0.012, 0.018)))
    out.add("clip", finish.metal("brass"), ring(0.012, 0.0025, (0, 0, 0), 18).turned(rot_x(np.pi / 2)).moved((-0.2, -0.1, 0.014)), box((0.02, 0.006, 0.022), 0.003, (-0.2, -0.094, 0.012)))


def _bowl(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    for k, x in enumerate((-0.12, 0.12)):
        out.add("bowl", dyed(finish.metal("steel", p.wear, 0.25), p.color), hollow([(0, 0), (0.105, 0.0), (0.108, 0.006), (0.085, 0.06), (0.082, 0.065)], 0.006, n, 0.5, 0.016).moved((x, 0, 0)))
        out.add("rubber", finish.rubber(), ring(0.104, 0.006, (x, 0, 0.006), n, 8))
        if k:
            out.add("water", finish.of("water", (0.06, 0.1, 0.12), 0.03), hollow([(0, 0), (0.076, 0.0), (0.0762, 0.001)], 0.0, n).moved((x, 0, 0.045)))
        else:
            g = kit.rng("kibble")
            q, r = g.uniform(0, 6.28, 120), 0.07 * np.sqrt(g.uniform(0, 1, 120))
            out.add("food", finish.of("food", (0.3, 0.15, 0.06), 0.85), copies(sphere((0.008, 0.008, 0.006), 8), np.c_[x + r * np.cos(q), r * np.sin(q), 0.036 + 0.022 * (1 - r / 0.07) + g.uniform(0, 0.006, 120)], g.uniform(0, 6, 120), 1.0, 1 + g.uniform(-0.25, 0.25, 120)))


def _saddle(out: Collector, p: Params, kit: Kit) -> None:
    skin, dark = dyed(finish.leather("#6a3416", p.wear), p.color), finish.leather("#2a160c", p.wear)
    out.add("stand", finish.wood("oak", p.wear), *(beam((s * 0.26, y, 0.0), (s * 0.06, y, 0.72), 0.035, 0.05, 0.006) for s in (-1, 1) for y in (-0.24, 0.24)), *(beam((s * 0.17, -0.24, 0.3), (s * 0.17, 0.24, 0.3), 0.03, 0.045, 0.005) for s in (-1, 1)), beam((0, -0.32, 0.73), (0, 0.32, 0.73), 0.1, 0.07, 0.02))
    u, v = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(-1, 1, 31), indexing="ij")
    dip = 0.13 * np.abs(v) ** 2.4 + 0.06 * np.clip(v, 0, 1) ** 3
    x = 0.2 * u * (1 - 0.35 * np.clip(-v, 0, 1) ** 2)
    z = 0.83 + dip - 0.16 * np.abs(u) ** 1.8
    out.add("seat", skin, thick(np.stack([x, 0.27 * v, z], -1), 0.03))
    for s in (-1, 1):
        w, t = np.meshgrid(np.linspace(-1, 1, 11), np.linspace(0, 1, 13), indexing="ij")
        flap = np.stack([s * (0.17 + 0.09 * t**0.8 - 0.03 * t), 0.02 + w * (0.13 + 0.05 * t) - 0.05 * t, 0.75 - 0.38 * t], -1)
        out.add("flap", skin, thick(flap if s < 0 else flap[::-1], 0.012))
        out.add("strap", dark, rod((s * 0.26, -0.02, 0.6), (s * 0.29, -0.02, 0.3), 0.012, 8))
        iron = spline([(s * 0.29, -0.075, 0.2), (s * 0.29, -0.065, 0.27), (s * 0.29, -0.02, 0.31), (s * 0.29, 0.025, 0.27), (s * 0.29, 0.035, 0.2)], 20)
        out.add("stirrup", finish.metal("steel", p.wear), tube(iron, 0.008, 8), beam(iron[0], iron[-1], 0.05, 0.014, 0.004))
    out.add("horn", dark, rod((0, -0.25, 0.9), (0, -0.29, 1.02), 0.022, 12), soft_box((0.07, 0.07, 0.03), 0.014, 0.02, center=(0, -0.295, 1.03)))
    out.add("pad", finish.fabric("#3a4a6a", p.wear), thick(np.stack([1.3 * x, 0.31 * v, 0.805 - 0.22 * np.abs(u) ** 1.6 + 0.25 * dip], -1), 0.02))
