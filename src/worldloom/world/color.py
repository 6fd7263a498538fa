"""Colour names to linear albedo, restrained to what real paint, cloth and stone reach (0.02 to 0.85)."""

from __future__ import annotations

import re

from worldloom.world.base import RGB

NAMES: dict[str, RGB] = {
    "black": (0.018, 0.018, 0.02), "charcoal": (0.035, 0.036, 0.04), "white": (0.78, 0.77, 0.74), "cream": (0.68, 0.61, 0.46),
    "ivory": (0.7, 0.64, 0.5), "grey": (0.22, 0.22, 0.22), "gray": (0.22, 0.22, 0.22), "silver": (0.55, 0.56, 0.57),
    "red": (0.42, 0.035, 0.028), "dark_red": (0.2, 0.02, 0.018), "crimson": (0.32, 0.015, 0.04), "maroon": (0.13, 0.015, 0.018),
    "burgundy": (0.12, 0.014, 0.025), "scarlet": (0.5, 0.04, 0.02), "orange": (0.62, 0.18, 0.02), "amber": (0.6, 0.27, 0.03),
    "yellow": (0.66, 0.44, 0.035), "gold": (0.6, 0.4, 0.12), "mustard": (0.42, 0.27, 0.035), "green": (0.06, 0.22, 0.05),
    "dark_green": (0.02, 0.07, 0.03), "olive": (0.13, 0.13, 0.035), "lime": (0.3, 0.52, 0.06), "mint": (0.42, 0.66, 0.5),
    "teal": (0.02, 0.2, 0.2), "turquoise": (0.07, 0.4, 0.4), "cyan": (0.08, 0.45, 0.55), "blue": (0.035, 0.1, 0.36),
    "navy": (0.014, 0.025, 0.09), "light_blue": (0.28, 0.46, 0.62), "sky": (0.3, 0.5, 0.68), "indigo": (0.05, 0.03, 0.22),
    "purple": (0.17, 0.04, 0.26), "violet": (0.25, 0.1, 0.42), "lavender": (0.5, 0.42, 0.66), "pink": (0.66, 0.26, 0.33),
    "magenta": (0.5, 0.03, 0.28), "rose": (0.56, 0.16, 0.2), "brown": (0.14, 0.065, 0.03), "dark_brown": (0.05, 0.024, 0.012),
    "light_brown": (0.34, 0.2, 0.1), "tan": (0.45, 0.31, 0.18), "beige": (0.56, 0.47, 0.34), "sand": (0.5, 0.4, 0.26),
    "khaki": (0.33, 0.29, 0.16), "bronze": (0.32, 0.18, 0.07), "copper": (0.6, 0.27, 0.15), "brass": (0.62, 0.43, 0.16),
    "rust": (0.22, 0.075, 0.025), "terracotta": (0.42, 0.14, 0.07), "coral": (0.62, 0.2, 0.14), "peach": (0.7, 0.4, 0.24),
    "emerald": (0.02, 0.2, 0.08), "sapphire": (0.02, 0.06, 0.3), "ruby": (0.3, 0.01, 0.04), "ochre": (0.44, 0.25, 0.05),
    "taupe": (0.26, 0.2, 0.15), "caramel": (0.4, 0.19, 0.06), "cobalt": (0.02, 0.08, 0.4), "azure": (0.1, 0.3, 0.62),
    "slate": (0.1, 0.115, 0.135), "plum": (0.14, 0.03, 0.13), "aqua": (0.12, 0.5, 0.5), "lilac": (0.5, 0.36, 0.6),
    "pastel": (0.66, 0.52, 0.58),
}  # fmt: skip
_SHADES: dict[str, tuple[float, float]] = {
    "dark": (0.4, 0.0), "deep": (0.6, 0.0), "light": (1.0, 0.35), "pale": (1.0, 0.45), "pastel": (1.0, 0.45), "soft": (1.0, 0.12),
    "bright": (1.25, 0.0), "vivid": (1.25, 0.0), "dusty": (0.8, 0.15), "warm": (1.0, 0.0), "royal": (1.1, 0.0), "forest": (0.5, 0.0),
    "sky": (1.0, 0.35), "navy": (0.3, 0.0), "emerald": (0.9, 0.0), "slate": (0.5, 0.1), "off": (0.9, 0.1),
    "matte": (1.0, 0.0), "glossy": (1.0, 0.0),
}  # fmt: skip
"""Shade -> factor of the colour that is named after it, and how much white is mixed in."""
_HEX = re.compile(r"^#[0-9a-fA-F]{6}$")


def linear(srgb: float) -> float:
    """One sRGB channel in [0, 1] to linear light (IEC 61966-2-1)."""
    return srgb / 12.92 if srgb <= 0.04045 else ((srgb + 0.055) / 1.055) ** 2.4


def rgb(name: str) -> RGB:
    """Linear albedo of a colour name ("dark green"), a shade of one ("deep blue") or "#rrggbb"; KeyError if it is none of them."""
    if _HEX.match(name):
        r, g, b = (linear(int(name[i : i + 2], 16) / 255) for i in (1, 3, 5))
        return (r, g, b)
    word = _spelt(name)
    if word in NAMES:
        return NAMES[word]
    shade, _, base = word.partition("_")
    factor, white = _SHADES[shade]
    r, g, b = (round(min(max(factor * c * (1 - white) + 0.75 * white, 0.012), 0.85), 4) for c in NAMES[base])
    return (r, g, b)


def known(name: str) -> bool:
    """Whether `rgb` accepts the name."""
    word = _spelt(name)
    shade, _, base = word.partition("_")
    return bool(_HEX.match(name)) or word in NAMES or (shade in _SHADES and base in NAMES)


def _spelt(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


__all__ = ["NAMES", "linear", "rgb", "known"]
