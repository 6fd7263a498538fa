"""A tuft of meadow, dry, beach or garden grass with curved blades and a few seed heads; scattered by the thousand."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Surface, metres, np, number
from worldloom.assets.parts.flora_limbs import UP, blades, painted
from worldloom.assets.parts.flora_plants import LEAF, ring_of, share, tones, tuft

CARD = Card("plants/grass_tuft", 1, "grass", ("tall grass", "lawn", "turf", "grass tuft", "tuft of grass", "weeds", "crop", "moss"), ("plant",), ("meadow", "field", "park", "garden", "beach", "outdoor"))


class Params(Base):
    """Dials. `seeds` is the share of stalks that carry seed heads."""

    kind: Literal["meadow", "dry", "beach", "lawn"] = "meadow"
    height: Annotated[float, metres(0.06, 1.2)] = 0.34
    seeds: Annotated[float, number(0, 1)] = 0.3
    season: Literal["spring", "summer", "autumn", "winter"] = "summer"


PRESETS = {"dry": Params(kind="dry"), "beach": Params(kind="beach", height=0.5), "lawn": Params(kind="lawn", height=0.12), "tall": Params(height=0.7, seeds=0.8)}
KINDS = {"meadow": ((0.095, 0.122, 0.03), 0.16, 0.1, 0.09), "dry": ((0.2, 0.165, 0.07), 0.55, 0.25, 0.08), "beach": ((0.15, 0.16, 0.075), 0.3, 0.55, 0.07), "lawn": ((0.075, 0.115, 0.022), 0.06, 0.35, 0.11)}
SEASONS = {"spring": (0.9, 1.15, 0.9), "summer": (1, 1, 1), "autumn": (1.5, 1.15, 0.9), "winter": (1.5, 1.12, 1.3)}


def build(p: Params, kit: Kit) -> Part:
    """Blades, then seed stalks."""
    base, dry, stiff, spread = KINDS[p.kind]
    tint = SEASONS[p.season]
    color = (base[0] * tint[0], base[1] * tint[1], base[2] * tint[2])
    out = [tuft(kit, 48, p.height, 2.1 * spread * (0.6 + p.height), color=color, stiff=stiff, dry=min(dry * (1.8 if p.season in ("autumn", "winter") else 1), 0.9), width=0.01)]
    n = int(round(9 * p.seeds))
    if n and p.kind != "lawn":
        out.append(_heads(n, p, kit))
    return Part(tuple(out), mass=0.05)


def _heads(count: int, p: Params, kit: Kit) -> Surface:
    """Thin stalks with a feathery head, as crossed slivers."""
    rng = kit.rng("heads")
    n, wide = share(kit, count, 2)
    foot, out = ring_of(n, rng, 0.05)
    d = UP + out * rng.uniform(0.05, 0.35, (n, 1))
    long = p.height * rng.uniform(1.05, 1.5, n)
    stalk = blades(foot, d, long, 0.004 * wide, rng)
    tip = foot + d / np.linalg.norm(d, axis=1, keepdims=True) * (long * 0.78)[:, None]
    head = blades(tip, d + out * 0.25, long * 0.26, 0.016 * wide, rng, None, 0, True)
    c = tones((0.3, 0.23, 0.11), n, rng)
    from worldloom.geometry import join

    mesh = join([stalk, head])
    colors = np.concatenate([np.repeat(c * 0.6, 3, 0), np.repeat(c, 4, 0)])
    sway = np.concatenate([np.tile([0, 0, 0.9], n), np.full(4 * n, 1.0)])
    return painted("seeds", mesh, colors, LEAF, sway)
