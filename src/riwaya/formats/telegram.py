"""Telegram Desktop's export in JSON: each message a document, with its channel, its day and whom it was forwarded from.

An export holds one chat (`result.json` of "Export chat history") or all of an account ("Export Telegram data").
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from riwaya.formats import limits
from riwaya.formats.archives import plain_name
from riwaya.formats.found import Draft, Facts, Found, Given, Problem, Unreadable
from riwaya.formats.moments import moment

_CHAT = re.compile(rb'"type"\s*:\s*"\w*(?:channel|chat|group|supergroup)"')
_CHANNELS = ("public_channel", "private_channel")


def is_export(head: bytes) -> bool:
    """Return whether JSON that begins like this is an export."""
    is_chat = b'"messages"' in head and (b'"date_unixtime"' in head or _CHAT.search(head) is not None)
    is_account = b'"about"' in head and b"Telegram" in head
    return head.startswith(b"{") and (is_chat or is_account)


def read(given: Given) -> Iterator[Found]:
    """Yield a draft for each message that has text; what has none is counted in one line."""
    try:
        export = json.loads(given.whole(limits.RECORDS))
    except (ValueError, RecursionError) as error:
        raise Unreadable("an export that is cut off or damaged; export the chat again") from error
    chats = list(_chats(export))
    without = 0
    for chat in chats:
        before = f"{plain_name(str(chat.get('name')))}, " if len(chats) > 1 else ""
        for message in _dicts(chat.get("messages")):
            text = text_of(message)
            if text.strip():
                yield _draft(message, text, chat, before)
            else:
                without += message.get("type") != "service"
    if without:
        yield Problem(
            "messages without text", f"{without} of them hold only pictures, recordings or files; add those by themselves"
        )


def _chats(export: Any) -> Iterator[dict[str, Any]]:
    if not isinstance(export, dict):
        raise Unreadable("no export of Telegram; export the chat again as JSON")
    if "messages" in export:
        yield export
        return
    for group in ("chats", "left_chats"):
        found = export.get(group)
        yield from _dicts(found.get("list") if isinstance(found, dict) else None)


def _dicts(values: Any) -> Iterator[dict[str, Any]]:
    yield from (value for value in values if isinstance(value, dict)) if isinstance(values, list) else ()


def text_of(message: dict[str, Any]) -> str:
    """Return the text of a message, whose parts stand one after the other where some are bold or links."""
    text = message.get("text")
    parts = text if isinstance(text, list) else [text]
    words = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(word for word in words if isinstance(word, str))


def _draft(message: dict[str, Any], text: str, chat: dict[str, Any], before: str) -> Found:
    is_channel = chat.get("type") in _CHANNELS
    channel = _name(chat.get("name"))
    sender = _name(message.get("from"))
    day, when = moment(message.get("date"))
    facts = Facts(
        outlet=channel if is_channel else None,
        byline=_name(message.get("author")) or (None if is_channel else sender),
        published=day,
        published_at=when,
        forwarded_from=_name(message.get("forwarded_from")),
    )
    return Draft(text, "plain", "telegram", f"{before}message {message.get('id')}", canonical(message), facts)


def _name(value: Any) -> str | None:
    text = plain_name(" ".join(value.split())) if isinstance(value, str) else ""
    return text or None


def canonical(record: Any) -> bytes:
    """Return the bytes by which a JSON record is known, whatever the order of its keys and its blanks."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")
