"""Stage 10: dossiers: what a case holds of an episode or a scenario, as a document whose every statement has its source."""
