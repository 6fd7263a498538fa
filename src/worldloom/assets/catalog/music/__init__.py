"""Makers of instruments and what plays music."""
