"""Makers of things of courts, banks and prisons."""
