"""dateparser's search for dates in Arabic texts: run by bench/suite.py in an environment of its own."""

import datetime
import time

import dateparser
from dateparser.search import search_dates
from told import documents, tell


def main() -> None:
    texts = documents()
    search_dates(texts[0]["text"][:200], languages=["ar"])
    found, began = [], time.process_time()
    for one in texts:
        base = datetime.datetime.fromisoformat(one["published"] or "2017-10-30")
        dates = search_dates(one["text"], languages=["ar"], settings={"RELATIVE_BASE": base}) or []
        found.append([[text, str(date.date())] for text, date in dates])
    tell(f"dateparser {dateparser.__version__}", time.process_time() - began, found)


main()
