"""Things of a base on another world."""
