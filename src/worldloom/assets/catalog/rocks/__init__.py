"""Rocks: boulders, clusters, cliffs, pebbles and stepping stones."""
