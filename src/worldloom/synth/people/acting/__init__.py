"""What people in worlds do with their bodies: an entity's acts and a time give the place of every joint.

To pose one: `home = home_of(rigged_of(e, detail).pose)`; `moves = frames_of(e, t).since(home)[0]`; then for each surface of the rigged part
and its bond `moved(vertices, blended(moves, *bond))`, and `turned` for normals. The rigged part's surfaces are those of `part_of`.
"""

from worldloom.synth.people.acting.frames import Player, frames_of, player_of
from worldloom.synth.people.acting.rigs import rigged_of
from worldloom.synth.people.acting.stances import JOINTS, Stances, blended, home_of, moved, turned

__all__ = ["JOINTS", "Player", "Stances", "blended", "frames_of", "home_of", "moved", "player_of", "rigged_of", "turned"]
