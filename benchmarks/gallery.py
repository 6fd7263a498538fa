"""The development prompts, the makers and the player as one page.

`python benchmarks/gallery.py [-o gallery] [d01 ...] [--quality standard]`

Makes every world with the command line, then index.html with its poster, the player's first picture where Chromium is found, what was
asked and met, and a contact sheet of every family of makers. A world that is there already is kept (`--again` makes it anew).
"""

from __future__ import annotations

import argparse
import html
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

PROMPTS = Path(__file__).with_name("worlds.jsonl")
FLAGS = ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist", "--disable-background-networking", "--no-first-run"]
STYLE = """
body{margin:0;background:#101317;color:#ece7dd;font:15px/1.5 Georgia,serif}main{max-width:1500px;margin:auto;padding:4vw 3vw}
h1{font-weight:500;font-size:34px}.worlds{display:grid;grid-template-columns:repeat(auto-fill,minmax(460px,1fr));gap:34px 26px}
figure{margin:0}img{width:100%;display:block;border-radius:6px}figcaption{padding:9px 2px}small{color:#a39c8f;display:block}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:6px;margin-top:6px}a{color:#e9bd83}.sheet{margin:26px 0}
"""


def command(*arguments: str) -> int:
    """The exit code of `worldloom ...` in a process of its own; its progress is shown."""
    return subprocess.run([sys.executable, "-m", "worldloom", *arguments], check=False).returncode


def world(want: dict[str, Any], out: Path, quality: str, again: bool) -> dict[str, Any] | None:
    """The report of a prompt's world in out/ID, made unless it is there; None where it failed."""
    folder = out / want["id"]
    if again and folder.exists():
        shutil.rmtree(folder)
    if not (folder / "report.json").is_file() and command("create", "--quality", quality, "-o", str(folder), "--", want["prompt"]) > 1:
        return None
    if not (folder / "poster.png").is_file() and command("still", str(folder)) > 1:
        return None
    report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return report


def screenshot(folder: Path, to: Path) -> bool:
    """The player's first picture of a world, 960x540; False where there is no Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        return False
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=found, args=[*FLAGS, "--no-sandbox"])
        page = browser.new_page(viewport={"width": 960, "height": 540})
        page.goto((folder / "world.html").resolve().as_uri() + "?manual=1")
        for _ in range(480):  # the page's content policy forbids the evaluation that wait_for_function needs
            if page.evaluate("() => Boolean(window.worldloom && (window.worldloom.ready || window.worldloom.failed))"):
                break
            page.wait_for_timeout(500)
        url = page.evaluate(
            "() => window.worldloom.shot ? window.worldloom.shot() : document.getElementById('view').toDataURL('image/png')"
        )
        browser.close()
    import base64

    to.write_bytes(base64.b64decode(url.split(",", 1)[1]))
    return True


def sheets(out: Path) -> list[tuple[str, str]]:
    """A contact sheet for each family of makers: (family, file name)."""
    from worldloom.assets.registry import index

    families: dict[str, list[str]] = {}
    for maker in sorted(index()):
        families.setdefault(maker.split("/")[0], []).append(maker)
    made = []
    for family, makers in families.items():
        name = f"makers-{family}.png"
        if not (out / name).is_file():
            if subprocess.run([sys.executable, "-m", "worldloom.render.sheet", *makers, "-o", str(out / name)], check=False).returncode:
                (out / name).unlink(missing_ok=True)
        if (out / name).is_file():
            made.append((family, name))
        else:
            print(f"{family}: no contact sheet", file=sys.stderr)
    return made


def figure(want: dict[str, Any], report: dict[str, Any], shot: bool) -> str:
    """One world of the page."""
    id, missing = want["id"], [r["text"] for r in report["requested"] if not r["met"]]
    asked, prompt = report["requested"], html.escape(want["prompt"])
    facts = f"{sum(r['met'] for r in asked)} of {len(asked)} met; {report['entities']} things; made in {report['timings']['total']:.0f} s"
    if missing:
        facts += f"; not met: {html.escape(', '.join(missing))}"
    more = f"<img src='{id}/player.jpg' alt='in the player' loading='lazy'>" if shot else ""
    picture = f"<a href='{id}/world.html'><img src='{id}/poster.png' alt='{prompt}'></a>{more}"
    return f"<figure>{picture}<figcaption><b>{id}</b> {prompt}<small>{facts}</small></figcaption></figure>"


def jpeg(png: bytes) -> bytes:
    """Smaller, for a page of many."""
    from PIL import Image

    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(out, "JPEG", quality=88)
    return out.getvalue()


def main() -> None:
    """Make what is missing, write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ids", nargs="*")
    parser.add_argument("-o", "--output", type=Path, default=Path("gallery"))
    parser.add_argument("--quality", default="draft")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--no-player", action="store_true")
    parser.add_argument("--no-makers", action="store_true")
    a = parser.parse_args()
    a.output.mkdir(parents=True, exist_ok=True)
    figures = []
    for want in (json.loads(line) for line in PROMPTS.read_text(encoding="utf-8").splitlines()):
        if a.ids and want["id"] not in a.ids:
            continue
        report = world(want, a.output, a.quality, a.again)
        if report is None:
            print(f"{want['id']}: failed", file=sys.stderr)
            continue
        shot, png = a.output / want["id"] / "player.jpg", a.output / "player.png"
        if not a.no_player and not shot.is_file() and screenshot(a.output / want["id"], png):
            shot.write_bytes(jpeg(png.read_bytes()))
            png.unlink()
        figures.append(figure(want, report, shot.is_file()))
    families = [] if a.no_makers else sheets(a.output)
    below = "".join(f"<div class='sheet'><h2>{f}</h2><img src='{n}' alt='makers: {f}' loading='lazy'></div>" for f, n in families)
    head = f"<!doctype html><html lang='en'><meta charset='utf-8'><title>worldloom gallery</title><style>{STYLE}</style>"
    worlds = f"<h1>Worlds, each from one sentence</h1><div class='worlds'>{''.join(figures)}</div>"
    page = f"{head}<main>{worlds}{below}</main></html>"
    (a.output / "index.html").write_text(page, encoding="utf-8")
    print(a.output / "index.html")


if __name__ == "__main__":
    main()
