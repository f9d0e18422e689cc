"""The JSON keeps its promised shape."""

import json
from typing import Any

from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.tutorial.model import Place
from parcours.journeys.verdict.run import Window
from tests.report.builders import HOSTILE, hostile_verdict, loose_verdict, run, verdict


def read(*args: Any, **named: Any) -> Any:
    return json.loads(as_json(*args, **named))


def test_every_promised_key_is_there() -> None:
    content = read([run()], "0.1.0")
    assert content["parcours"] == "0.1.0"
    assert content["windows"] == []
    (only,) = content["runs"]
    assert only["target"] == {"kind": "mock", "release": "2025-01", "name": None, "drifts": []}
    (tutorial,) = only["tutorials"]
    assert {
        "path",
        "journeys",
        "status",
        "steps",
        "findings",
        "figures",
        "unread",
        "unread_pictures",
    } <= tutorial.keys()
    promised = {"number", "text", "action", "labels", "device", "status", "reason", "place"}
    promised |= {"gesture", "evidence"}
    assert all(promised <= step.keys() for step in tutorial["steps"])
    found = {"id", "kind", "severity", "step", "place", "said", "seen", "proposal", "evidence"}
    assert all(found <= finding.keys() for finding in tutorial["findings"])


def test_a_step_says_where_it_stands_and_what_was_done() -> None:
    drifted, _, manual, _ = read([run()], "0.1.0")["runs"][0]["tutorials"][0]["steps"]
    assert drifted["number"] == "1"
    assert drifted["place"] == {"line": 12}
    assert drifted["gesture"]["name"] == "Demander un devis"
    assert drifted["gesture"]["site"] == "Mon Compte Formation"
    assert drifted["gesture"]["box"] == {"x": 900, "y": 420, "width": 220, "height": 44}
    assert manual["gesture"] is None


def test_a_step_tied_by_evidence_says_to_what_and_an_unsure_one_to_nothing() -> None:
    tutorial = read([run(loose_verdict())], "0.1.0")["runs"][0]["tutorials"][0]
    holds, _, alone, guessed, _ = tutorial["steps"]
    name, screen = "Demander un devis", "Bilan de compétences"
    assert holds["gesture"] == {"name": name, "role": "button", "screen": screen}
    seen = {"name": name, "role": "button", "screens": [screen], "sureness": 0.97}
    assert holds["evidence"] == {"relation": "exact", "words": name, **seen}
    assert (alone["status"], alone["gesture"], alone["evidence"]) == ("unsure", None, None)
    assert (guessed["status"], guessed["gesture"]) == ("unsure", None)
    assert guessed["evidence"]["sureness"] == 0.41
    assert tutorial["findings"][0]["evidence"]["relation"] == "older"


def test_where_a_walk_is_the_evidence_there_is_no_other() -> None:
    tutorial = read([run()], "0.1.0")["runs"][0]["tutorials"][0]
    assert {step["evidence"] for step in tutorial["steps"]} == {None}
    assert "unsure" not in {step["status"] for step in tutorial["steps"]}


def test_a_finding_points_to_its_step_by_index() -> None:
    tutorial = read([run()], "0.1.0")["runs"][0]["tutorials"][0]
    (finding,) = tutorial["findings"]
    assert tutorial["steps"][finding["step"]]["status"] == "drifted"


def test_windows_say_from_and_until() -> None:
    told = {"path": "a.md", "journey": "quote", "until": None, "ended_by": "renamed-12"}
    window = Window(since="2024-01", place=Place(line=3), end=Place(line=40), **told)
    places = {"edition": 0, "place": {"line": 3}, "end": {"line": 40}}
    assert read([], "0.1.0", [window])["windows"] == [{**told, "from": "2024-01", **places}]


def test_words_come_through_exactly() -> None:
    tutorial = read([run(hostile_verdict(), verdict())], "0.1.0")["runs"][0]["tutorials"][0]
    assert tutorial["title"] == HOSTILE
    assert tutorial["findings"][0]["proposal"] == HOSTILE
