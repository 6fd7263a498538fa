"""Shared pieces that makers use: legs, wheels, windows, cushions, foliage."""
