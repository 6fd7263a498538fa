"""Makers of laboratory ware and instruments."""
