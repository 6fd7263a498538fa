"""Sites: the ground, water, architecture and view that a place is built on, before anything is put there."""

from worldloom.synth.layout.sites.base import Line, Site, View, Wall
from worldloom.synth.layout.sites.choose import site_for

__all__ = ["Line", "Site", "View", "Wall", "site_for"]
