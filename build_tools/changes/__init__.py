"""What has changed, for readers: the log, each page's history, the feeds, and the guard of verdicts."""
