"""A group of workers in a Ray cluster, by Ray Train; one that is lost makes all go on from the last checkpoint."""

from __future__ import annotations

import importlib.util
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from worldloom.learn.launch import RESTARTS, given_up, worded
from worldloom.learn.member import Work, cleared, member, refused
from worldloom.world import InputError, MissingError

OBJECTS = 100 * 1024**2
"""Bytes of shared memory that a Ray of our own takes; nothing large goes through it."""


def launch(work: Work, workers: int, address: str, run: Path, told: Callable[[str], None]) -> None:
    """Run `work` on so many workers of the cluster at `address`, until all are done; 0 takes one a GPU, or one a machine without.

    `run` must be on storage that all machines share. "local" starts a Ray of our own and stops it at the end. A worker's WorldloomError is
    raised here. MissingError without Ray; InputError where no cluster answers; WorkersError when workers died more than RESTARTS times.
    """
    needed()
    cleared(run)
    with _connected(address, workers) as nodes:
        count, gpus = wanted(nodes, workers)
        short = count - int(sum(node.get("CPU", 0) for node in nodes))
        if short > 0:
            told(f"the cluster has {count - short} CPUs for {count} workers; waiting for more")
        why = _tried(work, count, share(nodes, count), gpus, run)
    refused(run)
    if why:
        raise given_up(why, RESTARTS + 1)


def needed() -> None:
    """MissingError where Ray Train is not installed."""
    if any(importlib.util.find_spec(name) is None for name in ("ray", "pyarrow", "pandas")):
        raise MissingError("training on a Ray cluster needs Ray Train: pip install 'worldloom[cluster]'")


def wanted(nodes: list[dict[str, float]], workers: int) -> tuple[int, bool]:
    """How many workers there will be, and whether each has a GPU."""
    gpus = int(sum(node.get("GPU", 0) for node in nodes))
    count = workers or gpus or max(len(nodes), 1)
    return count, gpus >= count


def share(nodes: list[dict[str, float]], count: int) -> int:
    """CPUs a worker, so few that all find room wherever they are put."""
    a_node = -(-count // max(len(nodes), 1))
    return max(int(min((node.get("CPU", 1) for node in nodes), default=1)) // a_node, 1)


@contextmanager
def _connected(address: str, workers: int) -> Iterator[list[dict[str, float]]]:
    """The resources of each machine of a cluster that this process is part of meanwhile."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray

    ours, quiet = not ray.is_initialized(), not os.environ.get("WORLDLOOM_DEBUG")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    more: dict[str, Any] = {}
    if address == "local":
        more = {"num_cpus": max(workers, cores), "object_store_memory": OBJECTS, "include_dashboard": False}
    try:
        if ours:
            ray.init(address, log_to_driver=not quiet, logging_level=logging.CRITICAL if quiet else logging.INFO, **more)
    except (ConnectionError, ValueError, RuntimeError) as error:
        begin = "start one with 'ray start --head', or give --ray local"
        raise InputError(f"no Ray cluster answers at {address} ({str(error).splitlines()[0][:200]}); {begin}.") from None
    handler = signal.getsignal(signal.SIGINT)
    try:
        with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere if quiet else sys.stderr):  # Ray prints the deaths of workers
            yield [dict(node["Resources"]) for node in ray.nodes() if node["Alive"]]
    finally:
        signal.signal(signal.SIGINT, handler)  # Ray Train leaves its own
        if ours:
            ray.shutdown()


def _tried(work: Work, count: int, cpus: int, gpus: bool, run: Path) -> str:
    """Run the group with Ray Train's own restarts; why it failed at last, or nothing."""
    from ray.train import FailureConfig, RunConfig, ScalingConfig, TrainingFailedError
    from ray.train.torch import TorchConfig, TorchTrainer

    trainer = TorchTrainer(
        lambda: member(work, run, cpus),
        torch_config=TorchConfig(backend="cpu:gloo,cuda:nccl" if gpus else "gloo"),
        scaling_config=ScalingConfig(num_workers=count, use_gpu=gpus, resources_per_worker={"CPU": cpus, **({"GPU": 1} if gpus else {})}),
        run_config=RunConfig(name="ray", storage_path=str(run.absolute()), failure_config=FailureConfig(max_failures=RESTARTS)),
    )
    try:
        trainer.fit()
    except TrainingFailedError as failed:
        failures = getattr(failed, "worker_failures", {})
        rank, error = next(iter(failures.items()), (0, failed))
        return worded(rank, f"{type(error).__name__}: {error}")
    except SystemExit:
        raise KeyboardInterrupt from None  # how Ray Train answers Ctrl-C
    return ""


__all__ = ["launch", "needed", "share", "wanted"]
