"""Landforms that are things of their own: volcanoes, lava."""
