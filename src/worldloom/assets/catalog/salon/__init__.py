"""Makers of what hairdressers, masseurs and tattooists work with."""
