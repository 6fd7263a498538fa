"""When, where and in what weather: scene words, place words, views, speech and sounds of a prompt."""

from __future__ import annotations

import re

from worldloom.synth.language.draft import Draft, Wish
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.lit import LIGHTS
from worldloom.synth.language.runs import longest
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.whose import no_railway
from worldloom.world import Count, Span

_CAMERA = {
    "cockpit": "cockpit", "aerial": "aerial", "bird's-eye": "aerial", "birds-eye": "aerial", "bird's eye": "aerial", "drone": "aerial",
    "from above": "aerial", "close-up": "close", "close up": "close", "closeup": "close", "macro": "close", "first-person": "eye",
    "eye-level": "eye", "low-angle": "low", "low angle": "low", "high-angle": "aerial", "top-down": "top", "top down": "top",
    "wide": "wide", "wide-angle": "wide", "panoramic": "wide", "panorama": "wide", "overhead": "top", "isometric": "isometric",
    "interior": "interior", "window": "window", "street-level": "eye", "worm's-eye": "low",
}  # fmt: skip
_VIEWS = ("view", "shot", "angle", "perspective", "close-up", "closeup", "panorama", "vista", "photo", "photograph", "picture", "image",
          "scene", "render", "rendering")  # fmt: skip
_SPEECH = re.compile(
    r"\b(?P<who>(?:a|an|the|one|his|her)\s+[\w' -]{2,40}?|he|she|narrator|voice)\s+(?:who\s+)?(?:is\s+)?"
    r"(?:says?|saying|said|tells?\s+\w+|telling\s+\w+|announces?|announcing|whispers?|whispering|shouts?|shouting|explains?|explaining"
    r"|calls?\s+out|asks?|asking|reads?\s+out)\b[,:]?\s*(?:that\s+|how\s+)?(?P<said>[\"\u201c'\u2018].+?[\"\u201d'\u2019](?=\W|$)|[^.;\n]+)",
    re.IGNORECASE,
)  # fmt: skip
_TO = ("to", "at", "into", "in", "on", "with", "behind", "beside", "across", "over", "near", "and", "while", "for", "about", "loudly", "quietly", "softly", "angrily")
_OF = ("a", "an", "the", "his", "her", "their", "its", "some", "two", "three", "four", "five", "each", "another", "other", "orders", "questions", "instructions", "secrets")
"""Words behind a verb of speech that lead to whom it is told, or to what it is about."""
_HEARD = ("sound", "sounds", "noise", "hear", "hearing", "heard", "listening", "noises", "audio", "soundtrack")
_INTO = ("in", "inside", "at", "on", "through", "within", "into", "across", "over", "of", "from", "around", "along")
_BY = (
    "by",
    "near",
    "beside",
    "above",
    "overlooking",
    "behind",
    "facing",
    "towards",
    "toward",
    "to",
    "under",
    "next to",
    "beyond",
)
_WIND = ("windy", "breezy", "windswept", "wind-swept")


def speech(draft: Draft) -> int:
    """Take what somebody is to say out of the reading; returns the character where it begins (or the prompt's end)."""
    match = _SPEECH.search(draft.prompt)
    if not match or match["who"].lower().endswith((" that", " which")) or not _speaks(draft, match["who"]) or _about(match):
        return len(draft.prompt)
    said = match["said"].strip().strip("\"'\u201c\u201d\u2018\u2019 ,")
    draft.speech = said[:600]
    start, end = match.span("said")
    span = Span(start=start, end=end)
    draft.used |= {t.i for t in draft.tokens if t.end > match.end("who") and t.start < end}
    draft.clause("speech", span, value=said[:80])
    return start


def _about(match: re.Match[str]) -> bool:
    """Whether what follows is what or whom it is said of or to, not the words: "explaining a painting to tourists", "whispering to a boy"."""
    verb = match.group(0)[len(match["who"]) : match.start("said") - match.start()].lower()
    if match["said"][0] in "\"\u201c'\u2018" or re.search(r"[,:]|\b(?:that|how)\b", verb):
        return False
    first = match["said"].lower().split()[0]
    if re.search(r"\btell\w*\s+(?:a|an|the|his|her|stories|jokes)\b", verb):
        return True
    return first in _TO or first in _OF and not re.search(r"\b(?:say|said|tell)", verb)


def _speaks(draft: Draft, who: str) -> bool:
    """Whether somebody can say something: no lobby says luxury."""
    word = singular(re.sub(r"\W+who$", "", who.lower()).split(" ")[-1])
    category = draft.words.nouns.get(word, "")
    return not category or any(draft.words.is_a(category, f) for f in ("person", "animal", "robot", "machine", "device", "radio", "television", "speaker"))


def camera(draft: Draft, found: tuple[Mention, ...]) -> set[int]:
    """Views asked for; returns the indices of mentions that name the view and nothing else."""
    taken: set[int] = set()
    for n, m in enumerate(found):
        head = draft.tokens[m.head].lower
        if head not in _VIEWS or not _is_view(draft, m):
            continue
        before = " ".join(draft.tokens[j].lower for j in (*m.before, *m.inside))
        kind = next((v for w, v in _CAMERA.items() if w in before), "close" if head in ("close-up", "closeup") else "")
        kind = kind or ("wide" if head in ("panorama", "vista") else "")
        taken.add(n)
        span = draft.span(m.start, m.end)
        draft.used |= set(range(m.start, m.end))
        if kind and not draft.camera:
            draft.camera = kind
            draft.clause("camera", span, value=kind)
    for phrase in ("from above", "first person", "close up"):
        at = draft.prompt.lower().find(phrase)
        if at >= 0 and not draft.camera and re.search(r"\b(seen|viewed|view|shot|looking)\b", draft.prompt.lower()):
            draft.camera = _CAMERA.get(phrase, "eye")
            draft.clause("camera", Span(start=at, end=at + len(phrase)), value=draft.camera)
    return taken


def _is_view(draft: Draft, m: Mention) -> bool:
    after = draft.tokens[m.end].lower if m.end < len(draft.tokens) else ""
    return (after in ("of", "from", "in", "over", "") and m.start <= 3) or after == "from"


_INSTEAD = {"time": ("afternoon", "noon"), "season": ("summer", "autumn"), "weather": ("clear", "cloudy")}
"""What a refused word leaves ("no fog"): the usual value, or the other where the usual one is what is refused."""


def scene_words(draft: Draft, m: Mention) -> bool:
    """Whether a mention is itself a time, season, weather, mood or sound ("late afternoon", "falling snow"); takes it if so."""
    tokens, words = draft.tokens, draft.words
    span = draft.span(m.start, m.end)
    modifiers = [*(tokens[j].lower for j in m.before), *(tokens[j].lower for j in m.inside)]
    full = " ".join([*modifiers, tokens[m.head].lower])
    hits = next((words.scene[p] for p in _tails(full) if p in words.scene), None)
    heard = any(t.lower in _HEARD for t in tokens[max(0, m.start - 4) : m.start])
    if heard and hits is None:
        hits = words.scene.get(singular(tokens[m.head].lower))
    if tokens[m.head].lower == "moon" and m.article == "the" and not m.before[1:] and m.start and tokens[m.start - 1].lower in ("on", "onto", "to"):
        wish(draft, "moon", 4.0, span)
        state(draft, "time", "night", span)  # its sky is black
        draft.used |= set(range(m.start, m.end))
        return True  # "a rover on the moon"
    if hits is None or (m.category and not heard and not any(k in ("time", "weather", "season") for k, _ in hits)):
        return False
    taken = False
    for kind, value in hits:
        if kind == "sound" and (heard or value not in ("sea", "rain")):
            draft.hear(value, "asked", span)
            draft.clause("sound", span, value=value)
            taken = True
        elif kind in ("time", "season", "weather") and not heard and not m.negated:
            state(draft, kind, value, span)
            taken = True
        elif kind in _INSTEAD and not heard:
            usual, other = _INSTEAD[kind]
            state(draft, kind, usual if value != usual else other, span)
            taken = True
    for j in (*m.before, *m.inside):
        describe(draft, j)
    draft.used |= set(range(m.start, m.end)) if taken else set()
    return taken


def _tails(text: str) -> list[str]:
    parts = text.split(" ")
    return [" ".join(parts[i:]) for i in range(len(parts))]


def state(draft: Draft, kind: str, value: str, span: Span | None) -> None:
    """State a field of the setting and record the clause, once."""
    if kind in draft.scene:
        return
    draft.set_scene(kind, value, span)
    draft.clause("attribute" if kind == "style" else kind, span, value=value)  # type: ignore[arg-type]


def describe(draft: Draft, j: int) -> bool:
    """Read token j as an adjective of the whole scene ("foggy", "quiet", "Victorian", the first of "film noir"); True if it was one."""
    token, words = draft.tokens[j], draft.words
    n = max(longest(draft.tokens, j, words.scene, 3), 1)
    span, hit = draft.span(j, j + n), False
    for kind, value in words.scene.get(" ".join(t.lower for t in draft.tokens[j : j + n]), ()):
        if kind == "sound":
            if token.lower in _WIND:
                draft.hear("wind", "asked", span)
                draft.clause("sound", span, value="wind")
                hit = True
            continue
        state(draft, kind, value, span)
        hit = True
    if token.lower in words.scene_things:
        category, n = words.scene_things[token.lower]
        _implied(draft, category, n, token.lower, span)
        hit = True
    if token.lower in words.lit:
        state(draft, "time", "night", span)
    if hit:
        draft.used |= set(range(j, j + n))
    return hit


def _implied(draft: Draft, category: str, n: int, word: str, span: Span) -> None:
    if not any(t.category == category for t in draft.things):
        entry = draft.new(category, word, Count(op=">=", n=n), span, plural=True)
        draft.clause("thing", span, thing=entry.id, value=category)


def place_weight(draft: Draft, m: Mention, n: int, before: Link | None) -> float:
    """How strongly a mention's position says "this is where we are"."""
    word = before.text if before and before.end >= m.start - 1 else ""
    word = word or (draft.tokens[m.start - 1].lower if m.start else "")
    if n == 0:
        return 5.0
    if m.phrase in ("room", "space") and not m.before and not word.startswith("in"):
        return 1.0  # "centre of room", "around the room"
    if word in ("in", "inside", "within", "through", "into"):
        return 4.0
    if word in _INTO:
        return 3.5
    return 1.5 if word in _BY else 2.0


def place_in(draft: Draft, m: Mention) -> tuple[str, int]:
    """Place named by the mention's head (with how many words), or ("", 0)."""
    tokens, words = draft.tokens, draft.words
    row = [t.lower for t in tokens[m.start : m.head]]
    for n in range(min(4, len(row) + 1), 0, -1):
        for last in (tokens[m.head].lower, singular(tokens[m.head].lower)):
            phrase = " ".join([*row[len(row) - n + 1 :], last]).replace(" 's ", "'s ").replace(" ' ", "' ")
            phrase = phrase.replace(" ", "") if n == 2 and phrase not in words.place_words and phrase.endswith("room") else phrase  # "class room"
            if phrase in words.place_words and not (n == 1 and no_railway(draft, m)):
                return words.place_words[phrase], n
    return "", 0


def wish(draft: Draft, place: str, weight: float, span: Span | None) -> None:
    """Note a possible place."""
    draft.wishes.append(Wish(place, weight, span))


def phrases(draft: Draft, free: set[int]) -> None:
    """Scene words outside noun phrases ("it is raining", "at night") among the free tokens."""
    i = 0
    while i < len(draft.tokens):
        n = longest(draft.tokens, i, draft.words.scene, 4)
        if n and set(range(i, i + n)) <= free:
            text = " ".join(t.lower for t in draft.tokens[i : i + n])
            for kind, value in draft.words.scene[text]:
                if kind in ("time", "season", "weather", "mood", "style"):
                    state(draft, kind, value, draft.span(i, i + n))
                    draft.used |= set(range(i, i + n))
                elif kind == "sound":
                    draft.hear(value, "asked", draft.span(i, i + n))
                    draft.clause("sound", draft.span(i, i + n), value=value)
                    draft.used |= set(range(i, i + n))
        i += max(n, 1)


def dark(draft: Draft) -> None:
    """Night where such a light is named and no time is; the evening by candles."""
    if any(c.kind == "time" for c in draft.clauses):
        return
    t = next((t for t in draft.tokens if t.text.lower() in LIGHTS), None)
    if t is not None:
        state(draft, "time", "dusk" if t.text.lower() == "candlelight" else "night", draft.span(t.i, t.i + 1))


__all__ = ["camera", "dark", "describe", "phrases", "place_in", "place_weight", "scene_words", "speech", "state", "wish"]
