"""What is written as JSON is what its published schema says."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from parcours.journeys.cli import run as command
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.json_schema import Report, as_schema
from parcours.journeys.tutorial.model import Place, Unread
from parcours.journeys.verdict.model import FigureVerdict, UnreadPicture
from parcours.journeys.verdict.run import Run, Window
from tests.report.builders import finding, hostile_verdict, loose_verdict, run, runs_at, verdict
from tests.report.outcomes.builders import accepted, unjudged

PAGE = Place(page=3, where="footer")
PICTURED: dict[str, Any] = {
    "figures": (FigureVerdict(index=0, place=PAGE, made="by us", standing="stale", reason="a name"),),
    "unread_pictures": (UnreadPicture(place=PAGE, reason="too large"),),
    "findings": (finding(place=PAGE, also=(Place(slide=1, shape=2),)), accepted()),
}
RUNS: dict[str, list[Run]] = {
    "nothing": [],
    "one": [run()],
    "loose": [run(loose_verdict())],
    "all that may be told": [run(verdict(**PICTURED), unjudged=(unjudged(),))],
    "releases": runs_at("holds", None, "drifted", "unreached"),
    "hostile": [run(hostile_verdict())],
}
WINDOW = Window(path="a.md", journey="quote", place=PAGE, end=PAGE, since=None, until=None, ended_by=None)


def written(runs: list[Run]) -> str:
    return as_json(runs, "1", (WINDOW,), lambda _: (Unread(kind="chart", place=PAGE),), ("a notice",))


@pytest.mark.parametrize("runs", RUNS.values(), ids=RUNS)
def test_what_is_written_is_what_is_published(runs: list[Run]) -> None:
    schema = json.loads(as_schema())
    Draft202012Validator.check_schema(schema)
    told = json.loads(written(runs))
    validator = Draft202012Validator(schema)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(told)] == []
    Report.model_validate_json(written(runs))


def test_a_key_more_or_less_is_seen() -> None:
    told = json.loads(written([run()]))
    told["runs"][0]["tutorials"][0]["steps"][0]["colour"] = "blue"
    with pytest.raises(ValidationError, match="colour"):
        Report.model_validate(told)
    told = json.loads(written([run()]))
    del told["runs"][0]["tutorials"][0]["findings"][0]["seen"]
    assert list(Draft202012Validator(json.loads(as_schema())).iter_errors(told))


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["verify", "--json-schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(as_schema())
