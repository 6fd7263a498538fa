"""Makers of games and what they are played on."""
