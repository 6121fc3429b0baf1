"""Reading in a certificate from a file: what it says is offered, and counts once it is confirmed."""
