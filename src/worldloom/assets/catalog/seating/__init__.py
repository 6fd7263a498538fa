"""Things to sit on."""
