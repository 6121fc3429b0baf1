"""What changes between two revisions, or two days: verdicts, texts, sources and pages, for a reviewer."""
