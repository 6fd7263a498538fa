"""What the people of a world know and say: facts from its documents, a voice for each, and what a language model is told."""

from worldloom.synth.talk.facts import Group, Someone, TalkFacts, facts_of

__all__ = ["Group", "Someone", "TalkFacts", "facts_of"]
