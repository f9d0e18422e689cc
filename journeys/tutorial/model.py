"""The record of a tutorial: its blocks of text, figures, links and steps."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from parcours.journeys.language import N_, _, ngettext
from parcours.journeys.support.record import Record

Action = Literal[
    "click",
    "fill",
    "select",
    "check",
    "read",
    "wait",
    "navigate",
    "open_app",
    "confirm",
    "enter_code",
    "receive_mail",
    "receive_sms",
    "download",
    "upload",
    "physical",
    "info",
]
ACTIONS: tuple[Action, ...] = get_args(Action)
PARTS = {
    "line": N_("line {n}"),
    "page": N_("page {n}"),
    "slide": N_("slide {n}"),
    "shape": N_("shape {n}"),
    "paragraph": N_("paragraph {n}"),
}

Where = Literal[
    "header",
    "footer",
    "note",
    "comment",
    "properties",
    "speaker-notes",
    "layout",
    "chart",
    "link",
    "form",
    "bookmark",
    "attachment",
    "picture",
    "hidden",
    "file-name",
]
WHERE: dict[Where, str] = {
    "header": N_("header"),
    "footer": N_("footer"),
    "note": N_("notes"),
    "comment": N_("comments"),
    "properties": N_("document properties"),
    "speaker-notes": N_("speaker notes"),
    "layout": N_("slide layouts"),
    "chart": N_("charts and drawings"),
    "link": N_("addresses of links"),
    "form": N_("form fields"),
    "bookmark": N_("bookmarks"),
    "attachment": N_("attached files"),
    "picture": N_("inside a picture file"),
    "hidden": N_("text that is not shown"),
    "file-name": N_("file name"),
}

Device = Literal["computer", "phone", "mail", "offline"]


class Place(Record):
    """Where something stands in a document; lines, pages, slides, shapes and paragraphs count from 1."""

    line: int | None = None
    page: int | None = None
    slide: int | None = None
    shape: int | None = None
    paragraph: int | None = None
    where: Where | None = Field(default=None, description="beside the text: header, comment, properties …")

    def __str__(self) -> str:
        counted = self.model_dump(exclude_none=True, exclude={"where"})
        named = [_(PARTS[part], n=value) for part, value in counted.items()]
        beside = [] if self.where is None else [_(WHERE[self.where])]
        return ", ".join((*named, *beside)) or _("somewhere")


class Block(Record):
    """One paragraph, heading or list item, as one line of text with its white space collapsed."""

    kind: Literal["heading", "paragraph", "item"]
    text: str
    place: Place
    number: str | None = Field(default=None, description="the number printed before it: « 3 », « 10a »")
    level: int = Field(default=0, description="depth of a heading (1 = title) or of a list item")


class Figure(Record):
    """A picture of the document."""

    source: str = Field(description="as the document names it; never followed unless asked")
    alt: str
    place: Place
    after: int = Field(description="index of the last block before it, -1 at the very beginning")
    words: tuple[str, ...] = Field(default=(), description="lines of text read in it, where that was asked")
    unread: str = Field(default="", description="why its words were not read, though that was asked")

    @property
    def name(self) -> str:
        """What its source says of it: nothing where the source is the picture itself."""
        return "" if self.source.startswith("data:") else self.source


class Link(Record):
    """A hyperlink of the document."""

    address: str = Field(description="as the document holds it; never followed")
    shown: str = Field(description="the words that carry it, empty on a picture")
    place: Place


class Aside(Record):
    """Text that a published document carries beside what its readers see."""

    text: str
    place: Place


Unreadable = Literal[
    "chart",
    "object",
    "media",
    "code",
    "page",
    "overlay",
    "letters",
    "furniture",
    "notes",
    "answer",
    "language",
]
"""What is not read of a document: « furniture » is a header or footer, « answer » one of a quiz."""
COUNTED: dict[Unreadable, Callable[[int], str]] = {
    "chart": lambda n: ngettext("{n} chart or drawing", "{n} charts or drawings", n),
    "object": lambda n: ngettext("{n} embedded document", "{n} embedded documents", n),
    "media": lambda n: ngettext("{n} film, sound or embedded page", "{n} films, sounds or embedded pages", n),
    "code": lambda n: ngettext("{n} block of code", "{n} blocks of code", n),
    "page": lambda n: ngettext("{n} page that is a picture", "{n} pages that are pictures", n),
    "overlay": lambda n: ngettext("{n} text box laid over a page", "{n} text boxes laid over a page", n),
    "letters": lambda n: ngettext(
        "{n} word with letters that are lost", "{n} words with letters that are lost", n
    ),
    "furniture": lambda n: ngettext("{n} header or footer", "{n} headers or footers", n),
    "notes": lambda n: ngettext("{n} note of the speaker", "{n} notes of the speaker", n),
    "language": lambda n: ngettext("{n} paragraph not in French", "{n} paragraphs not in French", n),
    "answer": lambda n: ngettext("{n} folded answer or quiz", "{n} folded answers or quizzes", n),
}


class Unread(Record):
    """A passage that was not read; it is counted, and every report says so."""

    kind: Unreadable
    place: Place


def unread_passages(unread: Sequence[Unread]) -> str:
    """« 3 passages could not be read (2 charts, 1 block of code), first at line 12 »; empty for none."""
    if not unread:
        return ""
    counts = Counter(one.kind for one in unread)
    return ngettext(
        "{n} passage could not be read ({kinds}), at {place}",
        "{n} passages could not be read ({kinds}), first at {place}",
        len(unread),
        kinds=", ".join(COUNTED[kind](n) for kind, n in counts.items()),
        place=unread[0].place,
    )


class Document(Record):
    """What a reader gives: text and pictures in reading order."""

    path: Path
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    asides: tuple[Aside, ...] = Field(
        default=(), description="all other text of the file, looked at for personal data"
    )
    unread: tuple[Unread, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All that may be personal data, or hold some."""
        pictures = [text for figure in self.figures for text in (figure.alt, *figure.words, figure.name)]
        links = [link.address for link in self.links]
        asides = [aside.text for aside in self.asides]
        return (*(block.text for block in self.blocks), *pictures, *links, *asides)


class Span(Record):
    """Part of a step's text, from character `start` to just before `end`."""

    start: int
    end: int


class Step(Record):
    """One thing the reader is told to do, or one event told to come."""

    number: str | None = Field(description="printed number of the nearest enclosing item or heading")
    action: Action
    labels: tuple[str, ...] = Field(description="names of the control, as written")
    device: Device
    conditional: bool
    condition: str | None = Field(default=None, description="the words that set the condition")
    text: str = Field(description="the sentence(s) holding the instruction")
    object: str | None = Field(default=None, description="what is acted on: « votre numéro de téléphone »")
    understood: tuple[Span, ...] = Field(default=(), description="parts of `text` the detection relied on")
    rule: str = Field(description="name of the detection rule that found it")
    coarse: bool = Field(
        default=False, description="covers a run of gestures: « complétez vos informations »"
    )
    place: Place
    figures: tuple[int, ...] = Field(default=(), description="indexes of the figures that go with it")

    @property
    def begins(self) -> int:
        """Where in `text` its own words begin."""
        return min((span.start for span in self.understood), default=0)


class Jump(Record):
    """« Reprendre l'étape 2 »: after step `after` (index), go on at the step printed `to`."""

    after: int
    to: str
    text: str
    place: Place


class Unclear(Record):
    """An instruction that nobody could follow."""

    text: str
    place: Place
    rule: str = Field(description="name of the rule of lexicon/unclear.toml")
    seen: str = Field(description="what is missing, in a few words")


class Tutorial(Record):
    """A document understood."""

    document: Document
    steps: tuple[Step, ...]
    jumps: tuple[Jump, ...] = ()
    unclear: tuple[Unclear, ...] = ()
