"""Ground and water: a height function from parameters, its mesh with cover, and water sheets."""

from worldloom.synth.terrain.cover import Cover, cover
from worldloom.synth.terrain.height import height, normal
from worldloom.synth.terrain.mesh import ground, water_mesh

__all__ = ["Cover", "cover", "height", "normal", "ground", "water_mesh"]
