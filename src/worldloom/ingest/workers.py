"""Decoding in processes of their own, with bounded memory and patience: a decoder that dies takes one item with it, not the run.

The parent sends one pickled request at a time and reads one pickled answer; the order of answers is the order of requests. The child
imports nothing that it does not need.
"""

from __future__ import annotations

import os
import pickle
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from typing import IO, Any

from worldloom.ingest.decode import Made, Request, decode
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refused

Answer = Made | Refused


def decoded(requests: Iterable[Request], limits: Limits, workers: int) -> Iterator[Answer]:
    """One answer a request, in order; `workers` 0 decodes in this process."""
    if workers <= 0:
        yield from map(attempt, requests)
        return
    pool = [_Child(limits) for _ in range(workers)]
    try:
        waiting: deque[_Child] = deque()
        for number, request in enumerate(requests):
            child = pool[number % workers]
            if len(waiting) == workers:
                yield waiting.popleft().answer()
            child.ask(request)
            waiting.append(child)
        while waiting:
            yield waiting.popleft().answer()
    finally:
        for child in pool:
            child.stop()


def attempt(request: Request) -> Answer:
    """What becomes of one request in this process."""
    try:
        return decode(request)
    except Refused as refused:
        return refused
    except MemoryError:
        return Refused("too-large", "it takes more memory to decode than is given to it")
    except Exception as error:  # a defect of ours or of a library: one item's, not the run's
        return Refused("decoder-failed", f"its decoder failed ({type(error).__name__}: {str(error)[:100]})")


class _Child:
    """One decoding process; started at the first question and again after it died."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._lost = False

    def ask(self, request: Request) -> None:
        """Send one request; `answer` must follow before the next."""
        process = self._process or self._start()
        self._lost = False
        try:
            assert process.stdin is not None
            send(process.stdin, request)
        except OSError:
            self._lost = True

    def answer(self) -> Answer:
        """What became of it; a dead or endless decoder is a refusal."""
        assert self._process is not None and self._process.stdout is not None
        late = threading.Timer(self._limits.patience, self._process.kill)
        late.start()
        try:
            found = None if self._lost else receive(self._process.stdout)
        finally:
            late.cancel()
        if found is None:
            self.stop()
            return Refused("decoder-failed", "its decoder died, or took more time or memory than it is given")
        answer: Answer = found
        return answer

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "worldloom.ingest.child", str(self._limits.memory)]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        return self._process


def send(pipe: IO[bytes], value: Any) -> None:
    """One pickled value with its length before it."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(struct.pack("<Q", len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The counterpart of `send`; None where the pipe ended."""
    head = pipe.read(8)
    if len(head) < 8:
        return None
    (length,) = struct.unpack("<Q", head)
    data = pipe.read(length)
    return pickle.loads(data) if len(data) == length else None


__all__ = ["Answer", "attempt", "decoded", "receive", "send"]
