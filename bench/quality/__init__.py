"""`./run bench quality`: the reader measured on the corpus, and the page that tells it."""
