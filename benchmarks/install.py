"""What the first world costs a stranger: `python benchmarks/install.py [dist/worldloom-*.whl] [--prompt ...]`.

Makes a new virtual environment, installs the wheel with pip's cache off, and creates one draft world with an empty home folder, as
somebody would who has Python and nothing else. Prints seconds on the clock for each step and the space that the environment and
worldloom's own files take.
Without a wheel the newest in dist/ is taken (`make package` builds it).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DIST = Path(__file__).parents[1] / "dist"
PROMPT = "a foggy harbour at dawn with a lighthouse, three fishing boats and gulls"


def seconds(*command: str | Path, env: dict[str, str]) -> float:
    """The clock time of one command, which must succeed."""
    start = time.perf_counter()
    done = subprocess.run([str(c) for c in command], env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr[-2000:]}")
    return time.perf_counter() - start


def megabytes(folder: Path) -> float:
    """Space on disk under a folder, MB (10^6 bytes); a file with several names counts once."""
    seen = {(s.st_dev, s.st_ino): s.st_blocks * 512 for p in folder.rglob("*") if not p.is_symlink() for s in [p.stat()]}
    return sum(seen.values()) / 1e6


def main() -> None:
    """Install, create, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("wheel", nargs="?", type=Path)
    parser.add_argument("--prompt", default=PROMPT)
    a = parser.parse_args()
    wheel = a.wheel or max(DIST.glob("*.whl"), key=lambda p: p.stat().st_mtime, default=None)
    if wheel is None:
        raise SystemExit("no wheel in dist/: `make package` builds one")
    with tempfile.TemporaryDirectory() as work:
        venv, home = Path(work, "venv"), Path(work, "home")
        home.mkdir()
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("WORLDLOOM_", "XDG_", "VIRTUAL_ENV"))}
        env = inherited | {"HOME": str(home), "WORLDLOOM_HOME": str(home / "worldloom"), "PIP_NO_CACHE_DIR": "1"}
        world = (venv / "bin/worldloom", "create", "--quality", "draft", "-o")
        steps = {
            "virtual environment": seconds(sys._base_executable, "-m", "venv", venv, env=env),  # type: ignore[attr-defined]
            "install": seconds(venv / "bin/python", "-m", "pip", "install", "--quiet", wheel.resolve(), env=env),
            "first world": seconds(*world, Path(work, "world"), "--", a.prompt, env=env),
        }
        again = seconds(*world, Path(work, "again"), "--", a.prompt, env=env)
        for name, took in {**steps, "from nothing to the first world": sum(steps.values()), "the same again, warm": again}.items():
            print(f"| {name} | {took:.1f} s |")
        print(f"| environment on disk | {megabytes(venv):.0f} MB |\n| worldloom's own files | {megabytes(home):.0f} MB |")
        print(f"| wheel | {wheel.stat().st_size / 1e6:.1f} MB |")
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores", file=sys.stderr)


if __name__ == "__main__":
    main()
