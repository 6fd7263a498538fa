"""The directions of a script: moods and acts in parentheses, brackets and action lines; what of them the stage does not know is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from worldloom.synth.stage.acts import Act, acts_in
from worldloom.synth.stage.moods import CALM, Feeling, feeling, mistaken
from worldloom.synth.stage.screenplay import Beat

SENTENCE = re.compile(r"(?<=[.!?])\s+")
SUBJECT = re.compile(r"^([A-Z][\w'\-]*(?:\s+and\s+[A-Z][\w'\-]*)?|[Tt]hey(?: both)?|[Bb]oth|[Hh]e|[Ss]he)\b,?\s*")
MOST = 20
"""Acts between two words."""


class Directions:
    """Reads them for the people `names`; `missed` says what cannot be played, and why."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self.missed = list[str]()
        self.last = self.names[0] if self.names else ""
        """Who spoke or did something last: "she"."""
        self._acts, self._moods = list[Act](), dict[str, Feeling]()

    def taken(self) -> tuple[Act, ...]:
        """What was read since this was last asked."""
        out, self._acts = tuple(self._acts[:MOST]), []
        return out

    def mood(self, who: str) -> Feeling:
        """How somebody begins to speak: as the action line before has it ("She smiles.")."""
        return self._moods.pop(who, CALM)

    def known(self, words: str) -> bool:
        """Whether every part of a parenthetical in the middle of speech is a direction: else it is speech."""
        return all(feeling(p) or acts_in(p)[0] for p in _parts(words))

    def aside(self, words: str) -> Feeling | None:
        """A parenthetical: its mood, if it has one; its acts are kept for the next words."""
        mood = None
        for part in _parts(words):
            found = feeling(part)
            if found is not None:
                mood = found
            else:
                self._read(part, part)
        return mood

    def marked(self, words: str) -> Feeling | None:
        """A bracket. InputError for a misspelt mood."""
        found = feeling(words)
        if found is None and not acts_in(words)[0]:
            mistaken(words)
        return found or self.aside(words)

    def action(self, text: str) -> list[Beat]:
        """An action line: a beat for each sentence and each who does it."""
        out = list[Beat]()
        for sentence in filter(None, SENTENCE.split(text)):
            subject = SUBJECT.match(sentence)
            people, why = self._who(subject[1] if subject else "")
            rest = sentence[subject.end() :] if subject else sentence
            if not people:
                self._miss(sentence, why)
                continue
            self._read(rest, sentence, people)
            acts = self.taken()
            out += [Beat(who=who, acts=acts) for who in people] if acts else []
            self.last = people[-1]
        return out

    def _who(self, subject: str) -> tuple[tuple[str, ...], str]:
        low = subject.lower()
        if self.names == ("",) or low in ("he", "she"):  # one speaker: whoever acts is them
            return (self.last,), ""
        if low in ("they", "they both", "both"):
            return self.names, ""
        asked = [w.title() for w in re.split(r"\s+and\s+", subject)] if subject else []
        found = tuple(n for n in self.names if n in asked or n.split()[0] in asked)
        return found, "nobody of that name speaks, so nobody of that name is on the stage" if subject else "it says not who"

    def _read(self, words: str, whole: str, people: Sequence[str] = ()) -> None:
        acts, others = acts_in(words)
        looks = [a for a in acts if people and a.kind == "look" and feeling(a.aim)]  # "looks sad"
        self._acts += [a for a in acts if a not in looks]
        for other in [*others, *(a.aim for a in looks)]:
            found = feeling(re.sub(r"^(?:he|she|they|is|looks)\s+", "", other.strip(" ."), flags=re.IGNORECASE))
            if found is not None and people:
                self._moods.update(dict.fromkeys(people, found))
                continue
            self._miss(other if acts else whole, "the stage knows no such act")

    def _miss(self, words: str, why: str) -> None:
        self.missed.append(f"{words.strip()[:80]!r} is not played: {why}")


def _parts(words: str) -> list[str]:
    return [p for p in re.split(r"\s*[,;]\s*", words) if re.search(r"\w", p)]


__all__ = ["Directions"]
