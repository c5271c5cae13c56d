"""What a sense of a trigger needs beside it, by family; `registry` gives each need of the lexicon its test."""
