"""Rooms made by hand: boxes as a GLB that is read back, so that the metrics see what a stranger's file would show them."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np

from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.rooms.measure import told_by
from worldloom.evaluate.rooms.scene import Room, room_of
from worldloom.evaluate.rooms.specs import Specs, parse_specs
from worldloom.evaluate.rooms.verdict import Verdict
from worldloom.render.gltf.buffer import Gltf

SIZE, HEIGHT = 6.0, 2.6
CORNERS = np.array(list(product((-0.5, 0.5), (-0.5, 0.5), (0, 1))), float)
FACES = np.array([[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4],
                  [1, 5, 7], [1, 7, 3]])  # fmt: skip
Part = dict[str, Any]


def thing(
    name: str, size: Any, at: Any, turn: float = 0.0, color: Any = (0.5, 0.5, 0.5), recipe: str = "plain", **extras: Any
) -> Part:
    """A box whose foot is at `at`, turned about the vertical by degrees; its front is -Y before it is turned."""
    extras = {"category": name.split(".")[0], "kind": "object", "support": "ground", "attributes": {}, **extras}
    return {"name": name, "size": size, "at": at, "turn": np.radians(turn), "color": color, "recipe": recipe, "extras": extras}


def shell(size: float = SIZE) -> list[Part]:
    """A square room: floor at zero, four walls 0.2 m thick, ceiling, a door in the east, a window in the north."""
    far, arch = size / 2 + 0.1, {"kind": "architecture"}
    out = [thing("floor", (size, size, 0.1), (0, 0, -0.1), **arch), thing("ceiling", (size, size, 0.1), (0, 0, HEIGHT), **arch)]
    out += [thing(f"wall.{n}", (size, 0.2, HEIGHT), (far * x, far * y, 0), t, **arch)
            for n, x, y, t in (("n", 0, 1, 0), ("s", 0, -1, 180), ("e", 1, 0, -90), ("w", -1, 0, 90))]  # fmt: skip
    return [
        *out,
        thing("door.e", (1.0, 0.2, 2.0), (far, 0, 0), -90, **arch),
        thing("window.n", (1.2, 0.2, 1.2), (0, far, 0.9), 0, **arch),
    ]


def glb(*parts: Part) -> bytes:
    """A GLB of the boxes, in glTF's frame."""
    g, roots = Gltf(), []
    for p in parts:
        v = CORNERS * np.asarray(p["size"], float)
        position = g.accessor(np.stack([v[:, 0], v[:, 2], -v[:, 1]], 1).astype("<f4"), "VEC3", bounds=True)
        index = g.accessor(FACES.ravel().astype("<u4"), "SCALAR", index=True)
        paint = g.add(
            "materials", {"pbrMetallicRoughness": {"baseColorFactor": [*p["color"], 1.0]}, "extras": {"recipe": p["recipe"]}}
        )
        mesh = g.add("meshes", {"primitives": [{"attributes": {"POSITION": position}, "indices": index, "material": paint}]})
        x, y, z = (float(k) for k in p["at"])
        turn = [0.0, float(np.sin(p["turn"] / 2)), 0.0, float(np.cos(p["turn"] / 2))]
        node = {
            "name": p["name"],
            "mesh": mesh,
            "translation": [x, z, -y],
            "rotation": turn,
            "extras": {"entity": p["name"], **p["extras"]},
        }
        roots.append(g.add("nodes", node))
    return g.to_bytes(roots, {})


def nodes(*parts: Part) -> list[Node]:
    """The boxes as the reader gives them."""
    return read(glb(*parts))


def room(*parts: Part) -> Room:
    """The boxes as a room."""
    return room_of(nodes(*parts))


def specs(counts: str = "", attributes: str = "", pairs: str = "", places: str = "") -> Specs:
    """One row of annotations."""
    return parse_specs(f'ID,Description,ObjCount,ObjAttr,OORel,OARel\n1,a room,"{counts}","{attributes}","{pairs}","{places}"\n')[
        0
    ]


def told(asked: Specs, *parts: Part) -> list[Verdict]:
    """The verdicts on what is asked of the boxes."""
    return [v for rows in told_by(room(*parts), asked).values() for v in rows]


def met(asked: Specs, *parts: Part) -> bool:
    """Whether all that is asked holds."""
    return all(v.met for v in told(asked, *parts))


__all__ = ["SIZE", "Part", "glb", "met", "nodes", "room", "shell", "specs", "thing", "told"]
