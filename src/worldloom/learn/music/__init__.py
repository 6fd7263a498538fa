"""Music for a transformer: pieces as words, what may follow what, and who writes them."""
