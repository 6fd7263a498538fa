"""A second process of ours that works while the caller goes on: functions by name, bytes in, named bytes out, nothing pickled."""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from typing import IO, Any

Task = Callable[..., Mapping[str, bytes]]
LOAD = "worldloom.compute.apart:load"
OBJECTS = 200_000
"""New objects between two looks for garbage: documents are many small objects without cycles, so looking rarely is faster."""


class Answer:
    """What one function will have returned."""

    def __init__(self, target: str, data: tuple[bytes, ...]) -> None:
        self._target, self._data = target, data
        self._done = threading.Event()
        self._mine = threading.Lock()
        self._parts: dict[str, bytes] | None = None
        self._refused = ""

    def take(self) -> bool:
        """Whether nobody works on it yet: then the caller does."""
        return self._mine.acquire(blocking=False)

    def ready(self) -> bool:
        """Whether the function has returned, or never will."""
        return self._done.is_set()

    def parts(self) -> dict[str, bytes] | None:
        """What the function returned; None where it or the process failed. Not to be asked by who took it."""
        self._done.wait()
        return self._parts

    def result(self, hurry: bool = False) -> dict[str, bytes]:
        """What the function returned; InputError where it said so. Where the process failed, the function runs here.

        `hurry`: it also runs here where the process has not come to it yet.
        """
        if not (hurry and self.take()):
            self._done.wait()
        if self._refused:
            from worldloom.world.errors import InputError

            raise InputError(self._refused)
        if self._parts is None:
            self._parts = dict(task(self._target)(*self._data))
        return self._parts

    def exchange(self, into: IO[bytes], out: IO[bytes]) -> None:
        """Send the question down one pipe and read the answer from the other."""
        _send(into, {"target": self._target}, self._data)
        said, parts = _receive(out)
        self._refused = said.get("refused", "")
        self._parts = dict(zip(said["names"], parts, strict=True)) if "names" in said else None

    def done(self) -> None:
        """No more will come."""
        self._done.set()


class Apart:
    """`with Apart() as second: answer = second.ask("worldloom.render.carried:sounds", data)`; answers come in the order of the questions.

    On one core nothing is started, and `answer.result()` runs the function.
    """

    def __init__(self) -> None:
        self._asked: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        self._child = _start() if (os.cpu_count() or 1) > 1 else None
        if self._child is not None:
            threading.Thread(target=self._serve, args=(self._child,), daemon=True).start()

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def alive(self) -> bool:
        """Whether there is a second process."""
        return self._child is not None

    def ask(self, target: str, *data: bytes) -> Answer:
        """Queue a function, `module:function`, of these bytes."""
        answer = Answer(target, data)
        if self._child is None:
            answer.done()
        else:
            self._asked.put(answer)
        return answer

    def load(self, *modules: str) -> None:
        """Import these modules of ours there, so that a later question finds them."""
        if self._child is not None:
            self.ask(LOAD, " ".join(modules).encode())

    def close(self) -> None:
        """End the process, at once."""
        self._asked.put(None)
        if self._child is not None:
            self._child.kill()
            self._child.wait()

    def _serve(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdin is not None and child.stdout is not None
        alive = True
        while (answer := self._asked.get()) is not None:
            if alive and answer.take():
                try:
                    answer.exchange(child.stdin, child.stdout)
                except (OSError, ValueError):
                    alive = False
            answer.done()
        with contextlib.suppress(OSError):
            child.stdin.close()
        child.stdout.close()
        child.wait()


def _start() -> subprocess.Popen[bytes] | None:
    command = [sys.executable, "-m", "worldloom.compute.apart"]
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return None


def task(target: str) -> Task:
    """The function named `module:function`; only ours are run."""
    module, _, name = target.partition(":")
    if not module.startswith("worldloom."):
        raise ValueError(f"{target!r} is not a function of worldloom")
    found: Task = getattr(importlib.import_module(module), name)
    return found


def load(modules: bytes) -> dict[str, bytes]:
    """Import modules of ours, named with spaces between."""
    for name in modules.decode().split():
        if name.startswith("worldloom."):
            importlib.import_module(name)
    return {}


def _send(pipe: IO[bytes] | _Answers, header: dict[str, Any], parts: tuple[bytes, ...]) -> None:
    """One line of JSON with the lengths of the parts, then the parts."""
    pipe.write(json.dumps({**header, "lengths": [len(p) for p in parts]}).encode() + b"\n")
    for p in parts:
        pipe.write(p)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    """The counterpart of `_send`. ValueError where the pipe ends early."""
    header = json.loads(pipe.readline())
    parts = tuple(pipe.read(n) for n in header["lengths"])
    if [len(p) for p in parts] != header["lengths"]:
        raise ValueError("the other process ended in the middle of an answer")
    return header, parts


def _answered(target: str, data: tuple[bytes, ...]) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    try:
        found = task(target)(*data)
    except Exception as e:
        from worldloom.world.errors import InputError

        return ({"refused": str(e)} if isinstance(e, InputError) else {}), ()  # else the caller runs it and sees the error itself
    return {"names": list(found)}, tuple(found.values())


class _Answers:
    """The pipe that was standard output."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def write(self, data: bytes) -> None:
        """All of it."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._pipe, rest) :]

    def flush(self) -> None:
        """Nothing waits here."""


def main() -> None:
    """The child: questions on standard input until it ends; what libraries print does not reach the answers."""
    answers, questions = _Answers(os.dup(1)), sys.stdin.buffer
    os.dup2(2, 1)
    gc.set_threshold(OBJECTS, 10, 10)
    with contextlib.suppress(ValueError, OSError):
        while True:
            header, data = _receive(questions)
            said, parts = _answered(header["target"], data)
            _send(answers, said, parts)


if __name__ == "__main__":
    main()

__all__ = ["Answer", "Apart", "load", "task"]
