"""The command line: parse, call the pipeline, print. Nothing heavy is imported before a command runs."""

from __future__ import annotations

from worldloom.cli.main import main

__all__ = ["main"]
