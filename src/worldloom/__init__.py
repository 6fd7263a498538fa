"""worldloom: one sentence in, one world out."""

__version__ = "0.1.0"
__all__ = ["__version__"]
