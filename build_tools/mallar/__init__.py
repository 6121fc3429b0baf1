"""Writes the certificate's template into the site: files to download, and what corresponds to what."""
