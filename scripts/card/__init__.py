"""What the card of the corpus shows: its composition, and how well two annotators agree."""
