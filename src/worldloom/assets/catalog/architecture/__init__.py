"""What a room is made of: walls, floors, ceilings, doors and windows."""
