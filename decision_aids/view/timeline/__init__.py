"""The picture of the periods."""
