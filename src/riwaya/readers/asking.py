"""One question to a chat endpoint: within a time and a size, put again where that may help, and its key never told."""

import json
import time
from typing import Any

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from riwaya.errors import ReaderError, ReaderUnavailable
from riwaya.readers.answers import Malformed, parse, schema
from riwaya.readers.settings import FORMATS, Endpoint

LARGEST = 4 * 1024 * 1024  # bytes of one answer
_LONGEST_WAIT = 30.0  # seconds between two tries, whatever a server asks for
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_REFUSED_FORMAT = frozenset({400, 422})
_REFUSED = _REFUSED_FORMAT | {413}
_CONTEXT = b"context"  # what vLLM and llama.cpp say of a question that is too long («maximum context length», «context size»)
_NOT_FOR_US = {401: "the key was not accepted", 403: "the key may not use it", 404: "there is no such address or model"}


class TooLong(Exception):
    """The question or its answer was too long: fewer sentences have to be asked about."""


class _Again(Exception):
    """Something that another try may mend; `wait` is how many seconds the server asks to be left alone."""

    def __init__(self, why: str, wait: float = 0.0) -> None:
        super().__init__(why)
        self.wait = wait


class Asker:
    """Puts questions to one endpoint.

    Neither proxies nor other settings of the environment are followed, nor redirections: what is asked goes to the address
    that was configured, or nowhere.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._formats = list(FORMATS[FORMATS.index(endpoint.format) :])

    def ask(self, task: str, article: str) -> dict[str, Any]:
        """Return the JSON object that the model answers with.

        Raises:
            TooLong: the question does not fit the model's context, or the answer was cut.
            ReaderError: no answer that can be used, after as many tries as are allowed.
            ReaderUnavailable: nobody is there, or nobody who would answer us.
        """
        trying = Retrying(
            stop=stop_after_attempt(self._endpoint.tries), wait=_wait, retry=retry_if_exception_type(_Again), reraise=True
        )
        try:
            with self._client() as client:
                return trying(self._try, client, task, article)
        except _Again as error:
            raise ReaderError(f"{self._endpoint.name}: {error}, {self._endpoint.tries} times") from error

    def _client(self) -> httpx.Client:
        headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        limits = httpx.Timeout(self._endpoint.timeout, connect=min(10.0, self._endpoint.timeout))
        return httpx.Client(headers=headers, timeout=limits, trust_env=False, follow_redirects=False)

    def _try(self, client: httpx.Client, task: str, article: str) -> dict[str, Any]:
        try:
            return parse(self._content(self._answer(client, task, article)))
        except Malformed as error:
            raise _Again(f"an answer with {error}") from error
        except httpx.ConnectError as error:
            told = f"{self._endpoint.name}: nobody answers at {self._endpoint.url}; start the server or mend its address"
            raise ReaderUnavailable(told) from error
        except httpx.TimeoutException as error:
            raise _Again(f"no answer within {self._endpoint.timeout:g} seconds") from error
        except httpx.HTTPError as error:
            raise _Again(f"the connection broke ({type(error).__name__})") from error

    def _answer(self, client: httpx.Client, task: str, article: str) -> dict[str, Any]:
        """Return the response's body; a way to ask for JSON that the server does not know gives way to the next."""
        for at, form in enumerate(self._formats):
            body = self._body(task, article, form)
            with client.stream("POST", f"{self._endpoint.url.rstrip('/')}/chat/completions", json=body) as response:
                if response.status_code in _REFUSED and _CONTEXT in self._read(response).lower():
                    raise TooLong
                if response.status_code in _REFUSED_FORMAT and at + 1 < len(self._formats):
                    continue
                self._check(response)
                self._formats = self._formats[at:]
                return _as_json(response, self._read(response))
        raise AssertionError("the last way to ask is answered or raises")

    def _body(self, task: str, article: str, form: str) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self._endpoint.model,
            "messages": [{"role": "system", "content": task}, {"role": "user", "content": article}],
            "temperature": 0,
            "max_tokens": self._endpoint.answer,
            "stream": False,
        }
        if form == "json_schema":
            body["response_format"] = {"type": form, "json_schema": {"name": "accounts", "strict": False, "schema": schema()}}
        elif form == "json_object":
            body["response_format"] = {"type": form}
        return body

    def _check(self, response: httpx.Response) -> None:
        code = response.status_code
        if code in _BUSY:
            raise _Again(f"the server is busy or at fault (HTTP {code})", _asked_wait(response))
        if code in _NOT_FOR_US:
            raise ReaderUnavailable(f"{self._endpoint.name}: {_NOT_FOR_US[code]} (HTTP {code}); mend url, model or key_variable")
        if response.is_redirect:
            raise ReaderUnavailable(f"{self._endpoint.name}: sent elsewhere (HTTP {code}), which is not followed; mend url")
        if code != 200:
            raise ReaderError(f"{self._endpoint.name}: the server refused the question (HTTP {code})")

    def _read(self, response: httpx.Response) -> bytes:
        """Return the body, unless it grows too large or comes too slowly."""
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise ReaderError(f"{self._endpoint.name}: the answer is compressed, which was not asked for")
        until = time.monotonic() + self._endpoint.timeout
        body = bytearray()
        for stretch in response.iter_raw():
            body += stretch
            if len(body) > LARGEST:
                raise ReaderError(f"{self._endpoint.name}: an answer of more than {LARGEST // 1024 // 1024} MB")
            if time.monotonic() > until:
                raise httpx.ReadTimeout("the answer came too slowly")
        return bytes(body)

    def _content(self, body: dict[str, Any]) -> str:
        """Return what the model wrote."""
        choice = _first(body.get("choices"))
        message = choice.get("message")
        if not isinstance(message, dict):
            raise Malformed("no message")
        if message.get("refusal"):
            raise ReaderError(f"{self._endpoint.name}: the model refused to read it")
        if choice.get("finish_reason") == "length":
            raise TooLong
        if choice.get("finish_reason") == "content_filter":
            raise ReaderError(f"{self._endpoint.name}: the server's filter withheld the answer")
        content = message.get("content")
        if isinstance(content, list):  # in parts, as some servers give it
            content = "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
        if not isinstance(content, str):
            raise Malformed("no content")
        return content


def _as_json(response: httpx.Response, body: bytes) -> dict[str, Any]:
    """Return the body as an object; a stream, which was not asked for, put together to one."""
    if response.headers.get("content-type", "").lower().startswith("text/event-stream"):
        return _put_together(body)
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Malformed("no JSON at all") from error
    if not isinstance(found, dict):
        raise Malformed("no JSON object")
    return found


def _put_together(body: bytes) -> dict[str, Any]:
    written, reason = [], None
    for line in body.decode("utf8", "replace").splitlines():
        name, _, data = line.partition(":")
        if name != "data" or data.strip() == "[DONE]":
            continue
        try:
            choice = _first(json.loads(data).get("choices"))
        except (ValueError, RecursionError, AttributeError) as error:
            raise Malformed("a stream of no JSON") from error
        delta = choice.get("delta")
        if isinstance(delta, dict) and isinstance(delta.get("content"), str):
            written.append(delta["content"])
        reason = choice.get("finish_reason") or reason
    return {"choices": [{"message": {"content": "".join(written)}, "finish_reason": reason}]}


def _first(choices: object) -> dict[str, Any]:
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        raise Malformed("no choices")
    return choices[0]


def _asked_wait(response: httpx.Response) -> float:
    asked = response.headers.get("retry-after", "")
    return min(float(asked), _LONGEST_WAIT) if asked.isdecimal() and len(asked) < 8 else 0.0


_growing = wait_exponential_jitter(multiplier=0.5, max=_LONGEST_WAIT)


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    return max(_growing(state), error.wait if isinstance(error, _Again) else 0.0)
