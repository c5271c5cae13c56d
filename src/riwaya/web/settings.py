"""How a workbench is served: which case, where, to whom."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """How a workbench is served.

    Attributes:
        case: the path or URL of the case.
        host: the address to listen on.
        port: the port to listen on.
        address: the URL under which people reach it, where that is another, as behind a server that speaks TLS.
        upload_limit: how many bytes one upload may have.
        form_limit: how many bytes any other request may have.
        is_compared: whether the comparison of the case is kept up to date beside the pages.
    """

    case: str
    host: str = "127.0.0.1"
    port: int = 8321
    address: str | None = None
    upload_limit: int = 1024 * MEGABYTE
    form_limit: int = 2 * MEGABYTE
    is_compared: bool = True

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it, so that the one-time link is enough."""
        return self.address is None and is_loopback(self.host)

    @property
    def is_encrypted(self) -> bool:
        """Whether people reach it by TLS, so that cookies need never travel without."""
        return self.url.startswith("https://")

    @property
    def url(self) -> str:
        """Where people reach it, without a slash at the end."""
        if self.address is not None:
            return self.address.rstrip("/")
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def hosts(self) -> frozenset[str]:
        """The values of the Host header that are answered; a page that found its way here by another name is not."""
        own = urlsplit(self.url).netloc.lower()
        if not self.is_local:
            return frozenset({own})
        return frozenset({own, *(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))})

    @property
    def origins(self) -> frozenset[str]:
        """The origins from which a change is accepted."""
        scheme = urlsplit(self.url).scheme
        return frozenset(f"{scheme}://{host}" for host in self.hosts)


def is_loopback(host: str) -> bool:
    """Return whether an address or name is one that only this machine can reach."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
