"""Makers of things of castles, dungeons, saloons and tales."""
