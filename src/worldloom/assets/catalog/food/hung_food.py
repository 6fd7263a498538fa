"""Food that hangs from a ceiling by a cord: a ham, sausages, a plait of garlic, a string of chillies, a bunch of dried herbs or a bunch of onions."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_ware import leaf_blade
from worldloom.geometry import lathe, rod, rot_x, rot_y, rot_z, sphere, tube
CARD = Card("food/hung_food", 1, "hung_food", ("ham", "hanging ham", "sausage", "salami", "string of sausages", "garlic braid", "garlic plait", "string of garlic", "garlic", "string of chillies", "chili string", "dried herbs", "bunch of herbs", "dried herb", "herb bundle", "onion braid", "string of onions"),
            ("food",), ("hanging",), "ceiling")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["ham", "sausage", "garlic", "chili", "herb", "onion"] = "garlic"
    cord: Annotated[float, metres(0.1, 1.2)] = 0.45
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.1


CALLED = {"hanging ham": "ham", "salami": "sausage", "string of sausages": "sausage", "garlic braid": "garlic", "garlic plait": "garlic", "string of garlic": "garlic", "string of chillies": "chili", "chili string": "chili", "dried herbs": "herb", "dried herb": "herb", "bunch of herbs": "herb", "herb bundle": "herb", "onion braid": "onion", "string of onions": "onion"}
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Its hook's top at z = 0."""
    out = Collector()
    if p.kind in ("ham", "sausage"):
        for s in kit.make("food/savoury", p.kind, kind=p.kind, wear=p.wear).surfaces:
            out.add(s.role, s.material, s.mesh.turned(rot_y(np.pi / 2)))
    else:
        (_herbs if p.kind == "herb" else _string)(out, p, kit)
    found = [s.mesh.bounds for s in out.surfaces()]
    lo, top = np.min([b[0] for b in found], 0), max(float(b[1, 2]) for b in found)
    x, y = (float(v) for v in ((lo + np.max([b[1] for b in found], 0)) / 2)[:2])
    out.add("cord", finish.of("rope", (0.5, 0.4, 0.26), 0.9, p.wear), rod((x, y, top - 0.02), (x, y, top + p.cord), 0.0035, 8))
    out.add("hook", finish.iron(p.wear), sphere(0.011, 12, (x, y, top + p.cord)))
    return gathered(out, {"ham": 6.0}.get(p.kind, 0.8), p.size, "ceiling", dynamic=False)


def _string(out: Collector, p: Params, kit: Kit) -> None:
    """Bulbs or pods round a plait."""
    g = kit.rng("bulbs")
    out.add("plait", finish.of("straw", (0.62, 0.54, 0.34), 0.9), *(tube(np.c_[0.009 * np.cos(t := np.linspace(0, 26, 70) + k * 2.09), 0.009 * np.sin(t), np.linspace(0, -0.62, 70)], 0.0065, 6) for k in range(3)))
    if p.kind == "chili":
        pod = tube([(0, 0, 0), (0.02, 0, -0.012), (0.036, 0, -0.035), (0.042, 0, -0.07)], [0.006, 0.009, 0.007, 0.001], 8)
        turns = g.uniform(0, 6.3, 46)
        out.add("chili", finish.of("food", "#a8140f", 0.25, p.wear), *(pod.turned(rot_z(float(a))).moved((0, 0, -0.02 - 0.0125 * k)) for k, a in enumerate(turns)))
        return
    bulb = {"garlic": lathe([(0, -0.026), (0.012, -0.027), (0.026, -0.014), (0.028, 0.0), (0.02, 0.015), (0.007, 0.028), (0.004, 0.045), (0, 0.046)], 18, True), "onion": lathe([(0, -0.03), (0.022, -0.025), (0.035, -0.004), (0.032, 0.015), (0.014, 0.032), (0.005, 0.05), (0, 0.052)], 18, True)}[p.kind]
    if p.kind == "garlic":
        a = np.arctan2(bulb.vertices[:, 1], bulb.vertices[:, 0])
        bulb = bulb.tinted(1 - 0.16 * np.abs(np.sin(4.5 * a)) ** 6)
    n = 20
    a, z = np.arange(n) * 2.4, -0.04 - 0.029 * np.arange(n)
    r = 0.031 if p.kind == "garlic" else 0.037
    tone = finish.of("food", "#ece4d8" if p.kind == "garlic" else "#b8702c", 0.5, p.wear)
    out.add("bulb", tone, *(bulb.turned(rot_x(0.5)).turned(rot_z(float(t) - np.pi / 2)).moved((r * np.cos(t), r * np.sin(t), q)) for t, q in zip(a, z, strict=True)))


def _herbs(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("herbs")
    for k in range(26):
        a, lean = g.uniform(0, 6.3), g.uniform(0.05, 0.32)
        foot = np.array([0.0, 0.0, 0.0])
        end = np.array([np.cos(a) * lean, np.sin(a) * lean, -1.0]) * g.uniform(0.28, 0.4)
        out.add("stem", finish.of("straw", (0.3, 0.26, 0.13), 0.9), rod(foot + [0, 0, 0.06], end, 0.0016, 5))
        t = np.linspace(0.3, 1.0, 9)[:, None]
        turn = g.uniform(0, 6.3, 9)
        out.add(f"leaf.{k % 2}", finish.of("leaf", ((0.17, 0.2, 0.08), (0.22, 0.2, 0.1))[k % 2], 0.8, thin=True), copies(leaf_blade(0.045, 0.014, 0.6), t * end, turn))
        if k % 5 == 0:
            out.add("flower", finish.of("leaf", (0.32, 0.2, 0.36), 0.8), copies(sphere((0.006, 0.006, 0.009), 6), np.linspace(0.85, 1.05, 4)[:, None] * end))
    out.add("band", finish.of("rope", (0.5, 0.4, 0.26), 0.9), lathe([(0, 0.004), (0.013, 0.004), (0.014, 0.012), (0.013, 0.02), (0, 0.02)], 14, 0.5))


PRESETS = {k: Params.model_validate({"kind": k}) for k in ("ham", "sausage", "chili", "herb", "onion")}
