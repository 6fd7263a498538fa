"""Things of warehouses and workshops."""
