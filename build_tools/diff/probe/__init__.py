"""What one revision says of its aids. It runs with that revision's own code, in a process of its own.

`kunskapsstod diff` copies this package into a copy of the revision and runs it there. Therefore it imports
only the standard library, itself (relatively) and `decision_aids`. The fingerprint of verdicts
(build_tools/changes) uses the same functions on the project as it stands.
"""
