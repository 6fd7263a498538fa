"""Lamps, candles and chandeliers."""
