"""Tokens into sentences that are said in one go, each with the pause after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from worldloom.synth.voice.reading import Token, scan
from worldloom.synth.voice.script import Pause, Script, Style

STOPS = frozenset(".!?…")
CLOSING = frozenset("”)")
PAUSES = {".": 0.38, "!": 0.38, "?": 0.42, "…": 0.5, ";": 0.26, ":": 0.26, ",": 0.14, "—": 0.22}
PARAGRAPH, ENDED, CUT = 0.75, 0.3, 0.08
MOST = 45
"""Words of one go; a longer sentence is cut, where it can be at a mark."""
HEARD = 0.1
"""Seconds from which a pause inside a sentence also makes a phrase."""


@dataclass(frozen=True)
class Sentence:
    """What is said in one go."""

    tokens: tuple[Token, ...]
    styles: tuple[Style, ...]
    """One a token."""
    breaks: tuple[tuple[int, float], ...]
    """(before which token, seconds)."""
    pause: float
    """Seconds after it."""

    @property
    def voice(self) -> str:
        """The voice that the script asks for, or empty."""
        return self.styles[0].voice


def sentences(script: Script) -> list[Sentence]:
    """The sentences of a script; those without a word are left out, and their pauses go to the one before."""
    stops = sorted({*script.ends, *(p.at for p in script.pauses), *(m.at for m in script.marks)})
    out, group, pauses = list[Sentence](), list[Token](), list(script.pauses)
    tokens = scan(script.text, script.fixed, stops)
    edges = sorted(script.ends)
    for k, token in enumerate(tokens):
        following = tokens[k + 1] if k + 1 < len(tokens) else None
        if token.kind != "end":
            group.append(token)
        edge = following is None or any(token.end <= e <= following.start for e in edges) or token.kind == "end"
        voices = following is not None and script.style(following.start).voice != script.style(token.start).voice
        if edge or voices or (_stops(group) and following is not None and _begins(following, group)):
            out += _cut(
                out,
                group,
                script,
                pauses,
                following,
                PARAGRAPH if token.kind == "end" else ENDED if edge and not _stops(group) else None,
            )
            group = []
    return out


def _stops(group: Sequence[Token]) -> bool:
    """A full stop, with or without a closing mark, is the last thing."""
    k = len(group) - 1
    while k > 0 and group[k].said in CLOSING:
        k -= 1
    return k >= 0 and group[k].said in STOPS


def _begins(token: Token, group: Sequence[Token]) -> bool:
    """A sentence may begin with this token: no closing mark, and no small letter after an ellipsis or a quoted question."""
    if token.said in CLOSING | STOPS:
        return False
    return not (token.said[:1].islower() and (group[-1].said in CLOSING or group[-1].said == "…"))


def _cut(
    before: list[Sentence], group: Sequence[Token], script: Script, pauses: list[Pause], following: Token | None, after: float | None
) -> list[Sentence]:
    """A sentence, or the pieces of a long one. A pause ahead of its first word goes to the sentence before it."""
    if not any(t.kind != "mark" for t in group):
        return []
    out, rest = list[Sentence](), list(group)
    while before and pauses and pauses[0].at <= group[0].start:
        pause = pauses.pop(0).seconds
        before[-1] = replace(before[-1], pause=max(before[-1].pause, pause) if pause else 0.0)
    while len(rest) > MOST:
        at = next((k + 1 for k in range(MOST - 1, MOST // 3, -1) if rest[k].said in PAUSES), MOST)
        out.append(_sentence(rest[:at], script, pauses, rest[at], None))
        rest = rest[at:]
    return [*out, _sentence(rest, script, pauses, following, after)]


def _sentence(
    group: Sequence[Token], script: Script, pauses: list[Pause], following: Token | None, after: float | None
) -> Sentence:
    end = following.start if following else len(script.text) + 1
    inside, last = list[tuple[int, float]](), group[-1]
    said = next((t.said for t in reversed(group) if t.said not in CLOSING), "")
    gap = after if after is not None else PAUSES.get(said, 0.3 if following is None else CUT)
    tokens = list(group)
    while pauses and pauses[0].at <= end and (pauses[0].at <= last.start or following is None or pauses[0].at <= following.start):
        pause = pauses.pop(0)
        before = next((k for k, t in enumerate(tokens) if t.start >= pause.at and t.kind != "mark"), None)
        if before is None:
            gap = pause.seconds if pause.seconds < gap and not pause.seconds else max(gap, pause.seconds)
        elif before and pause.seconds >= HEARD and tokens[before - 1].kind != "mark":
            tokens.insert(before, Token(",", pause.at, pause.at, "mark"))
            inside.append((before + 1, pause.seconds))
        elif before:
            inside.append((before, pause.seconds))
    styles = tuple(script.style(t.start) for t in tokens)
    return Sentence(tuple(tokens), styles, tuple(inside), gap)


__all__ = ["Sentence", "sentences"]
