"""Trees: conifers, broadleaves through the seasons, palms, cacti and fallen wood."""
