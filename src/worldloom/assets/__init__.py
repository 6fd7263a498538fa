"""Procedural makers: hundreds of things, one small file each. See docs/guides and the maker rules in CONTRIBUTING."""

from worldloom.assets.part import Part, Surface
from worldloom.assets.registry import build, by_category, index

__all__ = ["Part", "Surface", "build", "by_category", "index"]
