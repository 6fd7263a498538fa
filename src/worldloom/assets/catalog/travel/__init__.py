"""Makers of things of cabins, cockpits, ships and spaceships."""
