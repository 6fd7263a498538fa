"""Floor plans: rectangles for rooms from areas and adjacency, the doors and windows between and around them, and their walls."""

from worldloom.synth.layout.floors.openings import Door, Floor, Pane, opened
from worldloom.synth.layout.floors.search import Need, arranged

__all__ = ["Door", "Floor", "Need", "Pane", "arranged", "opened"]
