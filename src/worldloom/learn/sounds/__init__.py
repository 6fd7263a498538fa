"""Short sounds as pictures that a generator of pictures learns, and back. Needs torch only in `heap`."""
