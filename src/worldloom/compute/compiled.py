"""A compiled module of a library without the packages it lies in: SciPy's take half a second to import, its loops a millisecond."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType


def compiled(name: str) -> ModuleType:
    """The module of this full name, such as "scipy.signal._sosfilt"; ImportError where this version of the library has none."""
    if name in sys.modules:
        return sys.modules[name]
    library, *folders, _ = name.split(".")
    found = find_spec(library)
    if found is None or found.origin is None:
        raise ImportError(f"{library} is not installed")
    spec = PathFinder.find_spec(name, [str(Path(found.origin).parent.joinpath(*folders))])
    if spec is None or spec.loader is None:
        raise ImportError(f"this version of {library} has no {name}")
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


__all__ = ["compiled"]
