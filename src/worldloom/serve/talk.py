"""What `worldloom open` does for talks: speech with the times of its visemes, and replies of a language model where the user named one.

Nothing here opens a socket; `cli.player` hands over the bodies of requests, checked for their origin and length, and sends back what comes.
"""

from __future__ import annotations

import base64
import json
import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from worldloom.world import InputError, MissingError, Plan, World

BODY = 4096
"""Most bytes of a request."""
TEXT = 600
"""Most characters that are said at once."""
ASKED = 300
"""Most characters of a question."""
TIMEOUT = 30.0
"""Seconds for a reply."""
KEPT = 64
"""Sayings that are kept, for greetings are said again."""
KEY = "WORLDLOOM_TALK_KEY"
META = '<meta name="worldloom-talk" content="{}">'
Send = Callable[[str, bytes, float, str], bytes]


class TalkError(InputError):
    """A request that cannot be answered; `status` is that of HTTP."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def sent(url: str, body: bytes, timeout: float, key: str) -> bytes:
    """POST to the endpoint, its reply bounded."""
    from worldloom.synth.language.endpoint import post

    return post(url, body, timeout, key)


@dataclass
class Company:
    """The people of one folder, as they talk; `url` is empty where no language model is asked."""

    folder: Path
    url: str = ""
    model: str = ""
    key: str = ""
    send: Send = sent
    said: OrderedDict[tuple[str, str], dict[str, Any]] = field(default_factory=OrderedDict)
    past: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    @classmethod
    def of(cls, folder: Path, url: str = "", model: str = "", send: Send = sent) -> Company:
        """With the key of the environment. InputError for an address that cannot be one."""
        from worldloom.synth.talk.model import endpoint

        key = os.environ.get(KEY, "").strip() if url else ""
        if key and not (key.isascii() and key.isprintable() and len(key) <= 500):
            raise InputError(f"{KEY} holds no key: at most 500 printable characters are one")
        return cls(folder, endpoint(url, key) if url else "", model.strip()[:120] or "default", key, send)

    @cached_property
    def documents(self) -> tuple[Plan, World, Any]:
        """Plan, World and facts, read when first needed."""
        from worldloom.evaluate import load_folder
        from worldloom.synth.talk import facts_of

        plan, world = load_folder(self.folder)
        return plan, world, facts_of(plan, world)

    def page(self, html: bytes) -> bytes:
        """world.html as it is served: it may ask this server, and knows what for. What is not a page of ours stays as it is."""
        can = "voice free" if self.url else "voice"
        policy = b"connect-src blob: data:;"
        if policy not in html[:4000]:
            return html
        return html.replace(policy, b"connect-src 'self' blob: data:;", 1).replace(b"<title>", META.format(can).encode() + b"<title>", 1)

    def warm(self) -> None:
        """Load the voice before somebody waits for it; without an error where it cannot be."""
        try:
            who = next(iter(self.documents[2].people), None)
            if who is not None:
                self.say(who, "Hello.")
        except (InputError, OSError, ImportError):
            return

    def answer(self, path: str, body: bytes) -> dict[str, Any]:
        """The reply to a request's body. TalkError for whatever is wrong with it."""
        person, text = self._read(body, ASKED if path == "/talk/ask" else TEXT)
        if path == "/talk/say":
            return self.say(person, text)
        if path == "/talk/ask" and self.url:
            return self.ask(person, text)
        raise TalkError(404, "there is nothing here")

    def _read(self, body: bytes, most: int) -> tuple[str, str]:
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):
            raise TalkError(400, "the body is no JSON") from None
        person, text = (data.get("person"), data.get("text")) if isinstance(data, dict) else (None, None)
        if not isinstance(person, str) or not isinstance(text, str) or not text.strip() or len(text) > most:
            raise TalkError(400, f"person and text are strings, the text of 1 to {most} characters")
        try:
            people = self.documents[2].people
        except InputError as error:
            raise TalkError(404, str(error)) from None
        if person not in people:
            raise TalkError(404, "nobody of that name is here")
        return person, text

    def say(self, person: str, text: str) -> dict[str, Any]:
        """Speech of a person: WAV in base64, (viseme, start, end) in seconds, and its length."""
        with self.lock:
            if (person, text) not in self.said:
                self.said[person, text] = self._spoken(person, text)
                while len(self.said) > KEPT:
                    self.said.popitem(last=False)
            self.said.move_to_end((person, text))
            return self.said[person, text]

    def _spoken(self, person: str, text: str) -> dict[str, Any]:
        from datetime import UTC, datetime

        from worldloom.pipeline_voice import Speakers
        from worldloom.render.audio.wav import wav16
        from worldloom.synth.talk.voices import tone_of
        from worldloom.synth.voice.say import Manner, say
        from worldloom.synth.voice.script import Script
        from worldloom.synth.voice.visemes import events

        plan, world, _ = self.documents
        speakers = Speakers(datetime.now(UTC))
        try:
            own = speakers.enlist("somebody", tone_of(world.entity(person), plan))
            said = say(Script(text), Manner(voice=own), find=speakers)
        except (InputError, MissingError) as error:
            raise TalkError(400, str(error)) from None
        rows = [[v.viseme, round(v.start, 3), round(v.end, 3)] for v in events(said.heard)]
        wav = base64.b64encode(wav16(said.samples)).decode("ascii")
        return {"wav": wav, "visemes": rows, "seconds": round(said.seconds, 3)}

    def ask(self, person: str, text: str) -> dict[str, Any]:
        """A language model's reply in the part of a person."""
        from worldloom.synth.language.endpoint import content
        from worldloom.synth.talk.model import TURNS, cleaned, request

        plan, _, facts = self.documents
        past = self.past.setdefault(person, [])
        try:
            reply = cleaned(content(self.send(self.url, request(self.model, plan, facts, person, past, text), TIMEOUT, self.key)))
        except (OSError, ValueError, RecursionError):
            raise TalkError(502, "the language model gave no reply") from None
        if not reply:
            raise TalkError(502, "the language model gave an empty reply")
        self.past[person] = [*past, (text, reply)][-TURNS:]
        return {"text": reply, "ai": True}


__all__ = ["BODY", "KEY", "Company", "TalkError"]
