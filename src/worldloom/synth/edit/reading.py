"""An instruction in English becomes an Edit: clause by clause, a pattern for each verb, references read from what is left."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from worldloom.synth.edit.clauses import BECOMES, clauses
from worldloom.synth.edit.document import Edit, Operation, OperationKind, Reference, Where
from worldloom.synth.edit.referring import Known, Reader
from worldloom.synth.edit.saying import direction, distance, factor, scenery, spoken
from worldloom.synth.edit.wording import FILLERS, INDEFINITE, SOFT, Word, checked, number, words_of
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.world import Attribute, Finding, Span, World

Words = tuple[Word, ...]
LONGEST = 80
"""Words of a clause; longer ones are not read."""
MOVES = r"(?:move|shift|slide|push|pull|put|place|set|bring|drag|relocate|position|carry|hang|mount|stand|lay|tuck|lean|cent(?:er|re)|stack|raise|lift|lower)"
ADDS = r"(?:add|include|insert|install|create|introduce|plant|build|bring in|throw in|put in|put|place|set|hang|stand|lay|mount|bring|want|need|stack)"
REMOVES = r"(?:remove|delete|erase|eliminate|discard|lose|drop|get rid of|throw away|throw out|take away|take out|take down|clear away|dispose of|kill|hide)"
REPLACES = r"(?:replace|substitute|exchange|swap|switch|change|trade|turn|transform|convert|make)"
PAINTS = r"(?:paint|repaint|colou?r|recolou?r|dye|upholster|cover|wrap|restyle|decorate)"
TURNS = r"(?:rotate|turn|spin|swivel|flip|face|point|aim|orient|angle)"
SOUNDS = r"(?:sounds?|noises?)"


def understood(instruction: str, world: World) -> Edit:
    """What an instruction asks for in this world. InputError for text that cannot be read; what is not understood is a finding."""
    text = checked(instruction)
    ids = frozenset(e.id.lower() for e in world.entities)
    labels = {e.category.replace("_", " ") for e in world.entities} | {e.label.lower() for e in world.entities if e.label}
    known = Known(ids, frozenset(" ".join([*p[:-1], singular(p[-1])]) for p in (x.split() for x in labels) if p), vocabulary(), _rooms(world))
    operations: list[Operation] = []
    findings: list[Finding] = []
    for words in clauses(words_of(text, ids), known):
        found = _clause(_Clause(text, words, known)) if len(words) <= LONGEST else ()
        operations += found
        if not found:
            span = Span(start=words[0].start, end=words[-1].end)
            findings.append(Finding(code="not-understood", message=f"'{text[span.start : span.end][:120]}' was not understood", span=span))
    return Edit(instruction=text, operations=tuple(operations[:64]), findings=tuple(findings))


def _rooms(world: World) -> dict[str, str]:
    """What the rooms of a house are called: by kind, by id, and a bathroom also a bath."""
    if len(world.rooms) < 2:
        return {}
    return {name.replace("_", " ").lower(): r.id for r in reversed(world.rooms) for name in (r.kind, r.id)}


@dataclass(frozen=True)
class _Clause:
    """One clause: its words, and the patterns' view of them as lower-case text with one space between."""

    text: str
    words: Words
    known: Known

    @property
    def plain(self) -> str:
        return " ".join(w.lower for w in self.words)

    def part(self, m: re.Match[str], name: str) -> Words:
        """The words that a group of a pattern covers."""
        a, b = m.span(name)
        at, out = 0, []
        for w in self.words:
            if a <= at and at + len(w.lower) <= b:
                out.append(w)
            at += len(w.lower) + 1
        return tuple(out)

    def made(self, kind: OperationKind, **more: object) -> Operation:
        """An operation of this clause."""
        span = Span(start=self.words[0].start, end=self.words[-1].end)
        return Operation(kind=kind, text=self.text[span.start : span.end], span=span, **more)  # type: ignore[arg-type]

    def over(self, words: Words) -> _Clause:
        """The same with other words."""
        return _Clause(self.text, words, self.known)

    def targets(self, words: Words) -> tuple[tuple[Reference, ...], Words]:
        """The references that words begin with, and what follows them."""
        reader = Reader(self.known, words)
        found = reader.several()
        return found, reader.rest

    def all(self, words: Words) -> tuple[Reference, ...]:
        """The references where words are nothing else."""
        found, rest = self.targets(words)
        return found if not [w for w in rest if w.lower not in FILLERS and w.lower not in SOFT] else ()


Rule = Callable[[_Clause], tuple[Operation, ...]]


def _clause(c: _Clause) -> tuple[Operation, ...]:
    for rule in (_history, _light, _sound, _hinge, _clear, _exchange, _replace, _resize, _scene, _remove, _turn, _look, _add, _move):
        if found := rule(c):
            return found
    return ()


def _history(c: _Clause) -> tuple[Operation, ...]:
    text = c.plain
    back = re.match(r"(undo|revert|take (?:that|it|this) back|go back(?: to (?:how|what) it was)?|restore)\b", text)
    again = re.match(r"(redo|do (?:that|it) again)\b", text)
    if not back and not again:
        return ()
    said = next((k for w in text.split() if w != "one" and (k := number(w)) is not None), 1.0)
    steps = 50.0 if re.search(r"\b(everything|all|original|beginning|start)\b", text) else min(max(said, 1.0), 50.0)
    return (c.made("undo" if back else "redo", amount=steps),)


def _light(c: _Clause) -> tuple[Operation, ...]:
    patterns = (r"(?:turn|switch|put) (?P<s>on|off|out) (?P<t>.+)", r"(?:turn|switch|put) (?P<t>.+?) (?P<s>on|off|out)",
                r"(?P<s>light|extinguish|put out|blow out|dim|brighten) (?P<t>.+)", r"turn (?P<s>up|down) (?P<t>.+)",
                r"turn (?P<t>.+?) (?P<s>up|down)", r"make (?P<t>.+?) (?:much |a bit |a little |slightly )?(?P<s>brighter|dimmer)")  # fmt: skip
    states = {"out": "off", "light": "on", "extinguish": "off", "put out": "off", "blow out": "off", "dim": "dim", "down": "dim", "dimmer": "dim",
              "brighten": "bright", "up": "bright", "brighter": "bright"}  # fmt: skip
    whole = re.fullmatch(r"(?P<s>brighten|lighten|dim|darken) (?:up )?(?:the |this )?(?:whole )?(?:room|scene|lighting|place|house)(?: up)?", c.plain)
    if whole:
        span = Span(start=c.words[0].start, end=c.words[-1].end)
        every = Reference(text="all the lights", span=span, noun="light", every=True)
        return (c.made("light", targets=(every,), toward="bright" if whole["s"] in ("brighten", "lighten") else "dim"),)
    for pattern in patterns:
        if (m := re.fullmatch(pattern, c.plain)) and (refs := c.all(c.part(m, "t"))):
            if not {r.noun for r in refs} & {"music", "sound", "radio music"}:
                return (c.made("light", targets=refs, toward=states.get(m["s"], m["s"])),)
    return ()


def _sound(c: _Clause) -> tuple[Operation, ...]:
    off = re.fullmatch(rf"(?:stop|mute|silence|turn off|switch off|remove|no more|no) (?:the |all )?(?:{SOUNDS} of )?(?:the )?(?P<q>.+?)(?: {SOUNDS})?", c.plain)
    on = re.fullmatch(rf"(?:play|add|put on|let me hear|let us hear|hear|i want to hear|turn on|make|include) (?:some |the |a |soft |quiet )*(?:{SOUNDS} of )?(?:a |the |some )?(?P<q>.+?)(?: {SOUNDS})?(?: in the background)?", c.plain)
    loud = bool(re.search(rf"\b{SOUNDS}\b", c.plain)) or c.plain.startswith(("play", "let me hear", "hear", "mute"))
    for m, sign in ((off, "-"), (on, "+")):
        if m and (names := spoken(m["q"], c.known.words, loud)):
            return (c.made("sound", scene=tuple((sign, n) for n in names)),)
    return ()


def _hinge(c: _Clause) -> tuple[Operation, ...]:
    m = re.fullmatch(r"(?P<s>open|close|shut) (?P<t>.+)", c.plain)
    refs = c.all(c.part(m, "t")) if m else ()
    return (c.made("hinge", targets=refs, toward="open" if m and m["s"] == "open" else "closed"),) if refs else ()


def _clear(c: _Clause) -> tuple[Operation, ...]:
    m = re.fullmatch(r"(?:clear|empty|tidy) (?:off |out |up )?(?!away)(?P<t>.+)", c.plain)
    refs = c.all(c.part(m, "t")) if m else ()
    if not refs or refs[0].where or refs[0].noun == "thing":
        return ()
    inside = tuple(Reference(text=f"everything on {r.text}"[:200], span=r.span, noun="thing", every=True, where=(Where(kind="on", objects=(r,)),)) for r in refs)
    return (c.made("remove", targets=inside),)


def _exchange(c: _Clause) -> tuple[Operation, ...]:
    m = re.fullmatch(r"(?:swap|exchange|switch) (?:the (?:places|positions?) of |places of )?(?P<t>.+?)(?: around)?", c.plain)
    refs = c.all(c.part(m, "t")) if m else ()
    if m and len(refs) != 2 and (w := re.fullmatch(r"(?:swap|exchange|switch) (?P<a>.+?) with (?P<b>(?:the|my|our) .+|\S+\.\d+)", c.plain)):
        refs = (*c.all(c.part(w, "a")), *c.all(c.part(w, "b")))
    return (c.made("exchange", targets=refs),) if len(refs) == 2 else ()


def _replace(c: _Clause) -> tuple[Operation, ...]:
    patterns = (rf"{REPLACES} (?P<t>.+?) (?:into|with|by|for|out for) (?P<n>.+)", r"(?:change|switch|swap) (?P<t>.+?) to (?P<n>.+)",
                r"(?:have|use|put|i want|i would like|i'd like|want) (?P<n>.+?) (?:instead of|in place of) (?P<t>.+)", r"substitute (?P<n>.+?) for (?P<t>.+)")  # fmt: skip
    ordered = (patterns[3], *patterns[:3]) if c.plain.startswith("substitute") and " for " in c.plain else patterns
    for pattern in ordered:
        if not (m := re.fullmatch(pattern, c.plain)):
            continue
        refs, new = c.all(c.part(m, "t")), c.part(m, "n")
        if refs and new and new[-1].lower in ("one", "ones") and (said := qualities(c, new)):
            return (c.made("look", targets=refs, qualities=said),)
        if refs and new and qualities(c, new) is None and _noun_in(c, new):
            return (c.made("replace", targets=refs, new=c.text[new[0].start : new[-1].end]),)
    return ()


def _noun_in(c: _Clause, words: Words) -> bool:
    reader = Reader(c.known, words)
    return reader.one() is not None or words[0].lower in ("a", "an", "some")


def _resize(c: _Clause) -> tuple[Operation, ...]:
    verbs = {"enlarge": 1.35, "grow": 1.35, "expand": 1.35, "magnify": 1.35, "shrink": 0.7, "reduce": 0.7, "double": 2.0, "triple": 3.0, "halve": 0.5, "scale up": 1.35, "scale down": 0.7}
    m = re.fullmatch(rf"(?P<v>{'|'.join(verbs)}|scale|resize) (?:the size of )?(?P<t>.+?)(?: in size)?(?: (?:by|to) (?P<k>[\w.%]+)(?: times)?(?: its size)?)?", c.plain)
    if m and (refs := c.all(c.part(m, "t"))):
        k = number(m["k"]) if m["k"] else None
        base = verbs.get(m["v"], 1.0)
        by = base if k is None else (1 + k if base >= 1 and m["k"].endswith("%") else 1 - k if base < 1 and m["k"].endswith("%") else k if base >= 1 or k < 1 else 1 / k)
        return (c.made("resize", targets=refs, amount=by),) if by != 1.0 else ()
    m = re.fullmatch(r"(?:give me|give us|i want|i need|i'd like|i would like|get me) (?:a|an|some) (?P<q>(?:much |slightly |a bit )?\w+) (?P<t>.+)", c.plain)
    if m and (by := factor(m["q"].split())) and m["q"].endswith("er") and (refs := c.all(c.part(m, "t"))):
        return (c.made("resize", targets=refs, amount=by),)
    m = re.fullmatch(r"(?:make|turn|have|want) (?P<t>.+)", c.plain)
    if m is None:
        return ()
    words = c.part(m, "t")
    for k in range(1, len(words)):
        by = factor([w.lower for w in words[k:]])
        if by and (refs := c.all(words[:k])):
            return (c.made("resize", targets=refs, amount=by),)
    return ()


def _scene(c: _Clause) -> tuple[Operation, ...]:
    found = scenery(c.plain, c.known)
    return (c.made("scene", scene=found),) if found else ()


def _remove(c: _Clause) -> tuple[Operation, ...]:
    m = re.fullmatch(r"(?:take|clear|get|sweep|remove|throw) (?P<t>.+?) (?:off(?: of)?|from) (?P<h>.+)", c.plain)
    if m and (refs := c.all(c.part(m, "t"))) and (hosts := c.all(c.part(m, "h"))):
        on = (Where(kind="on", objects=hosts[:1]),)
        return (c.made("remove", targets=tuple(r.model_copy(update={"where": on}) for r in refs)),)
    patterns = (rf"{REMOVES} (?P<t>.+)", r"take (?P<t>.+?) (?:away|out|down)(?: (?:of|from) .*)?", r"get (?P<t>.+?) out(?: of .*)?",
                r"(?:no|without|no more) (?P<t>.+)", r"(?:i don't want|i do not want|there should be no|there should not be|i want no|i don't like) (?P<t>.+?)(?: anymore| any more| any longer)?",
                r"(?:throw|take) (?P<t>.+?) (?:away|out)")  # fmt: skip
    for pattern in patterns:
        if m := re.fullmatch(pattern, c.plain):
            words = c.part(m, "t")
            if len(words) > 2 and words[-3].lower in ("from", "in") and words[-1].lower in ("room", "scene", "world", "picture"):
                words = words[:-3]
            refs, rest = c.targets(words)
            if refs and not rest:
                return (c.made("remove", targets=refs),)
    return ()


def _turn(c: _Clause) -> tuple[Operation, ...]:
    text = c.plain
    mutual = re.fullmatch(r"(?:\w+) (?P<t>.+?) (?:to face|face|facing|towards?|so that they face|so they face) (?:each other|one another)", text)
    if mutual and (refs := c.all(c.part(mutual, "t"))):
        return (c.made("turn", targets=refs, toward="each other"),)
    faced = re.fullmatch(r"(?:face|point|aim|turn|rotate|orient|make|have|swivel|angle) (?P<t>.+?) (?:to face|so that it faces|so it faces|so that they face|face|facing|towards?|at|to look at|look at|to(?= the (?!left|right)))(?: towards?)? (?P<d>.+)", text)
    if faced and (refs := c.all(c.part(faced, "t"))):
        reader = Reader(c.known, c.part(faced, "d"))
        word = reader.room()
        goal = () if word else reader.several()
        if (goal or word) and not reader.rest:
            return (c.made("turn", targets=refs, where=(Where(kind="facing", objects=goal, word=word),)),)
    m = re.fullmatch(rf"(?:{TURNS}) (?P<t>.+?)(?: (?P<d>around|round|upside down|clockwise|counter-?clockwise|anti-?clockwise|to the left|to the right|left|right|away from .+))?(?: by)?(?: (?P<k>[\w.]+)(?:-degrees?| degrees?))?(?: (?P<e>clockwise|counter-?clockwise|anti-?clockwise|to the left|to the right))?", text)
    if m and (m["d"] or m["k"]) and (refs := c.all(c.part(m, "t"))):
        said = m["d"] or m["e"] or ""
        k = number(m["k"]) if m["k"] else None
        by = math.radians(k) if k is not None else math.pi if said in ("around", "round", "upside down") else math.pi / 2
        clockwise = said in ("clockwise", "to the right", "right")
        return (c.made("turn", targets=refs, amount=-by if clockwise else by),)
    return ()


def qualities(c: _Clause, words: Words) -> tuple[Attribute, ...] | None:
    """What words say a thing is to be, where they say nothing else: "light blue", "made of oak", "in red"; None otherwise."""
    reader, out = Reader(c.known, words), list[Attribute]()
    table = c.known.words.qualities
    while reader.at < len(words):
        n, word = reader.phrase(table, 3), reader.peek()
        if word == "made" and reader.peek(1) in ("of", "from", "out"):
            reader.at += 1
        elif (shade := reader._shade()) is not None:
            out.append(shade)
            reader.at += 2
        elif n:
            text = " ".join(w.lower for w in words[reader.at : reader.at + n])
            span = Span(start=words[reader.at].start, end=words[reader.at + n - 1].end)
            out += [Attribute(kind=table[text][0][0], value=table[text][0][1], span=span)]
            reader.at += n
        elif word in SOFT or word in ("an", "in", "out", "made", "from", "and", ",", "or", "be", "with", "one", "to", "material", "style", "colour", "color", "coloured", "colored", "finish", "look", "paint", "coat", "shade", "tone", "painted", "dark", "light", "pale", "deep", "upholstery", "version"):
            reader.at += 1
        else:
            return None
    return tuple(out) or None


def _look(c: _Clause) -> tuple[Operation, ...]:
    of = r"(?:colou?r|material|style|look|finish|fabric|upholstery|paint)"
    owned = re.fullmatch(rf"(?:change|set|turn|make|switch) (?P<t>.+?)(?: 's)? {of} (?:to|into|be)? ?(?P<q>.+)", c.plain)
    if owned and (said := qualities(c, c.part(owned, "q"))) and (refs := c.all(c.part(owned, "t"))):
        return (c.made("look", targets=refs, qualities=said),)
    patterns = (rf"{PAINTS} (?P<t>.+)", r"make (?P<t>.+)", r"turn (?P<t>.+)", r"change (?:the )?(?:colou?r|material|style|look|finish|fabric) of (?P<t>.+)", r"change (?P<t>.+)",
                r"give (?P<t>.+)", r"(?:i want|i'd like|i would like|have|want) (?P<t>.+)", r"(?P<t>.+)")  # fmt: skip
    for pattern in patterns:
        m = re.fullmatch(pattern, c.plain)
        found = _painted(c, c.part(m, "t")) if m else ()
        if found:
            return found
    return ()


def _painted(c: _Clause, words: Words) -> tuple[Operation, ...]:
    """ "the rug green", "the sofa blue and the chairs red"."""
    return _chained(words, lambda part: _dyed(c, part), {}, whole=True)


def _dyed(c: _Clause, words: Words) -> tuple[Operation, ...]:
    for k in range(1, len(words)):
        said = qualities(c, words[k:])
        if said and (refs := c.all(tuple(w for w in words[:k] if w.lower not in BECOMES and w.lower != "be"))):
            return (c.made("look", targets=refs, qualities=said),)
    return ()


def _add(c: _Clause) -> tuple[Operation, ...]:
    patterns = (rf"{ADDS} (?P<n>.+)", r"(?:i want|i'd like|i would like|i need|there should be|there is|there are|let there be|have) (?P<n>.+)",
                r"give (?P<d>(?:the|my) \w+(?: \w+)?) (?P<n>(?:a|an|some|two|three|four|five|six|more) .+)")  # fmt: skip
    for pattern in patterns:
        m = re.fullmatch(pattern, c.plain)
        if m is None:
            continue
        words = c.part(m, "n")
        if not (_indefinite(c, words) or re.match(r"(?:add|include|insert|install|create|introduce|bring in|plant|build)\b", c.plain)):
            continue
        host = c.part(m, "d") if "d" in m.re.groupindex else ()
        return _several(c, words, host)
    return ()


def _several(c: _Clause, words: Words, host: Words) -> tuple[Operation, ...]:
    """ "two cushions on the sofa and a plant in the corner": each with its own place."""
    for k in range(2, len(words) - 1):
        if words[k].lower in ("and", ",") and _indefinite(c, words[k + 1 :]):
            first = _adding(c, words[:k], host)
            if first and first[0].where:
                rest = _adding(c, words[k + 1 :], host)
                return (*first, *rest)
    return _adding(c, words, host)


def _indefinite(c: _Clause, words: Words) -> bool:
    first = words[0].lower
    if first in INDEFINITE or number(first) is not None and (len(words) < 3 or words[1].lower != "of"):
        return True
    reader = Reader(c.known, words)
    one = reader.one(standing=False)
    return one is not None and not one.definite and not one.id and not one.pronoun and one.every and first not in ("all", "every", "both", "each", "everything")


def _adding(c: _Clause, words: Words, host: Words) -> tuple[Operation, ...]:
    """Cut what is new from where it is to stand among what is there."""
    where: list[Where] = []
    cut = len(words)
    for k in range(1, len(words)):
        mark = _where(c, words[k:])
        if mark and all(_there(o) for w in mark for o in w.objects) and not (words[k].lower == "in" and words[k - 1].lower in ("bring", "put")):
            where, cut = list(mark), k
            break
    if host and (refs := c.all(host)) and refs[0].noun not in ("room", "scene"):
        where.append(Where(kind="to", objects=refs))
    new = list(words[:cut])
    tail = " ".join(w.lower for w in new[-3:])
    instead = tail.endswith(("in its place", "in their place", "in its stead"))
    new = new[:-3] if instead else new
    while new and new[-1].lower in (*FILLERS, ",", "in", "to", "there", "here") and new[-1].lower != "again":
        new.pop()
    if not new:
        return ()
    instead = instead or words[-1].lower in ("there", "instead")
    return (c.made("add", new=c.text[new[0].start : new[-1].end], where=tuple(where), toward="instead" if instead else ""),)


def _there(r: Reference) -> bool:
    """Whether words speak of what is there already."""
    return r.definite or bool(r.id or r.pronoun) or r.every and r.number in (0, 2)


def _where(c: _Clause, words: Words) -> tuple[Where, ...]:
    """The relations that words are; empty where they are something else."""
    out: list[Where] = []
    reader = Reader(c.known, words)
    while reader.at < len(words):
        one = destination(reader)
        if one is None:
            if reader.peek() in (*FILLERS, ",", "it", "that", "is", "directly", "right", "just", "all", "placed", "over", "facing", "of"):
                reader.at += 1
                continue
            return ()
        out.append(one)
    return tuple(out)


def destination(reader: Reader) -> Where | None:
    """A place that something is to have: "to the left of the sofa", "to the window", "closer to it", "in the corner"."""
    mark = reader.at
    begin = reader.words[mark]
    if reader.peek() in ("back", "over", "up", "down", "all", "right", "directly", "out") and reader.peek(1) in ("to", "onto", "on", "against", "into", "in", "next", "under", "beside", "near", "by"):
        reader.at += 1
    closer = reader.peek() in ("closer", "nearer")
    away = reader.peek() in ("away", "further", "farther")
    if not closer and not away and (one := reader.relation()) is not None:
        return one
    while reader.peek() in ("closer", "nearer", "away", "further", "farther", "to", "towards", "toward", "onto", "over", "from", "into", "near"):
        reader.at += 1
    if reader.at == mark:
        return None
    word, room = reader.room(), reader.named_room()
    objects = () if word or room else reader.several()[:2]
    if not word and not objects and not room:
        reader.at = mark
        return None
    kind = "away" if away else "closer" if closer else "to"
    return Where(kind=kind, objects=objects, word=word, room=room, span=Span(start=begin.start, end=reader.words[reader.at - 1].end))  # type: ignore[arg-type]


def _move(c: _Clause) -> tuple[Operation, ...]:
    m = re.fullmatch(rf"{MOVES} (?P<t>.+)|leave (?P<u>.+)", c.plain)
    if m is None:
        return ()
    words = c.part(m, "t" if m["t"] else "u")
    if lifted := re.match(r"(raise|lift|lower) ", c.plain):
        return _raised(c, words, "down" if lifted[1] == "lower" else "up")
    taken = re.fullmatch(r"\w+ (?P<t>.+?) from (?P<h>.+?) (?P<d>(?:to|onto|on|into|in|next|under|beside|behind|near|over) .+)", c.plain)
    if taken and (refs := c.all(c.part(taken, "t"))) and (hosts := c.all(c.part(taken, "h"))) and (where := _where(c, c.part(taken, "d"))):
        on = (Where(kind="on", objects=hosts[:1]),)
        return (c.made("move", targets=tuple(r.model_copy(update={"where": on}) for r in refs), where=where),)
    return _moving(c, words)


def _raised(c: _Clause, words: Words, toward: str) -> tuple[Operation, ...]:
    """ "(raise) the painting by 20 cm"."""
    refs, rest = c.targets(words)
    n, far = distance([w.lower for w in rest])
    left = [w for w in rest[n:] if w.lower not in SOFT and w.lower not in FILLERS]
    return (c.made("move", targets=refs, toward=toward, amount=far or 0.2),) if refs and not left else ()


def _moving(c: _Clause, words: Words) -> tuple[Operation, ...]:
    """ "the lamp to the left of the sofa (and the chair to the window)"."""
    return _chained(words, lambda part: _moved(c, part), {}, whole=False)


def _chained(words: Words, one: Callable[[Words], tuple[Operation, ...]], known: dict[int, tuple[Operation, ...]],
             whole: bool) -> tuple[Operation, ...]:  # fmt: skip
    """What `one` reads of words, or of their pieces between "and" and commas where it reads each; as a `whole` before in pieces, or after.

    What pieces from a word on come to is found once: `known`, by where it begins.
    """
    begin = words[0].start if words else -1
    if begin in known:
        return known[begin]
    known[begin] = found = one(words) if whole else ()
    for k in range(2, len(words) - 1) if not found else ():
        if words[k].lower in ("and", ",") and (first := one(words[:k])) and (more := _chained(words[k + 1 :], one, known, whole)):
            found = (*first, *more)
            break
    known[begin] = found or (() if whole else one(words))
    return known[begin]


def _moved(c: _Clause, words: Words) -> tuple[Operation, ...]:
    for standing in (True, False):
        reader = Reader(c.known, words, deep=0 if standing else 3)
        refs = reader.several()
        if not refs:
            return ()
        rest = reader.rest
        text = " ".join(w.lower for w in rest)
        if text in ("side by side", "next to each other", "beside each other", "next to one another"):
            return (c.made("move", targets=refs, toward="abreast"),)
        if text in ("closer together", "together", "nearer together", "nearer to each other", "closer to each other"):
            return (c.made("move", targets=refs, toward="together"),)
        if (step := direction([w.lower for w in rest])) is not None:
            return (c.made("move", targets=refs, toward=step[0], amount=step[1]),)
        n, far = distance([w.lower for w in rest])
        if rest[n:] and (where := _where(c, rest[n:])):
            if c.plain.startswith(("center", "centre")) and where[0].word == "room":
                where = (where[0].model_copy(update={"kind": "middle"}), *where[1:])
            return (c.made("move", targets=refs, where=where, amount=far),)
    return ()


__all__ = ["destination", "qualities", "understood"]
