"""FlashText with Riwaya's gazetteer: run by bench/suite.py in an environment of its own."""

import time
from importlib import metadata

from flashtext import KeywordProcessor
from told import documents, names, tell


def main() -> None:
    finder = KeywordProcessor(case_sensitive=True)
    for name in names():
        finder.add_keyword(name)
    # what is no letter ends a word; by itself it takes Arabic for that
    finder.non_word_boundaries |= {chr(code) for code in range(0x621, 0x64B)}
    texts = documents()
    began = time.process_time()
    found = [[[name, None] for name in finder.extract_keywords(one["folded"])] for one in texts]
    tell(f"FlashText {metadata.version('flashtext')}", time.process_time() - began, found)


main()
