"""What the kernel reads: surfaces and lights in tables, the air, the lens."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

dr: Any = import_module("drjit")
mi: Any = import_module("mitsuba")

Lane = Any
"""A drjit array with one entry a lane; a colour or vector of them."""


@dataclass
class Tables:
    """What the kernel reads. Rows of four: `verts` position, roughness | normal, metallic | colour, kind | u, v, texture, area density
    as a light; `faces` three vertices; `texels` two words each; `sky` radiance, density; `lights` five rows
    each, `spheres` two. `offset` first face by shape; `pick` pixels of the sky by importance, `draws` of them; `steps` cumulative
    choice of the lights."""

    offset: Any
    faces: Any
    verts: Any
    texels: Any
    size: int
    sky: Any
    rows: Any
    columns: Any
    pick: Any
    draws: Any
    share: Any
    """Probability that the sky is sampled."""
    steps: Any
    lights: Any
    spheres: Any
    count: Any
    pools: Any
    """Rows of four: share under water, slopes along x and y."""
    pond: Any
    """Where `pools` lies: eye x and y, sine and cosine of the direction that its middle column runs in."""
    lie: Any
    """Its nearest range, rows a step of the logarithm of range, columns a radian, half its columns."""
    wide: Any
    """Rows and columns less one."""


@dataclass
class Air:
    """Fog and the sun indoors, as opaque numbers."""

    s0: Any
    h: Any
    sb: Any
    skip: Any
    g: Any
    amb: Any
    sun: Any
    dir: Any
    power: Any
    lo: Any
    hi: Any
    indoor: Any

    def transmit(self, o: Lane, d: Lane, t: Lane) -> Lane:
        """Transmittance of a segment."""
        t = dr.minimum(t, 20000.0)
        k = d.z / self.h
        k = dr.select(dr.abs(k) < 1e-5, 1e-5, k)
        fog = self.s0 * dr.exp(-dr.maximum(o.z, 0) / self.h) * (1 - dr.exp(-dr.clip(k * t, -8.0, 80.0))) / k
        return dr.exp(-dr.maximum(fog + self.sb * dr.minimum(t, 6000.0), 0))

    def glow(self, d: Lane) -> Lane:
        """Fog colour seen along d."""
        c, g = dr.dot(d, self.dir), self.g
        x = dr.maximum(1 + g * g - 2 * g * c, 1e-3)
        return self.amb + self.sun * ((1 - g * g) / (4 * dr.pi * x * dr.sqrt(x)))


@dataclass
class Lens:
    """Camera: eye, unit forward, right and up times the tangents of half the field; radius and focus of a thin lens; size."""

    eye: Any
    forward: Any
    right: Any
    up: Any
    aperture: Any
    focus: Any
    width: Any
    height: Any

    def ray(self, pixel: Lane, u: Lane, v: Lane) -> tuple[Lane, Lane]:
        """Origin and direction through a pixel at u in [0, 1)^2, from v on the lens."""
        x = (mi.Float(pixel % self.width) + u.x) / self.width * 2 - 1
        y = 1 - (mi.Float(pixel // self.width) + u.y) / self.height * 2
        d = self.forward + x * self.right + y * self.up
        r, a = dr.sqrt(v.x) * self.aperture, dr.two_pi * v.y
        off = dr.normalize(self.right) * (r * dr.cos(a)) + dr.normalize(self.up) * (r * dr.sin(a))
        return self.eye + off, dr.normalize(d * self.focus - off)


__all__ = ["Air", "Lane", "Lens", "Tables", "dr", "mi"]
