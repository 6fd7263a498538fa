"""Makers of what museums and collections show: fossils, masks, arms and armour, barriers."""
