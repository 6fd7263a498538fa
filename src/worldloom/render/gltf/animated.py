"""Motions of a figure as glTF 2.0 animations on its skin: one a clip, sampled, only what moves; expressions as weights of its targets.

An animation's `extras` say what a player must know: `loop`, `seconds`, `travel` (metres a second in glTF's axes, by which the body goes on
while a clip that loops stays in place), and `contacts` (which foot bears from when to when).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.render.gltf.skinned import Skinned
from worldloom.render.gltf.world import y_up
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.rig import SIDES
from worldloom.synth.people.motion.turns import quats
from worldloom.synth.people.skeleton import BONES

RATE = 30
"""Samples a second."""
LEAST = 2e-5
"""Change of a quaternion's parts, metres or weights that counts as movement."""
UPRIGHT = (0.0, 0.0, 0.0, 1.0)


class Animated(Skinned):
    """Writes one figure with its motions; bones stand in `pose` where no motion plays."""

    def __init__(self, figure: Figure, pose: Mapping[str, Floats], clips: Sequence[Clip]) -> None:
        super().__init__(figure, pose)
        cast(dict[str, Any], self.g.doc)["animations"] = [self._animation(c) for c in clips]

    def _animation(self, clip: Clip) -> dict[str, Any]:
        t, frames = clip.sampled(RATE)
        self.channels: list[dict[str, Any]] = []
        self.samplers: list[dict[str, Any]] = []
        times = [self._accessor(a.astype("<f4"), "SCALAR", bounds=True) for a in (t, t[:1])]
        self._bones(frames, times)
        self._faces(frames, times)
        extras = {
            "loop": clip.loops, "seconds": round(clip.seconds, 6),
            "travel": [round(float(x) + 0.0, 6) for x in y_up(np.array(clip.travel))],
            "contacts": [[SIDES[c.side][0], round(c.on, 6), round(c.off, 6)] for c in clip.contacts],
        }  # fmt: skip
        return {"name": clip.name, "channels": self.channels, "samplers": self.samplers, "extras": extras}

    def _bones(self, frames: Frames, times: Sequence[int]) -> None:
        at = np.stack([np.asarray(a) for a in y_up(frames.at.T)], 1)
        self._channel(self.bones[0], "translation", at, np.asarray(self.g.doc["nodes"][self.bones[0]]["translation"]), times)
        for k in range(len(BONES)):
            w, x, y, z = _steady(quats(frames.turn[:, k])).T
            rest = np.asarray(self.g.doc["nodes"][self.bones[k]].get("rotation", UPRIGHT))
            self._channel(self.bones[k], "rotation", np.stack([x, z, -y, w], 1), rest, times)

    def _channel(self, node: int, path: str, values: Floats, rest: Floats, times: Sequence[int]) -> None:
        """All samples of what moves; one of what is still but elsewhere than the node."""
        moves = float(np.abs(values - values[0]).max()) > LEAST
        apart = np.abs(values[0] - rest).max() if path != "rotation" else 1 - abs(float(values[0] @ rest))
        if moves or apart > (LEAST if path != "rotation" else LEAST**2):
            data = np.round(values if moves else values[:1], 6).astype("<f4") + np.float32(0)
            self._put(node, path, self._accessor(data, "VEC4" if path == "rotation" else "VEC3"), times[0 if moves else 1])

    def _faces(self, frames: Frames, times: Sequence[int]) -> None:
        """Weights of every mesh that has expressions; none where a face stays as it is."""
        used = np.stack([frames.face.get(n, np.zeros(len(frames))) for n in self.figure.expressions], 1)
        if not np.abs(used).max() > LEAST:
            return
        data = self._accessor(np.round(np.clip(used, 0, 1), 5).astype("<f4").ravel(), "SCALAR")
        for node in self.meshes.values():
            if "weights" in self.g.doc["meshes"][self.g.doc["nodes"][node]["mesh"]]:
                self._put(node, "weights", data, times[0])

    def _put(self, node: int, path: str, output: int, times: int) -> None:
        self.channels.append({"sampler": len(self.samplers), "target": {"node": node, "path": path}})
        self.samplers.append({"input": times, "output": output, "interpolation": "LINEAR"})

    def _accessor(self, a: NDArray[np.float32], kind: str, *, bounds: bool = False) -> int:
        item: dict[str, Any] = {
            "bufferView": self.g.view(np.ascontiguousarray(a).tobytes()),
            "componentType": 5126,
            "count": len(a),
            "type": kind,
        }
        if bounds:
            item["min"], item["max"] = [float(a.min())], [float(a.max())]
        return self.g.add("accessors", item)


def _steady(q: Floats) -> Floats:
    """Quaternions (n, 4) whose signs never jump."""
    flips = np.where((q[1:] * q[:-1]).sum(1) < 0, -1.0, 1.0)
    sign = np.concatenate([[1.0 if q[0, 0] >= 0 else -1.0], flips])
    return np.asarray(q * np.cumprod(sign)[:, None])


def animated_glb(figure: Figure, pose: Mapping[str, Floats], clips: Sequence[Clip], extras: dict[str, Any]) -> bytes:
    """The figure with its motions as GLB bytes."""
    return Animated(figure, pose, clips).bytes({"figure": figure.name, **extras})


__all__ = ["RATE", "Animated", "animated_glb"]
