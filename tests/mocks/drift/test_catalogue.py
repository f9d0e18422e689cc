"""The catalogue of drifts: nothing forgotten, everything named, and what cannot be is said."""

import pytest

from parcours.mocks.drift import Drift, DriftError, catalogue, changes_of, find
from parcours.mocks.drift.model import together
from parcours.mocks.drift.named import controls
from parcours.mocks.releases.loader import ADDED, changed, load_release, merge, releases

each_release = pytest.mark.parametrize("release", releases())
OF_CONTROLS = ("rename-far", "rename-near", "rename-order", "rename-case", "rename-type", "menu", "role")
OF_SCREENS = ("heading", "drop", "split", "interstitial", "interstitial-same", "add-field", "add-box")
KINDS = {
    *OF_CONTROLS,
    *OF_SCREENS,
    *("subject", "remove", "disable", "swap", "require", "split-field"),
    *("fact", "channel", "device", "look", "link"),
    "harmless",
}


@each_release
def test_every_control_can_drift_in_every_way_or_it_is_said_why_not(release: str) -> None:
    known = catalogue(release)
    names = {*known.names(), *(one.name for one in known.inapplicable)}
    for named in controls(load_release(release)):
        kinds = (*OF_CONTROLS, "remove", "disable")
        assert {f"{kind}:{named.words}" for kind in kinds} <= names


@each_release
def test_every_screen_can_drift_in_every_way_or_it_is_said_why_not(release: str) -> None:
    known = catalogue(release)
    names = {*known.names(), *(one.name for one in known.inapplicable)}
    for screen in load_release(release).screens:
        assert {f"{kind}:{screen}" for kind in OF_SCREENS} <= names


@each_release
def test_every_kind_is_there_and_every_name_is_one_drift(release: str) -> None:
    names = [*catalogue(release).names(), *(one.name for one in catalogue(release).inapplicable)]
    assert len(set(names)) == len(names)
    assert set(catalogue(release).kinds()) - {"require"} == KINDS - {"require"}


@each_release
def test_drifts_can_be_laid_over_their_release(release: str) -> None:
    loaded, known = load_release(release), catalogue(release)
    before = loaded.model_dump()
    for drift in known.drifts:
        existing = {key: value for key, value in drift.changes.items() if key != ADDED}
        assert merge(merge(before, existing), drift.changes.get(ADDED, {})) != before, drift.name
    for kind in known.kinds():  # all of a kind at once: a release is slow to check
        of_kind = together(*(drift.changes for drift in known.drifts if drift.kind == kind))
        assert changed(loaded, of_kind) != loaded, kind


@each_release
def test_what_is_harmless_is_to_be_silent_about_and_nothing_else_is(release: str) -> None:
    for drift in catalogue(release).drifts:
        assert drift.harmless == (drift.silent == "always") == (not drift.expected), drift.name


@each_release
def test_a_name_that_only_looks_otherwise_is_the_same_name(release: str) -> None:
    for drift in catalogue(release).drifts:
        if drift.kind in ("rename-case", "rename-type"):
            assert _plain(drift.was) == _plain(drift.now)
        elif drift.kind.startswith("rename"):
            assert _plain(drift.was) != _plain(drift.now)


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'").replace("\u00a0", " ")


@each_release
def test_words_in_another_order_are_the_same_words(release: str) -> None:
    for drift in catalogue(release).drifts:
        if drift.kind == "rename-order":
            assert sorted(_plain(drift.was).split()) == sorted(_plain(drift.now).split())


@each_release
def test_no_control_takes_the_name_of_its_neighbour(release: str) -> None:
    others = {
        named.words: {_plain(other.name) for other in named.neighbours}
        for named in controls(load_release(release))
    }
    for drift in catalogue(release).drifts:
        if drift.kind in ("rename-far", "rename-near", "rename-order"):
            assert _plain(drift.now) not in others[f"{drift.screen}.{drift.control}"], drift.name


def test_a_drift_says_what_it_changes_and_what_should_be_said() -> None:
    drift = find("2026-01", "rename-near:training.ask_quote")
    assert drift.what == "« Demander un devis » is now called « Demander mon devis »"
    assert (drift.screen, drift.control, drift.expected) == ("training", "ask_quote", ("renamed",))
    assert drift.changes == {
        "screens": {"training": {"controls": {"ask_quote": {"name": "Demander mon devis"}}}}
    }


def test_an_unknown_drift_is_answered_with_the_nearest() -> None:
    with pytest.raises(DriftError, match=r"did you mean rename-far:review\.send"):
        find("2026-01", "rename-far:review.sned")
    with pytest.raises(DriftError, match="« parcours drifts » lists them"):
        find("2026-01", "42")


def test_a_drift_that_cannot_be_is_answered_with_the_reason() -> None:
    with pytest.raises(DriftError, match="2026-01 cannot drift so: one word has no other order"):
        find("2026-01", "rename-order:review.send")


@pytest.mark.parametrize("release", ["2025-01", "2026-01"])
def test_what_sessions_have_of_their_own_drifts_as_what_it_was_copied_from(release: str) -> None:
    names = set(catalogue(release).names())
    for screen in ("training", "file", "refusal", "accepted"):
        for kind in ("interstitial", "drop", "add-box"):
            of_session, of_quote = f"{kind}:session_{screen}" in names, f"{kind}:{screen}" in names
            assert of_session or not of_quote, (kind, screen)


@pytest.mark.parametrize("release", releases())
def test_the_video_of_the_face_has_a_button_to_go_on_with(release: str) -> None:
    assert "interstitial-same:face_turn" in catalogue(release).names()


@pytest.mark.parametrize("name", ["swap:creation.own_account", "drop:own_account"])
def test_the_address_of_an_account_is_asked_for_before_its_code(name: str) -> None:
    with pytest.raises(DriftError, match="goes to the address"):
        find("2026-01", name)


def test_a_form_in_two_is_so_in_every_flow_that_has_it() -> None:
    flows = changed(load_release("2026-01"), changes_of("2026-01", ["split:situation"])).flows
    for flow in (flows.completion, flows.creation):
        assert flow[flow.index("situation") + 1] == "situation_2"


@pytest.mark.parametrize("code", ["app_activation.code", "email_code.code", "card.security_code"])
def test_a_code_is_not_split_in_two(code: str) -> None:
    with pytest.raises(DriftError, match="a code or a password is typed in one piece"):
        find("2026-01", f"split-field:{code}")
    assert find("2026-01", "split-field:card.expiry").expected


def test_two_drifts_are_planted_at_once() -> None:
    tree = changes_of("2026-01", ["rename-far:review.send", "interstitial:review", "look:colour"])
    release = changed(load_release("2026-01"), tree)
    assert release.screens["review"].preceded_by == "before_review"
    assert release.screens["review"].controls["send"].name != "Envoyer"
    assert list(release.appearance.css) == ["colour"]


@pytest.mark.parametrize(
    "names", [("rename-far:review.send", "rename-near:review.send"), ("interstitial:review", "split:review")]
)
def test_two_drifts_of_one_thing_are_refused(names: tuple[str, str]) -> None:
    with pytest.raises(DriftError, match=r"both change screens\.review\..*: plant one of them"):
        changes_of("2026-01", names)


def test_five_of_a_kind_are_as_good_as_one() -> None:
    drift: Drift = find("2026-01", "harmless:all")
    assert changes_of("2026-01", [drift.name] * 5) == drift.changes
