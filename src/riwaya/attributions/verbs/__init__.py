"""Reports told by a verb, and the walk from the verb over its source to its content."""
