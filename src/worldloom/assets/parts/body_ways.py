"""How people of one role differ: what marks it stays (an apron, a hat, a badge, a backpack), the rest they chose. Plain data, no maker."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from worldloom.assets.parts.body_dress import CASUAL, OUTFITS, Outfit

_JEANS, _DARK = ("#2c3a55", "#3d4c66", "#26282e", "#6b6047"), ("#26282e", "#2b3444", "#4a443c", "#57493a")
_SHIRT = Outfit("shirt", ("#8fa3bd", "#d6d2c8", "#5d6b43", "#7a3f3a", "#4a5f7a"), "trousers", _JEANS, "shoe", "#4a3524")
DAILY = (
    Outfit("tee", ("#33475f", "#7d3a33", "#d6d2c8", "#5f7355", "#b98a3a", "#26272b"), "trousers", _JEANS, "sneaker", "#c9c5bd"), _SHIRT,
    Outfit("sweater", ("#8a3b32", "#c0a876", "#3d5568", "#4d5f49", "#6a5a78"), "trousers", _JEANS, "sneaker", "#39424c"),
    Outfit("jacket", ("#2f3c2f", "#26303f", "#6b4a2c", "#5a2a2a", "#8c8577"), "trousers", _JEANS, "shoe", "#2e2018", "#c9c3b4"),
    Outfit("cardigan", ("#5a5f73", "#6b5a3c", "#4a5a3f", "#7a4a55"), "trousers", _DARK, "shoe", "#33231a", "#d6d0c0"),
    Outfit("dress", ("#8f3440", "#38588a", "#c09a4c", "#4f7a66"), "none", (), "shoe", "#3a2018"),
)  # fmt: skip
"""What anybody wears."""
SMART = (
    Outfit("blazer", ("#2f3a52", "#3a3d44", "#4a3a33", "#5a3d55"), "trousers", _DARK, "shoe", "#2a1a10", "#dcdad5"),
    Outfit("shirt", ("#d9d4c6", "#8fa3bd", "#b9c2c9", "#c9b8a8"), "trousers", _DARK, "shoe", "#2e1a0e"),
    Outfit("sweater", ("#3d5a4b", "#5a5f73", "#6b3b30", "#3d4450"), "trousers", _DARK, "shoe", "#2a1a10"),
    Outfit("cardigan", ("#6b3b30", "#3d5a4b", "#5a5f73", "#5a3d55"), "trousers", _DARK, "shoe", "#22150d", "#d9d4c6"),
    Outfit("dress", ("#33415e", "#5a3d55", "#3d4a3f"), "none", (), "shoe", "#1d1511"),
)  # fmt: skip
"""What one wears to an office or a school."""
FORMAL = (
    *(Outfit("blazer", (c,), "trousers", (c,), "shoe", "#15110f", white, extras=("tie",)) for c, white in (("#23283a", "#e4e2dd"), ("#2b2c30", "#e9e7e2"), ("#17171b", "#efedea"), ("#4a4641", "#dfe3e8"))),
    *(Outfit("dress", (c,), "none", (), "shoe", shoes) for c, shoes in (("#7a2438", "#2a1016"), ("#2f4a6e", "#1a1f2c"), ("#2f5a4c", "#16201c"), ("#b58a8f", "#8a6a5a"), ("#4b3358", "#1d1622"))),
)  # fmt: skip
"""What one wears to a wedding or a gala."""
TOPS = (
    Outfit("rolled", ("#8d826c", "#7a8fa0", "#5d7a55", "#8a4a2c")), Outfit("tee", ("#3d4045", "#a7a193", "#5a3d3a", "#46566b")),
    Outfit("shirt", ("#d2cbb8", "#6f7a86", "#7a4f45", "#4f6b4b")), Outfit("sweater", ("#5a5f63", "#6b5540", "#3f5548")),
)  # fmt: skip
"""What one wears at work under an apron."""
FREE: dict[str, tuple[Outfit, ...]] = {
    **dict.fromkeys(("student", "musician", "reporter", "painter", "driver", "old_person"), DAILY),
    **dict.fromkeys(("teacher", "librarian", "receptionist", "manager", "guide"), SMART),
    **dict.fromkeys(("farmer", "gardener", "carpenter", "barista", "shopkeeper", "sculptor", "potter", "hairdresser", "tailor"), TOPS),
    "tourist": tuple(replace(o, legs="shorts", legs_color=("#8f8264", "#5d6b7a", "#3d4c66"), shoes="sneaker") for o in (DAILY[0], _SHIRT)),
}
"""Roles without a uniform, and how else they dress."""


@cache
def ways(role: str, male: bool) -> tuple[Outfit, ...]:
    """The ways of a role to be dressed, its own first; dresses are women's."""
    own = OUTFITS[role]
    found = tuple(_marked(own, o) for o in FREE.get(role, ()) if not (male and o.top == "dress"))
    return (own, *found)


def everyday(style: str, male: bool) -> tuple[Outfit, ...]:
    """What somebody of no role wears; "indoors" is modern without a coat, "formal" suits and dresses."""
    if style == "formal":
        return tuple(o for o in FORMAL if (o.top == "blazer") == male)
    if style in ("victorian", "medieval"):
        return CASUAL[style][:1] if male else CASUAL[style][1:]
    rows = (*DAILY[:5], *CASUAL["modern"][3:]) if style in ("modern", "indoors") else CASUAL[style]
    return tuple(o for o in rows if not (style == "indoors" and o.top == "coat" or male and o.top == "dress"))


def _marked(own: Outfit, other: Outfit) -> Outfit:
    """Another's clothes, with what marks a role; under an apron and over what it is worn with, the top alone."""
    if not other.legs_color and other.legs != "none":
        return replace(own, top=other.top, color=other.color)
    worn = {name: getattr(other, name) for name in ("top", "color", "legs", "legs_color", "shoes", "shoes_color", "under")}
    return replace(own, **worn, extras=tuple(e for e in own.extras if e != "tie" or other.top in ("shirt", "blazer")))


__all__ = ["FREE", "everyday", "ways"]
