"""Makers of things for exercise and sport."""
