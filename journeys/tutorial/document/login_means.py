"""« Connectez-vous à moncompteformation.gouv.fr avec FranceConnect+ » tells two steps: where, and by what."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from parcours.journeys.tutorial.document.sentence_ends import ends
from parcours.journeys.tutorial.model import Action, Span, Step

AT_A_PLACE = frozenset({"login at an address", "login to a named site"})
BY_SOMETHING = frozenset(
    {"login by a named provider", "identified by a named service", "login with identifiers"}
)
_PLACE = re.compile(
    r"(?:https?://)?(?:www\.)?moncompteformation\.gouv\.fr|\bMon ?Compte ?Formation\b", re.IGNORECASE
)
_BY = re.compile(
    r"\b(?:avec|via|gr[âa]ce [àa]|au moyen d[eu]|par|[àa] l['’]aide d[eu]|en passant par|en utilisant)\b",
    re.IGNORECASE,
)
_PROVIDER = re.compile(
    r"\bFrance ?Connect(?: ?\+)?|\b(?:L['’])?Identité Numérique(?: La Poste)?|\bFrance Identité\b",
    re.IGNORECASE,
)


def with_means(steps: Sequence[Step]) -> list[tuple[Step, ...]]:
    """What each is told as: a login that names both a place and a provider as a step for each."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for step in steps:
        known[step.text] |= {label.casefold() for label in step.labels}
    return [tuple(_apart(step, end, known[step.text])) for step, end in zip(steps, ends(steps), strict=True)]


def _apart(step: Step, end: int, known: Set[str]) -> Iterator[Step]:
    mood, _, rule = step.rule.partition(": ")
    start = step.begins
    if rule in BY_SOMETHING and (place := _PLACE.search(step.text, start, end)):
        yield _told(step, "navigate", place, f"{mood}: login to a named site")
        names_the_place = step.labels and _PLACE.fullmatch(step.labels[0])
        by = list(_providers(step, start, end))
        if names_the_place and by:
            step = _told(step, _action(by[0]), by[0], f"{mood}: login by a named provider")
        elif names_the_place:
            step = step.model_copy(update={"labels": ()})
        yield step
        return
    yield step
    if rule in AT_A_PLACE:
        for one in _providers(step, start, end):
            if one[0].casefold() not in known:
                yield _told(step, _action(one), one, f"{mood}: login by a named provider")


def _providers(step: Step, start: int, end: int) -> Iterator[re.Match[str]]:
    by = _BY.search(step.text, start, end)
    return _PROVIDER.finditer(step.text, by.end(), end) if by is not None else iter(())


def _action(provider: re.Match[str]) -> Action:
    return "click" if "connect" in provider[0].casefold() else "select"


def _told(step: Step, action: Action, words: re.Match[str], rule: str) -> Step:
    span = Span(start=words.start(), end=words.end())
    return step.model_copy(
        update={"action": action, "labels": (words[0],), "understood": (span,), "object": None, "rule": rule}
    )
