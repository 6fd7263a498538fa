"""Street furniture, signs, vehicles of the pavement."""
