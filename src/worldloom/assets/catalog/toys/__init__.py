"""Toys and Christmas things."""
