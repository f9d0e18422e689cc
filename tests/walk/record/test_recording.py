"""The record of a walk is changed afterwards by its own verbs alone."""

from pathlib import Path

import pytest

from parcours.journeys.walk.model import UNKNOWN, Box, Gesture, Screen, Surprise
from parcours.journeys.walk.record.recording import Recording

BOX = Box(x=0, y=0, width=1, height=1)


def screen(index: int, name: str) -> Screen:
    return Screen(
        index=index,
        device="computer",
        site="Inscriptions",
        name=name,
        part=name,
        heading=f"Titre {name}",
        names=(f"Titre {name}",),
        url="inscriptions.example/",
        outline="",
        text="",
    )


def gesture(index: int, on: int, name: str) -> Gesture:
    return Gesture(
        index=index,
        device="computer",
        screen=on,
        verb="press",
        role="button",
        name=name,
        names=("Envoyer", "Transmettre"),
        called=("l'envoi",),
        box=BOX,
        context=BOX,
        outline="",
        picture=f"{index + 1:03d}.png",
        width=1,
        height=1,
    )


def surprise(kind: str, on: int, made: int | None) -> Surprise:
    return Surprise.model_validate(
        {
            "kind": kind,
            "device": "computer",
            "screen": on,
            "at": 0,
            "gesture": made,
            "wanted": "Envoyer",
            "seen": "Partir",
            "evidence": "its place",
            "confidence": 0.5,
        }
    )


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    """Two screens, a gesture on each, and what was surprising in each of them."""
    made = Recording(tmp_path)
    for index, name in enumerate(("First", "Second")):
        made.add_screen(screen(index, name))
        made.add_surprise(surprise("renamed", index, index))
        made.add_gesture(gesture(index, index, f"Partir {index}"))
        (tmp_path / made.gestures[-1].picture).touch()
    return made


def more(recording: Recording) -> None:
    """A third screen, on which something is done."""
    recording.add_screen(screen(2, "Third"))
    recording.add_gesture(gesture(2, 2, "Suite"))
    recording.add_surprise(surprise("heading", 2, None))
    (recording.folder / "003.png").touch()


def pictures(recording: Recording) -> list[str]:
    return sorted(path.name for path in recording.folder.iterdir())


def test_of_an_attempt_that_is_not_kept_nothing_is_left(recording: Recording) -> None:
    before = recording.screens, recording.gestures, recording.surprises
    with recording.attempt() as attempt:
        more(recording)
        recording.take_back(recording.surprises[0])
        recording.relabel(0)
    assert not attempt.kept
    assert (recording.screens, recording.gestures, recording.surprises) == before
    assert pictures(recording) == ["001.png", "002.png"]


def test_an_attempt_that_is_kept_stays(recording: Recording) -> None:
    with recording.attempt() as attempt:
        more(recording)
        attempt.keep()
    assert attempt.kept
    assert [one.name for one in recording.screens] == ["First", "Second", "Third"]
    assert pictures(recording) == ["001.png", "002.png", "003.png"]


def test_of_an_attempt_within_another_the_outer_one_decides(recording: Recording) -> None:
    with recording.attempt():
        recording.add_screen(screen(2, "Third"))
        with recording.attempt() as inner:
            recording.add_gesture(gesture(2, 2, "Suite"))
            inner.keep()
        assert len(recording.gestures) == 3
    assert (len(recording.screens), len(recording.gestures)) == (2, 2)


def test_what_ended_a_walk_in_the_midst_of_an_attempt_is_left_in_its_record(recording: Recording) -> None:
    def lose_the_way() -> None:
        with recording.attempt():
            more(recording)
            raise ValueError("no way on")

    with pytest.raises(ValueError, match="no way on"):
        lose_the_way()
    assert len(recording.gestures) == 3
    assert pictures(recording) == ["001.png", "002.png", "003.png"]


def test_the_last_gesture_is_retracted_with_what_was_surprising_in_it(recording: Recording) -> None:
    recording.add_surprise(surprise("missing", 1, None))
    recording.retract(1)
    assert [one.name for one in recording.gestures] == ["Partir 0"]
    assert [(one.kind, one.gesture) for one in recording.surprises] == [("renamed", 0), ("missing", None)]
    assert pictures(recording) == ["001.png"]


def test_a_gesture_that_others_came_after_stays(recording: Recording) -> None:
    before = recording.gestures, recording.surprises
    recording.retract(0)
    assert (recording.gestures, recording.surprises) == before
    assert pictures(recording) == ["001.png", "002.png"]


def test_a_gesture_relabelled_bears_its_own_name_alone(recording: Recording) -> None:
    recording.relabel(0)
    first, second = recording.gestures
    assert (first.name, first.names, first.called) == ("Partir 0", ("Partir 0",), ())
    assert (second.names, second.called) == (("Envoyer", "Transmettre"), ("l'envoi",))


def test_a_screen_reclassified_is_one_nobody_knows_and_stood_on_the_way(recording: Recording) -> None:
    recording.add_surprise(surprise("heading", 0, None))
    recording.add_surprise(surprise("heading", 1, None))
    more(recording)
    recording.reclassify(1, "its button is of the next")
    seen = recording.screens[1]
    assert (seen.name, seen.part, seen.names) == (UNKNOWN, "Unknown: Titre Second", ())
    assert [one.name for one in recording.screens] == ["First", UNKNOWN, "Third"]
    assert [one.names for one in recording.gestures] == [
        ("Envoyer", "Transmettre"),
        ("Partir 1",),
        ("Envoyer", "Transmettre"),
    ]
    assert [(one.kind, one.screen, one.gesture, one.confidence) for one in recording.surprises] == [
        ("renamed", 0, 0, 0.5),
        ("renamed", 1, 1, 0.5),
        ("interstitial", 0, 1, 0.9),
        ("interstitial", 1, 1, 0.9),
        ("heading", 2, None, 0.5),
    ]
    assert [one.evidence for one in recording.surprises[2:4]] == ["its button is of the next"] * 2


def test_a_surprise_taken_back_is_that_one_and_no_other(recording: Recording) -> None:
    same = surprise("missing", 0, None)
    recording.add_surprise(same)
    recording.add_surprise(surprise("missing", 0, None))
    recording.take_back(same)
    assert [one.kind for one in recording.surprises] == ["renamed", "renamed", "missing"]
    assert all(one is not same for one in recording.surprises)


def test_whoever_follows_the_walk_hears_of_each_gesture(recording: Recording) -> None:
    heard: list[Gesture] = []
    recording.on_gesture = heard.append
    more(recording)
    assert [one.name for one in heard] == ["Suite"]
