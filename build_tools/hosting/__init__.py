"""How the site is to be served: one definition, and the files for web servers that are written from it."""
