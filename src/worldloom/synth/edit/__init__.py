"""Edits: an instruction in English becomes operations on a World; what they do not name stays as it was, byte for byte."""

from worldloom.synth.edit.apply import Outcome, edited
from worldloom.synth.edit.document import Edit, Operation
from worldloom.synth.edit.reading import understood

__all__ = ["Edit", "Operation", "Outcome", "edited", "understood"]
