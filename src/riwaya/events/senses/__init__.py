"""Which sense of a trigger is meant: its shape in the clause and the company it keeps."""
