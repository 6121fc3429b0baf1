"""Pictures drawn from data (redaktion/bilder/): a process, who does what, the law's days, who tells whom."""
