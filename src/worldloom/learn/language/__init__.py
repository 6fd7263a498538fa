"""Labelled English of worldloom's own grammar: text with the things it names, and who stands where to what."""
