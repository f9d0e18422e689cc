"""Whom the platform lets in: who asks for a host of this machine, and writes from a page of that host."""

import re

from starlette.requests import Request

READS = ("GET", "HEAD", "OPTIONS")
HOST = re.compile(r"[a-z0-9.-]+(:[0-9]{1,5})?", re.IGNORECASE)


def refusal(request: Request) -> tuple[int, str] | None:
    """The status and the reason for which a request is not answered; None when it is.

    A page of another site can send a form here, but not hide from where: a browser says it in « Origin ».
    """
    hosts = request.headers.getlist("host")
    if len(hosts) != 1 or not HOST.fullmatch(hosts[0]):
        return 400, "A request names one host, in its « Host »: localhost:8400, for instance."
    ours = f"http://{hosts[0]}".lower()
    told = request.headers.getlist("origin")
    if request.method not in READS and told != [ours]:
        seen = ", ".join(told) or "nothing"
        return (
            403,
            f"A request that writes comes from {ours} and says so in its « Origin », which says {seen}.",
        )
    return None
