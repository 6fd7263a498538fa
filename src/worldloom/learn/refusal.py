"""What is said of a file of the training layer that cannot be used. Needs no torch."""

from __future__ import annotations

from worldloom.world import InputError


class CheckpointError(InputError):
    """A checkpoint or a model that is damaged or belongs to another recipe."""

    code = "checkpoint"


__all__ = ["CheckpointError"]
