"""Where work runs, and how randomness is keyed. Imports nothing else of worldloom."""

from worldloom.compute.seeds import rng, seed

__all__ = ["rng", "seed"]
