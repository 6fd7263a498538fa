"""Generators that train on two cores in minutes: one readable file a family."""
