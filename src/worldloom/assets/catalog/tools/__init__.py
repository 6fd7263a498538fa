"""Makers of tools and what workshops work with."""
