"""The nouns of a clause: their heads, genitives and prepositions, and where two that stand side by side part."""
