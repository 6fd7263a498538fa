"""A vinyl record as meshes: the grooved disc and its paper label, lying on z = 0. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Mesh, lathe


def disc_of(radius: float, segments: int = 48) -> Mesh:
    """A disc 3 mm thick with a raised edge, silent bands between tracks and a shade that follows the grooves (vertex tints)."""
    r = radius
    bands = np.linspace(0.97, 0.38, 26)
    groove = [(q * r, 0.0026 + 0.00022 * (k % 2)) for k, q in enumerate(bands)]
    m = lathe([(0, 0), (0.985 * r, 0), (r, 0.0012), (0.99 * r, 0.0028), *groove, (0.345 * r, 0.003), (0, 0.003)], segments, 0.3)
    q = np.hypot(m.vertices[:, 0], m.vertices[:, 1]) / r
    track = 1 + 0.35 * np.sin(q * 41) * (q > 0.38) * (q < 0.97)
    return m.tinted(track)


def label_of(radius: float, segments: int = 36) -> Mesh:
    """The round label with its ring of print."""
    m = lathe([(0.003, 0), (radius, 0), (radius, 0.0003), (0.62 * radius, 0.0003), (0.58 * radius, 0.0003), (0.003, 0.0003), (0.003, 0)], segments, 0.3)
    q = np.hypot(m.vertices[:, 0], m.vertices[:, 1]) / radius
    return m.tinted(np.where((q > 0.6) & (q < 0.65), 0.5, 1.0))


__all__ = ["disc_of", "label_of"]
