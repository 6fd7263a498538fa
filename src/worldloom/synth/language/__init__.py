"""Language: a prompt in free English becomes a typed Plan, offline or by a model the user names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from worldloom.synth.language.learnt import Tagger
    from worldloom.world import Plan


def plan(prompt: str, *, planner: str = "embedded", seed: int = 0, known: frozenset[str] = frozenset(),
         tagger: Tagger | None = None, names: Mapping[str, str] | None = None) -> Plan:  # fmt: skip
    """What a prompt asks for.

    `planner`: "embedded" (offline, about 10 ms) or "URL#MODEL" of an OpenAI-compatible endpoint, which falls back to the embedded
    planner with a finding. `known`: categories that have makers; empty means all. `tagger`: a network whose relations join those of the
    rules. `names`: people who may be named in the prompt, each with the noun for them ("woman"). Same prompt and seed, same Plan.
    Raises InputError for text that cannot be planned and MissingError where the English model is damaged.
    """
    from worldloom.synth.language.embedded import embedded

    own = embedded(prompt, seed, known, tagger, names or {})
    if planner == "embedded" or own.rooms:  # a house of several rooms is read by the rules alone
        return own
    from worldloom.synth.language.endpoint import ask

    return ask(prompt, planner, own, seed)


__all__ = ["plan"]
