"""SIP? Whether an individuell plan is right here, who calls, and who takes part on the meeting's day."""
