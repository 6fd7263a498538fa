"""Classroom, office and shop fittings."""
