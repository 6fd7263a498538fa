"""Channels of one glTF animation: samples of what moves, one of what stands elsewhere than its node, nothing of the rest."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.gltf.buffer import Gltf
from worldloom.synth.people.motion.turns import quats

LEAST = 2e-5
"""Change of a quaternion's parts, metres or weights that counts as movement."""


class Tracks:
    """Of one animation over times (n,), which are written once, and the first of them alone."""

    def __init__(self, g: Gltf, t: Floats) -> None:
        self.g = g
        self.channels: list[dict[str, Any]] = []
        self.samplers: list[dict[str, Any]] = []
        self.times = [self.accessor(a.astype("<f4"), "SCALAR", bounds=True) for a in (t, t[:1])]

    def put(self, node: int, path: str, values: Floats, rest: Floats) -> None:
        """A node's places (n, 3), or turns (n, 4) x, y, z, w, where they are not always `rest`."""
        moves = float(np.abs(values - values[0]).max()) > LEAST
        apart = np.abs(values[0] - rest).max() if path != "rotation" else 1 - abs(float(values[0] @ rest))
        if moves or apart > (LEAST if path != "rotation" else LEAST**2):
            data = np.round(values if moves else values[:1], 6).astype("<f4") + np.float32(0)
            self.add(node, path, self.accessor(data, "VEC4" if path == "rotation" else "VEC3"), self.times[0 if moves else 1])

    def add(self, node: int, path: str, output: int, times: int) -> None:
        """A channel of its own sampler."""
        self.channels.append({"sampler": len(self.samplers), "target": {"node": node, "path": path}})
        self.samplers.append({"input": times, "output": output, "interpolation": "LINEAR"})

    def accessor(self, a: NDArray[np.float32], kind: str, *, bounds: bool = False) -> int:
        """Floats, which are no vertices."""
        data = np.ascontiguousarray(a).tobytes()
        item: dict[str, Any] = {"bufferView": self.g.view(data), "componentType": 5126, "count": len(a), "type": kind}
        if bounds:
            item["min"], item["max"] = [float(a.min())], [float(a.max())]
        return self.g.add("accessors", item)


def y_up_turns(turn: Floats) -> Floats:
    """Turns (n, 3, 3) as quaternions x, y, z, w on glTF's axes, whose signs never jump."""
    q = quats(turn)
    flips = np.where((q[1:] * q[:-1]).sum(1) < 0, -1.0, 1.0)
    sign = np.concatenate([[1.0 if q[0, 0] >= 0 else -1.0], flips])
    w, x, y, z = (q * np.cumprod(sign)[:, None]).T
    return np.stack([x, z, -y, w], 1)


__all__ = ["LEAST", "Tracks", "y_up_turns"]
