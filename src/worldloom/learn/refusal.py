"""What is said of a file of the training layer that cannot be used, or of workers that cannot go on. Needs no torch."""

from __future__ import annotations

from worldloom.world import InputError, WorldloomError


class CheckpointError(InputError):
    """A checkpoint or a model that is damaged or belongs to another recipe."""

    code = "checkpoint"


class WorkersError(WorldloomError):
    """The workers of a run died again and again. What they had learnt by the last checkpoint stays."""

    code = "workers"


__all__ = ["CheckpointError", "WorkersError"]
