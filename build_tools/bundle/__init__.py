"""Everything that makes the engine for the browser: build_engine in build.py is the way in."""
