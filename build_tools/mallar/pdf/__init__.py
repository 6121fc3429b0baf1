"""The template as a PDF: laid out by WeasyPrint, and what it leaves undone in the form mended by pikepdf."""
