"""Certificates as files: one file a format, written from the template and read back at a guarded door."""
