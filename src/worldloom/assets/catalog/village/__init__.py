"""Things of villages and crafts."""
