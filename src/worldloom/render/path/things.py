"""The surfaces of a world's things, made by two processes: whoever is free takes the next share, so what comes out is always the same."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache
from typing import Any

import numpy as np

from worldloom.compute.apart import Apart
from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import F4, Batch, Finish, gather, merge
from worldloom.synth.realise import realise
from worldloom.world import World

SHARES = 10
TASK = "worldloom.render.path.things:answer"


def things(world: World, view: Frame, detail: float) -> list[Batch]:
    """The surfaces of entities and scatters that can matter to a view, one batch a finish, in a fixed order."""
    data, ask = world.model_dump_json().encode(), {"view": _plain(view), "detail": detail}
    with Apart() as second:
        theirs = [second.ask(TASK, data, json.dumps({**ask, "share": k}).encode()) for k in reversed(range(SHARES))][::-1]
        found = [share(world, view, detail, k) if a.take() else unpacked(a.result()) for k, a in enumerate(theirs)]
    by_finish: dict[Finish, list[Batch]] = {}
    for b in (b for batches in found for b in batches):
        by_finish.setdefault(b.finish, []).append(b)
    return [merge(by_finish[k]) for k in sorted(by_finish)]


def share(world: World, view: Frame, detail: float, k: int) -> list[Batch]:
    """One of SHARES parts of the things; equal things are in the same part, for they are made once."""
    alike: dict[tuple[str, str, int], int] = {}
    keys = [(e.maker, json.dumps(e.params, sort_keys=True), e.seed) for e in world.entities]
    for key in sorted(set(keys)):
        alike[key] = len(alike) % SHARES
    entities = tuple(e for e, key in zip(world.entities, keys, strict=True) if alike[key] == k)
    scatters = world.scatters[k::SHARES]
    mine = world.model_copy(update={"terrain": None, "entities": entities, "scatters": scatters})
    return gather(world, realise(mine, detail), view)


def answer(data: bytes, question: bytes) -> dict[str, bytes]:
    """`share` for another process: a world and {view, detail, share} as JSON."""
    q = json.loads(question)
    arrays: Any = {k: np.asarray(v) if isinstance(v, list) else v for k, v in q["view"].items()}
    return sent(share(_world(data), Frame(**arrays), q["detail"], q["share"]))


@lru_cache(maxsize=1)
def _world(data: bytes) -> World:
    return World.model_validate_json(data)


def _plain(view: Frame) -> dict[str, Any]:
    return {k: v.tolist() if isinstance(v, np.ndarray) else v for k, v in asdict(view).items()}


def sent(batches: Iterable[Batch]) -> dict[str, bytes]:
    """Batches as bytes: `heads` JSON, then an entry of rows and one of faces each."""
    out: dict[str, bytes] = {}
    heads = []
    for k, b in enumerate(batches):
        heads.append([b.finish.kind, b.finish.owner])
        out[f"rows {k}"] = np.concatenate([b.v, b.n, b.uv, b.color, b.kind], 1).tobytes()
        out[f"faces {k}"] = b.faces.tobytes()
    return {"heads": json.dumps(heads).encode(), **out}


def unpacked(parts: dict[str, bytes]) -> list[Batch]:
    """The batches that `sent` sent."""
    out = []
    for k, (kind, owner) in enumerate(json.loads(parts["heads"])):
        rows: F4 = np.frombuffer(parts[f"rows {k}"], np.float32).reshape(-1, 14)
        v, n, uv, color, what = (np.ascontiguousarray(rows[:, i:j]) for i, j in ((0, 3), (3, 6), (6, 8), (8, 11), (11, 14)))
        faces = np.frombuffer(parts[f"faces {k}"], np.uint32).reshape(-1, 3)
        out.append(Batch(Finish(kind, owner), v, n, uv, color, what, faces))
    return out


__all__ = ["answer", "sent", "share", "things", "unpacked"]
