"""A towel rail on the wall: one or two bars with folded bath towels hung over them, or a heated ladder of tubes."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, metres, np, Support
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, cylinder, fbm, rod, rot_x, sheet

CARD = Card("bathroom/towel_rack", 1, "towel_rack", ("towel rail", "towel bar", "heated towel rail"), ("fixture",), ("indoor", "bathroom"), "wall")


class Params(Base):
    """Dials. The foot is at z = 0, the wall at y = 0."""

    style: Literal["bar", "double", "ladder", "shelf"] = "bar"
    """The shelf has bars for folded towels above one to hang them over."""
    width: Annotated[float, metres(0.35, 0.9)] = 0.62
    color: Color = "#d8cfc0"
    """Of the towels."""
    metal: Literal["chrome", "brass", "gunmetal"] = "chrome"
    towels: Literal["two", "one", "none"] = "two"


CARRYING = {"style": "shelf", "towels": "none", "width": 0.86}
"""Its dials where something else lies on or in it."""
PRESETS = {"shelf": Params(style="shelf", towels="one"), "double": Params(style="double", metal="brass", color="#5d7a86"), "ladder": Params(style="ladder", width=0.5, color="white", towels="one"), "bare": Params(towels="none")}
_BARS = {"shelf": (*((0.62, 0.045 + 0.052 * k) for k in range(5)), (0.46, 0.14)), "bar": ((0.72, 0.075),), "double": ((0.72, 0.075), (0.58, 0.14)), "ladder": tuple((0.08 + 0.11 * k, 0.06) for k in range(9))}


def build(p: Params, kit: Kit) -> Part:
    """Bars on rosettes; towels fall in soft folds before and behind the foremost bar."""
    out, w = Collector(), p.width / 2
    shine = finish.metal(p.metal, 0.1)
    bars = _BARS[p.style]
    for z, y in bars:
        out.add("bar", shine, rod((-w, -y, z), (w, -y, z), 0.009, kit.n(12, 6)))
    top, out_y = max(z for z, _ in bars), max(y for _, y in bars)
    for x in (-w + 0.02, w - 0.02):
        if p.style == "shelf":
            out.add("arm", shine, rod((x, 0, bars[0][0]), (x, -bars[-2][1], bars[0][0]), 0.008, 8))
        if p.style == "ladder":
            out.add("bar", shine, rod((x, -0.06, 0.04), (x, -0.06, top + 0.05), 0.013, 10))
        for z, y in ((bars[0], bars[-1]) if p.style == "ladder" else bars[-2:] if p.style == "shelf" else bars):
            out.add("arm", shine, rod((x, 0, z), (x, -y, z), 0.008, 8), cylinder(0.024, 0.008, 16, 0.002).turned(rot_x(np.pi / 2)).moved((x, 0, z)))
    z, y = bars[-1] if p.style != "ladder" else bars[-2]
    cloth = finish.fabric(p.color, 0.1, "knit")
    places = {"two": (-0.27, 0.25), "one": (0.05,), "none": ()}[p.towels]
    for k, x in enumerate(places):
        out.add("towel", cloth, _towel(2 * w * (0.42 if len(places) > 1 else 0.6), z, y, 0.5 + 0.06 * k, kit.seed % 89 + k).moved((x * 2 * w, 0, 0)))
    low = z - 0.57 if places else min(q for q, _ in bars) - 0.03
    shelf = p.style == "shelf"
    tier = (Support(name="tier.1", center=(0, -0.15, top + 0.0095), size=(2 * w - 0.06, 0.22), clearance=0.4),) if shelf else ()
    solid = (box_collider((-w, -out_y - 0.01, top - 0.01), (w, 0, top + 0.009)), *([box_collider((-w, -0.18, max(low, 0.0)), (w, 0, top - 0.1))] if places else [])) if shelf else (box_collider((-w, -out_y - 0.03, max(low, 0.0)), (w, 0, top + 0.03)),)
    return Part(out.surfaces(), supports=tier, colliders=solid, mass=2.4, affordances=("hang",), functional_sides=("front",))


def _towel(width: float, bar: float, out: float, fall: float, seed: int) -> Mesh:
    """A doubled towel over a bar: down behind it, over, and down before it, creased along its folds."""
    a = np.linspace(0, np.pi, 9)
    r = 0.014
    over = np.stack([-out + r * np.cos(a), bar + r * np.sin(a)], 1)
    back = np.stack([np.full(7, -out + r), np.linspace(bar - 0.62 * fall, bar, 7)], 1)
    face = np.stack([np.full(12, -out - r), np.linspace(bar, bar - fall, 12)], 1)
    line: Floats = np.concatenate([back, over[1:-1], face])
    x = np.linspace(-width / 2, width / 2, 15)
    g = np.stack([np.broadcast_to(x[:, None], (15, len(line))), np.broadcast_to(line[:, 0], (15, len(line))), np.broadcast_to(line[:, 1], (15, len(line)))], -1).copy()
    hung = np.clip((bar - g[..., 2]) / fall, 0, 1)
    crease = 0.009 * fbm(np.stack([g[..., 0] * 1.4, 0.25 * g[..., 2], 0 * g[..., 0]], -1), 0.11, 2, seed)
    fold = 0.006 * (np.abs(x) < 0.004 + width / 6)[:, None] * np.ones_like(hung)
    g[..., 1] -= np.where(np.arange(len(line)) > len(back), 1.0, -0.3) * hung * (np.abs(crease) + fold)
    g[..., 1] = np.minimum(g[..., 1], -0.004)
    m = sheet(g)
    hem = 1 - 0.12 * ((np.abs(m.vertices[:, 2] - (bar - fall + 0.05)) < 0.03) | (np.abs(m.vertices[:, 2] - (bar - fall + 0.1)) < 0.012))
    return m.tinted(np.repeat(hem[:, None], 3, 1))
