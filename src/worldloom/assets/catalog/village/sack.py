"""A sack of coarse cloth: tied at the neck, or open and full of flour, grain or potatoes."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_farm import sack_of
from worldloom.assets.parts.built_pieces import Collector, copies, tints
from worldloom.geometry import lathe, rock, sphere, torus

CARD = Card("village/sack", 1, "bag_of_flour", ("sack", "flour sack", "sack of flour", "sack of grain", "grain sack", "sandbag", "burlap sack", "sack of potatoes"), ("bag", "container"),
            ("medieval", "village", "farm", "market", "mill", "bakery", "kitchen", "indoor", "outdoor"), "floor", (0.05, 0.05, 0.05, 0.05))


class Params(Base):
    """Dials."""

    contents: Literal["closed", "flour", "grain", "potatoes"] = "closed"
    height: Annotated[float, metres(0.3, 1.0)] = 0.62
    color: Color | Literal[""] = ""
    mark: bool = True
    wear: Wear = 0.4


PRESETS = {"flour": Params(contents="flour", color="cream"), "grain": Params(contents="grain"), "potatoes": Params(contents="potatoes", mark=False), "small": Params(height=0.35)}


def build(p: Params, kit: Kit) -> Part:
    """About as thick as half its height; a stamp is printed on the front."""
    out, r = Collector(), 0.36 * p.height + 0.015
    cloth = finish.fabric(p.color or (0.36, 0.26, 0.14), p.wear, "canvas")
    out.add("cloth", cloth, sack_of(p.height, r, kit, p.contents == "closed"))
    if p.contents == "closed":
        out.add("tie", finish.of("rope", (0.42, 0.31, 0.16), 0.9), *(torus(0.22 * r, 0.02 * r + 0.004, kit.n(16, 8), 6).scaled((1, 0.75, 1)).moved((0.075 * r, 0, z * p.height)) for z in (0.862, 0.878)))
    else:
        _fill(out, p, kit, r)
    if p.mark:
        ink = finish.paint((0.03, 0.035, 0.06) if p.contents != "grain" else (0.16, 0.03, 0.02), 0.8, 0.95)
        out.add("stripe", ink, *(sack_of(p.height, r, kit, p.contents == "closed", band=q) for q in ((0.2, 0.24), (0.44, 0.48))))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.8 * r, p.height),), mass=210 * p.height**3, dynamic=True, friction=0.9, affordances=("pick up",), anchors={"top": (0, 0, p.height)})


def _fill(out: Collector, p: Params, kit: Kit, r: float) -> None:
    z, rng = 0.9 * p.height, kit.rng("fill")
    dome = lathe([(0.84 * r, z - 0.03), (0.6 * r, z + 0.16 * r), (0.25 * r, z + 0.32 * r), (0, z + 0.36 * r)], kit.n(24, 10), True).scaled((1, 0.74, 1)).moved((0.07 * r, 0, 0))
    tone = {"flour": (0.78, 0.74, 0.65), "grain": (0.5, 0.33, 0.12), "potatoes": (0.3, 0.2, 0.1)}[p.contents]
    out.add("contents", finish.of("food", tone, 0.9), dome)
    if p.contents == "flour":
        return
    n = kit.n(240, 40) if p.contents == "grain" else 16
    a, q = rng.uniform(0, 2 * np.pi, n), np.sqrt(rng.random(n)) * (0.78 if p.contents == "grain" else 0.62)
    at = np.c_[q * r * np.cos(a) + 0.07 * r, 0.74 * q * r * np.sin(a), z + 0.38 * r * (1 - q) + rng.uniform(0, 0.05 * r, n)]
    one = sphere((0.008, 0.0045, 0.0045), 5) if p.contents == "grain" else rock((0.17 * r + 0.035, 0.13 * r + 0.03, 0.11 * r + 0.025), 4, 9, 0.2)
    out.add("contents", finish.of("food", tone, 0.9), copies(one, at, rng.uniform(0, 6, n), rng.uniform(0.8, 1.2, n), tints(rng, n, 0.25)))
