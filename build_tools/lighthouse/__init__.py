"""Measures pages with Lighthouse, whose packages nothing else needs: `make lighthouse`."""
