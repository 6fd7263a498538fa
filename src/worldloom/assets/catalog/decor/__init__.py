"""What makes a room lived in: rugs, pictures, clocks, books, cloth."""
