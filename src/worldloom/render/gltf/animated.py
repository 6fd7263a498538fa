"""Motions of a figure as glTF 2.0 animations on its skin: one a clip, sampled, only what moves; expressions as weights of its targets.

An animation's `extras` say what a player must know: `loop`, `seconds`, `travel` (metres a second in glTF's axes, by which the body goes on
while a clip that loops stays in place), and `contacts` (which foot bears from when to when).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.gltf.skinned import Skinned
from worldloom.render.gltf.tracks import LEAST, Tracks, y_up_turns
from worldloom.render.gltf.world import y_up
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.rig import SIDES
from worldloom.synth.people.skeleton import BONES

RATE = 30
"""Samples a second."""
UPRIGHT = (0.0, 0.0, 0.0, 1.0)


class Animated(Skinned):
    """Writes one figure with its motions; bones stand in `pose` where no motion plays."""

    def __init__(self, figure: Figure, pose: Mapping[str, Floats], clips: Sequence[Clip]) -> None:
        super().__init__(figure, pose)
        cast(dict[str, Any], self.g.doc)["animations"] = [self._animation(c) for c in clips]

    def _animation(self, clip: Clip) -> dict[str, Any]:
        t, frames = clip.sampled(RATE)
        tracks = Tracks(self.g, t)
        at = np.stack([np.asarray(a) for a in y_up(frames.at.T)], 1)
        tracks.put(self.bones[0], "translation", at, np.asarray(self.g.doc["nodes"][self.bones[0]]["translation"]))
        for k in range(len(BONES)):
            rest = np.asarray(self.g.doc["nodes"][self.bones[k]].get("rotation", UPRIGHT))
            tracks.put(self.bones[k], "rotation", y_up_turns(frames.turn[:, k]), rest)
        self._faces(frames, tracks)
        return {"name": clip.name, "channels": tracks.channels, "samplers": tracks.samplers, "extras": told(clip)}

    def _faces(self, frames: Frames, tracks: Tracks) -> None:
        """Weights of every mesh that has expressions; none where a face stays as it is."""
        used = np.stack([frames.face.get(n, np.zeros(len(frames))) for n in self.figure.expressions], 1)
        if not np.abs(used).max() > LEAST:
            return
        data = tracks.accessor(np.round(np.clip(used, 0, 1), 5).astype("<f4").ravel(), "SCALAR")
        for node in self.meshes.values():
            if "weights" in self.g.doc["meshes"][self.g.doc["nodes"][node]["mesh"]]:
                tracks.add(node, "weights", data, tracks.times[0])


def told(clip: Clip) -> dict[str, Any]:
    """What an animation's `extras` say."""
    return {
        "loop": clip.loops, "seconds": round(clip.seconds, 6),
        "travel": [round(float(x) + 0.0, 6) for x in y_up(np.array(clip.travel))],
        "contacts": [[SIDES[c.side][0], round(c.on, 6), round(c.off, 6)] for c in clip.contacts],
    }  # fmt: skip


def animated_glb(figure: Figure, pose: Mapping[str, Floats], clips: Sequence[Clip], extras: dict[str, Any]) -> bytes:
    """The figure with its motions as GLB bytes."""
    return Animated(figure, pose, clips).bytes({"figure": figure.name, **extras})


__all__ = ["RATE", "Animated", "animated_glb", "told"]
