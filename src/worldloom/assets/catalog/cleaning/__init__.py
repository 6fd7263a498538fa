"""Makers of what people clean with."""
