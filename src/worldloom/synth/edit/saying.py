"""What single words of an instruction say: directions with metres, factors of size, fields of the setting, sounds."""

from __future__ import annotations

import re

from worldloom.synth.edit.referring import Known
from worldloom.synth.edit.wording import SOFT, STEPS, UNITS, number
from worldloom.synth.language.vocabulary import Vocabulary

SIZES = {
    "bigger": 1.35, "larger": 1.35, "taller": 1.3, "higher": 1.3, "wider": 1.3, "longer": 1.3, "smaller": 0.72, "shorter": 0.75, "tinier": 0.6,
    "narrower": 0.75, "lower": 0.75, "big": 1.35, "large": 1.35, "huge": 1.8, "giant": 2.0, "enormous": 2.0, "gigantic": 2.2, "small": 0.72,
    "little": 0.72, "tiny": 0.5, "tall": 1.3, "miniature": 0.4, "massive": 1.8,
}  # fmt: skip
MUCH, SLIGHT = frozenset(("much", "far", "lot", "way")), frozenset(("bit", "little", "slightly", "somewhat", "tad"))
SUBJECT = r"(?:it|this|that|the (?:whole )?(?:scene|room|world|place|weather|time|time of day|season|mood|atmosphere|style|sky|lighting|whole thing|view|day|ambience|picture|house|street|harbour|garden|sounds?|everything)|everything|the time of year)"
FRAMES = (
    rf"(?:make|turn|set|change|switch|move|bring|keep|put|have|let|give|shift) {SUBJECT}(?: (?:be|look|feel|seem|to|into|at|in|a|an|the))* (?P<q>.+)",
    r"(?:change|set|switch|turn) (?:the )?(?:time|weather|season|mood|style|atmosphere|time of day|scene|setting)(?: of (?:day|the (?:day|year|room|scene)))? (?:to|into|as) (?:be )?(?P<q>.+)",
    rf"{SUBJECT} (?:is|should be|should look|should feel|becomes|be|looks|feels) (?:now )?(?P<q>.+)",
    r"(?:it's|it is|it should be|it should) (?:now )?(?P<q>.+)",
    r"(?:let it|let there be|make it|have it|add|add some|add a|bring|start|i want|i'd like|with|let) (?P<q>.+)",
    r"(?:at|in|by|during|under|on) (?:the |a |an )?(?P<q>.+)",
    r"(?:restyle|redecorate) (?:it|the room|everything|the scene|this room)(?: (?:in|as|to))* (?P<q>.+)",
    r"(?:switch|go|change|turn) (?:over )?(?:to|into) (?P<q>.+)",
    r"(?:remove|no|no more|without|get rid of|lift|stop|clear|clear away|end) (?:the |any |all the )?(?P<c>fog|mist|haze|rain|snow|snowfall|storm|clouds|dust storm|bad weather)",
    r"(?:clear|stop) (?P<c>the sky|the fog|the rain|the snow|raining|snowing|the storm|the weather)(?: up)?",
    r"(?P<q>.+)",
)  # fmt: skip
"""How one speaks of the whole scene."""
FIELDS = ("time", "season", "weather", "mood", "style")
LATER = {"brighter": ("mood", "cheerful"), "darker": ("mood", "gloomy"), "cosier": ("mood", "cosy"), "cozier": ("mood", "cosy"), "sunnier": ("weather", "clear"),
         "warmer": ("mood", "cosy"), "spookier": ("mood", "eerie"), "foggier": ("weather", "fog"), "stormier": ("weather", "storm"), "scarier": ("mood", "eerie"),
         "moodier": ("mood", "gloomy"), "calmer": ("mood", "calm"), "livelier": ("mood", "busy"), "later": ("time", "night"), "thundering": ("weather", "storm"),
         "night-time": ("time", "night"), "nighttime": ("time", "night"), "day": ("time", "afternoon"), "daytime": ("time", "afternoon")}  # fmt: skip
IDLE = frozenset(("a", "an", "the", "and", ",", "be", "look", "during", "outdoors", "like", "of", "at", "in", "with", "it", "very", "more", "much", "bit", "little", "to", "for", "early", "late", "time",
                  "style", "weather", "outside", "season", "mood", "atmosphere", "day", "heavy", "heavily", "light", "thick", "some", "there", "is", "now", "scene", "feel",
                  "room", "really", "on", "as", "if", "again", "dark", "lighting", "sky", "bright", "deep", "middle", "world"))  # fmt: skip


def direction(words: list[str]) -> tuple[str, float] | None:
    """Words that are a direction with or without a distance: ("left", 0.5) of "half a metre to the left"; 0 where none is said."""
    toward, amount, k = "", 0.0, 0
    while k < len(words):
        w = words[k]
        value = number(w) if w not in ("once",) else None
        glued = re.fullmatch(r"(\d+(?:\.\d+)?)(cm|m)", w)
        if glued:
            amount = float(glued[1]) * UNITS[glued[2]]
        elif value is not None:
            unit = next((u for u in words[k + 1 : k + 3] if u in UNITS), None)
            if unit is None:
                return None
            amount = value * UNITS[unit]
        elif w in UNITS:
            amount = amount or UNITS[w]
        elif w in STEPS and not toward:
            toward = STEPS[w]
        elif w in ("bit", "little", "slightly", "tad"):
            amount = amount or 0.25
        elif w not in SOFT and w not in ("to", "the", "a", "further", "farther", "towards", "toward", "towards", "side", "it", "there", "and"):
            return None
        k += 1
    return (toward, min(amount, 50.0)) if toward else None


def distance(words: list[str]) -> tuple[int, float]:
    """How many words at the beginning say a distance, and its metres: (2, 0.3) of "30 cm closer to it"; (0, 0.0) for none."""
    glued = re.fullmatch(r"(\d+(?:\.\d+)?)(cm|m)", words[0]) if words else None
    if glued:
        return 1, float(glued[1]) * UNITS[glued[2]]
    if words[:2] in (["a", "bit"], ["a", "little"], ["slightly"]):
        return 2, 0.25
    n = 1 if words and words[0] == "by" else 0
    if len(words) > n + 1 and (k := number(words[n])) is not None:
        unit = next((j for j in (n + 1, n + 2) if j < len(words) and words[j] in UNITS), 0)
        if unit:
            return unit + 1, min(k * UNITS[words[unit]], 50.0)
    return 0, 0.0


def factor(words: list[str]) -> float:
    """The factor of size that words say: 1.35 of "bigger", 2 of "twice as big"; 0 where they say none."""
    text = " ".join(words)
    m = re.fullmatch(r"(\w+(?:\.\d+)?)(?: times)? (?:as )?(?:big|large|tall|high|wide|long|the size|its size|bigger|larger|taller)(?: as (?:now|before|it is))?", text)
    if m and (m[1] in ("twice", "half", "double", "triple", "thrice") or number(m[1]) is not None):
        k = {"double": 2.0, "triple": 3.0}.get(m[1]) or number(m[1])
        return min(max(k or 0.0, 0.1), 10.0)
    m = re.fullmatch(r"(?:by )?(\d+)% (bigger|larger|taller|smaller|shorter)", text)
    if m:
        return 1 + float(m[1]) / 100 if m[2] in ("bigger", "larger", "taller") else max(1 - float(m[1]) / 100, 0.1)
    core = [w for w in words if w in SIZES]
    if len(core) != 1 or any(w not in SIZES and w not in SOFT for w in words):
        if len(core) == 2 and core[0] == "little" and not set(words) - set(SIZES) - SOFT:
            core = core[1:]
        else:
            return 0.0
    k = SIZES[core[0]]
    if MUCH & set(words):
        return float(k**1.7)
    return float(k**0.5) if SLIGHT & set(words) and core[0] != "little" else k


def scenery(text: str, known: Known) -> tuple[tuple[str, str], ...]:
    """Fields of the setting that a clause states: (("time", "night"), ("weather", "rain")); empty where it is about something else."""
    for frame in FRAMES:
        m = re.fullmatch(frame, text)
        if m is None:
            continue
        if "c" in m.re.groupindex:
            return (("weather", "clear"),)
        if found := _stated(m["q"], known):
            return found
    return ()


def _stated(text: str, known: Known) -> tuple[tuple[str, str], ...]:
    words, out, k = text.split(), list[tuple[str, str]](), 0
    table = known.words.scene
    while k < len(words):
        if words[k] in LATER:
            out.append(LATER[words[k]])
            k += 1
            continue
        n = next((n for n in range(min(4, len(words) - k), 0, -1) if " ".join(words[k : k + n]) in table), 0)
        rows = [r for r in table.get(" ".join(words[k : k + n]), ()) if r[0] in FIELDS] if n else []
        if rows:
            best = min(rows, key=lambda r: FIELDS.index(r[0]))
            out.append(best)
            k += n
        elif words[k] in IDLE:
            k += 1
        else:
            return ()
    return tuple(dict(out).items())


def spoken(text: str, words: Vocabulary, loud: bool) -> tuple[str, ...]:
    """Names of the sounds that words mean; unless it is `loud` that they are sounds, only words that mean nothing else."""
    parts = [p for p in re.split(r"\s*(?:,|\band\b)\s*", text) if p]
    out: list[str] = []
    for part in parts:
        plain = re.sub(r"^(?:the|a|an|some|soft|quiet|distant|gentle|loud|of|all) ", "", part)
        found = [v for kind, v in words.scene.get(plain, ()) if kind == "sound"]
        others = [kind for kind, _ in words.scene.get(plain, ()) if kind != "sound"]
        if not found or ((others or plain in words.nouns) and not loud and plain not in ("music",)):
            return ()
        out.append(found[0])
    return tuple(dict.fromkeys(out))


__all__ = ["direction", "distance", "factor", "scenery", "spoken"]
