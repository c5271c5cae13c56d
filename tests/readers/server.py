"""A chat endpoint of our own on a real socket: it speaks the OpenAI protocol and answers as a test tells it to."""

import json
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Raw:
    """An answer byte for byte: code, headers, body, and seconds between its bytes."""

    def __init__(self, body=b"", code=200, headers=(), pause=0.0):
        self.body = body if isinstance(body, bytes) else body.encode()
        self.code = code
        self.headers = dict(headers)
        self.pause = pause


def says(content, **more):
    """Return the protocol's answer in which the model writes this; anything but a string is written as JSON."""
    written = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": written} | more.pop("message", {})
    body = {"id": "1", "object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": "stop"} | more]}
    return Raw(json.dumps(body, ensure_ascii=False), headers={"Content-Type": "application/json"})


def streams(content, size=7):
    """Return an answer as a stream of events, though none was asked for."""
    written = json.dumps(content, ensure_ascii=False)
    parts = [written[at : at + size] for at in range(0, len(written), size)]
    lines = [json.dumps({"choices": [{"delta": {"content": part}}]}, ensure_ascii=False) for part in parts]
    body = "".join(f"data: {line}\n\n" for line in [*lines, "[DONE]"])
    return Raw(body, headers={"Content-Type": "text/event-stream"})


class Server:
    """The endpoint: `answers` are given in turn, the last one for ever; `asked` holds what came in."""

    def __init__(self):
        self.answers = []
        self.asked = []
        self.headers = []
        self._served = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._served.daemon_threads = True
        threading.Thread(target=self._served.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self):
        """Where it is reached."""
        return f"http://127.0.0.1:{self._served.server_address[1]}/v1"

    def close(self):
        """Stop it."""
        self._served.shutdown()
        self._served.server_close()

    def _handler(self):
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.asked.append((self.path, asked))
                server.headers.append(dict(self.headers))
                answer = server.answers.pop(0) if len(server.answers) > 1 else server.answers[0]
                with suppress(OSError):
                    self._give(answer(asked) if callable(answer) else answer)

            def _give(self, answer):
                self.send_response(answer.code)
                for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                if not answer.pause:
                    self.wfile.write(answer.body)
                    return
                for byte in answer.body:
                    time.sleep(answer.pause)
                    self.wfile.write(bytes([byte]))

            def log_message(self, *told):
                pass

        return Handler
