"""The conditions: of the case itself, of the paper, and of the application."""
