"""What stands in for a noun that no maker covers."""
