"""From words to a person: what is said is kept with its span, everything else is drawn by the seed from plausible distributions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from worldloom.compute.seeds import rng
from worldloom.synth.people.cloths import FOOTWEAR, LEGWEAR
from worldloom.synth.people.cloths import ORDER as WORN
from worldloom.synth.people.features import features
from worldloom.synth.people.person import Beard, Color, Garment, Glasses, Hair, Person, Said, Sex, Skin
from worldloom.synth.people.reading import SHADES, Told, understood
from worldloom.synth.people.words import Trade
from worldloom.world import InputError, color

MONK = (0.14, 0.22, 0.31, 0.42, 0.60, 0.82, 1.08, 1.42, 1.78, 2.2)
"""Melanin of Monk's ten skin tones, set by eye against their swatches."""
YEARS = (1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 60, 90)
HEIGHTS = {
    "male": (0.76, 0.87, 1.03, 1.16, 1.28, 1.38, 1.49, 1.64, 1.73, 1.765, 1.745, 1.69),
    "female": (0.74, 0.86, 1.02, 1.15, 1.27, 1.38, 1.51, 1.59, 1.62, 1.63, 1.615, 1.56),
}
"""Mean heights in metres at YEARS: WHO growth references to 18 years, then the world's means of NCD-RisC with the loss of age."""
SPREAD = 0.038
"""Standard deviation of height as a share of it."""
INDEX = ((1, 4, 8, 12, 18, 30, 60, 90), (17.2, 15.6, 16.2, 18.0, 21.5, 24.5, 26.0, 24.5))
"""Mean body mass index by age."""
ORIGINS = (((0.9, 0.0, 0.1), 8, 1.2), ((0.0, 0.95, 0.05), 3.4, 0.9), ((0.0, 0.02, 0.98), 2.3, 0.9), ((0.15, 0.2, 0.65), 5.6, 1.0))
"""Shares of the regional averages with the mean and spread of their skin tone; drawn alike often."""
KIN, STRANGE = 5.0, (0.25, 0.25, 0.25)
"""How near to their family's shares people keep, and what of other families everybody may have."""
EVERYDAY: dict[str, tuple[tuple[str, ...], ...]] = {
    "male": (("t-shirt", "trousers", "sneakers"), ("shirt", "trousers", "shoes"), ("sweater", "trousers", "boots")),
    "female": (
        ("t-shirt", "trousers", "sneakers"),
        ("sweater", "trousers", "shoes"),
        ("dress", "shoes"),
        ("shirt", "skirt", "shoes"),
    ),
}
CLOTHS = {
    "top": ("white", "navy", "light_blue", "burgundy", "olive", "charcoal", "rust", "teal", "mustard", "cream", "sand", "rose"),
    "bottom": ("navy", "charcoal", "khaki", "black", "#35425c", "dark_brown"), "shoes": ("black", "dark_brown", "#5a3018", "tan"),
    "sneakers": ("#c9c5bd", "#2b3444", "#7d3a33", "#4a4d50"),
    "boots": ("black", "dark_brown", "brown"),
}  # fmt: skip
ALL_OF = {
    **dict.fromkeys(
        ("dress", "robe", "gown", "summer dress", "evening gown", "kimono", "bathrobe", "coverall", "spacesuit", "swimsuit", "nightgown",
         "bikini", "wetsuit"),
        ("body", "legs"),
    ),
    **dict.fromkeys(
        ("raincoat", "coat", "jacket", "suit jacket", "turnout coat", "lab coat", "surgical gown", "cardigan", "leather jacket",
         "puffer jacket", "uniform jacket", "track top", "dressing gown"), ("over",),
    ),
    **dict.fromkeys(LEGWEAR, ("legs",)),
    **dict.fromkeys(("vest", "waistcoat", "breastplate"), ("over vest",)),
    **dict.fromkeys(FOOTWEAR, ("feet",)),
    "apron": ("front",), "gloves": ("hands",), "scarf": ("neck",), "tie": ("neck",), "cloak": ("back",),
}  # fmt: skip
"""Where a garment sits; all others cover the body's upper part."""


LIGHT_EYES = ((0.10, 0.19, 0.30), (0.11, 0.17, 0.08), (0.15, 0.11, 0.04), (0.17, 0.20, 0.22), (0.08, 0.13, 0.20))
"""Blue, green, hazel, grey and dark blue: linear albedo of irises with little melanin."""


def usual_styles(sex: Sex, age: float, coiled: bool) -> tuple[str, ...]:
    """Haircuts that somebody may have of whose hair nothing is said."""
    if sex == "male":
        many = ("buzz", "crew", "buzz", "curly", "crew") if coiled else ("side part", "short", "crew", "slicked", "buzz", "undercut")
        return ("short", "side part", "crew", "short", "wavy") if age < 14 and not coiled else many
    if coiled:
        return ("afro", "curly", "bun", "braid", "dreadlocks", "curly") if age < 60 else ("curly", "bun", "pixie")
    if age < 14:
        return ("long", "shoulder", "ponytail", "pigtails", "braid", "bob")
    return ("long", "shoulder", "bob", "bun", "ponytail", "wavy", "braid") if age < 60 else ("bob", "pixie", "bun", "curly", "shoulder")


def describe(text: str, seed: int = 0) -> Person:
    """The person of a description; equal text and seed give equal people. InputError for an empty or endless text."""
    if not text.strip() or len(text) > 4000:
        raise InputError(
            'the description of a person has 1 to 4000 characters; write e.g. "a tall woman with red hair in a lab coat".'
        )
    told = understood(text)
    said = {t.trait: t.value for t in reversed(told)}  # what is said first counts
    draw = Draw(seed, said)
    sex, age = draw.sex(), draw.age()
    height, weight = draw.size(sex, age)
    origins, skin = draw.skin()
    trade: Trade | None = said.get("trade")
    hair = draw.hair(sex, age, skin.tone, origins)
    hat: Any
    hat, hue = (said["hat"], "") if "hat" in said else trade.hat if trade and trade.hat else ("none", "")
    return Person(
        description=text, seed=seed, age=age, sex=sex, height=height, weight=weight, muscle=draw.muscle(sex, age, trade),
        proportions=draw.near("proportions", 0.35, 0.12), origins=draw.own(origins), features=features(seed, sex, age), skin=skin,
        hair=hair, beard=draw.beard(sex, age, hair), brows=draw.brows(sex, age), iris=draw.iris(skin.tone, origins),
        glasses=_glasses(told), hat=hat, hat_color=cloth(said.get("hat color") or hue or HATS.get(hat, "navy")),
        garments=draw.garments(told, sex, trade), trade=trade.role if trade else "", said=tuple(_said(t) for t in told[:200]),
    )  # fmt: skip


def cloth(name: str) -> Color:
    """Linear albedo of a colour name with an optional shade: "dark blue", "#d8f020"."""
    key = name.replace(" ", "_")
    if color.known(key):
        r, g, b = color.rgb(key)
    else:
        shade, _, base = name.partition(" ")
        r, g, b = (min(c * SHADES[shade] + 0.06 * (SHADES[shade] > 1.5), 0.82) for c in color.rgb(base))
    return (r, g, b)


def _glasses(told: Sequence[Told]) -> Glasses:
    kinds = [t.value for t in told if t.trait == "glasses"]
    return "none" if not kinds or "none" in kinds else "square" if "square" in kinds else "round"


def _said(t: Told) -> Said:
    value = t.value.role if isinstance(t.value, Trade) else t.value
    return Said(trait=t.trait, value=str(value)[:80], span=t.span)


class Draw:
    """Draws by keyed seeds, so that one trait's words never reshuffle another's."""

    def __init__(self, seed: int, said: dict[str, Any]) -> None:
        self.seed, self.said = seed, said

    def of(self, what: str) -> np.random.Generator:
        """The generator of one trait."""
        return rng(self.seed, "person", what)

    def near(self, what: str, mean: float, spread: float) -> float:
        """A number in 0..1 about a mean."""
        return round(float(np.clip(self.of(what).normal(mean, spread), 0, 1)), 3)

    def sex(self) -> Sex:
        """As said, else either."""
        found: Sex = self.said.get("sex") or ("female" if self.of("sex").random() < 0.5 else "male")
        return found

    def age(self) -> float:
        """Years: figures before adjectives before nouns; else an adult."""
        said = self.said
        if "years" in said:
            return float(np.clip(said["years"], 1, 110))
        usual = said.get("usual age")
        meant = said.get("age") or usual
        if usual and usual < 18 and said.get("age", 99) >= 18:
            meant = usual
        drawn = self.of("age")
        return round(float(np.clip(drawn.normal(meant, 0.06 * meant) if meant else drawn.uniform(20, 62), 1, 110)), 1)

    def size(self, sex: Sex, age: float) -> tuple[float, float]:
        """Height in metres and weight in kilograms."""
        said, mean = self.said, float(np.interp(age, YEARS, HEIGHTS[sex]))
        offset = (
            said["height"] + self.of("height").normal(0, 0.25) if "height" in said else np.clip(self.of("height").normal(), -2, 2)
        )
        height = float(said.get("metres", mean * (1 + SPREAD * offset)))
        usual = float(np.interp(age, *INDEX))
        index = (
            said["weight"] * usual / 24.5
            if "weight" in said
            else float(np.clip(self.of("weight").normal(usual - 0.8, 2.2), 0.78 * usual, 1.35 * usual))
        )
        weight = float(said.get("kilograms", index * height**2))
        return round(float(np.clip(height, 0.6, 2.3)), 3), round(float(np.clip(weight, 6, 250)), 1)

    def muscle(self, sex: Sex, age: float, trade: Trade | None) -> float:
        """As said, as the trade makes it, or by sex and age."""
        if "muscle" in self.said:
            return float(self.said["muscle"])
        usual = (0.56 if sex == "male" else 0.44) - 0.18 * float(np.clip((age - 55) / 35, 0, 1))
        return self.near("muscle", usual if trade is None or trade.muscle is None else trade.muscle, 0.08)

    def skin(self) -> tuple[tuple[float, float, float], Skin]:
        """Regional shares, and pigments."""
        draw, row = self.of("skin"), self.said.get("skin")
        origins, mean, spread = ORIGINS[int(draw.integers(len(ORIGINS)))]
        if row and len(row) == 4:
            origins, mean, spread = tuple(row[1:]), row[0], 0.3
        elif row:
            origins = ORIGINS[2][0] if row[0] <= 4 else ORIGINS[3][0] if row[0] <= 6 else ORIGINS[0][0]
            mean, spread = row[0], 0.2
        elif (
            self.said.get("haircolor", (9,))[0] < 1
            and self.said["haircolor"][2] == 0
            or (self.said.get("iris") or (0, 0, 0))[2] > 0.2
        ):
            origins, mean, spread = ORIGINS[2]  # fair hair and blue eyes
        elif self.said.get("freckles"):
            origins, mean, spread = ORIGINS[2]
        tone = float(np.clip(draw.normal(mean, spread), 1, 10))
        melanin = float(np.interp(tone, range(1, 11), MONK))
        freckles = float(np.clip(draw.beta(1.2, 5) * (1.4 if tone < 3 else 0.6), 0, 1))
        freckles = float(self.said.get("freckles", freckles))
        return origins, Skin(
            melanin=round(melanin, 3),
            blood=round(float(np.clip(draw.normal(0.42, 0.05), 0.3, 0.56)), 3),
            freckles=round(freckles, 3),
            tone=int(round(tone)),
        )

    def own(self, origins: tuple[float, float, float]) -> tuple[float, float, float]:
        """Shares of one person about those of their family: no family has one face."""
        a, b, c = (round(float(x), 3) for x in self.of("origins").dirichlet(np.array(origins) * KIN + STRANGE))
        return a, b, c

    def hair(self, sex: Sex, age: float, tone: int, origins: tuple[float, float, float] = (0.0, 0.0, 1.0)) -> Hair:
        """Style and pigments; grey by age."""
        draw = self.of("hair")
        eu, pheo = self._pigments(draw, tone, origins)
        grey = float(np.clip((age - 40 + draw.normal(0, 7)) / 38, 0, 1)) ** 1.3
        if row := self.said.get("haircolor") or self.said.get("beard haircolor"):
            eu, pheo = row[0], row[1]
            grey = row[2] if row[2] or age < 55 else min(grey, 0.35)
        coiled = tone >= 7 or origins[0] > 0.5
        usual = usual_styles(sex, age, coiled)
        style: Any = self.said.get("style") or usual[int(draw.integers(len(usual)))]
        if sex == "male" and "style" not in self.said and age > 45 and draw.random() < (age - 45) / 55:
            style = "receding"
        curl = 0.85 if style in ("curly", "afro") or coiled else float(draw.beta(1.3, 6))
        return Hair(style=style, eumelanin=round(eu, 3), pheomelanin=round(pheo, 3), grey=round(grey, 3), curl=round(curl, 3))

    def _pigments(self, draw: np.random.Generator, tone: int, origins: tuple[float, float, float]) -> tuple[float, float]:
        """From fair to black by family; red now and then among the palest."""
        fair, light = draw.random(), draw.uniform(np.log(0.25), np.log(4.5))
        if fair >= origins[2] * float(np.clip((7.5 - tone) / 3, 0, 1)):
            return float(draw.uniform(4.5, 8.0)), 0.15
        eu = float(np.exp(light)) * (1.0 if tone < 5 else 2.0)
        return (0.7, 1.6) if tone <= 3 and draw.random() < 0.06 else (eu, float(draw.uniform(0.15, 0.7)))

    def brows(self, sex: Sex, age: float) -> float:
        """How strong they are: a man's most, a child's least."""
        return self.near("brows", (0.58 if sex == "male" else 0.26) if age >= 14 else 0.18, 0.18)

    def beard(self, sex: Sex, age: float, hair: Hair) -> Beard:
        """As said; men have one now and then."""
        draw = self.of("beard")
        style: Any = self.said.get("beard")
        if style == "full":
            style = self.said.get("beard beardkind", "full")
        if style is None:
            style = "none" if sex == "female" or age < 18 else ("none", "none", "stubble", "short")[int(draw.integers(4))]
        grey = self.said["beard haircolor"][2] if "beard haircolor" in self.said else min(hair.grey * 1.2, 1.0)
        return Beard(style=style, grey=round(float(grey), 3))

    def iris(self, tone: int, origins: tuple[float, float, float] = (0.0, 0.0, 1.0)) -> Color:
        """Linear albedo of the iris."""
        if "iris" in self.said:
            return tuple(self.said["iris"])
        draw = self.of("iris")
        light = draw.random() < origins[2] * float(np.clip((6.5 - tone) / 4.5, 0, 1))
        rows = LIGHT_EYES if light else ((0.085, 0.042, 0.016), (0.11, 0.055, 0.02)) if tone < 6 else ((0.045, 0.022, 0.010),)
        a, b = (np.array(rows[int(draw.integers(len(rows)))]) for _ in range(2))
        mixed = a + (b - a) * draw.random()
        return (round(float(mixed[0]), 4), round(float(mixed[1]), 4), round(float(mixed[2]), 4))

    def garments(self, told: Sequence[Told], sex: Sex, trade: Trade | None) -> tuple[Garment, ...]:
        """What is said; the trade's or everyday clothes where that leaves somebody undressed."""
        draw, out = self.of("garments"), list[Garment]()
        for t in told:
            if t.trait == "garment":
                kinds, hue = t.value
                for kind in kinds:
                    if kind not in {g.kind for g in out}:
                        out.append(_garment(kind, hue if len(kinds) < 2 else BENEATH.get(kind, hue), draw, out))
        denied = {kind for t in told if t.trait == "no garment" for kind in t.value[0]}
        usual = [(k, "") for k in EVERYDAY[sex][int(draw.integers(len(EVERYDAY[sex])))]]
        kinds = {g.kind for g in out}
        shod = "slippers" if kinds & NIGHT else "sneakers" if kinds & SPORT else "shoes" if kinds & FORMAL else ""
        usual = [("pyjama trousers", ""), ("pyjama top", "")] * bool(kinds & NIGHT) + [("t-shirt", "")] * bool(kinds & SPORT) + usual
        bare = bool(BARE & ({g.kind for g in out} | {k for k, _ in (trade.wears if trade else ())}))
        work = trade.wears if trade and not kinds & BARE else ()
        options = [*work, *(() if bare else (*usual, ("t-shirt", ""), ("trousers", ""), ("shoes", "")))]
        for kind, hue in options:
            kind = shod if shod and kind in ("shoes", "sneakers", "boots") else kind
            taken = {place for g in out for place in ALL_OF.get(g.kind, ("body",))}
            places = ALL_OF.get(kind, ("body",))
            if (
                kind not in denied
                and not taken.intersection(places)
                and not ("over" in places and any("over" in p for p in taken))
            ):
                out.append(_garment(kind, hue, draw))
        return tuple(sorted(out, key=lambda g: WORN.index(g.kind)))


HATS = {
    "straw hat": "#c2a05c", "fedora": "#3a2f28", "top hat": "black", "flat cap": "#4a453c", "helmet": "grey", "crown": "#c09a3a",
    "toque": "white", "fire helmet": "#a3211a", "space helmet": "#e2e2e0", "hard hat": "#e3b41c", "headscarf": "#7a3b4a",
    "bucket hat": "#b8a884", "hood": "#4a3220", "surgical cap": "teal", "souwester": "yellow", "flying cap": "#3d2413",
    "beret": "#6b1c1c", "wizard hat": "#26305f", "bowler hat": "#1d1a18", "cowboy hat": "#6b4a2c", "sombrero": "#c2a05c", "fez": "#8a1f24",
    "turban": "#b8862f", "tricorne": "#221a16", "graduation cap": "#17181c", "santa hat": "#a81c22", "party hat": "#d8417a",
    "nightcap": "#7d9cc0", "fur hat": "#4a3426", "swim cap": "#2a5a9c", "headband": "#c9c5bd", "bicycle helmet": "#c2412f",
    "tiara": "#c9c9cf",
}  # fmt: skip
"""Colours that hats have where no words say others."""
BARE = {"swimsuit", "swim trunks", "bikini", "swim briefs", "wetsuit"}
"""With these nobody wears anything that no words gave them."""
NIGHT = {"pyjama top", "pyjama trousers", "nightgown", "dressing gown"}
"""With these go slippers, and pyjamas under a dressing gown."""
SPORT = {"track top", "track trousers", "football shirt", "sports shorts", "sports bra", "cycling shorts"}
"""With these go sneakers."""
FORMAL = {"suit jacket", "tie", "evening gown", "dress", "summer dress", "skirt", "pleated skirt"}
"""With these go shoes, not boots, where no words say otherwise."""
BENEATH = {"shirt": "white", "tie": "burgundy", "mail": "grey", "boots": "#20160e", "gloves": "#3b2010"}
"""What words for a whole outfit do not colour: a blue suit has a white shirt."""
OWN = {
    "lab coat": "white", "suit jacket": "charcoal", "waistcoat": "charcoal", "vest": "#d8f020", "scrubs top": "teal",
    "scrubs trousers": "teal", "surgical gown": "teal", "gown": "light_blue", "chef jacket": "white", "mail": "grey",
    "raincoat": "yellow", "jeans": "#3d4c66", "leather jacket": "#241610", "breastplate": "#7c8087", "spacesuit": "#e2e2de",
    "bathrobe": "white", "gloves": "#2a1a10", "coverall": "#33486b", "uniform jacket": "#1d2740", "leggings": "#17171b",
    "pyjama top": "#7d9cc0", "pyjama trousers": "#7d9cc0", "nightgown": "#e6dccf", "dressing gown": "#5a1c26", "slippers": "#6a4a3a",
    "bikini": "#c2412f", "swim briefs": "#1f3a66", "wetsuit": "#17191d", "track top": "#1f2f55", "track trousers": "#1f2f55",
    "football shirt": "#b3202a", "sports shorts": "#17181c", "sports bra": "#39415c", "cycling shorts": "#17181c",
    "tie": "burgundy", "cloak": "#4a2320", "puffer jacket": "#8a2f22", "tunic": "#6d5a3c",
}  # fmt: skip
"""Colours that garments have where no words say others."""


def _garment(kind: Any, hue: str, draw: np.random.Generator, beside: Sequence[Garment] = ()) -> Garment:
    place = ALL_OF.get(kind, ("body",))[0]
    names = CLOTHS[kind if kind in ("boots", "sneakers") else "shoes" if place == "feet" else "bottom" if place == "legs" else "top"]
    pick = names[int(draw.integers(len(names)))]
    jacket = next((g for g in beside if g.kind in ("suit jacket", "uniform jacket")), None)
    if not hue and kind == "trousers" and jacket is not None:
        return Garment(kind=kind, color=jacket.color)
    return Garment(kind=kind, color=cloth(hue or OWN.get(kind, pick)))


__all__ = ["HEIGHTS", "LIGHT_EYES", "MONK", "YEARS", "Draw", "cloth", "describe", "usual_styles"]
