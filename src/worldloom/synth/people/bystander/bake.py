"""Dresses everybody of the catalogue at the two lower levels of detail and packs what had to be made into `wardrobe.npz`.

Developers run `python -m worldloom.synth.people.bystander.bake` after a change of clothes or hair; it takes a minute or two.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from worldloom.assets.parts.body_dress import CASUAL, OUTFITS, Outfit
from worldloom.assets.parts.body_ways import ways
from worldloom.assets.parts.body_skeleton import POSTURES
from worldloom.synth.people.bystander import locks
from worldloom.synth.people.bystander.baked import FILE, live, packed
from worldloom.synth.people.bystander.dress import TOPS, pieces
from worldloom.synth.people.bystander.part import figure
from worldloom.synth.people.bystander.who import person


def outfits() -> Iterator[Outfit]:
    """All that bodies wear."""
    of_roles = (o for role in OUTFITS for o in ways(role, False))
    yield from (o for o in (*of_roles, *(o for row in CASUAL.values() for o in row)) if o.top in TOPS)


def main() -> None:
    """Everybody, then all hair."""
    for level in (1, 2):
        for o in outfits():
            for sex, age in (("male", "adult"), ("female", "adult"), ("male", "child")):
                who = person(1, sex, age, 1.2 if age == "child" else 1.7)  # type: ignore[arg-type]
                figure(who, o, pieces(o, "grey", "grey"), POSTURES["standing"], level, False)
        for ref in ("male", "female", "child"):
            for style in locks.CUTTINGS:
                for hat in (False, True):
                    locks.hair(style, ref, level, hat)
            for style in locks.BEARDS if ref == "male" else ():
                locks.beard(style, ref, level)
    made = live()
    surfaces = {k: v for k, v in made.items() if not k.startswith("hidden ")}
    arrays = packed(surfaces, {k[7:]: v for k, v in made.items() if k.startswith("hidden ")})
    with FILE.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **arrays)


if __name__ == "__main__":
    FILE.unlink(missing_ok=True)
    main()
