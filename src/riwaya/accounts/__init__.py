"""Stage 7d: what the voices of one episode answer to one question: where they agree, where they part, who denies what."""
