"""Work that is interrupted, resumed and followed up: the file that a reader keeps on their own disk."""
