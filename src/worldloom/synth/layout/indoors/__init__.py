"""Rooms that do what the words say: places proposed for each relation, and judged by all of them at once."""
