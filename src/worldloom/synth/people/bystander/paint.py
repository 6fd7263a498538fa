"""Colours of skin and hair by vertex."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.people.body import BODY, Floats, Ints
from worldloom.synth.people.canon import Array, ear_at, face_frame, noise, vertex_mask
from worldloom.synth.people.person import Person
from worldloom.synth.people.skin import Chart, hair_albedo, painted
from worldloom.synth.people.surface import in_head, net


@cache
def _masks() -> dict[str, Array]:
    return {name: vertex_mask(name) for name in ("lips", "ears", "eyelids", "fingernails")}


@cache
def _on_head() -> np.ndarray:
    """(n,) whether a vertex of the skin belongs to the head's texture."""
    n, out = net(False), np.zeros(BODY, bool)
    mine = in_head(n.uv[n.uvs].mean(1))
    out[n.quads[mine].ravel()] = True
    return out


def skin_colors(person: Person, which: Ints) -> Floats:
    """(k, 3) linear albedo of vertices of the skin."""
    out = np.zeros((len(which), 3))
    for head in (True, False):
        mine = _on_head()[which] == head
        if mine.any():
            out[mine] = painted(person, head, _chart(which[mine]))[0]
    return out


def _chart(which: Ints) -> Chart:
    """Vertices as texels, without pores."""
    far, m = np.ones(len(which)), _masks()
    lips, ears, lids, nails = (m[k][which] for k in ("lips", "ears", "eyelids", "fingernails"))
    p = face_frame(net(False).canon)[which]
    none = np.zeros((2, 1, 1), np.int64)
    return Chart(1, np.ones((1, 1), bool), p, np.ones((len(which), 2)), far, far, lips, ears, lids, nails, none)


def hair_colors(person: Person, canon: Floats, uv: Floats, grey: float) -> Floats:
    """(n, 3) of hair: lighter and darker locks, white ones among the dark."""
    h = person.hair
    base = hair_albedo(h.eumelanin, h.pheomelanin, 0.0)
    white = np.array([0.56, 0.55, 0.53])
    p = np.stack([uv[:, 0] * 190, uv[:, 1] * 40, canon[:, 2] * 120], 1)
    lock = noise(p, 1, 2, 95)
    share = np.clip(grey + 0.22 * lock * (grey > 0.02) * (grey < 0.98), 0, 1)[:, None]
    color = base * (1 - share) + white * share
    return np.asarray(np.maximum(color, 0.012) * (1 + 0.22 * np.clip(lock, -1.5, 1.5))[:, None])


__all__ = ["ear_at", "hair_colors", "skin_colors"]
