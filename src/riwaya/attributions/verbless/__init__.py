"""Reports told without a finite verb: by a participle, a noun, a predicate, a colon."""
