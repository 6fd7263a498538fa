"""Garments over the reference bodies, made once a kind and a level of detail, and what is cut out of them."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.synth.people.bystander.baked import hides, kept
from worldloom.synth.people.bystander.bound import Bound, bound, reference
from worldloom.synth.people.canon import Array, from_face
from worldloom.synth.people.cutting import cut
from worldloom.synth.people.garments import Fitting, Sheet, hemmed, shell, tailored
from worldloom.synth.people.person import Garment, Kind
from worldloom.synth.people.surface import net, normals

SPENT = (0.6, 0.24, 0.05)
"""Share of the triangles that is left at each level."""
FINE = ("button", "lace", "seam")
"""What only the finest level shows."""


@cache
def cut_out(kind: Kind, ref: str, under: tuple[Kind, ...], beside: tuple[Kind, ...] = ()) -> tuple[tuple[Sheet, ...], np.ndarray]:
    """A garment as fine as the skin over the ones that are worn `under` it, and the skin (n,) that it hides.

    Of what is worn `beside` it, boots cut trousers short, and a skirt stands for anything that a shirt is tucked into.
    """
    garments = tuple(Garment(kind=k, color=(0.5, 0.5, 0.5)) for k in (*beside, *under, kind))
    fit = Fitting.of(net(False), reference(ref).points, garments)
    for n, inner in enumerate(under):
        for s in shell(cut_out(inner, ref, under[:n], beside)[0]):
            fit.lay(s)
    sheets, hidden = tailored(garments[-1], fit)
    return tuple(sheets), hidden


def garment(
    kind: Kind, ref: str, level: int, under: tuple[Kind, ...], beside: tuple[Kind, ...] = ()
) -> tuple[tuple[Bound, ...], np.ndarray]:
    """The surfaces of a garment at a level of detail, and the skin that it hides."""

    def made() -> tuple[Bound, ...]:
        sheets, _ = cut_out(kind, ref, under, beside)
        return tuple(_bound(s, ref, level) for s in sheets if level == 0 or s.name not in FINE)

    key = f"{kind}/{ref}/{'+'.join(under)}/{'+'.join(beside)}"
    return kept(f"{key}/{level}", made), hides(key, lambda: cut_out(kind, ref, under, beside)[1])


def _bound(s: Sheet, ref: str, level: int) -> Bound:
    target = max(int(SPENT[level] * len(s.faces)), 24)
    s = hemmed(s, s.thick, 1) if s.thick and level == 0 else s
    return bound(ref, s.name, from_face(s.points), s.faces, s.metres[:, :2], s.weights, target)


def strip(s: Sheet, fields: list[Array], off: float, name: str, ref: str, level: int, share: float = 0.2) -> Bound:
    """What of a sheet lies where all fields over its points are negative, `off` metres outside of it."""
    part = cut(s.points, s.faces, fields, share)
    n = np.asarray(part.matrix @ normals(s.points, s.faces))
    p = part.canon + n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-12) * off
    target = int((1.0, 0.6, 0.25)[level] * len(part.faces))
    return bound(
        ref, name, from_face(p), part.faces, np.asarray(part.matrix @ s.metres[:, :2]), np.asarray(part.matrix @ s.weights), target
    )


__all__ = ["cut_out", "garment", "strip"]
