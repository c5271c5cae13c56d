"""EML, mbox and MHTML: letters with headers and attachments, one or many; a page that a browser saved as one file."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.utils import parseaddr

from riwaya.documents.decoding import NotText, decode
from riwaya.formats import limits
from riwaya.formats.archives import plain_name
from riwaya.formats.found import Draft, Facts, Found, Given, Member, Problem, Unreadable
from riwaya.formats.moments import moment

_HEADER = re.compile(r"([A-Za-z][\w-]{1,60}):(?:[ \t]|$)")
_LETTER = re.compile(rb"From \S+.{0,100}\d{4}\s*$", re.MULTILINE)
_WHO = frozenset(("from", "received", "return-path", "delivered-to"))
_WHAT = frozenset(("subject", "date", "mime-version", "message-id", "content-type", "to"))
_LOOKED_AT = 16_384  # letters of a file that tell whether it is mail
_LONGEST_HEAD = 200_000  # bytes of headers; a real letter has a few thousand


def is_mail(text: str) -> bool:
    """Return whether a text opens with the headers of a letter."""
    seen: set[str] = set()
    lines = text[:_LOOKED_AT].splitlines()
    for line in lines[:-1] if len(text) > _LOOKED_AT else lines:  # a line that is cut tells nothing
        if not line.strip():
            break
        if line[0] in " \t" and seen:
            continue
        match = _HEADER.match(line)
        if match is None:
            return False
        seen.add(match.group(1).lower())
    return bool(seen & _WHO) and len(seen & _WHAT) >= 2


def is_mailbox(raw: bytes) -> bool:
    """Return whether a file opens as a mailbox does: with a line about the letter that follows, and then its headers."""
    return _LETTER.match(raw) is not None and is_mail(raw.partition(b"\n")[2].decode("utf-8", "replace"))


def read_mailbox(given: Given) -> Iterator[Found]:
    """Yield each letter of a mailbox, as mail programs and Google's Takeout export them, to be taken apart in its turn."""
    number, lines, size = 0, list[bytes](), 0
    given.file.seek(0)
    while line := given.file.readline(limits.MEMBER):
        if _LETTER.match(line) and (not lines or lines[-1].strip() == b""):
            if lines:
                yield Member(f"letter {number}", b"".join(lines))
            number, lines, size = number + 1, [], 0
            continue
        size += len(line)
        if size <= limits.MEMBER:
            lines.append(line[1:] if line.startswith(b">From ") else line)
    yield Member(f"letter {number}", b"".join(lines))


def read(given: Given) -> Iterator[Found]:
    """Yield the draft of the letter, then what is attached to it."""
    raw = given.whole(limits.RECORDS)
    _measure_head(raw)
    message = message_from_bytes(raw, policy=policy.default)
    is_saved_page = "snapshot-content-location" in message or message.get_content_type() == "multipart/related"
    body, attached = _parts(message, is_saved_page)
    yield _draft(message, body, "mhtml" if "snapshot-content-location" in message else "eml")
    for number, part in enumerate(attached, 1):
        yield _member(part, number)


def _measure_head(raw: bytes) -> None:
    head = re.match(rb"(?:[^\r\n]+\r?\n)*", raw)
    if head and head.end() > _LONGEST_HEAD:
        raise Unreadable(f"headers of more than {_LONGEST_HEAD // 1000} KB, as no letter has; left out")


def _parts(message: Message, is_saved_page: bool) -> tuple[Message | None, list[Message]]:
    """Return the part that is the letter itself, plain before HTML, and those attached to it."""
    plain, html, attached = None, None, []
    for part in _leaves(message):
        kind = part.get_content_type()
        is_attached = part.get_content_disposition() == "attachment" or (_filename(part) and not kind.startswith("text/"))
        if not is_attached and kind == "text/plain" and plain is None:
            plain = part
        elif not is_attached and kind == "text/html" and html is None:
            html = part
        elif not is_saved_page and (is_attached or kind == "message/rfc822"):
            attached.append(part)
    return (html or plain if is_saved_page else plain or html), attached


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the innermost parts; a letter within a letter is one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inside = part.get_payload() if part.is_multipart() and part.get_content_type() != "message/rfc822" else None
        if isinstance(inside, list):
            waiting.extend(part for part in reversed(inside) if isinstance(part, Message))
        else:
            yield part


def _draft(message: Message, body: Message | None, format: str) -> Found:
    text = _text(body) if body is not None else ""
    address = _header(message, "snapshot-content-location")
    day, when = moment(_header(message, "date"))
    sender = parseaddr(_header(message, "from") or "")[0].strip()
    if format == "mhtml":
        return Draft(text, "page", format, facts=Facts(published=day, published_at=when, url=address))
    if not text.strip():
        return Problem("", "a letter without text; what is attached to it was taken by itself")
    facts = Facts(_header(message, "subject"), sender or None, None, day, when)
    return Draft(text, "entry", format, facts=facts)


def _header(message: Message, name: str) -> str | None:
    """Return a header in readable letters, however it was encoded; broken ones as far as they can be read."""
    try:
        value = str(message.get(name, ""))
    except Exception:  # the standard library's parser of headers fails on some of them in many ways
        value = _old_way(message, name)
    return " ".join(value.split())[:1000] or None


def _old_way(message: Message, name: str) -> str:
    raw = (
        next((value for key, value in message.raw_items() if key.lower() == name), "")
        if isinstance(message, EmailMessage)
        else ""
    )
    try:
        return str(make_header(decode_header(str(raw))))
    except Exception:  # the same
        return str(raw)


def _filename(part: Message) -> str:
    try:
        return plain_name(part.get_filename() or "")
    except Exception:  # as above
        return ""


def _text(part: Message) -> str:
    """Return the text of a part; what its charset does not explain is told from the bytes."""
    raw = _payload(part)
    charset = part.get_content_charset("utf-8")
    try:
        return raw.decode(charset)
    except (UnicodeDecodeError, LookupError):
        pass
    try:
        return decode(raw)
    except NotText:
        return raw.decode("utf-8", "replace")


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _member(part: Message, number: int) -> Found:
    name = _filename(part)
    locator = f"attachment {number}: {name}" if name else f"attachment {number}"
    inside = part.get_payload()
    if isinstance(inside, list) and inside and isinstance(inside[0], Message):
        return Member(locator, inside[0].as_bytes(policy=policy.compat32))
    raw = _payload(part)
    return Member(locator, raw) if raw else Problem(locator, "an attachment without content; ask for it again")
