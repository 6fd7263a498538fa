"""Makers of what pets live with."""
