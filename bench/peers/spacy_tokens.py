"""spaCy's Arabic tokens alone: run by bench/suite.py in an environment of its own."""

import time

import spacy
from told import documents, tell


def main() -> None:
    nlp = spacy.blank("ar")
    texts = documents()
    nlp(texts[0]["text"][:100])
    began = time.process_time()
    for _ in nlp.pipe([one["text"] for one in texts]):
        pass
    tell(f"spaCy {spacy.__version__} blank", time.process_time() - began, [])


main()
