"""Looks at the machine: what worldloom can use of it, what is missing, and what to do. Nothing is changed."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Literal, NamedTuple

State = Literal["ok", "note", "missing"]
PROBE_SECONDS = 60
LLVM = "import mitsuba as mi; mi.set_variant('llvm_ad_rgb'); import drjit as dr; print(dr.sum(dr.arange(mi.Float, 8))[0])"
EGL = "import moderngl; print(moderngl.create_context(standalone=True, backend='egl').info['GL_RENDERER'])"
CORE = ("numpy", "scipy", "pydantic", "mitsuba", "mitsuba-oidn", "mujoco-core", "c2pa-python", "cryptography", "av",
        "Pillow", "moderngl", "shapely", "hibari-tts", "onnxruntime")  # fmt: skip
LIBRARIES = ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib",
             "/opt/homebrew/opt/llvm/lib")  # fmt: skip
SOUNDFONTS = ("/usr/share/sounds/sf3", "/usr/share/sounds/sf2", "/usr/share/soundfonts")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "firefox")


class Check(NamedTuple):
    """One line of the table."""

    name: str
    state: State
    found: str
    advice: str = ""


def examine() -> list[Check]:
    """Every check, in the order of the table. Takes a few seconds: drivers that may crash are tried in child processes."""
    return [_python(), _machine(), _packages(), _llvm(), _egl(), _player(), _tool("browser", BROWSERS, "chromium, to look at worlds"),
            _node(), _soundfont(), _voice(), _identity()]  # fmt: skip


def _python() -> Check:
    ok = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Check("python", "ok" if ok else "missing", platform.python_version(), "" if ok else "install Python 3.11, 3.12 or 3.13")


def _machine() -> Check:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30 if hasattr(os, "sysconf") else 0.0
    enough = memory >= 3.5 or memory == 0.0
    advice = "" if enough else "close other programs, or stay at --quality draft (1.5 GB)"
    found = f"{cores} cores, {memory:.1f} GiB, {platform.system()} {platform.machine()}"
    return Check("machine", "ok" if enough else "note", found, advice)


def _packages() -> Check:
    absent = []
    for name in CORE:
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            absent.append(name)
    if absent:
        return Check("packages", "missing", f"without {', '.join(absent)}", "pip install worldloom")
    return Check("packages", "ok", f"all {len(CORE)}")


def llvm_libraries() -> list[str]:
    """LLVM libraries that the path tracer can load: 17 and later (14 is refused by it, 15 and 16 abort), newest first."""
    if named := os.environ.get("DRJIT_LIBLLVM_PATH"):
        return [named]
    found: list[tuple[int, str]] = []
    for folder in LIBRARIES:
        for path in Path(folder).glob("libLLVM*"):
            digits = "".join(c for c in path.name.removeprefix("libLLVM").lstrip("-.").removeprefix("so.") if c.isdigit() or c == ".")
            major = digits.split(".")[0]
            if major.isdigit() and 17 <= int(major) < 100 and path.is_file():
                found.append((int(major), str(path)))
    return [path for _, path in sorted(found, reverse=True)]


def _llvm() -> Check:
    advice = "install LLVM 17 or later (Debian: apt-get install libllvm19); pictures are the same without it, at half the speed"
    for path in llvm_libraries():
        if _child(LLVM, {"DRJIT_LIBLLVM_PATH": path}) is not None:
            return Check("llvm", "ok", path)
    return Check("llvm", "note", "none that works", advice)


def _egl() -> Check:
    renderer = _child(EGL, {})
    advice = "install EGL (Debian: apt-get install libegl1 libgl1-mesa-dri); draft films are path-traced without it, and slower"
    return Check("egl", "note", "none that works", advice) if renderer is None else Check("egl", "ok", renderer)


def _player() -> Check:
    static = Path(__file__).parents[1] / "render" / "player" / "static"
    if any(static.glob("*")):
        return Check("player", "ok", "built")
    return Check("player", "missing", "not built", "run: make player (or install the wheel, which holds it)")


def _tool(name: str, programs: tuple[str, ...], advice: str) -> Check:
    found = next((path for program in programs if (path := shutil.which(program))), None)
    return Check(name, "ok", found) if found else Check(name, "note", "none", f"install {advice}")


def _node() -> Check:
    node = shutil.which("node")
    version = _run([node, "--version"], {}) if node else None
    advice = "only needed to build the player from source; the build takes it from PyPI by itself"
    return Check("node", "ok", version) if version else Check("node", "ok", "none", advice)


def _soundfont() -> Check:
    fonts = [path for folder in SOUNDFONTS for path in sorted(Path(folder).glob("*.sf[23]"))]
    advice = "install one for richer scores (Debian: apt-get install musescore-general-soundfont-small, MIT); else worldloom synthesises"
    return Check("soundfont", "ok", str(fonts[0])) if fonts else Check("soundfont", "note", "none", advice)


def _voice() -> Check:
    try:
        return Check("voice", "ok", f"hibari-tts {metadata.version('hibari-tts')}")
    except metadata.PackageNotFoundError:
        return Check("voice", "missing", "none", "pip install hibari-tts==0.2.1")


def _identity() -> Check:
    from worldloom.trust import home_dir

    folder = home_dir() / "identity"
    return Check("identity", "ok", str(folder) if folder.is_dir() else f"made on first use in {folder}")


def _child(code: str, environment: dict[str, str]) -> str | None:
    """What the code prints in a Python of its own, or None where it fails, hangs or crashes."""
    return _run([sys.executable, "-c", code], environment)


def _run(command: list[str], environment: dict[str, str]) -> str | None:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PROBE_SECONDS, env={**os.environ, **environment}, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = done.stdout.strip().splitlines()
    return lines[-1][:100] if done.returncode == 0 and lines else None


def table(checks: list[Check]) -> list[str]:
    """The checks as aligned lines, advice below."""
    width = max(len(check.name) for check in checks)
    lines = []
    for check in checks:
        lines.append(f"{check.state:8}{check.name:{width}}  {check.found}")
        if check.advice and check.state != "ok":
            lines.append(f"{'':8}{'':{width}}  -> {check.advice}")
    return lines


__all__ = ["Check", "examine", "llvm_libraries", "table"]
