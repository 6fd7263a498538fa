"""The path-traced poster: `still(world, width=..., height=..., spp=...)` gives a finished picture."""

from worldloom.render.path.still import still

__all__ = ["still"]
