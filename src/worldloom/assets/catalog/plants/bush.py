"""A leafy bush or shrub, rounded and uneven, in any season, with blossom or berries or under snow."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, hull_collider, metres, np, number, rgb, surface
from worldloom.assets.parts.flora_limbs import UP, Limbs, blades, branchlets, painted, towards, tubes
from worldloom.assets.parts.flora_plants import LEAF, PETAL, petals, share
from worldloom.assets.parts.flora_seasons import Foliage, Season, dusted, fullness, leaf_colors
from worldloom.world.color import known
from worldloom.geometry import Floats, Mesh, sphere, stamp, unit

CARD = Card("plants/bush", 1, "bush", ("shrub", "thicket", "rose", "rose bush", "hydrangea", "lilac", "boxwood", "bramble", "undergrowth", "bushes"), ("plant",), ("garden", "park", "meadow", "forest", "suburb", "coast", "beach", "outdoor"))


class Params(Base):
    """Dials. `bloom` is the share of flowers, `color` theirs or the berries'; a colour alone makes it bloom."""

    height: Annotated[float, metres(0.3, 3.0)] = 1.0
    spread: Annotated[float, number(0.6, 2.0)] = 1.25
    kind: Literal["green", "grey", "berry"] = "green"
    bloom: Annotated[float, number(0, 1)] = 0.0
    color: str = ""
    season: Season = "summer"
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"flowering": Params(bloom=0.7), "autumn": Params(season="autumn"), "berry": Params(kind="berry", color="red"), "coastal": Params(kind="grey", height=0.7, spread=1.7), "snowy": Params(season="winter", snow=0.8)}
KINDS = {"green": Foliage(summer=(0.058, 0.092, 0.022)), "grey": Foliage(summer=(0.16, 0.175, 0.105), autumn=((0.22, 0.19, 0.09), (0.16, 0.15, 0.08))), "berry": Foliage(summer=(0.042, 0.075, 0.024), autumn=((0.34, 0.08, 0.03), (0.25, 0.12, 0.03)))}


def build(p: Params, kit: Kit) -> Part:
    """Stems that fan out to an uneven dome, twigs, leaves; blossom or berries on the shell."""
    if p.color and not known(p.color):
        p = p.model_copy(update={"color": ""})
    if p.color and p.bloom == 0 and p.kind != "berry":
        p = p.model_copy(update={"bloom": 0.6})
    rng = kit.rng("stems")
    n = 20
    a, u = np.arange(n) * 2.39996 + rng.normal(0, 0.3, n), (np.arange(n) + 0.5) / n
    r = 0.5 * p.height * p.spread
    flat = np.sqrt(u)
    reach = rng.uniform(0.72, 1.08, n)
    ends = np.stack([0.8 * r * flat * np.cos(a) * reach, 0.8 * r * flat * np.sin(a) * reach, p.height * (0.16 + 0.62 * np.sqrt(1 - 0.95 * u)) * reach], 1)
    base = np.stack([0.12 * r * np.cos(a), 0.12 * r * np.sin(a), 0 * a - 0.02], 1)
    stems = towards(base, ends, unit(ends * [1, 1, 0.4] + UP * 0.35 * p.height), np.full(n, 0.008 + 0.007 * p.height))
    shoots, of = branchlets(stems, 7 if kit.detail > 0.2 else 3, kit.rng("shoots"), 0.08, 0.85, 0.5, 0.0, 0.5)
    wood = [tubes(stems, 4, 4 if kit.detail > 0.6 else 3)] if kit.detail > 0.2 else []
    if wood and (kit.detail > 0.6 or p.season == "winter"):
        wood.append(tubes(shoots, 3, 3))
    bark = finish.of("bark", (0.1, 0.075, 0.055), 0.9, 0.3)
    out = []
    if wood:
        from worldloom.geometry import join

        rest, white = dusted("snow", join(wood), p.snow, kit.rng("snow"), 0.008, 0.1)
        out = [surface("stems", rest, bark), *([white] if white else [])]
    out += _leaves(p, shoots, of, r, kit)
    shell = np.concatenate([ends, ends * [1.15, 1.15, 0.15], base])
    return Part(tuple(out), colliders=(hull_collider(shell, keep=24),), mass=9.0 * p.height, friction=0.9)


def _leaves(p: Params, shoots: Limbs, of: np.ndarray, r: float, kit: Kit) -> list:  # type: ignore[type-arg]
    full = fullness(p.season) if p.kind != "grey" else 1.0
    rng = kit.rng("leaves")
    diamond = kit.detail > 0.2
    n, wide = share(kit, (1500 + 1300 * min(p.height, 2.0)) * max(full, 0.12), 40)
    i = rng.integers(0, len(shoots), n)
    s = rng.uniform(0.05, 1.1, n)
    pts = shoots.at(i, s) + rng.normal(0, 0.03 * p.height, (n, 3))
    pts[:, 2] = np.maximum(pts[:, 2], 0.03)
    d = shoots.tangent(i, s) * 0.4 + rng.normal(size=(n, 3)) * 0.7 + UP * 0.15
    w = 0.043 * (0.7 + 0.3 * p.height) * wide * np.sqrt(p.spread / 1.25) * (0.8 if p.kind == "grey" else 1)
    mid = np.array([0, 0, 0.3 * p.height])
    rel = (pts - mid) / [r, r, 0.7 * p.height]
    depth = np.clip(np.linalg.norm(rel, axis=1), 0, 1.2)
    dark = (0.4 + 0.55 * depth) * (0.85 + 0.25 * np.clip(rel[:, 2], -1, 1))
    out = []
    if full > 0:
        mesh = blades(pts, d, w * rng.uniform(1.3, 2.1, n), w, rng, mid, 0.45, diamond)
        k = 4 if diamond else 3
        c = leaf_colors(KINDS[p.kind], p.season, of[i], rng) * dark[:, None]
        mesh = mesh.tinted(np.repeat(c, k, 0)).swaying(np.repeat(0.1 + 0.3 * depth, k))
        rest, white = dusted("snow_leaves", mesh, p.snow, kit.rng("snow.leaves"), 0.015, 0.1)
        assert rest.color is not None
        out += [painted("leaves", Mesh(rest.vertices, rest.faces, rest.normals, rest.uv, None, rest.sway), rest.color, LEAF), *([white] if white else [])]
    tips = shoots.tips()
    outer = tips[np.linalg.norm((tips - mid) / [r, r, 0.7 * p.height], axis=1) > 0.7]
    if p.bloom > 0 and p.season in ("spring", "summer") and len(outer):
        out.append(_bloom(p, outer, mid, kit))
    if p.kind == "berry" and len(outer):
        out.append(_berries(p, outer, kit))
    return out


def _bloom(p: Params, tips: Floats, mid: Floats, kit: Kit):  # type: ignore[no-untyped-def]
    rng = kit.rng("bloom")
    n, wide = share(kit, 150 * p.bloom * p.height * p.spread, 6)
    at = tips[rng.integers(0, len(tips), n)] + rng.normal(0, 0.05 * p.height, (n, 3))
    ax = unit(at - mid) + UP * 0.3 + rng.normal(0, 0.2, (n, 3))
    mesh = petals(at + unit(ax) * 0.02, ax, 5, 0.034 * wide, 0.034 * wide, 0.3, rng)
    c = np.asarray(rgb(p.color or "pink")) * np.exp(rng.normal(0, 0.12, (n, 1)))
    return painted("blossom", mesh, np.repeat(c, 20, 0), PETAL, 0.4)


def _berries(p: Params, tips: Floats, kit: Kit):  # type: ignore[no-untyped-def]
    rng = kit.rng("berries")
    n, wide = share(kit, 110 * p.height, 6)
    at = tips[rng.integers(0, len(tips), n)] + rng.normal(0, 0.03, (n, 3))
    return surface("berries", stamp(sphere(0.011 * wide, 6 if kit.detail > 0.5 else 4), at), finish.of("food", rgb(p.color or "red"), 0.3, 0.05))
