"""What makes the site work without a network: its service worker, its list of files, and its archive."""
