"""Counters, tills, show cases and shop windows."""
