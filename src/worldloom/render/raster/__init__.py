"""Quick pictures of a World on EGL: previews, contact sheets and draft films."""

from worldloom.render.raster.post import Look
from worldloom.render.raster.renderer import Renderer, preview

__all__ = ["Look", "Renderer", "preview"]
