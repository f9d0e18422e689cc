"""The catalogue of messages in French: `make catalogue` brings it up to date with the code.

New messages come in without a translation, those that are gone go; a test fails until all are translated.
"""

import ast
import io
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from parcours.journeys.cli import cli
from parcours.journeys.language import CATALOGUES, DOMAIN, LANGUAGES

HOUSE = Path(__file__).parents[2] / "journeys"
KEYWORDS = {"_": 1, "N_": 1, "ngettext": 2, "Variant": 1, "because": 1}
"""The functions whose first arguments are messages, and how many of them."""
TEMPLATES = {"extensions": "jinja2.ext.i18n", "trim_blocks": "true", "lstrip_blocks": "true"}
TABLES = {
    "shapes.toml": ("reason",),
    "verbs.toml": ("reason",),
    "frames.toml": ("reason",),
    "actions.toml": ("reason",),
    "unclear.toml": ("seen",),
    "subjects.toml": ("fact",),
}
ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
"""So that equal catalogues are equal files."""
TRANSLATED = [language for language in LANGUAGES if language != "en"]

Message = str | tuple[str, str]


def path(language: str, ending: str = "po") -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.{ending}"


def messages() -> Iterator[Message]:
    """All that the code may tell: a pair for what is counted."""
    for file in sorted(HOUSE.rglob("*.py")):
        yield from _in_code(ast.parse(file.read_text("utf-8")))
    for file in sorted(HOUSE.rglob("templates/*.html")):
        yield from _in_template(file)
    for name, keys in TABLES.items():
        for file in sorted(HOUSE.rglob(name)):
            yield from _in_table(tomllib.loads(file.read_text("utf-8")), keys)
    yield from _of_help(cli)


def _in_code(tree: ast.AST) -> Iterator[Message]:
    """Babel's own way loses a message inside the arguments of another, and in an f-string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            first = node.args[: KEYWORDS[node.func.id]]
            values = [arg.value for arg in first if isinstance(arg, ast.Constant)]
            told = [value for value in values if isinstance(value, str)]
            if told:
                yield (told[0], told[1]) if len(told) == 2 else told[0]


def _in_template(file: Path) -> Iterator[Message]:
    found = extract_from_file("jinja2.ext:babel_extract", file, dict.fromkeys(KEYWORDS), options=TEMPLATES)
    for _line, message, _comments, _context in found:
        yield message[0] if isinstance(message, tuple) else message


def _in_table(table: object, keys: tuple[str, ...]) -> Iterator[str]:
    if isinstance(table, dict):
        for key, value in table.items():
            if key in keys and isinstance(value, str):
                yield value
            else:
                yield from _in_table(value, keys)
    elif isinstance(table, list):
        for value in table:
            yield from _in_table(value, keys)


def _of_help(command: click.Command) -> Iterator[str]:
    told = [command.help, *(param.help for param in command.params if isinstance(param, click.Option))]
    yield from (words for words in told if words)
    for one in command.commands.values() if isinstance(command, click.Group) else ():
        yield from _of_help(one)


def template() -> Catalog:
    """Every message, without a translation."""
    catalogue = Catalog(charset="utf-8")
    for message in messages():
        catalogue.add(message)
    return catalogue


def translated(language: str) -> Catalog:
    """The catalogue as it is kept."""
    with path(language).open("rb") as stream:
        return read_po(stream, locale=language, domain=DOMAIN)


def current(language: str) -> Catalog:
    """The catalogue as it should be: the messages of today, with the translations known."""
    known = translated(language)
    catalogue = Catalog(locale=language, charset="utf-8", header_comment="# What Parcours tells, in French.")
    catalogue.mime_headers = []
    for message in template():
        if message.id:
            told = known.get(message.id)
            catalogue.add(message.id, told.string if told else None)
    return catalogue


def lacking(language: str) -> list[str]:
    """Messages without a translation, or with half of one."""
    return [
        str(message.id) for message in translated(language) if message.id and not all(forms(message.string))
    ]


def forms(told: object) -> tuple[str, ...]:
    """One text, or one for each number."""
    return tuple(map(str, told)) if isinstance(told, tuple | list) else (str(told or ""),)


def as_po(catalogue: Catalog) -> str:
    stream = io.BytesIO()
    write_po(stream, catalogue, width=0, no_location=True, sort_output=True, omit_header=True)
    return HEADER + stream.getvalue().decode()


def as_mo(catalogue: Catalog) -> bytes:
    catalogue.creation_date = catalogue.revision_date = ALWAYS
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


HEADER = """# What Parcours tells, in French.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


def main() -> None:
    for language in TRANSLATED:
        path(language).write_text(as_po(current(language)), "utf-8")
        path(language, "mo").write_bytes(as_mo(translated(language)))
        sys.stdout.write(f"{path(language)}: {len(lacking(language))} to translate\n")


if __name__ == "__main__":
    main()
