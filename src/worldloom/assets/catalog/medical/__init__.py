"""Hospital furniture and devices."""
