"""Serves the files of one world folder on loopback, and its talks: known names only, nothing else of the disk."""

from __future__ import annotations

import json
import threading
import webbrowser
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from worldloom.serve.talk import BODY, Company, TalkError

PAGE = "world.html"
TYPES = {
    "world.html": "text/html; charset=utf-8",
    "world.glb": "model/gltf-binary",
    "world.json": "application/json",
    "plan.json": "application/json",
    "report.json": "application/json",
    "credentials.json": "application/json",
    "poster.png": "image/png",
    "film.mp4": "video/mp4",
    "film.vtt": "text/vtt; charset=utf-8",
    "sound.wav": "audio/wav",
}
HOSTS = ("127.0.0.1", "localhost")
TALK = ("/talk/say", "/talk/ask")


class Handler(BaseHTTPRequestHandler):
    """GET and HEAD of the names in TYPES, and POST of talks by pages of this server, for requests that name this machine as their host."""

    server_version = "worldloom"
    sys_version = ""

    timeout = 60

    def __init__(self, folder: Path, company: Company, *args: object) -> None:
        self._folder, self._company = folder, company
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Answer with a file's headers."""
        self._answer(body=False)

    def do_POST(self) -> None:
        """Answer what is said in a talk: of pages that came from here alone, as JSON, of bounded length."""
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin", "")
        if self.path not in TALK:
            self.send_error(501)
        elif host.rsplit(":", 1)[0] not in HOSTS or origin != f"http://{host}":
            self.send_error(403)
        elif self.headers.get("Content-Type", "").split(";")[0].strip().lower() != "application/json":
            self.send_error(415)
        elif not (length := self.headers.get("Content-Length", "")).isdecimal() or len(length) > 9 or int(length) > BODY:
            self.send_error(413)
        else:
            try:
                said = self._company.answer(self.path, self.rfile.read(int(length)))
                self._send(json.dumps(said).encode(), "application/json", body=True)
            except TalkError as error:
                self.send_error(error.status)

    def _answer(self, *, body: bool) -> None:
        name = urlsplit(self.path).path.removeprefix("/") or PAGE
        host = self.headers.get("Host", "").rsplit(":", 1)[0]
        file = self._folder / name
        if host not in HOSTS or name not in TYPES or file.is_symlink() or not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        self._send(self._company.page(data) if name == PAGE else data, TYPES[name], body=body)

    def _send(self, data: bytes, kind: str, *, body: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if body:
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal belongs to the user."""


def make_server(folder: Path, port: int = 0, company: Company | None = None) -> ThreadingHTTPServer:
    """A server for this folder on 127.0.0.1; InputError when there is no player in it or the port is taken."""
    from worldloom.world import InputError

    if not (folder / PAGE).is_file():
        raise InputError(f"{folder} has no {PAGE}; name a folder that 'worldloom create' wrote.")
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, folder, company or Company(folder)))
    except OSError as error:
        raise InputError(f"Port {port} on 127.0.0.1 cannot be used ({error.strerror}); leave --port away for a free one.") from error


def serve_folder(
    folder: Path, *, port: int, browser: bool, announce: Callable[[str], None], talk: str = "", model: str = ""
) -> None:
    """Serve until Ctrl-C; `talk` is the address of a language model that answers what the world's facts do not."""
    company = Company.of(folder, talk, model)
    with make_server(folder, port, company) as server:
        threading.Thread(target=company.warm, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        announce(address)
        if browser:
            webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


__all__ = ["make_server", "serve_folder"]
