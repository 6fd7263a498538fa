"""Our own makers, one folder a family."""
