"""A World's colliders as a MuJoCo model in MJCF text: what can be pushed is free, all else stands."""

from __future__ import annotations

from html import escape

import numpy as np

from worldloom.geometry import Floats, apply
from worldloom.synth.terrain import height
from worldloom.world import Collider, Entity, Vec3, World

CELL = 0.5
"""Spacing of the ground's height field in metres."""


def free_bodies(world: World) -> list[Entity]:
    """Entities that physics may move: pushable ones that stand on something."""
    return [
        e
        for e in world.entities
        if e.dynamic and e.support not in ("air", "water", "ceiling") and not e.support.startswith("wall") and e.colliders
    ]


def mjcf(world: World, free: list[Entity], reach: float = 2.5) -> str:
    """MJCF for the free bodies and every fixed collider within `reach` metres of one."""
    ids = {e.id for e in free}
    near = _near(world, free, reach)
    assets: list[str] = []
    bodies = [_body(e, assets, True) for e in free]
    bodies += [_body(e, assets, False) for e in near if e.id not in ids]
    ground, field = _ground(world, free)
    return (
        '<mujoco><option timestep="0.004" integrator="implicitfast" cone="elliptic" impratio="4"/><size memory="200M"/>'
        '<default><geom condim="4" solref="0.01 1" solimp="0.95 0.99 0.001"/></default>'
        f"<asset>{field}{''.join(assets)}</asset><worldbody>{ground}{''.join(bodies)}</worldbody></mujoco>"
    )


def _near(world: World, free: list[Entity], reach: float) -> list[Entity]:
    if not free:
        return []
    bounds = np.stack([box(e) for e in free])
    lo, hi = bounds[:, 0] - reach, bounds[:, 1] + reach
    out = []
    for e in world.entities:
        if e.support == "air" or not e.colliders:
            continue
        a, b = box(e)
        if ((a < hi).all(1) & (b > lo).all(1)).any():
            out.append(e)
    return out


def box(e: Entity) -> Floats:
    """(2, 3) world-space bounds of an entity."""
    c, h = np.array(e.center), np.array(e.extent) / 2
    s = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
    p = apply(e.pose, c + s * h)
    return np.stack([p.min(0), p.max(0)])


def _body(e: Entity, assets: list[str], free: bool) -> str:
    geoms = [g for i, c in enumerate(e.colliders) if (g := _geom(e, c, i, assets))]
    mass = max(e.mass, 0.01) / max(len(geoms), 1)
    inner = "".join(g.replace("/>", f' mass="{mass:.4g}" friction="{max(e.friction, 0.5):.3g} 0.02 0.002"/>') for g in geoms)
    joint = "<freejoint/>" if free else ""
    return f"<body name={_quoted(e.id)} pos={_q(e.pose.position)} quat={_q(e.pose.rotation)}>{joint}{inner}</body>"


def _quoted(text: str) -> str:
    """An attribute's value; `xml.sax.saxutils` would import the whole of HTTP."""
    return f'"{escape(text)}"'


def _geom(e: Entity, c: Collider, i: int, assets: list[str]) -> str:
    s = e.pose.scale
    place = f"pos={_q(np.array(c.center) * s)} quat={_q(c.rotation)}"
    if c.shape == "hull":
        p = np.array(c.points) * s
        if len(p) < 4 or np.ptp(p, axis=0).min() < 1e-3:
            return ""
        name = _quoted(f"{e.id}.{i}")
        assets.append(f'<mesh name={name} vertex="{" ".join(f"{x:.5g}" for x in p.ravel())}" inertia="shell"/>')
        return f'<geom type="mesh" mesh={name}/>'
    size = np.array(c.size) * s
    if c.shape == "sphere":
        return f'<geom type="sphere" size="{size[0]:.5g}" {place}/>'
    if c.shape == "cylinder":
        return f'<geom type="cylinder" size="{size[0]:.5g} {size[2] / 2:.5g}" {place}/>'
    return f'<geom type="box" size="{size[0] / 2:.5g} {size[1] / 2:.5g} {size[2] / 2:.5g}" {place}/>'


def _ground(world: World, free: list[Entity]) -> tuple[str, str]:
    """(geom, asset) of the terrain under the free bodies; a plane at the floor where there is none."""
    if world.terrain is None:
        return '<geom type="plane" size="0 0 1" pos="0 0 -50"/>', ""
    p = np.array([e.pose.position[:2] for e in free]) if free else np.zeros((1, 2))
    lo, hi = p.min(0) - 3, p.max(0) + 3
    n = np.clip(((hi - lo) / CELL).astype(int) + 2, 4, 260)
    xs, ys = np.linspace(lo[0], hi[0], n[0]), np.linspace(lo[1], hi[1], n[1])
    xy = np.stack(np.meshgrid(xs, ys, indexing="ij"), -1).reshape(-1, 2)
    z = height(world.terrain, xy).reshape(n[0], n[1])
    low, top = float(z.min()) - 1.0, float(max(np.ptp(z), 0.01))
    data = " ".join(f"{v:.4f}" for v in ((z - z.min()) / top).T.ravel())
    half = (hi - lo) / 2
    asset = f'<hfield name="ground" nrow="{n[1]}" ncol="{n[0]}" size="{half[0]:.4f} {half[1]:.4f} {top:.4f} 1" elevation="{data}"/>'
    mid = (lo + hi) / 2
    return f'<geom type="hfield" hfield="ground" pos="{mid[0]:.4f} {mid[1]:.4f} {low + 1.0:.4f}"/>', asset


def _q(v: Floats | Vec3 | tuple[float, ...]) -> str:
    return '"' + " ".join(f"{float(x):.6g}" for x in v) + '"'


__all__ = ["mjcf", "free_bodies", "box"]
