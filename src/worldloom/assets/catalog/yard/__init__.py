"""Things of gardens and yards."""
