"""How much of a stranger's data is touched: every bound is checked before the work that it bounds."""

from __future__ import annotations

from worldloom.world.base import Field, Frozen

KIB, MIB, GIB = 2**10, 2**20, 2**30


class Limits(Frozen):
    """Bounds of one run. What is over one is refused and named, never cut in silence."""

    items: int = Field(default=200_000, gt=0)
    """Files and archive members that are listed at all."""
    directory_bytes: int = 64 * MIB
    """Central directory of a ZIP."""
    file_bytes: int = 4 * GIB
    """One file on disk or member of a tar, read in pieces."""
    unpacked_bytes: int = 512 * MIB
    """One member of a ZIP once it is inflated."""
    ratio: int = 200
    """Inflated bytes a packed byte, for members over 1 MiB."""
    total_bytes: int = 256 * GIB
    """All values that are written."""
    sidecar_bytes: int = MIB
    table_bytes: int = 64 * MIB
    """A CSV or JSONL that describes many files."""
    pixels: int = 64_000_000
    side: int = 32_768
    """Longest edge of a picture or a heightmap, in pixels."""
    seconds: float = 3600.0
    """Sound and film."""
    frames: int = 32
    """Frames kept of one film."""
    decoded_frames: int = 100_000
    """Frames looked at in one film."""
    channels: int = 8
    vertices: int = 4_000_000
    faces: int = 4_000_000
    nodes: int = 20_000
    mesh_bytes: int = 512 * MIB
    text_bytes: int = 4 * MIB
    midi_bytes: int = 16 * MIB
    notes: int = 500_000
    world_bytes: int = 64 * MIB
    memory: int = 6 * GIB
    """Address space of one decoding process."""
    patience: float = 300.0
    """Seconds that one item may take to decode."""


__all__ = ["KIB", "MIB", "GIB", "Limits"]
