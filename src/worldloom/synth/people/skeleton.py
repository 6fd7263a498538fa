"""The skeleton: the 54 bones of a VRM 1.0 humanoid that a body has, their parents, and the source rig's bones that each one
stands for."""

from __future__ import annotations

_SIDES = (("left", "L", "l"), ("right", "R", "r"))
_FINGERS = (("Thumb", 1), ("Index", 2), ("Middle", 3), ("Ring", 4), ("Little", 5))
_JOINTS = {"Thumb": ("Metacarpal", "Proximal", "Distal")}
_TRUNK = (
    ("hips", "", ("joint-pelvis",), ("root", "spine05", "pelvis.L", "pelvis.R")),
    ("spine", "hips", ("joint-spine-4",), ("spine04",)),
    ("chest", "spine", ("joint-spine-3",), ("spine03",)),
    ("upperChest", "chest", ("joint-spine-2",), ("spine02", "spine01", "breast.L", "breast.R")),
    ("neck", "upperChest", ("joint-neck",), ("neck01", "neck02", "neck03")),
    ("head", "neck", ("joint-head",), ("head",)),
)
_LIMBS = (
    ("Eye", "head", ("joint-{s}-eye",), ("eye.{S}",)),
    ("Shoulder", "upperChest", ("joint-{s}-clavicle",), ("clavicle.{S}", "shoulder01.{S}")),
    ("UpperArm", "Shoulder", ("joint-{s}-shoulder",), ("upperarm01.{S}", "upperarm02.{S}")),
    ("LowerArm", "UpperArm", ("joint-{s}-elbow",), ("lowerarm01.{S}", "lowerarm02.{S}")),
    ("Hand", "LowerArm", ("joint-{s}-hand",), ("wrist.{S}", *(f"metacarpal{k}.{{S}}" for k in range(1, 5)))),
    ("UpperLeg", "hips", ("joint-{s}-upper-leg",), ("upperleg01.{S}", "upperleg02.{S}")),
    ("LowerLeg", "UpperLeg", ("joint-{s}-knee",), ("lowerleg01.{S}", "lowerleg02.{S}")),
    ("Foot", "LowerLeg", ("joint-{s}-ankle",), ("foot.{S}",)),
    ("Toes", "Foot", tuple(f"joint-{{s}}-toe-{k}-1" for k in range(1, 6)),
     tuple(f"toe{k}-{j}.{{S}}" for k in range(1, 6) for j in range(1, 4))),
)  # fmt: skip


def _limb(side: str, big: str, small: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    def put(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(w.format(S=big, s=small) for w in words)

    out = [(side + n, p if p in ("head", "upperChest", "hips") else side + p, put(j), put(b)) for n, p, j, b in _LIMBS]
    for finger, k in _FINGERS:
        parent = f"{side}Hand"
        for j, part in enumerate(_JOINTS.get(finger, ("Proximal", "Intermediate", "Distal")), 1):
            name = f"{side}{finger}{part}"
            out.append((name, parent, (f"joint-{small}-finger-{k}-{j}",), (f"finger{k}-{j}.{big}",)))
            parent = name
    return out


_ROWS = [*_TRUNK, *(row for side in _SIDES for row in _limb(*side))]
BONES: tuple[str, ...] = tuple(row[0] for row in _ROWS)
"""Names of VRM 1.0's humanoid bones, parents before children."""
PARENTS: tuple[int, ...] = tuple(BONES.index(row[1]) if row[1] else -1 for row in _ROWS)
JOINTS: tuple[tuple[str, ...], ...] = tuple(row[2] for row in _ROWS)
"""Joint cubes of the source whose mean is the bone's head."""
SOURCES: tuple[tuple[str, ...], ...] = tuple(row[3] for row in _ROWS)
"""Bones of the source rig whose weights the bone carries."""
TIPS: tuple[tuple[str, ...], ...] = (
    ("joint-head-2",), *(tuple(f"joint-{s}-{end}" for end in ("hand-3",)) for s in "lr"),
    *((f"joint-{s}-finger-{k}-4",) for s in "lr" for k in range(1, 6)),
)  # fmt: skip
"""Points that end a chain: crown, middle of the hand, finger tips."""


def source_bone(name: str, parents: dict[str, str]) -> int:
    """The bone that carries a bone of the source rig: itself or the nearest above it that has one."""
    while name:
        for k, sources in enumerate(SOURCES):
            if name in sources:
                return k
        name = parents[name]
    return 0


def index(name: str) -> int:
    """The place of a bone."""
    return BONES.index(name)


__all__ = ["BONES", "JOINTS", "PARENTS", "SOURCES", "TIPS", "index", "source_bone"]
