"""Made ground: pavements, roads, runways, platforms."""
