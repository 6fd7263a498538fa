"""A stacked pile of firewood or round logs between two stakes, with ringed ends; snow-capped if wished."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Surface, Wear, box_collider, finish, metres, np, number, surface
from worldloom.assets.parts.camp_wood import BARK, CUT, billet, log_body, log_ends
from worldloom.assets.parts.flora_seasons import SNOW
from worldloom.geometry import Mesh, fbm, join, rod, rot_x, rot_z, sheet

CARD = Card("camp/log_pile", 1, "log_pile", ("woodpile", "pile of logs", "stack of firewood", "firewood", "stack of logs", "wood pile", "log stack"), ("wood",), ("forest", "camp", "village", "farm", "garden", "indoor", "outdoor"))


class Params(Base):
    """Dials. Logs lie along Y: their ends face the front."""

    width: Annotated[float, metres(0.4, 5.0)] = 1.5
    height: Annotated[float, metres(0.25, 2.5)] = 0.85
    log: Annotated[float, metres(0.05, 0.25)] = 0.085
    length: Annotated[float, metres(0.25, 4.0)] = 0.5
    style: Literal["split", "round"] = "split"
    wear: Wear = 0.4
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"round": Params(style="round", log=0.14, length=2.4, width=2.0), "small": Params(width=0.6, height=0.4), "snowy": Params(snow=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Rows in a hexagonal lattice, each log a little different; stakes at both sides."""
    rng = kit.rng("pile")
    r = max(p.log, p.width / 26, p.height / 16)
    rows = max(2, int(p.height / (1.78 * r)))
    bark, ends = [], []
    top: list[tuple[float, float]] = []
    shapes = [_piece(p, r, kit.child(f"piece{k}")) for k in range(5)]
    for j in range(rows):
        n = max(2, int(p.width / (2.05 * r)) - j % 2)
        for i in range(n):
            x = (i - (n - 1) / 2) * 2.05 * r + rng.normal(0, 0.06 * r)
            z = r * 0.95 + j * 1.72 * r
            b, e = shapes[rng.integers(0, 5)]
            turn = rot_z(np.pi / 2 + rng.normal(0, 0.03)) @ rot_x(rng.uniform(0, 6.3))
            at = (x, rng.normal(0, 0.05 * p.length), z)
            tone = rng.uniform(0.75, 1.1)
            bark.append(b.turned(turn).moved(at).tinted(tone))
            ends.append(e.turned(turn).moved(at).tinted(tone))
            if j == rows - 1:
                top.append((x, z + r))
    grey = np.asarray(CUT) * (1 - 0.6 * p.wear) + np.array([0.24, 0.21, 0.18]) * 0.6 * p.wear
    res = [surface("bark", join(bark), finish.of("bark", BARK, 0.92, 0.5)), surface("wood", join(ends), finish.of("wood", tuple(float(round(c, 4)) for c in grey), 0.8, p.wear))]  # type: ignore[arg-type]
    h = rows * 1.72 * r + 0.2 * r
    stakes = [rod((s * (p.width / 2 + 0.04), y, -0.02), (s * (p.width / 2 + 0.07), y, h * 1.08), 0.025, kit.n(8, 4)) for s in (-1, 1) for y in (-0.25 * p.length, 0.25 * p.length)]
    res.append(surface("stakes", stakes, finish.wood("weathered", 0.6)))
    if p.snow > 0:
        res.append(_cap(top, p, kit))
    return Part(tuple(res), colliders=(box_collider((-p.width / 2 - 0.05, -p.length / 2, 0), (p.width / 2 + 0.05, p.length / 2, h)),), mass=400 * p.width * p.length * h, anchors={"top": (0, 0, round(h, 3))}, affordances=("take",))


def _piece(p: Params, r: float, kit: Kit) -> tuple[Mesh, Mesh]:
    size = 0.97 * r
    if p.style == "split":
        b, w = billet(p.length * kit.rng("len").uniform(0.9, 1.04), 1.5 * size, kit, kit.rng("q").random() < 0.7)
        return b, w
    sides = 12 if kit.detail > 0.6 else 6
    body = log_body(p.length * kit.rng("len").uniform(0.94, 1.04), size, kit, sides, 6 if kit.detail > 0.6 else 2, 0.06, 0.004, 0.06)
    return body, log_ends(body, sides)


def _cap(top: list[tuple[float, float]], p: Params, kit: Kit) -> Surface:
    x = np.linspace(-p.width / 2 - 0.06, p.width / 2 + 0.06, 40)
    z = np.interp(x, [t[0] for t in top], [t[1] for t in top]) - 0.02
    y = np.linspace(-0.53, 0.53, 14) * p.length
    g = np.stack(np.meshgrid(x, y, indexing="ij"), -1)
    round_ = np.clip((1 - np.abs(g[..., 1] / (0.53 * p.length)) ** 5) * (1 - np.abs(g[..., 0] / (p.width / 2 + 0.06)) ** 14), 0, 1)
    h = z[:, None] + p.snow * (0.03 + 0.09 * round_) + 0.02 * fbm(np.concatenate([g, 0 * g[..., :1]], -1), 0.3, 3, 5) - 0.06 * (1 - round_)
    return surface("snow", sheet(np.concatenate([g, h[..., None]], -1)), SNOW)
