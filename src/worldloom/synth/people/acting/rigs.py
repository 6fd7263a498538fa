"""People of worlds as their makers rig them, kept by what they depend on; and as bodies that motions are made for."""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.assets.registry import Order, module_of, order
from worldloom.synth.people.acting.stances import blended, home_of
from worldloom.synth.people.body import Floats
from worldloom.synth.people.bystander.lids import JOINTS, LIDS
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import BONES, index
from worldloom.world import Entity

COARSE = 0.3
"""The detail at which bodies are measured for motions, the same whatever is drawn."""
WORN = ("hair", "blanket", "haft", "hammer", "board", "page", "knob", "blade", "tine", "bristle", "backpack")
"""Surfaces that say nothing of the body's size."""


def rigged_of(e: Entity, detail: float = COARSE) -> Rigged | None:
    """The person with joints and weights; None for what is no person, or one in a suit that hides the body."""
    if not e.maker.startswith("people/") or not hasattr(module_of(e.maker), "rigged"):
        return None
    return _rigged(order(e.maker, e.params, e.seed, detail))


@lru_cache(maxsize=64)
def _rigged(o: Order) -> Rigged | None:
    from importlib import import_module

    name, params, seed, detail = o
    module = import_module(name)
    found: Rigged | None = module.rigged(module.Params.model_validate(json.loads(params)), Kit(seed, detail))
    return found


def rig_of(r: Rigged) -> Rig:
    """The body in the bind pose, clothes and shoes on, standing on z = 0."""
    points, weights = [], []
    for s, bond in zip(r.part.surfaces, r.bonds, strict=True):
        if s.role not in WORN:
            points.append(unposed(r, s.mesh.vertices, *bond))
            weights.append(_dense(*bond))
    p, w = np.concatenate(points), np.concatenate(weights)
    floor = -float(p[:, 2].min())
    up = np.array([0.0, 0.0, floor])
    rig = Rig(r.pose.heads + up, p + up, w, floor)
    if r.pose.ease is not None:
        rig.kept[manner(r.who)] = r.pose.ease
    return rig


def unposed(r: Rigged, points: Floats, bones: np.ndarray, weights: np.ndarray) -> Floats:
    """Points (m, 3) of the maker's posture in the bind pose."""
    home = home_of(r.pose)
    heads = np.concatenate([r.pose.heads, r.pose.heads[[index("leftEye"), index("rightEye")]], np.zeros((1, 3))])
    shift = home.at[0] - np.einsum("jab,jb->ja", home.turn[0], heads)
    blend = blended(np.concatenate([home.turn[0], shift[..., None]], -1), bones, weights)
    return np.asarray(np.linalg.solve(blend[..., :3], (points - blend[..., 3])[..., None])[..., 0])


def _dense(bones: np.ndarray, weights: np.ndarray) -> Floats:
    """(m, 54): lids go with the head."""
    out = np.zeros((len(bones), len(JOINTS)))
    np.add.at(out, (np.arange(len(bones))[:, None], bones), weights / 255.0)
    out[:, index("head")] += out[:, list(LIDS)].sum(1)
    return out[:, : len(BONES)]


__all__ = ["COARSE", "rig_of", "rigged_of", "unposed"]
