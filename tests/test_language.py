"""What people read is in English, or wholly in French."""

import io
import re
import string
from collections.abc import Mapping
from datetime import datetime
from gettext import NullTranslations
from typing import Any

import click
import pytest
from rich.console import Console
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from parcours.journeys import language
from parcours.journeys.cli import cli, run
from parcours.journeys.commands.command_line.localised_help import in_language
from parcours.journeys.language import _, chosen, ngettext, speak, speaking, spoken
from parcours.journeys.report.html import as_html
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.terminal import show
from parcours.journeys.support.machine import language_of_machine
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.model import Evidence, Status, Verdict
from tests.nightly.catalogue import TRANSLATED, as_mo, as_po, current, forms, lacking, path, translated
from tests.report.builders import finding, judged, sighting, verdict
from tests.report.builders import run as run_of

NOON = datetime(2026, 11, 23, 12, 0)
PATH = "Δ.md"
ENGLISH, FRENCH = {"LANG": "en_GB.UTF-8"}, {"LANG": "fr_FR.UTF-8"}


@pytest.mark.parametrize("of", TRANSLATED)
def test_every_message_is_translated(of: str) -> None:
    assert lacking(of) == []
    assert [message.id for message in translated(of) if message.fuzzy and message.id] == []


@pytest.mark.parametrize("of", TRANSLATED)
def test_the_catalogue_is_that_of_the_code(of: str) -> None:
    assert path(of).read_text("utf-8") == as_po(current(of)), "type make catalogue, and translate what is new"
    assert path(of, "mo").read_bytes() == as_mo(translated(of)), "type make catalogue"


@pytest.mark.parametrize("of", TRANSLATED)
def test_translations_hold_what_is_to_be_filled_in(of: str) -> None:
    for message in translated(of):
        if message.id:
            wanted = {frozenset(_filled(one)) for one in forms(message.id)}
            assert {frozenset(_filled(one)) for one in forms(message.string)} == wanted, message.id


def _filled(message: str) -> set[tuple[str, str | None]]:
    return {(name, conversion) for _, name, _, conversion in string.Formatter().parse(message) if name}


def test_french_is_written_as_french_is_printed() -> None:
    told = [
        re.sub(r"\{[^}]*\}", "Δ", one)
        for message in translated("fr")
        if message.id
        for one in forms(message.string)
    ]
    assert [one for one in told if re.search(r"\w'\w", one)] == [], "an apostrophe is ’"
    assert [one for one in told if re.search(r"[^\u00a0\u202f\n]([;!?»]|:(?=\s|$))", one)] == [], (
        "no break before"
    )
    assert [one for one in told if re.search(r"«(?!\u202f)", one)] == [], "no break after"


@pytest.mark.parametrize(
    ("arguments", "environment", "platform", "told"),
    [
        ([], {}, "linux", "en"),
        ([], FRENCH, "linux", "fr"),
        ([], {"LANG": "fr_CA"}, "linux", "fr"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "linux", "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR.UTF-8", "LC_MESSAGES": "de_DE"}, "linux", "fr"),
        ([], {"LANG": "de_DE.UTF-8"}, "linux", "en"),
        ([], {"LANG": "en_US.UTF-8", "LANGUAGE": "de:fr:en"}, "linux", "fr"),
        ([], {"LC_ALL": "C", "LANGUAGE": "fr"}, "linux", "en"),
        (["verify", "--lang", "fr"], ENGLISH, "linux", "fr"),
        (["--lang=fr", "verify"], ENGLISH, "linux", "fr"),
        (["--lang", "fr", "verify", "--lang", "en"], FRENCH, "linux", "en"),
        (["verify", "--", "--lang", "fr"], ENGLISH, "linux", "en"),
        (["verify", "--lang"], FRENCH, "linux", "fr"),
    ],
)
def test_the_language_asked_for_goes_before_that_of_the_machine(
    arguments: list[str], environment: Mapping[str, str], platform: str, told: str
) -> None:
    assert chosen(arguments, environment, platform) == told


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_a_system_is_asked_where_no_variable_says(platform: str) -> None:
    asked = {platform: lambda: "fr-FR"}
    assert language_of_machine({}, platform, ("en", "fr"), asked) == "fr"
    assert language_of_machine(ENGLISH, platform, ("en", "fr"), asked) == "en"
    assert language_of_machine({}, "linux", ("en", "fr"), asked) is None


def test_numbers_agree() -> None:
    told = [ngettext("{n} step", "{n} steps", number) for number in (0, 1, 2)]
    assert told == ["0 steps", "1 step", "2 steps"]
    with speaking("fr"):
        told = [ngettext("{n} step", "{n} steps", number) for number in (0, 1, 2)]
    assert told == ["0 étape", "1 étape", "2 étapes"]


def test_what_is_not_in_the_catalogue_stays_as_it_is() -> None:
    with speaking("fr"):
        assert _("words {of a person}") == "words {of a person}"
        assert _("") == ""


def test_a_block_gives_the_language_back() -> None:
    with speaking("fr"):
        assert spoken() == "fr"
    assert spoken() == "en"
    speak("tlh")
    assert spoken() == "en"


@pytest.mark.parametrize("command", ["", *sorted(cli.commands)])
def test_help_is_in_french_before_and_after_the_command(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with speaking("en"):
        for words in (
            ["--lang", "fr", *command.split(), "--help"],
            [*command.split(), "--help", "--lang=fr"],
        ):
            assert run(words) == 0
            told = capsys.readouterr().out
            assert "Affiche cette aide." in told
            assert "Show this" not in told
            assert run(["--help", "--lang", "en"]) == 0
            assert "Show this message" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["steps", "nulle-part.md"], "nulle-part.md\u00a0: ce fichier n’existe pas\u00a0: vérifiez son nom."),
        (["stepz"], "Il n’y a pas de commande 'stepz'."),
        (["verify", "--release", "1999-01"], "ne fait pas partie de"),
        (["steps"], "Il manque un argument"),
        (["serve", "--port", "x"], "Valeur refusée pour"),
    ],
)
def test_errors_are_in_french(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with speaking("en"):
        assert run(["--lang", "fr", *words]) == 2
    assert told in capsys.readouterr().err


class Foreign(NullTranslations):
    """A language in which every message stands between brackets: what does not was never translated."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, one: str, several: str, number: int) -> str:
        return self.gettext(one if number == 1 else several)


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_catalogue", lambda _language: Foreign())


def left_over(told: str) -> list[str]:
    """Words that stand in no brackets, brackets within brackets taken off first."""
    while told != (told := re.sub(r"⟦[^⟦⟧]*⟧", " ", told)):
        pass
    return re.findall(r"[a-zé]{3,}", told.replace("Parcours", " "))


@pytest.mark.usefixtures("foreign")
def test_all_help_is_translated() -> None:
    for command in in_language(cli).commands.values():
        options = [param.help or "" for param in command.params if isinstance(param, click.Option)]
        for told in (command.help or "", *options):
            assert told.startswith("⟦")


@pytest.mark.usefixtures("foreign")
def test_a_whole_report_is_translated() -> None:
    """Every text of the verdict is « Δ »: what is left are words of the report itself."""
    runs = [run_of(told_in_greek()), run_of(told_in_greek(), told_in_greek())]
    for one in runs:
        page = as_html(one, NOON, lambda _verdict, _sighting: None)
        assert left_over(_shown_in(page)) == []
        console = Console(width=300, file=io.StringIO(), record=True)
        show(one, console)
        assert set(left_over(console.export_text())) == {"renamed", "personal", "data"}
    comment = re.sub(rf"{re.escape(PATH)}|</?(code|br|details|summary)>", " ", as_markdown(runs))
    assert set(left_over(comment)) == {"renamed"}


def _shown_in(page: str) -> str:
    """What a person sees or hears of a page."""
    body = HTMLParser(page).body
    assert body is not None
    for hidden in body.css("script, code, kbd, svg.store"):
        hidden.decompose()
    spoken = [value for node in body.css("[aria-label]") if (value := node.attributes.get("aria-label"))]
    return " ".join(
        (body.text(separator=" "), *spoken, *[n.attributes.get("title") or "" for n in body.css("*")])
    )


def told_in_greek() -> Verdict:
    seen = sighting(name="Δ", names=("Δ",), role="button")
    seen = seen.model_copy(update={"screen": seen.screen.model_copy(update={"heading": "Δ", "site": "Δ"})})
    believed = Evidence(relation="near", words="Δ", name="Δ", role="button", screens=("Δ", "Δ"), sureness=0.5)
    statuses: tuple[Status, ...] = ("drifted", "holds", "manual", "unsure", "unreached")
    steps = [
        judged(index, status, seen, text="Δ", labels=("Δ",)).model_copy(
            update={"reason": "Δ", "evidence": believed}
        )
        for index, status in enumerate(statuses)
    ]
    told: dict[str, Any] = {"said": "Δ", "seen": "Δ", "proposal": "Δ", "evidence": believed}
    findings = (
        finding(**told, sighting=seen),
        finding(id="Δ", kind="personal-data", severity="exposes", step=None, also=(Place(page=3),), **told),
        finding(id="Δ2", kind="personal-data", said_as_is=False, proposal_as_is=False, **told),
    )
    return verdict(journey="Δ", walks=("Δ",), path=PATH, title="Δ", steps=tuple(steps), findings=findings)
