"""Ground cover that nobody counts: grass, flowers, pebbles, litter, far woods. Clumped by noise, kept off what is made."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from worldloom.assets.registry import index
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.geometry import Floats, fbm, flat
from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.sites.base import MADE, Site
from worldloom.synth.terrain import cover, height, normal
from worldloom.world import Entity, Scatter, Terrain, Zone

LITTER = ("leaf_litter", "straw_litter", "paper_litter")
"""Cover that lies on made ground as well."""
GREEN = ("grass", "soil", "straw")
TALL = ("reed", "fern", "bush", "corn", "sunflower")
"""Cover that hides what stands behind it."""
SEEN = ("ground", "crop", "verge", "lawn")
"""Kinds of zone whose cover is thickest before the eye."""
NEAR = ((-24.0, -7.5), (24.0, 42.0))
WOODS = {"mountain": ("trees/spruce", "trees/pine"), "forest": ("trees/spruce", "trees/pine", "trees/birch"), "meadow": ("trees/oak", "trees/birch"), "field": ("trees/oak",),
         "village": ("trees/oak",), "coast": ("trees/cypress", "trees/olive"), "snow": ("trees/spruce",), "island": ("trees/palm",), "jungle": ("trees/palm", "trees/bamboo", "trees/willow")}  # fmt: skip


def dress(site: Site, terrain: Terrain | None, entities: list[Entity], seed: int) -> tuple[Scatter, ...]:
    """The scatters of a site; none without terrain."""
    if terrain is None:
        return ()
    out = []
    for k, (maker, params, density, zone) in enumerate(site.scatter):
        if maker in index() and not (maker.endswith(("leaf_litter", "flower")) and terrain.snow > 0.5):
            s = _cover(site, terrain, entities, key(seed, "scatter", k), maker, dict(params), density, zone, k)
            if s is not None:
                out.append(s)
    woods = _woods(site, terrain, entities, seed)
    return tuple(out + woods)


def _areas(site: Site, zone: str) -> list[tuple[Floats, float]]:
    if zone == "ground":
        (x0, y0), (x1, y1) = NEAR
        return [(np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]]), 1.0)]
    return [(np.asarray(z.polygon), 1.0) for z in site.zones if z.kind == zone]


def _cover(site: Site, t: Terrain, entities: list[Entity], seed: int, maker: str, params: dict[str, Any], density: float, zone: str, k: int) -> Scatter | None:
    r = rng(seed, "points")
    pts = []
    for polygon, _ in _areas(site, zone):
        lo, hi = polygon.min(0), polygon.max(0)
        n = int(min(float(np.prod(hi - lo)) / 100 * density * 1.7, 9000))
        p = np.concatenate([r.uniform(lo, hi, (n // 2, 2)), _before(site, n - n // 2, r)]) if zone in SEEN else r.uniform(lo, hi, (n, 2))
        pts.append(p[inside(polygon, p)])
    if not pts:
        return None
    p = np.concatenate(pts)
    eye = np.array(site.view.eye[:2])
    d = np.linalg.norm(p - eye, axis=1)
    p = p[r.random(len(p)) < np.clip(1.25 - d / 46.0, 0.12, 1.0)]
    p = p if zone == "crop" else p[fbm(flat(p), 3.2, 3, seed % 977) + 0.35 * r.normal(size=len(p)) > -0.12]
    p = p[_allowed(site, t, entities, p, maker)]
    p = p[~_between(site, entities, p)] if maker.endswith(TALL) else p
    p = p[r.permutation(len(p))[: 4200 if "grass" in maker or "wheat" in maker else 500]]
    if not len(p):
        return None
    z = (site.ground(p) + 0.002 if maker.endswith(LITTER) else height(t, p) - 0.012)
    return _scatter(f"cover.{maker.split('/')[1]}.{k + 1}", maker, params, seed, p, z, r, (0.75, 1.3))


def _between(site: Site, entities: list[Entity], p: Floats) -> np.ndarray:
    """Which points (n, 2) lie near a line of sight from the eye to something asked for that is near enough to be hidden by undergrowth."""
    eye, hidden = np.array(site.view.eye[:2]), np.zeros(len(p), bool)
    for e in entities:
        to = np.array(e.pose.position[:2]) - eye
        far = float(np.linalg.norm(to))
        if e.origin == "asked" and far < 30 and not e.maker.startswith("trees/"):
            u = to / max(far, 0.1)
            along, aside = (p - eye) @ u, np.abs((p - eye) @ [-u[1], u[0]])
            hidden |= (along > 0) & (along < far) & (aside < 0.6 + 0.3 * max(e.extent[:2]) * e.pose.scale * along / far)
    return hidden


def _before(site: Site, n: int, r: np.random.Generator) -> Floats:
    """Points (n, 2) before the eye, densest close to it, where they are seen."""
    eye, look = np.array(site.view.eye[:2]), np.array(site.view.look[:2])
    ahead = math.atan2(*(look - eye)[::-1])
    d, a = 1.2 + 34.0 * r.random(n) ** 1.5, ahead + r.uniform(-0.85, 0.85, n)
    return eye + np.stack([d * np.cos(a), d * np.sin(a)], 1)


def _scatter(id: str, maker: str, params: dict[str, Any], seed: int, p: Floats, z: Floats, r: np.random.Generator, sizes: tuple[float, float], category: str = "") -> Scatter:
    n = len(p)
    return Scatter(
        id=id, category=category or maker.split("/")[1], maker=maker, params=(params, params, params), seed=seed,
        positions=tuple((round(float(a), 3), round(float(b), 3), round(float(c), 3)) for (a, b), c in zip(p, z, strict=True)),
        yaws=tuple(np.round(r.uniform(0, 2 * math.pi, n), 3).tolist()), scales=tuple(np.round(r.uniform(*sizes, n), 3).tolist()),
        variants=tuple(r.integers(0, 3, n).tolist()),
    )  # fmt: skip


def _allowed(site: Site, t: Terrain, entities: list[Entity], p: Floats, maker: str) -> Floats:
    """Not on made ground, under water, in footprints, nor, for plants, on bare stone."""
    ok = np.ones(len(p), bool)
    for zone in site.zones:
        if zone.kind in MADE and not maker.endswith(LITTER):
            ok &= ~inside(np.asarray(zone.polygon), p)
    z = site.ground(p) if maker.endswith(LITTER) else height(t, p)
    for w in site.waters:
        ok &= z > w.level + (0.02 if "reed" not in maker else -0.35)
    for e in entities:
        if e.support == "ground" and e.category not in ("pavement", "road", "sidewalk", "runway") and not e.maker.startswith(("trees/", "plants/")):
            reach = 0.5 * math.hypot(*e.extent[:2]) * e.pose.scale
            near = np.linalg.norm(p - e.pose.position[:2], axis=1) < reach + 0.3
            if near.any():
                ok &= ~(near & inside(_outline(e, 0.08), p))
    if maker.startswith("plants/") and not maker.endswith(("shell", "seaweed", "leaf_litter")) and ok.any():
        c = cover(t, p, z, normal(t, p))
        green = np.array([layer.recipe in GREEN or ("beach" in maker or layer.recipe == "sand") for layer in c.layers])
        ok &= green[c.index]
    return ok


def _outline(e: Entity, grow: float) -> Floats:
    from worldloom.synth.layout.footprint import Box

    yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
    return Box(e.pose.position[0], e.pose.position[1], e.extent[0] * e.pose.scale / 2 + grow, e.extent[1] * e.pose.scale / 2 + grow, yaw, 0, 1).corners()


def _woods(site: Site, t: Terrain, entities: list[Entity], seed: int) -> list[Scatter]:
    """Far trees beyond the stage, in clumps, upright on any slope."""
    species = [m for m in WOODS.get(t.biome, ()) if m in index()]
    asked = [e.maker.split("@")[0] for e in entities if e.maker.startswith("trees/") and e.origin == "asked"]
    species = list(dict.fromkeys([*asked, *species])) if t.biome not in ("island", "coast", "beach", "desert") else list(dict.fromkeys(asked)) or species
    if not species or t.biome in ("beach", "desert", "mars", "moon", "paved", "island"):
        return []
    dense = {"forest": 900, "mountain": 900, "jungle": 1100, "snow": 260, "coast": 60}.get(t.biome, 260)
    r = rng(seed, "woods")
    p = np.stack([r.normal(0, 120, dense * 3), (30 if t.biome == "jungle" else 44) + r.gamma(2.0, 60.0, dense * 3)], 1)
    p = p[fbm(flat(p), 45.0, 3, seed % 967) > (-0.1 if t.biome in ("forest", "mountain", "jungle") else 0.12)]
    if site.open:  # the view down a valley stays clear
        p = p[np.abs(p[:, 0]) > site.open + 0.22 * p[:, 1]]
    p = p[_allowed(site, t, entities, p, "trees/any")][:dense]
    z = height(t, p)
    keep = (z < 95) & (normal(t, p)[:, 2] > 0.75)
    for w in site.waters:
        keep &= z > w.level + 0.5
    keep &= ~np.array([_zone_hit(site.zones, a) for a in p], bool) if len(p) else keep
    p, z = p[keep], z[keep]
    out = []
    pick = r.integers(0, len(species), len(p))
    for k, maker in enumerate(species):
        m = pick == k
        if m.any():
            params: dict[str, Any] = {"season": "autumn"} if site.scatter and any(s[0].endswith("leaf_litter") for s in site.scatter) and maker not in ("trees/spruce", "trees/pine") else {}
            params = _dial(maker, params | ({"snow": 0.7} if t.snow > 0.6 else {}))
            out.append(_scatter(f"woods.{maker.split('/')[1]}", maker, params, key(seed, "woods", k), p[m], z[m] - 0.05, r, (0.75, 1.35), "forest"))
    return out


def _dial(maker: str, params: dict[str, Any]) -> dict[str, Any]:
    from worldloom.synth.layout.sites.town import _clamp

    return _clamp(maker, params)


def _zone_hit(zones: list[Zone], p: Floats) -> bool:
    return any(z.kind in ("plot", "track", "crop") and bool(inside(np.asarray(z.polygon), p[None])[0]) for z in zones)


__all__ = ["dress"]
