"""Makers of large things for children to climb, slide and hide in."""
