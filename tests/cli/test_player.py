"""`worldloom open` serves known names on loopback, and nothing else."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from worldloom.cli.player import make_server
from worldloom.world import InputError


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "world.html").write_text("<!doctype html>hello")
    (folder / "key.pem").write_text("secret")
    (tmp_path / "outside.txt").write_text("secret")
    (folder / "poster.png").symlink_to(tmp_path / "outside.txt")
    with make_server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        assert server.server_address[0] == "127.0.0.1"
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def get(port: int, path: str, host: str = "127.0.0.1", method: str = "GET") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, headers={"Host": f"{host}:{port}"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def test_the_player_is_served(port: int) -> None:
    assert get(port, "/") == get(port, "/world.html?x=1") == (200, b"<!doctype html>hello")
    assert get(port, "/", method="HEAD") == (200, b"")


HIDDEN = ["/key.pem", "/../outside.txt", "/%2e%2e/outside.txt", "//etc/passwd", "/poster.png", "/world.json", "/w/", "/."]


@pytest.mark.parametrize("path", HIDDEN)
def test_nothing_else_is(port: int, path: str) -> None:
    status, body = get(port, path)
    assert status == 404 and b"secret" not in body


def test_other_hosts_and_methods_are_refused(port: int) -> None:
    assert get(port, "/", host="evil.example")[0] == 404
    assert get(port, "/", method="POST")[0] == 501


def test_a_folder_without_a_player(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"world\.html"):
        make_server(tmp_path)


def test_a_taken_port(tmp_path: Path) -> None:
    (tmp_path / "world.html").write_text("x")
    with make_server(tmp_path) as server, pytest.raises(InputError, match="Port"):
        make_server(tmp_path, server.server_address[1])


def post(port: int, path: str, body: bytes = b"{}", **headers: str) -> int:
    sent = {"Host": f"127.0.0.1:{port}", "Origin": f"http://127.0.0.1:{port}", "Content-Type": "application/json"}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("POST", path, body, headers={**sent, **{k.replace("_", "-"): v for k, v in headers.items()}})
        return connection.getresponse().status
    finally:
        connection.close()


def test_talks_are_for_pages_of_this_server_alone(port: int) -> None:
    assert post(port, "/talk/say") == 400
    assert post(port, "/talk/say", Origin="http://evil.example") == post(port, "/talk/say", Origin="null") == 403
    assert post(port, "/talk/say", Host="evil.example", Origin="http://evil.example") == 403
    assert post(port, "/talk/say", Origin=f"http://127.0.0.1:{port + 1}") == 403
    assert post(port, "/talk/say", Content_Type="text/plain") == 415
    assert post(port, "/talk/say", b"x" * 5000) == post(port, "/talk/say", Content_Length="-1") == 413
    assert post(port, "/talk/say", b'{"person": "a", "text": "b"}') == 404, "a folder without documents has nobody"
    assert post(port, "/talk/../world.json") == 501
