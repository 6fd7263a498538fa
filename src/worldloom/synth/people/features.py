"""What makes one face unlike another: local shapes of the body data, drawn by the seed. Both sides move alike but for a small
asymmetry."""

from __future__ import annotations

from worldloom.compute.seeds import rng
from worldloom.synth.people.person import Sex

PAIRS: dict[str, float] = {
    "nose/nose-scale-horiz": 0.5, "nose/nose-scale-vert": 0.4, "nose/nose-hump": 0.4, "nose/nose-width1": 0.5,
        "nose/nose-width2": 0.4, "nose/nose-volume": 0.4,
    "nose/nose-point-width": 0.5, "mouth/mouth-scale-horiz": 0.4, "mouth/mouth-upperlip-volume": 0.5, "mouth/mouth-lowerlip-volume": 0.5,
    "mouth/mouth-upperlip-height": 0.35, "mouth/mouth-cupidsbow": 0.6, "chin/chin-width": 0.5, "chin/chin-height": 0.35,
        "chin/chin-prominent": 0.4,
    "chin/chin-cleft": 0.3, "chin/chin-bones": 0.5, "head/head-fat": 0.35, "head/head-scale-horiz": 0.25, "head/head-scale-vert": 0.25,
    "head/head-scale-depth": 0.2, "neck/neck-scale-horiz": 0.3, "forehead/forehead-scale-vert": 0.3, "forehead/forehead-temple": 0.4,
    "cheek/S-cheek-bones": 0.5, "cheek/S-cheek-volume": 0.4, "ears/S-ear-scale": 0.35, "ears/S-ear-lobe": 0.5, "ears/S-ear-wing": 0.25,
    "eyes/S-eye-height2": 0.3, "eyes/S-eye-scale": 0.15, "eyes/S-eye-bag": 0.25,
}  # fmt: skip
"""Shapes with the ends "-decr" and "-incr", and how far they may go; S stands for either side."""
ASYMMETRIES = (
    "asym-brown-1", "asym-brown-2", "asym-cheek-1", "asym-cheek-2", "asym-ear-1", "asym-ear-2", "asym-eye-1", "asym-eye-3",
        "asym-eye-5", "asym-eye-7",
    "asym-jaw-1", "asym-jaw-2", "asym-jaw-3", "asym-mouth-1", "asym-mouth-2", "asym-nose-1", "asym-nose-2", "asym-nose-3",
        "asym-temple-1",
)  # fmt: skip
OLD = {"eyes/S-eye-bag-incr": 0.45, "ears/S-ear-scale-incr": 0.3, "head/head-age-incr": 0.4, "cheek/S-cheek-volume-decr": 0.3,
       "mouth/mouth-upperlip-height-decr": 0.2, "neck/neck-double-incr": 0.2}  # fmt: skip


def features(seed: int, sex: Sex, age: float) -> dict[str, float]:
    """Amounts by name, for `body.shaped`."""
    draw, out = rng(seed, "person", "face"), dict[str, float]()
    for name, most in PAIRS.items():
        amount = float(draw.normal(0, 0.45)) * most
        amount = max(-most, min(most, amount))
        for side in ("l", "r") if "S" in name else ("",):
            end = "incr" if amount > 0 else "decr"
            out[f"{name.replace('S', side, 1)}-{end}"] = round(abs(amount), 3)
    for name in ASYMMETRIES:
        if draw.random() < 0.45:
            out[f"asym/{name}-{'l' if draw.random() < 0.5 else 'r'}"] = round(float(draw.uniform(0, 0.2)), 3)
    late = max(0.0, min(1.0, (age - 45) / 40))
    for name, most in OLD.items() if late > 0 else ():
        for side in ("l", "r") if "S" in name else ("",):
            key = name.replace("S", side, 1)
            out[key] = round(min(out.get(key, 0.0) + late * most, 1.0), 3)
    return {k: v for k, v in sorted(out.items()) if v > 0}


__all__ = ["features"]
