"""Who did it to whom, where, when and how many: from the words around a trigger to the roles of its frame."""
