"""Things that carry people and loads on roads, fields, rails and in the air."""
