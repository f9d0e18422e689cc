"""Words made safe to show."""

from parcours.journeys.report.text import clean, emphasis, plain


def test_clean_shows_what_steers_a_terminal_and_keeps_french_and_emoji() -> None:
    assert clean("a\x1b[31mb\u202ec\x07") == "a�[31mb�c�"
    assert clean("l’« été\u00a0»\r\n👩\u200d🏫") == "l’« été\u00a0»\n👩\u200d🏫"
    assert plain(" one\n\ttwo ") == "one two"


def test_emphasis_finds_whole_labels_longest_first() -> None:
    parts = list(emphasis("OK ou « OK (tout) », pas OKAPI", ("OK", "OK (tout)", "")))
    assert "".join(part for part, _ in parts) == "OK ou « OK (tout) », pas OKAPI"
    assert [part for part, label in parts if label] == ["OK", "OK (tout)"]
    assert list(emphasis("text", ())) == [("text", False)]
