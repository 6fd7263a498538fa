"""Colours of skin and hair by vertex."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.people.body import BODY, Floats, Ints
from worldloom.synth.people.bystander.bound import Bound
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
    """(k, 3) linear albedo of vertices of the skin, which are too far apart for freckles: these show as a tint."""
    person = person.model_copy(update={"skin": person.skin.model_copy(update={"freckles": SPECKLED * person.skin.freckles})})
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
    p = np.stack([uv[:, 0] * 90, uv[:, 1] * 12, canon[:, 1] * 8], 1)
    lock = noise(p, 1, 2, 95)
    share = np.clip(grey + 0.10 * lock * (grey > 0.02) * (grey < 0.98), 0, 1)[:, None]
    color = base * (1 - share) + white * share
    return np.asarray(np.maximum(color, 0.012) * (1 + 0.13 * np.clip(lock, -1.5, 1.5))[:, None])


SPECKLED = 0.25
"""Of the depth of freckles is left where a vertex falls on one."""
ROOTS, DARK = 0.025, 0.30
"""Metres from where it parts, and share, by which hair is darker at its roots."""
FADES = {"hair": 0.45, "beard": 0.3}
"""How much of the skin shows through at the edge of a surface."""


def grown_colors(person: Person, b: Bound, grey: float, thin: bool) -> Floats:
    """(n, 3) of a surface of hair or beard: darker at the roots, lighter at ends that hang, fading into the skin at its edge; more so
    where it is cropped (`thin`)."""
    color = hair_colors(person, b.canon, b.uv, grey)
    along = b.uv[:, 1:]
    if b.name != "beard":
        color = color * (1 - DARK * np.exp(-np.maximum(along, 0) / ROOTS) + 0.10 * np.clip(along / 0.3, 0, 1))
    share = FADES.get(b.name, 0.0) * (1.5 if thin and b.name == "hair" else 1.0)
    if share:
        rim = _rim(b)
        color[rim] = (1 - share) * color[rim] + share * 0.9 * skin_colors(person, b.near[rim, 0])
    return np.asarray(color)


def _rim(b: Bound) -> np.ndarray:
    """(k,) vertices at the edge of a surface; what cloth coordinates have cut apart is no edge."""
    _, one = np.unique(np.round(np.c_[b.near, b.off * 1e6]).astype(np.int64), axis=0, return_inverse=True)
    f = one.ravel()[b.faces]
    half = np.sort(np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]), 1)
    ends, count = np.unique(half, axis=0, return_counts=True)
    return np.flatnonzero(np.isin(one.ravel(), ends[count == 1]))


__all__ = ["ear_at", "grown_colors", "hair_colors", "skin_colors"]
