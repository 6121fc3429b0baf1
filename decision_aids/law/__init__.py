"""The register of sources: what rules and pages rest on, from when to when, and how sure we are."""
