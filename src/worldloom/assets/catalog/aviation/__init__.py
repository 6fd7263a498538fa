"""Things of an airfield."""
