"""Words and markup that every room shares: Swedish days, labels, prose, sources, templates."""
