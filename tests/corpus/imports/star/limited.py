__all__ = ["only"]
only = "exported"
other = "not"
