"""From YAML that people write to the JSON that ships: read strictly, checked whole, compiled."""
