"""Plan -> World: which makers, where they stand, what light falls on them and from where it is seen."""
