"""Data files of the embedded planner (TOML), read by `worldloom.synth.language.vocabulary`."""
