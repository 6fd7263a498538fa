"""Animals: birds, pets, farm and forest animals."""
