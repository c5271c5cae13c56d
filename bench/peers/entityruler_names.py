"""spaCy's EntityRuler with Riwaya's gazetteer: run by bench/suite.py in an environment of its own."""

import time

import spacy
from told import documents, names, tell


def main() -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "NAME", "pattern": name} for name in names()])
    texts = documents()
    nlp(texts[0]["folded"])
    began = time.process_time()
    found = [[[span.text, None] for span in document.ents] for document in nlp.pipe([one["folded"] for one in texts])]
    tell(f"spaCy {spacy.__version__} EntityRuler", time.process_time() - began, found)


main()
