"""Makers of people that take the places of the catalogue's."""
