"""Somebody who knows no name: fills in all there is to fill in and presses the way on, to the end."""

from dataclasses import dataclass

from parcours.mocks import paths
from parcours.mocks.drift.named import MAIN
from parcours.mocks.server.moved_addresses import now_at
from tests.mocks.people.browser import Browser
from tests.mocks.people.page import Form, Page
from tests.mocks.people.people import Person

ENOUGH = 60
ONWARD = set(MAIN) - {"sign_in", "create"}  # of a page where FranceConnect+ is another way
SENT = "Demande d'inscription"


class Stuck(AssertionError):
    """There is no way on."""


@dataclass
class Stroller:
    """Walks from the training to the request sent, then agrees to the answer."""

    person: Person

    def send(self) -> None:
        """Until the training organisation has the request; raises Stuck."""
        self._set_out()
        for _ in range(ENOUGH):
            if any(d.state == SENT for d in self.person.world.dossiers.values()):
                return
            self._go_on(self.person.computer)
        raise Stuck(f"still not sent after {ENOUGH} pages: {self.person.computer.page.text}")

    def agree(self) -> None:
        """Two working days later, until the answer is agreed to; raises Stuck."""
        world = self.person.world
        world.advance(working_days=world.release.facts.answer_working_days)
        [dossier] = world.dossiers.values()
        self.person.computer.open(self._at(paths.file(dossier.id)))
        for _ in range(ENOUGH):
            if dossier.state == "Validé":
                return
            self._go_on(self.person.computer)
        raise Stuck(f"still not agreed to after {ENOUGH} pages: {self.person.computer.page.text}")

    def _set_out(self) -> None:
        wanted = self.person.world.offer_of_invitation()
        self.person.computer.open(self._at(paths.training(wanted.address)))

    def _at(self, path: str) -> str:
        moved = self.person.world.release.moved
        return self.person.at("mon-compte-formation", now_at(path, moved))

    def _go_on(self, browser: Browser) -> None:
        page = browser.page
        if browser.url.endswith("/attente"):
            self._confirm()
            browser.reload()
            return
        way = _way_on(page)
        funding = next((link for link in page.links.values() if link.endswith("/financement")), None)
        if way is not None:
            self._press(browser, *way)
        elif any(set(form.values) == {"tries", "code"} for form in page.forms):
            self._press(browser, page.forms[-1], "")
        elif funding is not None:
            browser.open(funding)
        elif self.person.world.account == "complete" and "compte-cree" in browser.url:
            self._set_out()
        else:
            raise Stuck(f"no way on from « {page.title} » at {browser.url}: {page.roles}")

    def _press(self, browser: Browser, form: Form, button: str) -> None:
        typed = {name: self._answer(browser.page, name, value) for name, value in form.values.items()}
        boxes = [n for n, f in browser.page.fields.items() if f.get("type") == "checkbox"]
        sent = {**typed, **dict.fromkeys(boxes, "yes"), "_pressed": form.buttons.get(button, "")}
        browser.show(browser.http.post(browser.absolute(form.action), data=sent))

    def _answer(self, page: Page, name: str, value: str) -> str:
        world, field = self.person.world, page.fields.get(name, {})
        resident = world.resident
        if field.get("type") == "hidden":
            return value
        if name in page.choices:
            return next((choice for choice in page.choices[name] if choice), "")
        known = {
            "phone": resident.phone,
            "mobile": resident.phone,
            "email": resident.email,
            "captcha": world.completion.captcha,
            "postcode": resident.postcode,
            "diploma_year": "2001",
            "code": resident.secret_code if field.get("type") == "password" else world.completion.email_code,
        }
        return known.get(name) or value or "Exemple"

    def _confirm(self) -> None:
        """Wherever the demand has come: on the phone, by SMS or by mail."""
        for browser, service in ((self.person.phone, "telephone"), (self.person.mailbox, "messagerie")):
            browser.open(self.person.at(service))
            self._pass(browser)
            message = next((link for link in browser.page.links.values() if "/messages/" in link), None)
            if message is not None:
                browser.open(message)
                self._pass(browser)
            demand = next((link for link in browser.page.links.values() if "/demandes/" in link), None)
            if demand is not None:
                browser.open(demand)
                while self.person.world.confirmations.all and not self._confirmed():
                    self._go_on(browser)
                return
        raise Stuck("no demand has come, neither on the phone nor in the mailbox")

    def _pass(self, browser: Browser) -> None:
        """A page that precedes this one."""
        while (way := _way_on(browser.page)) is not None:
            self._press(browser, *way)

    def _confirmed(self) -> bool:
        return self.person.world.confirmations.all[-1].status == "confirmed"


def _way_on(page: Page) -> tuple[Form, str] | None:
    """The form and the button that lead on."""
    ways = [(form, name) for form in page.forms for name, key in form.buttons.items() if key in ONWARD]
    return ways[-1] if ways else None  # a notice comes after the page it is laid over
