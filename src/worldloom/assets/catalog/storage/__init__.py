"""Shelves, cupboards and chests."""
