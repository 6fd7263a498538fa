"""A World in other programs' formats: glb, html, mjcf, usdz."""

from worldloom.render.export.files import FORMATS, export_files

__all__ = ["FORMATS", "export_files"]
