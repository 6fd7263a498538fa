"""What the models are trained for, each with its sampler."""
