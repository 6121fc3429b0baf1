"""The faults that the aids are tried with, what the browsers did with each, and the tables of them."""
