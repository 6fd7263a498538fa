"""Quayside things."""
