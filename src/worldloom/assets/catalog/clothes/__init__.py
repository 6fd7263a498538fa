"""Makers of clothes and what is worn with them."""
