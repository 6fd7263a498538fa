"""People of worlds as skins with an animation each: their acts, sampled, with no more keys than a curve needs.

The node that bears an entity's name and extras has the skin. As glTF asks of such nodes it is a root without a transform, so its
vertices lie in the world, in the stance of time 0: tools that know no skins see everybody in place. `<entity>#rig` is where the entity
stands; its children are the bones. Along a path the rig is animated too; a player that moves entities by their motions leaves those two
channels out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.part import Surface
from worldloom.geometry import Floats, Mesh, join, quat_matrix
from worldloom.render.gltf.buffer import Gltf
from worldloom.render.gltf.frame import y_up, y_up_quat
from worldloom.render.gltf.keys import needed
from worldloom.render.gltf.lips import TARGETS, lip_moves, targets
from worldloom.render.gltf.material import finish_key
from worldloom.synth.people.acting import JOINTS, Player, Stances, blended, home_of, moved, player_of, rigged_of, turned
from worldloom.synth.people.acting.frames import standing_of
from worldloom.synth.people.acting.gripping import grips
from worldloom.synth.people.acting.murmur import says_of
from worldloom.synth.people.acting.stances import of_frames
from worldloom.synth.people.bystander.lids import STILL
from worldloom.synth.people.motion.turns import quats
from worldloom.synth.people.skeleton import PARENTS, index
from worldloom.world import Entity, Pose
from worldloom.world.motion import pose_at

RATE = 30
"""Samples a second, before keys that nothing needs are left out."""
MOST = 9000
"""Samples of a round, however long it is."""
ANGLE, LENGTH = 1.0e-3, 4e-4
"""Radians and metres that an animation may stray from the motion between two keys."""
SLOW = 10
"""Samples a second of somebody who stands."""
HEAD = ("neck", "head")
TRUNK = ("spine", "chest", "upperChest", "neck", "head")
ARMS = tuple(f"{side}{n}" for side in ("left", "right") for n in ("Shoulder", "UpperArm", "LowerArm", "Hand"))
PARENT = (*PARENTS, index("head"), index("head"), -1)
Primitive = Callable[[Mesh, Surface], dict[str, Any]]
Rows = NDArray[np.float32]
Bytes = NDArray[np.uint8]


class People:
    """Writes people who act; `primitive` writes a surface as the rest of the scene does."""

    def __init__(self, g: Gltf, primitive: Primitive) -> None:
        self.g, self.primitive = g, primitive
        self.rigs: list[int] = []
        """Root nodes."""
        self.known: dict[bytes, int] = {}

    @staticmethod
    def has(e: Entity) -> bool:
        """Whether somebody is written with a skin."""
        return player_of(e) is not None

    def node(self, e: Entity, fine: float, extras: dict[str, Any]) -> int:
        """The skinned node of an entity that it `has`; its rig is kept in `rigs`."""
        player = player_of(e)
        assert player is not None
        first = player.at([0.0])
        joints = self._joints(e, first)
        self.rigs.append(joints[STILL])
        shapes = {"extras": {"targetNames": list(TARGETS)}, "weights": [0.0] * len(TARGETS)}
        mesh = self.g.add("meshes", {"name": e.id, "primitives": self._surfaces(e, fine, first), **shapes})
        skin = self._skin(e, first, joints)
        self.g.add("animations", self._animation(e, player, joints))
        if goes(e) and not any(a.errand for a in e.acts):
            self.g.add("animations", self._halted(e, joints))
        return self.g.add("nodes", {"name": e.id, "mesh": mesh, "skin": skin, "extras": extras})

    def _joints(self, e: Entity, first: Stances) -> list[int]:
        """Nodes of `JOINTS`, the still one being the rig."""
        rig: dict[str, Any] = {"name": f"{e.id}#rig", "extras": {"rig": e.id}, **_placed(e.pose)}
        nodes = [self.g.add("nodes", {"name": name}) for name in JOINTS[:STILL]]
        nodes.append(self.g.add("nodes", rig))
        turn, at = _local(first)
        for k, node in enumerate(nodes[:STILL]):
            doc = self.g.doc["nodes"][node]
            doc["translation"], doc["rotation"] = three(at[:, k])[0].tolist(), four(turn[:, k])[0].tolist()
            doc["translation"] = [round(x, 5) for x in doc["translation"]]
            doc["rotation"] = [round(x, 4) for x in doc["rotation"]]
            self.g.doc["nodes"][nodes[PARENT[k]]].setdefault("children", []).append(node)
        return nodes

    def _surfaces(self, e: Entity, fine: float, first: Stances) -> list[dict[str, Any]]:
        """A primitive for each finish, in the world."""
        r = rigged_of(e, fine)
        assert r is not None
        moves, out = first.since(home_of(r.pose))[0], list[dict[str, Any]]()
        groups: dict[str, list[tuple[Surface, Mesh, Bytes, Bytes]]] = {}
        lips: dict[int, Floats] = {}
        for s, (bones, weights) in zip(r.part.surfaces, r.bonds, strict=True):
            s = Surface(s.role, s.mesh, e.materials.get(s.role, s.material))
            blend = blended(moves, bones, weights)
            mesh = _posed(s.mesh, blend, e.pose)
            if (said := lip_moves(r, s, blend, e.pose)) is not None:
                lips[id(mesh)] = said
            groups.setdefault(finish_key(s.material), []).append((s, mesh, bones, weights))
        for _, group in sorted(groups.items()):
            group = [x for x in group if len(x[1].faces)] or group[:1]
            p = self.primitive(join([m for _, m, _, _ in group]), group[0][0])
            p["targets"] = targets(self.g, _together([m for _, m, _, _ in group], lips), sum(len(m.vertices) for _, m, _, _ in group))
            bones, weights = (np.concatenate([x[k] for x in group if len(x[1].faces)]) for k in (2, 3))
            p["attributes"]["JOINTS_0"] = self.g.accessor(np.where(weights > 0, bones, 0).astype("u1"), "VEC4")
            p["attributes"]["WEIGHTS_0"] = self.g.accessor(weights.astype("u1"), "VEC4", normalized=True)
            out.append(p)
        return out

    def _skin(self, e: Entity, first: Stances, joints: list[int]) -> int:
        """What takes a vertex of the world to its joint."""
        world = np.eye(4)
        world[:3, :3], world[:3, 3] = quat_matrix(e.pose.rotation) * e.pose.scale, e.pose.position
        inverse = Y_UP @ np.linalg.inv(world @ first.matrices[0]) @ Y_UP.T
        data = np.ascontiguousarray(np.swapaxes(inverse, 1, 2).astype("<f4") + np.float32(0))
        data[:, :, 3] = [0, 0, 0, 1]
        accessor = self.g.add(
            "accessors", {"bufferView": self.g.view(data.tobytes()), "componentType": 5126, "count": len(data), "type": "MAT4"}
        )
        skin = {"inverseBindMatrices": accessor, "joints": joints, "skeleton": joints[STILL], "name": e.id}
        return self.g.add("skins", skin)

    def _animation(self, e: Entity, player: Player, joints: list[int]) -> dict[str, Any]:
        """A round of the entity's acts; its end is its beginning."""
        count = min(max(round(player.seconds * RATE), 2), MOST)
        t = np.arange(count + 1) * (player.seconds / count)
        stances = player.at(t[:-1])[np.append(np.arange(count), 0)]
        turn, at = _local(stances)
        channels, samplers = list[dict[str, Any]](), list[dict[str, Any]]()

        def put(node: int, path: str, values: Rows, stray: float) -> None:
            keys = needed(values, stray)
            if len(keys):
                times = self._times(t[keys])
                kind = "VEC4" if path == "rotation" else "VEC3"
                channels.append({"sampler": len(samplers), "target": {"node": node, "path": path}})
                samplers.append({"input": times, "output": self._data(values[keys], kind), "interpolation": "LINEAR"})

        put(joints[0], "translation", three(at[:, 0]), LENGTH)
        for k in range(STILL):
            put(joints[k], "rotation", four(turn[:, k]), ANGLE / 2)
        if goes(e):
            poses = [pose_at(e, float(x)) for x in t]
            put(joints[STILL], "translation", three(np.array([p.position for p in poses])), LENGTH)
            put(joints[STILL], "rotation", four(np.stack([quat_matrix(p.rotation) for p in poses])), ANGLE / 2)
        extras: dict[str, Any] = {"entity": e.id, "loop": True, "seconds": round(player.seconds, 6)}
        if says := says_of(e, player):
            extras["says"] = [list(pair) for pair in says]
        return {"name": f"{e.id} {' '.join(a.clip for a in e.acts)}", "channels": channels, "samplers": samplers, "extras": extras}

    def _halted(self, e: Entity, joints: list[int]) -> dict[str, Any]:
        """How trunk, head and free arms of somebody are who is stopped on their way: a player blends them in, the feet stay."""
        clip, heads = standing_of(e)
        t = np.linspace(0, clip.seconds, max(round(clip.seconds * SLOW), 2) + 1)
        turn = _local(of_frames(clip.at(t), heads))[0]
        channels, samplers = list[dict[str, Any]](), list[dict[str, Any]]()
        full = (r := rigged_of(e)) is not None and grips(r)  # what is in the hands would leave them
        for name in HEAD if full else TRUNK if any(a.clip == "carry" for a in e.acts) else (*TRUNK, *ARMS):
            values = four(turn[:, index(name)])
            keys = needed(values, 2 * ANGLE)
            keys = keys if len(keys) else np.array([0, len(t) - 1])
            channels.append({"sampler": len(samplers), "target": {"node": joints[index(name)], "path": "rotation"}})
            samplers.append({"input": self._times(t[keys]), "output": self._data(values[keys], "VEC4"), "interpolation": "LINEAR"})
        extras = {"halted": e.id, "loop": True, "seconds": round(clip.seconds, 6)}
        return {"name": f"{e.id} halted", "channels": channels, "samplers": samplers, "extras": extras}

    def _times(self, t: NDArray[Any]) -> int:
        data = np.round(t, 4).astype("<f4")
        key = hashlib.sha256(data.tobytes()).digest()
        if key not in self.known:
            self.known[key] = self._data(data, "SCALAR")
            self.g.doc["accessors"][self.known[key]] |= {"min": [float(data[0])], "max": [float(data[-1])]}
        return self.known[key]

    def _data(self, a: Rows, kind: str) -> int:
        view = self.g.view(np.ascontiguousarray(a, "<f4").tobytes())
        return self.g.add("accessors", {"bufferView": view, "componentType": 5126, "count": len(a), "type": kind})


Y_UP = np.array([[1.0, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]])
"""Our frame to glTF's, as `y_up` does it."""


def goes(e: Entity) -> bool:
    """Whether somebody leaves the place where they are."""
    return any(m.kind in ("path", "track") and not m.link for m in e.motions)


def _together(meshes: list[Mesh], lips: dict[int, Floats]) -> Floats | None:
    """Moves of joined meshes (shapes, n, 3); None where none has any."""
    if not any(id(m) in lips for m in meshes):
        return None
    return np.concatenate([lips.get(id(m), np.zeros((len(TARGETS), len(m.vertices), 3))) for m in meshes], 1)


def _placed(p: Pose) -> dict[str, Any]:
    out: dict[str, Any] = {"translation": [round(float(x), 5) for x in y_up(np.array(p.position))], "rotation": y_up_quat(p.rotation)}
    return out | ({"scale": [p.scale] * 3} if p.scale != 1.0 else {})


def _posed(m: Mesh, blend: Floats, pose: Pose) -> Mesh:
    """A surface in its stance and its place."""
    turn = quat_matrix(pose.rotation)
    points = moved(m.vertices, blend) @ turn.T * pose.scale + pose.position
    normals = None if m.normals is None else turned(m.normals, blend) @ turn.T
    return Mesh(points, m.faces, normals, m.uv, m.color, m.sway)


def _local(s: Stances) -> tuple[Floats, Floats]:
    """Turns and places of the joints against their parents."""
    turn, at = s.turn[:, :STILL].copy(), s.at[:, :STILL].copy()
    for k, parent in enumerate(PARENT[:STILL]):
        if parent >= 0:
            back = np.swapaxes(s.turn[:, parent], -1, -2)
            turn[:, k] = back @ s.turn[:, k]
            at[:, k] = (back @ (s.at[:, k] - s.at[:, parent])[..., None])[..., 0]
    return turn, at


def three(v: Floats) -> Rows:
    """Places (n, 3) on glTF's axes, of tenths of a millimetre."""
    return np.round(np.stack(y_up(v.T), 1), 4).astype("<f4") + np.float32(0)


def four(turn: Floats) -> Rows:
    """Turns (n, 3, 3) as quaternions x, y, z, w on glTF's axes, whose signs never jump."""
    w, x, y, z = quats(turn).T
    q = np.stack([x, z, -y, w], 1)
    flips = np.where((q[1:] * q[:-1]).sum(1) < 0, -1.0, 1.0)
    q = q * np.cumprod(np.concatenate([[1.0 if q[0, 3] >= 0 else -1.0], flips]))[:, None]
    return np.round(q, 4).astype("<f4") + np.float32(0)


__all__ = ["ANGLE", "LENGTH", "MOST", "RATE", "People", "Rows", "four", "goes", "three"]
