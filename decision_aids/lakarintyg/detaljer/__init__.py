"""What is computed: periods, hours and days, and what fills the places of the answer."""
