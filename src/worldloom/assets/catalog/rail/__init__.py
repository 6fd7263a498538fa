"""Things of stations and tracks."""
