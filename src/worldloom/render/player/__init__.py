"""The browser player as one file: a world that opens from disk, without a server and without the network."""

from __future__ import annotations

import base64
import html
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from worldloom.render.player.squeeze import squeeze
from worldloom.render.player.zipped import zipped
from worldloom.world.errors import MissingError

STATIC = Path(__file__).parent / "static"
"""Where `npm run build` in viewer/ puts the built player; released packages carry it."""
PARTS = ("template.html", "main.js.gz", "physics.js.gz", "ao.js.gz", "rapier.wasm.gz")
_STARTER = (
    '<script type="module">const e=document.getElementById("b-main"),s=atob(e.textContent.trim()),'
    "u=Uint8Array.from(s,c=>c.charCodeAt(0));e.remove();"
    'const t=await new Response(new Blob([u]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();'
    'const k=URL.createObjectURL(new Blob([t],{type:"text/javascript"}));await import(k);URL.revokeObjectURL(k)</script>'
)


def pack(glb: bytes, info: Mapping[str, Any], sounds: Mapping[str, bytes], static: Path = STATIC) -> bytes:
    """world.html from a glTF binary, the player's part of the World, and named Ogg sounds.

    The same input gives the same bytes. Raises MissingError when the player was not built.
    """
    document = json.dumps(info, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    page, code, main = player_code(static)
    blobs = [_blob("info", zipped(document.encode())), _blob("world", zipped(squeeze(glb), 5)), *code]
    blobs += [_blob(f"sound-{name}", sounds[name], "none") for name in sorted(sounds)]
    page = page.replace("<!--TITLE-->", html.escape(title(info)))
    return page.replace("<!--BLOBS-->", "\n".join([*blobs, main])).replace("<!--CODE-->", _STARTER).encode()


@lru_cache(maxsize=2)
def player_code(static: Path) -> tuple[str, tuple[str, ...], str]:
    """The page's template, the parts of the player that load on demand, and its main part: the same for every world."""
    parts = _parts(static)
    code = (_blob("physics", parts["physics.js.gz"]), _blob("wasm", parts["rapier.wasm.gz"]), _blob("ao", parts["ao.js.gz"]))
    return parts["template.html"].decode(), code, _blob("main", parts["main.js.gz"])


def title(info: Mapping[str, Any]) -> str:
    """What the page is called: the title, else the prompt, else plainly a world."""
    return str(info.get("title") or info.get("prompt") or "A world").strip()


def _parts(static: Path) -> dict[str, bytes]:
    lacking = [name for name in PARTS if not (static / name).is_file()]
    if lacking:
        raise MissingError(
            f"The browser player is not built: {', '.join(lacking)} not found in {static}. "
            "Run `npm ci` and `npm run build` in viewer/, or install a released package, which carries it."
        )
    return {name: (static / name).read_bytes() for name in PARTS}


def _blob(name: str, data: bytes, codec: str = "gzip") -> str:
    """A script that holds the data, packed by `codec`, as base64."""
    safe = html.escape(name, quote=True)
    return f'<script type="text/plain" id="b-{safe}" data-codec="{codec}">{base64.b64encode(data).decode("ascii")}</script>'


__all__ = ["pack", "player_code", "title", "STATIC", "PARTS"]
