"""Who stands there: a person drawn by a seed within what a maker's dials say."""

from __future__ import annotations

from typing import Any

from worldloom.synth.people.describe import Draw
from worldloom.synth.people.features import features
from worldloom.synth.people.person import Beard, Person, Sex
from worldloom.synth.people.reading import understood

ROLES = {"student": 20.0, "graduate": 23.0, "old_person": 73.0}
"""Years of grown people whose role says them."""
LIGHTEST = 6.0
"""Kilograms of a person at the least."""
YEARS = {"baby": 1.0, "child": 7.5, "old": 73.0}


def person(seed: int, sex: Sex, age: str, height: float, *, words: str = "", bearded: bool = False, role: str = "") -> Person:
    """Somebody of this sex and age ("baby", "child", "adult", "old"); `words` may say more of hair, beard and skin, a role more of age."""
    said: dict[str, Any] = {t.trait: t.value for t in reversed(understood(words))} if words else {}
    said |= {"sex": sex, **({"age": years} if (years := YEARS.get(age, ROLES.get(role))) else {})}
    if bearded and "beard" not in said:
        said["beard"] = "full"
    draw = Draw(seed, said)
    years = draw.age()
    tall, heavy = draw.size(sex, years)
    origins, skin = draw.skin()
    hair = draw.hair(sex, years, skin.tone, origins)
    beard = draw.beard(sex, years, hair)
    if bearded and beard.style in ("none", "stubble"):
        beard = Beard(style="full", grey=beard.grey)
    brows = draw.brows(sex, years)
    return Person(
        seed=seed % 2**62,
        age=years,
        sex=sex,
        height=min(max(height, 0.6), 2.3),
        weight=max(heavy * (height / tall) ** 2, LIGHTEST),
        muscle=draw.muscle(sex, years, None),
        origins=draw.own(origins),
        features=features(seed, sex, years),
        skin=skin,
        hair=hair,
        beard=beard,
        brows=brows,
        iris=draw.iris(skin.tone, origins),
    )


__all__ = ["person"]
