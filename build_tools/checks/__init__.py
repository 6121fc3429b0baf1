"""What must hold of everything that editors write: each check one small function with its own examples."""
