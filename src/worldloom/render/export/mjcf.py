"""The whole World as one MJCF file: every entity's convex pieces, masses and joints; what can be pushed is free."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

import numpy as np
from numpy.typing import ArrayLike

from worldloom.synth.terrain import height
from worldloom.world import Collider, Entity, Joint, World

REACH = 120.0
"""Half the edge of the ground's height field at most, metres."""
CELL = 0.75
HEAD = (
    '<compiler angle="radian"/><option timestep="0.004" integrator="implicitfast" cone="elliptic" impratio="4"/><size memory="400M"/>'
    '<default><geom condim="4" solref="0.01 1" solimp="0.95 0.99 0.001"/></default>'
    '<visual><headlight ambient="0.35 0.35 0.35" diffuse="0.5 0.5 0.5"/></visual>'
)
"""The same contact model as worldloom.sim.model."""


def scene_mjcf(world: World) -> str:
    """Self-contained MJCF text; loads with mujoco.MjModel.from_xml_string. Body names are entity ids, joints `id/link`."""
    assets: list[str] = []
    bodies = [_body(e, assets) for e in world.entities if e.colliders]
    ground, field = _ground(world)
    sun = f'<light name="sun" directional="true" castshadow="true" pos="0 0 50" dir="{_v(-_sun(world))}"/>'
    return (
        f'<mujoco model={quoteattr(world.prompt[:80] or "world")}>{HEAD}<asset>{field}{"".join(assets)}</asset>'
        f"<worldbody>{sun}{ground}{''.join(bodies)}</worldbody></mujoco>\n"
    )


def free(e: Entity) -> bool:
    """Whether physics may move the whole thing: pushable and standing on something."""
    return e.dynamic and e.support not in ("air", "water", "ceiling") and not e.support.startswith("wall")


def _body(e: Entity, assets: list[str]) -> str:
    links = [j for j in e.joints if any(c.link == j.name for c in e.colliders)]
    named = {j.name for j in links}
    mass = max(e.mass, 0.01) / len(e.colliders)
    own = _geoms(e, ((i, c) for i, c in enumerate(e.colliders) if c.link not in named), mass, assets)
    inner = "".join(_link(e, j, mass, assets) for j in links)
    if not own and not inner:
        return ""
    joint = f"<freejoint name={quoteattr(e.id)}/>" if free(e) and own else ""
    place = f'pos="{_v(e.pose.position)}" quat="{_v(e.pose.rotation)}"'
    return f"<body name={quoteattr(e.id)} {place}>{joint}{own}{inner}</body>"


def _link(e: Entity, j: Joint, mass: float, assets: list[str]) -> str:
    geoms = _geoms(e, ((i, c) for i, c in enumerate(e.colliders) if c.link == j.name), mass, assets)
    if not geoms:
        return ""
    k = e.pose.scale if j.kind == "slide" else 1.0
    lo, hi = sorted(x * k for x in j.limits)
    origin = np.asarray(j.origin) * e.pose.scale
    joint = (
        f'<joint name={quoteattr(f"{e.id}/{j.name}")} type="{j.kind}" pos="{_v(origin)}" axis="{_v(j.axis)}" '
        f'range="{lo:.6g} {max(hi, lo + 1e-4):.6g}" limited="true" damping="0.4" frictionloss="0.05"/>'
    )
    return f"<body name={quoteattr(f'{e.id}#{j.name}')}>{joint}{geoms}</body>"


def _geoms(e: Entity, pieces: Iterable[tuple[int, Collider]], mass: float, assets: list[str]) -> str:
    physics = f'mass="{mass:.4g}" friction="{max(e.friction, 0.3):.3g} 0.02 0.002"'
    return "".join(f"<geom {g} {physics}/>" for i, c in pieces if (g := _geom(e, c, i, assets)))


def _geom(e: Entity, c: Collider, i: int, assets: list[str]) -> str:
    s = e.pose.scale
    place = f'pos="{_v(np.asarray(c.center) * s)}" quat="{_v(c.rotation)}"'
    if c.shape == "hull":
        p = np.asarray(c.points, float) * s
        if len(p) < 4 or np.linalg.svd(p - p.mean(0), compute_uv=False)[-1] < 1e-3:
            return ""
        name = quoteattr(f"{e.id}.{i}")
        assets.append(f'<mesh name={name} vertex="{_v(p.ravel())}" inertia="shell"/>')
        return f'type="mesh" mesh={name}'
    size = np.maximum(np.asarray(c.size, float) * s, 1e-3)
    if c.shape == "sphere":
        return f'type="sphere" size="{size[0]:.6g}" {place}'
    if c.shape == "cylinder":
        return f'type="cylinder" size="{size[0]:.6g} {size[2] / 2:.6g}" {place}'
    return f'type="box" size="{_v(size / 2)}" {place}'


def _ground(world: World) -> tuple[str, str]:
    """(geom, asset): the terrain round the entities as a height field; a plane just under the floor indoors."""
    if world.terrain is None:
        return '<geom name="ground" type="plane" size="0 0 1" pos="0 0 -0.05" rgba="0.4 0.4 0.4 1"/>', ""
    p = np.array([e.pose.position[:2] for e in world.entities] or [(0.0, 0.0)])
    mid = np.clip(np.median(p, axis=0), -world.terrain.size, world.terrain.size)
    half = float(np.clip(np.abs(p - mid).max() + 5, 10, min(REACH, world.terrain.size)))
    n = int(np.clip(2 * half / CELL, 20, 300))
    x, y = (np.linspace(m - half, m + half, n) for m in mid)
    z = height(world.terrain, np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)).reshape(n, n)
    low, span = float(z.min()), float(max(np.ptp(z), 0.01))
    data = " ".join(f"{v:.4f}" for v in ((z - low) / span).T.ravel())
    asset = f'<hfield name="ground" nrow="{n}" ncol="{n}" size="{half:.4f} {half:.4f} {span:.4f} 1" elevation="{data}"/>'
    geom = f'<geom name="ground" type="hfield" hfield="ground" pos="{mid[0]:.4f} {mid[1]:.4f} {low:.4f}" rgba="0.35 0.36 0.3 1"/>'
    return geom, asset


def _sun(world: World) -> np.ndarray:
    from worldloom.render.path.sky import direction

    return direction(world.sky.sun_azimuth, max(world.sky.sun_elevation, 0.1))


def _v(a: ArrayLike) -> str:
    return " ".join(f"{float(x):.6g}" for x in np.asarray(a, float).ravel())


__all__ = ["free", "scene_mjcf"]
