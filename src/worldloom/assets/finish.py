"""Finishes by everyday names. Each returns a Material; recipes are drawn by synth.materials, real pattern size included."""

from __future__ import annotations

from worldloom.world import RGB, Material
from worldloom.world.color import rgb

RECIPES = (
    "plain", "paint", "wood", "planks", "bark", "metal", "iron", "rust", "corrugated", "chrome", "brick", "stone", "ashlar", "cobble",
    "concrete", "plaster", "tile", "marble", "asphalt", "gravel", "soil", "sand", "grass", "snow", "ice", "rock", "lava", "regolith",
    "water", "glass", "fabric", "knit", "velvet", "leather", "carpet", "rug", "wallpaper", "paper", "cardboard", "plastic", "rubber",
    "ceramic", "leaf", "needle", "straw", "thatch", "roof_tile", "shingle", "rope", "fur", "feather", "skin", "wax", "food", "emissive",
    "screen", "neon", "canvas", "wicker", "bone", "parquet", "hair", "curls",
)  # fmt: skip
"""Names a Material's `recipe` may take. A recipe that has no own texture yet is drawn as `plain`."""

_WOODS: dict[str, RGB] = {
    "oak": (0.36, 0.22, 0.11), "pine": (0.5, 0.33, 0.17), "walnut": (0.12, 0.06, 0.03), "mahogany": (0.16, 0.05, 0.025),
    "teak": (0.3, 0.17, 0.08), "birch": (0.58, 0.44, 0.28), "ebony": (0.025, 0.018, 0.014), "cherry": (0.3, 0.12, 0.05),
    "weathered": (0.2, 0.17, 0.14), "driftwood": (0.3, 0.27, 0.23), "dark": (0.07, 0.035, 0.018), "bamboo": (0.5, 0.38, 0.16),
}  # fmt: skip
_METALS: dict[str, tuple[RGB, float]] = {
    "steel": ((0.5, 0.51, 0.52), 0.32), "brushed": ((0.55, 0.55, 0.55), 0.42), "aluminium": ((0.75, 0.76, 0.77), 0.35),
    "galvanised": ((0.48, 0.5, 0.52), 0.5), "brass": ((0.72, 0.46, 0.17), 0.27), "gold": ((0.85, 0.58, 0.2), 0.25),
    "copper": ((0.75, 0.36, 0.22), 0.3), "bronze": ((0.4, 0.24, 0.11), 0.38), "silver": ((0.8, 0.8, 0.78), 0.2),
    "lead": ((0.22, 0.23, 0.25), 0.55), "gunmetal": ((0.1, 0.105, 0.11), 0.4),
}  # fmt: skip


def _rgb(color: str | RGB) -> RGB:
    return rgb(color) if isinstance(color, str) else color


def paint(color: str | RGB, wear: float = 0.25, roughness: float = 0.42) -> Material:
    """Paint on wood or metal; wear chips and dirties it."""
    return Material(recipe="paint", color=_rgb(color), roughness=roughness, wear=wear)


def wood(kind: str = "oak", wear: float = 0.25, roughness: float = 0.5) -> Material:
    """Solid wood; grain runs along u, the longest side of a box."""
    return Material(recipe="wood", color=_WOODS.get(kind) or rgb(kind), roughness=roughness, wear=wear)


def metal(kind: str = "steel", wear: float = 0.2, roughness: float | None = None) -> Material:
    """Bare metal: steel, brushed, aluminium, galvanised, brass, gold, copper, bronze, silver, lead, gunmetal, chrome."""
    if kind == "chrome":
        return Material(recipe="chrome", color=(0.78, 0.79, 0.8), roughness=0.07, metallic=1.0, wear=wear)
    color, rough = _METALS.get(kind, _METALS["steel"])
    return Material(recipe="metal", color=color, roughness=rough if roughness is None else roughness, metallic=1.0, wear=wear)


def iron(wear: float = 0.4, color: RGB = (0.05, 0.048, 0.046)) -> Material:
    """Cast or wrought iron, dark, rusting with wear."""
    return Material(recipe="iron", color=color, roughness=0.55, metallic=0.3, wear=wear)


def stone(kind: str = "granite", wear: float = 0.35) -> Material:
    """Cut stone: granite, limestone, sandstone, slate, basalt, marble."""
    tones: dict[str, RGB] = {"granite": (0.3, 0.29, 0.28), "limestone": (0.52, 0.47, 0.38), "sandstone": (0.46, 0.34, 0.21),
                             "slate": (0.09, 0.095, 0.105), "basalt": (0.07, 0.07, 0.072)}  # fmt: skip
    if kind == "marble":
        return Material(recipe="marble", color=(0.7, 0.68, 0.64), roughness=0.28, wear=wear)
    return Material(recipe="stone", color=tones.get(kind, tones["granite"]), roughness=0.75, wear=wear)


def brick(color: str | RGB = (0.27, 0.095, 0.055), wear: float = 0.35) -> Material:
    """Fired brick with mortar joints, 65 x 215 mm courses drawn by the recipe; needs uv in metres."""
    return Material(recipe="brick", color=_rgb(color), roughness=0.88, wear=wear)


def plaster(color: str | RGB = (0.62, 0.58, 0.5), wear: float = 0.25) -> Material:
    """Render or wall plaster."""
    return Material(recipe="plaster", color=_rgb(color), roughness=0.88, wear=wear)


def fabric(color: str | RGB = "beige", wear: float = 0.2, recipe: str = "fabric") -> Material:
    """Woven cloth; recipe may be fabric, knit, velvet, canvas, carpet."""
    return Material(recipe=recipe, color=_rgb(color), roughness=0.9, wear=wear)


def leather(color: str | RGB = (0.15, 0.05, 0.02), wear: float = 0.35) -> Material:
    """Grained leather, worn lighter at the edges."""
    return Material(recipe="leather", color=_rgb(color), roughness=0.38, wear=wear)


def plastic(color: str | RGB = "grey", roughness: float = 0.35, wear: float = 0.15) -> Material:
    """Moulded plastic."""
    return Material(recipe="plastic", color=_rgb(color), roughness=roughness, wear=wear)


def rubber(color: str | RGB = (0.02, 0.02, 0.021)) -> Material:
    """Tyres, soles, seals."""
    return Material(recipe="rubber", color=_rgb(color), roughness=0.82, wear=0.4)


def glass(tint: RGB = (0.92, 0.95, 0.94), roughness: float = 0.03) -> Material:
    """Clear glass for panes and vessels (thin: no refraction offset)."""
    return Material(recipe="glass", color=tint, roughness=roughness, transmission=1.0, wear=0.1)


def ceramic(color: str | RGB = "white", roughness: float = 0.15) -> Material:
    """Glazed earthenware, porcelain, enamel."""
    return Material(recipe="ceramic", color=_rgb(color), roughness=roughness, wear=0.1)


def glow(color: RGB = (1.0, 0.72, 0.4), radiance: float = 12.0) -> Material:
    """A surface that shines: lampshade, window lit from inside, neon tube, screen. Radiance 1 is a sunlit white wall."""
    r, g, b = (c * radiance for c in color)
    return Material(recipe="emissive", color=(0.02, 0.02, 0.02), roughness=0.5, emission=(r, g, b), wear=0)


def of(recipe: str, color: str | RGB, roughness: float = 0.8, wear: float = 0.3, **more: float | bool) -> Material:
    """Any recipe by name."""
    return Material(recipe=recipe, color=_rgb(color), roughness=roughness, wear=wear, **more)  # type: ignore[arg-type]


STUFFS: dict[str, Material] = {
    "wood": wood("oak"), **{k: wood(k) for k in ("oak", "pine", "walnut", "mahogany", "teak", "birch", "cherry", "ebony", "bamboo")},
    "cedar": wood("cherry"), "metal": metal("steel"), "steel": metal("brushed"), "iron": iron(), "wrought_iron": iron(),
    **{k: metal(k) for k in ("brass", "bronze", "copper", "gold", "silver", "chrome")}, "aluminum": metal("aluminium"), "stone": stone(),
    "granite": stone("granite"), "marble": stone("marble"), "brick": brick(), "concrete": of("concrete", (0.4, 0.39, 0.37)),
    "clay": of("ceramic", "terracotta", 0.8), "ceramic": ceramic(), "glass": glass(), "leather": leather(), "fabric": fabric(),
    "velvet": fabric("burgundy", recipe="velvet"), "silk": fabric("cream", recipe="velvet"), "wool": fabric("cream", recipe="knit"),
    "plush": fabric("cream", recipe="velvet"), "wicker": of("wicker", (0.4, 0.27, 0.13)), "plastic": plastic(), "rubber": rubber("grey"),
    "paper": of("paper", "cream", 0.85, 0.1),
}  # fmt: skip
"""Material word -> its finish."""
_WOODEN, _METALLIC = ("wood", "planks", "parquet", "bark"), ("metal", "iron", "chrome", "corrugated")
_MADE_OF: dict[str, tuple[str, ...]] = {
    "wood": _WOODEN, "metal": _METALLIC, "steel": ("metal", "chrome"), "wrought_iron": ("iron",), "brass": ("metal",), "bronze": ("metal",),
    "copper": ("metal",), "gold": ("metal",), "silver": ("metal",), "aluminum": ("metal",), "clay": ("terracotta", "ceramic"),
    "stone": ("stone", "rock", "ashlar", "cobble", "marble"), "granite": ("stone",), "fabric": ("fabric", "knit", "velvet", "canvas"),
    "wool": ("knit", "carpet"), "plush": ("knit", "velvet", "fabric", "carpet", "fur"), "silk": ("fabric", "velvet"),
    "wicker": ("wicker", "straw", "thatch"), "paper": ("paper", "cardboard"),
}  # fmt: skip


def recipes_of(stuff: str) -> tuple[str, ...]:
    """Recipes of what is of a material by its word: all kinds of wood, the recipe of that name where it has no others."""
    return _WOODEN if stuff in _WOODS or stuff == "cedar" else _MADE_OF.get(stuff, (stuff,))


__all__ = [
    "RECIPES", "paint", "wood", "metal", "iron", "stone", "brick", "plaster", "fabric", "leather", "plastic", "rubber", "glass", "ceramic",
    "glow", "of", "STUFFS", "recipes_of",
]  # fmt: skip
