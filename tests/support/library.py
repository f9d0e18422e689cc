"""A team's repository beside Parcours, as PYTEST.md tells it: a site, pages, a journey and two tutorials."""

import os
import re
import subprocess
import sys
from pathlib import Path

TEXT = (Path(__file__).parents[2] / "PYTEST.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
NAME = re.compile(r"# ([\w./]+\.\w+)\n")
SITE = '''"""The site of a library: three pages."""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FRAME = "<!doctype html><html lang=fr><title>{0}</title><body><main><h1>{0}</h1>{1}</main></body></html>"
REGISTER = "<form action=/form><button>S'inscrire</button></form>"
FORM = (
    "<form action=/card><p><label>Nom de famille <input name=name></label></p>"
    "<p><button>Recevoir ma carte</button></p></form>"
)
PAGES = {
    "/": FRAME.format("Médiathèque", REGISTER),
    "/form": FRAME.format("Votre inscription", FORM),
    "/card": FRAME.format("Carte envoyée", "<p>Merci.</p>"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(self.path.partition("?")[0], "")
        content = page.encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
'''
REGISTER = """# S'inscrire à la médiathèque

1. Cliquez sur « S'inscrire ».
2. Saisissez votre nom dans « Nom de famille ».
3. Cliquez sur « Demander ma carte ».
4. Gardez votre carte avec vous.
"""
RIGHTS = """# Consulter ses droits

1. Sur la page d'accueil, cliquez sur l'onglet « Droits ».
2. Cliquez sur « Consulter l'historique ».
"""


def examples() -> dict[str, str]:
    """The files that PYTEST.md shows, by their path."""
    named = ((NAME.match(text), text) for _, text in BLOCK.findall(TEXT))
    return {name[1]: text for name, text in named if name is not None}


def library(folder: Path) -> Path:
    """The whole repository, written in that folder."""
    files = examples() | {
        "site.py": SITE,
        "pages/__init__.py": "",
        "conftest.py": "",
        "docs/register.md": REGISTER,
        "docs/rights.md": RIGHTS,
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


def run(team: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A module of Python, as a team runs it in its repository."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=team,
        env=environment | {"PARCOURS_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
