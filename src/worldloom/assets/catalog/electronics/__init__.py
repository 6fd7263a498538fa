"""Screens, computers and telephones."""
