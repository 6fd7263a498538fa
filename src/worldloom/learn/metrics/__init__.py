"""How good made pictures are: each figure beside what real pictures score against real ones."""
