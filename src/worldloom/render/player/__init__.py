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
PARTS = ("template.html", "main.js", "physics.js", "ao.js", "rapier.wasm")
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
    blobs = [_blob("info", document.encode()), _blob("world", squeeze(glb), 6), *code]
    blobs += [_blob(f"sound-{name}", sounds[name], 0) for name in sorted(sounds)]
    page = page.replace("<!--TITLE-->", html.escape(title(info)))
    return page.replace("<!--BLOBS-->", "\n".join([*blobs, main])).replace("<!--CODE-->", _STARTER).encode()


@lru_cache(maxsize=2)
def player_code(static: Path) -> tuple[str, tuple[str, ...], str]:
    """The page's template, the packed parts of the player that load on demand, and its main part: the same for every world."""
    parts = _parts(static)
    code = (_blob("physics", parts["physics.js"]), _blob("wasm", parts["rapier.wasm"]), _blob("ao", parts["ao.js"]))
    return parts["template.html"].decode(), code, _blob("main", parts["main.js"])


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


def _blob(name: str, data: bytes, level: int = 9) -> str:
    """A script that holds the data as base64, packed by gzip unless `level` is 0."""
    safe = html.escape(name, quote=True)
    body = zipped(data, level) if level else data
    text = base64.b64encode(body).decode("ascii")
    return f'<script type="text/plain" id="b-{safe}" data-codec="{"gzip" if level else "none"}">{text}</script>'


__all__ = ["pack", "player_code", "title", "STATIC", "PARTS"]
