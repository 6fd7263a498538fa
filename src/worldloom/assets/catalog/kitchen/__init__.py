"""Kitchen units, appliances, pots and crockery."""
