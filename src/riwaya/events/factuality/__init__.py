"""Whether an event is said to have happened: what negates, governs or conditions it."""
