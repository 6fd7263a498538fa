"""Makers of things for art, sewing and drawing."""
