"""Films of a World: camera moves, frames, and the MP4 that holds them with sound and captions."""

from worldloom.render.film.camera import camera_at, length
from worldloom.render.film.film import film
from worldloom.render.film.mp4 import RATE, mp4

__all__ = ["RATE", "camera_at", "film", "length", "mp4"]
