"""What the browser player draws: `python benchmarks/player.py [d01 ... | DIR ...] [--shots FOLDER]`.

For each world (a folder that `worldloom create` wrote, or a prompt of benchmarks/worlds.jsonl, of which a draft is made) world.html is
opened from disk in a headless Chromium at 1280x720, once a tier, and drawn from many eyes: all cameras and keys of the tour, four headings
at the start, four from 25 m above it, and four corners of the place, low and high. Draw calls and triangles are counted at the WebGL calls
themselves, shadows and mirror included, and not drawn, so that no GPU is needed (the page is told that it has one). The first picture is
timed at the low tier with drawing on and off. Prints a Markdown table and ends with 1 where a budget is broken.
"""

from __future__ import annotations

import argparse
import base64
import json
import math
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

PROMPTS = Path(__file__).with_name("worlds.jsonl")
ARGS = ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist", "--no-sandbox", "--mute-audio"]
CALLS, TRIANGLES, BYTES = 400, 1_500_000, 25_000_000
EYE = 1.62
COUNT = """
(() => {
  const seen = window.__drawn = { calls: 0, draws: 0, triangles: 0 }, P = WebGL2RenderingContext.prototype, DRAW = %s;
  const note = (mode, count, copies, draws) => {
    seen.calls++; seen.draws += draws; if (mode === P.TRIANGLES) seen.triangles += (count / 3) * copies;
  };
  const wrap = (o, name, of) => { const real = o[name]; o[name] = function (...a) { of(...a); if (DRAW) real.apply(this, a); }; };
  wrap(P, 'drawArrays', (m, _f, n) => note(m, n, 1, 1));
  wrap(P, 'drawElements', (m, n) => note(m, n, 1, 1));
  wrap(P, 'drawArraysInstanced', (m, _f, n, k) => note(m, n, k, 1));
  wrap(P, 'drawElementsInstanced', (m, n, _t, _o, k) => note(m, n, k, 1));
  const read = P.getParameter;
  if (!DRAW) P.getParameter = function (name) { return name === 37446 ? 'a graphics card' : read.call(this, name); };
  const get = P.getExtension, sum = (list, from, k) => { let n = 0; for (let i = 0; i < k; i++) n += list[from + i]; return n; };
  P.getExtension = function (name) {
    const e = get.call(this, name), owner = e && Object.getPrototypeOf(e);
    if (!e || name !== 'WEBGL_multi_draw' || owner.counted) return e;
    owner.counted = true;
    wrap(owner, 'multiDrawElementsWEBGL', (m, counts, from, _t, _s, _f, k) => note(m, sum(counts, from, k), 1, k));
    return e;
  };
})()
"""


@dataclass
class Seen:
    """The worst picture of one tier."""

    calls: int = 0
    draws: int = 0
    triangles: int = 0
    where: str = ""
    errors: list[str] = field(default_factory=list)


def eyes(world: dict[str, Any]) -> list[tuple[str, list[float], list[float]]]:
    """(name, eye, target) in metres, Z up: what the tour shows and what a visitor may look at."""
    out = []
    for c in [*world["cameras"], *(k for s in world["shots"] for k in s["keys"])]:
        out.append((f"camera {c['name']}", c["position"], c["target"]))
    x, y, z = world["spawn"]
    for k in range(4):
        a = world["spawn_yaw"] + k * math.pi / 2
        ahead = [x - 20 * math.sin(a), y + 20 * math.cos(a), z + EYE]
        out.append((f"start +{k * 90}°", [x, y, z + EYE], ahead))
        if not world["interior"]:
            out.append((f"25 m above, +{k * 90}°", [x, y, z + 25], [ahead[0], ahead[1], z + 10]))
    reach, rise = (4.0, 1.0) if world["interior"] else (45.0, 14.0)
    for i, j in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        corner = [x + i * reach, y + j * reach]
        out.append((f"corner {i:+d}{j:+d}", [*corner, z + EYE], [x, y, z + EYE]))
        out.append((f"corner {i:+d}{j:+d} from above", [*corner, z + EYE + rise], [x, y, z]))
    return out


def wait(page: Page, condition: str, seconds: float = 300) -> None:
    """Polls from outside: the page's own policy forbids what Playwright would inject."""
    end = time.monotonic() + seconds
    while not page.evaluate(f"!!({condition})"):
        if time.monotonic() > end:
            raise SystemExit(f"{page.url}: {condition} did not come true in {seconds:.0f} s")
        time.sleep(0.05)


def opened(browser: Browser, html: Path, tier: str, drawing: bool, width: int = 1280, height: int = 720) -> tuple[Page, list[str]]:
    """The page when its first picture stands, and the list that its errors go to."""
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(300_000)
    errors: list[str] = []
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("request", lambda r: errors.append(f"request {r.url}") if not r.url.startswith(("file:", "blob:", "data:")) else None)
    page.add_init_script(COUNT % str(drawing).lower())
    page.goto(f"{html.as_uri()}?manual=1&q={tier}")
    wait(page, "window.worldloom && (worldloom.complete || worldloom.failed)")
    if failed := page.evaluate("worldloom.failed ?? null"):
        errors.append(failed)
    return page, errors


LOOK = """([at, to]) => {
  const p = worldloom.player, d = window.__drawn;
  p.setMode('fly'); worldloom.teleport([at[0], at[1], at[2] - 1.62]); worldloom.lookAt(to);
  Object.assign(d, { calls: 0, draws: 0, triangles: 0 });
  p.draw(0);
  return { ...d };
}"""


def count(browser: Browser, folder: Path, tier: str) -> Seen:
    """The worst of all eyes."""
    page, errors = opened(browser, folder / "world.html", tier, drawing=False)
    seen = Seen(errors=errors)
    if not errors:
        for name, eye, target in eyes(json.loads((folder / "world.json").read_text(encoding="utf-8"))):
            now = page.evaluate(LOOK, [eye, target])
            seen.calls, seen.draws = max(seen.calls, now["calls"]), max(seen.draws, now["draws"])
            if now["triangles"] > seen.triangles:
                seen.triangles, seen.where = round(now["triangles"]), name
        errors += page.evaluate("worldloom.errors")
    page.context.close()
    return seen


def first(browser: Browser, folder: Path, drawing: bool) -> float:
    """Seconds from opening to the first picture at the low tier."""
    page, _ = opened(browser, folder / "world.html", "low", drawing)
    ms = page.evaluate("worldloom.timings.firstFrame ?? NaN")
    page.context.close()
    return float(ms) / 1000


SHOOT = """([at, to, fov]) => {
  const p = worldloom.player, c = p.stage.camera;
  p.setMode('fly'); worldloom.teleport([at[0], at[1], at[2] - 1.62]); worldloom.lookAt(to);
  c.fov = (2 * Math.atan(Math.tan(fov / 2) / c.aspect) * 180) / Math.PI;
  c.updateProjectionMatrix();
  p.stage.csm.updateFrustums();
  for (let i = 0; i < 3; i++) p.draw(0.5);
  return worldloom.shot('image/png');
}"""


def photograph(browser: Browser, folder: Path, to: Path, tier: str) -> None:
    """The poster's view as a PNG, to lay beside it."""
    page, errors = opened(browser, folder / "world.html", tier, drawing=True, width=640, height=360)
    c = json.loads((folder / "world.json").read_text(encoding="utf-8"))["cameras"][0]
    data = page.evaluate(SHOOT, [c["position"], c["target"], c["fov"]])
    to.write_bytes(base64.b64decode(data.split(",", 1)[1]))
    if errors := [*errors, *page.evaluate("worldloom.errors")]:
        print(folder.name, errors, file=sys.stderr)
    page.context.close()


COLUMNS = ("world", "html MB", "calls low", "k triangles low", "calls high", "k triangles high", "single draws", "first frame, s",
           "without drawing, s", "errors")  # fmt: skip


def measure(browser: Browser, folder: Path) -> bool:
    """Prints the line of one world; returns whether it keeps all budgets."""
    size, low, high = (folder / "world.html").stat().st_size, count(browser, folder, "low"), count(browser, folder, "high")
    worst = [f"{s.triangles / 1e3:.0f} ({s.where})" for s in (low, high)]
    seconds = [f"{first(browser, folder, drawing):.1f}" for drawing in (True, False)]
    errors = "; ".join([*low.errors, *high.errors])[:200]
    cells = [folder.name, f"{size / 1e6:.1f}", low.calls, worst[0], high.calls, worst[1], high.draws, *seconds, errors]
    print("| " + " | ".join(map(str, cells)) + " |", flush=True)
    return size <= BYTES and all(s.calls <= CALLS and s.triangles <= TRIANGLES and not s.errors for s in (low, high))


def made(name: str, home: str) -> Path:
    """A world's folder: itself, or a draft of that prompt."""
    if Path(name).is_dir():
        return Path(name)
    prompts = {row["id"]: row["prompt"] for row in map(json.loads, PROMPTS.read_text(encoding="utf-8").splitlines())}
    folder = Path(home, name)
    command = [sys.executable, "-m", "worldloom", "create", "--quality", "draft", "-o", str(folder), "--", prompts[name]]
    subprocess.run(command, check=False, capture_output=True)
    return folder


def main() -> int:
    """Run and print a line a world."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("worlds", nargs="*", help="folders, or ids of prompts; all prompts by default")
    parser.add_argument("--shots", type=Path, help="only photograph the poster's view of each world into this folder")
    parser.add_argument("--tier", default="low", choices=["low", "high"], help="tier of the photographs")
    a = parser.parse_args()
    chromium = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
    kept = True
    if not a.shots:
        print("| " + " | ".join(COLUMNS) + " |\n" + "|---" * len(COLUMNS) + "|")
    with tempfile.TemporaryDirectory() as home, sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=ARGS)
        for name in a.worlds or [f"d{k:02d}" for k in range(1, 21)]:
            folder = made(name, home)
            if a.shots:
                a.shots.mkdir(parents=True, exist_ok=True)
                photograph(browser, folder, a.shots / f"{folder.name}.png", a.tier)
            else:
                kept &= measure(browser, folder)
        browser.close()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
