"""What people wear by role: a table of outfits, and the garments cut to a skeleton. Plain functions, no maker."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.body_figure import band, brace, collar, scale_of, skirt, top, trousers, trunk
from worldloom.assets.parts.body_form import Form, blend, carve, cut as cut_by, skin, toned
from worldloom.assets.parts.body_skeleton import Skeleton
from worldloom.assets.part import Surface, surface
from worldloom.geometry import Floats, join, smoothstep
from worldloom.world import Material


@dataclass(frozen=True)
class Cut:
    """How a top is cut: thickness off the skin, hem height above the hips, share of the arm and, below the hips, of the leg."""

    more: float = 0.01
    low: float = 0.09
    arm: float = 1.0
    leg: float = 0.0
    wide: float = 0.005
    flare: float = 0.0
    crease: float = 0.006
    recipe: str = "fabric"
    open: float = 0.0
    """Half width of an open front at the hem."""


CUTS: dict[str, Cut] = {
    "tee": Cut(0.009, 0.0, 0.36, wide=0.012), "shirt": Cut(0.011, 0.09, 0.98), "rolled": Cut(0.012, 0.09, 0.55, wide=0.006), "sweater": Cut(0.017, -0.03, 1, recipe="knit", crease=0.008),
    "cardigan": Cut(0.02, -0.07, 1, recipe="knit", open=0.02), "jacket": Cut(0.023, -0.08, 1, open=0.012, crease=0.008), "blazer": Cut(0.02, -0.1, 0.97, open=0.018, crease=0.004, flare=0.012),
    "coat": Cut(0.028, 0.0, 1, 0.72, 0.01, crease=0.008, open=0.012), "white_coat": Cut(0.022, 0.0, 0.98, 0.66, 0.008, open=0.03), "scrubs": Cut(0.015, -0.05, 0.38, wide=0.014), "gown": Cut(0.016, 0.0, 0.36, 0.6, 0.014),
    "surgical_gown": Cut(0.022, 0.0, 0.99, 0.72, 0.004), "robe": Cut(0.026, 0.0, 0.97, 0.95, 0.045, crease=0.01), "oilskin": Cut(0.03, -0.11, 0.98, wide=0.008, flare=0.02, crease=0.011, recipe="rubber"), "dress": Cut(0.01, 0.0, 0.34, 0.66, 0.01),
    "tunic": Cut(0.018, 0.0, 0.95, 0.42, 0.012, crease=0.009), "chef_jacket": Cut(0.018, -0.07, 0.96, crease=0.006), "suit": Cut(0.05, -0.02, 0.98, crease=0.014, wide=0.012, recipe="canvas"), "fire_coat": Cut(0.034, -0.13, 0.98, crease=0.008, flare=0.01, recipe="canvas"),
    "bare": Cut(0.0, 0.1, 0.0), "mail": Cut(0.02, 0.0, 0.95, 0.4, 0.006, recipe="metal"), "tank": Cut(0.009, 0.0, 0.0),
}  # fmt: skip


@dataclass(frozen=True)
class Outfit:
    """One way to be dressed; colours are names or #rrggbb, the first of each tuple of choices the likeliest."""

    top: str = "shirt"
    color: tuple[str, ...] = ("light_blue",)
    legs: str = "trousers"
    legs_color: tuple[str, ...] = ("#2b3444",)
    shoes: str = "shoe"
    shoes_color: str = "#2a1a10"
    under: str = ""
    """Colour of the shirt beneath an open front."""
    over: str = ""
    """vest, apron, leather_apron, waistcoat, bib."""
    over_color: str = "#5a3a1e"
    hat: str = ""
    hat_color: str = "black"
    extras: tuple[str, ...] = ()
    """mask, stethoscope, gloves, scarf, tie, beard, glasses, backpack, belt, badge."""
    hold: str = ""
    pose: str = ""
    """Usual pose when none is asked for."""


_EARTH = ("#6d5a3c", "#4b5230", "#5e3427", "#39424c", "#7a6a4a")
O = Outfit  # noqa: E741
OUTFITS: dict[str, Outfit] = {
    "blacksmith": O("rolled", ("#8d826c",), "trousers", ("#2c2620",), "boot", "#20150d", over="leather_apron", over_color="#3b2010", extras=("beard", "gloves"), hold="hammer", pose="hammering"),
    "surgeon": O("surgical_gown", ("#2f7f86",), "trousers", ("#2f7f86",), "shoe", "#d8d6d0", hat="surgical_cap", hat_color="#2f7f86", extras=("mask", "gloves"), pose="working"),
    "doctor": O("white_coat", ("#dfe0dd",), "trousers", ("#3a4250",), "shoe", "#1d1511", "#7fa3bd", extras=("stethoscope",), hold="clipboard"),
    "nurse": O("scrubs", ("#3f7ea6", "#5a86a8", "#39696f"), "trousers", ("#3f7ea6",), "shoe", "#d8d6d0", extras=("badge",)),
    "patient": O("gown", ("#9fc3cc", "#b9c6d6", "#a9cbb9"), "none", (), "bare", extras=()),
    "teacher": O("cardigan", ("#6b3b30", "#3d5a4b", "#5a5f73"), "trousers", ("#57493a",), "shoe", "#2e1a0e", "#d9d4c6", extras=("glasses",), pose="pointing"),
    "student": O("sweater", ("#34516f", "#7a2f2c", "#4f6b4b", "#b08d3c"), "trousers", ("#2b3850", "#33312e"), "sneaker", "#c9c5bd", extras=("backpack",)),
    "fisherman": O("oilskin", ("#c99a12",), "trousers", ("#b98a10",), "rubber_boot", "#1c2a20", hat="souwester", hat_color="#c99a12", extras=("beard",)),
    "sailor": O("sweater", ("#1c2740",), "trousers", ("#20242c",), "boot", "#15100c", hat="beanie", hat_color="#7a2320", extras=("beard",)),
    "farmer": O("shirt", ("#7a2f2a", "#46618a", "#5d6b43"), "bib", ("#33486b",), "boot", "#3a2817", hat="straw_hat", hat_color="#c2a05c", hold="pitchfork"),
    "gardener": O("rolled", ("#5d7a55", "#9a8f78"), "trousers", ("#54483a",), "rubber_boot", "#27402a", over="apron", over_color="#3d5a3a", hat="straw_hat", hat_color="#bd9f66", extras=("gloves",)),
    "carpenter": O("rolled", ("#8a4a2c", "#6f7a86"), "trousers", ("#4c4234",), "boot", "#3a2615", over="apron", over_color="#6b5334", extras=("belt",), hold="hammer"),
    "mechanic": O("shirt", ("#3a4f6b",), "trousers", ("#3a4f6b",), "boot", "#191513", hat="cap", hat_color="#26374f", extras=("gloves",)),
    "worker": O("jacket", ("#2f3c52", "#3c4148"), "trousers", ("#2a3446", "#3d3a34"), "boot", "#4a3218", "#5a5f63", over="vest", over_color="#e08a10", hat="hard_hat", hat_color="#e3b41c", extras=("gloves",)),
    "chef": O("chef_jacket", ("#e2e0da",), "trousers", ("#3a3a3e",), "shoe", "#141212", over="apron", over_color="#d8d5cd", hat="toque", hat_color="#e4e2dc"),
    "baker": O("rolled", ("#dcd8cd",), "trousers", ("#5a5349",), "shoe", "#2a211a", over="apron", over_color="#cfc6b0", hat="cap", hat_color="#d8d4c8"),
    "butcher": O("rolled", ("#dad8d3",), "trousers", ("#2e2f35",), "shoe", "#1d1714", over="apron", over_color="#6b1f1c", hat="cap", hat_color="#dad8d3"),
    "waiter": O("shirt", ("#e0dfda",), "trousers", ("#17171a",), "shoe", "#100e0e", over="waistcoat", over_color="#18181c", extras=("tie",)),
    "barista": O("rolled", ("#3d4045", "#a7a193"), "trousers", ("#26262a",), "shoe", "#26190f", over="apron", over_color="#4a3423"),
    "shopkeeper": O("rolled", ("#d2cbb8", "#7a8fa0"), "trousers", ("#3a342d",), "shoe", "#2a1a10", over="apron", over_color="#2f4a3c"),
    "librarian": O("cardigan", ("#5a3d55", "#4a5a3f"), "trousers", ("#3d3833",), "shoe", "#22150d", "#d6d0c0", extras=("glasses",), hold="book"),
    "painter": O("shirt", ("#b9b2a3",), "trousers", ("#4a5568",), "shoe", "#3a2c1f", over="apron", over_color="#8c8674", hat="beret", hat_color="#6b1c1c", hold="brush", pose="working"),
    "sculptor": O("rolled", ("#a69d8d",), "trousers", ("#5d564c",), "boot", "#3a2c1f", over="apron", over_color="#77705f", hold="hammer", pose="working"),
    "potter": O("rolled", ("#8b7358",), "trousers", ("#4f4a44",), "shoe", "#3a2c1f", over="apron", over_color="#8a5a3c", pose="working"),
    "tailor": O("shirt", ("#d8d4ca",), "trousers", ("#2c2a33",), "shoe", "#1d1310", over="waistcoat", over_color="#3a2f3f", extras=("tie", "glasses"), pose="working"),
    "musician": O("jacket", ("#1c1c22", "#4a1f26"), "trousers", ("#1a1a1f",), "shoe", "#120f0e", "#d9d6cf"),
    "dancer": O("dress", ("#8a1f3d", "#c4a6b4", "#2f4f7f"), "none", (), "shoe", "#c9a79a"),
    "soldier": O("mail", ("#6f7276",), "trousers", ("#3c3327",), "boot", "#20160e", hat="helmet", hat_color="#7d8085", hold="spear", extras=("belt", "gloves")),
    "king": O("robe", ("#6b1420", "#2c1f5c"), "none", (), "shoe", "#2a1610", hat="crown", extras=("beard", "collar")),
    "monk": O("robe", ("#4a3220", "#7a4a1c"), "none", (), "sandal", "#3a2415", extras=("belt",), hat="tonsure"),
    "wizard": O("robe", ("#26305f", "#3d2458"), "none", (), "shoe", "#20140d", hat="wizard_hat", hat_color="#26305f", extras=("beard", "belt"), hold="staff"),
    "police_officer": O("shirt", ("#1d2740",), "trousers", ("#151b2c",), "boot", "#0f0d0d", hat="peaked_cap", hat_color="#161d30", extras=("belt", "badge", "tie")),
    "firefighter": O("fire_coat", ("#8a6a2c", "#26282c"), "trousers", ("#6b5324",), "rubber_boot", "#191817", hat="fire_helmet", hat_color="#a3211a", extras=("bands", "gloves")),
    "pilot": O("jacket", ("#4a2c17",), "trousers", ("#6d6147",), "boot", "#2a1a10", "#cbbf9f", hat="flying_cap", hat_color="#3d2413", extras=("scarf",)),
    "astronaut": O("suit", ("#dcdcda",), "trousers", ("#dcdcda",), "rubber_boot", "#b9bab8", hat="space_helmet", hat_color="#e2e2e0", extras=("life_pack", "gloves", "stripes")),
    "scientist": O("white_coat", ("#e0e1de",), "trousers", ("#3d4450",), "shoe", "#241a14", "#8f9bb0", extras=("glasses",)),
    "driver": O("jacket", ("#20303f", "#5a4a2e", "#262629"), "trousers", ("#2b3444",), "boot", "#1c1512", "#8a8f94", hat="cap", hat_color="#26303a"),
    "tourist": O("tee", ("#b5654a", "#4f86a6", "#c2a03c", "#6a8a5f"), "shorts", ("#8f8264", "#5d6b7a"), "sneaker", "#8a7a64", extras=("backpack",)),
    "guide": O("blazer", ("#28405f", "#6b2f2c"), "trousers", ("#33343a",), "shoe", "#1d1511", "#d9d6cf", extras=("badge",), pose="pointing"),
    "hunter": O("jacket", ("#4b4f2e", "#7a2a22"), "trousers", ("#4a4030",), "boot", "#33220f", "#7a6a50", hat="beanie", hat_color="#5a3a1f", extras=("beard",)),
    "manager": O("blazer", ("#20242e", "#3a3d44", "#2f3a52"), "trousers", ("#20242e",), "shoe", "#140f0d", "#dcdad5", extras=("tie",)),
    "lifeguard": O("tank", ("#b3201c",), "shorts", ("#a81c1a",), "bare", hat="cap", hat_color="#b3201c"),
    "bard": O("tunic", ("#2f5a3c", "#6b1f2a", "#3a3a6b"), "trousers", ("#4a3a26",), "boot", "#3a2415", hat="beret", hat_color="#6b1f2a", extras=("belt",)),
    "judge": O("robe", ("#17151a", "#4a1218"), "none", (), "shoe", "#100e0e", extras=("glasses",)),
    "receptionist": O("blazer", ("#33415e", "#5a3d55", "#4a5a3f"), "trousers", ("#26304a",), "shoe", "#140f0d", "#e0dcd2", extras=("badge",)),
    "dentist": O("scrubs", ("#b9d2da", "#8fb5c0"), "trousers", ("#b9d2da",), "shoe", "#d8d6d0", extras=("mask", "gloves")),
    "vet": O("scrubs", ("#3d7a5a", "#4a6f7a"), "trousers", ("#3d7a5a",), "shoe", "#d8d6d0", extras=("stethoscope",)),
    "pharmacist": O("white_coat", ("#dfe0dd",), "trousers", ("#2b3444",), "shoe", "#241a14", "#7fa3bd", extras=("glasses", "badge")),
    "paramedic": O("jacket", ("#1f4a38",), "trousers", ("#1f3a30",), "boot", "#141414", over="vest", over_color="#d8d020", extras=("gloves",)),
    "hairdresser": O("rolled", ("#1f1f23", "#5a3a4a"), "trousers", ("#26282e",), "shoe", "#17151a", over="apron", over_color="#26242a"),
    "flight_attendant": O("blazer", ("#1d2a52", "#7a1f2c"), "trousers", ("#1d2a52",), "shoe", "#100e0e", "#e6e4de", extras=("scarf", "badge")),
    "bellhop": O("jacket", ("#8a1f2c",), "trousers", ("#1c1a1e",), "shoe", "#100e0e", hat="fez", hat_color="#8a1f2c"),
    "butler": O("blazer", ("#141416",), "trousers", ("#141416",), "shoe", "#100e0e", "#e0dfda", extras=("tie",)),
    "maid": O("dress", ("#1f1d22",), "none", (), "shoe", "#100e0e", hat="kerchief", hat_color="#e0ddd4"),
    "cleaner": O("rolled", ("#4f7a8a", "#5a7a5a"), "trousers", ("#33404a",), "shoe", "#26282c", extras=("gloves",)),
    "clown": O("shirt", ("#d8b02a", "#c2412f"), "trousers", ("#2f6fae", "#7a3a8a"), "boot", "#b3201c", hat="bowler_hat", hat_color="#2f8a4a"),
    "magician": O("blazer", ("#141416",), "trousers", ("#141416",), "shoe", "#100e0e", "#e0dfda", hat="top_hat", hat_color="#141416", extras=("tie",)),
    "athlete": O("tee", ("#2a5a9c", "#b3201c", "#2f7a4a"), "shorts", ("#1f2430", "#d8d6d0"), "sneaker", "#d8d6d0"),
    "cyclist": O("tee", ("#d8b02a", "#2f7a8a"), "shorts", ("#17181c",), "sneaker", "#c9c5bd", hat="bicycle_helmet", hat_color="#c2412f", extras=("gloves",)),
    "swimmer": O("tank", ("#2a5a9c",), "shorts", ("#2a5a9c",), "bare", hat="swim_cap", hat_color="#2a5a9c"),
    "surfer": O("tank", ("#c2a03c", "#2f7a8a"), "shorts", ("#2f4a7a", "#b5654a"), "bare"),
    "skier": O("jacket", ("#b3402a", "#2f5a8a"), "trousers", ("#1f2a3a",), "boot", "#3a3c42", hat="beanie", hat_color="#1f2a3a", extras=("gloves", "scarf")),
    "hiker": O("jacket", ("#3a5a4a", "#8a4a2c"), "trousers", ("#6b5f47",), "boot", "#4a3218", "#6a7a4a", hat="bucket_hat", hat_color="#8a7a52", extras=("backpack",)),
    "biker": O("jacket", ("#17161a",), "trousers", ("#26282e",), "boot", "#100e0e", "#26242a", extras=("beard", "gloves")),
    "cowboy": O("rolled", ("#8a4a2c", "#46618a"), "trousers", ("#33486b",), "boot", "#4a2f18", hat="cowboy_hat", hat_color="#6b4a2c", extras=("scarf",)),
    "sheriff": O("shirt", ("#a89468",), "trousers", ("#4a3f2e",), "boot", "#3a2415", hat="cowboy_hat", hat_color="#a8895c", extras=("badge", "belt")),
    "pirate": O("shirt", ("#d6cdb8", "#7a2f2a"), "trousers", ("#2c2430",), "boot", "#20160e", hat="tricorne", hat_color="#17141a", extras=("beard", "belt")),
    "captain": O("blazer", ("#1a2238",), "trousers", ("#151b2c",), "shoe", "#100e0e", "#e0dfda", hat="peaked_cap", hat_color="#e0ded6", extras=("tie", "beard")),
    "detective": O("coat", ("#8a7452", "#4a4a48"), "trousers", ("#33302c",), "boot", "#1d1410", "#d6d2c6", hat="fedora", hat_color="#4a3f33"),
    "reporter": O("jacket", ("#4a4f46", "#26303f"), "trousers", ("#2c3a55",), "shoe", "#2e2018", "#8fa3bd", extras=("glasses",)),
    "guard": O("shirt", ("#c9d0d8",), "trousers", ("#1a2030",), "boot", "#100e0e", hat="peaked_cap", hat_color="#1a2030", extras=("belt", "badge", "tie")),
    "postman": O("jacket", ("#8a1f24", "#26304a"), "trousers", ("#26304a",), "shoe", "#1d1511", "#8fa3bd", hat="cap", hat_color="#26304a"),
    "miner": O("jacket", ("#5a5348",), "trousers", ("#4a443a",), "boot", "#20160e", hat="hard_hat", hat_color="#c9a13a", extras=("gloves",)),
    "explorer": O("rolled", ("#a8946a",), "trousers", ("#7a6a48",), "boot", "#4a3218", hat="fedora", hat_color="#6b4f30", extras=("backpack", "scarf")),
    "bride": O("dress", ("#eae6dc",), "none", (), "shoe", "#e6e2d8", hat="tiara"),
    "queen": O("dress", ("#5a1f5c", "#7a1424", "#1f4a5a"), "none", (), "shoe", "#2a1610", hat="crown"),
    "witch": O("dress", ("#1f1a26", "#2f1f3a"), "none", (), "shoe", "#17120f", hat="wizard_hat", hat_color="#17141c"),
    "priest": O("robe", ("#1a1a1e",), "none", (), "shoe", "#100e0e", extras=("scarf",)),
    "nun": O("robe", ("#1d1c20",), "none", (), "shoe", "#100e0e", hat="hood", hat_color="#17161a"),
    "prisoner": O("rolled", ("#c2611f",), "trousers", ("#c2611f",), "shoe", "#3a3a3e"),
    "samurai": O("robe", ("#2a2f4a", "#5a1f1c", "#26302a"), "none", (), "sandal", "#2a1a10", extras=("belt",)),
    "graduate": O("robe", ("#1a1a22",), "none", (), "shoe", "#100e0e", hat="graduation_cap", hat_color="#17181c"),
    "santa_claus": O("coat", ("#a81c22",), "trousers", ("#a81c22",), "boot", "#17120f", hat="santa_hat", hat_color="#a81c22", extras=("beard", "gloves")),
    "old_person": O("cardigan", ("#6d6350", "#5a4a5c", "#4d5a63"), "trousers", ("#4a443c",), "shoe", "#3a281a", "#bdb6a4", extras=("glasses",)),
}  # fmt: skip
CASUAL: dict[str, tuple[Outfit, ...]] = {
    "modern": (
        O("tee", ("#33475f", "#7d3a33", "#d6d2c8", "#5f7355", "#b98a3a", "#26272b"), "trousers", ("#2c3a55", "#26282e", "#6b6047"), "sneaker", "#cfcac0"),
        O("jacket", ("#2f3c2f", "#26303f", "#6b4a2c", "#5a2a2a", "#8c8577"), "trousers", ("#28334a", "#2b2a2c"), "shoe", "#4a3524", "#c9c3b4"),
        O("sweater", ("#8a3b32", "#c0a876", "#3d5568", "#4d5f49", "#6a5a78"), "trousers", ("#2c3a55", "#3a3630"), "shoe", "#2e2018"),
        O("coat", ("#5e4b35", "#2b2d33", "#6f2d2a", "#3a4a44"), "trousers", ("#24272f",), "boot", "#1d1410", "#b9b2a3", extras=("scarf",)),
        O("dress", ("#8f3440", "#38588a", "#c09a4c", "#4f7a66"), "none", (), "shoe", "#3a2018"),
    ),
    "beach": (
        O("tee", ("#d6d2c8", "#4f86a6", "#c2a03c", "#b5654a", "#6a8a5f"), "shorts", ("#8f8264", "#3d5568", "#b9ad96"), "sandal", "#6b5138"),
        O("tank", ("#c9c3b4", "#3d5568", "#b5654a"), "shorts", ("#2f5f7a", "#a8443a", "#3f5a48"), "bare"),
        O("tee", ("#5f8f86", "#c9a54a", "#8f5a6a"), "shorts", ("#6b6047", "#2c3a55"), "bare", hat="straw_hat", hat_color="#c9ab72"),
        O("dress", ("#d8cfbe", "#5f93b0", "#c98a5a", "#7a9a6a"), "none", (), "bare"),
    ),
    "victorian": (
        O("coat", ("#1f1d1f", "#33261c", "#25303a"), "trousers", ("#2c2a2a",), "boot", "#120d0b", "#cfc9bb", over="waistcoat", over_color="#4a1f22", hat="top_hat", hat_color="#141314"),
        O("robe", ("#3c1f33", "#23342c", "#2a2f4a"), "none", (), "boot", "#140e0b", hat="bonnet", hat_color="#3a2c2a", extras=("shawl",)),
    ),
    "medieval": (
        O("tunic", _EARTH, "trousers", ("#3f3526", "#2f2d2a"), "boot", "#2e1d10", extras=("belt",), hat="hood", hat_color="#4a3a26"),
        O("robe", ("#6b4a30", "#3f4f3a", "#5a2f2a", "#5d5340"), "none", (), "boot", "#2e1d10", over="apron", over_color="#b3a98f", extras=("belt",), hat="kerchief", hat_color="#c9bfa6"),
    ),
}  # fmt: skip
NAMES = {"vest": "high-visibility vest", "oilskin": "yellow oilskin coat", "suit": "space suit", "bib": "dungarees", "mail": "chain mail", "tee": "t-shirt", "fire_coat": "turnout coat", "souwester": "sou'wester hat", "toque": "chef's hat toque", "rolled": "shirt", "none": ""}


def wardrobe(o: Outfit) -> str:
    """What somebody so dressed wears, item by item: "jacket; trousers; boots; high-visibility vest; hard hat; gloves"."""
    items = (o.top, o.legs, o.shoes + ("s" if o.shoes in ("shoe", "sneaker", "boot", "rubber_boot", "sandal") else ""), o.over, o.hat, *o.extras)
    return "; ".join(NAMES.get(i, i.replace("_", " ")) for i in items if i and i not in ("none", "bare", "beard"))


HER = {"medieval": 1, "victorian": 1}


def cloth(recipe: str, color: str, wear: float = 0.25) -> Material:
    """Cloth, rubber or mail of a colour."""
    if recipe == "rubber":
        return finish.of("rubber", color, 0.42, wear)
    if recipe == "metal":
        return Material(recipe="metal", color=finish.paint(color).color, roughness=0.5, metallic=0.85, wear=0.3)
    return finish.fabric(color, wear, recipe)


def front(k: Skeleton, half: float, low: float = -0.6, high: float = 0.56, widen: float = 0.0, back: float = -0.01) -> Form:
    """A slab before the body in the trunk's frame, |x| < half (+ widen towards the throat): what is cut from an open coat or left of an apron."""
    s = scale_of(k)

    def f(p: Floats) -> Floats:
        q = k.chest.local(p) / s
        w = half + widen * smoothstep(q[:, 2], 0.16, 0.54)
        return np.asarray(np.max([np.abs(q[:, 0]) - w, q[:, 1] - back, low - q[:, 2], q[:, 2] - high], 0) * s)

    o = k.chest.o
    return Form(f, o - 1.2, o + 1.2)


def upper(k: Skeleton, cut: Cut, seed: int) -> Form:
    """The top garment with its skirt, if any."""
    body = top(k, cut.low if not cut.leg else -0.04, cut.more, cut.arm, seed, cut.flare, cut.wide, cut.crease, 0.545)
    if cut.leg:
        body = blend([body, skirt(k, cut.leg, cut.more, seed, 0.03 + 0.05 * cut.leg)], 0.05)
    if cut.open:
        body = carve(body, front(k, cut.open, widen=0.055), 0.012)
    return body


def clothes(k: Skeleton, o: Outfit, color: str, legs_color: str, seed: int, step: float) -> list[Surface]:
    """Trousers, shirt, top and what goes over them."""
    out: list[Surface] = []
    cut = CUTS[o.top]
    if o.legs in ("trousers", "bib", "shorts"):
        loose = 0.03 if o.top == "suit" else 0.014
        out.append(surface("trousers", toned(skin(trousers(k, 0.46 if o.legs == "shorts" else 0.8 if o.shoes == "rubber_boot" and o.top != "suit" else 1.0, loose, seed, 0.012 if o.shoes != "boot" else 0.006), step), seed), cloth("canvas" if o.top == "suit" else "fabric", legs_color)))
    if o.legs == "bib":
        out.append(surface("bib", [skin(_apron(k, 0.016, 0.0, 0.11, 0.38), step * 0.8), *[brace(k, x * 0.085, 0.018, 0.2, 0.02) for x in (-1, 1)]], cloth("fabric", legs_color)))
    if cut.open:
        out.append(surface("shirt", [skin(trunk(k, 0.05, 0.54, 0.01), step * 1.25), skin(collar(k, 0.004), 0.016 * scale_of(k), 2, 0.2)], finish.fabric(o.under or "cream")))
    if o.top != "bare":
        parts = [toned(skin(upper(k, cut, seed), step), seed + 1)]
        if not cut.open and o.top not in ("tee", "dress", "tank", "scrubs", "gown", "suit"):
            parts.append(skin(collar(k, cut.more * 0.5, 0.585 if cut.recipe == "knit" else 0.578), 0.016 * scale_of(k), 2, 0.2).tinted(0.94))
        out.append(surface("top", parts, cloth(cut.recipe, color)))
    return out + over(k, o, cut, step, seed)


def _apron(k: Skeleton, more: float, share: float, bib: float, high: float, cloth_of: Cut | None = None, seed: int = 5) -> Form:
    """Cloth before the body: a bib of half width `bib` up to `high`, below the waist wider, down to `share` of the legs."""
    body = trunk(k, -0.1, high, more)
    if share:
        leg = max(share, cloth_of.leg if cloth_of else 0.0)
        pleat = 0.012 if leg > share else 0.006
        body = blend([body, skirt(k, leg, more, seed, 0.03 + (0.05 * leg if leg > share else 0.0), pleat)], 0.05)
        knee, hip = (sum(f.o for f in pair) / 2 for pair in (k.knee, k.hip))
        body = cut_by(body, hip + (knee - hip) * share * (k.size.thigh + k.size.shin) / k.size.thigh, knee - hip, 0.012)
    s = scale_of(k)

    def f(p: Floats) -> Floats:
        q = k.chest.local(p) / s
        half = bib + 0.1 * smoothstep(q[:, 2], 0.24, 0.06)
        return np.asarray(np.maximum(body.f(p), np.max([np.abs(q[:, 0]) - half, q[:, 1] + 0.012 - 0.05 * smoothstep(q[:, 2], 0.1, -0.1)], 0) * s))

    return Form(f, body.lo, body.hi)


def over(k: Skeleton, o: Outfit, cut: Cut, step: float, seed: int) -> list[Surface]:
    """Vest with reflective bands, waistcoat or apron."""
    m = cut.more
    if o.over == "vest":
        body = toned(skin(trunk(k, -0.06, 0.545, m + 0.014, 0.01), step), seed)
        color = np.array(finish.paint(o.over_color).color)
        vest = Material(recipe="fabric", color=(float(color[0]), float(color[1]), float(color[2])), roughness=0.75, wear=0.15)
        bands = [band(k, z, z + 0.05, m + 0.019) for z in (0.05, 0.16)] + [brace(k, x * 0.095, 0.025, 0.21, m + 0.019) for x in (-1, 1)]
        return [surface("vest", body, vest), surface("reflective", bands, Material(recipe="plastic", color=(0.62, 0.64, 0.66), roughness=0.3, metallic=0.35))]
    if o.over == "waistcoat":
        return [surface("waistcoat", skin(carve(trunk(k, 0.03, 0.5, min(m, 0.012) + 0.006), front(k, 0.0, 0.3, widen=0.07), 0.008), step), finish.fabric(o.over_color))]
    if o.over in ("apron", "leather_apron"):
        stuff = finish.leather(finish.paint(o.over_color).color, 0.5) if o.over == "leather_apron" else finish.fabric(o.over_color, 0.3)
        tie = [band(k, 0.115, 0.14, m + 0.017), *[brace(k, x * 0.075, 0.011, 0.36, m + 0.012, False) for x in (-1, 1)]]
        return [surface("apron", join([toned(skin(_apron(k, m + 0.014, 0.62, 0.115, 0.42, cut, seed), step), seed, 0.12, 0.14), *[x.tinted(0.7) for x in tie]]), stuff)]
    return []


__all__ = ["Cut", "CUTS", "Outfit", "OUTFITS", "CASUAL", "HER", "cloth", "front", "upper", "clothes", "over"]
