"""The form: what the reader does, the questions of a step, and how written answers are spelled out."""
