"""A document as a file: Word's format and Markdown, of the blocks that the page shows."""
