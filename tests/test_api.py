"""What may be imported from `parcours`: a promise, which PYTEST.md makes."""

import ast
import re
import subprocess
import sys
from inspect import signature
from pathlib import Path

import pytest

import parcours
from parcours.journeys import api
from tests.support.library import RIGHTS, TEXT, examples

PROMISED = {
    "Button",
    "ButtonOrLink",
    "Capture",
    "Choice",
    "CodeField",
    "Control",
    "Field",
    "Finding",
    "Hands",
    "Heading",
    "Journey",
    "Link",
    "NotWalked",
    "Paragraph",
    "Person",
    "Screen",
    "StepVerdict",
    "Target",
    "Tick",
    "Traits",
    "Unusable",
    "Upload",
    "Variant",
    "Verdict",
    "Walker",
    "Zone",
    "first_of",
    "verify",
}
FIELDS = {
    "Verdict": {"path", "status", "steps", "findings"},
    "StepVerdict": {"step", "status", "reason"},
    "Finding": {"id", "kind", "severity", "said", "seen", "proposal", "place"},
}


def test_the_names_are_those_promised_and_each_is_there() -> None:
    assert set(dir(api)) == PROMISED
    assert [name for name in PROMISED if getattr(parcours, name, None) is None] == []
    assert dir(parcours) == sorted(PROMISED)


def test_a_name_that_is_not_promised_is_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'parcours' has no attribute 'Nothing'"):
        getattr(parcours, "Nothing")  # noqa: B009 - mypy knows that it is not there


def test_type_checkers_are_told_of_the_same_names() -> None:
    stub = ast.parse(Path(api.__file__).with_suffix(".pyi").read_text("utf-8"))
    told = {alias.asname for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    renamed = re.findall(r"^(\w+) = OwnTarget$", ast.unparse(stub), re.MULTILINE)
    assert told - {None} | set(renamed) == PROMISED


def test_the_document_names_them_all_and_no_other() -> None:
    table = TEXT.partition("| names | are for |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", re.sub(r"\| [^|]*\|$", "|", table, flags=re.MULTILINE))) == PROMISED


def test_parameters_and_fields_keep_their_names() -> None:
    assert list(signature(parcours.verify).parameters) == [
        "documents",
        "release",
        "journey",
        "drifts",
        "fresh",
        "figures",
    ]
    for name, fields in FIELDS.items():
        assert fields <= set(getattr(parcours, name).model_fields)


def test_importing_loads_nothing_else() -> None:
    code = "import sys, parcours; print([n for n in sys.modules if n[:9] in ('playwrigh', 'parcours.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.usefixtures("home")
def test_a_document_is_verified_from_a_program(tmp_path: Path) -> None:
    guide = tmp_path / "guide.md"
    guide.write_text(RIGHTS, "utf-8")
    [verdict] = parcours.verify(guide)
    assert (verdict.path, verdict.status, len(verdict.steps)) == (str(guide), "holds", 2)


@pytest.mark.usefixtures("home")
def test_what_cannot_be_used_is_said_in_one_sentence(tmp_path: Path) -> None:
    guide = tmp_path / "guide.md"
    with pytest.raises(parcours.Unusable, match="no such file"):
        parcours.verify(guide)
    guide.write_text(RIGHTS, "utf-8")
    with pytest.raises(parcours.Unusable, match="there is no release « 1999 »: there are 2021-11, "):
        parcours.verify(guide, release="1999")
    with pytest.raises(parcours.Unusable, match="there is no journey « fly »: there are quote, "):
        parcours.verify(guide, journey="fly")
    with pytest.raises(parcours.Unusable, match="no drift of 2026-01"):
        parcours.verify(guide, drifts=["no:such"])


def test_the_examples_are_python_and_import_what_is_promised() -> None:
    written = {name: text for name, text in examples().items() if name.endswith(".py")}
    assert len(written) == 3
    for text in written.values():
        imports = [one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.ImportFrom)]
        ours = {alias.name for one in imports if one.module == "parcours" for alias in one.names}
        assert ours <= PROMISED
