"""Which kind of data a file is, by its extension; its bytes must then agree."""

from __future__ import annotations

from typing import Literal

Kind = Literal["image", "audio", "height", "mesh", "text", "midi", "layout"]
KINDS: tuple[Kind, ...] = ("image", "audio", "height", "mesh", "text", "midi", "layout")
"""What a dataset holds. A film becomes images."""
Reader = Literal["image", "video", "audio", "height", "mesh", "text", "midi", "layout"]

BY_SUFFIX: dict[str, Reader] = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".exr"), "image"),
    **dict.fromkeys((".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts"), "video"),
    **dict.fromkeys((".wav", ".mp3", ".flac", ".ogg", ".oga", ".opus", ".m4a", ".aac", ".aif", ".aiff", ".au", ".caf"), "audio"),
    **dict.fromkeys((".npy", ".r16", ".hgt"), "height"),
    **dict.fromkeys((".glb", ".gltf", ".obj", ".ply"), "mesh"),
    **dict.fromkeys((".txt", ".md"), "text"),
    **dict.fromkeys((".mid", ".midi"), "midi"),
}  # fmt: skip
TABLES = frozenset({".csv", ".jsonl"})
"""Describe many files, by a column `file_name`."""
BESIDE = frozenset({".json", ".cls", ".caption", ".license", ".c2pa"})
"""Describe the file that they stand beside."""
PARTS = frozenset({".bin", ".mtl"})
"""Belong to a model that stands in the same folder."""
WORLD = "world.json"
"""The file of a world, of which the furnished room is read."""

__all__ = ["BESIDE", "BY_SUFFIX", "KINDS", "Kind", "PARTS", "Reader", "TABLES", "WORLD"]
