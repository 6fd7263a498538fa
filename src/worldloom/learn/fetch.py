"""A file from an https address: bounded, taken up again where the line breaks, and known by its SHA-256. Needs no torch.

Plain http is spoken with this machine alone. RFC 9110, sec. 14 (ranges) and 13.1.5 (If-Range).
"""

from __future__ import annotations

import hashlib
import http.client
import ipaddress
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from http.client import HTTPMessage
from typing import IO, Any, BinaryIO

from worldloom import __version__
from worldloom.world import InputError

MOST = 2 << 30
"""Bytes of a file."""
PIECE = 1 << 18
"""Bytes that are read at once."""
WAIT = 30.0
"""Seconds without a byte after which a line counts as broken."""
SLOW, WINDOW = 1 << 16, 60.0
"""Bytes that must come within so many seconds."""
TRIES = 4
PAGE = re.compile(rb"\s*<(!doctype|html|head|body|\?xml)", re.IGNORECASE)
HOPS = 5
"""Redirects that are followed."""
Told = Callable[[int, int], None]
"""Hears bytes done and bytes in all (0: unknown)."""


class FetchError(InputError):
    """A file could not be fetched, or is not the one that was asked for."""

    code = "fetch"


class BrokenError(Exception):
    """The line broke; what had come is kept."""


def checked(url: str) -> str:
    """The address, if files are fetched from such. FetchError: http is for this machine alone, and names and passwords have no place."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise FetchError(f"{url[:200]!r} is no address.") from None
    if not host or parts.scheme not in ("https", "http") or not url.isascii() or not url.isprintable() or " " in url:
        raise FetchError(f"{url[:200]!r} is no https address of a file.")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"the address of {host} holds a name or a password; give one that needs none.")
    if parts.scheme == "http" and not _here(host):
        raise FetchError(f"{url[:200]} is plain http, which anybody on the way may change; give an https address.")
    return url


def fetch(url: str, out: BinaryIO, sha256: str, size: int | None = None, told: Told | None = None) -> int:
    """Write the file at `url` to the start of `out`; its bytes. FetchError, one sentence, unless it has this SHA-256 (and `size` bytes).

    `out` must be able to seek; after an error it holds what nobody should read. A broken line is taken up again where it broke, four times.
    """
    arriving = Arriving(checked(url), out, size, told)
    for left in reversed(range(TRIES)):
        try:
            arriving.go_on()
            break
        except BrokenError as error:
            arriving.keep_or_not()
            if not left:
                raise FetchError(f"{url[:200]}: {error} after {arriving.done:,} bytes; nothing was kept.") from None
    found = arriving.digest.hexdigest()
    if found != sha256:
        raise FetchError(f"{url[:200]} is another file than the one asked for: its sha256 is {found}, not {sha256}.")
    return arriving.done


class Arriving:
    """A file on its way: what has come so far, and the tag by which its server knows it."""

    def __init__(self, url: str, out: BinaryIO, size: int | None, told: Told | None) -> None:
        self._url, self._out, self._size, self._told = url, out, size, told
        self._tag = ""
        self.done, self.digest = 0, hashlib.sha256()

    def go_on(self) -> None:
        """Read to the end. BrokenError where the line breaks, FetchError where there is no use in trying again."""
        headers = {"User-Agent": f"worldloom/{__version__}", "Accept-Encoding": "identity"}
        if self.done:
            headers |= {"Range": f"bytes={self.done}-", "If-Range": self._tag}
        try:
            with _opener().open(urllib.request.Request(self._url, headers=headers), timeout=WAIT) as reply:  # noqa: S310 - checked
                whole = self._begun(reply)
                self._read(reply, whole)
        except urllib.error.HTTPError as error:
            error.close()
            raise FetchError(f"{self._url[:200]} is answered with {error.code} ({_plain(error.reason)}).") from None
        except urllib.error.URLError as error:
            raise FetchError(f"{self._url[:200]} cannot be reached ({_plain(error.reason)}); is this machine on the network?") from None
        except (OSError, http.client.HTTPException) as error:
            raise BrokenError(f"the line broke ({_plain(error) or type(error).__name__})") from None

    def keep_or_not(self) -> None:
        """Without a tag nobody can tell whether the rest would be of the same file."""
        if not self._tag:
            self._start_over()

    def _begun(self, reply: Any) -> int:
        """Bytes of the whole file, 0 where the server does not say. A server that cannot go on starts anew."""
        kind = reply.headers.get_content_type() if reply.headers.get("Content-Type") else ""
        if kind in ("text/html", "application/xhtml+xml"):
            raise FetchError(f"{self._url[:200]} is a web page, not a model; give the address of the file itself.")
        if reply.headers.get("Content-Encoding", "identity").lower() != "identity":
            packed = _plain(reply.headers["Content-Encoding"])
            raise FetchError(f"{self._url[:200]} comes packed ({packed}), though that was not asked for.")
        said = re.fullmatch(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15})", reply.headers.get("Content-Range", ""))
        if reply.status == 206 and said and int(said[1]) == self.done:
            whole = int(said[2])
        else:
            self._start_over()
            length = reply.headers.get("Content-Length", "")
            whole = int(length) if re.fullmatch(r"\d{1,15}", length) else 0
        tag = reply.headers.get("ETag", "")
        self._tag = tag if re.fullmatch(r'"[\x21\x23-\x7e]{1,200}"', tag) else ""
        self._within(whole)
        return whole

    def _start_over(self) -> None:
        self.done, self.digest = 0, hashlib.sha256()
        self._out.seek(0)
        self._out.truncate()

    def _within(self, count: int) -> None:
        most = MOST if self._size is None else self._size
        if count > most:
            what = f"larger than {MOST >> 30} GiB" if self._size is None else f"larger than the {self._size:,} bytes that it should have"
            raise FetchError(f"{self._url[:200]} is {what}; it was not taken.")

    def _read(self, reply: Any, whole: int) -> None:
        since, had = time.monotonic(), self.done
        while piece := reply.read1(PIECE):
            if not self.done and PAGE.match(piece):
                raise FetchError(f"{self._url[:200]} is a web page, not a model; give the address of the file itself.")
            self._within(self.done + len(piece))
            self._out.write(piece)
            self.digest.update(piece)
            self.done += len(piece)
            if self._told is not None:
                self._told(self.done, self._size or whole)
            if time.monotonic() - since > WINDOW:
                if self.done - had < SLOW:
                    raise FetchError(f"{self._url[:200]} comes too slowly ({self.done:,} bytes so far); nothing was kept.")
                since, had = time.monotonic(), self.done
        if self.done < (whole or self._size or 0):
            raise BrokenError(f"the line ended before the file of {whole or self._size:,} bytes did")


class _Careful(urllib.request.HTTPRedirectHandler):
    """Follows redirects only to where files are fetched from."""

    max_redirections = HOPS

    def redirect_request(self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str) -> Any:
        """The next request, or FetchError: never from https to http, never from a server to this machine."""
        fp.close()
        old, new = (urllib.parse.urlsplit(checked(u)) for u in (req.full_url, newurl))
        if (old.scheme, new.scheme) == ("https", "http") or (_here(new.hostname or "") and not _here(old.hostname or "")):
            raise FetchError(f"{req.full_url[:200]} leads to {new.scheme}://{new.hostname}, where no model is fetched from.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    """Speaks http and https and nothing else, such as file: or ftp:."""
    opener = urllib.request.OpenerDirector()
    for handler in (urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler,
                    urllib.request.HTTPErrorProcessor, urllib.request.HTTPDefaultErrorHandler, _Careful):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _here(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _plain(text: object) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)[:120]).split())


__all__ = ["MOST", "FetchError", "Told", "checked", "fetch"]
