"""A straight railway track: two rails on sleepers in ballast or on a concrete slab, with clips, a power rail and oil stains."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints
from worldloom.assets.parts.vehicle_rail import GAUGE, rails
from worldloom.geometry import box, fbm, rock, sheet, slab

CARD = Card("rail/railway_track", 1, "railway_track", ("rail track", "railway line", "train tracks", "railroad tracks", "rails", "tracks", "track", "rail"), ("track", "rail"),
            ("station", "subway", "train_station", "field", "outdoor"))  # fmt: skip


class Params(Base):
    """Dials; the rail heads stand 0.2 m above the ground, as trains expect."""

    length: Annotated[float, metres(2.0, 120.0)] = 40.0
    style: Literal["ballast", "slab"] = "ballast"
    sleeper: Literal["wood", "concrete"] = "wood"
    power_rail: bool = True
    wear: Wear = 0.55


PRESETS = {"slab": Params(style="slab", sleeper="concrete", length=20), "country": Params(power_rail=False, length=24), "concrete": Params(sleeper="concrete", length=16, wear=0.2), "short": Params(length=6)}


def build(p: Params, kit: Kit) -> Part:
    """Along Y, 2.7 m wide."""
    out, h = Collector(), p.length / 2
    rng = kit.rng("track")
    head, foot = rails(p.length, min(40, int(p.length * 2)))
    out.add("rail", finish.of("rust", (0.13, 0.07, 0.042), 0.8, p.wear), foot)
    out.add("head", finish.metal("steel", 0.1, 0.22), head)
    n = max(2, int(p.length / 0.62))
    y = np.linspace(-h + 0.25, h - 0.25, n) + rng.normal(0, 0.008, n)
    lift = 0.0 if p.style == "ballast" else 0.012
    wood = finish.wood("weathered", p.wear).model_copy(update={"color": (0.09, 0.065, 0.045)})
    mat = wood if p.sleeper == "wood" else finish.of("concrete", (0.36, 0.35, 0.33), 0.9, p.wear)
    out.add("sleeper", mat, boards((2.45, 0.24, 0.036), np.c_[rng.normal(0, 0.015, n), y, np.full(n, 0.018 + lift)], 0.01, tints(rng, n, 0.25), lid=True))
    clips = np.array([(s * (GAUGE / 2 + k), yy, 0.05) for yy in y[:: 2 if p.length > 60 else 1] for s in (-1, 1) for k in (-0.075, 0.145)])
    out.add("clip", finish.iron(0.7), boards((0.06, 0.09, 0.025), clips, 0.006, lid=True))
    if p.style == "ballast":
        _ballast(out, p, kit, h)
    else:
        out.add("slab", finish.of("concrete", (0.27, 0.265, 0.25), 0.9, p.wear), slab((-1.35, -h, 0), (1.35, h, 0.012), 0.004))
        drain = slab((-0.3, -h, 0.0125), (0.3, h, 0.0135), 0.0002)
        out.add("stain", finish.of("concrete", (0.06, 0.055, 0.05), 0.55, 0.9), drain)
    if p.power_rail:
        stands = np.arange(-h + 1.0, h, 2.5)
        out.add("insulator", finish.ceramic("cream"), boards((0.08, 0.12, 0.13), np.c_[np.full(len(stands), -1.13), stands, np.full(len(stands), 0.09)], 0.02))
        out.add("power", finish.of("rust", (0.15, 0.09, 0.06), 0.7, p.wear), box((0.07, p.length - 0.6, 0.07), 0.012, (-1.13, 0, 0.19)))
        out.add("cover", finish.plastic("mustard", 0.5, 0.5), box((0.16, p.length - 0.7, 0.018), 0.006, (-1.13, 0, 0.255)))
    return Part(out.surfaces(), colliders=(box_collider((-1.35, -h, 0), (1.35, h, 0.06)), *(box_collider((s * GAUGE / 2 - 0.06, -h, 0), (s * GAUGE / 2 + 0.08, h, 0.2)) for s in (-1, 1))), mass=190 * p.length,
                anchors={"top": (0, 0, 0.2)}, supports=(Support(name="rails", center=(0, 0, 0.2), size=(1.6, p.length)),))  # fmt: skip


def _ballast(out: Collector, p: Params, kit: Kit, h: float) -> None:
    rng = kit.rng("ballast")
    x = np.array([-1.35, -1.22, -1.05, -0.85, -0.6, -0.3, 0, 0.3, 0.6, 0.85, 1.05, 1.22, 1.35])
    z = np.array([0.0, 0.02, 0.035, 0.03, 0.028, 0.022, 0.02, 0.022, 0.028, 0.03, 0.035, 0.02, 0.0])
    y = np.linspace(-h, h, max(3, int(p.length * kit.n(2, 1))))
    g = np.stack([np.broadcast_to(x[:, None], (len(x), len(y))), np.broadcast_to(y, (len(x), len(y))), np.broadcast_to(z[:, None], (len(x), len(y)))], -1)
    bump = fbm(g.reshape(-1, 3) * [3, 3, 1], 1.0, 3, 9).reshape(len(x), len(y)) * 0.016
    g = g + np.stack([0 * bump, 0 * bump, np.where(z[:, None] > 0.001, bump, 0)], -1)
    m = sheet(g)
    oil = np.exp(-((m.vertices[:, 0] / 0.5) ** 2)) * (0.35 + 0.3 * p.wear)
    out.add("ballast", finish.of("gravel", (0.27, 0.25, 0.23), 0.95, p.wear), m.tinted(1 - oil[:, None] * [0.6, 0.66, 0.72]))
    n = int(min(260, p.length * 9) * min(kit.detail, 1.0))
    stones = copies(rock((0.065, 0.055, 0.045), 3, 7), np.c_[rng.uniform(-1.3, 1.3, n), rng.uniform(-h, h, n), np.full(n, 0.035)], rng.uniform(0, 6.28, n), rng.uniform(0.6, 1.3, n), 1 + rng.uniform(-0.35, 0.25, n))
    out.add("stone", finish.of("rock", (0.25, 0.23, 0.21), 0.95), stones)
