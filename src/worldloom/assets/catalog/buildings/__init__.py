"""Houses, fronts, towers, walls and their pieces."""
