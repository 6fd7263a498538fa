"""Names of things with words between: "a roll of brown paper", "a box of latex gloves", "a stack of old newspapers" are what the lexicon calls without them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.qualities import qualities
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular


def whole_name(draft: Draft, read: Read, n: int, m: Mention, enter: Callable[[Draft, Mention, str], Entry]) -> tuple[str, ...] | None:
    """The thing that mention n and the one behind its "of" name together, with the qualities of both; None where they name none."""
    then = read.mentions[n + 1] if n + 1 < len(read.mentions) else None
    if then is None or then.start != m.end + 1 or draft.tokens[m.end].lower != "of" or then.article or then.count is not None or m.inside or not (then.before or then.inside):
        return None
    head = singular(draft.tokens[m.head].lower)
    last = draft.tokens[then.head].lower
    name = next((p for p in (f"{head} of {last}", f"{head} of {singular(last)}", f"{singular(last)} {head}") if p in draft.words.nouns), "")
    if not name or (then.inside and draft.words.nouns.get(then.phrase) != draft.words.nouns[name]):
        return None
    entry = enter(draft, replace(m, phrase=name), draft.words.nouns[name])
    qualities(draft, then, entry)
    draft.used |= set(range(m.start, then.end))
    read.named[n + 1] = (entry.id,)
    return (entry.id,)


__all__ = ["whole_name"]
