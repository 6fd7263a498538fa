"""People in motion: clips of bones, hips and expressions as closed forms of time, for any body."""
