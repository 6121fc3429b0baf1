"""From pages, rules and theme to site/: the MkDocs plugin, what it is made of, the build and the server."""
