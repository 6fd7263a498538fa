"""From a script to a performance: who says what in which mood, what body and face do meanwhile, and from where they are seen."""
