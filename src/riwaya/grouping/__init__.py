"""Stage 7c: the happenings that each document tells, gathered into episodes: which of many documents are of one happening."""
