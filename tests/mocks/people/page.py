"""Reads an HTML page the way a person does: headings, links, buttons, labelled fields, messages."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"input", "meta", "link", "br", "rect", "path"}


@dataclass
class Form:
    """A form: where it goes, what it already holds, its buttons and fields by the name a person reads."""

    action: str
    values: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)


@dataclass
class Element:
    """An element still open while the page is read."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def picture(self) -> str:
        """What a picture is called, for who does not see it; empty for anything else."""
        return self.attributes.get("aria-label", "") if self.attributes.get("role") == "img" else ""


class Page(HTMLParser):
    """One page as read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.title = self.text = self.h1 = ""
        self.headings: list[str] = []
        self.links: dict[str, str] = {}
        self.roles: list[tuple[str, str]] = []
        self.forms: list[Form] = []
        self.alerts: list[str] = []
        self.codes: list[str] = []
        self.fields: dict[str, dict[str, str]] = {}
        self.choices: dict[str, list[str]] = {}
        self.letters = ""
        self._open: list[Element] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(attributes.get("action", "")))
        if tag in ("input", "select", "textarea"):
            self._meet_field(tag, attributes)
        if tag not in VOID:
            element = Element(tag, attributes)
            self._tell(element.picture)
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def _meet_field(self, tag: str, attributes: dict[str, str]) -> None:
        name = attributes["name"]
        self.fields[name] = attributes
        ticked = attributes.get("type") not in ("checkbox", "radio") or "checked" in attributes
        if tag == "input" and ticked and "disabled" not in attributes:
            self.forms[-1].values[name] = attributes.get("value", "")

    def handle_data(self, data: str) -> None:
        self.text += data
        self._tell(data)

    def _tell(self, words: str) -> None:
        """To all that is open, as one hears it: of a picture, its name alone is heard outside of it."""
        inmost = [at for at, element in enumerate(self._open) if element.picture]
        for element in self._open[max(inmost, default=0) :]:
            element.text += words

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        element = self._open.pop()
        assert element.tag == tag, f"</{tag}> closes <{element.tag}>"
        self._close(element, " ".join(element.text.split()))

    def _close(self, element: Element, text: str) -> None:
        attributes = element.attributes
        read = {
            "title": self._read_title,
            "a": self._read_link,
            "button": self._read_button,
            "label": self._read_label,
            "option": self._read_option,
            "text": self._read_letter,
        }.get(element.tag)
        if read:
            read(attributes, text)
        if element.tag in ("h1", "h2", "h3"):
            self.headings.append(text)
            self.h1 = text if element.tag == "h1" else self.h1
        if attributes.get("role") == "alert":
            self.alerts.append(text)
        if attributes.get("data-testid") == "code":
            self.codes.append(text)

    def _read_title(self, _attributes: dict[str, str], text: str) -> None:
        self.title = text

    def _read_link(self, attributes: dict[str, str], text: str) -> None:
        text = attributes.get("aria-label", text)
        self.links.setdefault(text, attributes.get("href", ""))
        self.roles.append((attributes.get("role", "link"), text))

    def _read_button(self, attributes: dict[str, str], text: str) -> None:
        """By its accessible name; a button may be told to be a link."""
        text = attributes.get("aria-label", text)
        self.roles.append((attributes.get("role", "button"), text))
        if "disabled" not in attributes and attributes["type"] == "submit":
            self.forms[-1].buttons[text] = attributes.get("value", "")

    def _read_label(self, attributes: dict[str, str], text: str) -> None:
        self.forms[-1].labels[text] = attributes["for"]

    def _read_letter(self, _attributes: dict[str, str], text: str) -> None:
        self.letters += text

    def _read_option(self, option: dict[str, str], text: str) -> None:
        """A list holds its first option until another is selected."""
        select = next(e for e in reversed(self._open) if e.tag == "select")
        name, values = select.attributes["name"], self.forms[-1].values
        self.choices.setdefault(name, []).append(option.get("value", text))
        if "selected" in option or name not in values:
            values[name] = option.get("value", text)

    def form_with(self, button: str) -> Form:
        found = [form for form in self.forms if button in form.buttons]
        assert found, f"no button {button!r} on {self.title!r}; there are {self.roles}"
        return found[0]

    def value(self, label: str) -> str:
        """What a field holds, by its label."""
        return next(f.values.get(f.labels[label], "") for f in self.forms if label in f.labels)
