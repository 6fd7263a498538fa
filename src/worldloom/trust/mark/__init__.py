"""Marks that survive a copy: put into pictures and sounds before they are sealed, and looked for in any file."""

from worldloom.trust.mark.code import code_of
from worldloom.trust.mark.detect import Detected, DetectError, detect, told
from worldloom.trust.mark.put import Marks

__all__ = ["Detected", "DetectError", "Marks", "code_of", "detect", "told"]
