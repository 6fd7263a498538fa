"""Finds an LLVM library that Mitsuba can use, tried in a child process because the wrong version aborts it."""

from __future__ import annotations

import contextlib
import glob
import os
import subprocess
import sys
from functools import lru_cache
from importlib import import_module
from importlib.metadata import version
from typing import Any

from worldloom.compute.cache import cached

VARIANTS = ("llvm_ad_rgb", "scalar_rgb")
_PROBE = "import mitsuba as mi; mi.set_variant('llvm_ad_rgb'); import drjit as dr; print(float(dr.sum(mi.Float([1, 2]))[0]))"


@lru_cache(maxsize=1)
def library() -> str | None:
    """Path of a usable libLLVM (17 or newer; 14 is rejected, 15 and 16 abort), newest first; None when there is none."""
    named = os.environ.get("DRJIT_LIBLLVM_PATH")
    found = [named] if named else sorted(_candidates(), key=_version, reverse=True)
    return next((path for path in found if _works(path)), None)


def _works(path: str) -> bool:
    """Whether a child process can use the library; one that could is remembered."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        made = os.stat(path)
        key = f"{path} {made.st_size} {made.st_mtime_ns} {version('drjit')} {version('mitsuba')}"
        return bool(cached("llvm", key, lambda: _probed(path)))
    return False


def _probed(path: str) -> bytes:
    """Something where the probe works; else CalledProcessError, so that nothing is remembered."""
    env = {**os.environ, "DRJIT_LIBLLVM_PATH": path}
    return subprocess.run([sys.executable, "-c", _PROBE], env=env, capture_output=True, timeout=60, check=True).stdout


def _candidates() -> list[str]:
    places = (
        "/usr/lib/*/libLLVM*.so*",
        "/usr/lib/llvm-*/lib/libLLVM*.so*",
        "/usr/lib64/libLLVM*.so*",
        "/usr/local/lib/libLLVM*.so*",
        "/opt/homebrew/opt/llvm*/lib/libLLVM*.dylib",
    )
    paths = {os.path.realpath(p) for place in places for p in glob.glob(place)}
    return [p for p in sorted(paths) if _version(p) >= 17]


def _version(path: str) -> int:
    digits = [int(d) for d in "".join(c if c.isdigit() else " " for c in os.path.basename(path)).split()]
    return max((d for d in digits if 10 <= d < 60), default=0)


def variant() -> str:
    """The Mitsuba variant to use here; sets the environment that its LLVM back end reads."""
    path = library()
    if path is None:
        return "scalar_rgb"
    os.environ["DRJIT_LIBLLVM_PATH"] = path
    return "llvm_ad_rgb"


def engine() -> Any:
    """Mitsuba, loaded at first use; untyped, for its variants differ."""
    return import_module("mitsuba")


__all__ = ["VARIANTS", "engine", "library", "variant"]
