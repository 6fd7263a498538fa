"""Files from a real server: what breaks is taken up again, what is not the file asked for is refused in a sentence."""

from __future__ import annotations

import io
import ipaddress
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from worldloom.learn import fetch as fetching
from worldloom.learn.fetch import FetchError, checked, fetch

DATA = bytes(range(256)) * 2000
HASH = sha256(DATA).hexdigest()
SERVER = Path(__file__).with_name("server.py")


class Server(NamedTuple):
    """Where a server of DATA listens, and the certificate that it shows."""

    http: str
    https: str
    certificate: Path


def certificate(folder: Path) -> tuple[Path, Path]:
    """One for this machine, signed by itself, and its key."""
    key, name, now = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "t")]), datetime.now(UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now - timedelta(1), now + timedelta(1))
    signed = made.add_extension(here, False).add_extension(x509.BasicConstraints(True, None), True).sign(key, hashes.SHA256())
    (folder / "cert.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                                       serialization.NoEncryption()))  # fmt: skip
    return folder / "cert.pem", folder / "key.pem"


def serving(data: bytes, folder: Path) -> Iterator[Server]:
    """A process that serves `data` until it is no longer wanted."""
    (folder / "data").write_bytes(data)
    shown, key = certificate(folder)
    with subprocess.Popen([sys.executable, str(SERVER), str(folder / "data"), str(shown), str(key)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as process:  # fmt: skip
        assert process.stdout is not None
        plain, safe = process.stdout.readline().split()
        yield Server(f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{safe}", shown)
        process.kill()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from serving(DATA, tmp_path_factory.mktemp("server"))


def got(url: str, size: int | None = None) -> bytes:
    out = io.BytesIO()
    assert fetch(url, out, HASH, size) == len(out.getvalue())
    return out.getvalue()


@pytest.mark.parametrize("how", ["file", "broken", "changed"])
def test_the_file_arrives_whatever_the_line_does(server: Server, how: str) -> None:
    assert got(f"{server.http}/{how}/m.onnx", len(DATA)) == DATA


def test_progress_is_told_and_ends_at_the_whole(server: Server) -> None:
    told: list[tuple[int, int]] = []
    fetch(f"{server.http}/broken/m.onnx", io.BytesIO(), HASH, None, lambda done, whole: told.append((done, whole)))
    assert told == sorted(told) and told[-1] == (len(DATA), len(DATA))


def test_https_is_spoken_with_who_can_prove_its_name(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FetchError, match=r"cannot be reached .*certificate"):
        got(f"{server.https}/file/m.onnx")
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    assert got(f"{server.https}/file/m.onnx") == DATA
    assert got(f"{server.https}/moved/m.onnx?to=/file/m.onnx") == DATA
    with pytest.raises(FetchError, match="leads to http://127"):
        got(f"{server.https}/moved/m.onnx?to={server.http}/file/m.onnx")
    assert got(f"{server.http}/moved/m.onnx?to={server.https}/file/m.onnx") == DATA


@pytest.mark.parametrize(("path", "why"), [
    ("half/m.onnx", r"line ended before the file of 512,000 bytes did after 256,000 bytes"), ("untagged/m.onnx", "line ended before"),
    ("longer/m.onnx", "another file than the one asked for: its sha256 is"), ("lying/m.onnx", "larger than 2 GiB"),
    ("page/m.onnx", "is a web page, not a model"), ("plainpage/m.onnx", "is a web page, not a model"),
    ("gone/m.onnx", r"answered with 404 \(Not Found\)"), ("packed/m.onnx", r"comes packed \(gzip\)"),
    ("moved/m.onnx?to=http://example.org/m.onnx", "plain http"), ("moved/m.onnx?to=ftp://127.0.0.1/m.onnx", "no https address"),
    ("moved/m.onnx?to=file:///etc/passwd", "answered with 302"), ("loop/m.onnx", "answered with 302"),
])  # fmt: skip
def test_what_is_not_the_file_is_refused(server: Server, path: str, why: str) -> None:
    with pytest.raises(FetchError, match=why) as told:
        got(f"{server.http}/{path}")
    assert "\n" not in str(told.value) and len(str(told.value)) < 400


@pytest.mark.parametrize("path", ["longer", "endless", "lying"])
def test_nothing_longer_than_it_should_be_is_taken(server: Server, path: str) -> None:
    out = io.BytesIO()
    with pytest.raises(FetchError, match="larger than the 512,000 bytes that it should have"):
        fetch(f"{server.http}/{path}/m.onnx", out, HASH, len(DATA))
    assert len(out.getvalue()) <= len(DATA)


def test_a_file_without_end_is_bounded(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST", 1 << 20)
    out = io.BytesIO()
    with pytest.raises(FetchError, match="larger than"):
        fetch(f"{server.http}/endless/m.onnx", out, HASH)
    assert len(out.getvalue()) <= 1 << 20


def test_a_trickle_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "WINDOW", 0.3)
    with pytest.raises(FetchError, match="too slowly"):
        got(f"{server.http}/slow/m.onnx")


@pytest.mark.parametrize("url", ["https://127.0.0.1:1/m.onnx", "https://no.such.host.invalid/m.onnx"])
def test_without_a_network_it_says_so(url: str) -> None:
    with pytest.raises(FetchError, match="cannot be reached"):
        got(url)


@pytest.mark.parametrize("url", [
    "http://example.org/m.onnx", "ftp://example.org/m.onnx", "https:///m.onnx", "https://user:word@example.org/m.onnx", "m.onnx",
    "https://[::1/m.onnx", "https://example.org/a b.onnx", "https://example.org/\nm.onnx", "https://example.org:99999/m",
    "http://127.0.0.1.example.org/m.onnx", "http://2130706433/m.onnx", "https://\u0435xample.org/m.onnx",
])  # fmt: skip
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(FetchError):
        checked(url)


def test_this_machine_may_speak_http() -> None:
    for url in ("http://127.0.0.1:8000/m.onnx", "http://[::1]/m.onnx", "http://localhost/m.onnx", "https://example.org/m.onnx"):
        assert checked(url) == url
