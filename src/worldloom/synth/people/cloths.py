"""The table of garments: how each is cut and hangs, and what is worn over what."""

from __future__ import annotations

from dataclasses import dataclass

@dataclass(frozen=True)
class Cloth:
    """How a garment is cut and hangs: where it ends (sleeve 0 to 1 along the upper arm, to 2 along the forearm, None bare;
    `neck` metres that the
    opening lies over the neck's root; `vee` metres that the neckline drops), distance from the skin, easing rounds, thickness,
    weave, folds in metres."""

    weave: str
    off: float
    ease: int = 6
    thick: float = 0.0018
    fold: float = 0.004
    sleeve: float | None = None
    neck: float = 0.0
    vee: float = 0.0
    wide: float = 0.05
    hem: float = 0.0
    fall: float | None = None
    """Metres below the hip joint to which it falls as a skirt; measured on the template."""
    flare: float = 0.05
    legs: float | None = None
    """For trousers: 0 to 1 along the thigh, to 2 along the shin."""
    collar: bool = False
    buttons: bool = False
    armhole: float = 0.6
    """How far a top without sleeves goes over the shoulders: 0 to 1."""
    pleats: int = 0
    """Round a skirt."""
    quilt: bool = False
    """Sewn into chambers, `fold` metres deep."""


CLOTHS: dict[str, Cloth] = {
    "t-shirt": Cloth("plain", 0.014, 11, 0.0016, 0.004, 0.62, -0.004, hem=-0.05),
    "tank top": Cloth("plain", 0.010, 9, 0.0016, 0.003, None, 0.004, 0.10, 0.075, -0.04),
    "shirt": Cloth("plain", 0.013, 10, 0.0014, 0.0045, 1.95, 0.006, hem=-0.08, collar=True, buttons=True),
    "work shirt": Cloth("plain", 0.014, 10, 0.0014, 0.005, 1.25, 0.006, hem=-0.08, collar=True, buttons=True),
    "sweater": Cloth("knit", 0.018, 11, 0.0035, 0.005, 1.95, 0.004, hem=-0.03),
    "cardigan": Cloth("knit", 0.020, 11, 0.0035, 0.005, 1.93, 0.002, 0.20, 0.05, -0.06, buttons=True),
    "scrubs top": Cloth("plain", 0.018, 11, 0.0014, 0.005, 0.72, -0.004, 0.10, 0.045, -0.09),
    "chef jacket": Cloth("plain", 0.018, 11, 0.0018, 0.004, 1.90, 0.010, hem=-0.08, collar=True, buttons=True),
    "waistcoat": Cloth("twill", 0.018, 9, 0.002, 0.002, None, 0.0, 0.18, 0.05, -0.04, buttons=True, armhole=0.3),
    "jacket": Cloth("twill", 0.022, 11, 0.003, 0.005, 1.95, 0.004, hem=-0.06, collar=True),
    "suit jacket": Cloth("twill", 0.021, 10, 0.003, 0.003, 1.93, 0.002, 0.30, 0.062, -0.12, collar=True),
    "lab coat": Cloth("plain", 0.024, 10, 0.0016, 0.005, 1.93, 0.0, 0.20, 0.055, 0.10, 0.36, 0.07, collar=True, buttons=True),
    "coat": Cloth("twill", 0.027, 10, 0.003, 0.004, 1.95, 0.002, 0.12, 0.05, 0.10, 0.42, 0.09, collar=True, buttons=True),
    "raincoat": Cloth("rubber", 0.028, 11, 0.002, 0.005, 1.96, 0.0, 0, 0.05, 0.10, 0.42, 0.10, collar=True, buttons=True),
    "turnout coat": Cloth("twill", 0.032, 11, 0.003, 0.004, 1.96, 0.004, 0, 0.05, 0.10, 0.20, 0.06, collar=True),
    "gown": Cloth("plain", 0.018, 10, 0.0014, 0.005, 0.75, -0.002, 0, 0.05, 0.10, 0.44, 0.10),
    "surgical gown": Cloth("plain", 0.024, 11, 0.0014, 0.005, 1.95, 0.010, 0, 0.05, 0.10, 0.44, 0.10),
    "tunic": Cloth("twill", 0.020, 10, 0.002, 0.006, 1.90, 0.002, 0.06, 0.03, 0.10, 0.26, 0.09),
    "mail": Cloth("mail", 0.022, 10, 0.003, 0.003, 1.90, 0.010, 0, 0.03, 0.10, 0.24, 0.07),
    "robe": Cloth("twill", 0.026, 10, 0.0025, 0.006, 1.92, 0.006, 0.07, 0.03, 0.10, 0.74, 0.16),
    "vest": Cloth("plain", 0.024, 9, 0.002, 0.003, None, 0.0, 0.16, 0.05, -0.02),
    "dress": Cloth("plain", 0.011, 8, 0.0014, 0.003, 0.3, 0.0, 0.06, 0.06, 0.12, 0.36, 0.13),
    "skirt": Cloth("plain", 0.012, fall=0.34, flare=0.11),
    "apron": Cloth("twill", 0.030, fall=0.36, flare=0.03),
    "trousers": Cloth("twill", 0.014, 11, 0.0016, 0.004, legs=1.97, hem=0.13),
    "scrubs trousers": Cloth("plain", 0.018, 12, 0.0014, 0.006, legs=1.97, hem=0.12),
    "shorts": Cloth("plain", 0.016, 10, 0.0016, 0.004, legs=0.82, hem=0.13),
    "polo shirt": Cloth("plain", 0.013, 10, 0.0016, 0.0035, 0.60, 0.006, hem=-0.06, collar=True),
    "turtleneck": Cloth("knit", 0.013, 10, 0.003, 0.004, 1.95, 0.052, hem=-0.03),
    "hoodie": Cloth("knit", 0.022, 11, 0.0035, 0.005, 1.95, 0.004, hem=-0.05),
    "leather jacket": Cloth("leather", 0.021, 10, 0.003, 0.004, 1.95, 0.002, 0.16, 0.055, -0.03, collar=True),
    "puffer jacket": Cloth("rubber", 0.042, 11, 0.003, 0.014, 1.94, 0.020, hem=-0.05, quilt=True),
    "uniform jacket": Cloth("twill", 0.021, 11, 0.003, 0.002, 1.94, 0.004, hem=-0.10, collar=True, buttons=True),
    "jeans": Cloth("twill", 0.011, 10, 0.002, 0.004, legs=1.97, hem=0.12),
    "leggings": Cloth("plain", 0.005, 4, 0.001, 0.001, legs=1.93, hem=0.13),
    "swim trunks": Cloth("plain", 0.014, 10, 0.0014, 0.003, legs=0.42, hem=0.09),
    "long skirt": Cloth("plain", 0.012, fold=0.003, fall=0.72, flare=0.18),
    "pleated skirt": Cloth("twill", 0.014, fall=0.32, flare=0.22, pleats=16),
    "evening gown": Cloth("plain", 0.009, 7, 0.0014, 0.002, None, -0.125, hem=0.10, fall=0.80, flare=0.24, armhole=0.3),
    "summer dress": Cloth("plain", 0.011, 8, 0.0014, 0.003, None, 0.004, 0.11, 0.085, 0.12, 0.40, 0.18, armhole=0.35),
    "kimono": Cloth("plain", 0.016, 9, 0.002, 0.003, 1.35, 0.004, 0.16, 0.045, 0.10, 0.76, 0.04),
    "bathrobe": Cloth("knit", 0.026, 10, 0.004, 0.005, 1.90, 0.004, 0.24, 0.06, 0.10, 0.42, 0.06),
    "coverall": Cloth("twill", 0.020, 11, 0.002, 0.005, 1.95, 0.006, legs=1.97, collar=True),
    "spacesuit": Cloth("rubber", 0.048, 14, 0.004, 0.008, 1.97, 0.012, legs=1.99),
    "swimsuit": Cloth("rubber", 0.0045, 3, 0.001, 0.0, None, 0.004, 0.12, 0.085, armhole=0.35),
    "pyjama top": Cloth("stripe", 0.020, 11, 0.0014, 0.006, 1.93, 0.0, 0.11, 0.045, -0.10, collar=True, buttons=True),
    "pyjama trousers": Cloth("stripe", 0.021, 11, 0.0014, 0.006, legs=1.95, hem=0.12),
    "nightgown": Cloth("plain", 0.022, 16, 0.0012, 0.006, 0.95, -0.004, 0.08, 0.07, 0.24, 0.64, 0.20),
    "dressing gown": Cloth("plain", 0.028, 10, 0.003, 0.005, 1.92, 0.004, 0.27, 0.06, 0.10, 0.66, 0.07, collar=True),
    "bikini": Cloth("rubber", 0.006, 8, 0.001, 0.0, None),
    "swim briefs": Cloth("rubber", 0.009, 6, 0.001, 0.0, legs=0.1, hem=0.075),
    "wetsuit": Cloth("rubber", 0.009, 4, 0.002, 0.0012, 1.93, 0.014, legs=1.95),
    "track top": Cloth("plain", 0.019, 10, 0.0018, 0.005, 1.95, 0.022, hem=-0.05),
    "track trousers": Cloth("plain", 0.017, 10, 0.0018, 0.005, legs=1.96, hem=0.12),
    "football shirt": Cloth("plain", 0.017, 11, 0.0014, 0.004, 0.68, 0.002, 0.05, 0.035, -0.07),
    "sports shorts": Cloth("plain", 0.021, 10, 0.0014, 0.004, legs=0.58, hem=0.11),
    "sports bra": Cloth("plain", 0.008, 6, 0.0014, 0.0, None, 0.004, 0.09, 0.075, 0.275, armhole=0.35),
    "cycling shorts": Cloth("rubber", 0.009, 6, 0.001, 0.001, legs=0.74, hem=0.13),
    "breastplate": Cloth("steel", 0.036, 18, 0.004, 0.0, 0.22, 0.0, hem=-0.02),
    "cloak": Cloth("twill", 0.035, thick=0.003, fall=0.59, flare=0.105),
    "gloves": Cloth("leather", 0.0018, 1, 0.0012, 0.0),
    "scarf": Cloth("knit", 0.02),
    "tie": Cloth("twill", 0.004),
}  # fmt: skip
SKIRTS = ("skirt", "long skirt", "pleated skirt")
FOOTWEAR = ("shoes", "boots", "sneakers", "slippers")
LOW = ("shoes", "sneakers", "slippers")
"""Shoes that trousers fall over."""
LEGWEAR = ("trousers", "jeans", "leggings", "scrubs trousers", "shorts", "swim trunks", "pyjama trousers", "track trousers",
           "sports shorts", "cycling shorts", "swim briefs", *SKIRTS)  # fmt: skip
TUCKED = ("t-shirt", "shirt", "work shirt", "sweater", "polo shirt", "turtleneck")
"""Tops that go into a skirt."""
COVERING = ("cardigan", "jacket", "suit jacket", "uniform jacket", "leather jacket", "puffer jacket", "track top", "waistcoat")
"""What is worn over those, open or shut, and ends at the hips."""
SMALL = ("gloves", "scarf", "tie", "cloak")
"""What is worn besides tops."""
ORDER = (
    "swimsuit", "bikini", "swim briefs", "sports bra", "swim trunks", "cycling shorts", "leggings", "pyjama trousers", "track trousers",
    "sports shorts", "trousers", "jeans", "scrubs trousers", "shorts", "shoes", "sneakers", "slippers", "boots",
    "tank top", "t-shirt", "football shirt", "pyjama top", "nightgown", "wetsuit", "polo shirt",
    "shirt", "work shirt", "scrubs top", "turtleneck", "sweater", "dress", "summer dress",
    "evening gown", "skirt", "long skirt", "pleated skirt", "gown", "chef jacket", "tie",
    "waistcoat", "tunic", "mail", "hoodie", "coverall", "robe", "kimono", "bathrobe", "dressing gown", "cardigan", "breastplate", "vest",
    "suit jacket", "jacket",
    "track top", "leather jacket", "uniform jacket", "lab coat", "surgical gown", "coat", "raincoat", "turnout coat",
    "puffer jacket", "spacesuit", "apron", "gloves", "scarf", "cloak",
)  # fmt: skip
"""Inner ones first."""

__all__ = ["CLOTHS", "COVERING", "Cloth", "FOOTWEAR", "LEGWEAR", "LOW", "ORDER", "SKIRTS", "SMALL", "TUCKED"]
