"""Makers of what washes, dries and smooths clothes."""
