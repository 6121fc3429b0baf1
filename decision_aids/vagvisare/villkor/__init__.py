"""The conditions of the ways on: what must be known, what each actor asks, and the ways put together."""
