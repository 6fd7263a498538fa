"""Furnished rooms for a set transformer: poses as codes, what may be seen and asked of a room, and who proposes what is missing."""
