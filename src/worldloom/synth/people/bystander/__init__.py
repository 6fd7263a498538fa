"""People as worlds hold them: posed, dressed by trade, coloured by vertex, light enough for crowds."""
