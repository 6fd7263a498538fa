"""Tables, desks and counters to work and eat at."""
