"""1. A file or page becomes a Document: its text, what is known about it, and which part of it is what."""
