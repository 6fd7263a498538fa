"""Manners of building of a street front, and the measures of one front: bays, storeys, faces, floors, materials."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.built_wall import Window
from worldloom.geometry import Floats
from worldloom.world import RGB, Material
from worldloom.world.color import rgb


@dataclass(frozen=True)
class Style:
    """What sets one manner of building apart."""

    storey: float
    ground: float
    bay: float
    window: Window
    color: RGB
    recipe: str
    trim: RGB
    frame: RGB
    sill: float
    cornice: float = 0.0
    shutters: bool = False
    hoods: bool = False
    jetty: float = 0.0
    roof: str = "flat"


STYLES: dict[str, Style] = {
    "brick": Style(
        3.1,
        3.5,
        2.0,
        Window(1.05, 1.65, 0.13, 2, 4),
        (0.27, 0.095, 0.055),
        "brick",
        (0.5, 0.45, 0.37),
        (0.66, 0.64, 0.58),
        0.85,
        0.4,
        hoods=True,
    ),
    "plaster": Style(
        3.1,
        3.4,
        2.5,
        Window(0.95, 1.6, 0.16, 2, 3, sash=False),
        (0.62, 0.5, 0.34),
        "plaster",
        (0.66, 0.62, 0.54),
        (0.7, 0.68, 0.62),
        0.8,
        0.28,
        True,
        roof="pitched",
    ),
    "tokyo": Style(
        2.9,
        3.0,
        2.2,
        Window(1.65, 1.15, 0.14, 2, 1, 0.05, False),
        (0.3, 0.28, 0.25),
        "plaster",
        (0.16, 0.16, 0.16),
        (0.3, 0.31, 0.32),
        0.95,
    ),
    "victorian": Style(
        3.4,
        3.9,
        1.9,
        Window(1.0, 2.0, 0.18, 2, 2),
        (0.16, 0.06, 0.04),
        "brick",
        (0.56, 0.5, 0.4),
        (0.6, 0.58, 0.52),
        0.75,
        0.55,
        hoods=True,
        roof="pitched",
    ),
    "modern": Style(
        3.1,
        3.8,
        2.6,
        Window(2.1, 2.1, 0.2, 2, 1, 0.05, False),
        (0.5, 0.49, 0.46),
        "concrete",
        (0.06, 0.06, 0.065),
        (0.04, 0.04, 0.045),
        0.35,
    ),
    "medieval": Style(
        2.6,
        2.7,
        1.7,
        Window(0.85, 1.0, 0.08, 3, 4, 0.06, False),
        (0.62, 0.55, 0.42),
        "plaster",
        (0.06, 0.035, 0.02),
        (0.07, 0.04, 0.022),
        0.8,
        jetty=0.28,
        roof="gable",
    ),
}


@dataclass(frozen=True)
class Plan:
    """Measures of one front."""

    width: float
    storeys: int
    depth: float
    style: Style
    wall: Material
    trim: Material
    frame: Material
    wear: float
    lit: float

    @classmethod
    def of(cls, width: float, storeys: int, depth: float, style: Style, color: str, wear: float, lit: float) -> Plan:
        """A plan whose materials follow the style and an optional wall colour."""
        tone = rgb(color) if color else style.color
        body = finish.brick(tone, wear) if style.recipe == "brick" else finish.of(style.recipe, tone, 0.85, wear)
        timber = style.roof == "gable"
        trim = (
            finish.wood("dark", wear)
            if timber
            else finish.paint(style.trim, wear)
            if style.trim[0] < 0.2
            else finish.stone("limestone", wear)
        )
        return cls(width, storeys, depth, style, body, trim, finish.paint(style.frame, wear), wear, lit)

    @property
    def ground(self) -> float:
        """Height of the ground floor."""
        return self.style.ground

    @property
    def height(self) -> float:
        """Height of the walls."""
        return self.style.ground + (self.storeys - 1) * self.style.storey

    @property
    def bays(self) -> Floats:
        """Middles of the bays (n,)."""
        n = max(1, int(round(self.width / self.style.bay)))
        return (np.arange(n) + 0.5) / n * self.width - self.width / 2

    @property
    def door_x(self) -> float:
        """Middle of the street door."""
        return float(self.bays[-1]) if len(self.bays) > 1 else 0.0

    def face(self, storey: int) -> float:
        """y of the front of a storey: jetties lean out."""
        return -self.depth / 2 - self.style.jetty * storey

    def floor(self, storey: int) -> float:
        """z of a storey's floor."""
        return 0.0 if storey == 0 else self.style.ground + (storey - 1) * self.style.storey


__all__ = ["STYLES", "Plan", "Style"]
