"""The bounds of a platform of this machine: one port, and no way beyond it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ProxySettings

NOWHERE = "http://nowhere.invalid:1"  # no name but this machine's is known: nobody answers there
PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443}


@dataclass(frozen=True)
class Home:
    """Where such a platform is; `port` is the only one that a walk of it may ask."""

    port: int

    @classmethod
    def of(cls, address: str) -> "Home":
        """The platform that has this address."""
        parts = urlsplit(address)
        return cls(parts.port or PORTS[parts.scheme])

    def holds(self, url: str) -> bool:
        """True of its own addresses, and of what asks nobody: `data:`, `blob:`."""
        parts = urlsplit(url)
        if parts.scheme not in PORTS:
            return True
        host = parts.hostname or ""
        here = host in ("localhost", "127.0.0.1") or host.endswith(".localhost")
        return here and (parts.port or PORTS[parts.scheme]) == self.port

    def keep(self, context: BrowserContext) -> None:
        """Stop what pages ask for elsewhere, in a browser whose proxy is not ours to choose.

        What the browser asks for of its own accord comes by no route: a proxy would stop that too.
        """
        context.route(lambda url: not self.holds(url), lambda route: route.abort("addressunreachable"))

    @property
    def proxy(self) -> ProxySettings:
        """Sends nowhere all that is not for the platform: pages, sockets, what is fetched in advance."""
        hosts = ("localhost", ".localhost", "127.0.0.1")
        return {"server": NOWHERE, "bypass": ",".join(f"{host}:{self.port}" for host in hosts)}
