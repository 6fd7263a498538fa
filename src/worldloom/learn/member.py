"""What each worker of a group runs, and how the reason why it gave up reaches the command that started it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import torch

from worldloom.world import InputError, WorldloomError

REFUSAL = "refused.json"
MOST = 65_536
"""Bytes that are read of a refusal."""

Work = Callable[[], object]
"""What a worker does. It travels to other processes, so it is a function of a module, or a `functools.partial` of one."""


def member(work: Work, run: Path, threads: int) -> None:
    """Work as one of a group; an error that is worded for the user is left in the run's folder and raised.

    Where another has left one already, this does nothing: a group that is started anew would only meet it again.
    """
    if (run / REFUSAL).is_file():
        return
    torch.set_num_threads(threads)
    try:
        work()
    except WorldloomError as error:
        _keep(run, error)
        raise
    except KeyboardInterrupt:
        raise SystemExit(130) from None  # else torch's launcher takes it for a worker that is done, and waits for its result


def refused(run: Path) -> None:
    """Raise what a worker gave up with, if one did."""
    path = run / REFUSAL
    if not path.is_file():
        return
    said = json.loads(path.read_bytes()[:MOST])
    path.unlink()
    error = (InputError if said["exit"] == 2 else WorldloomError)(said["message"])
    error.code, error.exit_code = said["code"], said["exit"]
    raise error


def cleared(run: Path) -> None:
    """Forget what an earlier group gave up with."""
    (run / REFUSAL).unlink(missing_ok=True)


def _keep(run: Path, error: WorldloomError) -> None:
    run.mkdir(parents=True, exist_ok=True)
    scratch = run / f".{REFUSAL}.{os.getpid()}"
    scratch.write_text(json.dumps({"code": error.code, "message": str(error), "exit": error.exit_code}), encoding="utf-8")
    scratch.replace(run / REFUSAL)


__all__ = ["Work", "cleared", "member", "refused"]
