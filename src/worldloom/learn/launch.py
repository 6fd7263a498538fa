"""A group of processes on this machine, by torch's elastic launcher; one that dies makes all go on from the last checkpoint."""

from __future__ import annotations

import logging
import os
import signal
import socket
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from torch.distributed.elastic.multiprocessing import DefaultLogsSpecs, SignalException, Std
from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
from torch.distributed.launcher.api import LaunchConfig, elastic_launch

from worldloom.learn.member import Work, cleared, member, refused
from worldloom.learn.refusal import WorkersError

RESTARTS = 3
"""How often a group is started again."""
PATIENCE = 10
"""Seconds that workers have to end once one of them has."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
LOUD = ("torch.distributed.elastic", "torch.multiprocessing.spawn")
"""Loggers that tell of workers what is said here in one sentence."""
LOST = ("closed by peer", "reset by peer", "Broken pipe", "timed out")
"""How a worker words it that another is gone."""


def launch(work: Work, workers: int, run: Path, told: Callable[[str], None]) -> None:
    """Run `work` in so many processes at once, until all are done.

    A worker's WorldloomError is raised here. WorkersError when workers died more than RESTARTS times; KeyboardInterrupt on Ctrl-C.
    """
    cleared(run)
    for left in range(RESTARTS, -1, -1):
        why = _tried(work, workers, run)
        refused(run)
        if not why:
            return
        if left:
            told(f"{why}; all go on from the last checkpoint ({left} {'tries' if left > 1 else 'try'} left)")
    raise given_up(why, RESTARTS + 1)


def given_up(why: str, times: int) -> WorkersError:
    """What is said at the end of tries."""
    kept = "the last checkpoint stays, and the same command goes on from it"
    return WorkersError(f"the workers stopped {times} times, at last because {why}; {kept}. Fewer workers take less memory.")


def threads(workers: int) -> int:
    """The threads of each of so many workers: what OMP_NUM_THREADS says, or an even share of the cores that this process may use."""
    said = os.environ.get("OMP_NUM_THREADS", "")
    if said.isdigit() and int(said) > 0:
        return int(said)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(cores // workers, 1)


def _tried(work: Work, workers: int, run: Path) -> str:
    """Run the group once; why it failed, or nothing."""
    each = threads(workers)
    with tempfile.TemporaryDirectory() as scratch, _settings(each):
        config = LaunchConfig(
            min_nodes=1, max_nodes=1, nproc_per_node=workers, run_id=uuid.uuid4().hex, rdzv_backend="c10d", rdzv_endpoint="localhost:0",
            local_addr="127.0.0.1", max_restarts=0, shutdown_timeout=PATIENCE,
            logs_specs=DefaultLogsSpecs(log_dir=scratch, redirects=Std.NONE if _debugging() else Std.ALL),
        )  # fmt: skip
        try:
            elastic_launch(config, member)(work, run, each)
        except ChildFailedError as failed:
            return _reason(failed)
        except SignalException as stopped:
            if stopped.sigval == signal.SIGINT:
                raise KeyboardInterrupt from None
            raise SystemExit(128 + stopped.sigval) from None
    return ""


def _reason(failed: ChildFailedError) -> str:
    rank, failure = failed.get_first_failure()
    if failure.exitcode < 0:
        return f"worker {rank} was killed ({failure.signal_name()})"
    said = failure.error_file_data.get("message", "")
    return worded(rank, str(said["message"] if isinstance(said, dict) else said))


def worded(rank: int, said: str) -> str:
    """Why a worker stopped, from the text of its exception."""
    if any(words in said for words in LOST):
        return f"worker {rank} lost another"
    return f"worker {rank} stopped with {(said.strip().splitlines() or ['no word'])[0][:300]}"


@contextmanager
def _settings(each: int) -> Iterator[None]:
    """Threads and network of the workers to come, silence of the launcher, and signal handlers as they were afterwards."""
    wanted = {"OMP_NUM_THREADS": str(each)}
    loopback = next((name for _, name in socket.if_nameindex() if name in ("lo", "lo0")), None)
    if loopback:
        wanted |= {"GLOO_SOCKET_IFNAME": loopback}
    handlers = {number: signal.getsignal(number) for number in SIGNALS}
    with ExitStack() as after:
        for name, value in wanted.items():
            after.callback(_put, name, os.environ.get(name))
            os.environ.setdefault(name, value)
        for logger in map(logging.getLogger, () if _debugging() else LOUD):
            after.callback(logger.setLevel, logger.level)
            logger.setLevel(logging.CRITICAL)
        for number, handler in handlers.items():
            after.callback(_handle, number, handler)
        yield


def _put(name: str, value: str | None) -> None:
    os.environ.pop(name, None)
    if value is not None:
        os.environ[name] = value


def _handle(number: signal.Signals, handler: object) -> None:
    try:
        signal.signal(number, handler)  # type: ignore[arg-type]
    except ValueError:
        pass  # not the main thread, whose handlers nobody has changed


def _debugging() -> bool:
    return bool(os.environ.get("WORLDLOOM_DEBUG"))


__all__ = ["RESTARTS", "given_up", "launch", "threads", "worded"]
