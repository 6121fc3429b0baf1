"""The template of a certificate to socialnämnden, defined once: our proposal, the source of every form."""
