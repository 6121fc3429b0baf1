"""Questions, facts, criteria and outcomes; how a case is evaluated; how rules are unfolded and proved."""
