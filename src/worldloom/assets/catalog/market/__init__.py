"""Stalls, wares and the tools of trade."""
