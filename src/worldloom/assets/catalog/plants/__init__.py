"""Plants: grass, flowers, crops, bushes, house plants and what lies on the ground."""
