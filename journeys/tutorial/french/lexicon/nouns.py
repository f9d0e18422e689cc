"""Names of things."""

from functools import cache

from parcours.journeys.support.record import Record
from parcours.journeys.tutorial.french.lexicon.tables import table
from parcours.journeys.tutorial.french.tokenizer import tokens


class Nouns(Record):
    """The table of nouns.toml: names of things by their kind, « | » between two."""

    code: str
    word: str
    qr: str
    app: str
    site: str
    control: str
    notification: str
    mail: str
    sms: str
    letter: str
    message: str
    reader: str
    resent: str
    face: str
    media: str
    document: str
    form: str
    terms: str
    cookie: str
    field: str
    account: str
    office: str
    person: str
    request: str
    transfer: str
    goal: str
    steps: str
    view: str
    contact: str
    clic: str
    choice: str
    offer: str
    payment: str
    time: str
    call: str
    hand: str


Kinds = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def kinds() -> Kinds:
    """Names of things by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, names in table("nouns", Nouns):
        for name in names.split("|"):
            words = tuple(single(token.fold) for token in tokens(" ".join(name.split())))
            found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(known, key=lambda pair: -len(pair[0]))) for first, known in found.items()}


@cache
def single(word: str) -> str:
    """Drop the plural's mark."""
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word
