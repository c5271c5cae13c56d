"""The Arabic script and its grammar, with no knowledge of news: letters, words, clitics, inflection, numerals."""
