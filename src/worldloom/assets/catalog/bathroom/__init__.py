"""Bathroom fixtures."""
