"""Rooms of which the words say that much is in them: boards and tops filled in rows, heaps along the walls, ways between them kept."""
