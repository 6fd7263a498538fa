"""Makers of things of offices and drawing rooms."""
