"""The rules of the kunskapsstöd. Knows nothing of MkDocs, browsers, the network or the clock."""
