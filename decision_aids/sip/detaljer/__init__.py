"""What is computed: the goals of the plan, and what the meeting begins with."""
