"""Makers of what warms, cools and serves a room."""
