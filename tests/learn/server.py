"""A server of files that behaves as its paths say, over http and https: `python server.py FILE CERTIFICATE KEY` prints both ports."""

from __future__ import annotations

import contextlib
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

DATA = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else b""


class Handler(BaseHTTPRequestHandler):
    """One path a behaviour; the last part of the path is the file's name."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer, and be content with whoever hangs up."""
        with contextlib.suppress(ConnectionError, ssl.SSLError):
            getattr(self, urlsplit(self.path).path.split("/")[1])()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def answer(self, body: bytes, status: int = 200, said: int | None = None, **headers: str) -> None:
        """A reply that says it has `said` bytes and then has those of `body`; the connection ends after one that is short."""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body) if said is None else said), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = said is not None and said != len(body)

    @property
    def begin(self) -> int:
        return int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))

    def rest(self, tag: str, most: int) -> None:
        """What comes after the range that is asked for, at most `most` bytes of it."""
        part = DATA[self.begin :][:most]
        ranged = {"Content_Range": f"bytes {self.begin}-{len(DATA) - 1}/{len(DATA)}"} if self.begin else {}
        self.answer(part, 206 if self.begin else 200, len(DATA) - self.begin, ETag=tag, **ranged)

    def file(self) -> None:
        self.answer(DATA, ETag='"a"')

    def broken(self) -> None:
        self.rest('"a"', len(DATA) // 3 + 1)

    def half(self) -> None:
        self.rest('"a"', 0 if self.begin else len(DATA) // 2)

    def untagged(self) -> None:
        assert not self.begin, "without a tag nothing can be taken up again"
        self.rest("", len(DATA) // 2)

    def changed(self) -> None:
        self.answer(DATA, ETag='"b"') if self.begin else self.answer(bytes(len(DATA) // 2), 200, len(DATA), ETag='"a"')

    def longer(self) -> None:
        self.answer(DATA + b"more")

    def lying(self) -> None:
        self.answer(DATA, said=10**12)

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(bytes(1 << 16))

    def slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(DATA)))
        self.end_headers()
        for k in range(len(DATA)):
            self.wfile.write(DATA[k : k + 1])
            self.wfile.flush()
            time.sleep(0.02)

    def page(self) -> None:
        self.answer(b"<!DOCTYPE html><title>Please log in</title>", Content_Type="text/html; charset=utf-8")

    def plainpage(self) -> None:
        self.answer(b"\n <html><title>Please log in</title>", Content_Type="application/octet-stream")

    def gone(self) -> None:
        self.answer(b"", 404)

    def packed(self) -> None:
        self.answer(DATA, Content_Encoding="gzip")

    def moved(self) -> None:
        self.answer(b"", 302, Location=parse_qs(urlsplit(self.path).query)["to"][0])

    def loop(self) -> None:
        self.answer(b"", 302, Location=self.path + "x")


if __name__ == "__main__":
    plain, safe = (ThreadingHTTPServer(("127.0.0.1", 0), Handler) for _ in range(2))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    safe.socket = context.wrap_socket(safe.socket, server_side=True, do_handshake_on_connect=False)
    print(plain.server_port, safe.server_port, flush=True)
    threading.Thread(target=safe.serve_forever, daemon=True).start()
    plain.serve_forever()
