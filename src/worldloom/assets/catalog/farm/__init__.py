"""Things of farms and gardens."""
