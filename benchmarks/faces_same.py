"""The same character in three worlds and before ten cameras each: bytes of the body, and likeness of the face (`faces.py same`)."""

from __future__ import annotations

import hashlib
import json
import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom import pipeline_cast_worlds
from worldloom.geometry import quat_matrix
from worldloom.render.gltf import to_glb
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.people.acting import frames_of, rigged_of
from worldloom.synth.people.describe import describe
from worldloom.synth.people.skeleton import index
from worldloom.world import Camera, Entity, Member, World

Floats = NDArray[np.float64]
ANNA = "a 34-year-old woman with red hair in a bun in a green sweater, jeans and sneakers"
OTHERS = (
    "a 30-year-old woman with brown hair in a bun in a green sweater and jeans",
    "a 38-year-old woman with red hair in a ponytail in a sweater and jeans",
    "a 33-year-old man with short red hair in a green sweater and jeans",
    "a 52-year-old woman with blond hair in a bob in a sweater and jeans",
    "a 27-year-old Kenyan woman with a bun in a green sweater and jeans",
    "a 61-year-old man with grey hair in a sweater and jeans",
)
"""With whom she might be taken for another."""
WORLDS = (
    "a living room in the afternoon. Anna stands on the rug.",
    "a beach at noon. Anna waves.",
    "a kitchen in the morning with a table. Anna stands by the window.",
)
YAWS, PITCHES = np.radians([-34, -26, -18, -10, -3, 4, 11, 19, 27, 34]), np.radians([4, -6, 8, 0, -4, 6, -2, 9, -5, 2])
SIDE, AWAY, HIGH = 224, 0.8, 0.25
"""Pixels of a picture, metres of the camera from the face, and metres that the picture is high."""


@dataclass(frozen=True)
class Skin:
    """What a world's glTF holds of a person: the hash of what no pose changes, triangles, and points (n, 3) in the bind pose, and which
    of them the head alone carries."""

    digest: str
    triangles: int
    points: Floats
    head: NDArray[np.bool_]


def member(words: str, seed: int) -> Member:
    """Somebody as a world takes them."""
    person = describe(words, seed).model_dump(mode="json", exclude={"said", "description"})
    return Member(name="Anna", sha256=hashlib.sha256(words.encode()).hexdigest(), person=person)


def world_of(prompt: str, who: Member, seed: int) -> World:
    """A draft world with her in it."""
    made = pipeline_cast_worlds.joined(plan(prompt, seed=seed, names=pipeline_cast_worlds.names([who])), [who])
    return compose(made, seed, "draft")


def cast_of(world: World) -> Entity:
    """Who is cast."""
    return next(e for e in world.entities if "cast" in e.attributes)


def skin_of(glb: bytes, e: Entity) -> Skin:
    """Her mesh of the file, unbent by its skin's own matrices."""
    length = struct.unpack("<I", glb[12:16])[0]
    doc, binary = json.loads(glb[20 : 20 + length]), glb[28 + length :]
    node = next(n for n in doc["nodes"] if n["name"] == e.id)
    inverse = _rows(doc, binary, doc["skins"][node["skin"]]["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
    found = rigged_of(e)
    assert found is not None
    heads = found.pose.heads
    bind = np.tile(np.eye(4), (len(inverse), 1, 1))
    places = np.concatenate([heads, heads[[index("leftEye"), index("rightEye")]], np.zeros((1, 3))])
    bind[:, :3, 3] = np.stack([places[:, 0], places[:, 2], -places[:, 1]], 1)
    moves = np.linalg.inv(inverse.astype(float)) @ np.linalg.inv(bind)
    digest, points, heads_own, triangles = hashlib.sha256(), [], [], 0
    for p in doc["meshes"][node["mesh"]]["primitives"]:
        for k in (p["indices"], *(p["attributes"][n] for n in sorted(p["attributes"]) if n not in ("POSITION", "NORMAL", "TANGENT"))):
            digest.update(_rows(doc, binary, k).tobytes())
        triangles += doc["accessors"][p["indices"]]["count"] // 3
        at, bones, weights = (_rows(doc, binary, p["attributes"][n]).astype(float) for n in ("POSITION", "JOINTS_0", "WEIGHTS_0"))
        heads_own.append(((bones == index("head")) * weights).sum(1) > 250)
        blend = np.einsum("vk,vkij->vij", weights / weights.sum(1, keepdims=True), moves[bones.astype(int)])
        points.append(np.linalg.solve(blend, np.concatenate([at, np.ones((len(at), 1))], 1)[..., None])[:, :3, 0])
    return Skin(digest.hexdigest(), triangles, np.concatenate(points), np.concatenate(heads_own))


def _rows(doc: Any, binary: bytes, k: int) -> NDArray[Any]:
    a = doc["accessors"][k]
    kind = {5126: "<f4", 5125: "<u4", 5123: "<u2", 5121: "u1"}[a["componentType"]]
    wide = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}[a["type"]]
    v = doc["bufferViews"][a["bufferView"]]
    start, size = v.get("byteOffset", 0) + a.get("byteOffset", 0), np.dtype(kind).itemsize * wide
    step = v.get("byteStride", size)
    raw = np.frombuffer(binary, "u1", step * (a["count"] - 1) + size, start)
    rows = np.lib.stride_tricks.as_strided(raw, (a["count"], size), (step, 1))
    return np.ascontiguousarray(rows).view(kind).reshape(a["count"], wide)


def cameras(e: Entity) -> Iterator[Camera]:
    """Ten, round the face at the time 0."""
    stance = frames_of(e, 0.0)
    assert stance is not None
    turn = quat_matrix(e.pose.rotation)
    k = index("head")
    eyes = (stance.at[0, index("leftEye")] + stance.at[0, index("rightEye")]) / 2
    face = turn @ eyes + e.pose.position
    ahead = turn @ stance.turn[0, k] @ np.array([0.0, -1.0, 0.0])
    yaw0, pitch0 = math.atan2(ahead[0], -ahead[1]), math.asin(float(np.clip(ahead[2], -1, 1)))
    face = face - [0, 0, 0.022]
    for n, (yaw, pitch) in enumerate(zip(YAWS + yaw0, PITCHES + 0.5 * pitch0, strict=True)):
        way = np.array([math.sin(yaw) * math.cos(pitch), -math.cos(yaw) * math.cos(pitch), math.sin(pitch)])
        at, to = face + AWAY * way, face
        yield Camera(name=f"face.{n}", position=tuple(map(float, at)), target=tuple(map(float, to)), fov=2 * math.atan(HIGH / 2 / AWAY))


def pictures(world: World) -> NDArray[np.uint8]:
    """(10, SIDE, SIDE, 3) of the face, all that is not face grey."""
    from worldloom.render.raster.renderer import Renderer

    e = cast_of(world)
    views = tuple(cameras(e))
    kept = tuple(x for x in world.entities if x.id == e.id or x.kind == "architecture")
    near = world.model_copy(update={"cameras": views, "shots": (), "entities": kept, "scatters": ()})
    renderer = Renderer(near, SIDE, SIDE, detail=1.0)
    renderer.look = renderer.meter(views[4:5])
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE - 0.5
    oval = ((x / 0.36) ** 2 + (y / 0.46) ** 2 < 1)[..., None]
    return np.stack([np.where(oval, renderer.frame(c, 0.0, 4), 128) for c in views]).astype(np.uint8)


def likeness(f: Floats, labels: Floats, worlds: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Of pairs of pictures in different worlds: how alike (cosine), and whether it is one person."""
    a, b = np.triu_indices(len(f), 1)
    apart = worlds[a] != worlds[b]
    return (f[a] * f[b]).sum(1)[apart], (labels[a] == labels[b])[apart]


def threshold(alike: Floats, same: NDArray[np.bool_]) -> tuple[float, float]:
    """The likeness at which both errors are equal, and that error."""
    at = np.quantile(alike, np.linspace(0, 1, 2001))
    miss, false = (alike[same][None] < at[:, None]).mean(1), (alike[~same][None] >= at[:, None]).mean(1)
    k = int(np.abs(miss - false).argmin())
    return float(at[k]), float((miss[k] + false[k]) / 2)


def bodies(made: list[World]) -> None:
    """Print whether her bytes are the same in every world."""
    found = [skin_of(to_glb(w, textures=64), cast_of(w)) for w in made]
    for prompt, s in zip(WORLDS, found, strict=True):
        print(f"{s.digest[:16]}  {s.triangles:,} triangles  {prompt}")
    alike = [s for s in found if s.triangles == found[0].triangles]
    equal, first = len({s.digest for s in alike}) == 1, alike[0]
    off = 1000 * np.stack([np.linalg.norm(s.points - first.points, axis=1) for s in alike[1:]])
    print(f"{len(alike)} worlds at one level of detail: triangles, colours, joints and weights {'identical' if equal else 'DIFFERENT'}.")
    print(
        f"Points brought back into the bind pose: head {off[:, first.head].max():.2f} mm apart at most; all of her {np.median(off):.2f} "
        f"in the middle, {np.percentile(off, 99):.1f} at 99 %, {off.max():.0f} at most (armpits of who waves: a posture is baked).\n"
    )


def same() -> None:
    """Measure and print."""
    from worldloom.learn.metrics.features import features, packaged

    who = [member(ANNA, 1), *(member(w, 20 + k) for k, w in enumerate(OTHERS))]
    made = [world_of(p, who[0], k) for k, p in enumerate(WORLDS)]
    bodies(made)
    shots, labels, worlds = [], [], []
    for n, m in enumerate(who):
        for k, w in enumerate(made):
            other = {e.id: e.model_copy(update={"params": {**e.params, **m.model_dump(mode="json")}}) for e in [cast_of(w)]}
            shots.append(pictures(w.model_copy(update={"entities": tuple(other.get(e.id, e) for e in w.entities)})))
            labels += [n] * len(YAWS)
            worlds += [k] * len(YAWS)
    f = np.asarray(features(np.concatenate(shots), packaged()), float)
    label, where = np.array(labels), np.array(worlds)
    f -= np.stack([f[(where == k) & (label > 0)].mean(0) for k in range(len(made))])[where]
    f /= np.linalg.norm(f, axis=1, keepdims=True)
    alike, is_same = likeness(f[label > 0], label[label > 0], where[label > 0])
    least, error = threshold(alike, is_same)
    hers, mine = likeness(f, np.where(label == 0, 0, -np.arange(len(label)) - 1.0), where)
    strangers = (f[label == 0] @ f[label > 0].T)[where[label == 0][:, None] != where[label > 0][None]]
    print(f"Threshold {least:.3f} from {len(OTHERS)} other people: {error:.1%} of their pairs are told wrongly either way.")
    for name, some in (("Her pairs in different worlds", hers[mine]), ("She and others", strangers.ravel())):
        print(f"{name} ({len(some)}): mean {some.mean():.3f}, {np.mean(some >= least):.1%} over it.")
    centre = np.stack([f[label == n].mean(0) for n in range(len(who))])
    by_world = [[f[(label == n) & (where == k)].mean(0) for k in range(len(made))] for n in range(len(who))]
    votes = [(centre_of(n, k, by_world) @ by_world[n][k]).argmax() == n for n in range(len(who)) for k in range(len(made))]
    print(f"Ten cameras together, by the mean of the other worlds: {sum(votes)} of {len(votes)} told right ({len(centre)} people).")


def centre_of(n: int, k: int, by_world: list[list[Floats]]) -> Floats:
    """(people, features) means over all worlds but the k-th."""
    return np.stack([np.mean([f for j, f in enumerate(rows) if j != k], 0) for rows in by_world])


if __name__ == "__main__":
    same()
