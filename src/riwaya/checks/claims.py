"""What a headline claims and nothing in the body tells."""

from collections.abc import Iterator

from riwaya.checks.finding import Finding, placed
from riwaya.checks.page import Page
from riwaya.statements.words import root, statement


def headline_events(page: Page) -> Iterator[Finding]:
    """Yield events of a headline whose kind the body has nowhere, nor any word of the same consonants."""
    body = {event["type"] for event in page.record["events"] if page.headline and event["trigger"]["start"] >= page.headline[1]}
    told = {term.root for term in statement(page.body).content}
    for event in page.record["events"]:
        start, end = page.headline or (0, 0)
        trigger = event["trigger"]
        is_claimed = start <= trigger["start"] < end and event["modality"] == "actual" and event["polarity"] == "positive"
        if is_claimed and event["type"] not in body and not told & {root(word) for word in trigger["text"].split()}:
            values = {"type": f"type.{event['type']}"}
            yield Finding("headline claim", "headline-claim", values, placed(page, trigger))
