"""Stage 7f: who is cited in a case, who relays whom, who tells first and whom others deny."""

from riwaya.sources.network import Network, network

__all__ = ["Network", "network"]
