"""Makers of what photographers, film crews and sound engineers use."""
