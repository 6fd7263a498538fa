"""The face of an exported character measured as a stranger would: morph targets of the glTF, landmarks, what moved from the neutral face.

Landmarks are vertices found on the neutral face by where they lie on it. Which action units of the Facial Action Coding System are seen is
told from their movements by fixed thresholds, in shares of the distance between the pupils.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.canon import face_frame, marks, vertex_mask
from worldloom.synth.people.surface import net

Floats = NDArray[np.float64]
SEEN = 0.013
"""Share of the pupils' distance that a landmark moves when a unit is said to be there: 0.8 mm."""


@dataclass(frozen=True)
class Face:
    """Points (n, 3) of a glTF's morphing meshes, x to the person's left, y up, z forward, and displacements (n, 3) by target's name."""

    points: Floats
    targets: Mapping[str, Floats]

    @classmethod
    def of(cls, glb: bytes) -> Face:
        """Of a GLB that `worldloom cast export --to glb` wrote."""
        doc, binary = _parted(glb)
        points, rows = [], list[dict[str, Floats]]()
        for mesh in doc["meshes"]:
            names = mesh.get("extras", {}).get("targetNames", [])
            for p in mesh["primitives"] if names else ():
                points.append(_accessor(doc, binary, p["attributes"]["POSITION"]))
                moved = [_accessor(doc, binary, t["POSITION"]) for t in p.get("targets", [])]
                rows.append(dict(zip(names, moved, strict=False)))
        every = sorted({n for r in rows for n in r})
        targets = {n: np.concatenate([r.get(n, np.zeros_like(p)) for p, r in zip(points, rows, strict=True)]) for n in every}
        return cls(np.concatenate(points), targets)

    def shown(self, weights: Mapping[str, float]) -> Floats:
        """The points with an expression."""
        out = self.points.copy()
        for name, w in weights.items():
            if name in self.targets:
                out += w * self.targets[name]
        return out

    def nearest(self, at: Floats) -> int:
        """The vertex nearest to a place."""
        return int(((self.points - at) ** 2).sum(1).argmin())


def _parted(glb: bytes) -> tuple[dict[str, Any], bytes]:
    length = struct.unpack("<I", glb[12:16])[0]
    return json.loads(glb[20 : 20 + length]), glb[28 + length :]


def _accessor(doc: Mapping[str, Any], binary: bytes, k: int) -> Floats:
    a = doc["accessors"][k]
    if "bufferView" not in a:
        out = np.zeros((a["count"], 3))
    else:
        v = doc["bufferViews"][a["bufferView"]]
        start = v.get("byteOffset", 0) + a.get("byteOffset", 0)
        out = np.frombuffer(binary, "<f4", a["count"] * 3, start).reshape(-1, 3).astype(float)
    if "sparse" in a:
        s = a["sparse"]
        kind = {5121: "u1", 5123: "<u2", 5125: "<u4"}[s["indices"]["componentType"]]
        views = [doc["bufferViews"][s[n]["bufferView"]].get("byteOffset", 0) + s[n].get("byteOffset", 0) for n in ("indices", "values")]
        out = out.copy()
        out[np.frombuffer(binary, kind, s["count"], views[0])] = np.frombuffer(binary, "<f4", 3 * s["count"], views[1]).reshape(-1, 3)
    return out


def landmarks(face: Face, skin: Floats) -> dict[str, int]:
    """Vertices by name, `.r` for those of the right side; `skin` (n, 3) is the neutral body's, of which the face is a part."""
    m, c, p = marks(), face_frame(net(False).canon), face_frame(skin)
    e, front = m.eye, c[:, 2] > m.ear[2] + 0.03
    used = np.zeros(len(c), bool)
    used[np.unique(net(False).faces)] = True
    lips = (vertex_mask("lips") > 0.5) & used

    def at(x: float, y: float) -> Floats:
        return np.asarray(p[np.where(used & front, np.hypot(c[:, 0] - x, c[:, 1] - y), 9.0).argmin()])

    middle = lips & (np.abs(c[:, 0]) < 0.004) & (c[:, 2] > m.mouth[2])
    low, high = (p[middle][k] for k in (c[middle][:, 1].argmin(), c[middle][:, 1].argmax()))
    places = {
        "brow.inner": at(0.013, e[1] + 0.021), "brow.outer": at(0.043, e[1] + 0.024), "cheek": at(e[0] + 0.004, e[1] - 0.026),
        "wing": at(0.013, m.nose[1] + 0.012), "corner": p[np.where(lips, c[:, 0], -9).argmax()], "lip.low": low, "lip.high": high,
        "chin": at(0.0, m.mouth[1] - 0.038), "nose": at(0.0, e[1] - 0.006),
    }  # fmt: skip
    out = {n: face.nearest(q) for n, q in places.items()}
    out |= {f"{n}.r": face.nearest(q * [-1, 1, 1]) for n, q in places.items() if n not in ("lip.low", "lip.high", "chin", "nose")}
    for side, mark in (("Left", ""), ("Right", ".r")):
        out["lid.up" + mark] = int(np.linalg.norm(face.targets[f"eyeBlink{side}"], axis=1).argmax())
        up = out["lid.up" + mark]
        out["lid.low" + mark] = face.nearest(face.points[up] + 1.15 * face.targets[f"eyeBlink{side}"][up])
    lip = np.unique([face.nearest(q) for q in p[middle]])
    drops = face.targets["jawOpen"][lip][:, 1]
    below, above = lip[drops < 0.6 * drops.min()], lip[drops > 0.4 * drops.min()]
    out["gap.low"], out["gap.high"] = int(below[face.points[below][:, 1].argmax()]), int(above[face.points[above][:, 1].argmin()])
    return out


def moved(face: Face, where: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, Floats]:
    """(3,) movements of landmarks, in shares of the pupils' distance; those of both sides as the left's, with the right's in `.r`."""
    now = face.shown(weights)
    across = abs(face.points[where["lid.up"], 0] - face.points[where["lid.up.r"], 0])
    sign = {n: np.array([-1.0 if n.endswith(".r") else 1.0, 1, 1]) for n in where}
    return {n: sign[n] * (now[k] - face.points[k]) / across for n, k in where.items()}


def units(d: Mapping[str, Floats]) -> dict[int, float]:
    """Action units that are seen, with how much of `SEEN` each moves (1 or more); sides are averaged but for 14, which is of one side."""

    def both(name: str, axis: int) -> float:
        return float((d[name][axis] + d[name + ".r"][axis]) / 2)

    inner, outer, together = both("brow.inner", 1), both("brow.outer", 1), -both("brow.inner", 0)
    gap, drop = float(d["gap.high"][1] - d["gap.low"][1]), -float(d["chin"][1])
    lift, low, wide = both("corner", 1) + 0.5 * max(drop, 0.0), float(d["lip.low"][1]), both("corner", 0)  # jaws take corners along
    uneven = float(np.abs(d["corner"] - d["corner.r"])[:2].sum())
    thin = -(float(d["lip.high"][1]) - low - gap)
    shut = gap < 2 * SEEN
    amounts = {
        1: inner, 2: outer, 4: max(together, -inner), 5: both("lid.up", 1), 6: both("cheek", 1), 7: both("lid.low", 1), 9: both("wing", 1),
        10: float(d["lip.high"][1]), 12: lift + max(wide, 0) * (lift > 0), 14: uneven, 15: -lift, 17: (low - max(lift, 0)) * shut,
        20: wide - max(lift, 0), 23: thin * shut, 25: gap, 26: drop,
    }  # fmt: skip
    return {u: a / SEEN for u, a in amounts.items() if a > SEEN}


__all__ = ["Face", "SEEN", "landmarks", "moved", "units"]
