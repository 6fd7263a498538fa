"""Boats and small craft."""
