"""Makers of what stands in places of worship and lecture halls."""
