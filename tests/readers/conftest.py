"""A chat endpoint of our own, readers configured for it, and the waits between tries made short."""

from dataclasses import replace

import pytest

from riwaya.documents.readers import read_bytes
from riwaya.readers import asking, named
from riwaya.readers.endpoint import EndpointReader
from riwaya.readers.settings import Endpoint
from tests.readers.server import Server

ARTICLE = """هدنة في وادي النخيل تصمد ليلة واحدة

نقلت صحيفة الأفق عن قائد ميداني قوله إن مقاتليه انسحبوا من معبر النسر إلى زحلة. ونفى المجلس المحلي حدوث أي انسحاب من المعبر.
وأضاف المصدر أن القصف استهدف السوق يوم الجمعة.
"""
# A truce in Palm Valley holds for one night / Al-Ufuq newspaper quoted a field commander as saying that his fighters withdrew
# from the Eagle crossing to Zahle. The local council denied that any withdrawal from the crossing took place. / The source added
# that the shelling hit the market on Friday.


@pytest.fixture
def server():
    """A server that answers as it is told."""
    served = Server()
    yield served
    served.close()


@pytest.fixture
def document():
    """The article above."""
    return read_bytes(ARTICLE.encode(), "article.txt")


@pytest.fixture
def reader(server, monkeypatch):
    """Make a reader of the server; settings override the defaults."""
    monkeypatch.setattr(asking, "_growing", lambda state: 0.01)

    def make(**settings):
        return EndpointReader(replace(Endpoint("llama", server.url, "example-7b", timeout=5.0, tries=3), **settings))

    return make


@pytest.fixture
def configured(server, monkeypatch, tmp_path):
    """Configure the server as the reader `llama` by a file, with a key in the environment."""
    file = tmp_path / "readers.toml"
    file.write_text(f'[llama]\nurl = "{server.url}"\nmodel = "example-7b"\nkey_variable = "LLAMA_KEY"\ntries = 1\n', "utf8")
    monkeypatch.setenv("RIWAYA_READERS", str(file))
    monkeypatch.setenv("LLAMA_KEY", "k-verysecret")
    monkeypatch.delenv("RIWAYA_ENDPOINT_URL", raising=False)
    named.reader.cache_clear()
    yield server
    named.reader.cache_clear()
