"""Practice in reading and writing certificates: exercises as data, keys from the rules, one's progress."""
