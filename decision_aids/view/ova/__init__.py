"""Practice on its pages: to choose an exercise, to read or to write, and to see what came of it."""
