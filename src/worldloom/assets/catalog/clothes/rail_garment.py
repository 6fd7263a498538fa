"""Clothes on a hanger that hang side by side on a clothes rail: coat, jacket, suit, shirt, dress, trousers and so on, seen from their edge."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.catalog.clothes.garment import CALLED, KINDS_OF, Params
from worldloom.assets.kit import Card, Kit, Part, box_collider, np
from worldloom.geometry import rot_z

CARD = Card("clothes/rail_garment", 1, "rail_garment", (*KINDS_OF, *(k for k in CALLED if k not in ("tshirt", "pant", "jean")), "t_shirt", "garment", "clothes"), ("clothing",), ("rail", "hanging"), "ceiling")
PRESETS = {"dress": Params(kind="dress"), "shirt": Params(kind="shirt"), "trousers": Params(kind="trousers")}
VARIETY = {"kind": ("coat", "shirt", "jacket", "dress", "sweater"), "color": ("#3a3f4a", "#7d5a3c", "#7a2a2e", "#c9b48a", "#2f4f5f", "#5c6b4c", "#d8d0c4")}
"""What several of them take in turn."""
REST, PRESSED, WIDEST = 0.0048, 0.5, 0.52
"""Metres by which the hook of a hanger stands over the rail that it lies on, how thick clothes are that hang side by side, and how wide at most."""


def build(p: Params, kit: Kit) -> Part:
    """Its hook lies over a rail along X whose top is at z = 0; the front looks along the rail."""
    made = kit.make("clothes/garment", "hung", **p.model_dump(exclude_defaults=True))
    kept = [s for s in made.surfaces if s.role != "peg"]
    hooks = np.concatenate([s.mesh.vertices for s in kept if s.role == "hanger"])
    middle = float(hooks[:, 1].min() + hooks[:, 1].max()) / 2
    shift = -np.array([0.0, middle, hooks[:, 2].max() - REST])
    narrow = min(WIDEST / float(np.ptp([s.mesh.bounds[:, 0] for s in kept])), 1.0)
    sizes = [(1.0, 1.0, 1.0) if s.role == "hanger" else (narrow, PRESSED, 1.0) for s in kept]
    found = tuple(replace(s, mesh=s.mesh.moved(shift).scaled(t).turned(rot_z(np.pi / 2))) for s, t in zip(kept, sizes, strict=True))
    lo, hi = np.min([s.mesh.bounds[0] for s in found], 0), np.max([s.mesh.bounds[1] for s in found], 0)
    return Part(found, (box_collider(lo, [hi[0], hi[1], -0.05]),), mass=made.mass, affordances=("take", "wear"), attributes={"hangs": "rail"})


__all__ = ["CALLED", "CARD", "PRESETS", "VARIETY", "Params", "build"]
