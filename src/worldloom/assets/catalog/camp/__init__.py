"""Camp: fires, tents, logs, gear."""
