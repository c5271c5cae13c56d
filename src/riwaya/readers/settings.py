"""Which endpoints there are: tables of `readers.toml`, and one more by environment variables. Without either there is none.

The file never holds a key: it names the environment variable that does.
"""

import ipaddress
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from riwaya.errors import ReaderUnavailable
from riwaya.readers.reader import OWN

FROM_ENVIRONMENT = "endpoint"  # the name of the one that environment variables describe
FORMATS = ("json_schema", "json_object", "none")
_KINDS: dict[Any, str] = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A chat endpoint that speaks the OpenAI protocol.

    Attributes:
        name: what `--reader` calls it.
        url: up to the version, as in http://127.0.0.1:11434/v1.
        model: the model's name there; it marks every record.
        key_variable: the environment variable that holds the key; "" where none is needed.
        key: that key; it is sent and never shown.
        format: how an answer in JSON is asked for; one that the server refuses gives way to the next of `FORMATS`.
        timeout: seconds for one answer.
        tries: how often a question is put when the server is busy, fails or answers in no JSON.
        piece: characters of text in one question; a longer article is put in pieces.
        answer: tokens that an answer may have.
        plain_http: whether texts may go to another machine unencrypted.
    """

    name: str
    url: str
    model: str
    key_variable: str = ""
    key: str = field(default="", repr=False)
    format: str = FORMATS[0]
    timeout: float = 180.0
    tries: int = 3
    piece: int = 6_000
    answer: int = 8_000
    plain_http: bool = False

    @property
    def host(self) -> str:
        """The machine that texts go to."""
        return urlsplit(self.url).hostname or ""

    @property
    def is_here(self) -> bool:
        """Whether that is this machine."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def place() -> Path:
    """Return where the file with the endpoints is, or would be."""
    from platformdirs import user_config_path  # here, because most commands do without

    named = os.environ.get("RIWAYA_READERS")
    return Path(named) if named else user_config_path("riwaya") / "readers.toml"


def configured() -> dict[str, Endpoint]:
    """Return the endpoints by their names, in the order they are described.

    Raises:
        ReaderUnavailable: the file cannot be read, or a table of it breaks the rules; the message names both.
    """
    return {endpoint.name: endpoint for endpoint in (*_from_file(place()), *_from_environment(os.environ))}


def _from_file(path: Path) -> Iterator[Endpoint]:
    try:
        tables = tomllib.loads(path.read_bytes().decode("utf8"))
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise ReaderUnavailable(f"{path}: cannot be read as TOML ({error}); mend or remove it") from error
    for name, table in tables.items():
        if not _NAME.fullmatch(name) or name in OWN or not isinstance(table, dict):
            raise ReaderUnavailable(f"{path}: {name}: not a table [NAME] with a name of small letters, digits and hyphens")
        yield _endpoint(f"{path}: [{name}]", name, table, os.environ)


def _from_environment(environment: Mapping[str, str]) -> Iterator[Endpoint]:
    url = environment.get("RIWAYA_ENDPOINT_URL")
    if url:
        table = {"url": url, "model": environment.get("RIWAYA_ENDPOINT_MODEL", ""), "key_variable": "RIWAYA_ENDPOINT_KEY"}
        if environment.get("RIWAYA_ENDPOINT_PLAIN_HTTP") == "1":
            table["plain_http"] = True  # type: ignore[assignment]
        yield _endpoint("RIWAYA_ENDPOINT_URL", FROM_ENVIRONMENT, table, environment)


def _endpoint(where: str, name: str, table: Mapping[str, Any], environment: Mapping[str, str]) -> Endpoint:
    known = {one.name: one for one in fields(Endpoint) if one.name not in ("name", "key")}
    for key, value in table.items():
        if key not in known:
            raise ReaderUnavailable(f"{where}: {key}: no such setting; there are {', '.join(known)}")
        if not _fits(value, known[key].type):
            raise ReaderUnavailable(f"{where}: {key}: {value!r} is not {_KINDS[known[key].type]}")
    for key in ("url", "model"):
        if not table.get(key):
            raise ReaderUnavailable(f"{where}: no {key}; an endpoint needs url and model")
    endpoint = Endpoint(name=name, key=environment.get(table.get("key_variable", ""), ""), **table)
    for wrong in _faults(endpoint):
        raise ReaderUnavailable(f"{where}: {wrong}")
    return endpoint


def _fits(value: object, kind: Any) -> bool:
    if isinstance(value, bool) or kind is bool:
        return isinstance(value, bool) and kind is bool
    return isinstance(value, (int, float) if kind is float else kind)


def _faults(endpoint: Endpoint) -> Iterator[str]:
    """Yield what is wrong with an endpoint."""
    try:
        url = urlsplit(endpoint.url)
        url.port  # noqa: B018 (it is read to be checked)
    except ValueError:
        yield "url: not a URL; give one such as http://127.0.0.1:11434/v1"
        return
    if url.scheme not in ("http", "https") or not url.hostname:
        yield "url: not a URL; give one such as http://127.0.0.1:11434/v1"
    if url.username or url.password or url.query or url.fragment:
        yield "url: it holds a name, a password or a query; give the key by key_variable"
    if url.scheme == "http" and not endpoint.is_here and not endpoint.plain_http:
        yield f"url: texts would go to {endpoint.host} unencrypted; use https, or set plain_http = true where the way is safe"
    if endpoint.format not in FORMATS:
        yield f"format: {endpoint.format}: none of {', '.join(FORMATS)}"
    if not endpoint.key.isascii() or not endpoint.key.isprintable():
        yield f"the key in {endpoint.key_variable} holds signs that no key has; set it anew"
    for name, least, most in (("timeout", 1, 3600), ("tries", 1, 10), ("piece", 500, 100_000), ("answer", 100, 200_000)):
        if not least <= getattr(endpoint, name) <= most:
            yield f"{name}: {getattr(endpoint, name)} is not between {least} and {most}"
