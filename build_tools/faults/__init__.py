"""What the site is tried with: faults, and ways to use it. What the browsers did, and the tables of it."""
