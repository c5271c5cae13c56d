"""Sources: noun phrases read as somebody who says something, their outlets and occasions, and their order in a chain."""
