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
        _name_in_package(name, module)
    try:
        yield
    finally:
        for name in modules:
            _forget_in_package(name, sys.modules.pop(name, None))


def _name_in_package(name: str, module: ModuleType) -> None:
    """What an import does besides: the package's attribute, so that `import a.b as c` finds the stand-in."""
    package, _, last = name.rpartition(".")
    if package in sys.modules:
        setattr(sys.modules[package], last, module)


def _forget_in_package(name: str, module: ModuleType | None) -> None:
    package, _, last = name.rpartition(".")
    if module is not None and vars(sys.modules.get(package, module)).get(last) is module:
        delattr(sys.modules[package], last)


@contextmanager
def absent(*modules: str) -> Iterator[None]:
    """These modules cannot be imported meanwhile, as if they were not installed, unless they are imported already."""
    hidden = [name for name in modules if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)


__all__ = ["absent", "standing_in"]
