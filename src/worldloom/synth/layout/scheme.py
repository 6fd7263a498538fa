"""The colours of a room: walls and floor, cloth, wood and pictures that go together, drawn anew for each description.

Only what no word speaks of is coloured so; the rest keeps its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from worldloom.assets.registry import module_of
from worldloom.compute import rng
from worldloom.world import Plan, Thing

Dials = dict[str, Any]


@dataclass(frozen=True)
class Cloth:
    """What is soft in a room: curtain, rug (pattern, colour, accent), sofa, armchair, seats of chairs, cushion with its pattern, bed cover
    and throw; and what goes with it: the foot of a lamp, a vase, frames of pictures."""

    curtain: str
    rug: tuple[str, str, str]
    sofa: str
    armchair: tuple[str, str]
    seat: str
    cushion: tuple[str, str]
    cover: str
    throw: str
    lamp: str
    vase: str
    frame: tuple[str, str]
    heavy: bool = True
    """Velvet tied back; else linen that hangs straight."""


CLOTHS = (
    Cloth("#5a1519", ("persian", "#5a1a16", "navy"), "#5b6466", ("leather", "#6b3420"), "burgundy", ("mustard", "plain"), "#8fa0a3", "#7a3b2a", "#3c5560", "#2e4a66", ("walnut", "gold")),
    Cloth("#b9ab8f", ("geometric", "#4f6152", "#8a5a34"), "#8c8471", ("fabric", "#6f7d63"), "#6f7d63", ("#7a8a5e", "geometric"), "#c9c2b2", "#6b7a58", "#7d8a6a", "#8f9a78", ("plain", "#b08a5a"), False),
    Cloth("#3c4a63", ("persian", "#26344f", "#7a3328"), "#3f4c60", ("velvet", "#8f5a36"), "#3f4c60", ("#c07a3e", "plain"), "#b7bcc0", "#2f3f5a", "#b0754a", "#c9b48e", ("gilt", "gold")),
    Cloth("#d2c7b0", ("shaggy", "#cfc4ae", "#a89878"), "#b0a693", ("fabric", "#a86b4c"), "#a86b4c", ("#a8583a", "stripes"), "#ddd6c8", "#b0704c", "#c9bda6", "#d8cfbe", ("plain", "black"), False),
    Cloth("#4a5a44", ("persian", "#3d4a34", "#6b2f22"), "#6b5a48", ("leather", "#4a2e1e"), "#4a5a44", ("#a38548", "buttoned"), "#b8b09a", "#4f5f45", "#5a4630", "#6f4a2e", ("walnut", "gold")),
    Cloth("#8f9aa3", ("stripes", "#c9c3b6", "#5f6f7c"), "#66707a", ("fabric", "#c0a46c"), "#5f6f7c", ("#c9a54a", "stripes"), "#d5d8d8", "#5f7484", "#d9d4c8", "#e0ddd4", ("plain", "white"), False),
    Cloth("#8a5a44", ("persian", "#6f3a26", "#34505a"), "#7d6650", ("velvet", "#34565a"), "#34565a", ("#34686a", "plain"), "#cdb9a0", "#93502f", "#7a3f2a", "#3f6a68", ("gilt", "gold")),
    Cloth("#7a6a80", ("geometric", "#5d4a60", "#b08c5a"), "#8a8090", ("fabric", "#5d6b7a"), "#6a5a70", ("#a06a7a", "geometric"), "#cfc8d0", "#7a6480", "#8a7a5a", "#b59aa8", ("plain", "#d8cdb8"), False),
    Cloth("#a8793a", ("persian", "#7a5a26", "#3a4a3a"), "#4f5a50", ("leather", "#8a5a36"), "#7a5a26", ("#b5523a", "plain"), "#d8cbb0", "#a8702f", "#4a5a4a", "#c0a060", ("walnut", "gold")),
)  # fmt: skip
WOODS = (("oak", "pine"), ("walnut", "dark"), ("birch", "pine"), ("oak", "pine"), ("walnut", "mahogany"), ("mahogany", "walnut"), ("dark", "walnut"), ("pine", "oak"))
"""Woods of a room's furniture, the first that a maker has."""
SHELLS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "living_room": (("plaster", "#d9cfbd", "planks", ""), ("plaster", "#b4bca3", "planks", "#8a5f38"), ("plaster", "#c8ae8a", "parquet", ""), ("plaster", "#9db0ad", "planks", "#94703f"),
                    ("plaster", "#dad4c8", "planks", "#a58357"), ("plaster", "#87968c", "planks", "#7a5432"), ("plaster", "#c8aa94", "planks", "#5f4029"), ("plaster", "#566870", "parquet", "#8f6238"),
                    ("wallpaper", "#b9b296", "planks", "#6b4423")),
    "bedroom": (("plaster", "#a9bac4", "planks", ""), ("plaster", "#cbc1b1", "carpet", "#a89b88"), ("plaster", "#b3bda7", "planks", "#94703f"), ("plaster", "#ccb0a2", "planks", "#8a5f38"),
                ("plaster", "#8f999e", "planks", "#a58357"), ("wallpaper", "#bcc2b4", "planks", "#6b4423"), ("plaster", "#d6cab6", "parquet", ""), ("plaster", "#75877c", "planks", "#94703f")),
    "kitchen": (("plaster", "#e6e1d6", "tile", ""), ("plaster", "#c5cbb4", "tile", "#b9a68a"), ("plaster", "#d9c5a0", "tile", "#a8694a"), ("plaster", "#b4c2c4", "planks", "#94703f"), ("plaster", "#ded4c4", "planks", "#8a5f38")),
    "bathroom": (("plaster", "#8ba3a3", "tile", ""), ("plaster", "#a7b5a2", "tile", "#8f958c"), ("plaster", "#c9bda9", "tile", "#6f6a62"), ("plaster", "#8a999f", "tile", "#c9c6bd"), ("plaster", "#b9a493", "tile", "#a08f7c"), ("plaster", "#5f7a74", "tile", "#d2cbbd")),
    "office": (("plaster", "#ded3bd", "carpet", "#75685a"), ("plaster", "#b9c3ad", "planks", "#8a5f38"), ("plaster", "#dccdb2", "planks", "#94703f"), ("plaster", "#a3b3b6", "carpet", "#6f675e"),
               ("plaster", "#cfbda4", "planks", "#6b4a2e"), ("plaster", "#c9a98f", "carpet", "#6a6660")),
    "library": (("wallpaper", "#2c4436", "parquet", ""), ("wallpaper", "#4a2423", "parquet", ""), ("wallpaper", "#34424c", "parquet", "#6b4423"), ("wallpaper", "#55452e", "planks", "#4f3018"), ("wallpaper", "#37484a", "parquet", "")),
    "child_bedroom": (("wallpaper", "#8fb0c4", "planks", ""), ("wallpaper", "#d0bd84", "planks", "#a58357"), ("wallpaper", "#b3c49c", "carpet", "#b0a48e"), ("wallpaper", "#d4ac9c", "planks", "#94703f"), ("wallpaper", "#aca2c2", "planks", "#a58357")),
    "shop": (("wallpaper", "burgundy", "planks", ""), ("plaster", "#d8cdb6", "planks", "#8a5f38"), ("plaster", "#6f8474", "planks", "#6b4423"), ("brick", "#a06a52", "planks", "#7a5432"),
             ("plaster", "#cbb595", "tile", "#b0a48e"), ("plaster", "#52656b", "planks", "#94703f")),
    "cafe": (("brick", "#8a5a44", "planks", ""), ("plaster", "#d9cbb4", "planks", "#8a5f38"), ("plaster", "#7d8f82", "tile", "#b9b0a0"), ("plaster", "#b98d6c", "planks", "#5f4029")),
    "restaurant": (("plaster", "burgundy", "planks", ""), ("plaster", "#d6c6a8", "planks", "#7a5432"), ("plaster", "#4f6355", "planks", "#8a5f38"), ("brick", "#8f5d48", "planks", "#6b4423")),
}  # fmt: skip
"""Material and colour of walls and of the floor, "" for its own, by kind of room."""
PLAIN = frozenset(("", "modern", "cottage"))
"""Styles of a setting in which rooms have the colours of their kind."""
OLD = frozenset(("victorian", "gothic", "baroque", "medieval"))
MOTIFS = 1000
SHOWING = frozenset(("decor/rug", "decor/picture_frame", "electronics/television"))
"""Makers that have a motif and no frame to go with the cloth."""


def shell_of(plan: Plan, kind: str, seed: int) -> dict[str, str]:
    """Words for the walls and the floor of a room; none where its style has its own, or the words speak of walls or floors."""
    told = any(t.category in ("wall", "floor", "wallpaper") and t.attributes for t in plan.things)
    looks = SHELLS.get(kind, ())
    if not looks or told or plan.setting.style not in PLAIN and kind != "library":
        return {}
    wall, color, floor, tone = looks[int(rng(seed, "shell", _words(plan)).integers(len(looks)))]
    return {"wall": wall, "color": color, "floor": floor, "floor_color": tone}


def _words(plan: Plan) -> str:
    """What a room is described by: the things that were asked for in it, and what was said of them."""
    return "|".join(" ".join((t.noun, *(a.value for a in t.attributes))) for t in plan.things if t.origin == "asked")


def matched(plan: Plan, seed: int, t: Thing, maker: str) -> Dials:
    """Dials of a thing indoors that go with its room, where the words say nothing of its looks; those its maker has."""
    if not plan.setting.interior or t.cast is not None or any(a.kind not in ("size", "number") for a in t.attributes):
        return {}
    draw = rng(seed, "scheme", _words(plan))
    cloth = CLOTHS[0 if plan.setting.style in OLD else int(draw.integers(len(CLOTHS)))]
    woods = () if plan.setting.style in OLD else WOODS[int(draw.integers(len(WOODS)))]
    model = module_of(maker).Params
    dials = _soft(cloth, maker, t) | _pictured(cloth, maker, int(draw.integers(MOTIFS)))
    for name in ("wood", "material"):
        if name in model.model_fields and maker.split("/")[0] in ("tables", "storage", "seating") and (w := _first(woods, model.model_fields[name].annotation)):
            dials[name] = w
    return {k: v for k, v in dials.items() if k in model.model_fields}


def _first(woods: tuple[str, ...], annotation: Any) -> str:
    """The first of some woods among a dial's choices; "" where it has none of them."""
    return next((w for w in woods if w in getattr(annotation, "__args__", ())), "")


def _soft(c: Cloth, maker: str, t: Thing) -> Dials:
    """Colours of what is soft, and of what goes with it."""
    pattern, color, accent = c.rug
    plain = t.noun.lower() in ("", t.category, "rug", "carpet", "rugs")
    return {
        "decor/curtain": {"color": c.curtain, **({} if c.heavy else {"material": "fabric", "state": "open"})},
        "decor/rug": {"color": color, "accent": accent, **({"pattern": pattern} if plain else {})},
        "seating/sofa": {"color": c.sofa}, "seating/armchair": {"material": c.armchair[0], "color": c.armchair[1]}, "seating/chair": {"color": c.seat},
        "seating/ottoman": {"color": c.throw}, "seating/bed": {"color": c.cover, "throw": c.throw}, "seating/upholstered_bench": {"color": c.seat},
        "decor/cushion": {"color": c.cushion[0], "pattern": c.cushion[1]}, "decor/blanket": {"color": c.throw},
        "lighting/table_lamp": {"base": c.lamp}, "decor/vase": {"color": c.vase}, "lighting/desk_lamp": {"color": c.throw},
    }.get(maker, {})  # fmt: skip


def _pictured(c: Cloth, maker: str, motif: int) -> Dials:
    """Frames that go with the cloth, and which of a maker's pictures they hold, or of its designs a rug has."""
    if maker in SHOWING:
        return {"motif": motif}
    subject = {"subject": "abstract"} if c.frame[0] == "plain" else {}
    return {"decor/painting": {"frame": c.frame[0], "color": c.frame[1], "motif": motif, **subject}}.get(maker, {})


__all__ = ["CLOTHS", "SHELLS", "matched", "shell_of"]
