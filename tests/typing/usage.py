"""What a caller writes, checked by mypy alone: the public names and their types hold together."""

from riwaya import DocumentUnreadable, Link, Reading, as_record, read_path


def chains_in(path: str) -> list[tuple[Link, ...]]:
    reading: Reading = read_path(path)
    return [claim.chain for claim in reading.attributions]


def first_stance(path: str) -> str | None:
    try:
        record = as_record(read_path(path))
    except DocumentUnreadable as refusal:
        print(refusal)
        return None
    return record["claims"][0]["stance"] if record["claims"] else None
