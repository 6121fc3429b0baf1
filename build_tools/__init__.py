"""Everything that turns docs/ and decision_aids/ into site/: data, plugin, browser bundle, commands."""
