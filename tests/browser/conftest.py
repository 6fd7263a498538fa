"""A real Chromium that opens player pages from disk, with what it logged, failed and asked for."""

from __future__ import annotations

import base64
import io
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.yard import yard
from worldloom.render.player import PARTS, STATIC, pack

ARGS = ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist", "--no-sandbox", "--mute-audio"]


class Opened:
    """A page of the player and everything that it did."""

    def __init__(self, browser: Browser, path: Path, query: str = "", *, wait: bool = True, init: str = "", **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": 320, "height": 180}, **options)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(120_000)
        self.requests: list[str] = []
        self.console: list[str] = []
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.on("console", lambda m: self.console.append(f"{m.type}: {m.text}"))
        self.page.on("pageerror", lambda e: self.console.append(f"error: {e}"))
        if init:
            self.page.add_init_script(init)
        self.page.goto(f"{path.as_uri()}?manual=1{query}")
        if wait:
            self.wait("window.worldloom && (worldloom.complete || worldloom.failed)")
            assert not self("worldloom.failed ?? null"), self("worldloom.failed")

    def __call__(self, code: str, argument: Any = None) -> Any:
        return self.page.evaluate(code, argument)

    def wait(self, condition: str, seconds: float = 100) -> None:
        """Polls from outside: the page's own policy forbids what Playwright would inject."""
        end = time.monotonic() + seconds
        while not self(f"!!({condition})"):
            assert time.monotonic() < end, f"{condition} did not come true in {seconds} s; {self.console[-5:]}"
            time.sleep(0.1)

    def state(self) -> dict[str, Any]:
        return dict(self("worldloom.state()"))

    def stand(self, at: tuple[float, float, float], look: tuple[float, float, float]) -> None:
        """On a place, eyes on a point, everything at rest."""
        self("([at, to]) => { worldloom.teleport(at); worldloom.walk(0); worldloom.advance(0.3); worldloom.lookAt(to); worldloom.player.look(); }", [at, look])

    def picture(self) -> NDArray[np.float64]:
        """(h, w, 3) in 0..1."""
        data = self("worldloom.shot('image/png')").split(",", 1)[1]
        return np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"), float) / 255


def luma(a: NDArray[np.float64]) -> NDArray[np.float64]:
    return a @ np.array([0.2126, 0.7152, 0.0722])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Skipped where there is no Chromium or no built player, except under CI=true."""
    path = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
    lacking = [n for n in PARTS if not (STATIC / n).is_file()]
    if (path is None or lacking) and os.environ.get("CI") != "true":
        pytest.skip("no Chromium" if path is None else f"the player is not built: {lacking}")
    with sync_playwright() as p:
        b = p.chromium.launch(executable_path=path, args=ARGS)
        yield b
        b.close()


@pytest.fixture(scope="session")
def sounds() -> dict[str, bytes]:
    """Half a second of tone under each name that the yard plays."""
    tone = ogg(np.sin(np.arange(24000) * 0.06) * 0.2)
    return dict.fromkeys(("wind", "hum", "step_dirt", "step_stone", "door_open", "door_close", "switch", "pick_up", "impact_wood", "thunder_clap"), tone)


def ogg(samples: NDArray[Any]) -> bytes:
    """Mono at 48 kHz as Ogg Opus."""
    import av

    out = io.BytesIO()
    with av.open(out, "w", format="ogg") as f:
        stream = f.add_stream("libopus", rate=48000, layout="mono")
        frame = av.AudioFrame.from_ndarray((samples * 32767).astype(np.int16)[None], format="s16", layout="mono")
        frame.sample_rate = 48000
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            f.mux(packet)
    return out.getvalue()


@pytest.fixture(scope="session")
def yard_page(tmp_path_factory: pytest.TempPathFactory, sounds: dict[str, bytes]) -> Path:
    glb, info = yard()
    path = tmp_path_factory.mktemp("yard") / "world.html"
    path.write_bytes(pack(glb, info, sounds))
    return path


@pytest.fixture(scope="session")
def opened(browser: Browser, yard_page: Path) -> Iterator[Opened]:
    """The yard, booted once for all tests that can share it."""
    o = Opened(browser, yard_page)
    yield o
    o.context.close()


@pytest.fixture(scope="session")
def open_page(browser: Browser, yard_page: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the yard anew, with other options."""
    made: list[Opened] = []

    def go(query: str = "", **options: Any) -> Opened:
        made.append(Opened(browser, yard_page, query, **options))
        return made[-1]

    yield go
    for o in made:
        o.context.close()


def brief(value: Any) -> str:
    return json.dumps(value)[:400]
