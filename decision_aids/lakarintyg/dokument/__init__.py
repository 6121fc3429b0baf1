"""What can be copied and printed: letters, a consent, a note, and questions for the conversation."""
