"""`python -m parcours.mocks`: serves the platform on this machine until it is told to stop."""

import argparse
import json
import os
import socket
import sys
import threading
from contextlib import suppress

import uvicorn

from parcours.mocks.app import Platform
from parcours.mocks.world.registry import Planted

LOOPBACK = ("127.0.0.1", "::1")
IDLE_SECONDS = 3600  # whoever connected closes first: nobody asks on a connection that is just being closed


class Server(uvicorn.Server):
    """A server that says where it listens as soon as it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            port = self.servers[0].sockets[0].getsockname()[1]
            sys.stdout.write(json.dumps({"url": f"http://localhost:{port}"}) + "\n")
            sys.stdout.flush()

    def stop_when_stdin_closes(self) -> None:
        while os.read(0, 4096):
            pass
        self.should_exit = True


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m parcours.mocks", description=__doc__)
    parser.add_argument("--port", type=int, default=8400, help="0 takes any free port (default: 8400)")
    parser.add_argument("--host", default="127.0.0.1", choices=LOOPBACK, help="this machine only")
    parser.add_argument("--release", default="", help="the release that --drift is of")
    parser.add_argument("--drift", action="append", default=[], help="a change planted in that release")
    parser.add_argument("--until-stdin-closes", action="store_true", help="stop when the parent process does")
    options = parser.parse_args()
    config = uvicorn.Config(
        Platform(Planted(options.release, tuple(options.drift))),
        host=options.host,
        port=options.port,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=1,
    )
    server = Server(config)
    if options.until_stdin_closes:
        threading.Thread(target=server.stop_when_stdin_closes, daemon=True).start()
    with suppress(KeyboardInterrupt):  # which ends it as it should
        server.run()


main()
