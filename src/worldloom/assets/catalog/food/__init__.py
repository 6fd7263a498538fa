"""Food: fruit, vegetables and bread."""
