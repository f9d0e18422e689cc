"""A platform of two screens, which can be made to fail in every way."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import urlsplit

from parcours.journeys.walk.journey import Journey, Variant
from parcours.journeys.walk.person import Person
from parcours.journeys.walk.stage import Deed, Stage, Target
from parcours.journeys.walk.traits import Traits
from parcours.journeys.walk.walker import Walker
from parcours.pages.controls import AppIcon, Button, Choice, CodeField, Field, Heading, Tick
from parcours.pages.screen import Screen

FORM = """<!doctype html><html lang="fr"><title>Demande</title><h1>Demande</h1>
<form action="/sent" onsubmit="return true">
<p style="margin-top: 900px"><label>Votre nom <input name="name"></label></p>
<p><label>Code reçu <input name="code"></label></p>
<p><label>Diplôme <select name="diploma"><option>Aucun<option>Licence</select></label></p>
<p><label><input type="checkbox" name="terms"> J'accepte</label></p>
<p><button>Envoyer&nbsp;ma demande</button></p></form>"""
SENT = "<!doctype html><html lang=fr><title>Envoyée</title><h1>Demande envoyée</h1>"


@dataclass
class LittleSite:
    """What it answers, by path: a status and a page, after so many seconds; one can stop it."""

    url: str
    server: ThreadingHTTPServer
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    running: bool = True

    def address(self, _: str) -> str:
        return self.url

    def let_working_days_pass(self, days: int) -> None:
        """Nothing here depends on the date."""

    def let_minutes_pass(self, minutes: int) -> None:
        """Nor on the time."""

    def do_off_screen(self, deed: Deed) -> None:
        """Nor on what people do elsewhere."""

    def alive(self) -> str | None:
        return None if self.running else "the little site has stopped"

    @property
    def live(self) -> bool:
        return False

    def stop(self) -> None:
        self.running = False
        self.server.shutdown()
        self.server.server_close()

    def target(self, stage: Stage | None = None) -> Target:
        @contextmanager
        def stages(_: Person) -> Iterator[Stage]:
            yield stage or self

        return Target("little site", at_home=True, stage=stages)


class LiveSite(LittleSite):
    """The same, where people are real."""

    @property
    def live(self) -> bool:
        return True


@contextmanager
def little_site(pages: Mapping[str, tuple[int, str]] | None = None) -> Iterator[LittleSite]:
    answers = dict(pages or {"/": (200, FORM), "/sent": (200, SENT)})

    slow: dict[str, float] = {}
    stopped = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if stopped.wait(slow.get(urlsplit(self.path).path, 0.0)):
                return
            if self.path == "/silent":
                return
            status, page = answers.get(urlsplit(self.path).path, (404, "<h1>Rien ici</h1>"))
            content = page.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    site = LittleSite(f"http://localhost:{server.server_address[1]}/", server, answers, slow)
    try:
        yield site
    finally:
        stopped.set()
        if site.running:
            site.stop()


class Form(Screen):
    """The first screen."""

    site = "Petit site"
    device = "mail"
    heading = Heading("Demande")
    name = Field("Votre nom")
    code = CodeField("Code reçu")
    diploma = Choice("Diplôme")
    terms = Tick("J'accepte")
    send = Button("Envoyer ma demande", "Transmettre", called=("l'envoi",), commits=True)
    app = AppIcon("Une application")


class Done(Screen):
    """The second screen."""

    site = "Petit site"
    device = "mail"
    heading = Heading("Demande envoyée")


def ask(walker: Walker) -> None:
    form = Form(walker.open("mailbox"))
    form.name.fill("Camille")
    walker.start_here()
    form.code.fill("123456")
    form.diploma.choose("Licence")
    form.terms.tick()
    form.send.press()
    walker.goal_reached()
    Done(form.hands)


VARIANT = Variant("only", Traits())
ASK = Journey("ask", "Demander", (VARIANT,), ask, (Form.send,))
