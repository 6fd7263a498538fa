"""Imports without what a library drags in and nobody here calls: stand-ins for modules while another is imported."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


@contextmanager
def standing_in(modules: dict[str, dict[str, Any]]) -> Iterator[None]:
    """Modules of these names and attributes meanwhile, unless the first is imported already; a later import finds the real ones."""
    if next(iter(modules)) in sys.modules:
        yield
        return
    for name, attributes in modules.items():
        module = ModuleType(name)
        vars(module).update(attributes)
        sys.modules[name] = module
    try:
        yield
    finally:
        for name in modules:
            sys.modules.pop(name, None)


__all__ = ["standing_in"]
