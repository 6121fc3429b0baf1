"""The picture of a case: what the aids together have said of it, on one page to print."""
