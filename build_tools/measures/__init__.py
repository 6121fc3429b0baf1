"""The table of insatser: what there is, who gives it, for whom, how, and what is known of its effect."""
