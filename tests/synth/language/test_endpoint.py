"""The endpoint planner against a real HTTP server that answers well, badly, slowly and with malice."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from worldloom.synth.language import endpoint, plan
from worldloom.world import InputError, Plan

PROMPT = "a harbour with two red boats beside a quay, no cars"
GOOD = {
    "place": "harbour",
    "time": "dawn",
    "things": [
        {"name": "b", "noun": "boats", "op": "==", "n": 2, "attributes": [{"kind": "color", "value": "red"}]},
        {"name": "q", "noun": "quay"},
        {"name": "c", "noun": "cars", "op": "==", "n": 0},
    ],
    "relations": [{"kind": "beside", "subject": "b", "objects": ["q"]}, {"kind": "on", "subject": "ghost", "objects": ["q"]}],
    "sounds": ["sea"],
}


def chat(content: str) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


class Played:
    """A local server that gives the listed answers in turn and keeps what it was asked."""

    def __init__(self, answers: list[Any], delay: float = 0.0) -> None:
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        played = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                played.asked.append(json.loads(body))
                played.paths.append(self.path)
                time.sleep(delay)
                answer = answers[min(len(played.asked) - 1, len(answers) - 1)]
                self.send_response(answer if isinstance(answer, int) else 307 if isinstance(answer, str) else 200)
                if isinstance(answer, str):
                    self.send_header("Location", answer)
                self.end_headers()
                if isinstance(answer, bytes):
                    try:
                        self.wfile.write(answer)
                    except OSError:
                        return

            def log_message(self, format: str, *args: Any) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"


@contextmanager
def served(*answers: Any, delay: float = 0.0) -> Iterator[Played]:
    played = Played(list(answers), delay)
    thread = threading.Thread(target=played.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield played
    finally:
        played.server.shutdown()
        played.server.server_close()
        thread.join()


def fell_back(made: Plan) -> bool:
    own = plan(PROMPT)
    return made.things == own.things and made.findings[-1].code == "planner-fallback"


def test_a_good_answer_becomes_a_plan_with_spans_clauses_and_added_things() -> None:
    with served(chat(json.dumps(GOOD))) as played:
        made = plan(PROMPT, planner=f"{played.url}#tiny")
    boats = made.thing("boat")
    assert (boats.count.n, boats.attributes[0].value) == (2, "red")
    assert boats.span is not None and made.prompt[boats.span.start : boats.span.end] == "boats"
    assert [(r.subject, r.kind, r.objects) for r in made.relations] == [("boat", "beside", ("quay",))]
    assert made.setting.time == "dawn" and made.planner.endswith("#tiny")
    assert {"absence", "thing", "count", "attribute", "relation", "sound", "time"} <= {c.kind for c in made.clauses}
    assert any(t.origin == "added" for t in made.things) and not any(t.category == "car" and t.count.n for t in made.things)
    assert played.paths == ["/v1/chat/completions"]
    assert played.asked[0]["model"] == "tiny" and played.asked[0]["response_format"]["type"] == "json_schema"
    assert PROMPT not in played.asked[0]["messages"][0]["content"]


def test_a_wrong_answer_is_sent_back_once_with_its_error() -> None:
    wrong = {**GOOD, "things": [{"name": "b", "noun": "boat", "n": -3}]}
    with served(chat(json.dumps(wrong)), chat("```json\n" + json.dumps(GOOD) + "\n```")) as played:
        made = plan(PROMPT, planner=f"{played.url}/v1#m")
    assert made.thing("boat").count.n == 2
    assert len(played.asked) == 2 and "greater than or equal to 0" in played.asked[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    "content",
    [
        "no json at all",
        "{}",
        json.dumps({**GOOD, "things": [{"name": "b", "noun": "boat", "n": -1}]}),
        json.dumps({**GOOD, "things": [{"name": "b", "noun": "boat", "n": 10**9}]}),
        json.dumps({**GOOD, "things": [{"name": "b", "noun": "boat", "id": "../../etc/passwd"}]}),
        json.dumps({**GOOD, "things": [{"name": "b", "noun": "b" * 5000}]}),
        json.dumps({**GOOD, "things": [{"name": "b", "noun": "boat"}] * 5000}),
        json.dumps({**GOOD, "command": "rm -rf /"}),
        json.dumps({**GOOD, "sounds": ["../x"]}),
        "[" * 100_000,
        '{"place": "harbour", "things": ' + "[" * 500 + "]" * 500 + "}",
        '{"place": "harbour", "things": [{"name": "b", "noun": "boat", "n": NaN}]}',
    ],
)
def test_invalid_answers_fall_back_after_one_repair(content: str) -> None:
    with served(chat(content)) as played:
        made = plan(PROMPT, planner=f"{played.url}#m")
    assert fell_back(made) and len(played.asked) == 2


@pytest.mark.parametrize(
    "answer",
    [b"", b"<html>", b"[" * 50_000, chat("x" * (endpoint.CAP + 10)), b'{"choices": []}', b'{"choices": [{"message": {"content": 3}}]}',
     500, 404, "file:///etc/passwd", "ftp://127.0.0.1/x", "http://example.invalid/"],
)  # fmt: skip
def test_broken_transport_falls_back_at_once(answer: object) -> None:
    with served(answer) as played:
        made = plan(PROMPT, planner=f"{played.url}#m")
    assert fell_back(made) and len(played.asked) == 1


def test_a_slow_or_absent_server_falls_back() -> None:
    own = plan(PROMPT)
    with served(chat(json.dumps(GOOD)), delay=0.6) as played:
        made = endpoint.ask(PROMPT, f"{played.url}#m", own, 0, timeout=0.2)
    assert fell_back(made)
    gone = endpoint.ask(PROMPT, f"{played.url}#m", own, 0, timeout=0.5)
    assert fell_back(gone)


@pytest.mark.parametrize(
    "planner", ["file:///etc/passwd#m", "ftp://x#m", "http://#m", "http://127.0.0.1:9", "gopher", "", "javascript:1#m"]
)
def test_other_schemes_and_missing_models_are_refused(planner: str) -> None:
    with pytest.raises(InputError, match="URL#MODEL"):
        plan(PROMPT, planner=planner)


def test_ids_are_ours_and_odd_nouns_become_slugs() -> None:
    odd = {"place": "harbour", "things": [{"name": "x", "noun": "<script>alert(1)</script>"}, {"name": "y", "noun": "日本"}]}
    with served(chat(json.dumps(odd))) as played:
        made = plan(PROMPT, planner=f"{played.url}#m")
    asked = [t for t in made.things if t.origin == "asked"]
    assert len(asked) == 2 and all(t.id.replace("_", "").replace(".", "").isalnum() for t in asked)
