"""What the certificate speaks for: the four purposes, and the five who may receive it."""
