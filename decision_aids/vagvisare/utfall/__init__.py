"""The ways as outcomes, where a way can stand, the likeliest one, and what the reader does next."""
