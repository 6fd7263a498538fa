"""Beach: boards, hammocks, parasols, shells."""
