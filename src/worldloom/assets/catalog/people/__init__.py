"""People: standing, sitting, lying and working figures dressed by role."""
